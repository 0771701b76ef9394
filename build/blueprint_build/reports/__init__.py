"""Findings put before people and machines. Data in, text out; nothing is decided here."""
