"""What a contractor prints alike on every document: name, address, currency, way of paying."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from rapidfuzz import fuzz

from desktop.domain.fields import Candidate, Field, FieldName, Source
from desktop.domain.identifiers import is_nip
from desktop.domain.learning import BUYER, Knowledge
from desktop.domain.messages import Message
from desktop.extraction.fields.fold import compact
from desktop.extraction.learning import memory
from desktop.extraction.learning.choice import because, judged, with_candidate
from desktop.extraction.learning.places import GOOD, best_likeness
from desktop.extraction.learning.supplier import is_tax_number
from desktop.extraction.learning.text import Text
from desktop.extraction.learning.values import printed

_ALIKE = 75.0
"""From this likeness in percent on, a name on a scan is the known one with misread letters."""
_SURE_AFTER = 2
_EXACT = {Source.XML, Source.QR}
_OTHERS = (
    FieldName.CURRENCY,
    FieldName.PAYMENT_METHOD,
    FieldName.SELLER_BDO,
    FieldName.SELLER_REGON,
    FieldName.SELLER_KRS,
    FieldName.CASH_METHOD,
)

Fields = Mapping[FieldName, Field]


def seller(text: Text, fields: Fields, knowledge: Knowledge) -> Iterator[Field]:
    """Number, name and address of the contractor; yields the fields that change."""
    number = fields[FieldName.SELLER_NIP]
    if is_tax_number(knowledge.supplier) and number.source not in _EXACT:
        number = _number(text, fields, knowledge)
        yield number
    for name in (FieldName.SELLER_NAME, FieldName.SELLER_ADDRESS):
        before = fields[name]
        known = memory.usual(knowledge, name)
        if known is None or before.source in _EXACT:
            continue
        why = because(known.count, known.total)
        if before.value == known.value:
            sure = before.certain or (number.certain and known.count == known.total >= _SURE_AFTER)
            yield judged(before, (*before.why, why), certain=sure)
        elif _better(text, before, known.value, knowledge):
            yield with_candidate(before, Candidate(known.value, known.value), (why,))


def _number(text: Text, fields: Fields, knowledge: Knowledge) -> Field:
    """The contractor's number; several documents on which it stood there help to make it certain."""
    before = fields[FieldName.SELLER_NIP]
    places = memory.places(knowledge, FieldName.SELLER_NIP)
    spots = [one for one in printed(text, FieldName.SELLER_NIP, (), None) if one.value == knowledge.supplier]
    spots.sort(key=lambda one: -best_likeness(text, one.spot, places))
    there = bool(spots) and best_likeness(text, spots[0].spot, places) >= GOOD
    agreeing, total = memory.how_often(
        knowledge,
        FieldName.SELLER_NIP,
        lambda one: bool(spots) and best_likeness(text, spots[0].spot, one.places) >= GOOD,
    )
    why = because(max(agreeing, 1), max(total, 1))
    if before.value != knowledge.supplier:
        box = text.box(spots[0].spot.span) if spots else None
        return with_candidate(before, Candidate(knowledge.supplier, knowledge.supplier, box), (why,))
    buyer = fields[FieldName.BUYER_NIP].value
    sure = there and agreeing >= _SURE_AFTER and is_nip(knowledge.supplier) and buyer != before.value
    if before.certain or not there:
        return replace(before, why=(*before.why, why)) if there else before
    return judged(before, (*before.why, why), certain=sure)


def _better(text: Text, before: Field, known: str, knowledge: Knowledge) -> bool:
    """Whether the known name or address is rather what the page prints than what was read."""
    if any(one.corrected and one.read == before.value for _, one in memory.taught(knowledge, before.name)):
        return True
    letters = compact(known)[0]
    if (
        before.value
        and before.source is Source.OCR
        and fuzz.ratio(letters, compact(before.value)[0]) >= _ALIKE
    ):
        # No check proves a name: what a person approved has its accents right where a scan loses them.
        return True
    if before.certain:
        return False
    if not before.value or memory.was_corrected(knowledge, before.name):
        return True
    return bool(letters[:40]) and bool(text.find(letters[:40]))


def others(fields: Fields, knowledge: Knowledge) -> Iterator[Field]:
    """Currency, way of paying and the like, and the client as this contractor names it."""
    for name in _OTHERS:
        field = _constant(fields.get(name) or Field(name), knowledge)
        if field is not None:
            yield field
    buyer = fields[FieldName.BUYER_NIP].value
    for name in BUYER[1:]:
        field = _buyers(fields[name], buyer, knowledge)
        if field is not None:
            yield field


def _constant(before: Field, knowledge: Knowledge) -> Field | None:
    if before.source in _EXACT:
        return None
    name = before.name
    mistaken = any(one.corrected and one.read == before.value for _, one in memory.taught(knowledge, name))
    if memory.newest_is_absent(knowledge, name):
        if not before.value or (before.certain and not mistaken):
            return None
        why = Message("why.learnt_absent")
        return replace(before, value=None, raw="", box=None, source=Source.LEARNT, certain=False, why=(why,))
    known = memory.usual(knowledge, name)
    if known is None:
        return None
    why = because(known.count, known.total)
    if before.value == known.value:
        return replace(before, why=(*before.why, why))
    newest = next((one for _, one in memory.taught(knowledge, name) if one.value is not None), None)
    unprinted = newest is not None and not newest.printed
    missing = not before.value and (name is FieldName.CURRENCY or mistaken or unprinted)
    if missing or (before.value and mistaken):
        return with_candidate(before, Candidate(known.value, known.value), (why,))
    return None


def _buyers(before: Field, buyer: str | None, knowledge: Knowledge) -> Field | None:
    """The client's name or address as a person left it on this contractor's documents for the same client."""
    if not buyer or before.certain or before.source in _EXACT:
        return None
    values = [
        one.value
        for lesson, one in memory.taught(knowledge, before.name)
        if one.value is not None and _of(lesson.fields.get(FieldName.BUYER_NIP)) == buyer
    ]
    if not values or before.value == values[0]:
        return None
    why = because(values.count(values[0]), len(values))
    return with_candidate(before, Candidate(values[0], values[0]), (why,))


def _of(taught: object) -> str | None:
    value = getattr(taught, "value", None)
    return value if isinstance(value, str) else None
