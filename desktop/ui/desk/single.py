"""One window for each user and data folder: a second start calls the first.

Who is first is decided by a lock in a folder of the user's own, which the system lets go of however a
program ends; so a socket that a killed program left is known to be stale.  Others of the computer's users
are kept out three times: by the folder's rights, by the socket's, and by asking the system who calls.
"""

from __future__ import annotations

import getpass
import hashlib
import logging
import os
import stat
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from filelock import FileLock, Timeout
from PySide6.QtCore import QDeadlineTimer, QObject, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from desktop.domain.errors import UserError
from desktop.ui.application import application
from desktop.ui.desk.messages import LENGTH_BYTES, MOST_BYTES, Call, packed, unpacked
from desktop.ui.platform.callers import is_of_this_user
from desktop.ui.platform.foreground import allow_foreground

_LOG = logging.getLogger(__name__)

_TAKEN = b"ok\n"
_REFUSED = b"no\n"
_GREETING = b"bezdotyk %d\n"
_LONGEST_GREETING = 64
_PATIENCE_MS = 5_000
"""For a caller to say what it wants; and for the first program to answer a call."""
_STEP_MS = 200
_AT_ONCE = 16
"""Callers that may be talking at a time."""


def socket_folder() -> Path:
    """A folder that belongs to this user alone; made if need be.

    Raises :class:`OSError` if somebody else has put something there.
    """
    if sys.platform == "win32":
        from platformdirs import user_runtime_path

        folder = user_runtime_path("bezdotyk", appauthor=False)
        folder.mkdir(parents=True, exist_ok=True)
        return folder
    base = os.environ.get("XDG_RUNTIME_DIR", "")
    folder = Path(base) / "bezdotyk" if base else Path(tempfile.gettempdir()) / f"bezdotyk-{os.getuid()}"
    with suppress(FileExistsError):
        folder.mkdir(mode=0o700, parents=True)
    found = folder.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.getuid() or stat.S_IMODE(found.st_mode) & 0o077:
        raise PermissionError(f"not this user's own: {folder}")
    return folder


class Single(QObject):
    """The first program on ``root``, a data folder: hears what later starts want.

    Calls that come before somebody listens wait.  :meth:`claim` makes it.
    """

    called = Signal(object)
    """A :class:`Call`."""

    def __init__(self, root: Path, folder: Path, lock: FileLock) -> None:
        # Without an application nothing would tell the server that somebody calls.
        application()
        super().__init__()
        self._lock = lock
        self._waiting: list[Call] = []
        self._hear: Callable[[Call], None] | None = None
        self._callers: set[_Caller] = set()
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.setMaxPendingConnections(_AT_ONCE)
        self._server.newConnection.connect(self._answer)
        name = _server_name(root, folder)
        # Whoever holds the lock is the only one: what lies there is of a program that was killed.
        QLocalServer.removeServer(name)
        if not self._server.listen(name):
            _LOG.warning("later starts will not find this window: %s", self._server.serverError().name)

    @classmethod
    def claim(cls, root: Path, call: Call) -> Single | None:
        """Be the first on ``root``, or have the first do what ``call`` says; ``None`` then.

        Raises :class:`UserError` ``desk.not_answering`` or ``desk.refused``.
        """
        try:
            folder = socket_folder()
            lock = FileLock(folder / f"{_key(root)}.lock", mode=0o600, thread_local=False)
            lock.acquire(timeout=0)
        except Timeout:
            _call_first(_server_name(root, folder), call)
            return None
        except OSError as error:
            # Without such a folder every start has a window of its own, as on a computer of one user.
            _LOG.warning("no folder for this user's sockets: %s", type(error).__name__)
            return cls(root, Path(tempfile.mkdtemp(prefix="bezdotyk-")), _own_lock())
        return cls(root, folder, lock)

    def listen(self, hear: Callable[[Call], None]) -> None:
        """Have ``hear`` called with what came so far and with all that comes."""
        self._hear = hear
        waiting, self._waiting = self._waiting, []
        for call in waiting:
            hear(call)

    def close(self) -> None:
        """Hear no more: the next start is the first."""
        self._server.close()
        for caller in tuple(self._callers):
            caller.end()
        self._lock.release()

    def _answer(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            if len(self._callers) >= _AT_ONCE or not is_of_this_user(int(socket.socketDescriptor())):
                _LOG.warning("somebody who is not this user called, or too many do")
                _turn_away(socket)
                continue
            caller = _Caller(socket, self._take, self._callers.discard)
            self._callers.add(caller)
            caller.greet()

    def _take(self, call: Call) -> None:
        if self._hear is None:
            self._waiting.append(call)
        else:
            self._hear(call)


class _Caller:
    """One connection: greets, takes one message of bounded length in bounded time, answers, ends."""

    def __init__(
        self, socket: QLocalSocket, take: Callable[[Call], None], ended: Callable[[_Caller], None]
    ) -> None:
        self._socket = socket
        self._take = take
        self._ended = ended
        self._read = bytearray()
        self._answered = False
        self._patience = QTimer(socket)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self.end)
        self._patience.start(_PATIENCE_MS)
        socket.readyRead.connect(self._more)
        socket.disconnected.connect(self._gone)

    def greet(self) -> None:
        """Say who is here; a caller that is gone already is let go of at once."""
        self._socket.write(_GREETING % os.getpid())
        self._socket.flush()

    def end(self) -> None:
        """Let go of the caller."""
        self._socket.abort()

    def _gone(self) -> None:
        # Qt is telling of this very socket: it goes a turn later.
        self._patience.stop()
        self._socket.deleteLater()
        self._ended(self)

    def _more(self) -> None:
        if self._answered:
            return
        room = LENGTH_BYTES + MOST_BYTES + 1 - len(self._read)
        self._read += self._socket.read(room).data()
        if len(self._read) < LENGTH_BYTES:
            return
        length = int.from_bytes(self._read[:LENGTH_BYTES], "big")
        if length > MOST_BYTES or len(self._read) > LENGTH_BYTES + length:
            self._reply(_REFUSED)
        elif len(self._read) == LENGTH_BYTES + length:
            call = unpacked(bytes(self._read[LENGTH_BYTES:]))
            self._reply(_REFUSED if call is None else _TAKEN)
            if call is not None:
                self._take(call)

    def _reply(self, answer: bytes) -> None:
        self._answered = True
        self._socket.write(answer)
        self._socket.flush()
        # What is written still goes out; then "disconnected" ends it.
        self._socket.disconnectFromServer()


def _turn_away(socket: QLocalSocket) -> None:
    """Let go of a caller unheard."""

    def let_go() -> None:
        socket.abort()
        socket.deleteLater()

    # Not at once: Qt is telling of this very connection.
    QTimer.singleShot(0, socket, let_go)


def _call_first(name: str, call: Call) -> None:
    """Tell the program that was first what ``call`` says."""
    message = packed(call)
    if message is None:
        raise UserError("desk.refused")
    end = QDeadlineTimer(_PATIENCE_MS)
    while not end.hasExpired():
        # It may hold the lock and not listen yet.
        socket = QLocalSocket()
        socket.connectToServer(name)
        if not socket.waitForConnected(_STEP_MS):
            _pause()
            continue
        greeting = _line(socket, end)
        words = greeting.split()
        if len(words) == 2 and words[0] == b"bezdotyk" and words[1].isdigit():
            allow_foreground(int(words[1]))
            socket.write(message)
            socket.flush()
            answer = _line(socket, end)
            socket.abort()
            if answer == _TAKEN:
                return
            if answer == _REFUSED:
                raise UserError("desk.refused")
        else:
            socket.abort()
            _pause()
    raise UserError("desk.not_answering")


def _line(socket: QLocalSocket, end: QDeadlineTimer) -> bytes:
    """The line that the other side writes; what is there so far if it does not come in time."""
    read = b""
    while not read.endswith(b"\n") and len(read) < _LONGEST_GREETING and not end.hasExpired():
        if not socket.bytesAvailable():
            socket.waitForBytesWritten(0)
            if not socket.waitForReadyRead(_STEP_MS) and (
                socket.state() != QLocalSocket.LocalSocketState.ConnectedState
            ):
                break
        read += socket.read(_LONGEST_GREETING - len(read)).data()
    return read


def _pause() -> None:
    # Nothing tells when the other program will listen.
    time.sleep(_STEP_MS / 1000)


def _own_lock() -> FileLock:
    handle, name = tempfile.mkstemp(prefix="bezdotyk-", suffix=".lock")
    os.close(handle)
    lock = FileLock(name, thread_local=False)
    lock.acquire(timeout=0)
    return lock


def _key(root: Path) -> str:
    """The same for every way to write ``root``; short, for a socket's path has a hundred letters at most."""
    named = os.path.normcase(os.path.realpath(root))
    return hashlib.sha256(os.fsencode(named)).hexdigest()[:20]


def _server_name(root: Path, folder: Path) -> str:
    # A named pipe of Windows lies in no folder; its rights keep others out.
    key = _key(root)
    return f"bezdotyk-{_user()}-{key}" if sys.platform == "win32" else str(folder / f"{key}.socket")


def _user() -> str:
    return hashlib.sha256(getpass.getuser().casefold().encode()).hexdigest()[:12]
