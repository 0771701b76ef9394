"""The two sites that a comment can lead to: the proposal's preview, and the one published."""

from dataclasses import dataclass
from urllib.parse import quote

from blueprint_build.review.saying import Piece, Place, Said, said


@dataclass(frozen=True, slots=True)
class Sites:
    """The addresses of the tops of both sites; empty where there is none."""

    preview: str = ""
    published: str = ""

    def address(self, place: Place | None) -> str:
        """The whole address of a page; empty where it leads nowhere."""
        if place is None:
            return ""
        top = self.published if place.is_published else self.preview
        return f"{top}{quote(place.address)}" if top else ""

    @property
    def closing(self) -> Said:
        """Where the site as it would be can be seen; whoever fills a placeholder says it too."""
        if not self.preview:
            return said("To see the pages as they would be, run 'blueprint serve'.")
        is_known = "://" in self.preview
        return said(Piece("The site as it would be", place=Place(False, ""))) if is_known else ()
