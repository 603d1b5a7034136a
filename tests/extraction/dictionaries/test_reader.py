"""Dictionaries out of the files that accounting programs export."""

from __future__ import annotations

import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from desktop.domain.booking.dictionaries import (
    Category,
    CategoryKind,
    Dimension,
    KpirColumn,
    PaymentMethod,
    PurchaseKind,
    Side,
    Term,
    VatRegister,
    Vehicle,
)
from desktop.domain.errors import UserError
from desktop.extraction.dictionaries.reader import read


def header(kind: str, category: str, subtitle: str, payment: str) -> str:
    fields = [""] * 62
    fields[0], fields[18], fields[19], fields[33] = kind, category, subtitle, payment
    return ",".join(f'"{field}"' for field in fields)


def codes(terms: list[Term], kind: type[Term]) -> list[str]:
    return [term.code for term in terms if isinstance(term, kind)]


def test_epp(tmp_path: Path) -> None:
    file = tmp_path / "rejestr.epp"
    lines = [
        "[INFO]",
        '"1.11",0,1250,"Program"',
        "",
        "[NAGLOWEK]",
        header("FZ", "Źdźbła", "Zakup źdźbeł", "przelew"),
        "",
        "[ZAWARTOSC]",
        '"23",23.0000',
        "",
        "[NAGLOWEK]",
        header("FS", "Sprzedaż", "", "gotówka"),
        "",
        "[NAGLOWEK]",
        '"KONTRAHENCI"',
        "",
        "[ZAWARTOSC]",
        '0,"X"',
    ]
    file.write_bytes("\r\n".join(lines).encode("cp1250"))
    terms = read(file)
    assert terms[0] == Category(code="Źdźbła", name="Zakup źdźbeł", side=Side.PURCHASE)
    assert codes(terms, Category) == ["Źdźbła", "Sprzedaż"]
    assert codes(terms, PaymentMethod) == ["przelew", "gotówka"]


def test_epp_in_the_older_code_page(tmp_path: Path) -> None:
    file = tmp_path / "rejestr.epp"
    text = "\r\n".join(["[INFO]", '"1.05",0,852,"Program"', "[NAGLOWEK]", header("FZ", "Żywność", "", "")])
    file.write_bytes(text.encode("cp852"))
    assert codes(read(file), Category) == ["Żywność"]


OPTIMA = """<?xml version="1.0" encoding="UTF-8"?>
<ROOT xmlns="http://www.comarch.pl/cdn/optima/offline">
 <KATEGORIE><KATEGORIA><KOD>MATERIAŁY</KOD><OPIS>Zakup materiałów</OPIS></KATEGORIA></KATEGORIE>
 <REJESTRY_ZAKUPU_VAT><REJESTR_ZAKUPU_VAT>
  <REJESTR>ZAKUP</REJESTR><FORMA_PLATNOSCI>przelew</FORMA_PLATNOSCI>
  <POZYCJE>
   <POZYCJA><KATEGORIA_POS>MATERIAŁY</KATEGORIA_POS><RODZAJ_ZAKUPU>towary</RODZAJ_ZAKUPU>
    <ODLICZENIA_VAT>tak</ODLICZENIA_VAT><KOLUMNA_KPR>Zakup towarów</KOLUMNA_KPR></POZYCJA>
   <POZYCJA><KATEGORIA_POS>NOCLEGI</KATEGORIA_POS><ODLICZENIA_VAT>nie</ODLICZENIA_VAT>
    <KOLUMNA_KPR>Inne</KOLUMNA_KPR></POZYCJA>
  </POZYCJE></REJESTR_ZAKUPU_VAT></REJESTRY_ZAKUPU_VAT>
 <REJESTRY_SPRZEDAZY_VAT><REJESTR_SPRZEDAZY_VAT><REJESTR>SPRZEDAŻ</REJESTR></REJESTR_SPRZEDAZY_VAT>
 </REJESTRY_SPRZEDAZY_VAT>
</ROOT>"""


def test_optima(tmp_path: Path) -> None:
    file = tmp_path / "optima.xml"
    file.write_text(OPTIMA, encoding="utf-8")
    terms = read(file)
    registers = [term for term in terms if isinstance(term, VatRegister)]
    assert [(one.code, one.side) for one in registers] == [("ZAKUP", Side.PURCHASE), ("SPRZEDAŻ", Side.SALES)]
    goods, nights = (term for term in terms if isinstance(term, Category))
    assert goods.name == "Zakup materiałów"
    assert (goods.column, goods.purchase, goods.vat_share) == (KpirColumn.GOODS, PurchaseKind.GOODS, 100)
    assert (nights.column, nights.vat_share) == (KpirColumn.OTHER_COSTS, 0)


SYMFONIA = """INFO{
    Nazwa programu =FK
}
Dokument{
    rodzaj_dok =zakupu
    forma_platnosci =przelew
    Rejestr{
        Skrot =rZPV
        Nazwa =Zakupy VAT
        Naliczony =1
    }
    Zapis{
        strona =WN
        konto =401-1
        opis =Zużycie materiałów
    }
    Zapis{
        strona =WN
        konto =221-1
    }
    Zapis{
        strona =MA
        konto =202-2-1
    }
}
"""


def test_symfonia(tmp_path: Path) -> None:
    file = tmp_path / "fk.txt"
    file.write_bytes(SYMFONIA.encode("cp1250"))
    terms = read(file)
    assert codes(terms, VatRegister) == ["rZPV"]
    assert codes(terms, PaymentMethod) == ["przelew"]
    (category,) = (term for term in terms if isinstance(term, Category))
    assert (category.code, category.kind, category.account) == ("401-1", CategoryKind.ACCOUNT, "401-1")
    assert category.name == "Zużycie materiałów"


HEADING = ["Lista", "Kod", "Nazwa", "Strona", "Kolumna KPiR", "Konto", "Koszt %", "VAT %", "Wartość"]
ROWS = [
    ["Rejestry", "Z1", "Zakupy", "zakup", "", "", "", "", ""],
    ["Kategorie", "PAL", "Paliwo", "zakup", "13", "", "75", "50", ""],
    ["Pojazdy", "WX 1234A", "Skoda", "", "", "", "20", "100", ""],
    ["Wymiary", "MPK", "Miejsce", "", "", "", "", "", "01"],
    ["Wymiary", "MPK", "Miejsce", "", "", "", "", "", "02"],
]


@pytest.mark.parametrize(("between", "encoding"), [(";", "utf-8-sig"), (";", "cp1250"), ("\t", "utf-8")])
def test_csv(tmp_path: Path, between: str, encoding: str) -> None:
    file = tmp_path / "listy.csv"
    file.write_bytes("\r\n".join(between.join(row) for row in [HEADING, *ROWS]).encode(encoding))
    _check(read(file))


def test_xlsx(tmp_path: Path) -> None:
    file = tmp_path / "listy.xlsx"
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in [["Listy biura"], HEADING, *ROWS]:
        sheet.append(row)
    book.create_sheet("Notatki").append(["bez nagłówka"])
    book.save(file)
    _check(read(file))


def _check(terms: list[Term]) -> None:
    register, category, vehicle, dimension = terms
    assert isinstance(register, VatRegister)
    assert isinstance(category, Category)
    assert (category.column, category.cost_share, category.vat_share) == (KpirColumn.OTHER_COSTS, 75, 50)
    assert isinstance(vehicle, Vehicle)
    assert (vehicle.code, vehicle.cost_share, vehicle.vat_share) == ("WX1234A", 20, 100)
    assert isinstance(dimension, Dimension)
    assert [one.code for one in dimension.choices] == ["01", "02"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "booking.file_columns"),
        (b"a;b\n1;2\n", "booking.file_columns"),
        (b"\x00\x01\x02", "booking.file_unknown"),
        (b"<a/>", "booking.file_unknown"),
        (b"<a><b></a>", "booking.file_bad"),
        (b'<!DOCTYPE x [<!ENTITY a "b">]><ROOT/>', "booking.file_bad"),
        (b"Lista;Kod\nKategorie;\n", "booking.file_empty"),
        (b"Lista;Kod\nCos;A\n", "booking.file_bad"),
        (b"Lista;Kod;Kolumna KPiR\nKategorie;A;99\n", "booking.file_bad"),
        (b"Lista;Kod;Koszt %\nKategorie;A;120\n", "booking.file_bad"),
        (b"Dokument{\n", "booking.file_bad"),
        (b"INFO{\n}\n}\n", "booking.file_bad"),
        (b"PK\x03\x04rest", "booking.file_bad"),
        (b"[INFO]\n", "booking.file_empty"),
    ],
)
def test_files_that_are_no_such_files_say_why(tmp_path: Path, content: bytes, code: str) -> None:
    file = tmp_path / "plik"
    file.write_bytes(content)
    with pytest.raises(UserError) as caught:
        read(file)
    assert caught.value.code == code


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        read(tmp_path / "brak.csv")
    assert caught.value.code == "booking.file_unreadable"


def test_a_workbook_that_would_unpack_to_too_much_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.extraction.dictionaries.sheet.MAX_UNPACKED", 1000)
    file = tmp_path / "bomba.xlsx"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/worksheets/sheet1.xml", "0" * 100_000)
    with pytest.raises(UserError) as caught:
        read(file)
    assert caught.value.code == "booking.file_bad"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)
@given(
    st.sampled_from([b"", b"[INFO]\n", b"INFO{\n", b"<ROOT>", b"PK\x03\x04", b"Lista;Kod\n"]),
    st.binary(max_size=400),
)
def test_no_file_makes_more_trouble_than_a_sentence(tmp_path: Path, head: bytes, rest: bytes) -> None:
    file = tmp_path / "plik"
    file.write_bytes(head + rest)
    with suppress(UserError):
        read(file)
