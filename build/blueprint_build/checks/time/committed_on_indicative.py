"""A committed milestone needs one that is only indicative, or an idea.

Why: committed means that the law or the money is there, and suppliers invest by it. A chain is as
firm as its weakest link, at whatever depth; a promise that rests on an intention is one that will
be moved.

Mend: firm up what it needs, call this one planned or indicative, or take out the dependency. What
is done has happened, and no longer counts as weak.

Fails:

    # milestones/first-step.yaml
    confidence: indicative
    # milestones/second-step.yaml
    confidence: committed

Passes:

    # milestones/first-step.yaml
    confidence: planned
    # milestones/second-step.yaml
    confidence: committed
"""

from collections.abc import Iterator

from blueprint_build.checks.rule import Sighting, at_value, rule
from blueprint_build.checks.subject import Subject
from blueprint_schema.kinds.milestone import Confidence, Milestone, Progress
from blueprint_schema.manifest import Severity

WEAK = (Confidence.INDICATIVE, Confidence.HORIZON)
OVER = (Progress.DONE, Progress.CANCELLED)


def check(subject: Subject) -> Iterator[Sighting]:
    """Every committed milestone with something weak behind it, once for each weak one."""
    for path, step in subject.live(Milestone):
        if step.confidence is not Confidence.COMMITTED or step.progress in OVER:
            continue
        seen: set[str] = set()
        for position, id in enumerate(step.depends_on):
            for weak in _weak_behind(subject, id, seen):
                through = "" if weak.id == id else f", through '{id}',"
                message = (
                    f"this is committed, and it needs{through} '{weak.id}', "
                    f"which is only {weak.confidence.label}"
                )
                place = subject.place(weak.id, "confidence")
                hint = f"firm up the other in {place}, or call this one planned or indicative"
                yield at_value(subject, path, ("depends_on", position), message, hint)


def _weak_behind(subject: Subject, id: str, seen: set[str]) -> Iterator[Milestone]:
    """The weak milestones nearest on every way back from this one, itself included."""
    waiting = [id]
    while waiting:
        needed = subject.blueprint.artefacts.get(waiting.pop())
        if not isinstance(needed, Milestone) or needed.id in seen or needed.progress in OVER:
            continue
        seen.add(needed.id)
        if needed.confidence in WEAK:
            yield needed
        else:
            waiting.extend(reversed(needed.depends_on))


RULE = rule(__name__, __doc__, Severity.ERROR, check)
