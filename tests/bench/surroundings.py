"""What generated principles and standards refer to: pillars, outcomes, sources, bodies, terms."""

from collections.abc import Mapping
from datetime import date
from itertools import count as numbers
from typing import Any

from tests.bench.vocabulary import BODIES, OUTCOMES, PILLARS, SOURCES, TERMS, slug

Data = dict[str, Any]
"""What one file says."""


def surroundings(most: int) -> Mapping[str, Data]:
    """The data of each artefact, by its file, beside what the small blueprint already has.

    ``most`` is how many there are of each; what fewer do not refer to would be an orphan.
    """
    cited = {"status": "active", "sources": [{"source": "roundtable"}]}
    return {
        **{f"pillars/{slug(t)}.yaml": _pillar(t, n) for t, n in zip(PILLARS[:most], numbers(2))},
        **{f"outcomes/{slug(t)}.yaml": _outcome(t) for t in OUTCOMES[:most]},
        **{f"sources/{slug(t)}.yaml": _source(t) for t in SOURCES[:most]},
        **{
            f"organisations/{slug(t)}.yaml": {
                "title": t,
                "summary": f"{t}: a type of body that has a part in many standards.",
                "form": "type",
                "tier": "national",
                **cited,
            }
            for t in BODIES
        },
        **{
            f"glossary/{slug(t)}.yaml": {
                "title": t,
                "summary": f"Short for {meaning.lower()}.",
                "expansion": meaning,
                **cited,
            }
            for t, meaning in TERMS
        },
    }


def _pillar(title: str, order: int) -> Data:
    return {
        "title": title,
        "summary": f"{title}: what is shared, and who looks after it.",
        "status": "draft",
        "order": order,
        "form": "pillar",
        "question": f"{title}: what do we hold in common?",
        "answer": "As much as helps everybody, and no more.",
        "shifts": ["example-shift"],
        "outcomes": ["less-typing"],
        "sources": [{"source": "roundtable"}],
    }


def _outcome(title: str) -> Data:
    return {
        "title": title,
        "summary": f"{title}: people notice the difference within a year.",
        "status": "draft",
        "beneficiary": "staff",
        "statement": f"{title}, and I can tell.",
        "pillars": ["first-pillar"],
        "sources": [{"source": "roundtable"}],
    }


def _source(title: str) -> Data:
    return {
        "title": title,
        "summary": f"{title}, as published.",
        "status": "active",
        "publisher": "Somebody",
        "published": date(2026, 1, 31),
        "standing": "first-hand",
        "sources": [{"source": "roundtable"}],
    }
