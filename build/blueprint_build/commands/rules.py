"""``blueprint rules``: the manual of what is checked."""

import sys

import click

from blueprint_build.checks.catalogue import rule_named, rules
from blueprint_build.checks.rule import Family
from blueprint_build.source.nearest import nearest


@click.command("rules")
@click.argument("name", required=False)
def command(name: str | None) -> None:
    """List all rules, or show the manual page of the rule NAME."""
    if name is None:
        _list()
        return
    found = rule_named(name)
    if found is None:
        meant = nearest(name, [rule.name for rule in rules()])
        hint = f"; did you mean {meant[0]}?" if meant else ""
        click.echo(f"there is no rule '{name}'{hint}", err=True)
        sys.exit(2)
    click.echo(click.style(found.name, bold=True) + f"  ({found.family}, {found.severity})\n")
    click.echo(found.manual)


def _list() -> None:
    width = max(len(rule.name) for rule in rules())
    for family in Family:
        members = [rule for rule in rules() if rule.family is family]
        click.echo(click.style(f"{family.label}: {family.meaning}", bold=True))
        for rule in members:
            click.echo(f"  {rule.name:<{width}} {rule.summary}")
        click.echo()
