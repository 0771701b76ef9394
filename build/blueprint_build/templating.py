"""The one way in which templates are read: everything from data is escaped, nothing is missing."""

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined


@cache
def templates() -> Environment:
    """The templates of pages and pictures."""
    return Environment(
        loader=PackageLoader("blueprint_build", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
