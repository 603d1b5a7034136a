"""When a value that was read is the right one, however it is written.

Separators, case, forms of dates and amounts, legal forms of names and small differences in a name do not
count; everything else does.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any

from desktop.domain import dates, identifiers, money
from desktop.domain.collation import fold
from desktop.domain.fields import VALUE_TYPES, FieldName, ValueType
from desktop.domain.kinds import PrintedKind

Record = Mapping[str, Any]

_FORMAT_KINDS = {
    PrintedKind.NOTE.value: PrintedKind.OTHER.value,
    PrintedKind.SEPARATOR.value: PrintedKind.BLANK.value,
}
"""Truth files have no word for a note, and call a sheet that parts documents blank where it comes alone."""
SAME_NAME = 0.9
"""Share of equal letters from which two names of firms are one."""
SAME_LINE = 0.8
"""The same for the names of goods."""

_LEGAL_FORMS = (
    ("spolka z ograniczona odpowiedzialnoscia", "sp zoo"),
    ("sp z o o", "sp zoo"),
    ("sp zo o", "sp zoo"),
    ("sp z oo", "sp zoo"),
    ("spolka akcyjna", "sa"),
    ("s a", "sa"),
    ("spolka komandytowa", "spk"),
    ("sp k", "spk"),
    ("spolka jawna", "spj"),
    ("sp j", "spj"),
    ("spolka cywilna", "sc"),
    ("s c", "sc"),
)
_LETTERED_FORMS = (
    ("spółka z ograniczoną odpowiedzialnością", "sp z o o"),
    ("spółka akcyjna", "s a"),
    ("spółka komandytowa", "sp k"),
    ("spółka jawna", "sp j"),
    ("spółka cywilna", "s c"),
)
_PAYMENT = (
    ("transfer", ("przelew", "transfer", "sepa", "uberweis", "virement")),
    ("card", ("kart", "card")),
    ("cash", ("gotow", "cash", "bar")),
    ("mobile", ("mobil", "blik")),
    ("debit", ("polecenie zaplaty", "lastschrift", "direct debit")),
    ("offset", ("kompensat", "offset")),
)
_WORD_RATES = {"zw": "zw", "np": "np", "oo": "oo", "marza": "marża"}
_NAMES = frozenset(
    {
        FieldName.SELLER_NAME,
        FieldName.BUYER_NAME,
        FieldName.SELLER_ADDRESS,
        FieldName.BUYER_ADDRESS,
        FieldName.RECIPIENT_NAME,
    }
)
_LOOSE_TEXTS = frozenset({FieldName.CORRECTION_REASON, FieldName.EXEMPTION_BASIS, FieldName.MARGIN_SCHEME})


def normal(name: FieldName, value: object) -> str | None:
    """``value`` of the field ``name`` in the form that is compared; ``None`` for nothing."""
    if isinstance(value, bool):
        return "true" if value else None
    text = " ".join(str(value).replace("\u00a0", " ").split()) if value is not None else ""
    if not text:
        return None
    if name in _NAMES or name in _LOOSE_TEXTS:
        return _name(text)
    if name is FieldName.PAYMENT_METHOD:
        return _payment(text)
    match VALUE_TYPES[name]:
        case ValueType.DATE:
            day = dates.parse_iso(text)
            return text.casefold() if day is None else day.isoformat()
        case ValueType.AMOUNT:
            amount = money.parse_amount(text)
            return text.casefold() if amount is None else money.to_text(amount)
        case ValueType.TAX_ID:
            return re.sub(r"[^0-9A-Z]", "", identifiers.nip_digits(text))
        case ValueType.ACCOUNT:
            return identifiers.iban_compact(text)
        case ValueType.FLAG:
            return "true" if text.casefold() == "true" else None
        case ValueType.KIND:
            return _FORMAT_KINDS.get(text, text)
        case ValueType.CURRENCY | ValueType.TEXT:
            dashes = re.sub("[\u2010-\u2015\u2212]", "-", text)
            return re.sub(r"\s", "", dashes).casefold()


def agree(name: FieldName, truth: Record, read: object) -> bool:
    """Whether ``read`` is what the truth says of the field ``name``; nothing agrees with nothing.

    Further right answers stand in the truth's ``_alt``.  A sale on the day of issue may be said or not.
    """
    expected, found = normal(name, truth.get(name.value)), normal(name, read)
    if expected == found:
        return True
    if name is FieldName.SALE_DATE and None in {expected, found}:
        return (expected or found) == normal(FieldName.ISSUE_DATE, truth.get(FieldName.ISSUE_DATE.value))
    if expected is None or found is None:
        return False
    others = truth.get("_alt", {}).get(name.value, ())
    accepted = [expected, *(other for item in others if (other := normal(name, item)) is not None)]
    return any(_same(name, right, found) for right in accepted)


def spelt(name: FieldName, truth: Record, read: object) -> bool:
    """Whether ``read`` agrees, and where it is a name, to the letter.

    :func:`agree` lets a lost accent pass; who books "Łaka" for "Łąka" does not.  Case, blanks, signs and
    the way in which the legal form is written still do not count.
    """
    if not agree(name, truth, read):
        return False
    if name not in _NAMES or normal(name, read) is None:
        return True
    accepted = [truth.get(name.value), *truth.get("_alt", {}).get(name.value, ())]
    return _letters(str(read)) in {_letters(str(item)) for item in accepted if item is not None}


def _letters(text: str) -> str:
    """Small letters and figures in a row, accents kept."""
    words = re.sub(r"[\W_]+", " ", unicodedata.normalize("NFC", text.casefold()))
    for long, short in _LETTERED_FORMS:
        words = re.sub(rf"\b{long}\b", short, words)
    return words.replace(" ", "")


def _same(name: FieldName, right: str, found: str) -> bool:
    if name in _NAMES or name in _LOOSE_TEXTS:
        return alike(right, found, SAME_NAME)
    if VALUE_TYPES[name] is ValueType.TAX_ID:
        # The country may be missing in front of a foreign number.
        return right == found or (right[:2].isalpha() and right[2:] == found)
    return right == found


def alike(first: str, second: str, least: float) -> bool:
    """Whether two folded texts share at least the part ``least`` of their letters in order."""
    return first == second or SequenceMatcher(None, first, second, autojunk=False).ratio() >= least


def matched(truth: Sequence[Record], read: Sequence[Record], same: Callable[[Record, Record], bool]) -> int:
    """How many rows of ``truth`` find a row of their own in ``read``."""
    free = list(read)
    hits = 0
    for row in truth:
        partner = next((other for other in free if same(row, other)), None)
        if partner is not None:
            free.remove(partner)
            hits += 1
    return hits


def same_rate_row(truth: Record, read: Record) -> bool:
    """The same rate, net and tax; the gross amount only where the truth knows neither."""
    known = [key for key in ("net", "vat") if truth.get(key) is not None] or ["gross"]
    return _rate(truth.get("rate")) == _rate(read.get("rate")) and _same_amounts(truth, read, known)


def same_line(truth: Record, read: Record) -> bool:
    """A name much alike, and the same net amount (else gross, else quantity)."""
    expected, found = _name(str(truth.get("name") or "")), _name(str(read.get("name") or ""))
    if not alike(expected, found, SAME_LINE):
        return False
    known = next((key for key in ("net", "gross", "qty") if truth.get(key) is not None), None)
    return known is None or _same_amounts(truth, read, [known])


def _same_amounts(truth: Record, read: Record, keys: Iterable[str]) -> bool:
    return all(_amount(truth.get(key)) == _amount(read.get(key)) for key in keys)


def _amount(value: object) -> str | None:
    return None if value is None else normal(FieldName.NET, value)


def _rate(value: object) -> str:
    text = fold(str(value or ""))
    for start, word in _WORD_RATES.items():
        if text.startswith(start):
            return word
    number = re.match(r"\d+", text)
    return number[0] if number else text


def _name(text: str) -> str:
    folded = fold(text)
    for long, short in _LEGAL_FORMS:
        folded = re.sub(rf"\b{long}\b", short, folded)
    return folded


def _payment(text: str) -> str:
    folded = fold(text)
    for way, beginnings in _PAYMENT:
        if any(re.search(rf"\b{beginning}", folded) for beginning in beginnings):
            return way
    return folded
