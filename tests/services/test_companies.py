"""Companies."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.domain.companies import Company, CompanySettings, MonthRule
from desktop.domain.errors import UserError
from desktop.services.events import CompaniesChanged, Event
from desktop.services.office import Office

NIPS = ("7811993406", "7260045196", "6312770515")


def test_added_companies_come_in_polish_order(office: Office, company: Company) -> None:
    for name, nip in zip(["Łąka", "Lis", "Źrebak"], NIPS, strict=True):
        office.companies.add(short_name=name, full_name=name, nip=nip)
    assert [one.short_name for one in office.companies.all()] == ["Lis", "Łąka", "Źrebak", "Żółw"]


def test_a_company_is_found_by_its_nip_however_written(office: Office, company: Company) -> None:
    assert office.companies.by_nip("PL 525-224-84-81") == company
    assert office.companies.by_nip("7811993406") is None
    assert office.companies.get(company.id) == company


@pytest.mark.parametrize(
    ("name", "nip", "code"),
    [
        ("  ", "7811993406", "company.no_name"),
        ("A", "7811993407", "company.bad_nip"),
        ("A", "5252248481", "company.nip_taken"),
    ],
)
def test_what_is_refused(office: Office, company: Company, name: str, nip: str, code: str) -> None:
    with pytest.raises(UserError) as caught:
        office.companies.add(short_name=name, full_name="", nip=nip)
    assert caught.value.code == code


def test_two_companies_never_share_a_folder(office: Office, company: Company) -> None:
    other = office.companies.add(short_name="ŻÓŁW", full_name="", nip="7811993406")
    assert other.folder.casefold() != company.folder.casefold()


def test_changes_are_kept_and_told(office: Office, company: Company) -> None:
    events: list[Event] = []
    office.events.subscribe(events.append)
    settings = CompanySettings(read_at_once=False, month_rule=MonthRule.ISSUED)
    changed = office.companies.change(replace(company, short_name="Żółwik", active=False, settings=settings))
    assert changed.settings == settings
    assert office.companies.all() == []
    assert office.companies.all(inactive=True) == [changed]
    assert changed.folder == company.folder
    assert events == [CompaniesChanged()]
    with pytest.raises(UserError):
        office.companies.get(999)
