"""The lists of statements and of what may be chosen."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.db.account_tables import BankAccountTable
from desktop.db.statement_tables import (
    BankLineTable,
    BankPairTable,
    BankStatementLineTable,
    BankStatementTable,
)
from desktop.db.tables import DocumentTable, OriginalTable
from desktop.domain.collation import fold
from desktop.domain.money import from_grosze
from desktop.domain.statements.model import StatementFormat
from desktop.domain.statements.state import LineView, PairedDocument, StatementRow
from desktop.services.statements import rows
from desktop.services.statements.gathering import open_documents
from desktop.services.statements.judging import views

_S, _L = BankStatementTable, BankLineTable
_MOST_CHOICES = 200


def statements(session: Session, company_id: int | None) -> list[StatementRow]:
    """The statements of a company, or of all, the newest first."""
    query = (
        select(_S, BankAccountTable, OriginalTable.sha256)
        .join(BankAccountTable, BankAccountTable.id == _S.account_id)
        .outerjoin(OriginalTable, OriginalTable.sha256 == _S.sha256)
    )
    if company_id is not None:
        query = query.where(_S.company_id == company_id)
    found = session.execute(query.order_by(_S.last_day.desc(), _S.id.desc())).all()
    counts = _counts(session, company_id)
    gaps = _gaps([one for one, _account, _kept in found])
    return [
        StatementRow(
            id=one.id,
            company_id=one.company_id,
            account=rows.account(account),
            format=StatementFormat(one.format),
            number=one.number,
            first=one.first_day,
            last=one.last_day,
            opening=rows.amount(one.opening),
            closing=rows.amount(one.closing),
            difference=rows.amount(one.difference),
            gap=rows.amount(gaps.get(one.id)),
            lines=counts.get(one.id, (0, 0))[0],
            open_lines=counts.get(one.id, (0, 0))[1],
            file_name=one.file_name,
            imported_at=one.imported_at,
            imported_by=one.imported_by,
            document_id=one.document_id,
            kept=kept is not None,
        )
        for one, account, kept in found
    ]


def _counts(session: Session, company_id: int | None) -> dict[int, tuple[int, int]]:
    """Lines of each statement, and how many of them nobody decided about; rules are not asked here."""
    paired = select(BankPairTable.line_id)
    undecided = (_L.no_document == "") & _L.id.not_in(paired)
    query = (
        select(BankStatementLineTable.statement_id, func.count(), func.count().filter(undecided))
        .join(_L, _L.id == BankStatementLineTable.line_id)
        .group_by(BankStatementLineTable.statement_id)
    )
    if company_id is not None:
        query = query.where(_L.company_id == company_id)
    return {statement: (lines, left) for statement, lines, left in session.execute(query)}


def _gaps(found: Sequence[BankStatementTable]) -> dict[int, int]:
    """Of each statement its opening balance less the closing one of the last that ended before it began."""
    by_account: dict[int, list[BankStatementTable]] = defaultdict(list)
    for one in found:
        by_account[one.account_id].append(one)
    gaps: dict[int, int] = {}
    for some in by_account.values():
        for one in some:
            if one.first_day is None or one.opening is None:
                continue
            earlier = [
                other
                for other in some
                if other is not one
                and other.last_day is not None
                and other.closing is not None
                and (other.last_day < one.first_day)
            ]
            before = max(earlier, key=lambda other: (other.last_day, other.id), default=None)
            if before is not None and before.closing is not None:
                gaps[one.id] = one.opening - before.closing
    return gaps


def lines_of(session: Session, statement_id: int) -> list[LineView]:
    """The lines of a statement in its order."""
    one = session.get(_S, statement_id)
    if one is None:
        return []
    query = (
        select(_L)
        .join(BankStatementLineTable, BankStatementLineTable.line_id == _L.id)
        .where(BankStatementLineTable.statement_id == statement_id)
        .order_by(BankStatementLineTable.position)
    )
    return views(session, one.company_id, session.scalars(query).all())


def choices(session: Session, row: BankLineTable, wanted: str) -> list[PairedDocument]:
    """Documents that may be paired with a line by hand, those nearest to its amount first."""
    line = rows.line(row)
    words = fold(wanted).split()
    found = open_documents(session, row.company_id, line.booked_on, line.booked_on)
    fitting = [
        one for one in found if all(word in fold(f"{one.number} {one.name} {one.nip}") for word in words)
    ]

    def distance(index: int) -> tuple[bool, bool, Decimal]:
        one = fitting[index]
        due = one.expected[0]
        return (
            one.currency != line.currency,
            (due > 0) != (line.amount > 0),
            min(abs(amount - line.amount) for amount in one.expected),
        )

    nearest = [fitting[index] for index in sorted(range(len(fitting)), key=distance)[:_MOST_CHOICES]]
    gross = dict(
        session.execute(
            select(DocumentTable.id, DocumentTable.gross).where(
                DocumentTable.id.in_([one.id for one in nearest])
            )
        ).all()
    )
    return [
        PairedDocument(
            one.id,
            one.number,
            one.name,
            one.issued,
            None if gross.get(one.id) is None else from_grosze(gross[one.id] or 0),
            one.currency,
            one.expected[0],
        )
        for one in nearest
    ]
