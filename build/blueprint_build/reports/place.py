"""Where a finding's file is, for machines that look it up in a checkout."""

from pathlib import PurePosixPath
from urllib.parse import quote

from blueprint_build.checks.finding import Finding
from blueprint_build.checks.run import Verdict


def file_of(verdict: Verdict, finding: Finding) -> str:
    """The finding's file, from the folder in which the check was run.

    A blueprint that lies elsewhere is named by its folder alone, so that the path stays relative
    and says nothing about the machine. A revision before the folder is left out.
    """
    folder = PurePosixPath(verdict.subject.reading.label.rpartition(":")[2])
    if folder.is_absolute() or ".." in folder.parts:
        folder = PurePosixPath("" if folder.name == ".." else folder.name)
    return (folder / finding.path).as_posix()


def uri_of(verdict: Verdict, finding: Finding) -> str:
    """The same as a relative address, percent-encoded."""
    return quote(file_of(verdict, finding), safe="/~")
