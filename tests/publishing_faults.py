"""``python -m tests.publishing_faults``: publishing while it is killed, raced and rejected.

After each fault the remote is looked at: every version whole, nothing lost, nothing mixed; and the
same command again succeeds. Exit status: 0 all was well, 1 something was not.
"""

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory

import click

from tests.publisher import Project, git, project

SEED = 20261121
RECEIVER = """\
#!{python}
import os, sys
os.setsid()
os.execvp("git-receive-pack", ["git-receive-pack", *sys.argv[1:]])
"""
"""The remote's side in a session of its own: a kill here does not reach it, as over a network."""
REJECT = """\
read old new ref; cat >/dev/null
left=$(cat {counter}); [ "$left" -gt 0 ] || exit 0
echo $((left - 1)) >{counter}; echo "not now" >&2; exit 1
"""
SLOW = "echo push >>{log}; sleep 0.4"
"""Long enough for the other publisher to start from the same commit."""


PHASES = ("start", "build", "push")
"""What a kill comes after: the start, the end of the build, the remote's receiving of the push."""
SWAP = 0.3
"""Seconds after the remote has received a push, within which it is swapped and looked at."""
ALWAYS = 1_000
"""More pushes than one publish tries."""


class NotWholeError(AssertionError):
    """The published site is not what it should be."""


@dataclass
class Watch:
    """A project, and what its remote held when it was last looked at."""

    project: Project
    held: dict[str, dict[str, str]]

    def look(self) -> list[str]:
        """Holds the remote against what it held before; returns its versions."""
        if self.project.tip() is None:
            return self._judge({}, [])
        files = self.project.published()
        git(self.project.remote, "fsck", "--connectivity-only", "--strict")
        return self._judge(files, list(self.project.versions()))

    def _judge(self, files: dict[str, str], versions: list[str]) -> list[str]:
        lost = sorted(set(self.held) - set(versions))
        folders = {path.split("/")[0] for path in files if path[0].isdigit() and "/" in path}
        if lost or folders != set(versions):
            raise NotWholeError(f"lost {lost}; listed {sorted(versions)}, there {sorted(folders)}")
        for version in versions:
            now = {path: blob for path, blob in files.items() if path.startswith(f"{version}/")}
            if self.held.setdefault(version, now) != now:
                raise NotWholeError(f"version {version} has changed")
            self._whole(version, files)
        return versions

    def _whole(self, version: str, files: dict[str, str]) -> None:
        for address in json.loads(self.project.read(f"{version}/addresses.json")):
            if f"{version}/{address}index.html" not in files:
                raise NotWholeError(f"version {version} has no page at {address}")
            if f"latest/{address}index.html" not in files:
                raise NotWholeError(f"latest does not answer at {address}")


def watched(folder: Path) -> Watch:
    """A project with one version published, whose remote runs apart from its publishers."""
    made = project(folder)
    receiver = folder / "receiver"
    receiver.write_text(RECEIVER.format(python=sys.executable), "utf-8")
    receiver.chmod(0o755)
    git(made.folder, "config", "remote.origin.receivepack", str(receiver))
    made.release("1.0.0")
    _expect(made.publish("1.0.0"), 0)
    watch = Watch(made, {})
    watch.look()
    return watch


def kills(watch: Watch, times: int, chance: random.Random) -> Iterator[str]:
    """Kills a publish at random moments and repeats it: anywhere, after the build, at the swap."""
    built, whole = _measured(watch)
    reached = watch.project.remote / "reached"
    watch.project.hook(f"touch {reached}")
    for number in range(times):
        version = _next(watch)
        process = watch.project.start(version)
        since, longest = PHASES[number % len(PHASES)], (whole, whole - built, SWAP)
        reached.unlink(missing_ok=True)
        if since != "start":
            _wait_for_line(process)
        while since == "push" and not reached.exists() and process.poll() is None:
            time.sleep(0.005)
        moment = chance.uniform(0.0, longest[number % len(PHASES)])
        time.sleep(moment)
        finished = process.poll() is not None
        # Every other time, git is left running when we are gone.
        _kill(process, whole_session=number % 2 == 0)
        there = version in watch.look()
        time.sleep(0.3)
        watch.look()
        _expect(watch.project.publish(version), 0)
        if version not in watch.look():
            raise NotWholeError(f"version {version} was reported as published and is not")
        state = "ended before" if finished else "new" if there else "old"
        yield f"kill {number + 1}: {moment:.2f} s after the {since}; the site: {state}"
    watch.project.hook("exit 0")


def races(watch: Watch, times: int, other: Path) -> Iterator[str]:
    """Two publishers at once: other versions, the same version, and the same with other pages."""
    log = watch.project.remote / "pushes"
    second = Project(other, watch.project.remote)
    copytree(watch.project.folder, second.folder)
    watch.project.hook(SLOW.format(log=log))
    for number in range(times):
        log.write_text("", "utf-8")
        first_version = _next(watch)
        git(second.folder, "fetch", "--quiet", str(watch.project.folder), "main")
        git(second.folder, "reset", "--quiet", "--hard", "FETCH_HEAD")
        kind = ("two versions", "one version, the same", "one version, other pages")[number % 3]
        second_version = first_version
        if number % 3 == 0:
            second_version = _after(first_version)
            second.release(second_version)
        words = ("--as-of", "2027-06-01") if number % 3 == 2 else ()
        started = [watch.project.start(first_version), second.start(second_version, *words)]
        ends = sorted(_ended(process) for process in started)
        statuses = [status for status, _ in ends]
        if statuses != ([0, 2] if number % 3 == 2 else [0, 0]):
            raise NotWholeError(f"{kind}: {ends}")
        if not {first_version, second_version} <= set(watch.look()):
            raise NotWholeError(f"{kind}: a version was reported as published and is not")
        if number % 3 == 0:
            git(watch.project.folder, "pull", "--quiet", str(second.folder), "main")
        pushes = len(log.read_text("utf-8").splitlines())
        yield f"race {number + 1}: {kind}; {pushes} pushes reached the remote"
    watch.project.hook("exit 0")


def rejections(watch: Watch, often: Iterable[int]) -> Iterator[str]:
    """A remote that rejects so many pushes; ``ALWAYS`` is until the command is repeated."""
    counter = watch.project.remote / "left"
    watch.project.hook(REJECT.format(counter=counter))
    for number, pushes in enumerate(often, start=1):
        version = _next(watch)
        counter.write_text(f"{pushes}\n", "utf-8")
        status, said = watch.project.publish(version)
        there = version in watch.look()
        if (status == 0) != there:
            raise NotWholeError(f"status {status}, and version {version} there: {there}; {said}")
        if pushes == ALWAYS:
            counter.write_text("0\n", "utf-8")
            if status != 2 or "not now" not in said:
                raise NotWholeError(f"a rejected publish ended with status {status}: {said}")
            _expect(watch.project.publish(version), 0)
            watch.look()
        yield f"rejection {number}: {pushes} times, then {'repeated' if not there else 'taken'}"
    watch.project.hook("exit 0")


def _measured(watch: Watch) -> tuple[float, float]:
    """Seconds until a site is built, and until it is published."""
    version = _next(watch)
    started = time.monotonic()
    process = watch.project.start(version)
    _wait_for_line(process)
    built = time.monotonic() - started
    _expect(_ended(process), 0)
    watch.look()
    return built, time.monotonic() - started


def _next(watch: Watch) -> str:
    """The next version, released."""
    version = _after(max(watch.held, key=lambda word: int(word.split(".")[1])))
    watch.project.release(version)
    return version


def _after(version: str) -> str:
    return f"1.{int(version.split('.')[1]) + 1}.0"


def _kill(process: "subprocess.Popen[str]", whole_session: bool) -> None:
    if process.poll() is None:
        (os.killpg if whole_session else os.kill)(process.pid, signal.SIGKILL)
    process.communicate()


def _wait_for_line(process: "subprocess.Popen[str]") -> None:
    """Waits until the site is built, which is the first thing that a publish says."""
    assert process.stdout
    process.stdout.readline()


def _ended(process: "subprocess.Popen[str]") -> tuple[int, str]:
    said, _ = process.communicate()
    return process.returncode, said


def _expect(end: tuple[int, str], status: int) -> None:
    if end[0] != status:
        raise NotWholeError(f"ended with status {end[0]} and said: {end[1]}")


@click.command()
@click.option("--kills", "killed", default=50, show_default=True)
@click.option("--races", "raced", default=20, show_default=True)
@click.option("--rejections", "rejected", default=12, show_default=True)
@click.option("--seed", default=SEED, show_default=True)
def main(killed: int, raced: int, rejected: int, seed: int) -> None:
    """Publish small versions under faults, and look at the remote after each."""
    chance = random.Random(seed)
    with TemporaryDirectory() as temporary:
        watch = watched(Path(temporary))
        try:
            for line in kills(watch, killed, chance):
                click.echo(line)
            for line in races(watch, raced, Path(temporary, "other")):
                click.echo(line)
            for line in rejections(watch, islice(cycle((1, 2, 3, ALWAYS)), rejected)):
                click.echo(line)
        except NotWholeError as wrong:
            click.echo(f"not whole: {wrong}", err=True)
            sys.exit(1)
        click.echo(f"{len(watch.held):,} versions published, every one whole, none changed")


if __name__ == "__main__":
    main()
