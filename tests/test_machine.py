"""A machine that refuses: no folder, disk, terminal, letter or signal ends in a traceback."""

import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.conftest import ROOT, Change

SETTINGS = "site_name: x\ndocs_dir: blueprint\nplugins: [blueprint]\ntheme:\n  name: material\n"
ODD = "“draft” → 漢字"

WANTED = 2
"""The status of wrong use and of a machine that refuses."""


def run(
    words: str, folder: Path, env: Mapping[str, str | None] | None = None
) -> subprocess.CompletedProcess[str]:
    """A command as a shell runs it, in a folder; ``None`` takes a variable out."""
    program = f"{sys.executable} -c 'from blueprint_build.commands.main import main; main()'"
    paths = os.pathsep.join(str(ROOT / room) for room in ("schema", "build", "plugins"))
    wanted = {**os.environ, "PYTHONPATH": paths, **(env or {})}
    return subprocess.run(
        ["bash", "-c", f'blueprint() {{ {program} "$@"; }}; {words}'],
        cwd=folder,
        env={name: value for name, value in wanted.items() if value is not None},
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )


@pytest.fixture
def beside(minimal: Path) -> Path:
    """The folder that holds the blueprint, the settings of a site, and a file in the way."""
    minimal.parent.joinpath("mkdocs.yml").write_text(SETTINGS, "utf-8")
    minimal.parent.joinpath("a-file").write_text("x", "utf-8")
    return minimal.parent


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("schema --into a-file/schemas", "a-file/schemas: Not a directory"),
        ("schema --into /proc/schemas", "/proc/schemas: No such file or directory"),
        ("schema --with-ids --into /proc/schemas", "No such file or directory"),
        ("schema --with-ids --folder a-file", "a-file is not a folder"),
        ("build --config .", "Is a directory"),
        ("build --config a-file", "configuration is invalid"),
        ("serve --config .", "Is a directory"),
        ("serve --address here", "write it as 127.0.0.1:8000"),
        ("serve --address 127.0.0.1:99999", "write it as 127.0.0.1:8000"),
        ("serve --address 192.0.2.1:8000", "annot assign requested address"),
        ("validate a-file", "a-file is not a folder"),
        ("validate /proc/self/mem", "is not a folder"),
        ("validate --output json=a-file/x", "cannot write a-file/x: Not a directory"),
        ("validate --output json=blueprint", "cannot write blueprint: Is a directory"),
        ("validate --output json=/dev/full", "No space left on device"),
        ("fmt no-such-folder", "no-such-folder"),
        ("show one-record --folder a-file", "a-file is not a folder"),
        ("validate > /dev/full", "No space left on device"),
        ("rules > /dev/full", "No space left on device"),
        ("--help > /dev/full", "No space left on device"),
        ("PATH=/nowhere; validate --revision HEAD", "git"),
    ],
)
def test_what_the_machine_refuses_is_said_in_a_sentence(
    words: str, said: str, beside: Path
) -> None:
    if any(part in words and not Path(part).exists() for part in ("/proc", "/dev/full")):
        pytest.skip("this machine has no such place")
    *before, command = words.split("; ")
    done = run("; ".join([*before, f"blueprint {command}"]), beside)
    assert done.returncode == WANTED
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert "Errno" not in done.stderr


@pytest.mark.parametrize(
    "env",
    [
        {"PYTHONIOENCODING": "cp1252"},
        {"PYTHONIOENCODING": "ascii"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"HOME": None, "TERM": None},
        {"COLUMNS": "0"},
        {"COLUMNS": "-5"},
    ],
    ids=str,
)
@pytest.mark.parametrize("words", ["validate", "show one-record"])
def test_no_terminal_is_too_poor_to_be_written_to(
    words: str, env: Mapping[str, str | None], beside: Path
) -> None:
    page = beside / "blueprint/about.md"
    page.write_text(f"See [[no-such-{ODD}]] and [[no-such-thing]]: {ODD}\n", "utf-8")
    principle = beside / "blueprint/principles/one-record.yaml"
    principle.write_text(principle.read_text("utf-8").replace("facts", ODD), "utf-8")
    if words.startswith("show"):
        page.unlink()
    done = run(f"blueprint {words}", beside, env)
    assert done.stderr == ""
    assert done.returncode == (1 if words == "validate" else 0)
    assert "draft" in done.stdout


@pytest.mark.parametrize("epoch", ["x", "99999999999999", "-99999999999"])
@pytest.mark.parametrize("words", ["validate", "fmt --check", "build", "show one-record"])
def test_a_day_that_is_none_is_said_in_a_sentence(words: str, epoch: str, beside: Path) -> None:
    done = run(f"blueprint {words}", beside, {"SOURCE_DATE_EPOCH": epoch})
    assert done.returncode == WANTED
    assert "which is not a number of seconds" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "shell",
    [
        "blueprint rules | head -1",
        "blueprint rules | true",
        "blueprint rules >&-",
        "blueprint validate 2>&-",
        "blueprint validate <&-",
    ],
)
def test_a_stream_that_is_closed_is_no_fault(shell: str, beside: Path) -> None:
    done = run(shell, beside)
    assert done.returncode == 0
    assert "Traceback" not in done.stderr
    assert "Exception" not in done.stderr


def test_a_command_that_is_stopped_by_hand_says_so_and_no_more(beside: Path) -> None:
    # The signal comes from within, at a moment that is always the same. A shell that runs the tests
    # in the background has them ignore it, which the command would inherit.
    code = (
        "import os, signal;"
        "signal.signal(signal.SIGINT, signal.default_int_handler);"
        "import blueprint_build.commands.options as options;"
        "options.load = lambda *a: os.kill(os.getpid(), signal.SIGINT);"
        "from blueprint_build.commands.main import main; main(['validate'])"
    )
    paths = os.pathsep.join(str(ROOT / room) for room in ("schema", "build"))
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=beside,
        env={**os.environ, "PYTHONPATH": paths},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 128 + signal.SIGINT
    assert done.stderr == "\nstopped\n"


def test_a_plugin_in_a_poor_terminal_reports_and_ends(changed: Change) -> None:
    folder = changed({"about.md": f"See [[no-such-thing]]: {ODD}\n"}).parent
    folder.joinpath("mkdocs.yml").write_text(SETTINGS, "utf-8")
    paths = os.pathsep.join(str(ROOT / room) for room in ("schema", "build", "plugins"))
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "-q"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": paths, "PYTHONIOENCODING": "cp1252"},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 1
    assert b"[[no-such-thing]] links to an artefact that does not exist" in done.stdout
    assert b"\\u2192" in done.stdout
    assert b"Traceback" not in done.stderr
