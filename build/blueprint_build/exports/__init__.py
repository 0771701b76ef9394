"""The blueprint as data, for other programs."""
