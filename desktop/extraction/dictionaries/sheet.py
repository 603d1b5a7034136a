"""CSV and XLSX with a heading row: ``Lista``, ``Kod`` and, as far as they apply, the other columns.

The layout is the program's own (see the help page "Opis księgowy"); offices keep their lists in Excel.
"""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from desktop.domain import money
from desktop.domain.booking.dictionaries import (
    Category,
    CategoryKind,
    Choice,
    Dimension,
    EventDescription,
    KpirColumn,
    PaymentMethod,
    PurchaseKind,
    Side,
    Term,
    VatRegister,
    Vehicle,
    code_key,
)
from desktop.domain.booking.plates import compact
from desktop.domain.collation import fold
from desktop.extraction.dictionaries.found import BadFile, Found

MAX_ROWS = 20_000
MAX_UNPACKED = 200 * 1024 * 1024
_COLUMNS = 20


class NoHeading(Exception):  # noqa: N818 - said of the file
    """There is no row with ``Lista`` and ``Kod``."""


def read_csv(data: bytes, found: Found) -> None:
    """Put the rows of a CSV file into ``found``; raises :class:`NoHeading` or :class:`BadFile`."""
    text = _decoded(data)
    dialect = max(";\t,", key=text[:4000].count)
    lines = csv.reader(io.StringIO(text), delimiter=dialect)
    try:
        rows = [[cell.strip() for cell in row] for row in islice(lines, MAX_ROWS)]
    except csv.Error as error:
        raise BadFile("nie da się rozdzielić kolumn") from error
    _rows(rows, found)


def read_xlsx(data: bytes, found: Found) -> None:
    """Put the rows of all sheets of a workbook into ``found``; raises as :func:`read_csv`."""
    from openpyxl import load_workbook

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            if sum(part.file_size for part in packed.infolist()) > MAX_UNPACKED:
                raise BadFile("po rozpakowaniu byłby za duży")
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        sheets = [
            [["" if cell is None else str(cell).strip() for cell in row[:_COLUMNS]] for row in _values(sheet)]
            for sheet in book.worksheets
        ]
    except BadFile:
        raise
    except Exception as error:
        raise BadFile("nie jest całym skoroszytem") from error
    headed = 0
    for rows in sheets:
        try:
            _rows(rows, found)
            headed += 1
        except NoHeading:
            continue
    if not headed:
        raise NoHeading


def _values(sheet: object) -> Iterator[Sequence[object]]:
    rows: Iterable[Sequence[object]] = sheet.iter_rows(values_only=True)  # type: ignore[attr-defined]
    yield from islice(rows, MAX_ROWS)


def _rows(rows: Sequence[Sequence[str]], found: Found) -> None:
    for place, row in enumerate(rows[:20]):
        heading = [fold(cell) for cell in row]
        if "lista" in heading and "kod" in heading:
            for number, values in enumerate(rows[place + 1 :], place + 2):
                cells = dict(zip(heading, values, strict=False))
                if any(values):
                    _row(cells, number, found)
            return
    raise NoHeading


_SIDES = {"zakup": Side.PURCHASE, "zakupy": Side.PURCHASE, "sprzedaz": Side.SALES}
_BOUGHT = {
    "towary": PurchaseKind.GOODS,
    "uslugi": PurchaseKind.SERVICES,
    "srodki trwale": PurchaseKind.FIXED_ASSETS,
    "paliwo": PurchaseKind.FUEL,
    "marza": PurchaseKind.MARGIN,
}


def _row(cells: dict[str, str], number: int, found: Found) -> None:
    listing, code, name = fold(cells.get("lista", "")), cells.get("kod", ""), cells.get("nazwa", "")
    side = _SIDES.get(fold(cells.get("strona", "")))
    term: Term | None = None
    if listing.startswith("rejestr"):
        term = VatRegister(code=code, name=name, side=side or Side.PURCHASE)
    elif listing.startswith("kategor"):
        term = _category(cells, code, name, side, number)
    elif listing.startswith("opis"):
        term = EventDescription(code=code, name=name or code)
    elif listing.startswith("pojazd"):
        term = Vehicle(
            code=compact(code),
            name=name,
            cost_share=_percent(cells.get("koszt %", cells.get("koszt", "")), 75, number),
            vat_share=_percent(cells.get("vat %", cells.get("vat", "")), 50, number),
        )
    elif listing.startswith(("forma", "platnosc")):
        words = tuple(part.strip() for part in cells.get("slowa", "").split(",") if part.strip())
        term = PaymentMethod(code=code, name=name or code, words=words)
    elif listing.startswith("wymiar"):
        _dimension(cells, code, name, found)
        return
    if term is None:
        raise BadFile(f"wiersz {number}: nie ma listy „{cells.get('lista', '')[:30]}”")
    found.add(term)


def _category(cells: dict[str, str], code: str, name: str, side: Side | None, number: int) -> Category:
    column, account = cells.get("kolumna kpir", cells.get("kolumna", "")), cells.get("konto", "")
    digits = column.strip().removesuffix(".0")
    if digits and digits not in set(KpirColumn):
        raise BadFile(f"wiersz {number}: kolumna KPiR „{column[:20]}” (dozwolone: {', '.join(KpirColumn)})")
    kind = CategoryKind.KPIR if digits else CategoryKind.ACCOUNT if account else CategoryKind.FREE
    return Category(
        code=code,
        name=name,
        side=side,
        kind=kind,
        column=KpirColumn(digits) if digits else None,
        account=account if kind is CategoryKind.ACCOUNT else "",
        purchase=_BOUGHT.get(fold(cells.get("co kupiono", "")), PurchaseKind.OTHER),
        cost_share=_percent(cells.get("koszt %", cells.get("koszt", "")), 100, number),
        vat_share=_percent(cells.get("vat %", cells.get("vat", "")), 100, number),
    )


def _dimension(cells: dict[str, str], code: str, name: str, found: Found) -> None:
    """One row a value: the dimension's code and name, and the value's."""
    value = Choice(code=cells.get("wartosc", ""), name=cells.get("nazwa wartosci", ""))
    key = (Dimension, code_key(code))
    known = found.terms.get(key)
    if isinstance(known, Dimension):
        if value.code:
            found.terms[key] = Dimension(code=known.code, name=known.name, choices=(*known.choices, value))
        return
    found.add(Dimension(code=code, name=name, choices=(value,) if value.code else ()))


def _percent(text: str, otherwise: int, number: int) -> int:
    if not text.strip():
        return otherwise
    amount = money.parse_amount(text.replace("%", ""))
    if amount is None or not 0 <= amount <= 100:
        raise BadFile(f"wiersz {number}: procent „{text[:20]}”")
    # A spreadsheet keeps 75 % as 0.75.
    return round(amount * 100) if 0 < amount < 1 else round(amount)


def _decoded(data: bytes) -> str:
    for encoding in ("utf-8-sig", "cp1250"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("cp1250", "replace")
