"""Changing contractors: what a person may say of one is checked, kept and recorded."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import UTC, datetime

from sqlalchemy import delete, exists, select
from sqlalchemy.orm import Session

from desktop.db.contractor_tables import (
    ContractorAccountTable,
    ContractorDocumentTable,
    ContractorKeyTable,
    ContractorSettingTable,
    ContractorTable,
)
from desktop.db.tables import CompanyTable
from desktop.domain.collation import fold
from desktop.domain.contractors import (
    MAX_NAME,
    MAX_SHORT_NAME,
    MAX_TEXT,
    Address,
    ContractorAct,
    ContractorData,
    ContractorSettings,
    Origin,
    country_of,
    number_fault,
    settings_fault,
    tidy_number,
)
from desktop.domain.errors import UserError
from desktop.domain.identifiers import iban_compact, is_iban
from desktop.domain.messages import Message
from desktop.services.contractors import finding, rows, trail

_MAX_POST_CODE = 20
_MAX_EMAIL = 254


def tidy(data: ContractorData) -> ContractorData:
    """What was typed or imported without stray blanks, its number as numbers are kept."""
    number = tidy_number(data.number)
    country = data.country.strip().upper()
    return ContractorData(
        number=number,
        name=_line(data.name),
        short_name=_line(data.short_name),
        address=Address(_line(data.address.street), _line(data.address.post_code), _line(data.address.town)),
        email=data.email.strip(),
        country=country or country_of(number),
        active=data.active,
    )


def fault(data: ContractorData) -> Message | None:
    """Why tidy ``data`` cannot be kept, for a person."""
    if not data.number and not fold(data.name):
        return Message("contractor.no_name")
    wrong = number_fault(data.number)
    if wrong is not None:
        return wrong
    address = data.address
    limits = (
        (data.name, MAX_NAME), (data.short_name, MAX_SHORT_NAME), (address.street, MAX_TEXT),
        (address.town, MAX_TEXT), (address.post_code, _MAX_POST_CODE), (data.email, _MAX_EMAIL),
    )  # fmt: skip
    for text, limit in limits:
        if len(text) > limit:
            return Message("contractor.too_long", {"limit": str(limit)})
    if data.email and (data.email.count("@") != 1 or any(char in " ,;<>\"'" for char in data.email)):
        return Message("contractor.bad_email", {"email": data.email[:60]})
    if data.country and not (len(data.country) == 2 and data.country.isascii() and data.country.isalpha()):
        return Message("contractor.bad_country", {"country": data.country[:20]})
    return None


def refuse(data: ContractorData) -> None:
    """Raise :class:`UserError` for what cannot be kept."""
    wrong = fault(data)
    if wrong is not None:
        raise UserError(wrong.code, **wrong.details)


def create(session: Session, data: ContractorData, origin: Origin, who: str) -> ContractorTable:
    """A new contractor of tidy ``data``.

    Raises :class:`UserError` ``contractor.number_taken`` and for what cannot be kept.
    """
    refuse(data)
    _refuse_taken(session, data.number, None)
    row = rows.add(session, data, origin)
    trail.record(session, row.id, who, ContractorAct.CREATED, _told(data))
    return row


def change(
    session: Session,
    row: ContractorTable,
    data: ContractorData,
    origin: Origin,
    who: str,
    what: ContractorAct = ContractorAct.EDITED,
) -> bool:
    """Make the contractor what tidy ``data`` says; whether anything is other than before.

    Its old name and address stay among the others it is known by.  Raises :class:`UserError`
    ``contractor.number_taken`` and for what cannot be kept.
    """
    refuse(data)
    before = rows.data_of(row)
    if before == data:
        return False
    if before.number != data.number:
        _refuse_taken(session, data.number, row.id)
        _give_up_number(session, row, before.number)
    if before.name and fold(before.name) != fold(data.name):
        row.given_names = list(dict.fromkeys([*row.given_names, before.name]))
    if before.address.line and fold(before.address.line) != fold(data.address.line):
        row.given_addresses = list(dict.fromkeys([*row.given_addresses, before.address.line]))
    rows.put_data(row, data)
    row.origin = origin.value
    session.flush()
    rows.put_key(session, row)
    rows.refresh(session, row)
    trail.record(session, row.id, who, what, _difference(before, data))
    return True


def put_settings(
    session: Session, row: ContractorTable, company_id: int, settings: ContractorSettings, who: str
) -> bool:
    """Keep what is usual with a client, in place of what was; whether anything is other than before.

    Raises :class:`UserError` ``company.gone``, ``contractor.days`` or ``contractor.too_long``.
    """
    kept = ContractorSettings(
        payment_days=settings.payment_days,
        category=_line(settings.category or "") or None,
        register=_line(settings.register or "") or None,
        description=_line(settings.description or "") or None,
        code=_line(settings.code or "") or None,
    )
    wrong = settings_fault(kept)
    if wrong is not None:
        raise UserError(wrong.code, **wrong.details)
    company = session.get(CompanyTable, company_id)
    if company is None:
        raise UserError("company.gone")
    if finding.settings_of(session, row.id, company_id) == kept:
        return False
    held = session.get(ContractorSettingTable, (row.id, company_id))
    if kept.empty:
        session.delete(held)
        session.flush()
    else:
        if held is None:
            held = ContractorSettingTable(contractor_id=row.id, company_id=company_id)
            session.add(held)
        held.payment_days, held.category, held.register = kept.payment_days, kept.category, kept.register
        held.description, held.code = kept.description, kept.code
        session.flush()
    row.changed_at = datetime.now(UTC)
    said = {one.name: str(value) for one in fields(kept) if (value := getattr(kept, one.name)) is not None}
    trail.record(session, row.id, who, ContractorAct.SETTINGS, {"company": company.short_name, **said})
    return True


def give_account(session: Session, row: ContractorTable, typed: str, who: str) -> bool:
    """Say that an account is the contractor's; whether that is new.

    Raises :class:`UserError` ``contractor.bad_account``.
    """
    account = iban_compact(typed)
    if not is_iban(account):
        raise UserError("contractor.bad_account", account=typed[:60])
    table = ContractorAccountTable
    given = (table.contractor_id == row.id, table.account == account, table.document_id.is_(None))
    if session.scalar(select(exists().where(*given))):
        return False
    session.add(table(contractor_id=row.id, account=account, day=datetime.now().astimezone().date()))
    trail.record(session, row.id, who, ContractorAct.ACCOUNT, {"account": account})
    return True


def take_account(session: Session, row: ContractorTable, account: str, who: str) -> None:
    """Take back that an account was given; where it stands on documents it stays seen."""
    table = ContractorAccountTable
    session.execute(
        delete(table).where(
            table.contractor_id == row.id, table.account == account, table.document_id.is_(None)
        )
    )
    trail.record(session, row.id, who, ContractorAct.ACCOUNT, {"without": account})


def remove(session: Session, row: ContractorTable, who: str) -> None:
    """Delete a contractor without documents; raises :class:`UserError` ``contractor.has_documents``."""
    table = ContractorDocumentTable
    if session.scalar(select(exists().where(table.contractor_id == row.id))):
        raise UserError("contractor.has_documents")
    trail.record(session, row.id, who, ContractorAct.DELETED, _told(rows.data_of(row)))
    session.delete(row)
    session.flush()


def _refuse_taken(session: Session, number: str, own_id: int | None) -> None:
    other = rows.by_key(session, number)
    if other is not None and other.id != own_id:
        raise UserError("contractor.number_taken", number=number, name=other.short_name or other.name)


def _give_up_number(session: Session, row: ContractorTable, number: str) -> None:
    """Forget a number that was replaced, unless documents have it: more of them may come."""
    table = ContractorDocumentTable
    with_it = table.contractor_id == row.id, table.number == number
    if number and not session.scalar(select(exists().where(*with_it))):
        session.execute(delete(ContractorKeyTable).where(ContractorKeyTable.key == number))


def _told(data: ContractorData) -> dict[str, str]:
    return {name: value for name, value in flat(data).items() if value}


def _difference(before: ContractorData, after: ContractorData) -> dict[str, str]:
    old, new = flat(before), flat(after)
    return {name: f"{old[name]} → {new[name]}" for name in new if old[name] != new[name]}


def flat(data: ContractorData) -> dict[str, str]:
    """What is said of a contractor, field by field as texts: for the trail and for comparing."""
    return {
        "number": data.number,
        "name": data.name,
        "short_name": data.short_name,
        "street": data.address.street,
        "post_code": data.address.post_code,
        "town": data.address.town,
        "email": data.email,
        "country": data.country,
        "active": "tak" if data.active else "nie",
    }


def with_address(data: ContractorData, **parts: str) -> ContractorData:
    """``data`` with other parts of its address."""
    return replace(data, address=replace(data.address, **parts))


def _line(text: str) -> str:
    return " ".join(text.split())
