"""Talking to the office's mail server, every failure told in words that help."""

from __future__ import annotations

import base64
import smtplib
import socket
import ssl
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from desktop.domain.mailservers import Login, Security, is_loopback
from desktop.domain.messages import Message
from desktop.domain.sending import SendingAccount
from desktop.services.outgoing.addresses import domain_of, one_line

TIMEOUT = 30.0
"""Seconds that the server may take for one answer."""


class Blame(Enum):
    """What has to be waited for, or mended."""

    ACCOUNT = "account"
    """The way to the server, or how it knows the office: no letter goes."""
    LETTER = "letter"
    """This letter, for now."""
    FOR_GOOD = "for_good"
    """This letter: the server will not take it, however often it is asked."""


@dataclass
class SendingError(Exception):
    """A letter, or none at all, could not be sent."""

    message: Message
    blame: Blame

    def __str__(self) -> str:
        return self.message.code


class Transport:
    """One connection, for any number of letters; raises :class:`SendingError`."""

    def __init__(self, account: SendingAccount, password: str | None) -> None:
        """``password`` is the access token where the office signs in with Google or Microsoft."""
        self._account = account
        try:
            self._smtp = _connect(account)
        except smtplib.SMTPResponseException as error:
            raise SendingError(_refused(error), Blame.ACCOUNT) from error
        except (OSError, UnicodeError) as error:
            raise SendingError(_unreachable(error, account), Blame.ACCOUNT) from error
        try:
            self._prepare(password)
        except BaseException:
            self.close()
            raise

    def send(self, sender: str, to: str, mail: bytes, handing_over: Callable[[], bool]) -> bool:
        """Hand a mail over.

        ``handing_over`` is called once the server would take it, right before it is given; with
        ``False`` it is not given, and this returns ``False``.
        """
        try:
            self._ask(self._smtp.mail(sender), "outgoing.bad_sender", Blame.ACCOUNT)
            self._ask(self._smtp.rcpt(to), "outgoing.bad_recipient", Blame.FOR_GOOD)
            if not handing_over():
                self._smtp.rset()
                return False
            self._ask(self._smtp.data(mail), "outgoing.refused_letter", Blame.FOR_GOOD)
        except smtplib.SMTPDataError as error:
            answer = (error.smtp_code, _bytes(error.smtp_error))
            self._ask(answer, "outgoing.refused_letter", Blame.FOR_GOOD)
        except (smtplib.SMTPException, OSError) as error:
            raise SendingError(Message("outgoing.broken_off"), Blame.LETTER) from error
        return True

    def forget_letter(self) -> bool:
        """Begin anew after a letter was refused; ``False`` if the connection is of no more use."""
        try:
            return self._smtp.rset()[0] == 250
        except (smtplib.SMTPException, OSError):
            return False

    def close(self) -> None:
        """Part in peace where that is possible."""
        try:
            self._smtp.quit()
        except (smtplib.SMTPException, OSError):
            self._smtp.close()

    def break_off(self) -> None:
        """End whatever waits for the server, from another thread."""
        sock = self._smtp.sock
        if sock is not None:
            try:
                sock.shutdown(socket.SHUT_RDWR)
            except OSError:
                # The server was faster.
                return

    def _prepare(self, password: str | None) -> None:
        account = self._account
        try:
            self._smtp.ehlo_or_helo_if_needed()
            if account.security is Security.STARTTLS:
                if not self._smtp.has_extn("starttls"):
                    raise SendingError(Message("outgoing.no_starttls"), Blame.ACCOUNT)
                self._smtp.starttls(context=ssl.create_default_context())
                self._smtp.ehlo()
            if account.user:
                if password is None:
                    raise SendingError(Message("outgoing.no_password"), Blame.ACCOUNT)
                if account.login is Login.PASSWORD:
                    _log_in(self._smtp, account.user, password)
                else:
                    _show_token(self._smtp, account.user, password)
        except smtplib.SMTPAuthenticationError as error:
            refused = "bad_password" if account.login is Login.PASSWORD else "token_refused"
            code = f"outgoing.{refused}" if error.smtp_code >= 500 else "outgoing.not_now"
            raise SendingError(_said(code, error.smtp_code, error.smtp_error), Blame.ACCOUNT) from error
        except smtplib.SMTPResponseException as error:
            raise SendingError(_refused(error), Blame.ACCOUNT) from error
        except smtplib.SMTPServerDisconnected as error:
            raise SendingError(_unreachable(error, account), Blame.ACCOUNT) from error
        except smtplib.SMTPException as error:
            # What is left: it asks nobody who he is, or in no way that both sides know.
            raise SendingError(Message("outgoing.no_login"), Blame.ACCOUNT) from error
        except OSError as error:
            raise SendingError(_unreachable(error, account), Blame.ACCOUNT) from error

    def _ask(self, answer: tuple[int, bytes], code: str, blame: Blame) -> None:
        """Raise for what is no success: 4xx may be tried again, 5xx is the server's last word."""
        number, said = answer
        if 200 <= number < 300:
            return
        if number == 421:
            # It closes the connection (RFC 5321, 3.8): nobody's fault but the server's.
            raise SendingError(_said("outgoing.not_now", number, said), Blame.ACCOUNT)
        if number >= 500:
            raise SendingError(_said(code, number, said), blame)
        again = Blame.ACCOUNT if blame is Blame.ACCOUNT else Blame.LETTER
        raise SendingError(_said("outgoing.not_now", number, said), again)


def _connect(account: SendingAccount) -> smtplib.SMTP:
    # Its own name of this computer is nobody's business; an address literal is what RFC 5321 has for it.
    here = domain_of(account.sender) or "[127.0.0.1]"
    host = account.host.strip("[]")
    if account.security is Security.TLS:
        return smtplib.SMTP_SSL(
            host, account.port, here, timeout=TIMEOUT, context=ssl.create_default_context()
        )
    if account.security is Security.NONE and not is_loopback(host):
        raise SendingError(Message("outgoing.only_here", {"host": account.host}), Blame.ACCOUNT)
    return smtplib.SMTP(host, account.port, here, timeout=TIMEOUT)


def _log_in(smtp: smtplib.SMTP, user: str, password: str) -> None:
    """Log in; raises what :meth:`smtplib.SMTP.login` raises."""
    if user.isascii() and password.isascii():
        smtp.login(user, password)
        return
    # The library knows ASCII only; RFC 4616 has UTF-8, and servers take the older LOGIN like that as well.
    ways = smtp.esmtp_features.get("auth", "").upper().split()
    name, secret = user.encode(), password.encode()
    if "PLAIN" in ways:
        code, said = smtp.docmd("AUTH", "PLAIN " + _base64(b"\0" + name + b"\0" + secret))
    elif "LOGIN" in ways:
        code, said = smtp.docmd("AUTH", "LOGIN " + _base64(name))
        if code == 334:
            code, said = smtp.docmd(_base64(secret))
    else:
        raise smtplib.SMTPNotSupportedError
    if code not in {235, 503}:
        raise smtplib.SMTPAuthenticationError(code, said)


def _show_token(smtp: smtplib.SMTP, user: str, token: str) -> None:
    """Log in with an access token, as Google and Microsoft want it (XOAUTH2)."""
    if "XOAUTH2" not in str(smtp.esmtp_features.get("auth", "")).upper().split():
        raise smtplib.SMTPNotSupportedError
    proof = _base64(f"user={user}\1auth=Bearer {token}\1\1".encode())
    code, said = smtp.docmd("AUTH", f"XOAUTH2 {proof}")
    if code == 334:
        # What is wrong stands in the challenge; the refusal comes after an empty answer.
        code, said = smtp.docmd("")
    if code != 235:
        raise smtplib.SMTPAuthenticationError(code, said)


def _base64(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def _unreachable(error: OSError | UnicodeError, account: SendingAccount) -> Message:
    where = {"host": account.host, "port": str(account.port)}
    match error:
        case ssl.SSLCertVerificationError():
            why = one_line(error.verify_message or "", 120)
            return Message("outgoing.bad_certificate", {**where, "why": why})
        case ssl.SSLError():
            return Message("outgoing.no_tls", where)
        case socket.gaierror() | UnicodeError():
            return Message("outgoing.unknown_host", where)
        # The library says of a server that keeps silent that it closed the connection.
        case smtplib.SMTPServerDisconnected(__context__=TimeoutError()):
            return Message("outgoing.no_answer", where)
        case smtplib.SMTPServerDisconnected():
            return Message("outgoing.hung_up", where)
        case ConnectionRefusedError():
            return Message("outgoing.nobody_there", where)
        case TimeoutError():
            return Message("outgoing.no_answer", where)
        case ConnectionResetError() | BrokenPipeError() | ConnectionAbortedError():
            return Message("outgoing.hung_up", where)
    return Message("outgoing.unreachable", {**where, "why": one_line(error.strerror or "", 120)})


def _refused(error: smtplib.SMTPResponseException) -> Message:
    return _said("outgoing.not_now", error.smtp_code, error.smtp_error)


def _said(code: str, number: int, said: bytes | str) -> Message:
    return Message(code, {"answer": one_line(f"{number} {_bytes(said).decode('utf-8', 'replace')}", 240)})


def _bytes(said: bytes | str) -> bytes:
    return said if isinstance(said, bytes) else said.encode("utf-8", "replace")
