"""``python -m tests.fuzz TARGET [SECONDS]``: Atheris looks for bytes that break a target.

It needs the dependency group ``fuzz``. What it finds is written to ``tests/fuzz/found/<target>/``.
"""

import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from tempfile import mkdtemp

import atheris

FUZZ = Path(__file__).parent
CASES = FUZZ.parent / "cases"
LONGEST = {"artefact": 4_096, "prose": 2_048}
"""The longest input, in bytes; what is slow only because it is long is not looked for here."""
OURS = ["blueprint_build", "blueprint_schema", "markdown_it"]


def main(target: str, seconds: str = "60") -> None:
    """Fuzzes one target for so many seconds, from the small blueprint and all that was found."""
    with atheris.instrument_imports(include=OURS):
        # Nothing of ours is imported before: what is already there cannot be watched.
        targets = import_module("tests.fuzz.targets")
        import_module("blueprint_build.checks.catalogue").rules()
    found = FUZZ / "found" / target
    found.mkdir(parents=True, exist_ok=True)
    options = [
        f"-max_total_time={seconds}",
        f"-max_len={LONGEST[target]}",
        f"-dict={FUZZ / 'yaml-and-markdown.dict'}",
        f"-artifact_prefix={found}/",
        "-timeout=20",
        "-rss_limit_mb=1024",
        "-print_final_stats=1",
    ]
    folders = [_seeds(target, targets.PATHS), str(found)]
    atheris.Setup([sys.argv[0], *options, *folders], targets.TARGETS[target])
    atheris.Fuzz()


def _seeds(target: str, paths: Sequence[str]) -> str:
    folder = Path(mkdtemp())
    for case in (FUZZ.parent / "minimal", CASES):
        for number, file in enumerate(sorted(case.rglob("*.yaml"))):
            place = [end for end, path in enumerate(paths) if file.as_posix().endswith(path)]
            first = bytes(place[:1]) if target == "artefact" else b""
            (folder / f"{case.name}-{number}").write_bytes(first + file.read_bytes())
    return str(folder)


if __name__ == "__main__":
    main(*sys.argv[1:])
