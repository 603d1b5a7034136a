"""The checks that the values must keep, for the list: in review each stands beside its fields."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.domain.checks import run_checks
from desktop.domain.rules.facts import Facts
from desktop.domain.rules.findings import Finding, Severity

_SAID_BETTER = frozenset({"check.company.bad"})
"""Rules of this package say the same with what can be done about it."""


def findings(facts: Facts) -> Iterator[Finding]:
    """Sums and check digits that do not come out."""
    if not facts.is_booked:
        return
    nip = None if facts.company is None else facts.company.nip
    counted: dict[str, int] = {}
    for check in run_checks(facts.fields, facts.vat_rows, nip, facts.line_items):
        if check.passed or check.message.code in _SAID_BETTER:
            continue
        code = check.message.code
        counted[code] = number = counted.get(code, 0) + 1
        stands_on = (*check.message.details.values(), *(facts.value(name) for name in check.fields))
        yield Finding(
            code,
            Severity.WARNING,
            check.message.details,
            check.fields,
            stands_on,
            subject="" if number == 1 else str(number),
        )
