"""The kinds of text, number and date that a field can hold, each with its limits."""

import math
import re
from datetime import date
from enum import Enum
from typing import Annotated, Any, TypeVar
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    PlainValidator,
    StringConstraints,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

T = TypeVar("T")

Many = Annotated[tuple[T, ...], Field(strict=False)]
"""Any number of something, none included, in the order written."""

Some = Annotated[tuple[T, ...], Field(strict=False, min_length=1)]
"""One or more of something, in the order written."""

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
ID_LENGTH = 80
YEARS = range(1800, 2200)
"""The years that a blueprint can speak of; any other is a slip, such as 2207 for 2027."""

DAY_FORM = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")

Id = Annotated[
    str,
    StringConstraints(pattern=ID_PATTERN, max_length=ID_LENGTH),
    Field(examples=["an-id-like-this"]),
]
"""An identifier: small letters, digits and single hyphens, at most 80 characters."""

Line = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=240, pattern=r"^[^\n]*$")
]
"""A short text on one line, at most 240 characters."""


class Sort(Enum):
    """What a value is to a reader, where its type alone does not tell."""

    PROSE = "prose"
    """Sentences to be read, rather than a fact to be looked up."""
    CODE = "code"
    """A short sign by which something is looked up."""
    PLACE = "place"
    """A place in an order: it sorts, and says nothing by itself."""


Text = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=2_000),
    Sort.PROSE,
]
"""Plain sentences, at most 2,000 characters; a blank line starts a new paragraph."""

Markdown = Annotated[str, StringConstraints(min_length=1, max_length=12_000)]
"""Markdown, at most 12,000 characters; ``[[id]]`` links to an artefact, raw HTML stays text."""

Place = Annotated[int, Field(ge=1, le=99), Sort.PLACE]
"""A place among its like, from 1."""


def _check_address(value: str) -> str:
    try:
        host = urlsplit(value).hostname
    except ValueError:
        host = None
    if not host:
        raise PydanticCustomError("bad_address", "it should name a host, such as www.example.org")
    return value


Url = Annotated[
    str,
    StringConstraints(pattern=r"^https://[^\s<>\"'`]+$", max_length=500),
    AfterValidator(_check_address),
    Field(examples=["https://www.example.org/a-page"]),
]
"""A web address that begins with https://."""


def _parse_day(value: Any) -> date:
    if isinstance(value, date):
        return value
    if isinstance(value, str) and DAY_FORM.fullmatch(value):
        try:
            day = date.fromisoformat(value)
        except ValueError:
            raise PydanticCustomError("impossible_date", "no such day in the calendar") from None
        if day.year in YEARS:
            return day
        raise PydanticCustomError("unlikely_date", "too far away to be meant")
    raise PydanticCustomError("bad_date", "not a date in the form YYYY-MM-DD")


Day = Annotated[
    date,
    BeforeValidator(_parse_day),
    WithJsonSchema({"type": "string", "format": "date", "examples": ["2027-04-01"]}),
]
"""A day of the calendar, written YYYY-MM-DD."""


def _check_amount(value: Any) -> int | float | str:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    if is_number and math.isfinite(value):
        return value  # type: ignore[no-any-return]
    if isinstance(value, str) and 0 < len(value.strip()) <= 80:
        return value.strip()
    raise PydanticCustomError("amount_type", "neither a number nor a few words")


Amount = Annotated[
    int | float | str,
    PlainValidator(_check_amount),
    WithJsonSchema({"type": ["number", "string"], "examples": [77, 0.5, "1 in 10"]}),
]
"""A number, or a range or ratio in a few words: ``77``, ``0.5``, ``1 in 10``."""

CODE_PATTERN = (
    r"^((ISB ?|SCCI|DCB|DAPB)[0-9]{4}(-[0-9]{2,4})?( Amd [0-9]{1,3}/[0-9]{2,4})?"
    r"|DSCN [0-9]{1,2}/[0-9]{4})$"
)
"""Information-standard codes as the boards gave them out: ISB, SCCI, DCB and DAPB with four
digits, an optional part number and an optional amendment; DSCN with a number and a year."""


def _check_code(value: str) -> str:
    if not re.fullmatch(CODE_PATTERN, value):
        raise PydanticCustomError("bad_code", "not a code in a known form")
    return value


Code = Annotated[
    str,
    Sort.CODE,
    AfterValidator(_check_code),
    WithJsonSchema(
        {
            "type": "string",
            "pattern": CODE_PATTERN,
            "examples": ["DCB0129 Amd 24/2018", "ISB 0149", "DSCN 31/2008"],
        }
    ),
]
"""A standard's code with its prefix, number and amendment."""
