from __future__ import annotations

import csv
import io
from datetime import date
from decimal import Decimal
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain import money
from desktop.domain.errors import UserError
from desktop.export.drafts import Draft, Weight
from desktop.export.fitting import encodable, one_line
from desktop.export.records import ExportDocument, Party
from desktop.export.templates.exporter import TemplateExporter
from desktop.export.templates.sources import SOURCES, sources_for
from desktop.export.templates.template import (
    DATE_FORMATS,
    ENCODINGS,
    FileKind,
    Quoting,
    RowFor,
    Template,
    TemplateColumn,
    checked,
    from_text,
    to_text,
)
from tests.export.samples import job, sold, sound
from tests.export.strategies import batches, documents

NUMBER = TemplateColumn("Nr", "dokumenty.Numer dokumentu")
DAY = TemplateColumn("Data", "dokumenty.Data wystawienia")
NET = TemplateColumn("Netto", "dokumenty.Netto")


def template(*columns: TemplateColumn, **changes: Any) -> Template:
    return Template("Nasz program", columns or (NUMBER, DAY, NET), **changes)


def draft(design: Template, *found: ExportDocument) -> Draft:
    exporter = TemplateExporter(checked(design, SOURCES))
    return exporter.draft(job(exporter, *found))


def text(design: Template, *found: ExportDocument) -> str:
    (file,) = draft(design, *found).files
    return file.data.decode(design.encoding)


def test_columns_as_they_were_designed() -> None:
    design = template(
        TemplateColumn("Typ", text="FZ"), NUMBER, DAY, NET,
        separator=",", decimal=".", date_format="%d.%m.%Y", encoding="cp1250", line_end="\n",
    )  # fmt: skip

    assert text(design, sound()) == "Typ,Nr,Data,Netto\nFZ,1/11/2026,12.11.2026,2264.70\n"


def test_a_row_for_every_rate_with_the_document_beside() -> None:
    design = template(
        NUMBER, TemplateColumn("Stawka", "stawki.Stawka VAT"), TemplateColumn("Netto", "stawki.Netto"),
        rows=RowFor.RATE, heading=False,
    )  # fmt: skip

    assert text(design, sound()) == "1/11/2026;23%;2250,00\r\n1/11/2026;zw;14,70\r\n"


def test_a_document_without_such_rows_is_told() -> None:
    design = template(NUMBER, rows=RowFor.LINE)
    made = draft(design, sound())

    assert (made.documents, made.files) == ((), ())
    assert [one.message.code for one in made.notices] == ["export.template_no_rows"]


def test_a_required_column_refuses_its_document_only() -> None:
    design = template(NUMBER, TemplateColumn("KSeF", "dokumenty.Numer KSeF", required=True))
    made = draft(design, sound(), sold(ksef_number="5860100005-20261113-0100001AF629-1E"))

    assert made.documents == (10,)
    refused = [one for one in made.notices if one.weight is Weight.REFUSED]
    assert [(one.document, one.message.code) for one in refused] == [(7, "export.template_empty")]


def test_without_quotes_separators_in_texts_become_blanks() -> None:
    design = template(TemplateColumn("Kto", "dokumenty.Kontrahent"), quoting=Quoting.NEVER, heading=False)
    made = draft(design, sound(seller=Party('A;B "C"', "5860100005")))

    assert made.files[0].data.decode("utf-8-sig") == "A B C\r\n"
    assert [one.message.code for one in made.notices] == ["export.signs"]


def test_without_quotes_a_document_may_have_nothing_to_say() -> None:
    design = template(TemplateColumn("KSeF", "dokumenty.Numer KSeF"), quoting=Quoting.NEVER)

    assert text(design, sound(ksef_number="")) == "KSeF\r\n\r\n"


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("for_excel", [False, True])
def test_without_quotes_there_are_none_in_any_letters(encoding: str, for_excel: bool) -> None:
    design = template(
        NUMBER, TemplateColumn("Kto „w €”", "dokumenty.Kontrahent"),
        quoting=Quoting.NEVER, encoding=encoding, for_excel=for_excel,
    )  # fmt: skip
    heading, row, end = text(design, sound(number="=1\uff1b2")).split("\r\n")
    guard = "'" if for_excel else ""

    assert '"' not in heading + row
    assert row.split(";")[0] == (f"{guard}=1\uff1b2" if "utf" in encoding else f"{guard}=1 2")
    assert (heading.count(";"), row.count(";"), end) == (1, 1, "")
    assert heading in {"Nr;Kto „w €”", "Nr;Kto w EUR"}


def test_numbers_without_quotes_are_guarded_by_an_apostrophe() -> None:
    design = template(NUMBER, quoting=Quoting.NEVER, for_excel=True, heading=False)

    assert text(design, sound()) == "'1/11/2026\r\n"


def test_a_workbook_has_real_dates_and_amounts() -> None:
    (file,) = draft(template(kind=FileKind.XLSX), sound()).files
    sheet = openpyxl.load_workbook(io.BytesIO(file.data)).worksheets[0]

    assert [cell.value for cell in sheet[1]] == ["Nr", "Data", "Netto"]
    assert sheet["A2"].value == "1/11/2026"
    assert sheet["B2"].value.date() == date(2026, 11, 12)
    assert Decimal(str(sheet["C2"].value)) == Decimal("2264.70")


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"name": " "}, "export.template_name"),
        ({"name": "a:b"}, "export.template_name"),
        ({"columns": ()}, "export.template_columns"),
        ({"columns": (TemplateColumn("A", "dokumenty.Hasło"),)}, "export.template_source"),
        ({"columns": (TemplateColumn("A", limit=-1),)}, "export.template_column"),
        ({"encoding": "rot13"}, "export.template_broken"),
        ({"separator": ",", "quoting": Quoting.NEVER}, "export.template_separator"),
    ],
)
def test_what_cannot_be_used_is_told(changes: dict[str, Any], code: str) -> None:
    values = {"name": "A", "columns": (NUMBER,), **changes}
    with pytest.raises(UserError) as caught:
        checked(Template(**values), SOURCES)
    assert caught.value.code == code


def test_a_template_can_be_kept_and_carried() -> None:
    design = template(NUMBER, TemplateColumn("A", text="x", limit=3, required=True), kind=FileKind.XLSX)

    assert from_text(to_text(design), SOURCES) == design


@pytest.mark.parametrize(
    "broken", ["", "[]", "{}", '{"columns": 1}', to_text(template()).replace("csv", "exe")]
)
def test_a_broken_file_is_no_template(broken: str) -> None:
    with pytest.raises(UserError) as caught:
        from_text(broken, SOURCES)
    assert caught.value.code == "export.template_broken"


@given(
    batches(documents(longest=40), most=2),
    st.sampled_from(ENCODINGS),
    st.sampled_from(DATE_FORMATS),
    st.sampled_from([Quoting.NEEDED, Quoting.ALWAYS]),
    st.integers(0, 30),
)
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
def test_what_was_written_is_read_back(
    found: tuple[ExportDocument, ...], encoding: str, day: str, quoting: Quoting, limit: int
) -> None:
    who = TemplateColumn("Kto", "dokumenty.Kontrahent", limit=limit)
    design = template(NUMBER, DAY, NET, who, encoding=encoding, date_format=day, quoting=quoting)
    made = draft(design, *found)
    rows = list(csv.DictReader(io.StringIO(text(design, *found), newline=""), delimiter=";"))

    page = "utf-8" if encoding.startswith("utf") else encoding
    for source, row in zip(found, rows, strict=True):
        said = {one.message.code for one in made.notices if one.document == source.id}
        assert row["Nr"] == encodable(one_line(source.number), page)
        assert row["Data"] == (source.issue_date or date.min).strftime(day)
        assert row["Netto"] == money.to_text(source.net or Decimal(0)).replace(".", ",")
        whole = encodable(one_line(source.contractor.name), page)
        assert row["Kto"] == whole or (whole.startswith(row["Kto"]) and "export.cut" in said)


def test_every_row_may_hold_the_document_s_columns() -> None:
    for rows in RowFor:
        assert "dokumenty.Numer dokumentu" in sources_for(rows)
        assert set(sources_for(rows)) <= set(SOURCES)
