"""A comparison as a picture: what is new, what changed, and what ended, as an SVG file."""

from blueprint_build.changes.comparison import Comparison


def report(comparison: Comparison) -> str:
    """The picture in light and dark; without a drawing it holds the sentence alone."""
    # The engine takes a while to import, so it waits until something is drawn.
    from blueprint_build.pictures.changes import changes_picture
    from blueprint_build.pictures.ink import standalone

    hue = comparison.new.look.hue
    return standalone(changes_picture(comparison), hue=hue).rstrip()
