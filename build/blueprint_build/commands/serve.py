"""``blueprint serve``: the site on this machine, rebuilt at every change."""

import os

import click

MOST_PORTS = 65_535


def _address(_context: click.Context, _option: click.Parameter, value: str) -> str:
    host, _, port = value.rpartition(":")
    if host and port.isdecimal() and int(port) <= MOST_PORTS:
        return value
    raise click.BadParameter(f"'{value}' is not a host and a port; write it as 127.0.0.1:8000")


@click.command("serve")
@click.option("--config", default="mkdocs.yml", show_default=True, help="The site's settings.")
@click.option(
    "--address",
    default="127.0.0.1:8000",
    show_default=True,
    callback=_address,
    help="Where to listen.",
)
def command(config: str, address: str) -> None:
    """Show the site and rebuild it at every change; a broken file is reported and waited for."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    from mkdocs.commands.serve import serve

    serve(config, dev_addr=address)
