"""What a page rests on: the edition that it belongs to, and the documents behind a list."""

from collections import Counter
from collections.abc import Iterable

from blueprint_build.graph.calendar import day_in_words
from blueprint_build.graph.lens import Lens
from blueprint_build.source.released import newest_last
from blueprint_build.views.value import Value, linked
from blueprint_schema.artefact import Artefact
from blueprint_schema.kinds.release import Release
from blueprint_schema.kinds.source import Source, Standing


def edition_of(lens: Lens) -> str:
    """The edition by its label, with number and day of the newest release if there is any."""
    label = lens.manifest.edition.label
    newest = next(reversed(newest_last(lens.of_kind(Release))), None)
    return f"{label} {newest.version}, {day_in_words(newest.date)}" if newest else label


def documents_behind(lens: Lens, artefacts: Iterable[Artefact]) -> tuple[Value, ...]:
    """The sources that these artefacts cite: the nearest to the facts first, then by use."""
    cited = Counter(
        source
        for artefact in artefacts
        for source in dict.fromkeys(citation.source for citation in artefact.sources)
    )
    sources = [source for source in lens.of_kind(Source) if source.id in cited]
    order = list(Standing)
    sources.sort(key=lambda source: (order.index(source.standing), -cited[source.id]))
    return tuple(linked(lens, source.id) for source in sources)
