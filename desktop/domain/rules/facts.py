"""What the rules are given of a document: its values, where it is filed, and what others say of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum

from desktop.domain.dates import Month
from desktop.domain.fields import Field, FieldName, LineItem, VatRow
from desktop.domain.identifiers import is_nip
from desktop.domain.kinds import BOOKED, DocumentKind, PrintedKind
from desktop.domain.registers import AccountAnswer, AskState, RateAnswer, VatAnswer
from desktop.domain.rules.exchange import ZLOTY, Purpose, Rate, base_day, to_zloty

_EU = frozenset(
    {
        "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "EL", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT",
        "LT", "LU", "LV", "MT", "NL", "PT", "RO", "SE", "SI", "SK", "XI",
    }
)  # fmt: skip
_LONGEST_NUMBER = 16
"""Characters of a VAT number with its country: no state has longer ones."""
_NO_TRANSFER = re.compile(r"gotow|gotów|cash|kart|card|pobrani|blik|paypal|kompensat|barter", re.IGNORECASE)
_CASH = re.compile(r"gotow|gotów|cash|\bbar\b", re.IGNORECASE)


class Side(StrEnum):
    """Whether the document's company buys or sells."""

    PURCHASE = "purchase"
    SALE = "sale"


@dataclass(frozen=True, slots=True)
class OwnCompany:
    """A client of the office."""

    id: int
    name: str
    nip: str


@dataclass(frozen=True, slots=True)
class AccountUse:
    """An account on documents of a contractor that people answered for."""

    account: str
    company_id: int | None
    first: date
    last: date
    documents: int


@dataclass(frozen=True, slots=True)
class KsefSeal:
    """A KSeF code on the document's pages; ``issue_date`` stands only on the first of two codes."""

    nip: str
    digest: str
    """SHA-256 of the XML, Base64 for addresses."""
    issue_date: date | None
    production: bool


@dataclass(frozen=True, slots=True)
class Answers:
    """What registers said, by what was asked: a tax number, an account, a purpose."""

    vat: Mapping[str, VatAnswer | AskState] = field(default_factory=dict)
    accounts: Mapping[str, AccountAnswer | AskState] = field(default_factory=dict)
    rates: Mapping[Purpose, RateAnswer | AskState] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Facts:
    """All that the rules look at."""

    today: date
    kind: DocumentKind | None
    fields: Mapping[FieldName, Field]
    company: OwnCompany | None = None
    printed_kind: PrintedKind | None = None
    month: Month | None = None
    month_is_closed: bool = False
    open_month: Month | None = None
    """The first open month after one that is closed."""
    received: date | None = None
    vat_rows: tuple[VatRow, ...] = ()
    line_items: tuple[LineItem, ...] = ()
    own: Mapping[str, OwnCompany] = field(default_factory=dict)
    """Companies of the office among the document's tax numbers."""
    xml_digest: str = ""
    """SHA-256 of the electronic invoice that the document has, as KSeF's codes write it."""
    xml_name: str = ""
    is_pair: bool = False
    """It has both a picture and the XML that this shows."""
    is_ocr: bool = False
    """Its picture was read by OCR, which misreads now and then."""
    seals: tuple[KsefSeal, ...] = ()
    seller_uses_ksef: int = 0
    """Documents of the same seller that have a KSeF number."""
    uses: tuple[AccountUse, ...] = ()
    """Accounts of the seller on other documents."""
    confirmed: frozenset[str] = frozenset()
    """Accounts that the office has confirmed to be the seller's, or given on its card."""
    manual_rates: Mapping[Purpose, Rate] = field(default_factory=dict)
    answers: Answers = Answers()

    def asking(self, answers: Answers) -> Facts:
        """The same with what registers answer."""
        return replace(self, answers=answers)

    # -- values ------------------------------------------------------------------------------------

    def value(self, name: FieldName) -> str:
        """The field's value; empty if there is none."""
        found = self.fields.get(name)
        return (found.value or "") if found is not None else ""

    def amount(self, name: FieldName) -> Decimal | None:
        """The value of an amount."""
        found = self.fields.get(name)
        return None if found is None else found.amount

    def day(self, name: FieldName) -> date | None:
        """The value of a date."""
        found = self.fields.get(name)
        return None if found is None else found.day

    def flag(self, name: FieldName) -> bool:
        """Whether the flag is set."""
        return self.value(name) == "true"

    # -- what follows from them --------------------------------------------------------------------

    @property
    def side(self) -> Side | None:
        """Whether the company buys or sells; ``None`` for what is neither."""
        match self.kind:
            case DocumentKind.SALES_INVOICE:
                return Side.SALE
            case DocumentKind.COST_INVOICE | DocumentKind.RECEIPT:
                return Side.PURCHASE
            case DocumentKind.CORRECTION | DocumentKind.ADVANCE | DocumentKind.PROFORMA:
                ours = self.company is not None and self.value(FieldName.SELLER_NIP) == self.company.nip
                return Side.SALE if ours else Side.PURCHASE
        return None

    @property
    def is_booked(self) -> bool:
        """Whether it is one that goes into the books."""
        return self.kind in BOOKED

    @property
    def currency(self) -> str:
        """Its currency; złoty where none is known."""
        return self.value(FieldName.CURRENCY) or ZLOTY

    @property
    def gross(self) -> Decimal | None:
        """What it comes to, in its currency."""
        return self.amount(FieldName.GROSS)

    @property
    def gross_pln(self) -> Decimal | None:
        """What it comes to in złoty, by the rate for VAT; ``None`` while that is not known."""
        gross = self.gross
        if gross is None or self.currency == ZLOTY:
            return gross
        rate = self.rate(Purpose.VAT)
        return None if rate is None else to_zloty(gross, rate.mid, rate.per)

    def rate(self, purpose: Purpose) -> Rate | None:
        """The rate that a person entered, else the National Bank's, if it is of the document's currency."""
        typed = self.manual_rates.get(purpose)
        if typed is not None and typed.currency == self.currency:
            return typed
        answer, before = self.answers.rates.get(purpose), self.base(purpose)
        if not isinstance(answer, RateAnswer) or answer.currency != self.currency or before is None:
            return None
        return Rate(
            purpose,
            answer.currency,
            answer.mid,
            answer.table,
            answer.day,
            before,
            answer.per,
            proof=answer.proof,
            typed_by=answer.proof.typed_by,
        )

    def base(self, purpose: Purpose) -> date | None:
        """The day before which the last table of rates counts."""
        return base_day(
            purpose,
            issue=self.issue_date,
            sale=self.day(FieldName.SALE_DATE),
            is_sale=self.side is Side.SALE,
            corrected=self.day(FieldName.CORRECTED_DATE) if self.kind is DocumentKind.CORRECTION else None,
        )

    @property
    def taxed(self) -> bool:
        """Whether it charges VAT."""
        vat = self.amount(FieldName.VAT)
        return vat is not None and vat != 0

    @property
    def issue_date(self) -> date | None:
        """The day it was issued."""
        return self.day(FieldName.ISSUE_DATE)

    @property
    def pays_without_transfer(self) -> bool:
        """Whether it says that it is not paid by a bank transfer."""
        return _NO_TRANSFER.search(self.value(FieldName.PAYMENT_METHOD)) is not None

    @property
    def pays_cash(self) -> bool:
        """Whether it says that it is paid in cash."""
        return _CASH.search(self.value(FieldName.PAYMENT_METHOD)) is not None

    @property
    def payment_day(self) -> date:
        """The day an account is looked up for: when it was paid, else falls due; at most today."""
        due = self.amount(FieldName.AMOUNT_DUE)
        if due is not None and due == 0 and self.issue_date is not None:
            return min(self.issue_date, self.today)
        by = self.day(FieldName.DUE_DATE)
        return self.today if by is None else min(by, self.today)

    @property
    def accounts(self) -> tuple[str, ...]:
        """The accounts that it asks to be paid to."""
        both = (self.value(FieldName.BANK_ACCOUNT), self.value(FieldName.SECOND_ACCOUNT))
        return tuple(dict.fromkeys(account for account in both if account))


def is_polish(number: str) -> bool:
    """Whether a tax number is a NIP with a right check digit."""
    return is_nip(number)


def is_eu(number: str) -> bool:
    """Whether a tax number begins with another country of the EU (Northern Ireland counts)."""
    return number[:2] in _EU and 4 < len(number) <= _LONGEST_NUMBER


def is_polish_account(account: str) -> bool:
    """Whether it is one of a bank in Poland: the white list holds no others."""
    return account.startswith("PL") and len(account) == 28
