"""How sure the money is, in few words; a plan that says nothing of money counts as unknown."""

from dataclasses import replace

from blueprint_build.views.facets import Chosen
from blueprint_build.views.facts import Fact
from blueprint_build.views.value import inside, simple
from blueprint_schema.funding import Certainty, Funding


def certainty_of(funding: Funding | None) -> Certainty:
    """How sure the money of something is."""
    return funding.certainty if funding else Certainty.UNKNOWN


def funding_fact(funding: Funding | None) -> Fact:
    """How sure the money is, and for which years."""
    certainty = simple(certainty_of(funding))
    if funding and funding.period:
        certainty = replace(certainty, text=f"{certainty.text}, {inside(funding.period)}")
    return Fact("Funding", (certainty,), "How sure the money is.")


def chosen_by_money(funding: Funding | None) -> Chosen:
    """How sure the money is, for choosing by, whether or not anything says so."""
    certainty = certainty_of(funding)
    return {"certainty": ((certainty.value, certainty.label),)}
