"""Whole assignments: what fits together goes before what alone looked stronger, and only then."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.fields import FieldName
from desktop.domain.kinds import PrintedKind
from desktop.domain.known import NOTHING_KNOWN, Known, KnownContractor
from desktop.extraction.fields.amounts import Totals
from desktop.extraction.fields.decide import decide
from desktop.extraction.fields.findings import Findings
from desktop.extraction.fields.guess import Guess
from desktop.extraction.fields.layout import Span, lay_out
from desktop.extraction.fields.view import View
from tests.extraction.fields.drawn import drawn

N = FieldName
FIRST, SECOND, THIRD = "5252248481", "1234563218", "9990001226"
KSEF_OF_SECOND = "1234563218-20260306-0A1B2C3D4E5F-56"


def guess(value: str, score: float, line: int | None, *, clear: bool = False) -> Guess:
    return Guess(value, None if line is None else Span(line, 0, len(value)), score, "why.label", clear=clear)


def found(**guesses: list[Guess]) -> Findings:
    view = View(lay_out([drawn("FAKTURA")]))
    by_name = {N(name): order for name, order in guesses.items()}
    return Findings(view, PrintedKind.INVOICE, None, dict(by_name), Totals())


def values(findings: Findings, *names: FieldName) -> list[str]:
    return [findings.guesses[name][0].value for name in names]


def test_an_unclear_buyer_gives_way_to_the_offices_company() -> None:
    findings = found(
        seller_nip=[guess(FIRST, 1.0, 1, clear=True)],
        buyer_nip=[guess(SECOND, 1.0, 2), guess(THIRD, 0.3, 3)],
    )
    decide(findings, Known(frozenset({THIRD})))
    assert values(findings, N.SELLER_NIP, N.BUYER_NIP) == [FIRST, THIRD]
    assert findings.joint == {N.BUYER_NIP}
    assert not findings.guesses[N.BUYER_NIP][0].clear


def test_a_known_contractor_speaks_for_an_unclear_seller() -> None:
    def parties() -> Findings:
        return found(
            seller_nip=[guess(FIRST, 0.5, 1), guess(SECOND, 0.3, 2)],
            buyer_nip=[guess(THIRD, 1.0, 3, clear=True)],
        )

    stranger, friend = parties(), parties()
    decide(stranger)
    decide(friend, Known(contractors={SECOND: KnownContractor("Bór")}))
    decided = [values(findings, N.SELLER_NIP) for findings in (stranger, friend)]
    assert decided == [[FIRST], [SECOND]]


@pytest.mark.parametrize("clear", [True, False])
def test_the_ksef_number_swaps_unlabelled_sides_with_their_names(clear: bool) -> None:
    findings = found(
        seller_nip=[guess(FIRST, 1.0, 1, clear=clear)],
        buyer_nip=[guess(SECOND, 1.0, 2, clear=clear)],
        seller_name=[guess("Bór S.A.", 1.0, 3, clear=clear)],
        buyer_name=[guess("Żuk S.A.", 1.0, 4, clear=clear)],
        ksef_number=[guess(KSEF_OF_SECOND, 1.0, 5, clear=True)],
    )
    decide(findings)
    names = (N.SELLER_NIP, N.BUYER_NIP, N.SELLER_NAME, N.BUYER_NAME)
    kept, swapped = [FIRST, SECOND, "Bór S.A.", "Żuk S.A."], [SECOND, FIRST, "Żuk S.A.", "Bór S.A."]
    assert values(findings, *names) == (kept if clear else swapped)


def test_one_print_is_not_both_issue_and_due_date() -> None:
    findings = found(
        number=[guess("FV/7/2026", 1.0, 0)],
        issue_date=[guess("2026-03-20", 0.9, 3), guess("2026-03-06", 0.8, 1)],
        due_date=[guess("2026-03-20", 1.0, 3, clear=True)],
    )
    decide(findings)
    assert values(findings, N.ISSUE_DATE, N.DUE_DATE) == ["2026-03-06", "2026-03-20"]
    assert findings.joint == {N.ISSUE_DATE}


def test_the_amounts_that_add_up_are_taken() -> None:
    findings = found(
        net=[guess("100.00", 1.0, 1)],
        vat=[guess("23.00", 1.0, 2)],
        gross=[guess("150.00", 0.9, 3), guess("123.00", 0.7, 4)],
        amount_due=[guess("123.00", 1.0, 4, clear=True)],
    )
    decide(findings)
    assert values(findings, N.GROSS) == ["123.00"]


def test_a_computed_amount_never_displaces_a_printed_one() -> None:
    findings = found(
        net=[guess("100.00", 1.0, 1)],
        vat=[guess("22.99", 1.0, 2)],
        gross=[guess("123.00", 0.7, 3), guess("122.99", 0.6, None)],
    )
    decide(findings)
    assert values(findings, N.GROSS) == ["123.00"]
    assert not findings.joint


@given(
    st.permutations(["2026-03-02", "2026-03-09", "2026-03-16"]),
    st.floats(0.1, 1.2),
    st.floats(0.0, 0.09),
)
def test_a_lone_guess_of_each_field_is_never_changed(days: list[str], score: float, less: float) -> None:
    findings = found(
        issue_date=[guess(days[0], score, 1)],
        sale_date=[guess(days[1], score - less, 2)],
        due_date=[guess(days[2], score, 3)],
    )
    decide(findings, NOTHING_KNOWN)
    assert values(findings, N.ISSUE_DATE, N.SALE_DATE, N.DUE_DATE) == days
    assert not findings.joint
