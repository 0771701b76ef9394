"""The recipe of a site: every planned page is made and written, each from a lens of its own."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from blueprint_build.changes.history import NO_HISTORY, History
from blueprint_build.checks.finding import Finding
from blueprint_build.crew import shared_out
from blueprint_build.exports.atom import atom
from blueprint_build.exports.calendar_file import calendar_file
from blueprint_build.exports.feeds import feed_of
from blueprint_build.exports.json_feed import json_feed
from blueprint_build.exports.published import published
from blueprint_build.graph.blueprint import Blueprint
from blueprint_build.graph.channels import Channel, channels
from blueprint_build.graph.lens import Lens
from blueprint_build.graph.request import Request
from blueprint_build.pictures.catalogue import draw
from blueprint_build.pictures.ink import png, standalone
from blueprint_build.render import WrittenPage, glossary_of, write
from blueprint_build.views.pictures import planned_pictures
from blueprint_build.views.site import plan
from blueprint_schema.kinds.release import Release
from blueprint_schema.manifest import Manifest


@dataclass(frozen=True, slots=True)
class Site:
    """All pages of a site, written, by address; and the blueprint on the date they were made of."""

    lens: Lens
    pages: Mapping[str, WrittenPage]
    history: History = NO_HISTORY

    @property
    def manifest(self) -> Manifest:
        """The facts that the frame around the pages needs."""
        return self.lens.manifest

    def data_files(self) -> Iterator[tuple[str, bytes]]:
        """The address and the bytes of every file for other programs."""
        for file in published(self.lens.blueprint):
            yield file.address, file.content()

    @property
    def feeds(self) -> tuple[Channel, ...]:
        """The feeds that there are; none where there is no release to tell of."""
        blueprint = self.lens.blueprint
        return channels(blueprint) if blueprint.of_kind(Release) else ()

    def files_to_follow(self, top: str) -> Iterator[tuple[str, bytes]]:
        """The address and the bytes of every feed and calendar.

        ``top`` is the permanent address of the site, where subscribers will find the next one.
        """
        blueprint, today = self.lens.blueprint, self.lens.today
        for channel in self.feeds:
            feed = feed_of(blueprint, self.history, channel, top)
            yield channel.atom, atom(feed)
            yield channel.json, json_feed(feed)
        for channel in channels(blueprint):
            calendar = calendar_file(blueprint, today, channel.reader, top)
            yield channel.calendar, calendar.encode()

    def picture_files(self, top: str) -> Iterator[tuple[str, bytes]]:
        """The address and the bytes of every picture's files: SVG, and for those of today PNG.

        ``top`` is the address of the site, since a file that somebody took away still leads back.
        """
        # Those that take longest first, so that every helper has its share of them.
        requests = sorted(planned_pictures(self.lens.fresh()), key=lambda request: not request.png)
        for files in shared_out(lambda request: tuple(self._files_of(request, top)), requests):
            yield from files

    def _files_of(self, request: Request, top: str) -> Iterator[tuple[str, bytes]]:
        drawn, hue = draw(request, self.lens.fresh()), self.lens.blueprint.look.hue
        if drawn.drawing:
            yield request.svg, standalone(drawn, lambda address: f"{top}{address}", hue).encode()
            if request.png:
                yield request.png, png(drawn, hue)


def make_site(
    blueprint: Blueprint,
    today: date,
    progress: Callable[[], None] = lambda: None,
    findings: tuple[Finding, ...] = (),
    history: History = NO_HISTORY,
) -> Site:
    """Every page of a valid blueprint as on ``today``; ``progress`` is called after each.

    ``findings`` are the warnings that the check left open; the quality page lists them.
    ``history`` are the releases that are known, for the pages and feeds about what changed.
    """
    lens = Lens(blueprint, today)
    glossary = glossary_of(lens)
    pages = {}
    planned = tuple(plan(lens.fresh(), findings, history))
    for written in shared_out(lambda page: write(page, lens.fresh(), glossary), planned):
        pages[written.page.address] = written
        progress()
    return Site(lens.fresh(), pages, history)
