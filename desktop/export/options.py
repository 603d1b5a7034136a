"""What an office may set for a format, declared so that one form and one check serve all formats."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from desktop.domain.booking.dictionaries import Side
from desktop.domain.errors import UserError
from desktop.domain.sentences import QT_TRANSLATE_NOOP


class OptionKind(StrEnum):
    """How an option is asked for."""

    TEXT = "text"
    CHOICE = "choice"
    FLAG = "flag"
    """``"1"`` or ``""``."""
    NUMBER = "number"
    """A whole number that is not negative."""
    LONG = "long"
    """A text of several lines."""


@dataclass(frozen=True, slots=True)
class OptionChoice:
    """A value that may be chosen; ``label`` is Polish, of the context ``export``."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Option:
    """A setting of a format.

    ``label`` and ``hint`` are Polish, marked for translation in the context ``export``.  ``limit`` is the
    longest text in characters, or the largest number.
    """

    key: str
    label: str
    kind: OptionKind = OptionKind.TEXT
    default: str = ""
    choices: tuple[OptionChoice, ...] = ()
    limit: int = 200
    required: bool = False
    """Nothing can be written while it is empty."""
    hint: str = ""


class Mapped(StrEnum):
    """The dictionaries whose codes may be given other names in the accounting program."""

    CATEGORY = "category"
    REGISTER = "register"
    PAYMENT = "payment"
    DIMENSION = "dimension"


class Fallback(StrEnum):
    """What of an item stands for it where nothing is set: the values are the names of its facts."""

    NOTHING = ""
    """Nothing of the item itself; the hint says what happens."""
    CODE = "code"
    NAME = "name"
    ACCOUNT = "account"
    COLUMN = "column"


@dataclass(frozen=True, slots=True)
class MappedColumn:
    """What a format wants to know of each item of a dictionary: an account, a name, a column.

    ``key`` is unique within the format.  An item without a value takes what the exporter documents as its
    fallback (mostly the dictionary's own name, account or column).
    """

    key: str
    of: Mapped
    label: str
    limit: int = 50
    required: bool = False
    """A document that uses an item without value (and without fallback) is refused."""
    hint: str = ""
    fallback: Fallback = Fallback.NOTHING
    """Shown in the place of the value that is not set."""


@dataclass(frozen=True, slots=True)
class Sided:
    """Something that purchases and sales have each their own of."""

    purchase: str
    sales: str

    def of(self, side: Side) -> str:
        """That of ``side``."""
        return self.sales if side is Side.SALES else self.purchase


def sided_options(
    keys: Sided, labels: Sided, defaults: Sided, limit: int, hint: str = ""
) -> tuple[Option, Option]:
    """A required text for purchases and one for sales."""
    purchase, sales = (
        Option(
            keys.of(side), labels.of(side), default=defaults.of(side), limit=limit, required=True, hint=hint
        )
        for side in (Side.PURCHASE, Side.SALES)
    )
    return purchase, sales


def cards_option(key: str = "cards", hint: str = "") -> Option:
    """Whether the contractors' cards stand in the file."""
    label = QT_TRANSLATE_NOOP("export", "Dołącz kartotekę kontrahentów")
    return Option(key, label, OptionKind.FLAG, "1", hint=hint)


_REGISTER_HINTS = {
    Fallback.CODE: QT_TRANSLATE_NOOP("export", "Bez wpisu: kod rejestru."),
    Fallback.NAME: QT_TRANSLATE_NOOP("export", "Bez wpisu: nazwa rejestru."),
}
_CATEGORY_HINTS = {
    Fallback.CODE: QT_TRANSLATE_NOOP("export", "Bez wpisu: kod kategorii."),
    Fallback.NAME: QT_TRANSLATE_NOOP("export", "Bez wpisu: nazwa kategorii."),
}


def register_column(label: str, limit: int = 50, fallback: Fallback = Fallback.CODE) -> MappedColumn:
    """What VAT registers are called in the program."""
    hint = _REGISTER_HINTS[fallback]
    return MappedColumn("register", Mapped.REGISTER, label, limit=limit, hint=hint, fallback=fallback)


def category_column(label: str, limit: int = 50, fallback: Fallback = Fallback.CODE) -> MappedColumn:
    """What categories are called in the program."""
    hint = _CATEGORY_HINTS[fallback]
    return MappedColumn("category", Mapped.CATEGORY, label, limit=limit, hint=hint, fallback=fallback)


def payment_column(limit: int = 50) -> MappedColumn:
    """What forms of payment are called in the program, which every program asks."""
    return MappedColumn(
        "payment",
        Mapped.PAYMENT,
        QT_TRANSLATE_NOOP("export", "Forma płatności w programie"),
        limit=limit,
        hint=QT_TRANSLATE_NOOP("export", "Bez wpisu: nazwa formy płatności."),
        fallback=Fallback.NAME,
    )


Translation = Mapping[str, Mapping[str, str]]
"""From a column's key to what the items' codes are in the accounting program."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What an office set for one format and one company; whatever is missing has its default."""

    options: tuple[Option, ...]
    values: Mapping[str, str]
    translation: Translation

    def text(self, key: str) -> str:
        """The value of a text or a choice."""
        option = self._option(key)
        return self.values.get(key, option.default).strip()

    def flag(self, key: str) -> bool:
        """The value of a flag."""
        return self.text(key) == "1"

    def number(self, key: str) -> int:
        """The value of a number; its default where something else was kept."""
        text = self.text(key)
        return int(text if text.isascii() and text.isdigit() else self._option(key).default or 0)

    def mapped(self, column: str, code: str) -> str:
        """What the item ``code`` is by the column ``column``; empty where nothing is set."""
        return self.translation.get(column, {}).get(code, "").strip()

    def missing(self) -> tuple[Option, ...]:
        """The required options that are empty."""
        return tuple(one for one in self.options if one.required and not self.text(one.key))

    def _option(self, key: str) -> Option:
        return next(one for one in self.options if one.key == key)


def checked(options: tuple[Option, ...], values: Mapping[str, str]) -> dict[str, str]:
    """``values`` as they are kept: known keys only, stripped.

    Raises :class:`UserError` ``export.option`` for one that is too long, no number, or none of the choices.
    """
    kept = {}
    for option in options:
        if option.key not in values:
            continue
        value = values[option.key].strip()
        if not _fits(option, value):
            raise UserError("export.option", option=option.label, limit=option.limit)
        kept[option.key] = value
    return kept


def _fits(option: Option, value: str) -> bool:
    match option.kind:
        case OptionKind.CHOICE:
            return value in {choice.value for choice in option.choices}
        case OptionKind.FLAG:
            return value in {"", "1"}
        case OptionKind.NUMBER:
            return not value or (value.isascii() and value.isdigit() and int(value) <= option.limit)
        case _:
            return len(value) <= option.limit
