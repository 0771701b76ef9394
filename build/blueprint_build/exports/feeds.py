"""What changed, as entries of a feed: one for each release and topic, the newest first.

An entry's id says release, reader and topic, and its date is the release's: neither depends on when
or where a site is built. ``atom`` and ``json_feed`` write the same entries in two forms.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from blueprint_build.changes.change import Change
from blueprint_build.changes.comparison import Comparison
from blueprint_build.changes.grouping import by_day
from blueprint_build.changes.history import History
from blueprint_build.changes.line import lines_of
from blueprint_build.changes.topic import Topic, by_topic
from blueprint_build.graph.blueprint import Blueprint
from blueprint_build.graph.calendar import day_in_words
from blueprint_build.graph.channels import Channel
from blueprint_build.source.released import newest_last
from blueprint_build.templating import templates
from blueprint_schema.kinds.release import Release

NOWHERE = "blueprint.invalid"
"""What stands in an id for a host, where a site is built without an address (RFC 2606)."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to tell: its id for good, its page, its day, and what it says as HTML."""

    id: str
    title: str
    link: str
    day: date
    summary: str
    html: str


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed: whom it is for, where it and its site are, and what it tells."""

    id: str
    title: str
    about: str
    author: str
    home: str
    channel: Channel
    updated: date
    entries: tuple[Entry, ...]


def feed_of(blueprint: Blueprint, history: History, channel: Channel, top: str) -> Feed:
    """The feed of a channel; ``top`` is the permanent address of the site.

    The blueprint has to have a release; a ``ValueError`` where it has none.
    """
    records = newest_last(blueprint.of_kind(Release))[::-1]
    title = blueprint.manifest.title if blueprint.manifest else ""
    author = blueprint.artefacts.get(blueprint.manifest.steward) if blueprint.manifest else None
    return Feed(
        id=_tag(top, min(one.date for one in records), channel.name),
        title=f"{title}: {channel.title}",
        about="What changes from release to release.",
        author=author.title if author else title,
        home=top,
        channel=channel,
        updated=records[0].date,
        entries=tuple(e for one in records for e in _entries(one, history, channel, top)),
    )


def _entries(record: Release, history: History, channel: Channel, top: str) -> Iterator[Entry]:
    edition = history.edition_of(record)
    step = history.step_to(edition) if edition else None
    if step is None:
        if channel.reader is None:
            yield _entry(record, channel, top, None, record.note, "")
        return
    for topic, changes in by_topic(_told_to(channel, step.comparison.speaking)):
        html = _html(changes, step.comparison)
        yield _entry(record, channel, top, topic, _summary(changes), html)


def _entry(
    record: Release, channel: Channel, top: str, topic: Topic | None, summary: str, html: str
) -> Entry:
    name = "/".join((record.version, channel.name, topic.value if topic else "release"))
    return Entry(
        id=_tag(top, record.date, name),
        title=f"{record.title}, {topic.label}: {summary}" if topic else record.title,
        link=f"{top}{Release.kind.folder}/{record.id}/{_place(channel)}",
        day=record.date,
        summary=summary,
        html=html or templates().get_template("feed-note.html").render(note=record.note),
    )


def _place(channel: Channel) -> str:
    """Where the page of a release tells an audience of its changes."""
    return f"#{channel.name}" if channel.name.startswith("for-") else ""


def _told_to(channel: Channel, changes: Iterable[Change]) -> Iterator[Change]:
    for change in changes:
        reach = change.reach
        if channel.reader is None or channel.reader in (*reach.audiences, *reach.pillars):
            yield change


def _summary(changes: tuple[Change, ...]) -> str:
    titles = list(dict.fromkeys(change.title for change in changes))
    more = f" and {len(titles) - 3:,} more" if len(titles) > 3 else ""
    return f"{'; '.join(titles[:3])}{more}"


def _html(changes: tuple[Change, ...], comparison: Comparison) -> str:
    days = [
        (
            f"From {day_in_words(group.day)}" if group.day else "",
            lines_of(group.changes, comparison),
        )
        for group in by_day(changes)
    ]
    return templates().get_template("feed-entry.html").render(days=days)


def _tag(top: str, day: date, name: str) -> str:
    """An id for good (RFC 4151): the host, a day on which it was ours, and a name."""
    host = urlsplit(top).hostname or NOWHERE
    return f"tag:{host},{day.isoformat()}:blueprint/{name}"
