"""What a piece of a search can mean; plain values that compare, and that can be written down again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from desktop.domain import money
from desktop.domain.dates import Month
from desktop.domain.documents import Channel
from desktop.domain.kinds import DocumentKind
from desktop.domain.statuses import Status


class Key(StrEnum):
    """What stands before the colon of a piece that says itself what it is: ``kwota:300-400``."""

    TEXT = "tekst"
    CONTRACTOR = "kontrahent"
    COMPANY = "firma"
    MONTH = "miesiąc"
    ISSUED = "wystawiono"
    RECEIVED = "otrzymano"
    AMOUNT = "kwota"
    CURRENCY = "waluta"
    STATUS = "stan"
    KIND = "rodzaj"
    CHANNEL = "kanał"
    PAID = "zapłacono"
    NIP = "nip"
    NUMBER = "numer"
    ACCOUNT = "konto"
    KSEF = "ksef"
    PLATE = "rejestracja"
    BATCH = "paczka"


@dataclass(frozen=True, slots=True)
class Words:
    """Words of the document, its number, names or file; ``exact``: as a phrase, none of them inflected.

    Each word of a search that is not exact is found in its other forms, and as a word's beginning.
    """

    text: str
    exact: bool = False

    def __post_init__(self) -> None:
        """How many blanks stand between words says nothing."""
        object.__setattr__(self, "text", " ".join(self.text.split()))

    def canonical(self) -> str:
        """The text that always means this."""
        return f'"{self.text}"' if self.exact else _written(Key.TEXT, self.text)


@dataclass(frozen=True, slots=True)
class Contractor:
    """A contractor whose name has these words, each as a word's beginning."""

    name: str

    def canonical(self) -> str:
        """The text that always means this."""
        return _written(Key.CONTRACTOR, self.name)


@dataclass(frozen=True, slots=True)
class CompanyName:
    """One of the office's companies."""

    name: str

    def canonical(self) -> str:
        """The text that always means this."""
        return _written(Key.COMPANY, self.name)


@dataclass(frozen=True, slots=True)
class Months:
    """Filed in one of the months ``first`` to ``last``."""

    first: Month
    last: Month

    def canonical(self) -> str:
        """The text that always means this."""
        return f"{Key.MONTH}:{self.first}" + ("" if self.first == self.last else f"..{self.last}")


@dataclass(frozen=True, slots=True)
class Days:
    """Issued, or ``received`` here, on one of the days; an open end is ``None``."""

    first: date | None
    last: date | None
    received: bool = False

    def canonical(self) -> str:
        """The text that always means this."""
        key = Key.RECEIVED if self.received else Key.ISSUED
        ends = ["" if day is None else day.isoformat() for day in (self.first, self.last)]
        return f"{key}:{ends[0]}" if ends[0] == ends[1] else f"{key}:{ends[0]}..{ends[1]}"


@dataclass(frozen=True, slots=True)
class Amount:
    """A gross amount from ``low`` to ``high``, both included; an open end is ``None``."""

    low: Decimal | None
    high: Decimal | None
    currency: str = ""
    """ISO 4217; empty: any."""

    def canonical(self) -> str:
        """The text that always means this."""
        low, high = (None if end is None else money.to_text(end) for end in (self.low, self.high))
        if low == high and low is not None:
            span = low
        elif high is None:
            span = f">={low}"
        elif low is None:
            span = f"<={high}"
        else:
            span = f"{low}..{high}"
        return f"{Key.AMOUNT}:{span}{self.currency}"


@dataclass(frozen=True, slots=True)
class Currency:
    """An amount in this currency, ISO 4217."""

    code: str

    def canonical(self) -> str:
        """The text that always means this."""
        return f"{Key.CURRENCY}:{self.code}"


@dataclass(frozen=True, slots=True)
class InStatus:
    """One of these statuses."""

    statuses: frozenset[Status]

    def canonical(self) -> str:
        """The text that always means this."""
        return _listed(Key.STATUS, self.statuses)


@dataclass(frozen=True, slots=True)
class OfKind:
    """One of these kinds."""

    kinds: frozenset[DocumentKind]

    def canonical(self) -> str:
        """The text that always means this."""
        return _listed(Key.KIND, self.kinds)


@dataclass(frozen=True, slots=True)
class ByChannel:
    """Came in by one of these channels."""

    channels: frozenset[Channel]

    def canonical(self) -> str:
        """The text that always means this."""
        return _listed(Key.CHANNEL, self.channels)


@dataclass(frozen=True, slots=True)
class Settled:
    """Whether the document itself says that it is paid: see :mod:`desktop.domain.settlement`."""

    paid: bool

    def canonical(self) -> str:
        """The text that always means this."""
        return f"{Key.PAID}:{'tak' if self.paid else 'nie'}"


@dataclass(frozen=True, slots=True)
class TaxNumber:
    """A NIP, digits, of anybody named on the document."""

    digits: str

    def canonical(self) -> str:
        """The text that always means this."""
        return f"{Key.NIP}:{self.digits}"


@dataclass(frozen=True, slots=True)
class Number:
    """The document's number, or one that it refers to, or the beginning of it."""

    text: str

    def canonical(self) -> str:
        """The text that always means this."""
        return _written(Key.NUMBER, self.text)


@dataclass(frozen=True, slots=True)
class Account:
    """A bank account on the document, as IBAN."""

    iban: str

    def canonical(self) -> str:
        """The text that always means this."""
        return f"{Key.ACCOUNT}:{self.iban}"


@dataclass(frozen=True, slots=True)
class KsefNumber:
    """The number that the state's system gave the invoice."""

    text: str

    def canonical(self) -> str:
        """The text that always means this."""
        return f"{Key.KSEF}:{self.text}"


@dataclass(frozen=True, slots=True)
class Plate:
    """The registration number of a vehicle on the document, capitals without blanks."""

    text: str

    def canonical(self) -> str:
        """The text that always means this."""
        return f"{Key.PLATE}:{self.text}"


@dataclass(frozen=True, slots=True)
class InBatch:
    """Handed over in the batch with this number, whether that was taken back or not."""

    number: int

    def canonical(self) -> str:
        """The text that always means this."""
        return f"{Key.BATCH}:{self.number}"


Meaning = (
    Words
    | Contractor
    | CompanyName
    | Months
    | Days
    | Amount
    | Currency
    | InStatus
    | OfKind
    | ByChannel
    | Settled
    | TaxNumber
    | Number
    | Account
    | KsefNumber
    | Plate
    | InBatch
)


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of what was typed, from ``start`` to ``end``, and what it was taken for.

    ``others`` is what it might mean instead.  ``excluded``: documents of which this is true are left out.
    """

    meaning: Meaning
    start: int
    end: int
    excluded: bool = False
    others: tuple[Meaning, ...] = ()

    def canonical(self) -> str:
        """The text that always means this."""
        return ("-" if self.excluded else "") + self.meaning.canonical()


@dataclass(frozen=True, slots=True)
class Query:
    """A search, understood.

    Of several parts of one sort (two months, two contractors) one has to be true; all words have to be
    there; of different sorts all.
    """

    text: str = ""
    parts: tuple[Part, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.parts)

    def without(self, part: Part) -> str:
        """What was typed, without this piece."""
        return self._with(part, "")

    def with_meaning(self, part: Part, meaning: Meaning) -> str:
        """What was typed, with this piece saying that it means ``meaning``."""
        return self._with(part, ("-" if part.excluded else "") + meaning.canonical())

    def _with(self, changed: Part, said: str) -> str:
        """The text with ``said`` in the place of one piece; the others stay as they were typed."""
        pieces: list[str] = []
        end = 0
        for part in self.parts:
            # A quotation mark that opened nothing must not begin to, now that another stands behind it.
            pieces.append(self.text[end : part.start].translate(_NO_QUOTES))
            pieces.append(said if part == changed else self.text[part.start : part.end])
            end = part.end
        pieces.append(self.text[end:].translate(_NO_QUOTES))
        return " ".join(" ".join(pieces).split())

    def canonical(self) -> str:
        """A text that always means the same, whatever day it is and whoever is known."""
        return " ".join(part.canonical() for part in self.parts)

    def conditions(self) -> list[tuple[Meaning, bool]]:
        """What has to be true (``False``) or must not be (``True``), without where it stood."""
        return [(part.meaning, part.excluded) for part in self.parts]


_NO_QUOTES = str.maketrans('"„”“', "    ")


def _written(key: Key, value: str) -> str:
    return f'{key}:"{value}"' if not value.isalnum() else f"{key}:{value}"


def _listed(key: Key, values: Iterable[StrEnum]) -> str:
    return f"{key}:{','.join(sorted(value.value for value in values))}"
