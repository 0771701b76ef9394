"""One obligation, as a standard or a principle states it."""

from typing import Annotated

from blueprint_schema.artefact import Record
from blueprint_schema.relation import Choice
from blueprint_schema.text import Day, Id, Line, Some, Text
from blueprint_schema.words import Conformance, Word


class VerificationMethod(Word):
    """How somebody finds out whether an obligation is met."""

    TEST = "test", "A test is run and passes."
    INSPECTION = "inspection", "Somebody looks at the product or its documents."
    AUDIT = "audit", "An independent body examines the evidence."
    SELF_DECLARATION = "self-declaration", "The party states that it conforms and is held to it."
    ONBOARDING = "onboarding", "It is shown before access to a national service is given."


class Enforcement(Word):
    """What makes an obligation bite."""

    STATUTE = "statute", "The law requires it."
    CONTRACT = "contract", "A contract or a framework's terms require it."
    SPEND_CONTROL = "spend-control", "Money is not released without it."
    ASSURANCE = "assurance", "A named assurance gate does not pass without it."
    ONBOARDING = "onboarding", "A national service does not connect a party without it."
    NONE = "none", "Nothing enforces it yet."


class Verification(Record):
    """How an obligation is checked, and with what evidence."""

    method: VerificationMethod
    """How it is found out."""
    evidence: Line
    """What is shown: a document, a report, a log."""
    test: Line | None = None
    """The test suite and its version, where there is one."""


class Requirement(Record):
    """One obligation: who must do what, from when, how it is checked, what enforces it."""

    key: Id
    """A short name, unique in its artefact; it stays, because contracts cite it."""
    text: Text
    """The obligation, one sentence, beginning with who must act."""
    level: Conformance
    """How far it binds."""
    subjects: Some[Annotated[Id, Choice("parties")]]
    """Who must act, in the manifest's words."""
    verification: Verification | None = None
    """How it is checked. A MUST needs one."""
    enforcement: Enforcement | None = None
    """What makes it bite. A MUST needs one."""
    applies_from: Day | None = None
    """The first day on which it binds; without one, the standard's own date counts."""
