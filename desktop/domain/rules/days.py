"""The document's dates against its folder's month and against today."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from desktop.domain.dates import Month
from desktop.domain.fields import FieldName
from desktop.domain.rules.facts import Facts, Side
from desktop.domain.rules.findings import Action, ActionKind, Finding, Severity

_DEDUCTION_MONTHS = 3
"""Months after the first possible one in which input tax may still be deducted without correcting a return
(art. 86 ust. 11 ustawy o VAT)."""
_OLD_YEARS = 5
"""After so many years a tax is time-barred, and a date is more likely misread."""


def findings(facts: Facts) -> Iterator[Finding]:
    """Dates in the future, from long ago, of another month than the folder's; a closed month."""
    if facts.month is not None and facts.month_is_closed:
        yield _closed(facts.month, facts.open_month)
    issue = facts.issue_date
    if not facts.is_booked or issue is None:
        return
    if issue > facts.today:
        yield _about("date_in_future", Severity.WARNING, issue, date=issue.isoformat())
    elif issue < facts.today.replace(day=1) - timedelta(days=366 * _OLD_YEARS):
        yield _about("date_long_ago", Severity.WARNING, issue, date=issue.isoformat())
    elif facts.month is not None:
        yield from _of_month(facts, facts.month, issue)


def _closed(month: Month, offered: Month | None) -> Finding:
    move = () if offered is None else (Action(ActionKind.OPEN_MONTH, str(offered)),)
    return Finding("month_closed", Severity.ALARM, {"month": str(month)}, (), (str(month),), move)


def _of_month(facts: Facts, month: Month, issue: date) -> Iterator[Finding]:
    sale = facts.day(FieldName.SALE_DATE)
    if facts.side is Side.SALE:
        due = Month.of(min(issue, sale) if sale is not None else issue)
        if due != month:
            yield _other_month("sale_other_month", Severity.WARNING, facts, due, issue)
        return
    issued = Month.of(issue)
    apart = (month.year - issued.year) * 12 + month.month - issued.month
    if apart < 0:
        yield _other_month("issued_after_month", Severity.WARNING, facts, issued, issue)
    elif apart > _DEDUCTION_MONTHS:
        yield _other_month("issued_long_before", Severity.WARNING, facts, issued, issue)
    elif apart > 0:
        yield _other_month("issued_before_month", Severity.NOTE, facts, issued, issue)


def _other_month(code: str, severity: Severity, facts: Facts, month: Month, issue: date) -> Finding:
    details = {"date": issue.isoformat(), "month": str(facts.month), "other": str(month)}
    stands_on = (issue.isoformat(), str(facts.month), str(month))
    move = Action(ActionKind.MONTH, str(month))
    return Finding(code, severity, details, (FieldName.ISSUE_DATE,), stands_on, (move,))


def _about(code: str, severity: Severity, issue: date, **details: str) -> Finding:
    return Finding(code, severity, details, (FieldName.ISSUE_DATE,), (issue.isoformat(),))
