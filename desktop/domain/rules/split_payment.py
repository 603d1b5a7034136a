"""Split payment (MPP): required, missing, or only printed; and cash above its limit."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from desktop.domain.fields import FieldName
from desktop.domain.kinds import DocumentKind
from desktop.domain.money import format_amount
from desktop.domain.rules.annex15 import likely_group
from desktop.domain.rules.facts import Facts, Side, is_polish
from desktop.domain.rules.findings import Action, ActionKind, Finding, Severity
from desktop.domain.rules.law import CASH, SPLIT_PAYMENT, in_force

_KINDS = frozenset({DocumentKind.COST_INVOICE, DocumentKind.SALES_INVOICE, DocumentKind.ADVANCE})
"""A correction holds differences: the limit is that of the invoice it corrects."""
_QUOTED = 40
_NAMES = (FieldName.SPLIT_PAYMENT, FieldName.GROSS)


def findings(facts: Facts) -> Iterator[Finding]:
    """What is printed about split payment against the amount and the goods."""
    gross, day = facts.gross_pln, facts.issue_date
    if facts.kind not in _KINDS or gross is None or day is None:
        return
    if not is_polish(facts.value(FieldName.SELLER_NIP)):
        return
    yield from _cash(facts, gross, day)
    rule = in_force(SPLIT_PAYMENT, day)
    if rule is None:
        return
    printed = facts.flag(FieldName.SPLIT_PAYMENT)
    stands_on = (format_amount(gross), str(printed))
    details = {"gross": format_amount(gross), "limit": format_amount(rule.value)}
    if gross <= rule.value:
        # Many sellers print the words on everything: they alone are no duty.
        if printed:
            yield Finding("split_printed_only", Severity.NOTE, details, _NAMES, stands_on)
        return
    group = likely_group(facts.line_items)
    if group is None:
        if printed:
            yield Finding("split_printed", Severity.NOTE, details, _NAMES, stands_on)
        return
    details |= {"group": group[0], "item": group[1][:_QUOTED]}
    if printed:
        yield Finding("split_required", Severity.GOOD, details, _NAMES, stands_on)
        return
    actions = (Action(ActionKind.SPLIT_PAYMENT),) if facts.side is Side.PURCHASE else ()
    yield Finding("split_missing", Severity.WARNING, details, _NAMES, (*stands_on, group[0]), actions)


def _cash(facts: Facts, gross: Decimal, day: date) -> Iterator[Finding]:
    rule = in_force(CASH, day)
    buyer = facts.value(FieldName.BUYER_NIP)
    if rule is not None and gross > rule.value and facts.pays_cash and is_polish(buyer):
        details = {"gross": format_amount(gross), "limit": format_amount(rule.value)}
        names = (FieldName.PAYMENT_METHOD, FieldName.GROSS)
        yield Finding("cash_over_limit", Severity.WARNING, details, names, (format_amount(gross),))
