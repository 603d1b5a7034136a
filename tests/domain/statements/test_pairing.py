"""Which documents a line pays."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.statements.model import ReadLine
from desktop.domain.statements.pairing import Certainty, OpenDocument, Proposal, Share, propose

DAY = date(2026, 11, 20)
BOR, ORLIK = "PL61109010140000071219812874", "PL72114020040000310277778888"


def line(amount: str, title: str = "", name: str = "", account: str = "", **more: object) -> ReadLine:
    """A line of 20 November."""
    return ReadLine(DAY, Decimal(amount), "PLN", name=name, account=account, title=title, **more)  # type: ignore[arg-type]


def cost(number: str, amount: str, name: str = "„Bór” S.A.", id_: int = 0, **more: object) -> OpenDocument:
    """An invoice that is to be paid."""
    values = {"nip": "5860104121", "currency": "PLN", "issued": date(2026, 11, 12), **more}
    return OpenDocument(id_ or sum(map(ord, number)), number, name, expected=(Decimal(amount),), **values)  # type: ignore[arg-type]


def only(one: ReadLine, *documents: OpenDocument) -> Proposal | None:
    return propose([(1, one)], documents).get(1)


def ids(proposal: Proposal | None) -> list[int]:
    return [] if proposal is None else [share.document_id for share in proposal.shares]


def codes(proposal: Proposal | None) -> set[str]:
    return set() if proposal is None else {why.code for why in proposal.why}


def test_number_contractor_and_amount_are_certain() -> None:
    found = only(line("-1230.00", "za FV 123/11/2026", "BÓR SA"), cost("FV/123/11/2026", "-1230.00", id_=5))
    assert found is not None
    assert (ids(found), found.certainty) == ([5], Certainty.CERTAIN)
    assert codes(found) == {"pair.number", "pair.name", "pair.amount"}


def test_one_number_of_two_suppliers_is_told_apart_by_the_account() -> None:
    found = only(
        line("-100.00", "faktura 1/11/2026", account=ORLIK),
        cost("1/11/2026", "-100.00", id_=1, accounts=frozenset({BOR})),
        cost("1/11/2026", "-100.00", "Orlik", id_=2, nip="7952488001", accounts=frozenset({ORLIK})),
    )
    assert ids(found) == [2]
    assert found is not None
    assert found.certainty is Certainty.CERTAIN


def test_account_and_amount_without_a_number_are_certain_if_nothing_else_fits() -> None:
    one = cost("FV/1", "-77.50", id_=1, accounts=frozenset({BOR}))
    found = only(line("-77.50", "abonament", account=BOR), one)
    assert found is not None
    assert found.certainty is Certainty.CERTAIN


def test_of_two_that_fit_alike_the_oldest_is_only_likely() -> None:
    some = [
        cost("FV/10/26", "-77.50", id_=1, accounts=frozenset({BOR}), issued=date(2026, 10, 12)),
        cost("FV/11/26", "-77.50", id_=2, accounts=frozenset({BOR}), issued=date(2026, 11, 12)),
    ]
    found = only(line("-77.50", "abonament", account=BOR), *some)
    assert found is not None
    assert (ids(found), found.certainty) == ([1], Certainty.LIKELY)
    assert "pair.oldest" in codes(found)
    both = propose([(1, line("-77.50", account=BOR)), (2, line("-77.50", account=BOR))], some)
    assert (ids(both[1]), ids(both[2])) == ([1], [2])


def test_a_split_payment_names_its_invoice_and_its_seller() -> None:
    title = "/VAT/115,00/IDC/7952488001/INV/F/000123/26"
    found = only(line("-615.00", title), cost("F/123/26", "-615.00", "Orlik", id_=3, nip="7952488001"))
    assert found is not None
    assert found.certainty is Certainty.CERTAIN
    assert codes(found) == {"pair.number", "pair.nip", "pair.amount", "pair.split"}


def test_a_split_payment_for_another_invoice_is_not_certain_by_the_contractor() -> None:
    title = "/VAT/115,00/IDC/7952488001/INV/F/000999/26"
    found = only(line("-615.00", title), cost("F/123/26", "-615.00", "Orlik", nip="7952488001"))
    assert found is None or found.certainty is not Certainty.CERTAIN


def test_a_collective_payment_is_dealt_out() -> None:
    some = [cost("FV/1/11/2026", "-100.00", id_=1), cost("FV/2/11/2026", "-50.00", id_=2)]
    found = only(line("-150.00", "FV/1/11/2026, FV/2/11/2026", "Bór"), *some)
    assert found is not None
    assert found.shares == (Share(1, Decimal("-100.00")), Share(2, Decimal("-50.00")))
    assert found.certainty is Certainty.CERTAIN


def test_a_correction_lessens_what_is_paid_together() -> None:
    some = [
        cost("FV/1/11/2026", "-100.00", id_=1, accounts=frozenset({BOR})),
        cost("KOR/1/11/2026", "30.00", id_=2, accounts=frozenset({BOR})),
    ]
    found = only(line("-70.00", "rozliczenie", account=BOR), *some)
    assert found is not None
    assert found.shares == (Share(1, Decimal("-100.00")), Share(2, Decimal("30.00")))
    assert found.certainty is Certainty.LIKELY


def test_money_back_pays_the_correction() -> None:
    found = only(line("30.00", "zwrot KOR/1/11/2026", "BÓR SA"), cost("KOR/1/11/2026", "30.00", id_=2))
    assert ids(found) == [2]


def test_a_part_is_a_part_and_the_rest_is_awaited() -> None:
    one = cost("FV/1/11/2026", "-1000.00", id_=1)
    part, rest = line("-400.00", "FV/1/11/2026 cz. 1", "Bór"), line("-600.00", "FV/1/11/2026", "Bór")
    found = propose([(1, part), (2, rest)], [one])
    assert (found[1].shares, found[2].shares) == (
        (Share(1, Decimal("-400.00")),),
        (Share(1, Decimal("-600.00")),),
    )
    assert "pair.part" in codes(found[1])


def test_nothing_is_paid_in_the_wrong_direction() -> None:
    assert only(line("1230.00", "FV/1/11/2026", "Bór", BOR), cost("FV/1/11/2026", "-1230.00")) is None


def test_another_currency_is_another_amount() -> None:
    one = cost("RE-2026-77", "-20.55", "Buchladen", currency="EUR", id_=9)
    assert only(line("-20.55", "RE-2026-77"), one) is None
    found = only(line("-88.33", "RE-2026-77", original=(Decimal("20.55"), "EUR")), one)
    assert found is not None
    assert found.shares == (Share(9, Decimal("-20.55")),)
    assert "pair.ordered" in codes(found)


def test_the_amount_alone_is_only_possible_and_only_if_it_is_unique() -> None:
    one, other = cost("FV/1", "-77.50", id_=1), cost("FV/2", "-77.50", id_=2)
    found = only(line("-77.50", "przelew"), one)
    assert found is not None
    assert found.certainty is Certainty.POSSIBLE
    assert only(line("-77.50", "przelew"), one, other) is None


def test_a_year_old_invoice_is_not_paid_by_chance() -> None:
    one = cost("FV/1", "-77.50", id_=1, issued=DAY - timedelta(days=300), accounts=frozenset({BOR}))
    found = only(line("-77.50", "przelew", account=BOR), one)
    assert found is None or found.certainty is not Certainty.CERTAIN


amounts = st.integers(-500, 500).filter(bool).map(lambda cents: Decimal(cents).scaleb(-2))
documents = st.lists(
    st.tuples(
        st.integers(1, 5),
        amounts,
        st.sampled_from(["Bór", "Orlik"]),
        st.sampled_from([frozenset(), frozenset({BOR}), frozenset({ORLIK})]),
    ),
    max_size=8,
).map(
    lambda some: [
        cost(f"FV/{number}/11/2026", str(amount), name, place + 1, accounts=accounts)
        for place, (number, amount, name, accounts) in enumerate(some)
    ]
)
moved = st.lists(
    st.builds(
        line,
        amounts.map(str),
        st.sampled_from(["FV/1/11/2026", "FV/2/11/2026 FV/3/11/2026", "przelew", ""]),
        st.sampled_from(["Bór", "Orlik", ""]),
        st.sampled_from([BOR, ORLIK, ""]),
    ),
    max_size=8,
)


@settings(deadline=None, max_examples=200)
@given(moved, documents)
def test_no_document_is_paid_twice_and_no_line_spent_twice(
    lines: Sequence[ReadLine], some: Sequence[OpenDocument]
) -> None:
    numbered = list(enumerate(lines))
    found = propose(numbered, some)
    assert found == propose(numbered, some)
    paid: dict[int, Decimal] = {}
    for line_id, proposal in found.items():
        assert proposal.why
        given_out = sum((share.amount for share in proposal.shares), Decimal(0))
        assert abs(given_out) <= abs(lines[line_id].amount)
        for share in proposal.shares:
            paid[share.document_id] = paid.get(share.document_id, Decimal(0)) + share.amount
    for one in some:
        assert abs(paid.get(one.id, Decimal(0))) <= abs(one.expected[0])
