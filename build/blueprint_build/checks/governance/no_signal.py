"""A platform has no signal: nothing says whether it is invested in, kept or left.

Why: this was the first thing that suppliers asked for. Silence about a platform is read as an end
by some and as a promise by others.

Mend: write a signal about it. Where nothing is decided, ``review`` says so, with the day by which
it will be. A retired platform needs none.

Fails:

    # platforms/booking.yaml
    title: Booking
    # signals/booking-signal.yaml
    status: retired

Passes:

    # platforms/booking.yaml
    title: Booking
    # signals/booking-signal.yaml
    status: active
"""

from collections.abc import Iterator

from blueprint_build.checks.rule import Sighting, at_value, rule
from blueprint_build.checks.subject import Subject
from blueprint_schema.kinds.platform import Lifecycle, Platform
from blueprint_schema.kinds.signal import Signal
from blueprint_schema.manifest import Severity


def check(subject: Subject) -> Iterator[Sighting]:
    """Every platform in use or to come that no live signal is about."""
    if not subject.is_whole:
        return  # the signal may stand in the file that could not be read
    signalled = {signal.subject for _, signal in subject.live(Signal)}
    for path, platform in subject.live(Platform):
        if platform.lifecycle is not Lifecycle.RETIRED and platform.id not in signalled:
            message = "nothing says whether this platform is invested in, kept or left"
            hint = f"write a signal with 'subject: {platform.id}'"
            yield at_value(subject, path, ("title",), message, hint)


RULE = rule(__name__, __doc__, Severity.ERROR, check)
