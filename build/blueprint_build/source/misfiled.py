"""Which kind a file is written as, where it lies in the folder of another."""

from collections.abc import Iterable

from blueprint_schema.artefact import Artefact
from blueprint_schema.table import MODELS


def kind_meant(names: Iterable[str], model: type[Artefact]) -> type[Artefact] | None:
    """The one other kind that has every field named, and asks for none that is not.

    One misfit may be a slip of the pen; from two on, the folder is the likelier fault.
    """
    said = set(names)
    if _misfits(said, model) < 2:
        return None
    fitting = [other for other in MODELS if not _misfits(said, other)]
    return fitting[0] if len(fitting) == 1 else None


def _misfits(said: set[str], model: type[Artefact]) -> int:
    """How many fields are said that a kind does not know, or asked for and not said."""
    fields = {name: field for name, field in model.model_fields.items() if name != "id"}
    asked = {name for name, field in fields.items() if field.is_required()}
    return len(said - fields.keys()) + len(asked - said)
