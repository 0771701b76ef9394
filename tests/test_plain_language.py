"""What the rules of plain language read, where they point, and how much work they make."""

import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest

from blueprint_build.checks.catalogue import rules
from blueprint_build.checks.finding import Finding
from blueprint_build.checks.rule import Family
from blueprint_build.checks.subject import Subject
from blueprint_build.prose.abbreviations import abbreviations, explained
from blueprint_build.prose.grade import grade, long_words
from blueprint_build.prose.passages import passages
from blueprint_build.prose.phrases import EMPTY, Phrases
from blueprint_build.prose.sentences import plain, sentences
from blueprint_build.source.fault import position_in
from blueprint_build.source.load import load
from blueprint_schema.manifest import Severity
from tests.conftest import MINIMAL, TODAY
from tests.memory import SMALL, judged, small_with

SHIFT = "shifts/example-shift.yaml"
TEXT = SMALL[SHIFT].decode()
MANIFEST = SMALL["blueprint.yaml"].decode()


def split(text: str) -> list[str]:
    return [sentence.text for sentence in sentences(text)]


def found(path: str, content: str) -> list[tuple[str, int, int]]:
    """The findings in one file laid over the small blueprint."""
    return [_place(finding) for finding in judged({path: content}).findings if finding.path == path]


def _place(finding: Finding) -> tuple[str, int, int]:
    return finding.rule, finding.line, finding.column


# Sentences


@pytest.mark.parametrize(
    "whole",
    [
        "Ask a body, e.g. NHS England, first.",
        "See No. 5 of the list.",
        "Version 3.1 came after 3.0. of course",
        "It is for staff (i.e. Nurses and doctors) only.",
        "Mr. Smith and Dr. J. Jones agree.",
        "Read www.example.org/A.B first.",
        "As Art. 9 and Sec. 2 say, cf. Annex A.",
    ],
)
def test_these_full_stops_end_no_sentence(whole: str) -> None:
    assert split(whole) == [whole]


@pytest.mark.parametrize(
    "parts",
    [
        ["It is here.", "It works."],
        ["Is it here?", "Yes!", "2 of them are."],
        ['She said "Come in."', "He did."],
        ["(It is here.)", "It works."],
        ["One paragraph ends", "another begins"],
        ["There are many, such as this, etc.", "Others follow."],
    ],
)
def test_these_are_sentences(parts: list[str]) -> None:
    assert split("  ".join(parts)) == parts or split("\n\n".join(parts)) == parts


def test_items_cells_and_headings_stand_for_themselves() -> None:
    markdown = "# A head\nText here\n- one\n- two\n\n| a | b |\n|---|---|\n| c | d |\n\n1. last\n"
    said = [sentence for sentence in split(plain(markdown)) if sentence.strip("-")]
    assert said == ["A head", "Text here", "one", "two", *"abcd", "last"]


def test_what_is_no_prose_in_markdown_is_blank_and_the_rest_stays_in_its_place() -> None:
    markdown = "A `code X` and [words](https://example.org/Y) or [[an-id|Z]] of [[an-id]].\n"
    assert len(plain(markdown)) == len(markdown)
    assert plain(markdown).split() == ["A", "and", "[words", "or", "Z", "of", "An-id", "."]
    assert plain(markdown).index("Z") == markdown.index("Z")


# Which texts are read


def test_names_ids_waivers_and_points_are_no_prose() -> None:
    reading = load(
        small_with(
            {
                "sources/roundtable.yaml": SMALL["sources/roundtable.yaml"].decode()
                + "points: [{number: 1, text: What somebody else has said here}]\n",
                SHIFT: TEXT.replace("An example shift", "A title of some five words"),
            }
        )
    )
    ways = {passage.pointer for _, read in reading.artefacts for passage in passages(read)}
    assert ("statement",) in ways
    assert not {name for way in ways for name in way} & {"title", "points", "waivers", "aliases"}


@pytest.mark.parametrize(
    ("path", "content"),
    [
        (SHIFT, TEXT.replace("the person", "the\n  person of the SIRO")),
        (SHIFT, TEXT.replace("Care follows", '>-\n  Care follows,\n\n  says "the SIRO",')),
        (SHIFT, TEXT.replace("Care follows the person.", "'Care of the \"old\" SIRO.'")),
        (SHIFT, TEXT.replace("Care follows the person.", '"(SIRO) is who it is"')),
        (SHIFT, f"{TEXT}body: |2\n   a b c d\n\n\n   **SIRO**\n"),
        (SHIFT, f"{TEXT}body: | # in Markdown\n  ## Of the big SIRO\n  More.\n"),
        ("blueprint.yaml", MANIFEST.replace("It serves tests", "It serves a SIRO")),
        ("a-page.md", "# A page\n\nAsk your SIRO\n"),
    ],
)
def test_a_finding_points_at_the_very_word(path: str, content: str) -> None:
    at = position_in(content, content.index("SIRO"))
    assert found(path, content) == [("unknown-abbreviation", at.line, at.column)]


# Readability


def test_long_words_and_long_sentences_make_a_higher_grade() -> None:
    easy = "The cat sat on the mat and then it ran off to the hill."
    wordy = "The organisation coordinates interoperability of administrative documentation."
    assert grade(easy) < 5 < 20 < grade(wordy)
    assert grade(easy) < grade(f"{easy[:-1]} and {easy}")
    assert grade("...") == 0


def test_the_longest_words_come_first() -> None:
    assert long_words("Read of interoperability, and organisation of it")[0] == "interoperability"
    assert long_words("A cat sat here") == []


def test_the_budgets_decide_what_is_hard() -> None:
    sentence = "If you are ill at night then you can ring this line and a nurse will see to you."
    strict = f"{MANIFEST}budgets: {{sentence: 10, grade: 2}}\n"
    content = TEXT.replace("Care follows the person.", sentence)
    assert not judged({SHIFT: content}).findings
    findings = judged({SHIFT: content, "blueprint.yaml": strict}).findings
    assert {(finding.rule, finding.path) for finding in findings} >= {("hard-to-read", SHIFT)}


def test_no_dictionary_is_loaded_where_all_sentences_are_short() -> None:
    code = (
        "import sys; from datetime import date; from pathlib import Path;"
        "from blueprint_build.checks.run import check;"
        "from blueprint_build.source.load import load;"
        "from blueprint_build.source.tree import FolderTree;"
        f"check(load(FolderTree(Path({str(MINIMAL)!r}))), date.fromisoformat({str(TODAY)!r}));"
        "sys.exit('pyphen' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


# Abbreviations


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("An API, two EPRs and CP-IS for D&A", ["API", "EPRs", "CP-IS", "D&A"]),
        ("SaaS by ePMA and PDQm over TCP/IP", ["SaaS", "ePMA", "PDQm", "TCP/IP"]),
        ("FHIR-based and non-FHIR", ["FHIR"]),
        ("It MUST NOT, SHOULD, MAY", []),
        ("Part IV and level AA of 5 GB in PDF", []),
        ("DCB0129, R4, HL7, ISO8601", []),
        ("GOV.UK, OpenAPI, techUK, GitHub and iOS", []),
        ("https://X.org/ABC or me@ABC.org or #ABC", []),
        ("A" * 20_000, []),
    ],
)
def test_letters_that_are_an_abbreviation(text: str, forms: list[str]) -> None:
    assert [form for _, form in abbreviations(plain(text))] == forms


def test_a_text_may_explain_an_abbreviation_in_two_ways() -> None:
    assert set(explained("the senior risk owner (SRO) and BPM (business models)")) == {"SRO", "BPM"}
    assert not set(explained("in the wide world (SRO), and BPM (or whatever)"))


def test_a_plural_or_a_pair_or_a_longer_name_is_known_by_its_parts() -> None:
    names = TEXT.replace("order: 1", "order: 1\naliases: [ABC, XYZ Group, Big Data Lake (BDL)]")
    known = "The ABCs meet ABC/GP and the XYZ Group in a BDL today."
    assert not found(SHIFT, names.replace("Care follows the person.", known))
    alone = names.replace("Care follows the person.", "The new XYZ company is here.")
    assert [rule for rule, *_ in found(SHIFT, alone)] == ["unknown-abbreviation"]


def test_nothing_is_said_of_abbreviations_where_a_term_may_be_missing() -> None:
    content = TEXT.replace("person.", "person of the SIRO.")
    findings = judged({SHIFT: content, "glossary/siro.yaml": "titel: SIRO\n"}).findings
    assert "unknown-abbreviation" not in {finding.rule for finding in findings}


# Phrases


def test_every_phrase_is_written_as_it_is_looked_for_and_says_what_to_do() -> None:
    for phrase, instead in EMPTY.items():
        assert phrase == phrase.lower().strip()
        assert instead
        assert [words for _, words, _ in Phrases(EMPTY, [phrase]).within(phrase)] == [phrase]


def test_a_phrase_is_found_across_lines_and_in_any_letters_but_not_inside_a_word() -> None:
    text = "IN ORDER\nto leverage; leveraged-up; in order together"
    words = [words for _, words, _ in Phrases(EMPTY, [text]).within(text)]
    assert words == ["IN ORDER\nto", "leverage", "leveraged"]


# All of them


def test_they_warn_and_only_budgets_stop_a_build() -> None:
    errors = {
        rule.name
        for rule in rules()
        if rule.family is Family.PLAIN_LANGUAGE and rule.severity is Severity.ERROR
    }
    assert errors == {"page-too-long", "summary-too-long"}


HOSTILE: dict[str, Callable[[int], str]] = {
    "one word": lambda size: "a" * size,
    "one word in capitals": lambda size: "A" * size,
    "capitals with signs": lambda size: "A-" * (size // 2),
    "brackets": lambda size: "[" * size,
    "closing brackets": lambda size: "](" * (size // 2),
    "round brackets": lambda size: "(A" * (size // 2),
    "full stops": lambda size: ". " * (size // 2),
    "full stops and spaces": lambda size: "." * (size // 2) + " " * (size // 2) + "x",
    "spaces": lambda size: " " * size + "x",
    "lines": lambda size: "\n" * size + "x",
    "quotes": lambda size: '"' * size,
    "open quotes": lambda size: "“" * size,
    "code": lambda size: "`" * (size - 1) + "x",
    "fences": lambda size: "```\n~~~\n" * (size // 8),
    "cells": lambda size: "|" * size,
    "signs of a heading": lambda size: "#" * size,
    "hyphens": lambda size: "-" * size + "x",
    "links": lambda size: "[[a|" * (size // 4),
    "short words": lambda size: "to in order " * (size // 12),
    "unknown abbreviations": lambda size: " ".join(f"Q{_letters(n)}" for n in range(size // 8)),
    "explained ones": lambda size: "".join(f"q (Q{_letters(n)}) " for n in range(size // 10)),
    "hard sentences": lambda size: f"{'Interoperability ' * 30}end. " * (size // 520),
    "repeated sentences": lambda size: (
        "This is said once more and not for the last time. " * (size // 50)
    ),
}


def _letters(number: int) -> str:
    return "".join(chr(65 + number // 26**place % 26) for place in range(4))


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_twice_the_text_makes_twice_the_work_at_most(text: Callable[[int], str]) -> None:
    small, large = (_calls({"a-page.md": text(size)}) for size in (20_000, 40_000))
    assert large <= 2.3 * small


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_the_largest_page_is_read_to_its_end(text: Callable[[int], str]) -> None:
    findings = judged({"a-page.md": text(190_000)}).findings
    assert len(findings) <= 60


def _calls(files: dict[str, str]) -> int:
    """How many calls, of Python's own functions too, the rules of this family make."""
    reading = load(small_with(files))
    count = 0

    def note(_frame: Any, event: str, _of: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    subject = Subject.of(reading, TODAY)
    of_family = [rule for rule in rules() if rule.family is Family.PLAIN_LANGUAGE]
    sys.setprofile(note)
    try:
        for rule in of_family:
            list(rule.check(subject))
    finally:
        sys.setprofile(None)
    return count
