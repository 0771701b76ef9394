"""The same sentence stands in two places.

Why: a reader who meets it again has lost time, and whoever changes one of the two leaves the other
as it was.

Mend: say it where it belongs, and link to it; or say in the second place what is different there.
Only sentences of more than eight words count. Facts on one line and notes on sources are left out:
the same fact reads the same wherever it stands. So is the changelog, which `blueprint release`
writes from what the releases say. Two artefacts of one kind may say the same of different things,
so there a sentence with "it", "its", "they" or "their" does not count.

Fails:

    # shifts/example-shift.yaml
    summary: Every record is written once and then read wherever care is given.
    statement: Every record is written once and then read wherever care is given.

Passes:

    # shifts/example-shift.yaml
    summary: What moves from the buildings of care to the people in it.
    statement: Every record is written once and then read wherever care is given.
"""

from collections.abc import Iterator
from itertools import islice

from blueprint_build.checks.rule import Sighting, at_words, rule
from blueprint_build.checks.subject import Subject
from blueprint_build.checks.wording import shown
from blueprint_build.prose.passages import Passage
from blueprint_build.prose.sentences import Sentence, sentences
from blueprint_schema.manifest import Severity

SHORTEST = 9
"""The words from which a sentence is remembered; shorter ones coincide."""

LEANING = frozenset({"it", "its", "they", "their", "them"})
"""Words by which a sentence speaks of whatever its own artefact is about."""

MOST = 20
"""A text with more repeated sentences than this is a copy as a whole."""

Place = tuple[str, Passage, Sentence]


def check(subject: Subject) -> Iterator[Sighting]:
    """Every long sentence that stood before, where it stands again."""
    first: dict[str, Place] = {}
    for path, passage in subject.prose:
        if not passage.is_line:
            again = _again(path, passage, first)
            for sentence, before in islice(again, MOST):
                message = f"{shown(sentence.text)} stands in {_where(subject, before)}, too"
                hint = "say it in one place and link to it, or say what is different here"
                yield at_words(subject, path, passage, sentence.start, message, hint)


def _again(
    path: str, passage: Passage, first: dict[str, Place]
) -> Iterator[tuple[Sentence, Place]]:
    """The sentences that stood before, each with where that was; the others are remembered."""
    for sentence in sentences(passage.plain):
        if sentence.text.count(" ") >= SHORTEST - 1:
            words = sentence.text.casefold().split()
            here = (path, passage, sentence)
            before = first.setdefault(" ".join(words), here)
            if before is not here and _says_the_same(path, before[0], words):
                yield sentence, before


def _says_the_same(path: str, other: str, words: list[str]) -> bool:
    is_parallel = path != other and _folder_of(path) == _folder_of(other)
    return not is_parallel or LEANING.isdisjoint(words)


def _folder_of(path: str) -> str:
    return path.partition("/")[0]


def _where(subject: Subject, place: Place) -> str:
    path, passage, sentence = place
    at = subject.locate(path, passage.pointer, before=passage.text[: sentence.start])
    return f"line {at.line} of {path}"


RULE = rule(__name__, __doc__, Severity.WARNING, check)
