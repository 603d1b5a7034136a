"""Pieces that say themselves what they are: ``kontrahent:orlen``, ``miesiąc:2026-05``, ``stan:approved``."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from enum import StrEnum
from typing import TypeVar

from desktop.domain.collation import fold
from desktop.domain.dates import Month, parse_iso, parse_typed_date
from desktop.domain.documents import Channel
from desktop.domain.identifiers import iban_compact, nip_digits
from desktop.domain.kinds import DocumentKind
from desktop.domain.search.amounts import value_of
from desktop.domain.search.identifiers import plate_of
from desktop.domain.search.meanings import (
    Account,
    ByChannel,
    CompanyName,
    Contractor,
    Currency,
    Days,
    InBatch,
    InStatus,
    Key,
    KsefNumber,
    Meaning,
    Months,
    Number,
    OfKind,
    Settled,
    TaxNumber,
    Words,
)
from desktop.domain.search.vocabulary import KEYS, phrases
from desktop.domain.statuses import Status

E = TypeVar("E", bound=StrEnum)

_YES = frozenset({"tak", "yes", "true"})
_NO = frozenset({"nie", "no", "false"})


def key_of(word: str) -> Key | None:
    """The key that ``word`` (folded) names."""
    return KEYS.get(word)


def meaning_of(key: Key, value: str, today: date) -> Meaning | None:
    """What ``value`` behind ``key`` means; ``None`` if it cannot be that."""
    return _READERS[key](value, today) if any(map(str.isalnum, value)) else None


def _months(value: str, _today: date) -> Meaning | None:
    ends = value.split("..")
    try:
        first, last = Month.parse(ends[0].strip()), Month.parse(ends[-1].strip())
    except ValueError:
        return None
    return Months(first, last) if first <= last and len(ends) <= 2 else None


def _days(received: bool) -> Callable[[str, date], Meaning | None]:
    def read(value: str, today: date) -> Meaning | None:
        first, dots, last = value.partition("..")
        ends = [
            None if not end.strip() else _day(end.strip(), today) for end in (first, last if dots else first)
        ]
        if any(end is None and text.strip() for end, text in zip(ends, (first, last), strict=True)):
            return None
        if ends == [None, None] or (ends[0] is not None and ends[1] is not None and ends[0] > ends[1]):
            return None
        return Days(ends[0], ends[1], received)

    return read


def _day(text: str, today: date) -> date | None:
    day = parse_iso(text) or parse_typed_date(text, today)
    # The first and the last days there are have no neighbours, and no midnight in UTC.
    return day if day is not None and 1900 <= day.year <= 2200 else None


def _values(
    kind: type[E], wrap: Callable[[frozenset[E]], Meaning], meaning: type[Meaning]
) -> Callable[[str, date], Meaning | None]:
    """Codes as they are written down, or one of the words for them."""

    def read(value: str, _today: date) -> Meaning | None:
        try:
            return wrap(frozenset(kind(one.strip().lower()) for one in value.split(",")))
        except ValueError:
            said = phrases(True).get(tuple(fold(value).split()))
            return said if isinstance(said, meaning) else None

    return read


def _settled(value: str, _today: date) -> Meaning | None:
    answer = fold(value)
    return Settled(answer in _YES) if answer in _YES | _NO else None


def _currency(value: str, _today: date) -> Meaning | None:
    code = value.strip().upper()
    return Currency(code) if re.fullmatch(r"[A-Z]{3}", code) else None


def _account(value: str, _today: date) -> Meaning | None:
    iban = iban_compact(value)
    return Account(iban) if re.fullmatch(r"[A-Z0-9]{4,34}", iban) else None


def _nip(value: str, _today: date) -> Meaning | None:
    digits = nip_digits(value)
    return TaxNumber(digits) if re.fullmatch(r"[A-Z0-9]{2,20}", digits) else None


def _plate(value: str, _today: date) -> Meaning | None:
    plate = plate_of(value)
    return plate if re.fullmatch(r"[A-Z0-9]{1,12}", plate.text) else None


def _batch(value: str, _today: date) -> Meaning | None:
    digits = value.strip()
    return InBatch(int(digits)) if re.fullmatch(r"[0-9]{1,9}", digits) else None


_READERS: dict[Key, Callable[[str, date], Meaning | None]] = {
    Key.TEXT: lambda value, _today: Words(value),
    Key.CONTRACTOR: lambda value, _today: Contractor(value),
    Key.COMPANY: lambda value, _today: CompanyName(value),
    Key.MONTH: _months,
    Key.ISSUED: _days(received=False),
    Key.RECEIVED: _days(received=True),
    Key.AMOUNT: lambda value, _today: value_of(value),
    Key.CURRENCY: _currency,
    Key.STATUS: _values(Status, InStatus, InStatus),
    Key.KIND: _values(DocumentKind, OfKind, OfKind),
    Key.CHANNEL: _values(Channel, ByChannel, ByChannel),
    Key.PAID: _settled,
    Key.NIP: _nip,
    Key.NUMBER: lambda value, _today: Number(value),
    Key.ACCOUNT: _account,
    Key.KSEF: lambda value, _today: KsefNumber(value.strip().upper()),
    Key.PLATE: _plate,
    Key.BATCH: _batch,
}
