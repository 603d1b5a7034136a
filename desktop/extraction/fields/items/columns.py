"""What a column of a table of goods holds, from the words of its head."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from desktop.extraction.fields.lexicon import Phrasebook, phrasebook


class Role(StrEnum):
    """What a column holds."""

    ROW = "row"
    NAME = "name"
    CODE = "code"
    QUANTITY = "quantity"
    UNIT = "unit"
    LIST_PRICE = "list_price"
    UNIT_NET = "unit_net"
    UNIT_GROSS = "unit_gross"
    DISCOUNT = "discount"
    RATE = "rate"
    NET = "net"
    VAT = "vat"
    GROSS = "gross"
    OTHER = "other"


TEXTS = frozenset({Role.NAME, Role.CODE, Role.UNIT, Role.OTHER})
"""Columns that hold words, and any number of them."""
AMOUNTS = frozenset({Role.NET, Role.VAT, Role.GROSS})
PRICES = frozenset({Role.UNIT_NET, Role.UNIT_GROSS, Role.LIST_PRICE})


class Word(StrEnum):
    """What a word of a head says; the values are the keys of the data files (table ``column_words``)."""

    ROW = "row"
    NAME = "name"
    CODE = "code"
    QUANTITY = "quantity"
    UNIT = "unit"
    PRICE = "price"
    LIST_PRICE = "list_price"
    DISCOUNT = "discount"
    RATE = "rate"
    TAX = "tax"
    NET = "net"
    GROSS = "gross"
    AMOUNT = "amount"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the table: what it may hold, the likeliest first, and its edges in points."""

    roles: tuple[Role, ...]
    left: float
    right: float

    @property
    def role(self) -> Role:
        """The likeliest."""
        return self.roles[0]

    @property
    def is_text(self) -> bool:
        """Holds words."""
        return self.role in TEXTS


def column_words() -> Phrasebook[str]:
    """The words of heads in the document's languages."""
    return phrasebook("column_words")


def may_join(held: Sequence[Word], word: Word) -> bool:
    """Whether ``word`` goes on with the head of which ``held`` has been read on the same line."""
    if not held:
        return True
    known = set(held)
    if word is held[-1]:
        return True
    if word in {Word.NET, Word.GROSS}:
        sided = known & {Word.NET, Word.GROSS}
        return not sided and bool(known & {Word.PRICE, Word.AMOUNT, Word.LIST_PRICE})
    if word is Word.TAX:
        return not known & {Word.TAX, Word.NET, Word.GROSS} and bool(known & {Word.AMOUNT, Word.RATE})
    if word is Word.UNIT:
        return bool(known & {Word.PRICE}) and Word.UNIT not in known
    return word is Word.RATE and known <= {Word.TAX, Word.RATE}


def roles_of(words: Sequence[Word]) -> tuple[Role, ...]:
    """What a column with these words in its head may hold, the likeliest first."""
    known = set(words)
    for word, role in (
        (Word.LIST_PRICE, Role.LIST_PRICE),
        (Word.DISCOUNT, Role.DISCOUNT),
        (Word.NAME, Role.NAME),
        (Word.QUANTITY, Role.QUANTITY),
    ):
        if word in known:
            return (role,)
    if Word.PRICE in known:
        return _sided(known, Role.UNIT_NET, Role.UNIT_GROSS)
    if Word.RATE in known:
        return (Role.RATE,)
    if Word.TAX in known and not known & {Word.NET, Word.GROSS}:
        return (Role.VAT,) if Word.AMOUNT in known else (Role.RATE, Role.VAT)
    if known & {Word.AMOUNT, Word.NET, Word.GROSS}:
        return _sided(known, Role.NET, Role.GROSS)
    for word, role in ((Word.UNIT, Role.UNIT), (Word.CODE, Role.CODE), (Word.ROW, Role.ROW)):
        if word in known:
            return (role,)
    return (Role.OTHER,)


def _sided(known: set[Word], net: Role, gross: Role) -> tuple[Role, ...]:
    if Word.NET in known:
        return (net,)
    return (gross,) if Word.GROSS in known else (net, gross)
