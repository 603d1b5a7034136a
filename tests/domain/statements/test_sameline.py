"""Overlapping statements never give a line twice, and lose none."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.statements.model import ReadLine, StatementFormat
from desktop.domain.statements.officials import NoDocument, official
from desktop.domain.statements.sameline import matched

MT940, CAMT, PDF = StatementFormat.MT940, StatementFormat.CAMT053, StatementFormat.PDF
FEE = ReadLine(date(2026, 11, 2), Decimal("-1.00"), "PLN", title="Prowizja", reference="")
INVOICE = ReadLine(
    date(2026, 11, 2),
    Decimal("-1230.00"),
    "PLN",
    name="BÓR S.A. GDYNIA",
    title="Zapłata za FV/1",
    reference="A1",
)
lines = st.lists(
    st.builds(
        ReadLine,
        st.dates(date(2026, 11, 1), date(2026, 11, 3)),
        st.integers(1, 3).map(Decimal),
        st.just("PLN"),
        title=st.sampled_from(["Prowizja", "Przelew", ""]),
        reference=st.sampled_from(["", "A", "B"]),
    ),
    max_size=12,
)


def test_two_equal_fees_of_one_file_are_two_and_stay_two() -> None:
    assert matched([FEE, FEE], MT940, []) == [None, None]
    assert matched([FEE, FEE], MT940, [(7, FEE, MT940), (8, FEE, MT940)]) == [7, 8]
    assert matched([FEE, FEE, FEE], MT940, [(7, FEE, MT940), (8, FEE, MT940)]) == [7, 8, None]


def test_another_format_may_cut_texts() -> None:
    printed = replace(INVOICE, name="", title="Przelew Zapłata za FV/1 Bór S.A.", reference="")
    assert matched([printed], PDF, [(7, INVOICE, MT940)]) == [7]
    assert matched([INVOICE], CAMT, [(7, INVOICE, MT940)]) == [7]


def test_the_same_amount_to_another_account_is_another_line() -> None:
    other = replace(INVOICE, account="PL72114020040000310277778888", reference="")
    known = replace(INVOICE, account="PL61109010140000071219812874", reference="")
    assert matched([other], CAMT, [(7, known, MT940)]) == [None]
    assert matched([replace(INVOICE, reference="A2")], MT940, [(7, INVOICE, MT940)]) == [None]


@settings(deadline=None, max_examples=200)
@given(lines, st.sampled_from([MT940, CAMT]))
def test_a_file_twice_gives_each_line_once(some: list[ReadLine], format_: StatementFormat) -> None:
    known = [(number, line, format_) for number, line in enumerate(some)]
    assert sorted(map(int, filter(lambda one: one is not None, matched(some, format_, known)))) == list(  # type: ignore[arg-type]
        range(len(some))
    )


@settings(deadline=None, max_examples=200)
@given(lines, lines)
def test_no_stored_line_is_taken_twice(new: list[ReadLine], old: list[ReadLine]) -> None:
    known = [(number, line, PDF) for number, line in enumerate(old)]
    taken = [one for one in matched(new, MT940, known) if one is not None]
    assert len(taken) == len(set(taken))


def test_offices_are_known_by_their_accounts() -> None:
    own = frozenset({"PL31102010420000880201112223"})
    cases = {
        "PL12101000712222525224848100": NoDocument.TAX,
        "PL36600000020260001122334455": NoDocument.ZUS,
        "PL31102010420000880201112223": NoDocument.OWN,
    }
    for account, reason in cases.items():
        assert official(replace(FEE, title="", account=account), own) == (reason, "account")
    assert official(FEE, own) == (NoDocument.FEE, "text")
    assert official(INVOICE, own) is None
