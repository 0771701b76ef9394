"""The branch that the site is served from, as the remote has it: asked, and asked again after."""

from dataclasses import dataclass

from blueprint_build.publishing.repository import GitError, Repository


@dataclass(frozen=True, slots=True)
class RemoteBranch:
    """A branch of a remote. What this machine believes about it counts for nothing."""

    repository: Repository
    remote: str
    name: str

    @property
    def reference(self) -> str:
        """The branch's full name on the remote."""
        return f"refs/heads/{self.name}"

    def tip(self) -> str | None:
        """The commit at its end, fetched; none where there is no such branch yet."""
        answer = self.repository.git("ls-remote", self.remote, self.reference).decode()
        if not answer:
            return None
        words = ("--quiet", "--no-tags", "--no-write-fetch-head", "--refmap=")
        self.repository.git("fetch", *words, self.remote, self.reference)
        return answer.split()[0]

    def ready(self) -> None:
        """Raises ``GitError`` where nothing could be published: no such remote, no name to sign."""
        self.repository.git("var", "GIT_COMMITTER_IDENT")
        asked = self.repository.attempt("ls-remote", self.remote, self.reference)
        if asked.returncode:
            said = " ".join(asked.stderr.decode("utf-8", "replace").split())
            raise GitError(
                f"the remote '{self.remote}' cannot be reached, so nothing was built or sent; see "
                f"'git remote -v', or name another one with --remote. Git says: {said}"
            )

    def push(self, commit: str, tip: str | None) -> str:
        """Asks the remote to go from ``tip`` to ``commit``, and only from there.

        Returns what git said. Only ``holds`` tells whether it was done: an answer can be lost.
        """
        lease = f"--force-with-lease={self.reference}:{tip or ''}"
        ref = f"{commit}:{self.reference}"
        done = self.repository.attempt("push", "--quiet", lease, self.remote, ref)
        return done.stderr.decode("utf-8", "replace").strip()

    def holds(self, commit: str) -> bool:
        """Whether the remote's branch has the commit, at its end or before it."""
        tip = self.tip()
        if tip is None:
            return False
        return not self.repository.attempt("merge-base", "--is-ancestor", commit, tip).returncode
