"""How far setting up an office is, read off the office itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from desktop.db.engine import Database
from desktop.domain.companies import Company
from desktop.domain.firstrun import Step, StepState
from desktop.domain.folders import WatchedFolder
from desktop.services.firstrun.network import own_name
from desktop.services.firstrun.service import FirstRun
from desktop.services.office import Office
from tests.builders import add_document

OPEN, SKIPPED, DONE = StepState


def test_a_new_office_has_everything_before_it(office: Office) -> None:
    state = office.first_run.state()
    assert set(state.steps.values()) == {OPEN}
    assert (state.begun, state.hidden, state.done, state.count) == (False, False, False, 0)
    assert state.next is Step.OFFICE


def test_what_is_done_elsewhere_counts(office: Office, tmp_path: Path) -> None:
    office.settings.save(replace(office.settings.load(), office_name="Saldo"))
    office.companies.add(short_name="Żółw", full_name="Żółw", nip="5252248481")
    office.folders.add(WatchedFolder(id=0, path=tmp_path))
    state = office.first_run.state()
    assert [step for step, how in state.steps.items() if how is DONE] == [Step.OFFICE, Step.COMPANY]
    assert state.next is Step.PLACE
    add_document(office, tmp_path, name="skan.pdf")
    assert office.first_run.state().done


def test_a_step_is_left_for_later_and_come_back_to(office: Office) -> None:
    office.first_run.skip(Step.OFFICE)
    state = office.first_run.skip(Step.PLACE)
    assert state.steps[Step.OFFICE] is SKIPPED
    assert state.next is Step.COMPANY
    for step in (Step.COMPANY, Step.SCANNER, Step.SAMPLES):
        state = office.first_run.skip(step)
    assert state.next is Step.OFFICE
    assert office.first_run.finish(Step.OFFICE).steps[Step.OFFICE] is DONE


def test_a_step_that_is_done_cannot_be_skipped_away(office: Office, company: Company) -> None:
    assert office.first_run.skip(Step.COMPANY).steps[Step.COMPANY] is DONE
    office.first_run.finish(Step.PLACE)
    assert office.first_run.skip(Step.PLACE).steps[Step.PLACE] is DONE


def test_what_was_left_is_known_after_a_restart(office: Office, make_office: Callable[[], Office]) -> None:
    office.first_run.skip(Step.SCANNER)
    office.first_run.hide()
    office.stop()
    state = make_office().first_run.state()
    assert state.steps[Step.SCANNER] is SKIPPED
    assert state.hidden
    assert not make_office().first_run.hide(hidden=False).hidden


def test_a_memory_of_another_version_does_no_harm(database: Database) -> None:
    from desktop.db.tables import SettingTable

    with database.write() as session:
        session.merge(SettingTable(key="first_run", value={"steps": {"office": "?", "x": 1}, "hidden": "?"}))
    state = FirstRun(database).state()
    assert state.steps[Step.OFFICE] is OPEN
    assert not state.hidden


def test_the_own_name_is_found_without_asking_anybody() -> None:
    own = own_name()
    assert own.name
    assert not own.address.startswith("127.")
