"""The words that generated artefacts are made of."""

THINGS = (
    "allergy list",
    "appointment slot",
    "blood result",
    "care plan",
    "consent choice",
    "device identifier",
    "diagnosis",
    "discharge letter",
    "family history",
    "growth chart",
    "imaging report",
    "immunisation",
    "lung function test",
    "medicine list",
    "nursing assessment",
    "operation note",
    "prescription",
    "reasonable adjustment",
    "referral",
    "rehabilitation goal",
    "safeguarding alert",
    "screening invitation",
    "vital signs reading",
    "waiting list entry",
)
"""What is recorded and sent."""

PLACES = (
    "ambulance services",
    "care homes",
    "children's centres",
    "community pharmacies",
    "community teams",
    "day surgery units",
    "dental practices",
    "diagnostic centres",
    "emergency departments",
    "eye clinics",
    "general practices",
    "hospices",
    "hospital wards",
    "maternity units",
    "mental health teams",
    "outpatient clinics",
    "prison healthcare",
    "virtual wards",
)
"""Where it is used."""

FORMS = (
    "message",
    "record heading",
    "code list",
    "interface",
    "extract",
    "identifier",
    "safety case",
    "access profile",
    "test pack",
    "display format",
    "audit trail",
    "exchange profile",
)
"""What a standard makes of a thing."""

DEEDS = (
    "Record each {thing} once",
    "Show every {thing} on time",
    "Share the {thing} by default",
    "Keep the {thing} apart from the product",
    "Check the {thing} where it is made",
    "Let people see their {thing}",
    "Ask for the {thing} only once",
    "Send the {thing} without retyping",
    "Keep the {thing} when a contract ends",
    "Protect the {thing} from the start",
    "Agree one form for the {thing}",
    "Count how often the {thing} is late",
)
"""What a principle asks for."""

HARMS = (
    "a nurse rings the ward to ask for it",
    "the same question is asked three times in a day",
    "a product that is replaced takes its history along",
    "two systems show two answers and nobody knows which holds",
    "people carry paper from one building to the next",
    "a late answer keeps somebody in a bed overnight",
    "each supplier builds the same connection again",
    "a locum cannot see what was agreed last week",
)
"""What happens without it."""

GAINS = (
    "staff read it where they work",
    "the person is asked once",
    "a contract can end without loss",
    "everybody sees one answer",
    "nobody waits for an envelope",
    "beds are free a day earlier",
    "a connection is built once and used by all",
    "a new colleague is up to date in a minute",
)
"""What happens with it."""

EVIDENCE = (
    "A report of the conformance tests",
    "A log of one week of live messages",
    "A demonstration with ten test patients",
    "A signed declaration with the test results",
)
"""What is shown to prove it."""

PILLARS = (
    "Standards and interfaces",
    "Shared platforms",
    "People and skills",
    "Ways of working",
)

OUTCOMES = (
    "Fewer calls between wards",
    "Letters that arrive in time",
    "One answer everywhere",
    "Contracts that end well",
    "Shorter waits for results",
    "People who can read their record",
    "Safer handovers",
    "Less copying by hand",
    "Products that connect at once",
    "Plans that hold",
)

SOURCES = (
    "Survey of trusts",
    "Supplier forum notes",
    "Review of interfaces",
    "Clinical safety report",
    "Digital maturity return",
    "Panel of patients",
    "Audit of contracts",
    "Workforce census",
)

BODIES = (
    "Standards board",
    "Regional digital team",
    "Integrated care board",
    "Community provider",
    "Software supplier",
)

TERMS = (
    ("API", "Application programming interface"),
    ("EPR", "Electronic patient record"),
    ("FHIR", "Fast healthcare interoperability resources"),
    ("ICB", "Integrated care board"),
    ("PDF", "Portable document format"),
    ("QR", "Quick response code"),
    ("SLA", "Service level agreement"),
    ("UK", "United Kingdom"),
)
"""Abbreviations that the glossary explains."""


def slug(title: str) -> str:
    """The id that a title gives."""
    return title.lower().replace("'", "").replace(" ", "-")
