"""The VAT table: rows of a rate with amounts that fit it, wherever their columns stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from itertools import permutations

from desktop.domain.fields import Source
from desktop.domain.money import CENT
from desktop.extraction.fields import shapes
from desktop.extraction.fields.fold import fold
from desktop.extraction.fields.layout import COLUMN_GAP, Line, Span
from desktop.extraction.fields.lexicon import Label, phrasebook, row_words
from desktop.extraction.fields.shapes import Shape
from desktop.extraction.fields.view import View

ZERO = Decimal(0)
_WORDLESS = {"zw", "np", "oo", "marża"}
_TOLERANCE = Decimal("0.02")
_MAX_AMOUNTS = 5
_CURRENCIES = frozenset(["pln", "eur", "usd", "gbp", "chf", "czk", "kc", "uah", "zl", "€", "$", "£", "₴"]) | {
    fold("грн")
}
"""Folded words and signs of currencies."""
MAX_ROWS = 400
_SUMS = {Label.TOTAL, Label.AFTER_ADVANCES}
_WHOLE = 3
_POINTLESS = re.compile(r"(?<![\w.,/-])(\d{1,7})(\d{2})(?![\w.,/%-])")
_PARTED_THOUSANDS = re.compile(r"(?<![\w.,/-])(\d{1,3}) {2}(?=\d{3}[.,]\d{2}(?!\d))")
"""Thousands of an amount behind a wide blank, as recognisers place them: "1  699,25"."""


@dataclass(frozen=True, slots=True)
class Triple:
    """Net, VAT and gross; ``None`` where neither printed nor computed."""

    net: Decimal | None
    vat: Decimal | None
    gross: Decimal | None

    @property
    def adds_up(self) -> bool:
        """All three are there and net plus VAT is gross."""
        if self.net is None or self.vat is None or self.gross is None:
            return False
        return abs(self.net + self.vat - self.gross) <= CENT


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a VAT table as found; ``rate`` is ``None`` for the row of sums."""

    rate: str | None
    amounts: Triple
    printed: tuple[tuple[Decimal, Span], ...]
    line: int
    total_words: bool
    clean: bool
    """Nothing else stands in the row: rows of goods carry names."""


@dataclass(frozen=True, slots=True)
class Item:
    """A part of a line: a rate, an amount, a word of sums, filling, or anything else."""

    kind: str
    text: str
    start: int
    end: int


def expected_vat(net: Decimal, rate: str) -> Decimal:
    """The tax on ``net`` at ``rate``, rounded to grosze; nought for rates without tax."""
    if rate in _WORDLESS:
        return ZERO
    return (net * Decimal(rate) / 100).quantize(CENT, ROUND_HALF_UP)


def tax_within(gross: Decimal, rate: str) -> Decimal:
    """The tax that ``gross`` holds at ``rate``; nought for rates without tax."""
    if rate in _WORDLESS:
        return ZERO
    return (gross * Decimal(rate) / (100 + Decimal(rate))).quantize(CENT, ROUND_HALF_UP)


def rows(view: View) -> list[Row]:
    """All rows that may belong to a VAT table, from the top down."""
    found: list[Row] = []
    for line in view.lines:
        if len(found) >= MAX_ROWS:
            break
        if view.shapes(shapes.amounts, line.number):
            found.extend(_rows_of(view, line))
    return found


def _rows_of(view: View, line: Line) -> list[Row]:
    """The rows on a line; where its amounts fit no rate, with thousands joined that a wide blank parts."""
    printed = view.shapes(shapes.amounts, line.number)
    found = list(_line_rows(view, line, printed))
    if not found and line.source is Source.OCR and _PARTED_THOUSANDS.search(line.text):
        # The blank goes before the thousands, so that every character keeps its place.
        found = list(_line_rows(view, line, shapes.amounts(_PARTED_THOUSANDS.sub(r" \1 ", line.text))))
    if not found and line.source is Source.OCR:
        found = _without_points(view, line, printed)
    return found


def _without_points(view: View, line: Line, printed: Sequence[Shape]) -> list[Row]:
    """The row whose amounts partly lost their decimal point: "1480491  3405.13  18210.04".

    Only where net, tax and gross all stand there, add up and fit the rate.
    """
    lost = [
        Shape(f"{match[1]}.{match[2]}", match.start(), match.end())
        for match in _POINTLESS.finditer(line.text)
    ]
    if not lost or not printed:
        return []
    row = list(_line_rows(view, line, [*printed, *lost]))
    return [one for one in row if one.rate is not None and one.amounts.adds_up and len(one.printed) == _WHOLE]


def _line_rows(view: View, line: Line, printed_amounts: Sequence[Shape]) -> Iterator[Row]:
    items = list(_items(view, line, printed_amounts))
    for start, end in _runs(items):
        run = items[start:end]
        amounts = [item for item in run if item.kind == "amount"]
        dashes = [item for item in run if item.kind == "dash"]
        rates = [item for item in run if item.kind == "rate"]
        totals = any(item.kind == "total" for item in run)
        if not 1 <= len(amounts) <= _MAX_AMOUNTS or (not rates and not totals):
            continue
        values = [Decimal(item.text) for item in amounts]
        fitted = _first_fit(values, _in_order(run, rates), missing=len(dashes)) or _tax_only(
            view, line, rates, values
        )
        if fitted is None:
            continue
        rate, triple = fitted
        before = items[start - 1] if start else None
        clean = before is None or COLUMN_GAP in line.text[before.end : run[0].start]
        if before is not None and before.kind in {"amount", "number"}:
            clean = False
        printed = tuple(
            (value, Span(line.number, item.start, item.end))
            for value, item in zip(values, amounts, strict=True)
        )
        yield Row(rate, triple, printed, line.number, totals, clean)


@dataclass(frozen=True, slots=True)
class Misfit:
    """Amounts beside a rate that they do not fit: rows of goods, or a figure of them was misread."""

    rates: tuple[str, ...]
    spans: tuple[Span, ...]


def misfits(view: View, line: Line) -> Iterator[Misfit]:
    """The stretches of a line that look like a row of the VAT table, but whose amounts fit no rate."""
    if _rows_of(view, line):
        return
    items = list(_items(view, line, view.shapes(shapes.amounts, line.number)))
    for start, end in _runs(items):
        run = items[start:end]
        amounts = [item for item in run if item.kind == "amount"]
        rates = [item for item in run if item.kind == "rate"]
        if not rates or not 2 <= len(amounts) <= _MAX_AMOUNTS:
            continue
        values = [Decimal(item.text) for item in amounts]
        if _first_fit(values, _in_order(run, rates), missing=0) is None:
            spans = tuple(Span(line.number, item.start, item.end) for item in amounts[-3:])
            yield Misfit(tuple(rate for rate in _in_order(run, rates) if rate), spans)


def _tax_only(
    view: View, line: Line, rates: Sequence[Item], values: Sequence[Decimal]
) -> tuple[str | None, Triple] | None:
    """ "W tym VAT 8%: 23,14": how simplified invoices give the tax."""
    labels = {hit.label for hit in view.hits[line.number]}
    if (
        len(values) == len(rates) == 1
        and Label.INCLUDED in labels
        and labels & {Label.RATE_COLUMN, Label.VAT_TOTAL}
    ):
        return rates[0].text, Triple(None, values[0], None)
    return None


def _in_order(run: Sequence[Item], rates: Sequence[Item]) -> list[str | None]:
    """The rates of a run, the likeliest first: the last ("1  8  10,00": the first is a row number),
    but of "23% lub 22%" the first."""
    if not rates:
        return [None]
    either = any(item.kind == "filler" and fold(item.text) == "lub" for item in run)
    order = [item.text for item in rates]
    return list(order if either else reversed(order))


def _first_fit(
    values: Sequence[Decimal], rates: Sequence[str | None], *, missing: int
) -> tuple[str | None, Triple] | None:
    """The first rate that some of ``values`` fit; of more than three amounts, three in a row."""
    windows = [values[start : start + 3] for start in range(max(len(values) - 2, 1))]
    for rate in rates:
        for window in windows:
            triple = _fit(window, rate, missing=missing)
            if triple is not None:
                return rate, triple
    return None


def _items(view: View, line: Line, amounts: Sequence[Shape]) -> Iterator[Item]:
    """The line cut into items, without overlaps: ``amounts`` win over rates, these over words."""
    text = line.text
    taken = [Item("amount", shape.value, shape.start, shape.end) for shape in amounts]
    for shape in shapes.percents(text):
        _take(taken, Item("rate", shape.value, shape.start, shape.end))
    for hit in view.hits[line.number]:
        if hit.label in _SUMS or (hit.label is Label.GROSS_TOTAL and hit.end - hit.start <= 16):
            _take(taken, Item("total", "", hit.start, hit.end))
        elif hit.label is Label.INCLUDED:
            _take(taken, Item("filler", "", hit.start, hit.end))
    for match in phrasebook("rates").find(text):
        _take(taken, Item("rate", match.key, match.start, match.end))
    for shape in shapes.bare_rates(text):
        _take(taken, Item("rate", shape.value, shape.start, shape.end))
    for shape in view.shapes(shapes.dates, line.number):
        _take(taken, Item("filler", "", shape.start, shape.end))
    for word in re.finditer(r"\S+", text):
        _take(taken, Item(_word_kind(word[0]), word[0], word.start(), word.end()))
    yield from sorted(taken, key=lambda item: item.start)


def _take(taken: list[Item], item: Item) -> None:
    if all(item.end <= other.start or item.start >= other.end for other in taken):
        taken.append(item)


def _word_kind(word: str) -> str:
    bare = fold(word).strip(".,:;()[]|/%*")
    if word.strip(".") in {"-", "–", "—", "x", "X"}:
        return "dash"
    if not bare or bare in row_words() or bare in _CURRENCIES:
        return "filler"
    if len(bare) == 1 and bare.isalpha():
        return "filler"
    if bare.isdigit():
        return "number" if len(bare) > 2 else "ordinal"
    return "other"


def _runs(items: Sequence[Item]) -> Iterator[tuple[int, int]]:
    """Stretches of rates, amounts and sum words, unbroken by anything else; each has one head."""
    start: int | None = None
    for index, item in enumerate([*items, Item("other", "", 0, 0)]):
        if item.kind in {"other", "number"} or (
            item.kind == "total" and start is not None and _has(items, start, index)
        ):
            if start is not None:
                yield start, index
            start = index if item.kind == "total" else None
        elif start is None:
            start = index


def _has(items: Sequence[Item], start: int, end: int) -> bool:
    return any(item.kind == "amount" for item in items[start:end])


def _fit(values: Sequence[Decimal], rate: str | None, *, missing: int) -> Triple | None:
    """The assignment of printed amounts to net, VAT and gross that the arithmetic allows.

    Printed order net, VAT, gross is tried first.
    """
    if rate is None:
        return _fit_sums(values)
    if len(values) == 3:
        for net, vat, gross in permutations(values):
            if abs(net + vat - gross) <= CENT and _near(vat, net, rate):
                return Triple(net, vat, gross)
        return None
    if len(values) == 2:
        for first, second in permutations(values):
            if _near(second, first, rate) and (second or first == 0 or not _taxed(rate)):
                return Triple(first, second, None)
        if values[0] == values[1] and not _taxed(rate):
            return Triple(values[0], ZERO, values[1])
        for vat, gross in permutations(values):
            if _taxed(rate) and _near(vat, gross - vat, rate) and vat:
                return Triple(None, vat, gross)
        return None
    if len(values) == 1 and not _taxed(rate) and missing:
        return Triple(values[0], ZERO, values[0])
    return None


def _fit_sums(values: Sequence[Decimal]) -> Triple | None:
    if len(values) != 3:
        return None
    for net, vat, gross in permutations(values):
        if abs(net + vat - gross) <= CENT and abs(vat) <= abs(net):
            return Triple(net, vat, gross)
    return None


def _taxed(rate: str) -> bool:
    return rate not in _WORDLESS and Decimal(rate) != 0


def _near(vat: Decimal, net: Decimal, rate: str) -> bool:
    """Within what rounding of single lines may add to the sum."""
    slack = _TOLERANCE + abs(net) * Decimal("0.00002")
    return abs(expected_vat(net, rate) - vat) <= max(slack, Decimal("0.05") if abs(net) > 100 else slack)
