"""What an owner answers for, and what of it should have been looked at by now."""

from blueprint_build.graph.lens import Lens
from blueprint_build.views.relations import RelationGroup
from blueprint_build.views.value import card
from blueprint_schema.owner import Owner


def past_review(lens: Lens, owner: Owner) -> list[RelationGroup]:
    """The artefacts of an owner whose review is overdue, in a group of their own if there are any.

    The steward owns whatever names no owner.
    """
    ids = [link.holder for link in lens.links_to(owner.id) if link.relation.forward == "owned by"]
    if owner.id == lens.manifest.steward:
        ids += [artefact.id for artefact in lens.everything() if not artefact.owner]
    overdue = [
        id for id in ids if (due := lens.artefact(id).review_by) is not None and due < lens.today
    ]
    if not overdue:
        return []
    count = f"{len(overdue):,} past their review date"
    cards = tuple(card(lens, id) for id in overdue)
    return [RelationGroup("past-review", "should look again at", count, cards)]
