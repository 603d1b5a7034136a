"""The tables of an export, with the column names an accountant expects.

One row per document, one per document and VAT rate, and one per line of goods; what a cell looks like
in a file is the exporter's business.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum, auto
from functools import partial

from desktop.domain import names
from desktop.domain.booking.entry import Amounts, share_of
from desktop.domain.documents import Channel
from desktop.domain.fields import LineItem, VatRow
from desktop.domain.kinds import DocumentKind
from desktop.domain.messages import Message
from desktop.domain.rules.exchange import Conversion, to_zloty
from desktop.export.booked import BookedPart, BookedRecord
from desktop.export.drafts import Notice, Sheet, SheetColumn, SheetRow, Weight
from desktop.export.entries import parts_zloty, vat_table
from desktop.export.records import ExportDocument

CellValue = str | date | Decimal | int | None


class ColumnType(Enum):
    """How the values of a column are to be written."""

    TEXT = auto()
    DATE = auto()
    AMOUNT = auto()
    NUMBER = auto()
    """A quantity or a unit price, with as many decimals as are printed."""
    COUNT = auto()


@dataclass(frozen=True, slots=True)
class Line:
    """What one row is made from; ``rate`` only in the table of VAT rates."""

    position: int
    """From 1, within the table."""
    document_position: int
    """From 1, of the document within the export."""
    document: ExportDocument
    rate: VatRow | None = None
    item: LineItem | None = None
    """Only in the table of lines of goods."""
    part: BookedPart | None = None
    """Only in the table of descriptions."""
    zloty: Amounts | None = None
    """The part in złoty, of a foreign currency."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, type, width in characters, and how to get its value."""

    title: str
    type: ColumnType
    width: int
    value: Callable[[Line], CellValue]


@dataclass(frozen=True, slots=True)
class Table:
    """A named table of an export: the sheet's title, the ending of a file's name, and its columns."""

    title: str
    suffix: str
    columns: tuple[Column, ...]
    lines: Callable[[Sequence[ExportDocument]], Iterator[Line]]

    def rows(self, documents: Sequence[ExportDocument]) -> Iterator[tuple[CellValue, ...]]:
        """The table's rows for ``documents``, without the heading."""
        for line in self.lines(documents):
            yield tuple(column.value(line) for column in self.columns)


KIND_LABELS: dict[DocumentKind, str] = {
    **names.KINDS,
    DocumentKind.CORRECTION: "Faktura korygująca",
    DocumentKind.DELIVERY_NOTE: "Dokument dostawy (WZ)",
}
"""The program's words, but in full where the window is short of room."""

CHANNEL_LABELS: dict[Channel, str] = {
    **names.CHANNELS,
    Channel.ADDED: "Dodany ręcznie",
    Channel.PANEL: "Panel klienta",
}


def rate_label(rate: str) -> str:
    """A VAT rate as offices write it: ``23`` → ``23%``; ``zw``, ``np``, ``oo``, ``marża`` stay."""
    return f"{rate}%" if rate[:1].isdigit() else rate


def _yes_no(value: bool) -> str:
    return "tak" if value else "nie"


def _month(line: Line) -> str:
    return str(line.document.month or "")


def _kind(line: Line) -> str:
    kind = line.document.kind
    return "" if kind is None else KIND_LABELS[kind]


def _of_rate(value: Callable[[VatRow], CellValue]) -> Callable[[Line], CellValue]:
    return lambda line: None if line.rate is None else value(line.rate)


def _of_item(value: Callable[[LineItem], CellValue]) -> Callable[[Line], CellValue]:
    return lambda line: None if line.item is None else value(line.item)


def _of_part(value: Callable[[BookedPart], CellValue]) -> Callable[[Line], CellValue]:
    return lambda line: None if line.part is None else value(line.part)


def _booked(value: Callable[[BookedRecord], str]) -> Callable[[Line], CellValue]:
    return lambda line: "" if line.document.booked is None else value(line.document.booked)


def _each(value: Callable[[BookedPart], str]) -> Callable[[BookedRecord], str]:
    """What the parts of a document say, each once."""
    return lambda booked: "; ".join(dict.fromkeys(filter(None, map(value, booked.parts))))


def _by_vat(value: Callable[[Conversion], CellValue]) -> Callable[[Line], CellValue]:
    return lambda line: None if line.document.for_vat is None else value(line.document.for_vat)


def _by_income(value: Callable[[Conversion], CellValue]) -> Callable[[Line], CellValue]:
    return lambda line: None if line.document.for_income is None else value(line.document.for_income)


def _in_zloty(value: Callable[[Amounts], Decimal]) -> Callable[[Line], CellValue]:
    return lambda line: None if line.zloty is None else value(line.zloty)


def _deducted_zloty(line: Line) -> CellValue:
    if line.zloty is None or line.part is None:
        return None
    return share_of(line.zloty.vat, line.part.vat_share)


def _cost_zloty(line: Line) -> CellValue:
    """By the rate for PIT and CIT."""
    found = line.document.for_income
    if found is None or line.part is None:
        return None
    return to_zloty(line.part.cost, found.rate.mid, found.rate.per)


def _source(conversion: Conversion) -> str:
    """Whose rate it is; a table's number beside one that a person typed says nothing of that."""
    rate = conversion.rate
    return f"kurs wpisany ręcznie przez {rate.hand}" if rate.hand else "NBP, tabela A"


def _zloty(value: Callable[[VatRow], CellValue]) -> Callable[[Line], CellValue]:
    """Of a row of the VAT table, by the rate for VAT."""

    def of_row(line: Line) -> CellValue:
        found = line.document.for_vat
        if found is None or line.rate is None:
            return None
        if line.rate not in line.document.vat_rows:
            return value(VatRow(line.rate.rate, found.net, found.vat, found.gross))
        place = line.document.vat_rows.index(line.rate)
        return value(found.rows[place]) if place < len(found.rows) else None

    return of_row


_TEXT, _DATE, _AMOUNT, _COUNT = ColumnType.TEXT, ColumnType.DATE, ColumnType.AMOUNT, ColumnType.COUNT
_NUMBER = ColumnType.NUMBER
_NUMERIC = frozenset({_AMOUNT, _COUNT, _NUMBER})

_DOCUMENT_COLUMNS = (
    Column("Lp.", _COUNT, 6, lambda line: line.position),
    Column("Firma", _TEXT, 24, lambda line: line.document.company),
    Column("NIP firmy", _TEXT, 13, lambda line: line.document.company_nip),
    Column("Miesiąc", _TEXT, 10, _month),
    Column("Rodzaj", _TEXT, 19, _kind),
    Column("Numer dokumentu", _TEXT, 22, lambda line: line.document.number),
    Column("Numer korygowanego", _TEXT, 22, lambda line: line.document.corrected_number),
    Column("Data wystawienia", _DATE, 12, lambda line: line.document.issue_date),
    Column("Data sprzedaży", _DATE, 12, lambda line: line.document.sale_date),
    Column("Termin płatności", _DATE, 12, lambda line: line.document.due_date),
    Column("Data wpływu", _DATE, 12, lambda line: line.document.received_on),
    Column("Kontrahent", _TEXT, 34, lambda line: line.document.contractor.name),
    Column("NIP kontrahenta", _TEXT, 16, lambda line: line.document.contractor.tax_id),
    Column("Adres kontrahenta", _TEXT, 34, lambda line: line.document.contractor.address),
    Column("Sprzedawca", _TEXT, 34, lambda line: line.document.seller.name),
    Column("NIP sprzedawcy", _TEXT, 16, lambda line: line.document.seller.tax_id),
    Column("Nabywca", _TEXT, 34, lambda line: line.document.buyer.name),
    Column("NIP nabywcy", _TEXT, 16, lambda line: line.document.buyer.tax_id),
    Column("Netto", _AMOUNT, 14, lambda line: line.document.net),
    Column("VAT", _AMOUNT, 14, lambda line: line.document.vat),
    Column("Brutto", _AMOUNT, 14, lambda line: line.document.gross),
    Column("Waluta", _TEXT, 8, lambda line: line.document.currency),
    Column("Do zapłaty", _AMOUNT, 14, lambda line: line.document.amount_due),
    Column("Sposób płatności", _TEXT, 16, lambda line: line.document.payment_method),
    Column("Rachunek bankowy", _TEXT, 31, lambda line: line.document.bank_account),
    Column("MPP", _TEXT, 6, lambda line: _yes_no(line.document.split_payment)),
    Column("Numer KSeF", _TEXT, 38, lambda line: line.document.ksef_number),
    Column("Zapłacono", _AMOUNT, 14, lambda line: line.document.paid),
    Column("Rabat razem", _AMOUNT, 14, lambda line: line.document.discount),
    Column("Drugi rachunek", _TEXT, 31, lambda line: line.document.second_account),
    Column("Numer zamówienia", _TEXT, 20, lambda line: line.document.order_number),
    Column("Data korygowanego", _DATE, 12, lambda line: line.document.corrected_date),
    Column("Przyczyna korekty", _TEXT, 26, lambda line: line.document.correction_reason),
    Column("Faktury zaliczkowe", _TEXT, 24, lambda line: line.document.advance_numbers),
    Column("Odbiorca", _TEXT, 34, lambda line: line.document.recipient.name),
    Column("NIP odbiorcy", _TEXT, 16, lambda line: line.document.recipient.tax_id),
    Column("Podstawa zwolnienia", _TEXT, 26, lambda line: line.document.exemption_basis),
    Column("Odwrotne obciążenie", _TEXT, 12, lambda line: _yes_no(line.document.reverse_charge)),
    Column("Metoda kasowa", _TEXT, 10, lambda line: _yes_no(line.document.cash_method)),
    Column("Procedura marży", _TEXT, 24, lambda line: line.document.margin_scheme),
    Column("Nr rejestracyjny", _TEXT, 14, lambda line: line.document.vehicle),
    Column("Stan licznika", _TEXT, 12, lambda line: line.document.odometer),
    Column("Rejestr VAT", _TEXT, 16, _booked(lambda booked: booked.register)),
    Column("Kategoria", _TEXT, 22, _booked(_each(lambda part: part.category))),
    Column("Opis zdarzenia", _TEXT, 30, _booked(_each(lambda part: part.description))),
    Column("Forma płatności", _TEXT, 14, _booked(lambda booked: booked.payment_name)),
    Column("Oznaczenia JPK", _TEXT, 20, _booked(lambda booked: " ".join(booked.marks.texts()))),
    Column("Kurs VAT", _NUMBER, 11, _by_vat(lambda one: one.rate.mid)),
    Column("Kurs za jednostek", _COUNT, 9, _by_vat(lambda one: one.rate.per)),
    Column("Tabela kursu VAT", _TEXT, 18, _by_vat(lambda one: one.rate.table)),
    Column("Data kursu VAT", _DATE, 12, _by_vat(lambda one: one.rate.day)),
    Column("Źródło kursu VAT", _TEXT, 18, _by_vat(_source)),
    Column("Netto PLN", _AMOUNT, 14, _by_vat(lambda one: one.net)),
    Column("VAT PLN", _AMOUNT, 14, _by_vat(lambda one: one.vat)),
    Column("Brutto PLN", _AMOUNT, 14, _by_vat(lambda one: one.gross)),
    Column("Kurs PIT/CIT", _NUMBER, 11, _by_income(lambda one: one.rate.mid)),
    Column("Tabela kursu PIT/CIT", _TEXT, 18, _by_income(lambda one: one.rate.table)),
    Column("Data kursu PIT/CIT", _DATE, 12, _by_income(lambda one: one.rate.day)),
    Column("Źródło kursu PIT/CIT", _TEXT, 18, _by_income(_source)),
    Column("Netto PLN PIT/CIT", _AMOUNT, 14, _by_income(lambda one: one.net)),
    Column("Brutto PLN PIT/CIT", _AMOUNT, 14, _by_income(lambda one: one.gross)),
    Column("Kanał", _TEXT, 15, lambda line: CHANNEL_LABELS[line.document.channel]),
    Column("Plik", _TEXT, 30, lambda line: line.document.file_name),
    Column("Nr w programie", _COUNT, 10, lambda line: line.document.id),
    Column("Wyeksportowano ponownie", _TEXT, 15, lambda line: _yes_no(line.document.exported_before)),
)

_RATE_COLUMNS = (
    Column("Lp.", _COUNT, 6, lambda line: line.position),
    Column("Lp. dokumentu", _COUNT, 10, lambda line: line.document_position),
    Column("Firma", _TEXT, 24, lambda line: line.document.company),
    Column("NIP firmy", _TEXT, 13, lambda line: line.document.company_nip),
    Column("Miesiąc", _TEXT, 10, _month),
    Column("Rodzaj", _TEXT, 19, _kind),
    Column("Numer dokumentu", _TEXT, 22, lambda line: line.document.number),
    Column("Data wystawienia", _DATE, 12, lambda line: line.document.issue_date),
    Column("Kontrahent", _TEXT, 34, lambda line: line.document.contractor.name),
    Column("NIP kontrahenta", _TEXT, 16, lambda line: line.document.contractor.tax_id),
    Column("Stawka VAT", _TEXT, 11, _of_rate(lambda rate: rate_label(rate.rate))),
    Column("Netto", _AMOUNT, 14, _of_rate(lambda rate: rate.net)),
    Column("VAT", _AMOUNT, 14, _of_rate(lambda rate: rate.vat)),
    Column("Brutto", _AMOUNT, 14, _of_rate(lambda rate: rate.gross)),
    Column("Waluta", _TEXT, 8, lambda line: line.document.currency),
    Column("Netto PLN", _AMOUNT, 14, _zloty(lambda row: row.net)),
    Column("VAT PLN", _AMOUNT, 14, _zloty(lambda row: row.vat)),
    Column("Brutto PLN", _AMOUNT, 14, _zloty(lambda row: row.gross)),
    Column("Nr w programie", _COUNT, 10, lambda line: line.document.id),
)


_ITEM_COLUMNS = (
    Column("Lp.", _COUNT, 6, lambda line: line.position),
    Column("Lp. dokumentu", _COUNT, 10, lambda line: line.document_position),
    Column("Firma", _TEXT, 24, lambda line: line.document.company),
    Column("NIP firmy", _TEXT, 13, lambda line: line.document.company_nip),
    Column("Numer dokumentu", _TEXT, 22, lambda line: line.document.number),
    Column("Data wystawienia", _DATE, 12, lambda line: line.document.issue_date),
    Column("Kontrahent", _TEXT, 34, lambda line: line.document.contractor.name),
    Column("NIP kontrahenta", _TEXT, 16, lambda line: line.document.contractor.tax_id),
    Column("Nazwa", _TEXT, 44, _of_item(lambda item: item.name)),
    Column("Ilość", _NUMBER, 12, _of_item(lambda item: item.quantity)),
    Column("J.m.", _TEXT, 8, _of_item(lambda item: item.unit or "")),
    Column("Cena netto", _NUMBER, 14, _of_item(lambda item: item.unit_net)),
    Column("Cena brutto", _NUMBER, 14, _of_item(lambda item: item.unit_gross)),
    Column("Rabat", _TEXT, 10, _of_item(lambda item: item.discount or "")),
    Column("Stawka VAT", _TEXT, 11, _of_item(lambda item: rate_label(item.rate or ""))),
    Column("Netto", _AMOUNT, 14, _of_item(lambda item: item.net)),
    Column("VAT", _AMOUNT, 14, _of_item(lambda item: item.vat)),
    Column("Brutto", _AMOUNT, 14, _of_item(lambda item: item.gross)),
    Column("Waluta", _TEXT, 8, lambda line: line.document.currency),
    Column("Nr w programie", _COUNT, 10, lambda line: line.document.id),
)


def _per_document(documents: Sequence[ExportDocument]) -> Iterator[Line]:
    for position, document in enumerate(documents, 1):
        yield Line(position, position, document)


def _per_rate(documents: Sequence[ExportDocument]) -> Iterator[Line]:
    position = 0
    for document_position, document in enumerate(documents, 1):
        for rate in vat_table(document):
            position += 1
            yield Line(position, document_position, document, rate)


def _per_item(documents: Sequence[ExportDocument]) -> Iterator[Line]:
    position = 0
    for document_position, document in enumerate(documents, 1):
        for item in document.line_items:
            position += 1
            yield Line(position, document_position, document, item=item)


_BOOKED_COLUMNS = (
    Column("Lp.", _COUNT, 6, lambda line: line.position),
    Column("Lp. dokumentu", _COUNT, 10, lambda line: line.document_position),
    Column("Firma", _TEXT, 24, lambda line: line.document.company),
    Column("NIP firmy", _TEXT, 13, lambda line: line.document.company_nip),
    Column("Miesiąc", _TEXT, 10, _month),
    Column("Numer dokumentu", _TEXT, 22, lambda line: line.document.number),
    Column("Data wystawienia", _DATE, 12, lambda line: line.document.issue_date),
    Column("Kontrahent", _TEXT, 34, lambda line: line.document.contractor.name),
    Column("NIP kontrahenta", _TEXT, 16, lambda line: line.document.contractor.tax_id),
    Column("Numer KSeF", _TEXT, 38, lambda line: line.document.ksef_number),
    Column("Rejestr VAT", _TEXT, 16, _booked(lambda booked: booked.register)),
    Column("Nazwa rejestru", _TEXT, 24, _booked(lambda booked: booked.register_name)),
    Column("Kategoria", _TEXT, 18, _of_part(lambda part: part.category)),
    Column("Nazwa kategorii", _TEXT, 26, _of_part(lambda part: part.category_name)),
    Column("Kolumna KPiR (JPK)", _TEXT, 12, _of_part(lambda part: part.column)),
    Column("Konto", _TEXT, 14, _of_part(lambda part: part.account)),
    Column("Opis zdarzenia", _TEXT, 30, _of_part(lambda part: part.description)),
    Column("Stawka VAT", _TEXT, 11, _of_part(lambda part: rate_label(part.rate))),
    Column("Netto", _AMOUNT, 14, _of_part(lambda part: part.net)),
    Column("VAT", _AMOUNT, 14, _of_part(lambda part: part.vat)),
    Column("Brutto", _AMOUNT, 14, _of_part(lambda part: part.gross)),
    Column("Waluta", _TEXT, 8, lambda line: line.document.currency),
    Column("Netto PLN", _AMOUNT, 14, _in_zloty(lambda zloty: zloty.net)),
    Column("VAT PLN", _AMOUNT, 14, _in_zloty(lambda zloty: zloty.vat)),
    Column("Brutto PLN", _AMOUNT, 14, _in_zloty(lambda zloty: zloty.gross)),
    Column("Pojazd", _TEXT, 12, _of_part(lambda part: part.vehicle)),
    Column("Koszt %", _COUNT, 8, _of_part(lambda part: part.cost_share)),
    Column("VAT do odliczenia %", _COUNT, 10, _of_part(lambda part: part.vat_share)),
    Column("Koszt", _AMOUNT, 14, _of_part(lambda part: part.cost)),
    Column("VAT do odliczenia", _AMOUNT, 14, _of_part(lambda part: part.deductible_vat)),
    Column("Koszt PLN PIT/CIT", _AMOUNT, 14, _cost_zloty),
    Column("VAT do odliczenia PLN", _AMOUNT, 14, _deducted_zloty),
    Column(
        "Wymiary",
        _TEXT,
        24,
        _of_part(lambda part: "; ".join(f"{name}: {value}" for name, value in part.dimensions)),
    ),
    Column("Marża brutto", _AMOUNT, 14, _of_part(lambda part: part.margin)),
    Column("Podatek naliczany przez firmę %", _COUNT, 10, _of_part(lambda part: part.own_rate)),
    Column("Oznaczenia JPK", _TEXT, 20, _booked(lambda booked: " ".join(booked.marks.texts()))),
    Column("Nr w programie", _COUNT, 10, lambda line: line.document.id),
)


def _per_part(documents: Sequence[ExportDocument]) -> Iterator[Line]:
    position = 0
    for document_position, document in enumerate(documents, 1):
        parts = () if document.booked is None else document.booked.parts
        for part, zloty in zip(parts, parts_zloty(document), strict=True):
            position += 1
            yield Line(position, document_position, document, part=part, zloty=zloty)


DOCUMENTS = Table("Dokumenty", "dokumenty", _DOCUMENT_COLUMNS, _per_document)
VAT_RATES = Table("Stawki VAT", "stawki", _RATE_COLUMNS, _per_rate)
LINE_ITEMS = Table("Pozycje", "pozycje", _ITEM_COLUMNS, _per_item)
BOOKED = Table("Opis księgowy", "opis", _BOOKED_COLUMNS, _per_part)
TABLES = (DOCUMENTS, VAT_RATES, LINE_ITEMS, BOOKED)


def without_rows(documents: Sequence[ExportDocument]) -> Iterator[Notice]:
    """Of each document the tables that say nothing of it: no sum of a table is taken for that of all."""
    for document in documents:
        absent = [table.title for table in TABLES if next(table.lines((document,)), None) is None]
        if absent:
            yield Notice(document.id, Weight.SAID, Message("export.no_rows", {"tables": ", ".join(absent)}))


def shown(documents: Sequence[ExportDocument]) -> tuple[Sheet, ...]:
    """The tables as the preview shows them."""
    return tuple(
        Sheet(
            table.title,
            tuple(SheetColumn(column.title, column.type in _NUMERIC) for column in table.columns),
            partial(_shown_rows, table, documents),
        )
        for table in TABLES
    )


def _shown_rows(table: Table, documents: Sequence[ExportDocument]) -> Iterator[SheetRow]:
    for line in table.lines(documents):
        cells = tuple(_shown(column.value(line)) for column in table.columns)
        yield SheetRow(line.document.id, cells)


def _shown(value: CellValue) -> str:
    match value:
        case None:
            return ""
        case Decimal():
            return f"{value:f}".replace(".", ",")
        case _:
            return str(value)
