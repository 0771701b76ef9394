"""From plain data to a frozen artefact, or to faults that say what each value should be."""

from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from blueprint_build.source.document import Document
from blueprint_build.source.fault import Fault
from blueprint_build.source.fields import belongs, fields_at, meaning_of
from blueprint_build.source.misfiled import kind_meant
from blueprint_build.source.nearest import nearest
from blueprint_schema.artefact import Artefact
from blueprint_schema.manifest import Manifest
from blueprint_schema.relation import Choice, Pointer, Relation, marks

M = TypeVar("M", bound=BaseModel)

RULE_OF_ERROR = {
    "missing": "missing-field",
    "extra_forbidden": "unknown-field",
    "bad_date": "bad-date",
    "impossible_date": "bad-date",
    "unlikely_date": "bad-date",
    "bad_code": "bad-code",
}
"""Which rule speaks of which of Pydantic's errors.

An error that is not listed is ``wrong-type`` if its name ends in ``_type``, else ``bad-value``."""


def parse_artefact(document: Document, model: type[Artefact], id: str) -> Artefact | list[Fault]:
    """The artefact that a document describes, or everything that is wrong with it."""
    own = [
        Fault("unknown-field", document.path, (name,), {"field": name, "allowed": ()}, True)
        for name in ("id", "kind")
        if name in document.data
    ]
    rest = {name: value for name, value in document.data.items() if name not in ("id", "kind")}
    parsed = _parse(document, model, {"id": id, **rest})
    if isinstance(parsed, list) and (meant := kind_meant(rest, model)):
        facts = {"kind": model.kind, "meant": meant.kind}
        parsed = [Fault("wrong-folder", document.path, facts=facts)]
    if own:
        return own + (parsed if isinstance(parsed, list) else [])
    return parsed


def parse_manifest(document: Document) -> Manifest | list[Fault]:
    """The manifest that a document describes, or everything that is wrong with it."""
    return _parse(document, Manifest, document.data)


def _parse(document: Document, model: type[M], data: Any) -> M | list[Fault]:
    try:
        return model.model_validate(data)
    except ValidationError as error:
        errors = error.errors(include_url=False)
        return list(_faults(document.path, model, errors))


def _faults(path: str, model: type[BaseModel], errors: list[ErrorDetails]) -> Iterator[Fault]:
    misspelt = {
        (*error["loc"][:-1], meant)
        for error in errors
        if error["type"] == "extra_forbidden"
        for meant in nearest(str(error["loc"][-1]), fields_at(model, error["loc"][:-1]))
    }
    around = {error["loc"][:length] for error in errors for length in range(len(error["loc"]))}
    for error in errors:
        pointer: Pointer = error["loc"]
        rule = rule_of(error["type"], error["input"])
        # One slip of the pen, one finding: the misspelt name, and the faulty item of a list.
        if rule == "missing-field" and pointer in misspelt:
            continue
        if error["type"] == "too_short" and pointer in around:
            continue
        yield Fault(rule, path, pointer, _facts(model, error), rule == "unknown-field")


def rule_of(error_type: str, value: Any) -> str:
    """The rule that speaks of one of Pydantic's error types, for the value that has it."""
    if value is None and error_type != "extra_forbidden":
        return "missing-field"
    if error_type in RULE_OF_ERROR:
        return RULE_OF_ERROR[error_type]
    return "wrong-type" if error_type.endswith("_type") else "bad-value"


def _facts(model: type[BaseModel], error: ErrorDetails) -> Mapping[str, Any]:
    pointer = error["loc"]
    return {
        "field": _field_name(pointer),
        "name": _name(pointer),
        "meaning": meaning_of(model, pointer),
        "inside": fields_at(model, pointer),
        "note": _note(model, pointer),
        "type": error["type"],
        "value": error.get("input"),
        "context": error.get("ctx", {}),
        "allowed": fields_at(model, pointer[:-1]) if error["type"] == "extra_forbidden" else (),
        "belongs": belongs(model, pointer) if error["type"] == "extra_forbidden" else None,
        "said": error["msg"],
    }


def _note(model: type[BaseModel], pointer: Pointer) -> Relation | Choice | None:
    steps = tuple("*" if isinstance(step, int) else step for step in pointer)
    return next((mark.note for mark in marks(model) if mark.steps == steps), None)


def _name(pointer: Pointer) -> str:
    item = "an item of " if isinstance(pointer[-1], int) else ""
    return f"{item}'{_field_name(pointer)}'"


def _field_name(pointer: Pointer) -> str:
    names = [step for step in pointer if isinstance(step, str)]
    return names[-1] if names else ""
