"""Dividing a file by hand: every change is kept as it is made, and can be undone step by step."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, field

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.db.engine import Database
from desktop.db.tables import AuditTable, BundleTable, DocumentTable, LoosePageTable, PageTable
from desktop.domain.errors import UserError
from desktop.domain.kinds import DocumentKind
from desktop.domain.messages import Message
from desktop.domain.splitting import Cut, PageRole
from desktop.domain.statuses import Status
from desktop.services import filing
from desktop.services.acting import Acting, ActingName
from desktop.services.audit import MACHINE, Act, record
from desktop.services.events import DocumentsChanged, EventBus
from desktop.services.splitting import changing, cutlist, snapshot
from desktop.services.splitting.arrangement import Arrangement
from desktop.services.splitting.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class SheetInfo:
    """A page on the strip: its place in the file from 0, the document it belongs to (``None``: none).

    ``turn`` is by how much its picture is to be turned clockwise to stand as it is shown.
    """

    page: int
    document: int | None
    role: PageRole
    turn: int


@dataclass(frozen=True, slots=True)
class DocumentInfo:
    """A document of the file as the strip names it."""

    id: int
    kind: DocumentKind | None
    number: str
    contractor: str
    status: Status
    pages: int
    locked: Message | None
    """Why its pages cannot be changed; ``None`` if they can."""


@dataclass(frozen=True, slots=True)
class DivisionState:
    """A file's pages in the order in which they are shown, its documents, and what the machine thinks.

    ``cuts`` holds what was thought of the place before a page, by that page.
    """

    sha256: str
    file_name: str
    sheets: tuple[SheetInfo, ...]
    documents: dict[int, DocumentInfo]
    cuts: dict[int, Cut]
    can_undo: bool

    def begins(self, place: int) -> bool:
        """Whether another document begins at place ``place`` of :attr:`sheets`."""
        own = self.sheets[place].document
        ahead = [sheet.document for sheet in self.sheets[:place] if sheet.document is not None]
        return own is not None and bool(ahead) and ahead[-1] != own

    def begins_at(self, page: int) -> bool:
        """The same for a page of the file; ``False`` if it is not shown."""
        return any(sheet.page == page and self.begins(place) for place, sheet in enumerate(self.sheets))

    def owner_of(self, page: int) -> int | None:
        """The document that a page of the file belongs to."""
        return next((sheet.document for sheet in self.sheets if sheet.page == page), None)


@dataclass(frozen=True, slots=True)
class _Step:
    before: Snapshot
    made: frozenset[int]
    audit: int
    """The last line of the trail before the step."""


class Division:
    """Opens files for dividing."""

    _user = ActingName()

    def __init__(
        self, database: Database, events: EventBus, on_changed: Callable[[], None], user: Acting
    ) -> None:
        self._database = database
        self._events = events
        self._on_changed = on_changed
        self._user = user

    def open(self, document_id: int) -> DivisionSession:
        """A session on the file of this document; raises :class:`UserError` ``document.gone``.

        Raises ``split.not_looked`` for a file that nobody has looked into yet, or that cannot be opened.
        """
        return DivisionSession(self._database, self._events, self._on_changed, self._user, document_id)


@dataclass
class DivisionSession:
    """One file being divided.  Calls are made one after another, not from two threads at once."""

    _database: Database
    _events: EventBus
    _on_changed: Callable[[], None]
    _user: str
    document_id: int
    _steps: list[_Step] = field(default_factory=list)
    _own: set[int] = field(default_factory=set)
    """The lines of the trail that this session has written."""
    _known: int = 0
    """A document of the file that is sure to be there."""

    def __post_init__(self) -> None:
        self._known = self.document_id
        self._state = self._load()
        if not self._state.sheets:
            raise UserError("split.not_looked")

    @property
    def state(self) -> DivisionState:
        """The file as it is divided now."""
        return self._state

    def reload(self) -> DivisionState:
        """The state as the database has it: the readers go on meanwhile."""
        self._state = self._load()
        return self._state

    def toggle(self, page: int) -> DivisionState:
        """Cut before the page, or join what is parted there."""
        return self._change(lambda now: now.join(page) if now.begins(page) else now.cut(page))

    def cut(self, pages: Collection[int]) -> DivisionState:
        """Let a document begin at each of these pages of the file."""

        def change(now: Arrangement) -> Arrangement:
            for page in sorted(pages):
                now = now.cut(page)
            return now

        return self._change(change)

    def join(self, pages: Collection[int]) -> DivisionState:
        """Let the documents that begin at these pages go on the ones before them."""

        def change(now: Arrangement) -> Arrangement:
            for page in sorted(pages):
                now = now.join(page)
            return now

        return self._change(change)

    def move(self, pages: Collection[int], document: int, place: int) -> DivisionState:
        """Put pages into a document of the file, before its page ``place`` (from 0)."""
        return self._change(lambda now: now.move(pages, document, place))

    def delete(self, pages: Collection[int]) -> DivisionState:
        """Take pages out; the original keeps them, and :meth:`restore` brings them back."""
        return self._change(lambda now: now.delete(pages))

    def restore(self, pages: Collection[int]) -> DivisionState:
        """Give pages that belong to no document to the one before them."""
        return self._change(lambda now: now.restore(pages))

    def rotate(self, pages: Collection[int], degrees: int) -> DivisionState:
        """Turn pages clockwise by so much more; only the view, not the file.

        Raises :class:`UserError` ``document.closed`` and the like if one belongs to a settled document.
        """
        with self._database.write() as session:
            document = self._document(session)
            now = changing.arrangement_of(session, document)
            owners = {group.document for page in pages if (group := now.group_of(page)) is not None}
            bundle = changing.bundle_of(session, document)
            before = snapshot.take(session, bundle.id, owners)
            newest = _newest(session)
            for owner in owners:
                filing.refuse_closed(session.get_one(DocumentTable, owner))
            query = select(PageTable).where(PageTable.document_id.in_(owners), PageTable.file_page.in_(pages))
            for row in session.scalars(query):
                old, row.rotation = row.rotation, (row.rotation + degrees) % 360
                record(
                    session,
                    row.document_id,
                    self._user,
                    Act.ROTATED,
                    field=str(row.number + 1),
                    old=str(old),
                    new=str(row.rotation),
                )
            self._remember(session, before, frozenset(), newest)
        return self._done(owners)

    def undo(self) -> DivisionState:
        """Take the last change of this session back, fields and all; nothing to undo is fine.

        Raises :class:`UserError` ``split.changed_since`` if somebody has worked on one of the documents
        since, or it was approved.
        """
        if not self._steps:
            return self._state
        step = self._steps[-1]
        concerned = step.before.documents | step.made
        with self._database.write() as session:
            others = select(AuditTable.id).where(
                AuditTable.document_id.in_(concerned), AuditTable.id > step.audit, AuditTable.who != MACHINE
            )
            if not self._own.issuperset(session.scalars(others)):
                raise UserError("split.changed_since")
            newest = _newest(session)
            snapshot.put_back(session, step.before, step.made)
            for document in sorted(concerned):
                record(session, document, self._user, Act.PAGES, old="", new="")
            self._note_own(session, newest)
        self._steps.pop()
        self._known = min(step.before.documents)
        return self._done(concerned)

    # -- how -----------------------------------------------------------------------------------------

    def _change(self, change: Callable[[Arrangement], Arrangement]) -> DivisionState:
        with self._database.write() as session:
            document = self._document(session)
            old = changing.arrangement_of(session, document)
            new = change(old)
            if new == old:
                return self._state
            bundle = changing.bundle_of(session, document)
            concerned = changing.touched(old, new)
            before = snapshot.take(session, bundle.id, concerned)
            newest = _newest(session)
            made = frozenset(changing.rearrange(session, bundle, old, new, self._user).values())
            self._remember(session, before, made, newest)
            left = {group.document for group in new.groups if group.document > 0}
            self._known = self._known if self._known in left else min(left | made)
        return self._done(concerned | made)

    def _remember(self, session: Session, before: Snapshot, made: frozenset[int], newest: int) -> None:
        self._note_own(session, newest)
        self._steps.append(_Step(before, made, newest))

    def _note_own(self, session: Session, newest: int) -> None:
        """The lines behind ``newest`` are this transaction's: nobody else writes at the same time."""
        session.flush()
        self._own.update(session.scalars(select(AuditTable.id).where(AuditTable.id > newest)))

    def _done(self, documents: Collection[int]) -> DivisionState:
        self._events.publish(DocumentsChanged(frozenset(documents)))
        self._on_changed()
        return self.reload()

    def _document(self, session: Session) -> DocumentTable:
        document = session.get(DocumentTable, self._known)
        if document is None:
            raise UserError("document.gone")
        return document

    def _load(self) -> DivisionState:
        with self._database.read() as session:
            document = self._document(session)
            arrangement = changing.arrangement_of(session, document)
            bundle = None if document.bundle_id is None else session.get(BundleTable, document.bundle_id)
            documents = {one.id: _info(one) for one in changing.documents_of(session, document)}
            turns = _turns(session, documents, document.bundle_id)
            cuts = () if bundle is None else cutlist.from_json(bundle.cuts)
            sheets = []
            for page in arrangement.order():
                group = arrangement.group_of(page)
                role = arrangement.loose.get(page, PageRole.CONTENT)
                owner = None if group is None else group.document
                sheets.append(SheetInfo(page, owner, role, turns.get(page, 0)))
            return DivisionState(
                document.sha256,
                document.file_name,
                tuple(sheets),
                documents,
                {cut.before: cut for cut in cuts},
                bool(self._steps),
            )


def _newest(session: Session) -> int:
    return session.scalar(select(func.max(AuditTable.id))) or 0


def _info(document: DocumentTable) -> DocumentInfo:
    locked: Message | None = None
    try:
        changing.refuse_settled(document)
    except UserError as error:
        locked = error.message
    return DocumentInfo(
        document.id,
        document.kind,
        document.number,
        document.contractor,
        document.status,
        document.pages,
        locked,
    )


def _turns(session: Session, documents: Collection[int], bundle_id: int | None) -> dict[int, int]:
    rows = session.execute(
        select(PageTable.file_page, PageTable.turned, PageTable.rotation).where(
            PageTable.document_id.in_(documents)
        )
    )
    turns = {page: (turned + rotation) % 360 for page, turned, rotation in rows}
    for loose in session.scalars(select(LoosePageTable).where(LoosePageTable.bundle_id == bundle_id)):
        kept = loose.kept
        turns[loose.file_page] = (int(kept.get("turned") or 0) + int(kept.get("rotation") or 0)) % 360
    return turns
