"""Asking for a picture by name, for a subject, on a date."""

from dataclasses import dataclass
from datetime import date

from blueprint_build.graph.blueprint import Blueprint
from blueprint_build.graph.lens import Lens
from blueprint_schema.artefact import Artefact
from blueprint_schema.picture import SUBJECTS, PictureName

FOLDER = "pictures"
"""Where the site has the pages and the files of pictures."""


@dataclass(frozen=True, slots=True)
class Request:
    """One picture that is wanted.

    ``subject`` is the id of an artefact, or a word that the picture knows; empty for the whole.
    ``day`` is the date it is drawn for; none is the date on which the blueprint is seen.
    """

    name: PictureName
    subject: str = ""
    day: date | None = None

    @property
    def address(self) -> str:
        """The page of the picture, from the site's top."""
        day = f"on-{self.day.isoformat()}/" if self.day else ""
        subject = f"{self.subject}/" if self.subject else ""
        return f"{FOLDER}/{self.name}/{subject}{day}"

    @property
    def file(self) -> str:
        """What its file is called, without an ending: ``roadmap-on-2028-12-31``."""
        return self.address.removeprefix(f"{FOLDER}/").strip("/").replace("/", "-")

    @property
    def svg(self) -> str:
        """The address of its SVG file."""
        return f"{FOLDER}/{self.file}.svg"

    @property
    def png(self) -> str | None:
        """The address of its PNG file; only the pictures of today have one, to keep sites light."""
        return None if self.day else f"{FOLDER}/{self.file}.png"

    @property
    def now(self) -> "Request":
        """The same picture as on the date on which the blueprint is seen."""
        return Request(self.name, self.subject)

    @property
    def anchor(self) -> str:
        """Its id on a page that shows it."""
        return f"picture-{self.file}"


def refusal(name: str, subject: str, blueprint: Blueprint) -> str | None:
    """Why there is no such picture, as the end of a message; none where there is one."""
    if name not in list(PictureName):
        return f"there is no picture '{name}'"
    subjects = SUBJECTS[PictureName.of(name)]
    if not subject:
        return None if subjects.whole else f"the picture '{name}' needs to be told of what"
    if subject in subjects.words:
        return None
    artefact = blueprint.artefacts.get(subject)
    if artefact is None:
        return f"the picture '{name}' knows nothing called '{subject}'"
    kind = type(artefact).kind.name
    if kind not in subjects.kinds:
        return f"the picture '{name}' cannot be drawn for '{subject}', which is of kind {kind}"
    return None


def subjects_of(name: PictureName, blueprint: Blueprint) -> tuple[str, ...]:
    """Everything that a picture can be drawn of, the whole apart."""
    subjects = SUBJECTS[name]
    artefacts = blueprint.artefacts.values()
    return (*subjects.words, *(a.id for a in artefacts if type(a).kind.name in subjects.kinds))


def has_page(request: Request) -> bool:
    """Whether a picture has a page and files of its own."""
    return SUBJECTS[request.name].paged or not request.subject


def pages_of(name: PictureName, lens: Lens) -> tuple[Request, ...]:
    """Every picture of this name that has a page: for each subject, today and on later dates.

    Where a blueprint has nothing of the kinds on whose lists a picture stands, it shows nothing.
    """
    subjects = SUBJECTS[name]
    if subjects.lists and subjects.lists.isdisjoint(model.kind.name for model in lens.kinds()):
        return ()
    named: list[str] = [""] if subjects.whole else []
    named += subjects.words
    if subjects.paged:
        named += (a.id for a in lens.everything() if type(a).kind.name in subjects.kinds)
    days = (None, *days_of(lens)) if subjects.dated else (None,)
    return tuple(Request(name, subject, day) for subject in named for day in days)


def days_of(lens: Lens) -> tuple[date, ...]:
    """The dates that the site offers: the end of each year of the horizon, and its own end.

    They do not depend on today, so that an address that was there stays.
    """
    horizon = lens.manifest.horizon
    ends = (date(year, 12, 31) for year in range(horizon.start.year, horizon.end.year + 1))
    return (*(day for day in ends if horizon.start <= day < horizon.end), horizon.end)


def beside(artefact: Artefact) -> tuple[Request, ...]:
    """The pictures that stand on the page of an artefact."""
    kind = type(artefact).kind.name
    return tuple(Request(name, artefact.id) for name, s in SUBJECTS.items() if kind in s.kinds)


def on_list(kind: str) -> tuple[Request, ...]:
    """The pictures that stand on the list of a kind."""
    return tuple(Request(name) for name, s in SUBJECTS.items() if kind in s.lists)
