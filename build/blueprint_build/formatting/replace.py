"""Writing a file so that there is always a whole one: beside the old one, then in its place."""

import os
import tempfile
from pathlib import Path


def replace(path: Path, content: bytes) -> None:
    """Puts ``content`` in the place of a file, whose permissions stay."""
    mode = path.lstat().st_mode & 0o7777
    handle, name = tempfile.mkstemp(prefix=".", suffix=".tmp", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).chmod(mode)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
