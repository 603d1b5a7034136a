"""Amounts of money: always :class:`~decimal.Decimal`, written the way Polish offices write them."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

CENT = Decimal("0.01")
_SPACES = "\u0020\u00a0\u202f\u2009\u2007'’"
_NUMBER = re.compile(r"[0-9][0-9.,]*")
MAX_AMOUNT = Decimal("999999999999.99")


def parse_amount(text: str) -> Decimal | None:
    """The amount that ``text`` writes, rounded to grosze, or ``None`` if it writes none.

    Understands ``1 234,56``, ``1.234,56``, ``1,234.56``, ``1234.5``, a minus before or behind,
    brackets for negative, and currency signs around.  A single separator with exactly three digits
    behind it groups thousands (``1.234`` is 1234), anything else after the last separator is the
    fraction.  Amounts over :data:`MAX_AMOUNT` are refused.
    """
    compact = "".join(char for char in text.strip() if char not in _SPACES)
    compact = compact.replace("\u2212", "-").replace("\u2013", "-")
    compact = re.sub(r"(?i)(pln|eur|usd|gbp|chf|czk|uah|zł|zl|kč|грн|€|\$|£|₴)", "", compact)
    negative = compact.startswith("-") or compact.endswith("-")
    if compact.startswith("(") and compact.endswith(")"):
        negative, compact = True, compact[1:-1]
    compact = compact.strip("+-")
    if not _NUMBER.fullmatch(compact) or not compact.isascii():
        return None
    whole, fraction = _split_fraction(compact)
    if whole is None:
        return None
    value = Decimal(f"{whole or '0'}.{fraction or '0'}")
    if value > MAX_AMOUNT:
        return None
    value = value.quantize(CENT, ROUND_HALF_UP)
    return -value if negative and value else value


def _split_fraction(digits: str) -> tuple[str | None, str]:
    """``digits`` cut into whole part and fraction; ``None`` when the separators make no sense."""
    last = max(digits.rfind(","), digits.rfind("."))
    if last < 0:
        return digits, ""
    separator, behind = digits[last], digits[last + 1 :]
    before = digits[:last]
    other = "," if separator == "." else "."
    if digits.count(separator) > 1:
        groups = digits.split(separator)
        if other in digits or not _grouped(groups):
            return None, ""
        return "".join(groups), ""
    if other in before:
        groups = before.split(other)
        return ("".join(groups), behind) if _grouped(groups) else (None, "")
    if len(behind) == 3 and 1 <= len(before) <= 3 and before != "0":
        return before + behind, ""
    return before, behind


def _grouped(groups: list[str]) -> bool:
    return 1 <= len(groups[0]) <= 3 and all(len(group) == 3 for group in groups[1:])


def format_amount(value: Decimal) -> str:
    """``value`` as Polish offices print it: ``Decimal("-1234.5")`` → ``"-1 234,50"`` (no-break spaces)."""
    rounded = value.quantize(CENT, ROUND_HALF_UP)
    return f"{rounded:,.2f}".replace(",", "\u00a0").replace(".", ",")


def to_text(value: Decimal) -> str:
    """The canonical form kept in fields and files: two decimals, a point, no grouping."""
    rounded = value.quantize(CENT, ROUND_HALF_UP)
    return str(rounded or abs(rounded))


def to_grosze(value: Decimal) -> int:
    """Hundredths of the currency unit, for columns that are sorted and summed."""
    return int(value.quantize(CENT, ROUND_HALF_UP).scaleb(2))


@lru_cache(maxsize=4096)
def from_grosze(value: int) -> Decimal:
    """The inverse of :func:`to_grosze`.

    A document has the same amount in several places: they share one number.
    """
    return Decimal(value).scaleb(-2)
