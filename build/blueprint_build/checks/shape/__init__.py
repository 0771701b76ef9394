"""Rules about the fields of one artefact."""
