"""Rules of law that change on a date, as data: what holds, from which day to which, and by which act.

Whoever changes a date here adds both its sides to ``tests/domain/rules/test_law.py``.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Dated(Generic[T]):
    """What holds from ``since`` to ``until``, both days included; ``None``: until further notice."""

    value: T
    since: date
    until: date | None
    source: str
    """The act, as an accountant would look it up."""

    def holds(self, day: date) -> bool:
        """Whether it is in force on ``day``."""
        return self.since <= day and (self.until is None or day <= self.until)


def in_force(table: Iterable[Dated[T]], day: date) -> Dated[T] | None:
    """The row of ``table`` that is in force on ``day``."""
    return next((row for row in table if row.holds(day)), None)


@dataclass(frozen=True, slots=True)
class ReceiptLimit:
    """The most, gross, of a receipt with the buyer's NIP that counts as an invoice."""

    pln: Decimal
    eur: Decimal


_KSEF_ACT = "ustawa z 5.08.2025 (Dz.U. 2025 poz. 1203)"

RECEIPTS: tuple[Dated[ReceiptLimit], ...] = (
    Dated(
        ReceiptLimit(Decimal(450), Decimal(100)),
        date(2014, 1, 1),
        date(2026, 12, 31),
        f"art. 106e ust. 5 pkt 3 ustawy o VAT; koniec: {_KSEF_ACT}",
    ),
)
"""When a receipt with a NIP is a simplified invoice; on no other day is it one."""


@dataclass(frozen=True, slots=True)
class KsefDuty:
    """Who has to issue invoices in KSeF."""

    everyone: bool
    """Else only those whose sales of 2024 were more than 200 million złoty."""
    small: Decimal | None
    """Gross a month up to which a seller may still issue outside; ``None``: nobody may."""
    penalties: bool = False


KSEF: tuple[Dated[KsefDuty], ...] = (
    Dated(KsefDuty(everyone=False, small=Decimal(10000)), date(2026, 2, 1), date(2026, 3, 31), _KSEF_ACT),
    Dated(KsefDuty(everyone=True, small=Decimal(10000)), date(2026, 4, 1), date(2026, 12, 31), _KSEF_ACT),
    Dated(KsefDuty(everyone=True, small=None, penalties=True), date(2027, 1, 1), None, _KSEF_ACT),
)

SPLIT_PAYMENT: tuple[Dated[Decimal], ...] = (
    Dated(Decimal(15000), date(2019, 11, 1), None, "art. 108a ust. 1a ustawy o VAT, załącznik nr 15"),
)
"""Gross in złoty above which goods and services of annex 15 must be paid by split payment."""

WHITE_LIST: tuple[Dated[Decimal], ...] = (
    Dated(
        Decimal(15000),
        date(2020, 1, 1),
        None,
        "art. 15d ustawy o CIT, art. 22p ustawy o PIT, art. 117ba Ordynacji podatkowej",
    ),
)
"""Gross in złoty above which a transfer to an account that is not listed costs the buyer."""

CASH: tuple[Dated[Decimal], ...] = (
    Dated(
        Decimal(15000),
        date(2017, 1, 1),
        None,
        "art. 19 ustawy Prawo przedsiębiorców; art. 15d ustawy o CIT, art. 22p ustawy o PIT",
    ),
)
"""Złoty above which entrepreneurs may not pay each other in cash."""

VAT_RATES: tuple[Dated[frozenset[str]], ...] = (
    Dated(
        frozenset({"22", "7", "3", "0"}),
        date(1993, 7, 5),
        date(2010, 12, 31),
        "art. 41 i 114 ustawy o VAT w brzmieniu do 31.12.2010",
    ),
    Dated(
        frozenset({"23", "8", "5", "0", "4", "7"}),
        date(2011, 1, 1),
        None,
        "art. 41, 146a–146ef ustawy o VAT; 4 % taksówki (art. 114), 7 % rolnicy ryczałtowi (art. 115)",
    ),
)
"""Rates in per cent that a Polish seller may use; words such as ``zw`` are bound to no day."""
