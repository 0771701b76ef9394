"""A file's name cannot serve as an id.

Why: the name becomes the id and the page's address. It must be the same on every machine: small
letters, digits and single hyphens, at most 80 characters, ending in ``.yaml``. A prose page ends
in ``.md``. Nothing else is published.

Mend: rename the file.
"""

import re
from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any

from blueprint_build.checks.rule import Remark, faults, rule
from blueprint_build.source.layout import id_meant_by
from blueprint_schema.manifest import Severity
from blueprint_schema.text import ID_LENGTH

NEARLY_YAML = re.compile(r"\.ya?ml", re.IGNORECASE)
OF_A_SITE = re.compile(r"\.(css|js|html|svg|png|jpe?g|gif|webp|ico|woff2?)$", re.IGNORECASE)
"""Styles, scripts, images and type, which other sites keep beside their pages."""
BACKUP = re.compile(r"\.(ya?ml|md)(~|\.(orig|bak|old|swp|tmp|rej))$", re.IGNORECASE)
"""How programs call the copies that they leave beside a file."""


def say(facts: Mapping[str, Any]) -> Remark:
    """The fault in words."""
    name = facts["name"]
    if facts["problem"] == "ending":
        return Remark(
            f"the name '{name}' does not end in .yaml or .md; no other files belong here",
            _way_out(name),
        )
    if facts["problem"] == "length":
        return Remark(f"the name is longer than {ID_LENGTH} characters", "choose a shorter one")
    if facts["problem"] == "reserved":
        return Remark(f"the name '{name}' is kept for something else", "choose another")
    if facts["problem"] == "folder":
        return Remark(
            f"the folder '{name}' cannot be part of an address: "
            "small letters, digits and single hyphens only",
            _suggestion(name, "", "the folder"),
        )
    return Remark(
        f"the name '{name}' cannot be an id: small letters, digits and single hyphens only",
        _suggestion(name, PurePosixPath(name).suffix),
    )


def _way_out(name: str) -> str:
    """What to do about an ending that does not belong; ``.txt`` is what some editors add."""
    if BACKUP.search(name):
        return "delete it, if it is a copy that a program left behind"
    if OF_A_SITE.search(name):
        return "move it into the folder that mkdocs.yml names as the theme's custom_dir"
    return _suggestion(name, ".yaml") if NEARLY_YAML.search(name) else "move it elsewhere"


def _suggestion(name: str, ending: str, what: str = "it") -> str:
    meant = id_meant_by(name)
    return f"rename {what} to {meant}{ending}" if meant else f"rename {what}"


RULE = rule(__name__, __doc__, Severity.ERROR, faults(__name__, say))
