"""``months``: where each stands, what is missing, closing and reopening."""

from __future__ import annotations

import argparse
from datetime import datetime

from desktop.app import DataFolder, open_office
from desktop.cli.output import complain, print_json, print_table, say
from desktop.cli.run import FAILED, OK
from desktop.cli.setup import company_by_nip
from desktop.domain.companies import Company
from desktop.domain.dates import Month
from desktop.domain.errors import UserError
from desktop.domain.identifiers import format_nip
from desktop.domain.months.state import Missing, MonthDetail, Open
from desktop.domain.names import STILL_OPEN
from desktop.services.months.wording import gap_line, payment_line, supplier_line
from desktop.services.office import Office
from desktop.services.panel.board import MonthCell, Standing

_STANDINGS = {
    Standing.CLOSED: "zamknięty",
    Standing.EXPORTED: "wyeksportowany",
    Standing.REVIEWED: "sprawdzony",
    Standing.COMPLETE: "komplet",
    Standing.LATE: "brak dokumentów",
    Standing.UNCONFIRMED: "bez potwierdzenia",
    Standing.RUNNING: "w toku",
    Standing.NOTHING: "—",
}


def months(options: argparse.Namespace, data: DataFolder) -> int:
    """List, tell what is missing, close or reopen."""
    office = open_office(data)
    try:
        match options.action:
            case "close":
                return _close(options, office)
            case "reopen":
                return _reopen(options, office)
            case "missing":
                return _missing(options, office)
            case _:
                return _list(options, office)
    finally:
        office.stop()


def _list(options: argparse.Namespace, office: Office) -> int:
    companies = {one.id: one for one in office.companies.all()}
    only = None if options.company is None else company_by_nip(office.companies, options.company).id
    rows = [row for row in office.panel.boards.load(options.months).rows if only in {None, row.company_id}]
    found = [
        (companies[row.company_id], cell) for row in rows for cell in row.cells if row.company_id in companies
    ]
    if options.json:
        print_json([_as_json(company, cell) for company, cell in found])
        return OK
    print_table(
        ["NIP", "Firma", "Miesiąc", "Stan", "Dokumenty", "Czeka", "Po zamknięciu"],
        [
            [
                format_nip(company.nip),
                company.short_name,
                str(cell.month),
                _STANDINGS[cell.standing],
                str(cell.documents),
                str(cell.waiting or ""),
                str(cell.late or ""),
            ]
            for company, cell in found
            if cell.standing is not Standing.NOTHING
        ],
    )
    return OK


def _as_json(company: Company, cell: MonthCell) -> dict[str, object]:
    return {
        "nip": company.nip,
        "company": company.short_name,
        "month": cell.month,
        "standing": cell.standing.value,
        "documents": cell.documents,
        "waiting": cell.waiting,
        "late": cell.late,
        "complete_by": cell.complete_by,
        "closed_at": cell.closed_at,
        "closed_by": cell.closed_by,
    }


def _close(options: argparse.Namespace, office: Office) -> int:
    company = company_by_nip(office.companies, options.nip)
    detail = office.months.detail(company.id, options.month)
    if detail.still_open and detail.closed_at is None:
        for line in _open_lines(detail.still_open):
            say(f"- {line}")
        if not options.anyway:
            say("Miesiąc nie został zamknięty. Aby zamknąć go mimo to, dodaj --anyway.")
            return FAILED
    closed = office.months.close(company.id, options.month)
    if options.json:
        print_json(_detail_json(closed))
    else:
        say(f"Zamknięto {options.month}: {company.short_name}.")
    return OK


def _reopen(options: argparse.Namespace, office: Office) -> int:
    company = company_by_nip(office.companies, options.nip)
    moved = office.months.reopen(company.id, options.month, options.reason)
    if options.json:
        print_json({"moved": list(moved)})
    else:
        say(f"Otwarto {options.month}: {company.short_name}. Dokumenty, które czekały: {len(moved)}.")
    return OK


def _missing(options: argparse.Namespace, office: Office) -> int:
    month = options.month or Month.of(datetime.now().astimezone().date()).previous()
    companies = {one.id: one for one in office.companies.all(inactive=True)}
    if options.company is None:
        found = office.months.missing_of_all(month)
    else:
        chosen = company_by_nip(office.companies, options.company).id
        found = {chosen: office.months.missing(chosen, month)}
    if options.json:
        print_json([{"nip": companies[one].nip, **_missing_json(missing)} for one, missing in found.items()])
    else:
        for one, missing in found.items():
            lines = _missing_lines(missing)
            say(f"{companies[one].short_name}, {month}:" if lines else f"{companies[one].short_name}: nic.")
            for line in lines:
                say(f"- {line}")
    return (
        _send(office, [missing for missing in found.values() if any(missing.to_ask_for)])
        if options.send
        else OK
    )


def _send(office: Office, found: list[Missing]) -> int:
    failed = False
    for missing in found:
        try:
            ready = office.months.ready_letter(missing.company_id, missing.month)
            office.months.send_letter(ready)
        except UserError as error:
            complain(error.message, office.companies.get(missing.company_id).short_name)
            failed = True
    return FAILED if failed else OK


def _missing_lines(missing: Missing) -> list[str]:
    lines = [
        supplier_line(one, missing.month) + ("" if one.is_due else " (jeszcze nie termin)")
        for one in missing.suppliers
    ]
    lines += [
        gap_line(gap) + (" (może źle odczytano numer)" if gap.is_wide else "") for gap in missing.numbers
    ]
    return lines + [payment_line(one) for one in missing.payments]


def _missing_json(missing: Missing) -> dict[str, object]:
    return {
        "month": missing.month,
        "suppliers": [
            {
                "name": one.name,
                "nip": one.nip,
                "every_months": one.rhythm.period,
                "since": one.rhythm.since,
                "expected_on": one.expected_on,
                "is_due": one.is_due,
                "reason": supplier_line(one, missing.month),
            }
            for one in missing.suppliers
        ],
        "numbers": list(missing.numbers),
        "payments": list(missing.payments),
    }


def _detail_json(detail: MonthDetail) -> dict[str, object]:
    return {
        "month": detail.month,
        "closed_at": detail.closed_at,
        "closed_by": detail.closed_by,
        "left_open": {what.value: count for what, count in detail.still_open},
    }


def _open_lines(still_open: tuple[tuple[Open, int], ...]) -> list[str]:
    return [STILL_OPEN[what].replace("{count}", str(count)) for what, count in still_open]
