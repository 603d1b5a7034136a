"""The use cases of handing approved documents over."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.db.engine import Database
from desktop.db.filestore import FileStore
from desktop.domain.dates import Month
from desktop.domain.errors import UserError
from desktop.domain.messages import Message
from desktop.services.acting import Acting, ActingName
from desktop.services.events import BatchesChanged, DocumentsChanged, EventBus
from desktop.services.exporting import enova, past, profiles, undoing
from desktop.services.exporting.designing import Templates
from desktop.services.exporting.file_names import LONGEST
from desktop.services.exporting.formats import Formats, info_of
from desktop.services.exporting.journal import Journal
from desktop.services.exporting.previewing import Request, preview
from desktop.services.exporting.values import (
    Batch,
    BatchDocument,
    ChangedDocument,
    ExportReport,
    FormatInfo,
    Preview,
    Profile,
    Settled,
    UndoReport,
)

if TYPE_CHECKING:
    from desktop.export.enova.proposing import Proposal

_TRIES = 3
"""How often documents that change under a hand-over without a person before it are looked at anew."""
_BAD_IN_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]|^[. ]|[. ]$')
"""What Windows refuses in the names of files; a leading dot hides one elsewhere."""


class Exporting:
    """Shows, writes, remembers and takes back what is handed over; the office's templates are its own topic.

    ``originals`` are the documents' files, ``folder`` is the place for those that were written; ``report``
    tells a person of batches that were interrupted.
    """

    _user = ActingName()

    def __init__(
        self,
        database: Database,
        events: EventBus,
        user: Acting,
        originals: FileStore,
        folder: Path,
        report: Callable[[Message], None],
    ) -> None:
        self._database = database
        self._events = events
        self._user = user
        self._originals = originals
        self.templates = Templates(database)
        self._formats = Formats(self.templates.exporters)
        self._journal = Journal(database, folder, user, report)

    def remove_unused(self) -> None:
        """Remove kept files that no batch has any longer, also those that a power cut left behind."""
        self._journal.remove_unused()

    # -- formats and their settings ----------------------------------------------------------------

    def formats(self) -> tuple[FormatInfo, ...]:
        """Every format that can be chosen, in the order in which they are offered."""
        return tuple(info_of(one) for one in self._formats.all().values())

    def format(self, key: str) -> FormatInfo:
        """The format ``key``; raises :class:`UserError` ``export.unknown_format``."""
        return info_of(self._formats.get(key))

    def profile(self, company_id: int | None, key: str) -> Profile:
        """What is set for a company and a format: its own, else the whole office's (``None``), else nothing.

        Options without a value have their defaults (:class:`desktop.export.options.Settings`).
        """
        with self._database.read() as session:
            return profiles.profile(session, company_id, key)

    def save_profile(self, company_id: int | None, key: str, profile: Profile) -> None:
        """Keep what is set for a company, or for all those without own settings (``None``).

        Raises :class:`UserError` ``export.unknown_format``, ``export.option`` for a value or a name that
        the format does not take, or ``export.name_pattern``.
        """
        exporter = self._formats.get(key)
        with self._database.write() as session:
            profiles.put_profile(session, company_id, exporter, profile)

    def has_own_profile(self, company_id: int, key: str) -> bool:
        """Whether a company has settings of its own, and not the whole office's."""
        with self._database.read() as session:
            return profiles.has_own(session, company_id, key)

    def drop_profile(self, company_id: int, key: str) -> None:
        """Let a company go by the whole office's settings again."""
        with self._database.write() as session:
            profiles.drop(session, company_id, key)

    def copy_profile(self, from_company: int | None, to_company: int | None, key: str) -> Profile:
        """Make one company's settings those of another; returns them, raises as :meth:`save_profile`."""
        exporter = self._formats.get(key)
        with self._database.write() as session:
            found = profiles.profile(session, from_company, key)
            profiles.put_profile(session, to_company, exporter, found)
        return found

    def favourite(self, company_id: int | None) -> str:
        """The key of the format that a company's documents usually leave in: its own, else the office's.

        Empty if nobody said, or if that format is no more.
        """
        with self._database.read() as session:
            key = profiles.favourite(session, company_id)
        # An office without one need not load every format.
        return key if key and key in self._formats.all() else ""

    def set_favourite(self, company_id: int | None, key: str) -> None:
        """Remember the usual format of a company, or of the office (``None``); an empty key forgets it.

        Raises :class:`UserError` ``export.unknown_format``.
        """
        if key:
            self._formats.get(key)
        with self._database.write() as session:
            profiles.put_favourite(session, company_id, key)

    def enova_template(self, document_id: int, data: bytes) -> Proposal:
        """The template that a document makes, as enova exported it to ``data``; keeps nothing.

        Raises :class:`UserError` with the reason where the document may not leave, or where the file
        makes no template of it (``enova.…``).
        """
        return enova.proposal(self.preview([document_id], "enova"), data)

    def save_enova_template(self, company_id: int | None, made: Proposal) -> None:
        """Keep ``made`` among the settings of a company, or of all those without own ones (``None``)."""
        self.save_profile(company_id, "enova", enova.with_template(self.profile(company_id, "enova"), made))

    # -- handing over ------------------------------------------------------------------------------

    def preview(
        self,
        ids: Sequence[int] | None,
        key: str,
        *,
        company_id: int | None = None,
        month: Month | None = None,
        overrides: Mapping[str, str] | None = None,
        again: bool = False,
    ) -> Preview:
        """Exactly what would be written for these documents, each counted once; writes nothing.

        ``None`` stands for all approved documents that have not left yet, or with ``again`` for those that
        have left too.  With ``company_id`` or
        ``month`` only documents of these are taken; named ones of others are refused.  A format that is
        not mixed takes those of one company: the given one, else that of the first document.
        ``overrides`` are options that hold for this time only.  A format with months of its own
        (:class:`~desktop.export.periods.OwnMonths`) goes by these, not by the VAT period.

        Raises :class:`UserError` ``export.unknown_format`` and ``export.option``.
        """
        exporter = self._formats.get(key)
        request = Request(ids, company_id, month, overrides, again)
        return preview(self._database, self._originals, exporter, request, self._user)

    def write(self, preview: Preview, directory: Path, stem: str | None = None) -> ExportReport:
        """Write the files of ``preview`` into ``directory``, keep them, and mark the documents.

        The files' names begin with ``stem``, or as the format's settings say; a number is added where a
        name is taken: nothing is overwritten.  Killed at any instant this leaves either whole files and a
        complete batch, or neither, once the program was started again.  A preview with nothing to write
        gives a report without files.

        Raises :class:`UserError` ``export.outdated`` if a document was changed since the preview (make a
        new one), ``export.no_folder``, ``export.bad_name``, ``export.busy``, ``export.locked``,
        ``export.not_written`` or ``store.*``.
        """
        names = _names(directory, preview.stem if stem is None else _checked_stem(stem))
        if not directory.is_dir():
            raise UserError("export.no_folder", path=directory)
        if preview.job is None or not preview.ready:
            return ExportReport(refused=preview.all_refused, notices=preview.draft.notices)
        self.settle()
        written = self._journal.write(preview, preview.job, names)
        counted = frozenset(written.counted)
        self._tell(counted)
        reopened = [one for one in preview.draft.documents if one not in counted]
        return ExportReport(
            files=written.paths,
            documents=len(counted),
            again=tuple(one.document_id for one in preview.before if one.document_id in counted),
            refused=(*preview.all_refused, *((one, Message("export.reopened")) for one in reopened)),
            notices=preview.draft.notices,
            batch=written.batch_id,
            written=written.files,
        )

    def export(
        self,
        ids: Sequence[int] | None,
        directory: Path,
        key: str,
        *,
        company_id: int | None = None,
        month: Month | None = None,
    ) -> ExportReport:
        """Preview and write in one go, for whoever does not look before: raises what these raise."""
        if not directory.is_dir():
            raise UserError("export.no_folder", path=directory)
        for tries_left in reversed(range(_TRIES)):
            found = self.preview(ids, key, company_id=company_id, month=month)
            try:
                return self.write(found, directory)
            except UserError as error:
                if error.code != "export.outdated" or not tries_left:
                    raise
        raise AssertionError

    # -- batches -----------------------------------------------------------------------------------

    def batches(
        self, company_id: int | None = None, limit: int = 100, before: int | None = None
    ) -> tuple[Batch, ...]:
        """The newest batches, those with documents of ``company_id`` if it is given.

        ``before`` is the number of a batch: the next page begins below the last one shown.
        """
        with self._database.read() as session:
            return past.batches(
                session, self._formats.names(), company_id=company_id, limit=limit, before=before
            )

    def batch(self, batch_id: int) -> Batch:
        """One batch; raises :class:`UserError` ``export.no_batch``."""
        with self._database.read() as session:
            return past.shown(session, [past.get(session, batch_id)], self._formats.names())[0]

    def batch_documents(self, batch_id: int) -> tuple[BatchDocument, ...]:
        """The documents of a batch as they are now, by number; raises ``export.no_batch``."""
        with self._database.read() as session:
            return past.documents_of(session, batch_id)

    def batch_files(self, batch_id: int) -> dict[str, bytes]:
        """The files of a batch as they were written, by name.

        Raises :class:`UserError` ``export.no_batch``, ``export.nothing_kept`` for a batch of an older
        version, and ``export.file_lost`` if the kept copy is gone or damaged.
        """
        return undoing.kept_files(self.batch(batch_id), self._journal.store)

    def rewrite(self, batch_id: int, directory: Path) -> tuple[Path, ...]:
        """Write a batch's files once more, byte for byte; returns where they are.

        Marks nothing and makes no batch.  Raises what :meth:`batch_files` raises, ``export.no_folder``
        and what writing files raises.
        """
        if not directory.is_dir():
            raise UserError("export.no_folder", path=directory)
        with self._database.read() as session:
            stem = past.stem_of(past.get(session, batch_id))
        return undoing.write_again(self.batch_files(batch_id), stem, _names(directory, stem))

    def changed_since(self, batch_id: int) -> tuple[ChangedDocument, ...]:
        """The documents of a batch that are not as they left; raises ``export.no_batch``.

        Nothing is known of documents that left with an older version of the program.
        """
        with self._database.read() as session:
            return past.changed_since(session, self._originals, batch_id)

    def undo(self, batch_id: int, reason: str) -> UndoReport:
        """Take a batch back: its documents are approved again, as if they had not left.

        Those that another batch holds as well as they are, and those that were reopened since, stay as they
        are.  The batch stays on the list, marked, with its files.  What an accounting program has imported
        is not undone by this.  Raises :class:`UserError` ``export.no_batch``, ``export.not_complete`` for
        one that is not complete (any longer) and ``export.no_reason``.
        """
        with self._database.write() as session:
            report = undoing.undo(session, batch_id, self._user, reason)
        self._tell(frozenset(report.back))
        return report

    def settle(self) -> Settled:
        """Decide what became of batches that a power cut interrupted; quick where there are none."""
        settled = self._journal.settle()
        with self._database.read() as session:
            ids = frozenset(
                one.document_id for batch in settled.completed for one in past.documents_of(session, batch)
            )
        if settled.completed or settled.dropped:
            self._tell(ids)
        return settled

    def _tell(self, documents: frozenset[int]) -> None:
        if documents:
            self._events.publish(DocumentsChanged(documents))
        self._events.publish(BatchesChanged())


def _checked_stem(stem: str) -> str:
    """The beginning of the files' names; raises :class:`UserError` ``export.bad_name``."""
    if not stem or len(stem) > LONGEST or _BAD_IN_NAMES.search(stem):
        raise UserError("export.bad_name", limit=LONGEST)
    return stem


def _names(directory: Path, stem: str) -> Iterator[Path]:
    """The plainest name first."""
    yield directory / stem
    for number in count(2):
        yield directory / f"{stem}-{number}"
