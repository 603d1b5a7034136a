"""Lines that speak to the person in place, where other programs open dialogs."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.domain.documents import DocumentDetail
from desktop.domain.sentences import QT_TRANSLATE_NOOP
from desktop.domain.statuses import Status
from desktop.ui.dates_and_amounts import format_month
from desktop.ui.keys import Command
from desktop.ui.style.tokens import Tone
from desktop.ui.texts import say, status_name
from desktop.ui.widgets.answer_line import AnswerLine
from desktop.ui.widgets.elements import describe
from desktop.ui.widgets.flow import FlowLayout

_SHOWN_MS = 8000


class NoticeLine(QFrame):
    """One sentence about the last thing that happened; it goes by itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "strip")
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 16, 6)
        layout.addWidget(self._text)
        self._timer = QTimer(self, singleShot=True, interval=_SHOWN_MS)
        self._timer.timeout.connect(self.hide)
        self.hide()

    @property
    def text(self) -> str:
        """What is being said; empty if nothing is."""
        return "" if self.isHidden() else self._text.text()

    def say(self, text: str, tone: Tone = Tone.BAD) -> None:
        """Say ``text``; a screen reader says it too."""
        self._text.setText(text)
        self.setAccessibleName(text)
        self.setProperty("tone", tone.value)
        self.style().unpolish(self)
        self.style().polish(self)
        self.show()
        self._timer.start()

    def settle(self) -> None:
        """What was wrong has been mended."""
        if self.property("tone") == Tone.BAD.value:
            self.hide()


_OFFERS = {
    Status.APPROVED: Command.REOPEN,
    Status.EXPORTED: Command.REOPEN,
    Status.REJECTED: Command.REOPEN,
    Status.DUPLICATE: Command.NOT_DUPLICATE,
    Status.HELD: Command.RELEASE,
}
"""The way back to review, by status."""


class StatusBanner(QFrame):
    """Says why a document is not simply one to review, and offers the way back."""

    reopen = Signal()
    not_duplicate = Signal()
    release = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "strip")
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self.action = QPushButton(self)
        self.action.setAccessibleName(self.tr("Zmień stan dokumentu"))
        self.action.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.action.clicked.connect(lambda: self._offer is not None and self.act(self._offer))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 16, 6)
        layout.addWidget(self._text, 1)
        layout.addWidget(self.action)
        self._offer: Command | None = None
        self.hide()

    def show_document(self, detail: DocumentDetail) -> None:
        """Speak of the document's status, if there is anything to say."""
        row = detail.row
        self._offer = _OFFERS.get(row.status)
        self.setVisible(row.status is not Status.TO_REVIEW or row.late_for is not None)
        if self.isHidden():
            return
        parts = []
        if row.late_for is not None:
            text = self.tr(
                "Dokument przyszedł do miesiąca {month}, który jest już zamknięty. Wybierz mu inny miesiąc."
            )
            parts.append(text.format(month=format_month(row.late_for)))
        if row.status is not Status.TO_REVIEW:
            parts.append(self.tr("Stan dokumentu: {status}.").format(status=status_name(row.status)))
        if row.reason is not None:
            parts.append(say(row.reason))
        if row.status in {Status.RECEIVED, Status.READING}:
            parts.append(self.tr("Pola pojawią się, gdy zostanie odczytany; można je też wpisać od razu."))
        self._text.setText(" ".join(parts))
        self.action.setVisible(self._offer is not None)
        if self._offer is not None:
            text = {
                Command.REOPEN: self.tr("Otwórz ponownie"),
                Command.NOT_DUPLICATE: self.tr("To nie duplikat"),
                Command.RELEASE: self.tr("Wpuść z kwarantanny"),
            }[self._offer]
            self.action.setText(text)
            describe(self.action, text, self._offer)
        tone = {
            Status.APPROVED: Tone.GOOD,
            Status.EXPORTED: Tone.GOOD,
            Status.DUPLICATE: Tone.CHECK,
            Status.HELD: Tone.CHECK,
            Status.UNREADABLE: Tone.BAD,
            Status.REJECTED: Tone.BAD,
            Status.TO_REVIEW: Tone.CHECK,
        }.get(row.status, Tone.BUSY)
        self.setProperty("tone", tone.value)
        self.style().unpolish(self)
        self.style().polish(self)

    def act(self, command: Command) -> bool:
        """Do what is offered; whether ``command`` is it."""
        if command is not self._offer:
            return False
        signals = {
            Command.REOPEN: self.reopen,
            Command.NOT_DUPLICATE: self.not_duplicate,
            Command.RELEASE: self.release,
        }
        signals[command].emit()
        return True


_REASONS = (
    QT_TRANSLATE_NOOP("reject", "nieczytelny skan"),
    QT_TRANSLATE_NOOP("reject", "brakuje strony"),
    QT_TRANSLATE_NOOP("reject", "to nie ta firma"),
    QT_TRANSLATE_NOOP("reject", "już mamy ten dokument"),
    QT_TRANSLATE_NOOP("reject", "błędne dane nabywcy"),
    QT_TRANSLATE_NOOP("reject", "nie dotyczy działalności"),
)


def usual_reasons() -> tuple[str, ...]:
    """Why documents are mostly rejected, in the window's language."""
    return tuple(QCoreApplication.translate("reject", text) for text in _REASONS)


class RejectPanel(QFrame):
    """Asks for the reason in place: one of the usual under a digit, or a sentence."""

    rejected = Signal(str)
    cancelled = Signal()
    shown = Signal(bool)
    """Whether it is asking."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rejectPanel")
        title = QLabel(self.tr("Dlaczego odrzucasz ten dokument?"), self)
        title.setProperty("look", "strong")
        self.reason = AnswerLine(self)
        self.reason.setMaxLength(300)
        self.reason.setPlaceholderText(
            self.tr("powód: cyfra wybiera jeden z poniższych, można też wpisać własny")
        )
        self.reason.setAccessibleName(self.tr("Powód odrzucenia"))
        self.reason.returnPressed.connect(self._accept)
        self.reason.textEdited.connect(self._digit)
        reasons = QWidget(self)
        flow = FlowLayout(reasons)
        self._reasons = usual_reasons()
        for number, text in enumerate(self._reasons, start=1):
            button = QPushButton(f"{number}   {text}", reasons)
            button.setProperty("look", "candidate")
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _checked=False, text=text: self._fill(text))
            flow.addWidget(button)
        self._accepting = QPushButton(self.tr("Odrzuć i dalej"), self)
        self._accepting.setProperty("look", "primary")
        self._accepting.setToolTip(self.tr("Enter odrzuca, Esc wraca do dokumentu"))
        self._accepting.clicked.connect(self._accept)
        cancel = QPushButton(self.tr("Anuluj"), self)
        cancel.clicked.connect(self.close_panel)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self._accepting)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 10, 16, 10)
        layout.setSpacing(8)
        layout.addWidget(title)
        layout.addWidget(self.reason)
        layout.addWidget(reasons)
        layout.addLayout(buttons)
        self._accepting.setEnabled(False)
        self.hide()

    def open_panel(self) -> None:
        """Ask."""
        self.reason.clear()
        self._accepting.setEnabled(False)
        self.show()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_panel(self) -> None:
        """Never mind."""
        self.hide()
        self.cancelled.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.shown.emit(False)

    def _digit(self, text: str) -> None:
        if len(text) == 1 and text.isdecimal() and 1 <= int(text) <= len(self._reasons):
            self._fill(self._reasons[int(text) - 1])
        self._accepting.setEnabled(bool(self.reason.text().strip()))

    def _fill(self, text: str) -> None:
        self.reason.setText(text)
        self._accepting.setEnabled(True)
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _accept(self) -> None:
        text = self.reason.text().strip()
        if text:
            self.hide()
            self.rejected.emit(text)
