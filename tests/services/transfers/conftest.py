"""What tests of paying get."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.db.engine import Database
from desktop.domain.companies import Company
from desktop.services.office import Office
from tests.services.transfers.desk import Desk


@pytest.fixture
def desk(office: Office, database: Database, company: Company, tmp_path: Path) -> Desk:
    """A company with an account to pay from."""
    return Desk(office, database, company, tmp_path)
