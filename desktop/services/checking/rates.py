"""Rates of exchange that stand with documents: the National Bank's, and those that people enter."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.db import records
from desktop.db.checking_tables import DocumentRateTable
from desktop.db.tables import DocumentTable
from desktop.domain import money
from desktop.domain.fields import Field, FieldName, VatRow
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
    fields = {row.name: records.field(row) for row in document.fields}
    rows = [records.vat_row(row) for row in document.vat_rows]
    return conversions(document.currency, rates_of(session, document.id), fields, rows)


def conversions(
    currency: str, rates: Iterable[Rate], fields: Mapping[FieldName, Field], rows: Sequence[VatRow]
) -> tuple[Conversion, ...]:
    """The amounts in złoty by those of ``rates`` that are of ``currency``, for VAT first.

    What was entered for another currency waits until that comes back.
    """
    known = [rate for rate in rates if rate.currency == currency]

    def amount(name: FieldName) -> Decimal | None:
        return fields[name].amount if name in fields else None

    return tuple(
        converted(
            rate,
            rows,
            net=amount(FieldName.NET),
            vat=amount(FieldName.VAT),
            gross=amount(FieldName.GROSS),
        )
        for rate in sorted(known, key=lambda one: one.purpose is not Purpose.VAT)
    )
