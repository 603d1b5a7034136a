"""Documents of contractors, taken in and read as they come from the reader."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.db.engine import Database
from desktop.domain.companies import Company
from desktop.domain.fields import FieldName
from desktop.domain.kinds import PrintedKind
from desktop.services.office import Office
from tests.builders import INVOICE_VALUES, add_document, give_reading, make_reading

N = FieldName
Read = Callable[..., int]


@pytest.fixture
def read(office: Office, database: Database, company: Company, tmp_path: Path) -> Read:
    """Takes in and reads an invoice with these values changed; ``None`` leaves one out."""
    count = iter(range(1, 10_000))

    def make(
        changed: dict[FieldName, str | None] | None = None,
        *,
        printed: PrintedKind = PrintedKind.INVOICE,
        company_id: int = company.id,
        approve: bool = False,
    ) -> int:
        number = next(count)
        values = {**INVOICE_VALUES, N.NUMBER: f"FV/{number}/2026", **(changed or {})}
        kept = {name: value for name, value in values.items() if value is not None}
        document_id = add_document(office, tmp_path / str(number), company_id=company_id)
        give_reading(database, document_id, make_reading(kept, printed=printed, text=" ".join(kept.values())))
        if approve:
            office.documents.approve([document_id])
        return document_id

    return make
