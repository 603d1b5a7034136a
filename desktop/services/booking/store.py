"""Between the tables and the domain's values, within the transaction of whoever calls."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from desktop.db.booking_tables import (
    OFFICE,
    BookingEntryTable,
    BookingLineTable,
    BookingRuleTable,
    BookingTermTable,
)
from desktop.db.tables import Json, SettingTable
from desktop.domain import money
from desktop.domain.booking.dictionaries import (
    Category,
    CategoryKind,
    Choice,
    Dictionaries,
    Dimension,
    EventDescription,
    KpirColumn,
    Listing,
    PaymentMethod,
    PurchaseKind,
    Side,
    Term,
    VatRegister,
    Vehicle,
    code_key,
    for_company,
)
from desktop.domain.booking.entry import Amounts, BookingEntry, BookingLine
from desktop.domain.booking.marks import parse_marks
from desktop.domain.booking.rules import Conditions, Outcome, Rule
from desktop.domain.kinds import DocumentKind

SETTINGS_KEY = "booking"

LISTINGS: dict[type[Term], Listing] = {
    VatRegister: Listing.REGISTER,
    Category: Listing.CATEGORY,
    Dimension: Listing.DIMENSION,
    EventDescription: Listing.DESCRIPTION,
    Vehicle: Listing.VEHICLE,
    PaymentMethod: Listing.PAYMENT,
}


# -- dictionaries ------------------------------------------------------------------------------------


def terms(session: Session, company_id: int | None = None, *, all_companies: bool = False) -> list[Term]:
    """The office's items and one company's (or all companies'), in their order."""
    query = select(BookingTermTable).order_by(
        BookingTermTable.listing, BookingTermTable.position, BookingTermTable.id
    )
    if not all_companies:
        query = query.where(BookingTermTable.company_id.in_({OFFICE, company_id or OFFICE}))
    return [term(row) for row in session.scalars(query)]


def dictionaries(session: Session, company_id: int | None) -> Dictionaries:
    """What a company's documents may be described with."""
    return for_company(terms(session, company_id), company_id)


def term(row: BookingTermTable) -> Term:
    """An item as the domain knows it."""
    common: dict[str, Any] = {
        "id": row.id,
        "company_id": None if row.company_id == OFFICE else row.company_id,
        "code": row.code,
        "name": row.name,
        "active": row.active,
    }
    facts = row.facts
    match Listing(row.listing):
        case Listing.REGISTER:
            return VatRegister(**common, side=Side(facts.get("side", Side.PURCHASE)))
        case Listing.CATEGORY:
            column, side = facts.get("column"), facts.get("side")
            return Category(
                **common,
                kind=CategoryKind(facts.get("kind", CategoryKind.FREE)),
                column=None if column is None else KpirColumn(column),
                account=str(facts.get("account", "")),
                side=None if side is None else Side(side),
                purchase=PurchaseKind(facts.get("purchase", PurchaseKind.OTHER)),
                cost_share=int(facts.get("cost_share", 100)),
                vat_share=int(facts.get("vat_share", 100)),
                own_rate=_percent(facts.get("own_rate")),
            )
        case Listing.DIMENSION:
            choices = [
                Choice(code=str(one["code"]), name=str(one["name"])) for one in facts.get("choices", ())
            ]
            return Dimension(**common, choices=tuple(choices))
        case Listing.DESCRIPTION:
            return EventDescription(**common)
        case Listing.VEHICLE:
            return Vehicle(
                **common,
                cost_share=int(facts.get("cost_share", 75)),
                vat_share=int(facts.get("vat_share", 50)),
            )
        case Listing.PAYMENT:
            return PaymentMethod(**common, words=tuple(map(str, facts.get("words", ()))))


def term_facts(value: Term) -> Json:
    """What an item has besides code and name, for its column."""
    match value:
        case VatRegister():
            return {"side": value.side.value}
        case Category():
            return {
                "kind": value.kind.value,
                "column": None if value.column is None else value.column.value,
                "account": value.account,
                "side": None if value.side is None else value.side.value,
                "purchase": value.purchase.value,
                "cost_share": value.cost_share,
                "vat_share": value.vat_share,
                "own_rate": value.own_rate,
            }
        case Dimension():
            return {"choices": [{"code": one.code, "name": one.name} for one in value.choices]}
        case Vehicle():
            return {"cost_share": value.cost_share, "vat_share": value.vat_share}
        case PaymentMethod():
            return {"words": list(value.words)}
    return {}


def term_row(
    session: Session, listing: Listing, company_id: int | None, code: str
) -> BookingTermTable | None:
    """The row of an item."""
    return session.scalar(
        select(BookingTermTable).where(
            BookingTermTable.company_id == (company_id or OFFICE),
            BookingTermTable.listing == listing.value,
            BookingTermTable.code_key == code_key(code),
        )
    )


# -- descriptions ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Kept:
    """A description as it is kept: what, by whom (the program's own name: at approval), when (UTC)."""

    entry: BookingEntry
    who: str
    at: datetime
    corrected: bool


def kept(session: Session, document_id: int) -> Kept | None:
    """The description of a document, if it has one."""
    row = session.get(BookingEntryTable, document_id)
    return None if row is None else _kept(row)


def kept_of(session: Session, ids: Collection[int]) -> dict[int, Kept]:
    """The descriptions of these documents, by document; at most as many ids as a query takes."""
    query = (
        select(BookingEntryTable)
        .where(BookingEntryTable.document_id.in_(ids))
        .options(selectinload(BookingEntryTable.lines))
    )
    return {row.document_id: _kept(row) for row in session.scalars(query)}


def put(session: Session, document_id: int, entry: BookingEntry, who: str, *, corrected: bool) -> None:
    """Keep a description in place of the one before."""
    row = session.get(BookingEntryTable, document_id)
    if row is None:
        row = BookingEntryTable(document_id=document_id, lines=[])
        session.add(row)
    row.register, row.payment = entry.register[:80], entry.payment[:80]
    row.marks = list(entry.marks.texts())
    row.who, row.at, row.corrected = who, datetime.now(UTC), corrected
    if row.lines:
        # Deleted before the new ones come: the keys are the same.
        row.lines.clear()
        session.flush()
    row.lines.extend(_line_row(place, line) for place, line in enumerate(entry.lines))
    session.flush()


def put_kept(session: Session, document_id: int, value: Kept | None) -> None:
    """Make a document's description what it was, or none."""
    if value is None:
        row = session.get(BookingEntryTable, document_id)
        if row is not None:
            session.delete(row)
            session.flush()
        return
    put(session, document_id, value.entry, value.who, corrected=value.corrected)
    session.get_one(BookingEntryTable, document_id).at = value.at


def _kept(row: BookingEntryTable) -> Kept:
    entry = BookingEntry(
        row.register, row.payment, tuple(_line(line) for line in row.lines), parse_marks(row.marks)
    )
    return Kept(entry, row.who, row.at, row.corrected)


_OWN_RATE, _MARGIN = "=rate", "=margin"
"""What a line says of the tax that the company counts itself, kept beside its dimensions: no dimension's
code begins so (:func:`_line_row` leaves such out)."""


def _line(row: BookingLineTable) -> BookingLine:
    said = {str(key): str(value) for key, value in row.dimensions.items()}
    return BookingLine(
        category=row.category,
        description=row.description,
        amounts=Amounts(*(money.from_grosze(part) for part in (row.net, row.vat, row.gross))),
        dimensions={key: value for key, value in said.items() if not key.startswith("=")},
        vehicle=row.vehicle,
        cost_share=row.cost_share,
        vat_share=row.vat_share,
        items=tuple(map(int, row.items)),
        own_rate=_percent(said.get(_OWN_RATE)),
        margin=_decimal(said.get(_MARGIN)),
    )


def _own_tax(line: BookingLine) -> Iterable[tuple[str, str]]:
    if line.own_rate is not None:
        yield _OWN_RATE, str(line.own_rate)
    if line.margin is not None:
        yield _MARGIN, money.to_text(line.margin)


def _line_row(place: int, line: BookingLine) -> BookingLineTable:
    dimensions = {key: value for key, value in line.dimensions.items() if not key.startswith("=")}
    return BookingLineTable(
        position=place,
        category=line.category[:80],
        description=" ".join(line.description.split())[:500],
        net=money.to_grosze(line.amounts.net),
        vat=money.to_grosze(line.amounts.vat),
        gross=money.to_grosze(line.amounts.gross),
        dimensions={**dimensions, **dict(_own_tax(line))},
        vehicle=line.vehicle[:10],
        cost_share=line.cost_share,
        vat_share=line.vat_share,
        items=list(line.items),
    )


# -- rules -------------------------------------------------------------------------------------------


def rules(session: Session) -> list[Rule]:
    """The office's rules, in order."""
    query = select(BookingRuleTable).order_by(BookingRuleTable.position, BookingRuleTable.id)
    return [rule(row) for row in session.scalars(query)]


def rule(row: BookingRuleTable) -> Rule:
    """A rule as the domain knows it."""
    when, then = row.conditions, row.outcome
    return Rule(
        id=row.id,
        name=row.name,
        when=Conditions(
            contractor=_texts(when.get("contractor")),
            words=_texts(when.get("words")),
            low=_decimal(when.get("low")),
            high=_decimal(when.get("high")),
            companies=frozenset(map(int, when.get("companies", ()))),
            kinds=frozenset(_kinds(when.get("kinds", ()))),
        ),
        then=Outcome(
            register=str(then.get("register", "")),
            category=str(then.get("category", "")),
            description=str(then.get("description", "")),
            payment=str(then.get("payment", "")),
            vehicle=str(then.get("vehicle", "")),
            dimensions={str(key): str(value) for key, value in then.get("dimensions", {}).items()},
            marks=_texts(then.get("marks")),
        ),
        active=row.active,
        position=row.position,
    )


def conditions_json(when: Conditions) -> Json:
    """The inverse, for the conditions' column."""
    return {
        "contractor": list(when.contractor),
        "words": list(when.words),
        "low": None if when.low is None else money.to_text(when.low),
        "high": None if when.high is None else money.to_text(when.high),
        "companies": sorted(when.companies),
        "kinds": sorted(kind.value for kind in when.kinds),
    }


def outcome_json(then: Outcome) -> Json:
    """The inverse, for the outcome's column."""
    return {
        "register": then.register,
        "category": then.category,
        "description": then.description,
        "payment": then.payment,
        "vehicle": then.vehicle,
        "dimensions": dict(then.dimensions),
        "marks": list(then.marks),
    }


def _texts(value: object) -> tuple[str, ...]:
    return tuple(map(str, value)) if isinstance(value, list) else ()


def _percent(value: object) -> int | None:
    text = "" if value is None else str(value)
    return int(text) if text.isascii() and text.isdigit() else None


def _decimal(value: object) -> Decimal | None:
    return Decimal(value) if isinstance(value, str) else None


def _kinds(values: Iterable[object]) -> Iterable[DocumentKind]:
    known = {kind.value for kind in DocumentKind}
    return (DocumentKind(str(value)) for value in values if value in known)


# -- settings ----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class BookingSettings:
    """What the office decided about descriptions."""

    take_at_approval: bool = True
    """A document that is approved without a description takes over a proposal that is no guess."""
    breakdowns: tuple[tuple[date, date], ...] = ()
    """First and last day of announced breakdowns of KSeF (art. 106nf ustawy o VAT)."""


def settings(session: Session) -> BookingSettings:
    """What the office decided; what is not understood has its default."""
    row = session.get(SettingTable, SETTINGS_KEY)
    if row is None:
        return BookingSettings()
    return BookingSettings(
        take_at_approval=row.value.get("take_at_approval") is not False,
        breakdowns=tuple(_days(row.value.get("breakdowns", ()))),
    )


def put_settings(session: Session, value: BookingSettings) -> None:
    """Keep what the office decided."""
    days = [[first.isoformat(), last.isoformat()] for first, last in value.breakdowns]
    data: Mapping[str, object] = {"take_at_approval": value.take_at_approval, "breakdowns": days}
    session.merge(SettingTable(key=SETTINGS_KEY, value=dict(data)))


def _days(values: Iterable[Any]) -> Iterable[tuple[date, date]]:
    for pair in values:
        try:
            first, last = (date.fromisoformat(str(day)) for day in pair)
        except (TypeError, ValueError):
            continue
        yield first, last
