"""A connection to a mailbox's folder: what is new in it, the mails themselves, and waiting for more.

Mail is read without a trace (``EXAMINE``, ``BODY.PEEK``) unless the office wants it marked or moved.
Commands are those of RFC 3501, IDLE of RFC 2177, MOVE of RFC 6851, UIDPLUS of RFC 4315.
"""

from __future__ import annotations

import imaplib
import re
import socket
import ssl
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Self

from imap_tools.errors import ImapToolsError, MailboxLoginError
from imap_tools.utils import encode_folder

from desktop.domain.errors import UserError
from desktop.domain.mailboxes import AfterMail, Mailbox
from desktop.domain.mailservers import Login, Security
from desktop.intake.mail.imap.answers import Fetched, fetched
from desktop.intake.mail.imap.client import Box, Oversized, Waker, open_box
from desktop.intake.mail.imap.faults import Refusal

TIMEOUT = 30.0
"""Seconds that a server may take for any step; a network that is gone shows by it."""
RENEWAL = 240.0
"""Seconds of listening after which it is begun anew.

RFC 2177 wants it within 29 minutes; routers forget a silent connection much sooner.
"""
POLLING = 30.0
"""Seconds between two questions where the server cannot tell by itself."""
_SLICE = 15.0
"""Seconds between two looks at the clock while listening."""
_ASLEEP = 30.0
"""Seconds by which the clock must jump for the computer to have slept."""
_SLACK = 1024 * 1024
"""Bytes by which a mail may be larger than the server said."""

_ATOM = re.compile(r"[^A-Za-z0-9_.$-]+")
_HEAD = "(UID RFC822.SIZE BODY.PEEK[HEADER.FIELDS (MESSAGE-ID FROM SUBJECT DATE)])"
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_NEWS = ("EXISTS", "RECENT")


@dataclass(frozen=True, slots=True)
class Head:
    """What is asked of a mail before it is fetched: its number, size in bytes, and a few header lines."""

    uid: int
    size: int
    lines: bytes


class Connection:
    """Logged in, with the folder open.  Every method may raise what
    :func:`desktop.intake.mail.imap.faults.explain` puts into words; the connection is of no use then.
    """

    def __init__(self, mailbox: Mailbox, secret: str, waker: Waker, *, timeout: float = TIMEOUT) -> None:
        """``secret`` is the password, or the access token of OAuth 2."""
        if not mailbox.is_safe:
            raise UserError("mailbox.unsafe", host=mailbox.host)
        self._mailbox = mailbox
        self._waker = waker
        self._idle_refused = False
        self._box = _opened(mailbox, timeout)
        self._client = self._box.client
        try:
            _keep_alive(self._client.sock)
            self._log_in(secret)
            self.uidvalidity = self._select()
        except BaseException:
            self._drop()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: object, *_error: object) -> None:
        if kind is None:
            self.close()
        else:
            # Nobody may be there to hear a good-bye, and to wait for the answer would cost half a minute.
            self._drop()

    def close(self) -> None:
        """Say good-bye."""
        with suppress(OSError, imaplib.IMAP4.error, ImapToolsError):
            self._client.logout()
        self._drop()

    def abort(self) -> None:
        """Cut the connection, from any thread; whoever waits for the server fails at once."""
        # Only its own thread may close it: the number of a closed socket is given to the next one.
        with suppress(OSError):
            self._client.sock.shutdown(socket.SHUT_RDWR)

    @property
    def can_idle(self) -> bool:
        """Whether the server tells of new mail by itself."""
        return "IDLE" in self._client.capabilities and not self._idle_refused

    def count(self) -> int:
        """How many mails lie in the folder that would be taken."""
        return len(self.uids(1))

    def uids(self, lowest: int) -> list[int]:
        """The numbers from ``lowest`` on of what lies in the folder, ascending."""
        for news in _NEWS:
            self._client.untagged_responses.pop(news, None)
        criteria = ["UID", f"{lowest}:*", "UNDELETED"]
        since = self._mailbox.since
        if since is not None:
            criteria += ["SINCE", f"{since.day}-{_MONTHS[since.month - 1]}-{since.year}"]
        answer = self._uid("SEARCH", *criteria)
        numbers = {int(number) for line in answer if isinstance(line, bytes) for number in line.split()}
        # "n:*" always holds the last one, however small its number.
        return sorted(number for number in numbers if number >= lowest)

    def heads(self, uids: Sequence[int]) -> Iterator[Head]:
        """What is to be known of these mails before they are fetched.

        Left out are those that are gone, and those of which the server does not say it in this answer.
        """
        wanted = set(uids)
        for one in self._fetch(",".join(str(uid) for uid in uids), _HEAD):
            if one.uid in wanted and one.size is not None and one.body is not None:
                wanted.discard(one.uid)
                yield Head(one.uid, one.size, one.body)

    def head(self, uid: int) -> Head | None:
        """The same of one mail; ``None`` if it is gone.

        Raises :class:`~desktop.intake.mail.imap.faults.Refusal` if it is there and nothing is said of it.
        """
        for head in self.heads([uid]):
            return head
        self._must_be_gone(uid, "BODY[HEADER.FIELDS]")
        return None

    def raw(self, head: Head, limit: int) -> bytes | None:
        """The whole mail, at most ``limit`` bytes; ``None`` if it is gone.

        Raises :class:`~desktop.intake.mail.imap.client.Oversized` if it is larger than the server had said,
        and :class:`~desktop.intake.mail.imap.faults.Refusal` if it is there and is not given.
        """
        self._client.largest = limit + _SLACK
        try:
            answer = list(self._fetch(str(head.uid), "(UID BODY.PEEK[])"))
        except imaplib.IMAP4.abort as error:
            if self._client.is_oversized:
                raise Oversized("more bytes than were agreed") from error
            raise
        for one in answer:
            if one.uid == head.uid and one.body is not None:
                return one.body
        self._must_be_gone(head.uid, "BODY[]")
        return None

    def wait(self, seconds: float = RENEWAL) -> None:
        """Wait for new mail, for a call of the waker, or ``seconds``."""
        if not self.can_idle:
            self._waker.wait(min(seconds, POLLING))
            self._command("NOOP")
            return
        if self._has_news():
            return
        self._idle(seconds)

    def finish(self, uid: int) -> None:
        """Do with a mail that is safe what the office wants done with it on the server."""
        name = self._mailbox.after_name
        match self._mailbox.after:
            case AfterMail.SEEN:
                self._uid("STORE", str(uid), "+FLAGS.SILENT", r"(\Seen)")
            case AfterMail.LABEL if "X-GM-EXT-1" in self._client.capabilities:
                self._uid("STORE", str(uid), "+X-GM-LABELS", _text(encode_folder(name)))
            case AfterMail.LABEL:
                self._uid("STORE", str(uid), "+FLAGS.SILENT", f"({_ATOM.sub('_', name)})")
            case AfterMail.MOVE:
                self._move(uid, _text(encode_folder(name)))

    def folders(self) -> list[str]:
        """The names of the mailbox's folders."""
        return [folder.name for folder in self._box.folder.list() if "\\Noselect" not in folder.flags]

    # -- inside ------------------------------------------------------------------------------------

    def _drop(self) -> None:
        self.abort()
        with suppress(OSError):
            self._client.sock.close()

    def _log_in(self, secret: str) -> None:
        if "LOGINDISABLED" in self._client.capabilities:
            raise UserError("mailbox.login_disabled", host=self._mailbox.host)
        user = self._mailbox.user
        try:
            if self._mailbox.login is not Login.PASSWORD:
                self._box.xoauth2(user, secret, initial_folder=None)
            elif user.isascii() and secret.isascii():
                self._box.login(user, secret, initial_folder=None)
            else:
                self._box.login_utf8(user, secret, initial_folder=None)
        except MailboxLoginError as error:
            raise Refusal("LOGIN", _said(error.command_result[1])) from error
        except imaplib.IMAP4.abort:
            raise
        except imaplib.IMAP4.error as error:
            raise Refusal("LOGIN", str(error)) from error
        # Servers may offer more to those they know.
        self._client._get_capabilities()  # noqa: SLF001

    def _select(self) -> int:
        readonly = self._mailbox.after is AfterMail.NOTHING
        kind, answer = self._client.select(_text(encode_folder(self._mailbox.folder)), readonly)
        if kind != "OK":
            raise Refusal("SELECT", _said(answer))
        _, validity = self._client.response("UIDVALIDITY")
        if not validity or not isinstance(validity[0], bytes) or not validity[0].isdigit():
            raise self._client.abort("no UIDVALIDITY")
        return int(validity[0])

    def _move(self, uid: int, folder: str) -> None:
        try:
            self._move_once(uid, folder)
        except Refusal as refusal:
            # Most likely the folder is not there yet.
            if self._client.create(folder)[0] != "OK":
                raise Refusal("MOVE", refusal.text) from refusal
            self._move_once(uid, folder)

    def _move_once(self, uid: int, folder: str) -> None:
        if "MOVE" in self._client.capabilities:
            self._uid("MOVE", str(uid), folder)
            return
        self._uid("COPY", str(uid), folder)
        self._uid("STORE", str(uid), "+FLAGS.SILENT", r"(\Deleted)")
        if "UIDPLUS" in self._client.capabilities:
            # A plain EXPUNGE would also remove what others have marked.
            self._uid("EXPUNGE", str(uid))

    def _has_news(self) -> bool:
        return any(news in self._client.untagged_responses for news in _NEWS)

    def _idle(self, seconds: float) -> None:
        client: Any = self._client
        tag = client._command("IDLE")  # noqa: SLF001
        while client._get_response() is not None:  # noqa: SLF001
            if client.tagged_commands[tag]:
                # It says that it could, and does not: it is asked now and then instead.
                del client.tagged_commands[tag]
                self._idle_refused = True
                return
        end, called = time.monotonic() + seconds, False
        while not (called or self._has_news()) and time.monotonic() < end:
            before = time.time()
            called, ready = self._waker.wait(min(_SLICE, end - time.monotonic()), self._client)
            if not ready and time.time() - before > _SLICE + _ASLEEP:
                break  # the computer has slept: the server may have forgotten us
            while ready:
                client._get_response()  # noqa: SLF001
                ready = self._client.has_unread()
        client.send(b"DONE\r\n")
        while not client.tagged_commands[tag]:
            client._get_response()  # noqa: SLF001
        del client.tagged_commands[tag]

    def _fetch(self, uids: str, items: str) -> Iterator[Fetched]:
        return fetched(self._uid("FETCH", uids, items))

    def _must_be_gone(self, uid: int, missing: str) -> None:
        answer = self._uid("SEARCH", "UID", str(uid), "UNDELETED")
        there = {number for line in answer if isinstance(line, bytes) for number in line.split()}
        if str(uid).encode() in there:
            raise Refusal("FETCH", f"OK, {missing} NIL")

    def _command(self, name: str) -> None:
        kind, answer = self._client._simple_command(name)  # noqa: SLF001
        if kind != "OK":
            raise Refusal(name, _said(answer))

    def _uid(self, command: str, *arguments: str) -> list[Any]:
        kind, answer = self._client.uid(command, *arguments)
        if kind != "OK":
            raise Refusal(command, _said(answer))
        return list(answer or ())


def _opened(mailbox: Mailbox, timeout: float) -> Box:
    context = None if mailbox.security is Security.NONE else ssl.create_default_context()
    host = mailbox.host.strip("[]")
    if mailbox.security is not Security.STARTTLS:
        return open_box(host, mailbox.port, context, timeout)
    box = open_box(host, mailbox.port, None, timeout)
    try:
        if "STARTTLS" not in box.client.capabilities:
            raise UserError("mailbox.no_starttls", host=mailbox.host, port=mailbox.port)
        box.client.starttls(context)
    except BaseException:
        box.client.sock.close()
        raise
    return box


def _keep_alive(sock: socket.socket) -> None:
    """Have the system notice a connection that leads nowhere any longer."""
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    for option, value in (("TCP_KEEPIDLE", 60), ("TCP_KEEPINTVL", 15), ("TCP_KEEPCNT", 4)):
        number = getattr(socket, option, None)
        if number is not None:
            with suppress(OSError):
                sock.setsockopt(socket.IPPROTO_TCP, number, value)


def _said(answer: object) -> str:
    parts = answer if isinstance(answer, list | tuple) else [answer]
    return " ".join(part.decode("utf-8", "replace") for part in parts if isinstance(part, bytes))


def _text(encoded: bytes | str) -> str:
    return encoded if isinstance(encoded, str) else encoded.decode("ascii")
