"""How far the work of a pillar is on a date: steps done, due and to come, and what is leaving."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from blueprint_build.graph.calendar import MONTHS
from blueprint_build.graph.lens import Lens
from blueprint_build.graph.progress import as_on
from blueprint_build.graph.timeline import OVER
from blueprint_build.graph.turns import Turn
from blueprint_build.pictures.stances import LEAVING, current_signals
from blueprint_schema.artefact import Artefact
from blueprint_schema.kinds.milestone import Milestone, Progress
from blueprint_schema.kinds.pillar import Pillar
from blueprint_schema.kinds.platform import Platform
from blueprint_schema.kinds.standard import Standard
from blueprint_schema.words import Status


@dataclass(frozen=True, slots=True)
class Work:
    """The work of a pillar on a date.

    ``done`` steps have their evidence; the day of ``due`` ones has passed, and nothing says that
    they are done; ``ahead`` lie after the date, the next of them on ``next_step``. ``leaving`` is
    how much is on its way out, the next of it on ``next_end`` where a day is known; ``gone`` has
    ended within the blueprint's time.
    """

    done: int
    due: int
    ahead: int
    next_step: date | None
    leaving: int
    next_end: date | None
    gone: int

    @property
    def steps(self) -> int:
        """All its steps on the roadmap."""
        return self.done + self.due + self.ahead

    @property
    def said(self) -> tuple[str, ...]:
        """The work in a few words, a line each; nothing is said of what there is none of."""
        counts = ((self.done, "done"), (self.due, "due"), (self.ahead, "ahead"))
        steps = ", ".join(f"{count} {word}" for count, word in counts if count)
        lines = [f"Steps: {steps}" if steps else ""]
        lines += [f"Next step: {_month(self.next_step)}"] if self.next_step else []
        when = f", next {_month(self.next_end)}" if self.next_end else ""
        lines += [f"Leaving: {self.leaving}{when}"] if self.leaving else []
        lines += [f"Gone: {self.gone}"] if self.gone else []
        return tuple(line for line in lines if line)


def works(lens: Lens) -> dict[str, Work]:
    """The work of every pillar and theme on the date on which the blueprint is seen, by its id.

    Under the empty id it is the work of them all, each step counted once.
    """
    steps, things = list(_steps(lens)), [*lens.of_kind(Platform), *lens.of_kind(Standard)]
    signals = current_signals(lens)
    left = {id for id, signal in signals.items() if signal.stance in LEAVING}
    found = {"": _work(lens, steps, things, left)}
    for pillar in lens.of_kind(Pillar):
        own_steps = [each for each in steps if pillar.id in each.pillars]
        own = [each for each in things if pillar.id in each.pillars]
        found[pillar.id] = _work(lens, own_steps, own, left)
    return found


def _work(
    lens: Lens, steps: Sequence[Milestone], things: Sequence[Artefact], left: set[str]
) -> Work:
    done = sum(each.progress is Progress.DONE for each in steps)
    to_do = [each.date.latest for each in steps if each.progress is not Progress.DONE]
    ahead = [day for day in to_do if day > lens.today]
    ends = {each.id: day for each in things if (day := _end(lens, each.id))}
    return Work(
        done=done,
        due=len(to_do) - len(ahead),
        ahead=len(ahead),
        next_step=min(ahead, default=None),
        leaving=sum(each.id in ends or _is_left(lens, each, left) for each in things),
        next_end=min(ends.values(), default=None),
        gone=sum(_is_gone(lens, each.id) for each in things),
    )


def _steps(lens: Lens) -> Iterator[Milestone]:
    """The steps that are still meant to be."""
    for each in lens.of_kind(Milestone):
        if each.progress is not Progress.CANCELLED and each.status is not Status.RETIRED:
            yield as_on(each, lens.today)


def _is_left(lens: Lens, thing: Artefact, left: set[str]) -> bool:
    return thing.id in left and lens.standing(thing.id).state not in OVER


def _is_gone(lens: Lens, id: str) -> bool:
    """Whether it has ended by the date, and not before the blueprint's own time began."""
    since = lens.standing(id).since
    is_end = since is not None and since.turn is Turn.ENDS
    return bool(is_end and since and since.latest >= lens.manifest.horizon.start)


def _end(lens: Lens, id: str) -> date | None:
    """The day on which it ends, where it is known and lies ahead."""
    until = lens.standing(id).until
    return until.latest if until and until.turn is Turn.ENDS else None


def _month(day: date) -> str:
    return f"{MONTHS[day.month - 1]} {day.year}"
