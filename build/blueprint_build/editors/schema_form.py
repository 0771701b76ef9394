"""How a model becomes a JSON Schema that an editor can show: plain words, no noise.

What the YAML language server does with each keyword was tried; ``tests/test_editor.py`` holds it.
"""

import re
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from blueprint_build.checks.wording import listed, with_article
from blueprint_schema.meaning import meanings, name_in_words
from blueprint_schema.words import Word


class EditorSchema(GenerateJsonSchema):
    """Pydantic's JSON Schemas, in the form that helps somebody who types YAML."""

    def generate(self, schema: core_schema.CoreSchema, mode: Any = "validation") -> JsonSchemaValue:
        """The schema of one model, with every text in plain words."""
        made: JsonSchemaValue = _in_plain_words(super().generate(schema, mode))
        return made

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """The value alone: a field that says nothing is left out, so ``null`` is not offered."""
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """With the default only where it is a value: an editor would type ``[]`` for a list."""
        made = super().default_schema(schema)
        if not isinstance(made.get("default", ""), str | int | float):
            del made["default"]
        return made

    def enum_schema(self, schema: core_schema.EnumSchema) -> JsonSchemaValue:
        """With the meaning of each word. The title is left to the field."""
        made = super().enum_schema(schema)
        made.pop("title")
        if issubclass(schema["cls"], Word):
            made["enumDescriptions"] = [word.meaning for word in schema["cls"]]
        return made

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        """With no other keys than those of the pattern."""
        made = super().dict_schema(schema)
        return made | ({"additionalProperties": False} if "patternProperties" in made else {})

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        """With what each field means, and a title in words: ``AppliesTo`` as ``Applies to``."""
        made = super().model_schema(schema)
        model: type[BaseModel] = schema["cls"]
        for name, meaning in meanings(model).items():
            made["properties"][name]["description"] = meaning
        return made | {"title": re.sub(r"(?<=[a-z])(?=[A-Z])", " ", made["title"]).capitalize()}

    def handle_ref_overrides(self, json_schema: JsonSchemaValue) -> JsonSchemaValue:
        """As it is: a field keeps its own words, even where its record says the same."""
        return json_schema

    def field_title_should_be_set(self, schema: Any) -> bool:
        """Every field has a title of its own."""
        return True

    def get_title_from_name(self, name: str) -> str:
        """A field's name as a reader sees it: ``full_conformance`` becomes ``Full conformance``."""
        return name_in_words(name).capitalize()


def _in_plain_words(node: Any) -> Any:
    if isinstance(node, list):
        return [_in_plain_words(item) for item in node]
    if not isinstance(node, dict):
        return node
    made = {key: _in_plain_words(value) for key, value in node.items()}
    if isinstance(text := made.get("description"), str):
        made["description"] = " ".join([*text.replace("``", "'").split(), *_takes(made)])
    items = made.get("items", {})
    if "type" in items:  # an item that is no record of its own speaks with the words of its list
        words = {key: made[key] for key in ("title", "description") if key in made}
        made["items"] = words | items
    return made


def _takes(field: dict[str, Any]) -> list[str]:
    """A sentence on what may be named in a field, where that is limited."""
    holder = field.get("items", field)
    if vocabulary := holder.get("x-vocabulary"):
        return [f"Takes a word from '{vocabulary}' in blueprint.yaml."]
    if relation := holder.get("x-relation"):
        kinds = [with_article(kind.replace("-", " ")) for kind in relation["kinds"]]
        named = "any artefact" if relation["kinds"] == ["any"] else listed(kinds)
        return [f"Takes the id of {named}."]
    return []
