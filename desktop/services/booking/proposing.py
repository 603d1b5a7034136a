"""The proposal of a document's description, and what is wrong with the one it has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from desktop.db.tables import DocumentTable
from desktop.domain.booking.dictionaries import Category, Dictionaries
from desktop.domain.booking.entry import BookingEntry, fitted, remainder
from desktop.domain.booking.facts import Facts
from desktop.domain.booking.marks import KsefMark, is_ksef_number
from desktop.domain.booking.rules import Rule
from desktop.domain.booking.suggesting import Knowledge, Proposal, propose
from desktop.domain.messages import Message
from desktop.domain.money import format_amount
from desktop.services.booking import store, teaching
from desktop.services.booking.cards import usual
from desktop.services.booking.facts import facts_of


@dataclass(frozen=True, slots=True)
class Proposed:
    """A proposal with what it was made from."""

    proposal: Proposal
    facts: Facts
    dictionaries: Dictionaries


class Proposer:
    """Makes proposals within one transaction; reads dictionaries and rules once for all of them."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._settings = store.settings(session)
        self._rules: Sequence[Rule] | None = None
        self._dictionaries: dict[int | None, Dictionaries] = {}

    @property
    def settings(self) -> store.BookingSettings:
        """What the office decided."""
        return self._settings

    def dictionaries(self, company_id: int | None) -> Dictionaries:
        """What a company's documents may be described with."""
        if company_id not in self._dictionaries:
            self._dictionaries[company_id] = store.dictionaries(self._session, company_id)
        return self._dictionaries[company_id]

    def facts(self, document: DocumentTable) -> Facts:
        """What is known of ``document``."""
        return facts_of(self._session, document, self._settings.breakdowns)

    def propose(self, document: DocumentTable) -> Proposed:
        """The description proposed for ``document``."""
        facts = self.facts(document)
        if self._rules is None:
            self._rules = store.rules(self._session)
        known = Knowledge(
            dictionaries=self.dictionaries(document.company_id),
            rules=self._rules,
            weighted=teaching.weighted(self._session, facts),
            usual=usual(self._session, facts.number, document.company_id),
        )
        return Proposed(propose(facts, known), facts, known.dictionaries)


def as_of_now(entry: BookingEntry, facts: Facts) -> BookingEntry:
    """A kept description for the document as it is now.

    One that is not split follows the document's amounts; and a KSeF number that has come since counts,
    whatever was marked without it.
    """
    if facts.amounts is not None:
        entry = fitted(entry, facts.amounts)
    known = is_ksef_number(facts.marks.ksef_number) and entry.marks.ksef is not None
    if known and entry.marks.ksef is not KsefMark.NUMBER:
        entry = replace(entry, marks=replace(entry.marks, ksef=KsefMark.NUMBER))
    return entry


def problems(entry: BookingEntry, facts: Facts, known: Dictionaries) -> tuple[Message, ...]:
    """What keeps a description from being handed over, each as a sentence."""
    found: list[Message] = []
    if facts.amounts is not None and entry.lines:
        rest = remainder(facts.amounts, entry.lines)
        if rest:
            amounts = {name: format_amount(getattr(rest, name)) for name in ("net", "vat", "gross")}
            found.append(Message("booking.sums", amounts))
    if known.categories and entry.described:
        missing = sum(1 for line in entry.lines if not line.category)
        if missing:
            found.append(Message("booking.no_category", {"count": str(missing)}))
    unknown = [
        line.category for line in entry.lines if line.category and known.category(line.category) is None
    ]
    if unknown:
        found.append(Message("booking.unknown_category", {"what": ", ".join(dict.fromkeys(unknown))}))
    if entry.register and known.registers:
        register = known.register(entry.register)
        if register is None:
            found.append(Message("booking.unknown_register", {"what": entry.register}))
        elif facts.side is not None and register.side is not facts.side:
            found.append(Message("booking.register_of_other_side", {"what": register.label}))
    found += [
        Message("booking.category_of_other_side", {"what": one.label})
        for one in _misplaced(entry, facts, known)
    ]
    wrong = entry.marks.wrong_for(facts.side)
    if wrong:
        found.append(Message("booking.marks_of_other_side", {"marks": ", ".join(wrong)}))
    if entry.marks.ksef is KsefMark.NUMBER and not is_ksef_number(facts.marks.ksef_number):
        found.append(Message("booking.number_missing"))
    return tuple(found)


def _misplaced(entry: BookingEntry, facts: Facts, known: Dictionaries) -> list[Category]:
    categories = (known.category(line.category) for line in entry.lines)
    found = [one for one in categories if one is not None and one.side is not None and facts.side is not None]
    return [one for one in dict.fromkeys(found) if one.side is not facts.side]
