"""What must hold whatever bytes come in; where it does not, a target raises ``AssertionError``."""

from collections.abc import Callable, Mapping

from markupsafe import Markup

from blueprint_build.prose.glossary import Glossary
from blueprint_build.prose.links import links_in
from blueprint_build.prose.markdown import render
from blueprint_build.search.words import searchable
from tests.active import active_in
from tests.memory import SMALL, judged
from tests.sound import assert_sound

PATHS = (*sorted(SMALL), "about/page.md")
GLOSSARY = Glossary({"GP": 'General "practitioner"', "e-RS": "Referrals"})


def artefact(data: bytes) -> None:
    """The first byte chooses a file of the small blueprint; the rest is what stands in it."""
    path = PATHS[data[0] % len(PATHS)] if data else PATHS[0]
    contents = {**SMALL, path: data[1:]}
    assert_sound(judged({path: data[1:]}), contents)


def prose(data: bytes) -> None:
    """The bytes are a body in Markdown, which must come out without anything active."""
    markdown = data.decode("utf-8", "replace")
    known = {"one": ("../one/", "The <one> & only")}
    for anchors in (False, True):
        html = str(render(markdown, known.get, GLOSSARY.page(), _picture, anchors=anchors))
        assert active_in(html) == []
        assert active_in(searchable(html)) == []
    lines = markdown.count("\n") + 1
    assert all(0 <= line < lines for line, _ in links_in(markdown))


def _picture(_request: object) -> Markup:
    return Markup("<p>A picture.</p>")


TARGETS: Mapping[str, Callable[[bytes], None]] = {"artefact": artefact, "prose": prose}
"""Every target by its name."""
