"""Chains that readers walk, forwards and backwards, on the pages of the real blueprint."""

import re
from collections.abc import Mapping
from itertools import pairwise

import pytest

from blueprint_build.render import WrittenPage
from tests.conftest import ROOT
from tests.test_site import Links, file_addresses, real_site, resolved

CHAINS = {
    "a point of a source, and the principle that answers it": (
        "sources/lets-talk-architecture-slides/",
        "principles/reusable-by-design/",
    ),
    "a legacy message, its successor, and the signal about it": (
        "standards/edifact-pathology-messaging/",
        "signals/edifact-pathology-messaging-signal/",
        "standards/pathology-and-laboratory-medicine-reporting/",
        "milestones/pathology-reporting-full-conformance/",
    ),
    "a step of maternity, what it takes, who offers it, what it runs on, what binds it": (
        "pathways/maternity/",
        "capabilities/care-and-support-planning/",
        "services/community-midwifery/",
        "platforms/maternity-record-system/",
        "standards/digital-maternity-record/",
    ),
    "what a local leader answers for, and the help there is": (
        "capabilities/access-and-navigation/",
        "responsibilities/access-and-navigation-responsibilities/",
        "support-offers/local-enablement-teams/",
    ),
    "a worry about data, and its answer": (
        "concerns/who-owns-the-data/",
        "principles/trusted-lawful-data-use/",
        "pillars/data-and-trust/",
    ),
    "the four layers of the One Architecture Model": (
        "capabilities/clinical-assessment/",
        "services/general-practice-consultation/",
        "organisations/general-practice-provider/",
        "services/general-practice-consultation/",
        "platforms/gp-record-system/",
    ),
    "a shift, its pillar, a principle, the standard that it shapes": (
        "shifts/person-centred-architecture/",
        "pillars/architecture-and-standards/",
        "principles/international-standards-first/",
        "standards/hl7-fhir-r4/",
    ),
    "what was heard about the charter, and what came of it": (
        "engagements/consultation-on-the-charter/",
        "principles/do-it-right-first-time/",
        "outcomes/tools-that-are-safe-to-use/",
    ),
    "a date, what it needs first, and what gets better": (
        "milestones/spr-first-access-in-maternity/",
        "milestones/spr-bill-becomes-law/",
        "milestones/spr-bill-introduced/",
    ),
    "a national platform, its signal, and where the money comes from": (
        "platforms/nhs-app/",
        "signals/nhs-app-signal/",
        "policies/spending-review-2025/",
    ),
    "an open question, and who decides it": (
        "decisions/five-pillars-or-six-themes/",
        "organisations/technology-blueprint-editorial-group/",
    ),
    "a role, and what it manages": (
        "roles/capability-manager/",
        "capabilities/records-and-information/",
        "capabilities/record-archive/",
    ),
}


@pytest.fixture(scope="module")
def site() -> Mapping[str, WrittenPage]:
    return real_site().pages


def leads_to(site: Mapping[str, WrittenPage], address: str) -> set[str]:
    """The pages that a page links to, anchors left out."""
    hrefs = Links(site[address].html).hrefs
    return {resolved(address, re.sub(r"#.*", "", href)) for href in hrefs if "://" not in href}


@pytest.mark.parametrize("chain", CHAINS.values(), ids=CHAINS)
def test_a_chain_is_walked_both_ways(
    chain: tuple[str, ...], site: Mapping[str, WrittenPage]
) -> None:
    for here, there in pairwise(chain):
        assert there in leads_to(site, here), f"{here} does not lead to {there}"
        assert here in leads_to(site, there), f"{there} does not lead back to {here}"


def test_the_real_site_has_no_broken_link_and_no_anchor_twice(
    site: Mapping[str, WrittenPage],
) -> None:
    files = file_addresses(ROOT / "blueprint")
    read = {address: Links(written.html) for address, written in site.items()}
    for address, links in read.items():
        assert len(links.ids) == len(set(links.ids)), address
        for href in links.hrefs:
            path, _, anchor = href.partition("#")
            target = resolved(address, path)
            if "://" not in href and target not in files:
                assert target in site, f"{address} links to {href}"
                assert not anchor or anchor in read[target].ids, f"{address} links to {href}"


def test_a_point_is_shown_with_what_answers_it(site: Mapping[str, WrittenPage]) -> None:
    html = site["sources/roundtable-september-2025/"].html
    row = re.search(r'<tr id="point-250">.*?</tr>', html, re.DOTALL)
    assert row
    assert "concerns/documents-too-long-and-technical/" in row.group()


def test_totals_of_head_counts_are_worked_out(site: Mapping[str, WrittenPage]) -> None:
    html = site["engagements/"].html
    assert "Exact head counts add up to 1,253." in html
    assert "1,383 to 1,553" in html
