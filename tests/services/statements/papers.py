"""Documents that were read, for statements to pay."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from desktop.db.engine import Database
from desktop.domain.companies import Company
from desktop.domain.documents import Hints
from desktop.domain.fields import FieldName
from desktop.domain.kinds import PrintedKind
from desktop.services.office import Office
from tests.builders import give_reading, make_pdf, make_reading


def read_document(
    office: Office,
    company: Company,
    path: Path,
    values: Mapping[FieldName, str],
    *,
    printed: PrintedKind = PrintedKind.INVOICE,
) -> int:
    """A document of the company that a reader has read so; its id."""
    make_pdf(path, [path.name])
    document_id = office.receiving.receive(path, Hints(company_id=company.id))
    give_reading(database_of(office), document_id, make_reading(values, printed=printed))
    return document_id


def database_of(office: Office) -> Database:
    """The office's database."""
    return office.receiving._database
