"""Draws the board: shape, number of documents, what waits at the office, whether somebody was reminded."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from desktop.services.panel.board import BEHIND, MonthCell, Standing
from desktop.ui.months.model import CELL_ROLE
from desktop.ui.panel.words import STANDING_MARKS, standing_name
from desktop.ui.style.icons import paint_icon
from desktop.ui.style.tokens import Tokens, current

_MARGIN = 10
_ICON = 14


class MonthDelegate(QStyledItemDelegate):
    """Paints whole cells."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one cell."""
        tokens = current()
        rect: QRect = option.rect
        cell = index.data(CELL_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        here = index.row() == self._view.currentIndex().row()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(
            rect, QColor(tokens.accent_soft if chosen else tokens.hover if here else tokens.surface)
        )
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(tokens.line))
        inner = rect.adjusted(_MARGIN, 0, -_MARGIN, -1)
        if isinstance(cell, MonthCell):
            _paint_month(painter, option, inner, cell, tokens)
        else:
            painter.setPen(QColor(tokens.text))
            text = option.fontMetrics.elidedText(
                index.data() or "", Qt.TextElideMode.ElideRight, inner.width()
            )
            painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        if chosen and self._view.hasFocus():
            painter.setPen(QColor(tokens.accent))
            painter.drawRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -1.5))
        painter.restore()


def _paint_month(
    painter: QPainter, option: QStyleOptionViewItem, inner: QRect, cell: MonthCell, tokens: Tokens
) -> None:
    tone, shape = STANDING_MARKS[cell.standing]
    color = tokens.line if cell.standing is Standing.NOTHING else tone.colors(tokens)[0]
    middle = inner.center().y() + 0.5
    paint_icon(painter, shape, color, QRectF(inner.left(), middle - _ICON / 2, _ICON, _ICON))
    left = inner.left() + _ICON + 6
    right = inner.right()
    if cell.late:
        # What came since it was closed must not be overlooked.
        paint_icon(painter, "inbox", tokens.amber, QRectF(right - _ICON, middle - _ICON / 2, _ICON, _ICON))
        right -= _ICON + 6
    elif cell.reminded_at is not None and cell.standing in BEHIND:
        paint_icon(painter, "mail", tokens.muted, QRectF(right - _ICON, middle - _ICON / 2, _ICON, _ICON))
        right -= _ICON + 6
    metrics = option.fontMetrics
    if cell.documents:
        bold = QFont(option.font)
        bold.setBold(True)
        painter.setFont(bold)
        painter.setPen(QColor(tokens.text))
        number = f"{cell.documents:,}".replace(",", "\u00a0")
        width = metrics.horizontalAdvance(number) + 10
        painter.drawText(
            QRect(left, inner.top(), width, inner.height()), Qt.AlignmentFlag.AlignVCenter, number
        )
        left += width
        painter.setFont(option.font)
    room = QRect(left, inner.top(), max(0, right - left), inner.height())
    for text, color in _words(cell, tone.colors(tokens)[0], tokens):
        # A word that does not fit says less than none: shape and number tell the essential.
        if metrics.horizontalAdvance(text) <= room.width():
            painter.setPen(QColor(color))
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
            return


def _words(cell: MonthCell, color: str, tokens: Tokens) -> list[tuple[str, str]]:
    """What may stand behind the number, the fullest first."""
    if cell.missing:
        full = QCoreApplication.translate("months", "braki: {count}").format(count=cell.missing)
        return [(full, tokens.amber), (f"−{cell.missing}", tokens.amber)]
    if cell.waiting:
        full = QCoreApplication.translate("months", "czeka {count}").format(count=cell.waiting)
        return [(full, tokens.amber), (f"({cell.waiting})", tokens.amber)]
    if cell.standing in {Standing.NOTHING, Standing.RUNNING}:
        return []
    words = [(standing_name(cell.standing), color)]
    if cell.standing is Standing.LATE:
        words.append((QCoreApplication.translate("months", "brak"), color))
    return words
