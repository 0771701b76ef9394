"""One form for every artefact file: the same data and the same comments, always written alike."""
