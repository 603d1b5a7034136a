"""The strip's small pictures: asked for when they are seen, given up when they are not."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Collection
from concurrent.futures import Future
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from desktop.ui.background import Background

if TYPE_CHECKING:
    from desktop.services.splitting.thumbnails import Thumbnails
    from desktop.services.tasks import PageImage

_KEPT = 600
"""Pictures that are kept: more than the longest file has pages."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A picture: of which file, which page from 0, how wide, turned by how many degrees."""

    sha256: str
    page: int
    width: int
    turn: int


class Pictures(QObject):
    """Keeps the pictures and says when one has come."""

    changed = Signal()

    def __init__(self, thumbnails: Thumbnails, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._background = background
        self._kept: OrderedDict[Wanted, QImage | None] = OrderedDict()
        """``None`` for a picture that cannot be had."""
        self._asked: dict[Wanted, Future[PageImage]] = {}

    def get(self, wanted: Wanted) -> QImage | None:
        """The picture, if it is here."""
        return self._kept.get(wanted)

    def failed(self, wanted: Wanted) -> bool:
        """Whether the picture cannot be had."""
        return wanted in self._kept and self._kept[wanted] is None

    def want(self, seen: Collection[Wanted]) -> None:
        """These are seen now: ask for those that are missing, give up what is asked for in vain."""
        for wanted in [wanted for wanted in self._asked if wanted not in seen]:
            self._thumbnails.give_up(self._asked.pop(wanted))
        for wanted in seen:
            if wanted not in self._kept and wanted not in self._asked:
                self._ask(wanted)

    def _ask(self, wanted: Wanted) -> None:
        future = self._thumbnails.picture(wanted.sha256, wanted.page, wanted.width, wanted.turn)
        self._asked[wanted] = future
        self._background.watch(
            future,
            lambda image: self._keep(wanted, QImage.fromData(image.png)),
            lambda _error: self._keep(wanted, None),
        )

    def _keep(self, wanted: Wanted, image: QImage | None) -> None:
        self._asked.pop(wanted, None)
        self._kept[wanted] = None if image is None or image.isNull() else image
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        self.changed.emit()
