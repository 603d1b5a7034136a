"""Paper: where a page's body lies, and drawing a printout on a device or into a file.

All of it is called in the background: Qt allows painting on printers, files and pictures there.
"""

from __future__ import annotations

import errno
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QFile, QIODevice, QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtPrintSupport import QPrinter

from desktop.export.atomic import whole_file
from desktop.ui.printing.jobs import Body, Printout

MARGIN_MM = 12.0
_MM_PER_INCH = 25.4
_DPI = 300

Going = Callable[[int, int], bool]
"""Told how many pages of how many are done; answers whether to go on."""


class StoppedError(Exception):
    """Somebody stopped it."""


def body_of(device: QPagedPaintDevice) -> Body:
    """The printable part of the device's page: its painter begins at the upper left corner of it."""
    dpi = device.logicalDpiX()
    whole = device.pageLayout().paintRectPixels(dpi)
    return Body(QRectF(0, 0, whole.width(), whole.height()), dpi / _MM_PER_INCH)


def page_size(printout: Printout) -> QSizeF:
    """The whole page in millimetres."""
    return page_layout(printout).fullRect(QPageLayout.Unit.Millimeter).size()


def page_layout(printout: Printout) -> QPageLayout:
    """A4 with margins, turned as the printout wants it."""
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    return QPageLayout(
        QPageSize(QPageSize.PageSizeId.A4), printout.orientation, margins, QPageLayout.Unit.Millimeter
    )


def put_on(
    device: QPagedPaintDevice,
    printout: Printout,
    going: Going,
    *,
    notes: bool = True,
    wanted: slice = slice(None),
) -> bool:
    """Draw ``wanted`` pages of ``printout`` on a device that is laid out; whether the device took them.

    Raises :class:`StoppedError`, and what drawing a page fails with; a printer is told to drop what it
    has by then.
    """
    sheets = printout.sheets(body_of(device), notes=notes)[wanted]
    painter = QPainter()
    if not painter.begin(device):
        return False
    try:
        for number, draw in enumerate(sheets):
            if not going(number, len(sheets)):
                raise StoppedError
            if number and not device.newPage():
                return False
            painter.save()
            try:
                draw(painter)
            finally:
                painter.restore()
    except BaseException:
        if isinstance(device, QPrinter):
            device.abort()
        raise
    finally:
        painter.end()
    return True


def pdf_into(device: QIODevice, printout: Printout, going: Going, *, notes: bool = True) -> None:
    """Write ``printout`` as a PDF file into an open device; raises as :func:`put_on`."""
    writer = QPdfWriter(device)
    writer.setResolution(_DPI)
    writer.setTitle(printout.title)
    writer.setCreator("Bezdotyk")
    writer.setPageLayout(page_layout(printout))
    put_on(writer, printout, going, notes=notes)


def save_pdf(target: Path, printout: Printout, going: Going, *, notes: bool = True) -> None:
    """Write ``printout`` into this file, whole or not at all, a page at a time.

    Raises :class:`UserError` as :func:`write_files` does, and as :func:`put_on`.
    """
    with whole_file(target) as part:
        file = QFile(str(part))
        try:
            # Qt's writer keeps silent about a full disk: the file is asked.
            if file.open(QIODevice.OpenModeFlag.WriteOnly | QIODevice.OpenModeFlag.NewOnly):
                pdf_into(file, printout, going, notes=notes)
                file.flush()
            _check(file)
        finally:
            file.close()


def _check(file: QFile) -> None:
    error = QFile.FileError
    match file.error():
        case error.NoError:
            return
        case error.PermissionsError:
            raise PermissionError(errno.EACCES, file.errorString())
        case error.OpenError if not file.isOpen():
            raise PermissionError(errno.EACCES, file.errorString())
    raise OSError(errno.EIO, file.errorString())
