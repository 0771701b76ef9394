"""A sentence is so long, and its words are so long, that most readers read it twice.

Why: readers said that documents are too long and too technical. Who has to read twice often reads
no further.

Mend: split the sentence in two, or turn its list into list items; say long words in short ones.
Only sentences with more words than ``budgets.sentence`` are weighed, and only those above the
school year in ``budgets.grade`` are named. The year is the Flesch-Kincaid grade, from the words in
a sentence and the syllables in a word. ``blueprint.yaml`` can change both budgets.

Fails:

    # shifts/example-shift.yaml
    statement: >-
      Notwithstanding organisational responsibilities for interoperability and accountability,
      professionals in participating communities collaborate internationally, facilitating the
      implementation of harmonised documentation across administrative territories, organisational
      boundaries and incompatible technologies.

Passes:

    # shifts/example-shift.yaml
    statement: >-
      Each body answers for its own systems. All of them work on shared records, which read the same
      in every region.
"""

from collections.abc import Iterator
from itertools import islice

from blueprint_build.checks.rule import Sighting, at_words, rule
from blueprint_build.checks.subject import Subject
from blueprint_build.checks.wording import listed, shown
from blueprint_build.prose.grade import grade, long_words, words
from blueprint_build.prose.sentences import Sentence, sentences
from blueprint_schema.manifest import Budgets, Severity

MOST = 20
"""A text with more hard sentences than this is not mended one by one."""


def check(subject: Subject) -> Iterator[Sighting]:
    """Every sentence over the budget of words whose school year is over the budget as well."""
    if subject.reading.manifest is None:
        return
    budgets = subject.reading.manifest.budgets
    for path, passage in subject.prose:
        if passage.plain.count(" ") < budgets.sentence:
            continue  # most texts are shorter than one sentence may be
        for sentence in islice(_hard(passage.plain, budgets), MOST):
            message = f"hard to read: {shown(sentence.text)} has {_what_makes_it_hard(sentence)}"
            hint = "split it in two, and say long words in short ones"
            yield at_words(subject, path, passage, sentence.start, message, hint)


def _hard(text: str, budgets: Budgets) -> Iterator[Sentence]:
    for sentence in sentences(text):
        if sentence.text.count(" ") >= budgets.sentence and _is_hard(sentence.text, budgets):
            yield sentence


def _is_hard(sentence: str, budgets: Budgets) -> bool:
    return len(words(sentence)) > budgets.sentence and grade(sentence) > budgets.grade


def _what_makes_it_hard(sentence: Sentence) -> str:
    count = f"{len(words(sentence.text))} words"
    long = [f"'{word}'" for word in long_words(sentence.text)[:3]]
    return f"{count}, among them {listed(long, 'and')}" if long else count


RULE = rule(__name__, __doc__, Severity.WARNING, check)
