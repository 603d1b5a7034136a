"""Numbers and dates: chosen one by one, by the place and the pattern that were learnt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from desktop.domain.clauses import is_doubt
from desktop.domain.fields import VALUE_TYPES, Field, FieldName, Source, ValueType
from desktop.domain.identifiers import is_ksef_number, is_nip
from desktop.domain.kinds import PrintedKind
from desktop.domain.learning import PATTERNED, Knowledge
from desktop.domain.messages import Message
from desktop.extraction.fields.numberdoubt import looks_misread, years_agree
from desktop.extraction.learning import memory
from desktop.extraction.learning.choice import (
    Option,
    agreement,
    because,
    clear,
    fits_pattern,
    judged,
    learnt_field,
    legible,
    options,
)
from desktop.extraction.learning.dates import in_order
from desktop.extraction.learning.text import Text

SINGLE = (
    FieldName.ISSUE_DATE,
    FieldName.NUMBER,
    FieldName.SALE_DATE,
    FieldName.DUE_DATE,
    FieldName.BUYER_NIP,
    FieldName.KSEF_NUMBER,
    FieldName.CORRECTED_NUMBER,
    FieldName.CORRECTED_DATE,
    FieldName.ORDER_NUMBER,
)
"""In the order in which they are decided: the number's pattern looks at the issue date."""

SURE_AFTER = 2
"""Documents that must agree before what was learnt may help to make a value certain, or to doubt one."""


Fields = Mapping[FieldName, Field]


def single(text: Text, knowledge: Knowledge, fields: Fields, name: FieldName, kind: PrintedKind) -> Field:
    """A field as its learnt place and pattern have it; what was read, if they say nothing better."""
    before = fields[name]
    if memory.newest_is_absent(knowledge, name):
        return before if before.certain or not before.value else _emptied(before)
    best = clear(options(text, knowledge, name, kind, fields[FieldName.ISSUE_DATE].day))
    if best is None:
        return _against_pattern(knowledge, before)
    counts = agreement(text, knowledge, name, best)
    if before.value == best.value:
        return _agreed(text, knowledge, fields, best, before, counts)
    if before.certain and not memory.was_corrected(knowledge, name):
        return _doubted(before, counts)
    after = learnt_field(text, before, best, (because(*counts),))
    if not _possible({**fields, name: after}, name):
        return before
    return replace(after, certain=_supported(text, knowledge, {**fields, name: after}, best, name, counts))


def _possible(fields: Fields, name: FieldName) -> bool:
    """Whether the value breaks no rule with the others."""
    value = fields[name].value
    if name is FieldName.BUYER_NIP:
        return value != fields[FieldName.SELLER_NIP].value
    return in_order(fields, name)


def _agreed(
    text: Text,
    knowledge: Knowledge,
    fields: Fields,
    best: Option,
    before: Field,
    counts: tuple[int, int],
) -> Field:
    """The reader and what was learnt say the same: that may be enough to be certain."""
    why = (*before.why, because(*counts))
    if not before.certain and _supported(text, knowledge, fields, best, before.name, counts):
        return judged(before, tuple(one for one in why if not is_doubt(one)), certain=True)
    return replace(before, why=why)


def _supported(
    text: Text,
    knowledge: Knowledge,
    fields: Fields,
    best: Option,
    name: FieldName,
    counts: tuple[int, int],
) -> bool:
    """Several documents agree, none contradicts; the print is clear; the value's own checks hold."""
    agreeing, total = counts
    span = best.printed.spot.span
    if agreeing < total or total < SURE_AFTER or best.printed.repaired or not legible(text, span):
        return False
    if name is FieldName.BUYER_NIP:
        return is_nip(best.value) and _possible(fields, name)
    if name is FieldName.KSEF_NUMBER:
        return is_ksef_number(best.value)
    if VALUE_TYPES[name] is ValueType.DATE:
        return in_order(fields, name) and fields[FieldName.ISSUE_DATE].day is not None
    if name in PATTERNED:
        scanned = text.lines[span.line].source is not Source.TEXT
        issue = fields[FieldName.ISSUE_DATE].day
        doubtful = scanned and (looks_misread(best.value) or not years_agree(best.value, issue))
        return fits_pattern(knowledge, name, best.value) and best.printed.dated and not doubtful
    return False


def _doubted(before: Field, counts: tuple[int, int]) -> Field:
    """A value that is certain, though the contractor has always printed it elsewhere, needs a look."""
    agreeing, total = counts
    if agreeing < total or total < SURE_AFTER:
        return before
    return judged(before, (*before.why, Message("why.learnt_elsewhere")), certain=False)


def _against_pattern(knowledge: Knowledge, before: Field) -> Field:
    """A number that is built differently from all before it needs a look."""
    if before.name is not FieldName.NUMBER or not before.value or not before.certain:
        return before
    agreeing, total = memory.how_often(knowledge, before.name, lambda one: bool(one.pattern))
    if agreeing < SURE_AFTER or agreeing < total or fits_pattern(knowledge, before.name, before.value):
        return before
    return judged(before, (*before.why, Message("why.learnt_other_pattern")), certain=False)


def _emptied(before: Field) -> Field:
    """A person said that this contractor prints no such value; what was read stays a candidate."""
    why = (Message("why.learnt_absent"),)
    return replace(before, value=None, raw="", box=None, source=Source.LEARNT, certain=False, why=why)
