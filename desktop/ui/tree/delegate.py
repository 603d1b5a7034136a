"""Draws the lines of the tree: headings small, what waits as a number at the right."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from desktop.ui.style.icons import paint_icon
from desktop.ui.style.tokens import Tokens, current
from desktop.ui.tree.model import NODE_ROLE
from desktop.ui.tree.nodes import Node
from desktop.ui.tree.scope import Place

_HEIGHT = 28
_HEADING_HEIGHT = 30
_LEFT = 12
_RIGHT = 12
_ICON = 16
_ICONS = {
    Place.TO_REVIEW: "review",
    Place.UNASSIGNED: "unknown",
    Place.HELD: "quarantine",
    Place.LATE: "lock",
    Place.TALKS: "talk",
    Place.MONTHS: "calendar",
    Place.OVERVIEW: "plot",
    Place.ALL: "inbox",
    Place.BIN: "bin",
    Place.VIEW: "search",
}


class TreeDelegate(QStyledItemDelegate):
    """Paints whole lines, the branch's arrow included."""

    def __init__(self, tree: QTreeView) -> None:
        super().__init__(tree)
        self._tree = tree

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one line."""
        node: Node = index.data(NODE_ROLE)
        tokens = current()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = QRect(0, option.rect.top(), self._tree.viewport().width(), option.rect.height())
        if node.scope is None:
            _paint_heading(painter, option, line, node, tokens)
        else:
            self._paint_line(painter, option, line, index, node, tokens)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Headings stand a little apart."""
        node: Node = index.data(NODE_ROLE)
        height = _HEADING_HEIGHT if node.scope is None else _HEIGHT
        return QSize(80, max(height, option.fontMetrics.height() + 8))

    def _paint_line(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        line: QRect,
        index: QModelIndex | QPersistentModelIndex,
        node: Node,
        tokens: Tokens,
    ) -> None:
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(line, QColor(tokens.accent_soft))
            painter.fillRect(line.left(), line.top(), 3, line.height(), QColor(tokens.accent))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(line, QColor(tokens.hover))
        scope = node.scope
        left = _LEFT
        middle = line.center().y() + 0.5 - _ICON / 2
        if scope is not None and scope.place is Place.MONTH:
            left += _ICON + 8
        elif scope is not None and scope.place is Place.COMPANY:
            if node.children:
                shape = "chevron-down" if self._tree.isExpanded(_plain(index)) else "chevron-right"
                paint_icon(painter, shape, tokens.muted, QRectF(left, middle, _ICON, _ICON))
            left += _ICON + 6
        elif scope is not None:
            paint_icon(painter, _ICONS[scope.place], tokens.muted, QRectF(left, middle, _ICON, _ICON))
            left += _ICON + 6
        right = self._paint_number(painter, option, line, node, tokens)
        if node.unseen:
            paint_icon(painter, "talk", tokens.accent, QRectF(right - 16, middle + 1, 14, 14))
            right -= 20
        quiet = scope is not None and scope.place is Place.MONTH and not selected
        painter.setPen(QColor(tokens.muted if quiet else tokens.text))
        painter.setFont(option.font)
        room = QRect(left, line.top(), right - left - 6, line.height())
        text = option.fontMetrics.elidedText(node.text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)

    def _paint_number(
        self, painter: QPainter, option: QStyleOptionViewItem, line: QRect, node: Node, tokens: Tokens
    ) -> int:
        """Draw what stands at the right; returns where it begins."""
        right = line.right() - _RIGHT
        if node.done:
            box = QRectF(right - 14, line.center().y() + 0.5 - 7, 14, 14)
            paint_icon(painter, "check", tokens.green, box)
            return right - 14
        if not node.number:
            return right
        text = f"{node.number:,}".replace(",", "\u00a0")
        font = QFont(option.font)
        font.setBold(not node.quiet)
        painter.setFont(font)
        painter.setPen(QColor(tokens.faint if node.quiet else tokens.accent))
        width = option.fontMetrics.horizontalAdvance(text) + 8
        box_at = QRect(right - width, line.top(), width, line.height())
        painter.drawText(box_at, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, text)
        return right - width


def _paint_heading(
    painter: QPainter, option: QStyleOptionViewItem, line: QRect, node: Node, tokens: Tokens
) -> None:
    font = QFont(option.font)
    if font.pixelSize() > 0:
        font.setPixelSize(font.pixelSize() - 2)
    else:
        font.setPointSizeF(font.pointSizeF() * 0.85)
    font.setCapitalization(QFont.Capitalization.AllUppercase)
    font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 104)
    painter.setFont(font)
    painter.setPen(QColor(tokens.faint))
    painter.drawText(
        line.adjusted(_LEFT, 6, -_RIGHT, 0),
        Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
        node.text,
    )


def _plain(index: QModelIndex | QPersistentModelIndex) -> QModelIndex:
    return index if isinstance(index, QModelIndex) else index.model().index(index.row(), 0, index.parent())
