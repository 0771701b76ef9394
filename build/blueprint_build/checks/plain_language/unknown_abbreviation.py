"""An abbreviation stands in a text, and nothing says what it means.

Why: whoever does not know the letters is shut out, and one abbreviation can mean two things. A term
of the glossary explains itself on every page where its abbreviation stands.

Mend: add a term to the glossary, with the abbreviation as its title or under ``aliases``; or write
the words out; or say it once in the text: "statement of work (SOW)". The titles and aliases of
artefacts are names, and do not count. Nor do codes, units, and what everybody knows, such as PDF.

Fails:

    # shifts/example-shift.yaml
    statement: A hospital names its SIRO.

Passes:

    # shifts/example-shift.yaml
    statement: A hospital names a senior information risk owner (SIRO), and the GP knows the SIRO.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby, islice
from operator import itemgetter

from blueprint_build.checks.rule import Sighting, at_words, rule
from blueprint_build.checks.subject import Subject
from blueprint_build.prose.abbreviations import abbreviations, explained, singular
from blueprint_build.prose.passages import Passage
from blueprint_build.source.nearest import nearest
from blueprint_schema.manifest import Severity

MOST = 20
"""A file with more of them is written in another language; the rest shows when these are mended."""


def check(subject: Subject) -> Iterator[Sighting]:
    """Every abbreviation that neither a name, the glossary nor its own file explains."""
    if not subject.is_whole:
        return  # the term that explains it may be in the file that could not be read
    known = _Known.of(subject)
    for path, texts in groupby(subject.prose, key=itemgetter(0)):
        passages = [passage for _, passage in texts]
        for form, passage, start in islice(_unknown(passages, known), MOST):
            message = f"nothing says what '{form}' means"
            yield at_words(subject, path, passage, start, message, known.hint(form))


@dataclass(frozen=True, slots=True)
class _Known:
    """What a reader can look up: the names of artefacts, terms included."""

    words: frozenset[str]
    capitals: tuple[str, ...]
    """Those that are written in capitals, which somebody may have meant."""
    names: Mapping[str, list[tuple[str, int]]]
    """By abbreviation, the longer names that hold it, each with its place in the name."""

    @classmethod
    def of(cls, subject: Subject) -> "_Known":
        holders = [artefact for _, artefact in subject.reading.artefacts]
        names = {name for holder in holders for name in (holder.title, *holder.aliases)}
        longer: dict[str, list[tuple[str, int]]] = {}
        for name in names:
            for start, form in abbreviations(name):
                longer.setdefault(form, []).append((name, start))
        words = {name for name in names if " " not in name}
        words |= {form for name in names for form in explained(name)}
        return cls(frozenset(words), tuple(sorted(filter(str.isupper, words))), longer)

    def holds(self, form: str) -> bool:
        """Whether an abbreviation, or each of two with a stroke between them, is a name."""
        one = singular(form)
        return {form, one} & self.words != set() or (
            "/" in one and all(part in self.words for part in one.split("/"))
        )

    def is_part_of_name(self, form: str, text: str, start: int) -> bool:
        """Whether a longer name stands around the abbreviation."""
        return any(
            start >= place and text.startswith(name, start - place)
            for name, place in self.names.get(form, ())
        )

    def hint(self, form: str) -> str:
        """The way out, with the known abbreviation that was perhaps meant."""
        own = re.sub(r"[^a-z]+", "-", form.casefold())
        near = nearest(form, self.capitals)
        way = f"write it out, or add glossary/{own}.yaml"
        return f"{way}; or did you mean '{near[0]}'?" if near else way


def _unknown(passages: list[Passage], known: _Known) -> Iterator[tuple[str, Passage, int]]:
    """Each unknown abbreviation of a file, at the place where it stands first."""
    found: dict[str, tuple[Passage, int]] = {}
    for passage in passages:
        text = passage.plain
        for start, form in abbreviations(text):
            if known.holds(form) or singular(form) in found:
                continue
            if not known.is_part_of_name(form, text, start):
                found[singular(form)] = (passage, start)
    if found:
        here = {form for passage in passages for form in explained(passage.text)}
        yield from ((form, *place) for form, place in found.items() if form not in here)


RULE = rule(__name__, __doc__, Severity.WARNING, check)
