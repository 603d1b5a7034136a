"""Documents to pay and transfers, for tests.  Names and numbers are invented."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from desktop.domain.kinds import DocumentKind
from desktop.domain.payments.payable import Payable, SplitDuty
from desktop.domain.payments.transfer import Party, Payer, SplitPayment, Transfer
from desktop.domain.statuses import Status

PAYER_ACCOUNT = "PL05101010101010101010101010"
ACCOUNT = "PL61109010140000071219812874"
GERMAN_ACCOUNT = "DE89370400440532013000"
PAYER = Payer(Party("Żółw sp. z o.o.", "ul. Prosta 1, 00-001 Warszawa"), PAYER_ACCOUNT)


def payable(
    document_id: int = 1,
    *,
    gross: str = "1230.00",
    vat: str = "230.00",
    nip: str = "5860104121",
    account: str = ACCOUNT,
    split: SplitDuty = SplitDuty.NONE,
) -> Payable:
    """A document that is approved, and owed in full."""
    amount = Decimal(gross)
    return Payable(
        document_id=document_id,
        status=Status.APPROVED,
        kind=DocumentKind.COST_INVOICE if amount >= 0 else DocumentKind.CORRECTION,
        number=f"FV/{document_id}/2026",
        contractor="Bór S.A.",
        nip=nip,
        address="",
        account=account,
        currency="PLN",
        issue_date=date(2026, 11, 12),
        due_date=date(2026, 11, 26),
        gross=amount,
        vat=Decimal(vat),
        open=amount,
        split=split,
        gross_pln=amount,
    )


def transfer(
    amount: str = "123.00",
    *,
    name: str = "Dostawca sp. z o.o.",
    address: str = "Długa 2, 30-001 Kraków",
    title: str = "FV/12/2026",
    account: str = ACCOUNT,
    currency: str = "PLN",
    split: SplitPayment | None = None,
) -> Transfer:
    """A transfer that every bank takes."""
    return Transfer(Party(name, address), account, Decimal(amount), title, currency, split)
