"""Passwords and recovery codes of the office's people; hashed as those of the panel's users are."""

from __future__ import annotations

import re
import secrets

from desktop.domain.errors import UserError
from desktop.services.panel import passwords
from desktop.services.panel.refusals import Refused

_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
"""Without those that are taken for one another on paper: I and 1, O and 0."""
_GROUPS, _GROUP = 5, 4
"""A hundred bits."""

hash_password = passwords.hash_password
is_right = passwords.is_right
is_outdated = passwords.is_outdated


def check_new(password: str, *known: str) -> None:
    """Raise :class:`UserError` ``users.short_password`` and the like for one that is easily guessed."""
    try:
        passwords.check_new(password, *known)
    except Refused as refused:
        raise UserError(f"users.{refused.code}", **refused.details) from None


def new_code() -> str:
    """A recovery code as it is written down."""
    groups = ("".join(secrets.choice(_LETTERS) for _ in range(_GROUP)) for _ in range(_GROUPS))
    return "-".join(groups)


def tidy_code(typed: str) -> str:
    """A recovery code as it is hashed, however it was typed."""
    return re.sub(r"[^A-Z0-9]", "", typed.upper())
