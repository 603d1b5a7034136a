"""The office's own tables are formats like the others."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.db.engine import Database
from desktop.db.exporting_tables import ExportTemplateTable
from desktop.domain.errors import UserError
from desktop.export.templates.template import Template, TemplateColumn
from desktop.services.office import Office


@pytest.fixture
def template() -> Template:
    """Numbers, and a word that is always the same."""
    number = TemplateColumn("Numer", "dokumenty.Numer dokumentu")
    return Template("Moje zakupy", (number, TemplateColumn("Typ", text="Z")))


def test_a_template_is_a_format(
    office: Office, approved: list[int], target: Path, template: Template
) -> None:
    office.exporting.templates.save(template)
    assert office.exporting.formats()[-1].key == "template:Moje zakupy"
    report = office.exporting.export(approved, target, "template:Moje zakupy")
    assert report.files[0].read_text("utf-8-sig").splitlines() == [
        "Numer;Typ", "FV/2026/11/0123;Z", "FV/2026/11/0123;Z",
    ]  # fmt: skip
    office.exporting.templates.remove(template.name)
    assert office.exporting.batches()[0].format_name == "template:Moje zakupy"
    with pytest.raises(UserError, match=r"export\.template_gone"):
        office.exporting.preview(None, "template:Moje zakupy")


def test_two_templates_cannot_have_one_name(office: Office, template: Template) -> None:
    office.exporting.templates.save(template)
    with pytest.raises(UserError, match=r"export\.template_taken"):
        office.exporting.templates.save(template)
    other = Template("Sprzedaż", template.columns[:1])
    office.exporting.templates.save(other, instead_of=template.name)
    assert office.exporting.templates.all() == (other,)
    office.exporting.templates.save(other, instead_of=other.name)
    assert office.exporting.templates.all() == (other,)


def test_templates_are_carried_to_another_office(office: Office, template: Template) -> None:
    office.exporting.templates.save(template)
    text = office.exporting.templates.text(template.name)
    office.exporting.templates.remove(template.name)
    assert office.exporting.templates.take(text) == template
    for bad in ("", "{}", "[1]"):
        with pytest.raises(UserError, match=r"export\.template_broken"):
            office.exporting.templates.take(bad)


def test_a_template_of_a_later_version_is_left_out(
    office: Office, database: Database, template: Template
) -> None:
    office.exporting.templates.save(template)
    with database.write() as session:
        session.add(ExportTemplateTable(name="nowy", body='{"kind": "pdf"}'))
    assert office.exporting.templates.all() == (template,)
