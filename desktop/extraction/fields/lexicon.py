"""The words that documents print: labels, titles, months.  One data file per language, no code.

Polish, English and German are looked for on every document: the three appear side by side on one
invoice.  A file of any other language that lies in the folder counts on the documents that are written in
it (see :mod:`~desktop.extraction.fields.speech`), so that more languages neither slow nor confuse the
reading of the others.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from typing import Generic, TypeVar

from rapidfuzz import fuzz, process
from rapidfuzz.distance import Levenshtein

from desktop.assets import asset
from desktop.extraction.fields.fold import compact, fold

BASE = ("pl", "en", "de")
"""The languages that are looked for on every document, the one that wins first."""
Key = TypeVar("Key")
_spoken: ContextVar[tuple[str, ...]] = ContextVar("spoken", default=BASE)

_WORD = re.compile(r"[^\W\d_]{2,}")
_KEPT_LINES = 2048
_SPELT = ("labels", "titles", "phrases", "payment", "number_words", "months", "legal")
_SPELT_WORD = re.compile(r"[^\W\d_]{4,}")
"""Shorter ones are too easily taken for each other."""
_FUZZY_LETTERS = 7
_FUZZY_MAX = 60
_FUZZY_SCORE = 88.0
_LEGAL_LETTERS = 6
_GLUED_START = 8
_GLUED_END = 7
"""Letters from which a phrase is taken although the recogniser lost the blank before or after it."""


class Label(StrEnum):
    """What a label announces; the values are the keys of the data files."""

    ISSUE_DATE = "issue_date"
    SALE_DATE = "sale_date"
    ISSUE_SALE_DATE = "issue_sale_date"
    """One date for both ("Data wystawienia i sprzedaży")."""
    DUE_DATE = "due_date"
    PAYMENT_RECEIVED = "payment_received"
    OTHER_DATE = "other_date"
    NUMBER = "number"
    REFERENCE = "reference"
    """The sign of a letter or the number of a delivery note: a number where the title has none."""
    CORRECTED_NUMBER = "corrected_number"
    KSEF_NUMBER = "ksef_number"
    KSEF_CORRECTED = "ksef_corrected"
    NIP = "nip"
    BUYER_NIP = "buyer_nip"
    SELLER_NIP = "seller_nip"
    SELLER = "seller"
    BUYER = "buyer"
    RECIPIENT = "recipient"
    PAYER = "payer"
    THIRD_PARTY = "third_party"
    ACCOUNT = "account"
    OTHER_ACCOUNT = "other_account"
    PAYMENT_METHOD = "payment_method"
    NET_TOTAL = "net_total"
    VAT_TOTAL = "vat_total"
    GROSS_TOTAL = "gross_total"
    AMOUNT_DUE = "amount_due"
    REFUND = "refund"
    PAID = "paid"
    OTHER_AMOUNT = "other_amount"
    TOTAL = "total"
    INCLUDED = "included"
    RATE_COLUMN = "rate_column"
    TAXED_SALE = "taxed_sale"
    EXEMPT_SALE = "exempt_sale"
    RECEIPT_VAT = "receipt_vat"
    BEFORE = "before"
    AFTER = "after"
    DIFFERENCE = "difference"
    SETTLED_ADVANCES = "settled_advances"
    AFTER_ADVANCES = "after_advances"
    SUMMARY = "summary"
    ORDER_SUMMARY = "order_summary"
    IN_WORDS = "in_words"
    CURRENCY = "currency"
    ITEMS = "items"
    SECTION = "section"
    PLACE = "place"
    NAME = "name"
    ADDRESS = "address"
    OTHER = "other"


class Phrase(StrEnum):
    """Single phrases that say something by themselves."""

    SPLIT_PAYMENT = "split_payment"
    PAID_IN_FULL = "paid_in_full"
    DAYS = "days"
    ROW_WORDS = "row_words"
    MARGIN = "margin"
    KSEF_PRINT = "ksef_print"
    NO_INVOICE = "no_invoice"
    """What looks like an invoice says that it is none."""
    VAT = "vat"
    """The name of the tax."""


@dataclass(frozen=True, slots=True)
class Match(Generic[Key]):
    """A phrase found in a text: what it means and the characters it covers."""

    key: Key
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Entry(Generic[Key]):
    key: Key
    letters: str
    any_ending: bool
    needs_colon: bool


class Phrasebook(Generic[Key]):
    """Finds many phrases in a text at once, blind to case, accents, blanks and look-alike letters."""

    def __init__(self, phrases: Iterable[tuple[str, Key]]) -> None:
        self._by_start: dict[str, list[_Entry[Key]]] = {}
        self._long: dict[str, Key] = {}
        seen: set[tuple[str, bool]] = set()
        for text, key in phrases:
            letters, _ = compact(text)
            colon = text.endswith(":")
            if len(letters) < 2 or (letters, colon) in seen:
                continue
            seen.add((letters, colon))
            if len(letters) >= _FUZZY_LETTERS:
                self._long.setdefault(letters, key)
            entry = _Entry(key, letters, text.endswith("*"), colon)
            self._by_start.setdefault(letters[:2], []).append(entry)
        for entries in self._by_start.values():
            entries.sort(key=lambda item: (-len(item.letters), not item.needs_colon))
        # The stages of reading ask for the same lines again and again.
        self._kept = lru_cache(maxsize=_KEPT_LINES)(self._find)

    def find(self, text: str, *, glued: bool = False) -> Sequence[Match[Key]]:
        """The phrases in ``text`` from left to right, the longest at each place, none overlapping.

        ``glued`` accepts long phrases without a blank around them, as recognisers print them.
        """
        return self._kept(text, glued)

    def _find(self, text: str, glued: bool) -> tuple[Match[Key], ...]:
        letters, places = compact(text)
        found: list[Match[Key]] = []
        starts = self._by_start
        index = 0
        while index < len(letters) - 1:
            if letters[index : index + 2] not in starts:
                index += 1
                continue
            entry = self._at(letters, places, index, text, glued)
            if entry is None:
                index += 1
                continue
            last = index + len(entry.letters) - 1
            while entry.any_ending and last + 1 < len(places) and _joined(text, places[last]):
                last += 1
            found.append(Match(entry.key, places[index], places[last] + 1))
            index = last + 1
        return tuple(found)

    def resembling(self, text: str) -> Key | None:
        """The phrase that ``text`` as a whole is, but for a letter or two that were misread."""
        letters, _ = compact(text)
        if not _FUZZY_LETTERS <= len(letters) <= _FUZZY_MAX:
            return None
        best = process.extractOne(letters, self._long.keys(), scorer=fuzz.ratio, score_cutoff=_FUZZY_SCORE)
        if best is None or abs(len(best[0]) - len(letters)) > 1:
            return None
        return self._long[best[0]]

    def _at(
        self, letters: str, places: Sequence[int], index: int, text: str, glued: bool
    ) -> _Entry[Key] | None:
        place = places[index]
        inside = place > 0 and text[place - 1].isalpha() and text[place].isalpha()
        if (inside and not glued) or text[place].isdigit():
            return None
        for entry in self._by_start[letters[index : index + 2]]:
            size = len(entry.letters)
            if not letters.startswith(entry.letters, index) or (inside and size < _GLUED_START):
                continue
            end = places[index + size - 1]
            if _joined(text, end) and not entry.any_ending and not (glued and size >= _GLUED_END):
                continue
            # Recognisers read a colon as a comma or a semicolon.
            behind = text[end + 1 : end + 2] if glued else ""
            if (
                entry.needs_colon
                and behind not in {",", ";"}
                and not text[end + 1 :].lstrip().startswith(":")
            ):
                continue
            return entry
        return None


def _colon_follows(text: str, place: int, *, glued: bool) -> bool:
    """Recognisers read a colon as a comma or a semicolon, but not with a blank before it."""
    misread = glued and text[place : place + 1] in {",", ";"}
    return misread or text[place:].lstrip().startswith(":")


def _joined(text: str, place: int) -> bool:
    """Whether a letter follows the letter at ``place`` without a break."""
    return place + 1 < len(text) and text[place].isalpha() and text[place + 1].isalpha()


@cache
def languages() -> tuple[str, ...]:
    """The codes of all languages that have a file, those of :data:`BASE` first."""
    found = sorted(path.stem for path in asset("labels").glob("*.toml"))
    return (*BASE, *(code for code in found if code not in BASE))


@contextmanager
def speaking(spoken: tuple[str, ...]) -> Iterator[None]:
    """Within it, the words of the languages ``spoken`` count, those of the first where two differ."""
    token = _spoken.set(spoken)
    try:
        yield
    finally:
        _spoken.reset(token)


@cache
def language(code: str) -> Mapping[str, Mapping[str, Sequence[str]]]:
    """The file of one language: its tables by name."""
    with asset("labels", f"{code}.toml").open("rb") as stream:
        return tomllib.load(stream)


def _table(name: str, spoken: tuple[str, ...]) -> list[tuple[str, str]]:
    """Every (phrase, key) of one table of the languages."""
    return [
        (text, key)
        for code in spoken
        for key, texts in language(code).get(name, {}).items()
        for text in texts
    ]


def labels() -> Phrasebook[Label]:
    """The labels of all fields, and those that announce something else."""
    return _labels(_spoken.get())


@cache
def _labels(spoken: tuple[str, ...]) -> Phrasebook[Label]:
    order = {label.value: rank for rank, label in enumerate(Label)}
    phrases = sorted(_table("labels", spoken), key=lambda item: order[item[1]])
    if spoken[0] not in BASE:
        # What the document's own language means by a word goes before what another means.
        phrases = [*_labelled_in(spoken[0]), *phrases]
    return Phrasebook((text, Label(key)) for text, key in phrases)


def _labelled_in(code: str) -> list[tuple[str, str]]:
    return _table("labels", (code,))


@cache
def label_words() -> frozenset[str]:
    """Folded words of all labels and titles: what many contractors print, and nobody's data."""
    texts = [text for table in ("labels", "titles") for text, _ in _table(table, languages())]
    return frozenset(word for text in texts for word in _WORD.findall(fold(text)))


@cache
def spellings() -> frozenset[str]:
    """Words of documents as they are spelt, in small letters: a word read as one of them is read right."""
    texts = (text for table in _SPELT for text, _ in _table(table, languages()))
    return frozenset(word.casefold() for text in texts for word in _SPELT_WORD.findall(text))


def phrasebook(table: str) -> Phrasebook[str]:
    """The phrases of one table, for instance ``titles``, ``payment`` or ``rates``."""
    return _phrasebook(table, _spoken.get())


@cache
def _phrasebook(table: str, spoken: tuple[str, ...]) -> Phrasebook[str]:
    return Phrasebook(_table(table, spoken))


def phrases(phrase: Phrase) -> Phrasebook[str]:
    """One list of the table ``phrases``."""
    return _phrases(phrase, _spoken.get())


@cache
def _phrases(phrase: Phrase, spoken: tuple[str, ...]) -> Phrasebook[str]:
    return Phrasebook((text, key) for text, key in _table("phrases", spoken) if key == phrase)


def phrases_of(table: str, key: str) -> Phrasebook[str]:
    """The phrases of one key of a table."""
    return _phrases_of(table, key, _spoken.get())


@cache
def _phrases_of(table: str, key: str, spoken: tuple[str, ...]) -> Phrasebook[str]:
    return Phrasebook((text, own) for text, own in _table(table, spoken) if own == key)


def months() -> Mapping[str, int]:
    """Folded month names and their abbreviations."""
    return _months(_spoken.get())


@cache
def _months(spoken: tuple[str, ...]) -> Mapping[str, int]:
    # "Listopad" is November in one language and October in another: the first one spoken wins.
    return {fold(text): int(key) for text, key in reversed(_table("months", spoken))}


def legal_forms() -> Phrasebook[str]:
    """Legal forms of companies ("sp. z o.o.", "GmbH")."""
    return _phrasebook("legal", _spoken.get())


def legal_word(word: str) -> str | None:
    """The word of a legal form that ``word`` is but for a letter, as it is spelt; ``None`` for others."""
    folded = fold(word)
    if len(folded) < _LEGAL_LETTERS - 1:
        return None
    known = _legal_words(_spoken.get())
    best = process.extractOne(folded, known.keys(), scorer=Levenshtein.distance, score_cutoff=1)
    return None if best is None else known[best[0]]


@cache
def _legal_words(spoken: tuple[str, ...]) -> Mapping[str, str]:
    texts = [text for text, _ in _table("legal", spoken)]
    return {fold(word): word for text in texts for word in text.split() if len(word) >= _LEGAL_LETTERS}


def firm_spellings() -> Mapping[str, frozenset[str]]:
    """Words that names of firms are made of, legal forms and first names: how each may be spelt.

    By their folded letters, those that recognisers mix up made one; in small letters.
    """
    return _firm_spellings(_spoken.get())


@cache
def _firm_spellings(spoken: tuple[str, ...]) -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for text, _ in (*_table("firms", spoken), *_table("legal", spoken)):
        for word in _SPELT_WORD.findall(text):
            found.setdefault(compact(word)[0], set()).add(word.casefold())
    return {letters: frozenset(words) for letters, words in found.items()}


def number_words() -> Mapping[str, int]:
    """Folded words of amounts in words and their values."""
    return _number_words(_spoken.get())


@cache
def _number_words(spoken: tuple[str, ...]) -> Mapping[str, int]:
    return {fold(text): int(key) for text, key in _table("number_words", spoken)}


def row_words() -> frozenset[str]:
    """Folded words that may stand in a row of the VAT table beside rate and amounts."""
    return _row_words(_spoken.get())


@cache
def _row_words(spoken: tuple[str, ...]) -> frozenset[str]:
    return frozenset(
        fold(text).strip(".") for text, key in _table("phrases", spoken) if key == Phrase.ROW_WORDS
    )


def vocabulary(table: str) -> tuple[str, ...]:
    """The words of one table, as they are printed."""
    return _vocabulary(table, _spoken.get())


@cache
def _vocabulary(table: str, spoken: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(text for text, _ in _table(table, spoken))


def address_words() -> frozenset[str]:
    """Folded words that make a line an address."""
    return _address_words(_spoken.get())


@cache
def _address_words(spoken: tuple[str, ...]) -> frozenset[str]:
    return frozenset(fold(text) for text, _ in _table("address", spoken))


def vat_words() -> frozenset[str]:
    """Folded words for VAT itself ("DPH", "TVA"), which may follow a rate without its percent sign."""
    return _vat_words(_spoken.get())


@cache
def _vat_words(spoken: tuple[str, ...]) -> frozenset[str]:
    return frozenset(fold(text) for text, key in _table("phrases", spoken) if key == Phrase.VAT)


def tax_number_lengths() -> frozenset[int]:
    """How many digits tax numbers have that are printed without their country."""
    return _tax_number_lengths(_spoken.get())


@cache
def _tax_number_lengths(spoken: tuple[str, ...]) -> frozenset[int]:
    return frozenset(int(text) for text, _ in _table("tax_numbers", spoken))


@cache
def known_words() -> frozenset[str]:
    """Folded words of four letters and more that documents of this kind are made of, in all languages."""
    tables = ("labels", "titles", "months", "payment", "phrases", "number_words")
    return frozenset(
        word
        for table in tables
        for text, _ in _table(table, languages())
        for word in re.findall(r"[^\W\d_]{4,}", fold(text))
    )


@cache
def folded_texts(table: str, key: str) -> frozenset[str]:
    """The texts of one list of a table in all languages, folded: for patterns built of them."""
    return frozenset(fold(text) for text, found in _table(table, languages()) if found == key)
