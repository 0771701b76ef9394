"""Double brackets in Markdown hold something else than an id, so they are no link.

Why: only an id makes a link. ``[[New standard]]`` or ``[[standards/new-standard]]`` would stand on
the page as it is written, brackets and all, and lead nowhere.

Mend: write the id, which is the name of the file without .yaml; words of your own go behind a bar,
on the same line: ``[[new-standard|the new one]]``.

Fails:

    # standards/new-standard.yaml
    body: See [[Old Standard]].

Passes:

    # standards/new-standard.yaml
    body: See [[old-standard]].
"""

from collections.abc import Iterator

from blueprint_build.checks.rule import Remark, Sighting, rule
from blueprint_build.checks.subject import Subject
from blueprint_build.checks.wording import shown
from blueprint_build.prose.links import no_links_in
from blueprint_build.source.fault import Position
from blueprint_build.source.layout import id_meant_by
from blueprint_build.source.nearest import nearest
from blueprint_schema.manifest import Severity

MOST_GUESSES = 50
"""Where one file has more of them than this, no slip is behind them; guessing takes long."""


def check(subject: Subject) -> Iterator[Sighting]:
    """Everything in double brackets, in bodies and in prose pages, that is no link."""
    for path, artefact in subject.reading.artefacts:
        yield from _in(subject, path, artefact.body or "")
    for path, text in subject.blueprint.pages.items():
        yield from _in(subject, path, text)


def _in(subject: Subject, path: str, text: str) -> Iterator[Sighting]:
    for count, (line, words) in enumerate(no_links_in(text)):
        message = f"{shown(f'[[{words}]]')} is no link: it would stand on the page as it is written"
        hint = _meant(subject, words) if count < MOST_GUESSES else "write [[id]]"
        yield Sighting(path, _at(subject, path, words, line), Remark(message, hint))


def _meant(subject: Subject, words: str) -> str:
    """The link by id that somebody meant, as it is written."""
    name, bar, text = " ".join(words.split()).partition("|")
    before, colon, picture = name.partition(":")
    if colon and before.strip().casefold() == "picture":
        return f"write [[picture:{picture.strip()}]], on a line of its own"
    own = id_meant_by(name.partition("#")[0].rpartition("/")[2])
    meant = [own] if subject.knows(own) else nearest(own, subject.blueprint.artefacts)
    link = f"[[{meant[0] if meant else 'id'}{bar}{text}]]"
    return f"did you mean {link}?" if meant else f"write {link}, with the id of an artefact"


def _at(subject: Subject, path: str, words: str, line: int) -> Position:
    start = subject.locate(path, ("body",), line=line)
    first = f"[[{words.splitlines()[0]}"
    # In any form of text but a | block the lines of the file are not those of the text.
    for number, text in enumerate(subject.lines(path)[start.line - 1 :], start.line):
        if first in text:
            return Position(number, text.index(first) + 1)
    return start


RULE = rule(__name__, __doc__, Severity.ERROR, check, firm=True)
