"""Mutation of content: one value of one artefact is changed, and somebody has to notice.

``changes`` makes the mutants, ``outcome`` judges one, ``survivors`` says why one that nobody
noticed does no harm, and ``__main__`` runs many and counts. ``make mutants`` runs 2,000 on the real
content.
"""
