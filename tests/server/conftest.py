"""What tests of the panel get: an office with two companies, its application, and people at browsers."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from argon2 import PasswordHasher
from starlette.types import ASGIApp

from desktop.app import DataFolder, open_office
from desktop.domain.companies import Company
from desktop.server.application import make_app
from desktop.services.office import Office
from desktop.services.panel import passwords
from desktop.services.panel.settings import PanelSettings
from tests.builders import COMPANY_NIP, SELLER_NIP
from tests.server.visitor import BASE, Clock, MemorySecrets, Post, Visitor, settle_in

JAN, EWA = "jan@zolw.example", "ewa@lipowa.example"


REAL_HASHER = passwords._HASHER


@pytest.fixture(autouse=True)
def quick_hashes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Argon2id as ever, but cheap: these tests log in hundreds of times."""
    monkeypatch.setattr(passwords, "_HASHER", PasswordHasher(time_cost=1, memory_cost=64, parallelism=1))
    passwords._nobodys.cache_clear()


@pytest.fixture
def clock() -> Clock:
    """The panel's time."""
    return Clock()


@pytest.fixture
def post() -> Post:
    """The letters that the panel sends."""
    return Post()


@pytest.fixture
def office(data: DataFolder, clock: Clock, post: Post) -> Iterator[Office]:
    """An office whose background work is not started, with a name, and with mail."""
    office = open_office(data, workers=1, user="anna", secrets=MemorySecrets(), clock=clock)
    office.panel.ground.outgoing = post
    settings = replace(office.settings.load(), office_name="Biuro „Saldo”", office_phone="22 123 45 67")
    office.settings.save(settings)
    office.panel.settings.save(PanelSettings(base_url=BASE))
    yield office
    office.stop()


@pytest.fixture
def company(office: Office) -> Company:
    """Jan's company."""
    return office.companies.add(short_name="Żółw", full_name="Żółw sp. z o.o.", nip=COMPANY_NIP)


@pytest.fixture
def other(office: Office) -> Company:
    """Ewa's company."""
    return office.companies.add(short_name="Lipowa", full_name="Lipowa s.c.", nip=SELLER_NIP)


@pytest.fixture
def app(office: Office) -> ASGIApp:
    """The application."""
    return make_app(office.panel, office.panel.settings.load())


@pytest.fixture
def runner() -> Iterator[asyncio.Runner]:
    """The event loop that everything of a test runs in."""
    with asyncio.Runner() as runner:
        yield runner


@pytest.fixture
def browser(runner: asyncio.Runner, app: ASGIApp) -> Callable[..., Visitor]:
    """Makes browsers with nobody logged in."""
    return lambda address="192.0.2.7", base=BASE: Visitor(runner, app, address, base)


@pytest.fixture
def jan(office: Office, company: Company, browser: Callable[..., Visitor]) -> Visitor:
    """A user of the first company, logged in."""
    settle_in(office, company, JAN)
    visitor = browser()
    assert visitor.login(JAN).status_code == 303
    return visitor


@pytest.fixture
def ewa(office: Office, other: Company, browser: Callable[..., Visitor]) -> Visitor:
    """A user of the second company, logged in."""
    settle_in(office, other, EWA)
    visitor = browser("192.0.2.8")
    assert visitor.login(EWA).status_code == 303
    return visitor
