"""A small client of the YAML language server: what an editor asks it, and what it answers."""

import json
import subprocess
from collections.abc import Mapping
from pathlib import Path
from threading import Timer
from types import TracebackType
from typing import Any

SEEN: Mapping[str, Any] = {
    "workspace": {"configuration": True},
    "textDocument": {
        "completion": {"completionItem": {"snippetSupport": True}},
        "hover": {"contentFormat": ["markdown"]},
    },
}
"""What this editor can show."""

PATIENCE = 120
"""Seconds after which a server that is still running is stopped, so that no test waits forever."""

CURSOR = "|"
"""Where the cursor stands in a text."""


class LanguageServer:
    """The server for the files of one folder, under the settings of an editor.

    ``settings`` are those of VS Code, with dots in their names. A ``*`` in the path of a text
    becomes a number, because the server may speak late of an earlier text in the same file.
    """

    def __init__(self, command: list[str], root: Path, settings: Mapping[str, Any]) -> None:
        self._root = root
        self._settings = settings
        self._asked = 0
        self._opened = 0
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self._end = Timer(PATIENCE, self._process.kill)

    def __enter__(self) -> "LanguageServer":
        self._end.start()
        root = self._root.as_uri()
        folders = [{"uri": root, "name": self._root.name}]
        self._ask(
            "initialize",
            {"processId": None, "rootUri": root, "workspaceFolders": folders, "capabilities": SEEN},
        )
        self._tell("initialized", {})
        self._tell("workspace/didChangeConfiguration", {"settings": None})
        while self._next().get("method") != "workspace/configuration":
            pass  # until it has been told the settings, it knows no schema
        return self

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc_value: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._end.cancel()
        self._process.kill()
        self._process.communicate()

    def completions(self, path: str, text: str) -> dict[str, str]:
        """What is offered at the cursor in a text: each label with what is said about it."""
        offered = self._at_cursor("textDocument/completion", path, text)["items"]
        return {item["label"]: item.get("documentation", "") for item in offered}

    def hover(self, path: str, text: str) -> str:
        """What is shown to somebody who points at the cursor in a text."""
        shown = self._at_cursor("textDocument/hover", path, text)
        return str(shown["contents"]["value"]) if shown else ""

    def diagnostics(self, path: str, text: str) -> list[str]:
        """What is underlined in a text, in order: ``line:column: message``, both from 1."""
        document = self._open(path, text)
        while True:
            told = self._next()
            found = told.get("params", {})
            if told.get("method") == "textDocument/publishDiagnostics" and found["uri"] == document:
                return [_line(one) for one in found["diagnostics"]]

    def _at_cursor(self, question: str, path: str, text: str) -> Any:
        before, _, after = text.partition(CURSOR)
        document = {"uri": self._open(path, before + after)}
        *lines, last = before.split("\n")
        position = {"line": len(lines), "character": len(last)}
        return self._ask(question, {"textDocument": document, "position": position})

    def _open(self, path: str, text: str) -> str:
        self._opened += 1
        document = (self._root / path.replace("*", str(self._opened))).as_uri()
        opened = {"uri": document, "languageId": "yaml", "version": 1, "text": text}
        self._tell("textDocument/didOpen", {"textDocument": opened})
        return document

    def _ask(self, method: str, params: Mapping[str, Any]) -> Any:
        self._asked += 1
        self._send({"id": self._asked, "method": method, "params": params})
        while True:
            told = self._next()
            if told.get("id") == self._asked and "method" not in told:
                assert "error" not in told, told["error"]
                return told["result"]

    def _tell(self, method: str, params: Mapping[str, Any]) -> None:
        self._send({"method": method, "params": params})

    def _send(self, message: Mapping[str, Any]) -> None:
        assert self._process.stdin
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self._process.stdin.flush()

    def _next(self) -> dict[str, Any]:
        """The next message; a question of the server's is answered on the way."""
        assert self._process.stdout
        length = 0
        while header := self._process.stdout.readline().strip():
            name, _, value = header.partition(b":")
            length = int(value) if name == b"Content-Length" else length
        assert length, "the language server has stopped"
        message: dict[str, Any] = json.loads(self._process.stdout.read(length))
        if "id" in message and "method" in message:
            asked = message["params"].get("items", ()) if message.get("params") else ()
            answer = [self._section(item["section"]) for item in asked] or None
            self._send({"id": message["id"], "result": answer})
        return message

    def _section(self, name: str) -> dict[str, Any]:
        """The settings below a name, as a tree: ``yaml.format.enable`` is in two of them."""
        tree: dict[str, Any] = {}
        for setting, value in self._settings.items():
            section, *way = setting.split(".")
            if section != name or not way:
                continue
            branch = tree
            for step in way[:-1]:
                branch = branch.setdefault(step, {})
            branch[way[-1]] = value
        return tree


def _line(diagnostic: Mapping[str, Any]) -> str:
    start = diagnostic["range"]["start"]
    return f"{start['line'] + 1}:{start['character'] + 1}: {diagnostic['message']}"
