"""A small blueprint to begin with: valid, dated from today, and from then on its owner's."""
