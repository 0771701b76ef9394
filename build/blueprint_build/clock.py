"""Which day it is: an input, never a guess made in the middle of the work."""

import os
from datetime import UTC, date, datetime

EARLIEST, LATEST = date(1980, 1, 1), date(2099, 12, 31)
"""The days that the archive formats of a built site can hold."""


class NotADayError(ValueError):
    """What was given as a day is none; the message says so in words for the user."""


def day_of_build(as_of: str | None = None) -> date:
    """The day given; else that of SOURCE_DATE_EPOCH, in UTC; else today."""
    if as_of:
        try:
            day = date.fromisoformat(as_of)
        except ValueError:
            raise NotADayError(f"{as_of!r} is not a day; write it as 2027-04-01") from None
        if not EARLIEST <= day <= LATEST:
            raise NotADayError(f"{as_of} is too far away; take a day between 1980 and 2099")
        return day
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if not epoch:
        return date.today()
    try:
        return datetime.fromtimestamp(int(epoch), UTC).date()
    except (ValueError, OverflowError, OSError):
        raise NotADayError(
            f"SOURCE_DATE_EPOCH is {epoch!r}, which is not a number of seconds"
        ) from None
