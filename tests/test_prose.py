"""Words on their way to a page: links by id, glossary explanations, cautious Markdown."""

from markupsafe import Markup

from blueprint_build.prose.glossary import Glossary
from blueprint_build.prose.links import links_in
from blueprint_build.prose.markdown import render
from blueprint_schema.kinds.term import Term

GLOSSARY = Glossary(
    {"GP": "General practitioner", "GP Connect": "An interface", "e-RS": "Referrals"}
)


def rendered(markdown: str) -> Markup:
    known = {"one": ("../one/", "The <one>")}
    return render(
        markdown, known.get, GLOSSARY.page(), lambda asked: Markup(f"<b>{asked.address}</b>")
    )


def test_links_are_found_with_their_lines() -> None:
    assert list(links_in("a [[one]]\n\nb [[two|words]] [[three]]")) == [
        (0, "one"),
        (2, "two"),
        (2, "three"),
    ]


def test_links_in_code_are_left_alone() -> None:
    assert list(links_in("`[[one]]`\n\n```\n[[two]]\n```\n[[three]]")) == [(5, "three")]
    assert "<a" not in rendered("`[[one]]`")


def test_a_link_takes_the_title_of_its_target_escaped() -> None:
    assert '<a href="../one/" rel="noopener">The &lt;one&gt;</a>' in rendered("See [[one]].")


def test_a_link_may_choose_its_words() -> None:
    assert '<a href="../one/" rel="noopener">these</a>' in rendered("See [[one|these]].")


def test_a_link_to_nothing_stays_as_it_was_written() -> None:
    assert "<p>See [[two]].</p>" in rendered("See [[two]].")


def test_an_abbreviation_is_explained_the_first_time() -> None:
    explain = GLOSSARY.page()
    assert explain("A GP sees a GP") == (
        'A <abbr title="General practitioner" tabindex="0">GP</abbr> sees a GP'
    )
    assert explain("The GP") == "The GP"


def test_the_longest_form_is_explained() -> None:
    assert 'title="An interface"' in GLOSSARY.page()("GP Connect")


def test_an_abbreviation_inside_a_word_is_left_alone() -> None:
    assert GLOSSARY.page()("GPs, non-GP, e-RSx") == "GPs, non-GP, e-RSx"


def test_explaining_escapes_the_text_around() -> None:
    assert "&lt;b&gt;" in GLOSSARY.page()("<b> GP")


def test_a_glossary_without_abbreviations_explains_nothing() -> None:
    assert Glossary({}).page()("GP") == "GP"


def test_only_terms_with_an_expansion_are_explained() -> None:
    data = {
        "id": "gp",
        "title": "GP",
        "summary": "A doctor.",
        "status": "active",
        "sources": [{"source": "x"}],
    }
    plain = Term.model_validate(data)
    expanded = Term.model_validate(
        {**data, "expansion": "General practitioner", "aliases": ["G.P."]}
    )
    assert Glossary.of([plain]).meanings == {}
    assert Glossary.of([expanded]).meanings == {
        "GP": "General practitioner",
        "G.P.": "General practitioner",
    }


def test_headings_in_a_body_begin_below_the_title() -> None:
    html = rendered("# One\n\n## Two\n\n###### Six")
    assert "<h2>One</h2>" in html
    assert "<h2>Two</h2>" in html
    assert "<h4>Six</h4>" in html


def test_raw_html_is_shown_as_text() -> None:
    assert "&lt;script&gt;" in rendered("<script>alert(1)</script>")


def test_a_table_is_rendered() -> None:
    assert "<td>b</td>" in rendered("| a |\n| - |\n| b |")


def test_a_picture_is_asked_for_on_a_line_of_its_own() -> None:
    html = rendered("Before.\n\n[[picture:overview]]\n\nAfter [[picture:overview]].")
    assert html == (
        "<p>Before.</p>\n<b>pictures/overview/</b>\n<p>After [[picture:overview]].</p>\n"
    )


def test_a_picture_in_code_is_not_drawn() -> None:
    assert "<b>" not in rendered("```\n[[picture:overview]]\n```\n\n    [[picture:overview]]\n")


def test_nobody_can_write_the_tag_that_keeps_the_place_of_a_picture() -> None:
    html = rendered("<bp-picture></bp-picture>\n\n[[picture:overview]]")
    assert html.count("<b>") == 1
    assert "&lt;bp-picture&gt;" in html
