"""Clients come from a file as a person has seen them, and a file can do no harm."""

from __future__ import annotations

import csv
import io
import zipfile
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.companies import Company
from desktop.domain.company_files import CompanyPreview, Verdict, shortened
from desktop.domain.contractor_files import Role, TableOptions
from desktop.domain.errors import UserError
from desktop.services.companyfiles import service
from desktop.services.companyfiles.judging import judged
from desktop.services.office import Office

ZOLW, BOR, LAKA, JADRO = "5252248481", "5860104121", "6762375196", "7272445205"


def write(path: Path, text: str, encoding: str = "utf-8") -> Path:
    path.write_bytes(text.encode(encoding))
    return path


def look(office: Office, path: Path, options: TableOptions | None = None) -> CompanyPreview:
    files = office.company_files
    return files.preview(files.read(path, options))


def verdicts(shown: CompanyPreview) -> list[tuple[Verdict, str]]:
    return [(line.verdict, line.reasons[0].code if line.reasons else "") for line in shown.lines]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1250", "iso8859-2", "utf-16"])
@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_any_encoding_and_separator_is_understood(
    office: Office, tmp_path: Path, encoding: str, separator: str
) -> None:
    rows = [
        ["Nazwa pełna", "Nazwa skrócona", "NIP", "E-mail", "Ulica", "Kod pocztowy", "Miejscowość"],
        ["Żółw spółka z o.o.", "Żółw", "525-224-84-81", "biuro@zolw.example", "Długa 2", "00-001", "Łódź"],
        ["Bór S.A.", "", "PL 5860104121", "", "", "", ""],
    ]
    out = io.StringIO()
    csv.writer(out, delimiter=separator).writerows(rows)
    shown = look(office, write(tmp_path / "firmy.csv", out.getvalue(), encoding))
    assert verdicts(shown) == [(Verdict.NEW, ""), (Verdict.NEW, "")]
    office.company_files.add(shown)
    first, second = office.companies.by_nip(ZOLW), office.companies.by_nip(BOR)
    assert first is not None
    assert second is not None
    assert (first.short_name, first.full_name) == ("Żółw", "Żółw spółka z o.o.")
    assert (first.email, first.address) == ("biuro@zolw.example", "Długa 2, 00-001 Łódź")
    assert second.short_name == "Bór S.A."


@pytest.mark.parametrize(
    "headings",
    ["NIP;Nazwa", "Klient;Nr NIP", "Company name,Tax ID", "client\tVAT number", "Podatnik|NIP podatnika"],
)
def test_headings_are_known_in_both_languages(office: Office, tmp_path: Path, headings: str) -> None:
    sign = next(one for one in ";,\t|" if one in headings)
    by_heading = {"nip": ZOLW, "nr nip": ZOLW, "tax id": ZOLW, "vat number": ZOLW, "nip podatnika": ZOLW}
    row = sign.join(by_heading.get(one.casefold(), "Żółw") for one in headings.split(sign))
    shown = look(office, write(tmp_path / "firmy.csv", f"{headings}\n{row}\n"))
    assert [(line.company.nip, line.company.short_name) for line in shown.lines] == [(ZOLW, "Żółw")]


def test_every_row_has_its_verdict(office: Office, company: Company, tmp_path: Path) -> None:
    rows = [
        "NIP;Nazwa;E-mail;Aktywny",
        f"{company.nip};Żółw;;",
        f"{BOR};Bór S.A.;biuro@bor.example;",
        f"{BOR};Bór S.A.;;",
        "5860104122;Pomyłka;;",
        "586010412;Za krótki;;",
        "DE136695976;Kraft GmbH;;",
        "5,25225E+09;Z arkusza;;",
        ";Bez numeru;;",
        f"{LAKA};;;",
        f"{LAKA};Żółw sp. z o.o.;;",
        f'{JADRO};=HYPERLINK("http://zly.example");zly mail;nie',
    ]
    shown = look(office, write(tmp_path / "firmy.csv", "\n".join(rows)))
    assert verdicts(shown) == [
        (Verdict.HERE, "company_file.here"),
        (Verdict.NEW, ""),
        (Verdict.REFUSED, "company_file.twice"),
        (Verdict.REFUSED, "company_file.nip_check"),
        (Verdict.REFUSED, "company_file.nip_length"),
        (Verdict.REFUSED, "company_file.foreign"),
        (Verdict.REFUSED, "company_file.nip_lost"),
        (Verdict.REFUSED, "company_file.no_nip"),
        (Verdict.REFUSED, "company_file.no_name"),
        (Verdict.DOUBTFUL, "company_file.same_name"),
        (Verdict.DOUBTFUL, "company_file.bad_email"),
    ]
    assert [one.code for one in shown.lines[-1].reasons] == [
        "company_file.bad_email",
        "company_file.inactive",
        "company_file.odd_name",
    ]
    assert [one.row for one in shown.lines] == list(range(2, 13))

    result = office.company_files.add(shown)
    assert result.added == 1
    assert {one.nip for one in office.companies.all()} == {company.nip, BOR}
    assert office.companies.get(company.id) == company

    again = look(office, tmp_path / "firmy.csv")
    chosen = [line.row for line in again.lines if line.verdict is Verdict.DOUBTFUL]
    assert office.company_files.add(again, chosen[:1]).added == 1
    added = office.companies.by_nip(LAKA)
    assert added is not None
    assert added.folder != company.folder


def test_nothing_else_than_what_was_shown_is_done(office: Office, tmp_path: Path) -> None:
    shown = look(office, write(tmp_path / "firmy.csv", f"NIP;Nazwa\n{ZOLW};Żółw\n{BOR};Bór\n"))
    assert office.companies.all() == []
    office.companies.add(short_name="Bór", full_name="Bór", nip=BOR)
    with pytest.raises(UserError, match="changed"):
        office.company_files.add(shown)
    assert len(office.companies.all()) == 1


def test_a_table_without_known_columns_asks_for_them(office: Office, tmp_path: Path) -> None:
    path = write(tmp_path / "firmy.csv", "Alfa;Beta;Gamma\nx;y;z\n")
    with pytest.raises(UserError, match="no_columns"):
        look(office, path)


def test_columns_can_be_named_by_a_person(office: Office, tmp_path: Path) -> None:
    path = write(tmp_path / "firmy.csv", f"Alfa;Beta\n{ZOLW};Żółw\n")
    shown = look(office, path, TableOptions(header=True, columns=(Role.NUMBER, Role.NAME)))
    assert verdicts(shown) == [(Verdict.NEW, "")]


def test_a_workbook_is_read_as_text(office: Office, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Nazwa", "NIP"])
    sheet.append(["Żółw", 5252248481])
    sheet.append(["=1+1", BOR])
    book.save(tmp_path / "firmy.xlsx")
    shown = look(office, tmp_path / "firmy.xlsx")
    # A formula that no spreadsheet has computed has no result, so there is no name.
    assert verdicts(shown) == [(Verdict.NEW, ""), (Verdict.REFUSED, "company_file.no_name")]


def test_a_workbook_that_unpacks_to_too_much_is_refused(office: Office, tmp_path: Path) -> None:
    path = tmp_path / "bomba.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/worksheets/sheet1.xml", b" " * 200_000_000)
    with pytest.raises(UserError, match="damaged"):
        look(office, path)


def test_a_file_of_too_many_rows_is_refused(office: Office, tmp_path: Path) -> None:
    path = write(tmp_path / "firmy.csv", "NIP;Nazwa\n" + "1;x\n" * 100_100)
    with pytest.raises(UserError, match="too_many"):
        look(office, path)


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", b"\xff\xd8\xff\xe0", b"PK\x03\x04garbage"])
def test_other_files_are_refused_in_words(office: Office, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "firmy.csv"
    path.write_bytes(content)
    with pytest.raises(UserError):
        look(office, path)


def test_two_thousand_clients_are_added_at_once(office: Office, tmp_path: Path) -> None:
    weights = (6, 5, 7, 2, 3, 4, 5, 6, 7)
    nips: list[str] = []
    number = 100_000_000
    while len(nips) < 2_000:
        number += 1
        check = sum(int(digit) * weight for digit, weight in zip(str(number), weights, strict=True)) % 11
        if check < 10:
            nips.append(f"{number}{check}")
    lines = [f"{nip};Firma {index}" for index, nip in enumerate(nips)]
    shown = look(office, write(tmp_path / "firmy.csv", "NIP;Nazwa\n" + "\n".join(lines)))
    assert office.company_files.add(shown).added == 2_000
    assert len({one.folder.casefold() for one in office.companies.all()}) == 2_000


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("ŻÓŁW SPÓŁKA Z OGRANICZONĄ ODPOWIEDZIALNOŚCIĄ", "ŻÓŁW sp. z o.o."),
        ("BÓR SPÓŁKA AKCYJNA", "BÓR S.A."),
        ("ŁĄKA SPÓŁKA Z OGRANICZONĄ ODPOWIEDZIALNOŚCIĄ SPÓŁKA KOMANDYTOWA", "ŁĄKA sp. z o.o. sp.k."),
        ("Jan Łąka", "Jan Łąka"),
        ("A" * 80, "A" * 60),
    ],
)
def test_names_are_shortened_as_an_office_would(full: str, short: str) -> None:
    assert shortened(full) == short


@given(st.text(max_size=400))
def test_any_name_can_be_shortened(text: str) -> None:
    assert len(shortened(text)) <= 60


@given(st.binary(max_size=2_000))
def test_no_file_breaks_the_reading(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.mktemp("losowe") / "firmy.csv"
    path.write_bytes(content)
    files = service.CompanyFiles.__new__(service.CompanyFiles)
    try:
        found = files.read(path)
    except UserError:
        return
    assert len(judged(found.records, ())) == len(found.records)
