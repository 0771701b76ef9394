"""The frame of a rule: a name, a family, a severity, a manual page, and a function."""

import inspect
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import ModuleType
from typing import Any, NamedTuple

from blueprint_build.checks.subject import Subject
from blueprint_build.prose.passages import Passage
from blueprint_build.source.fault import Position
from blueprint_schema.manifest import Severity
from blueprint_schema.relation import Pointer
from blueprint_schema.words import Word


class Family(Word):
    """What a rule is about; the folders of ``checks``."""

    SOURCE = "source", "Files, bytes and YAML."
    SHAPE = "shape", "The fields of one artefact."
    REFERENCES = "references", "What artefacts say about each other."
    GOVERNANCE = "governance", "Whether the content does its job."
    TIME = "time", "Whether it holds on every date on which something changes."
    PLAIN_LANGUAGE = "plain-language", "Whether people can read it in the time they have."
    HISTORY = "history", "What became of what the last release said."


class Remark(NamedTuple):
    """What a rule has to say: the fact, and the way out."""

    message: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Sighting:
    """A place where a rule is broken, before the run gives it a severity."""

    path: str
    at: Position
    remark: Remark


Check = Callable[[Subject], Iterator[Sighting]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. Its name is its module's, its manual page the module's docstring.

    A ``firm`` rule guards what the site is built on: it can be neither waived nor softened.
    """

    name: str
    family: Family
    severity: Severity
    manual: str
    check: Check
    firm: bool

    @property
    def summary(self) -> str:
        """The first line of the manual: what the rule finds."""
        return self.manual.partition("\n")[0]


def rule(
    module: str, manual: str | None, severity: Severity, check: Check, *, firm: bool = False
) -> Rule:
    """The rule of a module: ``RULE = rule(__name__, __doc__, Severity.ERROR, check)``.

    The rules of the first two families are firm by themselves.
    """
    *_, folder, name = module.split(".")
    family = Family.of(folder)
    return Rule(
        name=name.replace("_", "-"),
        family=family,
        severity=severity,
        manual=inspect.cleandoc(manual or ""),
        check=check,
        firm=firm or family in (Family.SOURCE, Family.SHAPE),
    )


def faults(module: str, say: Callable[[Mapping[str, Any]], Remark]) -> Check:
    """A check for what reading has already found: it puts each fault's facts into words."""
    name = module.rpartition(".")[2].replace("_", "-")

    def check(subject: Subject) -> Iterator[Sighting]:
        for fault in subject.reading.faults:
            if fault.rule == name:
                yield Sighting(fault.path, subject.position(fault), say(fault.facts))

    return check


def at_value(
    subject: Subject, path: str, pointer: Pointer, message: str, hint: str = "", line: int = 0
) -> Sighting:
    """A sighting at a value of a file."""
    return Sighting(path, subject.locate(path, pointer, line=line), Remark(message, hint))


def at_words(
    subject: Subject, path: str, passage: Passage, start: int, message: str, hint: str
) -> Sighting:
    """A sighting at a place inside a text, which is counted in characters from its beginning."""
    at = subject.locate(path, passage.pointer, before=passage.text[:start])
    return Sighting(path, at, Remark(message, hint))


def rule_of(module: ModuleType) -> Rule:
    """The rule that a module states."""
    found = module.RULE
    if not isinstance(found, Rule):
        raise TypeError(f"{module.__name__}.RULE is not a rule")
    return found
