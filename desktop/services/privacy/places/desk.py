"""The office's own: clients, dictionaries, rules, searches, troubles, and what its people did."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import InstrumentedAttribute

from desktop.db.account_tables import BankAccountTable
from desktop.db.booking_tables import BookingRuleTable, BookingTermTable
from desktop.db.contractor_tables import ContractorActTable
from desktop.db.exporting_tables import ExportTable
from desktop.db.month_tables import MonthActTable
from desktop.db.privacy_tables import ProtocolTable
from desktop.db.register_tables import TypedRateTable
from desktop.db.search_tables import SavedViewTable
from desktop.db.statement_tables import BankLineTable, BankRuleTable, BankStatementTable
from desktop.db.tables import AuditTable, CompanyTable, TroubleTable
from desktop.db.transfer_tables import PaymentBatchTable
from desktop.db.user_tables import SUBJECT_LONGEST, OfficeAuditTable, OfficeUserTable
from desktop.domain.messages import Message
from desktop.domain.privacy.findings import Fate, Found, Place
from desktop.domain.sentences import QT_TRANSLATE_NOOP
from desktop.domain.users import ABOUT_PEOPLE
from desktop.services.privacy.places.ground import CHECK, Ground, Source, facts, parts


def _clients(session: Session, ground: Ground) -> Iterator[Found]:
    owned: dict[int, list[BankAccountTable]] = {}
    for one in session.scalars(select(BankAccountTable).order_by(BankAccountTable.id)):
        owned.setdefault(one.company_id, []).append(one)
    for row in session.scalars(select(CompanyTable).order_by(CompanyTable.id)):
        named = ground.person.is_named_in(
            row.full_name, row.short_name, row.email, row.nip, str(row.settings)
        )
        accounts = owned.get(row.id, [])
        named |= ground.person.is_named_in(*(text for one in accounts for text in (one.name, one.address)))
        if named or row.nip == (ground.person.digits or None):
            yield Found(
                place=Place.CLIENT,
                id=row.id,
                fate=Fate.STAYS,
                facts=facts(
                    name=row.full_name,
                    nip=row.nip,
                    email=row.email,
                    account=", ".join(one.account for one in accounts),
                ),
                company=row.short_name,
                why=Message("privacy.of_client"),
            )


def _terms(session: Session, ground: Ground) -> Iterator[Found]:
    for row in session.scalars(select(BookingTermTable).order_by(BookingTermTable.id)):
        if ground.person.is_named_in(row.code, row.name):
            yield Found(
                place=Place.TERM,
                id=row.id,
                fate=Fate.CHOICE,
                facts=facts(name=" ".join(filter(None, (row.code, row.name))), where=row.listing),
                company=ground.company(row.company_id or None),
                why=CHECK,
            )


def _erase_terms(session: Session, ground: Ground, ids: Sequence[int]) -> None:
    del ground
    session.execute(delete(BookingTermTable).where(BookingTermTable.id.in_(ids)))


def _booking_rules(session: Session, ground: Ground) -> Iterator[Found]:
    for row in session.scalars(select(BookingRuleTable).order_by(BookingRuleTable.id)):
        if ground.person.is_named_in(row.name, str(row.conditions), str(row.outcome)):
            yield Found(Place.BOOKING_RULE, row.id, Fate.CHOICE, facts(name=row.name), why=CHECK)


def _erase_booking_rules(session: Session, ground: Ground, ids: Sequence[int]) -> None:
    del ground
    session.execute(delete(BookingRuleTable).where(BookingRuleTable.id.in_(ids)))


def _troubles(session: Session, ground: Ground) -> Iterator[Found]:
    for row in session.scalars(select(TroubleTable).order_by(TroubleTable.id)):
        if ground.person.is_named_in(row.path, str(row.message)):
            yield Found(Place.TROUBLE, row.id, Fate.GOES, facts(file=row.path), day=row.at.date())


def _erase_troubles(session: Session, ground: Ground, ids: Sequence[int]) -> None:
    del ground
    session.execute(delete(TroubleTable).where(TroubleTable.id.in_(ids)))


def _views(session: Session, ground: Ground) -> Iterator[Found]:
    for row in session.scalars(select(SavedViewTable).order_by(SavedViewTable.id)):
        if ground.person.did(row.user) or ground.person.is_named_in(row.name, row.query):
            yield Found(
                Place.VIEW, row.id, Fate.GOES, facts(name=row.name, text=row.query), day=row.created_at.date()
            )


def _erase_views(session: Session, ground: Ground, ids: Sequence[int]) -> None:
    del ground
    session.execute(delete(SavedViewTable).where(SavedViewTable.id.in_(ids)))


_TRAILS: tuple[tuple[str, InstrumentedAttribute[str], InstrumentedAttribute[Any]], ...] = (
    (QT_TRANSLATE_NOOP("privacy", "dokumenty"), AuditTable.who, AuditTable.at),
    (QT_TRANSLATE_NOOP("privacy", "kontrahenci"), ContractorActTable.who, ContractorActTable.at),
    (QT_TRANSLATE_NOOP("privacy", "miesiące"), MonthActTable.who, MonthActTable.at),
    (QT_TRANSLATE_NOOP("privacy", "przekazane pliki"), ExportTable.who, ExportTable.at),
    (QT_TRANSLATE_NOOP("privacy", "przelewy"), PaymentBatchTable.who, PaymentBatchTable.at),
    (
        QT_TRANSLATE_NOOP("privacy", "wyciągi bankowe"),
        BankStatementTable.imported_by,
        BankStatementTable.imported_at,
    ),
    (
        QT_TRANSLATE_NOOP("privacy", "operacje na wyciągach"),
        BankLineTable.decided_by,
        BankLineTable.decided_at,
    ),
    (QT_TRANSLATE_NOOP("privacy", "reguły wyciągów"), BankRuleTable.who, BankRuleTable.at),
    (QT_TRANSLATE_NOOP("privacy", "kursy wpisane ręcznie"), TypedRateTable.who, TypedRateTable.at),
    (QT_TRANSLATE_NOOP("privacy", "protokoły"), ProtocolTable.who, ProtocolTable.at),
    (QT_TRANSLATE_NOOP("privacy", "biuro"), OfficeAuditTable.who, OfficeAuditTable.at),
)
"""Where people of the office stand as those who did something."""


def _acts(session: Session, ground: Ground) -> Iterator[Found]:
    number = 0
    for where, who, at in _TRAILS:
        query = select(who, func.count(), func.min(at), func.max(at)).group_by(who).order_by(who)
        for name, count, first, last in session.execute(query):
            if ground.person.did(name):
                number += 1
                yield Found(
                    place=Place.ACTS,
                    id=number,
                    fate=Fate.STAYS,
                    facts=facts(who=name, where=where, count=count, first=first.date(), last=last.date()),
                    day=last.date(),
                    why=Message("privacy.accountable"),
                )


def _accounts(session: Session, ground: Ground) -> Iterator[Found]:
    for row in session.scalars(select(OfficeUserTable).order_by(OfficeUserTable.id)):
        if ground.person.did(row.name) or ground.person.is_named_in(row.login, row.system_account):
            yield Found(
                place=Place.OFFICE_USER,
                id=row.id,
                fate=Fate.STAYS,
                facts=facts(name=row.name, login=row.login, system_account=row.system_account),
                day=row.created_at.date(),
                why=Message("privacy.office_user"),
            )


def _office_acts(session: Session, ground: Ground) -> Iterator[Found]:
    for row in session.scalars(select(OfficeAuditTable).order_by(OfficeAuditTable.id)):
        if ground.person.is_named_in(row.subject, row.old, row.new):
            accountable = row.act in ABOUT_PEOPLE
            yield Found(
                place=Place.OFFICE_ACT,
                id=row.id,
                fate=Fate.STAYS if accountable else Fate.GOES,
                facts=facts(who=row.who, about=row.subject, before=row.old, text=row.new),
                company=ground.company(row.company_id),
                day=row.at.date(),
                why=Message("privacy.accountable") if accountable else None,
            )


def _erase_office_acts(session: Session, ground: Ground, ids: Sequence[int]) -> None:
    """What was done, by whom and when stays; about whom goes."""
    person = ground.person
    for some in parts(ids):
        for row in session.scalars(select(OfficeAuditTable).where(OfficeAuditTable.id.in_(some))):
            row.subject = person.without(row.subject)[:SUBJECT_LONGEST]
            row.old = None if row.old is None else person.without(row.old)
            row.new = None if row.new is None else person.without(row.new)


CLIENTS = (Source(Place.CLIENT, _clients),)
SOURCES = (
    Source(Place.TERM, _terms, _erase_terms),
    Source(Place.BOOKING_RULE, _booking_rules, _erase_booking_rules),
    Source(Place.TROUBLE, _troubles, _erase_troubles),
    Source(Place.VIEW, _views, _erase_views),
    Source(Place.OFFICE_USER, _accounts),
    Source(Place.OFFICE_ACT, _office_acts, _erase_office_acts),
    Source(Place.ACTS, _acts),
)
