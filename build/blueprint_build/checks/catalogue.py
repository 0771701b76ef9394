"""All rules, found by their files: a new rule is a new module in its family's folder."""

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

from blueprint_build.checks import (
    governance,
    history,
    plain_language,
    references,
    shape,
    source,
    time,
)
from blueprint_build.checks.rule import Rule, rule_of

FAMILIES: tuple[ModuleType, ...] = (
    source,
    shape,
    references,
    governance,
    time,
    plain_language,
    history,
)


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule, by family and then by name."""
    return tuple(rule_of(module) for family in FAMILIES for module in _modules(family))


def rule_named(name: str) -> Rule | None:
    """The rule with this name."""
    return next((rule for rule in rules() if rule.name == name), None)


def can_be_waived(name: str) -> bool:
    """Whether there is a rule of this name that a waiver can set aside."""
    rule = rule_named(name)
    return rule is not None and not rule.firm


def _modules(family: ModuleType) -> Iterator[ModuleType]:
    names = sorted(found.name for found in iter_modules(family.__path__))
    return (import_module(f"{family.__name__}.{name}") for name in names)
