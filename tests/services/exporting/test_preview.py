"""A preview says all, and writes nothing."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import text

from desktop.db.engine import Database
from desktop.db.tables import DocumentTable
from desktop.domain.booking.dictionaries import Side
from desktop.domain.companies import Company
from desktop.domain.dates import Month
from desktop.domain.errors import UserError
from desktop.domain.fields import FieldName
from desktop.domain.kinds import DocumentKind
from desktop.domain.statuses import Status
from desktop.export.drafts import Weight
from desktop.export.registry import FORMATS
from desktop.services.exporting.file_names import FILE_NAME
from desktop.services.exporting.values import Profile
from desktop.services.office import Office
from tests.services.exporting.conftest import PlainExporter, add_approved

OTHER_NIP = "5260250274"


@pytest.fixture
def other(office: Office) -> Company:
    """Another client of the office."""
    return office.companies.add(short_name="Bór", full_name="Bór s.c.", nip=OTHER_NIP)


def _rows(database: Database) -> int:
    with database.read() as session:
        return sum(
            session.scalar(text(f"SELECT count(*) FROM {table}")) or 0
            for table in ("export", "export_item", "audit")
        )


def test_nothing_is_written_before_it_is_wanted(
    office: Office, database: Database, approved: list[int], target: Path
) -> None:
    before = _rows(database)
    preview = office.exporting.preview(None, "csv")
    assert preview.ready
    assert preview.draft.documents == tuple(approved)
    assert _rows(database) == before
    assert list(target.iterdir()) == []
    assert {row.status for row in office.documents.rows(approved)} == {Status.APPROVED}


def test_what_is_written_is_what_was_shown(office: Office, approved: list[int], target: Path) -> None:
    preview = office.exporting.preview(approved, "csv")
    report = office.exporting.write(preview, target, "marzec")
    assert [path.name for path in report.files] == [f"marzec{file.ending}" for file in preview.draft.files]
    assert [path.read_bytes() for path in report.files] == [file.data for file in preview.draft.files]
    assert {row.status for row in office.documents.rows(approved)} == {Status.EXPORTED}


def test_a_preview_that_a_change_outdates_is_not_written(
    office: Office, approved: list[int], target: Path
) -> None:
    preview = office.exporting.preview(approved, "csv")
    office.documents.reopen([approved[0]])
    office.documents.approve([approved[0]])
    with pytest.raises(UserError) as caught:
        office.exporting.write(preview, target)
    assert caught.value.code == "export.outdated"
    assert list(target.iterdir()) == []
    assert office.exporting.batches() == ()


def test_a_document_handed_over_meanwhile_is_not_handed_over_twice(
    office: Office, approved: list[int], target: Path
) -> None:
    preview = office.exporting.preview(approved, "csv")
    office.exporting.export([approved[0]], target, "xlsx")
    with pytest.raises(UserError, match=r"export\.outdated"):
        office.exporting.write(preview, target)


def test_each_document_that_cannot_leave_has_its_reason(
    office: Office,
    database: Database,
    company: Company,
    other: Company,
    approved: list[int],
    plain: PlainExporter,
    tmp_path: Path,
) -> None:
    of_other = add_approved(office, database, tmp_path, other, "FV/1", buyer_nip=OTHER_NIP)
    bad = add_approved(office, database, tmp_path, company, "ZŁY/1")
    binned = add_approved(office, database, tmp_path, company, "FV/2")
    office.documents.bin([binned])
    office.documents.reopen([approved[1]])
    preview = office.exporting.preview([*approved, of_other, bad, binned, 999], plain.key)
    assert preview.draft.documents == (approved[0],)
    assert preview.company_id == company.id
    assert {one: message.code for one, message in preview.all_refused} == {
        approved[1]: "export.not_approved",
        of_other: "export.other_company",
        bad: "export.no_number",
        binned: "document.in_bin",
        999: "document.gone",
    }


def test_only_documents_of_the_company_and_month_are_taken(
    office: Office, database: Database, company: Company, other: Company, approved: list[int], tmp_path: Path
) -> None:
    of_other = add_approved(office, database, tmp_path, other, "FV/1", buyer_nip=OTHER_NIP)
    assert office.exporting.preview(None, "csv").draft.documents == (*approved, of_other)
    assert office.exporting.preview(None, "csv", company_id=other.id).draft.documents == (of_other,)
    assert office.exporting.preview(None, "csv", company_id=company.id).draft.documents == tuple(approved)
    month = office.documents.detail(of_other).row.month
    assert month is not None
    preview = office.exporting.preview(None, "csv", month=month.previous())
    assert (preview.ready, preview.job, preview.refused) == (False, None, ())
    named = office.exporting.preview([of_other], "csv", month=month.previous())
    assert [message.code for _, message in named.refused] == ["export.other_month"]


def test_the_job_says_whose_file_it_is(
    office: Office, company: Company, approved: list[int], plain: PlainExporter
) -> None:
    job = office.exporting.preview(approved, plain.key).job
    assert job is not None
    assert (job.sender.name, job.sender.nip) == ("Żółw sp. z o.o.", company.nip)
    assert job.sender.email == "biuro@zolw.example"
    assert job.month == office.documents.detail(approved[0]).row.month
    assert job.made_by == "anna"


def test_settings_come_from_the_profile_and_may_be_overridden_once(
    office: Office, company: Company, approved: list[int], plain: PlainExporter
) -> None:
    office.exporting.save_profile(company.id, plain.key, Profile({"account": "402"}))

    def ends(**overrides: str) -> set[str]:
        (file,) = office.exporting.preview(approved, plain.key, overrides=overrides).draft.files
        return {line.rpartition(";")[2] for line in file.data.decode().splitlines()}

    assert ends() == {"402"}
    assert ends(account="403") == {"403"}
    assert ends() == {"402"}
    with pytest.raises(UserError, match=r"export\.option"):
        ends(account="za długie")


def test_a_required_setting_that_is_empty_stops_the_whole_file(
    office: Office, approved: list[int], plain: PlainExporter, target: Path
) -> None:
    preview = office.exporting.preview(approved, plain.key, overrides={"needed": ""})
    assert not preview.ready
    assert [(one.document, one.weight) for one in preview.draft.notices] == [(None, Weight.REFUSED)]
    report = office.exporting.write(preview, target)
    assert (report.files, report.batch, report.documents) == ((), None, 0)
    assert list(target.iterdir()) == []


def test_what_left_before_says_in_which_batch_and_what_changed(
    office: Office, approved: list[int], target: Path
) -> None:
    first = office.exporting.export(approved, target, "csv")
    office.documents.reopen([approved[0]])
    session = office.review.open(approved[0])
    session.change(FieldName.NUMBER, "FV/9")
    session.change(FieldName.DUE_DATE, "2026-12-01")
    assert session.approve()
    before = {one.document_id: one for one in office.exporting.preview(approved, "xlsx").before}
    assert {one.batch_id for one in before.values()} == {first.batch}
    assert {one.format for one in before.values()} == {"csv"}
    changes = before[approved[0]].changes
    assert changes is not None
    assert {(one.key, one.old, one.new) for one in changes} == {
        ("number", "FV/2026/11/0123", "FV/9"),
        ("due_date", "", "2026-12-01"),
    }
    assert before[approved[1]].changes == ()


def test_totals_by_side_and_currency(
    office: Office, database: Database, company: Company, approved: list[int], tmp_path: Path
) -> None:
    add_approved(office, database, tmp_path, company, "FV/EUR", currency="EUR")
    zloty, euro = office.exporting.preview(None, "csv").totals
    assert (zloty.side, zloty.currency, zloty.documents) == (Side.PURCHASE, "PLN", 2)
    assert (zloty.net, zloty.vat, zloty.gross) == (Decimal(2000), Decimal(460), Decimal(2460))
    assert (euro.currency, euro.documents, euro.gross) == ("EUR", 1, Decimal(1230))


def test_formats_are_offered_with_their_settings(office: Office, plain: PlainExporter) -> None:
    infos = {one.key: one for one in office.exporting.formats()}
    assert list(infos) == list(FORMATS)
    assert infos["csv"].mixed
    assert not infos["plain"].mixed
    assert infos["plain"].options == (*plain.options, FILE_NAME)
    assert office.exporting.format("plain").name == "Prosty"
    for key, code in (("docx", "export.unknown_format"), ("template:nic", "export.template_gone")):
        with pytest.raises(UserError) as caught:
            office.exporting.preview(None, key)
        assert caught.value.code == code


def test_a_month_nobody_has_documents_in_gives_nothing(office: Office, approved: list[int]) -> None:
    assert not office.exporting.preview(None, "csv", month=Month(2001, 1)).ready


def test_the_tax_book_goes_by_the_day_of_the_event(
    office: Office, database: Database, company: Company, tmp_path: Path
) -> None:
    def add(number: str, day: str, month: Month) -> int:
        one = add_approved(office, database, tmp_path, company, number, issue_date=day, sale_date=day)
        with database.write() as session:
            session.get_one(DocumentTable, one).month = month
        return one

    november = Month(2026, 11)
    here = add("1/11", "2026-11-12", november)
    later_vat = add("2/11", "2026-11-30", Month(2026, 12))
    october = add("3/10", "2026-10-30", november)
    add("4/12", "2026-12-01", Month(2026, 12))

    def taken(ids: list[int] | None, key: str) -> set[int]:
        found = office.exporting.preview(ids, key, company_id=company.id, month=november)
        return set() if found.job is None else {one.id for one in found.job.documents}

    assert taken(None, "jpk_pkpir") == {here, later_vat}
    assert taken(None, "csv") == {here, october}
    # Whoever names a document is told why it is not in the file.
    named = office.exporting.preview(
        [october], "jpk_pkpir", company_id=company.id, month=november, overrides={"office": "1471"}
    )
    assert [one.message.code for one in named.draft.notices] == ["export.pkpir_other_month"]


def test_those_that_left_before_may_be_asked_for_again(
    office: Office, approved: list[int], target: Path
) -> None:
    office.exporting.export(approved[:1], target, "csv")

    assert office.exporting.preview(None, "csv").draft.documents == tuple(approved[1:])
    assert office.exporting.preview(None, "csv", again=True).draft.documents == tuple(approved)


def test_a_jpk_of_a_part_of_its_month_says_what_is_not_in_it(
    office: Office, database: Database, company: Company, tmp_path: Path, target: Path
) -> None:
    november = Month(2026, 11)
    first = add_approved(office, database, tmp_path, company, "1/11", issue_date="2026-11-12")
    second = add_approved(office, database, tmp_path, company, "2/11", issue_date="2026-11-13")
    sale = add_approved(
        office, database, tmp_path, company, "S/1", issue_date="2026-11-14", seller_nip=company.nip
    )
    office.documents.set_kind([sale], DocumentKind.SALES_INVOICE)
    office.documents.set_month([first, second, sale], november)
    office.exporting.export([first, sale], target, "epp")

    def left_out(key: str, *, again: bool = False, ids: list[int] | None = None) -> list[dict[str, str]]:
        found = office.exporting.preview(ids, key, company_id=company.id, month=november, again=again)
        said = [one.message for one in found.draft.notices]
        return [one.details for one in said if one.code == "export.left_out"]

    assert left_out("jpk_v7m") == [{"count": "2"}]
    assert left_out("jpk_pkpir") == [{"count": "2"}]
    # Its file is of sales alone.
    assert left_out("jpk_fa") == [{"count": "1"}]
    assert left_out("jpk_v7m", again=True) == []
    assert left_out("jpk_v7m", ids=[second]) == []
    # Other programs keep what they have got already.
    assert left_out("epp") == []


def test_formats_of_sales_pass_over_purchases_that_nobody_named(
    office: Office, database: Database, company: Company, tmp_path: Path
) -> None:
    bought = add_approved(office, database, tmp_path, company, "1/11", issue_date="2026-11-12")

    for key in ("jpk_fa", "ksef"):
        assert office.exporting.preview(None, key, company_id=company.id).all_refused == ()
        (refused,) = office.exporting.preview([bought], key, overrides=_required(key)).all_refused
        assert refused[0] == bought


def _required(key: str) -> dict[str, str]:
    values = {"office": "1471", "post_code": "61-001"}
    return {one.key: values.get(one.key, "1") for one in FORMATS[key].options if one.required}
