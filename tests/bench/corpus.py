"""A large blueprint for measuring: valid, like real ones in size and links, always the same."""

import shutil
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

import yaml

from tests.bench.surroundings import Data, surroundings
from tests.bench.vocabulary import (
    BODIES,
    DEEDS,
    EVIDENCE,
    FORMS,
    GAINS,
    HARMS,
    OUTCOMES,
    PILLARS,
    PLACES,
    SOURCES,
    TERMS,
    THINGS,
    slug,
)

MINIMAL = Path(__file__).parent.parent / "minimal"
AS_OF = date(2026, 11, 21)
"""The day on which the corpus is seen; its dates lie around it."""
SEED = 20261121
MOST = 2 * len(THINGS) * len(PLACES) * len(FORMS)
"""The largest corpus that the vocabulary has names for."""

TYPES = ("record", "terminology", "interface", "collection", "identity", "assurance")
CATEGORIES = ("business", "healthcare", "data", "application", "technology")


def write_corpus(folder: Path, count: int) -> list[Path]:
    """Writes a valid blueprint with ``count`` principles and standards, half and half.

    The rest of it is the small blueprint of the tests and a few artefacts to refer to. Returns the
    files of the generated principles and standards, in the order in which they were written.
    """
    generated = subjects(count)
    shutil.copytree(MINIMAL, folder)
    _lift_ceiling(folder / "blueprint.yaml")
    for path, data in surroundings(count - count // 2).items():
        _write(folder / path, data)
    return [_write(folder / subject.path, subject.data()) for subject in generated]


def _lift_ceiling(manifest: Path) -> None:
    """Lets a pillar ask for as much as the corpus makes it ask for, and a sentence come again.

    The corpus is made of few sentences with many things in them, as no writer's is.
    """
    text = manifest.read_text(encoding="utf-8")
    allowed = "budgets:\n  musts_per_pillar: 10000\nseverities:\n  repeated-text: 'off'\n"
    manifest.write_text(f"{text}{allowed}", encoding="utf-8")


@dataclass(frozen=True, slots=True)
class Words:
    """What one generated artefact speaks of: a thing, a place, and one of twelve forms."""

    thing: str
    place: str
    form: int

    @classmethod
    def numbered(cls, number: int) -> "Words":
        """The words of the artefact with this number, from 0; no two numbers share all three."""
        rest, thing = divmod(number, len(THINGS))
        form, place = divmod(rest, len(PLACES))
        return cls(THINGS[thing], PLACES[(place + thing) % len(PLACES)], form)

    @property
    def standard(self) -> str:
        """The title of a standard about it."""
        return f"{self.thing} {FORMS[self.form]} for {self.place}".capitalize()

    @property
    def principle(self) -> str:
        """The title of a principle about it."""
        return f"{DEEDS[self.form].format(thing=self.thing)} in {self.place}"


@dataclass(frozen=True, slots=True)
class Subject:
    """A principle or standard to be written: its number among its kind, and who goes before it."""

    folder: str
    number: int
    standards: int
    """How many standards there are in all."""

    @property
    def path(self) -> str:
        """Its file, from the top of the blueprint."""
        words = Words.numbered(self.number)
        title = words.principle if self.folder == "principles" else words.standard
        return f"{self.folder}/{slug(title)}.yaml"

    @property
    def id(self) -> str:
        """Its id, which is the file's name."""
        return Path(self.path).stem

    @property
    def links(self) -> list[str]:
        """The ids of the generated standards that it names."""
        data = self.data()
        return [*data.get("shapes", ()), *data.get("depends_on", ())]

    def data(self) -> Data:
        """Everything that its file says."""
        random = Random(f"{SEED} {self.folder} {self.number}")
        words = Words.numbered(self.number)
        if self.folder == "principles":
            return _principle(random, words, self.number, self.standards)
        return _standard(random, words, self.number)


def subjects(count: int) -> list[Subject]:
    """The generated artefacts of a corpus of this size: first standards, then principles."""
    if not 2 <= count <= MOST:
        raise ValueError(f"a corpus has from 2 to {MOST:,} generated artefacts, not {count:,}")
    standards = count - count // 2
    return [
        *(Subject("standards", number, standards) for number in range(standards)),
        *(Subject("principles", number, standards) for number in range(count // 2)),
    ]


def _principle(random: Random, words: Words, number: int, standards: int) -> Data:
    harm, gain = random.choice(list(zip(HARMS, GAINS, strict=True)))
    shaped = random.sample(range(standards), k=min(2, standards))
    return {
        "title": words.principle,
        "summary": f"In {words.place} the {words.thing} is kept so that {gain}. "
        f"{random.choice(SOURCES)} asks for it.",
        "status": "draft",
        "statement": f"Products in {words.place} SHOULD keep the {words.thing} so that {gain}.",
        "rationale": f"Today {harm}. That costs time in {words.place}, and nobody plans for it. "
        f"With one {words.thing} for all, {gain}.",
        "implications": [
            _implication(words, *each) for each in (("industry", gain), ("staff", harm))
        ],
        "actions": [_action(random, words)],
        "checks": [
            f"Is there one place where the {words.thing} stands?",
            f"Can a colleague in {words.place} see it within a minute?",
        ],
        "category": random.choice(CATEGORIES),
        "conformance": "SHOULD",
        "charter_status": "proposed",
        "shapes": [_standard_id(each) for each in sorted(shaped)],
        **_shared(random, number),
        **_body(random, words, number, standards),
    }


def _implication(words: Words, audience: str, what: str) -> Data:
    means = "A product is judged by this" if audience == "industry" else "This ends"
    return {"audience": audience, "text": f"{means}: {what} in {words.place}."}


def _action(random: Random, words: Words) -> Data:
    return {
        "who": slug(random.choice(BODIES)),
        "what": f"Publish how the {words.thing} is kept in {words.place}",
        "by": AS_OF + timedelta(days=random.randint(120, 900)),
    }


def _standard(random: Random, words: Words, number: int) -> Data:
    gain = random.choice(GAINS)
    approved = date(2024, 1, 1) + timedelta(days=random.randint(0, 500))
    effective = approved + timedelta(days=random.randint(60, 200))
    return {
        "title": words.standard,
        "summary": f"How the {words.thing} is written and sent in {words.place}, so that {gain}.",
        "status": "active",
        "code": f"DAPB{1000 + number}",
        "version": f"{random.randint(1, 4)}.{random.randint(0, 9)}",
        "type": random.choice(TYPES),
        "publisher": "standards-board",
        "level": random.choice(("mandated", "recommended")),
        "legal_basis": ["example-act"],
        "adoption_basis": random.choice(("international", "profiled")),
        "applies_to": {
            "product_types": ["electronic-patient-record"],
            "care_settings": ["hospital"],
            "organisation_types": ["nhs-trust"],
        },
        "dates": {
            "approved": approved,
            "published": approved + timedelta(days=14),
            "effective": effective,
            "full_conformance": AS_OF + timedelta(days=random.randint(400, 1000)),
        },
        "requirements": [_requirement(random, words)],
        **_dependencies(random, number),
        "documentation": f"https://example.org/standards/{1000 + number}",
        **_shared(random, number),
        "tier": random.choice(("national", "local")),
        **_body(random, words, number, number),
    }


def _requirement(random: Random, words: Words) -> Data:
    return {
        "key": f"send-{slug(words.thing)}",
        "text": f"The supplier's product sends each {words.thing} within a minute.",
        "level": "MUST",
        "subjects": ["supplier"],
        "verification": {"method": "test", "evidence": random.choice(EVIDENCE)},
        "enforcement": random.choice(("contract", "assurance", "onboarding")),
    }


def _dependencies(random: Random, number: int) -> Data:
    """One or two earlier standards, so that nothing runs in a circle."""
    earlier = random.sample(range(number), k=min(number, random.randint(0, 2)))
    return {"depends_on": [_standard_id(each) for each in sorted(earlier)]} if earlier else {}


def _shared(random: Random, number: int) -> Data:
    return {
        "pillars": [slug(PILLARS[number % len(PILLARS)])],
        "audiences": random.choice((["industry"], ["staff"], ["industry", "staff"])),
        "outcomes": [slug(OUTCOMES[number % len(OUTCOMES)])],
        "review_by": AS_OF + timedelta(days=random.randint(200, 700)),
        "sources": [
            {
                "source": slug(SOURCES[number % len(SOURCES)]),
                "locator": f"Section {random.randint(1, 9)}",
            }
        ],
    }


def _body(random: Random, words: Words, number: int, standards: int) -> Data:
    """A body for every third artefact, with a link to a standard where there is one to link to."""
    if number % 3 or not standards:
        return {}
    term = random.choice(TERMS)[0]
    link = _standard_id(random.randrange(standards))
    return {
        "body": f"Read it with [[{link}]].\n\n"
        f"- **First** the {words.thing} is sent, by {term} where there is one.\n"
        f"- Then {words.place} confirm that it arrived.\n"
    }


def _standard_id(number: int) -> str:
    return slug(Words.numbered(number).standard)


class _Dumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]
    """Writes YAML the way that people do: long texts folded, bodies as blocks."""


def _text(dumper: Any, text: str) -> Any:
    style = "|" if "\n" in text else ">" if len(text) > 80 else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _text)


def _write(path: Path, data: Data) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    text = yaml.dump(data, Dumper=_Dumper, sort_keys=False, width=96, allow_unicode=True)
    path.write_text(text, encoding="utf-8", newline="\n")
    return path
