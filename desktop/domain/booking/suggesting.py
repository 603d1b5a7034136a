"""The proposal of a document's description, put together from all that speaks for something.

In this order: the office's rules, what the contractor's card says, what approved documents taught, what the
document itself says (plate, form of payment), and last what cannot be otherwise (the only register).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from desktop.domain.booking import learning, marks
from desktop.domain.booking.dictionaries import (
    Category,
    Dictionaries,
    PaymentMethod,
    PurchaseKind,
    Side,
    VatRegister,
)
from desktop.domain.booking.entry import Amounts, BookingEntry, BookingLine, divided
from desktop.domain.booking.facts import Facts
from desktop.domain.booking.learning import Vote, Weighted
from desktop.domain.booking.marks import Marks
from desktop.domain.booking.plates import compact, known_in, plates_in
from desktop.domain.booking.rules import Hit, Rule, hits, says
from desktop.domain.collation import fold
from desktop.domain.messages import Message

_SHOWN_TEXT = 40
MAX_ITEMS = 500
"""A document with more lines goes where the contractor's documents go; KSeF allows ten thousand."""


class Slot(StrEnum):
    """The parts of a description that have reasons of their own."""

    REGISTER = "register"
    PAYMENT = "payment"
    CATEGORY = "category"
    DESCRIPTION = "description"
    VEHICLE = "vehicle"
    MARK = "mark"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a part is proposed; ``line`` (from 0) where it is about one line of the split."""

    slot: Slot
    why: Message
    line: int | None = None
    sure: bool = True
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Usual:
    """What a contractor's card says of a company's documents; empty parts say nothing."""

    register: str = ""
    category: str = ""
    description: str = ""
    payment: str = ""


@dataclass(frozen=True, slots=True)
class Knowledge:
    """All that a proposal is made from besides the document."""

    dictionaries: Dictionaries
    rules: Sequence[Rule] = ()
    weighted: Sequence[Weighted] = ()
    usual: Usual = Usual()


@dataclass(frozen=True, slots=True)
class Proposal:
    """A description that is proposed, and why.

    ``sure``: it is complete, and none of it is a guess; then approving the document may take it over.
    """

    entry: BookingEntry
    reasons: tuple[Reason, ...] = ()
    sure: bool = False

    def why(self, slot: Slot, line: int | None = None) -> tuple[Reason, ...]:
        """The reasons of one part."""
        return tuple(reason for reason in self.reasons if reason.slot is slot and reason.line in {None, line})


@dataclass(frozen=True, slots=True)
class _Part:
    """What goes to one category: lines of goods, or the whole document, and why."""

    category: str
    items: tuple[int, ...]
    why: Message | None
    sure: bool
    rule: Rule | None = None


def propose(facts: Facts, known: Knowledge) -> Proposal:
    """The description of a document."""
    ruled = hits(known.rules, facts)
    reasons: list[Reason] = []
    register = _register(facts, known, ruled, reasons)
    payment = _payment(facts, known, ruled, reasons)
    lines = _lines(facts, known, ruled, reasons)
    proposed = _marks(facts, known, ruled, reasons)
    entry = BookingEntry(register, payment, lines, proposed)
    return Proposal(entry, tuple(reasons), _is_sure(facts, entry, reasons, known))


def _is_sure(facts: Facts, entry: BookingEntry, reasons: Sequence[Reason], known: Knowledge) -> bool:
    complete = (
        facts.amounts is not None
        and bool(entry.lines)
        and all(line.category for line in entry.lines)
        and (bool(entry.register) or not _registers(facts, known))
    )
    return complete and all(reason.sure for reason in reasons)


# -- register, payment -------------------------------------------------------------------------------


def _register(facts: Facts, known: Knowledge, ruled: Sequence[Hit], reasons: list[Reason]) -> str:
    offered = _registers(facts, known)

    def fits(code: str) -> bool:
        found = known.dictionaries.register(code)
        return found is not None and found in offered

    for hit in ruled:
        if fits(hit.rule.then.register):
            reasons.append(Reason(Slot.REGISTER, _by_rule(hit.rule)))
            return hit.rule.then.register
    if fits(known.usual.register):
        reasons.append(Reason(Slot.REGISTER, Message("booking.why_card")))
        return known.usual.register
    vote = learning.most(known.weighted, what="register")
    if vote is not None and fits(vote.value):
        reasons.append(Reason(Slot.REGISTER, _by_habit(facts, vote, vote.value), sure=vote.sure))
        return vote.value
    if len(offered) == 1:
        reasons.append(Reason(Slot.REGISTER, Message("booking.why_only_register")))
        return offered[0].code
    if offered:
        # The first of the list is the ordinary one; a special one is chosen by a rule or a person.
        reasons.append(Reason(Slot.REGISTER, Message("booking.why_first_register"), sure=False))
        return offered[0].code
    return ""


def _registers(facts: Facts, known: Knowledge) -> list[VatRegister]:
    return [one for one in known.dictionaries.registers if facts.side is None or one.side is facts.side]


def _payment(facts: Facts, known: Knowledge, ruled: Sequence[Hit], reasons: list[Reason]) -> str:
    def fits(code: str) -> bool:
        return known.dictionaries.find(PaymentMethod, code) is not None

    for hit in ruled:
        if fits(hit.rule.then.payment):
            reasons.append(Reason(Slot.PAYMENT, _by_rule(hit.rule)))
            return hit.rule.then.payment
    printed = fold(facts.payment)
    for method in known.dictionaries.payments:
        if printed and any(says(printed, word) for word in (method.name, method.code, *method.words)):
            details = {"printed": facts.payment[:_SHOWN_TEXT]}
            reasons.append(Reason(Slot.PAYMENT, Message("booking.why_printed", details)))
            return method.code
    if fits(known.usual.payment):
        reasons.append(Reason(Slot.PAYMENT, Message("booking.why_card")))
        return known.usual.payment
    vote = learning.most(known.weighted, what="payment")
    if vote is not None and fits(vote.value):
        reasons.append(Reason(Slot.PAYMENT, _by_habit(facts, vote, vote.value), sure=vote.sure))
        return vote.value
    return ""


# -- the split ---------------------------------------------------------------------------------------


def _lines(
    facts: Facts, known: Knowledge, ruled: Sequence[Hit], reasons: list[Reason]
) -> tuple[BookingLine, ...]:
    if facts.amounts is None:
        return ()
    habitual = _habitual(facts, known, ruled)
    if habitual is not None:
        lines, why = habitual
        reasons += why
        return lines
    parts = _parts(facts, known, ruled)
    amounts = _amounts(facts, facts.amounts, parts)
    lines_out: list[BookingLine] = []
    for part, amount in zip(parts, amounts, strict=True):
        line = BookingLine(category=part.category, amounts=amount, items=part.items if len(parts) > 1 else ())
        place = len(lines_out)
        if part.why is not None:
            reasons.append(Reason(Slot.CATEGORY, part.why, place, part.sure))
        lines_out.append(_dressed(line, place, part, facts, known, ruled, reasons))
    return tuple(lines_out)


def _habitual(
    facts: Facts, known: Knowledge, ruled: Sequence[Hit]
) -> tuple[tuple[BookingLine, ...], list[Reason]] | None:
    """The contractor's usual split by shares; a rule that names a category comes before it."""
    if any(hit.rule.then.category for hit in ruled) or known.usual.category:
        return None
    found = learning.habitual_split(known.weighted)
    if found is None or facts.amounts is None:
        return None
    taught, vote = found
    if not all(known.dictionaries.category(line.category) for line in taught):
        return None
    shares = [Decimal(str(round(line.share, 6))) for line in taught]
    why = Message("booking.why_split", {**_who(facts), "hits": str(vote.hits), "of": str(vote.of)})
    lines = tuple(
        BookingLine(
            line.category,
            line.description,
            part,
            dict(line.dimensions),
            line.vehicle,
            line.cost_share,
            line.vat_share,
        )
        for line, part in zip(taught, divided(facts.amounts, shares), strict=True)
    )
    return lines, [Reason(Slot.CATEGORY, why, place, vote.sure) for place in range(len(lines))]


def _parts(facts: Facts, known: Knowledge, ruled: Sequence[Hit]) -> list[_Part]:
    """Which lines of goods go to which category, in the order of the first of them."""
    usable = _usable_items(facts)
    whole = next((hit for hit in ruled if not hit.items and _names(hit, known)), None)
    if whole is not None and not any(hit.items for hit in ruled[: ruled.index(whole)]):
        return [_Part(whole.rule.then.category, (), _by_rule(whole.rule), True, whole.rule)]
    judge = learning.LineJudge(known.weighted)
    if not usable:
        return [_whole(facts, known, ruled, judge)]
    parts: dict[str, _Part] = {}
    for place in usable:
        part = _part_of_item(place, facts, known, ruled, judge)
        before = parts.get(part.category)
        if before is None:
            parts[part.category] = part
        else:
            parts[part.category] = replace(
                before,
                items=(*before.items, place),
                sure=before.sure and part.sure,
                rule=before.rule or part.rule,
            )
    if len(parts) > 1 and "" in parts:
        # What nobody knows goes with the rest, to be looked at, rather than to a line without category.
        unknown = parts.pop("")
        main = max(parts.values(), key=lambda part: (len(part.items), part.category))
        parts[main.category] = replace(main, items=tuple(sorted((*main.items, *unknown.items))), sure=False)
    return list(parts.values())


def _usable_items(facts: Facts) -> list[int]:
    """The lines of goods, if every one has an amount that a split can follow."""
    amounts = [item.net if item.net is not None else item.gross for item in facts.items]
    if not 0 < len(amounts) <= MAX_ITEMS or any(amount is None for amount in amounts):
        return []
    return list(range(len(amounts)))


def _names(hit: Hit, known: Knowledge) -> bool:
    return known.dictionaries.category(hit.rule.then.category) is not None


def _whole(facts: Facts, known: Knowledge, ruled: Sequence[Hit], judge: learning.LineJudge) -> _Part:
    for hit in ruled:
        if _names(hit, known):
            return _Part(hit.rule.then.category, (), _by_rule(hit.rule), True, hit.rule)
    if known.dictionaries.category(known.usual.category):
        return _Part(known.usual.category, (), Message("booking.why_card"), True)
    text = facts.items[0].name if len(facts.items) == 1 else ""
    return _voted(judge.judge(text), text, (), facts, known)


def _part_of_item(
    place: int, facts: Facts, known: Knowledge, ruled: Sequence[Hit], judge: learning.LineJudge
) -> _Part:
    for hit in ruled:
        if _names(hit, known) and (not hit.items or place in hit.items):
            return _Part(hit.rule.then.category, (place,), _by_rule(hit.rule), True, hit.rule)
    text = facts.items[place].name
    voted = _voted(judge.judge(text), text, (place,), facts, known)
    if known.dictionaries.category(known.usual.category) and not (voted.category and voted.sure):
        return _Part(known.usual.category, (place,), Message("booking.why_card"), True)
    return voted


def _voted(vote: Vote | None, text: str, items: tuple[int, ...], facts: Facts, known: Knowledge) -> _Part:
    category = None if vote is None else known.dictionaries.category(vote.value)
    if vote is None or category is None:
        return _Part("", items, None, False)
    if vote.by_text:
        code = "booking.why_text_elsewhere" if vote.elsewhere else "booking.why_text"
        why = Message(
            code,
            {
                "words": _short(text),
                "hits": str(vote.hits),
                "of": str(vote.of),
                "category": category.label,
                **_who(facts),
            },
        )
    else:
        why = _by_habit(facts, vote, category.label)
    return _Part(category.code, items, why, vote.sure)


def _amounts(facts: Facts, whole: Amounts, parts: Sequence[_Part]) -> tuple[Amounts, ...]:
    """What each part comes to.

    The document's own amounts are what counts: those of its lines only say in which proportion, which
    also evens out what lines are rounded or discounted by.  Net and VAT are cut by what the lines have of
    each where they tell, so that a line at 8 % takes no tax of one at 23 %.
    """
    if len(parts) == 1:
        return (whole,)
    nets = [sum((_net(facts, place) for place in part.items), Decimal(0)) for part in parts]
    vats = [_vat_of(facts, part) for part in parts]
    by_net = divided(whole, nets)
    if not whole.consistent or any(vat is None for vat in vats) or not sum(vat or 0 for vat in vats):
        return by_net
    taxes = divided(Amounts(whole.vat, Decimal("0.00"), whole.vat), [vat or Decimal(0) for vat in vats])
    return tuple(
        Amounts(part.net, tax.net, part.net + tax.net) for part, tax in zip(by_net, taxes, strict=True)
    )


def _net(facts: Facts, place: int) -> Decimal:
    item = facts.items[place]
    if item.net is not None:
        return item.net
    gross = item.gross or Decimal(0)
    rate = _rate(item.rate)
    return gross if rate is None else gross / (1 + rate)


def _vat_of(facts: Facts, part: _Part) -> Decimal | None:
    found = Decimal(0)
    for place in part.items:
        item = facts.items[place]
        rate = _rate(item.rate)
        if item.vat is not None:
            found += item.vat
        elif rate is not None:
            found += _net(facts, place) * rate
        else:
            return None
    return found


def _rate(text: str | None) -> Decimal | None:
    if text is None:
        return None
    if text.isdigit() and len(text) <= 2:
        return Decimal(text) / 100
    return Decimal(0) if text in {"zw", "np", "oo"} else None


# -- what a line is dressed with ---------------------------------------------------------------------


def _dressed(
    line: BookingLine,
    place: int,
    part: _Part,
    facts: Facts,
    known: Knowledge,
    ruled: Sequence[Hit],
    reasons: list[Reason],
) -> BookingLine:
    """The line with description, dimensions, vehicle and shares."""
    concerned = [hit for hit in ruled if not hit.items or not part.items or set(hit.items) & set(part.items)]
    category = known.dictionaries.category(line.category)
    if category is not None:
        line = replace(line, cost_share=category.cost_share, vat_share=category.vat_share)
    taught = learning.for_category(known.weighted, line.category) if line.category else None
    description, why = _description(concerned, known, taught, category)
    if why is not None:
        reasons.append(Reason(Slot.DESCRIPTION, why, place))
    dimensions: dict[str, str] = dict(taught.dimensions) if taught is not None else {}
    for hit in reversed(concerned):
        dimensions.update(hit.rule.then.dimensions)
    line = replace(line, description=description, dimensions=dimensions)
    if facts.side is Side.SALES:
        return line
    return _with_vehicle(line, place, part, facts, known, concerned, taught, reasons)


def _description(
    ruled: Sequence[Hit], known: Knowledge, taught: learning.TaughtLine | None, category: Category | None
) -> tuple[str, Message | None]:
    for hit in ruled:
        if hit.rule.then.description:
            return hit.rule.then.description, _by_rule(hit.rule)
    if taught is not None and taught.description:
        return taught.description, Message("booking.why_described", {"category": _label(category)})
    if known.usual.description:
        return known.usual.description, Message("booking.why_card")
    return "", None


def _with_vehicle(
    line: BookingLine,
    place: int,
    part: _Part,
    facts: Facts,
    known: Knowledge,
    ruled: Sequence[Hit],
    taught: learning.TaughtLine | None,
    reasons: list[Reason],
) -> BookingLine:
    plate, why, sure = _plate(line, part, facts, known, ruled, taught)
    vehicle = known.dictionaries.vehicle(plate) if plate else None
    if vehicle is None or why is None:
        unknown = _unknown_plate(line, facts, known)
        if unknown:
            details = {"plate": unknown}
            reasons.append(Reason(Slot.VEHICLE, Message("booking.why_plate_unknown", details), place, False))
        return line
    reasons.append(Reason(Slot.VEHICLE, why, place, sure))
    return replace(
        line, vehicle=compact(vehicle.code), cost_share=vehicle.cost_share, vat_share=vehicle.vat_share
    )


def _unknown_plate(line: BookingLine, facts: Facts, known: Knowledge) -> str:
    """A plate on a document for vehicles that is none of those the office knows; empty if there is none."""
    category = known.dictionaries.category(line.category)
    if category is None or not (category.purchase is PurchaseKind.FUEL or category.cost_share == 75):
        return ""
    names = " ".join(item.name for item in facts.items)
    found = (compact(facts.plate), *plates_in(f"{names} {facts.text}"))
    return next((plate for plate in found if plate and known.dictionaries.vehicle(plate) is None), "")


def _plate(
    line: BookingLine,
    part: _Part,
    facts: Facts,
    known: Knowledge,
    ruled: Sequence[Hit],
    taught: learning.TaughtLine | None,
) -> tuple[str, Message | None, bool]:
    plates = [vehicle.code for vehicle in known.dictionaries.vehicles]
    names = " ".join(facts.items[place].name for place in part.items)
    # A plate on a bill for fuel says nothing of the coffee on it.
    category = known.dictionaries.category(line.category)
    for_vehicles = category is None or category.purchase is PurchaseKind.FUEL or line.cost_share in {75, 20}
    concerned = for_vehicles or (taught is not None and bool(taught.vehicle))
    for text in (names, facts.plate, facts.text) if concerned else (names,):
        found = known_in(text, plates)
        if not found:
            continue
        if len(found) > 1 and text is facts.text:
            # A bill for a fleet: which of them a line is for, only a person or its own text can say.
            break
        vehicle = known.dictionaries.vehicle(found[0])
        if vehicle is not None:
            details = {"plate": found[0], "cost": str(vehicle.cost_share), "vat": str(vehicle.vat_share)}
            return found[0], Message("booking.why_plate", details), len(found) == 1
    for hit in ruled:
        if hit.rule.then.vehicle:
            return hit.rule.then.vehicle, _by_rule(hit.rule), True
    if taught is not None and taught.vehicle:
        return taught.vehicle, Message("booking.why_vehicle_before"), False
    return "", None, True


# -- marks -------------------------------------------------------------------------------------------


def _marks(facts: Facts, known: Knowledge, ruled: Sequence[Hit], reasons: list[Reason]) -> Marks:
    found = marks.propose(facts.marks)
    texts: dict[str, Reason] = {
        reason.mark: Reason(Slot.MARK, reason.why, None, reason.sure, reason.mark) for reason in found.reasons
    }
    texts = {text: one for text, one in texts.items() if one.sure or not _spoken_against(text, known)}
    texts |= _learnt_marks(facts, known)
    for hit in ruled:
        for text in hit.rule.then.marks:
            texts[text] = Reason(Slot.MARK, _by_rule(hit.rule), mark=text)
    kept: list[str] = []
    for text, reason in texts.items():
        candidate = marks.parse_marks([*kept, text])
        if candidate.wrong_for(facts.side):
            continue
        kept.append(text)
        reasons.append(reason)
    return marks.parse_marks(kept)


def _spoken_against(text: str, known: Knowledge) -> bool:
    """Whether people have approved enough of the contractor's documents without this mark.

    The KSeF marks are no matter of habit.
    """
    own = [one for one in known.weighted if one.same_contractor]
    without = sum(one.weight for one in own if text not in one.lesson.marks)
    is_habit = text not in {"NrKSeF", "OFF", "BFK", "DI"}
    return is_habit and len(own) >= learning.SURE_DOCUMENTS and without > 0.5 * sum(one.weight for one in own)


def _learnt_marks(facts: Facts, known: Knowledge) -> Mapping[str, Reason]:
    """Marks that most of the contractor's documents bear, and that no habit speaks against."""
    own = [one for one in known.weighted if one.same_contractor]
    whole = sum(one.weight for one in own)
    found: dict[str, Reason] = {}
    for text in sorted({mark for one in own for mark in one.lesson.marks}):
        bearing = [one for one in own if text in one.lesson.marks]
        share = sum(one.weight for one in bearing) / whole
        if share > 0.5:
            vote = Vote(text, share, len(bearing), len(own))
            found[text] = Reason(Slot.MARK, _by_habit(facts, vote, text), None, vote.sure, text)
    return found


# -- sentences ---------------------------------------------------------------------------------------


def _by_rule(rule: Rule) -> Message:
    return Message("booking.why_rule", {"rule": rule.name})


def _by_habit(facts: Facts, vote: Vote, value: str) -> Message:
    details = {**_who(facts), "hits": str(vote.hits), "of": str(vote.of), "category": value}
    return Message("booking.why_supplier", details)


def _who(facts: Facts) -> dict[str, str]:
    return {"contractor": _short(facts.contractor) or facts.number}


def _label(category: Category | None) -> str:
    return "" if category is None else category.label


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= _SHOWN_TEXT else plain[: _SHOWN_TEXT - 1] + "…"
