"""Headings, lines and tables on paper: page after page, the heads of tables repeated, numbers below."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QPagedPaintDevice,
    QPageLayout,
    QPainter,
    QPalette,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTableCellFormat,
    QTextTableFormat,
)

from desktop.ui.dates_and_amounts import format_exact_moment
from desktop.ui.printing.paper import body_of

_TEXT_PT, _TITLE_PT, _FOOT_PT = 8.5, 14.0, 7.0
_FOOT_MM = 7.0
_GAP_PT = 3.0
_RULE, _PADDING = 0.5, 4.0
_LINE = QColor("#b8c0c8")


class TextPrintout:
    """Written from top to bottom; plain text only, so that nothing in it is taken for markup."""

    def __init__(
        self, title: str, orientation: QPageLayout.Orientation = QPageLayout.Orientation.Portrait
    ) -> None:
        self.title = title
        self.orientation = orientation
        self._made = datetime.now().astimezone()
        self.document = QTextDocument()
        font = QFont()
        font.setPointSizeF(_TEXT_PT)
        self.document.setDefaultFont(font)
        self.document.setDocumentMargin(0)
        self._cursor = QTextCursor(self.document)
        self._empty = True

    def heading(self, text: str, level: int = 2) -> None:
        """Level 1 is the title."""
        shape = QTextCharFormat()
        shape.setFontWeight(QFont.Weight.Bold)
        if level == 1:
            shape.setFontPointSize(_TITLE_PT)
        self._line(text, shape, above=0 if level == 1 else 10, below=4)

    def line(self, text: str, *, strong: bool = False) -> None:
        """A paragraph."""
        shape = QTextCharFormat()
        shape.setFontWeight(QFont.Weight.Bold if strong else QFont.Weight.Normal)
        self._line(text, shape, above=0, below=2)

    def table(self, heads: Sequence[str], rows: Sequence[Sequence[str]], right: Sequence[int] = ()) -> None:
        """A table as wide as the page; ``right`` are the columns of numbers, from 0."""
        shape = QTextTableFormat()
        shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        shape.setHeaderRowCount(1)
        shape.setCellSpacing(0)
        shape.setBorder(0)
        shape.setBorderCollapse(True)
        ruled = QTextTableCellFormat()
        ruled.setBottomBorder(_RULE)
        ruled.setBottomBorderBrush(_LINE)
        ruled.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        ruled.setTopPadding(_PADDING / 2)
        ruled.setBottomPadding(_PADDING / 2)
        ruled.setRightPadding(_PADDING * 2)
        bold, plain = QTextCharFormat(), QTextCharFormat()
        bold.setFontWeight(QFont.Weight.Bold)
        plain.setFontWeight(QFont.Weight.Normal)
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        table = self._cursor.insertTable(len(rows) + 1, len(heads), shape)
        for line, texts in enumerate((heads, *rows)):
            for column, text in enumerate(texts):
                table.cellAt(line, column).setFormat(ruled)
                cell = table.cellAt(line, column).firstCursorPosition()
                block = QTextBlockFormat()
                if column in right:
                    block.setAlignment(Qt.AlignmentFlag.AlignRight)
                cell.setBlockFormat(block)
                cell.insertText(text, plain if line else bold)
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        gap = QTextCharFormat()
        gap.setFontPointSize(_GAP_PT)
        self._cursor.setBlockCharFormat(gap)

    def paint(self, painter: QPainter, device: QPagedPaintDevice) -> None:
        """Draw all pages; the device stands at the first."""
        body = body_of(device)
        foot = _FOOT_MM * body.per_mm
        width, height = body.area.width(), body.area.height() - foot
        document = self.document.clone()
        document.documentLayout().setPaintDevice(device)
        document.setPageSize(QSizeF(width, height))
        pages = document.pageCount()
        context = QAbstractTextDocumentLayout.PaintContext()
        # Paper is white, whatever the window is.
        context.palette.setColor(QPalette.ColorRole.Text, QColor("black"))
        for page in range(pages):
            if page:
                device.newPage()
            painter.save()
            painter.translate(0, -page * height)
            context.clip = QRectF(0, page * height, width, height)
            painter.setClipRect(context.clip)
            document.documentLayout().draw(painter, context)
            painter.restore()
            self._foot(painter, QRectF(0, height, width, foot), page, pages)

    def _foot(self, painter: QPainter, room: QRectF, page: int, pages: int) -> None:
        font = QFont()
        font.setPointSizeF(_FOOT_PT)
        painter.setFont(font)
        painter.setPen(QColor("#52606d"))
        left = f"{self.title} · {format_exact_moment(self._made)}"
        right = QCoreApplication.translate("printing", "strona {page} z {pages}")
        right = right.replace("{pages}", str(pages)).replace("{page}", str(page + 1))
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, left)
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, right)

    def _line(self, text: str, shape: QTextCharFormat, *, above: int, below: int) -> None:
        block = QTextBlockFormat()
        block.setTopMargin(above)
        block.setBottomMargin(below)
        if self._empty:
            self._cursor.setBlockFormat(block)
        else:
            self._cursor.insertBlock(block)
        self._empty = False
        self._cursor.insertText(text, shape)
