"""What this computer is called in the office's network: what a scanner's form asks for."""

from __future__ import annotations

import socket
from dataclasses import dataclass

_ELSEWHERE = ("192.0.2.1", 9)
"""An address of documentation (RFC 5737).  Nothing is sent there: a datagram socket that is only connected
tells which of our addresses would be used."""


@dataclass(frozen=True, slots=True)
class OwnName:
    """Name and address; ``address`` is empty where there is no network."""

    name: str
    address: str


def own_name() -> OwnName:
    """The name and the address under which others in the network reach this computer."""
    try:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asked:
            asked.connect(_ELSEWHERE)
            address = str(asked.getsockname()[0])
    except OSError:
        address = ""
    return OwnName(socket.gethostname(), "" if address.startswith(("127.", "0.")) else address)
