"""A document's header and VAT table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.booking.dictionaries import Side
from desktop.domain.booking.entry import Amounts
from desktop.domain.dates import Month
from desktop.domain.rules.exchange import ZLOTY
from desktop.export.contractors import account_number
from desktop.export.countries import country_name
from desktop.export.drafts import Weight
from desktop.export.entries import Entry
from desktop.export.epp.cards import Cards, who
from desktop.export.epp.kinds import Transaction, special_status, transaction_name, transaction_of
from desktop.export.epp.layout import HEADER, RATE, REMARKS, Value
from desktop.export.epp.options import Setup
from desktop.export.fitting import Fitting, one_line
from desktop.export.named import payment_of
from desktop.export.paid import paid, paid_zloty
from desktop.export.periods import receipt_day
from desktop.export.polishrates import is_doubtful, percent
from desktop.export.remarks import Fact, facts, parts_by_category
from desktop.export.taxing import say_cash, say_shares, say_split

_DONE = 1
_WIDTHS = (255, 50)
"""The fields of remarks and of the subtitle, which takes what the remarks cannot."""
_SYMBOLS = {"zw": Decimal(-1), "oo": Decimal(-5)}
_OUTSIDE = Decimal(-4)


@dataclass(frozen=True, slots=True)
class Written:
    """A document as it stands in the file: its records as lines."""

    document: int
    number: str
    header: str
    rates: tuple[str, ...]


def write_document(
    entry: Entry, symbol: str, number: str, setup: Setup, cards: Cards | None, fitting: Fitting
) -> Written:
    """The records of ``entry`` under its full ``number``; what had to be done is kept in ``fitting``."""
    code = cards.add(entry, fitting) if cards is not None else entry.partner.code
    in_currency = setup.foreign and _exact(entry, fitting)
    rows = tuple(_rates(entry, setup, in_currency=in_currency))
    values = HEADER.fit(
        {
            **_names(entry, symbol, number, code),
            **_amounts(entry, in_currency=in_currency),
            **_bookkeeping(entry, symbol, setup, fitting),
            "rows": len(rows),
        },
        fitting,
    )
    on_card = cards is not None and account_number(entry.document.bank_account) == cards.account(code)
    carried = _carried(entry, setup, in_currency=in_currency, on_card=on_card)
    values["remarks"], values["subtitle"] = _remarks(entry, number, carried, fitting)
    return Written(entry.document.id, number, HEADER.record(values), rows)


def _names(entry: Entry, symbol: str, number: str, code: str) -> dict[str, Value]:
    document = entry.document
    is_purchase = entry.side is Side.PURCHASE
    return {
        "type": symbol,
        "status": _DONE,
        "counter": document.id,
        "supplier_number": entry.number if is_purchase else "",
        "number": number,
        "corrected": document.corrected_number,
        "corrected_on": document.corrected_date,
        "order": document.order_number,
        "code": code,
        **who(entry.partner),
    }


def _amounts(entry: Entry, *, in_currency: bool) -> dict[str, Value]:
    """Amounts are those of the document: nothing is to be reckoned anew from the rates."""
    amounts = entry.amounts if in_currency else entry.zloty
    settled = paid(entry) if in_currency else paid_zloty(entry)
    return {
        "by_net": True,
        "net": amounts.net,
        "vat": amounts.vat,
        "gross": amounts.gross,
        "paid": settled,
        "to_pay": amounts.gross - settled,
        "computed": False,
        "currency": entry.currency if in_currency else ZLOTY,
        "rate": _rate(entry) if in_currency else Decimal(1),
    }


def _bookkeeping(entry: Entry, symbol: str, setup: Setup, fitting: Fitting) -> dict[str, Value]:
    kind = transaction_of(entry)
    if kind is Transaction.REVERSE_CHARGE and any(row.rate != "oo" for row in entry.rates):
        fitting.say(Weight.CHANGED, "epp.mixed", kind=transaction_name(kind, entry.side))
    elif kind is not Transaction.DOMESTIC:
        fitting.say(Weight.SAID, "epp.transaction", kind=transaction_name(kind, entry.side))
    if is_doubtful(entry):
        fitting.say(Weight.CHANGED, "export.foreign_vat", country=country_name(entry.partner.country))
    say_shares(entry, fitting)
    say_split(entry, fitting)
    if not setup.new:
        say_cash(entry, fitting)
    parts = parts_by_category(entry)
    category = ""
    if parts:
        main = parts[0][0]
        category = setup.settings.mapped("category", main.category) or main.category_name
    if len(parts) > 1:
        fitting.say(Weight.CHANGED, "epp.split", category=category)
    return {
        "category": category,
        "issued": entry.issued,
        "sold": entry.sold,
        "received": receipt_day(entry, real=setup.real_receipt),
        "payment": payment_of(entry, setup.settings),
        "due": entry.due,
        "special": special_status(entry, symbol, cash_method=setup.new),
        "comment": ", ".join(dict.fromkeys(part.description for part, _ in parts if part.description)),
        "exporting": entry.side is Side.SALES and kind is Transaction.OUTSIDE,
        "transaction": int(kind),
    }


def _carried(entry: Entry, setup: Setup, *, in_currency: bool, on_card: bool) -> set[Fact]:
    """What the file has fields for; ``on_card``: the document's account is on the contractor's card."""
    carried = {Fact.CORRECTED, Fact.ORDER, Fact.DESCRIPTION, Fact.PAID}
    if setup.new:
        carried |= {Fact.MPP, Fact.CASH, Fact.REASON, Fact.MARKS}
    if in_currency:
        carried.add(Fact.CURRENCY)
    if entry.side is Side.SALES or on_card:
        carried.add(Fact.ACCOUNT)
    if Month.of(receipt_day(entry, real=setup.real_receipt)) == entry.month:
        carried.add(Fact.PERIOD)
    return carried


def _remarks(entry: Entry, number: str, carried: set[Fact], fitting: Fitting) -> tuple[str, ...]:
    found = list(facts(entry, carried))
    own = []
    if entry.side is Side.SALES and not number.endswith(f" {one_line(entry.number)}"):
        own = [f"Numer: {entry.number}"]
        fitting.say(Weight.CHANGED, "epp.number", number=entry.number, written=number)
    if found:
        fitting.say(Weight.SAID, "export.in_remarks", facts=", ".join(fact.value for fact, _ in found))
    ksef = [text for fact, text in found if fact is Fact.KSEF]
    others = [text for fact, text in found if fact is not Fact.KSEF]
    # What is cut elsewhere may be long; the number that KSeF knows the document by must not suffer.
    lost = [f"{label}: {text}" for label, text in fitting.lost]
    return fitting.lines("; ".join([*own, *ksef, *lost, *others]), _WIDTHS, REMARKS)


def _rates(entry: Entry, setup: Setup, *, in_currency: bool) -> Iterator[str]:
    for row in entry.rates:
        symbol, height = _symbol(row.rate, setup)
        yield RATE.record(_row(symbol, height, row.amounts if in_currency else row.zloty))


def _row(symbol: str, height: Decimal, amounts: Amounts) -> dict[str, Value]:
    return {
        "symbol": symbol,
        "percent": height,
        "net": amounts.net,
        "vat": amounts.vat,
        "gross": amounts.gross,
        "final_net": amounts.net,
        "final_vat": amounts.vat,
        "final_gross": amounts.gross,
    }


def _symbol(rate: str, setup: Setup) -> tuple[str, Decimal]:
    """The symbol and height of a rate; a purchase by margin has no tax."""
    if rate in _SYMBOLS:
        return rate, _SYMBOLS[rate]
    height = percent(rate)
    return (setup.untaxed, _OUTSIDE) if height is None else (f"{height.normalize():f}", height)


def _rate(entry: Entry) -> Decimal:
    return Decimal(1) if entry.rate is None else entry.rate.mid / entry.rate.per


def _exact(entry: Entry, fitting: Fitting) -> bool:
    """Whether a foreign document's rate has no more than the field's four decimals."""
    if not entry.foreign:
        return False
    rate = _rate(entry)
    if rate == round(rate, 4):
        return True
    fitting.say(Weight.CHANGED, "epp.rate", currency=entry.currency)
    return False
