"""``blueprint release``: the record and the changelog of a release, with a version that is true."""

import json
import sys
from datetime import date
from pathlib import Path

import click

from blueprint_build.changes.change import Step
from blueprint_build.changes.comparison import Comparison
from blueprint_build.changes.record import id_of, last_record, record
from blueprint_build.changes.version import CHANGELOG
from blueprint_build.checks.run import Verdict
from blueprint_build.commands.options import as_of, folder_tree, judged
from blueprint_build.commands.options import folder as folder_option
from blueprint_build.formatting.form import formed
from blueprint_build.graph.blueprint import Blueprint, assemble
from blueprint_build.reports.changes.changelog import has_section, section, with_section
from blueprint_build.reports.changes.grouping import headline
from blueprint_build.reports.text import report
from blueprint_build.review.opening import in_short
from blueprint_build.source.nearest import nearest
from blueprint_build.source.released import Version, tag_of, version_of, written
from blueprint_schema.kinds.release import Release


@click.command("release")
@click.argument("version", required=False)
@click.option(
    "--note", help="What it brings, in two or three sentences; default: what changed, in short."
)
@click.option("--approved-by", metavar="ID", help="Who approved it; default: as the last time.")
@click.option("--dry-run", is_flag=True, help="Write nothing; say what would be written.")
@folder_option
@as_of
def command(
    version: str | None,
    note: str | None,
    approved_by: str | None,
    dry_run: bool,
    folder: Path,
    today: date,
) -> None:
    """Prepare release VERSION (default: the smallest that the changes since the last one allow).

    Writes its record and a section of the changelog. Nothing is committed, tagged or published.
    """
    verdict = _valid(judged(folder_tree(folder), today))
    blueprint = verdict.subject.blueprint
    comparison = _since_last(verdict, folder)
    _refuse_unknown(approved_by, blueprint)
    number = _version(version, comparison, blueprint)
    brought = note or (in_short(comparison) if comparison else "The first release.")
    fields = record(blueprint, number, today, approved_by=approved_by, note=brought)
    files = {
        folder / Release.kind.folder / f"{id_of(number)}.yaml": _yaml(fields),
        folder / CHANGELOG: _changelog(blueprint, comparison, number, today, brought),
    }
    click.echo(headline(comparison) if comparison else "This is the first release.")
    for path, text in files.items():
        click.echo(f"{path}{' would be written' if dry_run else ''}")
        if not dry_run:
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, "utf-8", newline="\n")
    click.echo(f"next: read both, commit them, then: git tag {tag_of(number)}")


def _valid(verdict: Verdict) -> Verdict:
    # What is to be released decides the number below, so its own rule has no say here.
    errors = [finding for finding in verdict.errors if finding.rule != "release-too-small"]
    if errors or not verdict.subject.is_whole:
        click.echo(report(verdict))
        click.echo("nothing was released, because the blueprint is not valid", err=True)
        sys.exit(1)
    return verdict


def _since_last(verdict: Verdict, folder: Path) -> Comparison | None:
    released = verdict.subject.released
    if released is None:
        return None
    if not released.reading.is_whole:
        raise click.UsageError(f"{tag_of(released.version)} cannot be understood in full")
    return Comparison(
        f"release {written(released.version)}",
        folder.as_posix(),
        assemble(released.reading),
        verdict.subject.blueprint,
        released.version,
    )


def _version(word: str | None, comparison: Comparison | None, blueprint: Blueprint) -> Version:
    least = comparison.least_version if comparison else None
    version = version_of(word) if word else least
    if version is None:
        raise click.UsageError(
            f"'{word}' is not a version; write it as 1.2.0"
            if word
            else "the first release needs a version, such as 1.0.0"
        )
    if comparison and comparison.step is Step.NONE:
        raise click.UsageError(f"nothing has changed since {comparison.base}")
    _refuse_taken(version, blueprint)
    _refuse_untagged(comparison, blueprint)
    if comparison and least and version < least:
        raise click.UsageError(
            f"{word} is too small: the changes since {comparison.base} need a "
            f"{comparison.step.word} step; take {written(least)} or higher"
        )
    return version


def _refuse_taken(version: Version, blueprint: Blueprint) -> None:
    last = last_record(blueprint)
    is_told = has_section(blueprint.pages.get(CHANGELOG, ""), version)
    if is_told or any(one.version == written(version) for one in blueprint.of_kind(Release)):
        raise click.UsageError(f"there is a release {written(version)} already")
    if last and version < (version_of(last.version) or version):
        raise click.UsageError(f"release {last.version} is on record, which is higher")


def _refuse_untagged(comparison: Comparison | None, blueprint: Blueprint) -> None:
    """One release at a time: what changed since the last one is counted from its tag."""
    last = last_record(blueprint)
    number = version_of(last.version) if last else None
    compared = comparison.version if comparison else None
    if last and number and (compared is None or number > compared):
        raise click.UsageError(
            f"release {last.version} is on record and has no tag yet; commit and tag it first (git "
            f"tag {tag_of(number)}), fetch the tag (git fetch --tags), or take its record and its "
            "section of the changelog back"
        )


def _refuse_unknown(approved_by: str | None, blueprint: Blueprint) -> None:
    if approved_by and approved_by not in blueprint.artefacts:
        meant = nearest(approved_by, blueprint.artefacts)
        hint = f"; did you mean {meant[0]}?" if meant else ""
        raise click.UsageError(f"there is no artefact '{approved_by}'{hint}")


def _yaml(fields: dict[str, object]) -> str:
    text = json.dumps(fields, ensure_ascii=False)  # every JSON document is a YAML document
    return formed(text, Release) or f"{text}\n"


def _changelog(
    blueprint: Blueprint,
    comparison: Comparison | None,
    version: Version,
    day: date,
    note: str,
) -> str:
    page = blueprint.pages.get(CHANGELOG, "")
    return with_section(page, section(comparison, version, day, note))
