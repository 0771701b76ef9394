"""The ``blueprint`` command. Each sub-command is a module of its own, loaded when it is called."""

from importlib import import_module

import click

COMMANDS = {
    "validate": "Check the blueprint and say what is wrong, where, and what to do.",
    "build": "Check the blueprint and build the site.",
    "serve": "Show the site on this machine and rebuild it at every change.",
    "fmt": "Put the files of the blueprint into their one form.",
    "show": "Show one artefact and its relations both ways.",
    "timeline": "Show what starts, ends and is in force, day by day.",
    "picture": "Draw one picture, as SVG or PNG.",
    "rules": "List the rules, or show the manual page of one.",
    "schema": "Write the JSON Schemas of all kinds.",
}


class LazyGroup(click.Group):
    """A group whose commands are imported when called, so that each starts fast."""

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

    Exit status: 0 all is well, 1 there are findings, 2 wrong use or a broken machine.
    """
