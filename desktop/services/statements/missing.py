"""Payments of a month for which no document is here, and what was paid of a document."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.db.statement_tables import BankLineTable, BankPairTable
from desktop.db.tables import DocumentTable
from desktop.domain.dates import Month
from desktop.domain.money import from_grosze
from desktop.domain.statements.pairing import Certainty
from desktop.domain.statements.state import LineState, LineView, MissingPayment, Payment
from desktop.services.statements.judging import views

_L = BankLineTable


def missing_payments(session: Session, company_id: int, month: Month) -> tuple[MissingPayment, ...]:
    """The lines booked in ``month`` with no document, nor a reason for having none.

    A proposal stands for the document, unless it is a weak one: a line that is left out because the amount
    of another document happens to fit is never asked for.
    """
    last = month.following().first_day() - timedelta(days=1)
    query = select(_L).where(
        _L.company_id == company_id, _L.booked_on.between(month.first_day(), last), _L.no_document == ""
    )
    lines = session.scalars(query.order_by(_L.booked_on, _L.id)).all()
    return tuple(
        MissingPayment(
            one.id, one.payee, one.line.booked_on, one.line.amount, one.line.currency, _perhaps(one)
        )
        for one in views(session, company_id, lines)
        if one.state is LineState.OPEN or _is_weak(one)
    )


def _is_weak(one: LineView) -> bool:
    return one.state is LineState.PROPOSED and one.certainty is Certainty.POSSIBLE


def _perhaps(one: LineView) -> str:
    """What a weak proposal is of; a document without number and contractor is still one that may be meant."""
    named = (", ".join(filter(None, (paid.number, paid.contractor))) or "—" for paid in one.documents)
    return "; ".join(named)


def payments_of(session: Session, document_id: int) -> tuple[Payment, ...]:
    """What was paid of a document, as persons paired it, the oldest first."""
    query = (
        select(BankPairTable, _L, DocumentTable.currency)
        .join(_L, _L.id == BankPairTable.line_id)
        .join(DocumentTable, DocumentTable.id == BankPairTable.document_id)
        .where(BankPairTable.document_id == document_id)
        .order_by(_L.booked_on, _L.id)
    )
    return tuple(
        Payment(
            line.id,
            line.booked_on,
            abs(from_grosze(pair.amount)),
            currency or "PLN",
            line.name or line.account,
        )
        for pair, line, currency in session.execute(query)
    )
