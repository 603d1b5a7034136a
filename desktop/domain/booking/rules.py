"""Rules of the office: which documents, or lines of them, are described how."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from desktop.domain.booking.facts import Facts
from desktop.domain.booking.marks import parse_marks
from desktop.domain.collation import fold
from desktop.domain.errors import UserError
from desktop.domain.kinds import DocumentKind


@dataclass(frozen=True, slots=True)
class Conditions:
    """Everything given has to hold; of several words or numbers, one."""

    contractor: tuple[str, ...] = ()
    """NIPs, or beginnings of words of the name (``orlen`` holds for „ORLEN S.A.”)."""
    words: tuple[str, ...] = ()
    """Words of a line of goods, else of the document; several in one text stand one behind the other."""
    low: Decimal | None = None
    high: Decimal | None = None
    """Gross, both ends included; of corrections without their sign."""
    companies: frozenset[int] = frozenset()
    kinds: frozenset[DocumentKind] = frozenset()

    @property
    def empty(self) -> bool:
        """Whether it would hold for every document."""
        return not (
            self.contractor
            or self.words
            or self.low is not None
            or self.high is not None
            or self.companies
            or self.kinds
        )


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a rule says; empty parts say nothing."""

    register: str = ""
    category: str = ""
    description: str = ""
    payment: str = ""
    vehicle: str = ""
    dimensions: Mapping[str, str] = field(default_factory=dict)
    marks: tuple[str, ...] = ()
    """Texts of :meth:`~desktop.domain.booking.marks.Marks.texts`, without the KSeF one."""

    @property
    def empty(self) -> bool:
        """Whether it says nothing."""
        return not (
            self.register
            or self.category
            or self.description
            or self.payment
            or self.vehicle
            or self.dimensions
            or self.marks
        )


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule; of several that hold, the first in order decides each part."""

    id: int = 0
    name: str = ""
    when: Conditions = Conditions()
    then: Outcome = Outcome()
    active: bool = True
    position: int = 0


@dataclass(frozen=True, slots=True)
class Hit:
    """A rule that holds; ``items`` are the lines of goods (from 0) it is about, empty: all of them."""

    rule: Rule
    items: tuple[int, ...] = ()


def check(rule: Rule) -> None:
    """Raise :class:`UserError` ``booking.rule_*`` for a rule that cannot be meant."""
    if not rule.name.strip():
        raise UserError("booking.rule_unnamed")
    if rule.when.empty:
        raise UserError("booking.rule_for_all")
    if rule.then.empty:
        raise UserError("booking.rule_says_nothing")
    if rule.when.low is not None and rule.when.high is not None and rule.when.low > rule.when.high:
        raise UserError("booking.rule_range")
    for mark in rule.then.marks:
        if not _is_mark(mark):
            raise UserError("booking.rule_marks", what=mark[:20])


def _is_mark(text: str) -> bool:
    """Whether a rule may set this mark: not those of KSeF, which follow from each document."""
    try:
        return parse_marks([text]).ksef is None
    except ValueError:
        return False


def hits(rules: Iterable[Rule], facts: Facts) -> list[Hit]:
    """The rules that hold for a document, in order."""
    names = [fold(item.name) for item in facts.items]
    return [hit for hit in (_hit(rule, facts, names) for rule in rules if rule.active) if hit is not None]


def _hit(rule: Rule, facts: Facts, names: Sequence[str]) -> Hit | None:
    when = rule.when
    if when.companies and facts.company_id not in when.companies:
        return None
    if when.kinds and facts.kind not in when.kinds:
        return None
    if not _amount_fits(when, facts.gross) or not _contractor_fits(when.contractor, facts):
        return None
    if not when.words:
        return Hit(rule)
    items = tuple(place for place, name in enumerate(names) if any(says(name, words) for words in when.words))
    if items:
        return Hit(rule, items)
    return Hit(rule) if any(says(facts.text, words) for words in when.words) else None


def _amount_fits(when: Conditions, gross: Decimal | None) -> bool:
    if when.low is None and when.high is None:
        return True
    if gross is None:
        return False
    size = abs(gross)
    return (when.low is None or size >= when.low) and (when.high is None or size <= when.high)


def _contractor_fits(wanted: tuple[str, ...], facts: Facts) -> bool:
    if not wanted:
        return True
    name = fold(facts.contractor)
    number = facts.number.upper()
    return any(number_key(one) == number or says(name, one) for one in wanted)


def number_key(text: str) -> str:
    """A NIP or VAT number as documents keep it; empty for what is none."""
    compact = "".join(char for char in text.upper() if char.isalnum()).removeprefix("PL")
    return compact if compact.isascii() and sum(char.isdigit() for char in compact) >= 8 else "-"


def says(folded: str, words: str) -> bool:
    """Whether ``words`` stand in ``folded`` one behind the other, the last perhaps inflected."""
    wanted = fold(words)
    return bool(wanted) and f" {wanted}" in f" {folded}"
