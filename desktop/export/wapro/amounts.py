"""What a document comes to in WAPRO: by rate, by position, and on its head."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from desktop.domain.booking.dictionaries import Side
from desktop.domain.booking.entry import Amounts, total
from desktop.domain.money import CENT, to_text
from desktop.domain.rules.exchange import ZLOTY
from desktop.export.elements import Values
from desktop.export.entries import Entry, PartRow
from desktop.export.polishrates import UNTAXED, percent
from desktop.export.wapro.clarion import clarion_date

_RATE_STEP = Decimal("0.0001")
_NONE = Amounts()


@dataclass(frozen=True, slots=True)
class Currency:
    """In what currency a document is written, and by which rate (złoty for one unit)."""

    code: str = ZLOTY
    rate: Decimal | None = None

    @property
    def foreign(self) -> bool:
        """Whether amounts in another currency stand beside those in złoty."""
        return self.rate is not None

    def own(self, amounts: Amounts, zloty: Amounts) -> Amounts:
        """Of the same amount twice, that in the currency of the document as it is written."""
        return amounts if self.foreign else zloty


def currency_of(entry: Entry) -> Currency | None:
    """The currency ``entry`` can be written in.

    ``None`` if its rate needs more than the four decimals that the format has (100 forints for 1,0845 zł):
    it is then written in złoty.
    """
    if not entry.foreign or entry.rate is None:
        return Currency()
    rate = entry.rate.mid / entry.rate.per
    return Currency(entry.currency, rate) if rate == rate.quantize(_RATE_STEP) else None


def rate_code(rate: str) -> str:
    """``KOD_VAT``: the per cents, ``ZW`` or ``NP``."""
    if rate == "zw":
        return "ZW"
    return "NP" if rate in UNTAXED else f"{(percent(rate) or Decimal(0)).normalize():f}"


def rates(entry: Entry, currency: Currency, tax_day: date) -> list[Values]:
    """``STAWKA``: one for each code."""
    found: dict[str, tuple[Amounts, Amounts]] = {}
    for row in entry.rates:
        code = rate_code(row.rate)
        zloty, own = found.get(code, (_NONE, _NONE))
        found[code] = (zloty + row.zloty, own + currency.own(row.amounts, row.zloty))
    return [
        {
            "KOD_VAT": code,
            "NETTO": to_text(zloty.net),
            "VAT": to_text(zloty.vat),
            "NETTO_WALUTA": to_text(own.net),
            "VAT_WALUTA": to_text(own.vat),
            "DATA_VAT": clarion_date(tax_day),
        }
        for code, (zloty, own) in found.items()
    ]


def head_values(entry: Entry, currency: Currency) -> Values:
    """``WARTOSCI_NAGLOWKA``: the other side's amounts are nought."""
    bought = entry.side is Side.PURCHASE
    own = currency.own(entry.amounts, entry.zloty)
    values = {
        **_sides(
            entry.zloty, bought, ("NETTO_SPRZEDAZY", "BRUTTO_SPRZEDAZY"), ("NETTO_ZAKUPU", "BRUTTO_ZAKUPU")
        ),
        "KW_ROZRACH": to_text(entry.zloty.gross),
        "KW_ROZRACH_W": to_text(own.gross),
    }
    if currency.rate is not None:
        values["KURS_WALUTY"] = f"{currency.rate:.4f}"
        values |= _sides(
            own,
            bought,
            ("NETTO_SPRZEDAZY_WALUTA", "BRUTTO_SPRZEDAZY_WALUTA"),
            ("NETTO_ZAKUPU_WALUTA", "BRUTTO_ZAKUPU_WALUTA"),
        )
    return values


def position_values(rows: Sequence[PartRow], currency: Currency, *, bought: bool) -> Values:
    """``WARTOSCI_POZYCJI`` of what goes together into one position."""
    zloty = total(row.zloty for row in rows)
    own = total(currency.own(row.amounts, row.zloty) for row in rows)
    return {
        **_sides(
            zloty,
            bought,
            ("WARTOSC_NETTO", "WARTOSC_BRUTTO"),
            ("WARTOSC_ZAKUPU_NETTO", "WARTOSC_ZAKUPU_BRUTTO"),
        ),
        **_sides(
            own,
            bought,
            ("WARTOSC_NETTO_WALUTA", "WARTOSC_BRUTTO_WALUTA"),
            ("WARTOSC_ZAKUPU_NETTO_WALUTA", "WARTOSC_ZAKUPU_BRUTTO_WALUTA"),
        ),
    }


def split_tax(entry: Entry) -> str:
    """The tax of a split payment, in złoty."""
    return to_text(entry.zloty.vat.quantize(CENT))


def _sides(
    amounts: Amounts, bought: bool, sold_names: tuple[str, str], bought_names: tuple[str, str]
) -> dict[str, str]:
    """Net and gross under the names of the document's side, nought under the other's."""
    mine, others = (bought_names, sold_names) if bought else (sold_names, bought_names)
    return {
        mine[0]: to_text(amounts.net),
        mine[1]: to_text(amounts.gross),
        **dict.fromkeys(others, "0.00"),
    }
