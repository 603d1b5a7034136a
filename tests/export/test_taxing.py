"""What a program would deduct or count too much, or too early, is said by formats that cannot tell it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from desktop.assets import asset
from desktop.domain.booking.marks import Marks
from desktop.export.booked import BookedPart, BookedRecord
from desktop.export.drafts import Weight
from desktop.export.records import ExportDocument, Party
from desktop.export.registry import FORMATS
from tests.export.samples import job, sound


def changed(key: str, *found: ExportDocument, **options: str) -> set[str]:
    exporter = FORMATS[key]
    draft = exporter.draft(job(exporter, *found, **options))
    return {one.message.code for one in draft.notices if one.weight is Weight.CHANGED}


def car() -> ExportDocument:
    part = BookedPart(
        "SAM", "Samochód", "", Decimal("2264.70"), Decimal("517.50"), Decimal("2782.20"), Decimal("1892.59"),
        Decimal("258.75"), cost_share=75, vat_share=50, account="402-7",
    )  # fmt: skip
    return sound(booked=BookedRecord(parts=(part,)))


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("epp", {"export.deduction", "export.cost"}),
        ("wapro", {"export.deduction", "export.cost"}),
        ("optima", {"export.cost"}),
        ("enova", {"export.deduction", "export.cost"}),
    ],
)
def test_a_car_used_privately_too(key: str, said: set[str]) -> None:
    assert changed(key, car()) == said


@pytest.mark.parametrize(
    ("key", "options", "code"),
    [
        ("epp", {"version": "1.05.3"}, "export.cash"),
        ("symfonia", {}, "export.cash"),
        ("wapro", {}, "export.cash"),
        ("enova", {}, "export.cash"),
        ("jpk_v7m", {}, "export.jpk_cash"),
    ],
)
def test_the_cash_method_before_the_payment(key: str, options: dict[str, str], code: str) -> None:
    paid = sound(cash_method=True, amount_due=Decimal(0), paid=Decimal("2782.20"))

    assert code in changed(key, sound(cash_method=True), **options)
    assert code not in changed(key, paid, **options)


@pytest.mark.parametrize("key", ["epp", "symfonia", "wapro", "optima", "enova", "jpk_v7m"])
def test_the_tax_on_imported_goods_is_polish(key: str) -> None:
    def from_abroad(*, imported: bool) -> ExportDocument:
        marks = Marks(imported=imported)
        return sound(seller=Party("Acme Inc", "US123456789"), booked=BookedRecord(marks=marks))

    assert "export.foreign_vat" in changed(key, from_abroad(imported=False))
    assert "export.foreign_vat" not in changed(key, from_abroad(imported=True))


@pytest.mark.parametrize("key", ["epp", "symfonia", "wapro", "optima", "enova"])
def test_split_payment_that_the_checks_miss_is_asked_about(key: str) -> None:
    assert "export.split_missing" in changed(key, sound(split_missing=True))
    assert "export.split_missing" not in changed(key, sound())


@pytest.mark.parametrize("key", ["symfonia", "wapro", "optima"])
def test_a_day_of_payment_that_the_document_does_not_name_is_said(key: str) -> None:
    paid = sound(due_date=None, amount_due=Decimal(0), paid=Decimal("2782.20"))

    assert "export.due" in changed(key, sound(due_date=None))
    assert "export.due" not in changed(key, sound())
    assert "export.due" not in changed(key, paid)


@pytest.mark.parametrize("language", ["pl", "en"])
@pytest.mark.parametrize(
    ("key", "options"),
    [("epp", {"version": "1.05.3"}), ("optima", {}), ("wapro", {}), ("symfonia", {}), ("enova", {})],
)
def test_the_formats_page_leads_to_what_its_preview_says(
    key: str, options: dict[str, str], language: str
) -> None:
    said = changed(key, car(), sound(cash_method=True, id=8), sound(split_missing=True, id=9), **options)
    page = asset("help") / language / f"{FORMATS[key].help}.md"
    text = page.read_text(encoding="utf-8")
    shared = {"export.deduction", "export.cost", "export.cash", "export.split_missing"}

    assert "export.split_missing" in said
    assert [code for code in sorted(said & shared) if f"(troubles.md#{code})" not in text] == []
