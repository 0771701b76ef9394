"""Whether the blueprint holds on every date on which something in it changes."""
