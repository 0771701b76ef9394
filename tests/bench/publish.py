"""Ten published releases of the real content, against ten times the text of one site of it."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.corpus import AS_OF
from tests.bench.measure import MeasurementError
from tests.bench.result import Comparison
from tests.publisher import BLUEPRINT, Project, git, project

CONTENT = Path(__file__).parents[2] / "blueprint"
RELEASES = 10
EDITED = 20
"""How many artefacts change from one release to the next."""
MB = 1_000_000
_TITLE = re.compile(r"\A(title: [A-Za-z ]+)$", re.MULTILINE)
_VERSION = re.compile(r"^version: .*$", re.MULTILINE)


def run(rounds: int) -> Iterator[Comparison | str]:
    """What is served and what git stores; sizes do not vary, so one round is enough."""
    with TemporaryDirectory() as temporary:
        made = project(Path(temporary), CONTENT)
        text = _text_of_one(made) / MB
        for number in range(RELEASES):
            _publish(made, number)
        git(made.remote, "gc", "--quiet")
        sizes = git(made.remote, "ls-tree", "-r", "-l", "site").splitlines()
        served = {row.split("\t")[1]: int(row.split()[3]) for row in sizes}
        all_text = RELEASES * text
        what = f"{RELEASES} releases as they are served, {RELEASES} times the text of one site"
        yield Comparison(what, [sum(served.values()) / MB], [all_text], "MB", target=1.0)
        stored = sum(path.stat().st_size for path in made.remote.rglob("*") if path.is_file())
        yield Comparison("the same in git, the text of one site", [stored / MB], [text], "MB")
        for top in ("assets", "latest"):
            size = sum(size for path, size in served.items() if path.startswith(f"{top}/")) / MB
            yield f"{top}/: {size:.2f} MB"


def _text_of_one(made: Project) -> int:
    """The bytes of everything that a built site has outside its assets."""
    words = [*BLUEPRINT, "build", "--as-of", AS_OF.isoformat()]
    subprocess.run(words, cwd=made.folder, capture_output=True, check=True)
    site = made.folder / "site"
    return sum(
        path.stat().st_size
        for path in site.rglob("*")
        if path.is_file() and path.relative_to(site).parts[0] != "assets"
    )


def _publish(made: Project, number: int) -> None:
    """Edits some titles, makes a release of it and publishes that."""
    blueprint = made.folder / "blueprint"
    plain = [
        path for path in sorted(blueprint.rglob("*.yaml")) if _TITLE.match(path.read_text("utf-8"))
    ]
    for path in plain[number * EDITED : (number + 1) * EDITED]:
        path.write_text(_TITLE.sub(rf"\1, edited in {number}", path.read_text("utf-8")), "utf-8")
    version = f"9.{number}.0"
    release = sorted((CONTENT / "releases").glob("*.yaml"))[0].read_text("utf-8")
    (blueprint / "releases" / f"release-9-{number}-0.yaml").write_text(
        _VERSION.sub(f"version: {version}", release), "utf-8"
    )
    git(made.folder, "add", "--all")
    git(made.folder, "commit", "--quiet", "--message", f"Release {version}")
    status, said = made.publish(version)
    if status:
        raise MeasurementError(f"version {version} was not published: {said}")
