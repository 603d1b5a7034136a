"""Documents for tests of duplicates: taken in and read without a worker."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from desktop.db.engine import Database
from desktop.db.tables import DocumentTable, Work
from desktop.domain.companies import Company
from desktop.domain.documents import Channel, Hints
from desktop.domain.fields import FieldName
from desktop.domain.kinds import PrintedKind
from desktop.domain.reading import Inspection, MediaType, Page, Reading, Word
from desktop.domain.statuses import Status
from desktop.services import recording
from desktop.services.duplicates.watching import look
from desktop.services.office import Office
from tests.builders import INVOICE_VALUES, make_pdf, make_reading

Values = Mapping[FieldName, str]


class Desk:
    """Takes documents in and has them read, as the readers' queue does."""

    def __init__(self, office: Office, database: Database, folder: Path) -> None:
        self.office = office
        self._database = database
        self.folder = folder
        self._count = 0

    def take(
        self,
        values: Values = INVOICE_VALUES,
        *,
        company: Company | None = None,
        printed: PrintedKind = PrintedKind.INVOICE,
        words: tuple[Word, ...] = (),
        certain: tuple[FieldName, ...] = (FieldName.NUMBER,),
        channel: Channel = Channel.ADDED,
    ) -> int:
        """A new document that reads so; ``words`` are what stands on its page."""
        self._count += 1
        path = make_pdf(self.folder / f"{self._count}.pdf", [f"plik {self._count}"])
        hints = Hints(company_id=None if company is None else company.id, channel=channel)
        number = self.office.receiving.receive(path, hints)
        reading = make_reading(values, printed=printed, certain=certain, text=f"kopia{self._count}")
        if words:
            page = Page(0, 595.0, 842.0, reading.pages[0].source, words)
            reading = Reading(
                reading.printed_kind, reading.fields, reading.vat_rows, (), (page,), 0.1, "test 1"
            )
        with self._database.write() as session:
            document = session.get_one(DocumentTable, number)
            document.work = Work.NONE
            recording.put_inspection(session, document, Inspection(MediaType.PDF, 1))
            recording.put_reading(session, document, reading)
            look(session, document, fresh=True)
        return number

    def status(self, number: int) -> Status:
        return self.office.documents.rows([number])[0].status

    def code(self, number: int) -> str:
        reason = self.office.documents.rows([number])[0].reason
        return "" if reason is None else reason.code
