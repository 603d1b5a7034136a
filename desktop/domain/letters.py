"""Letters: what the office sends by mail."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class LetterKind(StrEnum):
    """What a letter is for; each has a text of its own that the office may change."""

    INVITATION = "invitation"
    """The way into the panel, for a new user."""
    ANSWER = "answer"
    """What became of a mail with documents."""
    QUESTION = "question"
    """The office asks something about a document."""
    REMINDER = "reminder"
    """A month's documents are late."""
    MISSING = "missing"
    """Single documents of a month are missing."""
    TEST = "test"


@dataclass(frozen=True, slots=True)
class Letter:
    """A mail to one person, as plain text, without the office's signature (that is put beneath it)."""

    kind: LetterKind
    to: str
    """One address."""
    subject: str
    text: str
    company_id: int | None = None
    language: str = "pl"
    in_reply_to: str = ""
    """The Message-ID of the mail that it answers."""
