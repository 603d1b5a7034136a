"""An import does what its preview shows, twice is once, and what is exported comes back the same."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook

from desktop.domain.companies import Company
from desktop.domain.contractor_files import ImportPreview, Outcome
from desktop.domain.contractors import Address, ContractorAct, ContractorData, ContractorSettings, Origin
from desktop.domain.errors import UserError
from desktop.domain.fields import FieldName
from desktop.services.contractors.finding import ContractorFilter
from desktop.services.office import Office
from tests.builders import ACCOUNT, SELLER_NIP
from tests.intake.contractor_files import samples

N = FieldName
OTHER_NIP = "7811993406"
Preview = Callable[..., ImportPreview]


@pytest.fixture
def preview(office: Office, tmp_path: Path) -> Preview:
    """What importing this text would do."""

    def make(text: str, **options: object) -> ImportPreview:
        path = tmp_path / "baza.csv"
        path.write_text(text, encoding="utf-8")
        return office.contractors.preview(path, **options)  # type: ignore[arg-type]

    return make


def outcomes(shown: ImportPreview) -> list[Outcome]:
    return [line.outcome for line in shown.lines]


def test_new_ones_are_added_with_all_that_is_said(office: Office, company: Company, preview: Preview) -> None:
    shown = preview(samples.CSV, company_id=company.id)
    assert outcomes(shown) == [Outcome.NEW, Outcome.NEW]
    assert office.contractors.ids() == []
    result = office.contractors.import_(shown)
    assert (result.created, result.changed, result.refused) == (2, 0, 0)
    found = office.contractors.find(SELLER_NIP)
    assert found is not None
    assert (found.origin, found.data.address) == (Origin.IMPORT, Address("Długa 2", "30-001", "Kraków"))
    card = office.contractors.card(found.id)
    assert [(one.account, one.given) for one in card.accounts] == [(ACCOUNT, True)]
    assert card.companies[0].settings == ContractorSettings(payment_days=14, code="BOR")
    assert ContractorAct.IMPORTED in {line.what for line in office.contractors.history(found.id)}


def test_the_same_file_again_changes_nothing(office: Office, company: Company, preview: Preview) -> None:
    office.contractors.import_(preview(samples.CSV, company_id=company.id))
    again = preview(samples.CSV, company_id=company.id)
    assert outcomes(again) == [Outcome.SAME, Outcome.SAME]
    other = preview(samples.CSV)
    assert outcomes(other) == [Outcome.SAME, Outcome.SAME], "without a client nothing is said of one"


def test_changes_are_shown_field_by_field(office: Office, preview: Preview) -> None:
    office.contractors.create(
        ContractorData(SELLER_NIP, "Bór", address=Address(town="Kraków"), email="a@b.pl")
    )
    text = f"NIP;Nazwa;Miejscowość;E-mail;Konto\n{SELLER_NIP};Las;;;{ACCOUNT}\n"
    (line,) = preview(text).lines
    assert line.outcome is Outcome.CHANGED
    assert line.changes == (("name", "Bór", "Las"), ("account", "", "61 1090 1014 0000 0712 1981 2874"))
    (filling,) = preview(text, overwrite=False).lines
    assert [change[0] for change in filling.changes] == ["account"]
    office.contractors.import_(preview(text))
    found = office.contractors.find(SELLER_NIP)
    assert found is not None
    assert (found.data.name, found.data.address.town, found.data.email) == ("Las", "Kraków", "a@b.pl")
    assert found.other_names == ("Bór",)


def test_refusals_say_why_and_stop_nothing_else(office: Office, preview: Preview) -> None:
    rows = f"""NIP;Nazwa;E-mail
5860104122;Zła cyfra;
123;Za krótki;
;;
;„”;
{SELLER_NIP};Bór;
{SELLER_NIP};Bór;
PL {SELLER_NIP};Inny Bór;
;{"x" * 301};
;Adres;nie adres
"""
    shown = preview(rows)
    assert [line.reason and line.reason.code for line in shown.lines] == [
        "contractor.number_check", "contractor.number_length", "contractor.no_name", None, None,
        "contractor.twice_in_file", "contractor.too_long", "contractor.bad_email",
    ]  # fmt: skip
    assert shown.lines[5].reason is not None
    assert shown.lines[5].reason.details["row"] == "6"
    result = office.contractors.import_(shown)
    assert (result.created, result.same, result.refused) == (1, 1, 6)


def test_those_without_a_number_are_found_by_name_and_town(office: Office, preview: Preview) -> None:
    text = "Nazwa;Miejscowość\nJan Kowal;Kraków\nJan Kowal;Gdynia\n"
    assert office.contractors.import_(preview(text)).created == 2
    assert outcomes(preview(text)) == [Outcome.SAME, Outcome.SAME]
    (line,) = preview("Nazwa;Miejscowość\nJan Kowal;\n").lines
    assert line.reason is not None
    assert line.reason.code == "contractor.two_of_name"


def test_a_merged_one_is_changed_under_its_own_number(office: Office, preview: Preview) -> None:
    kept = office.contractors.create(ContractorData(SELLER_NIP, "Bór"))
    gone = office.contractors.create(ContractorData(OTHER_NIP, "Bór Dwa"))
    office.contractors.merge(kept.id, gone.id)
    text = f"NIP;Nazwa;Miejscowość\n{OTHER_NIP};Bór;Kraków\n"
    (line,) = preview(text).lines
    assert (line.contractor_id, line.changes) == (kept.id, (("town", "", "Kraków"),))
    office.contractors.import_(preview(text))
    assert office.contractors.card(kept.id).contractor.data.number == SELLER_NIP


def test_a_base_that_moved_on_wants_another_look(office: Office, preview: Preview) -> None:
    shown = preview(f"NIP;Nazwa\n{SELLER_NIP};Bór\n")
    office.contractors.create(ContractorData(SELLER_NIP, "Bór"))
    with pytest.raises(UserError) as refused:
        office.contractors.import_(shown)
    assert refused.value.code == "contractor.import_changed"


def test_a_table_without_names_and_numbers_asks_for_them(office: Office, preview: Preview) -> None:
    with pytest.raises(UserError) as refused:
        preview("Alfa;Beta\n1;2\n")
    assert refused.value.code == "contractor.no_columns"


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_what_is_exported_comes_back_the_same(
    office: Office, company: Company, tmp_path: Path, preview: Preview, suffix: str
) -> None:
    office.contractors.import_(preview(samples.CSV, company_id=company.id))
    office.contractors.create(ContractorData(name="=1+1 sp. z o.o.", short_name="007", active=False))
    path = tmp_path / f"wynik{suffix}"
    wanted = ContractorFilter(company_id=company.id, inactive=True)
    assert office.contractors.export(path) == 3
    shown = office.contractors.preview(path)
    assert outcomes(shown) == [Outcome.SAME] * 3
    assert office.contractors.export(path, wanted) == 2
    shown = office.contractors.preview(path, company_id=company.id)
    assert outcomes(shown) == [Outcome.SAME] * 2
    assert {line.record.settings.payment_days for line in shown.lines} == {14, None}


def test_an_export_runs_nothing(office: Office, tmp_path: Path) -> None:
    office.contractors.create(ContractorData(name='=HYPERLINK("http://zly.example")'))
    office.contractors.export(tmp_path / "k.csv")
    office.contractors.export(tmp_path / "k.xlsx")
    rows = list(csv.reader(io.StringIO((tmp_path / "k.csv").read_text("utf-8-sig")), delimiter=";"))
    assert rows[1][1].startswith("'=")
    sheet = load_workbook(tmp_path / "k.xlsx").active
    assert sheet is not None
    assert sheet["B2"].data_type == "s"
    with pytest.raises(UserError) as refused:
        office.contractors.export(tmp_path / "k.pdf")
    assert refused.value.code == "contractor.export_format"
