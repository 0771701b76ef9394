"""The recipe of a run: read the files chosen, form the sound ones, and say what is to be done."""

from dataclasses import dataclass, field
from pathlib import Path

from blueprint_build.checks.catalogue import rules
from blueprint_build.checks.finding import Finding
from blueprint_build.checks.rule import Family
from blueprint_build.checks.run import Verdict
from blueprint_build.checks.subject import Subject
from blueprint_build.clock import day_of_build
from blueprint_build.formatting.choose import Chosen
from blueprint_build.formatting.form import formed, is_sound
from blueprint_build.formatting.order import Model
from blueprint_build.source.load import Reading, load
from blueprint_schema.manifest import Manifest
from blueprint_schema.table import BY_FOLDER


@dataclass(slots=True)
class Outcome:
    """What came of looking at the files: the new content of each that changes, and the rest."""

    verdict: Verdict
    """What keeps files from being read."""
    changed: dict[Path, bytes] = field(default_factory=dict)
    unsure: list[Path] = field(default_factory=list)
    """The files whose form would not say the same."""
    in_form: int = 0


def form_all(files: Chosen) -> Outcome:
    """The form of every sound file; nothing is written."""
    reading = load(files)
    sound = {path for path, document in reading.documents.items() if is_sound(document.text)}
    outcome = Outcome(_verdict(reading, {file.path for file in files.files()} - sound))
    for path in sorted(sound):
        _form(outcome, files.whole.folder / path, reading.documents[path].text, _model(path))
    return outcome


def _form(outcome: Outcome, path: Path, text: str, model: Model) -> None:
    content = formed(text, model)
    if content is None:
        outcome.unsure.append(path)
    elif content.encode() == path.read_bytes():
        outcome.in_form += 1
    else:
        outcome.changed[path] = content.encode()


def _model(path: str) -> Model:
    return BY_FOLDER.get(path.rpartition("/")[0], Manifest)


def _verdict(reading: Reading, paths: set[str]) -> Verdict:
    faults = [fault for fault in reading.faults if fault.path in paths]
    unread = Reading(reading.label, documents=reading.documents, faults=faults)
    subject = Subject.of(unread, day_of_build(None))
    found = [
        Finding(seen.path, seen.at.line, seen.at.column, rule.name, rule.severity, *seen.remark)
        for rule in rules()
        if rule.family is Family.SOURCE
        for seen in rule.check(subject)
    ]
    return Verdict(subject, tuple(sorted(found)))
