"""A comparison as a fragment of HTML, to be put into a page; the template escapes all data."""

from jinja2 import Environment, PackageLoader, StrictUndefined

from blueprint_build.changes.comparison import Comparison
from blueprint_build.reports.changes.grouping import (
    by_reader,
    headline,
    looked_ahead,
    quietly,
)

TEMPLATE = "changes.html"


def report(comparison: Comparison) -> str:
    """One ``section``, without styles or scripts."""
    environment = Environment(
        loader=PackageLoader("blueprint_build", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    title, lines = looked_ahead(comparison)
    return (
        environment.get_template(TEMPLATE)
        .render(
            headline=headline(comparison),
            readers=by_reader(comparison),
            rest=quietly(comparison),
            ahead=title,
            outlooks=lines,
        )
        .rstrip()
    )
