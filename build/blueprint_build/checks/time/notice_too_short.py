"""Less notice is given than this blueprint undertakes to give.

Why: suppliers plan their research by the roadmap, and small ones need months to rebuild. One new
form came with under six weeks. ``minimum_notice_months`` in the manifest is the promise; it is held
against what a signal says of its notice, against the time from the first word of an exit to the
exit, and against the time from a standard's publication to the day on which all have to meet it.

Mend: move the day, or give notice earlier; a signal that repeats an older one keeps its day of
notice as long as the older one stays, retired. Where somebody else set the day, waive the rule and
say who.

Fails:

    # standards/new-standard.yaml
    dates:
      published: 2027-01-31
      full_conformance: 2027-04-01

Passes:

    # standards/new-standard.yaml
    dates:
      published: 2024-02-01
      full_conformance: 2027-04-01
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from blueprint_build.checks.rule import Sighting, at_value, rule
from blueprint_build.checks.spans import months_in_words
from blueprint_build.checks.subject import Subject
from blueprint_build.graph.calendar import day_in_words, months_between
from blueprint_schema.kinds.signal import Signal
from blueprint_schema.kinds.standard import Standard
from blueprint_schema.manifest import Manifest, Severity
from blueprint_schema.relation import Pointer
from blueprint_schema.words import Conformance


def check(subject: Subject) -> Iterator[Sighting]:
    """Every notice that is shorter than the manifest's."""
    manifest = subject.reading.manifest
    if manifest is None:
        return
    yield from _of_signals(subject, manifest)
    for path, standard in subject.live(Standard):
        published = standard.dates.published
        for pointer, day in _binding_days(standard):
            if published and published <= day:
                months = months_between(published, day)
                since = f"its publication on {day_in_words(published)}"
                if months < manifest.minimum_notice_months:
                    yield _short(subject, path, pointer, f"this is {_after(months)} {since}")


def _of_signals(subject: Subject, manifest: Manifest) -> Iterator[Sighting]:
    announced = _announced(subject)
    for path, signal in subject.live(Signal):
        promised = signal.notice_months
        least = manifest.minimum_notice_months
        if promised is not None and promised < least:
            fact = f"this gives {months_in_words(promised)}' notice"
            yield _short(subject, path, ("notice_months",), fact)
        if signal.exit_date:
            first = announced[signal.subject]
            months = months_between(first, signal.exit_date)
            if months < max(least, promised or 0):
                fact = f"this is {_after(months)} the first notice on {day_in_words(first)}"
                yield _short(subject, path, ("exit_date",), fact, promised or 0)


def _announced(subject: Subject) -> dict[str, date]:
    """The first day on which an exit was announced, by what ends; retired signals count."""
    first: dict[str, date] = defaultdict(lambda: date.max)
    for _, artefact in subject.reading.artefacts:
        if isinstance(artefact, Signal) and artefact.exit_date:
            first[artefact.subject] = min(first[artefact.subject], artefact.decided_on)
    return first


def _binding_days(standard: Standard) -> Iterator[tuple[Pointer, date]]:
    whole = standard.dates.full_conformance
    if whole:
        yield ("dates", "full_conformance"), whole
    for position, requirement in enumerate(standard.requirements):
        day = requirement.applies_from
        if day and day != whole and requirement.level is Conformance.MUST:
            yield ("requirements", position, "applies_from"), day


def _after(months: int) -> str:
    return f"{months_in_words(months)} after"


def _short(subject: Subject, path: str, pointer: Pointer, fact: str, promised: int = 0) -> Sighting:
    manifest = subject.reading.manifest
    assert manifest
    least = manifest.minimum_notice_months
    if promised > least:
        message = f"{fact}, and this signal promises {months_in_words(promised)}"
    else:
        message = f"{fact}, and this blueprint gives at least {months_in_words(least)}"
    place = subject.place("", "minimum_notice_months")
    hint = f"move the day or give notice earlier; the least is in {place}"
    return at_value(subject, path, pointer, message, hint)


RULE = rule(__name__, __doc__, Severity.ERROR, check)
