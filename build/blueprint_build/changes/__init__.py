"""Two blueprints compared: every leaf, by its meaning."""
