"""What goes wrong between here and a mail server, as sentences that say what to do."""

from __future__ import annotations

import imaplib
import re
import socket
import ssl
from dataclasses import dataclass

from imap_tools.errors import ImapToolsError

from desktop.domain.errors import UserError
from desktop.domain.mailboxes import Mailbox
from desktop.domain.mailservers import Login

# X509_V_ERR_* of OpenSSL's x509_vfy.h
_NOT_YET_VALID, _EXPIRED = 9, 10
_SELF_SIGNED = frozenset({18, 19})
_WRONG_NAME = frozenset({62, 64})

_PASSING = re.compile(
    r"\[(UNAVAILABLE|INUSE|LIMIT|SERVERBUG|OVERQUOTA)\]|too many|try again|temporar|timed? ?out",
    re.IGNORECASE,
)
"""Refusals that pass by themselves (response codes of RFC 5530, and what servers say instead)."""
_APP_PASSWORD = re.compile(r"app(lication)?[- ]specific password|app password", re.IGNORECASE)
_NO_FOLDER = re.compile(r"\[(NONEXISTENT|TRYCREATE)\]|not exist|doesn't exist|unknown mailbox", re.IGNORECASE)
_GOOGLE = ("gmail.com", "googlemail.com")
_MICROSOFT = ("office365.com", "outlook.com")

PASSING = frozenset(
    {
        "mailbox.no_such_host",
        "mailbox.unreachable",
        "mailbox.refused",
        "mailbox.silent",
        "mailbox.broken",
        "mailbox.busy",
        "mailbox.database_busy",
        "mailbox.said_no",
        "mailbox.signing_in_failed",
        "antivirus.silent",
        "store.full",
        "store.not_written",
        "store.bad_copy",
    }
)
"""Codes of what passes by itself, such as while a laptop wakes up; the rest needs a person."""


@dataclass(frozen=True, slots=True)
class Refusal(Exception):  # noqa: N818 - what the server said, not an error of ours
    """The server's answer to a command was no; ``text`` is what it said."""

    command: str
    text: str


NETWORK = (OSError, EOFError, imaplib.IMAP4.error, ImapToolsError, Refusal)
"""What a connection may raise besides :class:`UserError`."""


def explain(error: BaseException, mailbox: Mailbox) -> UserError:
    """The sentence for an error while connecting or talking to the mailbox's server."""
    if isinstance(error, UserError):
        return error
    where = {"host": mailbox.host, "port": mailbox.port}
    match error:
        case Refusal():
            return _refused(error, mailbox)
        case ssl.SSLCertVerificationError():
            return _bad_certificate(error, mailbox)
        case ssl.SSLError():
            return UserError("mailbox.no_tls", **where)
        case socket.gaierror():
            return UserError("mailbox.no_such_host", **where)
        case ConnectionRefusedError():
            return UserError("mailbox.refused", **where)
        case TimeoutError():
            return UserError("mailbox.silent", **where)
        case imaplib.IMAP4.readonly():
            return UserError("mailbox.read_only", folder=mailbox.folder)
        case OSError():
            return UserError("mailbox.unreachable", **where)
        case imaplib.IMAP4.error() | ImapToolsError() | EOFError():
            return UserError("mailbox.broken", **where)
    raise error


def is_passing(error: UserError) -> bool:
    """Whether trying again later may help without anybody doing anything."""
    return error.code in PASSING


def _bad_certificate(error: ssl.SSLCertVerificationError, mailbox: Mailbox) -> UserError:
    code = error.verify_code
    if code in _WRONG_NAME:
        return UserError("mailbox.certificate_name", host=mailbox.host)
    if code == _EXPIRED:
        return UserError("mailbox.certificate_expired", host=mailbox.host)
    if code == _NOT_YET_VALID:
        return UserError("mailbox.certificate_early", host=mailbox.host)
    if code in _SELF_SIGNED:
        return UserError("mailbox.certificate_self_signed", host=mailbox.host)
    return UserError("mailbox.certificate_unknown", host=mailbox.host)


def _refused(refusal: Refusal, mailbox: Mailbox) -> UserError:
    said = _one_line(refusal.text)
    if refusal.command == "LOGIN":
        return _login_refused(said, mailbox)
    if _PASSING.search(said):
        return UserError("mailbox.busy", said=said)
    if refusal.command == "SELECT":
        return UserError("mailbox.no_folder", folder=mailbox.folder, said=said)
    if refusal.command == "MOVE" and (_NO_FOLDER.search(said) or not said):
        return UserError("mailbox.no_target", folder=mailbox.after_name)
    return UserError("mailbox.said_no", command=refusal.command, said=said)


def _login_refused(said: str, mailbox: Mailbox) -> UserError:
    if _PASSING.search(said):
        return UserError("mailbox.busy", said=said)
    host = mailbox.host.casefold()
    if mailbox.login is not Login.PASSWORD:
        return UserError("mailbox.token_refused", user=mailbox.user)
    if _APP_PASSWORD.search(said) or host.endswith(_GOOGLE):
        return UserError("mailbox.app_password", user=mailbox.user)
    if host.endswith(_MICROSOFT):
        return UserError("mailbox.needs_oauth", user=mailbox.user)
    return UserError("mailbox.login_refused", user=mailbox.user)


def _one_line(text: str) -> str:
    """What a server said, fit for a sentence: printable, and not longer than one."""
    return "".join(letter if letter.isprintable() else " " for letter in text)[:200].strip()
