"""What a site's ``mkdocs.yml`` may say to the plugin."""

from datetime import date

from mkdocs.config import config_options
from mkdocs.config.base import Config


class BlueprintConfig(Config):
    """The plugin's options."""

    as_of = config_options.Optional(config_options.Type((str, date)))
    """The date on which the blueprint is seen; default: SOURCE_DATE_EPOCH, else today."""


class PicturesConfig(Config):
    """The options of the plugin for pictures."""

    layouts = config_options.Type(str, default=".blueprint/layouts")
    """The folder in which layouts are kept, so that an unchanged picture is not laid out again."""
