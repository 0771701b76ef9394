"""References run in a circle where they may not.

Why: if A needs B, B needs C and C needs A, nothing can come first. A successor that is followed
by its predecessor has the same fault.

Mend: one of the references is the wrong way round; the message shows the circle.

Fails:

    # standards/example.yaml
    depends_on: [other]
    # standards/other.yaml
    depends_on: [example]

Passes:

    # standards/example.yaml
    depends_on: [other]
    # standards/other.yaml
    depends_on: []
"""

from collections.abc import Iterator, Mapping

from blueprint_build.checks.rule import Sighting, at_value, rule
from blueprint_build.checks.subject import Subject
from blueprint_build.graph.blueprint import Link
from blueprint_schema.manifest import Severity

Edges = Mapping[str, tuple[Link, ...]]


def check(subject: Subject) -> Iterator[Sighting]:
    """Every circle in a relation that may have none, once, at its alphabetically first member."""
    by_relation: dict[str, dict[str, list[Link]]] = {}
    for holder, links in subject.blueprint.links_from.items():
        for link in links:
            if link.relation.acyclic:
                by_relation.setdefault(link.relation.forward, {}).setdefault(holder, []).append(
                    link
                )
    for words, edges in by_relation.items():
        frozen = {holder: tuple(links) for holder, links in edges.items()}
        for circle in _circles(frozen):
            shown = f" {words} ".join([*(link.holder for link in circle), circle[0].holder])
            yield at_value(
                subject,
                subject.path_of(circle[0]),
                circle[0].pointer,
                f"this runs in a circle: {shown}",
                "turn one of these round, or take it out",
            )


def _circles(edges: Edges) -> Iterator[tuple[Link, ...]]:
    done: set[str] = set()
    reported: set[frozenset[str]] = set()
    for start in sorted(edges):
        trail: list[Link] = []
        pending = [iter(edges[start])] if start not in done else []
        on_trail = {start}
        while pending:
            link = next(pending[-1], None)
            if link is None:
                pending.pop()
                left = trail.pop().target if trail else start
                on_trail.discard(left)
                done.add(left)
            elif link.target in on_trail:
                circle = _from(link.target, [*trail, link])
                members = frozenset(step.holder for step in circle)
                if members not in reported:
                    reported.add(members)
                    yield _beginning_with_first(circle)
            elif link.target not in done and link.target in edges:
                trail.append(link)
                on_trail.add(link.target)
                pending.append(iter(edges[link.target]))


def _from(start: str, trail: list[Link]) -> list[Link]:
    holders = [link.holder for link in trail]
    return trail[holders.index(start) :]


def _beginning_with_first(circle: list[Link]) -> tuple[Link, ...]:
    first = min(range(len(circle)), key=lambda position: circle[position].holder)
    return (*circle[first:], *circle[:first])


RULE = rule(__name__, __doc__, Severity.ERROR, check)
