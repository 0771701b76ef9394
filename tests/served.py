"""A built site, served from this machine as a static host would: compressed, with its headers."""

import gzip
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from blueprint_build.site_policy import HEADERS_FILE

TEXT = ("text/", "application/json", "application/javascript", "image/svg+xml", "application/xml")
"""What hosts compress; fonts, images and the index of the search are compressed already."""

KEPT = "max-age=600"
"""How long a browser may keep a file: what GitHub Pages says."""


@cache
def compressed(file: Path, _changed: float) -> bytes:
    """The file as it travels."""
    return gzip.compress(file.read_bytes(), mtime=0)


class Host(SimpleHTTPRequestHandler):
    """Serves files compressed, says the headers that the site wants, and is silent otherwise."""

    protocol_version = "HTTP/1.1"
    # A page follows its headers at once; otherwise it would wait until they are acknowledged.
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        """Sends a file, the page of a folder, or the page that says that there is none."""
        file = Path(self.translate_path(self.path))
        if file.is_dir() and not self.path.partition("?")[0].endswith("/"):
            super().do_GET()
            return
        page = file / "index.html" if file.is_dir() else file
        self._send(page if page.is_file() else Path(self.directory) / "404.html", page.is_file())

    def _send(self, file: Path, found: bool) -> None:
        kind = self.guess_type(file)
        is_text = kind.startswith(TEXT)
        content = compressed(file, file.stat().st_mtime) if is_text else file.read_bytes()
        self.send_response(HTTPStatus.OK if found else HTTPStatus.NOT_FOUND)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if is_text else kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", KEPT)
        if is_text:
            self.send_header("Content-Encoding", "gzip")
        for name, value in headers(Path(self.directory)):
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:
        """Keeps the run's own words readable."""


class Server(ThreadingHTTPServer):
    """Answers many at once, and says nothing where a browser no longer waits for the answer."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Tells of any fault but a connection that the browser closed."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


def headers(site: Path) -> Iterator[tuple[str, str]]:
    """The headers of every page, from the file that static hosts read."""
    for line in (site / HEADERS_FILE).read_text("utf-8").splitlines():
        name, colon, value = line.strip().partition(": ")
        if colon:
            yield name, value


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address at which a built site is served while the block runs."""
    with Server(("127.0.0.1", 0), partial(Host, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
