"""A small project with a remote of its own, from which tests publish as a maintainer would."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from html.parser import HTMLParser
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from shutil import copytree
from threading import Thread
from urllib.error import HTTPError
from urllib.parse import urldefrag, urljoin
from urllib.request import urlopen

from tests.conftest import MINIMAL, ROOT

BLUEPRINT = (sys.executable, "-c", "from blueprint_build.commands.main import main; main()")
WHO = {
    "GIT_AUTHOR_NAME": "Editor",
    "GIT_AUTHOR_EMAIL": "editor@example.org",
    "GIT_COMMITTER_NAME": "Editor",
    "GIT_COMMITTER_EMAIL": "editor@example.org",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
}
ENVIRONMENT = {**os.environ, **WHO, "NO_MKDOCS_2_WARNING": "1"}
RELEASE = """\
title: Release {version}
summary: A release that serves tests.
status: active
version: {version}
date: 2026-11-{day:02}
approved_by: nhs-england
note: It serves tests.
pillars: [first-pillar]
sources:
  - source: roundtable
"""


def git(folder: Path, *words: str) -> str:
    """What git answers in a folder."""
    done = subprocess.run(
        ["git", "-C", str(folder), *words],
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


@dataclass(frozen=True)
class Project:
    """A clone with the small blueprint in it, and the bare repository that it publishes to."""

    folder: Path
    remote: Path

    def release(self, version: str, files: Mapping[str, str | None] | None = None) -> None:
        """Commits a release, with files written or, where ``None`` is given, taken away."""
        name = f"releases/release-{version.replace('.', '-')}.yaml"
        day = 1 + len(list((self.folder / "blueprint/releases").glob("*.yaml"))) % 28
        release = RELEASE.format(version=version, day=day)
        for path, text in {**(files or {}), name: release}.items():
            target = self.folder / "blueprint" / path
            target.parent.mkdir(exist_ok=True)
            if text is None:
                target.unlink()
            else:
                target.write_text(text, "utf-8")
        git(self.folder, "add", "--all")
        git(self.folder, "commit", "--quiet", "--message", f"Release {version}")

    def start(self, version: str, *words: str) -> "subprocess.Popen[str]":
        """Begins to publish a version, in a session of its own."""
        return subprocess.Popen(
            [*BLUEPRINT, "publish", version, *words],
            cwd=self.folder,
            env=ENVIRONMENT,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )

    def publish(self, version: str, *words: str) -> tuple[int, str]:
        """Publishes a version: the status, and what was said."""
        process = self.start(version, *words)
        said, _ = process.communicate()
        return process.returncode, said

    def tip(self) -> str | None:
        """The commit at the end of the published branch."""
        return git(self.remote, "for-each-ref", "--format=%(objectname)", "refs/heads/site") or None

    def published(self, commit: str = "site") -> dict[str, str]:
        """The blob of each published file, by path."""
        rows = git(self.remote, "ls-tree", "-r", commit).splitlines()
        return {row.split("\t")[1]: row.split()[2] for row in rows}

    def read(self, path: str) -> str:
        """A published file."""
        return git(self.remote, "show", f"site:{path}")

    def versions(self) -> dict[str, list[str]]:
        """The aliases of each published version, newest first."""
        return {row["version"]: row["aliases"] for row in json.loads(self.read("versions.json"))}

    def hook(self, script: str) -> None:
        """Has the remote run a script before it takes a push."""
        path = self.remote / "hooks/pre-receive"
        path.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
        path.chmod(0o755)


def project(folder: Path, blueprint: Path = MINIMAL) -> Project:
    """A project that has published nothing yet."""
    made = Project(folder / "clone", folder / "remote.git")
    git_init = ("init", "--quiet", "--initial-branch=main")
    made.folder.mkdir(parents=True)
    made.remote.mkdir()
    git(made.remote, *git_init, "--bare")
    git(made.folder, *git_init)
    git(made.folder, "remote", "add", "origin", str(made.remote))
    copytree(blueprint, made.folder / "blueprint")
    (made.folder / ".gitignore").write_text("/site/\n", "utf-8")
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    (made.folder / "mkdocs.yml").write_text(settings, "utf-8")
    return made


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        self.found += [str(named[name]) for name in ("href", "src", "data-list") if named.get(name)]
        if named.get("http-equiv") == "refresh":
            self.found.append(str(named["content"]).partition("url=")[2])


def links(address: str, content: str) -> Iterator[str]:
    """Everything that a page or a style sheet asks for or leads to, as whole addresses."""
    found: list[str] = []
    if address.endswith(".css"):
        found = re.findall(r"url\(([^)\"']+)\)", content)
    elif address.endswith("/"):
        reader = _Links()
        reader.feed(content)
        found = reader.found + re.findall(r'"search": "([^"]+)"', content)
    for link in found:
        if not link.startswith("data:"):
            yield urldefrag(urljoin(address, link)).url


@dataclass(frozen=True)
class Walk:
    """What came of following every link of a site from its top."""

    top: str
    pages: dict[str, str]
    """What each address answers, by its path."""
    broken: dict[str, str]
    """The page that leads to each path that is not there."""


@contextmanager
def served(project: Project, folder: Path) -> Iterator[str]:
    """The published branch on a port of this machine: the address of its top."""
    git(project.remote, f"--work-tree={_made(folder)}", "checkout", "--force", "site", "--", ".")
    handler = partial(_Quiet, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


def walk(top: str) -> Walk:
    """Follows every link below a served site's top."""
    pages: dict[str, str] = {}
    broken: dict[str, str] = {}
    waiting = [(top, "")]
    while waiting:
        address, origin = waiting.pop()
        path = address.removeprefix(top)
        if not address.startswith(top) or path in pages or path in broken:
            continue
        try:
            with urlopen(address) as answer:
                pages[path] = answer.read().decode("utf-8", "replace")
        except HTTPError:
            broken[path] = origin
            continue
        waiting += [(link, path) for link in links(address, pages[path])]
    return Walk(top, pages, broken)


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder
