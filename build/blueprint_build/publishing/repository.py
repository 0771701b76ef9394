"""Git, without a working tree: files become blobs, blobs a tree, a tree a commit.

Nothing here moves a reference of this repository, so a kill at any moment leaves it as it was.
"""

import os
import subprocess
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

FILE = "100644"
"""The mode of an ordinary file. No link is ever written."""


class GitError(Exception):
    """Git could not do it; the message is git's own."""


@dataclass(frozen=True, slots=True)
class Repository:
    """A repository, by a folder inside it."""

    folder: Path

    def git(
        self, *words: str, stdin: bytes = b"", environment: Mapping[str, str] | None = None
    ) -> bytes:
        """What git answers. Raises ``GitError`` where it fails."""
        done = self.attempt(*words, stdin=stdin, environment=environment)
        if done.returncode:
            raise GitError(done.stderr.decode("utf-8", "replace").strip())
        return done.stdout

    def attempt(
        self, *words: str, stdin: bytes = b"", environment: Mapping[str, str] | None = None
    ) -> subprocess.CompletedProcess[bytes]:
        """How a call of git ended, whatever the end. Raises ``GitError`` where there is no git."""
        # Housekeeping would take away objects of another publisher that no reference leads to yet.
        calm = ("-c", "gc.auto=0", "-c", "maintenance.auto=false")
        try:
            return subprocess.run(
                ["git", "-C", str(self.folder), *calm, *words],
                input=stdin,
                env={**os.environ, "LC_ALL": "C", **(environment or {})},
                capture_output=True,
                check=False,
            )
        except FileNotFoundError as wrong:
            raise GitError(f"{wrong.filename} was not found; install git") from None

    def uncommitted(self) -> list[str]:
        """The files that differ from the last commit, or are not in it."""
        status = self.git("status", "--porcelain", "-z", "--no-renames").decode("utf-8", "replace")
        return [row[3:] for row in status.split("\0") if row]

    def head(self) -> str:
        """The commit that is checked out."""
        return self.git("rev-parse", "--verify", "HEAD^{commit}").decode().strip()

    def files(self, commit: str | None) -> dict[str, str]:
        """The blob of each file of a commit, by path; none of no commit."""
        if commit is None:
            return {}
        rows = self.git("ls-tree", "-r", "-z", "--full-tree", commit).decode().split("\0")
        cut = (row.split("\t", 1) for row in rows if row)
        return {path: about.split()[2] for about, path in cut}

    def read(self, blob: str) -> bytes:
        """The content of a blob."""
        return self.git("cat-file", "blob", blob)

    def store(self, contents: Iterable[bytes]) -> list[str]:
        """The blob of each content, written as it is: no filter and no line ending changes it."""
        stream = [b"feature done\n"]
        for mark, content in enumerate(contents, start=1):
            stream.append(b"blob\nmark :%d\ndata %d\n%b\n" % (mark, len(content), content))
        with TemporaryDirectory(prefix="blueprint-") as folder:
            marks = Path(folder, "marks")
            words = ("fast-import", "--quiet", "--done", f"--export-marks={marks}")
            self.git(*words, stdin=b"".join([*stream, b"done\n"]))
            rows = [row.split() for row in marks.read_text("ascii").splitlines()]
        blobs = {int(mark.removeprefix(":")): blob for mark, blob in rows}
        return [blobs[mark] for mark in range(1, len(stream))]

    def commit(self, files: Mapping[str, str], parent: str | None, message: str) -> str:
        """A commit of just these blobs, by path, that no reference leads to yet."""
        rows = [f"{FILE} {blob}\t{path}\0" for path, blob in files.items()]
        with TemporaryDirectory(prefix="blueprint-") as folder:
            index = {"GIT_INDEX_FILE": str(Path(folder, "index"))}
            stdin = "".join(rows).encode()
            self.git("update-index", "-z", "--index-info", stdin=stdin, environment=index)
            tree = self.git("write-tree", environment=index).decode().strip()
        after = ["-p", parent] if parent else []
        return self.git("commit-tree", tree, *after, "-m", message).decode().strip()
