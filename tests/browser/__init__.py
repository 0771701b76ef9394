"""What only a real browser can show: the published site of the real content, in Chromium."""
