"""The card of a signal: its subject, the date that matters, what follows, and what was said."""

from collections.abc import Sequence
from dataclasses import dataclass

from blueprint_build.graph.calendar import day_in_short, day_in_words
from blueprint_build.graph.lens import Lens
from blueprint_build.graph.timeline import State
from blueprint_build.pictures.drawing import LEADING, Area, Part, Role, Shape, Words, short
from blueprint_build.pictures.picture import address_of
from blueprint_build.pictures.standing import look
from blueprint_schema.kinds.signal import Signal, Stance

SIDE, ABOVE = 10.0, 8.0
MOST_TITLE, MOST_LINES = 4, 4


@dataclass(frozen=True, slots=True)
class Facts:
    """A signal in words, each empty where there is nothing to say.

    ``when`` is the date that matters, ``was`` what was said before, ``instead`` what comes in its
    place, ``notice`` the months of notice.
    """

    signal: Signal
    subject: str
    state: State
    when: str
    was: str
    instead: str
    notice: str

    @property
    def said(self) -> tuple[str, ...]:
        """Everything but the subject, as far as there is something to say."""
        return tuple(each for each in (self.was, self.when, self.instead, self.notice) if each)


@dataclass(frozen=True, slots=True)
class Card:
    """The facts broken into lines for a width in pixels."""

    facts: Facts
    width: float
    title: tuple[str, ...]
    lines: tuple[str, ...]

    @property
    def height(self) -> float:
        """Its height in pixels."""
        return (len(self.title) + len(self.lines)) * LEADING + 2 * ABOVE

    def part(self, x: float, y: float) -> Part:
        """The card at this corner."""
        first = short(y + ABOVE + LEADING - 5)
        shapes: list[Shape] = [
            Area(short(x), short(y), short(self.width), short(self.height)),
            Words(short(x + SIDE), first, self.title, Role.BAND),
        ]
        if self.lines:
            below = short(first + len(self.title) * LEADING)
            shapes.append(Words(short(x + SIDE), below, self.lines, Role.TICK, tone="ink"))
        facts = self.facts
        name = ", ".join((f"signal {facts.signal.stance}: {facts.subject}", *facts.said))
        return Part(name, address_of(facts.signal), tuple(shapes), _tone(facts))


def facts_of(lens: Lens, signal: Signal, older: Signal | None) -> Facts:
    """What a card says of a signal; ``older`` is the one before it about the same subject."""
    subject = lens.artefact(signal.subject).title if lens.has(signal.subject) else signal.subject
    others = [lens.artefact(id).title for id in signal.replaced_by if lens.has(id)]
    months = signal.notice_months
    return Facts(
        signal=signal,
        subject=subject,
        state=lens.standing(signal.id).state,
        when=_when(lens, signal),
        was=_was(signal, older),
        instead=f"then {', '.join(others)}" if others else "",
        notice=f"{months} months’ notice" if months else "",
    )


def card(facts: Facts, width: float) -> Card:
    """The card of a width in pixels."""
    room = width - 2 * SIDE
    lines = [
        line for said in facts.said for line in Role.TICK.face.wrap_evenly(said, room, MOST_LINES)
    ]
    title = Role.BAND.face.wrap_evenly(facts.subject, room, MOST_TITLE)
    return Card(facts, width, title, tuple(lines))


def _when(lens: Lens, signal: Signal) -> str:
    """The day of the end where one is known, or else how long one may rely on it."""
    if signal.exit_date:
        over = signal.exit_date <= lens.today
        return f"{'ended' if over else 'ends'} {day_in_words(signal.exit_date)}"
    seen = look(lens, signal.id)
    month = day_in_short(signal.valid_until).partition(" ")[2]
    return seen.words if seen.tone else f"holds until {month}"


def _was(signal: Signal, older: Signal | None) -> str:
    before = signal.previous_stance or (older.stance if older else None)
    if before is None:
        return ""
    return f"confirmed: {before}" if before is signal.stance else f"moved: was {before}"


def _tone(facts: Facts) -> str:
    if facts.state is State.EXPECTED:
        return "expected"
    if facts.state is State.LAPSED:
        return "ended"
    if facts.signal.stance in (Stance.MIGRATE, Stance.DISINVEST):
        return "warm"
    return "pillar" if facts.signal.stance is Stance.INVEST else ""


def by_subject(signals: Sequence[Signal]) -> dict[str, list[Signal]]:
    """The signals about each subject, the oldest first."""
    found: dict[str, list[Signal]] = {}
    for signal in sorted(signals, key=lambda each: (each.decided_on, each.id)):
        found.setdefault(signal.subject, []).append(signal)
    return found
