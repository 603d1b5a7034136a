"""Registers whose answers a test sets."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from desktop.domain.registers import (
    AccountAnswer,
    AccountState,
    AskState,
    Proof,
    RateAnswer,
    Register,
    VatAnswer,
    VatState,
)

AT = datetime(2026, 11, 26, 8, tzinfo=UTC)


class KnownRegisters:
    """Answers at once what it was told; everything else is being asked."""

    def __init__(self, default: AskState = AskState.ASKING) -> None:
        self.default = default
        self.states: dict[str, VatState] = {}
        self.accounts: dict[str, AccountState] = {}
        self.rates: dict[str, tuple[str, str, date]] = {}
        self.typed_by = ""
        """Who typed the rates, in place of the bank's."""
        self.asked: list[tuple[str, ...]] = []
        self.wishes: list[tuple[str, str]] = []
        self.late = 0
        """Days by which answers are older than what was asked for."""

    def ask(self, number: str, *, day: date | None = None, account: str = "") -> None:
        self.wishes.append((number, account))

    def retry(self, *registers: Register) -> None:
        self.wishes.extend((register.value, "") for register in registers)

    def vat(self, number: str, day: date) -> VatAnswer | AskState:
        self.asked.append(("vat", number, day.isoformat()))
        state = self.states.get(number)
        if state is None:
            return self.default
        return VatAnswer(state, day - timedelta(self.late), Proof(Register.WHITE_LIST, AT, "req-1"))

    def account(self, nip: str, account: str, day: date) -> AccountAnswer | AskState:
        self.asked.append(("account", nip, account, day.isoformat()))
        state = self.accounts.get(account)
        if state is None:
            return self.default
        return AccountAnswer(
            state, day - timedelta(self.late), Proof(Register.FLAT_FILE, AT, day.strftime("%Y%m%d"))
        )

    def rate(self, currency: str, before: date) -> RateAnswer | AskState:
        self.asked.append(("rate", currency, before.isoformat()))
        known: Mapping[str, tuple[str, str, date]] = self.rates
        if currency not in known:
            return self.default
        mid, table, day = known[currency]
        return RateAnswer(currency, Decimal(mid), table, day, Proof(Register.NBP, AT, typed_by=self.typed_by))
