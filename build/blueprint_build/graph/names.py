"""The names by which readers look for an artefact, beside its title."""

import unicodedata
from collections.abc import Iterator

from blueprint_schema.artefact import Artefact

FIELDS = ("code", "former_codes", "aliases", "expansion", "identifier", "ods_code")
"""The fields that hold a name or several, most exact first; a kind has some of them."""

AMENDMENT = " Amd "
"""What follows a code when it was amended; readers leave it out."""


def names_of(artefact: Artefact) -> tuple[str, ...]:
    """Every code, alias and expansion of an artefact, once each; codes also without amendment."""
    return tuple(dict.fromkeys(name for name in _names(artefact) if name != artefact.title))


def key_of(name: str) -> str:
    """A name as it is compared: letters and digits alone, so that ``DCB 0129`` is ``dcb0129``."""
    plain = unicodedata.normalize("NFKC", name).casefold()
    return "".join(character for character in plain if character.isalnum())


def _names(artefact: Artefact) -> Iterator[str]:
    for field in FIELDS:
        held = getattr(artefact, field, None) or ()
        for name in (held,) if isinstance(held, str) else held:
            yield name.partition(AMENDMENT)[0]
            yield name
