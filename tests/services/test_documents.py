"""The list: filters, order, search, counts, and actions on many."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from desktop.db.engine import Database
from desktop.db.filestore import FileStore
from desktop.domain.companies import Company
from desktop.domain.dates import Month
from desktop.domain.documents import Channel
from desktop.domain.errors import UserError
from desktop.domain.fields import FieldName
from desktop.domain.kinds import DocumentKind
from desktop.domain.listing import Column, DocumentFilter, Sort
from desktop.domain.statuses import Status
from desktop.services.office import Office
from tests.builders import INVOICE_VALUES, add_document, give_reading, make_reading


@pytest.fixture
def three(office: Office, database: Database, company: Company, tmp_path: Path) -> list[int]:
    """Three reviewed invoices of one company, in this order: Łabędź 300, Zając 100, Lis 200."""
    ids = []
    for number, (name, gross) in enumerate([("Łabędź", "300.00"), ("Zając", "100.50"), ("Lis", "200.00")]):
        document_id = add_document(office, tmp_path, name=f"{number}.pdf", company_id=company.id)
        values = {
            **INVOICE_VALUES,
            FieldName.NUMBER: f"FV/{number}",
            FieldName.SELLER_NAME: name,
            FieldName.GROSS: gross,
            FieldName.ISSUE_DATE: f"2026-{number + 9:02d}-15",
        }
        give_reading(database, document_id, make_reading(values, text=f"Faktura towar numer{number} paliwo"))
        ids.append(document_id)
    return ids


def _ids(office: Office, wanted: DocumentFilter, sort: Sort | None = None) -> list[int]:
    return list(office.documents.ids(wanted, sort or Sort(Column.RECEIVED, descending=False)))


def test_order_by_every_column_and_back(office: Office, three: list[int]) -> None:
    swan, hare, fox = three
    assert _ids(office, DocumentFilter(), Sort(Column.CONTRACTOR, descending=False)) == [fox, swan, hare]
    assert _ids(office, DocumentFilter(), Sort(Column.GROSS, descending=True)) == [swan, fox, hare]
    for column in Column:
        up = _ids(office, DocumentFilter(), Sort(column, descending=False))
        assert up == _ids(office, DocumentFilter(), Sort(column, descending=True))[::-1]
        assert sorted(up) == three


@pytest.mark.parametrize(
    ("column", "typed", "found"),
    [
        (Column.GROSS, "100-200", [1, 2]),
        (Column.GROSS, "100", [1]),
        (Column.GROSS, "100,00", []),
        (Column.GROSS, ">200", [0, 2]),
        (Column.GROSS, "<200", [1, 2]),
        (Column.GROSS, "dużo", []),
        (Column.CONTRACTOR, "łab", [0]),
        (Column.CONTRACTOR, "jąc", [1]),
        (Column.NUMBER, "%", []),
        (Column.NUMBER, "fv/1", [1]),
        (Column.ISSUE_DATE, "2026-10", [1]),
        (Column.ISSUE_DATE, "15.11.2026", [2]),
        (Column.ISSUE_DATE, "2026-99", []),
        (Column.COMPANY, "żół", [0, 1, 2]),
        (Column.PAGES, "1", [0, 1, 2]),
        (Column.CONTRACTOR_NIP, "586", [0, 1, 2]),
        (Column.FILE, "2.pdf", [2]),
        (Column.MONTH, "1999-01", []),
    ],
)
def test_filters_above_the_columns(
    office: Office, three: list[int], column: Column, typed: str, found: list[int]
) -> None:
    assert _ids(office, DocumentFilter(columns={column: typed})) == [three[number] for number in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [("paliwo", 3), ("PALI", 3), ("numer1", 1), ("paliwo numer2", 1), ("lasu", 0), ('"; DROP', 0), ("…", 0)],
)
def test_search_in_the_recognised_text(office: Office, three: list[int], text: str, found: int) -> None:
    assert len(_ids(office, DocumentFilter(text=text))) == found


def test_search_finds_numbers_names_and_files(office: Office, three: list[int]) -> None:
    assert _ids(office, DocumentFilter(text="labedz")) == [three[0]]
    assert _ids(office, DocumentFilter(text="FV/1")) == [three[1]]
    office.review.open(three[2]).change(FieldName.NUMBER, "ZUPEŁNIE/INNY")
    assert _ids(office, DocumentFilter(text="zupełnie")) == [three[2]]


def test_filters_by_status_kind_channel_month(office: Office, three: list[int]) -> None:
    office.documents.set_kind([three[0]], DocumentKind.CORRECTION)
    office.documents.set_month([three[1]], Month(2026, 1))
    assert _ids(office, DocumentFilter(kinds=frozenset({DocumentKind.CORRECTION}))) == [three[0]]
    assert _ids(office, DocumentFilter(month=Month(2026, 1))) == [three[1]]
    assert _ids(office, DocumentFilter(channels=frozenset({Channel.MAIL}))) == []
    assert len(_ids(office, DocumentFilter(statuses=frozenset({Status.TO_REVIEW})))) == 3


def test_rows_come_in_the_given_order_without_the_gone(office: Office, three: list[int]) -> None:
    wanted = [three[2], 999, three[0]]
    assert [row.id for row in office.documents.rows(wanted)] == [three[2], three[0]]


def test_the_trees_numbers(office: Office, company: Company, three: list[int]) -> None:
    office.documents.approve([three[0]])
    office.documents.bin([three[1]])
    counts = office.documents.counts()
    assert (counts.total, counts.binned, counts.to_review) == (2, 1, 1)
    assert counts.waiting == {company.id: 1}
    (month,) = counts.months[company.id]
    assert (month.total, month.waiting) == (2, 1)


def test_the_bin_gives_back_what_it_took(office: Office, three: list[int]) -> None:
    office.documents.approve([three[0]])
    result = office.documents.bin(three)
    assert result.changed == tuple(three)
    assert _ids(office, DocumentFilter()) == []
    office.documents.restore(three)
    assert [row.status for row in office.documents.rows(three)] == [
        Status.APPROVED,
        Status.TO_REVIEW,
        Status.TO_REVIEW,
    ]


def test_emptying_the_bin_removes_originals_that_nothing_uses(
    office: Office, database: Database, tmp_path: Path, data: object
) -> None:
    first = add_document(office, tmp_path, name="a.pdf", content="wspólna treść")
    second = add_document(office, tmp_path, name="b.pdf", content="wspólna treść")
    path = next(iter((tmp_path / "dane" / "originals").glob("??/*")))
    office.documents.bin([first])
    assert office.documents.empty_bin() == 1
    assert path.exists()
    office.documents.bin([second])
    assert office.documents.empty_bin() == 1
    assert not path.exists()
    assert office.documents.history(first)


def test_what_is_refused_is_named_and_the_rest_done(office: Office, three: list[int]) -> None:
    office.documents.approve([three[0]])
    result = office.documents.set_month([*three, 999], Month(2026, 2))
    assert result.changed == (three[1], three[2])
    assert [(one, message.code) for one, message in result.refused] == [
        (three[0], "document.closed"),
        (999, "document.gone"),
    ]


def test_reopening_an_approval(office: Office, three: list[int]) -> None:
    office.documents.approve([three[0]])
    office.documents.reopen([three[0]])
    assert office.documents.rows([three[0]])[0].status is Status.TO_REVIEW


def test_moving_to_another_company_decides_cost_or_sale_anew(
    office: Office, three: list[int], database: Database
) -> None:
    seller = office.companies.add(short_name="Bór", full_name="Bór", nip=INVOICE_VALUES[FieldName.SELLER_NIP])
    office.documents.assign([three[0]], seller.id)
    assert office.documents.rows([three[0]])[0].kind is DocumentKind.SALES_INVOICE
    with pytest.raises(UserError):
        office.documents.assign(three, 999)


def test_a_duplicate_that_is_none_goes_the_usual_way(office: Office, tmp_path: Path) -> None:
    add_document(office, tmp_path, name="a.pdf", content="x")
    second = add_document(office, tmp_path, name="b.pdf", content="x")
    office.documents.not_duplicate([second])
    detail = office.documents.detail(second)
    assert detail.row.status is Status.RECEIVED
    assert detail.duplicate_of is None
    assert detail.row.reason is None


def test_rejecting_many(office: Office, three: list[int]) -> None:
    office.documents.reject(three, "  nie\nnasza ")
    rows = office.documents.rows(three)
    assert {row.status for row in rows} == {Status.REJECTED}
    assert all(row.reason is not None and row.reason.details["reason"] == "nie nasza" for row in rows)


def test_money_in_the_list_is_exact(office: Office, three: list[int]) -> None:
    assert office.documents.rows([three[1]])[0].gross == Decimal("100.50")


def test_from_the_bin_leads_only_restoring(office: Office, three: list[int]) -> None:
    office.documents.bin(three)
    for act in (
        office.documents.approve,
        office.documents.reopen,
        office.documents.file_away,
        office.reading.request,
        office.documents.not_duplicate,
    ):
        assert act(three).changed == ()
    assert office.documents.reject(three, "x").changed == ()
    assert office.documents.set_kind(three, DocumentKind.OTHER).changed == ()
    assert {row.status for row in office.documents.rows(three)} == {Status.BINNED}


def test_a_number_is_never_given_twice(office: Office, three: list[int], tmp_path: Path) -> None:
    office.documents.bin(three)
    office.documents.empty_bin()
    assert add_document(office, tmp_path, name="nowy.pdf") not in three


def test_an_original_that_a_power_cut_left_behind_goes_the_next_time(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def originals() -> list[Path]:
        return list((tmp_path / "dane" / "originals").glob("??/*"))

    class PowerCut(BaseException):
        pass

    def cut(_store: FileStore, _sha256: str) -> None:
        raise PowerCut

    office.documents.bin([add_document(office, tmp_path)])
    with monkeypatch.context() as patch:
        patch.setattr(FileStore, "remove", cut)
        with pytest.raises(PowerCut):
            office.documents.empty_bin()
    assert office.documents.counts().total == 0
    assert originals()
    assert office.documents.empty_bin() == 0
    assert originals() == []


def test_an_original_that_cannot_be_removed_now_is_removed_later(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(_store: FileStore, _sha256: str) -> None:
        raise PermissionError

    office.documents.bin([add_document(office, tmp_path)])
    with monkeypatch.context() as patch:
        patch.setattr(FileStore, "remove", busy)
        assert office.documents.empty_bin() == 1
    again = add_document(office, tmp_path)
    office.documents.remove_unused()
    sha256 = office.documents.detail(again).sha256
    assert FileStore(tmp_path / "dane" / "originals").is_intact(sha256), "it is in use once more"
    office.documents.bin([again])
    office.documents.empty_bin()
    assert not FileStore(tmp_path / "dane" / "originals").path(sha256).exists()
