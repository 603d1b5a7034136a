"""Shows one page of the help, its pictures no wider than the room."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QImage, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QWidget

_AROUND = 24
"""Pixels around the text."""


class HelpBrowser(QTextBrowser):
    """Pictures come from the help's own folder and from nowhere else."""

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = folder.resolve()
        self._pictures: dict[str, QImage] = {}
        self._width = 0
        self.setOpenLinks(False)
        self.document().setDocumentMargin(_AROUND)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """A picture beside the pages, in the size in which it is shown."""
        url = QUrl(name)
        if kind != QTextDocument.ResourceType.ImageResource.value or url.scheme() or url.host():
            return None
        whole = self._whole(url.path())
        return None if whole is None else self._fitted(whole)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the pictures in the new width."""
        super().resizeEvent(event)
        if self._room() == self._width:
            return
        document = self.document()
        for name, whole in self._pictures.items():
            document.addResource(
                QTextDocument.ResourceType.ImageResource.value, QUrl(name), self._fitted(whole)
            )
        document.markContentsDirty(0, document.characterCount())

    def _whole(self, name: str) -> QImage | None:
        if name not in self._pictures:
            # Pages stand in a folder a language, from which their links start.
            path = (self._folder / "pl" / name).resolve()
            read = QImage(str(path)) if path.is_relative_to(self._folder) else QImage()
            if read.isNull():
                return None
            self._pictures[name] = read
        return self._pictures[name]

    def _fitted(self, whole: QImage) -> QImage:
        # Scaled here, and not by the document: that leaves out pixels, and small print cannot be read.
        self._width = self._room()
        ratio = self.devicePixelRatioF()
        width = min(whole.width(), round(self._width * ratio))
        fitted = whole.scaled(
            QSize(width, whole.height()),
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        fitted.setDevicePixelRatio(ratio)
        return fitted

    def _room(self) -> int:
        return max(1, self.viewport().width() - 2 * _AROUND)
