"""Whether a typed folder is copied to a cloud, asked while it is typed."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.services.place.clouds import cloud_of
from desktop.ui.background import Background, Newest

_WAIT_MS = 250


class CloudHint(QObject):
    """Asks the disk, which may be one of the network: not at each key, nor on the window's thread."""

    found = Signal(str)
    """What is to be said of the folder that was asked for last: a program copies it to a server."""

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asked = Newest(background)
        self._folder: Path | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_WAIT_MS)
        self._soon.timeout.connect(self._ask)

    @property
    def settled(self) -> bool:
        """Whether no answer is awaited."""
        return not self._soon.isActive() and not self._asked.busy

    def ask(self, folder: Path | None) -> None:
        """Ask of ``folder`` soon; ``None``: of none, and say nothing of the one before."""
        self._folder = folder
        if folder is None:
            self._soon.stop()
        else:
            self._soon.start()

    def _ask(self) -> None:
        if self._folder is not None:
            self._asked.run(partial(cloud_of, self._folder), partial(self._answered, self._folder))

    def _answered(self, folder: Path, cloud: str | None) -> None:
        if cloud is None or folder != self._folder:
            return
        said = self.tr(
            "Ten folder kopiuje do chmury program {cloud}: skany klientów trafią na jego serwer."
            " Lepiej wybrać inny."
        )
        self.found.emit(said.format(cloud=cloud))
