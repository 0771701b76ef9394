"""Files that a stranger could send: one attack each, made here so that no checkout holds them.

An editor would mend some of them, git others, and some no disk of Windows could keep. Each is laid
beside ``cases/mistakes/``, whose test reads all of them in one run.
"""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from blueprint_build.source.refusals import MOST_BYTES, MOST_EVENTS, MOST_LEVELS
from tests.memory import SMALL

TEXT = SMALL["shifts/example-shift.yaml"].decode()
STANDARD = SMALL["standards/draft-standard.yaml"].decode()


def _title(title: str) -> str:
    return TEXT.replace("An example shift", title)


def _care(word: str) -> str:
    return TEXT.replace("Care", word)


def _order(number: str) -> str:
    return TEXT.replace("order: 1", f"order: {number}")


def _body(body: str) -> str:
    return f"{TEXT}body: |\n  {body}\n"


BOMB = "a: &a [x, x, x, x]\n" + "".join(
    f"{name}: &{name} [*{before}, *{before}, *{before}, *{before}]\n"
    for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)
LAUGHS = 'lol: &lol "lol"\n' + "".join(
    f"lol{number}: &lol{number} {{<<: *lol{number - 1}, more: *lol}}\n" for number in range(1, 10)
)

SHIFTS: Mapping[str, str | bytes] = {
    # what unfolds
    "bomb": BOMB,
    "bomb-of-laughs": LAUGHS,
    "bomb-in-a-flow": "{a: &a {x: y}, b: [*a, *a], c: [*a, *a]}\n",
    "alias-to-itself": "a: &a [*a, *a]\n",
    "alias-alone": "title: *a\n",
    "alias-for-a-name": "*a : Shift\n",
    "anchor-alone": "title: &a Shift\n",
    "anchor-on-a-list": TEXT.replace("sources:", "sources: &a"),
    "merge-key": "sources: &a {title: Shift}\n<<: *a\n",
    "merge-key-without-an-alias": TEXT + "<<: {body: x}\n",
    # what goes deep, or long
    "deep-brackets": "[" * 80_000,
    "deep-braces": "{" * 80_000,
    "deep-named-braces": "{a: " * 20_000,
    "deep-mixed-brackets": "[{a: " * 20_000,
    "deep-indentation": "".join(f"{' ' * level}a:\n" for level in range(400)),
    "deep-hyphens": "- " * 20_000,
    "deep-hyphens-and-names": "- a:\n" + "".join(f"{'  ' * n}- a:\n" for n in range(1, 200)),
    "deep-keys": "? " * 20_000,
    "deep-by-one-level": f"a: {'[' * MOST_LEVELS}{']' * MOST_LEVELS}",
    "values-too-many": f"a: [{'1,' * MOST_EVENTS}]",
    "bytes-too-many": "#" * (MOST_BYTES + 1),
    "line-of-190000-characters": TEXT.replace("Care follows the person.", "long " * 38_000),
    "body-of-20000-brackets": _body("[" * 20_000),
    "key-of-1025-characters": f"{'k' * 1025}: x\n",
    "key-of-9000-characters": TEXT + f"? {'k' * 9_000}\n: x\n",
    # numbers
    "integer-of-5000-digits": _order("9" * 5_000),
    "integer-of-40-digits": _order("9" * 40),
    "integer-in-hexadecimal": _order("0xFFFF"),
    "integer-of-yaml-1-1": _order("0777"),
    "integer-with-underscores": _order("1_0"),
    "integer-in-sixties": _order("1:30"),
    "integer-in-arabic-digits": _order("٣"),
    "not-a-number": _order(".nan"),
    "infinity": _order("-.inf"),
    "number-beyond-all-numbers": _order("1e400"),
    "true-for-1": _order("True"),
    "yes-for-1": _order("yes"),
    "date-of-the-year-0": TEXT + "review_by: 0000-01-01\n",
    "date-beyond-all-dates": TEXT + "review_by: 99999-01-01\n",
    "date-in-arabic-digits": TEXT + "review_by: ٢٠٢٧-٠١-٠١\n",
    "date-of-day-99": TEXT + "review_by: 2027-01-99\n",
    # characters
    "nul-character": _care("Ca\0re"),
    "escape-character": _care("Ca\x1b[2Jre"),
    "delete-character": _care("Ca\x7fre"),
    "next-line": _care("Ca\x85re"),
    "line-separator": _care("Ca\u2028re"),
    "paragraph-separator": _care("Ca\u2029re"),
    "form-feed": _care("Ca\x0cre"),
    "right-to-left-override": _care("\u202eeraC"),
    "isolate": _care("\u2066Care\u2069"),
    "zero-width-space": _care("Ca\u200bre"),
    "zero-width-joiner": _care("Ca\u200dre"),
    "soft-hyphen": _care("Ca\u00adre"),
    "word-joiner": _care("Ca\u2060re"),
    "tag-character": _care("Care\U000e0041"),
    "variation-selector": _care("Care\U000e0101"),
    "no-character-at-all": _care("Care\ufdd0"),
    "byte-order-mark-inside": _care("Ca\ufeffre"),
    "byte-order-mark-twice": "\ufeff\ufeff" + TEXT,
    "blank-title-of-hangul": _title("\u3164"),
    "blank-title-of-half-hangul": _title("\uffa0"),
    "blank-title-of-braille": _title("\u2800"),
    "blank-title-of-spaces": _title('"\u2003\u00a0\u3000"'),
    "hidden-name-of-a-field": TEXT.replace("order", "or\u200bder"),
    "homoglyph-in-a-name-of-a-field": TEXT.replace("order", "оrder"),
    "homoglyph-in-an-id": TEXT.replace("roundtable", "roundtаble"),
    "homoglyph-in-a-word": TEXT.replace("draft", "drаft"),
    "full-width-id": TEXT.replace("roundtable", "ｒoundtable"),
    "escaped-nul": TEXT.replace("Care follows", '"Ca\\0re"\n#'),
    "escaped-override": TEXT.replace("Care follows", '"\\u202eeraC"\n#'),
    "escaped-blank-title": _title('"\\u3164"'),
    "escaped-hidden-name": TEXT.replace("order", '"or\\u200bder"'),
    "escaped-surrogate": _title('"\\ud800"'),
    "escaped-pair-of-surrogates": _title('"\\ud83d\\ude00"'),
    "escape-beyond-unicode": _title('"\\UFFFFFFFF"'),
    # bytes
    "latin-1": _care("Café").encode("latin-1"),
    "cp1252": _care("“Care”").encode("cp1252"),
    "utf-16": TEXT.encode("utf-16"),
    "utf-16-without-a-mark": TEXT.encode("utf-16-be"),
    "utf-32": TEXT.encode("utf-32"),
    "surrogate-in-bytes": TEXT.encode().replace(b"Care", b"\xed\xa0\x80"),
    "overlong-slash": TEXT.encode().replace(b"Care", b"\xc0\xaf"),
    "letter-cut-in-half": TEXT.encode() + b"# \xe2\x82",
    "picture-saved-as-yaml": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
    "archive-saved-as-yaml": b"PK\x03\x04\x14\x00\x06\x00\x08\x00",
    # the same key, in disguise
    "key-twice": TEXT + "order: 2\n",
    "key-twice-inside": TEXT + "    locator: Again\n",
    "key-twice-in-braces": TEXT + "waivers: [{rule: a, rule: b}]\n",
    "key-twice-by-escape": TEXT + '"\\x6frder": 2\n',
    "key-twice-by-quotes": TEXT + "'order': 2\n",
    "key-twice-by-question-mark": TEXT + "? order\n: 2\n",
    # tags, directives, documents, odd keys
    "tag-that-runs-code": _title("!!python/object/apply:os.system [id]"),
    "tag-of-an-object": _title("!!python/object/new:subprocess.Popen [id]"),
    "tag-of-a-name": _title("!!python/name:os.system"),
    "tag-of-a-type": _order('!!int "1"'),
    "tag-of-bytes": _title("!!binary aWQ="),
    "tag-on-everything": "!!map\n" + TEXT,
    "tag-with-a-directive": "%TAG ! tag:x,2000:\n---\n" + _title("!y z"),
    "tag-with-a-line-end-inside": _title("!<a%0A::error::b> x"),
    "tag-with-an-escape-character": _title("!<a%1b[2J> x"),
    "tag-with-an-override": _title("!<a%e2%80%ae> x"),
    "tag-alone": _title("!"),
    "directive-of-a-later-yaml": "%YAML 3.0\n---\n" + TEXT,
    "directive-twice": "%YAML 1.2\n%YAML 1.2\n---\n" + TEXT,
    "document-second": f"{TEXT}---\n{TEXT}",
    "document-after-the-end": f"{TEXT}...\n---\n{TEXT}",
    "key-that-is-a-list": "? [a]\n: b\n",
    "key-that-is-a-set-of-fields": "? {a: b}\n: c\n",
    "key-that-is-a-list-in-braces": "{[a]: b}\n",
    "key-that-is-a-number": TEXT + "1: x\n",
    "key-that-is-null": TEXT + "null: x\n",
    "key-that-is-true": TEXT + "true: x\n",
    "key-that-is-empty": TEXT + '"": x\n',
    "key-that-is-not-there": TEXT + ": x\n",
    "key-of-python": TEXT + "__class__: x\n",
    "key-of-pydantic": TEXT + "model_config: x\n",
    # what would lead elsewhere, or run
    "id-that-climbs": TEXT + 'pillars: ["../../etc/passwd"]\n',
    "id-with-a-line-end": TEXT + 'pillars: ["first-pillar\\n"]\n',
    "id-of-code": TEXT + 'pillars: ["<script>alert(1)</script>"]\n',
    "title-with-a-line-end": _title('"An example\\nshift"'),
    "title-with-a-command-of-github": _title('"x\\n::error::y"'),
    "link-of-code-in-a-field": TEXT.replace("roundtable", "roundtable\n    link: javascript:a()"),
    "end-of-the-file-in-brackets": "a: [",
}
"""Files among the shifts, by id; each has exactly one fault."""

STANDARDS: Mapping[str, str] = {
    "address-of-code": STANDARD + "documentation: javascript:alert(1)\n",
    "address-of-data": STANDARD + "documentation: data:text/html,x\n",
    "address-of-code-in-disguise": STANDARD + 'documentation: "https://x\\n.example.org"\n',
    "address-with-quotes": STANDARD + "documentation: 'https://example.org/\"onclick=x'\n",
    "address-with-half-a-number": STANDARD + "documentation: https://[::1/\n",
    "address-of-600-characters": STANDARD + f"documentation: https://example.org/{'a' * 600}\n",
}
"""Files among the standards, by id."""

NAMES = (
    "shifts/Capital-Attack.yaml",
    "shifts/nul.yaml",
    "shifts/com1.yaml",
    "shifts/a-line\n::error::end.yaml",
    "shifts/an-escape\x1b[2J.yaml",
    "shifts/an-\u202eoverride.yaml",
    "shifts/ｆull-width.yaml",
    f"shifts/{'l' * 81}.yaml",
    "rules/index.md",
)
"""Files with a good content and a bad name."""


def send(blueprint: Path) -> Iterator[str]:
    """Writes every attack into a copy of the small blueprint, and names its files."""
    for folder, attacks in (("shifts", SHIFTS), ("standards", STANDARDS)):
        for id, content in attacks.items():
            yield _written(blueprint, f"{folder}/{id}.yaml", content)
    for name in NAMES:
        yield _written(blueprint, name, "# Rules\n" if name.endswith(".md") else TEXT)
    (blueprint / "shifts/link-to-a-file.yaml").symlink_to("/etc/passwd")
    (blueprint / "link-to-a-folder").symlink_to("/etc")
    (blueprint / "shifts/link-to-nothing-at-all.yaml").symlink_to("nowhere")
    os.mkfifo(blueprint / "shifts/pipe.yaml")
    yield from ("shifts/link-to-a-file.yaml", "link-to-a-folder")
    yield from ("shifts/link-to-nothing-at-all.yaml", "shifts/pipe.yaml")


def _written(blueprint: Path, path: str, content: str | bytes) -> str:
    file = blueprint / path
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    return path
