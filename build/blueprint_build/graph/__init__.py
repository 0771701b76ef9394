"""The blueprint as a whole: artefacts, and the links between them both ways."""
