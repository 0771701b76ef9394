"""A value is none of those allowed, or breaks a limit.

Why: closed words let pages, filters and checks say the same thing everywhere. Limits keep pages
short.

Mend: choose one of the words that the message lists. The words for audiences, tiers, parties,
product types and care settings stand in ``blueprint.yaml``.

Fails:

    # standards/example.yaml
    level: mandatory

Passes:

    # standards/example.yaml
    level: mandated
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from blueprint_build.checks.rule import Remark, Sighting, at_value, faults, rule
from blueprint_build.checks.subject import Subject
from blueprint_build.checks.wording import listed, shown
from blueprint_build.source.nearest import nearest
from blueprint_schema.manifest import Severity
from blueprint_schema.relation import Choice, marks
from blueprint_schema.text import ID_PATTERN


def check(subject: Subject) -> Iterator[Sighting]:
    """Values that a model refuses, and words that the manifest does not define."""
    yield from faults(__name__, say)(subject)
    if manifest := subject.reading.manifest:
        for path, artefact in subject.reading.artefacts:
            for mark in marks(type(artefact)):
                if isinstance(mark.note, Choice):
                    allowed = [entry.key for entry in manifest.vocabulary(mark.note.vocabulary)]
                    for pointer, word in mark.values(artefact):
                        if word not in allowed:
                            yield at_value(subject, path, pointer, *_not_among(word, allowed))


def say(facts: Mapping[str, Any]) -> Remark:
    """The fault in words."""
    kind, value, context = facts["type"], facts["value"], facts["context"]
    if kind == "enum":
        return _not_among(value, re.findall(r"'([^']+)'", context["expected"]))
    if kind == "string_too_long":
        return Remark(
            f"{facts['field']!r} has {len(value):,} characters; at most {context['max_length']:,} fit",
            "shorten it",
        )
    if kind == "too_short":
        return Remark(f"{facts['field']!r} needs at least {context['min_length']} item", "add one")
    if kind == "string_too_short":
        return Remark(f"{facts['field']!r} is empty", "write something, or take the line out")
    if kind == "string_pattern_mismatch":
        return _wrong_form(facts["field"], value, context["pattern"])
    return Remark(f"{facts['field']!r} cannot be {shown(value)}: {_plain(facts['said'])}")


def _not_among(word: Any, allowed: list[str]) -> Remark:
    meant = nearest(str(word), allowed)
    choices = listed(allowed)
    if meant:
        return Remark(f"{shown(word)} is not one of {choices}", f"did you mean {meant[0]!r}?")
    return Remark(f"{shown(word)} is not one of {choices}", "choose one of these words")


def _wrong_form(field: str, value: Any, pattern: str) -> Remark:
    if pattern == ID_PATTERN:
        return Remark(
            f"{shown(value)} is not an id: small letters, digits and single hyphens only",
            "use the file's name without .yaml",
        )
    if pattern.startswith("^https"):
        return Remark(f"{shown(value)} is not a web address", "it should begin with https://")
    if "\\n" in pattern:
        return Remark(f"{field!r} should be on one line", "take out the line breaks")
    return Remark(f"{shown(value)} has not the form that {field!r} needs", "see the editor's guide")


def _plain(said: str) -> str:
    return said.replace("Input should", "it should").replace("Value should", "it should")


RULE = rule(__name__, __doc__, Severity.ERROR, check)
