"""A format's settings for a company, typed and kept."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from desktop.db.engine import Database
from desktop.domain.booking.dictionaries import Category, CategoryKind
from desktop.domain.companies import Company
from desktop.domain.fields import FieldName, VatRow
from desktop.export.options import Option, OptionKind
from desktop.services.exporting.values import Profile
from desktop.services.office import Office
from desktop.ui.background import Background
from desktop.ui.handover.mapping import MappingTable
from desktop.ui.handover.option_form import OptionForm
from desktop.ui.handover.settings_page import SettingsPage
from tests.builders import INVOICE_VALUES, add_document, give_reading, make_reading


@pytest.fixture
def page(qtbot: QtBot, office: Office, background: Background) -> SettingsPage:
    office.booking.dictionaries.save(
        Category(code="MAT", name="Materiały", kind=CategoryKind.ACCOUNT, account="401-1")
    )
    office.booking.dictionaries.save(Category(code="USL", name="Usługi"))
    made = SettingsPage(office, background)
    qtbot.addWidget(made)
    made.resize(1200, 900)
    made.show()
    return made


def shown(qtbot: QtBot, page: SettingsPage, office: Office, key: str, company: int | None) -> SettingsPage:
    page.open(office.exporting.format(key), company)
    qtbot.waitUntil(lambda: not page.loading)
    return page


def mapping(page: SettingsPage) -> MappingTable:
    found = page.tabs.widget(0)
    assert isinstance(found, MappingTable)
    return found


def put(page: SettingsPage, line: int, place: int, text: str) -> None:
    item = mapping(page).item(line, place)
    assert item is not None
    item.setText(text)


def test_what_is_typed_is_kept_for_the_company(
    qtbot: QtBot, page: SettingsPage, office: Office, company: Company
) -> None:
    shown(qtbot, page, office, "symfonia", company.id)
    key, field = next((key, one) for key, one in page.form.fields.items() if isinstance(one, QLineEdit))
    field.setText("409")
    put(page, 1, 2, "402-2")
    page.favourite.setChecked(True)
    with qtbot.waitSignal(page.saved):
        page.save()
    kept = office.exporting.profile(company.id, "symfonia")
    assert kept.values[key] == "409"
    assert kept.translation["account"] == {"USL": "402-2"}
    assert office.exporting.favourite(company.id) == "symfonia"
    assert office.exporting.favourite(None) == ""
    assert not office.exporting.profile(None, "symfonia").values


def test_what_stands_for_an_empty_value_is_shown(
    qtbot: QtBot, page: SettingsPage, office: Office, company: Company
) -> None:
    shown(qtbot, page, office, "symfonia", company.id)
    role = int(Qt.ItemDataRole.UserRole)
    assert mapping(page).model().index(0, 2).data(role) == "401-1"
    assert mapping(page).model().index(1, 2).data(role).startswith("Bez wpisu")
    assert page.translation()["account"] == {}


def test_no_more_can_be_typed_than_the_program_takes(
    qtbot: QtBot, page: SettingsPage, office: Office, company: Company
) -> None:
    shown(qtbot, page, office, "epp", company.id)
    table = mapping(page)
    table.setCurrentCell(0, 2)
    editor = table.findChild(QLineEdit)
    assert editor is not None
    QTest.keyClicks(editor, "x" * 40)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.translation()["category"] == {"MAT": "x" * 30})
    assert table.currentRow() == 1


def test_copying_from_another_company(
    qtbot: QtBot, page: SettingsPage, office: Office, company: Company
) -> None:
    other = office.companies.add(short_name="Łąka", full_name="Łąka Jan", nip="7811993406")
    office.exporting.save_profile(other.id, "epp", Profile({"version": "1.05.3"}, {"category": {"MAT": "M"}}))
    shown(qtbot, page, office, "epp", company.id)
    page.source.choose(other.id)
    page.copy()
    qtbot.waitUntil(lambda: not page.loading)
    version = page.form.fields["version"]
    assert isinstance(version, QComboBox)
    assert version.currentData() == "1.05.3"
    assert page.translation()["category"] == {"MAT": "M"}
    assert not office.exporting.has_own_profile(company.id, "epp")
    with qtbot.waitSignal(page.saved):
        page.save()
    assert office.exporting.has_own_profile(company.id, "epp")


def test_a_company_can_go_by_the_common_settings_again(
    qtbot: QtBot, page: SettingsPage, office: Office, company: Company
) -> None:
    office.exporting.save_profile(None, "epp", Profile({"version": "1.05.3"}))
    office.exporting.save_profile(company.id, "epp", Profile({"version": "1.11"}))
    shown(qtbot, page, office, "epp", company.id)
    page.drop()
    qtbot.waitUntil(lambda: not page.loading)
    assert page.form.values()["version"] == "1.05.3"
    assert not office.exporting.has_own_profile(company.id, "epp")


def test_what_is_typed_is_not_lost_by_leaving(
    qtbot: QtBot, page: SettingsPage, office: Office, company: Company
) -> None:
    shown(qtbot, page, office, "epp", company.id)
    assert page.may_leave()
    put(page, 0, 2, "inna")
    assert not page.may_leave()
    assert "nie są zapisane" in page.strip.text()
    page.company.setCurrentIndex(0)
    assert page.company.value() == company.id
    with qtbot.waitSignal(page.closed):
        page.strip.act()
    assert page.may_leave()


def test_common_settings_are_everyones(
    qtbot: QtBot, page: SettingsPage, office: Office, company: Company
) -> None:
    shown(qtbot, page, office, "epp", None)
    put(page, 0, 2, "Materiały w programie")
    with qtbot.waitSignal(page.saved):
        page.save()
    assert (
        office.exporting.profile(company.id, "epp").translation["category"]["MAT"] == "Materiały w programie"
    )


def test_a_long_text_is_read_from_a_file(qtbot: QtBot, tmp_path: Path) -> None:
    form = OptionForm()
    qtbot.addWidget(form)
    form.make([Option("example", "Przykład", OptionKind.LONG, limit=10_000)])
    file = tmp_path / "przyklad.xml"
    file.write_bytes("<firma>Żółw</firma>".encode("cp1250"))
    form.read_file("example", file)
    field = form.fields["example"]
    assert isinstance(field, QPlainTextEdit)
    assert field.toPlainText() == "<firma>Żółw</firma>"
    with qtbot.waitSignal(form.too_large):
        form.read_file("example", tmp_path / "nie ma.xml")


EXPORTED_BY_ENOVA = (
    "<session><Dok><Numer>FV/ENOVA/1</Numer><Symbol>ZAK</Symbol>"
    "<Elem><Stawka>23%</Stawka><Netto>80.00</Netto><VAT>18.40</VAT></Elem>"
    "<Elem><Stawka>3%</Stawka><Netto>20.00</Netto><VAT>0.60</VAT></Elem></Dok></session>"
)


@pytest.fixture
def with_two_rates(office: Office, database: Database, company: Company, tmp_path: Path) -> int:
    """An approved invoice that enova has as well."""
    rows = tuple(
        VatRow(rate, *map(Decimal, amounts))
        for rate, *amounts in (("23", "80.00", "18.40", "98.40"), ("3", "20.00", "0.60", "20.60"))
    )
    values = {
        **INVOICE_VALUES, FieldName.NUMBER: "FV/ENOVA/1", FieldName.NET: "100.00", FieldName.VAT: "19.00",
        FieldName.GROSS: "119.00",
    }  # fmt: skip
    found = add_document(office, tmp_path, name="enova.pdf", company_id=company.id)
    give_reading(database, found, replace(make_reading(values), vat_rows=rows))
    assert office.documents.approve([found]).changed == (found,)
    return found


def test_an_example_makes_enovas_template(
    qtbot: QtBot, page: SettingsPage, office: Office, company: Company, with_two_rates: int, tmp_path: Path
) -> None:
    file = tmp_path / "z enova.xml"
    file.write_text(EXPORTED_BY_ENOVA, encoding="utf-8")
    page.open(office.exporting.format("enova"), company.id, {with_two_rates: "FV/ENOVA/1 · Bór"})
    qtbot.waitUntil(lambda: not page.loading)
    assert page.enova.isVisible()
    page.enova.take(file)
    qtbot.waitUntil(lambda: not page.loading)
    assert "numer" in page.enova.told.text()
    assert "nip" in page.enova.told.text()
    said = {page.enova.report.item(line, 2).text() for line in range(page.enova.report.rowCount())}  # type: ignore[union-attr]
    assert "ZAK" in said
    assert "<Netto>{{netto}}</Netto>" in page.form.values()["purchase_template"]
    # Nothing is kept before it is saved; what was typed elsewhere stays.
    assert office.exporting.profile(company.id, "enova") == Profile()
    page.save()
    qtbot.waitUntil(lambda: not page.loading)
    assert office.exporting.preview([with_two_rates], "enova").draft.documents == (with_two_rates,)


def test_an_example_of_another_document_is_refused(
    qtbot: QtBot, page: SettingsPage, office: Office, company: Company, with_two_rates: int, tmp_path: Path
) -> None:
    file = tmp_path / "inny.xml"
    file.write_text(EXPORTED_BY_ENOVA.replace("FV/ENOVA/1", "FV/INNA"), encoding="utf-8")
    page.open(office.exporting.format("enova"), company.id, {with_two_rates: "FV/ENOVA/1"})
    qtbot.waitUntil(lambda: not page.loading)
    for path in (file, tmp_path / "nie ma.xml"):
        page.enova.take(path)
        qtbot.waitUntil(lambda: not page.loading)
        assert page.strip.isVisible()
        page.strip.dismiss()
    assert not page.enova.report.isVisible()


def test_other_formats_need_no_example(
    qtbot: QtBot, page: SettingsPage, office: Office, company: Company
) -> None:
    shown(qtbot, page, office, "epp", company.id)
    assert not page.enova.isVisible()
    name = page.form.fields["file_name"]
    assert isinstance(name, QLineEdit)
    name.setText("{kontrahent}")
    page.save()
    qtbot.waitUntil(lambda: not page.loading)
    assert "{kontrahent}" in page.strip.text()
