"""The stage of repair: every kind of proof looks once, and the page goes on as it is mended."""

from __future__ import annotations

from desktop.domain.known import Known
from desktop.extraction.fields.repair.days import date_repairs
from desktop.extraction.fields.repair.edits import Repair, applied
from desktop.extraction.fields.repair.identifiers import (
    account_repairs,
    ksef_repairs,
    nip_repairs,
    witnesses_on,
)
from desktop.extraction.fields.repair.sums import row_repairs, total_repairs, words_repairs
from desktop.extraction.fields.view import View

MAX_REPAIRS = 40


def mend(view: View, known: Known) -> tuple[View, tuple[Repair, ...]]:
    """``view`` with the readings that proofs allow, and what was repaired or is ambiguous."""
    accounts = frozenset(account for one in known.contractors.values() for account in one.accounts)
    found = [*ksef_repairs(view), *account_repairs(view, accounts), *date_repairs(view)]
    view = _with(view, found)
    witnesses = witnesses_on(view) | known.company_nips | set(known.contractors)
    tax = list(nip_repairs(view, witnesses))
    view = _with(view, tax)
    sums = list(row_repairs(view))
    view = _with(view, sums)
    totals = list(words_repairs(view)) or list(total_repairs(view))
    view = _with(view, totals)
    return view, tuple([*found, *tax, *sums, *totals][:MAX_REPAIRS])


def _with(view: View, repairs: list[Repair]) -> View:
    if not any(repair.taken for repair in repairs):
        return view
    return View(applied(view.sheet, repairs[:MAX_REPAIRS]))
