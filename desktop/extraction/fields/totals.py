"""Net, VAT, gross and what is due: the set of values that adds up wins."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from desktop.domain.kinds import PrintedKind
from desktop.domain.money import CENT, to_text
from desktop.extraction.fields import shapes
from desktop.extraction.fields.amounts import Totals, labelled_amounts
from desktop.extraction.fields.guess import Guess, ranked
from desktop.extraction.fields.inwords import amount_in_words
from desktop.extraction.fields.layout import Span
from desktop.extraction.fields.lexicon import Label
from desktop.extraction.fields.lost_rates import with_lost_rates
from desktop.extraction.fields.receipt import receipt_totals
from desktop.extraction.fields.tables import Table, complete, same, spans_of, tables
from desktop.extraction.fields.untaxed import untaxed_mark, untaxed_table
from desktop.extraction.fields.vat_table import Row, Triple, expected_vat, rows
from desktop.extraction.fields.view import View

_USUAL_RATES = ("23", "8", "5")
_LEAST_NET = Decimal(10)
_FROM_TABLE = 1.3
_ADDS_UP = 1.4


def find_totals(view: View, kind: PrintedKind) -> Totals:
    """The totals and the VAT table that agree best with each other."""
    labelled = labelled_amounts(view)
    if kind in {PrintedKind.RECEIPT, PrintedKind.SIMPLIFIED_INVOICE}:
        receipt = receipt_totals(view, labelled)
        if receipt is not None:
            return receipt
    rates = frozenset(
        (*_USUAL_RATES, *(shape.value for line in view.lines for shape in shapes.percents(line.text)))
    )
    found = tables(view, with_lost_rates(view, rows(view), rates))
    if kind is PrintedKind.CORRECTION:
        found = _with_difference(found)
    best = max(found, key=lambda table: _score(table, labelled, kind), default=None)
    if best is not None and _score(best, labelled, kind) < 1.0:
        best = None
    if best is None or best.triple.gross not in _announced(labelled):
        best = untaxed_table(view, _announced(labelled)) or best
    return replace(_assemble(best, labelled, rates, untaxed_mark(view)), in_words=amount_in_words(view))


def _values(guesses: Sequence[Guess]) -> set[Decimal]:
    return {Decimal(guess.value) for guess in guesses}


def _announced(labelled: Mapping[Label, Sequence[Guess]]) -> set[Decimal]:
    """The amounts that labels call gross, due or paid."""
    return set().union(
        *(_values(labelled[label]) for label in (Label.GROSS_TOTAL, Label.AMOUNT_DUE, Label.PAID))
    )


def _score(table: Table, labelled: Mapping[Label, Sequence[Guess]], kind: PrintedKind) -> float:
    triple = table.triple
    score = 0.0
    if table.sums_agree:
        score += 4.0
    elif table.total is not None:
        score += 0.5 if not table.rows else -1.0
    due = _values(labelled[Label.AMOUNT_DUE]) | {-value for value in _values(labelled[Label.REFUND])}
    gross = _values(labelled[Label.GROSS_TOTAL])
    if triple.gross is not None:
        score += 2.0 if triple.gross in due else 0.0
        score += 2.0 if triple.gross in gross else 0.0
        if kind is PrintedKind.ADVANCE:
            # What was ordered is printed beside what was paid and is documented.
            score += 3.0 if triple.gross in _values(labelled[Label.PAID]) else 0.0
    if triple.net is not None and triple.net in _values(labelled[Label.NET_TOTAL]):
        score += 1.0
    rates = [row.rate for row in table.rows]
    score += 1.0 if rates and len(set(rates)) == len(rates) else -1.0 if rates else 0.0
    score += 0.6 if all(row.clean for row in table.rows) else -0.6
    score += 0.4 if table.heads else 0.0
    score += 0.002 * table.first_line
    if table.section in {Label.SETTLED_ADVANCES, Label.ORDER_SUMMARY}:
        score -= 3.0
    if table.section is Label.AFTER_ADVANCES:
        score += 1.0
    if kind is PrintedKind.CORRECTION:
        score += {Label.DIFFERENCE: 5.0, Label.BEFORE: -4.0, Label.AFTER: -2.0}.get(
            table.section or Label.SUMMARY, 0.0
        )
    return score


def _with_difference(found: list[Table]) -> list[Table]:
    """The tables and, where none prints the difference, the one computed from before and after."""
    if any(table.section is Label.DIFFERENCE for table in found):
        return found
    before = _fullest(found, Label.BEFORE)
    after = _fullest(found, Label.AFTER)
    if before is None or after is None:
        return found
    old = {row.rate: complete(row.rate or "", row.amounts) for row in before.rows}
    new = {row.rate: complete(row.rate or "", row.amounts) for row in after.rows}
    made = [
        Row(rate, _minus(new.get(rate), old.get(rate)), (), after.first_line, total_words=False, clean=True)
        for rate in dict.fromkeys([*old, *new])
    ]
    return [*found, Table(tuple(made), None, Label.DIFFERENCE, heads=False)]


def _fullest(found: Sequence[Table], section: Label) -> Table | None:
    usable = [table for table in found if table.section is section and table.rows]
    unique = [table for table in usable if len({row.rate for row in table.rows}) == len(table.rows)]
    return max(unique, key=lambda table: (len(table.rows), table.first_line), default=None)


def _minus(new: Triple | None, old: Triple | None) -> Triple:
    zero = Triple(Decimal(0), Decimal(0), Decimal(0))
    first, second = new or zero, old or zero
    return Triple(
        _less(first.net, second.net), _less(first.vat, second.vat), _less(first.gross, second.gross)
    )


def _less(first: Decimal | None, second: Decimal | None) -> Decimal | None:
    return None if first is None or second is None else first - second


def _assemble(
    table: Table | None,
    labelled: Mapping[Label, Sequence[Guess]],
    rates: frozenset[str],
    untaxed: str | None,
) -> Totals:
    guesses: dict[Label, list[Guess]] = {
        label: list(labelled[label]) for label in (Label.NET_TOTAL, Label.VAT_TOTAL, Label.GROSS_TOTAL)
    }
    if not guesses[Label.GROSS_TOTAL]:
        # Without a gross total of its own, what is due or paid is the gross.
        guesses[Label.GROSS_TOTAL] = [
            replace(guess, score=0.5 * guess.score, clear=False)
            for label in (Label.AMOUNT_DUE, Label.PAID)
            for guess in labelled[label]
            if Decimal(guess.value)
        ]
    lines = table.rows if table is not None else ()
    if table is not None:
        printed = _prefer_sum(guesses, unless=table) or (table.total.amounts if table.total else None)
        _add_table(guesses, table)
        if not lines and table.total is not None:
            lines = _single_rate(table.total.amounts, rates, untaxed)
        elif printed is not None and len({row.rate for row in lines}) == 1:
            # Rows of goods of one rate: their sum is what the document says, not the sum of roundings.
            lines = _one_rate(lines[0].rate or "", printed, lines)
    else:
        sums = _prefer_sum(guesses)
        lines = _single_rate(sums, rates, untaxed) if sums is not None else ()
    due = list(labelled[Label.AMOUNT_DUE])
    if not due:
        due = [
            Guess(to_text(-abs(Decimal(g.value))), g.span, g.score, g.why, g.clear)
            for g in labelled[Label.REFUND]
        ]
    guesses[Label.AMOUNT_DUE] = due
    return Totals(
        {label: ranked(items) for label, items in guesses.items()},
        table,
        _merged(lines),
        frozenset(
            {
                *_values(labelled[Label.GROSS_TOTAL]),
                *_values(labelled[Label.AMOUNT_DUE]),
                *(-value for value in _values(labelled[Label.REFUND])),
            }
        ),
        frozenset(_values(labelled[Label.PAID])),
    )


def _one_rate(rate: str, sums: Triple, lines: tuple[Row, ...]) -> tuple[Row, ...]:
    fits = (
        sums.net is not None and sums.vat is not None and abs(expected_vat(sums.net, rate) - sums.vat) <= CENT
    )
    if not sums.adds_up or not fits or (len(lines) == 1 and same(lines[0].amounts, sums)):
        return lines
    return (replace(lines[0], amounts=sums),)


def _single_rate(sums: Triple, rates: frozenset[str], untaxed: str | None) -> tuple[Row, ...]:
    """The one row of a document that prints sums only: the rate follows from VAT and net, or from the
    mark of its goods."""
    net, vat = sums.net, sums.vat
    if net is None or vat is None or abs(net) < _LEAST_NET:
        return ()
    if not vat and rates - set(_USUAL_RATES) == {"0"}:
        return (Row("0", sums, (), 0, total_words=False, clean=True),)
    if not vat and untaxed is not None:
        return (Row(untaxed, sums, (), 0, total_words=False, clean=True),)
    fitting = [rate for rate in rates if Decimal(rate) and abs(expected_vat(net, rate) - vat) <= CENT]
    return (Row(fitting[0], sums, (), 0, total_words=False, clean=True),) if len(fitting) == 1 else ()


def _merged(lines: Sequence[Row]) -> tuple[tuple[str, Triple], ...]:
    """One row per rate: rows of goods that share a rate are summed."""
    merged: dict[str, Triple] = {}
    for row in lines:
        rate = row.rate or ""
        held = merged.get(rate)
        merged[rate] = (
            row.amounts if held is None else _plus(complete(rate, held), complete(rate, row.amounts))
        )
    return tuple(merged.items())


def _plus(first: Triple, second: Triple) -> Triple:
    def add(a: Decimal | None, b: Decimal | None) -> Decimal | None:
        return None if a is None or b is None else a + b

    return Triple(add(first.net, second.net), add(first.vat, second.vat), add(first.gross, second.gross))


def _add_table(guesses: dict[Label, list[Guess]], table: Table) -> None:
    triple = table.triple
    for label, value in (
        (Label.NET_TOTAL, triple.net),
        (Label.VAT_TOTAL, triple.vat),
        (Label.GROSS_TOTAL, triple.gross),
    ):
        if value is None:
            continue
        span = _printed(table, value, guesses[label])
        score = _FROM_TABLE
        own_sums = table.total is not None or table.section is Label.DIFFERENCE
        if label is Label.GROSS_TOTAL and not own_sums:
            score = 0.75  # a gross total printed by itself beats rows that are a grosz off
        why = "why.vat_table" if span is not None else "why.sum_of_rows"
        guesses[label].append(Guess(to_text(value), span, score, why, clear=True))


def _printed(table: Table, value: Decimal, labelled: Sequence[Guess]) -> Span | None:
    for row in (table.total, *table.rows):
        if row is not None:
            span = spans_of(row, value)
            if span is not None and (row is table.total or len(table.rows) == 1):
                return span
    return next((guess.span for guess in labelled if Decimal(guess.value) == value), None)


def _prefer_sum(guesses: dict[Label, list[Guess]], unless: Table | None = None) -> Triple | None:
    """Among the labelled amounts those that add up go first, and are returned.

    They yield to a table that prints its own sums, or whose gross total the document prints again.
    """
    if unless is not None:
        own_sums = unless.total is not None or unless.section is Label.DIFFERENCE
        if own_sums or unless.triple.gross in _values(guesses[Label.GROSS_TOTAL]):
            return None
    for net in guesses[Label.NET_TOTAL]:
        for vat in guesses[Label.VAT_TOTAL]:
            for gross in guesses[Label.GROSS_TOTAL]:
                triple = Triple(Decimal(net.value), Decimal(vat.value), Decimal(gross.value))
                if not triple.adds_up:
                    continue
                chosen = {Label.NET_TOTAL: net, Label.VAT_TOTAL: vat, Label.GROSS_TOTAL: gross}
                for label, guess in chosen.items():
                    guesses[label].append(replace(guess, score=_ADDS_UP, why="why.adds_up", clear=True))
                return triple
    return None
