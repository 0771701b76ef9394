"""Cases that cannot be kept as files: a link, a file too large, a file that is not there."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from blueprint_build.source.refusals import MOST_BYTES

Make = Callable[[Path], None]


@dataclass(frozen=True)
class Made:
    """How to make the failing and the passing case of a rule in a copy of the small blueprint."""

    fails: Make
    passes: Make


def _link(blueprint: Path) -> None:
    (blueprint / "glossary/doctor.yaml").symlink_to(blueprint / "glossary/gp.yaml")


def _copy(blueprint: Path) -> None:
    (blueprint / "glossary/doctor.yaml").write_bytes((blueprint / "glossary/gp.yaml").read_bytes())


def _filled_to(size: int) -> Make:
    def fill(blueprint: Path) -> None:
        file = blueprint / "glossary/gp.yaml"
        comment = b"# "
        file.write_bytes((file.read_bytes() + comment).ljust(size, b"."))

    return fill


def _without_manifest(blueprint: Path) -> None:
    (blueprint / "blueprint.yaml").unlink()


def _as_it_is(blueprint: Path) -> None:
    assert (blueprint / "blueprint.yaml").is_file()


MADE = {
    "missing-manifest": Made(fails=_without_manifest, passes=_as_it_is),
    "symlink": Made(fails=_link, passes=_copy),
    "too-large": Made(fails=_filled_to(MOST_BYTES + 1), passes=_filled_to(MOST_BYTES)),
}
