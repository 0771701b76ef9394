"""The JSON Schema of each kind, from the models themselves."""

import json
from collections.abc import Callable
from typing import Any

from pydantic import BaseModel

from blueprint_build.editors.schema_form import EditorSchema
from blueprint_schema.artefact import Artefact
from blueprint_schema.manifest import Manifest
from blueprint_schema.table import MODELS

DIALECT = EditorSchema.schema_dialect

Schema = dict[str, Any]


def schemas(change: Callable[[Schema], Schema] = lambda schema: schema) -> dict[str, str]:
    """The text of every schema, by the name of its file; each goes through ``change`` first."""
    models: tuple[type[BaseModel], ...] = (Manifest, *MODELS)
    return {file_of(model): _text(change(_schema(model))) for model in models}


def file_of(model: type[BaseModel]) -> str:
    """The name of the file that holds the schema of a model."""
    name = model.kind.name if issubclass(model, Artefact) else "blueprint"
    return f"{name}.schema.json"


def _schema(model: type[BaseModel]) -> Schema:
    schema: Schema = model.model_json_schema(schema_generator=EditorSchema)
    # The id is the file's name; a file that states one is refused.
    schema["properties"].pop("id", None)
    schema["required"] = [name for name in schema["required"] if name != "id"]
    return {"$schema": DIALECT, **schema}


def _text(schema: Schema) -> str:
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
