"""Signing in: by password, by the computer's account, by the recovery code."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.app import DataFolder, open_office
from desktop.db.engine import Database
from desktop.db.user_tables import OfficeUserTable
from desktop.domain.errors import UserError
from desktop.domain.trail import TrailFilter
from desktop.domain.users import Role, UserData
from desktop.services.office import Office
from desktop.services.users import computer
from desktop.services.users.signing import SigningIn
from tests.mailservers import Secrets
from tests.services.users.conftest import PASSWORD, Clock, add, add_owner

NEW = "osiem modrych modrzewi"


def refused(code: str) -> object:
    return pytest.raises(UserError, match=rf"^{code}\b")


@pytest.fixture
def signing(office: Office, data: DataFolder, clock: Clock) -> SigningIn:
    """Signing in at a computer that calls its user "BIURO\\ewa"."""
    return SigningIn(Database.at(data.database), office.seat, lambda: "BIURO\\ewa", clock)


def test_sign_in_by_password_and_get_up_again(office: Office, signing: SigningIn, clock: Clock) -> None:
    add_owner(office)
    add(office, Role.READER)
    signing.leave()
    assert office.seat.person is None
    with refused("users.sign_in"):
        office.documents.counts()
    with refused("users.wrong_password"):
        signing.sign_in("ewa", "nie to hasło wcale")
    with refused("users.wrong_password"):
        signing.sign_in("nikt", PASSWORD)

    person = signing.sign_in(" EWA ", PASSWORD)

    assert (person.name, person.role) == ("Ewa Lis", Role.READER)
    assert office.documents.counts().total == 0
    with office.seat.acts(None):
        signing.sign_in("anna", PASSWORD)
    assert office.users.accounts.by_login("ewa").last_seen == clock.now


def test_passwords_are_kept_as_argon2id(office: Office, database: Database) -> None:
    add_owner(office)

    with database.read() as session:
        row = session.get_one(OfficeUserTable, 1)
        assert (row.password or "").startswith("$argon2id$")
        assert (row.recovery or "").startswith("$argon2id$")


def test_guessing_is_slowed_but_locks_nobody_out_for_good(
    office: Office, signing: SigningIn, clock: Clock
) -> None:
    add_owner(office)
    signing.leave()
    for _ in range(5):
        with refused("users.wrong_password"):
            signing.sign_in("anna", "nie to hasło wcale")
    with refused("users.wait"):
        signing.sign_in("anna", PASSWORD)
    for _ in range(30):
        clock.pass_(minutes=5)
        with refused("users.wrong_password"):
            signing.sign_in("anna", "nie to hasło wcale")

    clock.pass_(minutes=5)

    assert signing.sign_in("anna", PASSWORD).name == "Anna Nowak"


def test_the_computers_account_lets_in_only_whom_it_is_bound_to(office: Office, signing: SigningIn) -> None:
    add_owner(office)
    assert signing.offered() is None
    with refused("users.no_computer_account"):
        signing.sign_in_by_computer()
    ewa = office.users.accounts.add(
        UserData("ewa", "Ewa Lis", Role.ASSISTANT, system_account="biuro\\Ewa")
    ).user
    signing.leave()

    assert signing.offered() == ewa
    assert signing.sign_in_by_computer().name == "Ewa Lis"

    office.seat.sit(office.seat.person)  # type: ignore[arg-type]
    with refused("users.wrong_password"):
        signing.sign_in("ewa", "")


def test_somebody_who_is_switched_off_does_not_get_in(office: Office, signing: SigningIn) -> None:
    add_owner(office)
    ewa = add(office, Role.ASSISTANT, account="BIURO\\ewa")
    office.users.accounts.change(
        ewa.id, UserData("ewa", "Ewa Lis", Role.ASSISTANT, active=False, system_account="BIURO\\ewa")
    )

    assert signing.offered() is None
    with refused("users.wrong_password"):
        signing.sign_in("ewa", PASSWORD)


def test_locked_screen_is_opened_by_the_same_person(office: Office, signing: SigningIn) -> None:
    add_owner(office)
    signing.lock()
    assert office.user == "Anna Nowak", "what runs goes on under the same name"
    with refused("users.wrong_password"):
        signing.unlock("nie to hasło wcale")
    with refused("users.no_computer_account"):
        signing.unlock(None)

    signing.unlock(PASSWORD)

    acts = [one.act for one in office.users.history.page(TrailFilter()).lines]
    assert acts == ["unlocked", "sign_in_failed", "locked", "user_added"]


def test_owner_gets_in_by_the_code_once(office: Office, signing: SigningIn) -> None:
    made = office.users.accounts.add(UserData("anna", "Anna Nowak", Role.OWNER), PASSWORD)
    add(office, Role.ACCOUNTANT)
    signing.leave()
    with refused("users.wrong_code"):
        signing.recover("anna", "AAAA-AAAA-AAAA-AAAA-AAAA", NEW)
    with refused("users.wrong_code"):
        signing.recover("ewa", made.recovery, NEW)
    with refused("users.short_password"):
        signing.recover("anna", made.recovery, "krótkie")

    fresh = signing.recover("anna", made.recovery.lower().replace("-", " "), NEW)

    assert fresh != made.recovery
    with refused("users.wrong_password"):
        signing.sign_in("anna", PASSWORD)
    signing.sign_in("anna", NEW)
    with refused("users.wrong_code"):
        signing.recover("anna", made.recovery, NEW)


def test_one_changes_ones_own_password_knowing_the_old_one(office: Office, signing: SigningIn) -> None:
    add_owner(office)
    with refused("users.wrong_password"):
        signing.change_password("nie to hasło wcale", NEW)

    signing.change_password(PASSWORD, NEW)

    signing.sign_in("anna", NEW)


def test_another_desk_hears_that_rights_changed(
    office: Office, data: DataFolder, secrets: Secrets, clock: Clock
) -> None:
    add_owner(office)
    ewa = add(office, Role.ACCOUNTANT)
    desk = open_office(replace(data, person="ewa"), workers=1, secrets=secrets, clock=clock)
    try:
        assert desk.user == "Ewa Lis"
        office.users.accounts.change(ewa.id, UserData("ewa", "Ewa Wilk", Role.READER))
        desk.users.accounts.refresh()
        assert (desk.user, desk.seat.sitting and desk.seat.sitting.role) == ("Ewa Wilk", Role.READER)
        office.users.accounts.remove(ewa.id)
        desk.users.accounts.refresh()
        assert desk.seat.person is None
    finally:
        desk.stop()


def test_environment_does_not_say_who_one_is(monkeypatch: pytest.MonkeyPatch) -> None:
    before = computer.computer_account()
    for name in ("LOGNAME", "USER", "USERNAME", "LNAME"):
        monkeypatch.setenv(name, "szefowa")

    assert computer.computer_account() == before


def test_windows_is_asked_for_domain_and_name() -> None:
    class Secur32:
        def __init__(self) -> None:
            self.asked: list[int] = []

        def GetUserNameExW(self, form: int, name: object, size: object) -> int:
            self.asked.append(form)
            name.value = "BIURO\\ewa"  # type: ignore[attr-defined]
            return 1

    system = Secur32()

    assert computer._windows_account(system) == "BIURO\\ewa"
    assert system.asked == [2]
