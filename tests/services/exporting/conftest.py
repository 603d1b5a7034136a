"""An office with approved documents, a folder to hand them over to, and a format for one company."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.db.engine import Database
from desktop.domain.companies import Company
from desktop.domain.fields import FieldName
from desktop.domain.messages import Message
from desktop.export import registry
from desktop.export.drafts import Draft, DraftFile, Job, Notice, Weight
from desktop.export.options import Mapped, MappedColumn, Option
from desktop.services.office import Office
from tests.builders import INVOICE_VALUES, add_document, give_reading, make_reading


@pytest.fixture
def approved(office: Office, database: Database, company: Company, tmp_path: Path) -> list[int]:
    """Two approved invoices."""
    ids = [add_document(office, tmp_path, name=name, company_id=company.id) for name in ("a.pdf", "b.pdf")]
    for document_id in ids:
        give_reading(database, document_id)
    office.documents.approve(ids)
    return ids


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """Where exports go."""
    folder = tmp_path / "eksport"
    folder.mkdir()
    return folder


class PlainExporter:
    """A line for each document of one company; refuses those whose number begins with "ZŁY"."""

    key = "plain"
    name = "Prosty"
    options = (Option("account", "Konto", limit=5), Option("needed", "Potrzebne", default="x", required=True))
    mapped = (MappedColumn("name", Mapped.CATEGORY, "Nazwa", limit=6),)
    mixed = False
    help = "export-plain"

    def draft(self, job: Job) -> Draft:
        """A line for each document; see :class:`~desktop.export.registry.Exporter`."""
        if job.settings.missing():
            return Draft((), (), (), (Notice(None, Weight.REFUSED, Message("export.option_missing")),))
        bad = [one.id for one in job.documents if one.number.startswith("ZŁY")]
        good = [one for one in job.documents if one.id not in bad]
        lines = [f"{one.number};{one.gross};{job.settings.text('account')}" for one in good]
        notices = tuple(Notice(one, Weight.REFUSED, Message("export.no_number")) for one in bad)
        files = (DraftFile(".txt", "\n".join(lines).encode(), "utf-8"),) if good else ()
        return Draft(files, tuple(one.id for one in good), (), notices)


@pytest.fixture
def plain(monkeypatch: pytest.MonkeyPatch) -> PlainExporter:
    """A format that takes documents of one company, and has settings."""
    exporter = PlainExporter()
    monkeypatch.setitem(registry.FORMATS, exporter.key, exporter)
    return exporter


def add_approved(
    office: Office, database: Database, folder: Path, company: Company, number: str, **values: str
) -> int:
    """One more approved invoice, with these values."""
    name = f"{number.replace('/', '-')}.pdf"
    document_id = add_document(office, folder / company.nip, name=name, company_id=company.id)
    said = {
        **INVOICE_VALUES,
        FieldName.NUMBER: number,
        **{FieldName(key): text for key, text in values.items()},
    }
    give_reading(database, document_id, make_reading(said))
    assert office.documents.approve([document_id]).changed == (document_id,)
    return document_id
