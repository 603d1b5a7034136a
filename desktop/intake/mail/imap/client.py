"""The transport below the IMAP library: read with a buffer of our own, and never more than was agreed.

The standard library reads through a file object, which may hold lines that no ``select`` sees: a notice
of new mail would lie there until the next one.
"""

from __future__ import annotations

import imaplib
import selectors
import socket
import ssl
from collections.abc import Callable
from typing import Any

from imap_tools import BaseMailBox

_BLOCK = 64 * 1024
_LONGEST_LINE = 20 * 1024 * 1024
"""Bytes: the numbers of two million mails in one answer."""


class Oversized(imaplib.IMAP4.abort):
    """The server sends more than was agreed; the connection is of no use any longer."""


class Client(imaplib.IMAP4):
    """An IMAP client whose unread bytes can be asked for."""

    largest: int
    """Bytes that one mail may have; more are not read, whatever was announced."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        self._unread = bytearray()
        self.is_oversized = False
        """Whether the server has sent more; the library makes every such error an ordinary one."""
        self.largest = _LONGEST_LINE
        super().__init__(*arguments, **options)

    def read(self, size: int) -> bytes:
        """``size`` bytes."""
        if size > self.largest:
            self.is_oversized = True
            raise self.abort("more bytes than were agreed")
        while len(self._unread) < size:
            self._more()
        return self._taken(size)

    def readline(self) -> bytes:
        """Up to and with the next line end."""
        searched = 0
        while (end := self._unread.find(b"\n", searched)) < 0:
            searched = len(self._unread)
            if searched > _LONGEST_LINE:
                raise self.abort("a line without an end")
            self._more()
        return self._taken(end + 1)

    def starttls(self, ssl_context: ssl.SSLContext | None = None) -> Any:
        """Protect the connection; raises :class:`imaplib.IMAP4.abort` if that cannot be had."""
        if "STARTTLS" not in self.capabilities:
            raise self.abort("the server offers no TLS")
        answer: Any = self._simple_command("STARTTLS")
        # Bytes that somebody on the way put behind the answer would count as the server's own.
        if answer[0] != "OK" or self._unread:
            raise self.abort("the server offers no TLS")
        context = ssl_context or ssl.create_default_context()
        self.sock = context.wrap_socket(self.sock, server_hostname=self.host)
        # What was said in the clear is forgotten.
        self._get_capabilities()
        return answer

    def has_unread(self) -> bool:
        """Whether something can be read without waiting."""
        pending = self.sock.pending() if isinstance(self.sock, ssl.SSLSocket) else 0
        return bool(self._unread) or pending > 0

    def _more(self) -> None:
        got = self.sock.recv(_BLOCK)
        if not got:
            raise self.abort("the server has closed the connection")
        self._unread += got

    def _taken(self, size: int) -> bytes:
        taken = bytes(self._unread[:size])
        del self._unread[:size]
        return taken


class _TlsClient(Client, imaplib.IMAP4_SSL):
    """The same, protected from the first byte."""


class Box(BaseMailBox):
    """The library's mailbox over the transport above."""

    client: Client

    def __init__(self, make: Callable[[], imaplib.IMAP4]) -> None:
        self._make = make
        super().__init__()

    def _get_mailbox_client(self) -> imaplib.IMAP4:
        return self._make()


def open_box(host: str, port: int, context: ssl.SSLContext | None, timeout: float) -> Box:
    """Connect; protected at once if a ``context`` is given.  ``timeout`` in seconds is for every step."""
    if context is None:
        return Box(lambda: Client(host, port, timeout))
    return Box(lambda: _TlsClient(host, port, ssl_context=context, timeout=timeout))


class Waker:
    """Ends a wait from another thread."""

    def __init__(self) -> None:
        self._near, self._far = socket.socketpair()
        self._near.setblocking(False)
        self._far.setblocking(False)

    def wake(self) -> None:
        """End the wait that goes on, or the next one."""
        try:
            self._far.send(b"!")
        except (BlockingIOError, OSError):
            return  # full of calls already, or closed

    def wait(self, seconds: float, client: Client | None = None) -> tuple[bool, bool]:
        """Wait for a call, for bytes of ``client``'s server, or ``seconds``: called? bytes to read?"""
        if client is not None and client.has_unread():
            return False, True
        with selectors.DefaultSelector() as selector:
            selector.register(self._near, selectors.EVENT_READ)
            if client is not None:
                selector.register(client.sock, selectors.EVENT_READ)
            ready = {key.fileobj for key, _ in selector.select(max(0.0, seconds))}
        called = self._near in ready
        if called:
            self._drain()
        return called, client is not None and client.sock in ready

    def close(self) -> None:
        """Free the sockets."""
        self._near.close()
        self._far.close()

    def _drain(self) -> None:
        try:
            while self._near.recv(1024):
                continue
        except BlockingIOError:
            return
