"""What became of what the last release said."""
