"""The recipe of the one form: parts are read, put in order and laid out, and the data compared."""

import json
import re
from typing import Any

from blueprint_build.formatting.layout import laid_out
from blueprint_build.formatting.order import Model
from blueprint_build.formatting.parts import comments_of
from blueprint_build.formatting.read import sheet
from blueprint_build.source.construct import construct
from blueprint_build.source.refusals import MOST_BYTES

_LINE_END = re.compile(r"\r\n?")


def is_sound(text: str) -> bool:
    """Whether a text can be put into its form: it is YAML without a fault, a mapping at its top."""
    data, faults = construct("", text)
    return not faults and isinstance(data, dict)


def formed(text: str, model: Model) -> str | None:
    """A sound text in its one form; ``None`` if that would lose or change anything."""
    before = sheet(_LINE_END.sub("\n", text))
    after = laid_out(before, model)
    if _data(after) != _data(text) or len(after.encode()) > MOST_BYTES:
        return None
    kept = sorted(comments_of(sheet(after))) == sorted(comments_of(before))
    return after if kept else None


def _data(text: str) -> Any:
    # As JSON, so that 1, 1.0 and true are three things, and "not a number" is equal to itself.
    data, faults = construct("", text)
    return faults or json.dumps(data, sort_keys=True)
