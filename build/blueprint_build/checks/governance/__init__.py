"""Rules about whether the content does its job."""
