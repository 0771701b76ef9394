"""A feed in the form of JSON Feed 1.1."""

import json

from blueprint_build.exports.atom import instant
from blueprint_build.exports.feeds import Feed

VERSION = "https://jsonfeed.org/version/1.1"


def json_feed(feed: Feed) -> bytes:
    """The feed as JSON."""
    content = {
        "version": VERSION,
        "title": feed.title,
        "description": feed.about,
        "home_page_url": feed.home,
        "feed_url": f"{feed.home}{feed.channel.json}",
        "language": "en-GB",
        "authors": [{"name": feed.author}],
        "items": [
            {
                "id": entry.id,
                "url": entry.link,
                "title": entry.title,
                "summary": entry.summary,
                "content_html": entry.html,
                "date_published": instant(entry.day),
            }
            for entry in feed.entries
        ],
    }
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()
