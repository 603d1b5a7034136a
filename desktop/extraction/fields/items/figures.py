"""What figures in a column may mean, and whether those of a row agree with each other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from itertools import islice, product

from desktop.domain.money import CENT
from desktop.extraction.fields.items.columns import AMOUNTS, Role

_MAX_READINGS = 128
_SEPARATORS = re.compile(r"[ '’]")
_HALF = Decimal("0.005")
_HUNDRED = Decimal(100)
_SOFT_SHARE = Decimal("0.0006")
"""Net prices printed with two decimals may have been computed from gross ones."""
Values = Mapping[Role, Decimal]


def readings(text: str, role: Role, *, scanned: bool = False) -> tuple[Decimal, ...]:
    """What the figures ``text`` may mean in a column of ``role``, the likeliest first."""
    bare = _SEPARATORS.sub("", text.strip()).replace("−", "-").replace("–", "-")
    negative = bare.startswith("-") or bare.endswith("-")
    bare = bare.strip("-")
    plain = _plain(bare)
    if plain is None:
        return ()
    found = [plain]
    separators = [char for char in bare if char in ",."]
    if len(separators) == 1:
        whole, part = re.split("[,.]", bare)
        if len(part) == 3 and len(whole) <= 3 and whole not in {"", "0"}:
            found.append(Decimal(whole + part))
            if role in AMOUNTS:
                found.reverse()
    if scanned and not separators and len(bare) > 2 and role is not Role.QUANTITY and bare.isdigit():
        found.append(Decimal(bare) / _HUNDRED)
    return tuple(-value if negative and value else value for value in found)


def _plain(bare: str) -> Decimal | None:
    last = max(bare.rfind(","), bare.rfind("."))
    whole = bare[:last] if last >= 0 else bare
    part = bare[last + 1 :] if last >= 0 else ""
    whole = whole.replace(",", "").replace(".", "")
    try:
        return Decimal(f"{whole or '0'}.{part}" if part else whole)
    except InvalidOperation:
        return None


@dataclass(frozen=True, slots=True)
class Agreement:
    """How the figures of a row agree: rules that hold to the grosz, nearly, and not."""

    exact: int = 0
    near: int = 0
    broken: int = 0

    @property
    def score(self) -> float:
        """For comparing readings."""
        return self.exact + 0.6 * self.near - 0.9 * self.broken


def agreement(values: Values, rate: str | None, discount: str | None) -> Agreement:
    """Which rules of arithmetic the figures of a row keep."""
    exact = near = broken = 0
    for apart, slack in _rules(values, rate, discount):
        if apart <= CENT:
            exact += 1
        elif apart <= slack:
            near += 1
        else:
            broken += 1
    return Agreement(exact, near, broken)


def _rules(values: Values, rate: str | None, discount: str | None) -> Iterator[tuple[Decimal, Decimal]]:
    """By how much every rule is missed, and what rounding may explain."""
    quantity = values.get(Role.QUANTITY)
    for price_role, amount_role in ((Role.UNIT_NET, Role.NET), (Role.UNIT_GROSS, Role.GROSS)):
        price, amount = values.get(price_role), values.get(amount_role)
        if quantity is not None and price is not None and amount is not None:
            apart = min(abs(worth - amount) for worth in _worths(quantity, price, discount))
            yield apart, abs(quantity) * _HALF + CENT
    net, vat, gross = values.get(Role.NET), values.get(Role.VAT), values.get(Role.GROSS)
    share = share_of(rate)
    if net is not None and vat is not None and share is not None:
        yield abs(net * share - vat), Decimal("0.03")
    if net is not None and vat is not None and gross is not None:
        yield abs(net + vat - gross), CENT
    elif net is not None and gross is not None and share is not None:
        yield abs(net * (1 + share) - gross), Decimal("0.03")
    elif vat is not None and gross is not None and share is not None:
        yield abs(gross * share / (1 + share) - vat), Decimal("0.02")
    unit_net, unit_gross = values.get(Role.UNIT_NET), values.get(Role.UNIT_GROSS)
    if unit_net is not None and unit_gross is not None and share is not None:
        yield abs(unit_net * (1 + share) - unit_gross), Decimal("0.02")


def share_of(rate: str | None) -> Decimal | None:
    """The tax as a part of the net amount; ``None`` where it does not follow from the rate."""
    if rate is None or rate == "marża":
        return None
    try:
        return Decimal(rate) / _HUNDRED
    except InvalidOperation:
        return Decimal(0)


def _worths(quantity: Decimal, price: Decimal, discount: str | None) -> Iterator[Decimal]:
    """What ``quantity`` at ``price`` may come to, with the discount and where it is in the price already."""
    yield quantity * price
    if not discount:
        return
    figure = _plain(discount.strip(" %-−–").replace(" ", ""))
    if figure is None:
        return
    yield quantity * price * (1 - figure / _HUNDRED)
    if "%" not in discount:
        yield quantity * price - figure
        yield quantity * (price - figure)


def best_reading(
    options: Mapping[Role, tuple[Decimal, ...]], rate: str | None, discount: str | None
) -> tuple[dict[Role, Decimal], Agreement]:
    """The reading of the figures of a row that agrees best with itself; of equals the likeliest."""
    roles = [role for role, found in options.items() if found]
    best: tuple[dict[Role, Decimal], Agreement] = ({}, Agreement())
    for number, combination in enumerate(islice(product(*(options[role] for role in roles)), _MAX_READINGS)):
        values = dict(zip(roles, combination, strict=True))
        found = agreement(values, rate, discount)
        if number == 0 or found.score > best[1].score:
            best = (values, found)
    return best
