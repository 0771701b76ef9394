"""What is held against a blueprint: one rule a file, findings as values."""
