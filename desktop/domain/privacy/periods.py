"""How long each kind is kept, and the rule that the shortest period comes from.

The program knows no law suits, no inspections and no financial years: a period says what a person may
propose for destruction, never what goes by itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop.domain.errors import UserError
from desktop.domain.kinds import DocumentKind

LONGEST = 50
"""Years."""


class KeptKind(StrEnum):
    """What has a period of its own."""

    ACCOUNTING = "accounting"
    """Invoices, corrections, receipts, notes, delivery notes, and documents whose kind nobody knows.

    Until the tax is time-barred (art. 86 § 1 Ordynacji podatkowej; art. 112 ustawy o VAT): five years from
    the end of the calendar year in which it fell due (art. 70 § 1 Ordynacji podatkowej).  Income tax of a
    year falls due in the next one (art. 45 ust. 1 and 4 ustawy o PIT, art. 27 ust. 1 ustawy o CIT), so the
    five years are counted from the end of that; that is no sooner than five years from the beginning of the
    year after the financial year (art. 74 ust. 2 pkt 8 and ust. 3 ustawy o rachunkowości).  A company whose
    financial year ends late in the next calendar year needs a year more.
    """
    CONTRACTS = "contracts"
    """Evidence of trade contracts: five years from the beginning of the year after the one in which they
    were settled or time-barred (art. 74 ust. 2 pkt 4 ustawy o rachunkowości).  When that was the program
    cannot know: the ten years it begins with are caution, not a rule."""
    PAPERS = "papers"
    """Letters, reminders, proformas and what is none of the other kinds: no rule of its own; as the office
    needs them (art. 5 ust. 1 lit. e RODO)."""
    STATEMENTS = "statements"
    """Bank statements and their movements: accounting evidence, as :attr:`ACCOUNTING`."""
    EXPORTS = "exports"
    """Kept copies of files for accounting programs and banks: copies of what those have, with no rule of
    their own; kept as the documents they are made of."""
    DELIVERIES = "deliveries"
    """What clients sent and when, and receipts of uploads: until claims are time-barred, six years
    (art. 118 Kodeksu cywilnego)."""
    PANEL = "panel"
    """What was done and said in the client panel: as :attr:`DELIVERIES`."""
    TRAIL = "trail"
    """Who did what to documents that are no more: so that the office can account for it (art. 5 ust. 2
    RODO), as long as claims may come, as :attr:`DELIVERIES`."""


USUAL: Mapping[KeptKind, int] = {
    KeptKind.ACCOUNTING: 5,
    KeptKind.CONTRACTS: 10,
    KeptKind.PAPERS: 5,
    KeptKind.STATEMENTS: 5,
    KeptKind.EXPORTS: 5,
    KeptKind.DELIVERIES: 6,
    KeptKind.PANEL: 6,
    KeptKind.TRAIL: 6,
}
"""Years that the program begins with."""

LEAST: Mapping[KeptKind, int] = {
    **dict.fromkeys(KeptKind, 1),
    KeptKind.ACCOUNTING: 5,
    KeptKind.CONTRACTS: 5,
    KeptKind.STATEMENTS: 5,
}
"""Years below which nobody may go: the law's where it has any."""

_FROM_THE_NEXT_YEAR = frozenset(
    {KeptKind.ACCOUNTING, KeptKind.CONTRACTS, KeptKind.PAPERS, KeptKind.STATEMENTS, KeptKind.EXPORTS}
)
"""Kinds whose years count from the end of the year after theirs."""

_KINDS: Mapping[DocumentKind, KeptKind] = {
    DocumentKind.CONTRACT: KeptKind.CONTRACTS,
    DocumentKind.BANK_STATEMENT: KeptKind.STATEMENTS,
    **dict.fromkeys(
        (DocumentKind.LETTER, DocumentKind.REMINDER, DocumentKind.PROFORMA, DocumentKind.OTHER),
        KeptKind.PAPERS,
    ),
}

BY_LAW = frozenset({KeptKind.ACCOUNTING, KeptKind.CONTRACTS, KeptKind.STATEMENTS})
"""Kinds that a statute has kept, so that nobody can ask for their erasure (art. 17 ust. 3 lit. b RODO)."""


def kept_kind(kind: DocumentKind | None) -> KeptKind:
    """Which period holds for a document; one that nobody knows the kind of may be an invoice."""
    return KeptKind.ACCOUNTING if kind is None else _KINDS.get(kind, KeptKind.ACCOUNTING)


@dataclass(frozen=True, slots=True)
class Periods:
    """The years of each kind; those not named are as :data:`USUAL`."""

    years: Mapping[KeptKind, int]

    @classmethod
    def usual(cls) -> Periods:
        """As the program begins."""
        return cls(dict(USUAL))

    def of(self, kind: KeptKind) -> int:
        """How many years a kind is kept."""
        return self.years.get(kind, USUAL[kind])

    def until(self, kind: KeptKind, year: int) -> date:
        """The last day on which what is of ``year`` has to be kept."""
        first = year + 1 if kind in _FROM_THE_NEXT_YEAR else year
        return date(min(first + self.of(kind), date.max.year), 12, 31)

    def last_free_year(self, kind: KeptKind, today: date) -> int:
        """The newest year whose period is over on ``today``."""
        year = today.year - 1 - self.of(kind)
        return year - 1 if kind in _FROM_THE_NEXT_YEAR else year

    def checked(self) -> Periods:
        """These periods; raises :class:`UserError` ``privacy.bad_period`` beyond what is allowed."""
        for kind in KeptKind:
            if not LEAST[kind] <= self.of(kind) <= LONGEST:
                raise UserError("privacy.bad_period", kind=kind.value, low=LEAST[kind], high=LONGEST)
        return self
