"""The contractor's bank account: known ones are preferred, a new one needs a look.

A letter with a changed account is how payments are stolen, so an account that was never seen on this
contractor's documents is not certain, however clearly it is printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from rapidfuzz import fuzz

from desktop.domain.fields import Candidate, Field, FieldName, Source
from desktop.domain.identifiers import is_iban
from desktop.domain.learning import Knowledge
from desktop.domain.messages import Message
from desktop.extraction.fields.layout import Span
from desktop.extraction.learning import memory
from desktop.extraction.learning.choice import because, judged, with_candidate
from desktop.extraction.learning.text import Text

_ACCOUNTS = (FieldName.BANK_ACCOUNT, FieldName.SECOND_ACCOUNT)
_NEARLY = 92.0
"""From this likeness in percent on, digits on the page are a known account with a digit or two misread."""
_FIGURES = re.compile(r"\d")

Fields = Mapping[FieldName, Field]


def accounts(text: Text, fields: Fields, knowledge: Knowledge) -> Iterator[Field]:
    """The accounts, as known ones support or contradict them; yields the fields that change."""
    before = fields[FieldName.BANK_ACCOUNT]
    known = _known(knowledge, fields[FieldName.CURRENCY].value)
    if not known:
        return
    if before.value in known:
        yield _agreed(before, knowledge, known)
        return
    there = [(account, span) for account in known if (span := _printed(text, account)) is not None]
    if there and (not before.certain or _was_mistaken(knowledge, before.value)):
        account, span = there[0]
        why: tuple[Message, ...] = (because(*_count(knowledge, account)),)
        if before.value and is_iban(before.value):
            why = (*why, Message("why.rival"))
        candidate = Candidate(account, text.sheet.text(span), text.box(span))
        yield with_candidate(before, candidate, why)
    elif before.value and before.source is not Source.LEARNT:
        repaired = None if is_iban(before.value) else _nearest(before.value, known)
        if repaired is not None:
            candidate = Candidate(repaired, before.raw, before.box)
            yield with_candidate(before, candidate, (because(*_count(knowledge, repaired)),))
        else:
            why = (Message("why.learnt_new_account"), *before.why)
            yield judged(before, why, certain=False)


def _agreed(before: Field, knowledge: Knowledge, known: list[str]) -> Field:
    """A right check number and an account that a person has approved before: that is proof."""
    count = _count(knowledge, before.value or "")
    del known
    sure = before.certain or is_iban(before.value or "")
    why = tuple(one for one in before.why if not sure or one.code not in {"why.no_check", "why.rival"})
    return judged(before, (*why, because(*count)), certain=sure)


def _was_mistaken(knowledge: Knowledge, account: str | None) -> bool:
    """A person replaced this very account on a document of the contractor."""
    taught = memory.taught(knowledge, FieldName.BANK_ACCOUNT)
    return any(one.corrected and one.read == account for _, one in taught)


def _known(knowledge: Knowledge, currency: str | None) -> list[str]:
    """Accounts of the contractor's documents: the usual one first, those of other currencies last."""
    order: dict[str, int] = {}
    usual = memory.usual(knowledge, FieldName.BANK_ACCOUNT)
    for name in _ACCOUNTS:
        for lesson, one in memory.taught(knowledge, name):
            if one.value is None:
                continue
            paid_in = lesson.fields.get(FieldName.CURRENCY)
            other = paid_in is not None and currency is not None and paid_in.value not in {None, currency}
            rank = 2 * other + (usual is None or usual.value != one.value)
            order[one.value] = min(rank, order.get(one.value, rank))
    return sorted(order, key=lambda account: order[account])


def _count(knowledge: Knowledge, account: str) -> tuple[int, int]:
    return memory.how_often(knowledge, FieldName.BANK_ACCOUNT, lambda one: one.value == account)


def _printed(text: Text, account: str) -> Span | None:
    """Where the account's figures stand: on one line, or on two as stamps and narrow columns print them."""
    wanted = "".join(_FIGURES.findall(account))
    before = ""
    for line in text.lines:
        figures = [match.start() for match in _FIGURES.finditer(line.text)]
        here = "".join(line.text[place] for place in figures)
        start = here.find(wanted)
        if start >= 0:
            return Span(line.number, figures[start], figures[start + len(wanted) - 1] + 1)
        if before and figures and wanted in before + here:
            return Span(line.number, figures[0], figures[-1] + 1)
        if len(here) >= len(wanted) and fuzz.partial_ratio(wanted, here) >= _NEARLY:
            return Span(line.number, figures[0], figures[-1] + 1)
        before = here
    return None


def _nearest(value: str, known: list[str]) -> str | None:
    """The known account that ``value`` is but for a digit or two; ``None`` if it is none, or two."""
    alike = [one for one in known if fuzz.ratio(value, one) >= _NEARLY]
    return alike[0] if len(alike) == 1 else None
