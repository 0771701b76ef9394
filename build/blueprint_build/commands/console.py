"""What people see: output that no letter, full disk or closed pipe can turn into a traceback."""

import io
import sys


def show_every_letter() -> None:
    """Lets standard output show the number of a letter that it cannot write, such as \\u2192."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def in_words(wrong: OSError) -> str:
    """What the machine refused, as a sentence without an error number."""
    what = f"{wrong.filename}: " if wrong.filename else ""
    return f"{what}{wrong.strerror or wrong}"
