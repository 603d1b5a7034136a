"""Page images: asked for in the background, decoded off the window's thread, kept a while."""

from __future__ import annotations

import logging
from collections import OrderedDict
from concurrent.futures import Future
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from desktop.domain.errors import UserError
from desktop.domain.messages import Message
from desktop.services.pages import Pages
from desktop.services.tasks import PageImage
from desktop.ui.background import Background

_log = logging.getLogger(__name__)

KEPT_BYTES = 48 * 1024 * 1024
"""Of decoded pages: five A4 pages at the width of a large window."""
MAX_WIDTH = 4000
"""Device pixels; beyond it a page is enlarged from here."""


@dataclass(frozen=True, slots=True)
class PageKey:
    """An image: which document's page, how wide in device pixels, turned clockwise by how much.

    Of the page as it was straightened, or of the ``original``.
    """

    document_id: int
    page: int
    width: int
    turn: int = 0
    original: bool = False

    def same_page(self, other: PageKey | None) -> bool:
        """Whether ``other`` shows the same at another size."""
        return other is not None and replace(self, width=other.width) == other


class PageImages(QObject):
    """The images that the review screen shows or will show next."""

    ready = Signal(object, QImage)
    """A :class:`PageKey` and its image."""
    failed = Signal(object, object)
    """A :class:`PageKey` and the :class:`Message` that says why there is no image."""

    def __init__(self, pages: Pages, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pages = pages
        self._background = background
        self._kept: OrderedDict[PageKey, QImage] = OrderedDict()
        self._asked: dict[PageKey, Future[PageImage] | None] = {}
        """What is under way; without a future until the question has reached the pages."""

    def get(self, key: PageKey) -> QImage | None:
        """The image, if it is here."""
        image = self._kept.get(key)
        if image is not None:
            self._kept.move_to_end(key)
        return image

    def ask(self, key: PageKey) -> None:
        """Get the image; ``ready`` or ``failed`` says when.  Asking again for one under way is free."""
        if key in self._asked:
            return
        if key in self._kept:
            self.ready.emit(key, self._kept[key])
            return
        self._asked[key] = None
        # Even asking reads the database.
        self._background.run(
            lambda: self._pages.image(key.document_id, key.page, key.width, key.turn, original=key.original),
            lambda future: self._await(key, future),
            lambda error: self._fail(key, error),
        )

    def forget_others(self, keep: frozenset[PageKey]) -> None:
        """Give up what was asked for and is no longer wanted."""
        for key in [key for key in self._asked if key not in keep]:
            future = self._asked.pop(key)
            if future is not None:
                future.cancel()

    def drop(self, document_id: int) -> None:
        """Forget a document's images: its file is read anew."""
        for key in [key for key in self._kept if key.document_id == document_id]:
            del self._kept[key]

    def _await(self, key: PageKey, future: Future[PageImage]) -> None:
        if key not in self._asked:
            future.cancel()
            return
        self._asked[key] = future
        self._background.watch(
            future, lambda image: self._decode(key, image.png), lambda error: self._fail(key, error)
        )

    def _decode(self, key: PageKey, png: bytes) -> None:
        if key in self._asked:
            self._background.run(
                lambda: QImage.fromData(png),
                lambda image: self._keep(key, image),
                lambda error: self._fail(key, error),
            )

    def _keep(self, key: PageKey, image: QImage) -> None:
        self._asked.pop(key, None)
        if image.isNull():
            self.failed.emit(key, Message("file.damaged"))
            return
        self._kept[key] = image
        while len(self._kept) > 1 and sum(kept.sizeInBytes() for kept in self._kept.values()) > KEPT_BYTES:
            self._kept.popitem(last=False)
        self.ready.emit(key, image)

    def _fail(self, key: PageKey, error: BaseException) -> None:
        self._asked.pop(key, None)
        if isinstance(error, UserError):
            self.failed.emit(key, error.message)
        else:
            _log.error("page image %s failed", key, exc_info=error)
            self.failed.emit(key, Message("file.damaged"))
