"""Drawing the strip: pages, documents as coloured groups, cuts by shape, word and colour."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPen

from desktop.domain.splitting import PageRole
from desktop.services.splitting.session import DivisionState
from desktop.ui.splitting import words
from desktop.ui.splitting.geometry import BAND, GAP, Layout
from desktop.ui.splitting.words import CutState
from desktop.ui.style.icons import paint_icon
from desktop.ui.style.tokens import Tokens

_BUTTON = 13
"""Radius of the mark of a cut."""
_NAME_GAP = 6
_OVERHANG = GAP - 16
"""How far a document's band reaches over the gap behind its last page, so that its name has room."""


@dataclass(frozen=True, slots=True)
class Look:
    """What one cell shows beside what its page is."""

    image: QImage | None
    failed: bool
    selected: bool
    current: bool
    hovered_gap: bool
    drop_before: bool


class Painter:
    """Draws the cells of one state of a file."""

    def __init__(self, state: DivisionState, layout: Layout, tokens: Tokens, font: QFont) -> None:
        self._state = state
        self._layout = layout
        self._tokens = tokens
        self._font = font
        self._small = QFont(font)
        self._small.setPointSizeF(max(7.0, font.pointSizeF() * 0.88))
        owners = list(dict.fromkeys(sheet.document for sheet in state.sheets if sheet.document is not None))
        self._numbers = {document: number for number, document in enumerate(owners)}

    def draw(self, painter: QPainter, place: int, look: Look) -> None:
        """Draw the page at ``place`` and the gap before it."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self._draw_band(painter, place)
        self._draw_page(painter, place, look)
        if place > 0:
            self._draw_gap(painter, place, look)
        if look.drop_before:
            self._draw_drop(painter, place)

    # -- documents -----------------------------------------------------------------------------------

    def _colors(self, document: int) -> tuple[QColor, QColor]:
        """Ground and text of a document's band; neighbours always differ."""
        tokens = self._tokens
        grounds = (
            (tokens.accent_soft, tokens.accent),
            (tokens.green_soft, tokens.green),
            (tokens.amber_soft, tokens.amber),
        )
        ground, text = grounds[self._numbers[document] % len(grounds)]
        return QColor(ground), QColor(text)

    def _draw_band(self, painter: QPainter, place: int) -> None:
        """Once for all pages of a document in a row, with its name."""
        sheet = self._state.sheets[place]
        if sheet.document is None:
            return
        first = place == 0 or self._state.begins(place)
        if not first and place % self._layout.columns:
            return
        left = self._layout.page(place).left()
        band = QRect(left, self._layout.cell(place).top() + 2, self._end_of_band(place) - left, BAND - 8)
        ground, text = self._colors(sheet.document)
        painter.fillRect(band, ground)
        painter.fillRect(QRect(band.left(), band.bottom() - 1, band.width(), 2), text)
        document = self._state.documents[sheet.document]
        name = words.document_name(self._numbers[sheet.document] + 1, document)
        font = QFont(self._small)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(text)
        room = band.adjusted(_NAME_GAP, 0, -_NAME_GAP, 0)
        if document.locked is not None:
            size = room.height() - 6
            at = QRectF(room.right() - size, room.top() + 3, size, size)
            paint_icon(painter, "check", text.name(), at)
            room.setRight(room.right() - size - 2)
        shown = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)

    def _end_of_band(self, place: int) -> int:
        """Where the document's band ends on this row."""
        while self._goes_on(place) and (place + 1) % self._layout.columns:
            place += 1
        return self._layout.page(place).right() + 1 + (0 if self._goes_on(place) else _OVERHANG)

    def _goes_on(self, place: int) -> bool:
        sheets = self._state.sheets
        return place + 1 < len(sheets) and sheets[place + 1].document == sheets[place].document

    # -- pages ---------------------------------------------------------------------------------------

    def _draw_page(self, painter: QPainter, place: int, look: Look) -> None:
        sheet, room, tokens = self._state.sheets[place], self._layout.page(place), self._tokens
        loose = sheet.document is None
        paper = room
        if look.image is not None:
            size = look.image.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
            paper = QRect(QPoint(0, 0), size)
            paper.moveCenter(room.center())
            painter.setOpacity(0.35 if loose else 1.0)
            painter.drawImage(paper, look.image)
            painter.setOpacity(1.0)
        else:
            painter.fillRect(paper, QColor(tokens.grey_soft))
            painter.setFont(self._small)
            painter.setPen(QColor(tokens.muted))
            waiting = words.no_picture() if look.failed else "…"
            painter.drawText(
                paper.adjusted(8, 8, -8, -8),
                Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap,
                waiting,
            )
        painter.setPen(
            QPen(QColor(tokens.accent if look.selected else tokens.line), 3 if look.selected else 1)
        )
        painter.drawRect(QRectF(paper).adjusted(0.5, 0.5, -0.5, -0.5))
        if look.selected:
            veil = QColor(tokens.accent)
            veil.setAlpha(36)
            painter.fillRect(paper, veil)
        if look.current:
            painter.setPen(QPen(QColor(tokens.accent), 1.5, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(QRectF(room).adjusted(-4, -4, 4, 4), 4, 4)
        self._draw_foot(painter, place, room)

    def _draw_foot(self, painter: QPainter, place: int, room: QRect) -> None:
        sheet, tokens = self._state.sheets[place], self._tokens
        text = str(sheet.page + 1)
        if sheet.role is not PageRole.CONTENT:
            text += f" · {words.role_name(sheet.role)}"
        painter.setFont(self._small)
        painter.setPen(QColor(tokens.muted))
        foot = QRect(room.left() - 20, room.bottom() + 5, room.width() + 40, 18)
        painter.drawText(foot, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, text)

    # -- cuts ----------------------------------------------------------------------------------------

    def _draw_gap(self, painter: QPainter, place: int, look: Look) -> None:
        found = words.cut_state(self._state, place)
        if self._state.sheets[place].document is None or (
            found is CutState.JOINED and not look.hovered_gap and not look.current
        ):
            return
        gap, tokens = self._layout.gap(place), self._tokens
        color, ground = (QColor(one) for one in words.TONES[found].colors(tokens))
        cut = found in {CutState.SURE, CutState.BY_PERSON}
        middle = QPointF(gap.center().x() + 0.5, gap.center().y() + 0.5)
        if found is not CutState.JOINED:
            style = Qt.PenStyle.SolidLine if cut else Qt.PenStyle.DashLine
            painter.setPen(QPen(color, 2, style))
            painter.drawLine(QPointF(middle.x(), gap.top()), QPointF(middle.x(), gap.bottom()))
        self._draw_mark(painter, middle, found, color, ground, hovered=look.hovered_gap)
        self._draw_words(painter, gap, middle, found, color, place)

    def _draw_mark(
        self,
        painter: QPainter,
        middle: QPointF,
        found: CutState,
        color: QColor,
        ground: QColor,
        *,
        hovered: bool,
    ) -> None:
        """Scissors for what is cut, a question mark for a proposal, a plus for what could be cut."""
        painter.setPen(QPen(color, 2 if hovered else 1.2))
        painter.setBrush(ground)
        painter.drawEllipse(middle, _BUTTON, _BUTTON)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if found in {CutState.SURE, CutState.BY_PERSON}:
            paint_icon(painter, "scissors", color.name(), QRectF(middle.x() - 8, middle.y() - 8, 16, 16))
            return
        font = QFont(self._font)
        font.setBold(True)
        painter.setFont(font)
        room = QRectF(middle.x() - _BUTTON, middle.y() - _BUTTON, 2 * _BUTTON, 2 * _BUTTON)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, "?" if found is CutState.PROPOSED else "+")

    def _draw_words(
        self, painter: QPainter, gap: QRect, middle: QPointF, found: CutState, color: QColor, place: int
    ) -> None:
        if found is CutState.JOINED:
            return
        painter.setFont(self._small)
        painter.setPen(color)
        height = painter.fontMetrics().height()
        texts = [words.cut_word(found)]
        if found is not CutState.BY_PERSON:
            texts.append(words.confidence(self._state, place))
        room = QRect(gap.left() + 6, round(middle.y()) + _BUTTON + 4, GAP - 12, height * len(texts))
        # On the window's own colour, so that the line does not run through the words.
        painter.fillRect(room, QColor(self._tokens.window))
        for number, text in enumerate(texts):
            line = QRect(gap.left(), room.top() + number * height, GAP, height)
            painter.drawText(line, Qt.AlignmentFlag.AlignCenter, text)

    def _draw_drop(self, painter: QPainter, place: int) -> None:
        gap = self._layout.gap(place)
        painter.fillRect(QRect(gap.right() - 8, gap.top(), 4, gap.height()), QColor(self._tokens.accent))
