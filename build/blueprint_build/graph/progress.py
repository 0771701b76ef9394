"""How far a milestone has come on a day, which need not be the day on which it was written."""

from datetime import date

from blueprint_schema.kinds.milestone import Milestone, Progress


def as_on(milestone: Milestone, day: date) -> Milestone:
    """The milestone as it stood on a day: what is written of it may not have come about yet.

    Nothing is done before the first day that it can be done on, and nothing has slipped before
    its last; how far it had come until then, nobody has written down.
    """
    when, progress = milestone.date, milestone.progress
    is_early = progress is Progress.DONE and day < when.earliest
    is_early |= progress is Progress.SLIPPED and day <= when.latest
    return milestone.model_copy(update={"progress": Progress.UNKNOWN}) if is_early else milestone
