"""A text asks for a picture that cannot be drawn.

Why: the pictures are the blueprint for most readers. One that is missing leaves a hole in the page.

Mend: correct the name, or what the picture is to be drawn of; the message offers the nearest. All
names are on the page of pictures.

Fails:

    # shifts/example-shift.yaml
    body: |
      [[picture:overvew]]

Passes:

    # shifts/example-shift.yaml
    body: |
      [[picture:overview]]
"""

from collections.abc import Iterator

from blueprint_build.checks.rule import Remark, Sighting, rule
from blueprint_build.checks.subject import Subject
from blueprint_build.graph.request import refusal, subjects_of
from blueprint_build.prose.picture_lines import Asked, pictures_in
from blueprint_build.source.fault import Position
from blueprint_build.source.nearest import nearest
from blueprint_schema.manifest import Severity
from blueprint_schema.picture import PictureName

ALL = "their names are on the page of pictures, and in 'blueprint picture --help'"


def check(subject: Subject) -> Iterator[Sighting]:
    """Every request for a picture, in bodies and in prose pages, that cannot be met."""
    for path, artefact in subject.reading.artefacts:
        yield from _in(subject, path, artefact.body or "")
    for path, text in subject.blueprint.pages.items():
        yield from _in(subject, path, text)


def _in(subject: Subject, path: str, text: str) -> Iterator[Sighting]:
    for asked in pictures_in(text):
        if not asked.name:
            message = "a picture is asked for on a line of its own, by name"
            yield Sighting(
                path, _at(subject, path, asked), Remark(message, "write [[picture:NAME]]")
            )
        elif why := refusal(asked.name, asked.subject, subject.blueprint):
            yield Sighting(path, _at(subject, path, asked), Remark(why, _hint(subject, asked)))


def _hint(subject: Subject, asked: Asked) -> str:
    if asked.name not in list(PictureName):
        meant = nearest(asked.name, list(PictureName))
        return f"did you mean [[picture:{meant[0]}]]?" if meant else ALL
    fitting = subjects_of(PictureName.of(asked.name), subject.blueprint)
    if not fitting:
        return f"write [[picture:{asked.name}]]"
    subject_meant = (*nearest(asked.subject, fitting), fitting[0])[0]
    return f"did you mean [[picture:{asked.name} {subject_meant}]]?"


def _at(subject: Subject, path: str, asked: Asked) -> Position:
    start = subject.locate(path, ("body",), line=asked.line)
    # In any form of text but a | block the lines of the file are not those of the text.
    for number, text in enumerate(subject.lines(path)[start.line - 1 :], start.line):
        if f"[[picture:{asked.name}" in text.replace("[[picture: ", "[[picture:"):
            return Position(number, text.index("[[picture:") + 1)
    return start


RULE = rule(__name__, __doc__, Severity.ERROR, check, firm=True)
