"""The wheel and the rooms: what is shipped, and who may import whom."""

import ast
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import MINIMAL, ROOT

STARTER = "build/blueprint_build/starter"
ROOMS = ("blueprint_schema", "blueprint_build", "mkdocs_blueprint")
"""From the bottom up: each may import those before it."""

BENEATH = {
    "source": 0,
    "graph": 1,
    "changes": 2,
    "checks": 2,
    "prose": 2,
    "pictures": 3,
    "reports": 3,
    "editors": 3,
    "formatting": 3,
    "exports": 4,
    "starter": 4,
    "views": 5,
    "review": 6,
    "publishing": 6,
    "commands": 7,
}
"""Inside the build: a room may import rooms of a lower number only, and itself."""

MAY_BESIDES = {("checks", "prose"), ("checks", "changes"), ("reports", "pictures")}
"""Rules read links as prose does and judge the changes; a comparison can be reported as its
picture."""


def sources(*folders: str) -> Iterator[Path]:
    for folder in folders:
        yield from sorted((ROOT / folder).rglob("*.py"))


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def test_imports_between_the_rooms_go_down_only() -> None:
    upward = [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in sources("schema", "build", "plugins")
        for room in [next(ROOMS.index(part) for part in path.parts if part in ROOMS)]
        for name in imported(path)
        if name.split(".")[0] in ROOMS and ROOMS.index(name.split(".")[0]) > room
    ]
    assert upward == []


def test_imports_inside_the_build_go_down_only() -> None:
    upward = []
    for path in sources("build/blueprint_build"):
        here = path.relative_to(ROOT / "build/blueprint_build").parts[0]
        for name in imported(path):
            there = name.split(".")[1] if name.startswith("blueprint_build.") else ""
            if here == there or here not in BENEATH or there not in BENEATH:
                continue
            if BENEATH[there] >= BENEATH[here] and (here, there) not in MAY_BESIDES:
                upward.append(f"{path.relative_to(ROOT)} imports {name}")
    assert upward == []


def test_only_the_commands_that_run_mkdocs_know_it() -> None:
    knowing = {
        path.relative_to(ROOT / "build/blueprint_build").as_posix()
        for path in sources("schema", "build")
        if any(name.split(".")[0] == "mkdocs" for name in imported(path))
    }
    assert knowing == {"commands/build.py", "commands/serve.py"}


def test_the_schema_reads_and_writes_nothing() -> None:
    allowed = {*sys.stdlib_module_names, "pydantic", "pydantic_core", "blueprint_schema"}
    touching = {"os", "pathlib", "io", "subprocess", "shutil", "socket", "tempfile"}
    for path in sources("schema"):
        heads = {name.split(".")[0] for name in imported(path)}
        assert heads <= allowed, path
        assert not heads & touching, path


WHOLE_CHECK = """
import atexit, sys
from blueprint_build.commands.main import main
heavy = {'mkdocs', 'mkdocs_blueprint', 'pygraphviz', 'diagrams', 'jinja2', 'markdown_it', 'nh3'}
heavy |= {'fontTools', 'resvg_py'}
atexit.register(lambda: print(sorted(heavy & set(sys.modules)), file=sys.stderr))
main()
"""


def test_validating_imports_neither_mkdocs_nor_the_picture_engine() -> None:
    run = subprocess.run(
        [sys.executable, "-c", WHOLE_CHECK, "validate", str(MINIMAL)],
        capture_output=True,
        text=True,
    )
    assert "artefacts checked" in run.stdout
    assert run.stderr.strip() == "[]"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    with zipfile.ZipFile(next(folder.glob("*.whl"))) as archive:
        return set(archive.namelist())


def test_the_wheel_holds_all_three_packages_whole(wheel: set[str]) -> None:
    expected = {
        path.relative_to(ROOT / room).as_posix()
        for room in ("schema", "build", "plugins")
        for package in ROOMS
        for path in (ROOT / room).glob(f"{package}/**/*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert {name.split("/")[0] for name in expected} == set(ROOMS)
    assert expected <= wheel


def test_the_wheel_holds_templates_styles_fonts_and_theme(wheel: set[str]) -> None:
    assert {
        "blueprint_build/templates/artefact.html",
        "blueprint_build/assets/blueprint.css",
        "blueprint_build/assets/fonts/bold.woff2",
        "blueprint_build/reports/findings.schema.json",
        "mkdocs_blueprint/theme/main.html",
        "mkdocs_blueprint/theme/blueprint.html",
    } <= wheel


def test_the_wheel_holds_all_that_a_new_blueprint_begins_with(wheel: set[str]) -> None:
    texts = [path for path in (ROOT / STARTER).rglob("*") if path.suffix not in (".py", ".pyc")]
    assert {
        path.relative_to(ROOT / "build").as_posix() for path in texts if path.is_file()
    } <= wheel


def test_the_wheel_holds_nothing_else(wheel: set[str]) -> None:
    heads = {name.split("/")[0] for name in wheel}
    assert {head for head in heads if not head.endswith(".dist-info")} == set(ROOMS)


@pytest.mark.parametrize("lock", ["site", "dev", "bench"])
def test_a_lock_has_a_hash_for_every_package_and_names_no_host(lock: str) -> None:
    text = (ROOT / "requirements" / f"{lock}.txt").read_text("utf-8")
    entries = [block for block in text.replace("\\\n", " ").splitlines() if "==" in block]
    assert len(entries) > 30
    assert all("--hash=sha256:" in entry for entry in entries)
    assert "://" not in text
    assert "index-url" not in text


def test_the_engine_is_pinned_below_what_would_break_it() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert {"mkdocs>=1.6.1,<2", "mkdocs-material>=9.8,<10", "pygraphviz==2.0.4"} <= set(
        project["dependencies"]
    )
    assert project["requires-python"] == ">=3.11"
    lock = (ROOT / "requirements" / "site.txt").read_text("utf-8")
    assert "properdocs" not in lock


def test_git_ignores_nothing_in_the_rooms() -> None:
    ignored = subprocess.run(
        [
            "git",
            "status",
            "--ignored",
            "--porcelain",
            "--",
            "schema",
            "build",
            "plugins",
            "blueprint",
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.splitlines()
    assert [row for row in ignored if row.startswith("!!") and "__pycache__" not in row] == []
