"""The days of the blueprint as an iCalendar file (RFC 5545), to subscribe to."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from hashlib import sha256
from typing import Any

from blueprint_build.changes.reach import reach_of
from blueprint_build.graph.blueprint import Blueprint
from blueprint_build.graph.calendar import day_in_words
from blueprint_build.graph.channels import channels
from blueprint_build.graph.turns import Event, Turn
from blueprint_schema.kinds.milestone import Confidence, Milestone
from blueprint_schema.kinds.platform import Platform
from blueprint_schema.kinds.policy import Policy
from blueprint_schema.kinds.principle import Principle
from blueprint_schema.kinds.signal import Signal
from blueprint_schema.kinds.standard import Standard

KINDS = (Standard, Policy, Principle, Platform, Signal, Milestone)
TURNS = (Turn.STARTS, Turn.BINDS, Turn.REACHED, Turn.DUE, Turn.LAPSES, Turn.ENDS)

FIRM = (Confidence.COMMITTED, Confidence.PLANNED)
"""How firmly a date is held for a calendar to show it as confirmed."""

DIGITS = 12

WIDEST = 75
"""The most octets on a line; a longer one goes on behind a space."""

SPECIAL = re.compile(r"([\\;,])")


def calendar_file(
    blueprint: Blueprint, today: date, reader: str | None = None, top: str = ""
) -> str:
    """Every day on which an obligation, a platform, a signal or a milestone turns.

    ``reader`` is an audience's key or a pillar's id; without one, the calendar is for all. ``top``
    is the permanent address of the site, to which each day leads if it is given.
    """
    title = blueprint.manifest.title if blueprint.manifest else ""
    if reader:
        title += "".join(f": {one.title}" for one in channels(blueprint) if one.reader == reader)
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//blueprint//EN"]
    lines.append(f"X-WR-CALNAME:{_escaped(title)}")
    for event in blueprint.timeline.events:
        if _concerns(blueprint, event, reader):
            lines += _event(blueprint, event, today, top)
    return "".join(f"{_folded(line)}\r\n" for line in [*lines, "END:VCALENDAR"])


def _concerns(blueprint: Blueprint, event: Event, reader: str | None) -> bool:
    artefact = blueprint.artefacts.get(event.artefact)
    if not isinstance(artefact, KINDS) or event.turn not in TURNS:
        return False
    reach = reach_of(blueprint, artefact)
    return reader is None or reader in (*reach.audiences, *reach.pillars)


def _event(blueprint: Blueprint, event: Event, today: date, top: str) -> Iterator[str]:
    artefact = blueprint.artefacts[event.artefact]
    way = (event.says, *_way(blueprint, event), event.artefact, event.turn.value)
    yield "BEGIN:VEVENT"
    yield f"UID:{'.'.join(way)}@blueprint"
    yield f"DTSTAMP:{today:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{event.latest:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{event.latest + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{_escaped(f'{artefact.title}: {event.turn.label}')}"
    yield f"DESCRIPTION:{_escaped(' '.join(_words(event, artefact.summary)))}"
    if top:
        yield f"URL:{top}{type(artefact).kind.folder}/{artefact.id}/"
    if event.firmness:
        yield f"STATUS:{'CONFIRMED' if event.firmness in FIRM else 'TENTATIVE'}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _way(blueprint: Blueprint, event: Event) -> Iterator[str]:
    """The way to the date in its artefact, records by what they are known by.

    A position would make another entry of the same day as soon as the records are put in order.
    """
    held: Any = blueprint.artefacts[event.says]
    for step in event.pointer:
        if isinstance(step, int) and isinstance(held, tuple):
            held = held[step]
            yield _name(held)
        else:
            held = getattr(held, str(step), None)
            yield str(step)


def _name(record: Any) -> str:
    """A record's key; where it has none, a digest of its words, which stay when its date moves."""
    if key := getattr(record, "key", None):
        return str(key)
    words = "\n".join(value for _, value in record if isinstance(value, str))
    return sha256(words.encode()).hexdigest()[:DIGITS]


def _words(event: Event, summary: str) -> Iterator[str]:
    yield event.turn.meaning
    if event.day != event.latest:
        yield f"Between {day_in_words(event.day)} and {day_in_words(event.latest)}."
    if event.firmness:
        yield f"The date is {event.firmness.label}: {event.firmness.meaning}"
    yield summary


def _escaped(text: str) -> str:
    return SPECIAL.sub(r"\\\1", " ".join(text.split()))


def _folded(line: str) -> str:
    """The line cut where it is too long, never inside a character."""
    if len(line.encode()) <= WIDEST:
        return line
    parts, part = [], ""
    for sign in line:
        if len(f"{part}{sign}".encode()) > WIDEST:
            parts.append(part)
            part = " "
        part += sign
    return "\r\n".join([*parts, part])
