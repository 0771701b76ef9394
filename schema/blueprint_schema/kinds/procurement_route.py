"""A way to buy and to sell."""

from typing import Annotated, ClassVar

from blueprint_schema.artefact import Artefact
from blueprint_schema.kind import Group, Kind
from blueprint_schema.relation import Relation
from blueprint_schema.text import Id, Line, Many, Text
from blueprint_schema.words import Word


class RouteType(Word):
    """What sort of route it is."""

    FRAMEWORK = "framework", "A list of suppliers with agreed terms."
    CATALOGUE = "catalogue", "Products that are listed with what they can do."
    COLLABORATIVE = "collaborative", "Several organisations buy together."
    INNOVATION = "innovation", "From a trial to wider use, in steps."
    REGISTRY = "registry", "A public list of products that have shown their evidence."


class ProcurementRoute(Artefact):
    """A procurement route: what it is for, its steps, and what is asked for once."""

    kind: ClassVar[Kind] = Kind(
        name="procurement-route",
        plural="procurement routes",
        folder="procurement-routes",
        group=Group.DELIVERY,
        about="The ways to market: steps, evidence that is asked for once, and what comes of it.",
        columns=("type", "outcome_based", "status"),
    )

    type: RouteType
    """What sort of route it is."""
    outcome_based: bool
    """Whether it pays for results rather than for features."""
    steps: Many[Line] = ()
    """The steps from first contact to wide use."""
    evidence_once: Many[
        Annotated[Id, Relation("standard", forward="asks once for", backward="asked once in")]
    ] = ()
    """The assurance that is shown once and accepted everywhere."""
    buys: Many[Annotated[Id, Relation("platform", forward="buys", backward="bought through")]] = ()
    """What is bought through it."""
    for_small_suppliers: Text | None = None
    """What makes it easier for small and medium suppliers."""
