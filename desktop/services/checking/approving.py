"""Approving a document with findings in sight: an alarm asks once, or the office forbids it."""

from __future__ import annotations

from collections.abc import Collection
from datetime import UTC, datetime

from sqlalchemy.orm import Session

from desktop.db.checking_tables import FindingAnswerTable
from desktop.db.tables import DocumentTable, SettingTable
from desktop.domain.errors import UserError
from desktop.domain.rules.findings import Severity
from desktop.services.checking.ledger import digest, put_answer, shown

SETTINGS_KEY = "checking"
_MAX_REASON = 300


def tidy_reason(typed: str) -> str:
    """Why a finding is all right, as it is kept; raises :class:`UserError` ``checking.no_reason``."""
    said = " ".join(typed.split())[:_MAX_REASON]
    if not said:
        raise UserError("checking.no_reason")
    return said


def forbids_alarms(session: Session) -> bool:
    """Whether the office lets nobody approve a document that has an open alarm."""
    row = session.get(SettingTable, SETTINGS_KEY)
    return row is not None and row.value.get("forbid") is True


def answer_alarms(session: Session, document_id: int, who: str, reason: str) -> None:
    """Say of every open alarm of a document that it is all right, for a tidy ``reason``."""
    document = session.get_one(DocumentTable, document_id)
    for one in shown(session, document_id, document.status):
        if one.is_open and one.finding.severity is Severity.ALARM:
            put_answer(session, document_id, one.finding, who, reason)


def answer_by_approving(session: Session, document_id: int, who: str, *, despite: Collection[str]) -> None:
    """Keep that ``who`` approved the document with its open findings in sight.

    Raises :class:`UserError` ``checking.alarm`` if there is an alarm that is not among ``despite``, the keys
    of those that ``who`` has been told of, and ``checking.forbidden`` if the office lets nobody approve then.
    """
    document = session.get_one(DocumentTable, document_id)
    waiting = [one.finding for one in shown(session, document_id, document.status) if one.is_open]
    alarms = [one for one in waiting if one.severity is Severity.ALARM]
    if alarms:
        forbidden = forbids_alarms(session)
        alarm = alarms[0] if forbidden else next((one for one in alarms if one.key not in despite), None)
        if alarm is not None:
            code = "checking.forbidden" if forbidden else "checking.alarm"
            raise UserError(code, **{**alarm.details, "finding": alarm.message.code})
    now = datetime.now(UTC)
    for one in waiting:
        session.merge(
            FindingAnswerTable(
                document_id=document_id, key=one.key, facts=digest(one), who=who, at=now, reason=""
            )
        )
