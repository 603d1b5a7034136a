"""Which of the rarer fields need no look: those whose print is clear and that something else supports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.fields import FieldName, Source
from desktop.domain.identifiers import is_nip, is_regon

if TYPE_CHECKING:
    from desktop.extraction.fields.certainty import Evidence

_FLAGS = (FieldName.REVERSE_CHARGE, FieldName.CASH_METHOD)
_PRINTED = (FieldName.ORDER_NUMBER, FieldName.CORRECTED_DATE, FieldName.VEHICLE, FieldName.ODOMETER)


def more_certain(evidence: Evidence) -> set[FieldName]:
    """The rarer fields that are certain.

    A text layer spells what is printed, so a lone value beside its label is taken from it; of a scan
    only what a check digit or the document's sums support.
    """
    found = {name for name in _FLAGS if evidence.value(name) and evidence.clear(name)}
    for name in _PRINTED:
        if evidence.fields[name].source is Source.TEXT and evidence.clear(name) and _lone(evidence, name):
            found.add(name)
    regon = evidence.value(FieldName.SELLER_REGON)
    if regon is not None and is_regon(regon) and _lone(evidence, FieldName.SELLER_REGON):
        found.add(FieldName.SELLER_REGON)
    number = evidence.value(FieldName.RECIPIENT_NIP)
    others = {evidence.value(FieldName.SELLER_NIP), evidence.value(FieldName.BUYER_NIP)}
    if number is not None and is_nip(number) and number not in others:
        found.add(FieldName.RECIPIENT_NIP)
    if _paid_agrees(evidence):
        found.add(FieldName.PAID)
    return found


def _lone(evidence: Evidence, name: FieldName) -> bool:
    return len(evidence.guesses.get(name, ())) == 1


def _paid_agrees(evidence: Evidence) -> bool:
    """Gross less what has been paid is what is due."""
    paid, gross = evidence.amount(FieldName.PAID), evidence.amount(FieldName.GROSS)
    due = evidence.amount(FieldName.AMOUNT_DUE)
    if paid is None or gross is None or not evidence.clear(FieldName.PAID):
        return False
    return (due is not None and gross - paid == due) or paid == gross
