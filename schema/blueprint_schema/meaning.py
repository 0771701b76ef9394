"""What the fields of a model mean: the docstring under each, read from the source when asked.

Pydantic can read them too, but it does so whenever a model is made. That took a third of the time
of importing all kinds, and a blueprint without faults asks for none.
"""

import ast
import inspect
import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise
from textwrap import dedent

from pydantic import BaseModel


@cache
def meanings(model: type[BaseModel]) -> Mapping[str, str]:
    """The docstring of each field that has one, by its name; inherited fields come first."""
    parts = (part for part in reversed(model.__mro__) if issubclass(part, BaseModel))
    return {name: text for part in parts if part is not BaseModel for name, text in _under(part)}


def _under(model: type[BaseModel]) -> Iterator[tuple[str, str]]:
    (written,) = ast.parse(dedent(inspect.getsource(model))).body
    assert isinstance(written, ast.ClassDef)
    for field, under in pairwise(written.body):
        match field, under:
            case (
                ast.AnnAssign(target=ast.Name(id=name)),
                ast.Expr(value=ast.Constant(value=str(text))),
            ):
                yield name, inspect.cleandoc(text)


def name_in_words(name: str) -> str:
    """A field's name as people write it: ``non_digital_route`` is ``non-digital route``."""
    return re.sub(r"\bnon_", "non-", name).replace("_", " ")
