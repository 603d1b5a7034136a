"""An office with approved invoices of two companies, and the screen that hands them over."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from desktop.db.engine import Database
from desktop.domain.companies import Company
from desktop.domain.fields import FieldName
from desktop.services.office import Office
from desktop.ui.background import Background
from desktop.ui.handover.screen import HandoverScreen
from desktop.ui.handover.shown import Wanted
from tests.builders import INVOICE_VALUES, add_document, give_reading, make_reading

LONG_NUMBER = "FV/2026/11/ODDZIAŁ-GDAŃSK/0000123"


@pytest.fixture
def other(office: Office) -> Company:
    """A second client."""
    return office.companies.add(short_name="Łąka", full_name="Łąka Jan", nip="7811993406")


@pytest.fixture
def approved(
    office: Office, database: Database, company: Company, other: Company, tmp_path: Path
) -> list[int]:
    """Approved invoices: three of the first company, the second with a long number, and one of the other."""
    facts = (
        ("FV/1", company, "5252248481"),
        (LONG_NUMBER, company, "5252248481"),
        ("FV/3", company, "5252248481"),
        ("FV/4", other, "7811993406"),
    )
    ids = []
    for number, of, nip in facts:
        one = add_document(office, tmp_path, name=f"{len(ids)}.pdf", company_id=of.id)
        values = {**INVOICE_VALUES, FieldName.NUMBER: number, FieldName.BUYER_NIP: nip}
        give_reading(database, one, make_reading(values))
        ids.append(one)
    assert office.documents.approve(ids).changed == tuple(ids)
    return ids


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """Where files go."""
    folder = tmp_path / "dla programu"
    folder.mkdir()
    return folder


@pytest.fixture
def screen(qtbot: QtBot, office: Office, background: Background, settings: QSettings) -> HandoverScreen:
    """The screen, with nothing asked for yet."""
    made = HandoverScreen(office, background, settings)
    qtbot.addWidget(made)
    made.resize(1300, 800)
    made.show()
    return made


def look(qtbot: QtBot, screen: HandoverScreen, wanted: Wanted) -> None:
    """Open the screen and wait until the preview is there."""
    screen.open(wanted)
    qtbot.waitUntil(lambda: screen.settled)
