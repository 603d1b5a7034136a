"""What is missing in words, in the languages that letters are written in."""

from __future__ import annotations

import re
from collections.abc import Mapping

from desktop.domain.dates import Month
from desktop.domain.money import format_amount
from desktop.domain.monthnames import OF_NAMES
from desktop.domain.months.numbering import Gap
from desktop.domain.months.state import MissingSupplier
from desktop.domain.statements.state import MissingPayment

_PLACE = re.compile(r"\{(first|last|before|after)\}")
_RHYTHMS: Mapping[str, tuple[str, str, str]] = {
    "pl": ("co miesiąc", "co dwa miesiące", "co kwartał"),
    "en": ("monthly", "every other month", "quarterly"),
    "uk": ("щомісяця", "раз на два місяці", "щокварталу"),
    "de": ("monatlich", "alle zwei Monate", "vierteljährlich"),
}
_SUPPLIER: Mapping[str, tuple[str, str]] = {
    "pl": ("{name}: {rhythm} od {since}", ", ok. {day}."),
    "en": ("{name}: {rhythm} since {since}", ", about the {day}"),
    "uk": ("{name}: {rhythm} від {since}", ", близько {day} числа"),
    "de": ("{name}: {rhythm} seit {since}", ", etwa am {day}."),
}
_GAP: Mapping[str, tuple[str, str, str]] = {
    "pl": ("numer {first}", "numery od {first} do {last}", "(między {before} a {after})"),
    "en": ("number {first}", "numbers {first} to {last}", "(between {before} and {after})"),
    "uk": ("номер {first}", "номери від {first} до {last}", "(між {before} і {after})"),
    "de": ("Nummer {first}", "Nummern {first} bis {last}", "(zwischen {before} und {after})"),
}
_PAYMENT: Mapping[str, tuple[str, str]] = {
    "pl": ("dokument do płatności {amount} {currency} z {day}, {payee}",
           "dokument do wpłaty {amount} {currency} z {day}, {payee}"),
    "en": ("the document for the payment of {amount} {currency} on {day}, {payee}",
           "the document for {amount} {currency} received on {day}, {payee}"),
    "uk": ("документ до платежу {amount} {currency} від {day}, {payee}",
           "документ до надходження {amount} {currency} від {day}, {payee}"),
    "de": ("Beleg zur Zahlung von {amount} {currency} am {day}, {payee}",
           "Beleg zum Eingang von {amount} {currency} am {day}, {payee}"),
}  # fmt: skip
_PERHAPS: Mapping[str, str] = {
    "pl": "(może chodzić o {what})",
    "en": "(it may be {what})",
    "uk": "(можливо, йдеться про {what})",
    "de": "(vielleicht geht es um {what})",
}
_LONGEST = 120
"""Of a text that a bank's file or a document gives."""


def since(month: Month, near: Month, language: str) -> str:
    """A month as it stands behind "since"; the year only if it is another than that of ``near``."""
    name = OF_NAMES[_known(language)][month.month - 1]
    return name if month.year == near.year else f"{name} {month.year}"


def supplier_line(one: MissingSupplier, month: Month, language: str = "pl") -> str:
    """ "Orange: co miesiąc od maja, ok. 12."."""
    language = _known(language)
    text, day = _SUPPLIER[language]
    rhythm = _RHYTHMS[language][one.rhythm.period - 1]
    said = text.format(name="{name}", rhythm=rhythm, since=since(one.rhythm.since, month, language))
    if one.rhythm.day is not None:
        said += day.format(day=_ordinal(one.rhythm.day, language))
    # Last, and not by format: a name comes from a document.
    return said.replace("{name}", one.name)


def gap_line(gap: Gap, language: str = "pl", *, with_neighbours: bool = True) -> str:
    """ "numer FV/13/2026 (między FV/12/2026 a FV/14/2026)"."""
    one, several, between = _GAP[_known(language)]
    said = one if gap.count == 1 else several
    if with_neighbours and gap.before:
        said = f"{said} {between}"
    values = {"first": gap.first, "last": gap.last, "before": gap.before, "after": gap.after}
    # In one pass: a number comes from a document and may hold anything.
    return _PLACE.sub(lambda found: values[found[1]], said)


def payment_line(one: MissingPayment, language: str = "pl") -> str:
    """ "dokument do płatności 123,00 PLN z 12.11.2026, Orange (może chodzić o FV/1/2026, Orange)"."""
    paid, received = _PAYMENT[_known(language)]
    said = (paid if one.amount < 0 else received).format(
        amount=format_amount(abs(one.amount)),
        currency=one.currency,
        day=f"{one.paid_on:%d.%m.%Y}",
        payee="{payee}",
    )
    # Last, and not by format: it comes from a bank's file.
    said = said.replace("{payee}", _short(one.payee) or "—")
    if not one.perhaps:
        return said
    return f"{said} {_PERHAPS[_known(language)].replace('{what}', _short(one.perhaps))}"


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _ordinal(day: int, language: str) -> str:
    if language != "en":
        return str(day)
    ending = "th" if 10 <= day % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
    return f"{day}{ending}"


def _known(language: str) -> str:
    return language if language in OF_NAMES else "pl"
