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

    kept = config_options.Type(str, default=".blueprint/pictures")
    """The folder in which layouts and PNG are kept, so that what is unchanged is not made again."""
