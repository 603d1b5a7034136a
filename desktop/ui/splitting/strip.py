"""The strip itself: shows the pages, and says what a person wants done with them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QToolTip, QWidget

from desktop.services.splitting.session import DivisionState
from desktop.ui.splitting import words
from desktop.ui.splitting.geometry import THUMB_WIDTH, Hit, Layout
from desktop.ui.splitting.painting import Look, Painter
from desktop.ui.splitting.pictures import Pictures, Wanted
from desktop.ui.style.tokens import current

_WHEEL_STEP = 80


class FilmStrip(QAbstractScrollArea):
    """Pages in rows.  Places count from 0 as the pages are shown; signals carry pages of the file."""

    toggled = Signal(int)
    """Cut or join before this page."""
    moved = Signal(object, int)
    """These pages are to go before the page at this place (the number of places: behind all)."""
    selection_changed = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._state: DivisionState | None = None
        self._layout = Layout(0, 1)
        self._selected: set[int] = set()
        """Pages of the file."""
        self._current = 0
        self._anchor = 0
        self._hover: Hit | None = None
        self._pressed: QPoint | None = None
        self._dragging = False
        self._drop: int | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(_WHEEL_STEP)
        self.verticalScrollBar().valueChanged.connect(self._ask_for_seen)
        self.viewport().setMouseTracking(True)
        pictures.changed.connect(self.viewport().update)
        self.setAccessibleName(self.tr("Strony pliku"))

    def show_state(self, state: DivisionState, go_to: int | None = None) -> None:
        """Show the file as it is divided now; ``go_to`` is a document whose first page is to be current."""
        self._state = state
        pages = {sheet.page for sheet in state.sheets}
        self._selected &= pages
        if go_to is not None:
            places = [place for place, sheet in enumerate(state.sheets) if sheet.document == go_to]
            self._current = self._anchor = places[0] if places else 0
            self._selected = {state.sheets[self._current].page} if state.sheets else set()
        self._current = min(self._current, max(0, len(state.sheets) - 1))
        self._relayout()
        if go_to is not None:
            self._reveal(self._current)
        self._tell()

    @property
    def selected(self) -> frozenset[int]:
        """The pages of the file that are selected."""
        return frozenset(self._selected)

    @property
    def current_page(self) -> int | None:
        """The page of the file that has the focus."""
        return (
            None if self._state is None or not self._state.sheets else self._state.sheets[self._current].page
        )

    def select(self, place: int, *, extend: bool = False, add: bool = False) -> None:
        """Make the page at ``place`` current and select it, alone or with others."""
        if self._state is None or not self._state.sheets:
            return
        place = min(max(place, 0), len(self._state.sheets) - 1)
        sheets = self._state.sheets
        if extend:
            low, high = sorted((self._anchor, place))
            self._selected = {sheet.page for sheet in sheets[low : high + 1]}
        elif add:
            self._selected ^= {sheets[place].page}
            self._anchor = place
        else:
            self._selected = {sheets[place].page}
            self._anchor = place
        self._current = place
        self._reveal(place)
        self._tell()

    def select_all(self) -> None:
        """Select every page."""
        if self._state is not None:
            self._selected = {sheet.page for sheet in self._state.sheets}
            self._tell()

    def place_of(self, page: int) -> int | None:
        """Where a page of the file is shown."""
        sheets = () if self._state is None else self._state.sheets
        return next((place for place, sheet in enumerate(sheets) if sheet.page == page), None)

    # -- Qt's events -----------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what is seen."""
        state = self._state
        if state is None:
            return
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(current().window))
        top = self.verticalScrollBar().value()
        painter.translate(0, -top)
        drawing = Painter(state, self._layout, current(), self.font())
        for place in self._layout.visible(top + event.rect().top(), event.rect().height()):
            sheet, wanted = state.sheets[place], self._wanted(state, place)
            hovered = self._hover is not None and self._hover.is_gap and self._hover.place == place
            look = Look(
                image=self._pictures.get(wanted),
                failed=self._pictures.failed(wanted),
                selected=sheet.page in self._selected,
                current=self.hasFocus() and place == self._current,
                hovered_gap=hovered and not self._dragging,
                drop_before=self._dragging and self._drop == place,
            )
            drawing.draw(painter, place, look)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many pages in a row as fit."""
        super().resizeEvent(event)
        self._relayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk, with Shift they select; the screen has the other keys."""
        columns = self._layout.columns
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -columns,
            Qt.Key.Key_Down: columns,
            Qt.Key.Key_Home: -self._layout.count,
            Qt.Key.Key_End: self._layout.count,
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self.select(self._current + step, extend=extend)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A gap is cut or joined; a page is selected, and may be dragged."""
        hit = self._hit(event.position().toPoint())
        if hit is None or self._state is None:
            return
        if event.button() is Qt.MouseButton.LeftButton and hit.is_gap:
            if hit.place > 0:
                self._current = hit.place
                self.toggled.emit(self._state.sheets[hit.place].page)
            return
        page = self._state.sheets[hit.place].page
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if shift or control or page not in self._selected:
            self.select(hit.place, extend=shift, add=control)
        self._current = hit.place
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()
        self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what a click would do, or where dragged pages would go."""
        at = event.position().toPoint()
        far = QApplication.startDragDistance()
        if self._pressed is not None and (at - self._pressed).manhattanLength() >= far:
            self._dragging = True
        hit = self._hit(at)
        if self._dragging:
            self._drop = self._drop_place(hit, at)
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        else:
            gap = hit is not None and hit.is_gap and hit.place > 0
            shape = Qt.CursorShape.PointingHandCursor if gap else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(shape)
        self._hover = hit
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop the dragged pages, or select the one that was clicked."""
        dragged, self._dragging, self._pressed = self._dragging, False, None
        hit = self._hit(event.position().toPoint())
        self.viewport().setCursor(Qt.CursorShape.ArrowCursor)
        if dragged and self._drop is not None:
            self.moved.emit(self.selected, self._drop)
        elif hit is not None and not hit.is_gap and event.button() is Qt.MouseButton.LeftButton:
            plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
            if plain and len(self._selected) > 1:
                self.select(hit.place)
        self._drop = None
        self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The commands for what is selected."""
        self.menu_wanted.emit(event.globalPos())

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is pointed at."""
        super().leaveEvent(event)
        self._hover = None
        self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        """A tooltip over a gap says why the machine thinks what it thinks."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            hit = self._hit(event.pos())
            text = ""
            if hit is not None and self._state is not None and hit.is_gap and hit.place > 0:
                text = words.reasons(self._state, hit.place)
            QToolTip.showText(event.globalPos(), text, self.viewport())
            return True
        return super().viewportEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The current page shows that it is."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """It is not any longer."""
        super().focusOutEvent(event)
        self.viewport().update()

    # -- inside ----------------------------------------------------------------------------------------

    def _hit(self, at: QPoint) -> Hit | None:
        return self._layout.at(at + QPoint(0, self.verticalScrollBar().value()))

    def _drop_place(self, hit: Hit | None, at: QPoint) -> int | None:
        """Before which place dragged pages would go: the nearer side of the page pointed at."""
        if hit is None:
            return None
        if hit.is_gap:
            return hit.place
        middle = self._layout.page(hit.place).center().x()
        return hit.place + (at.x() > middle)

    def _wanted(self, state: DivisionState, place: int) -> Wanted:
        sheet = state.sheets[place]
        width = round(THUMB_WIDTH * self.devicePixelRatioF())
        return Wanted(state.sha256, sheet.page, width, sheet.turn)

    def _relayout(self) -> None:
        count = 0 if self._state is None else len(self._state.sheets)
        self._layout = Layout(count, self.viewport().width())
        bar = self.verticalScrollBar()
        bar.setPageStep(self.viewport().height())
        bar.setRange(0, max(0, self._layout.height - self.viewport().height()))
        self._ask_for_seen()

    def _ask_for_seen(self) -> None:
        state = self._state
        if state is not None:
            seen = self._layout.visible(self.verticalScrollBar().value(), self.viewport().height())
            self._pictures.want([self._wanted(state, place) for place in seen])
        self.viewport().update()

    def _reveal(self, place: int) -> None:
        cell, bar = self._layout.cell(place), self.verticalScrollBar()
        if cell.top() < bar.value():
            bar.setValue(cell.top())
        elif cell.bottom() > bar.value() + self.viewport().height():
            bar.setValue(cell.bottom() - self.viewport().height())

    def _tell(self) -> None:
        self.viewport().update()
        self.selection_changed.emit()
