"""Explaining the field's words where they stand: the first time on a page, on hover and focus."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from markupsafe import Markup, escape

from blueprint_schema.kinds.term import Term


@dataclass(frozen=True)
class Glossary:
    """The abbreviations that pages explain, by the form in which they are written."""

    meanings: Mapping[str, str]

    @classmethod
    def of(cls, terms: Iterable[Term]) -> "Glossary":
        """Every term that is an abbreviation, with what a reader should be told."""
        meanings: dict[str, str] = {}
        for term in terms:
            if term.expansion:
                for form in (term.title, *term.aliases):
                    meanings.setdefault(form, term.expansion)
        return cls(meanings)

    @cached_property
    def _pattern(self) -> re.Pattern[str] | None:
        forms = sorted(
            (form for form in self.meanings if form != form.lower()), key=len, reverse=True
        )
        if not forms:
            return None
        return re.compile(r"(?<![\w-])(" + "|".join(map(re.escape, forms)) + r")(?![\w-])")

    def page(self) -> "Explainer":
        """An explainer for one page, which explains each form once."""
        return Explainer(self)

    def split(self, text: str) -> list[str]:
        """The text cut at abbreviations: plain, form, plain, form, ..., plain."""
        return self._pattern.split(text) if self._pattern else [text]


@dataclass(slots=True)
class Explainer:
    """Marks up abbreviations in plain text, each form once for the page it serves."""

    glossary: Glossary
    explained: set[str] = field(default_factory=set)

    def __call__(self, text: str) -> Markup:
        """The text escaped, with ``<abbr>`` around what is explained here first."""
        parts = self.glossary.split(text)
        marked = [escape(parts[0])]
        for form, plain in zip(parts[1::2], parts[2::2], strict=True):
            if form in self.explained:
                marked.append(escape(form))
            else:
                self.explained.add(form)
                meaning = self.glossary.meanings[form]
                marked.append(
                    Markup('<abbr title="{}" tabindex="0">{}</abbr>').format(meaning, form)
                )
            marked.append(escape(plain))
        return Markup("").join(marked)
