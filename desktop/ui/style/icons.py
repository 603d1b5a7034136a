"""Line icons (``resources/icons``, 24 × 24, one line weight), coloured when they are loaded."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop.assets import asset

_SIZES = (16, 20, 24, 32, 48, 64, 96)
"""Also twice what is shown: a screen at 200 % takes the next larger one."""


@lru_cache(maxsize=256)
def _source(name: str) -> str:
    return asset("icons", f"{name}.svg").read_text("utf-8")


@lru_cache(maxsize=256)
def renderer(name: str, color: str) -> QSvgRenderer:
    """A renderer of the icon ``name`` drawn in ``color`` (``#rrggbb``)."""
    data = _source(name).replace("currentColor", color)
    return QSvgRenderer(QByteArray(data.encode("utf-8")))


def paint_icon(painter: QPainter, name: str, color: str, target: QRectF) -> None:
    """Draw the icon ``name`` in ``color`` into the square ``target``, sharp at any scale."""
    ratio = painter.device().devicePixelRatio()
    painter.drawPixmap(round(target.x()), round(target.y()), pixmap(name, color, target.width(), ratio))


@lru_cache(maxsize=512)
def pixmap(name: str, color: str, size: float, ratio: float) -> QPixmap:
    """The icon ``name``, ``size`` pixels wide where one of them is ``ratio`` of the screen's.

    Drawn once: a list paints the same few shapes in every line.
    """
    result = _pixmap(name, color, round(size * ratio))
    result.setDevicePixelRatio(ratio)
    return result


@lru_cache(maxsize=256)
def icon(name: str, color: str, disabled: str = "") -> QIcon:
    """The icon ``name`` in ``color``; ``disabled`` is its colour when it cannot be used."""
    result = QIcon()
    for size in _SIZES:
        result.addPixmap(_pixmap(name, color, size))
        if disabled:
            result.addPixmap(_pixmap(name, disabled, size), QIcon.Mode.Disabled)
    return result


def _pixmap(name: str, color: str, size: int) -> QPixmap:
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer(name, color).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap
