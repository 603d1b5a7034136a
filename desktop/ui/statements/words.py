"""The window's words and marks for bank statements."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from desktop.domain.statements import names
from desktop.domain.statements.officials import NoDocument
from desktop.domain.statements.pairing import Certainty
from desktop.domain.statements.state import LineState, LineView, PairedDocument
from desktop.ui.dates_and_amounts import format_amount, format_day
from desktop.ui.style.tokens import Tone

_MARKS: dict[LineState, tuple[Tone, str]] = {
    LineState.OPEN: (Tone.BAD, "cross"),
    LineState.PROPOSED: (Tone.CHECK, "bang"),
    LineState.PAIRED: (Tone.GOOD, "check"),
    LineState.NO_DOCUMENT: (Tone.QUIET, "dot"),
}


def mark(one: LineView) -> tuple[Tone, str]:
    """Tone and shape of a line's state; what is proposed for certain is nearly done."""
    if one.certainty is Certainty.CERTAIN:
        return Tone.CHECK, "circle"
    return _MARKS[one.state]


def state_word(one: LineView) -> str:
    """ "propozycja, pewne"."""
    said = QCoreApplication.translate("line", names.LINE_STATES[one.state])
    if one.certainty is None:
        return said
    return QCoreApplication.translate("line", names.CERTAINTIES[one.certainty])


def reason_word(reason: NoDocument) -> str:
    """Why no document is needed."""
    return QCoreApplication.translate("reason", names.REASONS[reason])


def answer(one: LineView) -> str:
    """The documents of a line, or why it needs none, on one line."""
    if one.no_document is not None:
        return reason_word(one.no_document)
    return ", ".join(document.number or document.contractor or "—" for document in one.documents)


def document_line(one: PairedDocument, paid: str) -> str:
    """A document with what of it is paid; ``paid`` is the word before that amount."""
    gross = "" if one.gross is None else with_currency(one.gross, one.currency)
    parts = [one.number or "—", one.contractor, format_day(one.issued), gross]
    said = " · ".join(part for part in parts if part)
    if one.gross is not None and abs(one.gross) == abs(one.amount):
        return said
    return f"{said} · {paid} {with_currency(abs(one.amount), one.currency)}"


def with_currency(amount: Decimal | None, currency: str) -> str:
    """ "1 230,00 PLN"."""
    return f"{format_amount(amount)}\u00a0{currency}"
