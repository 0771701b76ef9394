"""What an editor must be told: which schema stands for which files."""

import json
import os
from pathlib import Path
from typing import Any

from blueprint_build.editors.json_schemas import file_of
from blueprint_build.source.layout import ARTEFACT_ENDING, MANIFEST
from blueprint_schema.manifest import Manifest
from blueprint_schema.table import MODELS

WORKSPACE = "blueprint.code-workspace"
"""The name of the file that an editor of the VS Code family opens."""


def schema_globs(schemas: str, folder: str) -> dict[str, list[str]]:
    """The files that each schema is for, by the schema's path; ``folder`` holds the blueprint."""
    manifest = {f"{schemas}/{file_of(Manifest)}": [f"{folder}/{MANIFEST}"]}
    return manifest | {
        f"{schemas}/{file_of(model)}": [f"{folder}/{model.kind.folder}/*{ARTEFACT_ENDING}"]
        for model in MODELS
    }


def yaml_settings(schemas: str, folder: str) -> dict[str, Any]:
    """The settings of the YAML extension, which asks no other address for schemas."""
    return {
        "yaml.schemas": schema_globs(schemas, folder),
        "yaml.customTags": [],
        "yaml.format.enable": False,
        "yaml.schemaStore.enable": False,
        "yaml.kubernetesCRDStore.enable": False,
    }


def workspace_file(into: Path, folder: Path, renew: list[str]) -> str:
    """The text of a workspace whose schemas stand in ``into``, beside the file itself.

    A workspace's mapping of schemas goes before the one in ``.vscode/settings.json``. ``renew`` is
    the command that writes schemas and workspace again, which the editor runs when it opens.
    """
    here = Path.cwd()
    task = {
        "label": "Renew the ids that completion offers",
        "type": "process",
        "command": renew[0],
        "args": renew[1:],
        "options": {"cwd": here.as_posix()},
        "presentation": {"reveal": "silent"},
        "problemMatcher": [],
        "runOptions": {"runOn": "folderOpen"},
    }
    workspace = {
        "folders": [{"path": Path(os.path.relpath(here, into)).as_posix()}],
        "settings": yaml_settings(into.resolve().as_posix(), folder.as_posix()),
        "extensions": {"recommendations": ["redhat.vscode-yaml"]},
        "tasks": {"version": "2.0.0", "tasks": [task]},
    }
    return json.dumps(workspace, indent=2) + "\n"
