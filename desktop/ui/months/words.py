"""What the office knows of a month, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.domain import names
from desktop.domain.dates import Month
from desktop.domain.months.numbering import Gap
from desktop.domain.months.state import MissingSupplier, MonthAct, Open
from desktop.domain.statements.state import MissingPayment
from desktop.services.months.wording import gap_line, payment_line, supplier_line
from desktop.ui.dates_and_amounts import format_moment
from desktop.ui.language import spoken


def open_line(what: Open, count: int) -> str:
    """ "dokumenty do sprawdzenia: 2"."""
    return QCoreApplication.translate("open", names.STILL_OPEN[what]).replace("{count}", str(count))


def supplier_text(one: MissingSupplier, month: Month) -> str:
    """ "Orange: co miesiąc od maja, ok. 12."."""
    said = supplier_line(one, month, spoken())
    if one.is_due:
        return said
    return QCoreApplication.translate("months", "{said} (jeszcze nie termin)").replace("{said}", said)


def gap_text(gap: Gap) -> str:
    """The numbers that were seen nowhere, with their neighbours."""
    said = gap_line(gap, spoken())
    if not gap.is_wide:
        return said
    doubt = QCoreApplication.translate("months", "{said}: może źle odczytano jeden numer")
    return doubt.replace("{said}", said)


def payment_text(one: MissingPayment) -> str:
    """A payment without a document."""
    return payment_line(one, spoken())


def act_text(act: MonthAct) -> str:
    """A line of the month's trail."""
    if act.what == "closed":
        said = QCoreApplication.translate("months", "{when}, {who}: zamknięto")
    else:
        said = QCoreApplication.translate("months", "{when}, {who}: otwarto ponownie, powód: {reason}")
    for name, value in (("{when}", format_moment(act.at)), ("{who}", act.who), ("{reason}", act.reason)):
        said = said.replace(name, value)
    if act.left_open:
        left = QCoreApplication.translate("months", "otwarte było wtedy:")
        lines = "; ".join(open_line(what, count) for what, count in act.left_open)
        said = f"{said} ({left} {lines})"
    return said
