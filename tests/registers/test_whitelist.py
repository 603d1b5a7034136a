"""The online white list: answers, proofs, limits and errors by its published codes."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from desktop.domain.registers import AccountState, Register, VatState
from desktop.registers.faults import Fault, Why
from desktop.registers.web import Web
from desktop.registers.whitelist import WhiteList
from tests.registers.server import ACCOUNT, NIP, OTHER_NIP, UNKNOWN_NIP, PublicRegisters, subject

DAY = date(2026, 11, 20)


@pytest.fixture
def white_list(registers: PublicRegisters, web: Web) -> WhiteList:
    return WhiteList(web, registers.addresses.white_list)


def test_one_subject_with_proof(registers: PublicRegisters, white_list: WhiteList) -> None:
    found = white_list.search([NIP], DAY)
    vat, name = found.vat[NIP], found.names[NIP]
    assert registers.asked == [f"/wl/api/search/nip/{NIP}?date=2026-11-20"]
    assert (vat.state, vat.day, vat.accounts) == (VatState.ACTIVE, DAY, (ACCOUNT,))
    # The list says Polish time; 10:00 in November is 9:00 UTC.
    assert (vat.proof.register, vat.proof.at) == (Register.WHITE_LIST, datetime(2026, 11, 26, 9, tzinfo=UTC))
    assert vat.proof.reference == "wl-1"
    assert (name.street, name.post_code, name.town) == ("UL. LIPOWA 12/3", "00-001", "WARSZAWA")
    assert name.regon == "123456785"


@pytest.mark.parametrize("old", [False, True])
def test_several_at_once(registers: PublicRegisters, white_list: WhiteList, old: bool) -> None:
    registers.old_shape = old
    registers.subjects[OTHER_NIP] = subject(OTHER_NIP, statusVat="Zwolniony", hasVirtualAccounts=True)
    found = white_list.search([NIP, OTHER_NIP, UNKNOWN_NIP], DAY)
    assert {nip: one.state for nip, one in found.vat.items()} == {
        NIP: VatState.ACTIVE,
        OTHER_NIP: VatState.EXEMPT,
        UNKNOWN_NIP: VatState.NOT_REGISTERED,
    }
    assert found.vat[OTHER_NIP].has_virtual_accounts
    assert UNKNOWN_NIP not in found.names
    assert len(registers.asked) == 1


def test_an_error_of_one_is_no_answer(registers: PublicRegisters, white_list: WhiteList) -> None:
    registers.subjects[OTHER_NIP] = "error"
    found = white_list.search([NIP, OTHER_NIP], DAY)
    assert set(found.vat) == {NIP}
    assert found.refused[OTHER_NIP].why is Why.REFUSED


def test_struck_off_and_unknown_states(registers: PublicRegisters, white_list: WhiteList) -> None:
    registers.subjects[NIP] = subject(NIP, statusVat="Niezarejestrowany", workingAddress=None)
    assert white_list.search([NIP], DAY).vat[NIP].state is VatState.NOT_REGISTERED
    registers.subjects[NIP] = subject(NIP, statusVat="Zawieszony")
    with pytest.raises(Fault, match="nonsense"):
        white_list.search([NIP], DAY)
    registers.subjects[NIP] = subject(OTHER_NIP)
    with pytest.raises(Fault, match="nonsense"):
        white_list.search([NIP], DAY)


def test_an_account(white_list: WhiteList) -> None:
    answer = white_list.check(NIP, ACCOUNT, DAY)
    assert (answer.state, answer.day, answer.proof.reference) == (AccountState.LISTED, DAY, "wl-1")
    other = ACCOUNT[::-1]
    assert white_list.check(NIP, other, DAY).state is AccountState.NOT_LISTED


@pytest.mark.parametrize(
    ("code", "why"),
    [
        ("WL-191", Why.LIMIT),
        ("WL-195", Why.BUSY),
        ("WL-196", Why.BUSY),
        ("WL-103", Why.REFUSED),
        ("WL-115", Why.REFUSED),
        ("WL-190", Why.REFUSED),
        ("DROP TABLE", Why.OFFLINE),
        ("", Why.OFFLINE),
    ],
)
def test_errors(registers: PublicRegisters, white_list: WhiteList, code: str, why: Why) -> None:
    registers.white_list_error = code or "?"
    for call in (lambda: white_list.search([NIP], DAY), lambda: white_list.check(NIP, ACCOUNT, DAY)):
        with pytest.raises(Fault) as caught:
            call()
        assert caught.value.why is why


@pytest.mark.parametrize("mood", ["nonsense", "no-json", "deep", "200"])
def test_nonsense(registers: PublicRegisters, white_list: WhiteList, mood: str) -> None:
    for call in (lambda: white_list.search([NIP], DAY), lambda: white_list.check(NIP, ACCOUNT, DAY)):
        registers.moods = [mood]
        with pytest.raises(Fault) as caught:
            call()
        assert (caught.value.why, caught.value.code) == (Why.OFFLINE, "registers.nonsense")


def test_names_come_clean(registers: PublicRegisters, white_list: WhiteList) -> None:
    registers.subjects[NIP] = subject(
        NIP,
        name="EVIL\u202e\n\x1b[2J" + "X" * 5000,
        workingAddress={"a": 1},
        regon=7,
        accountNumbers=["12", 5, None, ACCOUNT],
        hasVirtualAccounts="yes",
    )
    found = white_list.search([NIP], DAY)
    assert found.names[NIP].name.startswith("EVIL [2JXXX")
    assert len(found.names[NIP].name) <= 500
    assert found.vat[NIP].accounts == (ACCOUNT,)
    assert not found.vat[NIP].has_virtual_accounts
    assert found.names[NIP].street == ""
