"""How the panel is served and how much a client may send; kept with the office's settings."""

from __future__ import annotations

import ipaddress
import re
from dataclasses import asdict, dataclass, fields
from enum import StrEnum
from typing import Any
from urllib.parse import urlsplit

from sqlalchemy import delete

from desktop.db.engine import Database
from desktop.db.tables import SettingTable
from desktop.domain.errors import UserError

_KEY = "panel"
_SERVED = "panel.url"
_MEGABYTE = 1024 * 1024
_HOST_NAME = re.compile(
    r"(?=.{1,253}$)[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*"
)


class Tls(StrEnum):
    """Where the panel's certificate comes from."""

    OWN = "own"
    """The program makes one itself."""
    FILES = "files"
    """The office's own, from files."""
    NONE = "none"
    """Plain HTTP, behind a proxy on the same computer that speaks HTTPS itself."""


@dataclass(frozen=True, slots=True)
class PanelSettings:
    """Numbers are limits per user; all times are in the panel's own units as named."""

    on: bool = False
    """Served whenever the program works."""
    listen: str = "0.0.0.0:8443"
    base_url: str = ""
    """How clients reach it, ``https://panel.biuro.pl``; empty: by this computer's name."""
    names: str = ""
    """Other host names and addresses that it answers to, with commas: a router's, one in a hosts file."""
    tls: Tls = Tls.OWN
    certificate: str = ""
    key: str = ""
    """Files, for :attr:`Tls.FILES`."""
    proxies: str = ""
    """Addresses or networks of the office's reverse proxies, with commas."""
    clamd: str = ""
    """Socket of the antivirus: a path, or ``host:port``; empty: the usual path if it is there."""
    max_file_mb: int = 50
    max_files_a_day: int = 1000
    max_mb_a_day: int = 2000
    max_open: int = 200
    """Files that one user may have on their way at once."""
    idle_minutes: int = 120
    session_hours: int = 12

    @property
    def max_file(self) -> int:
        """In bytes."""
        return self.max_file_mb * _MEGABYTE

    def proxy_networks(self) -> list[ipaddress.IPv4Network | ipaddress.IPv6Network]:
        """The proxies that are believed; raises :class:`ValueError`."""
        return [
            ipaddress.ip_network(part.strip(), strict=False)
            for part in self.proxies.split(",")
            if part.strip()
        ]

    def other_names(self) -> list[str]:
        """What :attr:`names` lists, in small letters."""
        return [part.strip().strip("[]").lower() for part in self.names.split(",") if part.strip()]

    def check(self) -> None:
        """Raise :class:`UserError` ``panel.bad_*`` for what cannot work."""
        host, _ = split_listen(self.listen)
        if self.base_url:
            parts = urlsplit(self.base_url)
            if parts.scheme != "https" or not parts.hostname or parts.path.strip("/") or parts.query:
                raise UserError("panel.bad_base_url", url=self.base_url)
        try:
            self.proxy_networks()
        except ValueError as error:
            raise UserError("panel.bad_proxies", proxies=self.proxies) from error
        if not all(is_host_name(name) for name in self.other_names()):
            raise UserError("panel.bad_names", names=self.names)
        if self.tls is Tls.NONE and (not is_loopback(host) or not self.base_url):
            raise UserError("panel.tls_needed")


def is_host_name(text: str) -> bool:
    """Whether ``text`` can stand for a host in an address: a name, or an IP address."""
    try:
        ipaddress.ip_address(text)
    except ValueError:
        return _HOST_NAME.fullmatch(text) is not None
    return True


def is_loopback(host: str) -> bool:
    """Whether ``host`` is this computer only."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def split_listen(text: str) -> tuple[str, int]:
    """``HOST:PORT`` in its parts, ``[::1]:8443`` too; raises :class:`UserError` ``panel.bad_listen``."""
    host, _, port = text.strip().rpartition(":")
    host = host.removeprefix("[").removesuffix("]")
    if not host or not port.isascii() or not port.isdigit() or int(port) > 65535:
        raise UserError("panel.bad_listen", listen=text)
    return host, int(port)


class PanelSettingsStore:
    """Loads and saves them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def load(self) -> PanelSettings:
        """The settings; what was never set, or is not understood, has its default."""
        with self._database.read() as session:
            row = session.get(SettingTable, _KEY)
            kept: dict[str, Any] = {} if row is None else row.value
        default = PanelSettings()
        known: dict[str, Any] = {}
        for field in fields(PanelSettings):
            standard = getattr(default, field.name)
            value = kept.get(field.name)
            if isinstance(standard, Tls):
                known[field.name] = Tls(value) if value in set(Tls) else standard
            else:
                known[field.name] = value if type(value) is type(standard) else standard
        return PanelSettings(**known)

    def save(self, settings: PanelSettings) -> None:
        """Keep ``settings``; raises what :meth:`PanelSettings.check` raises."""
        settings.check()
        with self._database.write() as session:
            session.merge(SettingTable(key=_KEY, value={**asdict(settings), "tls": settings.tls.value}))
            # Another address may be meant now than the one it was last served at.
            session.execute(delete(SettingTable).where(SettingTable.key == _SERVED))

    def served_at(self, url: str) -> None:
        """Remember where the panel is served, for programs that only write links."""
        with self._database.write() as session:
            session.merge(SettingTable(key=_SERVED, value={"url": url}))

    def last_url(self) -> str:
        """Where it was served last since the settings were saved; empty if never."""
        with self._database.read() as session:
            row = session.get(SettingTable, _SERVED)
            return "" if row is None else str(row.value.get("url", ""))
