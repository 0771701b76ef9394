"""A figure stands in a text, and nothing behind it says where it comes from.

Why: a figure without counting rule, day and source is a claim. The same share of hospitals can mean
those that signed up or those that are live.

Mend: give an outcome a measure with the figure, or put it under ``sets`` of the policy that sets
it, or cite the point of the source that states it, or say it without the figure. Dates, years,
codes, versions and numbers that are part of a name do not count, nor do those below ten.

Fails:

    # shifts/example-shift.yaml
    statement: It helps 85 per cent of hospitals.

Passes:

    # shifts/example-shift.yaml
    statement: It helps most hospitals.
"""

import re
from collections.abc import Iterator

from blueprint_build.checks.rule import Sighting, at_words, rule
from blueprint_build.checks.subject import Subject
from blueprint_schema.artefact import Artefact
from blueprint_schema.kinds.outcome import Outcome
from blueprint_schema.kinds.policy import Policy
from blueprint_schema.kinds.source import Source
from blueprint_schema.manifest import Severity

FIGURE = re.compile(
    r"(\d(?<![\w./-]\d)(?:\d{0,2}(?:,\d{3})+|\d*(?:\.\d+)?))"  # begins with what few texts hold
    r"(?= ?(?:%|per cent|million|billion|thousand|in (?:ten|\d+)\b|trusts?\b|hospitals?\b|boards?\b"
    r"|people\b|stakeholders\b|suppliers?\b|practices\b|patients\b|staff\b))"
)
"""A number that counts something: followed by a share, a magnitude, or whom it counts."""

HINT = "back it with a measure or a cited point, or say it without"

YEAR = re.compile(r"(19|20)\d\d")

NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


def check(subject: Subject) -> Iterator[Sighting]:
    """Every figure in a sentence that neither a measure nor a cited point states."""
    measured = _measured(subject)
    artefacts = dict(subject.reading.artefacts)
    for path, passage in subject.prose:
        artefact = artefacts.get(path)
        if artefact is None or isinstance(artefact, Source) or passage.is_note:
            continue  # a source's own words and notes are where figures come from
        for match in FIGURE.finditer(passage.plain):
            figure = match.group(1).replace(",", "")
            if float(figure) < 10 or figure in measured or YEAR.fullmatch(figure):
                continue
            if figure not in _cited(subject, artefact):
                message = f"nothing says where the figure {match.group(1)} comes from"
                yield at_words(subject, path, passage, match.start(), message, HINT)


def _measured(subject: Subject) -> set[str]:
    """The figures that measures hold and policies set."""
    found: set[str] = set()
    for _, artefact in subject.reading.artefacts:
        if isinstance(artefact, Outcome):
            for measure in artefact.measures:
                figures = (measure.baseline, measure.target, measure.latest)
                found |= {str(figure.value) for figure in figures if figure}
        elif isinstance(artefact, Policy):
            found |= {number for line in artefact.sets for number in _numbers(line)}
    return found


def _cited(subject: Subject, artefact: Artefact) -> set[str]:
    stated: set[str] = set()
    for citation in artefact.sources:
        source = subject.blueprint.artefacts.get(citation.source)
        texts = [citation.note or "", citation.locator or ""]
        if isinstance(source, Source):
            texts += [p.text for p in source.points if p.number in citation.points]
        stated |= {number for text in texts for number in _numbers(text)}
    return stated


def _numbers(text: str) -> list[str]:
    return [number.replace(",", "") for number in re.findall(NUMBER, text)]


RULE = rule(__name__, __doc__, Severity.WARNING, check)
