"""People of the office: who can be added, changed, removed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.domain.companies import Company
from desktop.domain.errors import UserError
from desktop.domain.trail import TrailFilter
from desktop.domain.users import Right, Role, UserData
from desktop.services.office import Office
from tests.services.users.conftest import PASSWORD, add, add_owner, sit

OWNER = UserData("anna", "Anna Nowak", Role.OWNER)


def refused(code: str) -> object:
    return pytest.raises(UserError, match=rf"^{code}\b")


def test_office_without_users_is_one_person_who_may_do_everything(office: Office, company: Company) -> None:
    assert not office.users.accounts.exist()
    assert office.user == "anna"
    assert all(office.seat.may(right, company.id) for right in Right)


def test_first_user_is_an_owner_with_a_recovery_code_who_sits_down(office: Office) -> None:
    with refused("users.first_is_owner"):
        office.users.accounts.add(replace(OWNER, role=Role.ACCOUNTANT), PASSWORD)

    made = office.users.accounts.add(OWNER, PASSWORD)

    assert [len(part) for part in made.recovery.split("-")] == [4] * 5
    assert office.user == "Anna Nowak"
    assert office.seat.sitting == made.user.person
    assert office.users.accounts.exist()


def test_accounts_are_told_apart_by_login_name_and_account_of_the_computer(office: Office) -> None:
    accounts = office.users.accounts
    accounts.add(replace(OWNER, system_account="BIURO\\anna"), PASSWORD)
    more = UserData("ewa", "Ewa Lis", Role.ASSISTANT)

    with refused("users.login_taken"):
        accounts.add(replace(more, login="ANNA"), PASSWORD)
    with refused("users.name_taken"):
        accounts.add(replace(more, name="anna  NOWAK"), PASSWORD)
    with refused("users.account_taken"):
        accounts.add(replace(more, system_account="biuro\\Anna"), PASSWORD)
    with refused("users.no_way_in"):
        accounts.add(more)
    with refused("users.bad_login"):
        accounts.add(replace(more, login="e w a"), PASSWORD)
    with refused("users.no_companies"):
        accounts.add(replace(more, all_companies=False), PASSWORD)
    with refused("company.gone"):
        accounts.add(replace(more, all_companies=False, companies=frozenset({99})), PASSWORD)
    with refused("users.short_password"):
        accounts.add(more, "krótkie")
    with refused("users.plain_password"):
        accounts.add(more, "ewa-lis-123456")

    assert accounts.add(replace(more, system_account="BIURO\\ewa")).user.has_password is False
    assert [one.login for one in accounts.all()] == ["anna", "ewa"]
    assert accounts.by_login("EWA").system_account == "BIURO\\ewa"


def test_the_last_owner_who_can_work_stays(office: Office) -> None:
    accounts = office.users.accounts
    owner = add_owner(office)

    with refused("users.last_owner"):
        accounts.remove(owner.id)
    with refused("users.last_owner"):
        accounts.change(owner.id, replace(OWNER, role=Role.ACCOUNTANT))
    with refused("users.last_owner"):
        accounts.change(owner.id, replace(OWNER, active=False))
    assert accounts.get(owner.id).role is Role.OWNER

    second = add(office, Role.OWNER)
    accounts.remove(owner.id)
    assert office.seat.sitting is None, "whoever was removed sits there no longer"
    sit(office, second)
    assert [one.login for one in accounts.all()] == ["ewa"]


def test_rights_that_are_changed_hold_at_once(office: Office, company: Company) -> None:
    add_owner(office)
    ewa = add(office, Role.ACCOUNTANT)
    owner = office.seat.sitting
    sit(office, ewa)
    with office.seat.acts(owner):
        office.users.accounts.change(
            ewa.id,
            UserData("ewa", "Ewa Lis", Role.READER, all_companies=False, companies=frozenset({company.id})),
        )

    assert office.seat.sitting is not None
    assert office.seat.sitting.role is Role.READER
    assert office.seat.companies == {company.id}
    with refused("users.not_allowed"):
        office.users.accounts.all()


def test_owner_has_all_companies_whatever_is_ticked(office: Office, company: Company) -> None:
    made = office.users.accounts.add(
        replace(OWNER, all_companies=False, companies=frozenset({company.id})), PASSWORD
    )

    assert made.user.reach is None
    assert made.user.companies == frozenset()


def test_every_change_of_people_stands_in_the_trail_without_passwords(office: Office) -> None:
    add_owner(office)
    ewa = add(office, Role.ASSISTANT)
    office.users.accounts.change(ewa.id, UserData("ewa", "Ewa Lis", Role.ACCOUNTANT))
    office.users.accounts.set_password(ewa.id, "osiem modrych modrzewi")
    office.users.accounts.remove(ewa.id)

    lines = office.users.history.page(TrailFilter()).lines

    assert [(one.who, one.act, one.subject) for one in lines] == [
        ("Anna Nowak", "user_removed", "Ewa Lis"),
        ("Anna Nowak", "password_set", "Ewa Lis"),
        ("Anna Nowak", "user_changed", "Ewa Lis"),
        ("Anna Nowak", "user_added", "Ewa Lis"),
        ("anna", "user_added", "Anna Nowak"),
    ]
    changed = lines[2]
    assert changed.old is not None
    assert changed.new is not None
    assert "role=assistant" in changed.old
    assert "role=accountant" in changed.new
    assert not any(word in repr(lines) for word in ("modrzewi", "argon2", PASSWORD))
