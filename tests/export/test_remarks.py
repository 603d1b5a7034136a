"""What formats have no fields for is put into words once, for all of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings

from desktop.domain.booking.marks import Gtu, KsefMark, Marks, Procedure, ProofMark
from desktop.domain.kinds import DocumentKind
from desktop.domain.rules.exchange import Purpose, Rate, converted
from desktop.export.booked import BookedPart, BookedRecord
from desktop.export.entries import Entry, entry_of
from desktop.export.records import ExportDocument, Party
from desktop.export.remarks import Fact, facts
from tests.export.samples import sound
from tests.export.strategies import documents


def said(document: ExportDocument, *carried: Fact) -> dict[Fact, str]:
    entry = entry_of(document)
    assert isinstance(entry, Entry)
    return dict(facts(entry, carried))


def rich() -> ExportDocument:
    """A document that has something of everything."""
    half = {"net": Decimal("1132.35"), "vat": Decimal("258.75"), "gross": Decimal("1391.10")}
    part = BookedPart(
        "A", "Paliwo", "", **half, cost=half["net"], deductible_vat=half["vat"], description="Paliwo do auta",
        vehicle="PO7ŻB12", cost_share=75, vat_share=50, dimensions=(("Projekt", "Łąka"),),
    )  # fmt: skip
    booked = BookedRecord(
        register="ZAK",
        register_name="Zakupy",
        marks=Marks(KsefMark.BFK, (Gtu.GTU_06,), (Procedure.TP,), ProofMark.MK, imported=True),
        parts=(part, replace(part, category="B", category_name="Towary")),
    )
    day = date(2026, 11, 10)
    source = sound(
        vat_rows=(), net=Decimal("2264.70"), vat=Decimal("517.50"), gross=Decimal("2782.20"), currency="EUR",
        kind=DocumentKind.CORRECTION, corrected_number="9/10/2026", corrected_date=date(2026, 10, 3),
        correction_reason="Zwrot", ksef_number="KS-1", split_payment=True, cash_method=True,
        order_number="Z-7", advance_numbers="ZAL/1", margin_scheme="procedura marży", second_account="PL99",
        exemption_basis="art. 43", recipient=Party("Oddział", "5860100005"), odometer="1000", booked=booked,
        paid=Decimal("100.00"),
    )  # fmt: skip
    rates = [Rate(purpose, "EUR", Decimal(mid), "218/A/NBP/2026", day, day, by=by) for purpose, mid, by in
             ((Purpose.VAT, "4.2512", "ewa"), (Purpose.INCOME, "4.3", ""))]  # fmt: skip
    amounts = {"net": source.net, "vat": source.vat, "gross": source.gross}
    source = replace(source, vat_rows=source.vat_rows or sound().vat_rows)
    by_rate = [replace(one, rate=row.rate, **_three(row)) for one, row in
               zip(booked.parts, source.vat_rows, strict=True)]  # fmt: skip
    return replace(
        source,
        booked=replace(booked, parts=tuple(by_rate)),
        for_vat=converted(rates[0], source.vat_rows, **amounts),
        for_income=converted(rates[1], source.vat_rows, **amounts),
    )


def _three(row: object) -> dict[str, object]:
    return {name: getattr(row, name) for name in ("net", "vat", "gross")}


def test_every_fact_has_its_words() -> None:
    found = said(rich())

    assert set(found) == set(Fact)
    assert found[Fact.KSEF] == "KSeF: KS-1"
    assert found[Fact.CORRECTED] == "Koryguje: 9/10/2026 z 2026-10-03"
    assert found[Fact.CURRENCY] == "2782.20 EUR (VAT 517.50), kurs 4.2512"
    assert found[Fact.RATE_TABLE] == "Tabela: 218/A/NBP/2026 z 2026-11-10"
    assert found[Fact.PAID] == "Zapłacono: 100.00 EUR"
    assert found[Fact.HAND] == "Kurs wpisany ręcznie przez ewa"
    assert found[Fact.INCOME_RATE] == "PIT/CIT: kurs 4.3, 218/A/NBP/2026 z 2026-11-10"
    assert found[Fact.SPLIT] == "Podział netto: Paliwo 9565.20, Towary 62.49"
    assert found[Fact.SHARES] == "koszt 75%, VAT 50%"
    assert found[Fact.VEHICLE] == "Pojazd: PO7ŻB12, 1000 km"
    assert found[Fact.DIMENSIONS] == "Projekt: Łąka"
    assert found[Fact.MARKS] == "MK, GTU_06, TP, IMP"
    assert found[Fact.RECIPIENT] == "Odbiorca: Oddział 5860100005"


def test_a_rate_that_a_person_typed_is_said_to_be() -> None:
    document = rich()
    assert document.for_income is not None
    typed = replace(document.for_income, rate=replace(document.for_income.rate, typed_by="anna"))
    found = said(replace(document, for_income=typed))
    assert found[Fact.HAND] == "Kurs wpisany ręcznie przez ewa, Kurs PIT/CIT wpisany ręcznie przez anna"


@pytest.mark.parametrize(
    ("method", "due", "paid", "words"),
    [
        ("przelew", "2782.20", None, None),
        ("przelew", "1000.00", "1782.20", "Zapłacono: 1782.20 PLN"),
        ("przelew", "0.00", None, "Zapłacono: 2782.20 PLN"),
        ("gotówka", None, None, None),
        ("gotówka", "1000.00", "1782.20", "Zapłacono: 1782.20 PLN"),
    ],
)
def test_what_was_paid_is_said_unless_the_form_of_payment_says_it(
    method: str, due: str | None, paid: str | None, words: str | None
) -> None:
    amounts = {"amount_due": due and Decimal(due), "paid": paid and Decimal(paid)}

    assert said(sound(payment_method=method, **amounts)).get(Fact.PAID) == words


def test_what_a_format_carries_is_not_repeated() -> None:
    assert not {Fact.KSEF, Fact.MPP} & set(said(rich(), Fact.KSEF, Fact.MPP))


@given(documents())
@settings(deadline=None)
def test_words_are_found_for_any_document(document: ExportDocument) -> None:
    assert all(text.strip() for text in said(document).values())
