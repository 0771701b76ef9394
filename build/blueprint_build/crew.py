"""Work shared out over the processor's cores, where a process can be copied safely.

A helper is a copy of this process: it sees what this process sees, so nothing has to be handed to
it. It works on every so-many-th item and sends back what it made, in that order. Whatever becomes
of this process, its helpers end when nobody listens to them any more.
"""

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from multiprocessing import get_context
from multiprocessing.connection import Connection
from traceback import format_exc
from typing import Any, TypeVar

Item = TypeVar("Item")
Made = TypeVar("Made")

WORTH_IT = 8
"""For fewer items each, a copy of the process costs more than it saves."""
MOST = 8
"""Helpers beyond that bring little, and each takes memory of its own."""


class LostHelperError(OSError):
    """The machine ended a helper before its work was done; most often, memory ran out."""

    def __init__(self) -> None:
        """It can be said in one way only."""
        super().__init__("The machine ended a part of the work; it may lack memory.")


def shared_out(
    work: Callable[[Item], Made], items: Sequence[Item], helpers: int | None = None
) -> Iterator[Made]:
    """What ``work`` makes of each item, in their order; what it raises is raised here.

    What ``work`` makes must be data that can be sent, and may not depend on what it made before.
    ``helpers`` are as many as the cores that this process may use, ``MOST`` at the most, if nobody
    says how many.
    """
    number = min(helpers or _cores(), len(items) // WORTH_IT)
    if number < 2 or not _can_be_copied():
        yield from map(work, items)
        return
    ends: list[Connection] = []
    try:
        for first in range(number):
            ends.append(_helper(work, items[first::number], ends))
        for place in range(len(items)):
            yield _received(ends[place % number])
    finally:
        for end in ends:
            end.close()


def _helper(
    work: Callable[[Item], Made], items: Sequence[Item], others: Sequence[Connection]
) -> Connection:
    """Starts a helper; what it makes is received from the connection."""
    context = get_context("fork")
    end, own = context.Pipe(duplex=False)
    # A copy that kept an end open would be listened to for ever, by itself or by another copy.
    context.Process(target=_work, args=(work, items, own, (*others, end)), daemon=True).start()
    own.close()
    return end


def _work(
    work: Callable[[Item], Made],
    items: Sequence[Item],
    own: Connection,
    others: Sequence[Connection],
) -> None:
    """All that a helper does. Stopped by hand, it leaves the word to the process it helps."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for end in others:
        end.close()
    try:
        for item in items:
            own.send((work(item), None))
    except BrokenPipeError:
        pass
    except Exception as error:
        error.add_note(format_exc())
        own.send((None, error))


def _received(end: Connection) -> Any:
    try:
        made, error = end.recv()
    except EOFError:
        raise LostHelperError from None
    if error:
        raise error
    return made


def _can_be_copied() -> bool:
    """Whether a copy is safe: of other threads it would have the locks, and nobody to open them.

    On a Mac, the system's own libraries have such threads.
    """
    return sys.platform == "linux" and threading.active_count() == 1


def _cores() -> int:
    return min(MOST, len(os.sched_getaffinity(0))) if sys.platform == "linux" else 1
