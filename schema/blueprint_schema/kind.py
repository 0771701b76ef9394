"""What the toolchain needs to know of a kind of artefact, beyond its fields."""

from dataclasses import dataclass

from blueprint_schema.words import Word


class Group(Word):
    """The sections of the site; each kind is listed in one."""

    DIRECTION = "direction", "Where we are going, and by which principles."
    STANDARDS = "standards", "What is to be met, and the law and policy behind it."
    ARCHITECTURE = "architecture", "How the parts of the system fit together."
    PLAN = "plan", "What is invested in, what is left, and when."
    DELIVERY = "delivery", "Who does what, and with which help."
    CONVERSATION = "conversation", "What was heard, what worries people, what was decided."
    REFERENCE = "reference", "The bodies, words and documents that the rest refers to."


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of artefact: its names, its folder, and how it is listed.

    ``about`` tells a reader in a sentence what the list holds. ``columns`` are the fields that it
    shows beside title and summary.
    ``needed_by`` holds relation words, of either direction, of which every artefact of the kind
    has at least one; one with none is an orphan. Empty: the kind stands on its own.
    """

    name: str
    plural: str
    folder: str
    group: Group
    about: str
    columns: tuple[str, ...] = ()
    needed_by: tuple[str, ...] = ()
    heading: str = ""
    """The list's heading, where it is not the plural."""

    @property
    def title(self) -> str:
        """The list's heading: ``Standards``."""
        return self.heading or self.plural[0].upper() + self.plural[1:]

    @property
    def label(self) -> str:
        """The name as it reads on a page: ``support-offer`` becomes ``support offer``."""
        return self.name.replace("-", " ")

    def counted(self, count: int) -> str:
        """A number of artefacts of this kind: ``1 standard``, ``12 standards``."""
        return f"{count:,} {self.label if count == 1 else self.plural}"
