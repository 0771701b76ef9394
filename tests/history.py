"""Four releases of the real content: the present one, and three that edits make of it.

Each edit is what an editor does, and each release differs from the one before in its own way: more
is asked; a date comes forward and a signal turns; something is renamed and something retired.
"""

import sys
from dataclasses import dataclass
from pathlib import Path

from tests.conftest import ROOT
from tests.publisher import Project, git, project
from tests.test_build import run

CONTENT = ROOT / "blueprint"


@dataclass(frozen=True)
class Edit:
    """A file that is changed: a text in it and what stands there instead.

    Without an ``old`` text the file is new; with a ``to`` it is also moved there.
    """

    path: str
    old: str
    new: str
    to: str = ""


@dataclass(frozen=True)
class Release:
    """A release to make: its version, its day, what it says of itself, and its edits."""

    version: str
    day: str
    note: str
    edits: tuple[Edit, ...] = ()


BOOKING = "standards/booking-and-referral.yaml"
SIGN_IN = "milestones/older-staff-sign-in-ends.yaml"
SIGN_IN_SIGNAL = "signals/care-identity-older-sign-in-signal.yaml"
NOTIFY = "signals/nhs-notify-signal.yaml"
BIRTH = "signals/birth-notification-service-signal.yaml"
RELEASES = (
    Release("0.1.0", "2026-11-21", "The first edition."),
    Release(
        "0.2.0",
        "2026-12-07",
        "Booking and referral asks for more, from October 2027; one term is new.",
        (
            Edit(
                BOOKING,
                "depends_on:\n",
                "  - key: report-failures\n"
                "    text: The supplier reports every booking that failed within one working day.\n"
                "    level: MUST\n"
                "    subjects: [supplier]\n"
                "    applies_from: 2027-10-01\n"
                "    verification: {method: test, evidence: A monthly report of failures}\n"
                "    enforcement: onboarding\n"
                "depends_on:\n",
            ),
            Edit(BOOKING, "takes the place of many", "replaces many"),
            Edit(
                "glossary/failed-booking.yaml",
                "",
                "title: Failed booking\n"
                "summary: A booking that one system sent and the other did not take.\n"
                "status: active\n"
                "sources:\n  - source: general-knowledge\n",
            ),
        ),
    ),
    Release(
        "0.3.0",
        "2027-01-11",
        "The older staff sign-in ends a month sooner, and NHS Notify is invested in.",
        (
            Edit(SIGN_IN, "  earliest: 2027-02-28\n", "  earliest: 2027-01-31\n"),
            Edit(SIGN_IN, "  latest: 2027-02-28\n", "  latest: 2027-01-31\n"),
            Edit(
                SIGN_IN,
                "partnership_ask:",
                "  - old: 2027-02-28\n    new: 2027-01-31\n    why: Every product has moved.\n"
                "    source: {source: general-knowledge}\n"
                "partnership_ask:",
            ),
            Edit(SIGN_IN_SIGNAL, "ends on 28 February 2027", "ends on 31 January 2027"),
            Edit(SIGN_IN_SIGNAL, "exit_date: 2027-02-28", "exit_date: 2027-01-31"),
            Edit(NOTIFY, "keep, make it the normal route", "invest, make it the normal route"),
            Edit(NOTIFY, "stance: sustain", "stance: invest"),
            Edit(NOTIFY, "decided_on: 2025-03-27", "decided_on: 2027-01-11"),
        ),
    ),
    Release(
        "0.4.0",
        "2027-02-15",
        "The signal on birth notices has a shorter id, and one term is retired.",
        (
            Edit(
                BIRTH,
                "status: draft\n",
                "status: draft\nformerly: [birth-notification-service-signal]\n",
                to="signals/birth-notices-signal.yaml",
            ),
            Edit("glossary/failed-booking.yaml", "status: active", "status: retired"),
            Edit(BOOKING, "level: SHOULD\n", "level: MAY\n"),
        ),
    ),
)


def real_history(folder: Path) -> Project:
    """A project with the four releases, each made by the command, committed and tagged."""
    made = project(folder, CONTENT)
    for release in RELEASES:
        bring(made, release)
    return made


def bring(made: Project, release: Release) -> None:
    """Makes one release more: its edits, its record, its commit and its tag."""
    for edit in release.edits:
        _apply(made.folder / "blueprint", edit)
    if release.edits:
        words = ("--note", release.note, "--as-of", release.day)
        done = run(made.folder, "blueprint", "release", release.version, *words)
        assert done.returncode == 0, done.stdout + done.stderr
    git(made.folder, "add", "--all")
    git(made.folder, "commit", "--quiet", "--message", f"Release {release.version}")
    git(made.folder, "tag", f"blueprint-{release.version}")


def _apply(folder: Path, edit: Edit) -> None:
    path = folder / edit.path
    if not edit.old:
        path.write_text(edit.new, "utf-8")
        return
    text = path.read_text("utf-8")
    assert text.count(edit.old) == 1, f"{edit.path} no longer says '{edit.old}' once"
    path.write_text(text.replace(edit.old, edit.new), "utf-8")
    if edit.to:
        path.rename(folder / edit.to)


def main() -> None:
    """Publishes the four releases to a remote in a new folder, to be looked at."""
    folder = Path(sys.argv[1])
    made = project(folder, CONTENT)
    for release in RELEASES:
        bring(made, release)
        status, said = made.publish(release.version)
        print(said)
        if status:
            sys.exit(status)
    git(made.folder, "clone", "--quiet", "--branch", "site", str(made.remote), "../published")
    print(f"serve it: python -m http.server --directory {folder / 'published'}")


if __name__ == "__main__":
    main()
