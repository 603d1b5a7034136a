"""The screen "Kto co zrobił": both trails together, filtered, and saved to a file."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QStackedWidget, QTableView, QWidget

from desktop.domain.companies import Company
from desktop.domain.trail import DOCUMENT_ACTS, TrailFilter, act_name
from desktop.domain.users import OfficeAct
from desktop.services.audit import MACHINE
from desktop.ui import texts
from desktop.ui.background import Background, Newest, message_of
from desktop.ui.contractors.tables import prepare
from desktop.ui.keys import Command
from desktop.ui.style.tokens import Tone
from desktop.ui.trail.model import ABOUT, ACT, CHANGE, COMPANY, WHEN, WHO, TrailModel
from desktop.ui.widgets.boxes import column, label, row
from desktop.ui.widgets.combo import SearchCombo
from desktop.ui.widgets.elements import button, icon_button
from desktop.ui.widgets.empty import EmptyState
from desktop.ui.widgets.narrow import Keep
from desktop.ui.widgets.strip import Strip

if TYPE_CHECKING:
    from desktop.services.office import Office

_WIDTHS = {WHEN: 140, WHO: 120, ACT: 150, COMPANY: 144, ABOUT: 140}
"""Pixels at usual text; a small screen leaves the last one, the change, room for "from → to"."""
_ANYBODY, _PEOPLE = "", "\0people"
_DAYS = (0, 1, 7, 31, 366)
"""How far back; 0: without end."""


class TrailScreen(QWidget):
    """Takes the place of the list until it is closed."""

    closed = Signal()
    document_wanted = Signal(int)
    help_wanted = Signal(str)

    def __init__(self, office: Office, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "page")
        self._office = office
        self._background = background
        self._asking = Newest(background)
        self._stopped = False
        self.strip = Strip()
        self.who = SearchCombo(self.tr("Kto"))
        self.act = SearchCombo(self.tr("Co"))
        self.company = SearchCombo(self.tr("Firma"))
        self.days = SearchCombo(self.tr("Kiedy"))
        self.model = TrailModel(office, background, self)
        self.table = QTableView()
        self.table.setAccessibleName(self.tr("Kto co zrobił"))
        self.table.setModel(self.model)
        self.table.activated.connect(lambda index: self._open(index.row()))
        self.export = button(
            self.tr("Zapisz do pliku…"),
            self._ask_export,
            icon_name="export",
            tip=self.tr("Zapisz wszystko, co pasuje, jako CSV"),
        )
        self._empty = EmptyState()
        self._middle = QStackedWidget()
        self.model.filled.connect(self._show_found)
        self._fill_fixed()
        self._arrange()
        for combo in (self.who, self.act, self.company, self.days):
            combo.currentIndexChanged.connect(lambda _index: self.refresh())

    # -- from outside ------------------------------------------------------------------------------

    def open(self) -> None:
        """Show the newest lines."""
        self.strip.dismiss()
        office = self._office

        def ask() -> tuple[Sequence[str], Sequence[Company]]:
            return office.users.history.people(), office.companies.all(inactive=True)

        self._asking.run(ask, self._fill)
        self.refresh()
        self.table.setFocus()

    def refresh(self) -> None:
        """Ask for the lines that fit."""
        self.model.show(self.wanted())

    def help_topic(self) -> str:
        """The page of the help about this screen."""
        return "users"

    def wanted(self) -> TrailFilter:
        """What is chosen."""
        who, company, act, days = (one.value() for one in (self.who, self.company, self.act, self.days))
        since = None
        if isinstance(days, int) and days:
            first = date.today() - timedelta(days=days - 1)  # noqa: DTZ011 - a day of this desk
            since = datetime.combine(first, time()).astimezone(UTC)
        return TrailFilter(
            who=who if isinstance(who, str) and who not in {_ANYBODY, _PEOPLE} else "",
            people=who == _PEOPLE,
            company_id=company if isinstance(company, int) else None,
            act=act if isinstance(act, str) else "",
            since=since,
        )

    def save(self, target: Path) -> None:
        """Write what fits to ``target``, and say so."""
        self._stopped = False

        def go_on(count: int) -> bool:
            self._background.on_window_thread(partial(self._progress, count))
            return not self._stopped

        self._progress(0)
        save = partial(
            self._office.users.history.save, target, self.wanted(), QCoreApplication.translate, go_on
        )
        self._background.run_long(
            save,
            lambda count: self._saved(target, count),
            lambda error: self.strip.say(Tone.BAD, texts.say(message_of(error))),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    # -- inside ------------------------------------------------------------------------------------

    def _fill_fixed(self) -> None:
        translate = QCoreApplication.translate
        acts = [*DOCUMENT_ACTS, *(one.value for one in OfficeAct)]
        named = sorted(((one, act_name(one, translate)) for one in acts), key=lambda one: one[1].casefold())
        self.act.fill([("", self.tr("wszystko")), *named])
        said = {
            0: self.tr("kiedykolwiek"),
            1: self.tr("dzisiaj"),
            7: self.tr("ostatnie 7 dni"),
            31: self.tr("ostatnie 31 dni"),
            366: self.tr("ostatni rok"),
        }
        self.days.fill([(days, said[days]) for days in _DAYS])
        self._fill(((), ()))

    def _fill(self, answer: tuple[Sequence[str], Sequence[Company]]) -> None:
        people, companies = answer
        everybody: list[tuple[object, str]] = [
            (_ANYBODY, self.tr("wszyscy")),
            (_PEOPLE, self.tr("tylko ludzie")),
        ]
        everybody.extend((one, self.tr("program sam") if one == MACHINE else one) for one in people)
        firms: list[tuple[object, str]] = [(None, self.tr("wszystkie firmy"))]
        firms.extend((one.id, one.short_name) for one in companies)
        for combo, items in ((self.who, everybody), (self.company, firms)):
            chosen = combo.value()
            blocked = combo.blockSignals(True)
            combo.fill(items)
            if chosen in {key for key, _ in items}:
                combo.choose(chosen)
            combo.blockSignals(blocked)

    def _arrange(self) -> None:
        bar = QFrame()
        bar.setProperty("look", "bar")
        back = button(self.tr("Wróć"), self.closed.emit, icon_name="chevron-left", tip=self.tr("Wróć (Esc)"))
        help_button = icon_button(
            "help",
            self.tr("Pomoc"),
            partial(self.help_wanted.emit, self.help_topic()),
            command=Command.MANUAL,
            look="round",
        )
        heading = label(self.tr("Kto co zrobił"), "heading")
        bar.setLayout(row(back, heading, None, self.export, help_button, margins=(12, 8, 12, 8)))
        prepare(self.table, CHANGE, _WIDTHS)
        Keep(self.table, CHANGE, 226)
        self._middle.addWidget(self.table)
        self._middle.addWidget(self._empty)
        filters = row(self.days, self.who, self.act, self.company, None, margins=(12, 8, 12, 8))
        whole = column(bar, self.strip, gap=0)
        whole.addLayout(filters)
        whole.addWidget(self._middle, 1)
        self.setLayout(whole)

    def _show_found(self) -> None:
        if self.model.rowCount() or not self.model.complete:
            self._middle.setCurrentWidget(self.table)
            return
        self._empty.show_state(
            "search",
            self.tr("Nic tu nie pasuje"),
            self.tr("Wybierz inną osobę, czynność, firmę albo dłuższy czas."),
        )
        self._middle.setCurrentWidget(self._empty)

    def _open(self, place: int) -> None:
        line = self.model.line(place)
        if line is not None and line.document_id is not None and line.act != "deleted":
            self.document_wanted.emit(line.document_id)

    def _ask_export(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name = self.tr("kto co zrobił.csv")
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Zapisz do pliku"), str(Path(folder) / name), "CSV (*.csv)"
        )
        if chosen:
            target = Path(chosen)
            self.save(target if target.suffix else target.with_suffix(".csv"))

    def _progress(self, count: int) -> None:
        if not self._stopped:
            said = self.tr("Zapisuję… wierszy: {count}").format(count=count)
            self.strip.progress(said, 0, 0, self._stop)

    def _stop(self) -> None:
        self._stopped = True
        self.strip.dismiss()

    def _saved(self, target: Path, count: int) -> None:
        if self._stopped:
            self.strip.say(Tone.QUIET, self.tr("Przerwano; pliku nie ma."))
            return
        said = self.tr("Zapisano {file}; wierszy: {count}")
        self.strip.say(Tone.GOOD, said.format(file=target.name, count=count))
