"""The ways between the stages of a journey.

Ways that lead to the same stage for the same reason, in the same direction, share a track. Short
tracks lie low, long ones high.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from blueprint_schema.kinds.pathway import Stage

MOST_TRACKS = 24
"""A picture with more tracks could not be read."""


@dataclass(frozen=True, slots=True)
class Track:
    """Ways to one stage for one reason; stages are counted from 0. ``level`` 0 lies lowest."""

    target: int
    when: str
    sources: tuple[int, ...]
    back: bool
    level: int = 0

    @property
    def ends(self) -> tuple[int, int]:
        """The first and the last stage that it touches."""
        touched = (*self.sources, self.target)
        return min(touched), max(touched)


def straight(stages: Sequence[Stage]) -> list[int]:
    """The stages from which the way leads to the one beside them, for no special reason."""
    keys = [stage.key for stage in stages]
    return [
        place
        for place, stage in enumerate(stages[:-1])
        if any(way.stage == keys[place + 1] and not way.when for way in stage.next)
    ]


def tracks(stages: Sequence[Stage]) -> list[Track]:
    """Every other way, in tracks, each on a level where it meets no other; at most so many."""
    return _levelled(_found(stages)[:MOST_TRACKS])


def left_out(stages: Sequence[Stage]) -> int:
    """How many tracks there are that ``tracks`` does not give, since they would be too many."""
    return max(len(_found(stages)) - MOST_TRACKS, 0)


def _found(stages: Sequence[Stage]) -> list[Track]:
    """Every track, the shortest first."""
    found: dict[tuple[int, str, bool], list[int]] = defaultdict(list)
    keys = {stage.key: place for place, stage in enumerate(stages)}
    for place, stage in enumerate(stages):
        for way in stage.next:
            target = keys.get(way.stage)
            if target is not None and (target != place + 1 or way.when):
                found[target, way.when or "", target <= place].append(place)
    every = [Track(to, when, tuple(own), back) for (to, when, back), own in found.items()]
    return sorted(every, key=lambda track: (track.ends[1] - track.ends[0], track.ends, track.when))


def _levelled(every: Sequence[Track]) -> list[Track]:
    levels: list[list[Track]] = []
    done = []
    for track in every:
        first, last = track.ends
        level = next(
            (
                number
                for number, others in enumerate(levels)
                if all(last < other.ends[0] or other.ends[1] < first for other in others)
            ),
            len(levels),
        )
        if level == len(levels):
            levels.append([])
        done.append(replace(track, level=level))
        levels[level].append(done[-1])
    return done
