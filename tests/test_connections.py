"""Pictures of how things connect: layers, needs, neighbours, and what came of what was heard."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from blueprint_build.graph.lens import Lens
from blueprint_build.graph.request import Request, beside, on_list
from blueprint_build.pictures import architecture_chain, standards_dependencies, tie_groups
from blueprint_build.pictures.catalogue import draw
from blueprint_build.pictures.chains import family
from blueprint_build.pictures.drawing import Drawing
from blueprint_build.pictures.ink import inline
from blueprint_build.pictures.picture import Picture
from blueprint_build.site import make_site
from blueprint_schema.picture import SUBJECTS, PictureName
from tests.case import CASES, lay
from tests.conftest import MINIMAL, TESTS, TODAY, judge, real_verdict
from tests.geometry import faults

MODEL = PictureName.ARCHITECTURE_MODEL
NEEDS = PictureName.STANDARDS_DEPENDENCIES
AROUND = PictureName.NEIGHBOURHOOD
THEMES = PictureName.THEMES
OURS = (MODEL, NEEDS, AROUND, THEMES)
SOURCES = "sources: [{source: roundtable}]\n"
SHOWN = [
    (MODEL, ""),
    (MODEL, "booking"),
    (MODEL, "see-a-doctor"),
    (NEEDS, ""),
    (NEEDS, "middle-standard"),
    (AROUND, "see-a-doctor"),
    (THEMES, ""),
    (THEMES, "town-hall"),
]

Write = Callable[[Mapping[str, str]], Path]


@pytest.fixture
def layers(minimal: Path) -> Path:
    """A small blueprint with something in every layer, standards that need others, and themes."""
    lay(CASES / "pictures/layers", minimal)
    return minimal


def picture(folder: Path, name: PictureName, subject: str = "", day: date | None = None) -> Picture:
    lens = Lens(judge(folder).subject.blueprint, TODAY)
    return draw(Request(name, subject, day), lens)


def svg(shown: Picture) -> str:
    text = inline(shown, lambda address: address)
    return text + (inline(shown.further, lambda address: address) if shown.further else "")


def rows(shown: Picture) -> list[list[str]]:
    return [[" + ".join(item.text for item in cell) for cell in row] for row in shown.table.rows]


def addresses(shown: Picture) -> set[str]:
    return {
        item.address for row in shown.table.rows for cell in row for item in cell if item.address
    }


def linked(drawing: Drawing | None) -> list[str]:
    assert drawing
    return [part.address for part in drawing.parts() if part.address]


def replaced(folder: Path, path: str, old: str, new: str) -> None:
    text = (folder / path).read_text("utf-8")
    assert old in text
    (folder / path).write_text(text.replace(old, new), "utf-8")


@pytest.mark.parametrize(("name", "subject"), SHOWN)
def test_a_picture_looks_as_expected(
    layers: Path, name: PictureName, subject: str, file_regression: FileRegressionFixture
) -> None:
    file = Request(name, subject).file
    path = TESTS / "golden" / f"picture-{file}-of-layers.svg"
    file_regression.check(svg(picture(layers, name, subject)), fullpath=path)


@pytest.mark.parametrize(("name", "subject"), SHOWN)
def test_every_linked_part_stands_in_the_table(
    layers: Path, name: PictureName, subject: str
) -> None:
    shown = picture(layers, name, subject)
    own = {f"{folder}/{subject}/" for folder in ("services", "capabilities", "standards")}
    lists = {address for address in linked(shown.drawing) if address.count("/") == 1}
    assert set(linked(shown.drawing)) - own - lists <= addresses(shown)


@pytest.mark.parametrize(
    ("name", "subject", "path"),
    [
        (MODEL, "", "organisations/clinic.yaml"),
        (MODEL, "booking", "organisations/clinic.yaml"),
        (NEEDS, "", "standards/base-standard.yaml"),
        (AROUND, "see-a-doctor", "organisations/clinic.yaml"),
        (THEMES, "", "engagements/town-hall.yaml"),
        (THEMES, "town-hall", "outcomes/less-typing.yaml"),
    ],
)
def test_a_changed_title_changes_its_words_and_nothing_else(
    layers: Path, name: PictureName, subject: str, path: str
) -> None:
    title = (layers / path).read_text("utf-8").splitlines()[0].removeprefix("title: ")
    before = picture(layers, name, subject)
    replaced(layers, path, title, f"{title}!")
    after = picture(layers, name, subject)
    assert svg(after) == svg(before).replace(title, f"{title}!") != svg(before)
    assert str(rows(after)) == str(rows(before)).replace(title, f"{title}!") != str(rows(before))


def test_the_layers_are_counted_and_what_is_to_come_is_told(layers: Path) -> None:
    assert picture(layers, MODEL).description == (
        "Three organisations, three capabilities, two services and two platforms, "
        "1 of them still to come."
    )


def test_what_is_to_come_is_dashed_until_its_day(layers: Path) -> None:
    before = picture(layers, MODEL, "ask-a-nurse")
    after = picture(layers, MODEL, "ask-a-nurse", date(2028, 4, 1))
    assert rows(before) == [["Clinic", "Booking", "Ask a nurse", REGISTER_BEFORE, ""]]
    assert rows(after) == [["Clinic", "Booking", "Ask a nurse", "Person register", ""]]
    assert 'data-tone="expected"' in svg(before)
    assert 'data-tone="expected"' not in svg(after)
    assert before.description.endswith("one platform; 1 still to come.")
    assert after.description.endswith("one platform.")


REGISTER_BEFORE = "Person register (from April 2028)"


def test_what_has_ended_is_no_part_of_the_layers_but_stands_in_the_table(layers: Path) -> None:
    (layers / "signals").mkdir()
    (layers / "signals/leave-booking.yaml").write_text(LEAVING, "utf-8")
    day = date(2029, 1, 1)
    before, after = picture(layers, MODEL), picture(layers, MODEL, day=day)
    assert "platforms/booking-system/" in linked(before.drawing)
    assert "platforms/booking-system/" not in linked(after.drawing)
    assert ["platform", "Booking system", "ended December 2028", "2"] in rows(after)
    chain = picture(layers, MODEL, "see-a-doctor", day)
    assert 'data-tone="ended"' in svg(chain)
    assert chain.description.endswith("; 1 no longer there.")


LEAVING = (
    """title: Leave the booking system
summary: It ends.
status: active
stance: disinvest
subject: booking-system
rationale: Something better is there.
decided_on: 2026-01-01
valid_until: 2028-12-31
market_implication: exit
exit_date: 2028-12-01
"""
    + SOURCES
)


def test_what_runs_without_a_service_is_tied_directly(layers: Path) -> None:
    shown = picture(layers, MODEL, "person-register")
    assert rows(shown)[-1] == ["", "Knowing people", "", REGISTER_BEFORE, ""]
    assert "directly" in svg(shown)


def test_a_broad_capability_has_the_chains_of_its_parts(layers: Path) -> None:
    assert "services/see-a-doctor/" in addresses(picture(layers, MODEL, "knowing-people"))


REAL = Lens(real_verdict().subject.blueprint, TODAY)


def test_every_chain_can_be_walked_both_ways() -> None:
    kinds = SUBJECTS[MODEL].kinds
    ids = [a.id for a in REAL.everything() if type(a).kind.name in kinds]
    seen = {id: addresses(draw(Request(MODEL, id), REAL)) for id in ids}
    for id, there in seen.items():
        for other in (address.split("/")[1] for address in there):
            if other in seen:
                back = {address.split("/")[1] for address in seen[other]}
                assert back & {*family(REAL, id)}, f"{other} does not lead back to {id}"


def real_pictures() -> Iterator[Picture]:
    """Each of our pictures that stands anywhere on the site of the real content."""
    lists = [request for kind in REAL.kinds() for request in on_list(kind.kind.name)]
    pages = [request for artefact in REAL.everything() for request in beside(artefact)]
    for request in dict.fromkeys((*lists, *pages)):
        if request.name in OURS:
            shown = draw(request, REAL)
            yield from (shown, shown.further) if shown.further else (shown,)


def test_words_neither_meet_nor_leave_their_boxes() -> None:
    for shown in real_pictures():
        assert shown.drawing is None or faults(shown.drawing) == [], shown.title


def test_needs_are_told_with_their_numbers(layers: Path) -> None:
    assert picture(layers, NEEDS).description == (
        "Two standards depend on two others; Base standard is needed by 2, the most."
    )
    assert picture(layers, NEEDS, "middle-standard").description == (
        "It depends on one standard; one standard depends on it."
    )


def test_a_standard_shows_what_its_needs_need(layers: Path) -> None:
    replaced(layers, "standards/top-standard.yaml", ", base-standard", "")
    shown = picture(layers, NEEDS, "top-standard")
    assert "standards/base-standard/" in linked(shown.drawing)
    assert "standards/draft-standard/" not in addresses(shown)


def test_a_picture_without_anything_is_left_off_the_page(layers: Path) -> None:
    pages = make_site(judge(layers).subject.blueprint, TODAY).pages
    assert 'id="picture-standards-dependencies' in pages["standards/top-standard/"].html
    assert 'id="picture-standards-dependencies' not in pages["standards/draft-standard/"].html


@pytest.mark.parametrize("name", [MODEL, NEEDS, THEMES])
def test_a_blueprint_without_any_of_it_has_a_sentence(name: PictureName) -> None:
    shown = picture(MINIMAL, name)
    assert shown.drawing is None
    assert shown.description.startswith("No ")


def test_neighbours_who_speak_of_it_are_on_the_left(layers: Path) -> None:
    shown = picture(layers, AROUND, "see-a-doctor")
    assert rows(shown) == [
        ["offered by 2 organisations", "Clinic + NHS trust"],
        ["realises 2 capabilities", "Booking + Matching people"],
        ["delivered with 1 platform", "Booking system"],
    ]
    there = picture(layers, AROUND, "booking-system")
    assert rows(there)[0] == ["delivers 1 service", "See a doctor"]


def test_a_source_shows_who_cites_it_and_others_do_not_show_their_sources(layers: Path) -> None:
    assert "cited by 3 services" not in str(rows(picture(layers, AROUND, "see-a-doctor")))
    assert "sources/roundtable/" not in addresses(picture(layers, AROUND, "see-a-doctor"))
    assert "cited by 2 services" in str(rows(picture(layers, AROUND, "roundtable")))


def test_two_steps_leave_out_what_joins_everything(layers: Path) -> None:
    further = picture(layers, AROUND, "see-a-doctor").further
    assert further
    assert "services/ask-a-nurse/" in addresses(further)
    assert "sources/roundtable/" not in addresses(further)


def test_themes_are_told_with_what_became_of_them(layers: Path) -> None:
    shown = picture(layers, THEMES, "town-hall")
    assert shown.description == (
        "Three themes were heard: 1 accepted, 1 parked, 1 declined; "
        "four parts of the blueprint came of it."
    )
    assert "nothing yet" in svg(shown)
    assert "and 2 more" in svg(shown)
    assert "engagements/town-hall/#theme-less-paper" in linked(shown.drawing)


HOSTILE = "<a href='javascript:x'>\\\\N & more</a>"


@pytest.mark.parametrize(("name", "subject"), SHOWN)
@pytest.mark.parametrize("title", [HOSTILE, "W" * 190, "Very long words " * 12])
def test_a_hostile_title_is_text_that_stays_in_its_box(
    layers: Path, name: PictureName, subject: str, title: str
) -> None:
    for path in ("organisations/clinic", "standards/base-standard", "engagements/town-hall"):
        lines = (layers / f"{path}.yaml").read_text("utf-8").splitlines()
        quoted = "'" + title.strip().replace("'", "''") + "'"
        (layers / f"{path}.yaml").write_text("\n".join([f"title: {quoted}", *lines[1:]]), "utf-8")
    shown = picture(layers, name, subject)
    assert shown.drawing
    assert faults(shown.drawing) == []
    assert "<a href='javascript" not in svg(shown)


def service(number: int, more: str = "") -> str:
    return (
        f"title: Service {number}\nsummary: It is one of many.\nstatus: draft\ngoal: I want it.\n"
        f"channels: [phone]\nnon_digital_route: Ring.\noffered_by: [clinic]\nrealises: [booking]\n"
        f"{more}{SOURCES}"
    )


def test_very_many_services_are_drawn_in_part_and_told_whole(layers: Path) -> None:
    for number in range(400):
        (layers / f"services/service-{number}.yaml").write_text(service(number), "utf-8")
    chains = picture(layers, MODEL, "clinic")
    drawn = [address for address in linked(chains.drawing) if address.startswith("services/")]
    assert len(drawn) == architecture_chain.MOST_CHAINS
    assert chains.description.endswith("The picture shows a part; the table has all.")
    assert len(rows(chains)) == 402
    around = picture(layers, AROUND, "clinic")
    assert len(linked(around.drawing)) <= 1 + 2 * tie_groups.MOST_ON_A_SIDE
    assert "offers 402 services" in svg(around)
    assert "services/service-399/" in addresses(around)


def test_very_many_needs_are_drawn_in_part_and_told_whole(layers: Path) -> None:
    middle = (layers / "standards/middle-standard.yaml").read_text("utf-8")
    for number in range(1_500):
        (layers / f"standards/standard-{number}.yaml").write_text(middle, "utf-8")
    shown = picture(layers, NEEDS)
    assert svg(shown).count('class="bp-head"') <= standards_dependencies.MOST_LINES
    assert shown.description.endswith("The picture shows a part; the table has all.")
    assert len(rows(shown)) == 1_503


def test_very_many_themes_are_drawn_in_part_and_told_whole(layers: Path) -> None:
    theme = (
        "  - {key: k%d, title: Theme %d, disposition: partly, reason: Why., came_of_it: [booking]}"
    )
    path = layers / "engagements/town-hall.yaml"
    text = path.read_text("utf-8")
    many = "\n".join(theme % (n, n) for n in range(300))
    path.write_text(text.replace("themes:", f"themes:\n{many}"), "utf-8")
    one, every = picture(layers, THEMES, "town-hall"), picture(layers, THEMES)
    assert "and 283 more" in svg(one)
    assert len(rows(one)) == len(rows(every)) == 303
    assert every.drawing
    assert every.drawing.height < 1_000
