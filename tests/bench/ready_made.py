"""The corpus as ready-made Markdown: what somebody would have written by hand, links included."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

LINKS = {"shapes": "shaped by", "depends_on": "is needed by"}
"""Fields that name other artefacts of the corpus, and what those say in return."""
APART = {"title", "summary", "body", "sources", "requirements", "implications", "actions", "checks"}
"""Fields that are no facts."""
PROSE = ("statement", "rationale")


@dataclass(frozen=True, slots=True)
class Sheet:
    """An artefact on its way to Markdown: its page, what it says, and who speaks of it."""

    page: str
    data: Mapping[str, Any]
    spoken_of: list[tuple[str, str]]
    """The words and the id of each artefact that names this one."""


Sheets = Mapping[str, Sheet]


def write_pages(files: Sequence[Path], docs: Path) -> None:
    """Writes a Markdown page for each artefact, and a home page."""
    sheets = _sheets(files)
    for sheet in sheets.values():
        path = docs / sheet.page
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join(_page(sheet, sheets)), encoding="utf-8")
    (docs / "index.md").write_text("# Home\n\nA home page.\n", encoding="utf-8")


def _sheets(files: Sequence[Path]) -> Sheets:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    sheets = {
        file.stem: Sheet(
            f"{file.parent.name}/{file.stem}.md", yaml.load(file.read_bytes(), loader), []
        )
        for file in files
    }
    for id, sheet in sheets.items():
        for field, words in LINKS.items():
            for target in sheet.data.get(field, ()):
                sheets[target].spoken_of.append((words, id))
    return sheets


def _page(sheet: Sheet, sheets: Sheets) -> Iterator[str]:
    data = sheet.data
    yield f"# {data['title']}\n\n{data['summary']}\n"
    yield from _facts(data)
    for field in PROSE:
        if field in data:
            yield f"## {_label(field)}\n\n{data[field]}\n"
    yield from _implications(data)
    yield from _actions(data)
    yield from _requirements(data)
    if "checks" in data:
        yield "## Checks\n\n" + "\n".join(f"- {check}" for check in data["checks"]) + "\n"
    if "body" in data:
        yield "## More\n\n" + _with_links(data["body"], sheets)
    yield from _relations(sheet, sheets)
    yield "## Sources\n"
    yield from (f"- {_label(each['source'])}: {each['locator']}" for each in data["sources"])
    yield "\nTest edition. It serves tests only.\n"


def _facts(data: Mapping[str, Any]) -> Iterator[str]:
    yield "| Fact | Value |\n| --- | --- |"
    for name, value in data.items():
        if isinstance(value, dict):
            yield from (f"| {_label(key)} | {_shown(each)} |" for key, each in value.items())
        elif name not in APART and name not in PROSE and name not in LINKS:
            yield f"| {_label(name)} | {_shown(value)} |"
    yield ""


def _implications(data: Mapping[str, Any]) -> Iterator[str]:
    if "implications" in data:
        yield "## Implications\n"
        for each in data["implications"]:
            yield f"### {_label(each['audience'])}\n\n{each['text']}\n"


def _actions(data: Mapping[str, Any]) -> Iterator[str]:
    if "actions" in data:
        yield "## Actions\n\n| Who | What | By |\n| --- | --- | --- |"
        for each in data["actions"]:
            yield f"| {_label(each['who'])} | {each['what']} | {_shown(each['by'])} |"
        yield ""


def _requirements(data: Mapping[str, Any]) -> Iterator[str]:
    if "requirements" in data:
        yield "## Requirements\n"
        for each in data["requirements"]:
            proof = each["verification"]
            yield f"**{each['level']}** {each['text']}\n"
            yield f"- Who: {_shown(each['subjects'])}"
            yield f"- Checked by {proof['method']}: {proof['evidence']}"
            yield f"- Enforced by {each['enforcement']}\n"


def _relations(sheet: Sheet, sheets: Sheets) -> Iterator[str]:
    own = [(field, id) for field in LINKS for id in sheet.data.get(field, ())]
    if own or sheet.spoken_of:
        yield "## How it connects\n"
    said = ""
    for words, id in [*own, *sheet.spoken_of]:
        if words != said:
            yield f"\n### {_label(words)}\n"
            said = words
        other = sheets[id].data
        yield f"- {other.get('code', 'principle')} {_link(id, other['title'], sheets)}"
        yield f"  {other['summary']}"
    yield ""


def _with_links(body: str, sheets: Sheets) -> str:
    return re.sub(
        r"\[\[([^\]]*)\]\]",
        lambda match: _link(match[1], sheets[match[1]].data["title"], sheets),
        body,
    )


def _link(id: str, title: str, sheets: Sheets) -> str:
    return f"[{title}](../{sheets[id].page})"


def _label(name: str) -> str:
    words = re.sub("[-_]", " ", name)
    return words[0].upper() + words[1:]


def _shown(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(_label(each) for each in value)
    return str(value)
