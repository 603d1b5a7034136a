"""A reading as the JSON that ``bezdotyk read`` writes: one object per document."""

from __future__ import annotations

from decimal import Decimal

from desktop.domain.clauses import told
from desktop.domain.fields import VALUE_TYPES, Box, FieldName, LineItem, ValueType, VatRow
from desktop.domain.kinds import PrintedKind
from desktop.domain.messages import Message
from desktop.domain.money import to_text
from desktop.domain.reading import Reading
from desktop.domain.sentences import polish

_WRITTEN = tuple(name for name, kind in VALUE_TYPES.items() if kind not in {ValueType.KIND, ValueType.FLAG})
_FLAGS = tuple(name for name, kind in VALUE_TYPES.items() if kind is ValueType.FLAG)
FORMAT_KINDS = {PrintedKind.NOTE: PrintedKind.OTHER, PrintedKind.SEPARATOR: PrintedKind.BLANK}
"""Kinds that the format has no word for, and sheets that part documents: alone they carry nothing."""
_BOX_PLACES = 5


def to_bench_json(reading: Reading, doc_name: str) -> dict[str, object]:
    """``reading`` as plain JSON data; ``doc_name`` names the file it was read from.

    Amounts are decimal texts, dates ISO, absent values ``None``.  Keys with an underscore tell how
    the values were found: ``_certain`` (names), ``_why`` (Polish sentences), ``_boxes``
    (page from 0 within the document, and corners as fractions of the page), ``_source``, ``_pages``,
    ``_first_page`` (from 1, within the file), ``_seconds``, ``_reader`` and ``_checks``.
    """
    known = {name: field for name, field in reading.fields.items() if field.value}
    kind = FORMAT_KINDS.get(reading.printed_kind, reading.printed_kind)
    record: dict[str, object] = {"doc": doc_name, "kind": kind.value}
    for name in _WRITTEN:
        record[name.value] = known[name].value if name in known else None
    for name in _FLAGS:
        record[name.value] = name in known and known[name].value == "true"
    record["vat_rates"] = [_row(row) for row in reading.vat_rows]
    record["line_items"] = [_item(item) for item in reading.line_items]
    certain = [name.value for name, field in known.items() if field.certain]
    if _rows_certain(reading):
        certain.append("vat_rates")
    if reading.line_items and all(item.certain for item in reading.line_items):
        certain.append("line_items")
    record["_certain"] = certain
    record["_why"] = {name.value: _sentences(field.why) for name, field in known.items() if field.why}
    record["_boxes"] = {name.value: _box(field.box) for name, field in known.items() if field.box is not None}
    record["_source"] = {
        name.value: field.source.value for name, field in known.items() if field.source is not None
    }
    record["_checks"] = [{"passed": check.passed, "text": polish(check.message)} for check in reading.checks]
    record["_pages"] = len(reading.pages)
    record["_first_page"] = reading.first_page + 1
    record["_seconds"] = round(reading.seconds, 3)
    record["_reader"] = reading.reader
    return record


def _rows_certain(reading: Reading) -> bool:
    """The VAT rows add up to totals that are certain themselves, and every row keeps its rate."""
    vat, gross = reading.fields.get(FieldName.VAT), reading.fields.get(FieldName.GROSS)
    if not reading.vat_rows or vat is None or gross is None or not (vat.certain and gross.certain):
        return False
    rules = {check.message.code for check in reading.checks if check.passed}
    failed = {check.message.code for check in reading.checks if not check.passed}
    return "check.rows_vat.ok" in rules and not any(code.startswith("check.row") for code in failed)


def _row(row: VatRow) -> dict[str, str | None]:
    return {"rate": row.rate, "net": _amount(row.net), "vat": _amount(row.vat), "gross": _amount(row.gross)}


def _item(item: LineItem) -> dict[str, str | None]:
    return {
        "name": item.name,
        "qty": _plain(item.quantity),
        "unit": item.unit,
        "unit_net": _plain(item.unit_net),
        "unit_gross": _plain(item.unit_gross),
        "discount": item.discount,
        "rate": item.rate,
        "net": _amount(item.net),
        "vat": _amount(item.vat),
        "gross": _amount(item.gross),
    }


def _plain(value: Decimal | None) -> str | None:
    return None if value is None else f"{value:f}"


def _amount(value: Decimal | None) -> str | None:
    return None if value is None else to_text(value)


def _sentences(messages: tuple[Message, ...]) -> str:
    return " ".join(told(messages, polish))


def _box(box: Box) -> list[int | float]:
    corners = (box.x0, box.y0, box.x1, box.y1)
    return [box.page, *(round(value, _BOX_PLACES) for value in corners)]
