"""What the title of a transfer says: numbers of documents, tax numbers, split payment."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.collation import fold
from desktop.domain.identifiers import is_iban, is_ksef_number, is_nip
from desktop.domain.money import parse_amount

_SPLIT = re.compile(
    r"(?is)/\s*VAT\s*/\s*([0-9][0-9\s]{0,20}[,.][0-9\s]{2,3}?)\s*/\s*IDC\s*/\s*([A-Z0-9\s-]{8,24}?)\s*/"
    r"\s*INV\s*/\s*(.*?)(?:/\s*TXT\s*/\s*(.*))?$"
)
_NIP = re.compile(
    r"(?<![0-9])(?:PL\s?)?"
    r"([0-9]{10}|[0-9]{3}-[0-9]{3}-[0-9]{2}-[0-9]{2}|[0-9]{3}-[0-9]{2}-[0-9]{2}-[0-9]{3})(?![0-9])"
)
_KSEF = re.compile(r"(?i)[0-9]{10}-[0-9]{8}-[0-9A-F]{12}-[0-9A-F]{2}")
_NRB = re.compile(r"(?<![0-9])(?:PL\s?)?([0-9]{2}(?:\s?[0-9]{4}){6})(?![0-9])")
_RUN = re.compile(r"[^\W\d_]+|[0-9]+")
_JOINED = re.compile(r"[-/\\._]?")
"""What may stand between the groups of one number."""
_MEANT = re.compile(
    r"(?:faktur[aeyi]?|fakt|fvat|fv|fs|fa|f|vat|nr|numer|no|rachun(?:ek|ku)|rach|za|inv|invoice)"
)
"""Words before a number that people leave out or write otherwise."""
_LEAST = 3
"""Letters and digits of a number that is looked for in a title; shorter ones stand there by chance."""
_SOLID = 8
"""Letters and digits from which a number is found although blanks stand within it."""


@dataclass(frozen=True, slots=True)
class SplitPayment:
    """The title of a payment under split payment (art. 108a ustawy o VAT; form by the banks' agreement)."""

    vat: Decimal
    nip: str
    """The seller's NIP or another country's VAT number, without separators."""
    invoice: str
    """A document's number, or a period of many."""
    text: str = ""


def split_payment(title: str) -> SplitPayment | None:
    """The parts of ``/VAT/23,00/IDC/…/INV/…/TXT/…``, wherever the bank has broken its lines."""
    found = _SPLIT.search(title)
    if found is None:
        return None
    vat = parse_amount(re.sub(r"\s", "", found[1]))
    if vat is None:
        return None
    return SplitPayment(
        vat, re.sub(r"[\s-]", "", found[2]).upper(), found[3].strip(" /"), (found[4] or "").strip()
    )


def tax_numbers(text: str) -> frozenset[str]:
    """The NIPs in a text, by their check digits."""
    digits = (re.sub(r"[^0-9]", "", found[1]) for found in _NIP.finditer(text))
    return frozenset(one for one in digits if is_nip(one))


def ksef_numbers(text: str) -> frozenset[str]:
    """The KSeF numbers in a text, by their check digits."""
    return frozenset(found[0].upper() for found in _KSEF.finditer(text) if is_ksef_number(found[0].upper()))


def accounts(text: str) -> tuple[str, ...]:
    """The Polish accounts in a text, as IBANs, by their check digits."""
    ibans = ("PL" + re.sub(r"\s", "", found[1]) for found in _NRB.finditer(text))
    return tuple(dict.fromkeys(one for one in ibans if is_iban(one)))


@dataclass(frozen=True, slots=True)
class DocumentNumber:
    """A document's number in the form in which titles are searched for it.

    ``runs`` are its letters and digits in groups, noughts in front of digits left out, without words
    such as "FV nr" before them: ``"FV 00012/2026"`` and ``"fv12/2026"`` have the same.
    """

    runs: tuple[str, ...]
    solid: str
    """All of them in one, noughts included."""
    is_telling: bool
    """Whether finding it in a title says anything: a bare short number stands there by chance."""


def document_number(number: str) -> DocumentNumber:
    """The searched form of a number as printed."""
    kept = [run[0] for run in _RUN.finditer(number)]
    while len(kept) > 1 and _MEANT.fullmatch(fold(kept[0])):
        del kept[0]
    runs = tuple(_plain(run) for run in kept)
    length = sum(len(run) for run in runs)
    enough = _LEAST if len(runs) > 1 else _LEAST + 2
    is_telling = length >= enough and any(run.isdigit() for run in runs)
    return DocumentNumber(runs, fold("".join(kept)).replace(" ", ""), is_telling)


def _plain(run: str) -> str:
    return (run.lstrip("0") or "0") if run.isdigit() else fold(run)


def _runs(text: str) -> list[tuple[str, bool]]:
    """The groups of letters and digits in ``text``, and whether each hangs on the one before it."""
    found = []
    end = -1
    for run in _RUN.finditer(text):
        found.append((_plain(run[0]), end >= 0 and _JOINED.fullmatch(text, end, run.start()) is not None))
        end = run.end()
    return found


class Title:
    """A title made ready to be searched for many numbers."""

    def __init__(self, text: str) -> None:
        self._runs = _runs(text)
        self._places: dict[str, list[int]] = {}
        for place, (run, _joined) in enumerate(self._runs):
            self._places.setdefault(run, []).append(place)
        # Banks break titles into lines of 27 or 35 characters, in the middle of numbers.
        self._solid = re.sub(r"[^a-z0-9]", "", fold(text))

    @property
    def runs(self) -> frozenset[str]:
        """Its groups of letters and digits."""
        return frozenset(self._places)

    def has(self, number: DocumentNumber) -> bool:
        """Whether the number stands in it: as whole groups, or unbroken where its length leaves no doubt.

        "12/2026" does not stand in "3/12/2026", nor in "12/2026/3".
        """
        if not number.is_telling:
            return False
        places = self._places.get(number.runs[0], ())
        return any(self._stands_at(place, number.runs) for place in places) or self.has_solid(number)

    def _stands_at(self, place: int, runs: tuple[str, ...]) -> bool:
        end = place + len(runs)
        if tuple(run for run, _joined in self._runs[place:end]) != runs:
            return False
        if end < len(self._runs) and self._runs[end][1]:
            return False
        hangs = self._runs[place][1]
        return not hangs or _MEANT.fullmatch(self._runs[place - 1][0]) is not None

    def has_solid(self, number: DocumentNumber) -> bool:
        """Whether a long number stands in it, be it with blanks within."""
        solid = number.solid
        if len(solid) < _SOLID or not number.is_telling:
            return False
        place = self._solid.find(solid)
        if place < 0:
            return False
        before, behind = self._solid[:place][-1:], self._solid[place + len(solid) :][:1]
        cut_in_front = solid[0].isdigit() and before.isdigit()
        return not cut_in_front and not (solid[-1].isdigit() and behind.isdigit())
