"""VIES: valid, invalid, and states that are not to be had, which is neither."""

from __future__ import annotations

import pytest

from desktop.domain.registers import VatState
from desktop.registers.faults import Fault, Why
from desktop.registers.vies import Vies, is_asked
from desktop.registers.web import Web
from tests.registers.server import NIP, PublicRegisters

NUMBER = "DE136695976"


@pytest.fixture
def vies(registers: PublicRegisters, web: Web) -> Vies:
    return Vies(web, registers.addresses.vies)


def test_valid(registers: PublicRegisters, vies: Vies) -> None:
    registers.vies[NUMBER] = "Kranich GmbH"
    vat, name = vies.check(NUMBER)
    assert (vat.state, vat.name, vat.proof.reference) == (VatState.VALID_EU, "Kranich GmbH", "")
    assert name is not None
    assert (name.number, name.street) == (NUMBER, "Lindenstr. 1 10115 Berlin")
    assert registers.asked == ["/vies/ms/DE/vat/136695976"]


def test_with_the_office_as_requester_there_is_a_proof(registers: PublicRegisters, web: Web) -> None:
    registers.vies[NUMBER] = "Kranich GmbH"
    vat, _ = Vies(web, registers.addresses.vies, NIP).check(NUMBER)
    assert vat.proof.reference == "WAPI123"
    assert registers.asked[0].endswith(f"?requesterMemberStateCode=PL&requesterNumber={NIP}")


def test_invalid_and_hidden(registers: PublicRegisters, vies: Vies) -> None:
    vat, name = vies.check(NUMBER)
    assert (vat.state, vat.name, name) == (VatState.INVALID_EU, "", None)
    registers.vies[NUMBER] = "---"
    vat, name = vies.check(NUMBER)
    assert (vat.state, name) == (VatState.VALID_EU, None)


@pytest.mark.parametrize(
    ("error", "why"),
    [
        ("MS_UNAVAILABLE", Why.BUSY),
        ("MS_MAX_CONCURRENT_REQ", Why.BUSY),
        ("TIMEOUT", Why.BUSY),
        ("SERVICE_UNAVAILABLE", Why.BUSY),
        ("INVALID_INPUT", Why.REFUSED),
    ],
)
def test_no_answer_is_not_invalid(registers: PublicRegisters, vies: Vies, error: str, why: Why) -> None:
    registers.vies[NUMBER] = f"!{error}"
    with pytest.raises(Fault) as caught:
        vies.check(NUMBER)
    assert caught.value.why is why
    registers.vies[NUMBER] = {"actionSucceed": False, "errorWrappers": [{"error": error}]}
    with pytest.raises(Fault) as caught:
        vies.check(NUMBER)
    assert caught.value.why is why


@pytest.mark.parametrize(
    "said",
    [
        {"isValid": True, "userError": "INVALID"},
        {"isValid": False, "userError": "VALID"},
        {"isValid": "true", "userError": "VALID"},
        {"isValid": False},
        {},
    ],
)
def test_what_contradicts_itself_is_no_answer(
    registers: PublicRegisters, vies: Vies, said: dict[str, object]
) -> None:
    registers.vies[NUMBER] = said
    with pytest.raises(Fault, match="nonsense"):
        vies.check(NUMBER)


def test_what_is_asked() -> None:
    assert is_asked("EL094259216")
    assert is_asked("XI123456789")
    assert not is_asked("GB123456789")
    assert not is_asked("DE1/../../x")
    assert not is_asked("US12")
