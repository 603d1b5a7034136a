"""An office with approved documents, and a folder to hand them over to."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.db.engine import Database
from desktop.domain.companies import Company
from desktop.services.office import Office
from tests.builders import add_document, give_reading


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
