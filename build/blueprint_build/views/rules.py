"""The manual of the rules: an index, and a page for each rule, from the rule's own words."""

from dataclasses import dataclass

from blueprint_build.checks.catalogue import rules
from blueprint_build.checks.rule import Family, Rule
from blueprint_build.graph.lens import Lens
from blueprint_build.views.page import Page, address_of

FOLDER = "rules"


@dataclass(frozen=True, slots=True)
class RulesView:
    """All rules, by family."""

    families: tuple[tuple[Family, tuple[Rule, ...]], ...]


def rules_page(_lens: Lens) -> Page:
    """The index of all rules."""
    by_family = tuple(
        (family, tuple(rule for rule in rules() if rule.family is family)) for family in Family
    )
    summary = "What every change is checked for before it is published, and how to mend it."
    return Page(f"{FOLDER}/", "Rules", summary, "rules.html", RulesView(by_family))


def rule_page(_lens: Lens, rule: Rule) -> Page:
    """The manual page of one rule."""
    summary = rule.summary.replace("``", "")
    return Page(address_of(FOLDER, rule.name), rule.name, summary, "rule.html", rule)
