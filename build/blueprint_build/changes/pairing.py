"""Which item of a list is which in another: by what it is known by, never by its position."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Any

from blueprint_build.changes.leaf import is_text
from blueprint_schema.artefact import Record

Item = tuple[int, Any]
"""An item with its place in its list."""

ALIKE = 0.6
"""The share of letters in common from which two texts are taken as one, reworded."""


@dataclass(slots=True)
class Pairing:
    """The items of two lists, paired so far, and those that are left on either side."""

    old: list[Item]
    new: list[Item]
    pairs: list[tuple[Item, Item]] = field(default_factory=list)

    def match(self, sign: Callable[[Any], Any]) -> None:
        """Pairs what has the same sign, in the order written."""
        for item in list(self.old):
            same = next((other for other in self.new if sign(other[1]) == sign(item[1])), None)
            if same:
                self._pair(item, same)

    def match_alike(self) -> None:
        """Pairs each text with the one that is most like it, if they are much alike."""
        for item in list(self.old):
            by_likeness = [(_likeness(item[1], other[1]), other) for other in self.new]
            likeness, best = max(by_likeness, default=(0.0, item), key=lambda found: found[0])
            if likeness > ALIKE:
                self._pair(item, best)

    def match_in_order(self) -> None:
        """Pairs what is left in the order written."""
        for item, other in list(zip(self.old, self.new, strict=False)):
            self._pair(item, other)

    @property
    def is_reordered(self) -> bool:
        """Whether what is paired stands in another order."""
        places = [new[0] for _, new in sorted(self.pairs, key=lambda pair: pair[0][0])]
        return places != sorted(places)

    def _pair(self, item: Item, other: Item) -> None:
        self.pairs.append((item, other))
        self.old = [left for left in self.old if left[0] != item[0]]
        self.new = [left for left in self.new if left[0] != other[0]]


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


def identity(record: Record) -> Any:
    """What a record is known by: its first field."""
    return getattr(record, identity_field(type(record)))


def identity_field(model: type[Record]) -> str:
    """The name of the field that a record is known by."""
    return next(iter(model.model_fields))


def _begun(old: Sequence[Any], new: Sequence[Any]) -> Pairing:
    pairing = Pairing(list(enumerate(old)), list(enumerate(new)))
    pairing.match(lambda item: item)
    return pairing


def _likeness(text: str, other: str) -> float:
    return SequenceMatcher(None, text, other, autojunk=False).ratio()


def _rest(record: Record) -> Any:
    return record.model_dump(exclude={identity_field(type(record))})
