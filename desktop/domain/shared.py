"""The office's shared database: where it is, what is found there, which computer gathers."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

PORT = 5432


class Tls(StrEnum):
    """How the connection to the server is protected."""

    REQUIRE = "require"
    """Encrypted; who the server is proves its certificate, if one is known."""
    OFF = "off"
    """Not at all: only to a server on this very computer."""


@dataclass(frozen=True, slots=True)
class SharedPlace:
    """How one computer reaches the office's database and the folder of its originals.

    The password is not part of it: that is in the keyring.
    """

    server: str
    name: str
    user: str
    folder: Path
    """Where the originals lie, reached by every computer of the office; each may know it by another path."""
    port: int = PORT
    tls: Tls = Tls.REQUIRE
    certificate: Path | None = None
    """Of the office's server, or of whoever signed its certificate; ``None``: any is taken."""
    gathers: bool = True
    """Whether this computer may watch folders and collect mail for the office."""
    office: str = ""
    """The mark of the office that this computer has joined; empty until it has."""
    desk: str = ""
    """This computer's own mark, by which the database tells what it has begun itself."""

    @property
    def title(self) -> str:
        """For people: the database and its server."""
        port = "" if self.port == PORT else f":{self.port}"
        return f"{self.name} ({self.server}{port})"


class Holding(StrEnum):
    """What a database on the server holds."""

    NOTHING = "nothing"
    """Nothing yet: an office can begin here, or be moved here."""
    OFFICE = "office"
    UNFINISHED = "unfinished"
    """An office whose moving here was broken off; what there is of it counts for nothing."""
    LEFT = "left"
    """An office that was moved away from here; its rows stay until a person removes the database."""


@dataclass(frozen=True, slots=True)
class SharedFound:
    """What was found on the server."""

    place: SharedPlace
    holding: Holding
    server_version: str
    """Of PostgreSQL."""
    encrypted: bool
    mark: str = ""
    """The office's own, by which its folder of originals is known to be its."""
    office: str = ""
    """What the office there is called."""
    companies: int = 0
    documents: int = 0
    empty: bool = False
    """Whether the office there has neither a company nor a document."""


class Gathering(StrEnum):
    """Who watches folders, collects mail and serves the panel for a shared office, seen from here."""

    HERE = "here"
    ELSEWHERE = "elsewhere"
    NOBODY = "nobody"
    """Nobody just now; a computer that may will begin within seconds."""
    AWAY = "away"
    """The server does not answer."""
    CHANGED = "changed"
    """While this program was away, the office was moved, or brought up to date by a later version."""


@dataclass(frozen=True, slots=True)
class GatheringState:
    """The same with a name."""

    state: Gathering
    computer: str = ""
    """Which computer gathers; empty if none does."""
