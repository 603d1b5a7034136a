"""Facts for the rules, with everything in order until a test says otherwise."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

from desktop.domain.dates import Month
from desktop.domain.fields import Field, FieldName, LineItem, Source, VatRow
from desktop.domain.kinds import DocumentKind
from desktop.domain.registers import (
    AccountAnswer,
    AccountState,
    Proof,
    RateAnswer,
    Register,
    VatAnswer,
    VatState,
)
from desktop.domain.rules import findings_of
from desktop.domain.rules.facts import Answers, Facts, OwnCompany
from desktop.domain.rules.findings import Finding
from desktop.domain.sentences import SENTENCES, polish
from tests.builders import ACCOUNT, COMPANY_NIP, INVOICE_VALUES, SELLER_NIP, VAT_23

TODAY = date(2026, 11, 26)
OURS = OwnCompany(1, "Żółw", COMPANY_NIP)
OTHER_NIP = "5261040828"
SECOND_ACCOUNT = "PL05101010101010101010101010"
"""Of another bank."""
KSEF_NUMBER = "5860104121-20261112-0100001AF629-92"

PROOF = Proof(Register.WHITE_LIST, datetime(2026, 11, 26, 8, tzinfo=UTC), "abc-123")
FLAT = Proof(Register.FLAT_FILE, datetime(2026, 11, 26, 8, tzinfo=UTC), "20261126")


def facts(
    values: Mapping[FieldName, str | None] | None = None,
    *,
    kind: DocumentKind = DocumentKind.COST_INVOICE,
    day: str | None = None,
    gross: str | None = None,
    net: str | None = None,
    vat: str | None = None,
    **others: object,
) -> Facts:
    """An invoice of November 2026 for the test company; ``None`` takes a field away."""
    amounts = {FieldName.GROSS: gross, FieldName.NET: net, FieldName.VAT: vat, FieldName.ISSUE_DATE: day}
    given: dict[FieldName, str | None] = {
        **INVOICE_VALUES,
        FieldName.SALE_DATE: None,
        **(values or {}),
        **{name: value for name, value in amounts.items() if value is not None},
    }
    fields = {
        name: Field(name, value, value or "", source=Source.TEXT)
        for name, value in given.items()
        if value is not None
    }
    issue = fields[FieldName.ISSUE_DATE].day if FieldName.ISSUE_DATE in fields else None
    whole = Facts(
        today=TODAY,
        kind=kind,
        fields=fields,
        company=OURS,
        month=None if issue is None else Month.of(issue),
        vat_rows=(VAT_23,) if gross is None and net is None else (),
    )
    return replace(whole, **others)  # type: ignore[arg-type]


def codes(some: Facts) -> dict[str, Finding]:
    """What the rules find, by code; each has its sentence with nothing left to fill in."""
    found = findings_of(some)
    for finding in found:
        assert finding.message.code in SENTENCES, finding.code
        assert "{" not in polish(finding.message), polish(finding.message)
        assert len(finding.key) <= 80
    return {finding.code: finding for finding in found}


def line(name: str) -> LineItem:
    """A line of goods."""
    return LineItem(name)


def rows(*some: tuple[str, str, str]) -> tuple[VatRow, ...]:
    """A VAT table: rate, net, VAT."""
    return tuple(
        VatRow(rate, Decimal(net), Decimal(vat), Decimal(net) + Decimal(vat)) for rate, net, vat in some
    )


def vat_answer(state: VatState, number: str = SELLER_NIP) -> Answers:
    """The registers know this of the seller, and nothing else."""
    return Answers(vat={number: VatAnswer(state, date(2026, 11, 12), PROOF)})


def account_answer(
    state: AccountState, account: str = ACCOUNT, proof: Proof = FLAT, *, by_mask: bool = False
) -> Answers:
    """The white list knows this of an account, and nothing else."""
    return Answers(accounts={account: AccountAnswer(state, TODAY, proof, by_mask)})


def rate(currency: str, mid: str, table: str, day: date, per: int = 1) -> RateAnswer:
    """A rate of the National Bank."""
    proof = Proof(Register.NBP, datetime(2026, 11, 26, 8, tzinfo=UTC))
    return RateAnswer(currency, Decimal(mid), table, day, proof, per)
