"""All forms in which findings can be had, by name."""

from collections.abc import Callable, Mapping

from blueprint_build.checks.run import Verdict
from blueprint_build.reports import github, json, junit, markdown, sarif, text

Report = Callable[[Verdict], str]
"""A verdict put into text, without a line end at the end; empty where there is nothing to say."""

REPORTS: Mapping[str, Report] = {
    "text": text.report,
    "json": json.report,
    "sarif": sarif.report,
    "junit": junit.report,
    "github": github.report,
    "markdown": markdown.report,
}
