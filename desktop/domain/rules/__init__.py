"""The rules that a document is checked by: pure functions from facts to findings.

``law`` holds what changes on a date as data; every other module is one matter.  Nothing here asks anybody:
what registers, the archive and the calendar of closed months say is among the facts.
"""

from __future__ import annotations

from desktop.domain.rules import (
    accounts,
    arithmetic,
    currency,
    days,
    ksef,
    parties,
    receipts,
    registered,
    split_payment,
    vat_rates,
)
from desktop.domain.rules.facts import Facts
from desktop.domain.rules.findings import LEVELS, Finding

_MATTERS = (
    parties,
    accounts,
    registered,
    ksef,
    days,
    receipts,
    split_payment,
    vat_rates,
    currency,
    arithmetic,
)


def findings_of(facts: Facts) -> tuple[Finding, ...]:
    """All findings, the gravest first; one of each key."""
    found: dict[str, Finding] = {}
    for matter in _MATTERS:
        for finding in matter.findings(facts):
            found.setdefault(finding.key, finding)
    return tuple(sorted(found.values(), key=lambda one: -LEVELS[one.severity]))
