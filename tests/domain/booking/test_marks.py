"""The marks of JPK_V7: a case on both sides of every rule and date."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.booking.dictionaries import Side
from desktop.domain.booking.marks import (
    Gtu,
    KsefMark,
    MarkFacts,
    Marks,
    Procedure,
    ProofMark,
    filing_day,
    is_ksef_number,
    parse_marks,
    propose,
)
from desktop.domain.collation import fold
from desktop.domain.dates import Month
from desktop.domain.kinds import DocumentKind, PrintedKind

NUMBER = "5265877635-20250826-0100001AF629-AF"
BUY = MarkFacts(
    side=Side.PURCHASE,
    month=Month(2026, 11),
    kind=DocumentKind.COST_INVOICE,
    printed=PrintedKind.INVOICE,
    seller="5860104121",
    buyer="5252248481",
    issued=date(2026, 11, 12),
)
SELL = replace(BUY, side=Side.SALES, kind=DocumentKind.SALES_INVOICE)


@pytest.mark.parametrize(
    ("facts", "mark", "code", "sure"),
    [
        (replace(BUY, ksef_number=NUMBER), KsefMark.NUMBER, "booking.mark_number", True),
        (replace(BUY, ksef_number=NUMBER[:-1] + "0"), KsefMark.BFK, "booking.mark_number_bad", False),
        (replace(BUY, kind=DocumentKind.NOTE), KsefMark.DI, "booking.mark_di", True),
        (replace(BUY, printed=PrintedKind.RECEIPT), KsefMark.DI, "booking.mark_di", True),
        (replace(SELL, text="raport fiskalny dobowy"), KsefMark.DI, "booking.mark_di", True),
        (replace(BUY, seller="DE123456789"), KsefMark.BFK, "booking.mark_bfk_foreign", True),
        (replace(SELL, buyer=""), KsefMark.BFK, "booking.mark_bfk_consumer", True),
        (replace(BUY, issued=date(2026, 1, 31)), KsefMark.BFK, "booking.mark_bfk_before", True),
        (replace(BUY, issued=date(2026, 2, 1)), KsefMark.BFK, "booking.mark_bfk_early", True),
        (replace(BUY, issued=date(2026, 3, 31)), KsefMark.BFK, "booking.mark_bfk_early", True),
        (replace(BUY, issued=date(2026, 4, 1)), KsefMark.BFK, "booking.mark_bfk_small", False),
        (replace(BUY, issued=date(2026, 12, 31)), KsefMark.BFK, "booking.mark_bfk_small", False),
        (replace(BUY, issued=date(2027, 1, 1)), KsefMark.BFK, "booking.mark_bfk_missing", False),
        (
            replace(BUY, printed=PrintedKind.SIMPLIFIED_INVOICE, issued=date(2026, 12, 31)),
            KsefMark.BFK,
            "booking.mark_bfk_receipt",
            True,
        ),
        (
            replace(BUY, printed=PrintedKind.SIMPLIFIED_INVOICE, issued=date(2027, 1, 1)),
            KsefMark.DI,
            "booking.mark_di",
            True,
        ),
        (
            replace(BUY, text="offline certyfikat ksef wystawcy"),
            KsefMark.DI,
            "booking.mark_offline",
            False,
        ),
        (
            replace(
                BUY,
                text="offline certyfikat ksef wystawcy",
                breakdowns=((date(2026, 11, 12), date(2026, 11, 13)),),
            ),
            KsefMark.OFF,
            "booking.mark_off",
            True,
        ),
        (
            replace(
                BUY,
                text="offline certyfikat ksef wystawcy",
                breakdowns=((date(2026, 11, 13), date(2026, 11, 14)),),
            ),
            KsefMark.DI,
            "booking.mark_offline",
            False,
        ),
    ],
)
def test_ksef_mark(facts: MarkFacts, mark: KsefMark, code: str, sure: bool) -> None:
    found = propose(facts)
    assert found.marks.ksef is mark
    assert (found.reasons[0].why.code, found.reasons[0].sure) == (code, sure)


def test_months_before_the_new_structure_have_no_ksef_mark() -> None:
    assert propose(replace(BUY, month=Month(2026, 1))).marks.ksef is None
    assert propose(replace(BUY, month=Month(2026, 2))).marks.ksef is not None
    assert propose(replace(BUY, side=None)).marks == Marks()


def test_it_is_judged_on_the_filing_day() -> None:
    assert filing_day(Month(2026, 12)) == date(2027, 1, 25)
    offline = propose(replace(BUY, text="offline certyfikat ksef"))
    assert offline.reasons[0].why.details["day"] == "25.12.2026"


def test_groups_of_goods_are_guessed_for_sales_only() -> None:
    goods = ("Olej napędowy ON", "Usługa transportowa kraj")
    sold, bought = propose(replace(SELL, items=goods)), propose(replace(BUY, items=goods))
    assert sold.marks.gtu == (Gtu.GTU_02, Gtu.GTU_13)
    assert not sold.sure
    assert bought.marks.gtu == ()


@pytest.mark.parametrize(
    ("side", "text", "mark"),
    [
        (Side.SALES, "Raport fiskalny okresowy", ProofMark.RO),
        (Side.SALES, "Faktura do paragonu nr 12", ProofMark.FP),
        (Side.SALES, "Dowód wewnętrzny", ProofMark.WEW),
        (Side.PURCHASE, "FAKTURA VAT RR", ProofMark.VAT_RR),
        (Side.PURCHASE, "Faktura do paragonu nr 12", None),
    ],
)
def test_kind_of_proof(side: Side, text: str, mark: ProofMark | None) -> None:
    assert propose(replace(BUY, side=side, text=fold(text))).marks.proof is mark


def test_cash_method_of_the_supplier() -> None:
    assert propose(replace(BUY, cash_method=True)).marks.proof is ProofMark.MK
    assert propose(replace(SELL, cash_method=True)).marks.proof is None


def test_margin_says_which_procedure() -> None:
    used = propose(replace(SELL, margin="procedura marży – towary używane"))
    travel = propose(replace(SELL, margin="procedura marży dla biur podróży"))
    assert used.marks.procedures == (Procedure.MR_UZ,)
    assert travel.marks.procedures == (Procedure.MR_T,)


def test_marks_of_the_other_side_are_told() -> None:
    marks = Marks(gtu=(Gtu.GTU_01,), procedures=(Procedure.TP,), proof=ProofMark.MK, imported=True)
    assert marks.wrong_for(Side.PURCHASE) == ("GTU_01", "TP")
    assert marks.wrong_for(Side.SALES) == ("IMP", "MK")
    assert marks.wrong_for(None) == ()


def test_marks_and_their_texts() -> None:
    marks = Marks(KsefMark.NUMBER, (Gtu.GTU_01,), (Procedure.TP, Procedure.IED), ProofMark.FP, False)
    back = parse_marks(marks.texts())
    assert back.procedures == (Procedure.IED, Procedure.TP)
    assert set(back.texts()) == set(marks.texts())
    with pytest.raises(ValueError):
        parse_marks(["GTU_14"])


def test_ksef_numbers() -> None:
    assert is_ksef_number(NUMBER)
    assert not is_ksef_number(NUMBER[:-1] + "0")
    assert is_ksef_number("M123456789-20260205-0100001AF629-80")
    assert not is_ksef_number("FV/1/2026")
