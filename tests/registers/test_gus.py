"""BIR1.1: sessions that end, answers as MTOM, nothing found, wrong keys."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.registers.faults import Fault, Why
from desktop.registers.gus import Gus
from desktop.registers.web import Web
from tests.registers.server import KEY, NIP, OTHER_NIP, UNKNOWN_NIP, PublicRegisters, entity


@pytest.fixture
def gus(registers: PublicRegisters, web: Web) -> Gus:
    return Gus(web, KEY, registers.addresses.gus)


def searches(registers: PublicRegisters) -> int:
    return sum("DaneSzukajPodmioty>" in body for body in registers.bodies)


def logins(registers: PublicRegisters) -> int:
    return sum("<ns:Zaloguj>" in body for body in registers.bodies)


@pytest.mark.parametrize("mtom", [True, False])
def test_one_is_found(registers: PublicRegisters, gus: Gus, mtom: bool) -> None:
    registers.mtom = mtom
    found = gus.find([NIP])[NIP]
    assert found.name == "ŻÓŁW & SYN SPÓŁKA Z O.O."
    assert (found.street, found.post_code, found.town) == ("ul. Lipowa 12/3", "00-001", "Warszawa")
    assert (found.regon, found.ended) == ("123456785", None)


def test_the_session_is_kept(registers: PublicRegisters, gus: Gus) -> None:
    gus.find([NIP])
    gus.find([NIP])
    assert (logins(registers), searches(registers)) == (1, 2)


@pytest.mark.parametrize("expiry", ["code", "empty"])
def test_a_session_that_is_over_is_opened_again(registers: PublicRegisters, gus: Gus, expiry: str) -> None:
    registers.expiry = expiry
    gus.find([NIP])
    registers.expired = 1
    assert NIP in gus.find([NIP])
    assert (logins(registers), searches(registers)) == (2, 3)


def test_sessions_that_never_hold(registers: PublicRegisters, gus: Gus) -> None:
    registers.expired = 100
    with pytest.raises(Fault) as caught:
        gus.find([NIP])
    assert caught.value.code == "registers.gus_session"
    assert logins(registers) == 2


def test_nothing_found_is_no_error(registers: PublicRegisters, gus: Gus) -> None:
    assert gus.find([UNKNOWN_NIP]) == {}
    assert set(gus.find([UNKNOWN_NIP, NIP])) == {NIP}
    assert f"<dat:Nipy>{UNKNOWN_NIP},{NIP}</dat:Nipy>" in registers.bodies[-1]


def test_of_several_businesses_the_one_that_goes_on(registers: PublicRegisters, gus: Gus) -> None:
    registers.entities[OTHER_NIP] = [
        entity(OTHER_NIP, Nazwa="ROLA JAN KOT", SilosID="2", DataZakonczeniaDzialalnosci="2019-05-31"),
        entity(
            OTHER_NIP,
            Nazwa="SKLEP JAN KOT",
            SilosID="1",
            Ulica="",
            Miejscowosc="Wólka",
            MiejscowoscPoczty="Nasielsk",
            KodPocztowy="05190",
            NrLokalu="",
        ),
    ]
    found = gus.find([OTHER_NIP])[OTHER_NIP]
    assert (found.name, found.ended) == ("SKLEP JAN KOT", None)
    assert (found.street, found.post_code, found.town) == ("Wólka 12", "05-190", "Nasielsk")
    del registers.entities[OTHER_NIP][1]
    assert gus.find([OTHER_NIP])[OTHER_NIP].ended == date(2019, 5, 31)


def test_a_wrong_key(registers: PublicRegisters, web: Web) -> None:
    with pytest.raises(Fault) as caught:
        Gus(web, "<zły&klucz>", registers.addresses.gus).find([NIP])
    assert (caught.value.why, caught.value.code) == (Why.KEY, "registers.bad_key")


@pytest.mark.parametrize("mood", ["nonsense", "no-json", "200", "deep"])
def test_nonsense(registers: PublicRegisters, gus: Gus, mood: str) -> None:
    registers.moods = [mood]
    with pytest.raises(Fault, match="nonsense"):
        gus.find([NIP])
    registers.moods = ["well", mood]
    with pytest.raises(Fault, match="nonsense"):
        gus.find([NIP])


def test_errors_of_the_service(registers: PublicRegisters, gus: Gus) -> None:
    registers.gus_error = "1"
    with pytest.raises(Fault) as caught:
        gus.find([NIP])
    assert (caught.value.why, caught.value.message.details) == (Why.BUSY, {"said": "1"})


def test_entities_and_document_types_are_refused(
    registers: PublicRegisters, gus: Gus, monkeypatch: pytest.MonkeyPatch
) -> None:
    bomb = '<!DOCTYPE r [<!ENTITY a "x"><!ENTITY b "&a;&a;">]><root><dane><Nip>&b;</Nip></dane></root>'
    monkeypatch.setattr(registers, "gus", lambda body, sid: "s" * 20 if "Zaloguj" in body else bomb)
    with pytest.raises(Fault, match="nonsense"):
        gus.find([NIP])
