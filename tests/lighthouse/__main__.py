"""Prints Lighthouse's scores of three kinds of page on a phone, and the bytes of a first visit.

``python -m tests.lighthouse [SITE]``; each figure is the median of three runs. It exits 1 when a
score is below what is asked. It is no test: a score of performance depends on the machine.
"""

import gzip
import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from tests.browser.chromium import NONE, installed
from tests.served import served

PAGES = ("", "standards/", "standards/digital-maternity-record/")
"""The home page, a list, and an artefact."""
LEAST = {"performance": 95, "accessibility": 98, "best-practices": 98, "seo": 98}
RUNS = 3
TRIES = 4
PROGRAM = Path(sys.prefix) / "lighthouse/node_modules/lighthouse/cli/index.js"


def main(site: Path) -> int:
    """Looks at each page three times; 1 when a score is too low, else 0."""
    low = False
    with served(site) as top, TemporaryDirectory() as folder:
        for page in PAGES:
            runs = [looked_at(top + page, Path(folder) / "report.json") for _ in range(RUNS)]
            scores = {name: median(score(run, name) for run in runs) for name in LEAST}
            low = low or any(scores[name] < least for name, least in LEAST.items())
            said = ", ".join(f"{name} {value:.0f}" for name, value in scores.items())
            print(f"/{page}: {said}; {weight(runs[0])}")
            for name in sorted(set(short(runs[0]))):
                print(f"  not full: {name}")
    print(largest(site))
    return int(low)


def looked_at(address: str, report: Path) -> Mapping[str, Any]:
    """Lighthouse's report on one page, with its own settings: a slow phone on a slow network."""
    program = installed() or sys.exit(NONE)
    words = ["node", str(PROGRAM), address, "--quiet", "--output=json", f"--output-path={report}"]
    flags = "--chrome-flags=--headless=new --no-sandbox --disable-gpu"
    surroundings = {**os.environ, "CHROME_PATH": program}
    # Now and then the browser loses the trace of a page, and Lighthouse asks to be run again.
    tries = (subprocess.run([*words, flags], env=surroundings).returncode for _ in range(TRIES))
    if all(tries):
        sys.exit(f"Lighthouse could not look at {address}; what it says stands above")
    loaded: Mapping[str, Any] = json.loads(report.read_text("utf-8"))
    return loaded


def score(run: Mapping[str, Any], name: str) -> float:
    """A category's score, of 100."""
    return 100 * float(run["categories"][name]["score"] or 0)


def short(run: Mapping[str, Any]) -> Iterator[str]:
    """The audits that keep a score from being full, with their figures."""
    for name in LEAST:
        for part in run["categories"][name]["auditRefs"]:
            audit = run["audits"][part["id"]]
            if part["weight"] and audit["score"] is not None and audit["score"] < 1:
                yield f"{name}: {audit['title']} {audit.get('displayValue', '')}".rstrip()


def weight(run: Mapping[str, Any]) -> str:
    """What a first visit to the page loads."""
    asked = run["audits"]["network-requests"]["details"]["items"]
    travelled = sum(each.get("transferSize", 0) for each in asked)
    unpacked = sum(each.get("resourceSize", 0) for each in asked)
    return f"{len(asked)} files, {travelled:,} bytes compressed, {unpacked:,} raw"


def largest(site: Path) -> str:
    """The site's largest page, compressed and raw."""
    page = max(site.rglob("*.html"), key=lambda file: file.stat().st_size)
    html = page.read_bytes()
    address = page.relative_to(site).as_posix()
    packed = len(gzip.compress(html))
    return f"largest page: {address}, {packed:,} bytes compressed, {len(html):,} raw"


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1] if len(sys.argv) > 1 else "site")))
