"""The file of headers at the branch's top, which holds for the pages of all versions at once."""

import re

from blueprint_build.site_policy import HEADERS_FILE as FILE

_HASH = re.compile(r"'sha256-[^']+'")
_SCRIPTS = re.compile(r"(?<=script-src 'self')[^;\n]*")

__all__ = ["FILE", "merged"]


def merged(before: bytes, version: bytes) -> bytes:
    """The headers of a new version, which let the scripts of the earlier ones run as well.

    Each page has a policy of its own besides, with no more than its own scripts.
    """
    hashes = sorted({*_HASH.findall(before.decode()), *_HASH.findall(version.decode())})
    return _SCRIPTS.sub("".join(f" {each}" for each in hashes), version.decode()).encode()
