"""Small pictures of a file's pages, made in a worker process."""

from __future__ import annotations

from concurrent.futures import Future

from desktop.db.filestore import FileStore
from desktop.services import tasks
from desktop.services.tasks import PageImage
from desktop.services.workers import Priority, WorkerPool

_TIMEOUT = 30.0


class Thumbnails:
    """The pictures of the film-strip; whoever asks keeps them."""

    def __init__(self, store: FileStore, pool: WorkerPool) -> None:
        self._store = store
        self._pool = pool

    def picture(self, sha256: str, page: int, width_px: int, turn: int) -> Future[PageImage]:
        """Page ``page`` (from 0) of a file, ``width_px`` wide, turned clockwise by ``turn`` degrees.

        The future fails with :class:`~desktop.domain.errors.UserError` ``file.*``.
        """
        path = self._store.path(sha256)
        arguments = (path, page, width_px, turn)
        return self._pool.submit(tasks.render, *arguments, timeout=_TIMEOUT, priority=Priority.PREFETCHED)

    def give_up(self, future: Future[PageImage]) -> None:
        """The picture is not wanted any longer; one that is being made is finished."""
        future.cancel()
