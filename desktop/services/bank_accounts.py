"""The bank accounts of the office's companies: known by their statements, paid from, or both."""

from __future__ import annotations

import re
from dataclasses import replace

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.db.account_tables import BankAccountTable
from desktop.db.engine import Database
from desktop.db.statement_tables import BankStatementTable
from desktop.db.tables import CompanyTable
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

    def paying(self, company_id: int) -> tuple[OwnAccount, ...]:
        """Those of them that transfers go from."""
        return tuple(one for one in self.of(company_id) if one.pays)

    def proposed(self, company_id: int, account: str = "") -> OwnAccount:
        """A new account to be completed: the company's name, and what is known of the account's bank.

        Raises :class:`UserError` ``company.gone``.
        """
        with self._database.read() as session:
            name = _company(session, company_id).full_name
        return _with_preset(OwnAccount(0, company_id, iban_compact(account), name))

    def save(self, account: OwnAccount) -> OwnAccount:
        """Add or change an account; one that was known by its statements alone is completed.

        Raises :class:`UserError` ``company.gone``, ``transfers.payer_account``, ``transfers.payer_name``,
        ``transfers.account_taken``, ``transfers.account_used``, ``transfers.bad_bic`` or
        ``transfers.bad_setting``.
        """
        with self._database.write() as session:
            company = _company(session, account.company_id)
            row = session.get(BankAccountTable, account.id) if account.id else None
            kept = _checked(account, row)
            same = session.scalar(
                select(BankAccountTable).where(
                    BankAccountTable.company_id == kept.company_id,
                    BankAccountTable.account == kept.account,
                    BankAccountTable.currency == kept.currency,
                    BankAccountTable.id != kept.id,
                )
            )
            if same is not None and (row is not None or same.pays):
                raise UserError("transfers.account_taken", account=format_account(kept.account))
            row = row or same
            if row is None:
                row = BankAccountTable(company_id=kept.company_id)
                session.add(row)
            elif (row.account, row.currency) != (kept.account, kept.currency) and _statements(
                session, row.id
            ):
                raise UserError("transfers.account_used", account=format_account(row.account))
            row.account, row.currency, row.pays = kept.account, kept.currency, kept.pays
            row.name, row.address, row.bic = kept.name, kept.address, kept.bic
            row.format, row.encoding = kept.format.value, kept.encoding
            row.most_orders, row.ksef_in_titles = kept.most_orders, kept.ksef_in_titles
            session.flush()
            return _own(row, company.full_name, _statements(session, row.id))

    def remove(self, account_id: int) -> bool:
        """Pay from it no longer; batches keep its number.

        An account whose statements are here stays on the list for them: then ``False``.
        """
        with self._database.write() as session:
            row = session.get(BankAccountTable, account_id)
            if row is not None and _statements(session, row.id):
                row.pays = False
                return False
            if row is not None:
                session.delete(row)
        return True


def accounts_of(session: Session, company_id: int) -> tuple[OwnAccount, ...]:
    """The accounts of a company, in the order they were added."""
    company = session.get(CompanyTable, company_id)
    if company is None:
        return ()
    query = (
        select(BankAccountTable, func.count(BankStatementTable.id))
        .outerjoin(BankStatementTable, BankStatementTable.account_id == BankAccountTable.id)
        .where(BankAccountTable.company_id == company_id)
        .group_by(BankAccountTable.id)
        .order_by(BankAccountTable.id)
    )
    return tuple(_own(row, company.full_name, count) for row, count in session.execute(query))


def account_by_id(session: Session, account_id: int, company_id: int) -> OwnAccount:
    """An account that the company pays from; raises :class:`UserError` ``transfers.account_gone``."""
    row = session.get(BankAccountTable, account_id)
    if row is None or row.company_id != company_id or not row.pays:
        raise UserError("transfers.account_gone")
    return _own(row, "", 0)


def _statements(session: Session, account_id: int) -> int:
    query = select(func.count()).where(BankStatementTable.account_id == account_id)
    return session.scalar(query) or 0


def _company(session: Session, company_id: int) -> CompanyTable:
    row = session.get(CompanyTable, company_id)
    if row is None:
        raise UserError("company.gone")
    return row


def _own(row: BankAccountTable, company: str, statements: int) -> OwnAccount:
    if not row.format:
        # Nobody has said how its bank wants files: what is known is proposed.
        fresh = OwnAccount(row.id, row.company_id, row.account, company, currency=row.currency, pays=False)
        return replace(_with_preset(fresh), statements=statements)
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
        pays=row.pays,
        statements=statements,
    )


def _with_preset(account: OwnAccount) -> OwnAccount:
    preset = preset_of(account.account)
    return replace(account, encoding=preset.encoding, most_orders=preset.most_orders)


def _checked(account: OwnAccount, before: BankAccountTable | None) -> OwnAccount:
    number = iban_compact(account.account)
    # What a bank gave in a number's place stays as it was, as long as nothing is paid from it.
    of_statements = before is not None and before.account == number and not account.pays
    if not is_iban(number) and not of_statements:
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
