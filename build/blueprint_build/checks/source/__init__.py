"""Rules about files, bytes and YAML."""
