"""What a page of the site may load and run: its own files, and its own few lines of script.

The policy is strict: nothing inline runs but the scripts that the theme writes into its pages,
each known by its hash. It stands in every page, and in a file that common static hosts turn into
headers.
"""

import re
from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

HEADERS_FILE = "_headers"

_INLINE = re.compile(r"<script(?P<words>[^>]*)>(?P<script>.*?)</script>", re.DOTALL)
_FIRST = re.compile(r"<head>\s*(?:<meta charset=[^>]*>)?")
"""Where the policy goes: before anything that it is about."""

_SEARCHES = "/search.js"
"""The script that searches. Its engine is compiled WebAssembly, which a browser runs under a policy
only if told so; no text becomes script by that, and no other page is allowed it."""

_BESIDE = """\
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
  Permissions-Policy: camera=(), geolocation=(), microphone=()
  Cross-Origin-Opener-Policy: same-origin
"""
"""What else the headers say: nothing is guessed, told or used that a page does not need."""


def close(site: Path) -> None:
    """Writes the policy into every page of a built site, and the file of headers beside them."""
    known: set[str] = set()
    for path in sorted(site.rglob("*.html")):
        html = path.read_text("utf-8")
        hashes = hashes_of(html)
        known |= hashes
        said = policy(hashes, compiles=_SEARCHES in html)
        path.write_text(_with_policy(html, said), "utf-8", newline="\n")
    said = f"{policy(known, compiles=True)}; frame-ancestors 'none'"
    headers = f"/*\n  Content-Security-Policy: {said}\n{_BESIDE}"
    (site / HEADERS_FILE).write_text(headers, "utf-8", newline="\n")


def _with_policy(html: str, said: str) -> str:
    meta = f'<meta http-equiv="Content-Security-Policy" content="{said}">'
    return _FIRST.sub(lambda first: first.group() + meta, html, count=1)


def policy(hashes: Iterable[str], compiles: bool = False) -> str:
    """The policy of a page whose inline scripts have these hashes.

    ``compiles`` says that it runs WebAssembly.
    """
    allowed = [*sorted(hashes), *(["wasm-unsafe-eval"] if compiles else [])]
    scripts = " ".join(["'self'", *(f"'{each}'" for each in allowed)])
    return "; ".join(
        [
            "default-src 'none'",
            "base-uri 'none'",
            "connect-src 'self'",
            "font-src 'self'",
            "form-action 'self'",
            "img-src 'self' data:",
            f"script-src {scripts}",
            "style-src 'self'",
            "worker-src 'self'",
        ]
    )


def hashes_of(html: str) -> set[str]:
    """The hash of every script that stands in a page; data in a script tag is no script."""
    return {
        f"sha256-{b64encode(sha256(found['script'].encode()).digest()).decode()}"
        for found in _INLINE.finditer(html)
        if "src=" not in found["words"] and "json" not in found["words"]
    }
