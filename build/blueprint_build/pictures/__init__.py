"""Pictures drawn from the artefacts: pure functions from a lens to a title, an SVG and a table."""
