"""A month on paper, for the file or for the client: a page where it fits one."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.domain.dates import Month
from desktop.domain.identifiers import format_nip
from desktop.domain.listing import Column
from desktop.services.months.report import MonthReport, RegisterTotal, month_report
from desktop.services.office import Office
from desktop.ui.dates_and_amounts import format_amount, format_moment, format_month
from desktop.ui.documents import cells
from desktop.ui.documents.columns import title
from desktop.ui.months.words import act_text, gap_text, open_line, payment_text, supplier_text
from desktop.ui.printing.text import TextPrintout

translate = QCoreApplication.translate

_COLUMNS = (
    Column.ISSUE_DATE,
    Column.KIND,
    Column.NUMBER,
    Column.CONTRACTOR,
    Column.GROSS,
    Column.CURRENCY,
    Column.STATUS,
)


def load_month(office: Office, company_id: int, month: Month) -> TextPrintout:
    """Gather a company's month and lay it out; raises :class:`UserError` ``company.gone``."""
    report = month_report(office.documents, office.booking, office.months, company_id, month)
    company = next((one for one in office.companies.all(inactive=True) if one.id == company_id), None)
    return month_printout(report, *(("", "") if company is None else (company.full_name, company.nip)))


def month_printout(report: MonthReport, full_name: str, nip: str) -> TextPrintout:
    """Lay a month out."""
    detail = report.detail
    name = f"{detail.company}, {format_month(detail.month)}"
    printout = TextPrintout(name)
    printout.heading(name, 1)
    printout.line(f"{full_name} · NIP {format_nip(nip)}" if nip else full_name)
    if detail.closed_at is not None:
        closed = translate("printing", "Miesiąc zamknięty {when}, {who}.")
        printout.line(
            closed.replace("{when}", format_moment(detail.closed_at)).replace("{who}", detail.closed_by)
        )
    else:
        printout.line(translate("printing", "Miesiąc nie jest zamknięty."))
    _totals(printout, report)
    printout.heading(f"{translate('printing', 'Dokumenty')} ({len(report.documents)})")
    if report.documents:
        printout.table(
            [title(column) for column in _COLUMNS],
            [[cells.text(row, column) for column in _COLUMNS] for row in report.documents],
            [_COLUMNS.index(Column.GROSS)],
        )
    missing = detail.missing
    lines = [
        *(supplier_text(one, detail.month) for one in missing.suppliers),
        *(gap_text(one) for one in missing.numbers),
        *(payment_text(one) for one in missing.payments),
    ]
    _list(
        printout, translate("printing", "Czego brakuje"), lines, translate("printing", "Niczego nie brakuje.")
    )
    still = [open_line(what, count) for what, count in detail.still_open]
    _list(
        printout,
        translate("printing", "Co jest jeszcze do zrobienia"),
        still,
        translate("printing", "Wszystko jest zrobione."),
    )
    if detail.acts:
        _list(printout, translate("printing", "Uwagi"), [act_text(act) for act in detail.acts], "")
    return printout


def _totals(printout: TextPrintout, report: MonthReport) -> None:
    printout.heading(translate("printing", "Razem według rejestrów VAT"))
    if report.totals:
        printout.table(
            [
                translate("printing", "Rejestr"),
                translate("printing", "Dokumenty"),
                translate("printing", "Netto"),
                translate("printing", "VAT"),
                translate("printing", "Brutto"),
                translate("printing", "Waluta"),
            ],
            [_total(one) for one in report.totals],
            [1, 2, 3, 4],
        )
    else:
        printout.line(translate("printing", "Żaden dokument nie jest opisany."))
    if report.undescribed:
        left = translate("printing", "Bez opisu, więc poza sumami: {count}")
        printout.line(left.replace("{count}", str(report.undescribed)))


def _total(one: RegisterTotal) -> list[str]:
    amounts = one.amounts
    return [
        one.register or translate("printing", "bez rejestru"),
        str(one.documents),
        format_amount(amounts.net),
        format_amount(amounts.vat),
        format_amount(amounts.gross),
        one.currency,
    ]


def _list(printout: TextPrintout, name: str, lines: list[str], otherwise: str) -> None:
    printout.heading(name)
    for line in lines or [otherwise]:
        printout.line(line)
