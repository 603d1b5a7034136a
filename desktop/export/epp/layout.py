"""The records of EDI++: their fields in order, with types and lengths as the vendor's tables have them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum, auto

from desktop.domain.sentences import QT_TRANSLATE_NOOP
from desktop.export.fitting import Fitting

CODE_PAGE = "cp1250"
NEWLINE = "\r\n"


class Kind(Enum):
    """The types of fields: Tekst, Bajt or Liczba, Kwota (four decimals), Data, Logiczne."""

    TEXT = auto()
    WHOLE = auto()
    MONEY = auto()
    DAY = auto()
    FLAG = auto()


Value = str | int | Decimal | date | bool | None
_MISSING = {Kind.TEXT: '""', Kind.WHOLE: "0", Kind.MONEY: "0.0000", Kind.DAY: "", Kind.FLAG: "0"}


@dataclass(frozen=True, slots=True)
class Column:
    """A field of a record.  ``title`` is Polish; a field without one is never filled."""

    key: str
    kind: Kind = Kind.TEXT
    limit: int = 0
    title: str = ""
    spill: bool = True
    """A text that is cut goes into the remarks; not where another field holds the whole."""


class Layout:
    """A kind of record."""

    def __init__(self, *columns: Column) -> None:
        self.columns = columns
        self._keys = frozenset(one.key for one in columns)
        self._texts = {one.key: one for one in columns if one.kind is Kind.TEXT}

    def fit(self, values: Mapping[str, Value], fitting: Fitting) -> dict[str, Value]:
        """``values`` with texts that fit their fields; what is done to them is kept in ``fitting``."""
        fitted = dict(values)
        for key, value in values.items():
            column = self._texts.get(key)
            if column is not None and isinstance(value, str):
                fitted[key] = fitting.text(value, column.limit, column.title, spill=column.spill)
        return fitted

    def record(self, values: Mapping[str, Value]) -> str:
        """The line of ``values``, which must fit; a field without value is empty or nought.

        Raises :class:`KeyError` for a field that the record does not have.
        """
        if not values.keys() <= self._keys:
            raise KeyError(*(values.keys() - self._keys))
        return ",".join(_written(column.kind, values.get(column.key)) for column in self.columns)


def quoted(text: str) -> str:
    """A text as a field has it."""
    return '"' + text.replace('"', '""') + '"'


def day(value: date) -> str:
    """A date with its time at nought: anything else the programs stumble over."""
    return f"{value.isoformat().replace('-', '')}000000"


def _written(kind: Kind, value: Value) -> str:
    match value:
        case None:
            return _MISSING[kind]
        case str():
            return quoted(value)
        case bool():
            return "1" if value else "0"
        case date():
            return day(value)
        case _ if kind is Kind.MONEY:
            # Adding nought takes the sign from it.
            return f"{Decimal(value) + 0:.4f}"
        case _:
            return str(value)


def _text(key: str, limit: int, title: str = "", *, spill: bool = True) -> Column:
    return Column(key, Kind.TEXT, limit, title, spill)


def _unused(prefix: str, kinds: Sequence[Kind]) -> tuple[Column, ...]:
    return tuple(Column(f"{prefix}{place}", kind, 50) for place, kind in enumerate(kinds, 1))


NUMBER_LIMIT = 30
SUPPLIER_LIMIT = 20
CODE_LIMIT = 20
SHORT_NAME_LIMIT = 40
CARD_NAME_LIMIT = 80
ACCOUNT_LIMIT = 50
REMARKS = QT_TRANSLATE_NOOP("export", "Uwagi")
ACCOUNT = QT_TRANSLATE_NOOP("export", "Rachunek bankowy")

_FULL_NUMBER = QT_TRANSLATE_NOOP("export", "Pełny numer")
_NET, _VAT, _GROSS = (
    QT_TRANSLATE_NOOP("export", "Netto"),
    QT_TRANSLATE_NOOP("export", "VAT"),
    QT_TRANSLATE_NOOP("export", "Brutto"),
)
_NAME, _TOWN, _POST = (
    QT_TRANSLATE_NOOP("export", "Nazwa"),
    QT_TRANSLATE_NOOP("export", "Miejscowość"),
    QT_TRANSLATE_NOOP("export", "Kod pocztowy"),
)
_SHORT, _STREET, _CODE = (
    QT_TRANSLATE_NOOP("export", "Nazwa skrócona"),
    QT_TRANSLATE_NOOP("export", "Ulica"),
    QT_TRANSLATE_NOOP("export", "Kod kontrahenta"),
)
_COUNTRY, _NIP = QT_TRANSLATE_NOOP("export", "Państwo"), QT_TRANSLATE_NOOP("export", "NIP")
_PREFIX, _EU = QT_TRANSLATE_NOOP("export", "Prefiks UE"), QT_TRANSLATE_NOOP("export", "Unijny")

INFO = Layout(
    _text("version", 50, QT_TRANSLATE_NOOP("export", "Wersja")),
    Column("purpose", Kind.WHOLE),
    Column("code_page", Kind.WHOLE),
    _text("program", 255, QT_TRANSLATE_NOOP("export", "Program")),
    _text("code", 20, QT_TRANSLATE_NOOP("export", "Kod nadawcy")),
    _text("short_name", SHORT_NAME_LIMIT, _SHORT, spill=False),
    _text("name", 80, _NAME),
    _text("town", 30, _TOWN),
    _text("post_code", 6, _POST),
    _text("street", 50, _STREET),
    _text("nip", 13, _NIP),
    _text("store", 20, QT_TRANSLATE_NOOP("export", "Kod magazynu")),
    _text("store_name", 40, QT_TRANSLATE_NOOP("export", "Nazwa magazynu")),
    _text("store_description", 255),
    _text("store_analytics", 5),
    Column("has_period", Kind.FLAG),
    Column("period_start", Kind.DAY),
    Column("period_end", Kind.DAY),
    _text("made_by", 35, QT_TRANSLATE_NOOP("export", "Wykonał")),
    Column("made_on", Kind.DAY),
    _text("country", 50, _COUNTRY),
    _text("prefix", 2, _PREFIX),
    _text("eu_number", 20, _NIP),
    Column("in_eu", Kind.FLAG),
)
"""Table 2: 24 fields."""

HEADER = Layout(
    _text("type", 3, QT_TRANSLATE_NOOP("export", "Typ")),
    Column("status", Kind.WHOLE),
    Column("fiscal", Kind.WHOLE),
    Column("counter", Kind.WHOLE, title=QT_TRANSLATE_NOOP("export", "Licznik")),
    _text("supplier_number", SUPPLIER_LIMIT, QT_TRANSLATE_NOOP("export", "Numer dostawcy")),
    _text("extension", 10),
    _text("number", NUMBER_LIMIT, _FULL_NUMBER),
    _text("corrected", 30, QT_TRANSLATE_NOOP("export", "Numer korygowanego")),
    Column("corrected_on", Kind.DAY, title=QT_TRANSLATE_NOOP("export", "Data korygowanego")),
    _text("order", 30, QT_TRANSLATE_NOOP("export", "Numer zamówienia")),
    _text("target_store", 3),
    _text("code", CODE_LIMIT, _CODE),
    _text("short_name", SHORT_NAME_LIMIT, _SHORT, spill=False),
    _text("name", 255, _NAME),
    _text("town", 30, _TOWN),
    _text("post_code", 6, _POST),
    _text("street", 50, _STREET),
    _text("nip", 20, _NIP),
    _text("category", 30, QT_TRANSLATE_NOOP("export", "Kategoria")),
    _text("category_subtitle", 50),
    _text("place", 30),
    Column("issued", Kind.DAY, title=QT_TRANSLATE_NOOP("export", "Data wystawienia")),
    Column("sold", Kind.DAY, title=QT_TRANSLATE_NOOP("export", "Data sprzedaży")),
    Column("received", Kind.DAY, title=QT_TRANSLATE_NOOP("export", "Data otrzymania")),
    Column("rows", Kind.WHOLE, title=QT_TRANSLATE_NOOP("export", "Liczba stawek")),
    Column("by_net", Kind.FLAG),
    _text("price", 20),
    Column("net", Kind.MONEY, title=_NET),
    Column("vat", Kind.MONEY, title=_VAT),
    Column("gross", Kind.MONEY, title=_GROSS),
    Column("cost", Kind.MONEY),
    _text("discount", 30),
    Column("discount_percent", Kind.MONEY),
    _text("payment", 30, QT_TRANSLATE_NOOP("export", "Forma płatności")),
    Column("due", Kind.DAY, title=QT_TRANSLATE_NOOP("export", "Termin płatności")),
    Column("paid", Kind.MONEY, title=QT_TRANSLATE_NOOP("export", "Zapłacono")),
    Column("to_pay", Kind.MONEY, title=QT_TRANSLATE_NOOP("export", "Do zapłaty")),
    Column("rounding", Kind.WHOLE),
    Column("vat_rounding", Kind.WHOLE),
    Column("computed", Kind.FLAG),
    Column("special", Kind.WHOLE, title=QT_TRANSLATE_NOOP("export", "Status dodatkowy")),
    _text("issuer", 35),
    _text("receiver", 35),
    _text("basis", 35),
    Column("packaging_out", Kind.MONEY),
    Column("packaging_in", Kind.MONEY),
    _text("currency", 3, QT_TRANSLATE_NOOP("export", "Waluta")),
    Column("rate", Kind.MONEY, title=QT_TRANSLATE_NOOP("export", "Kurs")),
    _text("remarks", 255, REMARKS),
    _text("comment", 50, QT_TRANSLATE_NOOP("export", "Komentarz")),
    _text("subtitle", 50, QT_TRANSLATE_NOOP("export", "Podtytuł")),
    _text("unused", 50),
    Column("imported", Kind.WHOLE),
    Column("exporting", Kind.FLAG),
    Column("transaction", Kind.WHOLE, title=QT_TRANSLATE_NOOP("export", "Rodzaj transakcji")),
    _text("card", 50),
    Column("card_amount", Kind.MONEY),
    _text("credit", 50),
    Column("credit_amount", Kind.MONEY),
    _text("country", 50, _COUNTRY),
    _text("prefix", 2, _PREFIX),
    Column("in_eu", Kind.FLAG, title=_EU),
)
"""Table 3: 62 fields."""

RATE = Layout(
    _text("symbol", 6, QT_TRANSLATE_NOOP("export", "Stawka")),
    Column("percent", Kind.MONEY, title=QT_TRANSLATE_NOOP("export", "Wysokość stawki")),
    Column("net", Kind.MONEY, title=_NET),
    Column("vat", Kind.MONEY, title=_VAT),
    Column("gross", Kind.MONEY, title=_GROSS),
    Column("final_net", Kind.MONEY),
    Column("final_vat", Kind.MONEY),
    Column("final_gross", Kind.MONEY),
    *_unused("advance", [Kind.MONEY] * 6),
    *_unused("margin", [Kind.MONEY] * 4),
)
"""Table 6: a row of the VAT table, 18 fields since 1.05.3."""

_CARD = (
    Column("type", Kind.WHOLE, title=QT_TRANSLATE_NOOP("export", "Typ")),
    _text("code", CODE_LIMIT, _CODE),
    _text("short_name", SHORT_NAME_LIMIT, _SHORT, spill=False),
    _text("name", CARD_NAME_LIMIT, QT_TRANSLATE_NOOP("export", "Nazwa w kartotece"), spill=False),
    _text("town", 30, _TOWN, spill=False),
    _text("post_code", 6, _POST, spill=False),
    _text("street", 50, _STREET, spill=False),
    _text("nip", 20, _NIP, spill=False),
    _text("regon", 20),
    *_unused("contact", [Kind.TEXT] * 6),
    _text("supplier_analytics", 5),
    _text("customer_analytics", 5),
    *_unused("own", [Kind.TEXT] * 8),
    _text("bank", 50),
    _text("account", ACCOUNT_LIMIT, ACCOUNT),
    _text("country", 50, _COUNTRY),
    _text("prefix", 2, _PREFIX),
    Column("in_eu", Kind.FLAG, title=_EU),
)
CARD = Layout(*_CARD, _text("iso", 2, QT_TRANSLATE_NOOP("export", "Kod kraju")))
"""Table 14: a contractor, 31 fields."""
CARD_OLD = Layout(*_CARD)
"""The same before the country's ISO code was added."""

MARKS = Layout(
    _text("number", NUMBER_LIMIT, _FULL_NUMBER),
    *(Column(name, Kind.FLAG, title=name) for name in (
        "SW", "EE", "TP", "TT_WNT", "TT_D", "MR_T", "MR_UZ", "I_42", "I_63", "B_SPV", "B_SPV_DOSTAWA",
        "B_MPV_PROWIZJA", "MPP", "IMP", *(f"GTU_{place:02}" for place in range(1, 14)),
    )),
    Column("proof", Kind.WHOLE, title=QT_TRANSLATE_NOOP("export", "Typ dowodu")),
    Column("WSTO_EE", Kind.FLAG, title="WSTO_EE"),
    Column("IED", Kind.FLAG, title="IED"),
)  # fmt: skip
"""Table 35, DOKUMENTYZNACZNIKIJPKVAT as of 1.11: 31 fields; SW and EE ended in June 2021."""

FINISHED = Layout(_text("number", NUMBER_LIMIT, _FULL_NUMBER), Column("day", Kind.DAY))
"""Table 24, DATYZAKONCZENIA."""
SPLIT_PAYMENT = Layout(_text("number", NUMBER_LIMIT, _FULL_NUMBER), Column("split", Kind.FLAG))
"""Table 32, WYMAGALNOSCMPP."""
REASON = Layout(
    _text("number", NUMBER_LIMIT, _FULL_NUMBER),
    Column("place", Kind.WHOLE),
    _text("reason", 255, QT_TRANSLATE_NOOP("export", "Przyczyna korekty")),
)
"""Table 26, PRZYCZYNYKOREKT."""
EFFECT = Layout(
    _text("number", NUMBER_LIMIT, _FULL_NUMBER), Column("kind", Kind.WHOLE), Column("day", Kind.DAY)
)
"""Table 42, DATYUJECIAKOREKT."""
