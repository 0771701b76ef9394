"""The corpus as ready-made Markdown: the words of our pages, as if written by hand."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import yaml

Data = Mapping[str, Any]

RELATIONS = {
    "outcomes": ("Works towards", ""),
    "legal_basis": ("Rests on", ""),
    "shapes": ("Shapes", "Shaped by"),
    "depends_on": ("Depends on", "Is needed by"),
}
"""Fields that name other artefacts, with the words for both directions that a page shows."""
PROSE = ("statement", "rationale")
APART = {
    *RELATIONS,
    *PROSE,
    *("title", "summary", "code", "status", "body"),
    *("sources", "requirements", "implications", "actions", "checks"),
}
"""Fields that do not stand in the table of facts."""
LINK = re.compile(r"\[\[(.*?)\]\]")
LABELS = {"pillars": "Belongs to", "audiences": "For"}


@dataclass(frozen=True, slots=True)
class Sheet:
    """An artefact on its way to Markdown: its file, what it says, and what is said of it."""

    folder: str
    id: str
    data: Data
    spoken_of: list[tuple[str, str]] = field(default_factory=list)
    """The words of a relation and the id of the artefact that states it."""

    @property
    def page(self) -> str:
        """Its file, from the top of the site's source."""
        return f"{self.folder}/{self.id}.md"

    @property
    def kind(self) -> str:
        """What it is: ``standard``."""
        return "policy" if self.folder == "policies" else self.folder.removesuffix("s")


@dataclass(frozen=True, slots=True)
class Book:
    """All artefacts by id, and which of them have a page."""

    sheets: Mapping[str, Sheet]
    with_page: frozenset[str]

    def link(self, id: str) -> str:
        """The title of an artefact, leading to its page if it has one."""
        sheet = self.sheets[id]
        title = str(sheet.data["title"])
        return f"[{title}](../{sheet.page})" if id in self.with_page else title

    def title(self, id: str) -> str:
        """The title of an artefact, or a word of the manifest as it reads."""
        return str(self.sheets[id].data["title"]) if id in self.sheets else _label(id)


def write_pages(blueprint: Path, files: Sequence[Path], docs: Path) -> None:
    """Writes a Markdown page for each of these files of a blueprint, and a home page."""
    book = Book(_sheets(blueprint), frozenset(file.stem for file in files))
    for file in files:
        sheet = book.sheets[file.stem]
        path = docs / sheet.page
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join(_page(sheet, book)), encoding="utf-8")
    (docs / "index.md").write_text("# Home\n\nA home page.\n", encoding="utf-8")


def _sheets(blueprint: Path) -> Mapping[str, Sheet]:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    sheets = {
        file.stem: Sheet(file.parent.name, file.stem, yaml.load(file.read_bytes(), loader))
        for file in sorted(blueprint.glob("*/*.yaml"))
    }
    for id, sheet in sheets.items():
        for name, (_, words) in RELATIONS.items():
            for target in sheet.data.get(name, ()) if words else ():
                sheets[target].spoken_of.append((words, id))
    return sheets


def _page(sheet: Sheet, book: Book) -> Iterator[str]:
    data = sheet.data
    yield f"{_label(sheet.folder)} {data.get('code', '')} **{data['status']}**\n"
    yield f"# {data['title']}\n\n{data['summary']}\n"
    if data["status"] == "draft":
        yield "This is a draft. It was written for this edition and binds nobody.\n"
    yield from _facts(data, book)
    for name in PROSE:
        if name in data:
            yield f"## {_label(name)}\n\n{data[name]}\n"
    yield from _records(data, book)
    if "body" in data:
        yield "## More\n\n" + LINK.sub(lambda link: book.link(link[1]), data["body"])
    yield from _relations(sheet, book)
    yield from _sources(data, book)
    yield "\nTest edition. It serves tests only.\n"
    yield f"Id `{sheet.id}` · to be looked at again by {_day(data['review_by'])}\n"
    yield f"[Suggest a change to this page](https://example.org/edit/{sheet.page})\n"


def _facts(data: Data, book: Book) -> Iterator[str]:
    yield "| Fact | Value |\n| --- | --- |"
    for name, value in {**data, "page kept by": "nhs-england"}.items():
        if isinstance(value, dict):
            yield from (f"| {_label(key)} | {_shown(each, book)} |" for key, each in value.items())
        elif name not in APART:
            yield f"| {LABELS.get(name, _label(name))} | {_shown(value, book)} |"
    yield ""


def _records(data: Data, book: Book) -> Iterator[str]:
    if "implications" in data:
        yield "## Implications\n"
        yield from (f"**{_label(e['audience'])}** {e['text']}\n" for e in data["implications"])
    if "actions" in data:
        yield "## Actions\n\n| Who | What | By |\n| --- | --- | --- |"
        for each in data["actions"]:
            yield f"| {book.title(each['who'])} | {each['what']} | {_day(each['by'])} |"
        yield ""
    if "checks" in data:
        yield "## Checks\n\n" + "\n".join(f"- {check}" for check in data["checks"]) + "\n"
    if "requirements" in data:
        yield "## Requirements\n"
        for each in data["requirements"]:
            yield from _requirement(each, book)


def _requirement(data: Data, book: Book) -> Iterator[str]:
    proof = data["verification"]
    yield f"**{data['level']}** {data['text']}\n"
    yield f"- Who: {_shown(data['subjects'], book)}"
    yield f"- Checked by {proof['method']}: {proof['evidence']}"
    yield f"- Enforced by {data['enforcement']}\n"


def _relations(sheet: Sheet, book: Book) -> Iterator[str]:
    groups: dict[str, list[str]] = {}
    for name, (words, _) in RELATIONS.items():
        groups.setdefault(words, []).extend(sheet.data.get(name, ()))
    for words, id in sheet.spoken_of:
        groups.setdefault(words, []).append(id)
    yield "## How it connects\n"
    for words, ids in groups.items():
        if ids:
            yield f"### {words} {len(ids)} {book.sheets[ids[0]].folder}\n"
            yield from (_card(book.sheets[id], book) for id in ids)
            yield ""


def _card(sheet: Sheet, book: Book) -> str:
    status = "" if sheet.data["status"] == "active" else f" *{sheet.data['status']}*"
    label = sheet.data.get("code", sheet.kind)
    return f"- {label}{status} {book.link(sheet.id)}\n  {sheet.data['summary']}"


def _sources(data: Data, book: Book) -> Iterator[str]:
    yield "## Sources\n"
    for each in data["sources"]:
        source = book.sheets[each["source"]].data
        yield f"- {source['title']}, {source['publisher']}: {each['locator']}"


def _shown(value: object, book: Book) -> str:
    if isinstance(value, list):
        return ", ".join(book.title(each) for each in value)
    if isinstance(value, date):
        return _day(value)
    text = str(value)
    return book.title(text) if text in book.sheets else text


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def _label(name: str) -> str:
    words = re.sub("[-_]", " ", name)
    return words[0].upper() + words[1:]
