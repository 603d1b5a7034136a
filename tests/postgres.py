"""A PostgreSQL server of the tests' own, on a socket in a temporary folder: no system's server is touched."""

from __future__ import annotations

import os
import pwd
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import URL, text

from desktop.db.engine import Database
from desktop.db.migrate import migrate
from desktop.db.postgres.connecting import DRIVER

USER = "biuro"
PASSWORD = "żółta łódź"
_SERVER = ("postgres", "nobody")
"""Whom the server runs as where the tests are run by root, which it refuses."""
_TEMPLATE = "wzorzec"


def programs() -> Path | None:
    """The folder with ``initdb`` and ``postgres``; ``None`` where PostgreSQL is not installed."""
    if sys.platform == "win32":
        return None
    named = os.environ.get("BEZDOTYK_POSTGRES")
    found = shutil.which("initdb")
    places = [
        *([Path(named)] if named else []),
        # Debian and its kin keep it off the path; the newest of several.
        *sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True, key=_version),
        *([Path(found).parent] if found else []),
    ]
    return next((one for one in places if (one / "initdb").is_file()), None)


def _version(folder: Path) -> int:
    name = folder.parent.name
    return int(name) if name.isdigit() else 0


class Cluster:
    """A server with a migrated database to copy; for one process of tests.

    Its own order of letters is the Polish one, which the program is not to depend upon.
    """

    def __init__(self, binaries: Path) -> None:
        self._binaries = binaries
        self._folder = Path(tempfile.mkdtemp(prefix="bz-pg-"))
        self._as = _server_user()
        self._server: subprocess.Popen[bytes] | None = None
        self.port = _free_port()
        self._made = 0
        self._dressed = False

    def start(self) -> None:
        """Make the server and wait for it."""
        self._give(self._folder)
        password = self._folder / "haslo"
        password.write_text(PASSWORD, encoding="utf-8")
        self._give(password)
        common = ("--auth-local=trust", "--auth-host=scram-sha-256", "--encoding=UTF8", "--no-sync")
        whose = (f"--username={USER}", f"--pwfile={password}", f"--pgdata={self._data}")
        polish = ("--locale=C", "--locale-provider=icu", "--icu-locale=pl")
        if self._run("initdb", *common, *whose, *polish).returncode:
            shutil.rmtree(self._data, ignore_errors=True)
            self._run("initdb", *common, *whose, "--locale=C").check_returncode()
        self.run()

    def run(self) -> None:
        """Have the server run, after :meth:`stop` too; its databases are as they were."""
        settings = {
            "unix_socket_directories": str(self._folder),
            "listen_addresses": "127.0.0.1",
            "port": str(self.port),
            "max_connections": "200",
            "shared_buffers": "32MB",
            "fsync": "off",
            "full_page_writes": "off",
            "logging_collector": "off",
        }
        command = [str(self._binaries / "postgres"), "-D", str(self._data)]
        for key, value in settings.items():
            command += ["-c", f"{key}={value}"]
        log = (self._folder / "log").open("ab")
        with log:
            self._server = subprocess.Popen([*self._as, *command], stdout=log, stderr=log, cwd=self._folder)
        ready = ("-h", str(self._folder), "-p", str(self.port), "-t", "1")
        for _ in range(60):
            if self._run("pg_isready", *ready).returncode == 0:
                return
            if self._server.poll() is not None:
                break
        raise RuntimeError((self._folder / "log").read_text(encoding="utf-8", errors="replace")[-2000:])

    def stop(self) -> None:
        """End the server at once, as when its computer goes down in good order."""
        if self._server is not None:
            # ``setpriv`` becomes what it starts: the process is the server's own either way.
            self._server.send_signal(signal.SIGINT)
            self._server.wait(timeout=30)
            self._server = None

    def remove(self) -> None:
        """End it and leave nothing."""
        self.stop()
        shutil.rmtree(self._folder, ignore_errors=True)

    def empty(self) -> URL:
        """A new database with nothing in it."""
        return self._make("template0")

    def new(self) -> URL:
        """A new database with the newest schema."""
        if not self._dressed:
            self._make("template0", _TEMPLATE)
            database = Database(self.url(_TEMPLATE))
            migrate(database)
            database.close()
            self._dressed = True
        return self._make(_TEMPLATE)

    def url(self, name: str) -> URL:
        """Where a database of this server is, by its socket."""
        unix_sock = f"{self._folder}/.s.PGSQL.{self.port}"
        return URL.create(DRIVER, username=USER, database=name, query={"unix_sock": unix_sock})

    def by_network(self, name: str, password: str = PASSWORD) -> URL:
        """The same with a password, over loopback."""
        return URL.create(
            DRIVER, username=USER, password=password, host="127.0.0.1", port=self.port, database=name
        )

    @property
    def _data(self) -> Path:
        return self._folder / "dane"

    def _make(self, template: str, name: str = "") -> URL:
        self._made += 1
        named = name or f"biuro{self._made}_{secrets.token_hex(3)}"
        database = Database(self.url("postgres"))
        with database.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.execute(text(f'CREATE DATABASE "{named}" TEMPLATE "{template}"'))
        database.close()
        return self.url(named)

    def drop(self, url: URL) -> None:
        """Remove a database, whoever is connected to it."""
        database = Database(self.url("postgres"))
        with database.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.execute(text(f'DROP DATABASE IF EXISTS "{url.database}" WITH (FORCE)'))
        database.close()

    def _give(self, path: Path) -> None:
        if self._as:
            account = pwd.getpwnam(_account())
            os.chown(path, account.pw_uid, account.pw_gid)

    def _run(self, program: str, *arguments: str) -> subprocess.CompletedProcess[bytes]:
        command = [*self._as, str(self._binaries / program), *arguments]
        return subprocess.run(command, capture_output=True, check=False, cwd=self._folder)


def _account() -> str:
    known = {one.pw_name for one in pwd.getpwall()}
    return next(one for one in _SERVER if one in known)


def _server_user() -> Sequence[str]:
    if os.geteuid() != 0:
        return ()
    return (
        "setpriv",
        f"--reuid={_account()}",
        f"--regid={pwd.getpwnam(_account()).pw_gid}",
        "--clear-groups",
    )


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
