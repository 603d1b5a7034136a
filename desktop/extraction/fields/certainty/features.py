"""What the estimate looks at: how well a value stands where it should, and how well it was read.

Every feature grows with the trust that it gives, from 0 to about 1.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import log10

from desktop.domain.fields import VALUE_TYPES, FieldName, Source, ValueType
from desktop.extraction.fields.certainty.evidence import Evidence, Print
from desktop.extraction.fields.certainty.reasons import Reason
from desktop.extraction.fields.certainty.spelling import (
    NAMES,
    has_form,
    in_address,
    is_foreign,
    letter_doubts,
    printed_again,
    twin_doubt,
)

PLACE = (
    "supported",
    "clear",
    "bond",
    "margin",
    "alone",
    "checked",
    "repeated",
    "labelled",
    "kind_clear",
    "other_party",
    "orderly",
    "formed",
)
PRINT = ("sharp", "no_doubts", "checked", "repeated", "page", "regular", "accents")

_GROUPS: dict[ValueType, str] = {
    ValueType.TAX_ID: "tax",
    ValueType.ACCOUNT: "account",
    ValueType.DATE: "date",
    ValueType.AMOUNT: "amount",
    ValueType.CURRENCY: "currency",
    ValueType.FLAG: "flag",
    ValueType.KIND: "kind",
}
_OWN_GROUPS = {
    FieldName.SELLER_NAME: "name",
    FieldName.BUYER_NAME: "name",
    FieldName.RECIPIENT_NAME: "name",
    FieldName.SELLER_ADDRESS: "address",
    FieldName.BUYER_ADDRESS: "address",
    FieldName.PAYMENT_METHOD: "payment",
    FieldName.KSEF_NUMBER: "ksef",
}
GROUPS = (
    "tax",
    "account",
    "ksef",
    "date",
    "amount",
    "currency",
    "flag",
    "kind",
    "payment",
    "name",
    "address",
    "text",
)
_WEAK = {
    "why.first_date",
    "why.unlabelled_block",
    "why.sum_of_rows",
    "why.days_from_issue",
    "why.other_number",
    "why.polish_seller",
    "why.no_title",
    "why.keyword",
}
_FULL_BITS = 16.0
_SHARPEST = 3.0
_DOUBTFUL = 0.1


@dataclass(frozen=True, slots=True)
class Traits:
    """The features of one field; ``printed`` is ``None`` where no recogniser had a part in it."""

    group: str
    place: tuple[float, ...]
    printed: tuple[float, ...] | None

    @property
    def source(self) -> str:
        """Whether a recogniser read the value: ``ocr``, else ``text``."""
        return "text" if self.printed is None else "ocr"

    @property
    def cell(self) -> str:
        """What shares a limit of certainty: group, source, and whether a rule supports the value."""
        return f"{self.group}.{self.source}.{'ruled' if self.place[0] else 'free'}"


def group_of(name: FieldName) -> str:
    """The group of fields that share their offsets."""
    return _OWN_GROUPS.get(name) or _GROUPS.get(VALUE_TYPES[name], "text")


def traits(evidence: Evidence, name: FieldName, *, supported: bool, reasons: Sequence[Reason]) -> Traits:
    """The features of a field that has a value."""
    order = evidence.guesses.get(name, ())
    chosen = order[0]
    gap = chosen.score - order[1].score if len(order) > 1 else 1.0
    bits = sum(reason.bits for reason in reasons)
    named = name in NAMES
    repeated = 1.0 if named and printed_again(evidence, name) else min(chosen.places - 1, 2) / 2
    checks = [check.passed for check in evidence.checks]
    place = (
        float(supported),
        float(chosen.clear),
        min(max(chosen.score, 0.0), 1.3) / 1.3,
        min(max(gap, 0.0), 0.5) / 0.5,
        float(len(order) == 1),
        min(bits, _FULL_BITS) / _FULL_BITS,
        repeated,
        float(chosen.why not in _WEAK),
        float(evidence.clear(FieldName.KIND)),
        float(_two_parties(evidence)),
        sum(checks) / len(checks) if checks else 0.5,
        (has_form(chosen.value) + in_address(evidence, name)) / 2 if named else 0.0,
    )
    return Traits(group_of(name), place, _print(evidence, name, bits, repeated))


def _print(evidence: Evidence, name: FieldName, bits: float, repeated: float) -> tuple[float, ...] | None:
    chosen = evidence.guesses[name][0]
    if chosen.span is None or evidence.sheet.lines[chosen.span.line].source is Source.TEXT:
        return None
    read = evidence.print_of(name)
    value = chosen.value
    accents = 0.0
    if name in NAMES:
        doubts = letter_doubts(evidence, name)
        read = Print(1.0 - max(doubts, default=0.0), sum(doubt > _DOUBTFUL for doubt in doubts))
        accents = min(twin_doubt(evidence, name), _DOUBTFUL) / _DOUBTFUL
    return (
        _sharpness(read.worst),
        1.0 / (1.0 + read.doubts),
        min(bits, _FULL_BITS) / _FULL_BITS,
        repeated,
        _sharpness(evidence.page_confidence(chosen.span)),
        float(not is_foreign(value)),
        1.0 - accents,
    )


def _sharpness(confidence: float) -> float:
    """0 at a confidence of nought, 1/3 at 0.9, 2/3 at 0.99, 1 at 0.999."""
    return min(-log10(max(1.0 - confidence, 10**-_SHARPEST)), _SHARPEST) / _SHARPEST


def _two_parties(evidence: Evidence) -> bool:
    seller, buyer = evidence.value(FieldName.SELLER_NIP), evidence.value(FieldName.BUYER_NIP)
    return seller is not None and buyer is not None and seller != buyer
