"""The JSON Schema of each kind, from the models themselves."""

import json
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema

from blueprint_schema.manifest import Manifest
from blueprint_schema.table import MODELS

DIALECT = GenerateJsonSchema.schema_dialect


def schemas() -> dict[str, str]:
    """The text of every schema, by the name of its file."""
    kinds = {f"{model.kind.name}.schema.json": _text(model) for model in MODELS}
    return {"blueprint.schema.json": _text(Manifest), **kinds}


def _text(model: type[BaseModel]) -> str:
    schema: dict[str, Any] = model.model_json_schema()
    # The id is the file's name; a file that states one is refused.
    schema["properties"].pop("id", None)
    schema["required"] = [name for name in schema["required"] if name != "id"]
    return json.dumps({"$schema": DIALECT, **schema}, indent=2, ensure_ascii=False) + "\n"
