"""Where the lines of a company's statements stand: paired, proposed, without need of a document, or open."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from desktop.domain.messages import Message
from desktop.domain.statements.model import ReadLine, StatementFormat
from desktop.domain.statements.officials import NoDocument
from desktop.domain.statements.pairing import Certainty


class LineState(StrEnum):
    """What is known of a line; the order is that of the work left."""

    OPEN = "open"
    """No document, and nothing says that none is needed: it is missing."""
    PROPOSED = "proposed"
    """Documents or a reason are proposed and wait for a person."""
    PAIRED = "paired"
    NO_DOCUMENT = "no_document"


@dataclass(frozen=True, slots=True)
class PairedDocument:
    """A document that a line pays; ``amount`` in the document's currency, signed as the line."""

    id: int
    number: str
    contractor: str
    issued: date | None
    gross: Decimal | None
    currency: str
    amount: Decimal


@dataclass(frozen=True, slots=True)
class LineView:
    """A line as the screen shows it."""

    id: int
    line: ReadLine
    own_account: str
    state: LineState
    documents: tuple[PairedDocument, ...] = ()
    """Confirmed, or proposed."""
    certainty: Certainty | None = None
    """Of a proposal of documents."""
    why: tuple[Message, ...] = ()
    no_document: NoDocument | None = None
    rule_id: int | None = None
    """The rule that says so."""
    decided_by: str = ""
    decided_at: datetime | None = None

    @property
    def beyond(self) -> Decimal:
        """What of the line no document takes, above nought; nothing where other currencies are among them."""
        currencies = {one.currency for one in self.documents}
        if currencies != {self.line.currency}:
            return Decimal(0)
        left = self.line.amount - sum((one.amount for one in self.documents), Decimal(0))
        return abs(left) if left * self.line.amount > 0 else Decimal(0)

    @property
    def payee(self) -> str:
        """The other side, as far as the statement names it."""
        return self.line.name or self.line.title or self.line.kind

    @property
    def is_settled(self) -> bool:
        """Whether nobody needs to look for a document: a person or a rule said so."""
        return self.state in {LineState.PAIRED, LineState.NO_DOCUMENT}


@dataclass(frozen=True, slots=True)
class BankAccount:
    """An account of a company."""

    id: int
    company_id: int
    account: str
    currency: str


@dataclass(frozen=True, slots=True)
class StatementRow:
    """An imported statement in the list."""

    id: int
    company_id: int
    account: BankAccount
    format: StatementFormat
    number: str
    first: date | None
    last: date | None
    opening: Decimal | None
    closing: Decimal | None
    difference: Decimal | None
    """Other than 0: balances and lines do not agree."""
    gap: Decimal | None
    """Opening balance less the closing one of the statement before it; ``None`` if there is none before."""
    lines: int
    open_lines: int
    """Lines for which nobody has decided yet."""
    file_name: str
    imported_at: datetime
    imported_by: str
    document_id: int | None = None
    kept: bool = True
    """Its file can be written out again; older versions of the program kept it only of documents."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What importing a file gave."""

    statements: tuple[int, ...] = ()
    new_lines: int = 0
    known_lines: int = 0
    """Lines that were there from another statement."""
    companies: frozenset[int] = frozenset()
    already: bool = False
    """The same file had been imported before; nothing was changed."""
    warnings: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class Payment:
    """That a document was paid, wholly or in part."""

    line_id: int
    paid_on: date
    amount: Decimal
    """In the document's currency, never negative."""
    currency: str
    by: str
    """The other side's name or account; empty where the bank named none."""


@dataclass(frozen=True, slots=True)
class MissingPayment:
    """A payment for which no document is here."""

    line_id: int
    payee: str
    paid_on: date
    amount: Decimal
    """Negative where the company paid."""
    currency: str
    perhaps: str = ""
    """Number and contractor of a document that may be the one, though little speaks for it."""


@dataclass(frozen=True, slots=True)
class Rule:
    """That payments like this need no document."""

    id: int
    account: str
    words: str
    reason: NoDocument
    who: str
    hits: int = field(default=0, compare=False)
