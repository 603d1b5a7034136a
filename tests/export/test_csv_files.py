from __future__ import annotations

import csv
from datetime import date
from decimal import Decimal
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.fields import LineItem
from desktop.domain.kinds import DocumentKind
from desktop.domain.rules.exchange import Conversion, Purpose, Rate
from desktop.export.records import ExportDocument, Party
from desktop.export.registry import FORMATS
from desktop.export.texts import clean
from tests.export.samples import COMPANY, OTHER, document, job, sound, write

EXPORTER = FORMATS["csv"]


Rows = list[dict[str, str]]


def written(folder: Path, *documents: ExportDocument) -> tuple[Rows, Rows, Rows]:
    """What stands in the files of documents, rates and lines of goods."""
    tables = []
    for path in write(EXPORTER, folder / "listopad", *documents):
        with path.open(encoding="utf-8-sig", newline="") as stream:
            tables.append(list(csv.DictReader(stream, delimiter=";")))
    first, second, third, _booked = tables
    return first, second, third


def opened(cell: str) -> str:
    """The text that Excel shows for a text cell."""
    if cell.startswith('="'):
        return cell[2:-1]
    return (
        cell[1:]
        if cell.startswith(("'=", "'+", "'-", "'@", "'\uff1d", "'\uff0b", "'\uff0d", "'\uff20"))
        else cell
    )


def test_a_conversion_without_rows_leaves_the_rows_without_zloty(tmp_path: Path) -> None:
    day = date(2026, 11, 11)
    rate = Rate(Purpose.VAT, "EUR", Decimal("4.25"), "218/A/NBP/2026", day, day)
    whole = Conversion(rate, Decimal("9562.50"), Decimal("2199.38"), Decimal("11761.88"))
    _documents, rates, _items = written(tmp_path, sound(currency="EUR", for_vat=whole))

    assert [row["Netto PLN"] for row in rates] == ["", ""]


def test_a_document_without_vat_table_stands_in_the_table_of_rates(tmp_path: Path) -> None:
    bill = {"vat_rows": (), "vat": Decimal("0.00"), "gross": Decimal("2264.70")}
    day = date(2026, 11, 11)
    rate = Rate(Purpose.VAT, "EUR", Decimal("4.25"), "218/A/NBP/2026", day, day)
    whole = Conversion(rate, Decimal("9624.98"), Decimal("0.00"), Decimal("9624.98"))
    rounded = sound(id=9, vat_rows=(), vat=Decimal("500.00"), gross=Decimal("2764.70"))
    documents = (sound(**bill), sound(id=8, currency="EUR", for_vat=whole, **bill), rounded)
    _documents, rates, _items = written(tmp_path, *documents)

    told = [(row["Nr w programie"], row["Stawka VAT"], row["Brutto"], row["Brutto PLN"]) for row in rates]
    assert told == [("7", "zw", "2264,70", ""), ("8", "zw", "2264,70", "9624,98")]


def test_a_document_that_a_table_does_not_have_is_named() -> None:
    taxed = {"vat": Decimal("500.00"), "gross": Decimal("2764.70")}
    item = LineItem(name="Zioła")
    notices = EXPORTER.draft(
        job(EXPORTER, sound(), sound(id=8, vat_rows=(), **taxed, line_items=(item,)))
    ).notices

    assert {(one.document, one.message.code) for one in notices} == {
        (7, "export.no_rows"),
        (8, "export.no_rows"),
    }
    assert [one.message.details["tables"] for one in notices] == [
        "Pozycje, Opis księgowy", "Stawki VAT, Opis księgowy"
    ]  # fmt: skip


def test_one_file_per_table(tmp_path: Path) -> None:
    write(EXPORTER, tmp_path / "listopad", document())

    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "listopad-dokumenty.csv",
        "listopad-opis.csv",
        "listopad-pozycje.csv",
        "listopad-stawki.csv",
    ]


def test_bytes_are_those_that_polish_excel_expects(tmp_path: Path) -> None:
    write(EXPORTER, tmp_path / "listopad", document())
    data = (tmp_path / "listopad-dokumenty.csv").read_bytes()

    assert data.startswith(b"\xef\xbb\xbfLp.;Firma;NIP firmy;")
    assert data.count(b"\r\n") == data.count(b"\n") == 2


def test_document_row(tmp_path: Path) -> None:
    documents, _rates, _items = written(tmp_path, document(exported_before=True, split_payment=True))
    (row,) = documents

    assert row["Numer dokumentu"] == '="1/11/2026"'
    assert row["Data wystawienia"] == "2026-11-12"
    assert row["Data sprzedaży"] == ""
    assert row["Brutto"] == "2789,69"
    assert row["NIP kontrahenta"] == f'="{OTHER.tax_id}"'
    assert row["Kontrahent"] == OTHER.name
    assert row["Rachunek bankowy"] == "PL61109010140000071219812874"
    assert row["Rodzaj"] == "Faktura kosztowa"
    assert row["MPP"] == row["Wyeksportowano ponownie"] == "tak"


def test_one_row_per_rate_points_to_its_document(tmp_path: Path) -> None:
    _documents, rates, _items = written(tmp_path, document(vat_rows=()), document())

    assert [(row["Lp."], row["Lp. dokumentu"], opened(row["Stawka VAT"])) for row in rates] == [
        ("1", "2", "23%"),
        ("2", "2", "zw"),
    ]
    assert [row["Brutto"] for row in rates] == ["2767,50", ""]


def test_contractor_of_a_sale_is_the_buyer(tmp_path: Path) -> None:
    (row,), _rates, _items = written(
        tmp_path, document(kind=DocumentKind.SALES_INVOICE, seller=COMPANY, buyer=OTHER)
    )

    assert row["Kontrahent"] == OTHER.name
    assert row["Sprzedawca"] == COMPANY.name


def test_hostile_text_stays_in_its_cell(tmp_path: Path) -> None:
    hostile = '=HYPERLINK("http://x";"y")\r\n@SUM(1);"'
    (row,), _rates, _items = written(tmp_path, document(number=hostile, seller=Party(hostile)))

    assert row["Numer dokumentu"] == row["Sprzedawca"] == '\'=HYPERLINK("http://x";"y") @SUM(1);"'
    assert row["Firma"] == "Żurawina"


AMOUNTS = st.none() | st.decimals(
    min_value=-999_999_999_999, max_value=999_999_999_999, places=2, allow_nan=False
)


@given(
    number=st.text(),
    name=st.text(),
    nip=st.from_regex(r"[0-9]{10}", fullmatch=True),
    net=AMOUNTS,
    day=st.none() | st.dates(min_value=date(1990, 1, 1), max_value=date(2100, 1, 1)),
)
def test_what_was_written_is_read_back(
    tmp_path_factory, number: str, name: str, nip: str, net: Decimal | None, day: date | None
) -> None:
    source = document(number=number, seller=Party(name, nip), net=net, issue_date=day)
    (row,), _rates, _items = written(tmp_path_factory.getbasetemp(), source)

    assert opened(row["Numer dokumentu"]) == clean(number)
    assert opened(row["Kontrahent"]) == clean(name)
    assert opened(row["NIP kontrahenta"]) == nip
    assert row["Netto"] == "" if net is None else Decimal(row["Netto"].replace(",", ".")) == net
    assert row["Data wystawienia"] == ("" if day is None else day.isoformat())


def test_lines_of_goods_keep_the_decimals_that_are_printed(tmp_path: Path) -> None:
    item = LineItem("Olej napędowy", Decimal("20.241"), "l", Decimal("5.1234"), net=Decimal("103.70"))

    _documents, _rates, items = written(tmp_path, document(line_items=(item,)))

    assert [row["Ilość"] for row in items] == ["20,241"]
    assert [row["Cena netto"] for row in items] == ["5,1234"]
    assert [row["Netto"] for row in items] == ["103,70"]
