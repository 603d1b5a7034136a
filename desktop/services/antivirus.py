"""Asking clamd, the antivirus daemon of the office's computer, about a file.

Its ``INSTREAM`` command (clamd(8)): the file goes over the socket in pieces, each behind its length, so
the daemon needs no right to read the data folder.
"""

from __future__ import annotations

import logging
import socket
import struct
from contextlib import closing, suppress
from pathlib import Path

from desktop.domain.errors import UserError

_LOG = logging.getLogger(__name__)
_USUAL = (
    Path("/run/clamav/clamd.ctl"),
    Path("/run/clamd.scan/clamd.sock"),
    Path("/var/run/clamav/clamd.ctl"),
)
_PIECE = 256 * 1024
_TIMEOUT = 60.0


def threat_in(path: Path, where: str = "") -> str | None:
    """The name of what clamd finds in the file, ``None`` if nothing, or if there is no clamd at all.

    ``where`` is its socket: a path or ``host:port``; empty looks at the usual places.  A clamd that was
    named, or whose socket is there, must answer: otherwise :class:`UserError` ``antivirus.silent`` is
    raised, and ``antivirus.not_judged`` if it says that it cannot judge this file: it may be too large.
    """
    target = where or next((str(one) for one in _USUAL if one.exists()), "")
    if not target:
        return None
    try:
        with closing(_connected(target)) as connection:
            answer = _ask(connection, path)
    except OSError as error:
        _LOG.warning("clamd does not answer: %s", type(error).__name__)
        raise UserError("antivirus.silent") from error
    if answer.endswith("FOUND"):
        return answer.removeprefix("stream:").removesuffix("FOUND").strip()[:100]
    if answer.endswith("OK"):
        return None
    _LOG.warning("clamd could not judge a file")
    raise UserError("antivirus.not_judged" if answer.endswith("ERROR") else "antivirus.silent")


def _connected(target: str) -> socket.socket:
    host, colon, port = target.rpartition(":")
    if colon and port.isdigit() and "/" not in target:
        return socket.create_connection((host.strip("[]"), int(port)), timeout=_TIMEOUT)
    family = getattr(socket, "AF_UNIX", None)
    if family is None:
        raise OSError("no local sockets here")
    connection = socket.socket(family, socket.SOCK_STREAM)
    try:
        connection.settimeout(_TIMEOUT)
        connection.connect(target)
    except OSError:
        connection.close()
        raise
    return connection


def _ask(connection: socket.socket, path: Path) -> str:
    connection.sendall(b"zINSTREAM\0")
    # Of a file that is too large for it, it does not hear the end: it answers and closes.
    with path.open("rb") as file, suppress(BrokenPipeError, ConnectionResetError):
        while piece := file.read(_PIECE):
            connection.sendall(struct.pack("!I", len(piece)) + piece)
        connection.sendall(struct.pack("!I", 0))
    answer = b""
    while not answer.endswith(b"\0") and len(answer) < 4096:
        more = connection.recv(4096)
        if not more:
            break
        answer += more
    return answer.rstrip(b"\0").decode(errors="replace").strip()
