"""Progress for people: shown after a second, and only on a terminal."""

import sys
import time
from types import TracebackType

PATIENCE = 1.0
"""Seconds of silence before anything is shown."""
REFRESH = 0.1


class Progress:
    """Counts steps on one line of standard error, which is wiped at the end."""

    def __init__(self, verb: str) -> None:
        self._verb = verb
        self._done = 0
        self._next = time.monotonic() + PATIENCE
        self._shown = False
        self._visible = sys.stderr is not None and sys.stderr.isatty()

    def __enter__(self) -> "Progress":
        return self

    def step(self) -> None:
        """One more is done."""
        self._done += 1
        if self._visible and time.monotonic() >= self._next:
            self._next = time.monotonic() + REFRESH
            self._shown = True
            sys.stderr.write(f"\r{self._verb} ... {self._done:,}")
            sys.stderr.flush()

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc_value: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if self._shown:
            sys.stderr.write("\r\033[K")
            sys.stderr.flush()
