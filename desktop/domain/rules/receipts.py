"""Receipts with the buyer's NIP: when they are invoices, and when no longer."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from desktop.domain.fields import FieldName
from desktop.domain.kinds import DocumentKind
from desktop.domain.money import format_amount
from desktop.domain.rules.exchange import ZLOTY
from desktop.domain.rules.facts import Facts
from desktop.domain.rules.findings import Finding, Severity
from desktop.domain.rules.law import RECEIPTS, ReceiptLimit, in_force


def findings(facts: Facts) -> Iterator[Finding]:
    """Whether a receipt counts as a simplified invoice on its day."""
    if facts.kind is not DocumentKind.RECEIPT:
        return
    nip = facts.value(FieldName.BUYER_NIP)
    if not nip:
        yield Finding("receipt_without_nip", Severity.WARNING, {}, (FieldName.BUYER_NIP,))
        return
    # The day of sale is the receipt's; a reader may have found only the other.
    day = facts.issue_date or facts.day(FieldName.SALE_DATE)
    if day is None:
        return
    rule = in_force(RECEIPTS, day)
    if rule is None:
        yield _no_invoice(day)
        return
    gross, most = facts.gross, _most(rule.value, facts.currency)
    if gross is None or most is None:
        return
    details = {"limit": f"{most:f}", "currency": facts.currency, "gross": format_amount(gross)}
    severity = Severity.WARNING if gross > most else Severity.GOOD
    code = "receipt_over_limit" if gross > most else "receipt_is_invoice"
    yield Finding(code, severity, details, (FieldName.GROSS,), (str(gross), facts.currency))


def _most(limit: ReceiptLimit, currency: str) -> Decimal | None:
    return {ZLOTY: limit.pln, "EUR": limit.eur}.get(currency)


def _no_invoice(day: date) -> Finding:
    last = max((row.until for row in RECEIPTS if row.until is not None and row.until < day), default=None)
    if last is None:
        return Finding(
            "receipt_not_yet", Severity.WARNING, {"date": day.isoformat()}, (FieldName.ISSUE_DATE,)
        )
    details = {"date": day.isoformat(), "last": last.isoformat()}
    return Finding(
        "receipt_no_longer", Severity.WARNING, details, (FieldName.ISSUE_DATE,), (day.isoformat(),)
    )
