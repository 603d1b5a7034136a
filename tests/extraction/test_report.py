"""The JSON of a reading."""

from __future__ import annotations

import json

from desktop.domain.kinds import PrintedKind
from desktop.domain.reading import Page, Reading
from desktop.extraction.fields import find_fields
from desktop.extraction.report import to_bench_json
from tests.extraction.fields import samples
from tests.extraction.fields.drawn import drawn


def reading(text: str) -> Reading:
    pages: tuple[Page, ...] = (drawn(text),)
    found = find_fields(pages)
    return Reading(found.printed_kind, found.fields, found.vat_rows, found.checks, pages, 0.25, "test")


def test_values_and_where_they_come_from() -> None:
    record = to_bench_json(reading(samples.WAREHOUSE), "a.pdf")

    assert json.loads(json.dumps(record)) == record
    assert (record["doc"], record["kind"], record["gross"]) == ("a.pdf", "invoice", "228.00")
    assert record["ksef_number"] is None
    assert record["split_payment"] is False
    assert record["vat_rates"] == [
        {"rate": "23", "net": "100.00", "vat": "23.00", "gross": "123.00"},
        {"rate": "5", "net": "100.00", "vat": "5.00", "gross": "105.00"},
    ]
    assert record["line_items"] == []
    assert {"gross", "seller_nip", "vat_rates"} <= set(record["_certain"])  # type: ignore[call-overload]
    why = record["_why"]
    assert isinstance(why, dict)
    assert why["seller_nip"].startswith("NIP ma poprawną cyfrę kontrolną; odczytano z etykiety »NIP«")
    boxes = record["_boxes"]
    assert isinstance(boxes, dict)
    page, x0, y0, x1, y1 = boxes["gross"]
    assert page == 0
    assert 0 < x0 < x1 < 1
    assert 0 < y0 < y1 < 1
    assert record["_source"]["number"] == "text"  # type: ignore[index]
    assert (record["_pages"], record["_first_page"], record["_seconds"]) == (1, 1, 0.25)


def test_doubtful_rows_are_not_certain() -> None:
    record = to_bench_json(reading(samples.DOES_NOT_ADD_UP), "a.pdf")
    assert "vat_rates" not in record["_certain"]  # type: ignore[operator]


def test_a_reading_without_anything() -> None:
    record = to_bench_json(Reading(PrintedKind.BLANK), "b.pdf")
    assert record["kind"] == "blank"
    assert record["number"] is None
    assert record["_certain"] == []
    assert record["_first_page"] == 1
