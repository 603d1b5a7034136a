"""On which day a document is an event of the tax book, and so in which month it stands."""

from __future__ import annotations

from datetime import date

from desktop.domain.booking.dictionaries import Side
from desktop.domain.booking.sides import side_of
from desktop.domain.kinds import DocumentKind
from desktop.domain.sentences import QT_TRANSLATE_NOOP
from desktop.export.ksefdays import assigned_on
from desktop.export.options import Option, OptionChoice, OptionKind, Settings
from desktop.export.periods import within
from desktop.export.records import ExportDocument

_RECEIPT = "receipt"

COST_DAY = Option(
    "cost_day",
    QT_TRANSLATE_NOOP("export", "Koszt ujmuje się z dniem"),
    OptionKind.CHOICE,
    "issue",
    (
        OptionChoice("issue", QT_TRANSLATE_NOOP("export", "wystawienia dokumentu")),
        OptionChoice(_RECEIPT, QT_TRANSLATE_NOOP("export", "otrzymania dokumentu")),
    ),
)


def event_day(document: ExportDocument, settings: Settings) -> date | None:
    """The day of the event; ``None`` for a document without dates.

    Sales are revenue on the day of delivery, at the latest of the invoice (art. 14 ust. 1c ustawy o PIT);
    costs are incurred on the day of the invoice (art. 22 ust. 6b), or entered when it is received, as set.
    Corrections count when they are issued (art. 14 ust. 1m) or received (art. 22 ust. 7c).
    """
    side = side_of(document.kind, document.seller.tax_id, document.company_nip)
    is_correction = document.kind is DocumentKind.CORRECTION
    issued = document.issue_date
    if side is Side.SALES:
        days = (issued,) if is_correction else (issued, document.sale_date)
        return min((day for day in days if day is not None), default=None)
    if is_correction or settings.text(COST_DAY.key) == _RECEIPT:
        return _received(document)
    return issued


def _received(document: ExportDocument) -> date:
    """The day its KSeF number was given, else that at the office within the document's own month.

    Documents of a month reach the office when it is over.
    """
    assigned = assigned_on(document.ksef_number.strip())
    if assigned is not None:
        return assigned
    return document.received_on if document.month is None else within(document.received_on, document.month)
