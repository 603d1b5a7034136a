"""A company with documents to pay, for tests."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

from desktop.db.engine import Database
from desktop.db.statement_tables import BankLineTable, BankPairTable
from desktop.domain.companies import Company
from desktop.domain.fields import FieldName
from desktop.domain.kinds import PrintedKind
from desktop.domain.money import to_grosze
from desktop.domain.payments.accounts import OwnAccount
from desktop.domain.payments.transfer import FileFormat
from desktop.services.office import Office
from desktop.services.transfers.ledger import Batch
from desktop.services.transfers.plan import Chosen, Plan, Wish
from tests.builders import ACCOUNT, INVOICE_VALUES, SELLER_NIP, add_document, give_reading, make_reading
from tests.domain.payments.cases import PAYER_ACCOUNT
from tests.services.checking.registers import KnownRegisters

DAY = date(2026, 11, 26)
SURE = (FieldName.NUMBER, FieldName.BANK_ACCOUNT, FieldName.GROSS, FieldName.AMOUNT_DUE)


class Desk:
    """Somebody who pays."""

    def __init__(self, office: Office, database: Database, company: Company, folder: Path) -> None:
        self.office, self.database, self.company = office, database, company
        self.folder = folder
        self.files = folder / "przelewy"
        self.files.mkdir(parents=True)
        self.registers = KnownRegisters()
        office.transfers.registers = self.registers
        accounts = office.transfers.accounts
        new = accounts.proposed(company.id, PAYER_ACCOUNT)
        self.account: OwnAccount = accounts.save(replace(new, address="ul. Prosta 1, 00-001 Warszawa"))
        self._count = 0

    def add(
        self,
        gross: str = "1230.00",
        *,
        number: str = "",
        account: str = ACCOUNT,
        nip: str = SELLER_NIP,
        due: str = "2026-11-26",
        vat: str = "230.00",
        values: Mapping[FieldName, str] | None = None,
        sure: bool = True,
    ) -> int:
        """A document that has been read; below nought a correction."""
        self._count += 1
        net = Decimal(gross) - Decimal(vat)
        given = {
            **INVOICE_VALUES,
            FieldName.NUMBER: number or f"FV/{self._count}/2026",
            FieldName.GROSS: gross,
            FieldName.VAT: vat,
            FieldName.NET: str(net),
            FieldName.BANK_ACCOUNT: account,
            FieldName.SELLER_NIP: nip,
            FieldName.DUE_DATE: due,
            **(values or {}),
        }
        printed = PrintedKind.CORRECTION if gross.startswith("-") else PrintedKind.INVOICE
        reading = make_reading(
            {name: value for name, value in given.items() if value}, printed=printed,
            certain=SURE if sure else (), vat_rows=(),
        )  # fmt: skip
        found = add_document(
            self.office, self.folder / "skany", name=f"{self._count}.pdf", company_id=self.company.id
        )
        give_reading(self.database, found, reading)
        return found

    def paid_by_statement(self, document_id: int, amount: str, day: date = DAY) -> None:
        """A line of a statement that a person paired with a document."""
        grosze = to_grosze(Decimal(amount))
        with self.database.write() as session:
            line = BankLineTable(
                company_id=self.company.id,
                account_id=self.account.id,
                booked_on=day,
                amount=grosze,
                currency="PLN",
            )
            session.add(line)
            session.flush()
            session.add(
                BankPairTable(
                    line_id=line.id, document_id=document_id, amount=grosze, why=[], who="Anna",
                    at=datetime(2026, 11, 26, 9, tzinfo=UTC),
                )
            )  # fmt: skip

    def wish(self, *chosen: int | Chosen, file_format: FileFormat = FileFormat.ELIXIR) -> Wish:
        """A wish to pay these, accepting nothing."""
        return Wish(
            self.company.id,
            self.account.id,
            max(self.office.transfers.today(), DAY),
            file_format,
            tuple(Chosen(one) if isinstance(one, int) else one for one in chosen),
        )

    def plan(self, *chosen: int | Chosen, file_format: FileFormat = FileFormat.ELIXIR) -> Plan:
        """The list looked through."""
        return self.office.transfers.plan(self.wish(*chosen, file_format=file_format))

    def pay(self, *chosen: int | Chosen, file_format: FileFormat = FileFormat.ELIXIR) -> Batch:
        """The file written, everything that can be accepted accepted."""
        wish = self.wish(*chosen, file_format=file_format)
        return self.office.transfers.write(accepting(self.office.transfers.plan(wish)), self.files)

    def owed(self) -> dict[int, Decimal]:
        """What is left, by document."""
        found = self.office.transfers.payables(self.company.id)
        return {one.document_id: one.left for one in found}


def accepting(plan: Plan) -> Wish:
    """The wish with all that waits accepted."""
    keys = {
        (share.payable.document_id, remark.key)
        for one in plan.planned
        for remark in one.waiting
        for share in one.shares
    }
    return replace(plan.wish, accepted=plan.wish.accepted | keys)


def codes(plan: Plan) -> dict[int, set[str]]:
    """The codes of what is said, by the document that a transfer is named by."""
    return {
        one.document_id: {remark.message.code.removeprefix("transfers.") for remark in one.remarks}
        for one in plan.planned
    }
