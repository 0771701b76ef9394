"""What stands on each page: pure functions from a blueprint and a date to plain view objects."""
