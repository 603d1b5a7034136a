"""The page for a client is saved from the company's settings."""

from __future__ import annotations

from pathlib import Path

import pymupdf
import pytest
from pytestqt.qtbot import QtBot

from desktop.domain.companies import Company
from desktop.services.office import Office
from desktop.ui.background import Background
from tests.ui.settings.test_settings import open_companies


def test_the_page_is_saved_with_a_code_that_works(
    qtbot: QtBot, office: Office, background: Background, company: Company, tmp_path: Path
) -> None:
    page = open_companies(qtbot, office, background)
    assert not page._guide.isEnabled()
    page._list.setCurrentRow(0)
    assert page._guide.isEnabled()
    page.write_guide(company, tmp_path / "kartka.pdf")
    qtbot.waitUntil(lambda: "kartka.pdf" in page._strip.text(), timeout=20_000)
    with pymupdf.open(tmp_path / "kartka.pdf") as document:
        assert company.short_name in document[0].get_text()
    assert [one.left for one in office.panel.devices.pairings(company.id)] == [3]


@pytest.mark.parametrize("place", ["no such folder/kartka.pdf"])
def test_a_code_that_nobody_can_know_does_not_stay(
    qtbot: QtBot, office: Office, background: Background, company: Company, tmp_path: Path, place: str
) -> None:
    (tmp_path / "no such folder").write_bytes(b"a file in the way")
    page = open_companies(qtbot, office, background)
    page.write_guide(company, tmp_path / place)
    qtbot.waitUntil(lambda: bool(page._strip.text()), timeout=20_000)
    assert "Zapisano" not in page._strip.text()
    assert office.panel.devices.pairings(company.id) == []
