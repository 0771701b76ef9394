"""Days, spans and the time between two days, in the words that people use."""

from calendar import monthrange
from datetime import date, timedelta

from blueprint_schema.when import Precision, When

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


def day_in_words(day: date) -> str:
    """A day as people write it: ``1 April 2027``."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def span_in_words(first: date, last: date) -> str:
    """A day, or the last one that it may be: ``on 1 April 2027``, ``by 31 December 2027``."""
    return f"{'on' if first == last else 'by'} {day_in_words(last)}"


def when_in_words(when: When) -> str:
    """A date with its precision as people say it: ``April 2027``, ``2026/27``, ``by ...``."""
    first, last = when.earliest, when.latest
    month = MONTHS[first.month - 1]
    if when.precision is Precision.DAY or first == last:
        return day_in_words(first)
    if when.precision is Precision.MONTH:
        return f"{month} {first.year}"
    if when.precision is Precision.QUARTER:
        return f"{month} to {MONTHS[last.month - 1]} {last.year}"
    if when.precision is Precision.YEAR:
        is_calendar_year = first.year == last.year
        return str(first.year) if is_calendar_year else f"{first.year}/{last.year % 100:02}"
    return f"{day_in_words(first)} to {day_in_words(last)}"


def quarter_in_words(day: date) -> str:
    """The calendar quarter of a day: ``October to December 2026``."""
    first = (day.month - 1) // 3 * 3
    return f"{MONTHS[first]} to {MONTHS[first + 2]} {day.year}"


def year_after(day: date) -> date:
    """The same day a year later; 29 February becomes the 28th; the calendar's last year stays."""
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return date(day.year + 1, 2, 28) if day.year < date.max.year else day


def day_after(day: date) -> date:
    """The next day; the calendar's last one stays."""
    return day + timedelta(1) if day < date.max else day


def day_before(day: date) -> date:
    """The day before; the calendar's first one stays."""
    return day - timedelta(1) if day > date.min else day


def day_in_short(day: date) -> str:
    """A day with the first three letters of its month: ``1 Apr 2027``."""
    return f"{day.day} {MONTHS[day.month - 1][:3]} {day.year}"


def when_in_short(when: When) -> str:
    """A date with its precision in few letters: ``1 Apr 2027``, ``Apr to Jun 2027``, ``2027/28``.

    Spans of whole months are told in months.
    """
    first, last = when.earliest, when.latest
    if first == last:
        return day_in_short(first)
    if when.precision is Precision.YEAR:
        return when_in_words(when)
    if first.day != 1 or last.day != monthrange(last.year, last.month)[1]:
        return f"{day_in_short(first)} to {day_in_short(last)}"
    start, end = (day_in_short(day).split(" ", 1)[1] for day in (first, last))
    if start == end:
        return end
    return f"{start.split(' ')[0] if first.year == last.year else start} to {end}"


def months_between(first: date, last: date) -> int:
    """The whole months from one day to a later one: 9 from 1 April to 1 January; never below 0."""
    months = (last.year - first.year) * 12 + last.month - first.month
    return max(0, months - (last.day < first.day))
