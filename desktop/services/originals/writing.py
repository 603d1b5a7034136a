"""Originals written out: a bundle or one PDF, in place when it is whole."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from desktop.db.engine import Database
from desktop.db.filestore import FileStore
from desktop.domain.errors import UserError
from desktop.domain.originals import OriginalsFormat
from desktop.export.originals.bundle import (
    folder_bundle,
    placed,
    refuse_present,
    unfinished,
    zip_bundle,
)
from desktop.export.originals.naming import Pattern
from desktop.services.originals import facts
from desktop.services.originals.binding import Binder
from desktop.services.originals.bundling import BundleWriter
from desktop.services.originals.converting import Converter
from desktop.services.originals.facts import Given
from desktop.services.originals.report import OriginalsReport, Progress
from desktop.services.originals.tally import Tally
from desktop.services.settings import OfficeSettings
from desktop.services.workers import WorkerPool


@dataclass(frozen=True, slots=True)
class Job:
    """What is to be written, as for :meth:`~desktop.services.originals.service.Originals.export`."""

    documents: Sequence[int]
    target: Path
    format: OriginalsFormat
    names: Pattern
    replace: bool
    progress: Progress

    @property
    def is_zip(self) -> bool:
        """Whether a ZIP is made, not a folder; of PDF/A the name tells."""
        named = self.target.suffix.lower() == ".zip"
        return self.format is OriginalsFormat.ZIP or (self.format is OriginalsFormat.PDFA and named)


def write(
    job: Job,
    database: Database,
    store: FileStore,
    pools: tuple[WorkerPool, WorkerPool],
    settings: OfficeSettings,
) -> OriginalsReport:
    """Do ``job``; raises :class:`UserError` ``originals.*`` and ``work.cancelled``."""
    tally = Tally()

    def told() -> None:
        if not job.progress(tally.documents, len(job.documents)):
            raise UserError("work.cancelled")

    def documents() -> Iterator[Given]:
        for piece in facts.pieces(job.documents):
            with database.read() as session:
                found = facts.given(session, piece)
            yield from found

    if job.format is OriginalsFormat.PDF:
        refuse_present(job.target, job.replace)
        with placed(job.target) as part, _workshop(job.target) as folder:
            converter = Converter(database, store, pools, settings, folder)
            binder = Binder(part, converter, tally)
            binder.add(converter.all(documents(), archival=False), told)
            binder.finish(job.target.stem)
    else:
        opened = zip_bundle(job.target, replace=job.replace) if job.is_zip else folder_bundle(job.target)
        with opened as bundle, _workshop(job.target) as folder:
            converter = Converter(database, store, pools, settings, folder)
            writer = BundleWriter(bundle, store, job.names, tally)
            if job.format is OriginalsFormat.PDFA:
                writer.add_archival(converter.all(documents(), archival=True), told)
            else:
                writer.add_as_they_came(documents(), converter, told)
            writer.finish()
    return OriginalsReport(job.target, tally.documents, tally.files, tally.missing, tuple(tally.remarks))


@contextmanager
def _workshop(target: Path) -> Iterator[Path]:
    """A folder for what is needed until ``target`` is whole: beside it, where there is room for as much."""
    folder = unfinished(target).with_suffix(".pages")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    try:
        yield folder
    finally:
        with suppress(OSError):
            shutil.rmtree(folder)
