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
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from typing import Any

from blueprint_build.checks.rule import Remark, Sighting, at_value, rule
from blueprint_build.checks.subject import Subject
from blueprint_build.checks.wording import listed, lower_first, shown
from blueprint_build.source.layout import MANIFEST, id_meant_by
from blueprint_build.source.nearest import nearest
from blueprint_schema.artefact import Artefact
from blueprint_schema.manifest import Manifest, Severity
from blueprint_schema.relation import Choice, Mark, Relation, marks
from blueprint_schema.table import MODELS
from blueprint_schema.text import ID_PATTERN

CURLY = set("“”‘’")
PLAINER = (
    ("Input should", "it should"),
    ("Value should", "it should"),
    ("greater than or equal to", "at least"),
    ("less than or equal to", "at most"),
)


MOST_GUESSES = 50
"""Where one file has more faulty values than this, no slip is behind them; guessing takes long."""


def check(subject: Subject) -> Iterator[Sighting]:
    """Values that a model refuses, and words that the manifest does not define."""
    said: Counter[str] = Counter()
    for fault in subject.reading.faults:
        if fault.rule == "bad-value":
            said[fault.path] += 1
            may_guess = said[fault.path] <= MOST_GUESSES
            yield Sighting(
                fault.path, subject.position(fault), _say(subject, fault.facts, may_guess)
            )
    yield from _severities(subject)
    if manifest := subject.reading.manifest:
        yield from _undefined(subject, manifest)


def _undefined(subject: Subject, manifest: Manifest) -> Iterator[Sighting]:
    words = {
        name: [entry.key for entry in manifest.vocabulary(name)]
        for model in MODELS
        for name, _ in _choices(model)
    }
    for path, artefact in subject.reading.artefacts:
        for name, mark in _choices(type(artefact)):
            for pointer, word in mark.values(artefact):
                if word not in words[name]:
                    yield at_value(subject, path, pointer, *_not_among(word, words[name]))


@cache
def _choices(model: type[Artefact]) -> tuple[tuple[str, Mark], ...]:
    """The vocabularies that a kind's fields take words from, with the places of those fields."""
    found = ((mark.note, mark) for mark in marks(model))
    return tuple((note.vocabulary, mark) for note, mark in found if isinstance(note, Choice))


def _severities(subject: Subject) -> Iterator[Sighting]:
    """Severities of the manifest for rules that do not exist, or that cannot be softened."""
    # The catalogue imports every rule, this one too, so it is asked for only now.
    from blueprint_build.checks.catalogue import rules

    changed = subject.reading.manifest.severities if subject.reading.manifest else {}
    known = {rule.name for rule in rules()}
    soft = {rule.name for rule in rules() if not rule.firm}
    for name in changed:
        if name not in soft:
            at = subject.locate(MANIFEST, ("severities", name), on_key=True)
            yield Sighting(MANIFEST, at, _no_severity(name, soft, known))


def _no_severity(name: str, soft: Collection[str], known: Collection[str]) -> Remark:
    way_out = f"these can be: {listed(sorted(soft), 'and')}"
    if name in known:
        return Remark(f"the severity of {name!r} cannot be changed", way_out)
    meant = nearest(name, soft)
    return Remark(f"there is no rule {name!r}", f"did you mean {meant[0]!r}?" if meant else way_out)


def _say(subject: Subject, facts: Mapping[str, Any], may_guess: bool) -> Remark:
    kind, value, context = facts["type"], facts["value"], facts["context"]
    if kind == "enum":
        return _not_among(value, re.findall(r"'([^']+)'", context["expected"]))
    if kind == "string_too_long":
        return Remark(
            f"{facts['name']} has {len(value):,} characters; at most {context['max_length']:,} fit",
            "shorten it",
        )
    if kind == "too_short":
        return Remark(f"{facts['name']} needs at least {context['min_length']} item", "add one")
    if kind == "string_too_short":
        return Remark(f"{facts['name']} is empty", "write something, or take the line out")
    if kind == "string_pattern_mismatch":
        if context["pattern"] == ID_PATTERN:
            return _no_id(subject, facts["note"], value, may_guess)
        return _wrong_form(facts, context["pattern"])
    said = _plain(facts["said"])
    return Remark(f"{facts['name']} cannot be {shown(value)}: {said}", _meant(facts))


def _not_among(word: Any, allowed: list[str]) -> Remark:
    meant = nearest(str(word), allowed)
    choices = listed(allowed)
    if meant and CURLY & set(str(word)):
        return Remark(
            f"{shown(word)} is not one of {choices}", f"write {meant[0]}, without the curly quotes"
        )
    if meant:
        return Remark(f"{shown(word)} is not one of {choices}", f"did you mean {meant[0]!r}?")
    return Remark(f"{shown(word)} is not one of {choices}", "choose one of these words")


def _no_id(subject: Subject, note: Relation | Choice | None, value: str, may_guess: bool) -> Remark:
    manifest = subject.reading.manifest
    if isinstance(note, Choice) and manifest:
        return _not_among(value, [entry.key for entry in manifest.vocabulary(note.vocabulary)])
    if re.fullmatch(ID_PATTERN, value.strip()):
        return Remark(f"a space stands beside {shown(value)}", "take the space away")
    meant = id_meant_by(value)
    if isinstance(note, Relation):
        known = filter(subject.knows, _meant_ids(subject, value) if may_guess else ())
        meant = next(known, "")
        way_out = f"did you mean '{meant}'?" if meant else _no_such_id(value)
    else:
        way_out = f"did you mean '{meant}'?" if meant else "choose another name"
    return Remark(
        f"{shown(value)} is not an id: small letters, digits and single hyphens only", way_out
    )


def _meant_ids(subject: Subject, value: str) -> Iterator[str]:
    yield id_meant_by(value)
    yield id_meant_by(value.rpartition("/")[2])
    yield from nearest(value, subject.blueprint.artefacts)


def _no_such_id(value: str) -> str:
    if all(re.fullmatch(ID_PATTERN, word) for word in value.split()):
        return "if these are several ids, put commas between them"
    return "an id is the name of the artefact's file, without .yaml"


def _wrong_form(facts: Mapping[str, Any], pattern: str) -> Remark:
    value = facts["value"]
    if pattern.startswith("^https"):
        return Remark(
            f"{shown(value)} is not a web address that begins with https://",
            "copy it from the browser's address bar",
        )
    if "\\n" in pattern:
        return Remark(f"{facts['name']} should be on one line", "take out the line breaks")
    return Remark(
        f"{shown(value)} does not have the form that {facts['name']} needs", _meant(facts)
    )


def _meant(facts: Mapping[str, Any]) -> str:
    return f"what belongs here: {lower_first(facts['meaning'])}" if facts["meaning"] else ""


def _plain(said: str) -> str:
    for theirs, ours in PLAINER:
        said = said.replace(theirs, ours)
    return said


RULE = rule(__name__, __doc__, Severity.ERROR, check)
