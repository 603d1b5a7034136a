"""Who did what: both trails together, page by page."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from desktop.db.engine import Database
from desktop.db.tables import AuditTable
from desktop.domain.companies import Company
from desktop.domain.dates import Month
from desktop.domain.trail import (
    DOCUMENT_ACTS,
    OFFICE_ACTS,
    TrailFilter,
    TrailLine,
    TrailPlace,
    act_name,
    told,
)
from desktop.domain.users import OfficeAct, Role
from desktop.services.audit import Act
from desktop.services.office import Office
from tests.builders import add_document
from tests.services.users.conftest import Clock, add, add_owner, sit


def polish(_context: str, text: str) -> str:
    return text


def everything(office: Office, wanted: TrailFilter, count: int) -> list[TrailLine]:
    found: list[TrailLine] = []
    place: TrailPlace | None = TrailPlace()
    while place is not None:
        page = office.users.history.page(wanted, place, count)
        assert len(page.lines) <= count
        found.extend(page.lines)
        place = page.following
    return found


def test_every_act_has_words() -> None:
    assert set(DOCUMENT_ACTS) == {one.value for one in Act}
    assert set(OFFICE_ACTS) == set(OfficeAct)


def test_pages_together_are_everything_once_and_in_order(
    office: Office, company: Company, clock: Clock, tmp_path: Path
) -> None:
    document = add_document(office, tmp_path, company_id=company.id)
    for month in range(1, 8):
        office.documents.set_month([document], Month(2026, month))
        clock.pass_(minutes=1)
        office.folders.rescan()
        office.settings.save(office.settings.load())
    whole = office.users.history.page(TrailFilter(), None, 1000).lines

    assert len(whole) > 14
    for count in (1, 2, 5, len(whole) - 1, len(whole), len(whole) + 1):
        assert everything(office, TrailFilter(), count) == list(whole)
    assert [one.at for one in whole] == sorted((one.at for one in whole), reverse=True)


def test_filters(office: Office, company: Company, other: Company, tmp_path: Path, clock: Clock) -> None:
    mine = add_document(office, tmp_path / "a", company_id=company.id)
    add_document(office, tmp_path / "b", company_id=other.id)
    add_owner(office)
    office.documents.set_month([mine], Month(2026, 3))

    def acts(wanted: TrailFilter) -> set[str]:
        return {one.act for one in everything(office, wanted, 3)}

    assert acts(TrailFilter(who="Anna Nowak")) == {"month"}
    assert "received" not in acts(TrailFilter(people=True))
    assert acts(TrailFilter(act="received")) == {"received"}
    assert acts(TrailFilter(act="company")) == {"company"}
    assert {one.company for one in everything(office, TrailFilter(company_id=other.id), 3)} == {"Tajna"}
    newest = office.users.history.page(TrailFilter(), None, 1).lines[0]
    assert acts(TrailFilter(since=newest.at + timedelta(seconds=1))) == set()
    assert acts(TrailFilter(until=newest.at - timedelta(days=900))) == set()
    assert office.users.history.people() == ["anna", "Anna Nowak", "bezdotyk"]


def test_changes_are_told_in_words(office: Office, company: Company, other: Company, tmp_path: Path) -> None:
    document = add_document(office, tmp_path, company_id=company.id)
    office.documents.assign([document], other.id)
    office.documents.reject([document], "nieczytelny")

    lines = everything(office, TrailFilter(people=True), 50)
    said = {(act_name(one.act, polish), told(one, polish)) for one in lines}

    assert ("przypisanie do firmy", "Żółw → Tajna") in said
    assert any(act == "zmiana stanu" and change.endswith("→ odrzucony") for act, change in said)


def test_company_out_of_reach_is_not_named(
    office: Office, company: Company, other: Company, tmp_path: Path
) -> None:
    document = add_document(office, tmp_path, company_id=other.id)
    office.documents.assign([document], company.id)
    add_owner(office)
    sit(office, add(office, Role.ACCOUNTANT, company))

    lines = everything(office, TrailFilter(), 50)

    assert "assigned" in {one.act for one in lines}
    assert "Tajna" not in repr(lines)


def test_file_that_is_left_off_is_not_left_behind(office: Office, company: Company, tmp_path: Path) -> None:
    target = tmp_path / "kto.csv"

    assert office.users.history.save(target, TrailFilter(), go_on=lambda _count: False) == 0

    assert list(tmp_path.glob("kto*")) == []
    assert office.users.history.save(target, TrailFilter()) > 0
    assert "trail_saved" in {one.act for one in everything(office, TrailFilter(), 50)}


def test_formulas_in_the_file_are_texts(office: Office, database: Database, tmp_path: Path) -> None:
    with database.write() as session:
        line = AuditTable(
            document_id=1, at=office.users.history._clock(), who='=cmd|"/c calc"!A1', what="field", new="@x"
        )
        session.add(line)
    target = tmp_path / "kto.csv"

    office.users.history.save(target, TrailFilter())

    text = target.read_text(encoding="utf-8-sig")
    assert ";\"'=cmd" in text
    assert ";'@x" in text
