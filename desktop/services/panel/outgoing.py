"""What the panel needs of whoever sends the office's mail."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from sqlalchemy.orm import Session

from desktop.domain.letters import Letter, LetterKind


class Writer(Protocol):
    """Writes letters from the texts that the office may have changed."""

    def write(
        self,
        kind: LetterKind,
        to: str,
        values: Mapping[str, str],
        *,
        language: str = "pl",
        company_id: int | None = None,
        in_reply_to: str = "",
        session: Session | None = None,
    ) -> Letter:
        """The letter, its places filled with ``values``."""


class Account(Protocol):
    """The server that letters go out by."""

    @property
    def is_set(self) -> bool:
        """Whether anything can be sent with it."""


class Outgoing(Protocol):
    """A queue of letters."""

    @property
    def texts(self) -> Writer:
        """The texts of letters."""

    def account(self) -> Account:
        """The account as it is set now."""

    def send(self, letter: Letter, session: Session | None = None) -> int:
        """Queue ``letter``, in the caller's transaction if one is given; returns its number."""


def can_send(outgoing: Outgoing | None) -> bool:
    """Whether a letter would get anywhere."""
    return outgoing is not None and outgoing.account().is_set
