"""The checks of the installation: each with its sign, what was found and what to do."""

from __future__ import annotations

import threading
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QProgressBar, QVBoxLayout, QWidget

from desktop import __version__
from desktop.services.desk.crashes.describing import surroundings
from desktop.services.desk.support import Support
from desktop.services.doctor import Finding
from desktop.ui import texts
from desktop.ui.background import Background
from desktop.ui.style.icons import icon
from desktop.ui.style.tokens import Tone, current
from desktop.ui.widgets.boxes import column, label, row
from desktop.ui.widgets.cards import card_of, cards_area
from desktop.ui.widgets.elements import button

_SIGNS = {Tone.GOOD: "✔", Tone.CHECK: "!", Tone.BAD: "✖"}
_SHAPES = {Tone.GOOD: "check", Tone.CHECK: "bang", Tone.BAD: "cross"}


class ChecksPage(QWidget):
    """Runs the checks in the background and shows each finding as it comes."""

    code_wanted = Signal(str)
    finished = Signal()

    def __init__(self, support: Support, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "page")
        self._support = support
        self._background = background
        self._findings: list[Finding] = []
        self._shapes: list[tuple[QLabel, Tone]] = []
        self._stopped: threading.Event | None = None
        self._whole = False
        """Whether all checks were made: a few say nothing of the others."""
        self._halted = False
        """Whether somebody wanted no more of them."""
        self._title = label("", "heading")
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setFixedWidth(120)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Sprawdzanie trwa"))
        self.again = button(self.tr("Sprawdź ponownie"), self.run)
        self.halt = button(self.tr("Zatrzymaj"), self._halt)
        self.copy = button(self.tr("Kopiuj jako tekst"), self._copy)
        self._lines = QVBoxLayout()
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(0)
        layout = column(gap=0)
        layout.addLayout(
            row(self._title, self._bar, None, self.halt, self.again, self.copy, margins=(24, 16, 24, 0))
        )
        layout.addWidget(cards_area(card_of(self._lines)), 1)
        self.setLayout(layout)
        self._show_progress()

    def refresh(self) -> None:
        """Check, unless everything was checked, or somebody stopped it, and nobody asked for it again."""
        if not self._whole and not self._halted and self._stopped is None:
            self.run()

    def run(self) -> None:
        """Check everything anew."""
        self.stop()
        self._whole = self._halted = False
        self._findings.clear()
        self._shapes.clear()
        while self._lines.count():
            item = self._lines.takeAt(0)
            widget = None if item is None else item.widget()
            if widget is not None:
                widget.deleteLater()
        stopped = self._stopped = threading.Event()

        def check() -> None:
            for finding in self._support.examine(stopped.is_set):
                self._background.on_window_thread(partial(self._add, stopped, finding))

        self._background.run_long(
            check, lambda _nothing: self._finish(stopped), partial(self._failed, stopped)
        )
        self._show_progress()

    def stop(self) -> None:
        """Check no further; what was found stays."""
        if self._stopped is not None:
            self._stopped.set()
            self._stopped = None
            self._show_progress()

    def as_text(self) -> str:
        """All that was found, with the versions of everything."""
        lines = [f"Bezdotyk {__version__}", *surroundings(), ""]
        lines += [f"{_SIGNS[_tone(one)]} {texts.say(one.message)}" for one in self._findings]
        if not self._whole:
            lines.append(f"{self._in_part()}.")
        return "\n".join(lines)

    def recolor(self) -> None:
        """The colours changed."""
        for shape, tone in self._shapes:
            _paint(shape, tone)

    def _add(self, stopped: threading.Event, finding: Finding) -> None:
        if stopped is not self._stopped:
            return
        self._findings.append(finding)
        tone = _tone(finding)
        shape = QLabel()
        shape.setAccessibleName(_SIGNS[tone])
        _paint(shape, tone)
        self._shapes.append((shape, tone))
        words = label(texts.say(finding.message), wrap=True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        line = QWidget()
        layout = row(shape, words, margins=(16, 8, 8, 8))
        layout.setStretch(1, 1)
        if not finding.well:
            code = finding.message.code
            layout.addWidget(button(self.tr("Co zrobić?"), partial(self.code_wanted.emit, code), look="link"))
        line.setLayout(layout)
        # The grave ones come first: whoever looks should not have to search.
        place = sum(1 for one in self._findings[:-1] if _rank(one) <= _rank(finding))
        self._lines.insertWidget(place, line)
        self._findings.sort(key=_rank)
        self._show_progress()

    def _halt(self) -> None:
        self._halted = True
        self.stop()

    def _finish(self, stopped: threading.Event, *, whole: bool = True) -> None:
        if stopped is self._stopped:
            self._stopped = None
            self._whole = whole
            self._show_progress()
            self.finished.emit()

    def _failed(self, stopped: threading.Event, error: BaseException) -> None:
        self._finish(stopped, whole=False)
        self._background.report(error)

    def _show_progress(self) -> None:
        runs = self._stopped is not None
        self._bar.setVisible(runs)
        self.halt.setVisible(runs)
        self.again.setVisible(not runs)
        self.copy.setEnabled(bool(self._findings))
        bad = sum(1 for one in self._findings if not one.well)
        if runs:
            self._title.setText(self.tr("Sprawdzam instalację…"))
        elif not self._findings:
            self._title.setText(self.tr("Sprawdzenie instalacji"))
        elif bad:
            said = self.tr("%n sprawa(y/) do załatwienia", "", bad)
            self._title.setText(said if self._whole else f"{said}. {self._in_part()}")
        else:
            self._title.setText(self.tr("Wszystko w porządku") if self._whole else self._in_part())

    def _in_part(self) -> str:
        return self.tr("Sprawdzono tylko część")

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.as_text())


def _tone(finding: Finding) -> Tone:
    if finding.well:
        return Tone.GOOD
    return Tone.CHECK if finding.minor else Tone.BAD


def _rank(finding: Finding) -> int:
    return (Tone.BAD, Tone.CHECK, Tone.GOOD).index(_tone(finding))


def _paint(shape: QLabel, tone: Tone) -> None:
    shape.setPixmap(icon(_SHAPES[tone], tone.colors(current())[0]).pixmap(QSize(16, 16)))
