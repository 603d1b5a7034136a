"""A document's description for booking, and its split over categories, which adds up to the grosz."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import ROUND_HALF_UP, Decimal

from desktop.domain.booking.marks import Marks
from desktop.domain.fields import Field, FieldName
from desktop.domain.money import CENT, to_grosze

ZERO = Decimal("0.00")
NO_MARKS = Marks()


@dataclass(frozen=True, slots=True)
class Amounts:
    """Net, VAT and gross in the document's currency.

    Each of the three adds up by itself: some documents print a gross that is a grosz off.
    """

    net: Decimal = ZERO
    vat: Decimal = ZERO
    gross: Decimal = ZERO

    def __add__(self, other: Amounts) -> Amounts:
        return Amounts(self.net + other.net, self.vat + other.vat, self.gross + other.gross)

    def __sub__(self, other: Amounts) -> Amounts:
        return Amounts(self.net - other.net, self.vat - other.vat, self.gross - other.gross)

    def __bool__(self) -> bool:
        return bool(self.net or self.vat or self.gross)

    @property
    def consistent(self) -> bool:
        """Whether net and VAT make the gross."""
        return self.net + self.vat == self.gross


def total(parts: Iterable[Amounts]) -> Amounts:
    """The sum of ``parts``."""
    return sum(parts, Amounts())


def amounts_of(fields: Mapping[FieldName, Field]) -> Amounts | None:
    """What a document comes to; ``None`` while nothing is known.

    What is missing of the three follows from the others; a document with one amount only (a receipt,
    a bill without VAT) has no VAT.
    """
    net, vat, gross = (_amount(fields, name) for name in (FieldName.NET, FieldName.VAT, FieldName.GROSS))
    if gross is None:
        if net is None:
            return None
        gross = net + (vat or ZERO)
    if net is None:
        net = gross - (vat or ZERO)
    if vat is None:
        vat = gross - net
    return Amounts(net, vat, gross)


def _amount(fields: Mapping[FieldName, Field], name: FieldName) -> Decimal | None:
    found = fields.get(name)
    return None if found is None else found.amount


@dataclass(frozen=True, slots=True)
class BookingLine:
    """A part of a document that goes to one category."""

    category: str = ""
    """The category's code; empty while nobody knows."""
    description: str = ""
    """The text of the economic event."""
    amounts: Amounts = Amounts()
    dimensions: Mapping[str, str] = field(default_factory=dict)
    """Codes of dimensions to codes of their values."""
    vehicle: str = ""
    """Its plate without blanks."""
    cost_share: int = 100
    """Per cent that is a cost; kept with the line, so that what was approved stays when a vehicle changes."""
    vat_share: int = 100
    """Per cent of the VAT that is deducted."""
    items: tuple[int, ...] = ()
    """Which lines of goods (from 0) it stands for, where the split follows them."""
    own_rate: int | None = None
    """Per cent of the tax that the company itself counts: on a purchase that the buyer taxes, or on a
    margin.  ``None``: as its category has it."""
    margin: Decimal | None = None
    """Of a sale by the margin scheme: price less the price of purchase, with the tax in it (art. 119 ust. 2,
    art. 120 ust. 4 ustawy o VAT), in the document's currency.  ``None``: nobody gave it."""

    @property
    def deductible_vat(self) -> Decimal:
        """The VAT that is deducted."""
        return share_of(self.amounts.vat, self.vat_share)

    @property
    def cost(self) -> Decimal:
        """What is a cost for income tax: the share of net and of the VAT that is not deducted."""
        return share_of(self.amounts.net + self.amounts.vat - self.deductible_vat, self.cost_share)


def share_of(amount: Decimal, percent: int) -> Decimal:
    """``percent`` of ``amount``, half a grosz rounded up."""
    return (amount * percent / 100).quantize(CENT, ROUND_HALF_UP)


@dataclass(frozen=True, slots=True)
class BookingEntry:
    """How one document is booked.  ``register`` and ``payment`` are codes, empty while not chosen."""

    register: str = ""
    payment: str = ""
    lines: tuple[BookingLine, ...] = ()
    marks: Marks = NO_MARKS

    @property
    def amounts(self) -> Amounts:
        """What its lines come to."""
        return total(line.amounts for line in self.lines)

    @property
    def described(self) -> bool:
        """Whether somebody or something said anything of it."""
        return bool(self.register or self.payment or any(line.category for line in self.lines))


def remainder(amounts: Amounts, lines: Sequence[BookingLine]) -> Amounts:
    """What the lines leave of the document's ``amounts``; nothing when they are right."""
    return amounts - total(line.amounts for line in lines)


def fitted(entry: BookingEntry, amounts: Amounts) -> BookingEntry:
    """``entry`` for a document that comes to ``amounts``: a description that is not split follows it."""
    if len(entry.lines) > 1:
        return entry
    line = entry.lines[0] if entry.lines else BookingLine()
    return replace(entry, lines=(replace(line, amounts=amounts),))


def divided(amounts: Amounts, weights: Sequence[Decimal]) -> tuple[Amounts, ...]:
    """``amounts`` cut in proportion to ``weights``, to the grosz, nothing lost and nothing added.

    Weights may be of either sign; if they come to nothing, the first part takes everything.  Where net
    and VAT make the gross of the whole, they make it of every part.
    """
    if not weights:
        raise ValueError("no parts")
    nets = spread(amounts.net, weights)
    vats = spread(amounts.vat, weights)
    if amounts.consistent:
        grosses = [net + vat for net, vat in zip(nets, vats, strict=True)]
    else:
        grosses = spread(amounts.gross, weights)
    return tuple(Amounts(*part) for part in zip(nets, vats, grosses, strict=True))


def spread(amount: Decimal, weights: Sequence[Decimal]) -> list[Decimal]:
    """One amount cut in proportion to ``weights``; what rounding leaves goes to the largest rests."""
    whole = sum(weights)
    cents = to_grosze(amount)
    if not whole:
        return [amount] + [ZERO] * (len(weights) - 1)
    exact = [Decimal(cents) * weight / whole for weight in weights]
    parts = [int(part.to_integral_value(rounding="ROUND_FLOOR")) for part in exact]
    left = cents - sum(parts)
    # Floors leave less than one grosz a part, but for what dividing rounded away.
    order = sorted(range(len(weights)), key=lambda place: (parts[place] - exact[place], place))
    step = 1 if left > 0 else -1
    for turn in range(abs(left)):
        parts[order[turn % len(order)]] += step
    return [Decimal(part).scaleb(-2) for part in parts]


def with_remainder(amounts: Amounts, lines: Sequence[BookingLine], last: int) -> tuple[BookingLine, ...]:
    """The lines with line ``last`` taking what the others leave."""
    others = [line for place, line in enumerate(lines) if place != last]
    rest = remainder(amounts, others)
    return tuple(replace(line, amounts=rest) if place == last else line for place, line in enumerate(lines))


def from_net(net: Decimal, whole: Amounts) -> Amounts:
    """A part of ``whole`` of which a person typed the net: its VAT in the whole's proportion."""
    if not whole.net:
        return Amounts(net, ZERO, net)
    vat = (net * whole.vat / whole.net).quantize(CENT, ROUND_HALF_UP)
    return Amounts(net, vat, net + vat)


def from_gross(gross: Decimal, whole: Amounts) -> Amounts:
    """The same for a gross that was typed."""
    if not whole.gross:
        return Amounts(gross, ZERO, gross)
    vat = (gross * whole.vat / whole.gross).quantize(CENT, ROUND_HALF_UP)
    return Amounts(gross - vat, vat, gross)
