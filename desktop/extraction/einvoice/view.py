"""A page to look at for an invoice that has none: what the XML says, in Polish, clearly laid out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.fields import Box, FieldName, LineItem
from desktop.domain.identifiers import format_account, format_nip
from desktop.domain.kinds import PrintedKind
from desktop.domain.money import format_amount, parse_amount
from desktop.domain.vat import shown_rate
from desktop.extraction.einvoice.canvas import (
    BODY,
    CAPTION,
    LEFT,
    RIGHT,
    STRONG,
    Canvas,
    Column,
    Style,
    Text,
)
from desktop.extraction.einvoice.invoice import EInvoice

MAX_SHOWN_LINES = 2000
MAX_PAGES = 100

TITLES = {
    PrintedKind.INVOICE: "Faktura",
    PrintedKind.SIMPLIFIED_INVOICE: "Faktura uproszczona",
    PrintedKind.CORRECTION: "Faktura korygująca",
    PrintedKind.ADVANCE: "Faktura zaliczkowa",
    PrintedKind.FINAL: "Faktura rozliczeniowa",
    PrintedKind.PROFORMA: "Faktura pro forma",
}
_FOOTER = "Wizualizacja pliku XML faktury ustrukturyzowanej. Wiążąca jest treść pliku XML."
_MIDDLE = (LEFT + RIGHT) / 2
_FLAG_TEXTS = (
    (FieldName.SPLIT_PAYMENT, "mechanizm podzielonej płatności"),
    (FieldName.REVERSE_CHARGE, "odwrotne obciążenie"),
    (FieldName.CASH_METHOD, "metoda kasowa"),
)
_SMALL = Style(8.0)
_SMALL_STRONG = Style(8.0, bold=True)
_LARGE = Style(12.0, bold=True)


@dataclass(frozen=True, slots=True)
class View:
    """The pages as a PDF, and where each field's value stands on them."""

    pdf: bytes
    marks: dict[FieldName, Box]


def draw(invoice: EInvoice, ksef_number: str | None = None) -> View:
    """The pages of ``invoice``.

    ``ksef_number`` has a place of its own on every KSeF invoice, known or not, so that nothing else
    moves when it becomes known.
    """
    canvas = Canvas(MAX_PAGES)
    _head(canvas, invoice, ksef_number)
    _facts(canvas, invoice)
    _parties(canvas, invoice)
    _correction(canvas, invoice)
    _lines(canvas, invoice)
    _vat_table(canvas, invoice)
    _sums(canvas, invoice)
    _payment(canvas, invoice)
    _notes(canvas, invoice)
    return View(canvas.finished(_FOOTER), canvas.marks)


def _head(canvas: Canvas, invoice: EInvoice, ksef_number: str | None) -> None:
    title = TITLES.get(invoice.kind, "Dokument")
    left, right = Column(LEFT, _MIDDLE + 70), Column(_MIDDLE + 80, RIGHT, right=True)
    number = invoice.value(FieldName.NUMBER) or "bez numeru"
    head = [
        Text(title, Style(17.0, bold=True), FieldName.KIND),
        Text(number, Style(12.0, bold=True), FieldName.NUMBER),
    ]
    canvas.row([(left, head), (right, [Text(invoice.form, _SMALL_STRONG), Text("plik XML", CAPTION)])])
    if invoice.polish:
        known = ksef_number or "nie podano w pliku"
        name = None if ksef_number is None else FieldName.KSEF_NUMBER
        style = _SMALL if ksef_number else CAPTION
        canvas.gap(2)
        canvas.row([(Column(LEFT, LEFT + 56), [Text("Numer KSeF", Style(8.0, color=CAPTION.color))])])
        canvas.y -= _SMALL.height
        canvas.write(Column(LEFT + 60, RIGHT), [Text(known, style, name)], canvas.y)
        canvas.y += _SMALL.height
    canvas.gap(8)
    canvas.rule()
    canvas.gap(8)


def _facts(canvas: Canvas, invoice: EInvoice) -> None:
    """Captions and values in three columns."""
    facts = [
        (caption, name)
        for caption, name in (
            ("Data wystawienia", FieldName.ISSUE_DATE),
            ("Data sprzedaży", FieldName.SALE_DATE),
            ("Termin płatności", FieldName.DUE_DATE),
            ("Waluta", FieldName.CURRENCY),
            ("Sposób zapłaty", FieldName.PAYMENT_METHOD),
            ("Numer zamówienia", FieldName.ORDER_NUMBER),
            ("Faktury zaliczkowe", FieldName.ADVANCE_NUMBERS),
        )
        if invoice.value(name)
    ]
    _grid(canvas, [(caption, invoice.value(name) or "", name) for caption, name in facts])
    marks = [(words, name) for name, words in _FLAG_TEXTS if invoice.value(name)]
    for name in (FieldName.MARGIN_SCHEME, FieldName.EXEMPTION_BASIS):
        marks.extend([(words, name)] if (words := invoice.value(name)) else [])
    if marks:
        cells = [Text("Adnotacje", CAPTION), *(Text(words, BODY, name) for words, name in marks)]
        canvas.row([(Column(LEFT, RIGHT), cells)])
        canvas.gap(6)


def _grid(canvas: Canvas, facts: Sequence[tuple[str, str, FieldName | None]]) -> None:
    third = (RIGHT - LEFT) / 3
    columns = [Column(LEFT + third * at, LEFT + third * (at + 1) - 10) for at in range(3)]
    for first in range(0, len(facts), 3):
        cells = [
            (column, [Text(caption, CAPTION), Text(value, BODY, name)])
            for column, (caption, value, name) in zip(columns, facts[first : first + 3], strict=False)
        ]
        canvas.row(cells)
        canvas.gap(5)


def _parties(canvas: Canvas, invoice: EInvoice) -> None:
    canvas.gap(2)
    sides = [
        (Column(LEFT, _MIDDLE - 10), "Sprzedawca", FieldName.SELLER_NIP, FieldName.SELLER_NAME),
        (Column(_MIDDLE, RIGHT), "Nabywca", FieldName.BUYER_NIP, FieldName.BUYER_NAME),
    ]
    addresses = (FieldName.SELLER_ADDRESS, FieldName.BUYER_ADDRESS)
    cells = []
    for (column, caption, number, name), address in zip(sides, addresses, strict=True):
        texts = [Text(caption, CAPTION), Text(invoice.value(name) or "—", STRONG, name)]
        texts.append(Text(invoice.value(address) or "", BODY, address))
        if nip := invoice.value(number):
            texts.append(Text(f"NIP {format_nip(nip)}" if nip.isdigit() else nip, BODY, number))
        cells.append((column, texts))
    canvas.row(cells)
    canvas.gap(6)
    facts = [
        (caption, value, name)
        for caption, name in (
            ("Odbiorca", FieldName.RECIPIENT_NAME),
            ("NIP odbiorcy", FieldName.RECIPIENT_NIP),
            ("REGON sprzedawcy", FieldName.SELLER_REGON),
            ("KRS sprzedawcy", FieldName.SELLER_KRS),
            ("BDO sprzedawcy", FieldName.SELLER_BDO),
            ("Nr rejestracyjny pojazdu", FieldName.VEHICLE),
            ("Przebieg (km)", FieldName.ODOMETER),
        )
        if (value := invoice.value(name))
    ]
    _grid(canvas, facts)


def _correction(canvas: Canvas, invoice: EInvoice) -> None:
    facts: list[tuple[str, str, FieldName | None]] = [
        (caption, value, name)
        for caption, name in (
            ("Korygowana faktura", FieldName.CORRECTED_NUMBER),
            ("Data korygowanej faktury", FieldName.CORRECTED_DATE),
            ("Przyczyna korekty", FieldName.CORRECTION_REASON),
        )
        if (value := invoice.value(name))
    ]
    if facts:
        canvas.rule()
        canvas.gap(6)
        _grid(canvas, facts)


_LINE_COLUMNS = (
    ("Lp.", Column(LEFT, LEFT + 22)),
    ("Nazwa", Column(LEFT + 24, LEFT + 214)),
    ("Ilość", Column(LEFT + 218, LEFT + 262, right=True)),
    ("J.m.", Column(LEFT + 266, LEFT + 294)),
    ("Cena", Column(LEFT + 296, LEFT + 356, right=True)),
    ("Rabat", Column(LEFT + 360, LEFT + 402, right=True)),
    ("Stawka", Column(LEFT + 406, LEFT + 440, right=True)),
    ("Wartość", Column(LEFT + 444, RIGHT, right=True)),
)


def _lines(canvas: Canvas, invoice: EInvoice) -> None:
    lines = invoice.lines or invoice.states
    if not lines:
        return
    canvas.gap(4)
    of_gross = all(line.net is None for line in lines)
    captions = [caption for caption, _ in _LINE_COLUMNS]
    captions[4] += " brutto" if of_gross else " netto"
    captions[7] += " brutto" if of_gross else " netto"
    columns = [column for _, column in _LINE_COLUMNS]
    _table(canvas, columns, captions, _line_cells(lines[:MAX_SHOWN_LINES]))
    left_out = len(lines) - MAX_SHOWN_LINES
    if left_out > 0:
        canvas.row([(Column(LEFT, RIGHT), [Text(f"… oraz dalsze pozycje: {left_out}", CAPTION)])])
    canvas.gap(10)


def _line_cells(lines: Sequence[LineItem]) -> Iterator[list[str]]:
    for number, line in enumerate(lines, 1):
        yield [
            str(number),
            line.name,
            _plain(line.quantity),
            line.unit or "",
            _plain(line.unit_net if line.unit_net is not None else line.unit_gross),
            (line.discount or "").replace(".", ","),
            shown_rate(line.rate) if line.rate else "",
            _money(line.net if line.net is not None else line.gross),
        ]


def _table(
    canvas: Canvas, columns: Sequence[Column], captions: Sequence[str], rows: Iterator[list[str]]
) -> None:
    left = columns[0].x0
    canvas.room(40)
    canvas.shade(CAPTION.height + 6, left)
    head = [(column, [Text(text, CAPTION)]) for column, text in zip(columns, captions, strict=True)]
    canvas.row(head, pad=3)
    for cells in rows:
        if canvas.full:
            return
        canvas.row(
            [(column, [Text(text, _SMALL)]) for column, text in zip(columns, cells, strict=True)], pad=2.5
        )
        canvas.rule(left)


def _vat_table(canvas: Canvas, invoice: EInvoice) -> None:
    if not invoice.vat_rows:
        return
    columns = [Column(_MIDDLE - 60, _MIDDLE)]
    width = (RIGHT - _MIDDLE) / 3
    columns += [Column(_MIDDLE + width * at, _MIDDLE + width * (at + 1), right=True) for at in range(3)]
    rows = (
        [shown_rate(row.rate), _money(row.net), _money(row.vat), _money(row.gross)]
        for row in invoice.vat_rows
    )
    _table(canvas, columns, ("Stawka", "Netto", "VAT", "Brutto"), rows)
    canvas.gap(2)


def _sums(canvas: Canvas, invoice: EInvoice) -> None:
    currency = invoice.value(FieldName.CURRENCY) or ""
    label, value = Column(_MIDDLE - 60, _MIDDLE + 90), Column(_MIDDLE + 90, RIGHT, right=True)
    canvas.gap(4)
    for caption, name, style in (
        ("Razem netto", FieldName.NET, BODY),
        ("Razem VAT", FieldName.VAT, BODY),
        ("Razem brutto", FieldName.GROSS, _LARGE),
        ("Suma rabatów", FieldName.DISCOUNT, BODY),
        ("Zapłacono", FieldName.PAID, BODY),
        ("Do zapłaty", FieldName.AMOUNT_DUE, STRONG),
    ):
        amount = invoice.value(name)
        if amount:
            text = f"{_money(parse_amount(amount))} {currency}".strip()
            cells = [(label, [Text(caption, style)]), (value, [Text(text, style, name)])]
            canvas.row(cells, pad=1.5)
    canvas.gap(8)


def _payment(canvas: Canvas, invoice: EInvoice) -> None:
    for caption, name in (
        ("Rachunek bankowy", FieldName.BANK_ACCOUNT),
        ("Drugi rachunek", FieldName.SECOND_ACCOUNT),
    ):
        number = invoice.value(name)
        if number:
            canvas.row(
                [(Column(LEFT, RIGHT), [Text(caption, CAPTION), Text(format_account(number), BODY, name)])]
            )
            canvas.gap(4)


def _notes(canvas: Canvas, invoice: EInvoice) -> None:
    if not invoice.notes:
        return
    canvas.gap(4)
    canvas.room(40)
    canvas.rule()
    canvas.gap(6)
    for caption, text in invoice.notes:
        canvas.row(
            [
                (Column(LEFT, LEFT + 140), [Text(caption, CAPTION)]),
                (Column(LEFT + 150, RIGHT), [Text(text, _SMALL)]),
            ],
            pad=1.5,
        )


def _money(value: Decimal | None) -> str:
    return "" if value is None else format_amount(value)


def _plain(value: Decimal | None) -> str:
    if value is None:
        return ""
    return f"{value:f}".replace(".", ",")
