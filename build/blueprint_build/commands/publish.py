"""``blueprint publish``: a release becomes a version of the site, on the branch that is served."""

import re
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from blueprint_build.clock import NotADayError, day_of_build
from blueprint_build.commands.build import build_site
from blueprint_build.commands.options import folder, folder_tree, readable
from blueprint_build.graph.blueprint import assemble
from blueprint_build.publishing.branch import Top
from blueprint_build.publishing.edition import Edition, Settings, tell, top_path
from blueprint_build.publishing.publish import End, NotPublishedError, Outcome, publish
from blueprint_build.publishing.release import refuse_uncommitted, release_of
from blueprint_build.publishing.remote import RemoteBranch
from blueprint_build.publishing.repository import GitError, Repository
from blueprint_build.publishing.shared import FOLDER as SHARED
from blueprint_build.publishing.staging import Staged, attach, stage


@dataclass(frozen=True, slots=True)
class Request:
    """What is to be published, as it was typed."""

    version: str
    alias: str
    folder: Path
    config: str
    as_of: str | None
    attached: tuple[Path, ...]


def _alias(_context: click.Context, _option: click.Parameter, word: str) -> str:
    if not re.fullmatch("[a-z][a-z-]*", word) or f"{word}/" == SHARED:
        raise click.BadParameter(f"{word!r} cannot be an alias; choose a word such as latest")
    return word


@click.command("publish")
@click.argument("version")
@click.option("--remote", default="origin", show_default=True, help="Where to publish to.")
@click.option("--branch", default="site", show_default=True, help="The branch that is served.")
@click.option(
    "--alias",
    default="latest",
    show_default=True,
    callback=_alias,
    help="What the newest is called.",
)
@click.option(
    "--attach",
    "attached",
    multiple=True,
    metavar="FILE",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="A file to put into the version's data/, such as a bill of materials.",
)
@click.option("--dry-run", "rehearse", is_flag=True, help="Make everything, and send nothing.")
@click.option("--config", default="mkdocs.yml", show_default=True, help="The site's settings.")
@click.option(
    "--as-of",
    metavar="DATE",
    help="See the blueprint as on this day; default: the day of the release.",
)
@folder
def command(remote: str, branch: str, rehearse: bool, **request: str) -> None:
    """Build the release VERSION and put it beside the versions that are published.

    A published version never changes. To repeat the command is safe at any time: it says whether
    the version is there.
    """
    place = RemoteBranch(Repository(Path.cwd()), remote, branch)
    try:
        staged, top = _made(Request(**request), place)  # type: ignore[arg-type]
        outcome = publish(place, staged, top, rehearse)
    except (NotPublishedError, GitError, NotADayError) as wrong:
        raise click.UsageError(str(wrong)) from None
    click.echo(_summary(outcome, staged, place))


def _made(request: Request, place: RemoteBranch) -> tuple[Staged, Top]:
    """The version, built and made ready; what could refuse it is asked before it is built."""
    blueprint = assemble(readable(folder_tree(request.folder)))
    release = release_of(blueprint, request.version)
    refuse_uncommitted(place.repository)
    place.ready()
    edition = Edition(request.version, request.alias, place.repository.head())
    tops = []

    def adjust(settings: Settings) -> None:
        tops.append(Top(request.alias, top_path(settings)))
        settings.docs_dir = str(request.folder.resolve())
        tell(settings, edition, site)

    day = day_of_build(request.as_of) if request.as_of else release.date
    with TemporaryDirectory(prefix="blueprint-") as temporary:
        site = Path(temporary, "site")
        if status := build_site(request.config, True, day, adjust):
            sys.exit(status)
        attach(site, request.attached)
        return stage(request.version, site, blueprint, request.alias), tops[0]


def _summary(outcome: Outcome, staged: Staged, place: RemoteBranch) -> str:
    where = f"{place.remote}/{place.name}"
    if outcome.after is None:
        return f"version {staged.version} is on {where} already, with just these pages"
    verb = "would be" if outcome.end is End.REHEARSED else "is"
    gone = f", {len(outcome.after.gone):,} addresses gone" if outcome.after.gone else ""
    return f"version {staged.version} {verb} on {where}: {len(staged.addresses):,} pages{gone}"
