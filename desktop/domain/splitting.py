"""Cutting a batch: how it is to be done, and what was decided about the pages of one file."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop.domain.messages import Message
from desktop.domain.reading import Page, Reading

MADE_FROM = 0.9
"""From this confidence on a cut by content is made; below it is only proposed."""
PROPOSED_FROM = 0.35
"""From this confidence on a cut is worth proposing."""


class SplitPolicy(StrEnum):
    """How a batch is to be cut into documents."""

    AUTO = "auto"
    """By separator sheets, blank sheets and content: whatever the file holds."""
    NONE = "none"
    PAGE = "page"
    """Every page is a document."""
    BLANK = "blank"
    """At blank sheets."""
    SEPARATOR = "separator"
    """At separator sheets."""


class Sides(StrEnum):
    """Whether a scanner takes the backs of sheets too."""

    ANY = "any"
    """Judged by where the blank pages lie."""
    ONE = "one"
    TWO = "two"


@dataclass(frozen=True, slots=True)
class SplitRule:
    """What a folder, a channel or a person says about cutting."""

    policy: SplitPolicy = SplitPolicy.AUTO
    sides: Sides = Sides.ANY

    def as_text(self) -> str:
        """A form to keep: ``"blank"``, ``"blank/two"``."""
        return self.policy.value if self.sides is Sides.ANY else f"{self.policy.value}/{self.sides.value}"

    @classmethod
    def parse(cls, text: str) -> SplitRule | None:
        """The inverse of :meth:`as_text`; ``None`` for the empty text and for what is no rule."""
        policy, _, sides = text.partition("/")
        try:
            return cls(SplitPolicy(policy), Sides(sides or Sides.ANY))
        except ValueError:
            return None


class PageRole(StrEnum):
    """What a page of a file is there for."""

    CONTENT = "content"
    BLANK = "blank"
    """An empty sheet or back; belongs to no document of a batch."""
    SEPARATOR = "separator"
    """A sheet that only parts documents."""
    DELETED = "deleted"
    """Taken out by a person; the original keeps it."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A place between two pages with content, and whether a new document begins there.

    ``before`` is the first page behind it, counted from 0 within the file.  ``confidence`` (0 to 1) says
    how sure it is that a document begins there: near 0, the pages surely belong together.
    """

    before: int
    confidence: float
    made: bool
    why: tuple[Message, ...] = ()

    @property
    def proposed(self) -> bool:
        """Not made, but worth a person's look."""
        return not self.made and self.confidence >= PROPOSED_FROM


@dataclass(frozen=True, slots=True)
class Part:
    """The pages of one document, in order; ``nip`` is the company's that its separator sheet names."""

    pages: tuple[int, ...]
    nip: str | None = None


@dataclass(frozen=True, slots=True)
class SplitPlan:
    """What was decided about a file: the role of each page, each place between pages, the documents."""

    roles: tuple[PageRole, ...]
    cuts: tuple[Cut, ...]
    parts: tuple[Part, ...]

    @property
    def supposed(self) -> int:
        """How many documents there are if every proposed cut is right too."""
        return len(self.parts) + sum(cut.proposed for cut in self.cuts)


@dataclass(frozen=True, slots=True)
class Batch:
    """What was read from one file: its documents in order, and the pages that belong to none.

    The pages of a reading count from 0 within the document, and its ``file_pages`` say where they lie
    in the file.  ``loose`` are blank pages and separator sheets of a batch, counted within the file.
    """

    readings: tuple[Reading, ...]
    plan: SplitPlan
    loose: tuple[Page, ...] = ()
