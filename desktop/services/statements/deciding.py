"""What persons decide about lines, inside the caller's transaction; documents keep a trace of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from decimal import Decimal
from itertools import takewhile

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from desktop.db.statement_tables import BankLineTable, BankPairTable, BankRuleTable
from desktop.domain.errors import UserError
from desktop.domain.messages import Message
from desktop.domain.money import format_amount, to_grosze
from desktop.domain.statements.model import ReadLine
from desktop.domain.statements.officials import NoDocument
from desktop.domain.statements.pairing import OpenDocument, Share
from desktop.domain.statements.state import LineState, LineView
from desktop.services import audit
from desktop.services.audit import Act
from desktop.services.statements import rows
from desktop.services.statements.gathering import some_documents
from desktop.services.statements.judging import payee_words

_LEAST_WORDS, _MOST_WORDS = 2, 5
_LONGEST = 200


def row_of(session: Session, line_id: int) -> BankLineTable:
    """A line; raises :class:`UserError` ``statement.line_gone``."""
    row = session.get(BankLineTable, line_id)
    if row is None:
        raise UserError("statement.line_gone")
    return row


def confirm(session: Session, view: LineView, who: str) -> bool:
    """Keep what is proposed for a line; whether anything was."""
    if view.state is not LineState.PROPOSED:
        return False
    row = row_of(session, view.id)
    if view.no_document is not None:
        _mark(row, view.no_document, who)
    else:
        shares = [Share(one.id, one.amount) for one in view.documents]
        _pair(session, row, shares, [why.as_json() for why in view.why], who)
    return True


def pair_by_hand(session: Session, line_id: int, document_ids: Sequence[int], who: str) -> None:
    """Pair a line with these documents, whatever was decided before.

    The amount goes to the documents in their order; the last takes what is left of the line, at most what
    is still to be paid of it.  Raises :class:`UserError` ``statement.line_gone`` or
    ``statement.not_payable``.
    """
    row = row_of(session, line_id)
    take_back(session, [line_id], who)
    found = {one.id: one for one in some_documents(session, row.company_id, document_ids)}
    chosen = [found[one] for one in dict.fromkeys(document_ids) if one in found]
    if not chosen or len(chosen) < len(set(document_ids)):
        raise UserError("statement.not_payable")
    shares = dealt_out(rows.line(row), chosen)
    _pair(session, row, shares, [Message("pair.person").as_json()], who)


def dealt_out(line: ReadLine, documents: Sequence[OpenDocument]) -> list[Share]:
    """How the amount of a line goes to documents that a person chose.

    Corrections that lessen the sum, and documents in another currency, are settled as a whole, whatever the
    order: what they give, the other documents take with the line's own amount.
    """
    whole = {one.id: one.expected[0] for one in documents if not _shares_the_amount(line, one)}
    given = (whole[one.id] for one in documents if one.id in whole and one.currency == line.currency)
    left = line.amount - sum(given, Decimal(0))
    shares = []
    for document in documents:
        share = whole.get(document.id)
        if share is None:
            due = document.expected[0]
            share = left if abs(left) < abs(due) else due
            left -= share
        if share:
            shares.append(Share(document.id, share))
    if not shares:
        raise UserError("statement.nothing_left")
    return shares


def _shares_the_amount(line: ReadLine, document: OpenDocument) -> bool:
    return document.currency == line.currency and (document.expected[0] > 0) == (line.amount > 0)


def no_document(session: Session, line_ids: Iterable[int], reason: NoDocument, who: str) -> None:
    """Say that these lines need no document."""
    for line_id in line_ids:
        row = row_of(session, line_id)
        take_back(session, [line_id], who)
        _mark(row, reason, who)


def remember(session: Session, line_id: int, reason: NoDocument, who: str) -> int:
    """A rule that payments like this line need no document; its id."""
    row = row_of(session, line_id)
    account, words = rule_for(rows.line(row))
    if (not account and not words) or len(words) > _LONGEST:
        raise UserError("statement.no_rule")
    known = session.scalar(
        select(BankRuleTable).where(
            BankRuleTable.company_id == row.company_id,
            BankRuleTable.account == account,
            BankRuleTable.words == words,
        )
    )
    rule = known or BankRuleTable(company_id=row.company_id, account=account, words=words)
    rule.reason, rule.who, rule.at = reason.value, who[:100], datetime.now(UTC)
    session.add(rule)
    session.flush()
    return rule.id


def rule_for(line: ReadLine) -> tuple[str, str]:
    """Account and words by which payments like this are known; the words only where there is no account."""
    if line.account and len(line.account) <= 60:
        return line.account, ""
    words = payee_words(line).split()
    # Numbers and dates are others the next time; only what stands before them is found again.
    lasting = list(takewhile(lambda word: not any(char.isdigit() for char in word), words))[:_MOST_WORDS]
    # "Przelew" alone would hold for nearly everything.
    return "", " ".join(lasting) if len(lasting) >= _LEAST_WORDS else ""


def take_back(session: Session, line_ids: Iterable[int], who: str) -> None:
    """Undo what was decided about these lines; rules stay."""
    for line_id in line_ids:
        row = row_of(session, line_id)
        pairs = session.scalars(select(BankPairTable).where(BankPairTable.line_id == line_id)).all()
        for pair in pairs:
            audit.record(session, pair.document_id, who, Act.PAYMENT, old=_told(row, pair.amount), new="")
            session.delete(pair)
        row.no_document, row.decided_by, row.decided_at = "", "", None
        session.flush()


def forget_rule(session: Session, rule_id: int) -> int:
    """Remove a rule; the company whose it was.  Raises :class:`UserError` ``statement.rule_gone``."""
    row = session.get(BankRuleTable, rule_id)
    if row is None:
        raise UserError("statement.rule_gone")
    company_id = row.company_id
    session.execute(delete(BankRuleTable).where(BankRuleTable.id == rule_id))
    return company_id


def _mark(row: BankLineTable, reason: NoDocument, who: str) -> None:
    row.no_document, row.decided_by, row.decided_at = reason.value, who[:100], datetime.now(UTC)


def _pair(
    session: Session, row: BankLineTable, shares: Sequence[Share], why: list[dict[str, object]], who: str
) -> None:
    now = datetime.now(UTC)
    for share in shares:
        amount = to_grosze(share.amount)
        session.add(
            BankPairTable(
                line_id=row.id, document_id=share.document_id, amount=amount, why=why, who=who[:100], at=now
            )
        )
        audit.record(session, share.document_id, who, Act.PAYMENT, old="", new=_told(row, amount))
    session.flush()


def _told(row: BankLineTable, hundredths: int) -> str:
    """A payment as the trail has it."""
    return f"{row.booked_on.isoformat()} {format_amount(abs(rows.amount(hundredths) or Decimal(0)))}"
