"""An office with something to lose, and a folder to back it up to."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.app import DataFolder
from desktop.db.filestore import FileStore
from desktop.domain.backup import FolderPlace
from desktop.domain.companies import Company
from desktop.services.backup.sealing import Key
from desktop.services.office import Office
from tests.builders import add_document
from tests.mailservers import Secrets

KEY = Key("AGE-SECRET-KEY-1QTNHPWZW6WG5FUJGNAP8H9RQ9EUX34497RRFYKEDM5WF3Q9U69EQTZDJ42")
"""Of backups of tests."""


@pytest.fixture
def full(office: Office, company: Company, data: DataFolder, secrets: Secrets, tmp_path: Path) -> Office:
    """Documents, a handed-over file, a certificate of the panel, passwords."""
    for number in range(4):
        add_document(office, tmp_path / "in", name=f"{number}.pdf", company_id=company.id)
    for place, content in {
        "panel/tls/key.pem": b"klucz panelu",
        "log/bezdotyk.log": b"dziennik",
        "backups/stara.db": b"kopia sprzed aktualizacji",
    }.items():
        file = data.root / place
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    FileStore(data.exports).put_bytes(b"plik dla programu ksiegowego")
    secrets.put("mailbox:1", "tajne-hasło")
    secrets.put("panel:totp:7", "JBSWY3DPEHPK3PXP")
    return office


@pytest.fixture
def place(tmp_path: Path) -> FolderPlace:
    """A disk for backups."""
    folder = tmp_path / "dysk"
    folder.mkdir()
    return FolderPlace(str(folder))


@pytest.fixture
def backed(full: Office, place: FolderPlace) -> Office:
    """The office with backups set up, none made yet."""
    full.backup.set_up(place, key=KEY, proof=KEY.text)
    return full
