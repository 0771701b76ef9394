"""``blueprint review``: what a proposal does, as the comment on it."""

from datetime import date
from pathlib import Path

import click

from blueprint_build.checks.run import Verdict
from blueprint_build.commands.options import as_of, folder_tree, judged
from blueprint_build.commands.options import folder as folder_option
from blueprint_build.commands.outlets import DEFAULT, STDOUT, known, put
from blueprint_build.commands.states import tree_of
from blueprint_build.pictures.ink import standalone
from blueprint_build.review.forms import FORMS
from blueprint_build.review.review import Review, review
from blueprint_build.review.sites import Sites
from blueprint_build.source.tree import UnreadableTreeError, git

TRUNKS = ("origin/HEAD", "origin/main", "main")
"""What a proposal is made against, where nothing is named; the first that there is."""


@click.command("review")
@click.argument("base", required=False)
@click.option("--format", metavar="NAME", default=DEFAULT, help=f"One of {', '.join(FORMS)}.")
@click.option(
    "--output", metavar="FILE", default=STDOUT, help="Where to write it; - is standard output."
)
@click.option("--preview", metavar="URL", default="", help="The top of the site as it would be.")
@click.option("--published", metavar="URL", default="", help="The top of the site as it is.")
@click.option(
    "--pictures",
    metavar="FOLDER",
    type=click.Path(path_type=Path),
    help="Write the pictures that differ there, as they are and as they would be.",
)
@folder_option
@as_of
def command(
    base: str | None,
    format: str,
    output: str,
    preview: str,
    published: str,
    pictures: Path | None,
    folder: Path,
    today: date,
) -> None:
    """Say what the folder changes against BASE: for whom, from when, and what to look at.

    BASE is a git revision, a folder or a data file. Of a revision, what counts is where this one
    left it. Without BASE it is the main branch.

    The status is 0 whatever is found; to judge is the work of 'blueprint validate'.
    """
    form = FORMS[known(format, FORMS, "format")]
    now = judged(folder_tree(folder), today)
    found = review(now, _before(base, folder, today))
    put(form(found, Sites(preview, published)), output)
    if pictures:
        _draw(found, pictures)


def _draw(found: Review, into: Path) -> None:
    into.mkdir(parents=True, exist_ok=True)
    hue = found.verdict.subject.blueprint.look.hue
    for each in found.redrawn or ():
        for side, picture in (("before", each.before), ("after", each.after)):
            if picture and picture.drawing:
                put(standalone(picture, hue=hue), str(into / f"{each.request.file}-{side}.svg"))


def _before(base: str | None, folder: Path, today: date) -> Verdict | None:
    if base and (Path(base).exists() or ":" in base):
        return judged(tree_of(base, folder), today)
    revision = _parted(folder, base) if base else _from_trunk(folder)
    if revision is None or not _was_there(folder, revision):
        return None
    return judged(tree_of(revision, folder), today)


def _from_trunk(folder: Path) -> str | None:
    for trunk in TRUNKS:
        try:
            return _parted(folder, trunk)
        except click.UsageError:
            continue
    return None


def _was_there(folder: Path, revision: str) -> bool:
    """Whether a commit held anything of the folder; the proposal that begins it has none before."""
    return bool(git(folder, "ls-tree", revision))


def _parted(folder: Path, revision: str) -> str:
    """The commit at which this state and a revision went different ways."""
    try:
        words = ("merge-base", "--end-of-options", revision, "HEAD")
        return git(folder, *words).decode().strip()
    except (UnreadableTreeError, OSError) as wrong:
        raise click.UsageError(f"{revision} cannot be compared with: {wrong}") from None
