"""Why a mutant that nobody noticed does no harm; one for which nothing is said here is a gap."""

from blueprint_build.source.fields import model_at
from blueprint_build.source.layout import MANIFEST
from blueprint_schema.manifest import Manifest
from blueprint_schema.relation import marks
from blueprint_schema.table import BY_FOLDER
from tests.mutation.changes import Change, Mutant

OPTIONAL = "an optional field is left out: the rest is complete"
FEWER = "an item of a list is left out: the others stand for themselves"
FREE_AMOUNT = "an amount may be a number or a few words"
ANY_KIND = "the relation may name an artefact of any kind"
SEVERAL_KINDS = "the relation may name an artefact of this kind, too"


def reason(mutant: Mutant) -> str:
    """The class of harmless changes that a mutant belongs to; empty for none."""
    last = mutant.pointer[-1]
    if mutant.change is Change.DELETE:
        return FEWER if isinstance(last, int) else OPTIONAL
    if mutant.change is Change.RETARGET:
        return _reason_of_target(mutant)
    if mutant.change is Change.RETYPE and last in _amounts(mutant):
        return FREE_AMOUNT
    return ""


def _model(mutant: Mutant) -> type:
    return Manifest if mutant.path == MANIFEST else BY_FOLDER[mutant.path.partition("/")[0]]


def _amounts(mutant: Mutant) -> set[str]:
    holder = model_at(_model(mutant), mutant.pointer[:-1])
    fields = holder.model_fields.items() if holder else ()
    return {name for name, field in fields if "float" in str(field.annotation)}


def _reason_of_target(mutant: Mutant) -> str:
    steps = tuple("*" if isinstance(step, int) else step for step in mutant.pointer)
    kinds = next(mark.note.kinds for mark in marks(_model(mutant)) if mark.steps == steps)
    return SEVERAL_KINDS if kinds else ANY_KIND
