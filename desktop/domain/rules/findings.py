"""What the rules say of a document: how grave it is, the sentence, and what can be done about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from desktop.domain.fields import FieldName
from desktop.domain.messages import Message
from desktop.domain.registers import Proof


class Severity(StrEnum):
    """How grave a finding is."""

    ALARM = "alarm"
    """Money or a tax may be lost: somebody has to answer before the document is approved."""
    WARNING = "warning"
    """Something is not as it should be; whoever approves answers for it."""
    NOTE = "note"
    """Good to know; nothing waits for anybody."""
    GOOD = "good"
    """Was looked at, and is right."""


LEVELS: dict[Severity, int] = {
    Severity.GOOD: 0,
    Severity.NOTE: 0,
    Severity.WARNING: 1,
    Severity.ALARM: 2,
}
"""What a list marks: 0 is nothing, and the gravest open finding counts."""


class ActionKind(StrEnum):
    """What a person may do about a finding with one key."""

    MOVE = "move"
    """Give the document to the company whose id is the argument."""
    MONTH = "month"
    """File it in the month (``YYYY-MM``) that is the argument."""
    OPEN_MONTH = "open_month"
    """File it in the next month that is open; the argument is which one that was when this was found."""
    KIND = "kind"
    """It is of the kind that is the argument."""
    SPLIT_PAYMENT = "split_payment"
    """Mark it as one to be paid by split payment."""
    CONFIRM_ACCOUNT = "confirm_account"
    """The account that is the argument is the contractor's: remembered for all documents."""
    ASK = "ask"
    """Ask the registers again."""
    RATE = "rate"
    """Enter the rate of exchange by hand."""


@dataclass(frozen=True, slots=True)
class Action:
    """Something that is offered; ``name`` is what stands on its button beside the usual words."""

    kind: ActionKind
    argument: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a rule has to say of a document.

    ``facts`` are the values that it stands on: an answer holds as long as they are the same.  ``subject``
    tells findings of one code apart, such as those of two accounts.
    """

    code: str
    severity: Severity
    details: Mapping[str, str] = field(default_factory=dict)
    fields: tuple[FieldName, ...] = ()
    facts: tuple[str, ...] = ()
    actions: tuple[Action, ...] = ()
    proof: Proof | None = None
    subject: str = ""

    @property
    def key(self) -> str:
        """What it is known by among the findings of its document."""
        return f"{self.code}:{self.subject}" if self.subject else self.code

    @property
    def message(self) -> Message:
        """Its sentence; a failed check of the values keeps its own."""
        return Message(self.code if self.code.startswith("check.") else f"finding.{self.code}", self.details)


@dataclass(frozen=True, slots=True)
class Answer:
    """That somebody knows of a finding and says it is all right; ``at`` is UTC.

    An empty ``reason``: the document was approved with the finding in sight.
    """

    who: str
    at: datetime
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """A finding as it stands with its document; ``since`` is UTC."""

    finding: Finding
    since: datetime
    answer: Answer | None = None

    @property
    def is_open(self) -> bool:
        """Whether it waits for somebody."""
        return self.answer is None and LEVELS[self.finding.severity] > 0
