"""Whether a VAT rate was in force on the day of sale."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.domain.fields import FieldName
from desktop.domain.kinds import DocumentKind
from desktop.domain.rules.facts import Facts, is_polish
from desktop.domain.rules.findings import Finding, Severity
from desktop.domain.rules.law import VAT_RATES, in_force


def findings(facts: Facts) -> Iterator[Finding]:
    """Rates in per cent of a Polish seller that were not in force; a correction has those of its invoice."""
    if not facts.is_booked or not is_polish(facts.value(FieldName.SELLER_NIP)):
        return
    corrected = facts.day(FieldName.CORRECTED_DATE)
    sale = facts.day(FieldName.SALE_DATE) or facts.issue_date
    day = corrected if facts.kind is DocumentKind.CORRECTION and corrected is not None else sale
    rule = None if day is None else in_force(VAT_RATES, day)
    if rule is None or day is None:
        return
    for rate in dict.fromkeys(row.rate for row in facts.vat_rows):
        if rate[:1].isdigit() and rate not in rule.value:
            details = {"rate": rate.replace(".", ","), "date": day.isoformat()}
            stands_on = (rate, day.isoformat())
            yield Finding("vat_rate", Severity.WARNING, details, (FieldName.VAT,), stands_on, subject=rate)
