"""The parts of a comment under its first sentences, in the order in which they are read."""

from collections.abc import Iterator
from dataclasses import replace

from blueprint_build.checks.finding import Finding
from blueprint_build.graph.calendar import day_in_words
from blueprint_build.reports.place import file_of
from blueprint_build.reports.text import counted
from blueprint_build.review.changed import Row, differing, spoken, worded
from blueprint_build.review.citing import Citing
from blueprint_build.review.places import place_of
from blueprint_build.review.redrawn import Redrawn
from blueprint_build.review.review import Review
from blueprint_build.review.saying import Piece, Place, Said, Section, said, strong

MOST_CHANGES = 20
"""The changes that a reader sees at once; the others are folded."""

MOST_FINDINGS = 30
MOST_CITING = 10
MOST_PICTURES = 20
WHY_LOOK = "This change does not touch them, but they lean on what it changes."

SHORTEST_FOLDED = 5
"""Fewer changes of wording are not folded, where they are all that changes."""


def sections(review: Review) -> Iterator[Section]:
    """Findings stand first where they stop the proposal, and after the changes otherwise."""
    found = list(_findings(review))
    if not review.is_valid:
        yield from found
    yield from _changes(review)
    if review.is_valid:
        yield from found
    yield from _pictures(review)
    yield from _citing(review)


def _changes(review: Review) -> Iterator[Section]:
    if review.comparison is None:
        return
    rows = spoken(review.comparison, review.verdict.subject.today)
    if rows:
        yield _table("What changes", rows[:MOST_CHANGES])
    if more := rows[MOST_CHANGES:]:
        yield replace(_table(f"{counted(len(more), 'more change')}", more), is_folded=True)
    words = worded(review.comparison)
    if words:
        title = f"Wording, order and upkeep: {counted(len(words), 'change')}"
        is_folded = bool(rows) or len(words) >= SHORTEST_FOLDED
        yield Section(title, (), ("Where", "Before", "After"), words, is_folded)


def _table(title: str, rows: tuple[Row, ...]) -> Section:
    """Changes in a table, whose last column is there only if any of them names a day."""
    head = ("Change", "Before", "After", "From")
    wide = len(head) if any(piece.text for row in rows for piece in row[-1]) else len(head) - 1
    return Section(title, head=head[:wide], rows=tuple(row[:wide] for row in rows))


def _findings(review: Review) -> Iterator[Section]:
    found = review.findings
    brought = tuple(_finding(review, each) for each in found.brought)
    rest = [
        f"{counted(found.elsewhere, 'finding')} elsewhere, as before." if found.elsewhere else "",
        f"{counted(found.mended, 'finding')} mended." if found.mended else "",
    ]
    sentences = tuple(said(sentence) for sentence in rest if sentence)
    head = ("Where", "What", "Way out")
    if brought:
        over = len(brought) - MOST_FINDINGS
        more = (
            (said(f"{counted(over, 'more finding')}: the check lists them."),) if over > 0 else ()
        )
        title = "Findings" if review.is_valid else "To be mended"
        yield Section(title, (*more, *sentences), head, brought[:MOST_FINDINGS])
    elif sentences:
        yield Section("Findings", sentences)
    if standing := tuple(_finding(review, each) for each in found.standing[:MOST_FINDINGS]):
        count = counted(len(found.standing), "finding")
        yield Section(f"In the same files, as before: {count}", (), head, standing, is_folded=True)


def _finding(review: Review, finding: Finding) -> tuple[Said, ...]:
    where = f"{file_of(review.verdict, finding)}, line {finding.line}"
    what = said(strong(finding.severity.value), f": {finding.message}")
    return said(where), what, said(finding.hint)


def _pictures(review: Review) -> Iterator[Section]:
    if review.comparison is None:
        return
    if review.redrawn is None:
        yield Section("Pictures", note="They can be compared once the errors are mended.")
    elif review.redrawn:
        shown, over = review.redrawn[:MOST_PICTURES], len(review.redrawn) - MOST_PICTURES
        more = (said(f"And {counted(over, 'more picture')}."),) if over > 0 else ()
        head = ("Picture", "Before", "After")
        yield Section("Pictures that change", more, head, tuple(map(_picture, shown)))


def _picture(each: Redrawn) -> tuple[Said, ...]:
    first, *later = [day_in_words(day) if day else "today" for day in each.days]
    seen = f", {first}" + (f" and on {counted(len(later), 'later day')}" if later else "")
    was = Place(True, each.request.address) if each.before else None
    now = Place(False, each.request.address) if each.after else None
    before = each.before.description if each.before else "not there"
    after = each.after.description if each.after else "not there"
    if before == after:
        cells = said(Piece("as it is", place=was)), said(Piece("other in detail", place=now))
    else:
        cells = differing(before, after, was, now)
    return said(strong(each.title), seen), *cells


def _citing(review: Review) -> Iterator[Section]:
    if not review.citing:
        return
    over = len(review.citing) - MOST_CITING
    more = (said(f"and {over:,} more, which the pages of what changes list"),) if over > 0 else ()
    items = tuple(_item(each) for each in review.citing[:MOST_CITING])
    yield Section("Look at these too", (*items, *more), note=WHY_LOOK)


def _item(each: Citing) -> Said:
    kind = type(each.artefact).kind.name.replace("-", " ")
    name = Piece(each.artefact.title, place=place_of(each.artefact))
    return said(name, f" ({kind}) {each.relation} {each.cited}")
