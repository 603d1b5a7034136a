"""Filling contractors from public registers: who has been asked answers at once, or says how it stands."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Protocol

from desktop.domain.contractors import Address, ContractorData, country_of
from desktop.domain.registers import AskState, RegisteredName


class NameRegister(Protocol):
    """What knows to whom a tax number belongs; answers at once and asks the network by itself."""

    def name(self, number: str) -> RegisteredName | AskState:
        """What is known of a number, or how the question stands."""
        ...


@dataclass(frozen=True, slots=True)
class RegisterAnswer:
    """What a register says of a number: ``found`` once it has answered, else how the question stands."""

    state: AskState
    found: RegisteredName | None = None
    proposed: ContractorData | None = None
    """The contractor as it would be with that."""


def ask(register: NameRegister | None, data: ContractorData) -> RegisterAnswer:
    """What the register says of the contractor with ``data``'s number."""
    if register is None or not data.number:
        return RegisterAnswer(AskState.OFF if register is None else AskState.NONE)
    answer = register.name(data.number)
    if isinstance(answer, AskState):
        return RegisterAnswer(answer)
    return RegisterAnswer(AskState.ANSWERED, answer, filled(data, answer))


def filled(data: ContractorData, found: RegisteredName) -> ContractorData:
    """``data`` with what the register says; what it does not say stays."""
    address = Address(
        street=found.street or data.address.street,
        post_code=found.post_code or data.address.post_code,
        town=found.town or data.address.town,
    )
    return replace(
        data,
        name=found.name or data.name,
        address=address,
        country=data.country or country_of(data.number),
        active=data.active and found.ended is None,
    )
