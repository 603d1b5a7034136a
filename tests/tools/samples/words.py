"""Amounts in Polish words, as invoices print them behind "Słownie"."""

from __future__ import annotations

from decimal import Decimal

_UNITS = (
    "", "jeden", "dwa", "trzy", "cztery", "pięć", "sześć", "siedem", "osiem", "dziewięć", "dziesięć",
    "jedenaście", "dwanaście", "trzynaście", "czternaście", "piętnaście", "szesnaście", "siedemnaście",
    "osiemnaście", "dziewiętnaście",
)  # fmt: skip
_TENS = (
    "", "", "dwadzieścia", "trzydzieści", "czterdzieści", "pięćdziesiąt", "sześćdziesiąt",
    "siedemdziesiąt", "osiemdziesiąt", "dziewięćdziesiąt",
)  # fmt: skip
_HUNDREDS = (
    "", "sto", "dwieście", "trzysta", "czterysta", "pięćset", "sześćset", "siedemset", "osiemset",
    "dziewięćset",
)  # fmt: skip

Forms = tuple[str, str, str]
"""One, two to four, five and more: Polish nouns have three forms behind a number."""

_SCALES: tuple[Forms, ...] = (
    ("", "", ""),
    ("tysiąc", "tysiące", "tysięcy"),
    ("milion", "miliony", "milionów"),
)
_CURRENCIES: dict[str, Forms] = {"PLN": ("złoty", "złote", "złotych"), "EUR": ("euro", "euro", "euro")}


def noun(number: int, forms: Forms) -> str:
    """The form of a noun that stands behind ``number``."""
    one, few, many = forms
    if number == 1:
        return one
    if 2 <= number % 10 <= 4 and not 12 <= number % 100 <= 14:
        return few
    return many


def number_in_words(number: int) -> str:
    """``number`` (from 0 to 999,999,999) in words."""
    if not 0 <= number < 1_000_000_000:
        raise ValueError(number)
    if number == 0:
        return "zero"
    parts: list[str] = []
    for power in range(len(_SCALES) - 1, -1, -1):
        group = number // 1000**power % 1000
        if not group:
            continue
        if not (group == 1 and power):
            parts.append(_below_thousand(group))
        if power:
            parts.append(noun(group, _SCALES[power]))
    return " ".join(parts)


def _below_thousand(number: int) -> str:
    rest = number % 100
    low = _UNITS[rest] if rest < 20 else f"{_TENS[rest // 10]} {_UNITS[rest % 10]}"
    return f"{_HUNDREDS[number // 100]} {low}".strip()


def amount_in_words(amount: Decimal, currency: str = "PLN") -> str:
    """``Decimal("123.45")`` → ``"sto dwadzieścia trzy złote 45/100"``; a minus becomes a word."""
    sign = "minus " if amount < 0 else ""
    whole, cents = divmod(int(abs(amount) * 100), 100)
    return f"{sign}{number_in_words(whole)} {noun(whole, _CURRENCIES[currency])} {cents:02d}/100"
