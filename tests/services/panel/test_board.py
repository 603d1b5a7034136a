"""The board of months: what is there, what is late, what the office says itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.app import DataFolder
from desktop.db.engine import Database
from desktop.domain.companies import Company
from desktop.domain.dates import Month
from desktop.domain.panel import Right
from desktop.services.events import Event, PanelChanged
from desktop.services.office import Office
from desktop.services.panel.board import LAST_DUE_DAY, Standing, due_date
from desktop.services.panel.refusals import Refused
from tests.builders import SELLER_NIP, add_document
from tests.panel_office import Post, caller, come_in, with_panel

NOVEMBER, OCTOBER, SEPTEMBER = Month(2026, 11), Month(2026, 10), Month(2026, 9)


def put_in(office: Office, tmp_path: Path, company: Company, month: Month, name: str = "a.pdf") -> int:
    made = add_document(office, tmp_path / "s", name=f"{company.id}-{month}-{name}", company_id=company.id)
    office.documents.set_month([made], month)
    return made


def standings(office: Office) -> dict[str, list[Standing]]:
    return {row.company: [cell.standing for cell in row.cells] for row in office.panel.boards.load(3).rows}


def test_what_is_due_is_late_unless_it_is_complete(office: Office, company: Company, tmp_path: Path) -> None:
    user = come_in(office, company.id)
    put_in(office, tmp_path, company, SEPTEMBER)
    assert standings(office) == {"Żółw": [Standing.RUNNING, Standing.LATE, Standing.UNCONFIRMED]}
    office.panel.months.set_complete(caller(user), OCTOBER, True)
    office.panel.boards.set_complete([(company.id, SEPTEMBER)], True)
    assert standings(office) == {"Żółw": [Standing.RUNNING, Standing.COMPLETE, Standing.COMPLETE]}
    cells = office.panel.boards.load(3).rows[0].cells
    assert [cell.complete_by for cell in cells] == ["", "Jan Żółw", "anna"]
    assert [cell.documents for cell in cells] == [0, 0, 1]
    office.panel.boards.set_complete([(company.id, OCTOBER)], False)
    assert standings(office)["Żółw"][1] is Standing.LATE


def test_nothing_is_awaited_from_before_a_company_was_known(
    office: Office, company: Company, tmp_path: Path
) -> None:
    assert standings(office) == {"Żółw": [Standing.NOTHING] * 3}
    put_in(office, tmp_path, company, OCTOBER)
    assert standings(office) == {"Żółw": [Standing.RUNNING, Standing.UNCONFIRMED, Standing.NOTHING]}


def test_what_is_out_of_use_does_not_count(office: Office, company: Company, tmp_path: Path) -> None:
    first = put_in(office, tmp_path, company, OCTOBER)
    put_in(office, tmp_path, company, OCTOBER, "b.pdf")
    office.documents.bin([first])
    assert office.panel.boards.load(3).rows[0].cells[1].documents == 1


def test_the_due_day_is_the_offices(office: Office, company: Company, tmp_path: Path) -> None:
    put_in(office, tmp_path, company, OCTOBER)
    assert office.panel.boards.load().due_day == 10
    office.panel.boards.set_due_day(27)
    assert standings(office)["Żółw"][1] is Standing.RUNNING
    office.panel.boards.set_due_day(99)
    assert office.panel.boards.load().due_day == LAST_DUE_DAY
    assert str(due_date(Month(2026, 12), 28)) == "2027-01-28"


def test_the_board_says_who_can_be_written_to_and_tells_of_changes(office: Office, company: Company) -> None:
    office.companies.add(short_name="Bór", full_name="", nip=SELLER_NIP, email="")
    user = come_in(office, company.id)
    assert {row.company: row.reachable for row in office.panel.boards.load().rows} == {
        "Bór": False,
        "Żółw": True,
    }
    office.panel.accounts.set_rights(user.id, [Right.ANSWER], by="anna")
    assert not office.panel.boards.load().rows[1].reachable
    events: list[Event] = []
    office.events.subscribe(events.append)
    office.panel.boards.set_complete([(company.id, OCTOBER)], True)
    office.panel.boards.set_complete([(company.id, OCTOBER), (999, OCTOBER)], True)
    assert events == [PanelChanged(frozenset({company.id}))]


def test_reminders_go_to_those_who_may_send_with_the_due_date(
    office: Office, company: Company, post: Post, tmp_path: Path
) -> None:
    come_in(office, company.id)
    put_in(office, tmp_path, company, OCTOBER)
    assert office.panel.reminders.send([company.id], OCTOBER) == 1
    (letter,) = post.letters
    assert letter.to == "jan@zolw.example"
    assert "10/2026" in letter.subject
    assert "2026-11-10" in letter.text
    cell = office.panel.boards.load(3).rows[0].cells[1]
    assert cell.reminded_at is not None
    office.panel.boards.set_complete([(company.id, OCTOBER)], True)
    assert office.panel.reminders.send([company.id], OCTOBER) == 0


def test_the_text_of_reminders_is_kept_looked_at_and_put_back(office: Office) -> None:
    reminders = office.panel.reminders
    before = reminders.text("pl")
    reminders.keep("pl", "Prosimy: {miesiac}", "Termin {termin}, jest {liczba}: {link}")
    kept = reminders.text("pl")
    assert (kept.subject, kept.is_own) == ("Prosimy: {miesiac}", True)
    shown = reminders.preview("Żółw", OCTOBER, 3, "pl", kept.subject, kept.body)
    assert shown.subject == "Prosimy: 10/2026"
    assert shown.body.startswith("Termin 2026-11-10, jest 3: https://")
    reminders.reset("pl")
    assert reminders.text("pl") == before


def test_without_a_way_to_send_it_is_said(office: Office, data: DataFolder, database: Database) -> None:
    mute = with_panel(office, data, database, None)
    for call in (lambda: mute.panel.reminders.text("pl"), lambda: mute.panel.reminders.send([1], OCTOBER)):
        with pytest.raises(Refused) as refused:
            call()
        assert refused.value.code == "mail_off"
