"""A reference names an artefact that does not exist.

Why: architectural coherence means that nothing points into the void.

Mend: correct the id; the message offers the nearest, or the one that a renamed artefact has now. If
the artefact is still to be written, add it in the same pull request, as a draft.

Fails:

    # policies/example.yaml
    issuer: health-minstry

Passes:

    # policies/example.yaml
    issuer: health-ministry
"""

import re
from collections.abc import Iterator

from blueprint_build.checks.rule import Remark, Sighting, at_value, rule
from blueprint_build.checks.subject import Subject
from blueprint_build.checks.wording import listed
from blueprint_build.graph.blueprint import Link
from blueprint_build.prose.links import links_in
from blueprint_build.source.fault import Position
from blueprint_build.source.nearest import nearest
from blueprint_schema.manifest import Severity

MOST_GUESSES = 50
"""Where one file has more unknown ids than this, no slip is behind them; guessing takes long."""

WHAT_AN_ID_IS = "an id is the name of the artefact's file, without .yaml"


def check(subject: Subject) -> Iterator[Sighting]:
    """Every relation, and every ``[[id]]`` in Markdown, whose target does not exist."""
    for links in subject.blueprint.links_from.values():
        unknown = (link for link in links if not subject.knows(link.target))
        for count, link in enumerate(unknown):
            hint = _renamed(subject, link.target) or (
                _nearest_id(subject, link) if count < MOST_GUESSES else WHAT_AN_ID_IS
            )
            message = f"there is no {_wanted(link)} with the id '{link.target}'"
            yield at_value(subject, subject.path_of(link), link.pointer, message, hint)
    yield from _in_bodies(subject)
    yield from _in_pages(subject)


def _in_bodies(subject: Subject) -> Iterator[Sighting]:
    for path, artefact in subject.reading.artefacts:
        yield from _in_text(subject, path, artefact.body or "")


def _in_pages(subject: Subject) -> Iterator[Sighting]:
    for path, text in subject.blueprint.pages.items():
        yield from _in_text(subject, path, text)


def _in_text(subject: Subject, path: str, text: str) -> Iterator[Sighting]:
    unknown = ((line, id) for line, id in links_in(text) if not subject.knows(id))
    for count, (line, target) in enumerate(unknown):
        meant = nearest(target, subject.blueprint.artefacts) if count < MOST_GUESSES else []
        yield _in_markdown(subject, path, target, line, meant)


def _in_markdown(subject: Subject, path: str, target: str, line: int, meant: list[str]) -> Sighting:
    hint = _renamed(subject, target) or (
        f"did you mean [[{meant[0]}]]?" if meant else "check the id against the file names"
    )
    message = f"[[{target}]] links to an artefact that does not exist"
    return Sighting(path, _at_link(subject, path, target, line), Remark(message, hint))


def _at_link(subject: Subject, path: str, target: str, line: int) -> Position:
    start = subject.locate(path, ("body",), line=line)
    # In any form of text but a | block the lines of the file are not those of the text.
    for number, text in enumerate(subject.lines(path)[start.line - 1 :], start.line):
        if link := re.search(rf"\[\[{target}[\]|]", text):
            return Position(number, link.start() + 1)
    return start


def _wanted(link: Link) -> str:
    kinds = link.relation.kinds
    return listed(kinds) or "artefact"


def _renamed(subject: Subject, id: str) -> str | None:
    now = subject.renamed.get(id)
    return now and f"'{id}' is called '{now}' now; write that"


def _nearest_id(subject: Subject, link: Link) -> str:
    fitting = [
        id
        for id, artefact in subject.blueprint.artefacts.items()
        if link.relation.allows(type(artefact).kind.name)
    ]
    meant = nearest(link.target, fitting, most=3)
    if not meant:
        return WHAT_AN_ID_IS
    return f"did you mean {listed([repr(id) for id in meant])}?"


RULE = rule(__name__, __doc__, Severity.ERROR, check, firm=True)
