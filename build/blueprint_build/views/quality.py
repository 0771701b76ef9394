"""How good the blueprint is at present: what is open, late, or accepted for a while."""

from calendar import monthrange
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from blueprint_build.checks.catalogue import can_be_waived, rules
from blueprint_build.checks.finding import Finding
from blueprint_build.checks.governance.expired_waiver import is_expired
from blueprint_build.checks.rule import Family
from blueprint_build.graph.lens import Lens
from blueprint_build.views.coverage import FOLDER as COVERAGE
from blueprint_build.views.coverage import coverage
from blueprint_build.views.page import Heading, Page, address_of
from blueprint_build.views.rules import FOLDER as RULES
from blueprint_build.views.value import Value, linked, simple
from blueprint_schema.artefact import Artefact
from blueprint_schema.words import Status

FOLDER = "quality"

MOST_NAMED = 6
"""A waiver that more artefacts have than this names them only when it is opened."""


@dataclass(frozen=True, slots=True)
class Open:
    """A warning, and everywhere that it is given in the same words."""

    message: str
    hint: str
    rule: Value
    places: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Review:
    """An artefact, and the day by which it is looked at again."""

    due: date
    artefact: Value
    owner: Value


@dataclass(frozen=True, slots=True)
class Accepted:
    """A waiver that holds today, with every artefact that has it in the same words."""

    until: date
    rule: Value
    reason: str
    artefacts: tuple[Value, ...]

    @property
    def folded(self) -> bool:
        """Whether they are too many to be named at once."""
        return len(self.artefacts) > MOST_NAMED


@dataclass(frozen=True, slots=True)
class Checked:
    """A rule that was applied, and how often it found something."""

    rule: Value
    finds: str
    open: int
    accepted: int
    """How many findings a waiver accepts for a while."""


@dataclass(frozen=True, slots=True)
class KindCount:
    """How many artefacts of a kind there are, in all and by status, as the view's columns go."""

    kind: Value
    total: int
    by_status: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class QualityView:
    """Everything that the quality page shows."""

    today: date
    warnings: int
    open: tuple[Open, ...]
    late: tuple[Review, ...]
    month: date
    """The last day of this month."""
    soon: tuple[Review, ...]
    """What is to be looked at again by then."""
    next_review: Review | None
    """The first to be looked at again after this month."""
    waived: int
    """How many waivers hold today."""
    waivers: tuple[Accepted, ...]
    coverage: Value | None
    points: int
    dealt_with: int
    families: tuple[tuple[str, tuple[Checked, ...]], ...]
    """All rules, by family."""
    statuses: tuple[Value, ...]
    kinds: tuple[KindCount, ...]


def quality_page(lens: Lens, findings: tuple[Finding, ...]) -> Page:
    """The quality page. The findings are an input beside the lens: other findings, another page."""
    covered = coverage(lens)
    statuses = tuple(s for s in Status if any(a.status is s for a in lens.everything()))
    reviews, waivers = _reviews(lens), _waivers(lens)
    month = lens.today.replace(day=monthrange(lens.today.year, lens.today.month)[1])
    view = QualityView(
        today=lens.today,
        warnings=len(findings),
        open=_open(lens, findings),
        late=tuple(review for review in reviews if review.due < lens.today),
        month=month,
        soon=tuple(review for review in reviews if lens.today <= review.due <= month),
        next_review=next((review for review in reviews if review.due > month), None),
        waived=sum(len(waiver.artefacts) for waiver in waivers),
        waivers=waivers,
        coverage=Value("Coverage of the sources", address=f"{COVERAGE}/") if covered else None,
        points=sum(row.points for row in covered),
        dealt_with=sum(row.points - row.open for row in covered),
        families=tuple(_families(findings, waivers)),
        statuses=tuple(map(simple, statuses)),
        kinds=tuple(_count(lens, model, statuses) for model in lens.kinds()),
    )
    headings = (
        Heading("warnings", "Open warnings"),
        Heading("reviews", "Past review"),
        Heading("waivers", "Waivers in force"),
        Heading("checked", "What is checked"),
        *([Heading("sources", "Sources")] if covered else []),
        Heading("counts", "Kinds and statuses"),
    )
    summary = "What is open, late, or accepted for a while."
    return Page(f"{FOLDER}/", "Quality", summary, "quality.html", view, headings=headings)


def _open(lens: Lens, findings: tuple[Finding, ...]) -> tuple[Open, ...]:
    pages = {lens.path(artefact.id): linked(lens, artefact.id) for artefact in lens.everything()}
    same: dict[tuple[str, str, str], list[Value]] = {}
    for finding in findings:
        said = finding.message, finding.hint, finding.rule
        same.setdefault(said, []).append(pages.get(finding.path, Value(finding.path)))
    return tuple(
        Open(message, hint, _rule(rule), tuple(dict.fromkeys(places)))
        for (message, hint, rule), places in same.items()
    )


def _reviews(lens: Lens) -> tuple[Review, ...]:
    reviews = (
        Review(
            artefact.review_by,
            linked(lens, artefact.id),
            linked(lens, artefact.owner or lens.manifest.steward),
        )
        for artefact in lens.everything()
        if artefact.review_by
    )
    return tuple(sorted(reviews, key=lambda row: (row.due, row.artefact.text)))


def _waivers(lens: Lens) -> tuple[Accepted, ...]:
    same: dict[tuple[date, str, str], list[Value]] = {}
    for artefact in sorted(lens.everything(), key=lambda artefact: artefact.title):
        for waiver in artefact.waivers:
            if not is_expired(waiver, lens.today) and can_be_waived(waiver.rule):
                said = waiver.until, waiver.rule, waiver.reason
                same.setdefault(said, []).append(linked(lens, artefact.id))
    return tuple(
        Accepted(until, _rule(rule), reason, tuple(artefacts))
        for (until, rule, reason), artefacts in sorted(same.items())
    )


def _families(
    findings: tuple[Finding, ...], waivers: tuple[Accepted, ...]
) -> Iterator[tuple[str, tuple[Checked, ...]]]:
    found = Counter(finding.rule for finding in findings)
    waived: Counter[str] = Counter()
    for waiver in waivers:
        waived[waiver.rule.text] += len(waiver.artefacts)
    for family in Family:
        theirs = (rule for rule in rules() if rule.family is family)
        yield (
            family.label,
            tuple(
                Checked(_rule(rule.name), rule.summary, found[rule.name], waived[rule.name])
                for rule in theirs
            ),
        )


def _rule(name: str) -> Value:
    return Value(name, address=address_of(RULES, name))


def _count(lens: Lens, model: type[Artefact], statuses: tuple[Status, ...]) -> KindCount:
    counts = Counter(artefact.status for artefact in lens.of_kind(model))
    return KindCount(
        Value(model.kind.title, address=f"{model.kind.folder}/"),
        counts.total(),
        tuple(counts[status] for status in statuses),
    )
