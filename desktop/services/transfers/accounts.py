"""The accounts that companies pay from."""

from __future__ import annotations

import re
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.db.engine import Database
from desktop.db.tables import CompanyTable
from desktop.db.transfer_tables import TransferAccountTable
from desktop.domain.errors import UserError
from desktop.domain.identifiers import format_account, iban_compact, is_iban
from desktop.domain.payments.accounts import OwnAccount
from desktop.domain.payments.banks import ENCODINGS, preset_of
from desktop.domain.payments.transfer import FileFormat

_BIC = re.compile(r"[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?")
_MOST = 100_000
_LONGEST = 300


class Accounts:
    """Keeps them, with how each bank wants its files."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, company_id: int) -> tuple[OwnAccount, ...]:
        """The accounts of a company, in the order they were added."""
        with self._database.read() as session:
            return accounts_of(session, company_id)

    def proposed(self, company_id: int, account: str = "") -> OwnAccount:
        """A new account to be completed: the company's name, and what is known of the account's bank.

        Raises :class:`UserError` ``company.gone``.
        """
        compact = iban_compact(account)
        preset = preset_of(compact)
        with self._database.read() as session:
            name = _company(session, company_id).full_name
        return OwnAccount(
            0, company_id, compact, name, encoding=preset.encoding, most_orders=preset.most_orders
        )

    def save(self, account: OwnAccount) -> OwnAccount:
        """Add or change an account.

        Raises :class:`UserError` ``company.gone``, ``transfers.payer_account``, ``transfers.payer_name``,
        ``transfers.account_taken``, ``transfers.bad_bic`` or ``transfers.bad_setting``.
        """
        kept = _checked(account)
        with self._database.write() as session:
            _company(session, kept.company_id)
            taken = session.scalar(
                select(TransferAccountTable.id).where(
                    TransferAccountTable.company_id == kept.company_id,
                    TransferAccountTable.account == kept.account,
                    TransferAccountTable.id != kept.id,
                )
            )
            if taken is not None:
                raise UserError("transfers.account_taken", account=format_account(kept.account))
            row = session.get(TransferAccountTable, kept.id) if kept.id else None
            if row is None:
                row = TransferAccountTable(company_id=kept.company_id)
                session.add(row)
            row.account, row.currency = kept.account, kept.currency
            row.name, row.address, row.bic = kept.name, kept.address, kept.bic
            row.format, row.encoding = kept.format.value, kept.encoding
            row.most_orders, row.ksef_in_titles = kept.most_orders, kept.ksef_in_titles
            session.flush()
            return _own(row)

    def remove(self, account_id: int) -> None:
        """Pay from it no longer; batches keep its number."""
        with self._database.write() as session:
            row = session.get(TransferAccountTable, account_id)
            if row is not None:
                session.delete(row)


def accounts_of(session: Session, company_id: int) -> tuple[OwnAccount, ...]:
    """The accounts of a company, in the order they were added."""
    query = select(TransferAccountTable).where(TransferAccountTable.company_id == company_id)
    return tuple(_own(row) for row in session.scalars(query.order_by(TransferAccountTable.id)))


def account_by_id(session: Session, account_id: int, company_id: int) -> OwnAccount:
    """An account of the company; raises :class:`UserError` ``transfers.account_gone``."""
    row = session.get(TransferAccountTable, account_id)
    if row is None or row.company_id != company_id:
        raise UserError("transfers.account_gone")
    return _own(row)


def _company(session: Session, company_id: int) -> CompanyTable:
    row = session.get(CompanyTable, company_id)
    if row is None:
        raise UserError("company.gone")
    return row


def _own(row: TransferAccountTable) -> OwnAccount:
    return OwnAccount(
        id=row.id,
        company_id=row.company_id,
        account=row.account,
        name=row.name,
        address=row.address,
        currency=row.currency,
        bic=row.bic,
        format=FileFormat(row.format),
        encoding=row.encoding,
        most_orders=row.most_orders,
        ksef_in_titles=row.ksef_in_titles,
    )


def _checked(account: OwnAccount) -> OwnAccount:
    number = iban_compact(account.account)
    if not is_iban(number):
        raise UserError("transfers.payer_account", account=account.account)
    name = " ".join(account.name.split())[:_LONGEST]
    if not name:
        raise UserError("transfers.payer_name")
    bic = "".join(account.bic.split()).upper()
    if bic and not _BIC.fullmatch(bic):
        raise UserError("transfers.bad_bic", bic=bic)
    if account.encoding not in dict(ENCODINGS) or not 0 <= account.most_orders <= _MOST:
        raise UserError("transfers.bad_setting")
    if not re.fullmatch(r"[A-Z]{3}", account.currency):
        raise UserError("transfers.bad_setting")
    address = " ".join(account.address.split())[:_LONGEST]
    return replace(account, account=number, name=name, bic=bic, address=address)
