"""``blueprint new``: what an organisation begins with is valid, in form, and a site at once."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from blueprint_build.commands.main import main
from tests.test_build import run

DAYS = ["2026-11-21", "2028-02-29", "2031-01-01", "2033-12-31"]
TITLE = "Plan für alle: “A” & <b>B</b> #1"


def new(*words: str) -> Result:
    result = CliRunner().invoke(main, ["new", *words], prog_name="blueprint")
    assert not result.exception or isinstance(result.exception, SystemExit), result.exception
    return result


def test_a_new_blueprint_becomes_a_site_as_it_is(tmp_path: Path) -> None:
    begun = run(tmp_path, "blueprint", "new", "--title", TITLE, "--place", "Ruritania")
    assert begun.returncode == 0, begun.stdout + begun.stderr
    built = run(tmp_path, "blueprint", "build", "--strict")
    assert built.returncode == 0, built.stdout + built.stderr
    home = (tmp_path / "site/index.html").read_text("utf-8")
    assert "Plan für alle: “A” &amp; &lt;b&gt;B&lt;/b&gt; #1" in home
    assert "Ruritania · 2026 to 2030" in home
    assert "First draft" in home


@pytest.mark.parametrize("day", DAYS)
def test_nothing_is_found_in_it_on_the_day_on_which_it_begins(day: str, tmp_path: Path) -> None:
    result = new(str(tmp_path / "blueprint"), "--as-of", day, "--title", TITLE)
    assert "22 artefacts checked: 0 errors, 0 warnings" in result.output
    assert result.exit_code == 0


def test_its_files_are_in_the_one_form_and_keep_their_comments(tmp_path: Path) -> None:
    new(str(tmp_path / "blueprint"), "--steward", "Ministry: Health 'n' Care")
    checked = CliRunner().invoke(main, ["fmt", "--check", str(tmp_path / "blueprint")])
    assert checked.output == "0 files would change, 23 in form already\n"
    steward = (tmp_path / "blueprint/organisations/steward.yaml").read_text("utf-8")
    assert steward.startswith("# Give this file the name of your organisation")
    assert "Ministry: Health 'n' Care" in steward


def test_a_name_that_is_not_fit_is_a_finding_at_its_place(tmp_path: Path) -> None:
    result = new(str(tmp_path / "blueprint"), "--title", "A\u202eB")
    assert result.exit_code == 1
    assert "blueprint.yaml:2:10: error:" in result.output
    assert "[hidden-characters]" in result.output


@pytest.mark.parametrize("there", ["file", "folder with a file", "link"])
def test_what_is_there_is_never_written_over(there: str, tmp_path: Path) -> None:
    folder = tmp_path / "blueprint"
    if there == "file":
        folder.write_text("mine", "utf-8")
    elif there == "link":
        folder.symlink_to(tmp_path / "elsewhere")
    else:
        folder.mkdir()
        (folder / "blueprint.yaml").write_text("mine", "utf-8")
    before = sorted(tmp_path.rglob("*"))
    result = new(str(folder))
    assert result.exit_code == 2
    assert "is there already; name a folder that is not there yet" in result.output
    assert sorted(tmp_path.rglob("*")) == before


def test_settings_that_are_there_stay_and_are_named(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: Mine\n", "utf-8")
    result = new(str(tmp_path / "plan of ours"))
    assert f"{tmp_path / 'mkdocs.yml'}: left as it is\n" in result.output
    assert (tmp_path / "mkdocs.yml").read_text("utf-8") == "site_name: Mine\n"
    assert (tmp_path / ".gitignore").exists()


OWN_SETTINGS = """
site_name: Mine
site_url: https://blueprint.example.org/
docs_dir: blueprint
theme:
  name: material
  custom_dir: ours
  logo: our/logo.svg
  palette: PALETTE
extra_css: [our/style.css]
plugins: [blueprint, blueprint-pictures]
"""


@pytest.mark.parametrize(
    ("palette", "switched"),
    [
        ("{primary: red}", False),
        ("[{scheme: default}]", True),
        ("[{scheme: slate, toggle: {icon: material/weather-sunny, name: Lighter}}]", True),
    ],
)
def test_a_site_with_settings_and_templates_of_its_own_keeps_them(
    palette: str, switched: bool, tmp_path: Path
) -> None:
    (tmp_path / "mkdocs.yml").write_text(OWN_SETTINGS.replace("PALETTE", palette), "utf-8")
    (tmp_path / "ours/our").mkdir(parents=True)
    (tmp_path / "ours/our/style.css").write_text("body { color: red }", "utf-8")
    (tmp_path / "ours/our/logo.svg").write_text("<svg/>", "utf-8")
    own = '{% extends "blueprint.html" %}{% block announce %}Our own words{% endblock %}'
    (tmp_path / "ours/main.html").write_text(own, "utf-8")
    new(str(tmp_path / "blueprint"))
    built = run(tmp_path, "blueprint", "build", "--strict")
    assert built.returncode == 0, built.stdout + built.stderr
    home = (tmp_path / "site/index.html").read_text("utf-8")
    sheets = re.findall(r'rel="stylesheet" href="([^"]*)"', home)
    assert sheets.index("assets/blueprint/blueprint.css") < sheets.index("our/style.css")
    assert (tmp_path / "site/our/style.css").is_file()
    assert 'src="our/logo.svg"' in home
    assert "Our own words" in home
    assert 'property="og:title"' in home
    assert ('name="__palette"' in home) is switched


def test_the_folder_may_have_any_name(tmp_path: Path) -> None:
    assert run(tmp_path, "blueprint", "new", "plan of: ours").returncode == 0
    built = run(tmp_path, "blueprint", "build", "--strict")
    assert built.returncode == 0, built.stdout + built.stderr
    page = (tmp_path / "site/platforms/shared-record/index.html").read_text("utf-8")
    assert "edit/main/plan of: ours/platforms/shared-record.yaml" in page


def test_a_place_that_cannot_be_written_to_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    result = new(str(tmp_path / "file" / "blueprint"))
    assert result.exit_code == 2
    assert "Traceback" not in result.output
