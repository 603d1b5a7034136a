"""Learning follows approvals: with them, back with them, and as far as the office allows."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import func, select

from desktop.cli.run import run
from desktop.db.engine import Database
from desktop.db.tables import LearntSupplierTable, LessonTable, SupplierMarkTable
from desktop.domain import learning as bounds
from desktop.domain.companies import Company
from desktop.domain.errors import UserError
from desktop.domain.fields import FieldName
from desktop.domain.learning import LearningSwitches
from desktop.domain.reading import Reading
from desktop.extraction.reader import read_text_only
from desktop.services.office import Office
from tests.builders import COMPANY_NIP, SELLER_NIP, add_document, give_reading, make_pdf

N = FieldName
OTHER_CLIENT = "7811993406"


def page(number: str, day: str) -> tuple[str, ...]:
    return (
        "FAKTURA VAT   zlecenie 7/B",
        f"Dzien obrachunku: {day}",
        "Sprzedawca: Orlik Serwis",
        f"NIP: {SELLER_NIP}",
        "Nabywca: Zolw sp. z o.o.",
        f"NIP: {COMPANY_NIP}",
        "Stawka    Netto    VAT    Brutto",
        "23%    100,00    23,00    123,00",
        "Razem    100,00    23,00    123,00",
        "Do zaplaty: 123,00 PLN",
        f"druk 4, pozycja {number}",
    )


@pytest.fixture
def take_in(office: Office, database: Database, company: Company, tmp_path: Path) -> Callable[..., int]:
    """Takes in and reads an invoice of the odd supplier."""

    def take(number: str, day: str = "2026-09-14", company_id: int = company.id) -> int:
        folder = tmp_path / number.replace("/", "_")
        path = make_pdf(folder / "f.pdf", page(number, day))
        reading: Reading | None = read_text_only(path, company_nips=frozenset({COMPANY_NIP}))
        assert reading is not None
        document_id = add_document(office, folder, name=f"{number}.pdf", company_id=company_id)
        give_reading(database, document_id, reading)
        return document_id

    return take


def approve(office: Office, document_id: int, number: str) -> None:
    session = office.review.open(document_id)
    session.change(N.NUMBER, number)
    session.change(N.ISSUE_DATE, "2026-09-14")
    # Whose invoice it is matters nothing here.
    session.approve(despite={"buyer_is_client"})


def number_of(office: Office, document_id: int) -> str | None:
    return office.documents.detail(document_id).fields[N.NUMBER].value


def documents(office: Office) -> int:
    return sum(one.documents for one in office.learning.suppliers())


def test_an_approved_correction_teaches(office: Office, take_in: Callable[..., int]) -> None:
    approve(office, take_in("KR-104"), "KR-104")
    (supplier,) = office.learning.suppliers()
    assert (supplier.supplier, supplier.name, supplier.documents) == (SELLER_NIP, "Orlik Serwis", 1)
    assert supplier.seen is not None
    second = take_in("KR-1250", "2026-10-27")
    assert number_of(office, second) == "KR-1250"
    assert office.documents.detail(second).fields[N.ISSUE_DATE].value == "2026-10-27"


def test_an_approval_that_is_taken_back_teaches_nothing(office: Office, take_in: Callable[..., int]) -> None:
    first = take_in("KR-104")
    approve(office, first, "KR-104")
    office.documents.reopen([first])
    assert office.learning.suppliers() == []
    assert number_of(office, take_in("KR-1250")) != "KR-1250"
    office.review.open(first).approve()
    assert number_of(office, take_in("KR-1251")) == "KR-1251"


def test_undoing_binning_and_restoring_an_approval(office: Office, take_in: Callable[..., int]) -> None:
    document_id = take_in("KR-104")
    session = office.review.open(document_id)
    session.change(N.NUMBER, "KR-104")
    session.approve()
    session.undo()
    assert documents(office) == 0
    session.approve()
    assert documents(office) == 1
    office.documents.bin([document_id])
    assert documents(office) == 0
    office.documents.restore([document_id])
    assert documents(office) == 1


def test_approving_twice_counts_once(office: Office, take_in: Callable[..., int]) -> None:
    document_id = take_in("KR-104")
    for _ in range(3):
        approve(office, document_id, "KR-104")
        office.documents.reopen([document_id])
    approve(office, document_id, "KR-104")
    assert documents(office) == 1


def test_approving_in_the_list_teaches_only_what_is_proved(
    office: Office, take_in: Callable[..., int]
) -> None:
    document_id = take_in("KR-104")
    session = office.review.open(document_id)
    session.change(N.ISSUE_DATE, "2026-09-14")
    settled = {name for name, field in office.documents.detail(document_id).fields.items() if field.settled}
    office.documents.approve([document_id])
    told = {fact.field for fact in office.learning.facts(SELLER_NIP)}
    assert N.ISSUE_DATE in told
    assert told <= settled


def test_a_supplier_or_a_field_is_switched_off_and_on(office: Office, take_in: Callable[..., int]) -> None:
    approve(office, take_in("KR-104"), "KR-104")
    office.learning.set_off(SELLER_NIP, off=True)
    assert number_of(office, take_in("KR-201")) != "KR-201"
    office.learning.set_off(SELLER_NIP, off=False)
    office.learning.set_field_off(SELLER_NIP, N.NUMBER, off=True)
    assert office.learning.supplier("586-010-41-21").off_fields == {N.NUMBER}
    third = take_in("KR-202", "2026-10-01")
    assert number_of(office, third) != "KR-202"
    assert office.documents.detail(third).fields[N.ISSUE_DATE].value == "2026-10-01"
    office.learning.set_field_off(SELLER_NIP, N.NUMBER, off=False)
    assert number_of(office, take_in("KR-203")) == "KR-203"


def test_the_office_switches_learning_and_its_use_off(office: Office, take_in: Callable[..., int]) -> None:
    office.learning.set_switches(LearningSwitches(learn=False))
    approve(office, take_in("KR-104"), "KR-104")
    assert office.learning.suppliers() == []
    office.learning.set_switches(LearningSwitches(use=False))
    approve(office, take_in("KR-105"), "KR-105")
    assert number_of(office, take_in("KR-106")) != "KR-106"
    switches = LearningSwitches(off_fields=frozenset({N.NUMBER}))
    office.learning.set_switches(switches)
    assert office.learning.switches() == switches
    assert number_of(office, take_in("KR-107")) != "KR-107"
    office.learning.set_switches(LearningSwitches())
    assert number_of(office, take_in("KR-108")) == "KR-108"


def test_forgetting_leaves_nothing(office: Office, database: Database, take_in: Callable[..., int]) -> None:
    approve(office, take_in("KR-104"), "KR-104")
    office.learning.forget(SELLER_NIP)
    with database.read() as session:
        for table in (LearntSupplierTable, LessonTable, SupplierMarkTable):
            assert session.scalar(select(func.count()).select_from(table)) == 0
    assert number_of(office, take_in("KR-105")) != "KR-105"
    with pytest.raises(UserError) as caught:
        office.learning.forget(SELLER_NIP)
    assert caught.value.code == "learnt.unknown"


def test_only_the_newest_lessons_are_kept(
    office: Office, take_in: Callable[..., int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.services.lessons.MAX_LESSONS", 3)
    assert bounds.MAX_LESSONS > 3
    for number in range(5):
        approve(office, take_in(f"KR-10{number}"), f"KR-10{number}")
    assert documents(office) == 3


def test_the_office_as_a_whole_is_bounded(
    office: Office, take_in: Callable[..., int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.services.lessons.MAX_ROWS", 2)
    for number in range(4):
        approve(office, take_in(f"KR-10{number}"), f"KR-10{number}")
    assert documents(office) == 2


def test_another_office_gets_the_places_and_no_clients(
    office: Office, take_in: Callable[..., int], tmp_path: Path
) -> None:
    other = office.companies.add(short_name="Lipa", full_name="Lipa sp. j.", nip=OTHER_CLIENT)
    approve(office, take_in("KR-104"), "KR-104")
    approve(office, take_in("KR-105", company_id=other.id), "KR-105")
    file = tmp_path / "wiedza.json"
    assert office.learning.export(file) == 1
    text = file.read_text("utf-8")
    for secret in (COMPANY_NIP, "Zolw", "Żółw", "Lipa", OTHER_CLIENT, "KR-104", "123.00", "2026-09-14"):
        assert secret not in text
    office.learning.forget(SELLER_NIP)
    assert office.learning.import_(file) == 1
    (supplier,) = office.learning.suppliers()
    assert (supplier.name, supplier.documents, supplier.seen) == ("Orlik Serwis", 2, None)
    assert office.learning.import_(file) == 1
    assert documents(office) == 2
    assert number_of(office, take_in("KR-300")) == "KR-300"


@pytest.mark.parametrize(
    "content",
    ["", "[]", "{", '{"format": "bezdotyk-learnt", "version": 2, "suppliers": []}', "[" * 100_000],
)
def test_a_file_that_is_something_else_is_refused(office: Office, tmp_path: Path, content: str) -> None:
    file = tmp_path / "obcy.json"
    file.write_text(content, "utf-8")
    with pytest.raises(UserError) as caught:
        office.learning.import_(file)
    assert caught.value.code == "learnt.bad_file"
    with pytest.raises(UserError) as caught:
        office.learning.import_(tmp_path / "nie ma.json")
    assert caught.value.code == "learnt.not_read"


def test_one_bad_lesson_refuses_the_file(office: Office, take_in: Callable[..., int], tmp_path: Path) -> None:
    approve(office, take_in("KR-104"), "KR-104")
    file = tmp_path / "wiedza.json"
    office.learning.export(file)
    data = json.loads(file.read_text("utf-8"))
    data["suppliers"].append({"name": "X", "lessons": [{"supplier": "1"}]})
    file.write_text(json.dumps(data), "utf-8")
    office.learning.forget(SELLER_NIP)
    with pytest.raises(UserError):
        office.learning.import_(file)
    assert office.learning.suppliers() == []


def test_suppliers_are_found_by_name_and_number(office: Office, take_in: Callable[..., int]) -> None:
    approve(office, take_in("KR-104"), "KR-104")
    for search, found in (("orlik", 1), ("586-010", 1), ("5860104121", 1), ("nikt", 0), ("orlik 99", 0)):
        assert len(office.learning.suppliers(search)) == found, search


def test_a_page_that_breaks_learning_keeps_nobody_from_approving(
    office: Office, take_in: Callable[..., int], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("desktop.extraction.learning.teach", broken)
    monkeypatch.setattr("desktop.extraction.learning.apply_learnt", broken)
    document_id = take_in("KR-104")
    approve(office, document_id, "KR-104")
    assert number_of(office, document_id) == "KR-104"


def test_the_command_line(
    office: Office, take_in: Callable[..., int], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    approve(office, take_in("KR-104"), "KR-104")
    data = ["--data", str(tmp_path / "dane")]
    assert run(["learnt", "list", *data]) == 0
    assert "586-010-41-21  Orlik Serwis" in capsys.readouterr().out
    assert run(["learnt", "list", "--json", *data]) == 0
    assert json.loads(capsys.readouterr().out)[0]["documents"] == 1
    assert run(["learnt", "show", "586-010-41-21", *data]) == 0
    shown = capsys.readouterr().out
    assert "Wygląda tak: KR-###" in shown
    assert "Dzien obrachunku" in shown
    assert run(["learnt", "show", SELLER_NIP, "--json", *data]) == 0
    assert json.loads(capsys.readouterr().out)["supplier"]["supplier"] == SELLER_NIP
    file = str(tmp_path / "wiedza.json")
    assert run(["learnt", "export", file, *data]) == 0
    assert run(["learnt", "forget", SELLER_NIP, *data]) == 0
    assert run(["learnt", "show", SELLER_NIP, *data]) == 1
    assert run(["learnt", "import", file, *data]) == 0
    assert [one.supplier for one in office.learning.suppliers()] == [SELLER_NIP]
