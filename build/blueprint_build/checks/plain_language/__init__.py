"""Rules about whether people can read it in the time they have."""
