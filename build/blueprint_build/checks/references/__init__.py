"""Rules about what artefacts say of each other."""
