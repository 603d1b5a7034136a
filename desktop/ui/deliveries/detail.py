"""One delivery in full: who sent what, why it went where it went, and the fate of every part."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFormLayout, QFrame, QLabel, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from desktop.domain.deliveries import DeliveredPart, Delivery
from desktop.domain.messages import Message
from desktop.domain.sentences import SENTENCES
from desktop.ui import texts
from desktop.ui.dates_and_amounts import format_exact_moment
from desktop.ui.style.icons import icon
from desktop.ui.style.tokens import Tone, current
from desktop.ui.widgets.boxes import column, label, row
from desktop.ui.widgets.elements import button

_VERDICTS = (("spf", "SPF"), ("dkim", "DKIM"), ("dmarc", "DMARC"))


class DeliveryDetail(QScrollArea):
    """Beside the list of deliveries."""

    call_back_wanted = Signal(int, int)
    """A delivery, and the place of its part that is to become a document after all."""
    document_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.show_delivery(None, "", frozenset())

    def show_delivery(self, delivery: Delivery | None, company: str, kept: Collection[int]) -> None:
        """Show it; ``kept`` are the places of the parts that can be called back."""
        inside = QWidget()
        inside.setProperty("look", "page")
        layout = column(margins=(16, 16, 16, 16), gap=12)
        if delivery is None:
            layout.addWidget(
                label(self.tr("Tu będzie widać, co przyszło i co się z tym stało."), "muted", wrap=True)
            )
        else:
            self._fill(layout, delivery, company, kept)
        layout.addStretch(1)
        inside.setLayout(layout)
        self.setWidget(inside)

    def _fill(self, layout: QVBoxLayout, delivery: Delivery, company: str, kept: Collection[int]) -> None:
        layout.addWidget(label(delivery.subject or self.tr("(bez tematu)"), "heading", wrap=True))
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(6)
        for name, text in self._facts(delivery, company):
            if text:
                said = label(text, wrap=True)
                said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                form.addRow(label(name, "muted"), said)
        layout.addLayout(form)
        layout.addWidget(label(self.tr("Co w niej było"), "heading"))
        if not delivery.parts:
            layout.addWidget(label(self.tr("Przesyłka nie miała żadnego pliku."), "muted", wrap=True))
        for position, part in enumerate(delivery.parts):
            layout.addWidget(self._part(delivery, position, part, position in kept))
        if delivery.body.strip():
            layout.addWidget(label(self.tr("Treść"), "heading"))
            body = QPlainTextEdit(delivery.body)
            body.setReadOnly(True)
            body.setTabChangesFocus(True)
            body.setAccessibleName(self.tr("Treść"))
            body.setMinimumHeight(160)
            layout.addWidget(body)

    def _facts(self, delivery: Delivery, company: str) -> list[tuple[str, str]]:
        facts = delivery.facts or {}
        verdicts = ", ".join(f"{name}: {facts[key]}" for key, name in _VERDICTS if facts.get(key))
        sender = delivery.sender
        if facts.get("name"):
            sender = f"{facts['name']} ({sender})"
        return [
            (self.tr("Od"), sender),
            (self.tr("Do"), facts.get("to", "")),
            (self.tr("Kiedy"), format_exact_moment(delivery.at)),
            (self.tr("Kanał"), texts.channel_name(delivery.channel)),
            (self.tr("Skrzynka"), facts.get("mailbox", "")),
            (self.tr("Firma"), company or self.tr("nierozpoznana")),
            (self.tr("Nadawca sprawdzony"), verdicts),
        ]

    def _part(self, delivery: Delivery, position: int, part: DeliveredPart, kept: bool) -> QWidget:
        taken = part.document_id is not None
        shape = QLabel()
        tone, name = (Tone.GOOD, "check") if taken else (Tone.QUIET if kept else Tone.CHECK, "circle")
        shape.setPixmap(icon(name, tone.colors(current())[0]).pixmap(QSize(14, 14)))
        words = column(label(part.name, wrap=True), gap=2)
        words.addWidget(label(self._fate(part), "muted", wrap=True))
        line = QWidget()
        layout = row(shape, margins=(0, 2, 0, 2))
        layout.addLayout(words, 1)
        if part.document_id is not None:
            open_it = partial(self.document_wanted.emit, part.document_id)
            layout.addWidget(button(self.tr("Pokaż dokument"), open_it, look="link"))
        elif kept:
            call = partial(self.call_back_wanted.emit, delivery.id, position)
            layout.addWidget(
                button(
                    self.tr("Przywołaj"),
                    call,
                    look="link",
                    tip=self.tr("Zrób z tej części dokument na liście"),
                )
            )
        line.setLayout(layout)
        return line

    def _fate(self, part: DeliveredPart) -> str:
        messages = [one for one in (part.message, part.unkept) if one is not None]
        said = " ".join(_sentence(one) for one in messages)
        if part.document_id is None:
            return said or self.tr("Pominięto.")
        taken = self.tr("Przyjęto jako dokument nr {id}.").format(id=part.document_id)
        return f"{taken} {said}".strip()


def _sentence(message: Message) -> str:
    return texts.say(message) if message.code in SENTENCES else message.code
