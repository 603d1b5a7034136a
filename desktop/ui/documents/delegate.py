"""Draws the cells of the list: status badges, text, a line under each row, bars while rows are fetched."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from desktop.domain.documents import DocumentRow
from desktop.domain.listing import Column, Talking
from desktop.domain.rules.findings import Severity
from desktop.domain.statuses import Status
from desktop.ui.documents import cells
from desktop.ui.documents.columns import COLUMNS, ORDER
from desktop.ui.documents.model import DocumentModel
from desktop.ui.style.icons import paint_icon
from desktop.ui.style.marks import STATUS_MARKS
from desktop.ui.style.tokens import Tokens, current

ROW_HEIGHT = 32
_MARGIN = 8
_MARK_WIDTH = 20
_FADED = frozenset({Status.BINNED, Status.REJECTED})
_QUIET = frozenset({Column.CHANNEL, Column.RECEIVED, Column.PAGES, Column.READ})
_MOST_FITTED = 5000
_SELECTED = QStyle.StateFlag.State_Selected
_ALIGNMENTS = tuple(COLUMNS[column].alignment for column in ORDER)


class DocumentDelegate(QStyledItemDelegate):
    """One painter for all columns.

    It is called for some hundred cells each time the list scrolls, so it asks the model directly and
    draws plainly.
    """

    def __init__(self, view: QTableView, model: DocumentModel) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._tokens = current()
        self._fitted: dict[tuple[str, int], str] = {}

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one cell."""
        tokens = self._tokens
        rect: QRect = option.rect
        position, section = index.row(), index.column()
        if option.state & _SELECTED:
            painter.fillRect(rect, _color(tokens.accent_soft))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, _color(tokens.line))
        row = self._model.row_to_show(position)
        column = ORDER[section]
        if row is None:
            _paint_placeholder(painter, rect, column, tokens)
        elif column is Column.STATUS:
            _paint_badge(painter, option.fontMetrics, rect, row, tokens)
        elif text := self._model.text(row, column):
            metrics: QFontMetrics = option.fontMetrics
            inner = rect.adjusted(_MARGIN, 0, -_MARGIN, -1)
            text = self._elided(metrics, text, rect.width() - 2 * _MARGIN)
            painter.setPen(_color(_text_color(row, column, tokens)))
            painter.drawText(inner, _ALIGNMENTS[section], text)
        if self._is_current(position, section):
            painter.fillRect(rect.left(), rect.top(), 3, rect.height() - 1, _color(tokens.accent))

    def recolor(self) -> None:
        """The colours changed, or the size of text."""
        self._tokens = current()
        self._fitted.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Rows have one height; columns as wide as their text."""
        hint = super().sizeHint(option, index)
        return QSize(hint.width() + 2 * _MARGIN, ROW_HEIGHT)

    def _elided(self, metrics: QFontMetrics, text: str, width: int) -> str:
        """``text`` as far as it fits, measured once: the same rows are painted again and again."""
        key = (text, width)
        known = self._fitted.get(key)
        if known is None:
            if len(self._fitted) > _MOST_FITTED:
                self._fitted.clear()
            known = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
            self._fitted[key] = known
        return known

    def _is_current(self, position: int, section: int) -> bool:
        """Whether this is where the keyboard's row begins."""
        if position != self._view.currentIndex().row() or not self._view.hasFocus():
            return False
        header = self._view.horizontalHeader()
        return header.sectionViewportPosition(section) + header.offset() == 0


@lru_cache(maxsize=64)
def _color(name: str) -> QColor:
    return QColor(name)


def _text_color(row: DocumentRow, column: Column, tokens: Tokens) -> str:
    if column is Column.CONTRACTOR and not row.contractor:
        bad = row.status in cells.SPEAKING and row.reason is not None
        return tokens.red if bad else tokens.faint
    return tokens.muted if row.status in _FADED or column in _QUIET else tokens.text


def _paint_placeholder(painter: QPainter, rect: QRect, column: Column, tokens: Tokens) -> None:
    width = min(rect.width() - 2 * _MARGIN, COLUMNS[column].width // 2)
    if width > 0:
        painter.fillRect(rect.left() + _MARGIN, rect.center().y() - 4, width, 8, _color(tokens.grey_soft))


def _paint_badge(
    painter: QPainter, metrics: QFontMetrics, rect: QRect, row: DocumentRow, tokens: Tokens
) -> None:
    tone, shape = STATUS_MARKS[row.status]
    color, ground = tone.colors(tokens)
    word = cells.text(row, Column.STATUS)
    height = metrics.height() + 4
    marks = _marks_behind(row, tokens)
    width = min(metrics.horizontalAdvance(word) + 36, rect.width() - _MARGIN - _MARK_WIDTH * len(marks))
    badge = QRectF(rect.left() + _MARGIN, rect.top() + (rect.height() - height) / 2, width, height)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_color(ground))
    painter.drawRoundedRect(badge, height / 2, height / 2)
    size = 14
    paint_icon(painter, shape, color, QRectF(badge.left() + 8, badge.center().y() - size / 2, size, size))
    painter.setPen(_color(color))
    inner = badge.adjusted(26, 0, -4, 0)
    if metrics.horizontalAdvance(word) > inner.width():
        word = metrics.elidedText(word, Qt.TextElideMode.ElideRight, int(inner.width()))
    painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, word)
    for number, (shape_behind, color_behind) in enumerate(marks):
        left = badge.right() + 4 + number * _MARK_WIDTH
        place = QRectF(left, badge.center().y() - size / 2, size, size)
        paint_icon(painter, shape_behind, color_behind, place)
    painter.restore()


def _marks_behind(row: DocumentRow, tokens: Tokens) -> list[tuple[str, str]]:
    """Shape and colour of what stands behind the status: what the rules found, what is talked about."""
    marks = []
    if row.concern:
        marks.append(("cross", tokens.red) if row.concern == Severity.ALARM else ("warning", tokens.amber))
    if row.talking:
        unseen = row.talking == Talking.UNSEEN
        marks.append(("talk" if unseen else "unknown", tokens.accent if unseen else tokens.amber))
    return marks
