"""Totals by their learnt places, chosen together: net and VAT must give gross."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from itertools import product

from desktop.domain import money
from desktop.domain.fields import Candidate, Field, FieldName, Source, VatRow
from desktop.domain.kinds import PrintedKind
from desktop.domain.learning import Knowledge
from desktop.domain.messages import Message
from desktop.domain.money import CENT
from desktop.extraction.learning import memory
from desktop.extraction.learning.choice import (
    Option,
    agreement,
    because,
    clear,
    judged,
    learnt_field,
    legible,
    options,
    with_candidate,
)
from desktop.extraction.learning.places import GOOD
from desktop.extraction.learning.text import Text

_TRIPLE = (FieldName.NET, FieldName.VAT, FieldName.GROSS)
_ALONE = (FieldName.AMOUNT_DUE, FieldName.PAID, FieldName.DISCOUNT)
_EXACT = {Source.XML, Source.QR}
_TRIED = 3
_SURE_AFTER = 2
_SLACK = CENT
_FREE = {"zw", "np", "oo", "0"}

Fields = Mapping[FieldName, Field]


@dataclass(frozen=True, slots=True)
class _Choice:
    """One value for one of the totals: the reader's own, or one that stands at the learnt place."""

    field: Field
    score: float
    option: Option | None = None


def totals(
    text: Text,
    fields: Fields,
    rows: Sequence[VatRow],
    knowledge: Knowledge,
    kind: PrintedKind,
    use: frozenset[FieldName],
) -> tuple[dict[FieldName, Field], tuple[VatRow, ...]]:
    """The amounts that change, and the VAT table that goes with them."""
    changed: dict[FieldName, Field] = {}
    places = {
        name: options(text, knowledge, name, kind, None)
        for name in (*_TRIPLE, *_ALONE)
        if name in use and fields[name].source not in _EXACT
    }
    if all(name in places for name in _TRIPLE):
        changed |= _triple(text, fields, rows, knowledge, places)
    after = {**fields, **changed}
    table = _table(after, rows, knowledge) if changed else tuple(rows)
    for name in _ALONE:
        if name in places:
            alone = _alone(text, after, knowledge, name, places[name])
            if alone is not None:
                changed[name] = alone
    return changed, table


def _triple(
    text: Text,
    fields: Fields,
    rows: Sequence[VatRow],
    knowledge: Knowledge,
    places: Mapping[FieldName, Sequence[Option]],
) -> dict[FieldName, Field]:
    before = {name: fields[name] for name in _TRIPLE}
    proven = _adds_up(before) and _rows_agree(before, rows)
    learnt = {name: clear(places[name]) for name in _TRIPLE}
    agree = all(one is None or one.value == before[name].value for name, one in learnt.items())
    if proven and (agree or not any(memory.was_corrected(knowledge, name) for name in _TRIPLE)):
        return _explained(text, before, knowledge, learnt, rows)
    chosen = _together(text, before, knowledge, places)
    after = {name: choice.field for name, choice in chosen.items()}
    if _adds_up(before) and not _adds_up(after):
        return _explained(text, before, knowledge, learnt, rows)
    after = _completed(_mended(after, knowledge), knowledge)
    return _explained(text, after, knowledge, learnt, rows)


def _together(
    text: Text, before: Fields, knowledge: Knowledge, places: Mapping[FieldName, Sequence[Option]]
) -> dict[FieldName, _Choice]:
    """The values that stand best at their learnt places and add up; if none do, the best of each."""
    choices: dict[FieldName, list[_Choice]] = {}
    for name in _TRIPLE:
        held = before[name]
        stays = held.certain and not memory.was_corrected(knowledge, name)
        found = [] if stays else [one for one in places[name][:_TRIED] if one.score >= GOOD]
        by_value = {one.value: one.score for one in places[name]}
        own = _Choice(held, by_value.get(held.value or "", 0.0) if places[name] else 0.5)
        choices[name] = [own] if held.value or not found else []
        choices[name] += [
            _Choice(_learnt(text, held, knowledge, one), one.score, one)
            for one in found
            if one.value != held.value
        ]
    best = max(
        product(*(choices[name] for name in _TRIPLE)),
        key=lambda some: (
            sum(one.score for one in some)
            + (1.0 if _adds_up({one.field.name: one.field for one in some}) else 0.0)
        ),
    )
    return dict(zip(_TRIPLE, best, strict=True))


def _learnt(text: Text, before: Field, knowledge: Knowledge, option: Option) -> Field:
    why = because(*agreement(text, knowledge, before.name, option))
    return learnt_field(text, before, option, (why,))


def _mended(fields: Mapping[FieldName, Field], knowledge: Knowledge) -> dict[FieldName, Field]:
    """One total that lost its thousands ("907,45" for "1 907,45"), if the two others and the rate say so."""
    net, vat, gross = (fields[name].amount for name in _TRIPLE)
    if net is None or vat is None or gross is None or net + vat == gross:
        return dict(fields)
    for name, right in (
        (FieldName.NET, gross - vat),
        (FieldName.VAT, gross - net),
        (FieldName.GROSS, net + vat),
    ):
        text = money.to_text(right)
        held = fields[name]
        parts = {FieldName.NET: net, FieldName.VAT: vat, FieldName.GROSS: gross, name: right}
        if held.certain or right <= 0 or not text.endswith(held.value or " "):
            continue
        if any(_fits_rate(parts[FieldName.NET], parts[FieldName.VAT], rate) for rate in _rates(knowledge)):
            candidate = Candidate(text, held.raw, held.box)
            return {**fields, name: with_candidate(held, candidate, (Message("why.adds_up"),))}
    return dict(fields)


def _rates(knowledge: Knowledge) -> list[str]:
    return list(dict.fromkeys(rate for lesson in knowledge.lessons for rate in lesson.rates))


def _fits_rate(net: Decimal, vat: Decimal, rate: str) -> bool:
    tax = _tax(net, rate)
    return tax is not None and abs(tax - vat) <= _SLACK


def _completed(fields: Mapping[FieldName, Field], knowledge: Knowledge) -> dict[FieldName, Field]:
    """The one total that the contractor does not print, computed from the two others."""
    missing = [name for name in _TRIPLE if fields[name].amount is None]
    if len(missing) != 1:
        return dict(fields)
    name = missing[0]
    newest = next((one for _, one in memory.taught(knowledge, name)), None)
    if newest is None or newest.printed or newest.absent:
        return dict(fields)
    net, vat, gross = (fields[each].amount for each in _TRIPLE)
    value = {
        FieldName.NET: (gross or Decimal(0)) - (vat or Decimal(0)),
        FieldName.VAT: (gross or Decimal(0)) - (net or Decimal(0)),
        FieldName.GROSS: (net or Decimal(0)) + (vat or Decimal(0)),
    }[name]
    why = (Message("why.adds_up"),)
    return {**fields, name: Field(name, money.to_text(value), source=Source.DERIVED, why=why)}


def _explained(
    text: Text,
    fields: Mapping[FieldName, Field],
    knowledge: Knowledge,
    learnt: Mapping[FieldName, Option | None],
    rows: Sequence[VatRow],
) -> dict[FieldName, Field]:
    """``fields`` with how often they stood there; certain if they add up, are legible and always did."""
    table = _table(fields, rows, knowledge)
    whole = _adds_up(fields) and bool(table) and _rows_agree(fields, table)
    found = dict(fields)
    sure = whole
    for name in _TRIPLE:
        option = learnt[name]
        if option is None or option.value != fields[name].value:
            sure = False
            continue
        agreeing, total = agreement(text, knowledge, name, option)
        sure = sure and agreeing == total >= _SURE_AFTER and legible(text, option.printed.spot.span)
        if fields[name].source is not Source.LEARNT:
            found[name] = replace(fields[name], why=(*fields[name].why, because(agreeing, total)))
    if sure:
        return {name: judged(field, field.why, certain=True) for name, field in found.items()}
    return found


def _alone(
    text: Text, fields: Fields, knowledge: Knowledge, name: FieldName, order: Sequence[Option]
) -> Field | None:
    """An amount that no sum holds: amount due, paid, discount."""
    before = fields[name]
    if memory.newest_is_absent(knowledge, name):
        if before.certain or not before.value:
            return None
        why = (Message("why.learnt_absent"),)
        return replace(before, value=None, raw="", box=None, source=Source.LEARNT, certain=False, why=why)
    best = clear(order)
    if best is None:
        return None
    counts = agreement(text, knowledge, name, best)
    gross = fields[FieldName.GROSS]
    sure = name is FieldName.AMOUNT_DUE and gross.certain and gross.value == best.value
    if before.value == best.value:
        return judged(before, (*before.why, because(*counts)), certain=before.certain or sure)
    if before.certain and not memory.was_corrected(knowledge, name):
        return None
    return replace(learnt_field(text, before, best, (because(*counts),)), certain=sure)


def _adds_up(fields: Mapping[FieldName, Field]) -> bool:
    net, vat, gross = (fields[name].amount for name in _TRIPLE)
    return net is not None and vat is not None and gross is not None and net + vat == gross


def _rows_agree(fields: Mapping[FieldName, Field], rows: Sequence[VatRow]) -> bool:
    """The rows of the VAT table give net and VAT."""
    net, vat = fields[FieldName.NET].amount, fields[FieldName.VAT].amount
    nets = [row.net for row in rows if row.net is not None]
    taxes = [row.vat for row in rows if row.vat is not None]
    if not rows or len(nets) != len(rows) or len(taxes) != len(rows):
        return False
    return sum(nets, Decimal(0)) == net and sum(taxes, Decimal(0)) == vat


def _table(
    fields: Mapping[FieldName, Field], rows: Sequence[VatRow], knowledge: Knowledge
) -> tuple[VatRow, ...]:
    """The VAT table: as read if it fits the totals, else one row of the only usual rate that does."""
    if _rows_agree(fields, rows) or not _adds_up(fields):
        return tuple(rows)
    net, vat, gross = (fields[name].amount for name in _TRIPLE)
    if net is None or vat is None:
        return tuple(rows)
    fitting = [rate for rate in _rates(knowledge) if _fits_rate(net, vat, rate)]
    if len(fitting) != 1:
        return tuple(rows)
    return (VatRow(fitting[0], net, vat, gross),)


def _tax(net: Decimal, rate: str) -> Decimal | None:
    if rate in _FREE:
        return Decimal(0)
    if not rate.replace(".", "", 1).isdigit():
        return None
    return (net * Decimal(rate) / 100).quantize(CENT, ROUND_HALF_UP)
