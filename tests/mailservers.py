"""IMAP servers that nobody here wrote, on loopback, and a wire that can be cut."""

from __future__ import annotations

import datetime
import imaplib
import ipaddress
import os
import pwd
import shutil
import signal
import socket
import ssl
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from desktop.domain.mailboxes import AfterMail, Mailbox
from desktop.domain.mailservers import Security

USER, PASSWORD = "biuro", "tajne-hasło"
_PATIENCE = 30.0


class Secrets:
    """A keyring that forgets."""

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


@dataclass
class Server:
    """A running server with one user."""

    port: int
    user: str = USER
    password: str = PASSWORD
    security: Security = Security.NONE

    def mailbox(self, **changes: object) -> Mailbox:
        """Its settings."""
        fields: dict[str, object] = {
            "id": 0,
            "host": "localhost",
            "port": self.port,
            "user": self.user,
            "security": self.security,
            "after": AfterMail.NOTHING,
        }
        return Mailbox(**{**fields, **changes})  # type: ignore[arg-type]

    @contextmanager
    def client(self) -> Iterator[imaplib.IMAP4]:
        """Another program that is logged in."""
        if self.security is Security.TLS:
            context = ssl._create_unverified_context()
            client: imaplib.IMAP4 = imaplib.IMAP4_SSL(
                "localhost", self.port, ssl_context=context, timeout=_PATIENCE
            )
        else:
            client = imaplib.IMAP4("localhost", self.port, timeout=_PATIENCE)
        user, password = self.user.encode(), self.password.encode()
        client.authenticate("PLAIN", lambda _: b"\0" + user + b"\0" + password)
        try:
            yield client
        finally:
            with suppress(OSError, imaplib.IMAP4.error):
                client.logout()

    def deliver(self, raws: Iterable[bytes], folder: str = "INBOX") -> None:
        """Put mails into a folder."""
        with self.client() as client:
            for raw in raws:
                kind, said = client.append(folder, "", "", raw)
                assert kind == "OK", said

    def flags(self, folder: str = "INBOX") -> dict[int, set[str]]:
        """The flags of each mail, by its number."""
        with self.client() as client:
            client.select(folder, readonly=True)
            _, answer = client.uid("FETCH", "1:*", "(UID FLAGS)")
        found = {}
        for line in answer:
            if isinstance(line, bytes) and b"UID " in line:
                uid = int(line.split(b"UID ")[1].split()[0].rstrip(b")"))
                found[uid] = {flag.decode() for flag in imaplib.ParseFlags(line)}
        return found


def free_port() -> int:
    """A port that nobody has just now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end:
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        if process.poll() is not None:
            raise RuntimeError("the server has ended")
        time.sleep(0.05)  # a server says nowhere that it is ready
    raise TimeoutError


@contextmanager
def pymap(folder: Path, *, port: int = 0, tls: bool = False) -> Iterator[Server]:
    """The IMAP server ``pymap`` with its mail in memory; every start numbers anew."""
    port = port or free_port()
    options = ["--host", "127.0.0.1", "--port", str(port)]
    if tls:
        certificate, key = self_signed(folder)
        options += ["--cert", str(certificate), "--key", str(key)]
    else:
        options += ["--no-tls"]
    process = subprocess.Popen(
        [
            sys.executable,
            "-c",
            "from pymap.main import main; main()",
            *options,
            *("--no-service", "admin", "--no-service", "managesieve"),
            *("dict", "--demo-user", USER, "--demo-password", PASSWORD),
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait_for(port, process)
        yield Server(port)
    finally:
        process.kill()
        process.wait()


def dovecot_program() -> str | None:
    """Where Debian's dovecot-imapd is, if it is installed."""
    found = shutil.which("dovecot") or shutil.which("dovecot", path="/usr/sbin")
    return found if found and Path("/usr/lib/dovecot/imap").exists() else None


@contextmanager
def dovecot() -> Iterator[tuple[Server, Path]]:
    """Dovecot with TLS, its mail in a Maildir, and the certificate to believe."""
    program = dovecot_program()
    assert program is not None
    # Not below a test's own folder: Dovecot's processes belong to another user.
    folder = Path(tempfile.mkdtemp(prefix="dovecot-"))
    folder.chmod(0o755)
    try:
        with _dovecot(program, folder) as server:
            yield server, folder / "localhost.pem"
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _dovecot(program: str, folder: Path) -> Iterator[Server]:
    port = free_port()
    certificate, key = self_signed(folder)
    me = pwd.getpwuid(os.getuid())
    owner = me.pw_name
    if os.getuid() == 0:
        # Dovecot refuses to keep mail as root.
        owner = "dovecot" if _has_user("dovecot") else "nobody"
    uid, gid = pwd.getpwnam(owner).pw_uid, pwd.getpwnam(owner).pw_gid
    mail = folder / "mail"
    mail.mkdir()
    os.chown(mail, uid, gid)
    users = folder / "users"
    users.write_text(f"{USER}:{{PLAIN}}{PASSWORD}:{uid}:{gid}::{mail}::\n", encoding="utf-8")
    users.chmod(0o644)
    config = folder / "dovecot.conf"
    config.write_text(
        f"""
base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/log
protocols = imap
listen = 127.0.0.1
default_internal_user = {owner}
default_login_user = {owner}
default_internal_group = {_group(gid)}
ssl = yes
ssl_cert = <{certificate}
ssl_key = <{key}
auth_mechanisms = plain login
mail_location = maildir:~/Maildir
first_valid_uid = 1
maildir_very_dirty_syncs = no
passdb {{
  driver = passwd-file
  args = {users}
}}
userdb {{
  driver = passwd-file
  args = {users}
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = 0
  }}
  inet_listener imaps {{
    port = {port}
    ssl = yes
  }}
}}
service anvil {{
  chroot =
}}
service auth-worker {{
  user = {me.pw_name}
}}
""",
        encoding="utf-8",
    )
    process = subprocess.Popen(
        [program, "-F", "-c", str(config)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        _wait_for(port, process)
        yield Server(port, security=Security.TLS)
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _has_user(name: str) -> bool:
    try:
        pwd.getpwnam(name)
    except KeyError:
        return False
    return True


def _group(gid: int) -> str:
    import grp

    return grp.getgrgid(gid).gr_name


def self_signed(folder: Path, *, name: str = "localhost", days: int = 30) -> tuple[Path, Path]:
    """A certificate for ``name`` and its key; expired if ``days`` is negative."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
    now = datetime.datetime.now(datetime.UTC)
    names: list[x509.GeneralName] = [x509.DNSName(name)]
    if name == "localhost":
        names.append(x509.IPAddress(ipaddress.ip_address("127.0.0.1")))
    made = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=60))
        .not_valid_after(now + datetime.timedelta(days=days))
        .add_extension(x509.SubjectAlternativeName(names), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    certificate, private = folder / f"{name}.pem", folder / f"{name}.key"
    certificate.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    private.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    return certificate, private


class CuttingWire:
    """Passes bytes on to ``port``; each connection is cut when the next of ``cuts`` bytes have come back.

    Once these are used up, nothing is cut any longer.
    """

    def __init__(self, port: int, cuts: Iterable[int] = ()) -> None:
        self._target = port
        self._cuts = list(cuts)
        self.done = 0
        """How often it has cut."""
        self.connections = 0
        """How many were made."""
        self._lock = threading.Lock()
        self._open: list[socket.socket] = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._listener.getsockname()[1])
        threading.Thread(target=self._accept, daemon=True).start()

    def cut_now(self) -> None:
        """Cut all that is open."""
        with self._lock:
            sockets, self._open = self._open, []
        for one in sockets:
            _shut(one)

    def close(self) -> None:
        self._listener.close()
        self.cut_now()

    def _accept(self) -> None:
        while True:
            try:
                near, _ = self._listener.accept()
            except OSError:
                return
            try:
                far = socket.create_connection(("127.0.0.1", self._target), 10)
            except OSError:
                near.close()
                continue
            with self._lock:
                budget = self._cuts.pop(0) if self._cuts else None
                self._open += [near, far]
                self.connections += 1
            threading.Thread(target=self._pass, args=(near, far, None), daemon=True).start()
            threading.Thread(target=self._pass, args=(far, near, budget), daemon=True).start()

    def _pass(self, source: socket.socket, target: socket.socket, budget: int | None) -> None:
        with suppress(OSError):
            while data := source.recv(4096):
                if budget is not None:
                    data = data[:budget]
                    budget -= len(data)
                target.sendall(data)
                if budget == 0:
                    with self._lock:
                        self.done += 1
                    break
        _shut(source)
        _shut(target)


def _shut(one: socket.socket) -> None:
    with suppress(OSError):
        one.shutdown(socket.SHUT_RDWR)
    with suppress(OSError):
        one.close()
