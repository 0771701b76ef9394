"""Which item of a list is which in another: by what it is known by, never by its position."""

from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Any

from blueprint_build.changes.leaf import is_text
from blueprint_schema.artefact import Record

Item = tuple[int, Any]
"""An item with its place in its list."""

ALIKE = 0.6
"""The share of letters in common from which two texts are taken as one, reworded."""

MOST_COMPARED = 400
"""The most pairs of texts whose likeness is worked out."""


@dataclass(slots=True)
class Pairing:
    """The items of two lists, paired so far, and those that are left on either side."""

    old: list[Item]
    new: list[Item]
    pairs: list[tuple[Item, Item]] = field(default_factory=list)

    def match(self, sign: Callable[[Any], Hashable]) -> None:
        """Pairs what has the same sign, in the order written."""
        waiting: dict[Hashable, deque[Item]] = defaultdict(deque)
        for other in self.new:
            waiting[sign(other[1])].append(other)
        found = [(item, waiting[sign(item[1])]) for item in self.old]
        self._keep([(item, queue.popleft()) for item, queue in found if queue])

    def match_alike(self) -> None:
        """Pairs each text with the one that is most like it, if they are much alike.

        Lists that are much longer than people write are left alone: it would take too long.
        """
        if len(self.old) * len(self.new) > MOST_COMPARED:
            return
        for item in list(self.old):
            by_likeness = [(_likeness(item[1], other[1]), other) for other in self.new]
            likeness, best = max(by_likeness, default=(0.0, item), key=lambda found: found[0])
            if likeness > ALIKE:
                self._keep([(item, best)])

    def match_in_order(self) -> None:
        """Pairs what is left in the order written."""
        self._keep(list(zip(self.old, self.new, strict=False)))

    @property
    def is_reordered(self) -> bool:
        """Whether what is paired stands in another order."""
        places = [new[0] for _, new in sorted(self.pairs, key=lambda pair: pair[0][0])]
        return places != sorted(places)

    def _keep(self, pairs: list[tuple[Item, Item]]) -> None:
        self.pairs += pairs
        old, new = {item[0] for item, _ in pairs}, {other[0] for _, other in pairs}
        self.old = [item for item in self.old if item[0] not in old]
        self.new = [item for item in self.new if item[0] not in new]


def pair_records(old: Sequence[Record], new: Sequence[Record]) -> Pairing:
    """Pairs equal records, then those known by the same, then those renamed and else the same."""
    pairing = _begun(old, new)
    pairing.match(identity)
    if is_text(type((*old, *new)[0]), identity_field(type((*old, *new)[0]))):
        pairing.match(_rest)
    return pairing


def pair_texts(old: Sequence[str], new: Sequence[str]) -> Pairing:
    """Pairs equal texts, then those most alike, then what is left: each is taken as reworded."""
    pairing = _begun(old, new)
    pairing.match_alike()
    pairing.match_in_order()
    return pairing


def pair_words(old: Sequence[Any], new: Sequence[Any]) -> Pairing:
    """Pairs equal words, ids, codes and numbers; what is left is gained or lost."""
    return _begun(old, new)


def identity(record: Record) -> Hashable:
    """What a record is known by: its first field."""
    known_by: Hashable = getattr(record, identity_field(type(record)))
    return known_by


def identity_field(model: type[Record]) -> str:
    """The name of the field that a record is known by."""
    return next(iter(model.model_fields))


def _begun(old: Sequence[Any], new: Sequence[Any]) -> Pairing:
    pairing = Pairing(list(enumerate(old)), list(enumerate(new)))
    pairing.match(lambda item: item)
    return pairing


def _likeness(text: str, other: str) -> float:
    return SequenceMatcher(None, text, other, autojunk=False).ratio()


def _rest(record: Record) -> Hashable:
    """All of a record but what it is known by."""
    _, *others = type(record).model_fields
    return tuple(getattr(record, name) for name in others)
