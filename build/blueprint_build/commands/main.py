"""The ``blueprint`` command. Each sub-command is a module of its own, loaded when it is called."""

import sys
from importlib import import_module
from typing import Any

import click

from blueprint_build.commands.console import in_words, show_every_letter

COMMANDS = {
    "new": "Begin a blueprint of your own.",
    "validate": "Check the blueprint and say what is wrong, where, and what to do.",
    "build": "Check the blueprint and build the site.",
    "serve": "Show the site on this machine and rebuild it at every change.",
    "publish": "Put a release on the branch that the site is served from.",
    "fmt": "Put the files of the blueprint into their one form.",
    "show": "Show one artefact and its relations both ways.",
    "timeline": "Show what starts, ends and is in force, day by day.",
    "picture": "Draw one picture, as SVG or PNG.",
    "diff": "Say what changed between two states, for whom and from when.",
    "review": "Say what a proposal does, as a comment on it.",
    "release": "Prepare a release: its version, its record and the changelog.",
    "export": "Write the whole blueprint as one data file, or its days as a calendar.",
    "codeowners": "Say who is asked to review which file.",
    "rules": "List the rules, or show the manual page of one.",
    "schema": "Write the JSON Schemas of all kinds.",
}


STOPPED = 130
"""The status of what was ended with Ctrl-C: it says neither that all is well nor that it is not."""


class LazyGroup(click.Group):
    """A group whose commands are imported when called, so that each starts fast."""

    def main(self, *args: Any, **extra: Any) -> Any:
        """Runs a command. What the machine refuses ends in a sentence and status 2."""
        show_every_letter()
        try:
            return super().main(*args, **extra)
        except OSError as wrong:
            click.echo(f"Error: {in_words(wrong)}", err=True)
            sys.exit(2)

    def invoke(self, ctx: click.Context) -> Any:
        """Runs the command that was named; stopped by hand, it ends as a shell expects."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            click.echo("\nstopped", err=True)
            sys.exit(STOPPED)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, in the order in which somebody would need them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command, from the module of its name."""
        if cmd_name not in COMMANDS:
            return None
        command = import_module(f"blueprint_build.commands.{cmd_name}").command
        return command if isinstance(command, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list in the help, which imports nothing."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="technology-blueprint", prog_name="blueprint")
def main() -> None:
    """Check, build and look into a blueprint.

    Exit status: 0 all is well, 1 there are findings, 2 wrong use or a broken machine, 130 stopped.
    """
