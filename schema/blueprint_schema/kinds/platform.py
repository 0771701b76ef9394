"""An application, a platform, a technology: something that is run."""

from typing import Annotated, ClassVar

from blueprint_schema.artefact import Artefact
from blueprint_schema.kind import Group, Kind
from blueprint_schema.relation import Relation
from blueprint_schema.text import Id, Many, Text
from blueprint_schema.words import Word


class PlatformType(Word):
    """What sort of thing a platform is."""

    NATIONAL = "national", "Run once for the whole country."
    CLASS = "class", "A class of products; each place has its own."
    BUILDING_BLOCK = "building-block", "A reusable part of digital public infrastructure."
    EMERGING = "emerging", "A technology that is not yet in everyday use."
    NETWORK = "network", "What everything else runs over."


class BuildingBlock(Word):
    """The part that a platform plays in digital public infrastructure, in GovStack's terms."""

    REGISTRY = "registry", "Holds the one true list of something."
    IDENTITY = "identity", "Says who somebody is and what they may do."
    MEDIATOR = "mediator", "Carries information between systems safely."
    MESSAGING = "messaging", "Reaches people."
    SCHEDULING = "scheduling", "Books time and place."
    CONSENT = "consent", "Records what people have agreed to."
    WORKFLOW = "workflow", "Moves work from one to the next."
    REGISTRATION = "registration", "Takes people or things in."
    CONTENT = "content", "Publishes what people read."
    PAYMENT = "payment", "Moves money."
    DATA = "data", "Brings data together for use."


class Lifecycle(Word):
    """Where a platform stands in its life."""

    PLANNED = "planned", "Announced, not yet built."
    ALPHA = "alpha", "Tried out."
    BETA = "beta", "In use by some, still changing."
    LIVE = "live", "In everyday use."
    RETIRING = "retiring", "Still there, on its way out."
    RETIRED = "retired", "Switched off."


class Substitutable(Word):
    """Whether a platform can be replaced without rebuilding what stands around it."""

    YES = "yes", "Open interfaces and exported data make it replaceable."
    PARTLY = "partly", "Replaceable with work that is known."
    NO = "no", "Nothing can take its place today."
    UNKNOWN = "unknown", "The sources do not say."


class Platform(Artefact):
    """A platform: what it serves, which standards it speaks, and how one gets off it."""

    kind: ClassVar[Kind] = Kind(
        name="platform",
        plural="platforms",
        folder="platforms",
        group=Group.ARCHITECTURE,
        about="What is run nationally, held locally, or only tried out, and what it serves.",
        columns=("type", "building_block", "lifecycle", "tier"),
        needed_by=("serves",),
    )

    type: PlatformType
    """What sort of thing it is."""
    building_block: BuildingBlock | None = None
    """The part it plays in digital public infrastructure."""
    lifecycle: Lifecycle
    """Where it stands in its life."""
    serves: Many[
        Annotated[Id, Relation("capability", "service", forward="serves", backward="supported by")]
    ] = ()
    """The capabilities and services that it is there for; without a customer it is not built."""
    implements: Many[
        Annotated[Id, Relation("standard", forward="implements", backward="implemented by")]
    ] = ()
    """The standards that it speaks."""
    part_of: (
        Annotated[Id, Relation("platform", forward="part of", backward="includes", acyclic=True)]
        | None
    ) = None
    """The platform that it belongs to."""
    depends_on: Many[
        Annotated[
            Id, Relation("platform", forward="depends on", backward="is needed by", acyclic=True)
        ]
    ] = ()
    """Platforms that it does not work without."""
    substitutable: Substitutable
    """Whether it can be replaced."""
    exit_arrangement: Text | None = None
    """How one gets off it with the data."""
    utilisation: Text | None = None
    """How far it is used, with the day and the source."""
