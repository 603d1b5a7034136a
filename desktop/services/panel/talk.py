"""Questions and messages between office and client, beside the document that they are about."""

from __future__ import annotations

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from desktop.db.panel_tables import PanelAccessTable, PanelMessageTable, PanelUserTable
from desktop.db.tables import DocumentTable
from desktop.domain.errors import UserError
from desktop.domain.panel import PanelMessage, Right
from desktop.services.panel import letters
from desktop.services.panel.accessrows import access_rights
from desktop.services.panel.acts import Did, note
from desktop.services.panel.callers import Caller
from desktop.services.panel.foundation import Ground
from desktop.services.panel.refusals import Refused
from desktop.services.panel.shelf import find

MOST = 4000
"""Characters of one message."""


class Talk:
    """What was said, by whom, and what waits for an answer."""

    def __init__(self, on: Ground) -> None:
        self._on = on

    # -- the office --------------------------------------------------------------------------------

    def ask(self, document_id: int, text: str, *, question: bool = True) -> int:
        """Ask the client about a document, or just say something; returns the message's number.

        Whoever may answer gets a letter, if mail can be sent.  Raises :class:`UserError`
        ``document.gone``, ``document.no_client``; :class:`Refused` ``empty_text`` or ``long_text``.
        """
        text = _checked(text)
        with self._on.database.write() as session:
            document = session.get(DocumentTable, document_id)
            if document is None:
                raise UserError("document.gone")
            if document.company_id is None:
                raise UserError("panel.no_company")
            now = self._on.clock()
            row = PanelMessageTable(
                company_id=document.company_id,
                document_id=document_id,
                at=now,
                from_office=True,
                who=self._on.user,
                text=text,
                is_question=question,
            )
            session.add(row)
            session.flush()
            about = str(document_id)
            note(session, Did.ASKED, now, who=self._on.user, company_id=document.company_id, about=about)
            if question:
                self._write_letters(session, document, text)
            company_id, number = document.company_id, row.id
        self._on.tell(company_id)
        return number

    def settle(self, message_id: int) -> None:
        """A question needs no answer any longer."""
        with self._on.database.write() as session:
            row = session.get(PanelMessageTable, message_id)
            if row is None:
                return
            row.answered_at = row.answered_at or self._on.clock()
            company_id = row.company_id
        self._on.tell(company_id)

    def of_document(self, document_id: int) -> list[PanelMessage]:
        """All that was said about a document, oldest first; the client's messages count as seen now."""
        query = select(PanelMessageTable).where(PanelMessageTable.document_id == document_id)
        with self._on.database.read() as session:
            return [_message(row) for row in session.scalars(query.order_by(PanelMessageTable.id))]

    def seen_by_office(self, document_id: int) -> None:
        """Somebody at the office has read what the client wrote about a document."""
        with self._on.database.write() as session:
            session.execute(
                update(PanelMessageTable)
                .where(PanelMessageTable.document_id == document_id)
                .where(PanelMessageTable.from_office.is_(False), PanelMessageTable.seen_at.is_(None))
                .values(seen_at=self._on.clock())
            )

    def unseen(self) -> dict[int, int]:
        """How many messages of clients nobody has read yet, by company."""
        query = (
            select(PanelMessageTable.company_id, func.count())
            .where(PanelMessageTable.from_office.is_(False), PanelMessageTable.seen_at.is_(None))
            .group_by(PanelMessageTable.company_id)
        )
        with self._on.database.read() as session:
            return dict(session.execute(query).all())

    def newest(self, company_id: int | None = None, limit: int = 200) -> list[PanelMessage]:
        """The newest messages, of one company or of all."""
        query = select(PanelMessageTable).order_by(PanelMessageTable.id.desc()).limit(limit)
        if company_id is not None:
            query = query.where(PanelMessageTable.company_id == company_id)
        with self._on.database.read() as session:
            return [_message(row) for row in session.scalars(query)]

    # -- the client --------------------------------------------------------------------------------

    def seen_by(self, caller: Caller, document_id: int) -> list[PanelMessage]:
        """What was said about one of the caller's documents, oldest first; counts as seen."""
        with self._on.database.read() as session:
            mine = (
                PanelMessageTable.document_id == find(session, caller, document_id).id,
                PanelMessageTable.company_id == caller.company_id,
            )
            rows = list(
                session.scalars(select(PanelMessageTable).where(*mine).order_by(PanelMessageTable.id))
            )
            new = any(row.from_office and row.seen_at is None for row in rows)
            found = [_message(row) for row in rows]
        if new:
            with self._on.database.write() as session:
                session.execute(
                    update(PanelMessageTable)
                    .where(*mine, PanelMessageTable.from_office, PanelMessageTable.seen_at.is_(None))
                    .values(seen_at=self._on.clock())
                )
        return found

    def say(self, caller: Caller, document_id: int, text: str) -> None:
        """Write to the office about a document, which answers its open questions.

        Raises :class:`Refused` ``not_found``, ``not_allowed``, ``empty_text``, ``long_text``.
        """
        caller.need(Right.ANSWER)
        with self._on.database.read() as session:
            find(session, caller, document_id)
        text = _checked(text)
        with self._on.database.write() as session:
            document_id = find(session, caller, document_id).id
            now = self._on.clock()
            session.execute(
                update(PanelMessageTable)
                .where(
                    PanelMessageTable.document_id == document_id,
                    PanelMessageTable.company_id == caller.company_id,
                    PanelMessageTable.is_question,
                    PanelMessageTable.answered_at.is_(None),
                )
                .values(answered_at=now)
            )
            session.add(
                PanelMessageTable(
                    company_id=caller.company_id,
                    document_id=document_id,
                    at=now,
                    from_office=False,
                    who=caller.name,
                    text=text,
                )
            )
            note(
                session,
                Did.ANSWERED,
                now,
                who=caller.name,
                company_id=caller.company_id,
                about=str(document_id),
                address=caller.address,
            )
        self._on.tell(caller.company_id)

    # -- inside ------------------------------------------------------------------------------------

    def _write_letters(self, session: Session, document: DocumentTable, text: str) -> None:
        outgoing = self._on.outgoing
        if outgoing is None or document.company_id is None or not self._on.can_send:
            return
        link = f"{self._on.base_url()}/documents/{document.id}"
        for access, user in users_of(session, document.company_id):
            if Right.ANSWER in access_rights(access):
                letter = letters.question(
                    outgoing.texts,
                    session,
                    user,
                    document.company_id,
                    document.file_name,
                    text,
                    link,
                )
                outgoing.send(letter, session)


def users_of(session: Session, company_id: int) -> list[tuple[PanelAccessTable, PanelUserTable]]:
    """The users who may come in for a company now."""
    query = (
        select(PanelAccessTable, PanelUserTable)
        .join(PanelUserTable, PanelUserTable.id == PanelAccessTable.user_id)
        .where(PanelAccessTable.company_id == company_id, PanelAccessTable.accepted_at.is_not(None))
        .where(PanelAccessTable.locked.is_(False))
        .order_by(PanelUserTable.id)
    )
    return [(access, user) for access, user in session.execute(query)]


def _message(row: PanelMessageTable) -> PanelMessage:
    return PanelMessage(
        row.id,
        row.company_id,
        row.document_id,
        row.at,
        row.from_office,
        row.who,
        row.text,
        row.is_question,
        row.answered_at is not None,
        row.seen_at is not None,
    )


def _checked(text: str) -> str:
    clean = "".join(char for char in text if char.isprintable() or char == "\n").strip()
    if not clean:
        raise Refused("empty_text")
    if len(clean) > MOST:
        raise Refused("long_text", most=MOST)
    return clean
