"""What a proposal to change a blueprint does, for the comment on it.

``review`` is the recipe; ``comparable``, ``findings``, ``citing`` and ``redrawn`` are its parts.
``opening`` and ``sections`` put it into words, and ``forms`` names the forms they are written in.
"""
