"""Publishing: three releases on a local remote, served and walked, and what is refused."""

import json
import re
from itertools import pairwise
from pathlib import Path
from random import Random

import pytest
from mike.commands import list_versions

from blueprint_build.publishing import publish as recipe
from blueprint_build.publishing.addresses import Address, Gone, vanished, written
from blueprint_build.publishing.branch import Top
from blueprint_build.publishing.headers import merged
from blueprint_build.publishing.remote import RemoteBranch
from blueprint_build.publishing.repository import Repository
from blueprint_build.publishing.shared import led_to_shared, shared
from blueprint_build.publishing.staging import Staged, slim
from blueprint_build.site_policy import hashes_of
from tests.conftest import MINIMAL
from tests.publisher import WHO, Project, Walk, git, project, served, walk
from tests.publishing_faults import SEED, kills, races, watched
from tests.test_build import run
from tests.test_commands import blueprint

DRAFT = (MINIMAL / "standards/draft-standard.yaml").read_text("utf-8")
NEW = (MINIMAL / "standards/new-standard.yaml").read_text("utf-8")


def without_old(text: str) -> str:
    return text.replace("supersedes: [old-standard]\n", "").replace("[[old-standard]]", "the old")


@pytest.fixture(scope="module")
def three(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Three releases: in the second an id changes and one goes, in the third more is gone."""
    made = project(tmp_path_factory.mktemp("three"))
    made.release("0.1.0", {"standards/spare-standard.yaml": DRAFT.replace("Draft", "Spare")})
    assert made.publish("0.1.0")[0] == 0
    made.release(
        "0.2.0",
        {
            "standards/spare-standard.yaml": None,
            "standards/draft-standard.yaml": None,
            "standards/drafted-standard.yaml": DRAFT + "formerly: [draft-standard]\n",
        },
    )
    assert made.publish("0.2.0")[0] == 0
    made.release(
        "0.3.0",
        {
            "standards/old-standard.yaml": None,
            "standards/new-standard.yaml": without_old(NEW),
            "standards/drafted-standard.yaml": DRAFT,
        },
    )
    (made.folder.parent / "materials.json").write_text("{}\n", "utf-8")
    status, said = made.publish("0.3.0", "--attach", "../materials.json")
    assert status == 0, said
    return made


@pytest.fixture(scope="module")
def walked(three: Project, tmp_path_factory: pytest.TempPathFactory) -> Walk:
    with served(three, tmp_path_factory.mktemp("served") / "site") as top:
        return walk(top)


def test_every_link_of_every_version_and_of_the_alias_leads_somewhere(walked: Walk) -> None:
    tops = {path.split("/")[0] for path in walked.pages}
    assert {"0.3.0", "latest", "assets", "versions.json"} <= tops
    assert walked.broken == {}


def test_the_selector_of_the_theme_is_given_all_versions_newest_first(three: Project) -> None:
    assert three.versions() == {"0.3.0": ["latest"], "0.2.0": [], "0.1.0": []}
    assert '"version": {"default": "latest", "number": "0.1.0", "provider": "mike"}' in three.read(
        "0.1.0/index.html"
    )


def test_mike_understands_the_branch(three: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(three.remote)
    versions = list_versions("site")
    assert [str(info.version) for info in versions] == ["0.3.0", "0.2.0", "0.1.0"]


def test_a_published_version_never_changes(three: Project) -> None:
    commits = git(three.remote, "rev-list", "--reverse", "site").split()
    assert len(commits) == 3
    for earlier, later in pairwise(commits):
        kept = {
            path: blob
            for path, blob in three.published(earlier).items()
            if path[0].isdigit() or path.startswith("assets/")
        }
        assert kept.items() <= three.published(later).items()


def test_every_address_that_an_earlier_release_had_still_answers(three: Project) -> None:
    published = three.published()
    for version in three.versions():
        for address in json.loads(three.read(f"{version}/addresses.json")):
            assert f"latest/{address}index.html" in published, address


def test_the_alias_leads_to_the_newest_version_with_no_link_and_no_copy(three: Project) -> None:
    page = three.read("latest/standards/new-standard/index.html")
    assert 'content="0; url=../../../0.3.0/standards/new-standard/"' in page
    assert 'id="onward" href="../../../0.3.0/standards/new-standard/"' in page
    modes = git(three.remote, "ls-tree", "-r", "--format=%(objectmode)", "site").split()
    assert set(modes) == {"100644"}


def test_the_top_leads_to_the_newest_version(three: Project) -> None:
    assert 'href="0.3.0/"' in three.read("index.html")
    assert 'href="/latest/"' in three.read("404.html")


@pytest.mark.parametrize(
    ("gone", "says"),
    [
        (
            "old-standard",
            'In its place stands <a href="../../../0.3.0/standards/new-standard/">New',
        ),
        ("draft-standard", 'stands <a href="../../../0.3.0/standards/drafted-standard/">Draft'),
        ("spare-standard", "nothing is recorded that stands in its place"),
    ],
)
def test_what_is_gone_has_a_tombstone_that_says_what_replaced_it(
    three: Project, gone: str, says: str
) -> None:
    assert says in three.read(f"latest/standards/{gone}/index.html")


def test_a_tombstone_leads_to_the_last_version_that_had_the_page(three: Project) -> None:
    last = '<a href="../../../0.1.0/standards/spare-standard/">Spare standard in version 0.1.0</a>'
    assert last in three.read("latest/standards/spare-standard/index.html")
    assert "0.2.0/standards/old-standard/" in three.read("latest/standards/old-standard/index.html")


def test_a_page_names_its_version_and_leads_to_the_same_page_now(three: Project) -> None:
    page = three.read("0.1.0/standards/old-standard/index.html")
    assert "You are reading version 0.1.0" in page
    assert 'href="../../../latest/standards/old-standard/">This page in the current' in page
    assert 'data-list="../../../versions.json"' in page


def test_a_page_leads_to_its_own_source_for_good(three: Project) -> None:
    commit = git(three.folder, "rev-list", "--max-parents=0", "HEAD")
    source = f"blob/{commit}/blueprint/standards/old-standard.yaml"
    assert source in three.read("0.1.0/standards/old-standard/index.html")


def test_assets_are_stored_once(three: Project) -> None:
    published = three.published()
    assert not [path for path in published if path.endswith((".css", ".woff2")) and path[0] != "a"]
    blobs = [blob for path, blob in published.items() if path.startswith("assets/")]
    assert len(blobs) == len(set(blobs))


def test_what_is_attached_stands_in_the_version_and_under_the_alias(three: Project) -> None:
    assert three.read("0.3.0/data/materials.json") == "{}"
    assert three.read("latest/data/materials.json") == "{}"


def test_a_site_that_is_only_built_has_no_banner(three: Project) -> None:
    assert run(three.folder, "blueprint", "build").returncode == 0
    html = (three.folder / "site/index.html").read_text("utf-8")
    assert "bp-version" not in html
    assert "versions.json" not in html


def test_publishing_again_changes_nothing_and_says_so(three: Project) -> None:
    tip = three.tip()
    status, said = three.publish("0.3.0", "--attach", "../materials.json")
    assert (status, three.tip()) == (0, tip)
    assert "version 0.3.0 is on origin/site already, with just these pages" in said


def test_a_version_that_exists_with_other_pages_is_refused(three: Project) -> None:
    tip = three.tip()
    status, said = three.publish("0.3.0", "--as-of", "2027-06-01")
    assert (status, three.tip()) == (2, tip)
    assert "version 0.3.0 is published already, with other pages" in said


def test_only_the_newest_release_of_the_blueprint_can_be_published(three: Project) -> None:
    status, said = three.publish("0.2.0")
    assert status == 2
    assert "newest release is 0.3.0, so 0.2.0 cannot be published from it" in said
    # The steps of a message may stand on several lines.
    assert "git switch --detach blueprint-0.2.0" in " ".join(said.split())


@pytest.mark.parametrize(
    ("version", "way_out"),
    [("v0.3.0", "write the version as 1.2.0"), ("0.4.0", "make release 0.4.0 first")],
)
def test_a_version_that_is_no_release_is_refused_with_a_way_out(
    three: Project, version: str, way_out: str
) -> None:
    status, said = three.publish(version)
    assert (status, way_out in " ".join(said.split())) == (2, True)


def test_a_remote_that_cannot_be_reached_is_named_with_a_way_out(three: Project) -> None:
    status, said = three.publish("0.3.0", "--remote", "../nowhere.git")
    words = " ".join(said.split())
    assert status == 2
    assert "the remote '../nowhere.git' cannot be reached, so nothing was built or sent" in words
    assert "name another one with --remote. Git says: fatal: " in words


def test_what_is_not_committed_is_not_published(tmp_path: Path) -> None:
    made = project(tmp_path)
    made.release("0.1.0")
    (made.folder / "blueprint/glossary/gp.yaml").write_text("changed", "utf-8")
    status, said = made.publish("0.1.0")
    assert (status, made.tip()) == (2, None)
    assert "not committed: blueprint/glossary/gp.yaml" in said


def test_an_invalid_blueprint_is_not_published(tmp_path: Path) -> None:
    made = project(tmp_path)
    made.release("0.1.0", {"policies/example-act.yaml": "title: Broken\n"})
    assert made.publish("0.1.0")[0] == 1
    assert made.tip() is None


def test_a_rehearsal_sends_nothing(tmp_path: Path) -> None:
    made = project(tmp_path)
    made.release("0.1.0")
    status, said = made.publish("0.1.0", "--dry-run")
    assert (status, made.tip()) == (0, None)
    assert re.search(r"version 0\.1\.0 would be on origin/site: \d+ pages", said)


def test_a_branch_that_holds_something_else_is_left_alone(tmp_path: Path) -> None:
    made = project(tmp_path)
    made.release("0.1.0")
    git(made.folder, "push", "--quiet", "origin", "main:site")
    tip = made.tip()
    status, said = made.publish("0.1.0")
    assert (status, made.tip()) == (2, tip)
    assert "holds files but no versions.json" in said


def test_nothing_is_lost_when_publishing_is_killed_or_raced(tmp_path: Path) -> None:
    """A few of each; ``python -m tests.publishing_faults`` does many."""
    watch = watched(tmp_path)
    assert len(list(kills(watch, 2, Random(SEED)))) == 2
    assert len(list(races(watch, 3, tmp_path / "other"))) == 3


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """No pause between attempts, and a name to sign with."""
    monkeypatch.setattr(recipe, "PAUSE", 0)
    for name, value in WHO.items():
        monkeypatch.setenv(name, value)


def ready(version: str) -> Staged:
    addresses = {"": Address("Home")}
    page = {"index.html": f"home of {version}".encode(), "addresses.json": written(addresses)}
    return Staged(version, page, {}, addresses)


def branch_of(made: Project) -> RemoteBranch:
    return RemoteBranch(Repository(made.folder), "origin", "site")


@pytest.mark.usefixtures("at_once")
def test_a_push_that_is_rejected_twice_is_tried_again(tmp_path: Path) -> None:
    made = project(tmp_path)
    made.hook("[ $(ls | grep -c tried) -lt 2 ] || exit 0; mktemp triedXXX; exit 1")
    outcome = recipe.publish(branch_of(made), ready("1.0.0"), Top("latest", "/"))
    assert (outcome.end, outcome.commit) == (recipe.End.PUBLISHED, made.tip())


@pytest.mark.usefixtures("at_once")
def test_a_rejected_publish_says_so_and_succeeds_when_it_is_repeated(tmp_path: Path) -> None:
    made = project(tmp_path)
    made.hook("echo not now >&2; exit 1")
    with pytest.raises(recipe.NotPublishedError, match="not now"):
        recipe.publish(branch_of(made), ready("1.0.0"), Top("latest", "/"))
    assert made.tip() is None
    made.hook("exit 0")
    recipe.publish(branch_of(made), ready("1.0.0"), Top("latest", "/"))
    assert made.versions() == {"1.0.0": ["latest"]}


@pytest.mark.usefixtures("at_once")
def test_an_answer_that_is_lost_after_the_remote_took_the_push_is_no_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = project(tmp_path)
    push = RemoteBranch.push

    def lost(self: RemoteBranch, commit: str, tip: str | None) -> str:
        push(self, commit, tip)
        return "the connection was closed"

    monkeypatch.setattr(RemoteBranch, "push", lost)
    outcome = recipe.publish(branch_of(made), ready("1.0.0"), Top("latest", "/"))
    assert (outcome.end, outcome.commit) == (recipe.End.PUBLISHED, made.tip())


@pytest.mark.usefixtures("at_once")
def test_a_version_that_lands_between_the_look_and_the_push_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = project(tmp_path)
    recipe.publish(branch_of(made), ready("1.0.0"), Top("latest", "/"))
    push = RemoteBranch.push

    def late(self: RemoteBranch, commit: str, tip: str | None) -> str:
        monkeypatch.setattr(RemoteBranch, "push", push)
        recipe.publish(branch_of(made), ready("2.0.0"), Top("latest", "/"))
        return push(self, commit, tip)

    monkeypatch.setattr(RemoteBranch, "push", late)
    recipe.publish(branch_of(made), ready("3.0.0"), Top("latest", "/"))
    assert made.versions() == {"3.0.0": ["latest"], "2.0.0": [], "1.0.0": []}


@pytest.mark.usefixtures("at_once")
def test_a_remote_can_be_named_by_its_address(tmp_path: Path) -> None:
    made = project(tmp_path)
    branch = RemoteBranch(Repository(made.folder), made.remote.as_uri(), "site")
    for version in ("1.0.0", "2.0.0"):
        assert recipe.publish(branch, ready(version), Top("latest", "/")).commit == made.tip()


@pytest.mark.parametrize("word", ["1.0.0", "assets", "../up", "a/b", ""])
def test_an_alias_is_a_word(word: str) -> None:
    result = blueprint("publish", "1.0.0", "--alias", word)
    assert result.exit_code == 2
    assert "cannot be an alias; choose a word such as latest" in result.output


@pytest.mark.usefixtures("at_once")
def test_a_correction_of_an_older_version_leaves_the_alias_with_the_newest(tmp_path: Path) -> None:
    made = project(tmp_path)
    for version in ("1.9.0", "1.10.0", "1.9.1"):
        recipe.publish(branch_of(made), ready(version), Top("latest", "/"))
    assert made.versions() == {"1.10.0": ["latest"], "1.9.1": [], "1.9.0": []}
    assert "../1.10.0/" in made.read("latest/index.html")


def test_where_an_address_led_is_followed_through_all_versions() -> None:
    current = {"a/new/": Address("New"), "b/moved/": Address("Moved")}
    earlier = [
        ("0.2.0", {"a/mid/": Address("Mid", "a/new/"), "a/moved/": Address("Moved")}),
        ("0.1.0", {"a/old/": Address("Old", "a/mid/"), "a/lost/": Address("Lost", "a/none/")}),
    ]
    assert list(vanished(current, earlier)) == [
        Gone("a/mid/", "Mid", "0.2.0", "a/new/"),
        Gone("a/moved/", "Moved", "0.2.0", "b/moved/"),
        Gone("a/old/", "Old", "0.1.0", "a/new/"),
        Gone("a/lost/", "Lost", "0.1.0", None),
    ]


def test_two_pages_that_name_each_other_lead_nowhere() -> None:
    earlier = [("0.1.0", {"a/x/": Address("X", "a/y/"), "a/y/": Address("Y", "a/x/")})]
    assert [gone.replacement for gone in vanished({}, earlier)] == [None, None]


def test_only_links_to_files_that_moved_are_led_elsewhere() -> None:
    site = {"assets/js/a.js": b"1", "assets/js/deep/b.js": b"2", "assets/loose.txt": b"3"}
    moves = shared(site).moves
    assert set(moves) == {"assets/js/a.js", "assets/js/deep/b.js"}
    html = '<script src="../../assets/js/a.js"></script> "assets/js/a.js" "../../assets/loose.txt"'
    led = led_to_shared(html, "../../", "1.0.0", moves)
    assert led == html.replace('"../../assets/js/a.js', f'"../../../{moves["assets/js/a.js"]}')


def test_an_image_is_led_to_from_pages_and_from_previews() -> None:
    moves = shared({"pictures/one.png": b"1"}).moves
    place = moves["pictures/one.png"]
    html = '<img src="../pictures/one.png"> "https://example.org/x/1.0.0/pictures/one.png"'
    assert led_to_shared(html, "../", "1.0.0", moves) == (
        f'<img src="../../{place}"> "https://example.org/x/{place}"'
    )


def test_the_headers_let_the_scripts_of_all_versions_run() -> None:
    first = b"/*\n  Policy: script-src 'self' 'sha256-a='; style-src 'self'\n"
    second = b"/*\n  Policy: script-src 'self' 'sha256-b='; img-src 'self'\n"
    assert merged(first, second) == (
        b"/*\n  Policy: script-src 'self' 'sha256-a=' 'sha256-b='; img-src 'self'\n"
    )


def test_every_script_of_a_published_page_is_allowed_by_its_policy(
    three: Project, walked: Walk
) -> None:
    headers = three.read("_headers")
    checked = [html for path, html in walked.pages.items() if path.endswith("/")]
    for html in checked:
        policy = re.search(r'Content-Security-Policy" content="([^"]*)"', html)
        assert policy
        assert all(each in policy.group(1) for each in hashes_of(html))
        assert all(each in headers for each in hashes_of(html))


def test_the_name_of_shared_assets_says_what_is_in_them() -> None:
    one, same, other = (
        shared({"assets/js/a.js": content}).moves["assets/js/a.js"]
        for content in (b"1", b"1", b"2")
    )
    assert one == same != other


def test_a_page_without_indentation_reads_the_same() -> None:
    html = "<p>\n   one\n\n  two</p>\n<pre>  kept\n   as is\n</pre>\n   <textarea>\n  x</textarea>"
    assert slim(html) == (
        "<p>\none\ntwo</p>\n<pre>  kept\n   as is\n</pre>\n<textarea>\n  x</textarea>"
    )
