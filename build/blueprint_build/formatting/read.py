"""From a YAML text that was found sound to its parts, each comment with what it speaks of."""

from bisect import bisect_right
from itertools import pairwise

from blueprint_build.formatting.comments import Comment, comments
from blueprint_build.formatting.parts import Entry, Group, Sheet
from blueprint_build.formatting.survey import Survey, survey
from blueprint_build.source.events import events_of

EDITOR_LINE = "# yaml-language-server:"
"""What editors look for at the top of a file, whatever field comes first."""


def sheet(text: str) -> Sheet:
    """The parts of a text whose top is a mapping, and with which ``construct`` finds no fault."""
    events = list(events_of(text))
    found = survey(events)
    noted = list(comments(text.split("\n"), events))
    head = _head(found, noted)
    for comment in noted[len(head) :]:
        _attach(found, comment)
    return Sheet(found.root, _spaced(head))


def _head(found: Survey, noted: list[Comment]) -> list[Comment]:
    """The comments of the file itself: what stands above the first field, but for its own."""
    if not found.entries:
        return noted
    top = found.entries[0].line
    count = sum(comment.line < top for comment in noted)
    own = 0
    while own < count and noted[count - own - 1].line == top - own - 1:
        own += 1
    above = noted[:count]
    editors = [n for n, comment in enumerate(above, 1) if comment.text.startswith(EDITOR_LINE)]
    return above[: max([count - own, *editors])]


def _spaced(head: list[Comment]) -> list[str]:
    texts = [comment.text for comment in head[:1]]
    for before, comment in pairwise(head):
        texts += ["", comment.text] if comment.line > before.line + 1 else [comment.text]
    return texts


def _attach(found: Survey, comment: Comment) -> None:
    if entry := found.last_on.get(comment.line):
        entry.beside.append(comment.text)
        return
    place = bisect_right(found.entries, comment.line, key=lambda entry: entry.line)
    after = found.entries[place] if place < len(found.entries) else None
    before = found.entries[place - 1] if place else None
    ended = _group_ended(before, after, comment) if before else None
    if ended or not after:
        (ended or found.root).below.append(comment.text)
    else:
        after.above.append(comment.text)


def _group_ended(before: Entry, after: Entry | None, comment: Comment) -> Group | None:
    """The group whose end a comment stands at, told by brackets, or else by indentation."""
    ended = [group for group in before.around if not after or group not in after.around]
    for group in reversed(ended):
        if group.in_brackets and group.last_line > comment.line:
            return group
    if after and (after.column >= comment.column or not comment.is_alone):
        return None
    fitting = [g for g in ended if not g.in_brackets and g.column <= comment.column]
    return fitting[-1] if fitting else None
