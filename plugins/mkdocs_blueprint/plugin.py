"""The plugin: artefacts become pages in memory, checked before anything is written."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from blueprint_build.checks.run import check
from blueprint_build.clock import day_of_build
from blueprint_build.reports.text import report
from blueprint_build.site import Site, make_site
from blueprint_build.source.load import load
from blueprint_build.source.tree import open_folder
from mkdocs_blueprint.config import BlueprintConfig
from mkdocs_blueprint.files import asset_files, page_file
from mkdocs_blueprint.guard import refuse_source_in_site_dir
from mkdocs_blueprint.navigation import sections
from mkdocs_blueprint.theme import theme_folder
from mkdocs_blueprint.toc import table_of_contents


class BlueprintPlugin(BasePlugin[BlueprintConfig]):
    """Shows a blueprint as a site."""

    site: Site

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Reads and checks the blueprint; an invalid one stops the build here."""
        refuse_source_in_site_dir(Path(config.site_dir), Path(config.docs_dir))
        reading = load(open_folder(_as_people_write_it(config.docs_dir)))
        verdict = check(reading, day_of_build(self.config.as_of))
        if verdict.findings:
            print(report(verdict))
        if verdict.errors:
            raise Abort("The blueprint is not valid; nothing was built.")
        self.site = make_site(verdict.subject.blueprint, verdict.subject.today)
        config.theme.dirs.insert(0, str(theme_folder()))
        config.nav = config.nav or sections()
        config.site_name = config.site_name or self.site.manifest.title
        return config

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Adds every page and every asset; the files of the blueprint itself are not copied."""
        for file in list(files.documentation_pages()):
            files.remove(file)
        for written in self.site.pages.values():
            files.append(page_file(config, written.page))
        for file in asset_files(config):
            files.append(file)
        return files

    def on_nav(self, nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
        """Leaves out of the list of pages what the navigation does not name."""
        return nav

    def on_page_markdown(self, markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Gives the page its title and description, escaped, since the theme does not."""
        return ""

    def on_page_content(self, html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Hands over the page's HTML and its table of contents, ready-made."""
        written = self.site.pages[page.url]
        page.toc = table_of_contents(written.page.headings)
        return written.html
