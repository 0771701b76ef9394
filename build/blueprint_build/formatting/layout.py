"""From parts to the lines of a file: two spaces a step, an item a line, comments at their place."""

from blueprint_build.formatting.order import Model, in_order, model_of
from blueprint_build.formatting.parts import Entry, Group, Scalar, Sheet, comments_in
from blueprint_build.formatting.wording import STEP, WIDTH, Wording, name, word
from blueprint_build.source.scalars import plain

AS_WRITTEN = frozenset({"body"})
"""The fields that hold Markdown, whose line ends mean something."""


def laid_out(sheet: Sheet, model: Model) -> str:
    """The text of a file."""
    head = [*sheet.head, ""] if sheet.head else []
    fields = _group(sheet.root, 0, model) if sheet.root.entries else ["{}"]
    return "\n".join([*head, *fields]) + "\n"


def _group(group: Group, indent: int, model: Model) -> list[str]:
    write = _item if group.is_list else _field
    entries = group.entries if group.is_list else in_order(group.entries, model)
    lines = [line for entry in entries for line in write(entry, indent, model)]
    return lines + _comments(group.below, indent)


def _field(entry: Entry, indent: int, model: Model) -> list[str]:
    start = " " * indent + name(entry.name) + ":"
    held = model_of(model, entry.name)
    value = _value(entry, len(start) + 1, indent + STEP, held)
    return _commented(entry, indent, f"{start} {value.beginning}".rstrip(" "), value.lines)


def _item(entry: Entry, indent: int, model: Model) -> list[str]:
    value = _value(entry, indent + STEP, indent + STEP, model)
    if value.lines and not value.beginning:
        return _grouped(entry, indent, value.lines)
    return _commented(entry, indent, f"{' ' * indent}- {value.beginning or 'null'}", value.lines)


def _grouped(entry: Entry, indent: int, lines: list[str]) -> list[str]:
    """An item that is a group: its first field stands behind the hyphen, all comments above."""
    count = next(n for n, line in enumerate(lines) if not line.lstrip(" ").startswith("#"))
    above = [*entry.above, *entry.beside, *(line.lstrip(" ") for line in lines[:count])]
    first = f"{' ' * indent}- {lines[count][indent + STEP :]}"
    return [*_comments(above, indent), first, *lines[count + 1 :]]


def _commented(entry: Entry, indent: int, first: str, rest: list[str]) -> list[str]:
    """The lines of an entry. Where several comments stood beside it, the last one stays there."""
    *moved, beside = entry.beside or [""]
    above = _comments([*entry.above, *moved], indent)
    return [*above, f"{first}  {beside}" if beside else first, *rest]


def _comments(texts: list[str], indent: int) -> list[str]:
    return [" " * indent + text for text in texts]


def _value(entry: Entry, column: int, indent: int, model: Model) -> Wording:
    value = entry.value
    if isinstance(value, Group):
        line = _on_one_line(value, column)
        return Wording(line, [] if line else _group(value, indent, model))
    meant = _meant(value)
    if isinstance(meant, str):
        return word(meant, column, indent, as_written=entry.name in AS_WRITTEN)
    if meant is None:
        return Wording("", [])
    return Wording(str(meant).lower() if isinstance(meant, bool) else value.text, [])


def _meant(value: Scalar) -> str | float | None:
    return plain(value.text) if value.is_plain else value.text


def _on_one_line(group: Group, column: int) -> str:
    """A group in brackets: an empty one, or a list of numbers that fits; else nothing."""
    if any(comments_in(group)):
        return ""
    if not group.entries:
        return "[]" if group.is_list else "{}"
    numbers = [number for entry in group.entries if (number := _number(entry.value))]
    line = f"[{', '.join(numbers)}]"
    fits = group.is_list and len(numbers) == len(group.entries) and column + len(line) <= WIDTH
    return line if fits else ""


def _number(value: Scalar | Group) -> str:
    """A number as it is written; nothing for any other value."""
    if isinstance(value, Group) or isinstance(_meant(value), bool | str | None):
        return ""
    return value.text
