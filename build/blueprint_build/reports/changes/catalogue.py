"""All forms in which a comparison can be had, by name."""

from collections.abc import Callable, Mapping

from blueprint_build.changes.comparison import Comparison
from blueprint_build.reports.changes import html, json, markdown, svg, text

REPORTS: Mapping[str, Callable[[Comparison], str]] = {
    "text": text.report,
    "json": json.report,
    "markdown": markdown.report,
    "html": html.report,
    "svg": svg.report,
}
