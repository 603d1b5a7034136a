"""An antivirus daemon that finds what says that it is a test."""

from __future__ import annotations

import socketserver
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager


class _Clamd(socketserver.BaseRequestHandler):
    """As much of clamd as INSTREAM needs."""

    def handle(self) -> None:
        command = b""
        while not command.endswith(b"\0"):
            command += self.request.recv(1)
        content = b""
        while size := struct.unpack("!I", self._exactly(4))[0]:
            content += self._exactly(size)
        found = b"stream: OK\0"
        if b"EICAR" in content:
            found = b"stream: Eicar-Test-Signature FOUND\0"
        elif b"OGROMNY" in content:
            found = b"INSTREAM size limit exceeded. ERROR\0"
        self.request.sendall(found if command == b"zINSTREAM\0" else b"UNKNOWN COMMAND\0")

    def _exactly(self, size: int) -> bytes:
        data = b""
        while len(data) < size:
            data += self.request.recv(size - len(data))
        return data


@contextmanager
def antivirus() -> Iterator[str]:
    """It runs; gives ``host:port``."""
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), _Clamd) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        yield f"127.0.0.1:{server.server_address[1]}"
        server.shutdown()
        thread.join()
