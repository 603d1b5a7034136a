"""What a piece of a search means, in the window's language."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import QCoreApplication

from desktop.domain.dates import Month
from desktop.domain.identifiers import format_account, format_nip
from desktop.domain.money import format_amount
from desktop.domain.search import Meaning
from desktop.domain.search.meanings import (
    Account,
    Amount,
    ByChannel,
    CompanyName,
    Contractor,
    Currency,
    Days,
    InBatch,
    InStatus,
    KsefNumber,
    Months,
    Number,
    OfKind,
    Plate,
    Settled,
    TaxNumber,
    Words,
)
from desktop.domain.sentences import QT_TRANSLATE_NOOP
from desktop.ui import texts
from desktop.ui.dates_and_amounts import format_day, format_month

E = TypeVar("E", bound=StrEnum)


_HEADINGS: dict[type[Meaning], str] = {
    Words: QT_TRANSLATE_NOOP("search", "Tekst"),
    Contractor: QT_TRANSLATE_NOOP("search", "Kontrahent"),
    CompanyName: QT_TRANSLATE_NOOP("search", "Firma"),
    Months: QT_TRANSLATE_NOOP("search", "Miesiąc"),
    Days: QT_TRANSLATE_NOOP("search", "Wystawiono"),
    Amount: QT_TRANSLATE_NOOP("search", "Brutto"),
    Currency: QT_TRANSLATE_NOOP("search", "Waluta"),
    InStatus: QT_TRANSLATE_NOOP("search", "Stan"),
    OfKind: QT_TRANSLATE_NOOP("search", "Rodzaj"),
    ByChannel: QT_TRANSLATE_NOOP("search", "Kanał"),
    Settled: QT_TRANSLATE_NOOP("search", "Zapłata"),
    TaxNumber: QT_TRANSLATE_NOOP("search", "NIP"),
    Number: QT_TRANSLATE_NOOP("search", "Numer"),
    Account: QT_TRANSLATE_NOOP("search", "Konto"),
    KsefNumber: QT_TRANSLATE_NOOP("search", "Numer KSeF"),
    Plate: QT_TRANSLATE_NOOP("search", "Nr rejestracyjny"),
    InBatch: QT_TRANSLATE_NOOP("search", "Paczka"),
}
_EXPLAINED: dict[type[Meaning], str] = {
    Words: QT_TRANSLATE_NOOP(
        "search", "Słowo w treści albo danych dokumentu, w każdej odmianie i jako początek innych słów."
    ),
    Contractor: QT_TRANSLATE_NOOP("search", "Dokumenty kontrahenta, którego nazwa ma te słowa."),
    CompanyName: QT_TRANSLATE_NOOP("search", "Dokumenty firmy, którą biuro obsługuje."),
    Months: QT_TRANSLATE_NOOP("search", "Miesiąc, w którym dokument leży w biurze."),
    Days: QT_TRANSLATE_NOOP("search", "Data wystawienia dokumentu."),
    Amount: QT_TRANSLATE_NOOP("search", "Kwota brutto dokumentu, według wartości."),
    Settled: QT_TRANSLATE_NOOP(
        "search",
        "Dokument ma kwotę i nie mówi, że jest zapłacony, na przykład przelew z terminem. "
        "Wyciągów bankowych program nie zna.",
    ),
    TaxNumber: QT_TRANSLATE_NOOP("search", "NIP sprzedawcy, nabywcy albo odbiorcy."),
    Number: QT_TRANSLATE_NOOP("search", "Numer dokumentu albo dokumentu, na który się powołuje."),
    Account: QT_TRANSLATE_NOOP("search", "Konto odczytane z dokumentu."),
    InBatch: QT_TRANSLATE_NOOP(
        "search", "Dokumenty przekazane w tej paczce, także cofniętej: zobacz „Przekazane pliki”."
    ),
}
_EXACTLY = QT_TRANSLATE_NOOP("search", "Dokładnie")
_EXACTLY_EXPLAINED = QT_TRANSLATE_NOOP(
    "search", "Te słowa jedno za drugim, bez odmiany, w treści albo danych dokumentu."
)
_RECEIVED = QT_TRANSLATE_NOOP("search", "Otrzymano")
_RECEIVED_EXPLAINED = QT_TRANSLATE_NOOP("search", "Dzień, w którym dokument trafił do biura.")
_PAID = QT_TRANSLATE_NOOP("search", "zapłacone, jak mówi dokument")
_UNPAID = QT_TRANSLATE_NOOP("search", "niezapłacone, jak mówi dokument")
_PAID_EXPLAINED = QT_TRANSLATE_NOOP(
    "search",
    "Dokument mówi, że jest zapłacony: gotówka, karta, „zapłacono” całość. "
    "Wyciągów bankowych program nie zna.",
)


def _translated(text: str) -> str:
    return QCoreApplication.translate("search", text)


def heading(meaning: Meaning) -> str:
    """What sort of thing it is: "Kontrahent"."""
    match meaning:
        case Words(exact=True):
            return _translated(_EXACTLY)
        case Days(received=True):
            return _translated(_RECEIVED)
    return _translated(_HEADINGS[type(meaning)])


def explained(meaning: Meaning) -> str:
    """What exactly is looked for, as a sentence."""
    match meaning:
        case Words(exact=True):
            return _translated(_EXACTLY_EXPLAINED)
        case Days(received=True):
            return _translated(_RECEIVED_EXPLAINED)
        case Settled(paid=True):
            return _translated(_PAID_EXPLAINED)
    sentence = _EXPLAINED.get(type(meaning))
    return f"{heading(meaning)}: {value(meaning)}" if sentence is None else _translated(sentence)


def value(meaning: Meaning) -> str:
    """The thing itself: "orlen", "maj 2026", "300,00–400,00 PLN"."""
    match meaning:
        case Words(text, exact):
            return f"„{text}”" if exact else text
        case Contractor(name) | CompanyName(name):
            return name
        case Months(first, last):
            return _months(first, last)
        case Days(first, last):
            return _days(first, last)
        case Amount():
            return _amount(meaning)
        case Settled(paid):
            return _translated(_PAID if paid else _UNPAID)
    return _code(meaning)


def _code(meaning: Meaning) -> str:
    match meaning:
        case InStatus(statuses):
            return _listed(statuses, texts.status_name)
        case OfKind(kinds):
            return _listed(kinds, texts.kind_name)
        case ByChannel(channels):
            return _listed(channels, texts.channel_name)
        case Currency(code):
            return code
        case TaxNumber(digits):
            return format_nip(digits)
        case Account(iban):
            return format_account(iban)
        case Number(text) | KsefNumber(text) | Plate(text):
            return text
        case InBatch(number):
            return str(number)
    return ""


def _months(first: Month, last: Month) -> str:
    if first == last:
        return format_month(first)
    if (first.year, first.month, last.month) == (last.year, 1, 12):
        return str(first.year)
    return f"{format_month(first)} – {format_month(last)}"


def _days(first: date | None, last: date | None) -> str:
    if first == last:
        return format_day(first)
    if first is None:
        return QCoreApplication.translate("search", "do {day}").format(day=format_day(last))
    if last is None:
        return QCoreApplication.translate("search", "od {day}").format(day=format_day(first))
    return f"{format_day(first)} – {format_day(last)}"


def _amount(meaning: Amount) -> str:
    low, high = (None if end is None else format_amount(end) for end in (meaning.low, meaning.high))
    currency = f" {meaning.currency}" if meaning.currency else ""
    if low is None:
        return QCoreApplication.translate("search", "do {amount}").format(amount=f"{high}{currency}")
    if high is None:
        return QCoreApplication.translate("search", "od {amount}").format(amount=f"{low}{currency}")
    return f"{low}{currency}" if low == high else f"{low}–{high}{currency}"


def _listed(values: Iterable[E], name: Callable[[E], str]) -> str:
    return ", ".join(sorted(name(one) for one in values))
