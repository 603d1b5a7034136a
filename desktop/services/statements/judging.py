"""Where lines stand: what persons decided, what rules say, and what is proposed for the rest.

Only decisions are stored.  Proposals are found anew each time: a document that came after the statement
is found by itself, and nothing that was proposed once can be out of date.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.db.account_tables import BankAccountTable
from desktop.db.statement_tables import BankLineTable, BankPairTable, BankRuleTable
from desktop.db.tables import DocumentTable
from desktop.domain.collation import fold
from desktop.domain.messages import Message
from desktop.domain.money import from_grosze
from desktop.domain.statements.model import ReadLine
from desktop.domain.statements.officials import NoDocument, official
from desktop.domain.statements.pairing import Certainty, Proposal, Share, propose
from desktop.domain.statements.state import LineState, LineView, PairedDocument, Rule
from desktop.services.statements import rows
from desktop.services.statements.gathering import open_documents

_AROUND = timedelta(days=92)
"""Lines so near compete for the same documents."""
_L = BankLineTable


def views(session: Session, company_id: int, lines: Sequence[BankLineTable]) -> list[LineView]:
    """These lines of a company, in the given order."""
    if not lines:
        return []
    accounts = {
        row.id: row.account
        for row in session.scalars(select(BankAccountTable).where(BankAccountTable.company_id == company_id))
    }
    pairs = _pairs(session, [line.id for line in lines])
    rules = rules_of(session, company_id)
    undecided = [line for line in lines if not line.no_document and line.id not in pairs]
    proposals = _proposals(session, company_id, undecided, rules, frozenset(accounts.values()))
    shares = [share for one in pairs.values() for share, _row in one]
    shares += [share for one in proposals.values() if isinstance(one, Proposal) for share in one.shares]
    documents = _documents(session, {share.document_id for share in shares})
    return [_view(line, accounts, pairs, proposals, documents) for line in lines]


Verdict = Proposal | tuple[NoDocument, Certainty, Message] | Rule


def rules_of(session: Session, company_id: int) -> list[Rule]:
    """The company's rules, the oldest first."""
    query = select(BankRuleTable).where(BankRuleTable.company_id == company_id).order_by(BankRuleTable.id)
    return [rows.rule(row) for row in session.scalars(query)]


def hit(rules: Iterable[Rule], line: ReadLine) -> Rule | None:
    """The first rule that speaks of this line: by its account or, where it has none, by its first words."""
    words = f"{payee_words(line)} "
    for rule in rules:
        if rule.account:
            speaks = rule.account == line.account
        else:
            speaks = not line.account and words.startswith(f"{rule.words} ")
        if speaks:
            return rule
    return None


def payee_words(line: ReadLine) -> str:
    """What rules know a line by that has no account: the other side's name, else the title, folded."""
    return fold(line.name or line.title or line.kind)


def _pairs(session: Session, line_ids: Sequence[int]) -> dict[int, list[tuple[Share, BankPairTable]]]:
    found: dict[int, list[tuple[Share, BankPairTable]]] = defaultdict(list)
    for start in range(0, len(line_ids), 500):
        some = line_ids[start : start + 500]
        query = select(BankPairTable).where(BankPairTable.line_id.in_(some))
        for row in session.scalars(query.order_by(BankPairTable.document_id)):
            found[row.line_id].append((Share(row.document_id, from_grosze(row.amount)), row))
    return dict(found)


def _proposals(
    session: Session,
    company_id: int,
    wanted: Sequence[BankLineTable],
    rules: Sequence[Rule],
    own_accounts: frozenset[str],
) -> dict[int, Verdict]:
    """What is to be said of lines that nobody decided."""
    if not wanted:
        return {}
    first = min(line.booked_on for line in wanted) - _AROUND
    last = max(line.booked_on for line in wanted) + _AROUND
    around = session.scalars(
        select(_L)
        .where(_L.company_id == company_id, _L.booked_on.between(first, last), _L.no_document == "")
        .where(_L.id.not_in(select(BankPairTable.line_id)))
    )
    found: dict[int, Verdict] = {}
    left: list[tuple[int, ReadLine]] = []
    by_text: dict[int, tuple[NoDocument, Certainty, Message]] = {}
    for row in around:
        line = rows.line(row)
        rule = hit(rules, line)
        if rule is not None:
            found[row.id] = rule
            continue
        known = official(line, own_accounts)
        if known is not None and known[1] == "account":
            found[row.id] = (known[0], Certainty.CERTAIN, Message(f"pair.official.{known[0].value}"))
            continue
        if known is not None:
            by_text[row.id] = (known[0], Certainty.LIKELY, Message("pair.official.text"))
        left.append((row.id, line))
    proposals = propose(left, open_documents(session, company_id, first, last)) if left else {}
    for line_id, _line in left:
        proposal = proposals.get(line_id)
        text = by_text.get(line_id)
        if text is not None and (proposal is None or proposal.certainty is Certainty.POSSIBLE):
            found[line_id] = text
        elif proposal is not None:
            found[line_id] = proposal
    return found


def _documents(session: Session, ids: set[int]) -> dict[int, DocumentTable]:
    found: dict[int, DocumentTable] = {}
    some = sorted(ids)
    for start in range(0, len(some), 500):
        query = select(DocumentTable).where(DocumentTable.id.in_(some[start : start + 500]))
        found.update((row.id, row) for row in session.scalars(query))
    return found


def _view(
    row: BankLineTable,
    accounts: dict[int, str],
    pairs: dict[int, list[tuple[Share, BankPairTable]]],
    proposals: dict[int, Verdict],
    documents: dict[int, DocumentTable],
) -> LineView:
    line, own = rows.line(row), accounts.get(row.account_id, "")
    if row.id in pairs:
        kept = pairs[row.id]
        return LineView(
            row.id,
            line,
            own,
            LineState.PAIRED,
            tuple(_shown(share, documents) for share, _pair in kept),
            why=tuple(Message.from_json(one) for one in kept[0][1].why),
            decided_by=kept[0][1].who,
            decided_at=kept[0][1].at,
        )
    if row.no_document:
        return LineView(
            row.id,
            line,
            own,
            LineState.NO_DOCUMENT,
            no_document=NoDocument(row.no_document),
            decided_by=row.decided_by,
            decided_at=row.decided_at,
        )
    match proposals.get(row.id):
        case Rule() as rule:
            said = (Message("pair.rule"),)
            return LineView(
                row.id,
                line,
                own,
                LineState.NO_DOCUMENT,
                why=said,
                no_document=rule.reason,
                rule_id=rule.id,
                decided_by=rule.who,
            )
        case Proposal() as proposal:
            shown = tuple(_shown(share, documents) for share in proposal.shares)
            return LineView(row.id, line, own, LineState.PROPOSED, shown, proposal.certainty, proposal.why)
        case (reason, certainty, why):
            return LineView(row.id, line, own, LineState.PROPOSED, (), certainty, (why,), no_document=reason)
    return LineView(row.id, line, own, LineState.OPEN)


def _shown(share: Share, documents: dict[int, DocumentTable]) -> PairedDocument:
    row = documents[share.document_id]
    return PairedDocument(
        row.id,
        row.number,
        row.contractor,
        row.issue_date,
        rows.amount(row.gross),
        row.currency or "PLN",
        share.amount,
    )
