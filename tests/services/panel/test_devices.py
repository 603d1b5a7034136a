"""Phones are let in by a code, for a time, and no longer than the office wants."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.companies import Company
from desktop.domain.devices import ALPHABET, CODE_LENGTH, grouped, plain
from desktop.domain.documents import Channel
from desktop.domain.errors import UserError
from desktop.domain.panel import Right
from desktop.services.events import Event, PanelChanged
from desktop.services.office import Office
from desktop.services.panel.devices import Devices, name_of
from desktop.services.panel.refusals import Refused

ADDRESS = "192.0.2.7"
ANDROID = "Mozilla/5.0 (Linux; Android 14; SM-A546B Build/UP1A) AppleWebKit/537.36 Chrome/126.0 Mobile"


class Clock:
    """A moment that is moved by hand."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 12, 9, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def devices(office: Office, clock: Clock) -> Devices:
    panel = office.panel
    return Devices(
        panel.devices._database, office.events, panel.lockout, clock, lambda: "https://panel.example"
    )


def code_of(devices: Devices, company: Company, **options: int) -> str:
    return devices.new_pairing(company.id, by="anna", **options).code


def refusal(call: object, *arguments: object, **options: object) -> str:
    assert callable(call)
    with pytest.raises(Refused) as caught:
        call(*arguments, **options)
    return caught.value.code


def test_a_code_lets_a_phone_in_as_its_company(devices: Devices, company: Company) -> None:
    made = devices.new_pairing(company.id, by="anna")
    assert made.link == f"https://panel.example/p/{made.code.replace('-', '')}"
    assert devices.open_code(made.code, ADDRESS, ANDROID).company == company.short_name
    paired = devices.pair(made.code, ADDRESS, ANDROID, name="Anna, sklep", language="uk")
    caller = devices.caller(paired.token, ADDRESS)
    assert caller is not None
    assert (caller.company_id, caller.name, caller.channel) == (company.id, "Anna, sklep", Channel.PHONE)
    assert caller.owner == f"device:{paired.device.id}"
    assert caller.language == "uk"
    assert caller.rights == {Right.ADD}
    assert devices.caller("another", ADDRESS) is None


def test_looking_at_a_link_uses_nothing_up(devices: Devices, company: Company) -> None:
    code = code_of(devices, company, phones=1)
    for _ in range(5):
        devices.open_code(code, ADDRESS)
    devices.pair(code, ADDRESS)
    assert refusal(devices.open_code, code, ADDRESS) == "dead_pairing"
    assert refusal(devices.pair, code, ADDRESS) == "dead_pairing"


def test_a_code_ends(devices: Devices, company: Company, clock: Clock) -> None:
    late = code_of(devices, company, days=2)
    withdrawn = devices.new_pairing(company.id, by="anna")
    assert len(devices.pairings(company.id)) == 2
    devices.withdraw(withdrawn.pairing.id, by="anna")
    assert refusal(devices.pair, withdrawn.code, ADDRESS) == "dead_pairing"
    clock.now += timedelta(days=2)
    assert refusal(devices.pair, late, ADDRESS) == "dead_pairing"
    assert devices.pairings(company.id) == []


def test_a_company_that_is_no_client_any_more_lets_nobody_in(
    office: Office, devices: Devices, company: Company
) -> None:
    from dataclasses import replace

    code = code_of(devices, company)
    token = devices.pair(code, ADDRESS).token
    office.companies.change(replace(company, active=False))
    assert refusal(devices.pair, code, ADDRESS) == "dead_pairing"
    assert devices.caller(token) is None


def test_a_revoked_phone_is_out_at_once(devices: Devices, company: Company) -> None:
    code = code_of(devices, company)
    lost, kept = devices.pair(code, ADDRESS), devices.pair(code, ADDRESS)
    devices.revoke(lost.device.id, by="anna")
    assert devices.caller(lost.token) is None
    assert devices.caller(kept.token) is not None
    assert [one.id for one in devices.all(company.id)] == [kept.device.id]
    assert refusal(devices.revoke, lost.device.id, by="anna") == "not_found"
    assert refusal(devices.rename, lost.device.id, "x") == "not_found"


def test_phones_are_named(devices: Devices, company: Company) -> None:
    paired = devices.pair(code_of(devices, company), ADDRESS, ANDROID)
    assert paired.device.name == "SM-A546B"
    assert devices.rename(paired.device.id, "  Kasia\n sklep ").name == "Kasia sklep"
    assert devices.rename(paired.device.id, "\n").name == "Kasia sklep"


@pytest.mark.parametrize(
    ("browser", "name"),
    [
        (ANDROID, "SM-A546B"),
        ("Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/126.0 Mobile", "Android"),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Version/17.5 Mobile/15E148", "iPhone"),
        ("", "Telefon"),
    ],
)
def test_a_name_is_suggested(browser: str, name: str) -> None:
    assert name_of(browser) == name


def test_guessing_is_slowed_down(devices: Devices, company: Company) -> None:
    code = code_of(devices, company)
    said = [refusal(devices.open_code, "ABCD-EFGH-JKLM", ADDRESS) for _ in range(40)]
    assert said[0] == "dead_pairing"
    assert said[-1] == "wait"
    assert refusal(devices.pair, code, ADDRESS) == "wait"
    assert devices.pair(code, "198.51.100.9").device.company_id == company.id


def test_what_is_done_is_kept_and_told(office: Office, devices: Devices, company: Company) -> None:
    told: list[Event] = []
    office.events.subscribe(told.append)
    made = devices.new_pairing(company.id, by="anna")
    paired = devices.pair(made.code, ADDRESS, name="Anna")
    devices.revoke(paired.device.id, by="anna")
    acts = [(act.what, act.who) for act in office.panel.acts.newest(company.id)]
    assert acts == [("device_revoked", "anna"), ("device_paired", "Anna"), ("pairing_made", "anna")]
    assert told == [PanelChanged(frozenset({company.id}))] * 3


@pytest.mark.of_sqlite("what its file holds")
def test_neither_codes_nor_tokens_are_kept(office: Office, devices: Devices, company: Company) -> None:
    made = devices.new_pairing(company.id, by="anna")
    token = devices.pair(made.code, ADDRESS).token
    office.stop()
    kept = b"".join(path.read_bytes() for path in office.panel.folder.parent.rglob("*.db*") if path.is_file())
    assert kept
    assert made.code.replace("-", "").encode() not in kept
    assert token.encode() not in kept


def test_what_is_long_over_is_forgotten(devices: Devices, company: Company, clock: Clock) -> None:
    token = devices.pair(code_of(devices, company), ADDRESS).token
    clock.now += timedelta(days=300)
    assert devices.caller(token) is not None
    clock.now += timedelta(days=300)
    devices.sweep()
    assert devices.caller(token) is not None, "seen in the meantime"
    clock.now += timedelta(days=401)
    devices.sweep()
    assert devices.all() == []


def test_the_number_of_a_forgotten_phone_is_not_given_again(
    devices: Devices, company: Company, clock: Clock
) -> None:
    old = devices.pair(code_of(devices, company), ADDRESS).device
    clock.now += timedelta(days=401)
    devices.sweep()
    assert devices.all() == []
    assert devices.pair(code_of(devices, company), ADDRESS).device.id > old.id


@pytest.mark.parametrize(("days", "phones"), [(0, 1), (366, 1), (1, 0), (1, 51)])
def test_bounds(devices: Devices, company: Company, days: int, phones: int) -> None:
    assert refusal(devices.new_pairing, company.id, by="anna", days=days, phones=phones) == "bad_request"


def test_no_company_no_code(devices: Devices) -> None:
    with pytest.raises(UserError) as caught:
        devices.new_pairing(999, by="anna")
    assert caught.value.code == "company.gone"


@given(st.text(max_size=30))
def test_only_codes_are_taken_for_codes(typed: str) -> None:
    found = plain(typed)
    assert found == "" or (len(found) == CODE_LENGTH and set(found) <= set(ALPHABET))


@given(st.text(alphabet=ALPHABET, min_size=CODE_LENGTH, max_size=CODE_LENGTH))
def test_a_code_is_known_as_it_is_printed_and_typed(code: str) -> None:
    assert plain(grouped(code)) == code
    assert plain(f" {grouped(code).lower()} ".replace("-", " ")) == code
