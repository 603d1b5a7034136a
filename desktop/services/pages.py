"""Pictures of pages, made in a worker process and kept for a while."""

from __future__ import annotations

import threading
from collections import OrderedDict
from concurrent.futures import Future
from pathlib import Path

from sqlalchemy import select

from desktop.db import records
from desktop.db.engine import Database
from desktop.db.filestore import FileStore
from desktop.db.tables import DocumentTable, PageTable
from desktop.domain.errors import UserError
from desktop.domain.reading import Corners, Limits
from desktop.services import tasks
from desktop.services.tasks import PageImage
from desktop.services.workers import Priority, WorkerPool

_TIMEOUT = 30.0
_KEPT_BYTES = 48 * 1024 * 1024
_WIDTH_STEP = 100
"""Widths are rounded up to this many pixels, so that a window being resized finds pictures it has."""

_Key = tuple[str, int, int, int, Corners | None, int, str]


class Pages:
    """The pictures that review and preview show."""

    def __init__(self, database: Database, store: FileStore, pool: WorkerPool) -> None:
        self._database = database
        self._store = store
        self._pool = pool
        self._lock = threading.Lock()
        self._kept: OrderedDict[_Key, PageImage] = OrderedDict()

    def count(self, document_id: int) -> int:
        """How many pages the document has; 0 if it cannot be opened, or was not looked into yet."""
        with self._database.read() as session:
            return session.scalar(select(DocumentTable.pages).where(DocumentTable.id == document_id)) or 0

    def counted(self, path: Path, limits: Limits) -> Future[int]:
        """How many pages a file that is no document yet has, within ``limits``; it fails with ``file.*``."""
        return self._pool.submit(
            tasks.count_pages, path, limits, timeout=_TIMEOUT, priority=Priority.PREFETCHED
        )

    def image(
        self,
        document_id: int,
        page: int,
        width_px: int,
        turn: int = 0,
        priority: Priority = Priority.VIEWED,
        original: bool = False,
    ) -> Future[PageImage]:
        """A picture of ``page`` (from 0), at least ``width_px`` wide.

        The page stands upright and straight, as the reader turned and straightened it, so that words and
        boxes lie where the picture shows them; ``turn`` degrees clockwise come on top of that.  The
        ``original`` is turned only: the whole photo or scan.  The future fails with :class:`UserError`
        (``file.*``, ``document.gone``).
        """
        with self._database.read() as session:
            document = session.get(DocumentTable, document_id)
            sha256, name = (None, "") if document is None else (document.sha256, document.file_name)
            row = session.get(PageTable, (document_id, page))
            turned = 0 if row is None else row.turned
            corners = None if row is None or original else records.corners(row.corners)
            page = page if row is None else row.file_page
        answer: Future[PageImage] = Future()
        if sha256 is None:
            answer.set_exception(UserError("document.gone"))
            return answer
        width = -(-max(width_px, 1) // _WIDTH_STEP) * _WIDTH_STEP
        key = (sha256, page, width, turned, corners, turn % 360, name)
        with self._lock:
            kept = self._kept.get(key)
            if kept is not None:
                self._kept.move_to_end(key)
                answer.set_result(kept)
                return answer
        path = self._store.path(sha256)
        made = self._pool.submit(tasks.render, path, *key[1:], timeout=_TIMEOUT, priority=priority)
        made.add_done_callback(lambda done: self._keep(key, done))
        return made

    def _keep(self, key: _Key, done: Future[PageImage]) -> None:
        if done.cancelled() or done.exception() is not None:
            return
        with self._lock:
            self._kept[key] = done.result()
            while sum(len(image.png) for image in self._kept.values()) > _KEPT_BYTES and len(self._kept) > 1:
                self._kept.popitem(last=False)
