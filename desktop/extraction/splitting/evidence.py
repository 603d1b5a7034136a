"""How likely a document begins between two pages, by what stands on them.

Every clue is a weight in log-odds: above nothing it speaks for a new document, below for the same one.
The weights are set by hand: a clue that a single misread word can fake must not cut alone.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from desktop.domain.kinds import PrintedKind
from desktop.domain.messages import Message
from desktop.extraction.fields.kind import INVOICES
from desktop.extraction.splitting.facts import PageFacts

_LEAN = -0.5
"""Joined documents lose a page's fields, a document cut in two loses its sense: when in doubt, together."""
_REASONS = 3
_LEAST_REASON = 1.0
_NUMBER_LETTERS = 5
"""Letters and digits from which on a document's number found elsewhere is no accident."""
_FEW_WORDS = 15
_OTHER_SIZE = 1.25
_SATELLITES = {PrintedKind.DELIVERY_NOTE, PrintedKind.OTHER, PrintedKind.SEPARATOR}
"""Kinds that are stapled behind an invoice."""


@dataclass(slots=True)
class Group:
    """The pages that are taken for one document so far."""

    pages: list[PageFacts] = field(default_factory=list)

    @property
    def last(self) -> PageFacts:
        return self.pages[-1]

    @property
    def kind(self) -> PrintedKind | None:
        return next((page.title for page in self.pages if page.title is not None), None)

    @property
    def number(self) -> str | None:
        return next((page.number for page in self.pages if page.number is not None), None)

    @property
    def nips(self) -> frozenset[str]:
        return frozenset().union(*(page.nips for page in self.pages))

    @property
    def ksef(self) -> frozenset[str]:
        return frozenset().union(*(page.ksef for page in self.pages))

    @property
    def has_totals(self) -> bool:
        return any(page.total for page in self.pages)

    def mentions(self, letters: str) -> bool:
        """Whether these compact letters stand on one of the pages."""
        return any(letters in page.text for page in self.pages)


@dataclass(frozen=True, slots=True)
class Clue:
    """What speaks for (above 0) or against a new document, and the sentence that says so."""

    weight: float
    why: Message


def judge(group: Group, page: PageFacts, lean: float = 0.0) -> tuple[float, tuple[Message, ...]]:
    """The probability that ``page`` begins a document behind ``group``, and what decided that.

    ``lean`` is added to the log-odds: what is known beside the two.
    """
    clues = list(_clues(group, page))
    total = _LEAN + lean + sum(clue.weight for clue in clues)
    probability = 1 / (1 + math.exp(-max(-50.0, min(50.0, total))))
    side = math.copysign(1.0, total)
    telling = sorted(clues, key=lambda clue: -clue.weight * side)
    reasons = [clue.why for clue in telling[:_REASONS] if clue.weight * side >= _LEAST_REASON]
    return probability, tuple(reasons)


def _clues(group: Group, page: PageFacts) -> Iterator[Clue]:
    yield from _by_count(group, page)
    yield from _by_number(group, page)
    yield from _by_title(group, page)
    yield from _by_parties(group, page)
    yield from _by_sums(group, page)
    yield from _by_text(group, page)


def _clue(weight: float, code: str, **details: str) -> Clue:
    return Clue(weight, Message(code, details))


def _by_count(group: Group, page: PageFacts) -> Iterator[Clue]:
    before, here = group.last.count, page.count
    if here is not None and here.page == 1:
        sure = here.pages is not None
        yield _clue(5.0 if sure else 2.5, "split.page_first")
    elif here is not None and before is not None and before.is_followed_by(here):
        yield _clue(-8.0 if here.pages is not None else -5.0, "split.page_next", page=str(here.page))
    elif here is not None:
        yield _clue(-4.0 if here.pages is not None else -1.5, "split.page_later", page=str(here.page))
    elif before is not None and before.pages is not None and not before.is_last:
        yield _clue(-4.0, "split.pages_missing", page=str(before.page), pages=str(before.pages))
    if before is not None and before.is_last and (here is None or here.page == 1):
        yield _clue(1.5 if before.pages == 1 else 2.5, "split.page_last", pages=str(before.pages))


def _by_number(group: Group, page: PageFacts) -> Iterator[Clue]:
    old, new = group.number, page.number
    if _is_copy(group, page):
        # The very same document again, sums and all: a copy, or a print that repeats everything.
        yield _clue(-2.5, "split.copy")
        return
    yield from _by_ksef(group, page)
    if old is None or new is None:
        if new is not None and page.title is not None:
            yield _clue(2.0, "split.has_number")
    elif old == new:
        yield _clue(-6.0, "split.same_number")
    else:
        yield _clue(2.0 if _is_misread(old, new) else 4.0, "split.other_number")


def _is_copy(group: Group, page: PageFacts) -> bool:
    begins = page.title is not None and (page.count is None or page.count.page == 1)
    return begins and page.number is not None and page.number == group.number and _same_sums(group, page)


def _by_ksef(group: Group, page: PageFacts) -> Iterator[Clue]:
    """A KSeF number is one document's; corrections name the corrected one's besides their own."""
    if not page.ksef or not group.ksef:
        return
    if page.ksef & group.ksef:
        if page.title is None or page.number == group.number:
            yield _clue(-6.0, "split.same_ksef")
    elif page.title is not None:
        yield _clue(4.0, "split.other_ksef")


def _same_sums(group: Group, page: PageFacts) -> bool:
    return any(page.totals and page.totals == other.totals for other in group.pages)


def _is_misread(old: str, new: str) -> bool:
    """One character differs: the next invoice of a row, or the same number misread."""
    return len(old) == len(new) and sum(a != b for a, b in zip(old, new, strict=True)) == 1


def _by_title(group: Group, page: PageFacts) -> Iterator[Clue]:
    if page.title is None:
        yield _clue(-2.5, "split.no_title")
        if page.heading is not None and all(page.heading != other.heading for other in group.pages):
            yield _clue(1.5, "split.heading")
    elif page.attachment and page.title not in INVOICES:
        yield _clue(0.5, "split.title")
    else:
        yield _clue(2.5, "split.title")
        if page.title is not group.kind and group.kind is not None and page.title in INVOICES:
            yield _clue(0.5, "split.title")
    if page.title is None and group.kind in {PrintedKind.BANK_STATEMENT, PrintedKind.CONTRACT}:
        yield _clue(-1.5, "split.no_title")


def _by_parties(group: Group, page: PageFacts) -> Iterator[Clue]:
    if page.parties:
        yield _clue(1.5, "split.parties")
    elif not page.nips and page.title is None:
        yield _clue(-1.5, "split.no_parties")
    if page.nips and group.nips:
        if not page.nips & group.nips:
            yield _clue(2.5, "split.other_parties")
        elif page.nips - group.nips:
            yield _clue(1.0, "split.other_parties")
        else:
            yield _clue(-0.5, "split.same_parties")
    if _is_satellite(group, page):
        yield _clue(-5.0, "split.belongs")


def _is_satellite(group: Group, page: PageFacts) -> bool:
    """A delivery note, a till receipt or a page without title that was stapled to the invoice before.

    It names the invoice, or the invoice names it, or nobody else stands on it; a receipt has its sum.
    """
    if page.title is PrintedKind.RECEIPT:
        return group.kind in INVOICES and page.nips <= group.nips and _shares_a_sum(group, page)
    if page.title is not None and page.title not in _SATELLITES:
        return False
    old, new = group.number, page.number
    if old is not None and len(old) >= _NUMBER_LETTERS and old in page.text and old != new:
        return True
    if new is not None and len(new) >= _NUMBER_LETTERS and group.mentions(new):
        return True
    return bool(page.nips) and page.nips <= group.nips and group.kind in INVOICES


def _shares_a_sum(group: Group, page: PageFacts) -> bool:
    return any(page.totals & other.totals for other in group.pages)


def _by_sums(group: Group, page: PageFacts) -> Iterator[Clue]:
    if page.brought:
        yield _clue(-6.0, "split.carried")
    elif group.last.carried:
        yield _clue(-4.0, "split.carried")
    if group.kind in INVOICES:
        yield _clue(1.0, "split.totals") if group.has_totals else _clue(-2.0, "split.no_totals")
    if page.table and page.title is None and not page.parties:
        yield _clue(-1.0, "split.table_goes_on")


def _by_text(group: Group, page: PageFacts) -> Iterator[Clue]:
    first = page.sections[0] if page.sections else None
    before = next((one.sections[1] for one in reversed(group.pages) if one.sections), None)
    if first is not None and before is not None and first in {before, before + 1} and first > 1:
        yield _clue(-4.0, "split.sections", section=str(first))
    if page.title is None and group.last.breaks_off and page.goes_on:
        yield _clue(-2.0, "split.sentence")
    if page.terms and page.title not in INVOICES and not page.parties:
        yield _clue(-3.0, "split.terms")
    if page.attachment and page.title not in INVOICES:
        yield _clue(-3.0, "split.attachment")
    if page.words < _FEW_WORDS and page.title is None:
        yield _clue(-1.5, "split.few_words")
    if page.title is not None and _other_size(group.last.size, page.size):
        yield _clue(1.5, "split.other_size")


def _other_size(old: Sequence[float], new: Sequence[float]) -> bool:
    """Sheets of another size, whichever way they lie."""
    pairs = zip(sorted(old), sorted(new), strict=True)
    return any(max(a, b) > _OTHER_SIZE * max(min(a, b), 1.0) for a, b in pairs)
