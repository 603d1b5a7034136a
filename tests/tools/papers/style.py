"""How a program prints amounts, dates and numbers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

CENT = Decimal("0.01")
NBSP = "\u00a0"

MONTHS = {
    "pl": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "en": "January February March April May June July August September October November December",
    "cs": "ledna února března dubna května června července srpna září října listopadu prosince",
    "sk": "januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "uk": "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
}


def cents(value: Decimal) -> Decimal:
    """``value`` rounded to two places, half up."""
    return value.quantize(CENT, ROUND_HALF_UP)


def amount(thousands: str, point: str, places: int = 2) -> Callable[[Decimal], str]:
    """A way of printing amounts: what parts the thousands and the cents."""

    def show(value: Decimal) -> str:
        text = f"{abs(value):,.{places}f}".replace(",", "\0").replace(".", point).replace("\0", thousands)
        return ("-" if value < 0 else "") + text

    return show


def plain(value: Decimal, point: str = ",") -> str:
    """A quantity or unit price without needless zeros."""
    text = format(value, "f")
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return text.replace(".", point)


def day(pattern: str, language: str = "pl") -> Callable[[date], str]:
    """A way of printing dates; ``{month}`` in ``pattern`` is the month's name."""

    def show(value: date) -> str:
        month = MONTHS[language].split()[value.month - 1]
        text = pattern.replace("{month}", month).replace("{mon}", month[:3]).replace("{day}", str(value.day))
        text = text.replace("{m}", str(value.month)).replace("{year}", str(value.year))
        return value.strftime(text)

    return show


def grouped(number: str) -> str:
    """An account in fours behind its check digits: ``12 1020 …``."""
    digits = number.removeprefix("PL")
    if digits.isdigit():
        return " ".join([digits[:2], *(digits[i : i + 4] for i in range(2, len(digits), 4))])
    return " ".join(digits[i : i + 4] for i in range(0, len(digits), 4))


def grouped_iban(number: str) -> str:
    """An account in fours with its country: ``PL12 1020 …``."""
    return " ".join(number[i : i + 4] for i in range(0, len(number), 4))


def solid(number: str) -> str:
    """A number as it is."""
    return number


def dashed_nip(number: str) -> str:
    """``123-456-78-90``."""
    return f"{number[:3]}-{number[3:6]}-{number[6:8]}-{number[8:]}" if number.isdigit() else number


def dashed_nip_2(number: str) -> str:
    """``123-45-67-890``."""
    return f"{number[:3]}-{number[3:5]}-{number[5:7]}-{number[7:]}" if number.isdigit() else number


def spaced_nip(number: str) -> str:
    """``123 456 78 90``."""
    return dashed_nip(number).replace("-", " ")


def eu_nip(number: str) -> str:
    """``PL1234567890``."""
    return f"PL{number}" if number.isdigit() else number


@dataclass(frozen=True, slots=True)
class Style:
    """The habits of one program."""

    money: Callable[[Decimal], str] = field(default_factory=lambda: amount(" ", ","))
    date: Callable[[date], str] = field(default_factory=lambda: day("%d.%m.%Y"))
    tax_id: Callable[[str], str] = solid
    account: Callable[[str], str] = grouped
    point: str = ","
    rate: str = "{}%"
    """How a VAT rate that is a number is printed."""
    currency: str = "PLN"
    """How the document's currency is printed."""
