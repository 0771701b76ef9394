"""``blueprint serve``: the site on this machine, rebuilt at every change."""

import os

import click


@click.command("serve")
@click.option("--config", default="mkdocs.yml", show_default=True, help="The site's settings.")
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Where to listen.")
def command(config: str, address: str) -> None:
    """Show the site and rebuild it at every change; a broken file is reported and waited for."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    from mkdocs.commands.serve import serve

    serve(config, dev_addr=address)
