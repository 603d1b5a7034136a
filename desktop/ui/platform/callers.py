"""Whose program is at the other end of a local socket."""

from __future__ import annotations

import os
import socket
import struct
import sys

_LOCAL_PEERCRED = 0x001
_SOL_LOCAL = 0
_XUCRED = "IIh16I"
"""``struct xucred`` of macOS: version, user, number of groups, groups (ucred.h)."""


def is_of_this_user(descriptor: int) -> bool:
    """Whether a program of this user calls.

    On Windows, which does not say, the rights of the named pipe let nobody else in.
    """
    try:
        user = caller_of(descriptor)
    except OSError:
        return False
    return user is None or user == _own_user()


def caller_of(descriptor: int) -> int | None:
    """The user number of whoever is at the other end; ``None`` where the system does not say.

    The branch of macOS was not run.  Raises :class:`OSError` if nobody is there any longer.
    """
    if sys.platform == "win32" or descriptor < 0:
        return None
    with socket.socket(fileno=os.dup(descriptor)) as other:
        if sys.platform == "darwin":
            raw = other.getsockopt(_SOL_LOCAL, _LOCAL_PEERCRED, struct.calcsize(_XUCRED))
            return int(struct.unpack(_XUCRED, raw)[1])
        peer = getattr(socket, "SO_PEERCRED", None)
        if peer is None:
            return None
        raw = other.getsockopt(socket.SOL_SOCKET, peer, struct.calcsize("3i"))
        return int(struct.unpack("3i", raw)[1])


def _own_user() -> int:
    return os.getuid() if sys.platform != "win32" else -1
