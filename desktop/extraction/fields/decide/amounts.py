"""Which amounts are net, VAT, gross and due."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from desktop.domain.fields import FieldName
from desktop.extraction.fields.decide.assignment import Assignment, better, prefer
from desktop.extraction.fields.findings import Findings

_TOTALS = (FieldName.NET, FieldName.VAT, FieldName.GROSS)
_SUM = 1.0
_ROWS = 0.5
_WORDS = 0.5
_DUE = 0.5
_ROUNDING = Decimal("0.05")
"""Amounts no further apart are one amount, rounded in two ways on the paper: the one chosen stays."""


def decide_amounts(findings: Findings) -> set[FieldName]:
    """Choose the amounts together; returns the fields that changed.

    Σ of the rates, the amount in words and what is paid already count; without net + VAT = gross
    nothing is changed, for any two of the others may agree by chance.
    """
    totals = findings.totals
    rows = {
        FieldName.NET: _added(row.net for row in findings.rows),
        FieldName.VAT: _added(row.vat for row in findings.rows),
        FieldName.GROSS: _added(row.gross for row in findings.rows),
    }
    options = {name: findings.guesses.get(name, ()) for name in (*_TOTALS, FieldName.AMOUNT_DUE)}
    if not all(options[name] for name in _TOTALS):
        return set()

    def fit(assignment: Assignment) -> float | None:
        amounts = {name: Decimal(guess.value) for name, guess in assignment.items()}
        net, vat, gross = (amounts[name] for name in _TOTALS)
        due = amounts.get(FieldName.AMOUNT_DUE)
        gain = _SUM * (net + vat == gross)
        gain += sum(_ROWS for name, total in rows.items() if total is not None and total == amounts[name])
        gain += _WORDS * (totals.in_words is not None and totals.in_words in {abs(gross), abs(due or gross)})
        gain += _DUE * (due is not None and gross - due in {Decimal(0), *totals.paid})
        return gain

    chosen = better(options, fit)
    final = {name: chosen.get(name, options[name][0]) for name in _TOTALS}
    net, vat, gross = (Decimal(final[name].value) for name in _TOTALS)
    rounded = any(
        abs(Decimal(guess.value) - Decimal(options[name][0].value)) <= _ROUNDING
        for name, guess in chosen.items()
    )
    if net + vat != gross or rounded:
        return set()
    for name, guess in chosen.items():
        prefer(findings, name, guess)
    return set(chosen)


def _added(parts: Iterable[Decimal | None]) -> Decimal | None:
    """The sum, or ``None`` where there is nothing to add or a part is missing."""
    amounts = list(parts)
    known = [amount for amount in amounts if amount is not None]
    return sum(known, Decimal(0)) if known and len(known) == len(amounts) else None
