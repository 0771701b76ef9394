"""The boxes of what an artefact touches, in a group for each relation, below its words."""

from collections.abc import Sequence
from dataclasses import dataclass

from blueprint_build.graph.lens import Lens
from blueprint_build.pictures.block import Block, block
from blueprint_build.pictures.drawing import LEADING, Role
from blueprint_build.pictures.stop import Stop, folded
from blueprint_build.pictures.ties import Tie
from blueprint_build.pictures.wording import counted

MOST_GROUPS = 7
MOST_IN_A_GROUP = 4
MOST_ON_A_SIDE = 14
"""How many groups and boxes there are at most; many groups have few boxes each."""


@dataclass(frozen=True, slots=True)
class TieGroup:
    """The heading and the boxes of a relation, broken into lines; a rest has no heading."""

    heading: tuple[str, ...]
    boxes: Block

    @property
    def above(self) -> float:
        """The height of the heading, in pixels."""
        return len(self.heading) * LEADING + 4 if self.heading else 0

    @property
    def height(self) -> float:
        """The height of heading and boxes, in pixels."""
        return self.above + self.boxes.height


def tie_groups(lens: Lens, ties: Sequence[Tie], width: float, across: int = 1) -> list[TieGroup]:
    """The groups of one side in a width, at most so many boxes side by side; a rest is counted."""
    shown = ties if len(ties) <= MOST_GROUPS else ties[: MOST_GROUPS - 1]
    most = min(MOST_IN_A_GROUP, MOST_ON_A_SIDE // max(len(shown), 1))
    groups = [_group(lens, tie, most, width, across) for tie in shown]
    if rest := ties[len(shown) :]:
        count = sum(len(tie.ids) for tie in rest)
        words = f"and {count:,} more in {counted(len(rest), 'relation')}"
        groups.append(TieGroup((), block((Stop(words),), width)))
    return groups


def _group(lens: Lens, tie: Tie, most: int, width: float, across: int) -> TieGroup:
    heading, stops = Role.BAND.face.wrap(tie.heading, width, 2), folded(lens, tie.ids, most)
    return TieGroup(heading, block(stops, width, min(across, len(stops))))
