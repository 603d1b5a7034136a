"""The page "Jakość odczytu"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QTabWidget, QWidget

from desktop.domain.identifiers import format_nip
from desktop.ui import texts
from desktop.ui.background import Background, Newest
from desktop.ui.quality.plot import WeeksPlot
from desktop.ui.quality.shares import number, percent
from desktop.ui.quality.tables import CountsTable, Row
from desktop.ui.style.textscale import scaled
from desktop.ui.widgets.boxes import column, label, row
from desktop.ui.widgets.columns import ColumnsLayout
from desktop.ui.widgets.empty import EmptyState
from desktop.ui.widgets.period import PeriodCombo
from desktop.ui.widgets.tile import TILE_WIDTH, Tile

if TYPE_CHECKING:
    from desktop.services.judging.office import Quality
    from desktop.services.office import Office


class QualityPage(QWidget):
    """What was right at first reading in the office's own approved documents."""

    def __init__(self, office: Office, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "page")
        self._office = office
        self._requests = Newest(background)
        self._period = PeriodCombo(90)
        self._period.activated.connect(lambda _index: self.refresh())
        self._tiles = [Tile() for _ in range(4)]
        self._plot = WeeksPlot()
        self._suppliers = CountsTable(
            self._headings(self.tr("Kontrahent"), self.tr("Dokumenty")), self.tr("Kontrahenci")
        )
        self._fields = CountsTable(self._headings(self.tr("Pole"), self.tr("Odczyty")), self.tr("Pola"))
        self._empty = EmptyState()
        self._stack = QStackedWidget()
        self._arrange()

    def refresh(self) -> None:
        """Ask for the figures again."""
        self._requests.run(partial(self._office.quality.since, self._period.days), self.show_quality)

    def show_quality(self, quality: Quality) -> None:
        """Show this verdict."""
        if not quality.total.documents:
            self._show_empty()
            return
        total = quality.total
        for tile, (figure, text) in zip(
            self._tiles,
            (
                (percent(total.right_share), self.tr("pól dobrze odczytanych za pierwszym razem")),
                (percent(total.untouched_share), self.tr("dokumentów bez żadnej poprawki")),
                (percent(total.certain_share), self.tr("pól pewnych, bez zaglądania")),
                (number(total.silent), self.tr("pól pewnych, a poprawionych")),
            ),
            strict=True,
        ):
            tile.show_figure(figure, text)
        self._plot.show_weeks(quality.weeks)
        self._suppliers.show_rows(
            [
                Row(one.name or self.tr("bez nazwy"), format_nip(one.nip), one.count)
                for one in quality.suppliers
            ],
            documents=True,
        )
        self._fields.show_rows(
            [Row(texts.field_name(name), "", count) for name, count in quality.fields], documents=False
        )
        self._stack.setCurrentIndex(0)

    # -- inside ------------------------------------------------------------------------------------

    def _headings(self, first: str, second: str) -> Sequence[str]:
        return (first, second, self.tr("Dobre"), self.tr("Pewne"), self.tr("Ciche błędy"))

    def _show_empty(self) -> None:
        self._empty.show_state(
            "read",
            self.tr("W tym okresie nie zatwierdzono jeszcze dokumentów"),
            self.tr(
                "Gdy zatwierdzisz pierwsze dokumenty, program porówna to, co odczytał, z tym, co zostało"
                " zatwierdzone, i pokaże tu, ile było dobrze za pierwszym razem."
            ),
        )
        self._stack.setCurrentIndex(1)

    def _arrange(self) -> None:
        tiles = ColumnsLayout(*self._tiles, narrowest=scaled(TILE_WIDTH))
        tables = QTabWidget()
        tables.setDocumentMode(True)
        tables.tabBar().setDrawBase(False)
        tables.addTab(self._suppliers, self.tr("Według kontrahentów"))
        tables.addTab(self._fields, self.tr("Według pól"))
        tables.setMinimumHeight(320)
        inside = column(margins=(24, 16, 24, 24), gap=16)
        inside.addLayout(tiles)
        card = QFrame()
        card.setProperty("look", "card")
        card.setLayout(column(self._plot, margins=(16, 12, 16, 12)))
        inside.addWidget(card)
        inside.addWidget(tables, 1)
        body = QWidget()
        body.setProperty("look", "form")
        body.setLayout(inside)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(body)
        self._stack.addWidget(scroll)
        self._stack.addWidget(self._empty)
        explained = label(
            self.tr("Zatwierdzone dokumenty: co program odczytał, a co zostało zatwierdzone."), "muted"
        )
        whole = column(gap=0)
        whole.addLayout(row(self._period, explained, None, margins=(24, 16, 24, 0), gap=16))
        whole.addWidget(self._stack, 1)
        self.setLayout(whole)
