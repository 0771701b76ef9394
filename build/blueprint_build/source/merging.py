"""What git leaves in a file where two versions of it could not be merged."""

import re

from blueprint_build.source.fault import Fault, position_in
from blueprint_build.source.layout import PAGE_ENDING

SIGNS = ("<<<<<<<", ">>>>>>>", "=======")
"""How the lines begin that part the two versions."""

_MARK = re.compile(r"^(?:[<>|]{7}(?: .*)?|={7})$", re.MULTILINE)
_MARK_IN_A_PAGE = re.compile(r"^[<>|]{7}(?: .*)?$", re.MULTILINE)  # ======= underlines a heading


def conflict(path: str, text: str) -> Fault | None:
    """The first mark of a merge that nobody has settled, or of one that was settled by halves."""
    if not any(sign in text for sign in SIGNS):
        return None
    mark = (_MARK_IN_A_PAGE if path.endswith(PAGE_ENDING) else _MARK).search(text)
    if not mark:
        return None
    is_whole = all(f"\n{sign}" in f"\n{text}" for sign in SIGNS)
    facts = {"is_whole": is_whole}
    return Fault("merge-conflict", path, position_in(text, mark.start()), facts)
