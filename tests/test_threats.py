"""What comes in from strangers, a row a threat: what must happen, and the tests that show it.

``ROWS`` says which tests stand for which threat, so that none is lost when tests move; the tests
below are those that belong to no other module.
"""

import os
import resource
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest
from markupsafe import Markup

from blueprint_build.prose.glossary import Glossary
from blueprint_build.prose.markdown import render
from blueprint_build.source.layout import MOST_PAGE_BYTES
from tests.active import active_in
from tests.attacks import send
from tests.conftest import ROOT, Change, judge

MISTAKES = "test_mistakes.test_each_of_hundreds_of_faults_gives_one_finding_and_nothing_else"

ROWS = {
    "aliases that unfold to billions of values": [
        MISTAKES,
        "test_threats.test_all_attacks_together_need_little_memory_and_time",
    ],
    "80 KB of brackets": [
        MISTAKES,
        "test_threats.test_all_attacks_together_need_little_memory_and_time",
    ],
    "duplicate keys; words, numbers and dates that YAML 1.1 reads otherwise": [
        MISTAKES,
        "test_hostile_input.test_it_is_read_as_what_it_says",
        "test_hostile_input.test_numbers_of_yaml_1_1_are_decimal",
        "test_reading.test_an_unquoted_value_is_what_yaml_1_2_says",
    ],
    "characters that do not show": [
        MISTAKES,
        "test_hostile_input.test_a_file_name_cannot_break_or_recolour_a_report",
    ],
    "numbers that are none, true for 1": [MISTAKES],
    "raw HTML, links that run code, event handlers in Markdown": [
        "test_site.test_markdown_makes_no_active_content",
        "test_fuzz.test_active_content_is_known_when_it_is_seen",
        "test_prose.test_raw_html_is_shown_as_text",
        "test_threats.test_no_markdown_makes_active_content",
    ],
    "markup in a title or a summary": [
        "test_site.test_markup_in_any_text_field_stays_text",
        "test_build.test_a_title_with_markup_is_text_in_every_part_of_the_page",
        "test_whole_blueprints.test_a_valid_blueprint_makes_a_site_without_active_content",
    ],
    "20,000 brackets in a body": [
        MISTAKES,
        "test_threats.test_a_prose_page_has_a_length_that_can_be_rendered",
    ],
    "includes in Markdown": ["test_threats.test_an_include_is_text_and_reads_no_file"],
    "templates in a field": ["test_threats.test_a_template_in_a_field_is_text"],
    "labels of pictures, and very many parts": [
        "test_pictures.test_a_label_with_markup_is_text",
        "test_pictures.test_a_label_that_is_too_long_is_cut_and_stays_in_its_box",
        "test_pictures.test_a_blueprint_with_very_many_outcomes_is_drawn_in_part_and_says_so",
    ],
    "links, paths and names that lead elsewhere": [
        MISTAKES,
        "test_hostile_input.test_a_path_that_leads_elsewhere_or_onto_another_page_is_refused",
        "test_hostile_input.test_what_a_link_points_at_is_never_read",
        "test_hostile_input.test_a_pipe_is_refused_and_never_waited_for",
    ],
    "a build that fails half-way": [
        "test_build.test_an_invalid_blueprint_is_not_built_and_the_old_site_stays",
        "test_site_folder.test_a_new_site_takes_the_place_of_the_old_one",
        "test_site_folder.test_an_old_site_stays_where_the_new_one_cannot_come",
    ],
    "two publishers at once; a rejected push, then the same command again": [
        "test_publishing.test_nothing_is_lost_when_publishing_is_killed_or_raced",
        "test_publishing.test_a_push_that_is_rejected_twice_is_tried_again",
        "test_publishing.test_a_rejected_publish_says_so_and_succeeds_when_it_is_repeated",
        "test_publishing.test_an_answer_that_is_lost_after_the_remote_took_the_push_is_no_failure",
    ],
    "publishing a version that exists": [
        "test_publishing.test_a_version_that_exists_with_other_pages_is_refused",
        "test_publishing.test_a_published_version_never_changes",
    ],
    "an address that was published and is gone": [
        "test_publishing.test_every_address_that_an_earlier_release_had_still_answers",
        "test_publishing.test_what_is_gone_has_a_tombstone_that_says_what_replaced_it",
    ],
    "packages that were swapped; builds that differ": [
        "test_packaging.test_a_lock_has_a_hash_for_every_package_and_names_no_host",
        "test_editor.test_a_lock_of_npm_names_versions_and_hashes_but_no_host",
        "test_build.test_two_builds_are_the_same_bytes",
    ],
    "scripts that come onto a page all the same": [
        "test_site_policy.test_nothing_inline_is_allowed_wholesale",
        "test_site_policy.test_every_page_says_first_what_it_may_load",
        "test_site_policy.test_only_the_page_that_searches_may_run_compiled_code",
        "browser.test_closed.test_what_is_written_into_a_page_later_does_not_run",
        "browser.test_closed.test_a_page_can_send_nothing_away",
    ],
}


@pytest.mark.parametrize("threat", ROWS)
def test_a_threat_has_its_tests(threat: str) -> None:
    for test in ROWS[threat]:
        module, _, name = test.rpartition(".")
        assert callable(getattr(import_module(f"tests.{module}"), name, None)), test


MOST_MEMORY = 600_000_000
"""Bytes of address space in which hundreds of attacks have to be read; aliases that unfold to
billions of values, or brackets that recurse, would need many times as much."""
MOST_SECONDS = 120
"""A safety net, far above what is needed: it only ends what would never end."""


def test_all_attacks_together_need_little_memory_and_time(minimal: Path) -> None:
    sent = set(send(minimal))

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))

    paths = os.pathsep.join(str(ROOT / room) for room in ("schema", "build"))
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            "from blueprint_build.commands.main import main; main()",
            "validate",
            str(minimal),
        ],
        env={**os.environ, "PYTHONPATH": paths},
        preexec_fn=limit,
        capture_output=True,
        check=False,
    )
    assert done.stderr == b""
    assert done.returncode == 1
    assert f"{len(sent)} errors, 0 warnings".encode() in done.stdout


def _rendered(markdown: str) -> str:
    return str(render(markdown, {}.get, Glossary({}).page(), lambda _request: Markup()))


@pytest.mark.parametrize(
    "markdown",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[a](javascript:alert(1))",
        "[a](JaVaScRiPt:alert(1))",
        "[a](&#106;avascript:alert(1))",
        "[a](<java\nscript:alert(1)>)",
        "[a](data:text/html;base64,x)",
        "[a](vbscript:x)",
        "<javascript:alert(1)>",
        "![a](javascript:alert(1))",
        "[a]: javascript:alert(1)\n\n[a]",
        "# a {: onclick=alert(1) }",
        "`a`{: style=x }",
        "<bp-picture></bp-picture>",
        "<!-- a --><?php x ?><![CDATA[x]]>",
        "[[one|<script>]]",
        "| a |\n|---|\n| <svg/onload=x> |",
    ],
)
def test_no_markdown_makes_active_content(markdown: str) -> None:
    assert active_in(_rendered(markdown)) == []


@pytest.mark.parametrize(
    "include",
    ["--8<-- '/etc/passwd'", ";--8<--", "{% include '/etc/passwd' %}", ".. include:: /etc/passwd"],
)
def test_an_include_is_text_and_reads_no_file(include: str) -> None:
    html = _rendered(include)
    assert "root:" not in html
    assert "passwd" in html or "8&lt;" in html


@pytest.mark.parametrize("template", ["{{ 7*7 }}", "{% for a in b %}", "${7*7}", "<%= 7*7 %>"])
def test_a_template_in_a_field_is_text(template: str) -> None:
    assert "49" not in _rendered(template)
    assert "7*7" in _rendered(template) or "for a in b" in _rendered(template)


def test_a_prose_page_has_a_length_that_can_be_rendered(changed: Change) -> None:
    page = "[" * MOST_PAGE_BYTES
    assert judge(changed({"about.md": page})).findings == ()
    (finding,) = judge(changed({"about.md": page + "["})).findings
    assert finding.rule == "too-large"
