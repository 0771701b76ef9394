"""A feed in the form of Atom (RFC 4287)."""

from datetime import date
from xml.etree import ElementTree

from blueprint_build.exports.feeds import Entry, Feed

ATOM = "http://www.w3.org/2005/Atom"


def atom(feed: Feed) -> bytes:
    """The feed as XML; everything from data is escaped by the writer."""
    top = ElementTree.Element("feed", {"xmlns": ATOM, "xml:lang": "en-GB"})
    _text(top, "id", feed.id)
    _text(top, "title", feed.title)
    _text(top, "subtitle", feed.about)
    _text(top, "updated", instant(feed.updated))
    _link(top, f"{feed.home}{feed.channel.atom}", "self", "application/atom+xml")
    _link(top, feed.home, "alternate", "text/html")
    _text(ElementTree.SubElement(top, "author"), "name", feed.author)
    for entry in feed.entries:
        _entry(ElementTree.SubElement(top, "entry"), entry)
    ElementTree.indent(top)
    written: bytes = ElementTree.tostring(top, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def instant(day: date) -> str:
    """The first second of a day, as feeds write it."""
    return f"{day.isoformat()}T00:00:00Z"


def _entry(element: ElementTree.Element, entry: Entry) -> None:
    _text(element, "id", entry.id)
    _text(element, "title", entry.title)
    _text(element, "updated", instant(entry.day))
    _text(element, "published", instant(entry.day))
    _link(element, entry.link, "alternate", "text/html")
    _text(element, "summary", entry.summary)
    _text(element, "content", entry.html).set("type", "html")


def _text(parent: ElementTree.Element, name: str, text: str) -> ElementTree.Element:
    element = ElementTree.SubElement(parent, name)
    element.text = text
    return element


def _link(parent: ElementTree.Element, href: str, relation: str, media: str) -> None:
    ElementTree.SubElement(parent, "link", {"href": href, "rel": relation, "type": media})
