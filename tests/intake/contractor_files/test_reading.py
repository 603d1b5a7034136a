"""What files of contractors say, whichever program wrote them, in whichever encoding."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from desktop.domain.contractor_files import ContractorFile, FileKind, FileRecord, Role, TableOptions
from desktop.domain.contractors import Address
from desktop.domain.errors import UserError
from desktop.intake.contractor_files import bounds, read_file, reading
from tests.builders import ACCOUNT, SELLER_NIP
from tests.intake.contractor_files import samples

Read = Callable[..., ContractorFile]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Reads these bytes as a file."""

    def make(data: bytes, name: str = "plik.txt", options: TableOptions | None = None) -> ContractorFile:
        path = tmp_path / name
        path.write_bytes(data)
        return read_file(path, options)

    return make


def refusal(call: Callable[[], object]) -> str:
    with pytest.raises(UserError) as refused:
        call()
    return refused.value.code


# -- programs ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("codec", ["cp1250", "utf-8", "utf-8-sig", "utf-16"])
def test_epp(read: Read, codec: str) -> None:
    found = read(samples.EPP.replace("\n", "\r\n").encode(codec), "k.epp")
    assert found.kind is FileKind.EPP
    bor, wald, person = found.records
    assert bor.data.number == "586-010-41-21"
    assert bor.data.name == 'Bór "Leśny" sp. z o.o.'
    assert (bor.data.short_name, bor.data.email, bor.data.country) == ("Bór", "biuro@bor.example", "PL")
    assert bor.data.address == Address("Długa 2", "30-001", "Kraków")
    assert (bor.accounts, bor.settings.code) == ((ACCOUNT,), "BOR")
    assert (wald.data.number, wald.data.country, wald.accounts) == ("DE136695976", "DE", ())
    assert (person.data.name, person.data.address.town, person.data.number) == ("Żółw Anna", "Łódź", "")
    assert bor.row == 14


def test_epp_of_the_older_code_page(read: Read) -> None:
    data = samples.EPP.replace(",1250,", ",852,").encode("cp852")
    assert read(data).records[0].data.address.town == "Kraków"


def test_epp_without_cards_tells_of_the_documents_contractors(read: Read) -> None:
    (record,) = read((samples.EPP_HEADER_ONLY + samples.EPP_HEADER_ONLY[30:]).encode("cp1250")).records
    assert (record.data.number, record.data.name) == (SELLER_NIP, "Bór S.A.")
    assert record.data.address == Address("Długa 2", "30-001", "Kraków")


@pytest.mark.parametrize("codec", ["utf-8", "cp1250", "utf-16"])
def test_optima(read: Read, codec: str) -> None:
    name = {"cp1250": "windows-1250"}.get(codec, codec)
    found = read(samples.OPTIMA.replace("UTF-8", name).encode(codec), "optima.xml")
    assert found.kind is FileKind.OPTIMA
    bor, wald = found.records
    assert bor.data.name == "Bór & Las Przedsiębiorstwo Handlowo-Usługowe Nadleśnictwo"
    assert bor.data.address == Address("Długa 2/3", "30-001", "Kraków")
    assert (bor.accounts, bor.settings.code, bor.data.active) == ((ACCOUNT,), "BOR", True)
    assert (wald.data.number, wald.data.name, wald.data.active) == ("DE136695976", "Wald GmbH", False)


def test_wapro(read: Read) -> None:
    found = read(samples.WAPRO.encode())
    assert found.kind is FileKind.WAPRO
    (record,) = found.records
    assert (record.data.name, record.data.short_name, record.settings.code) == ("Bór S.A.", "Bór", "BOR")
    assert record.data.address.street == "Długa 2, Kraków"


@pytest.mark.parametrize("codec", ["cp1250", "utf-8"])
def test_symfonia(read: Read, codec: str) -> None:
    found = read(samples.SYMFONIA.replace("\n", "\r\n").encode(codec))
    assert found.kind is FileKind.SYMFONIA
    bor, person = found.records
    assert bor.data.name == "Bór = Las S.A."
    assert (bor.data.address, bor.accounts) == (Address("Długa 2/3", "30-001", "Kraków"), (ACCOUNT,))
    assert (person.data.number, person.data.active) == ("", False), "a PESEL is no tax number and not kept"


# -- tables --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "codec", ["cp1250", "cp852", "iso8859-2", "utf-8", "utf-8-sig", "utf-16", "utf-16-le"]
)
@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
def test_csv_in_any_encoding(read: Read, codec: str, separator: str) -> None:
    text = samples.CSV.replace(";", separator)
    found = read(text.encode(codec), "k.csv")
    assert found.shape is not None
    assert found.shape.options.separator == separator
    bor, wald = found.records
    assert (bor.data.name, bor.data.address) == (
        "Bór Leśny Źródło S.A.",
        Address("Długa 2", "30-001", "Kraków"),
    )
    assert (bor.accounts, bor.settings.payment_days, bor.settings.code, bor.row) == ((ACCOUNT,), 14, "BOR", 2)
    assert (wald.data.number, wald.data.address.town) == ("DE136695976", "Łódź")


def test_a_person_chooses_what_is_guessed_otherwise(read: Read) -> None:
    options = TableOptions("cp852", ";", False, (None, Role.NAME, Role.NUMBER))
    found = read("x;Żółw;5860104121\n".encode("cp852"), "k.csv", options)
    assert [(one.data.name, one.data.number) for one in found.records] == [("Żółw", SELLER_NIP)]


def test_columns_without_headings_are_told_by_their_cells(read: Read) -> None:
    rows = f"1;Bór Leśny;{SELLER_NIP};30-001;a@bor.example\n2;Łąka Jan;7811993406;00-950;b@laka.example\n"
    found = read(rows.encode(), "k.csv")
    assert found.shape is not None
    assert found.shape.options.header is False
    assert found.shape.options.columns == (None, Role.NAME, Role.NUMBER, Role.POST_CODE, Role.EMAIL)
    assert len(found.records) == 2


def test_quoted_line_breaks_and_excels_own_forms(read: Read) -> None:
    text = f'sep=;\r\nNIP;Nazwa\r\n="{SELLER_NIP}";"Bór\r\n""Leśny"""\r\n;\'=1+1 sp. z o.o.\r\n\r\n'
    bor, formula = read(text.encode("utf-8-sig"), "k.csv").records
    assert (bor.data.number, bor.data.name) == (SELLER_NIP, 'Bór "Leśny"')
    assert formula.data.name == "=1+1 sp. z o.o."


def test_what_is_wrong_in_a_row_is_said(read: Read) -> None:
    rows = (
        "Nazwa;Rachunek;Termin płatności\nA;1,23E+25;\nB;61109010140000071219812875;\nC;;zaraz\nD;;14 dni\n"
        f"E;{ACCOUNT}, PL27114020040000300201355387;\n"
    )
    found = read(rows.encode(), "k.csv").records
    assert [one.fault and one.fault.code for one in found] == [
        "contractor.account_as_number", "contractor.bad_account", "contractor.days", None, None,
    ]  # fmt: skip
    assert (found[3].settings.payment_days, len(found[4].accounts)) == (14, 2)


def workbook(rows: list[list[object]]) -> bytes:
    book = Workbook()
    book.active.title = "Pusty"  # type: ignore[union-attr]
    sheet = book.create_sheet("Dane")
    for row in rows:
        sheet.append(row)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def test_xlsx(read: Read) -> None:
    data = workbook([["NIP", "Nazwa", "Rachunek"], [5860104121, "Bór", ACCOUNT], [], [None, "=1+1", None]])
    found = read(data, "k.xlsx")
    assert found.kind is FileKind.XLSX
    (record,) = found.records
    assert (record.row, record.data.number, record.data.name, record.accounts) == (
        2,
        SELLER_NIP,
        "Bór",
        (ACCOUNT,),
    )


# -- hostile files -------------------------------------------------------------------------------------


def repacked(data: bytes, change: Callable[[str, bytes], bytes]) -> bytes:
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as source,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            target.writestr(name, change(name, source.read(name)))
    return buffer.getvalue()


def test_a_workbook_that_unpacks_to_much_is_refused(read: Read) -> None:
    data = repacked(
        workbook([["Nazwa"], ["Bór"]]),
        lambda name, part: (
            part.replace(b"</worksheet>", b" " * 80_000_000 + b"</worksheet>") if "sheet" in name else part
        ),
    )
    assert len(data) < 1_000_000
    assert refusal(lambda: read(data, "k.xlsx")) == "contractor.file_damaged"


@pytest.mark.parametrize("codec", ["utf-8", "utf-16-le"])
def test_entities_in_a_workbook_are_refused(read: Read, codec: str) -> None:
    bomb = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>'
    data = repacked(
        workbook([["Nazwa"], ["Bór"]]),
        lambda name, part: bomb.encode(codec) if name.endswith("workbook.xml") else part,
    )
    assert refusal(lambda: read(data, "k.xlsx")) == "contractor.file_damaged"


@pytest.mark.parametrize("sample", [samples.OPTIMA, samples.WAPRO])
def test_entities_in_xml_are_refused(read: Read, sample: str) -> None:
    bomb = '<!DOCTYPE ROOT [<!ENTITY a "x"><!ENTITY b SYSTEM "file:///etc/passwd">]>'
    head, _, rest = sample.partition("\n")
    assert refusal(lambda: read(f"{head}{bomb}{rest}".encode())) == "contractor.file_damaged"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "contractor.file_empty"),
        (b"\xef\xbb\xbf \r\n", "contractor.file_empty"),
        (b"%PDF-1.7", "contractor.file_unknown"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 600, "contractor.file_unknown"),
        (b"PK\x03\x04 no archive", "contractor.file_damaged"),
        (b"<a><b/></a>", "contractor.file_damaged"),
        (b"<ROOT>" * 100, "contractor.file_damaged"),
        (b"<ROOT><KONTRAHENT>" + b"<A>" * 40 + b"</A>" * 40, "contractor.file_damaged"),
        (b"<ROOT><KONTRAHENT>" + b"<A/>" * 3000 + b"</KONTRAHENT></ROOT>", "contractor.file_damaged"),
        (b"<ROOT/>", "contractor.file_empty"),
        (b"Kontrahent{\n nazwa =A\n", "contractor.file_damaged"),
        (b"Kontrahent{\n}\n}\n", "contractor.file_damaged"),
        (b"Kontrahent{\n" * 50, "contractor.file_damaged"),
        (b"[INFO]\n[NAGLOWEK]\n", "contractor.file_empty"),
    ],
)
def test_what_is_no_such_file_is_said(read: Read, data: bytes, code: str) -> None:
    assert refusal(lambda: read(data)) == code


def test_sizes_are_bounded(read: Read, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert refusal(lambda: read_file(tmp_path / "nie ma.csv")) == "contractor.file_unreadable"
    assert refusal(lambda: read_file(tmp_path)) == "contractor.file_unreadable"
    monkeypatch.setattr(reading, "MAX_BYTES", 10)
    assert refusal(lambda: read(b"Nazwa\nA\nB\nC\n")) == "contractor.file_too_large"


@pytest.mark.parametrize(
    "data",
    [
        b"Nazwa\n" + b"A\n" * (bounds.MAX_RECORDS + 1),
        b"<ROOT>" + b"<KONTRAHENT/>" * (bounds.MAX_RECORDS + 1) + b"</ROOT>",
        b"Kontrahent{\n}\n" * (bounds.MAX_RECORDS + 1),
        b'[INFO]\n"1"\n[NAGLOWEK]\n"KONTRAHENCI"\n[ZAWARTOSC]\n' + b'0,"A"\n' * (bounds.MAX_RECORDS + 1),
    ],
    ids=["csv", "xml", "symfonia", "epp"],
)
def test_numbers_of_records_are_bounded(read: Read, data: bytes) -> None:
    assert refusal(lambda: read(data)) == "contractor.file_too_many"


@settings(max_examples=150, deadline=None)
@given(
    data=st.one_of(
        st.binary(max_size=400),
        st.sampled_from([samples.EPP, samples.OPTIMA, samples.WAPRO, samples.SYMFONIA, samples.CSV]).flatmap(
            lambda text: st.tuples(st.integers(0, len(text)), st.binary(max_size=12)).map(
                lambda cut: text.encode()[: cut[0]] + cut[1] + text.encode()[cut[0] + len(cut[1]) :]
            )
        ),
    )
)
def test_any_bytes_are_read_or_refused(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "losowy.dat"
    path.write_bytes(data)
    found: list[FileRecord] = []
    with suppress(UserError):
        found += read_file(path).records
    for record in found:
        assert record.data.name.isprintable()
        assert len(record.data.name) <= 20 * bounds.MAX_CELL


CELLS = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Zl", "Zp")), max_size=30)


@settings(max_examples=60, deadline=None)
@given(
    name=CELLS.filter(lambda text: text.strip() and text[0] not in "='"),
    codec=st.sampled_from(["utf-8", "utf-16"]),
)
def test_a_cell_comes_out_as_it_went_in(
    tmp_path_factory: pytest.TempPathFactory, name: str, codec: str
) -> None:
    path = tmp_path_factory.getbasetemp() / "jedna.csv"
    quoted = name.replace('"', '""')
    path.write_bytes(f'NIP;Nazwa\n{SELLER_NIP};"{quoted}"\n'.encode(codec))
    (record,) = read_file(path).records
    assert record.data.name == " ".join(name.split())
