"""The card file of contractors: every symbol that documents name, once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from desktop.domain.booking.dictionaries import Side
from desktop.export.codes import PartnerCodes
from desktop.export.contractors import account_number
from desktop.export.countries import country_name
from desktop.export.drafts import Weight
from desktop.export.entries import Entry, Partner
from desktop.export.epp.layout import (
    ACCOUNT,
    ACCOUNT_LIMIT,
    CARD,
    CARD_OLD,
    CODE_LIMIT,
    CODE_PAGE,
    SHORT_NAME_LIMIT,
    Layout,
    Value,
)
from desktop.export.fitting import Fitting, one_line

_TYPES = {frozenset({Side.PURCHASE}): 1, frozenset({Side.SALES}): 2}
_BOTH = 0


def who(partner: Partner) -> dict[str, Value]:
    """The fields that headers and cards have in common.

    The short name is the beginning of the name, which stands whole beside it.
    """
    address = partner.address
    is_polish = partner.country == "PL"
    return {
        "short_name": one_line(partner.name)[:SHORT_NAME_LIMIT],
        "name": partner.name,
        "town": address.town,
        "post_code": address.post_code,
        "street": address.street,
        "nip": partner.number,
        "country": country_name(partner.country),
        "prefix": "PL" if is_polish else partner.prefix if partner.in_other_eu_country else "",
        "in_eu": partner.in_other_eu_country,
    }


@dataclass(slots=True)
class _Card:
    document: int
    values: dict[str, Value]
    sides: set[Side] = field(default_factory=set)
    account: str = ""


class Cards:
    """The contractors of one file, in the order in which documents name them."""

    def __init__(self, *, iso: bool) -> None:
        self._layout: Layout = CARD if iso else CARD_OLD
        self._iso = iso
        self._codes = PartnerCodes(CODE_LIMIT, CODE_PAGE)
        self._cards: dict[str, _Card] = {}

    def add(self, entry: Entry, fitting: Fitting) -> str:
        """The symbol of the contractor of ``entry``; what had to be done to its card is said."""
        partner = entry.partner
        code = self._codes.of(partner)
        card = self._cards.get(code)
        if card is None:
            card = self._cards[code] = _Card(entry.document.id, self._values(partner, code, fitting))
        card.sides.add(entry.side)
        account = entry.document.bank_account
        if entry.side is Side.PURCHASE and account and not card.account:
            card.account = fitting.text(account_number(account), ACCOUNT_LIMIT, ACCOUNT)
        return code

    def account(self, code: str) -> str:
        """The account on the card of ``code``: that of its first document."""
        return self._cards[code].account

    def records(self) -> Iterator[tuple[int, str]]:
        """The records, each with the document that named the contractor first."""
        for card in self._cards.values():
            values = card.values | {"type": _TYPES.get(frozenset(card.sides), _BOTH), "account": card.account}
            yield card.document, self._layout.record(values)

    def _values(self, partner: Partner, code: str, fitting: Fitting) -> dict[str, Value]:
        if partner.code and code != one_line(partner.code):
            fitting.say(Weight.CHANGED, "export.symbol", symbol=partner.code, written=code)
        values = {**who(partner), "code": code}
        if self._iso:
            values["iso"] = partner.country
        return self._layout.fit(values, fitting)
