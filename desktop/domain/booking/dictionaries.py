"""What an office describes documents with: its own lists, and what single companies change in them.

Every item is known by its code, which never changes: descriptions of documents, rules and files of
accounting programs name it.  Of two items with the same code the company's own one counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import TypeVar

from desktop.domain.collation import fold


class Side(StrEnum):
    """Whose VAT it is: the company bought or sold."""

    PURCHASE = "purchase"
    SALES = "sales"


class Listing(StrEnum):
    """The dictionaries."""

    REGISTER = "register"
    CATEGORY = "category"
    DIMENSION = "dimension"
    DESCRIPTION = "description"
    VEHICLE = "vehicle"
    PAYMENT = "payment"


class CategoryKind(StrEnum):
    """What a category stands for in the company's books."""

    KPIR = "kpir"
    """A column of the tax book of revenues and expenses."""
    ACCOUNT = "account"
    """An account of the ledger."""
    FREE = "free"
    """A name that the accounting program makes something of."""


class KpirColumn(StrEnum):
    """A column of the book (KPiR) that amounts are entered in.

    The value is its number in JPK_PKPIR(3) (``K_7`` … ``K_16B``), which accounting programs use too.
    """

    SALES = "7"
    OTHER_REVENUE = "8"
    GOODS = "10"
    SIDE_COSTS = "11"
    WAGES = "12"
    OTHER_COSTS = "13"
    FREE = "15"
    RESEARCH = "16"


PRINTED_SINCE = date(2026, 1, 1)
"""From here the printed book has two columns more: KSeF number and the contractor's tax number.

Rozporządzenie Ministra Finansów i Gospodarki z 6 września 2025 r. w sprawie prowadzenia podatkowej księgi
przychodów i rozchodów (Dz.U. 2025 poz. 1299), annex 1: 19 columns of the same content in place of 17.
JPK_PKPIR(3) kept the old numbers (``K_3B``, ``K_4A``, ``K_4B`` are the new ones).
"""


def printed_column(column: KpirColumn, day: date) -> int:
    """The number of ``column`` in the book's printed form as valid on ``day``."""
    return int(column.value) + (2 if day >= PRINTED_SINCE else 0)


class PurchaseKind(StrEnum):
    """What was bought, as VAT registers tell it apart (JPK_V7 K_40/K_41 against K_42/K_43)."""

    OTHER = "other"
    GOODS = "goods"
    SERVICES = "services"
    FIXED_ASSETS = "fixed_assets"
    FUEL = "fuel"
    MARGIN = "margin"
    """To be sold by the margin scheme (used goods; services for the benefit of tourists): no VAT of it is
    deducted (art. 119 ust. 4, art. 120 ust. 17 ustawy o VAT)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """An item of a dictionary.  ``company_id`` is ``None`` for the whole office's."""

    id: int = 0
    """0 until it is kept."""
    company_id: int | None = None
    code: str
    name: str = ""
    active: bool = True
    """An item that is switched off is not offered; a company's own one hides the office's."""

    @property
    def label(self) -> str:
        """How it is shown: its name, and its code where that says more."""
        return self.name or self.code


@dataclass(frozen=True, slots=True, kw_only=True)
class VatRegister(Term):
    """A VAT register (rejestr VAT) of the accounting program."""

    side: Side = Side.PURCHASE


@dataclass(frozen=True, slots=True, kw_only=True)
class Category(Term):
    """Where an amount goes in the company's books."""

    kind: CategoryKind = CategoryKind.FREE
    column: KpirColumn | None = None
    """Only of kind ``KPIR``."""
    account: str = ""
    """Only of kind ``ACCOUNT``."""
    side: Side | None = None
    """``None``: for both."""
    purchase: PurchaseKind = PurchaseKind.OTHER
    cost_share: int = 100
    """Per cent of the expense that is a cost for income tax."""
    vat_share: int = 100
    """Per cent of the VAT that may be deducted."""
    own_rate: int | None = None
    """Per cent of the tax that the company itself counts on it (bought from abroad or by reverse charge;
    sold by margin); ``None``: as the format's settings have it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A value of a dimension."""

    code: str
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dimension(Term):
    """Something else that amounts are told apart by: a project, a place, a department."""

    choices: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EventDescription(Term):
    """A description of an economic event (opis zdarzenia); ``name`` is the text that is written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Vehicle(Term):
    """A vehicle; ``code`` is its plate without blanks.

    Costs: 100 % of one used for the business only, 75 % of one used privately too (art. 23 ust. 1 pkt 46a
    ustawy o PIT), 20 % of a private one that is not among the company's assets (pkt 46).  VAT: 100 % or
    50 % (art. 86a ustawy o VAT).
    """

    cost_share: int = 75
    vat_share: int = 50


COST_SHARES = (100, 75, 20)
VAT_SHARES = (100, 50)
STANDARD_RATE = 23
OWN_RATES = (STANDARD_RATE, 8, 5, 0)
"""Per cent; nought is for what is exempt or taxed at nought here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentMethod(Term):
    """A form of payment by the name that the accounting program knows."""

    words: tuple[str, ...] = ()
    """What documents print for it: ``przelew 14 dni``, ``karta``."""


T = TypeVar("T", bound=Term)


@dataclass(frozen=True, slots=True)
class Dictionaries:
    """All that a company's documents may be described with, each list in its order."""

    registers: tuple[VatRegister, ...] = ()
    categories: tuple[Category, ...] = ()
    dimensions: tuple[Dimension, ...] = ()
    descriptions: tuple[EventDescription, ...] = ()
    vehicles: tuple[Vehicle, ...] = ()
    payments: tuple[PaymentMethod, ...] = ()
    _index: Mapping[tuple[type[Term], str], Term] = field(default_factory=dict, repr=False, compare=False)

    def find(self, kind: type[T], code: str) -> T | None:
        """The item with this code, upper and lower case alike."""
        found = self._index.get((kind, code_key(code)))
        return found if isinstance(found, kind) else None

    def register(self, code: str) -> VatRegister | None:
        """The register with this code."""
        return self.find(VatRegister, code)

    def category(self, code: str) -> Category | None:
        """The category with this code."""
        return self.find(Category, code)

    def vehicle(self, plate: str) -> Vehicle | None:
        """The vehicle with this plate."""
        return self.find(Vehicle, plate)

    @property
    def empty(self) -> bool:
        """Whether there is nothing to describe a document with."""
        return not (self.registers or self.categories)


@lru_cache(maxsize=4096)
def code_key(code: str) -> str:
    """What two codes are the same by: letters and digits without case and diacritics, signs kept apart.

    Account numbers differ by their signs only (``401-1`` and ``4011``), so signs count.
    """
    return "".join(fold(char) or char for char in code.strip())[:80]


def for_company(terms: Iterable[Term], company_id: int | None) -> Dictionaries:
    """The items of the office with those of one company, which replace or hide the office's."""
    chosen: dict[tuple[type[Term], str], Term] = {}
    for term in terms:
        if term.company_id not in {None, company_id}:
            continue
        key = (type(term), code_key(term.code))
        known = chosen.get(key)
        if known is None or (known.company_id is None and term.company_id is not None):
            chosen[key] = term
    active = {key: term for key, term in chosen.items() if term.active}
    return Dictionaries(
        registers=_of(active.values(), VatRegister),
        categories=_of(active.values(), Category),
        dimensions=_of(active.values(), Dimension),
        descriptions=_of(active.values(), EventDescription),
        vehicles=_of(active.values(), Vehicle),
        payments=_of(active.values(), PaymentMethod),
        _index=active,
    )


def _of(terms: Iterable[Term], kind: type[T]) -> tuple[T, ...]:
    return tuple(term for term in terms if isinstance(term, kind))
