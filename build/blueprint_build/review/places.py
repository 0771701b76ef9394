"""Which page shows an artefact, or what a change was made to."""

from blueprint_build.changes.change import MANIFEST_KIND, PAGE_KIND, Change, ChangeClass
from blueprint_build.review.saying import Place
from blueprint_build.views.page import address_of, address_of_prose
from blueprint_schema.artefact import Artefact
from blueprint_schema.table import MODELS

FOLDERS = {model.kind.name: model.kind.folder for model in MODELS}


def place_of(artefact: Artefact) -> Place:
    """The page of an artefact, in the proposal."""
    return Place(False, address_of(type(artefact).kind.folder, artefact.id))


def place_of_change(change: Change) -> Place:
    """The page that shows what changed; what is gone is on the published site only."""
    is_gone = change.kind is ChangeClass.ARTEFACT_REMOVED
    if change.artefact_kind == MANIFEST_KIND:
        return Place(False, "")
    if change.artefact_kind == PAGE_KIND:
        return Place(is_gone, address_of_prose(change.artefact))
    return Place(is_gone, address_of(FOLDERS[change.artefact_kind], change.artefact))
