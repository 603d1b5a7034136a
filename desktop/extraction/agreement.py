"""What follows when several sources speak of one field.

A value that two sources give independently of each other is certain; one that another source
contradicts is not, however sure the first was, and the sentence names what the other says.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from desktop.domain.clauses import is_doubt
from desktop.domain.fields import VALUE_TYPES, Box, Candidate, Field, FieldName, Source, ValueType
from desktop.domain.identifiers import is_iban, is_nip
from desktop.domain.messages import Message

MAX_CANDIDATES = 5


@dataclass(frozen=True, slots=True)
class Claim:
    """What a further source says of a field.

    ``proved`` says that the claim cannot be misread: the source corrects errors, and the value keeps
    its own check digits if it has any.  ``enough`` says that it makes the field certain even where the
    page says nothing.  ``fills`` says that the value may be taken at all where the page gives none or
    another one.  ``agrees`` and ``differs`` are the sentences for a person.
    """

    name: FieldName
    value: str
    source: Source
    agrees: Message
    differs: Message
    box: Box | None = None
    proved: bool = True
    enough: bool = False
    fills: bool = True


def keeps_its_rule(name: FieldName, value: str | None) -> bool:
    """Whether a value keeps the check digits that its kind of value has."""
    match VALUE_TYPES[name]:
        case ValueType.TAX_ID:
            return value is not None and (value[:2].isalpha() or is_nip(value))
        case ValueType.ACCOUNT:
            return value is not None and is_iban(value)
        case _:
            return value is not None


def agree(field: Field, claim: Claim) -> Field:
    """``field`` after hearing ``claim``."""
    if field.value is None:
        return _filled(field, claim) if claim.fills else field
    if field.value == claim.value:
        why = (*_settled(field), claim.agrees)
        return replace(field, certain=field.certain or claim.proved, why=why, probability=None)
    printed = any(other.value == claim.value for other in field.candidates)
    wrong = not keeps_its_rule(field.name, field.value)
    if claim.fills and claim.proved and not field.certain:
        taken = _filled(field, claim)
        if printed or wrong:
            sure = claim.enough or printed
            return replace(taken, certain=sure, why=(claim.agrees,))
        return replace(taken, certain=False, why=(_page_differs(field.value), claim.agrees))
    return replace(
        field,
        certain=False,
        why=(claim.differs,),
        probability=None,
        candidates=_with(field.candidates, Candidate(claim.value, claim.value, claim.box)),
    )


def _filled(field: Field, claim: Claim) -> Field:
    """The claim's value, shown where the page prints it, else where the source stands."""
    printed = next((other for other in field.candidates if other.value == claim.value), None)
    chosen = printed or Candidate(claim.value, claim.value, claim.box)
    others = tuple(other for other in field.candidates if other.value != claim.value)
    return replace(
        field,
        value=claim.value,
        raw=chosen.raw,
        box=chosen.box,
        source=claim.source,
        certain=claim.enough and claim.proved,
        why=(claim.agrees,),
        probability=None,
        candidates=(chosen, *others)[:MAX_CANDIDATES],
    )


def _with(candidates: tuple[Candidate, ...], more: Candidate) -> tuple[Candidate, ...]:
    if any(other.value == more.value for other in candidates):
        return candidates
    return (*candidates[: MAX_CANDIDATES - 1], more)


def _settled(field: Field) -> tuple[Message, ...]:
    """The reasons of ``field`` without its doubts, which an agreement answers."""
    return tuple(message for message in field.why if not is_doubt(message))


def _page_differs(value: str) -> Message:
    return Message("why.page_differs", {"value": value})
