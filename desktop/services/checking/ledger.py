"""What the rules found, as it is kept: findings with people's answers, proofs, and what is waited for."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime

from sqlalchemy import delete, insert, select, text
from sqlalchemy.orm import Session, aliased

from desktop.db.checking_tables import (
    CheckProofTable,
    CheckWaitTable,
    DocumentCheckTable,
    DocumentRateTable,
    FindingAnswerTable,
    FindingTable,
)
from desktop.db.tables import FOUND_FIELDS, DocumentTable, FieldTable, Json
from desktop.domain.fields import FieldName
from desktop.domain.registers import AccountAnswer, Proof, RateAnswer, Register, VatAnswer
from desktop.domain.rules import findings_of
from desktop.domain.rules.currency import conversions
from desktop.domain.rules.exchange import Conversion
from desktop.domain.rules.facts import Facts
from desktop.domain.rules.findings import LEVELS, Action, ActionKind, Answer, Finding, Severity, Shown
from desktop.domain.statuses import Status
from desktop.services import audit
from desktop.services.audit import Act
from desktop.services.checking.asking import waited_for
from desktop.services.checking.rates import put_rate, rates_of

SETTLED = frozenset({Status.APPROVED, Status.EXPORTED})
"""A person has answered for the document: what was known then stays as it was."""
OUT_OF_USE = frozenset({Status.BINNED, Status.REJECTED})
_OF_ACCOUNT = ("account_changed", "account_changed_listed")
_NUMBERS_AT_ONCE = 500
_MOST_FINDINGS = 60
"""Of one document: a hostile one may fail a check a hundred times."""


@dataclass(frozen=True, slots=True)
class KeptProof:
    """What a register answered about a document, as it is kept with it.

    ``subject`` is the number, the account or the currency that was asked for; ``answer`` the state, of a rate
    the figure and its table.
    """

    what: str
    subject: str
    answer: str
    day: date
    proof: Proof


@dataclass(frozen=True, slots=True)
class Result:
    """What checking a document gave."""

    findings: tuple[Finding, ...] = ()
    conversions: tuple[Conversion, ...] = ()
    proofs: tuple[KeptProof, ...] = ()
    waits: frozenset[str] = frozenset()


def result_of(facts: Facts) -> Result:
    """Check ``facts`` by all rules."""
    return Result(
        findings_of(facts)[:_MOST_FINDINGS], conversions(facts), tuple(_proofs(facts)), waited_for(facts)
    )


def _proofs(facts: Facts) -> Iterable[KeptProof]:
    for number, vat in facts.answers.vat.items():
        if isinstance(vat, VatAnswer):
            yield KeptProof("vat", number[:60], vat.state.value, vat.day, vat.proof)
    for account, listed in facts.answers.accounts.items():
        if isinstance(listed, AccountAnswer):
            yield KeptProof("account", account[:60], listed.state.value, listed.day, listed.proof)
    for purpose, rate in facts.answers.rates.items():
        if isinstance(rate, RateAnswer):
            said = f"{rate.mid:f}/{rate.per} {rate.table}"[:60]
            yield KeptProof("rate", f"{rate.currency} {purpose.value}", said, rate.day, rate.proof)


def digest(finding: Finding) -> str:
    """What tells whether a finding stands on the same values as before."""
    return hashlib.sha256("\x1f".join((finding.code, *finding.facts)).encode()).hexdigest()


# -- as JSON -----------------------------------------------------------------------------------------


def _body(finding: Finding) -> Json:
    proof = finding.proof
    return {
        "details": dict(finding.details),
        "fields": [name.value for name in finding.fields],
        "actions": [[one.kind.value, one.argument, one.name] for one in finding.actions],
        "facts": list(finding.facts),
        "subject": finding.subject,
        "proof": None
        if proof is None
        else {
            "register": proof.register.value,
            "at": proof.at.isoformat(),
            "reference": proof.reference,
            "typed_by": proof.typed_by,
        },
    }


def _finding(row: FindingTable) -> Finding:
    body = row.body
    proof = body.get("proof")
    return Finding(
        code=row.code,
        severity=Severity(row.severity),
        details={str(key): str(value) for key, value in body["details"].items()},
        fields=tuple(FieldName(name) for name in body["fields"]),
        facts=tuple(body["facts"]),
        actions=tuple(Action(ActionKind(kind), argument, name) for kind, argument, name in body["actions"]),
        proof=None
        if proof is None
        else Proof(
            Register(proof["register"]),
            datetime.fromisoformat(proof["at"]),
            str(proof["reference"]),
            str(proof.get("typed_by", "")),
        ),
        subject=str(body["subject"]),
    )


# -- reading -----------------------------------------------------------------------------------------


def shown(session: Session, document_id: int, status: Status) -> tuple[Shown, ...]:
    """The findings of a document with their answers, the gravest first."""
    rows = session.scalars(
        select(FindingTable).where(FindingTable.document_id == document_id).order_by(FindingTable.position)
    ).all()
    answers = _answers(session, document_id, status)
    return tuple(Shown(_finding(row), row.since, answers.get((row.key, row.facts))) for row in rows)


def _answers(session: Session, document_id: int, status: Status) -> dict[tuple[str, str], Answer]:
    query = select(FindingAnswerTable).where(FindingAnswerTable.document_id == document_id)
    return {
        (row.key, row.facts): Answer(row.who, row.at, row.reason)
        for row in session.scalars(query)
        # What only approving answered is open again once the approval is taken back.
        if row.reason or status in SETTLED
    }


def proofs_of(session: Session, document_id: int) -> tuple[KeptProof, ...]:
    """All that registers ever answered about a document, oldest first."""
    query = select(CheckProofTable).where(CheckProofTable.document_id == document_id)
    return tuple(
        KeptProof(
            row.what,
            row.subject,
            row.answer,
            row.day,
            Proof(Register(row.register), row.at, row.reference, row.typed_by),
        )
        for row in session.scalars(query.order_by(CheckProofTable.id))
    )


# -- writing -----------------------------------------------------------------------------------------


def put_result(session: Session, document: DocumentTable, result: Result) -> bool:
    """Keep what was found; whether anything is other than before."""
    now = datetime.now(UTC)
    changed = _put_findings(session, document.id, result.findings, now)
    changed = _put_rates(session, document, result.conversions) or changed
    _put_proofs(session, document.id, result.proofs)
    _put_waits(session, document.id, result.waits)
    return put_level(session, document, again=changed) or changed


def _put_findings(session: Session, document_id: int, findings: tuple[Finding, ...], now: datetime) -> bool:
    rows = {
        row.key: row
        for row in session.scalars(select(FindingTable).where(FindingTable.document_id == document_id))
    }
    changed = False
    for position, finding in enumerate(findings):
        facts, body = digest(finding), _body(finding)
        row = rows.pop(finding.key, None)
        if row is not None and (row.facts, row.severity, row.body, row.position) == (
            facts,
            finding.severity.value,
            body,
            position,
        ):
            continue
        changed = True
        if row is None:
            row = FindingTable(document_id=document_id, key=finding.key[:80], since=now)
            session.add(row)
        elif row.facts != facts:
            row.since = now
        row.position, row.severity, row.code = position, finding.severity.value, finding.code
        row.body, row.facts = body, facts
    for gone in rows.values():
        changed = True
        session.delete(gone)
    session.flush()
    return changed


def _put_rates(session: Session, document: DocumentTable, wanted: tuple[Conversion, ...]) -> bool:
    known = {rate.purpose: rate for rate in rates_of(session, document.id)}
    table = DocumentRateTable
    changed = False
    for conversion in wanted:
        row = session.get(table, (document.id, conversion.rate.purpose.value))
        if (
            row is not None
            and row.who
            and not conversion.rate.by
            and row.currency == conversion.rate.currency
        ):
            # A person entered a rate while this document was being checked.
            continue
        before = None if row is None else (row.net, row.vat, row.gross)
        put_rate(session, document.id, conversion)
        session.flush()
        now = session.get_one(table, (document.id, conversion.rate.purpose.value))
        same_rate = known.get(conversion.rate.purpose)
        changed = (
            changed
            or same_rate is None
            or (same_rate.mid, same_rate.table, same_rate.hand)
            != (conversion.rate.mid, conversion.rate.table, conversion.rate.hand)
            or before != (now.net, now.vat, now.gross)
        )
    used = {conversion.rate.purpose for conversion in wanted}
    for purpose, rate in known.items():
        if purpose not in used and not rate.by:
            changed = True
            session.execute(
                delete(table).where(table.document_id == document.id, table.purpose == purpose.value)
            )
    return changed


def _put_proofs(session: Session, document_id: int, proofs: tuple[KeptProof, ...]) -> None:
    if not proofs:
        return
    known = {_asked_and_said(one) for one in proofs_of(session, document_id)}
    fresh = [one for one in proofs if _asked_and_said(one) not in known]
    session.add_all(
        CheckProofTable(
            document_id=document_id,
            what=one.what,
            subject=one.subject,
            answer=one.answer,
            day=one.day,
            register=one.proof.register.value,
            reference=one.proof.reference[:100],
            at=one.proof.at,
            typed_by=one.proof.typed_by[:120],
        )
        for one in fresh
    )


def _asked_and_said(kept: KeptProof) -> tuple[str, str, str, date, str]:
    """What makes a proof another one than those that are kept: not when it was asked for again."""
    return kept.what, kept.subject, kept.answer, kept.day, kept.proof.typed_by[:120]


def _put_waits(session: Session, document_id: int, waits: frozenset[str]) -> None:
    query = select(CheckWaitTable.number).where(CheckWaitTable.document_id == document_id)
    if set(session.scalars(query)) == waits:
        return
    session.execute(delete(CheckWaitTable).where(CheckWaitTable.document_id == document_id))
    if waits:
        rows = [{"document_id": document_id, "number": number} for number in sorted(waits)]
        session.execute(insert(CheckWaitTable), rows)


def put_answer(session: Session, document_id: int, finding: Finding, who: str, reason: str) -> None:
    """Keep, in the trail too, that ``who`` says of a finding that it is all right."""
    session.merge(
        FindingAnswerTable(
            document_id=document_id,
            key=finding.key,
            facts=digest(finding),
            who=who,
            at=datetime.now(UTC),
            reason=reason,
        )
    )
    audit.record(session, document_id, who, Act.ANSWERED, field=finding.code, new=reason)
    session.flush()


def put_level(session: Session, document: DocumentTable, *, again: bool = False) -> bool:
    """Bring up to date what the list shows of a document; whether that is other than before.

    ``again`` gives it a new number even so: its sentences have changed.
    """
    gravest = 0
    if document.status not in OUT_OF_USE:
        for one in shown(session, document.id, document.status):
            if one.is_open:
                gravest = max(gravest, LEVELS[one.finding.severity])
    row = session.scalar(select(DocumentCheckTable).where(DocumentCheckTable.document_id == document.id))
    if row is not None and row.level == gravest and not again:
        return False
    if row is not None:
        session.delete(row)
        session.flush()
    session.add(DocumentCheckTable(document_id=document.id, level=gravest, checked_at=datetime.now(UTC)))
    session.flush()
    return row is None or row.level != gravest


def documents_with_account(session: Session, number: str, account: str) -> list[int]:
    """The documents of a seller that ask to be paid to ``account`` and wait for a person."""
    seller = aliased(FieldTable)
    query = (
        select(FieldTable.document_id)
        .distinct()
        .join(DocumentTable, DocumentTable.id == FieldTable.document_id)
        .join(seller, (seller.document_id == DocumentTable.id) & (seller.name == FieldName.SELLER_NIP))
        .where(text(f"field.{FOUND_FIELDS}"), FieldTable.value == account)
        .where(DocumentTable.status.not_in(SETTLED | OUT_OF_USE), seller.value == number)
    )
    return list(session.scalars(query))


def doubtful_of_account(session: Session) -> list[int]:
    """The documents on which an open finding says that an account is not the seller's."""
    query = (
        select(FindingTable.document_id)
        .distinct()
        .join(DocumentCheckTable, DocumentCheckTable.document_id == FindingTable.document_id)
        .where(DocumentCheckTable.level > 0, FindingTable.code.in_(_OF_ACCOUNT))
    )
    return list(session.scalars(query))


def waiting_for(session: Session, numbers: Iterable[str]) -> list[int]:
    """The documents that wait for what registers say of ``numbers``; of anything, if none are named."""
    wanted = list(numbers)
    query = select(CheckWaitTable.document_id).distinct().order_by(CheckWaitTable.document_id.desc())
    if not wanted:
        return list(session.scalars(query))
    found: dict[int, None] = {}
    for start in range(0, len(wanted), _NUMBERS_AT_ONCE):
        some = wanted[start : start + _NUMBERS_AT_ONCE]
        found.update(dict.fromkeys(session.scalars(query.where(CheckWaitTable.number.in_(some)))))
    return list(found)
