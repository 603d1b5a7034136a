"""An office with two companies, an owner, and somebody who works for one of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest

from desktop.app import DataFolder, open_office
from desktop.domain.companies import Company
from desktop.domain.users import Role, User, UserData
from desktop.services.office import Office
from tests.mailservers import Secrets

PASSWORD = "sześć zielonych żółwi"
OTHER_NIP = "5260250274"


@dataclass
class Clock:
    """A clock that the test sets."""

    now: datetime = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def pass_(self, **time: float) -> None:
        self.now += timedelta(**time)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def office(data: DataFolder, secrets: Secrets, clock: Clock) -> Iterator[Office]:
    """An office that the computer's user "anna" opened, whose clock the test sets."""
    office = open_office(data, workers=1, user="anna", secrets=secrets, clock=clock)
    yield office
    office.stop()


@pytest.fixture
def other(office: Office) -> Company:
    """Another client of the office."""
    return office.companies.add(short_name="Tajna", full_name="Tajna sp. z o.o.", nip=OTHER_NIP)


def add_owner(office: Office, name: str = "Anna Nowak") -> User:
    """The first user: sits down at once."""
    return office.users.accounts.add(UserData("anna", name, Role.OWNER), PASSWORD).user


def add(
    office: Office,
    role: Role,
    *companies: Company,
    login: str = "ewa",
    name: str = "Ewa Lis",
    account: str = "",
) -> User:
    """Somebody more; with companies, only for these."""
    data = UserData(
        login,
        name,
        role,
        system_account=account,
        all_companies=not companies,
        companies=frozenset(one.id for one in companies),
    )
    return office.users.accounts.add(data, PASSWORD).user


def sit(office: Office, user: User) -> None:
    """Have this person sit at the desk, without the time that a password takes."""
    office.seat.sit(user.person)
