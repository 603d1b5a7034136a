"""People of the office: what each may do, and for which companies."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

LOGIN_LONGEST = 60
NAME_LONGEST = 100
"""Characters; the name is what the trail says, whose column has room for that many."""


class Role(StrEnum):
    """What somebody is in the office."""

    OWNER = "owner"
    ACCOUNTANT = "accountant"
    ASSISTANT = "assistant"
    READER = "reader"
    """Looks, and changes nothing."""


class Right(StrEnum):
    """What can be done in the program."""

    VIEW = "view"
    ADD = "add"
    """Take documents and bank statements in."""
    EDIT = "edit"
    """Review, file, describe, split, pair, put into the bin."""
    APPROVE = "approve"
    HAND_OVER = "hand_over"
    """Write files for accounting programs and banks, and take them back."""
    CLOSE_MONTHS = "close_months"
    TALK = "talk"
    """Write to clients: questions, reminders, invitations, letters."""
    CONTRACTORS = "contractors"
    """Change the base of contractors."""
    COMPANIES = "companies"
    """Add clients of the office and change what is set for them."""
    AUDIT = "audit"
    """See who did what."""
    ERASE = "erase"
    """Delete for good."""
    SETTINGS = "settings"
    """What holds for the whole office: folders, mail, panel, registers, dictionaries, rules."""
    USERS = "users"
    """Add people and say what they may do."""


_ASSISTANT = frozenset({Right.VIEW, Right.ADD, Right.EDIT, Right.TALK})
_ACCOUNTANT = _ASSISTANT | {
    Right.APPROVE,
    Right.HAND_OVER,
    Right.CLOSE_MONTHS,
    Right.CONTRACTORS,
    Right.COMPANIES,
    Right.AUDIT,
}
RIGHTS: Mapping[Role, frozenset[Right]] = {
    Role.OWNER: frozenset(Right),
    Role.ACCOUNTANT: _ACCOUNTANT,
    Role.ASSISTANT: _ASSISTANT,
    Role.READER: frozenset({Right.VIEW}),
}
"""What each role may do; each holds what the ones below it may."""


def roles_with(right: Right) -> tuple[Role, ...]:
    """The roles that may do something, the owner first."""
    return tuple(role for role in Role if right in RIGHTS[role])


@dataclass(frozen=True, slots=True)
class User:
    """A person's account; times are UTC, ``companies`` count only without ``all_companies``."""

    id: int
    login: str
    name: str
    role: Role
    active: bool = True
    has_password: bool = False
    system_account: str = ""
    """The login at the computer that lets this person in without a password; empty: none."""
    all_companies: bool = True
    companies: frozenset[int] = frozenset()
    created_at: datetime | None = None
    last_seen: datetime | None = None
    """When this person last signed in."""

    @property
    def reach(self) -> frozenset[int] | None:
        """The companies this person works for; ``None``: all of them, and documents of none."""
        return None if self.all_companies or self.role is Role.OWNER else self.companies

    @property
    def person(self) -> Person:
        """Who sits at the desk once this account is signed in."""
        return Person(self.name, self.login, self.role, self.reach, self.id)


@dataclass(frozen=True, slots=True)
class UserData:
    """What is typed of an account; a password apart from it."""

    login: str
    name: str
    role: Role
    active: bool = True
    system_account: str = ""
    all_companies: bool = True
    companies: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Person:
    """Who acts: what the trail calls them, and how far they reach."""

    name: str
    login: str
    role: Role
    companies: frozenset[int] | None = None
    """``None``: all, and documents that belong to none yet."""
    user_id: int | None = None
    """``None``: the one person of an office that knows no users."""
    rights: frozenset[Right] = field(init=False)

    def __post_init__(self) -> None:
        """Have the role's rights."""
        object.__setattr__(self, "rights", RIGHTS[self.role])

    def may(self, right: Right) -> bool:
        """Whether this person may do that at all, for whichever company."""
        return right in self.rights


class OfficeAct(StrEnum):
    """Something that was done and belongs to no document."""

    USER_ADDED = "user_added"
    USER_CHANGED = "user_changed"
    USER_REMOVED = "user_removed"
    PASSWORD_SET = "password_set"  # noqa: S105 - the name of an act
    RECOVERY_MADE = "recovery_made"
    RECOVERED = "recovered"
    SIGNED_IN = "signed_in"
    SIGN_IN_FAILED = "sign_in_failed"
    SIGNED_OUT = "signed_out"
    LOCKED = "locked"
    UNLOCKED = "unlocked"
    TRAIL_SAVED = "trail_saved"
    """The trail was written to a file."""
    SETTINGS = "settings"
    COMPANY = "company"
    FOLDER = "folder"
    MAILBOX = "mailbox"
    SENDING = "sending"
    """Account, texts and rules of outgoing letters."""
    PANEL = "panel"
    ACCESS = "access"
    """Somebody's access to the client panel."""
    REGISTERS = "registers"
    RULES = "rules"
    """Dictionaries, rules, formats, what was learnt."""
    CONTRACTORS = "contractors"
    TRANSFER = "transfer"
    """A payment file was written or taken back."""
    MONTH = "month"
    """A month was closed or opened again."""
    STATEMENT = "statement"
    ORIGINALS = "originals"
    """Copies of originals were saved."""
    ERASED = "erased"
    PRIVACY = "privacy"
    """Data of a person were erased, or what was kept long enough was destroyed."""
    BACKUP = "backup"
    """Where backups go, their key, or a file with the whole office."""


ABOUT_PEOPLE = frozenset(
    {
        OfficeAct.USER_ADDED,
        OfficeAct.USER_CHANGED,
        OfficeAct.USER_REMOVED,
        OfficeAct.PASSWORD_SET,
        OfficeAct.RECOVERY_MADE,
        OfficeAct.RECOVERED,
        OfficeAct.SIGNED_IN,
        OfficeAct.SIGN_IN_FAILED,
        OfficeAct.SIGNED_OUT,
        OfficeAct.LOCKED,
        OfficeAct.UNLOCKED,
    }
)
"""Acts about those who work with the program themselves."""
