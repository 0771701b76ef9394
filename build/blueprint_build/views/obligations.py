"""What applies to whom: every obligation of the blueprint, and pages for the common cases."""

from collections.abc import Iterator
from dataclasses import dataclass

from blueprint_build.graph.lens import Lens
from blueprint_build.views.citing import documents_behind
from blueprint_build.views.facets import ANY, Facet, facets_of
from blueprint_build.views.obligation import Obligation, obligations
from blueprint_build.views.page import Page
from blueprint_build.views.value import Value
from blueprint_schema.words import Conformance

FOLDER = "applies"
ASKED_AS = ("obligations", "requirements", "compliance", "checklist", "mandatory", "must")
VOCABULARIES = ("product_types", "care_settings", "parties")
"""What a reader can be asked about, by the manifest's fields; each word has a page of its own."""

NAMES = {"product_types": "product-types", "care_settings": "care-settings", "parties": "parties"}
LABELS = {"product-types": "Product", "care-settings": "Care setting", "parties": "You are"}


@dataclass(frozen=True, slots=True)
class Case:
    """A common case with a page of its own."""

    title: str
    address: str
    count: int


@dataclass(frozen=True, slots=True)
class ObligationsView:
    """Everything that a page of obligations shows; ``cases`` are for readers without scripts."""

    about: str
    obligations: tuple[Obligation, ...]
    counts: str
    facets: tuple[Facet, ...]
    cases: tuple[tuple[str, tuple[Case, ...]], ...]
    name: str
    sources: tuple[Value, ...]
    """The documents behind the obligations."""


def obligations_page(lens: Lens) -> Page:
    """All obligations, to choose from."""
    every = tuple(obligations(lens))
    view = ObligationsView(
        about="Choose what you make, buy or run. You get what is asked, by when, and how it is "
        "checked, as a list to tick off, print or take away.",
        obligations=every,
        counts=_counts(every),
        facets=facets_of((each.chosen for each in every), LABELS),
        cases=tuple(
            (LABELS[NAMES[name]], tuple(_cases(lens, name, every))) for name in VOCABULARIES
        ),
        name="obligations",
        sources=_documents(lens, every),
    )
    title = "What applies to me"
    return Page(f"{FOLDER}/", title, view.about, "obligations.html", view, asked_as=ASKED_AS)


def case_page(lens: Lens, vocabulary: str, key: str) -> Page:
    """The obligations of one common case, such as one type of product."""
    entry = next(entry for entry in lens.manifest.vocabulary(vocabulary) if entry.key == key)
    name = NAMES[vocabulary]
    fitting = tuple(each for each in obligations(lens) if _fits(each, name, key))
    view = ObligationsView(
        about=entry.summary or f"{LABELS[name]}: {entry.title}.",
        obligations=fitting,
        counts=_counts(fitting),
        facets=facets_of((each.chosen for each in fitting), LABELS),
        cases=(),
        name=f"obligations-{key}",
        sources=_documents(lens, fitting),
    )
    title = f"What applies: {entry.title}"
    return Page(case_address(vocabulary, key), title, view.about, "obligations.html", view)


def case_keys(lens: Lens) -> Iterator[tuple[str, str]]:
    """Every common case: the vocabulary and the word."""
    for vocabulary in VOCABULARIES:
        for entry in lens.manifest.vocabulary(vocabulary):
            yield vocabulary, entry.key


def _fits(obligation: Obligation, name: str, key: str) -> bool:
    return any(word in (key, ANY) for word, _ in obligation.chosen[name])


def _cases(lens: Lens, vocabulary: str, every: tuple[Obligation, ...]) -> Iterator[Case]:
    for entry in lens.manifest.vocabulary(vocabulary):
        count = sum(_fits(each, NAMES[vocabulary], entry.key) for each in every)
        yield Case(entry.title, case_address(vocabulary, entry.key), count)


def case_address(vocabulary: str, key: str) -> str:
    """The page of a common case."""
    return f"{FOLDER}/{NAMES[vocabulary]}/{key}/"


def _documents(lens: Lens, every: tuple[Obligation, ...]) -> tuple[Value, ...]:
    return documents_behind(lens, map(lens.artefact, dict.fromkeys(each.id for each in every)))


def _counts(every: tuple[Obligation, ...]) -> str:
    levels = [each.level.text for each in every]
    said = ", ".join(f"{levels.count(level)} {level}" for level in Conformance)
    return f"{len(every)} obligations: {said}."
