"""How a document is booked, as an exporter is given it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from desktop.domain.booking.dictionaries import (
    Category,
    Dictionaries,
    Dimension,
    PaymentMethod,
    PurchaseKind,
    VatRegister,
)
from desktop.domain.booking.entry import BookingEntry
from desktop.domain.booking.marks import Marks
from desktop.domain.booking.rates import RateLine


@dataclass(frozen=True, slots=True)
class BookedPart:
    """What goes to one category at one VAT rate; amounts in the document's currency.

    ``rate`` is empty where the split cannot be told by rate.  ``cost`` and ``deductible_vat`` are what
    income tax and VAT leave of it.  ``column`` is the number in JPK_PKPIR, ``account`` a ledger account.
    """

    category: str
    category_name: str
    rate: str
    net: Decimal
    vat: Decimal
    gross: Decimal
    cost: Decimal
    deductible_vat: Decimal
    description: str = ""
    column: str = ""
    account: str = ""
    purchase: str = ""
    """What was bought: ``other``, ``goods``, ``services``, ``fixed_assets``, ``fuel``, ``margin``."""
    vehicle: str = ""
    cost_share: int = 100
    vat_share: int = 100
    dimensions: tuple[tuple[str, str], ...] = ()
    """Pairs of a dimension's name and its value's."""
    own_rate: int | None = None
    """Per cent of the tax that the company itself counts; ``None``: as the format's settings have it."""
    margin: Decimal | None = None
    """Of a sale by the margin scheme, with the tax in it; ``None``: nobody gave it."""


@dataclass(frozen=True, slots=True)
class BookedRecord:
    """The description of a document, its codes looked up in the company's dictionaries."""

    register: str = ""
    register_name: str = ""
    payment: str = ""
    payment_name: str = ""
    marks: Marks = Marks()  # noqa: RUF009 - frozen
    parts: tuple[BookedPart, ...] = ()


def record_of(entry: BookingEntry, by_rate: Sequence[RateLine], known: Dictionaries) -> BookedRecord:
    """The record of a description and its lines by rate; codes that are gone stand for their names."""
    register = known.register(entry.register)
    payment = known.find(PaymentMethod, entry.payment)
    return BookedRecord(
        register=entry.register,
        register_name=_label(register, entry.register),
        payment=entry.payment,
        payment_name=_label(payment, entry.payment),
        marks=entry.marks,
        parts=tuple(_part(one, known) for one in by_rate),
    )


def _part(one: RateLine, known: Dictionaries) -> BookedPart:
    line = one.line
    category = known.category(line.category)
    if category is not None and category.purchase is PurchaseKind.MARGIN:
        line = replace(line, vat_share=0)
    return BookedPart(
        category=line.category,
        category_name=_label(category, line.category),
        rate=one.rate,
        net=line.amounts.net,
        vat=line.amounts.vat,
        gross=line.amounts.gross,
        cost=line.cost,
        deductible_vat=line.deductible_vat,
        description=line.description,
        column="" if category is None or category.column is None else category.column.value,
        account="" if category is None else category.account,
        purchase="" if category is None else category.purchase.value,
        vehicle=line.vehicle,
        cost_share=line.cost_share,
        vat_share=line.vat_share,
        dimensions=tuple(_dimension(code, value, known) for code, value in sorted(line.dimensions.items())),
        own_rate=category.own_rate if line.own_rate is None and category is not None else line.own_rate,
        margin=line.margin,
    )


def _dimension(code: str, value: str, known: Dictionaries) -> tuple[str, str]:
    dimension = known.find(Dimension, code)
    choices = () if dimension is None else dimension.choices
    name = next((one.name or one.code for one in choices if one.code == value), value)
    return _label(dimension, code), name


def _label(term: Category | VatRegister | PaymentMethod | Dimension | None, code: str) -> str:
    return code if term is None else term.label
