"""Questions to registers, and answers as the database keeps them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from desktop.domain.dates import parse_iso
from desktop.domain.registers import (
    AccountAnswer,
    AccountState,
    Proof,
    Register,
    RegisteredName,
    VatAnswer,
    VatState,
)

TIMELESS = date(1900, 1, 1)
"""The day of questions that are of no day."""


class Kind(StrEnum):
    """What is asked."""

    VAT = "vat"
    ACCOUNT = "account"
    NAME = "name"
    RATES = "rates"
    """The National Bank's tables about a day."""


@dataclass(frozen=True, slots=True)
class Question:
    """What a register is asked; ``number`` is a NIP or VAT number, empty for rates."""

    register: Register
    kind: Kind
    number: str
    account: str = ""
    day: date = TIMELESS


Answer = VatAnswer | AccountAnswer | RegisteredName


def kind_of(answer: Answer) -> Kind:
    """What an answer answers."""
    match answer:
        case VatAnswer():
            return Kind.VAT
        case AccountAnswer():
            return Kind.ACCOUNT
        case RegisteredName():
            return Kind.NAME


def as_json(answer: Answer) -> dict[str, Any]:
    """What is kept of an answer beside its proof, its day and what was asked."""
    match answer:
        case VatAnswer():
            return {
                "state": answer.state.value,
                "name": answer.name,
                "accounts": list(answer.accounts),
                "virtual": answer.has_virtual_accounts,
            }
        case AccountAnswer():
            return {"state": answer.state.value, "by_mask": answer.by_mask}
        case RegisteredName():
            return {
                "name": answer.name,
                "street": answer.street,
                "post_code": answer.post_code,
                "town": answer.town,
                "regon": answer.regon,
                "ended": None if answer.ended is None else answer.ended.isoformat(),
            }


def vat_answer(kept: Mapping[str, Any], day: date, proof: Proof) -> VatAnswer:
    """The inverse of :func:`as_json`."""
    return VatAnswer(
        VatState(kept["state"]), day, proof, kept["name"], tuple(kept["accounts"]), bool(kept["virtual"])
    )


def account_answer(kept: Mapping[str, Any], day: date, proof: Proof) -> AccountAnswer:
    """The inverse of :func:`as_json`."""
    return AccountAnswer(AccountState(kept["state"]), day, proof, bool(kept["by_mask"]))


def registered_name(kept: Mapping[str, Any], number: str, proof: Proof) -> RegisteredName:
    """The inverse of :func:`as_json`."""
    return RegisteredName(
        number,
        kept["name"],
        proof,
        kept["street"],
        kept["post_code"],
        kept["town"],
        kept["regon"],
        parse_iso(kept["ended"]),
    )


@dataclass(frozen=True, slots=True)
class Waiting:
    """A question that is due."""

    id: int
    question: Question
    attempts: int


@dataclass(frozen=True, slots=True)
class Asked:
    """Where a question stands that was asked before."""

    state: str
    due_at: datetime
