"""Phrases that say nothing in any blueprint, each with what to write instead.

They follow the reasons that plain-language guidance for government gives: a longer form of a short
word, praise that nobody can check, or a picture that hides who does what.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

EMPTY: Mapping[str, str] = {
    # A longer form of a short word.
    "in order to": "write 'to'",
    "so as to": "write 'to'",
    "prior to": "write 'before'",
    "subsequent to": "write 'after'",
    "in the event that": "write 'if'",
    "in the event of": "write 'if' and say what happens",
    "due to the fact that": "write 'because'",
    "in light of the fact that": "write 'because'",
    "despite the fact that": "write 'although'",
    "with regard to": "write 'about'",
    "with respect to": "write 'about'",
    "in respect of": "write 'about' or 'for'",
    "in relation to": "write 'about'",
    "for the purpose of": "write 'to' or 'for'",
    "for the purposes of": "write 'to' or 'for'",
    "with a view to": "write 'to'",
    "by means of": "write 'with' or 'by'",
    "in the absence of": "write 'without'",
    "in close proximity to": "write 'near'",
    "on a regular basis": "say how often",
    "on a daily basis": "write 'every day'",
    "on an ongoing basis": "say how often, or leave it out",
    "at this point in time": "write 'now', or give the date",
    "at the present time": "write 'now', or give the date",
    "in the near future": "give the date",
    "in due course": "give the date, or say that there is none",
    "the vast majority of": "write 'most', or give the figure",
    "a large number of": "write 'many', or give the figure",
    "a wide range of": "write 'many', or name them",
    "a wide variety of": "write 'many', or name them",
    "has the ability to": "write 'can'",
    "have the ability to": "write 'can'",
    "is able to": "write 'can'",
    "are able to": "write 'can'",
    "utilise": "write 'use'",
    "utilises": "write 'uses'",
    "utilised": "write 'used'",
    "utilising": "write 'using'",
    "commence": "write 'begin'",
    "commences": "write 'begins'",
    "facilitate": "say what is done: 'help', 'run' or 'make possible'",
    "facilitates": "say what is done: 'helps', 'runs' or 'makes possible'",
    "facilitating": "say what is done: 'helping', 'running' or 'making possible'",
    # Words about the words.
    "it should be noted that": "leave it out, and say the thing itself",
    "it is important to note that": "leave it out, and say the thing itself",
    "it is worth noting that": "leave it out, and say the thing itself",
    "needless to say": "leave it out",
    "it goes without saying": "leave it out",
    "as a matter of fact": "leave it out",
    "at the end of the day": "leave it out",
    "when all is said and done": "leave it out",
    # Praise that nobody can check.
    "world-class": "say what it does better, with a figure",
    "world-leading": "say what it does better, with a figure",
    "best-in-class": "say what it does better, with a figure",
    "best-of-breed": "say what it does better, with a figure",
    "cutting-edge": "say what is new about it",
    "state-of-the-art": "say what is new about it",
    "next-generation": "say what is new about it",
    "game-changing": "say what changes, and for whom",
    "game changer": "say what changes, and for whom",
    "ground-breaking": "say what changes, and for whom",
    "paradigm shift": "say what changes, and for whom",
    "step change": "say what changes, and by how much",
    "holistic": "write 'whole', or name the parts",
    "holistically": "name the parts that are looked at together",
    "synergy": "say what works together, and what comes of it",
    "synergies": "say what works together, and what comes of it",
    "seamless": "say what a person no longer has to do",
    "seamlessly": "say what a person no longer has to do",
    "future-proof": "say what can change without a rebuild",
    "impactful": "say what changes because of it",
    "value-add": "say what it gives, and to whom",
    "win-win": "say what each side gains",
    "turnkey": "say what is ready for use",
    # Pictures that hide who does what.
    "going forward": "write 'from now on', or give the date",
    "moving forward": "write 'from now on', or give the date",
    "leverage": "write 'use'",
    "leverages": "write 'uses'",
    "leveraged": "write 'used'",
    "leveraging": "write 'using'",
    "drive forward": "say who does what",
    "drives forward": "say who does what",
    "driving forward": "say who does what",
    "one-stop shop": "say what can be had there",
    "low-hanging fruit": "say what is done first, and why",
    "deep dive": "say who looks into what",
    "touch base": "write 'meet' or 'talk'",
    "move the needle": "say what changes, and by how much",
    "think outside the box": "say what is done in another way",
    "blue-sky thinking": "say what is looked for",
    "thought leadership": "say who advises on what",
    "push the envelope": "say what is done in another way",
    "unlock the potential": "say what becomes possible, and for whom",
    "unlocks the potential": "say what becomes possible, and for whom",
    "unlocking the potential": "say what becomes possible, and for whom",
    "hit the ground running": "say what is ready on the first day",
    "moving at pace": "give the date",
    "at pace": "give the date",
}
"""The phrases in small letters; a hyphen in one may be a space in the text."""


class Phrases:
    """Finds phrases in texts. Most stand in none, and those are ruled out at one go."""

    def __init__(self, phrases: Mapping[str, str], texts: Iterable[str]):
        together = _folded("\n".join(texts))
        self._instead = {_folded(phrase): instead for phrase, instead in phrases.items()}
        present = [phrase for phrase in self._instead if _stands_in(together, phrase)]
        self._pattern = _whole(*sorted(present, key=len, reverse=True)) if present else None

    def within(self, text: str) -> Iterator[tuple[int, str, str]]:
        """Every phrase in a text: its place, its words as they stand there, and the way out."""
        if self._pattern is None:
            return
        for found in self._pattern.finditer(_folded(text)):
            words = text[found.start() : found.end()]
            yield found.start(), words, self._instead[found[0]]


def _stands_in(text: str, phrase: str) -> bool:
    return phrase in text and _whole(phrase).search(text) is not None


def _whole(*phrases: str) -> re.Pattern[str]:
    """Any of the phrases, where no word goes on before or behind it; of two the first."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, phrases))})(?!\w)")


def _folded(text: str) -> str:
    """The text in small letters, with a space for each hyphen and line end; as long as it was."""
    small = text.lower()
    if len(small) != len(text):
        small = text  # a letter such as the Turkish dotted I has two signs when it is small
    return small.replace("-", " ").replace("\n", " ")
