"""What a document says, and a record of what of it a layout printed: the truth is made of both."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from html import escape
from typing import Any

from tests.tools.papers.style import Style, cents, plain

ZERO = Decimal("0.00")
_TOTALS = ("net", "vat", "gross", "amount_due", "paid")
SCALARS = (
    "seller_nip", "seller_name", "buyer_nip", "buyer_name", "number", "issue_date", "sale_date", "due_date",
    "currency", *_TOTALS, "bank_account", "payment_method", "ksef_number", "corrected_number",
)  # fmt: skip
ITEM_KEYS = (
    "name",
    "qty",
    "unit",
    "unit_net",
    "unit_gross",
    "discount",
    "rate",
    "net",
    "vat",
    "gross",
)
FORMAT_KINDS = {"note": "other", "separator": "blank"}
"""Kinds that the format of truth files has no word for."""
PAPERS = {"letter", "contract", "bank_statement", "reminder", "blank", "separator", "other", "delivery_note"}
"""Kinds whose amounts are not scored."""
_EVEN_THERE = {
    "delivery_note": {"seller_nip", "seller_name", "buyer_nip", "buyer_name", "number", "issue_date"},
    "reminder": {"seller_nip", "seller_name", "buyer_nip", "buyer_name", "number", "issue_date"},
    "bank_statement": {"number", "issue_date", "currency", "bank_account"},
    "letter": {"number", "issue_date"},
    "contract": {"number", "issue_date"},
    "other": set(),
}


@dataclass(frozen=True, slots=True)
class Party:
    """A company of any country; ``tax_id`` has digits only in Poland, elsewhere its country."""

    name: str
    tax_id: str
    street: str
    town: str
    country: str = "PL"
    account: str = ""
    bank: str = ""
    phone: str = ""
    email: str = ""
    regon: str = ""
    krs: str = ""
    bdo: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of goods or services; prices are net, but for ``gross_priced`` ones."""

    name: str
    qty: Decimal
    unit: str
    price: Decimal
    rate: str = "23"
    discount: int = 0
    """Per cent."""
    gross_priced: bool = False

    @property
    def factor(self) -> Decimal:
        return Decimal(self.rate) / 100 if self.rate.isdigit() else Decimal(0)

    @property
    def _value(self) -> Decimal:
        return cents(self.qty * self.price * (100 - self.discount) / 100)

    @property
    def net(self) -> Decimal:
        return cents(self._value / (1 + self.factor)) if self.gross_priced else self._value

    @property
    def vat(self) -> Decimal:
        return self.gross - self.net if self.gross_priced else cents(self.net * self.factor)

    @property
    def gross(self) -> Decimal:
        return self._value if self.gross_priced else self.net + self.vat


@dataclass(frozen=True, slots=True)
class Rate:
    """A row of the VAT table."""

    rate: str
    net: Decimal
    vat: Decimal

    @property
    def gross(self) -> Decimal:
        return self.net + self.vat


def rates_of(lines: Sequence[Line]) -> list[Rate]:
    """The VAT table: VAT from the sum of each rate, of net or gross as the lines are priced."""
    rows = []
    for rate in dict.fromkeys(line.rate for line in lines):
        group = [line for line in lines if line.rate == rate]
        if group[0].gross_priced:
            gross = sum((line.gross for line in group), ZERO)
            net = cents(gross / (1 + group[0].factor))
            rows.append(Rate(rate, net, gross - net))
        else:
            net = sum((line.net for line in group), ZERO)
            rows.append(Rate(rate, net, cents(net * group[0].factor)))
    return rows


def less(rows: Sequence[Rate], before: Sequence[Rate]) -> list[Rate]:
    """The difference of two VAT tables."""
    old = {row.rate: row for row in before}
    new = {row.rate: row for row in rows}
    nothing = {rate: Rate(rate, ZERO, ZERO) for rate in (*old, *new)}
    return [
        Rate(
            rate,
            new.get(rate, nothing[rate]).net - old.get(rate, nothing[rate]).net,
            new.get(rate, nothing[rate]).vat - old.get(rate, nothing[rate]).vat,
        )
        for rate in dict.fromkeys((*old, *new))
    ]


@dataclass
class Paper:
    """A document in the making.

    Layouts print values through :meth:`say`, :meth:`items` and :meth:`rates_table`, which remember
    that, and how, each was printed.
    """

    kind: str
    seller: Party
    buyer: Party
    number: str
    issued: date
    lines: list[Line] = field(default_factory=list)
    style: Style = field(default_factory=Style)
    sold: date | None = None
    due: date | None = None
    method: str = "przelew"
    method_text: str = ""
    currency: str = "PLN"
    ksef_number: str | None = None
    corrected_number: str | None = None
    before: list[Line] = field(default_factory=list)
    paid: Decimal | None = None
    split_payment: bool = False
    language: str = "pl"
    table: list[Rate] | None = None
    """The VAT table where it is not that of the lines."""
    remaining: Decimal | None = None
    """What is to be paid where it is not gross less paid."""
    printed: dict[str, Any] = field(default_factory=dict)
    alternatives: dict[str, list[str]] = field(default_factory=dict)
    ignored: set[str] = field(default_factory=set)
    item_columns: set[str] = field(default_factory=set)
    rate_columns: set[str] = field(default_factory=set)
    extra: dict[str, Any] = field(default_factory=dict)

    @property
    def rates(self) -> list[Rate]:
        if self.table is not None:
            return self.table
        rows = rates_of(self.lines)
        return less(rows, rates_of(self.before)) if self.before else rows

    @property
    def net(self) -> Decimal:
        return sum((row.net for row in self.rates), ZERO)

    @property
    def vat(self) -> Decimal:
        return sum((row.vat for row in self.rates), ZERO)

    @property
    def gross(self) -> Decimal:
        return self.net + self.vat

    @property
    def amount_due(self) -> Decimal:
        return self.remaining if self.remaining is not None else self.gross - (self.paid or ZERO)

    def value(self, name: str) -> str | None:
        """The canonical value of a scalar field."""
        match name:
            case "net" | "vat" | "gross" | "amount_due":
                return str(cents(getattr(self, name)))
            case "paid":
                return None if self.paid is None else str(cents(self.paid))
            case "issue_date" | "sale_date" | "due_date":
                day = {"issue_date": self.issued, "sale_date": self.sold, "due_date": self.due}[name]
                return None if day is None else day.isoformat()
            case "seller_nip" | "seller_name" | "buyer_nip" | "buyer_name":
                party = self.seller if name.startswith("seller") else self.buyer
                return party.tax_id if name.endswith("nip") else party.name
            case "bank_account":
                return self.seller.account or None
            case "payment_method":
                return self.method
            case _:
                return getattr(self, name)  # type: ignore[no-any-return]

    def say(self, name: str, text: str | None = None) -> str:
        """The field ``name`` as this layout prints it (or as ``text``), for HTML; remembers it."""
        shown = self._shown(name) if text is None else text
        self.printed[name] = shown
        return escape(shown, quote=False).replace("\n", "<br>")

    def _shown(self, name: str) -> str:
        style = self.style
        match name:
            case "net" | "vat" | "gross" | "amount_due" | "paid":
                return style.money(self.paid or ZERO if name == "paid" else getattr(self, name))
            case "issue_date" | "sale_date" | "due_date":
                day = {"issue_date": self.issued, "sale_date": self.sold, "due_date": self.due}[name]
                if day is None:
                    raise ValueError(name)
                return style.date(day)
            case "seller_nip" | "buyer_nip":
                return style.tax_id((self.seller if name == "seller_nip" else self.buyer).tax_id)
            case "bank_account":
                return style.account(self.seller.account)
            case "currency":
                return style.currency
            case "payment_method":
                return self.method_text or self.method
            case _:
                return str(self.value(name))

    def cash(self, value: Decimal) -> str:
        """An amount in the layout's style that is no field."""
        return self.style.money(value)

    def rate(self, rate: str) -> str:
        """A VAT rate in the layout's style."""
        return self.style.rate.format(rate) if rate.isdigit() else rate

    def items(self, *columns: str, lines: Sequence[Line] | None = None) -> list[list[str]]:
        """Rows of the line items with the columns asked for (keys of :data:`ITEM_KEYS` or ``lp``)."""
        if lines is None:
            self.item_columns |= set(columns) - {"lp"}
        rows = []
        for place, line in enumerate(self.lines if lines is None else lines, 1):
            rows.append([self._item_cell(place, line, key) for key in columns])
        return rows

    def _item_cell(self, place: int, line: Line, key: str) -> str:
        match key:
            case "lp":
                return str(place)
            case "name":
                return escape(line.name, quote=False)
            case "qty":
                return plain(line.qty, self.style.point)
            case "unit":
                return line.unit
            case "rate":
                return self.rate(line.rate)
            case "discount":
                return f"{line.discount}%" if line.discount else ""
            case "unit_net":
                return self.cash(line.price)
            case "unit_gross":
                return self.cash(line.price if line.gross_priced else cents(line.price * (1 + line.factor)))
            case "net" | "vat" | "gross":
                return self.cash(getattr(line, key))
        raise ValueError(key)

    def rates_table(self, *columns: str, rows: Sequence[Rate] | None = None) -> list[list[str]]:
        """Rows of the VAT table with the columns asked for (``rate net vat gross``)."""
        if rows is None:
            self.rate_columns |= set(columns)
            rows = self.rates
        return [
            [self.rate(row.rate) if key == "rate" else self.cash(getattr(row, key)) for key in columns]
            for row in rows
        ]

    def truth(self, doc: str, layout: str) -> dict[str, Any]:
        """The truth file's content."""
        ignored = set(self.ignored)
        truth: dict[str, Any] = {"doc": doc, "kind": FORMAT_KINDS.get(self.kind, self.kind)}
        for name in SCALARS:
            said = name in self.printed
            truth[name] = self.value(name) if said else None
            if not said and name in {"net", "vat", "amount_due"} and "gross" in self.printed:
                ignored.add(name)
        if self.kind in PAPERS:
            kept = _EVEN_THERE.get(self.kind, set(SCALARS))
            if self.kind not in {"blank", "separator"}:
                ignored |= (set(SCALARS) | {"vat_rates"}) - kept
            if self.kind != "delivery_note":
                ignored.add("line_items")
        truth["vat_rates"] = self._truth_rates(ignored)
        truth["line_items"] = [self._truth_item(line) for line in self.lines] if self.item_columns else []
        if self.before:
            truth["line_items"] = None
            ignored.add("line_items")
        truth["split_payment"] = self.split_payment
        truth["_ignore"] = sorted(ignored)
        truth["_alt"] = self.alternatives
        truth["extra"] = {"lang": self.language, **self.extra}
        truth["printed"] = dict(self.printed)
        truth["layout"] = layout
        return truth

    def _truth_rates(self, ignored: set[str]) -> list[dict[str, str | None]]:
        if self.kind in PAPERS or not self.rates:
            return []
        columns = self.rate_columns
        if not columns:
            if len(self.rates) > 1:
                ignored.add("vat_rates")
            columns = {key for key in ("net", "vat", "gross") if key in self.printed}
        return [
            {
                "rate": row.rate,
                **{
                    key: str(cents(getattr(row, key))) if key in columns else None
                    for key in ("net", "vat", "gross")
                },
            }
            for row in self.rates
        ]

    def _truth_item(self, line: Line) -> dict[str, str | None]:
        item: dict[str, str | None] = {"name": line.name}
        plain_values: dict[str, Callable[[], str | None]] = {
            "qty": lambda: plain(line.qty, "."),
            "unit": lambda: line.unit,
            "unit_net": lambda: None if line.gross_priced else str(cents(line.price)),
            "unit_gross": lambda: str(
                cents(line.price if line.gross_priced else line.price * (1 + line.factor))
            ),
            "discount": lambda: f"{line.discount}%" if line.discount else None,
            "rate": lambda: line.rate,
            "net": lambda: str(line.net),
            "vat": lambda: str(line.vat),
            "gross": lambda: str(line.gross),
        }
        for key, value in plain_values.items():
            item[key] = value() if key in self.item_columns else None
        return item
