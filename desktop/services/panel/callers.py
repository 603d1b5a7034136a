"""Who is calling: the user or device behind a request, with what they may do and for which company."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.documents import Channel
from desktop.domain.panel import Right
from desktop.services.panel.refusals import Refused


@dataclass(frozen=True, slots=True)
class Caller:
    """Every use case of the panel is given one, and sees nothing beyond its company."""

    owner: str
    """``user:3`` or ``device:7``: whose uploads are whose."""
    name: str
    """As the office sees it: the name, else the mail address."""
    company_id: int
    company_name: str
    rights: frozenset[Right]
    language: str = "pl"
    channel: Channel = Channel.PANEL
    user_id: int | None = None
    email: str = ""
    session_id: int | None = None
    companies: tuple[tuple[int, str], ...] = ()
    """All companies that the user may choose between."""
    address: str = ""
    """Where the request comes from."""

    def may(self, right: Right) -> bool:
        """Whether the caller has ``right``."""
        return right in self.rights

    def need(self, right: Right) -> None:
        """Raise :class:`Refused` ``not_allowed`` without ``right``."""
        if right not in self.rights:
            raise Refused("not_allowed")

    def need_user(self) -> int:
        """The user's number; a device has none and is refused."""
        if self.user_id is None:
            raise Refused("not_allowed")
        return self.user_id
