"""Amounts whose print does not add up: the smallest change of doubtful figures that makes it do so."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations

from desktop.domain.fields import Source
from desktop.domain.money import CENT
from desktop.extraction.fields import shapes
from desktop.extraction.fields.amounts import labelled_amounts
from desktop.extraction.fields.inwords import amount_in_words
from desktop.extraction.fields.layout import Span
from desktop.extraction.fields.lexicon import Label
from desktop.extraction.fields.repair import proof
from desktop.extraction.fields.repair.edits import Repair, RepairRule
from desktop.extraction.fields.repair.proof import Proof, Verdict
from desktop.extraction.fields.repair.readings import CLEARLY, Reading, Search, options, readings
from desktop.extraction.fields.vat_table import expected_vat, misfits
from desktop.extraction.fields.view import View

SUM_AND_TAX = 1 / 3000
"""Share of wrong figures that leave both sum and tax right: the sum asks for one figure of ten at one
of some three places, the tax is right to the grosz in one of a hundred."""
TAX_ONLY = 1 / 100
IN_WORDS = 1 / 10
"""A word that was misread changes one figure of the amount in words: only doubts in print repair it."""
NO_ROW = 0.3
"""How often amounts beside a rate are none that should fit it: unit prices, discounts, rows of goods."""
NO_SUM = 0.05
"""How often three labelled totals do not add up on the paper."""

_ONE_AMOUNT = 40
"""Readings of a single amount that are looked at."""
_DOUBTED = 3.0
"""Two amounts are changed at once only where the recogniser doubts both."""
_MAX_LINES = 200
_USUAL_RATES = ("23", "8", "5")
_NO_TAX = {"zw", "np", "oo", "marża"}
_Values = Sequence[Decimal]


def row_repairs(view: View) -> Iterator[Repair]:
    """Rows of a rate whose net, tax and gross do not fit each other."""
    looked = 0
    for line in view.lines:
        if line.source is not Source.OCR or looked >= _MAX_LINES:
            continue
        for misfit in misfits(view, line):
            looked += 1
            rates = [rate for rate in misfit.rates if rate not in _NO_TAX and Decimal(rate)]
            if rates:
                yield from _system(view, misfit.spans, rates, NO_ROW)


def total_repairs(view: View) -> Iterator[Repair]:
    """Labelled totals that do not add up, where the page prints no other that do."""
    labelled = labelled_amounts(view)
    order = [labelled[label] for label in (Label.NET_TOTAL, Label.VAT_TOTAL, Label.GROSS_TOTAL)]
    if not order[2]:
        order[2] = labelled[Label.AMOUNT_DUE]
    if any(not guesses for guesses in order):
        return
    for net in order[0]:
        for vat in order[1]:
            if any(Decimal(net.value) + Decimal(vat.value) == Decimal(g.value) for g in order[2]):
                return
    spans = tuple(guesses[0].span for guesses in order if guesses[0].span is not None)
    if len(set(spans)) == 3 and all(view.lines[span.line].source is Source.OCR for span in spans):
        printed = {shape.value for line in view.lines for shape in shapes.percents(line.text)}
        yield from _system(view, spans, sorted({*_USUAL_RATES, *printed} - {"0"}), NO_SUM)


def words_repairs(view: View) -> Iterator[Repair]:
    """A gross total or amount due that differs from the amount in words, but may be read as it."""
    written = amount_in_words(view)
    if written is None:
        return
    labelled = labelled_amounts(view)
    guesses = [*labelled[Label.AMOUNT_DUE], *labelled[Label.GROSS_TOTAL]]
    if any(abs(Decimal(guess.value)) == written for guess in guesses):
        return
    for guess in guesses:
        span = guess.span
        if span is None or view.lines[span.line].source is not Source.OCR:
            continue
        for tried, (reading, value) in enumerate(_amount_readings(view, span)):
            if value == written and reading.cost:
                judged = proof.prove(Search((reading,), tried), IN_WORDS, NO_SUM)
                yield _repair(view, span, judged)
                return


def _system(view: View, spans: tuple[Span, ...], rates: Sequence[str], unfit: float) -> Iterator[Repair]:
    """The change of one amount of a row, else of two, that makes the row come out."""
    known = [_amount_readings(view, span) for span in spans]
    if not all(known):  # an amount that no reading makes one: nothing can be said of the row
        return
    strength = SUM_AND_TAX if len(spans) == 3 else TAX_ONLY
    for changed in (1, 2):
        found, tried = _changes(known, changed, lambda values: _fits(values, rates))
        if not found:
            continue
        found.sort(key=lambda item: item[0])
        best = found[0]
        rivals = [item for item in found[1:] if item[0] - best[0] < CLEARLY]
        near = sum(1 for cost in tried if cost < best[0] + CLEARLY)
        for place, reading in best[1].items():
            others = tuple(item[1][place] for item in rivals if place in item[1])
            whole = replace(reading, cost=best[0])
            judged = proof.prove(Search((whole,), near), strength, unfit)
            if rivals and judged.verdict is Verdict.TAKEN:
                judged = replace(judged, verdict=Verdict.AMBIGUOUS, others=others)
            yield _repair(view, spans[place], judged)
        return


_Change = tuple[float, dict[int, Reading]]


def _changes(
    known: Sequence[Sequence[tuple[Reading, Decimal]]], count: int, fits: Callable[[_Values], bool]
) -> tuple[list[_Change], list[float]]:
    """The changes of ``count`` amounts that fit, and the costs of all that were tried."""
    printed = [readings_of[0][1] for readings_of in known]
    found: list[_Change] = []
    tried: list[float] = []
    for places in combinations(range(len(known)), count):
        for combined in _product([known[place][1:] for place in places]):
            cost = sum(reading.cost for reading, _ in combined)
            values = list(printed)
            for place, (_, value) in zip(places, combined, strict=True):
                values[place] = value
            tried.append(cost)
            if fits(values):
                found.append((cost, {p: reading for p, (reading, _) in zip(places, combined, strict=True)}))
    return found, tried


def _product(
    lists: Sequence[Sequence[tuple[Reading, Decimal]]],
) -> Iterator[tuple[tuple[Reading, Decimal], ...]]:
    if len(lists) == 1:
        for item in lists[0]:
            yield (item,)
        return
    for first in lists[0]:
        for second in lists[1]:
            if max(first[0].cost, second[0].cost) < _DOUBTED:
                yield first, second


def _fits(values: _Values, rates: Sequence[str]) -> bool:
    """Net, tax and gross in the order of print, exact to the grosz; of two amounts net and tax."""
    net, vat = values[0], values[1]
    if len(values) == 3 and net + vat != values[2]:
        return False
    return any(abs(expected_vat(net, rate) - vat) <= CENT for rate in rates) and bool(net)


def _amount_readings(view: View, span: Span) -> list[tuple[Reading, Decimal]]:
    """The readings of an amount with their values, the print first."""
    line = view.lines[span.line]
    found: list[tuple[Reading, Decimal]] = []
    for reading in readings(options(line, span.start, span.end), _ONE_AMOUNT):
        shape = next(iter(shapes.amounts(reading.text)), None)
        if shape is not None and reading.edits <= 2:
            found.append((reading, Decimal(shape.value)))
    return found


def _repair(view: View, span: Span, judged: Proof) -> Repair:
    printed = view.lines[span.line].text[span.start : span.end]
    taken = judged.reading.text if judged.reading is not None else printed
    others = tuple(other.text for other in judged.others)
    if judged.verdict is Verdict.TAKEN:
        return Repair(span, printed, taken, RepairRule.SUMS, judged.doubt, judged.proved, others)
    return Repair(span, printed, None, RepairRule.SUMS, judged.doubt, others=(taken, *others))
