"""All pictures by name; a new picture is a module and a line here."""

from collections.abc import Callable

from blueprint_build.graph.lens import Lens
from blueprint_build.graph.request import Request, has_page
from blueprint_build.pictures.architecture_model import architecture_model
from blueprint_build.pictures.capability_map import capability_map
from blueprint_build.pictures.engagement import engagement
from blueprint_build.pictures.neighbourhood import neighbourhood
from blueprint_build.pictures.overview import overview
from blueprint_build.pictures.pathway import pathway
from blueprint_build.pictures.picture import Picture
from blueprint_build.pictures.reference_architecture import reference_architecture
from blueprint_build.pictures.responsibilities import responsibilities
from blueprint_build.pictures.roadmap import roadmap
from blueprint_build.pictures.signals import signals
from blueprint_build.pictures.stage_grid import stage_grid
from blueprint_build.pictures.standards_calendar import standards_calendar
from blueprint_build.pictures.standards_dependencies import standards_dependencies
from blueprint_build.pictures.technology_radar import technology_radar
from blueprint_build.pictures.themes import themes
from blueprint_build.pictures.workforce import workforce
from blueprint_schema.picture import PictureName

PICTURES: dict[PictureName, Callable[[Lens, str], Picture]] = {
    PictureName.OVERVIEW: overview,
    PictureName.PATHWAY: pathway,
    PictureName.STAGE_GRID: stage_grid,
    PictureName.CAPABILITY_MAP: capability_map,
    PictureName.ROADMAP: roadmap,
    PictureName.SIGNALS: signals,
    PictureName.TECHNOLOGY_RADAR: technology_radar,
    PictureName.RESPONSIBILITIES: responsibilities,
    PictureName.REFERENCE_ARCHITECTURE: reference_architecture,
    PictureName.STANDARDS_CALENDAR: standards_calendar,
    PictureName.ENGAGEMENT: engagement,
    PictureName.ARCHITECTURE_MODEL: architecture_model,
    PictureName.STANDARDS_DEPENDENCIES: standards_dependencies,
    PictureName.NEIGHBOURHOOD: neighbourhood,
    PictureName.THEMES: themes,
    PictureName.WORKFORCE: workforce,
}


def draw(request: Request, lens: Lens) -> Picture:
    """The picture that is asked for, on its date; a ``KeyError`` where there is none."""
    seen = lens.on(request.day) if request.day else lens
    if has_page(request):  # it stands on that page, on others, and in files
        return seen.once(PICTURES[request.name], request.subject)
    return PICTURES[request.name](seen, request.subject)
