"""Statements for hypothesis: what a bank's fields can hold, accounts with right check digits."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import strategies as st

from desktop.domain.statements.model import ReadLine, ReadStatement, StatementFormat

_LETTERS = "aąbcćdeęfghijklłmnńoóprsśtuwyzźżABCĆDEFGHIJKLŁMNOÓPRSŚTUWYZŹŻ0123456789./-"


def iban(body: str) -> str:
    """A Polish account with its check digits (ISO 7064)."""
    return f"PL{98 - int(body + '252100') % 97:02}{body}"


def _words(longest: int, least: int = 0) -> st.SearchStrategy[str]:
    word = st.text(_LETTERS, min_size=1, max_size=12)
    return (
        st.lists(word, min_size=least, max_size=8)
        .map(" ".join)
        .filter(lambda text: len(text) <= longest and text.strip() == text)
    )


accounts = st.text("0123456789", min_size=24, max_size=24).map(iban)
amounts = st.integers(-99_999_999, 99_999_999).filter(bool).map(lambda cents: Decimal(cents).scaleb(-2))


@st.composite
def lines(draw: Callable[..., object], name: int, title: int) -> ReadLine:
    """A movement in November 2026."""
    booked = draw(st.dates(date(2026, 11, 1), date(2026, 11, 30)))
    assert isinstance(booked, date)
    amount = draw(amounts)
    assert isinstance(amount, Decimal)
    return ReadLine(
        booked_on=booked,
        amount=amount,
        currency="PLN",
        value_on=booked + timedelta(days=int(str(draw(st.integers(-3, 3))))),
        name=str(draw(_words(name))),
        account=str(draw(st.one_of(st.just(""), accounts))),
        title=str(draw(_words(title, least=1))),
        kind=str(draw(st.sampled_from(["", "PRZELEW", "Opłata za kartę"]))),
        reference=str(draw(st.text("0123456789ABCDEF", max_size=16))),
    )


@st.composite
def statements(
    draw: Callable[..., object], format_: StatementFormat, name: int = 54, title: int = 150
) -> ReadStatement:
    """A statement whose lines and balances agree."""
    some = draw(st.lists(lines(name, title), min_size=1, max_size=8))
    assert isinstance(some, list)
    opening = draw(st.integers(-(10**9), 10**9).map(lambda cents: Decimal(cents).scaleb(-2)))
    assert isinstance(opening, Decimal)
    found = tuple(sorted(some, key=lambda line: line.booked_on))
    return ReadStatement(
        format=format_,
        account=str(draw(accounts)),
        currency="PLN",
        lines=found,
        opening=opening,
        closing=opening + sum((line.amount for line in found), Decimal(0)),
        number=str(draw(st.integers(1, 400))),
        first=None,
        last=date(2026, 11, 30),
    )
