"""Documents made into PDFs by the worker processes: several at once, handed over in order."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

from desktop.db.engine import Database
from desktop.db.filestore import FileStore
from desktop.domain.errors import UserError
from desktop.domain.fields import Source
from desktop.domain.media import HEAD_BYTES, sniff
from desktop.domain.messages import Message
from desktop.domain.reading import Engine, MediaType
from desktop.domain.splitting import SplitPolicy, SplitRule
from desktop.services import tasks as reading_tasks
from desktop.services.originals import facts, tasks
from desktop.services.originals.facts import Given
from desktop.services.originals.plans import DocumentPlan, MadePdf, PlannedPage
from desktop.services.settings import OfficeSettings
from desktop.services.workers import WorkerPool

T = TypeVar("T")

_MORE_TIME_A_PAGE = 20.0
"""Seconds of work allowed beyond a document's, for each page."""
_CANCELLED = "work.cancelled"


@dataclass(frozen=True, slots=True)
class Converted:
    """What became of a document: the PDF that was made of it, or why there is none."""

    document: Given
    path: Path
    made: MadePdf | None = None
    reason: Message | None = None
    pages: str = ""
    """Which pages of its file the document is, as people count them."""


class Converter:
    """Makes PDFs in ``folder``; what a person looks at meanwhile comes first in the same processes."""

    def __init__(
        self,
        database: Database,
        store: FileStore,
        pools: tuple[WorkerPool, WorkerPool],
        settings: OfficeSettings,
        folder: Path,
    ) -> None:
        self._database = database
        self._store = store
        self._light, self._heavy = pools
        self._settings = settings
        self._folder = folder
        self._lock = threading.Lock()
        self._running: dict[Future[Any], WorkerPool] = {}
        self._stopped = False

    def all(self, documents: Iterable[Given], *, archival: bool) -> Iterator[Converted]:
        """Each of ``documents`` converted, in order; the file of each is the caller's to remove.

        No more of them are begun than are worked at, and looked up only then.
        """
        threads = self._light.workers + 1
        with ThreadPoolExecutor(threads, "originals") as executor, self._given_up_with():
            waiting: deque[Future[Converted]] = deque()
            for document in documents:
                waiting.append(executor.submit(self.one, document, archival=archival))
                if len(waiting) > threads:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()

    def one(self, document: Given, *, archival: bool) -> Converted:
        """Convert a document; raises :class:`UserError` ``work.cancelled`` only."""
        target = self._folder / f"{document.facts.document_id}.pdf"
        try:
            plan = self._plan(document, archival=archival)
            make = tasks.archival_pdf if archival else tasks.plain_pdf
            timeout = self._settings.document_timeout + _MORE_TIME_A_PAGE * len(plan.pages)
            made = self._done(self._light, make, plan, target, self._settings.limits(), timeout=timeout)
        except UserError as error:
            if error.code == _CANCELLED:
                raise
            target.unlink(missing_ok=True)
            return Converted(document, target, reason=error.message)
        return Converted(
            document, target, made, pages=", ".join(str(page.file_page + 1) for page in plan.pages)
        )

    def run(self, function: Callable[..., T], *arguments: object, timeout: float) -> T:
        """Have a light worker run ``function``; raises what it raises."""
        return self._done(self._light, function, *arguments, timeout=timeout)

    def _plan(self, document: Given, *, archival: bool) -> DocumentPlan:
        path = self._store.path(document.sha256)
        facts_ = document.facts
        with self._database.read() as session:
            pages = facts.planned_pages(session, facts_.document_id)
            read = facts.was_read(session, facts_.document_id)
        media_type = media_type_of(path, document.media_type)
        if media_type is None:
            raise UserError("file.unknown_type")
        if archival and not read and media_type is not MediaType.XML:
            pages = self._read(path, facts_.file_name, pages)
        return DocumentPlan(
            path=path,
            media_type=media_type,
            file_name=facts_.file_name,
            title=" · ".join(filter(None, (facts_.number, facts_.contractor))) or facts_.file_name,
            moment=document.received_at,
            pages=pages,
        )

    def _read(self, path: Path, name: str, pages: tuple[PlannedPage, ...]) -> tuple[PlannedPage, ...]:
        """The pages with the words that nobody has looked for yet; what is found is not kept."""
        arguments = (
            path,
            Engine.AUTO,
            self._settings.limits(),
            frozenset[str](),
            SplitRule(SplitPolicy.NONE),
            tuple(page.file_page for page in pages),
            name,
        )
        timeout = self._settings.document_timeout + _MORE_TIME_A_PAGE * max(len(pages), 1)
        batch = self._done(self._heavy, reading_tasks.read, *arguments, timeout=timeout)
        rotations = {page.file_page: page.rotation for page in pages}
        reading = batch.readings[0]
        places = reading.file_pages or tuple(page.index for page in reading.pages)
        return tuple(
            PlannedPage(
                place,
                page.turned,
                page.corners,
                rotations.get(place, 0),
                page.source is Source.OCR,
                tuple(replace(word, doubts=()) for word in page.words),
            )
            for place, page in zip(places, reading.pages, strict=True)
        )

    def _done(self, pool: WorkerPool, function: Callable[..., T], *arguments: object, timeout: float) -> T:
        with self._lock:
            if self._stopped:
                raise UserError(_CANCELLED)
            future = pool.submit(function, *arguments, timeout=timeout)
            self._running[future] = pool
        try:
            return future.result()
        finally:
            with self._lock:
                self._running.pop(future, None)

    @contextmanager
    def _given_up_with(self) -> Iterator[None]:
        """Give up what is worked at when whoever takes the results gives up."""
        try:
            yield
        except BaseException:
            with self._lock:
                self._stopped = True
                running = dict(self._running)
            for future, pool in running.items():
                pool.cancel(future)
            raise


def media_type_of(path: Path, known: str) -> MediaType | None:
    """The format of an original: as it was found when it came, else by its first bytes.

    Raises:
        UserError: ``originals.gone`` if the file cannot be read.
    """
    if known in set(MediaType):
        return MediaType(known)
    try:
        with path.open("rb") as file:
            return sniff(file.read(HEAD_BYTES))
    except OSError as error:
        raise UserError("originals.gone") from error
