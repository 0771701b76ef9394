"""The word that somebody probably meant."""

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(word: str, known: Iterable[str], most: int = 1) -> list[str]:
    """The known words most like ``word``, best first; none when nothing is near."""
    by_plain_form = {name.casefold().replace("_", "-"): name for name in known}
    plain = word.strip("“”‘’\"' ").casefold().replace("_", "-").replace(" ", "-")
    close = get_close_matches(plain, by_plain_form, n=most, cutoff=0.66)
    return [by_plain_form[name] for name in close]
