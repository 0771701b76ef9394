"""The model: one table of kinds, relations that say both directions, schemas that do not drift."""

import json
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from blueprint_build.editors.json_schemas import schemas
from blueprint_build.source.fields import fields_at
from blueprint_schema.artefact import Artefact
from blueprint_schema.kinds.organisation import Organisation
from blueprint_schema.kinds.standard import Standard
from blueprint_schema.manifest import Manifest
from blueprint_schema.relation import Choice, Relation, marks
from blueprint_schema.table import BY_FOLDER, BY_NAME, MODELS
from blueprint_schema.text import ID_PATTERN
from blueprint_schema.words import Word
from tests.conftest import ROOT

EVERY_MODEL: list[type[BaseModel]] = [*MODELS, Manifest]


def test_every_kind_has_a_module_of_its_name() -> None:
    modules = {path.stem for path in (ROOT / "schema/blueprint_schema/kinds").glob("[a-z]*.py")}
    assert {model.kind.name.replace("-", "_") for model in MODELS} == modules


def test_every_kind_has_a_name_and_a_folder_of_its_own() -> None:
    assert len(BY_NAME) == len(BY_FOLDER) == len(MODELS)
    assert all(re.match(ID_PATTERN, name) for name in [*BY_NAME, *BY_FOLDER])


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.kind.name)
def test_a_list_shows_fields_that_the_kind_has(model: type[Artefact]) -> None:
    for column in model.kind.columns:
        *way, name = column.split(".")
        assert name in fields_at(model, tuple(way)), column


@pytest.mark.parametrize("model", EVERY_MODEL, ids=lambda model: model.__name__)
def test_every_relation_can_be_met_and_reads_both_ways(model: type[BaseModel]) -> None:
    relations = [mark.note for mark in marks(model) if isinstance(mark.note, Relation)]
    assert relations
    for relation in relations:
        assert set(relation.kinds) <= set(BY_NAME), relation
        assert relation.forward
        assert relation.backward


def test_what_makes_an_artefact_needed_is_a_relation_that_exists() -> None:
    words = {
        word
        for model in EVERY_MODEL
        for mark in marks(model)
        if isinstance(mark.note, Relation)
        for word in (mark.note.forward, mark.note.backward)
    }
    for model in MODELS:
        assert set(model.kind.needed_by) <= words, model.kind.name


@pytest.mark.parametrize("model", EVERY_MODEL, ids=lambda model: model.__name__)
def test_a_choice_names_a_vocabulary_of_the_manifest(model: type[BaseModel]) -> None:
    for mark in marks(model):
        if isinstance(mark.note, Choice):
            assert mark.note.vocabulary in Manifest.model_fields


@pytest.mark.parametrize("model", EVERY_MODEL, ids=lambda model: model.__name__)
def test_every_field_says_what_it_means(model: type[BaseModel]) -> None:
    text = json.loads(schemas()[_file_of(model)])
    definitions = [text, *text.get("$defs", {}).values()]
    for definition in definitions:
        for name, field in definition.get("properties", {}).items():
            assert field.get("title"), f"{definition['title']}.{name}"
            assert field.get("description"), f"{definition['title']}.{name}"
            assert "``" not in field["description"], f"{definition['title']}.{name}"


def test_the_schemas_in_the_repository_are_those_of_the_models() -> None:
    folder = ROOT / "schema" / "json"
    assert {path.name for path in folder.iterdir()} == set(schemas())
    for name, text in schemas().items():
        assert (folder / name).read_text("utf-8") == text, f"run 'make schema' ({name})"


def test_a_schema_asks_for_neither_id_nor_kind() -> None:
    for text in schemas().values():
        schema = json.loads(text)
        assert not {"id", "kind"} & set(schema["properties"])
        assert schema["additionalProperties"] is False


def test_every_word_of_a_closed_list_has_a_meaning() -> None:
    for words in _all_words(Word):
        for member in words:
            assert member.meaning.endswith("."), f"{words.__name__}.{member.name}"


def test_artefacts_are_frozen() -> None:
    body = _organisation(title="A body")
    with pytest.raises(ValidationError, match="frozen"):
        body.title = "Another"  # type: ignore[misc]


@pytest.mark.parametrize("value", ["1", 1.0, True, None])
def test_a_number_is_taken_only_as_a_number(value: object) -> None:
    with pytest.raises(ValidationError):
        BY_NAME["shift"].model_validate({**_shift(), "order": value})


@pytest.mark.parametrize("value", ["2027-4-1", "20270401", 20270401, "2027-02-30", date, ""])
def test_only_a_real_day_is_a_date(value: object) -> None:
    with pytest.raises(ValidationError):
        Organisation.model_validate({**_organisation_data("A body"), "active_from": value})


@pytest.mark.parametrize(
    "code",
    [
        "ISB 0149",
        "ISB1555",
        "SCCI0034",
        "DCB0129 Amd 24/2018",
        "DCB0092-2062",
        "DAPB3066 Amd 01/25",
        "DSCN 31/2008",
    ],
)
def test_a_code_of_any_board_is_taken_as_it_is_written(code: str) -> None:
    assert Standard.model_validate({**_standard(), "code": code}).code == code


@pytest.mark.parametrize(
    "code",
    [
        "DCB129",
        "DAPB 4013",
        "ISB0149 x3",
        "Going through ISN process",
        "test2",
        "dcb0129",
        "DCB0129\n",
    ],
)
def test_what_is_no_code_is_refused(code: str) -> None:
    with pytest.raises(ValidationError):
        Standard.model_validate({**_standard(), "code": code})


@pytest.mark.parametrize("text", schemas().values(), ids=schemas())
def test_a_schema_says_what_each_closed_word_means_and_offers_no_empty_value(text: str) -> None:
    for part in _parts(json.loads(text)):
        if "enum" in part:
            assert len(part["enumDescriptions"]) == len(part["enum"])
        assert part.get("type") != "null"
        assert part.get("default", "-") not in (None, [], {})


def test_a_schema_says_what_may_be_named() -> None:
    fields = json.loads(schemas()["signal.schema.json"])["properties"]
    assert fields["subject"]["description"].endswith(
        "Takes the id of a platform, a standard or a capability."
    )
    assert fields["replaced_by"]["items"]["description"].endswith("a platform or a standard.")
    assert "'audiences' in blueprint.yaml" in fields["audiences"]["description"]


def _parts(node: Any) -> Iterator[dict[str, Any]]:
    """Every schema inside a schema."""
    if isinstance(node, list):
        for item in node:
            yield from _parts(item)
    elif isinstance(node, dict):
        if isinstance(node.get("title"), str):
            yield node
        for item in node.values():
            yield from _parts(item)


def _all_words(base: type[Word]) -> list[type[Word]]:
    below = [word for words in base.__subclasses__() for word in _all_words(words)]
    return [*base.__subclasses__(), *below]


def _file_of(model: type[BaseModel]) -> str:
    name = model.kind.name if issubclass(model, Artefact) else "blueprint"
    return f"{name}.schema.json"


def _shared(title: str) -> dict[str, object]:
    return {
        "id": "example",
        "title": title,
        "summary": "What it is.",
        "status": "draft",
        "sources": [{"source": "roundtable"}],
    }


def _organisation_data(title: str) -> dict[str, object]:
    return {**_shared(title), "form": "body"}


def _organisation(title: str) -> Organisation:
    return Organisation.model_validate(_organisation_data(title))


def _shift() -> dict[str, object]:
    return {
        **_shared("A shift"),
        "order": 1,
        "statement": "It moves.",
        "moves_from": "Here",
        "moves_to": "There",
    }


def _standard() -> dict[str, object]:
    return {
        **_shared("A standard"),
        "type": "record",
        "publisher": "nhs-england",
        "level": "mandated",
        "adoption_basis": "national",
    }
