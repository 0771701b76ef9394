"""Measuring in turns, so that a noisy machine is as noisy to one side as to the other."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

# A small process starts each measured one, since a child's peak memory counts from its parent's.
LAUNCHER = """
import json, resource, subprocess, sys, time
started = time.perf_counter()
patience = float(sys.argv[1]) or None
try:
    done = subprocess.run(
        sys.argv[2:], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=patience
    )
except subprocess.TimeoutExpired:
    sys.exit("stopped")
seconds = time.perf_counter() - started
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
said = done.stdout.decode("utf-8", "replace")
print(json.dumps({"seconds": seconds, "peak": peak, "status": done.returncode, "said": said}))
"""
NO_BYTECODE = "PYTHONDONTWRITEBYTECODE"
PEAKS_IN_A_MIB = 1024 * 1024 if sys.platform == "darwin" else 1024
"""How many of the system's units of peak memory make one MiB: bytes there, KiB elsewhere."""


LAST_LINES = 12
"""How much of what a failed process said is shown."""


class MeasurementError(Exception):
    """A measured process did not end well, so its time means nothing."""


class StoppedError(MeasurementError):
    """A measured process took longer than anybody waits for."""


@dataclass(frozen=True, slots=True)
class Sample:
    """What one run took: wall-clock seconds and, for a process, its peak memory in MiB."""

    seconds: float
    peak: float = 0.0


Measure = Callable[[], Sample]


def process(
    program: Path | str,
    *words: str,
    folder: Path | None = None,
    environment: Mapping[str, str] | None = None,
    patience: float = 0,
) -> Measure:
    """A measurement of a whole process: a program, called with these words in this folder.

    After ``patience`` seconds, if any are given, it is stopped: a ``StoppedError``.
    """

    def measure() -> Sample:
        command = [sys.executable, "-I", "-S", "-c", LAUNCHER, str(patience), str(program), *words]
        # Installed tools keep their bytecode; without it each start would compile ours anew.
        kept = {name: value for name, value in os.environ.items() if name != NO_BYTECODE}
        answer = subprocess.run(
            command, cwd=folder, env={**kept, **(environment or {})}, capture_output=True
        )
        if answer.returncode:
            raise StoppedError(_failure(words, "stopped", answer.stderr.decode()))
        run = json.loads(answer.stdout)
        if run["status"]:
            raise MeasurementError(_failure(words, run["status"], run["said"]))
        return Sample(run["seconds"], run["peak"] / PEAKS_IN_A_MIB)

    return measure


def python(
    *words: str, folder: Path | None = None, environment: Mapping[str, str] | None = None
) -> Measure:
    """A measurement of this Python as a whole process."""
    return process(sys.executable, *words, folder=folder, environment=environment)


def _failure(words: Sequence[str], status: int | str, said: str) -> str:
    last = "\n".join(said.splitlines()[-LAST_LINES:])
    return f"'python {' '.join(words)}' ended with status {status}, and said at last:\n{last}"


def blueprint(*words: str, folder: Path | None = None) -> Measure:
    """A measurement of our command as a whole process."""
    start = "from blueprint_build.commands.main import main; main()"
    return python("-c", start, *words, folder=folder)


def in_turns(sides: Sequence[Measure], rounds: int) -> list[list[Sample]]:
    """The samples of each side: one warm-up that does not count, then all sides in each round."""
    for side in sides:
        side()
    by_round = [[side() for side in sides] for _ in range(rounds)]
    return [list(samples) for samples in zip(*by_round, strict=True)]
