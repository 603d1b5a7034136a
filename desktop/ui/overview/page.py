"""The page "Przegląd biura": looked at rather than read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QWidget

from desktop.domain.documents import Channel
from desktop.domain.sentences import QT_TRANSLATE_NOOP
from desktop.services.overview import Overview, Wait
from desktop.services.panel.board import Board, Standing
from desktop.ui import texts
from desktop.ui.background import Background, Newest
from desktop.ui.dates_and_amounts import format_month
from desktop.ui.overview.bars import PLOT_HEIGHT, BarsPlot, Part
from desktop.ui.quality.plot import WeeksPlot
from desktop.ui.quality.shares import number, percent
from desktop.ui.style.textscale import scaled
from desktop.ui.widgets.boxes import column, label, row
from desktop.ui.widgets.columns import ColumnsLayout
from desktop.ui.widgets.empty import EmptyState
from desktop.ui.widgets.period import PeriodCombo
from desktop.ui.widgets.tile import TILE_WIDTH, Tile

if TYPE_CHECKING:
    from desktop.services.judging.office import Quality
    from desktop.services.office import Office

_MONTHS = 12
_PLOT_WIDTH = 440
"""Pixels that a plot needs at usual text, for its legend too."""

_WAITS: dict[Wait, str] = {
    Wait.SAME_DAY: QT_TRANSLATE_NOOP("wait", "tego samego dnia"),
    Wait.NEXT_DAY: QT_TRANSLATE_NOOP("wait", "nazajutrz"),
    Wait.THREE_DAYS: QT_TRANSLATE_NOOP("wait", "do 3 dni"),
    Wait.WEEK: QT_TRANSLATE_NOOP("wait", "do tygodnia"),
    Wait.LONGER: QT_TRANSLATE_NOOP("wait", "dłużej"),
}

_FILLINGS: dict[Channel, tuple[str, Qt.BrushStyle]] = {
    Channel.SCANNER: ("accent", Qt.BrushStyle.SolidPattern),
    Channel.MAIL: ("accent", Qt.BrushStyle.BDiagPattern),
    Channel.PANEL: ("green", Qt.BrushStyle.SolidPattern),
    Channel.PHONE: ("green", Qt.BrushStyle.DiagCrossPattern),
    Channel.ADDED: ("faint", Qt.BrushStyle.SolidPattern),
    Channel.KSEF: ("amber", Qt.BrushStyle.SolidPattern),
}

_DONE = frozenset({Standing.CLOSED, Standing.EXPORTED})
_THERE = frozenset({Standing.REVIEWED, Standing.COMPLETE})
_BEHIND = frozenset({Standing.UNCONFIRMED, Standing.LATE})


@dataclass(frozen=True, slots=True)
class Figures:
    """All that the page shows."""

    overview: Overview
    quality: Quality
    board: Board


class OverviewPage(QWidget):
    """Documents by day and channel, how long they waited, how well they were read, where months stand."""

    def __init__(self, office: Office, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "page")
        self._office = office
        self._requests = Newest(background)
        self._period = PeriodCombo(30)
        self._period.activated.connect(lambda _index: self.refresh())
        self._tiles = [Tile() for _ in range(4)]
        self._channels = list(_FILLINGS)
        self._arrivals = BarsPlot(
            self.tr("Dokumenty według kanałów"),
            self.tr("dokumentów"),
            [Part(texts.channel_name(one), *_FILLINGS[one]) for one in self._channels],
        )
        self._waits = BarsPlot(
            self.tr("Od otrzymania do zatwierdzenia"), self.tr("dokumentów"), [Part("", "accent")]
        )
        self._quality = WeeksPlot(self.tr("Jakość odczytu tydzień po tygodniu"))
        self._quality.setFixedHeight(PLOT_HEIGHT)
        self._months = BarsPlot(
            self.tr("Miesiące firm"),
            self.tr("firm"),
            [
                Part(self.tr("zamknięte albo przekazane"), "green"),
                Part(self.tr("komplet"), "green", Qt.BrushStyle.BDiagPattern),
                Part(self.tr("w toku"), "accent", Qt.BrushStyle.Dense5Pattern),
                Part(self.tr("po terminie bez kompletu"), "red", Qt.BrushStyle.DiagCrossPattern),
            ],
        )
        self._empty = EmptyState()
        self._stack = QStackedWidget()
        self._arrange()

    @property
    def loading(self) -> bool:
        """Whether figures are awaited."""
        return self._requests.busy

    def enter(self) -> None:
        """Come here by the keyboard."""
        self._period.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def refresh(self) -> None:
        """Ask for the figures again."""
        days = self._period.days
        office = self._office

        def ask() -> Figures:
            today = datetime.now().astimezone().date()
            return Figures(
                office.overviews.since(days, today),
                office.quality.since(days),
                office.panel.boards.load(_MONTHS),
            )

        self._requests.run(ask, self.show_figures)

    def show_figures(self, figures: Figures) -> None:
        """Show these."""
        overview, total = figures.overview, figures.quality.total
        if not overview.documents and not figures.board.rows:
            self._show_empty()
            return
        done, all_of_them = _done_last_month(figures.board)
        waited = self.tr("od otrzymania do zatwierdzenia, w połowie przypadków")
        for tile, (figure, text) in zip(
            self._tiles,
            (
                (number(overview.documents), self.tr("dokumentów przyszło w tym okresie")),
                (self._length(overview.middle), waited),
                (percent(total.right_share), self.tr("pól dobrze odczytanych za pierwszym razem")),
                (
                    percent(done / all_of_them if all_of_them else None, places=0),
                    self.tr("firm ma poprzedni miesiąc zamknięty albo przekazany"),
                ),
            ),
            strict=True,
        ):
            tile.show_figure(figure, text)
        self._arrivals.show_values(
            [_day(one.day) for one in overview.arrivals],
            [[one.counts.get(channel, 0) for one in overview.arrivals] for channel in self._channels],
        )
        self._waits.show_values(
            [QCoreApplication.translate("wait", _WAITS[wait]) for wait in Wait],
            [[overview.waits.get(wait, 0) for wait in Wait]],
        )
        self._quality.show_weeks(figures.quality.weeks)
        self._months.show_values(
            [format_month(month) for month in reversed(figures.board.months)], _standings(figures.board)
        )
        self._stack.setCurrentIndex(0)

    # -- inside ------------------------------------------------------------------------------------

    def _length(self, wait: timedelta | None) -> str:
        """ "3 godz. 10 min", "2 dni 4 godz."."""
        if wait is None:
            return "–"
        minutes = round(wait.total_seconds() / 60)
        days, hours = divmod(minutes // 60, 24)
        if days:
            return self.tr("%n d.", "", days) + " " + self.tr("%n godz.", "", hours)
        if hours:
            return self.tr("%n godz.", "", hours) + " " + self.tr("%n min", "", minutes % 60)
        return self.tr("%n min", "", minutes)

    def _show_empty(self) -> None:
        self._empty.show_state(
            "calendar",
            self.tr("Nie ma jeszcze czego pokazać"),
            self.tr("Gdy przyjdą pierwsze dokumenty, zobaczysz tu, ile ich jest i jak długo czekają."),
        )
        self._stack.setCurrentIndex(1)

    def _arrange(self) -> None:
        inside = column(margins=(24, 16, 24, 24), gap=16)
        inside.addLayout(ColumnsLayout(*self._tiles, narrowest=scaled(TILE_WIDTH)))
        inside.addWidget(_card(self._arrivals))
        both = (_card(self._waits), _card(self._quality))
        inside.addLayout(ColumnsLayout(*both, narrowest=scaled(_PLOT_WIDTH)))
        inside.addWidget(_card(self._months))
        inside.addStretch(1)
        body = QWidget()
        body.setProperty("look", "form")
        body.setLayout(inside)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(body)
        self._stack.addWidget(scroll)
        self._stack.addWidget(self._empty)
        whole = column(gap=0)
        head = row(label(self.tr("Przegląd biura"), "title"), None, self._period, margins=(24, 16, 24, 0))
        whole.addLayout(head)
        whole.addWidget(self._stack, 1)
        self.setLayout(whole)


def _card(inside: QWidget) -> QFrame:
    card = QFrame()
    card.setProperty("look", "card")
    card.setLayout(column(inside, margins=(16, 12, 16, 12)))
    return card


def _day(day: date) -> str:
    return f"{day.day}.{day.month:02d}"


def _standings(board: Board) -> Sequence[Sequence[int]]:
    """For each part of the plot of months, the number of companies in each month, the oldest first."""
    columns = [[row.cells[place].standing for row in board.rows] for place in range(len(board.months))]
    columns.reverse()
    groups = (_DONE, _THERE, frozenset({Standing.RUNNING}), _BEHIND)
    return [[sum(one in group for one in standings) for standings in columns] for group in groups]


def _done_last_month(board: Board) -> tuple[int, int]:
    """Companies whose previous month is done, and companies of which one is awaited."""
    if len(board.months) < 2:
        return 0, 0
    standings = [row.cells[1].standing for row in board.rows]
    awaited = [one for one in standings if one is not Standing.NOTHING]
    return sum(one in _DONE for one in awaited), len(awaited)
