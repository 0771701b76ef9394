"""The plugin for pictures: each as a file to take away, beside the pages that show it."""

import time
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files

from blueprint_build.commands.progress import Progress
from blueprint_build.pictures.keep import forget_unused, keep_in
from mkdocs_blueprint.config import PicturesConfig
from mkdocs_blueprint.files import ready_file
from mkdocs_blueprint.plugin import BlueprintPlugin


class PicturesPlugin(BasePlugin[PicturesConfig]):
    """Offers the pictures of the blueprint as files, and keeps what the next build can use."""

    began: float

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Names the folder in which things are kept, before any picture is drawn."""
        self.began = time.time()
        keep_in(Path(self.config.kept))
        return config

    @event_priority(-50)
    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Offers every picture as SVG and as PNG."""
        shown = config.plugins.get("blueprint")
        if not isinstance(shown, BlueprintPlugin):
            raise Abort("the plugin 'blueprint-pictures' needs the plugin 'blueprint'")
        with Progress("Drawing pictures") as progress:
            for address, content in shown.site.picture_files(config.site_url or ""):
                files.append(ready_file(config, address, content))
                progress.step()
        return files

    def on_post_build(self, config: MkDocsConfig) -> None:
        """Deletes what earlier builds kept and this one had no use for."""
        forget_unused(self.began)
