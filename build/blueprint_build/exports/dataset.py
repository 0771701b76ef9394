"""The whole blueprint as one JSON file: what a release carries, to be shown and compared later.

``source/dataset.py`` reads it back. The form is that of the artefact files, with every default
written out, so that a later default changes nothing of what was said.
"""

import json
from typing import Any

from pydantic import BaseModel

from blueprint_build.graph.blueprint import Blueprint
from blueprint_build.source.dataset import FORMAT, VERSION
from blueprint_schema.table import MODELS


def dataset(blueprint: Blueprint) -> str:
    """The data file of a blueprint; the same blueprint gives the same bytes."""
    content = {
        "format": FORMAT,
        "version": VERSION,
        "manifest": _fields(blueprint.manifest) if blueprint.manifest else None,
        "artefacts": {
            model.kind.folder: {
                artefact.id: _fields(artefact)
                for artefact in sorted(blueprint.of_kind(model), key=lambda one: one.id)
            }
            for model in sorted(MODELS, key=lambda model: model.kind.folder)
            if blueprint.of_kind(model)
        },
        "pages": dict(sorted(blueprint.pages.items())),
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _fields(model: BaseModel) -> dict[str, Any]:
    return model.model_dump(mode="json", exclude_none=True)
