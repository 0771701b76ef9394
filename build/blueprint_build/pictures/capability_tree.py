"""The capabilities as they lie in each other, and what supports them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from blueprint_build.graph.lens import Lens
from blueprint_schema.kinds.capability import Capability
from blueprint_schema.kinds.platform import Platform


@dataclass(frozen=True, slots=True)
class Branch:
    """A capability and those that it consists of."""

    capability: Capability
    branches: tuple["Branch", ...]

    def all(self) -> Iterator[Capability]:
        """It and everything in it, the broader before the finer."""
        yield self.capability
        for branch in self.branches:
            yield from branch.all()


def branches(capabilities: Sequence[Capability]) -> tuple[Branch, ...]:
    """The broadest capabilities, with all that they consist of."""
    known = {each.id for each in capabilities}
    below: dict[str, list[Capability]] = defaultdict(list)
    for each in capabilities:
        below[each.parent if each.parent in known else ""].append(each)
    return tuple(_branch(each, below) for each in below[""])


def cut(trees: Sequence[Branch], most: int) -> tuple[Branch, ...]:
    """The trees with only as many capabilities as that, the last ones left out."""
    ordered = [capability for tree in trees for capability in tree.all()]
    return branches(ordered[:most])


@dataclass(frozen=True, slots=True)
class Support:
    """The platforms behind a capability: ``own`` serve it, or anything that it consists of.

    ``above`` serve the nearest that it is part of and that any platform serves as a whole.
    """

    own: tuple[Platform, ...]
    above: tuple[Platform, ...]


def supports(lens: Lens, trees: Sequence[Branch]) -> dict[str, Support]:
    """The platforms behind each capability, by its id."""
    serving: dict[str, list[Platform]] = defaultdict(list)
    for platform in lens.of_kind(Platform):
        for id in platform.serves:
            serving[id].append(platform)
    found: dict[str, Support] = {}
    for tree in trees:
        _gather(tree, (), serving, found)
    return found


def _branch(capability: Capability, below: Mapping[str, Sequence[Capability]]) -> Branch:
    inner = below.get(capability.id, ())
    return Branch(capability, tuple(_branch(each, below) for each in inner))


def _gather(
    branch: Branch,
    above: tuple[Platform, ...],
    serving: Mapping[str, Sequence[Platform]],
    found: dict[str, Support],
) -> None:
    direct = tuple(serving.get(branch.capability.id, ()))
    own = dict.fromkeys(direct)
    for inner in branch.branches:
        _gather(inner, direct or above, serving, found)
        own |= dict.fromkeys(found[inner.capability.id].own)
    found[branch.capability.id] = Support(tuple(own), above)
