"""A national or local standard does not say why no international one will do.

Why: suppliers asked for international standards first. A standard of one's own costs every product
that is sold elsewhere too, so it needs a reason that stands up in public.

Mend: say under ``adoption_reason`` which international standard was considered, and why it is not
used. Where there is none for the purpose, that is the reason.

Fails:

    # standards/new-standard.yaml
    adoption_basis: national

Passes:

    # standards/new-standard.yaml
    adoption_basis: national
    adoption_reason: No international standard covers the codes of this country's wards.
"""

from collections.abc import Iterator

from blueprint_build.checks.rule import Sighting, at_value, rule
from blueprint_build.checks.subject import Subject
from blueprint_schema.kinds.standard import AdoptionBasis, Standard
from blueprint_schema.manifest import Severity

OF_ONES_OWN = (AdoptionBasis.NATIONAL, AdoptionBasis.LOCAL)


def check(subject: Subject) -> Iterator[Sighting]:
    """Every live standard of the country's or a place's own without a reason."""
    for path, standard in subject.live(Standard):
        if standard.adoption_basis in OF_ONES_OWN and not standard.adoption_reason:
            basis = standard.adoption_basis.value
            message = (
                f"this is a {basis} standard, and nothing says why no international one is used"
            )
            hint = "add 'adoption_reason' with the international standard that was considered"
            yield at_value(subject, path, ("adoption_basis",), message, hint)


RULE = rule(__name__, __doc__, Severity.WARNING, check)
