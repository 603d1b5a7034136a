"""Orders for tests of the writers, and what random ones are made of."""

from __future__ import annotations

import unicodedata
from datetime import UTC, date, datetime
from decimal import Decimal

from hypothesis import strategies as st

from desktop.domain.payments.transfer import Order, Party, SplitPayment, Transfer
from tests.domain.payments.cases import ACCOUNT, GERMAN_ACCOUNT, PAYER, PAYER_ACCOUNT, transfer

MADE_AT = datetime(2026, 11, 25, 9, 30, tzinfo=UTC)
DAY = date(2026, 11, 26)

HOSTILE = st.text(
    st.one_of(
        st.sampled_from('"|„”\r\n\t,;&<>\x00\u200b\u2028ąĘłéßĐЖї中😀€§№%@\u0301'),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=200,
)
AMOUNTS = st.decimals("0.01", "999999.99", places=2)


def order(*transfers: Transfer) -> Order:
    return Order(PAYER, DAY, transfers, "BZD0000007", MADE_AT)


def usual(*, with_euro: bool = False) -> Order:
    """One of each kind."""
    several = [
        transfer(),
        transfer("24600.00", name="Hurtownia „Kowal” sp. z o.o.", address="ul. Hutnicza 12, 40-241 Katowice",
                 split=SplitPayment(Decimal("4600.00"), "5860104121", "FS 118/11/2026", "stal żebrowana")),
        transfer("0.01", name="Łąka Jan", address="", title="Rachunek nr 7; \"za listopad\" & grudzień"),
    ]  # fmt: skip
    if with_euro:
        several.append(
            transfer("540.00", name="Müller Werkzeuge GmbH", address="Hauptstr. 5, 10115 Berlin",
                     title="RE 2026-4471", account=GERMAN_ACCOUNT, currency="EUR")
        )  # fmt: skip
    return order(*several)


def seen(text: str) -> str:
    """What an eye sees of a text: no blanks, no controls, letters put together."""
    composed = unicodedata.normalize("NFC", text)
    return "".join(
        char for char in composed if unicodedata.category(char) not in {"Cc", "Cf", "Zs", "Zl", "Zp"}
    )


@st.composite
def domestic(draw: st.DrawFn) -> Transfer:
    """A transfer that the rules let through, with texts as hostile documents have them."""
    amount = draw(AMOUNTS)
    split = None
    if draw(st.booleans()):
        vat = draw(st.decimals("0.01", amount, places=2))
        split = SplitPayment(vat, "5860104121", draw(HOSTILE), draw(HOSTILE))
    account = draw(st.sampled_from([ACCOUNT, PAYER_ACCOUNT]))
    return Transfer(Party(draw(HOSTILE), draw(HOSTILE)), account, amount, draw(HOSTILE), "PLN", split)
