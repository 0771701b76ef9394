"""What Lighthouse says of a built site, on a phone."""
