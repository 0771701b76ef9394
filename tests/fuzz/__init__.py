"""Coverage-guided fuzzing: any bytes as a file or as Markdown, and what must hold of the outcome.

``targets`` says what must hold; ``__main__`` lets Atheris look for bytes that break it. What it
found stands in ``found/``, a folder a target, and is tried by ``tests/test_fuzz.py`` ever after.
"""
