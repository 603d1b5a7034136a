"""A real mail server on loopback that does as it is told, and an office that sends with it."""

from __future__ import annotations

import asyncio
import base64
import socket
import ssl
import threading
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from ipaddress import ip_address
from pathlib import Path
from typing import Any, cast

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from desktop.domain.mailservers import Security
from desktop.domain.sending import SendingAccount

USER, PASSWORD = "biuro@saldo.example", "zażółć-1234"
DROP = "drop"
"""Close the connection in place of an answer."""


class MemorySecrets:
    """Secrets that are forgotten with the test."""

    def __init__(self) -> None:
        self.kept: dict[str, str] = {}

    def get(self, name: str) -> str | None:
        return self.kept.get(name)

    def put(self, name: str, secret: str) -> None:
        self.kept[name] = secret

    def remove(self, name: str) -> None:
        self.kept.pop(name, None)

    def names(self) -> list[str]:
        return sorted(self.kept)


class Clock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 12, 10, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def pass_(self, **time: float) -> None:
        self.now += timedelta(**time)


@dataclass
class PostOffice:
    """What the server got, and how it answers: of each list the first, then that all is well."""

    port: int = 0
    answers: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    got: list[EmailMessage] = field(default_factory=list)
    recipients: list[str] = field(default_factory=list)
    logins: int = 0
    token: str = ""
    """The access token that is taken for the office's."""
    hanging: set[str] = field(default_factory=set)
    reached: dict[str, threading.Event] = field(default_factory=lambda: defaultdict(threading.Event))

    def account(self, security: Security = Security.NONE, **changes: Any) -> SendingAccount:
        values: dict[str, Any] = {
            "host": "127.0.0.1",
            "port": self.port,
            "security": security,
            "sender": "biuro@saldo.example",
            "sender_name": "Biuro „Saldo”",
        }
        return SendingAccount(**{**values, **changes})

    def hang_at(self, what: str, answer: str) -> None:
        """Do what ``answer`` says, but give no answer until :meth:`go_on`."""
        self.answers[what].append(answer)
        self.hanging.add(what)

    def go_on(self) -> None:
        """Hang no longer."""
        self.hanging.clear()

    async def handle_MAIL(self, server: Any, session: Any, envelope: Any, address: str, options: Any) -> str:
        envelope.mail_from = address
        return await self._next("mail", server)

    async def handle_RCPT(self, server: Any, session: Any, envelope: Any, address: str, options: Any) -> str:
        envelope.rcpt_tos.append(address)
        return await self._next("rcpt", server)

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        mail = cast("EmailMessage", message_from_bytes(envelope.content, policy=default))
        return await self._next("data", server, (mail, envelope.rcpt_tos))

    def authenticate(self, server: Any, session: Any, envelope: Any, mechanism: str, data: Any) -> AuthResult:
        self.logins += 1
        good = (
            isinstance(data, LoginPassword)
            and data.login == USER.encode()
            and data.password == PASSWORD.encode()
        )
        return AuthResult(success=good, handled=False)

    async def auth_XOAUTH2(self, server: Any, args: list[str]) -> AuthResult:
        """As Google and Microsoft do: a challenge says what is wrong, and an empty answer is refused."""
        self.logins += 1
        said = base64.b64decode(args[1]).decode()
        if said == f"user={USER}\1auth=Bearer {self.token}\1\1":
            return AuthResult(success=True)
        await server.challenge_auth('{"status":"400"}')
        return AuthResult(success=False, handled=False)

    async def _next(self, what: str, server: Any, given: tuple[EmailMessage, list[str]] | None = None) -> str:
        answer = self.answers[what].pop(0) if self.answers[what] else "250 OK"
        if answer == DROP:
            server.transport.abort()
            answer = "451 nobody hears this"
        if given is not None and answer.startswith("250"):
            self.got.append(given[0])
            self.recipients += given[1]
        self.reached[what].set()
        while what in self.hanging:
            await asyncio.sleep(0.02)
        return answer


@contextmanager
def post_office(
    security: Security = Security.NONE, tls: ssl.SSLContext | None = None, *, login: bool = False
) -> Iterator[PostOffice]:
    """A server that runs until the block ends."""
    office = PostOffice(_free_port())
    controller = Controller(
        office,
        hostname="127.0.0.1",
        port=office.port,
        ready_timeout=20,
        ssl_context=tls if security is Security.TLS else None,
        tls_context=tls if security is Security.STARTTLS else None,
        require_starttls=security is Security.STARTTLS,
        authenticator=office.authenticate if login else None,
        auth_require_tls=False,
        auth_exclude_mechanism=() if login else ("LOGIN", "PLAIN"),
    )
    controller.start()
    try:
        yield office
    finally:
        controller.stop()


def certificate(folder: Path, host: str = "127.0.0.1") -> tuple[ssl.SSLContext, Path]:
    """A server's TLS with a certificate for ``host``, and the file that makes a client trust it."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Bezdotyk test")])
    start = datetime.now(UTC) - timedelta(days=1)
    try:
        alternative: x509.GeneralName = x509.IPAddress(ip_address(host))
    except ValueError:
        alternative = x509.DNSName(host)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(start)
        .not_valid_after(start + timedelta(days=10))
        .add_extension(x509.SubjectAlternativeName([alternative]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    public, private = folder / "cert.pem", folder / "key.pem"
    public.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    private.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(public, private)
    return context, public


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port
