"""Posts what the reviews of open merge requests wrote, one note each, renewed in its place.

Runs on the protected side only. What it reads was written by strangers' builds: of each it takes
one file of a known name, cut and made inert. Needs CI_API_V4_URL, CI_PROJECT_ID and REVIEW_TOKEN;
SITE_URL is the top of the published site, where there is one.
"""

import json
import os
import sys
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

from comment import MOST_BYTES, inert

MARK = "<!-- blueprint-review -->"
FILE = ".blueprint/review/comment.md"
PREVIEW = "/artifacts/file/site/*index.html"
"""Where GitLab shows a page of the site that a job built, from the job's own page."""
PATIENCE = 30
"""Seconds that one answer may take."""


def main() -> None:
    """Goes through the open merge requests of the project."""
    project = f"projects/{int(os.environ['CI_PROJECT_ID'])}"
    us = _json("user")["id"]
    for request in _all(f"{project}/merge_requests", state="opened"):
        note = _note(project, request)
        if note is not None:
            _post(f"{project}/merge_requests/{int(request['iid'])}/notes", us, note)


def _note(project: str, request: Mapping[str, Any]) -> str | None:
    """What the review of a request's last commit wrote, if it ended, fit to be posted."""
    for pipeline in _all(f"{project}/merge_requests/{int(request['iid'])}/pipelines"):
        if pipeline["sha"] != request["sha"]:
            continue
        # The pipeline of a fork's request belongs to the fork.
        source = f"projects/{int(pipeline['project_id'])}"
        for job in _all(f"{source}/pipelines/{int(pipeline['id'])}/jobs"):
            if job["name"] == "review" and job["status"] == "success":
                written = _ask(f"{source}/jobs/{int(job['id'])}/artifacts/{FILE}")
                sites = {
                    "preview": job["web_url"] + PREVIEW,
                    "published": os.environ.get("SITE_URL", ""),
                }
                return None if written is None else inert(written, sites)
    return None


def _post(notes: str, us: int, note: str) -> None:
    body = f"{MARK}\n\n{note}"
    for before in _all(notes):
        if before["author"]["id"] == us and before["body"].startswith(MARK):
            if before["body"] != body:
                _ask(f"{notes}/{int(before['id'])}", "PUT", body)
            return
    _ask(notes, "POST", body)


def _all(path: str, **words: str) -> Iterator[Any]:
    page = 1
    while found := _json(f"{path}?{urlencode({**words, 'per_page': 100, 'page': page})}"):
        yield from found
        page += 1


def _json(path: str) -> Any:
    return json.loads(_ask(path, most=10_000_000) or b"[]")


def _ask(path: str, method: str = "GET", body: str = "", most: int = MOST_BYTES) -> bytes | None:
    """The answer's first bytes; nothing where there is no such thing."""
    request = Request(
        f"{os.environ['CI_API_V4_URL']}/{path}",
        method=method,
        data=json.dumps({"body": body}).encode() if body else None,
        headers={"PRIVATE-TOKEN": os.environ["REVIEW_TOKEN"], "Content-Type": "application/json"},
    )
    try:
        with urlopen(request, timeout=PATIENCE) as answer:
            content: bytes = answer.read(most)
            return content
    except HTTPError as wrong:
        if wrong.code == 404:
            return None
        print(f"{method} {path} was answered with {wrong.code}", file=sys.stderr)
        raise


if __name__ == "__main__":
    main()
