"""The manifest: what belongs to one blueprint rather than to every blueprint."""

from typing import Annotated

from pydantic import Field

from blueprint_schema.artefact import Citation, Record
from blueprint_schema.relation import Relation
from blueprint_schema.text import Day, Id, Line, Many, Some, Text
from blueprint_schema.words import Word


class Severity(Word):
    """How grave a finding is."""

    ERROR = "error", "The build stops."
    WARNING = "warning", "The build goes on; somebody should look."
    OFF = "off", "The rule is not run."


class Entry(Record):
    """One word of a vocabulary that this blueprint defines."""

    key: Id
    """The word as artefacts write it."""
    title: Line
    """The word as pages show it."""
    summary: Line | None = None
    """What it means here."""


class Audience(Entry):
    """A group of readers, with the first question that brings them."""

    question: Line
    """What they come to find out."""
    note: Line | None = None
    """What a reader should know about this group, such as that this edition added it."""
    start: Many[Annotated[Id, Relation(forward="starts at", backward="start page for")]] = ()
    """The artefacts they should see first."""


class Promise(Record):
    """Something the blueprint undertakes to give its readers."""

    title: Line
    """The promise in a few words."""
    text: Text
    """The promise in a sentence or two."""


class Horizon(Record):
    """The years that the blueprint speaks for."""

    start: Day
    """The first day."""
    end: Day
    """The last day."""


class Vision(Record):
    """What the blueprint wants to bring about."""

    statement: Text
    """The vision in one or two sentences."""
    qualities: Some[Line]
    """The qualities that the future system is to have, a word or two each."""


class Edition(Record):
    """What this edition is, so that no reader takes it for another."""

    label: Line
    """A few words that stand on every page."""
    note: Text
    """What a reader must know before relying on a page."""


class EmptyPhrase(Record):
    """Words that say nothing, and what to do about them."""

    phrase: Line
    """The words, in small letters."""
    instead: Line
    """What to write instead, or why to leave them out."""


class Budgets(Record):
    """How much a reader is asked to read, and how much a pillar may ask for."""

    summary: int = Field(default=50, ge=10, le=200)
    """The longest summary, in words."""
    page: int = Field(default=350, ge=50, le=5_000)
    """The longest artefact page, prose only, in words."""
    sentence: int = Field(default=25, ge=5, le=200)
    """The words up to which a sentence is never called hard to read."""
    grade: int = Field(default=12, ge=1, le=30)
    """The hardest sentence above that, as a school year by Flesch and Kincaid."""
    musts_per_pillar: int = Field(default=60, ge=1, le=10_000)
    """The most requirements with MUST that belong to one pillar; above it the rest is not kept."""


class Look(Record):
    """What tells the site of this blueprint from others at a glance."""

    hue: int | None = Field(default=None, ge=0, le=359)
    """Its one accent, as a hue in degrees: 25 red, 90 yellow, 145 green, 255 blue, 305 violet."""


class Manifest(Record):
    """One blueprint's own facts: its name, vision, horizon, readers and vocabularies."""

    title: Line
    """The one canonical name."""
    short_title: Line
    """The name in a few words, for the page header."""
    aliases: Many[Line] = ()
    """Other names that have been used for it."""
    jurisdiction: Line
    """Where it holds."""
    summary: Text
    """What it is, in at most 50 plain words."""
    vision: Vision
    """What it wants to bring about."""
    promises: Some[Promise]
    """What it gives its readers."""
    horizon: Horizon
    """The years it speaks for."""
    edition: Edition
    """What this edition is."""
    steward: Annotated[Id, Relation("organisation", forward="kept by", backward="keeps")]
    """Who owns whatever names no owner."""
    audiences: Some[Audience]
    """Whom it is for."""
    tiers: Some[Entry]
    """The levels of the system."""
    parties: Some[Entry]
    """Who can be under an obligation."""
    product_types: Some[Entry]
    """The types of product that standards apply to."""
    care_settings: Some[Entry]
    """The settings of care that standards apply to."""
    look: Look = Look()
    """What tells its site from others at a glance."""
    minimum_notice_months: int = Field(ge=0, le=120)
    """The least notice given before something is switched off or has to be met, in months."""
    budgets: Budgets = Budgets()
    """How much a reader is asked to read, and how much a pillar may ask for."""
    empty_phrases: Many[EmptyPhrase] = ()
    """Phrases that say nothing here, besides those that say nothing anywhere."""
    accepted_phrases: Many[Line] = ()
    """Phrases that are held to be empty elsewhere and mean something here."""
    severities: dict[Id, Severity] = Field(default_factory=dict)
    """Rules whose severity differs here."""
    sources: Some[Citation]
    """Where its facts come from."""

    def vocabulary(self, name: str) -> tuple[Entry, ...]:
        """The terms of one vocabulary, named by its field, such as ``audiences``."""
        terms: tuple[Entry, ...] = getattr(self, name)
        return terms
