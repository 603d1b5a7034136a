"""Why a field holds what it holds, as clauses of one sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from desktop.domain.fields import Candidate, Field, FieldName, Source
from desktop.domain.messages import Message
from desktop.extraction.fields.certainty.evidence import RIVAL, SURE_PRINT, Evidence
from desktop.extraction.fields.certainty.reasons import Reason
from desktop.extraction.fields.guess import MAX_CANDIDATES, Guess
from desktop.extraction.fields.layout import Span
from desktop.extraction.fields.lexicon import Label
from desktop.extraction.fields.repair import Repair, RepairRule
from desktop.extraction.fields.shapes import accounts, amounts, dates, ksef_numbers, tax_numbers
from desktop.extraction.fields.view import View

_LABELS: dict[FieldName, frozenset[Label]] = {
    FieldName.NUMBER: frozenset({Label.NUMBER, Label.REFERENCE}),
    FieldName.ISSUE_DATE: frozenset({Label.ISSUE_DATE, Label.ISSUE_SALE_DATE}),
    FieldName.SALE_DATE: frozenset({Label.SALE_DATE, Label.ISSUE_SALE_DATE}),
    FieldName.DUE_DATE: frozenset({Label.DUE_DATE}),
    FieldName.SELLER_NIP: frozenset({Label.NIP, Label.SELLER_NIP}),
    FieldName.BUYER_NIP: frozenset({Label.NIP, Label.BUYER_NIP}),
    FieldName.SELLER_NAME: frozenset({Label.SELLER}),
    FieldName.BUYER_NAME: frozenset({Label.BUYER}),
    FieldName.NET: frozenset({Label.NET_TOTAL}),
    FieldName.VAT: frozenset({Label.VAT_TOTAL}),
    FieldName.GROSS: frozenset({Label.GROSS_TOTAL, Label.TOTAL, Label.AMOUNT_DUE}),
    FieldName.AMOUNT_DUE: frozenset({Label.AMOUNT_DUE, Label.REFUND}),
    FieldName.PAYMENT_METHOD: frozenset({Label.PAYMENT_METHOD}),
    FieldName.BANK_ACCOUNT: frozenset({Label.ACCOUNT}),
    FieldName.KSEF_NUMBER: frozenset({Label.KSEF_NUMBER}),
    FieldName.CORRECTED_NUMBER: frozenset({Label.CORRECTED_NUMBER}),
}
_WORDS = {
    "why.title": "because.title",
    "why.no_title": "because.no_title",
    "why.first_date": "because.first_date",
    "why.place_and_date": "because.place_and_date",
    "why.days_from_issue": "because.days_from_issue",
    "why.block": "because.block",
    "why.unlabelled_block": "because.unlabelled_block",
    "why.label": "because.label",
    "why.ksef": "because.ksef_form",
    "why.account": "because.account_form",
    "why.currency": "because.currency",
    "why.polish_seller": "because.polish_seller",
    "why.keyword": "because.keyword",
    "why.split_payment": "because.split_payment",
    "why.vat_table": "because.vat_table",
    "why.sum_of_rows": "because.sum_of_rows",
    "why.adds_up": "because.adds_up",
}
_LINES_ABOVE = 6
_MAX_LABEL = 40
_VALUES = {
    RepairRule.NIP: tax_numbers,
    RepairRule.ELSEWHERE: tax_numbers,
    RepairRule.ACCOUNT: accounts,
    RepairRule.KSEF: ksef_numbers,
    RepairRule.DATE: dates,
    RepairRule.SUMS: amounts,
}


def explained(evidence: Evidence, field: Field, reasons: Sequence[Reason]) -> Field:
    """``field`` with what speaks for it, where it was read and, if it is not certain, what is doubtful.

    The readings that a repair leaves open, and the print that it changed, are further candidates.
    """
    chosen = evidence.guesses[field.name][0]
    repairs = evidence.repairs(field.name)
    clauses = [*(reason.message for reason in reasons), *_origin(evidence.findings.view, field.name, chosen)]
    if field.name in evidence.findings.joint:
        clauses.append(Message("because.joint"))
    for repair in repairs:
        clauses += _repaired(repair)
    if field.source is Source.OCR and evidence.print_of(field.name).worst >= SURE_PRINT:
        clauses.append(Message("because.sharp"))
    if not field.certain:
        clauses += _doubts(evidence, field.name, repairs, checked=bool(reasons))
    return replace(field, why=tuple(clauses), candidates=_candidates(field, repairs))


def _origin(view: View, name: FieldName, chosen: Guess) -> Iterator[Message]:
    label = None if chosen.span is None else _label(view, chosen.span, _LABELS.get(name, frozenset()))
    if label is not None and chosen.why in {"why.label", "why.block", "why.account", "why.ksef"}:
        yield Message("because.named_label", {"label": label})
        return
    yield Message(_WORDS.get(chosen.why, chosen.why))


def _label(view: View, span: Span, wanted: frozenset[Label]) -> str | None:
    """The label as printed: before the value on its line, else the nearest above its column."""
    line = view.lines[span.line]
    before = [hit for hit in view.hits[span.line] if hit.label in wanted and hit.end <= span.start]
    if before:
        return _shown(line.text[before[-1].start : before[-1].end])
    left, right = line.extent(span.start, span.end)
    for number in range(span.line - 1, max(span.line - 1 - _LINES_ABOVE, -1), -1):
        upper = view.lines[number]
        if upper.page != line.page:
            return None
        for hit in view.hits[number]:
            edge = upper.extent(hit.start, hit.end)
            if hit.label in wanted and edge[0] < right and edge[1] > left:
                return _shown(upper.text[hit.start : hit.end])
    return None


def _shown(text: str) -> str:
    return " ".join(text.split()).strip(" :")[:_MAX_LABEL]


def _repaired(repair: Repair) -> Iterator[Message]:
    """One clause for each character that was read another way."""
    if repair.taken is None:
        return
    for place in repair.places:
        details = {
            "place": str(place + 1),
            "printed": repair.printed[place],
            "taken": repair.taken[place],
        }
        yield Message(f"because.repaired_{repair.rule.value}", details)


def _doubts(
    evidence: Evidence, name: FieldName, repairs: Sequence[Repair], *, checked: bool
) -> Iterator[Message]:
    """What is doubtful: open repairs, failed checks, characters, rivals, or that nothing confirms it."""
    found = list(_open_repairs(repairs))
    found += [c.message for c in evidence.checks if name in c.fields and not c.passed]
    order = evidence.guesses[name]
    found += _doubtful_characters(evidence, order[0], checked=checked)
    if len(order) > 1 and order[0].score - order[1].score < RIVAL:
        found.append(Message("why.rival"))
    elif not found and order[0].span is not None and not evidence.legible(name):
        found.append(Message("why.unclear_print"))
    yield from found or [Message("why.no_check")]


def _open_repairs(repairs: Sequence[Repair]) -> Iterator[Message]:
    for repair in repairs:
        if repair.taken is not None and not repair.proved:
            yield Message("doubt.weak_proof")
        elif repair.taken is None and len(repair.others) == 1:
            yield Message("doubt.one_reading", {"reading": repair.others[0]})
        elif repair.taken is None:
            yield Message("doubt.readings", {"first": repair.others[0], "second": repair.others[1]})


def _doubtful_characters(evidence: Evidence, chosen: Guess, *, checked: bool) -> Iterator[Message]:
    """The character that the recogniser was least sure of, and what else it may be."""
    span = chosen.span
    if span is None or evidence.findings.repairs_of(chosen):
        return
    line = evidence.sheet.lines[span.line]
    first, last = line.word_range(span.start, span.end)
    doubts = [
        (doubt.confidence, start + doubt.place - span.start, doubt.others[0][0])
        for word, start in zip(line.words[first:last], line.starts[first:last], strict=True)
        for doubt in word.doubts
        if doubt.others and doubt.others[0][0].strip() and span.start <= start + doubt.place < span.end
    ]
    if not doubts:
        return
    _, place, other = min(doubts)
    details = {"place": str(place + 1), "printed": line.text[span.start + place], "other": other}
    yield Message("doubt.character_checked" if checked else "doubt.character", details)


def _candidates(field: Field, repairs: Sequence[Repair]) -> tuple[Candidate, ...]:
    found = {candidate.value: candidate for candidate in field.candidates}
    chosen = field.candidates[:1]
    for repair in repairs:
        for text in (*repair.others, repair.printed):
            for shape in _VALUES[repair.rule](text)[:1]:
                box = chosen[0].box if chosen else None
                found.setdefault(shape.value, Candidate(shape.value, text, box))
    # The open readings stand right behind the chosen value.
    fresh = [value for value in found.values() if value not in field.candidates]
    return (*chosen, *fresh, *field.candidates[1:])[:MAX_CANDIDATES]
