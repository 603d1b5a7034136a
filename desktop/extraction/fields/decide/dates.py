"""Which dates are those of issue, sale and payment."""

from __future__ import annotations

from datetime import date, timedelta

from desktop.domain.dates import parse_iso
from desktop.domain.fields import FieldName
from desktop.domain.identifiers import is_ksef_number
from desktop.extraction.fields.days import MAX_DAYS, due_dates
from desktop.extraction.fields.decide.assignment import Assignment, better, prefer
from desktop.extraction.fields.findings import Findings
from desktop.extraction.fields.numberdoubt import has_year, years_agree

_ISSUE, _SALE, _DUE = FieldName.ISSUE_DATE, FieldName.SALE_DATE, FieldName.DUE_DATE
_MAX_SALE_GAP = timedelta(days=92)
_MAX_KSEF_DELAY = timedelta(days=31)
_ORDER = 0.5
_YEAR = 0.5
_KSEF = 1.0
_SAME_PRINT = 0.6


def decide_dates(findings: Findings) -> set[FieldName]:
    """Choose the dates together; returns the fields that changed.

    A due date that was counted from the day of issue is counted anew if that day changes.
    """
    options = {name: findings.guesses.get(name, ()) for name in (_ISSUE, _SALE, _DUE)}
    if not options[_ISSUE]:
        return set()
    number, ksef = findings.first(FieldName.NUMBER), findings.first(FieldName.KSEF_NUMBER)
    dated = number.value if number is not None and has_year(number.value) else None
    given = _given(ksef.value) if ksef is not None else None
    counted = options[_DUE][:1]
    follows = bool(counted) and counted[0].span is None
    if follows:
        options[_DUE] = ()

    def fit(assignment: Assignment) -> float | None:
        days = {name: parse_iso(guess.value) for name, guess in assignment.items()}
        issue, sale, due = days.get(_ISSUE), days.get(_SALE), days.get(_DUE)
        if issue is None:
            return None
        gain = 0.0
        if due is not None:
            orderly = timedelta(0) <= due - issue <= timedelta(days=MAX_DAYS)
            gain += _ORDER if orderly else -_ORDER
            gain -= _SAME_PRINT * (assignment[_ISSUE].span == assignment[_DUE].span)
        if sale is not None:
            gain += _ORDER if abs(sale - issue) <= _MAX_SALE_GAP else -_ORDER
        if dated is not None:
            gain += _YEAR if years_agree(dated, issue) else -_YEAR
        if given is not None:
            gain += _KSEF if timedelta(0) <= given - issue <= _MAX_KSEF_DELAY else -_KSEF
        return gain

    chosen = better(options, fit)
    for name, guess in chosen.items():
        prefer(findings, name, guess)
    changed = set(chosen)
    if follows and _ISSUE in chosen:
        findings.guesses[_DUE] = due_dates(findings.view, parse_iso(chosen[_ISSUE].value))
        changed.add(_DUE)
    return changed


def _given(ksef: str) -> date | None:
    """The day in a KSeF number."""
    return parse_iso(f"{ksef[11:15]}-{ksef[15:17]}-{ksef[17:19]}") if is_ksef_number(ksef) else None
