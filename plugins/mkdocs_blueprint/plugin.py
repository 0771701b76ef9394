"""The plugin: artefacts become pages in memory, checked before anything is written."""

from html import escape
from itertools import chain
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from blueprint_build.changes.history import history_of
from blueprint_build.checks.run import check
from blueprint_build.clock import NotADayError, day_of_build
from blueprint_build.commands.console import show_every_letter
from blueprint_build.commands.progress import Progress
from blueprint_build.reports.text import report
from blueprint_build.search.entry import entries
from blueprint_build.search.index import write_index
from blueprint_build.signposts import signposts, write_signposts
from blueprint_build.site import Site, make_site
from blueprint_build.site_folder import mark, refusal
from blueprint_build.site_policy import close
from blueprint_build.source.load import load
from blueprint_build.source.released import releases
from blueprint_build.source.tree import FolderTree
from mkdocs_blueprint.config import BlueprintConfig
from mkdocs_blueprint.files import asset_files, data_files, files_to_follow, page_files
from mkdocs_blueprint.look import dress
from mkdocs_blueprint.mending import mended
from mkdocs_blueprint.navigation import adopt_pages, sections, skip_link

FEEDS_NAMED = 1
"""How many feeds the head of each page names; the page about changes has all of them."""


class BlueprintPlugin(BasePlugin[BlueprintConfig]):
    """Shows a blueprint as a site."""

    site: Site

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Reads and checks the blueprint, and makes its pages; an invalid one stops the build."""
        if why := refusal(Path(config.site_dir), Path(config.docs_dir)):
            raise Abort(why)
        if not config.use_directory_urls:
            raise Abort("use_directory_urls has to stay on: addresses end in a slash for good")
        self.site = _site(Path(config.docs_dir), str(self.config.as_of or ""))
        dress(config)
        config.nav = config.nav or sections(self.site)
        config.extra["feeds"] = self.site.feeds[:FEEDS_NAMED]
        return config

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Offers our pages and assets; the blueprint's own files are never copied."""
        others = [file for file in files if file.src_dir != config.docs_dir]
        ours = (
            page_files(config, self.site),
            data_files(config, self.site),
            files_to_follow(config, self.site),
            asset_files(config, self.site),
        )
        return Files([*others, *chain.from_iterable(ours)])

    def on_nav(self, nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
        """Puts each page that the navigation does not name under its section."""
        adopt_pages(nav, files)
        return nav

    def on_page_markdown(
        self, markdown: str, page: Page, config: MkDocsConfig, files: Files
    ) -> str:
        """Gives the page its title and summary, escaped, since the theme does not escape them."""
        shown = self.site.pages[page.url].page
        page.meta["title"] = escape(shown.title)
        page.meta["description"] = escape(shown.summary)
        return ""

    def on_page_content(self, html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Hands over the page, ready-made."""
        page.toc = skip_link()
        return self.site.pages[page.url].html

    def on_post_template(self, output: str, template_name: str, config: MkDocsConfig) -> str:
        """Mends the theme's markup in the page that says that there is none."""
        return mended(output)

    def on_post_page(self, output: str, page: Page, config: MkDocsConfig) -> str:
        """Mends the theme's markup."""
        return mended(output)

    @event_priority(-100)
    def on_post_build(self, config: MkDocsConfig) -> None:
        """Writes what stands beside the pages, and what they may load; then marks the folder."""
        site, lens = Path(config.site_dir), self.site.lens
        language = str(config.theme.get("language") or "en")
        write_index(entries(self.site.pages, lens), site, language)
        close(site)
        write_signposts(signposts(lens), site, config.site_url or "", language)
        mark(site)


def _site(folder: Path, as_of: str) -> Site:
    near = folder.relative_to(Path.cwd()) if folder.is_relative_to(Path.cwd()) else folder
    try:
        with Progress("Reading") as progress:
            tree = FolderTree(near)
            reading = load(tree, progress.step)
        past = releases(tree, reading)
        verdict = check(reading, day_of_build(as_of), past[-1] if past else None)
    except NotADayError as wrong:
        raise Abort(str(wrong)) from None
    if verdict.findings:
        show_every_letter()
        print(report(verdict))
    if verdict.errors:
        raise Abort("The blueprint is not valid, so nothing was built.")
    with Progress("Writing pages") as progress:
        subject = verdict.subject
        history = history_of(subject.blueprint, past)
        return make_site(subject.blueprint, subject.today, progress.step, verdict.findings, history)
