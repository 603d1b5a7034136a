"""The names this computer is reached by, besides the address that clients are given."""

from __future__ import annotations

import functools
import socket
import threading
from pathlib import Path

from desktop.services.panel.settings import PanelSettings, split_listen

_RESOLVER = Path("/etc/resolv.conf")
_ANSWERS_WITHIN = 2.0
"""Seconds for a name server that may not be there."""
_EVERYWHERE = frozenset({"", "0.0.0.0", "::"})  # noqa: S104 - compared, not bound


def own_names(settings: PanelSettings) -> list[str]:
    """Short and full names, the addresses it has, where it listens, and what the office added; small letters.

    No name is taken over from a request: a name that a stranger's name server leads here is none of ours.
    """
    name = socket.gethostname().lower().rstrip(".")
    short = name.partition(".")[0]
    host, _ = split_listen(settings.listen)
    found = [name, short, f"{short}.local", *(f"{short}.{one}" for one in _domains()), _full_name()]
    found += ["localhost", "127.0.0.1", "::1", host.lower(), *_addresses(), *settings.other_names()]
    return [one for one in dict.fromkeys(found) if one not in _EVERYWHERE]


def _domains() -> list[str]:
    """The domains that names in this network are completed with."""
    try:
        lines = _RESOLVER.read_text(encoding="ascii", errors="replace").splitlines()
    except OSError:
        return []
    found = []
    for line in lines:
        word, *domains = line.split()[:8] or [""]
        if word in {"search", "domain"}:
            found += [one.lower().strip(".") for one in domains]
    return [one for one in found if one]


@functools.cache
def _full_name() -> str:
    """The name with its domain, as the system's resolver has it; empty where it does not answer in time."""
    found: list[str] = []

    def ask() -> None:
        found.append(socket.getfqdn().lower().rstrip("."))

    asking = threading.Thread(target=ask, name="own-name", daemon=True)
    asking.start()
    asking.join(_ANSWERS_WITHIN)
    return found[0] if found else ""


def _addresses() -> list[str]:
    """The addresses this computer sends from; asks nobody else."""
    found = []
    for family, elsewhere in ((socket.AF_INET, "192.0.2.1"), (socket.AF_INET6, "2001:db8::1")):
        try:
            with socket.socket(family, socket.SOCK_DGRAM) as probe:
                # Nothing is sent: connecting a datagram socket only chooses the address to send from.
                probe.connect((elsewhere, 9))
                found.append(str(probe.getsockname()[0]).partition("%")[0])
        except OSError:
            continue
    return found
