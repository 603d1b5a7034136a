"""Documents that came twice: on what evidence that is thought, and what a person may say of it.

Three levels, the surest first: the same file; the same picture (one paper scanned or photographed again, or
printed and scanned); the same invoice (the same seller, kind and number), however it came.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from desktop.domain.collation import fold
from desktop.domain.dates import Month
from desktop.domain.documents import Channel
from desktop.domain.fields import FieldName
from desktop.domain.kinds import DocumentKind, PrintedKind
from desktop.domain.likeness import Likeness
from desktop.domain.messages import Message
from desktop.domain.statuses import Status


class Level(StrEnum):
    """On what two documents are thought to be one."""

    FILE = "file"
    """The same file, bit by bit."""
    PICTURE = "picture"
    """The same page, come another way."""
    INVOICE = "invoice"
    """The same seller, kind and number; or the same seller, amount and day where the number is doubtful."""


class Verdict(StrEnum):
    """Where it stands with two documents that are thought to be one."""

    OPEN = "open"
    """A person has yet to say."""
    SAME = "same"
    """One is kept, the other was rejected."""
    COPY = "copy"
    """The later one corrects the earlier and replaces it."""
    DIFFERENT = "different"
    """Two documents; nobody is asked again."""
    WITHDRAWN = "withdrawn"
    """What spoke for it was misread, and is mended; nobody had said anything."""


DECIDED = frozenset({Verdict.SAME, Verdict.COPY, Verdict.DIFFERENT})

OUT_OF_USE = frozenset({Status.BINNED, Status.REJECTED, Status.HELD})
"""Nobody is asked about a document like one of these."""

SETTLED = frozenset({Status.APPROVED, Status.EXPORTED, Status.FILED})
"""A document that is settled is never the one in doubt: the other one is."""


@dataclass(frozen=True, slots=True)
class DuplicatePair:
    """Two documents that are thought to be one, and what came of it.  Moments are UTC."""

    suspect: int
    """The one that waits: mostly the later."""
    other: int
    level: Level
    verdict: Verdict
    reason: Message
    """Why they are thought to be one."""
    found_at: datetime
    decided_by: str = ""
    decided_at: datetime | None = None
    kept: int | None = None
    """The one that a person kept."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """How another copy of a document came in: kept with the one that stays."""

    document_id: int
    """The number of the copy; it may be gone."""
    received_at: datetime
    """UTC."""
    channel: Channel
    channel_label: str
    sender: str
    file_name: str
    company: str = ""
    month: Month | None = None


# -- the number of an invoice ------------------------------------------------------------------------

_PREFIXES = frozenset(
    {"faktura", "fakt", "fv", "f", "fvat", "vat", "nr", "numer", "no", "invoice", "rachunek"}
)
"""Words in front of a number that are printed here and left out there; ``FS`` or ``KFV`` are part of it."""
_LOOK = str.maketrans("oqdilzsgbt", "0001125687")
"""Characters that recognisers take for figures."""
_ALIKE = tuple(
    frozenset(pair) for pair in ("08", "17", "38", "56", "68", "35", "09", "89", "14", "27", "49", "69")
)
"""Figures that faint print makes alike."""


def number_key(printed: str) -> str:
    """A number as numbers are compared: ``"Faktura nr FV 001/05/2026"`` → ``"1/5/2026"``.

    Case, blanks, kinds of separators and leading zeros do not count, nor do the words in front.  Where one
    group ends and the next begins does: ``FV/1/01`` is not ``FV/11``.
    """
    groups = re.findall(r"[^\W\d_]+|\d+", fold(printed))
    while len(groups) > 1 and groups[0] in _PREFIXES:
        groups.pop(0)
    return "/".join(group.lstrip("0") or "0" if group.isdigit() else group for group in groups)


def is_near(one: str, two: str) -> bool:
    """Whether two keys of :func:`number_key` may be one number, of which a character was misread."""
    first, second = (key.translate(_LOOK) for key in (one, two))
    if len(first) != len(second) or not first:
        return False
    differing = [frozenset(pair) for pair in zip(first, second, strict=True) if pair[0] != pair[1]]
    return not differing or (len(differing) == 1 and differing[0] in _ALIKE)


def names_year(key: str, issued: date | None) -> bool:
    """Whether a number says the year it was given in: others begin anew with every year, or month."""
    groups = key.split("/")
    if any(len(group) >= 4 and re.match(r"(19|20)\d\d", group) for group in groups):
        return True
    return issued is not None and len(groups) > 1 and f"{issued.year % 100}" in groups


# -- the same invoice --------------------------------------------------------------------------------


class KindGroup(StrEnum):
    """Kinds whose numbers are given in one row: a correction is never the invoice that it corrects."""

    INVOICE = "invoice"
    CORRECTION = "correction"
    PROFORMA = "proforma"
    NOTE = "note"
    DELIVERY_NOTE = "delivery_note"


_GROUPS: dict[PrintedKind | DocumentKind, KindGroup] = {
    PrintedKind.INVOICE: KindGroup.INVOICE,
    PrintedKind.SIMPLIFIED_INVOICE: KindGroup.INVOICE,
    PrintedKind.RECEIPT: KindGroup.INVOICE,
    PrintedKind.ADVANCE: KindGroup.INVOICE,
    PrintedKind.FINAL: KindGroup.INVOICE,
    PrintedKind.MARGIN: KindGroup.INVOICE,
    PrintedKind.CORRECTION: KindGroup.CORRECTION,
    PrintedKind.PROFORMA: KindGroup.PROFORMA,
    PrintedKind.NOTE: KindGroup.NOTE,
    PrintedKind.DELIVERY_NOTE: KindGroup.DELIVERY_NOTE,
    DocumentKind.COST_INVOICE: KindGroup.INVOICE,
    DocumentKind.SALES_INVOICE: KindGroup.INVOICE,
    DocumentKind.ADVANCE: KindGroup.INVOICE,
    DocumentKind.RECEIPT: KindGroup.INVOICE,
    DocumentKind.CORRECTION: KindGroup.CORRECTION,
    DocumentKind.PROFORMA: KindGroup.PROFORMA,
    DocumentKind.NOTE: KindGroup.NOTE,
    DocumentKind.DELIVERY_NOTE: KindGroup.DELIVERY_NOTE,
}


def kind_group(
    printed: PrintedKind | None, said: DocumentKind | None, *, by_person: bool
) -> KindGroup | None:
    """In which row a document is numbered: as a person says, else as it calls itself.

    ``None`` for a letter, a reminder or a statement: it names invoices and is none.
    """
    if by_person and said is not None:
        return _GROUPS.get(said)
    return None if printed is None else _GROUPS.get(printed)


KEY_FIELDS = frozenset(
    {
        FieldName.NUMBER,
        FieldName.SELLER_NIP,
        FieldName.GROSS,
        FieldName.CURRENCY,
        FieldName.ISSUE_DATE,
        FieldName.KIND,
    }
)
"""Fields that say which invoice a document is."""

NEAR_DAYS = 3
"""Dates of one invoice that two readers found may lie so far apart: issue and sale are mixed up."""


@dataclass(frozen=True, slots=True)
class InvoiceFacts:
    """What tells an invoice from others.  ``gross`` in ``currency``; ``number`` is a :func:`number_key`."""

    group: KindGroup
    seller: str = ""
    number: str = ""
    is_number_sure: bool = False
    """Proved by a check, or said or approved by a person."""
    gross: Decimal | None = None
    currency: str = ""
    issued: date | None = None
    is_number_exact: bool = False
    """Its characters are beyond doubt: typed, or from an XML or a text layer, so none was misread."""


class SameInvoice(StrEnum):
    """Why two documents are thought to be one invoice."""

    NUMBER = "number"
    """The same seller, kind and number."""
    AMOUNT = "amount"
    """The same seller, amount and day; the number of one is missing or doubtful."""
    NUMBER_AND_AMOUNT = "number_and_amount"
    """The same number, amount and day; the seller's NIP of one is missing."""


def same_invoice(one: InvoiceFacts, two: InvoiceFacts) -> SameInvoice | None:
    """Whether two documents are the same invoice by what was read, and why."""
    if one.group is not two.group:
        return None
    same_gross = one.gross is not None and one.gross == two.gross and _same_currency(one, two)
    near = _is_near_day(one, two)
    if one.number and one.number == two.number:
        if one.seller and one.seller == two.seller:
            return SameInvoice.NUMBER if _is_one_series(one, two, same_gross=same_gross) else None
        if one.seller and two.seller:
            return None
        telling = len(one.number) >= 3 and same_gross and one.issued is not None
        return SameInvoice.NUMBER_AND_AMOUNT if telling and one.issued == two.issued else None
    if not (one.seller and one.seller == two.seller and same_gross and near):
        return None
    if one.gross == 0:
        return None
    if not one.number or not two.number:
        return SameInvoice.AMOUNT
    if one.is_number_exact and two.is_number_exact:
        return None
    doubtful = not (one.is_number_sure and two.is_number_sure)
    return SameInvoice.AMOUNT if doubtful and is_near(one.number, two.number) else None


def are_numbered_apart(one: InvoiceFacts, two: InvoiceFacts) -> bool:
    """Whether two documents have numbers of their own: tickets differ in nothing else.

    Both are exact; or both are sure and not near, or the days are others as well: number and day of one
    paper are not both misread.
    """
    if not (one.number and two.number) or one.number == two.number:
        return False
    if one.is_number_exact and two.is_number_exact:
        return True
    if is_near(one.number, two.number):
        return False
    if one.is_number_sure and two.is_number_sure:
        return True
    return None not in {one.issued, two.issued} and not _is_near_day(one, two)


def _same_currency(one: InvoiceFacts, two: InvoiceFacts) -> bool:
    return not one.currency or not two.currency or one.currency == two.currency


def _is_near_day(one: InvoiceFacts, two: InvoiceFacts) -> bool:
    if one.issued is None or two.issued is None:
        return False
    return abs((one.issued - two.issued).days) <= NEAR_DAYS


def _is_one_series(one: InvoiceFacts, two: InvoiceFacts, *, same_gross: bool) -> bool:
    """Whether a number that both have is given once only: else it comes again next year, or next month."""
    if names_year(one.number, one.issued):
        return True
    if one.issued is None or two.issued is None:
        return True
    return _is_near_day(one, two) or (same_gross and one.issued.year == two.issued.year)


# -- the same picture --------------------------------------------------------------------------------

LEAST_NUMBERS = 5
"""On a page: with fewer, nothing tells the invoices of one supplier apart, and the picture must speak too."""


def is_same_page(found: Likeness, picture: float) -> bool:
    """Whether two pages are one paper: by their words laid over each other, and how alike they look (0 to 1).

    Measured: of one paper, at least nine numbers in ten are found in their place, and at most one is
    surely another; an invoice of the next month has three others at least: its number and its days.
    """
    if found.conflicts > _MOST_CONFLICTS:
        return False
    if not found.is_laid:
        return (
            found.words >= 0.9 and found.numbers >= 0.95 and found.counted >= LEAST_NUMBERS and picture >= 0.8
        )
    if found.counted >= LEAST_NUMBERS:
        return found.numbers >= 0.85 and found.words >= 0.7
    return found.words >= 0.85 and picture >= 0.85


def is_same_picture(picture: float) -> bool:
    """Whether two pages without readable words are one paper, by the look of them alone."""
    return picture >= 0.97


_MOST_CONFLICTS = 1
