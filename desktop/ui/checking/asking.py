"""Lines that ask in place: why a finding is all right, and at which rate an amount is converted."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal, InvalidOperation

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QLineEdit, QPushButton, QWidget

from desktop.domain.dates import parse_typed_date
from desktop.domain.rules.exchange import Purpose
from desktop.domain.sentences import QT_TRANSLATE_NOOP
from desktop.ui.widgets.answer_line import AnswerLine
from desktop.ui.widgets.boxes import column, label, row
from desktop.ui.widgets.elements import button
from desktop.ui.widgets.flow import FlowLayout

_REASONS = (
    QT_TRANSLATE_NOOP("answer", "potwierdzono telefonicznie"),
    QT_TRANSLATE_NOOP("answer", "zgodne z umową"),
    QT_TRANSLATE_NOOP("answer", "klient potwierdził"),
    QT_TRANSLATE_NOOP("answer", "nie dotyczy tego dokumentu"),
)


class ReasonLine(QFrame):
    """Asks for a reason: one of the usual under a digit, or a sentence."""

    given = Signal(str)
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = label(look="strong", wrap=True)
        self.reason = AnswerLine()
        self.reason.setMaxLength(300)
        self.reason.setPlaceholderText(self.tr("dlaczego? cyfra wybiera jeden z poniższych, Enter zapisuje"))
        self.reason.setAccessibleName(self.tr("Dlaczego to jest w porządku"))
        self.reason.textEdited.connect(self._digit)
        self.reason.returnPressed.connect(self._give)
        self._usual = [QCoreApplication.translate("answer", text) for text in _REASONS]
        usual = QWidget()
        flow = FlowLayout(usual)
        self.buttons: list[QPushButton] = []
        for number, text in enumerate(self._usual, start=1):
            each = QPushButton(f"{number}   {text}", usual)
            each.setProperty("look", "candidate")
            each.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            each.clicked.connect(lambda _checked=False, text=text: self.reason.setText(text))
            flow.addWidget(each)
        keep = button(self.tr("Zapisz odpowiedź"), self._give, look="primary")
        cancel = button(self.tr("Anuluj"), self.cancelled.emit)
        self.buttons += [keep, cancel]
        layout = column(self._title, self.reason, usual, gap=6, margins=(0, 4, 0, 4))
        layout.addLayout(row(None, cancel, keep))
        self.setLayout(layout)
        self.hide()

    def open(self, title: str) -> None:
        """Ask."""
        self._title.setText(title)
        self.reason.clear()
        self.show()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _digit(self, text: str) -> None:
        if len(text) == 1 and text.isdecimal() and 1 <= int(text) <= len(self._usual):
            self.reason.setText(self._usual[int(text) - 1])

    def _give(self) -> None:
        text = self.reason.text().strip()
        if text:
            self.hide()
            self.given.emit(text)
        else:
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)


class RateLine(QFrame):
    """Asks for a rate of exchange, the table's number and its day."""

    given = Signal(object, object, str, object)
    """Purposes (a tuple of :class:`Purpose`), the rate, the table's number, its day."""
    cleared = Signal()
    """The National Bank's rates are to count again."""
    cancelled = Signal()
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = label(look="strong")
        self.rate = self._line(self.tr("kurs, np. 4,2512"), self.tr("Kurs"), 12)
        self.table = self._line(self.tr("tabela, np. 218/A/NBP/2026"), self.tr("Numer tabeli"), 40)
        self.day = self._line(self.tr("data tabeli"), self.tr("Data tabeli"), 10)
        self.purpose = QComboBox()
        self.purpose.setAccessibleName(self.tr("Do czego kurs"))
        for text, purposes in (
            (self.tr("VAT i PIT/CIT"), (Purpose.VAT, Purpose.INCOME)),
            (self.tr("tylko VAT"), (Purpose.VAT,)),
            (self.tr("tylko PIT/CIT"), (Purpose.INCOME,)),
        ):
            self.purpose.addItem(text, purposes)
        keep = button(self.tr("Zapisz kurs"), self._give, look="primary")
        clear = button(self.tr("Kurs NBP"), self._clear, tip=self.tr("Wróć do kursu z tabeli NBP"))
        cancel = button(self.tr("Anuluj"), self.cancelled.emit)
        self.buttons = [keep, clear, cancel]
        layout = column(self._title, gap=6, margins=(0, 4, 0, 4))
        layout.addLayout(row(self.rate, self.table, self.day))
        layout.addLayout(row(self.purpose, None, clear, cancel, keep))
        self.setLayout(layout)
        self.hide()

    def open(self, currency: str, before: str) -> None:
        """Ask for the rate of ``currency``; ``before`` is the day whose last table before counts."""
        text = self.tr("Kurs {currency}: złoty za 1, ostatnia tabela przed {before}")
        self._title.setText(text.format(currency=currency, before=before))
        for line in (self.rate, self.table, self.day):
            line.clear()
        self.show()
        self.rate.setFocus(Qt.FocusReason.OtherFocusReason)

    def _line(self, hint: str, name: str, most: int) -> QLineEdit:
        line = AnswerLine()
        line.setPlaceholderText(hint)
        line.setAccessibleName(name)
        line.setMaxLength(most)
        line.returnPressed.connect(self._give)
        return line

    def _give(self) -> None:
        rate, day = _decimal(self.rate.text()), self._typed_day()
        if rate is None or rate <= 0:
            self.refused.emit(self.tr("Kurs musi być liczbą większą od zera, na przykład 4,2512."))
            self.rate.setFocus(Qt.FocusReason.OtherFocusReason)
        elif day is None:
            self.refused.emit(self.tr("Wpisz datę tabeli, na przykład 9.11.2026."))
            self.day.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.hide()
            self.given.emit(self.purpose.currentData(), rate, self.table.text(), day)

    def _typed_day(self) -> date | None:
        return parse_typed_date(self.day.text(), datetime.now().astimezone().date())

    def _clear(self) -> None:
        self.hide()
        self.cleared.emit()


def _decimal(text: str) -> Decimal | None:
    compact = "".join(text.split()).replace(",", ".")
    try:
        value = Decimal(compact)
    except InvalidOperation:
        return None
    return value if value.is_finite() else None
