"""All forms in which a review can be had, by name."""

from collections.abc import Callable, Mapping

from blueprint_build.review import json, markdown, text
from blueprint_build.review.review import Review
from blueprint_build.review.sites import Sites

FORMS: Mapping[str, Callable[[Review, Sites], str]] = {
    "text": text.report,
    "markdown": markdown.report,
    "json": json.report,
}
