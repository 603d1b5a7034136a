"""Rates of exchange that stand with documents: the National Bank's, and those that people enter."""

from __future__ import annotations

from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.db import records
from desktop.db.checking_tables import DocumentRateTable
from desktop.db.tables import DocumentTable
from desktop.domain import money
from desktop.domain.fields import Field, FieldName
from desktop.domain.rules.exchange import ZLOTY, Conversion, Purpose, Rate, converted


def rate_of(row: DocumentRateTable) -> Rate:
    """The rate that a row holds."""
    return Rate(
        Purpose(row.purpose),
        row.currency,
        Decimal(row.mid),
        row.table_number,
        row.day,
        row.before,
        row.per,
        row.who,
        typed_by=row.typed_by,
    )


def rates_of(session: Session, document_id: int) -> list[Rate]:
    """All rates that stand with a document."""
    query = select(DocumentRateTable).where(DocumentRateTable.document_id == document_id)
    return [rate_of(row) for row in session.scalars(query.order_by(DocumentRateTable.purpose.desc()))]


def manual_rates(session: Session, document_id: int) -> dict[Purpose, Rate]:
    """Those that people entered."""
    return {rate.purpose: rate for rate in rates_of(session, document_id) if rate.by}


def put_rate(session: Session, document_id: int, conversion: Conversion) -> None:
    """Keep a rate and the amounts by it."""
    rate = conversion.rate
    session.merge(
        DocumentRateTable(
            document_id=document_id,
            purpose=rate.purpose.value,
            currency=rate.currency,
            mid=f"{rate.mid:f}",
            per=rate.per,
            table_number=rate.table[:40],
            day=rate.day,
            before=rate.before,
            who=rate.by,
            typed_by=rate.typed_by[:120],
            net=_grosze(conversion.net),
            vat=_grosze(conversion.vat),
            gross=_grosze(conversion.gross),
        )
    )


def _grosze(amount: Decimal | None) -> int | None:
    return None if amount is None else money.to_grosze(amount)


def conversions_of(session: Session, document: DocumentTable) -> tuple[Conversion, ...]:
    """The amounts in złoty of a document in a foreign currency, for VAT first."""
    if document.currency in {"", ZLOTY}:
        return ()
    rates = [
        rate for rate in rates_of(session, document.id) if rate.currency == document.currency
    ]  # what was entered for another currency waits until that comes back
    if not rates:
        return ()
    fields = {row.name: row for row in document.fields}

    def amount(name: FieldName) -> Decimal | None:
        return Field(name, fields[name].value).amount if name in fields else None

    rows = [records.vat_row(row) for row in document.vat_rows]
    return tuple(
        converted(
            rate,
            rows,
            net=amount(FieldName.NET),
            vat=amount(FieldName.VAT),
            gross=amount(FieldName.GROSS),
        )
        for rate in sorted(rates, key=lambda one: one.purpose is not Purpose.VAT)
    )
