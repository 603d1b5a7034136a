"""Taking one mail in: opened in a worker process, routed, and on the list with its proof in one commit."""

from __future__ import annotations

import email.header
import email.parser
import email.policy
import email.utils
import logging
import shutil
import threading
import uuid
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import CancelledError, Future
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from desktop.db.engine import Database
from desktop.db.filestore import FileStore
from desktop.db.paths import readable
from desktop.db.tables import Fate
from desktop.domain.deliveries import Delivery
from desktop.domain.documents import Channel, Hints
from desktop.domain.errors import UserError
from desktop.domain.faults import place_of
from desktop.domain.mailboxes import AfterMail, Mailbox
from desktop.domain.messages import Message
from desktop.intake.mail.imap.connection import Head
from desktop.intake.mail.imap.faults import is_passing
from desktop.intake.mail.model import Mail, MailLimits, MailPart
from desktop.intake.mail.routing import Route, route
from desktop.services import tasks
from desktop.services.mailboxes import keeping, ledger, rules, servers
from desktop.services.mailboxes.ledger import AlreadyTaken, Likeness, Place
from desktop.services.mailboxes.standing import facts_of
from desktop.services.receiving import NewDelivery, NewPart, Receiving
from desktop.services.settings import SettingsStore
from desktop.services.troubles import Troubles
from desktop.services.workers import Priority, WorkerPool

_LOG = logging.getLogger(__name__)

_TIMEOUT = 180.0
"""Seconds of work after which opening a mail is given up."""
_TRIED_AGAIN = frozenset({"file.crashed"})
"""A worker may die of what another file did to it before; everything else would end the same way."""
_NOTE = 20_000
"""Characters of a mail's text that each of its documents carries."""
_HEADERS = 64 * 1024

Answer = Callable[[Session, Mail, Delivery, Route], None]
"""Told of every mail in the transaction that takes it in."""


@dataclass(frozen=True, slots=True)
class _Sender:
    """What a mail that cannot be opened says of itself."""

    address: str
    subject: str
    message_id: str


class Taking:
    """Takes mails in.  ``folder`` is where they are unpacked; nothing stays in it."""

    def __init__(
        self,
        database: Database,
        store: FileStore,
        receiving: Receiving,
        troubles: Troubles,
        settings: SettingsStore,
        pool: WorkerPool,
        folder: Path,
        threat_in: Callable[[Path], str | None],
    ) -> None:
        """``threat_in`` asks the antivirus as :func:`desktop.services.antivirus.threat_in` does."""
        self._database = database
        self._store = store
        self._receiving = receiving
        self._troubles = troubles
        self._settings = settings
        self._pool = pool
        self._folder = folder
        self._threat_in = threat_in
        self._answers: list[Answer] = []
        self._lock = threading.Lock()
        self._opening: set[Future[tuple[Mail, MailPart | None]]] = set()

    def when_taken(self, call: Answer) -> None:
        """What to do besides, in the transaction that takes a mail in."""
        self._answers.append(call)

    def give_up(self) -> None:
        """Open nothing any longer that is being opened: whoever waits gets ``work.cancelled``."""
        with self._lock:
            opening = list(self._opening)
        for future in opening:
            self._pool.cancel(future)

    def sweep(self) -> None:
        """Remove what an interrupted run left behind; only while nobody takes anything in."""
        shutil.rmtree(self._folder, ignore_errors=True)

    def limits(self) -> MailLimits:
        """What a mail may cost."""
        return MailLimits(max_part_bytes=self._settings.load().limits().max_bytes)

    def recognised(self, mailbox: Mailbox, place: Place, head: Head) -> Fate | None:
        """What became of a mail that had another number before the server numbered anew; ``None``: new."""
        about = _about(head)
        with self._database.read() as session:
            known = ledger.renumbered(session, place, head)
        if known is None:
            return None
        fate = Fate.REFUSED if known.fate is Fate.REFUSED else Fate.KNOWN
        self._note(mailbox, place, head, fate, about.message_id, None, known.delivery_id)
        return fate

    def take(self, mailbox: Mailbox, place: Place, head: Head, raw: bytes) -> Fate:
        """Take a mail in, and say what became of it; one that was only ``TRIED`` has to be tried again.

        A mail that cannot be opened becomes a delivery with the reason, and a trouble.  Raises
        :class:`UserError` for what is not the mail's fault (``store.*``, ``antivirus.silent``,
        ``work.cancelled``), and what the database raises when others hold it; nothing has changed then.
        """
        with self._unpacking(raw) as (path, folder):
            try:
                mail, body = self._opened(mailbox, path, folder)
                parts = [self._judged(part) for part in [*mail.parts, *([body] if body else [])]]
                fate = self._put(mailbox, place, head, mail, parts)
            except OperationalError:
                raise
            except UserError as error:
                if is_passing(error) or error.code == "work.cancelled":
                    raise
                return self._fail(mailbox, place, head, error.message, path)
            except Exception as error:  # noqa: BLE001 - a hostile mail must not stop the others
                _LOG.error("a mail could not be opened: %s", place_of(error))
                return self._fail(mailbox, place, head, Message("mail.unopenable"), path)
        self._troubles.solved(_trouble_path(mailbox, place, head))
        return fate

    def refuse(self, mailbox: Mailbox, place: Place, head: Head, reason: Message, raw: Path | None) -> None:
        """Leave a mail alone from now on, and say why: among the deliveries and the troubles."""
        about = _about(head)
        name = "wiadomość.eml"
        part = NewPart(name, message=reason, size=head.size)
        facts = {"mailbox": mailbox.name}
        delivery = NewDelivery(
            Channel.MAIL, None, about.address, about.subject, "", about.message_id, facts, [part]
        )
        kept = keeping.put_away(self._store, {} if raw is None else {0: raw})

        def prove(session: Session, done: Delivery) -> None:
            ledger.put(
                session,
                place,
                Fate.REFUSED,
                head,
                message_id=about.message_id,
                delivery_id=done.id,
            )
            for position, put in kept.items():
                keeping.keep(session, self._store, done.id, position, put)

        try:
            self._receiving.receive_delivery(delivery, alongside=prove)
        except AlreadyTaken:
            return
        self._troubles.report(reason, path=_trouble_path(mailbox, place, head))

    def failed(self, place: Place, head: Head) -> bool:
        """Count that a mail could not be had; whether to try again."""
        with self._database.write() as session:
            return ledger.failed(session, place, head)

    def complain(self, mailbox: Mailbox, message: Message) -> None:
        """Put on the list of troubles what a mailbox as a whole does not let be done."""
        self._troubles.report(message, path=Path(mailbox.name.replace("/", "_")))

    # -- inside ------------------------------------------------------------------------------------

    @contextmanager
    def _unpacking(self, raw: bytes) -> Iterator[tuple[Path, Path]]:
        """The mail in a file, and an empty folder beside it; both are gone afterwards."""
        work = self._folder / uuid.uuid4().hex
        try:
            try:
                (work / "parts").mkdir(parents=True, mode=0o700)
                (work / "mail.eml").write_bytes(raw)
            except OSError as error:
                raise UserError("store.not_written", folder=self._folder) from error
            yield work / "mail.eml", work / "parts"
        finally:
            shutil.rmtree(work, ignore_errors=True)

    def _opened(self, mailbox: Mailbox, path: Path, folder: Path) -> tuple[Mail, MailPart | None]:
        with self._database.read() as session:
            seen = keeping.seen_pictures(session)
        future: Future[tuple[Mail, MailPart | None]] = self._pool.submit(
            tasks.open_mail,
            path,
            folder,
            self.limits(),
            servers.authserv_ids(mailbox),
            seen,
            timeout=_TIMEOUT,
            # Somebody may be waiting at the list for it.
            priority=Priority.PREFETCHED,
        )
        with self._lock:
            self._opening.add(future)
        try:
            return future.result()
        except CancelledError as error:
            raise UserError("work.cancelled") from error
        finally:
            with self._lock:
                self._opening.discard(future)

    def _put(self, mailbox: Mailbox, place: Place, head: Head, mail: Mail, parts: Sequence[MailPart]) -> Fate:
        with self._database.read() as session:
            where = route(
                mail, rules.clients(session), rules.rules(session), datetime.now().astimezone().date()
            )
            like = ledger.likeness(mail, where.company_id)
            known = ledger.same_mail(session, like)
        message_id = _text(mail.message_id)
        if known is not None:
            self._note(mailbox, place, head, Fate.KNOWN, message_id, like, known.delivery_id)
            return Fate.KNOWN

        delivery, wanted = _within_limits(_delivery(mailbox, mail, parts, where), parts)
        kept = keeping.put_away(self._store, wanted)

        def prove(session: Session, done: Delivery) -> None:
            overtaken = ledger.same_mail(session, like)
            if overtaken is not None:
                raise AlreadyTaken(overtaken.delivery_id)
            ledger.put(
                session,
                place,
                Fate.TAKEN,
                head,
                message_id=message_id,
                like=like,
                delivery_id=done.id,
                finished=mailbox.after is AfterMail.NOTHING,
            )
            keeping.remember_pictures(session, parts)
            for position, put in kept.items():
                keeping.keep(session, self._store, done.id, position, put)
            for answer in self._answers:
                answer(session, mail, done, where)

        try:
            self._receiving.receive_delivery(delivery, alongside=prove)
        except AlreadyTaken as overtaken:
            self._note(mailbox, place, head, Fate.KNOWN, message_id, like, overtaken.delivery_id)
            return Fate.KNOWN
        return Fate.TAKEN

    def _note(
        self,
        mailbox: Mailbox,
        place: Place,
        head: Head,
        fate: Fate,
        message_id: str,
        like: Likeness | None,
        delivery_id: int | None,
    ) -> None:
        """Write down a mail of which there is a delivery already."""
        try:
            with self._database.write() as session:
                ledger.put(
                    session,
                    place,
                    fate,
                    head,
                    message_id=message_id,
                    like=like,
                    delivery_id=delivery_id,
                    finished=mailbox.after is AfterMail.NOTHING,
                )
        except AlreadyTaken:
            return

    def _fail(self, mailbox: Mailbox, place: Place, head: Head, reason: Message, raw: Path) -> Fate:
        if reason.code in _TRIED_AGAIN and self.failed(place, head):
            return Fate.TRIED
        # What cannot be opened is kept only if the antivirus has nothing against it.
        self.refuse(mailbox, place, head, reason, None if self._found_in(raw) is not None else raw)
        return Fate.REFUSED

    def _judged(self, part: MailPart) -> MailPart:
        """The part, left out if the antivirus is against it; what is infected is not kept either."""
        found = None if part.path is None else self._found_in(part.path)
        if found is None:
            return part
        return replace(part, left_out=found, path=None if found.code == "part.infected" else part.path)

    def _found_in(self, path: Path) -> Message | None:
        """What the antivirus has against a file; raises :class:`UserError` ``antivirus.silent``."""
        try:
            threat = self._threat_in(path)
        except UserError as error:
            if is_passing(error):
                raise
            return Message("part.not_judged")
        return None if threat is None else Message("part.infected", {"threat": threat})


def _delivery(mailbox: Mailbox, mail: Mail, all_parts: Sequence[MailPart], where: Route) -> NewDelivery:
    hints = Hints(
        company_id=where.company_id,
        month=where.month,
        kind=where.kind,
        channel=Channel.MAIL,
        channel_label=mailbox.name,
        sender=_text(mail.sender),
        note=_text(mail.text[:_NOTE]),
        arrival=where.arrival,
        held=where.held,
    )
    parts: list[NewPart] = []
    taken: set[str] = set()
    for part in all_parts:
        name = _text(part.name) or "załącznik"
        said = part.left_out or (Message("part.twice") if part.sha256 in taken else None)
        if said is not None or part.path is None:
            parts.append(NewPart(name, message=said or part.notice, size=part.size, sha256=part.sha256))
            continue
        taken.add(part.sha256)
        parts.append(NewPart(name, part.path, hints, part.notice, part.size, part.sha256))
    facts = {name: _text(value) for name, value in facts_of(mail).items()}
    facts |= {"mailbox": mailbox.name, "arrival": where.arrival.code}
    return NewDelivery(
        Channel.MAIL,
        where.company_id,
        _text(mail.sender),
        _text(mail.subject),
        _text(mail.text),
        _text(mail.message_id),
        facts,
        parts,
    )


def _within_limits(delivery: NewDelivery, parts: Sequence[MailPart]) -> tuple[NewDelivery, dict[int, Path]]:
    """The delivery with a word on what is not kept, and the files that are, by their places."""
    files = {
        place: part.path
        for place, (part, told) in enumerate(zip(parts, delivery.parts, strict=True))
        if part.path is not None and told.source is None
    }
    kept = set(keeping.within_limits(parts, files))
    message = Message(
        "part.not_kept", {"parts": str(keeping.MOST_PARTS), "size": str(keeping.MOST_MEGABYTES)}
    )
    told = [
        replace(part, unkept=message)
        # A second copy is here with the first, whether or not it is kept as well.
        if place in files
        and place not in kept
        and (part.message is None or part.message.code != "part.twice")
        else part
        for place, part in enumerate(delivery.parts)
    ]
    return replace(delivery, parts=told), {place: files[place] for place in sorted(kept)}


def _about(head: Head) -> _Sender:
    """What the header lines of a mail say, as far as they can be read without opening it."""
    parser = email.parser.BytesHeaderParser(policy=email.policy.compat32)
    lines = parser.parsebytes(head.lines[:_HEADERS])
    _, address = email.utils.parseaddr(_decoded(lines.get("From", "")))
    message_id = " ".join(str(lines.get("Message-ID", "")).split())
    return _Sender(address.casefold()[:320], _decoded(lines.get("Subject", "")), _text(message_id))


def _decoded(value: object) -> str:
    text = str(value)
    # What cannot be decoded is shown as it is.
    with suppress(ValueError, LookupError, UnicodeError):
        text = str(email.header.make_header(email.header.decode_header(text)))
    return _text(" ".join(text.split())[:500])


def _text(text: str) -> str:
    """``text`` as every database takes it."""
    return readable(text).replace("\0", "")


def _trouble_path(mailbox: Mailbox, place: Place, head: Head) -> Path:
    """By what the list of troubles tells mails apart; its last part is shown."""
    sender = _about(head).address.replace("/", "_").replace("\\", "_") or "?"
    return Path(mailbox.name.replace("/", "_")) / str(place.uid) / sender
