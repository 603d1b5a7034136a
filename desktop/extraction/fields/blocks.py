"""The blocks of seller, buyer and others: the lines that stand under or beside their labels."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.extraction.fields.address import address_start
from desktop.extraction.fields.layout import Line
from desktop.extraction.fields.lexicon import Label
from desktop.extraction.fields.party import Block, Cell, begins_name, fill
from desktop.extraction.fields.view import Hit, View

PARTY_LABELS = (Label.SELLER, Label.BUYER, Label.RECIPIENT, Label.PAYER, Label.THIRD_PARTY)
MAX_LINES = 10
_FORM_LABELS = {Label.NAME, Label.ADDRESS, Label.NIP, Label.SELLER_NIP, Label.BUYER_NIP}
_ALIGNED = 0.03
"""How far from its label's left edge a line of a block may begin, in page widths."""


def blocks(view: View) -> list[Block]:
    """The blocks of all parties that a label names, from the top down."""
    found = []
    for hit in view.labelled(*PARTY_LABELS):
        if _is_heading(view, hit):
            block = Block(hit.label, hit, list(_cells(view, hit)))
            fill(view, block)
            if block.name is None and block.address is not None:
                _take_name_above(view, hit, block)
            found.append(block)
    return found


def _take_name_above(view: View, hit: Hit, block: Block) -> None:
    """Captions under a name: "Jan Nowak Usługi", below it in small print "sprzedawca"."""
    line = view.lines[hit.line]
    if hit.line == 0 or line.cell(hit.start)[0] != hit.start:
        return
    upper = view.lines[hit.line - 1]
    cell = _aligned(upper, (line.extent(hit.start, hit.end)[0],))
    if cell is None or upper.page != line.page or line.top - upper.bottom > upper.height:
        return
    if any(cell[0] <= other.start < cell[1] for other in view.hits[upper.number]):
        return
    named = Block(block.role, None, [Cell(upper.number, *cell)])
    fill(view, named)
    block.name, block.name_sure = named.name, False


def _is_heading(view: View, hit: Hit) -> bool:
    """The label begins its cell (another label may precede it, as in "Nabywca / Buyer")."""
    line = view.lines[hit.line]
    before = line.text[line.cell(hit.start)[0] : hit.start]
    earlier = [other for other in view.hits[hit.line] if other.end <= hit.start]
    if (
        earlier
        and earlier[-1].label in PARTY_LABELS
        and not line.text[earlier[-1].end : hit.start].strip(" /()-|")
    ):
        return False
    if any(char.isalnum() for char in before):
        return False
    return not begins_name(view, hit)


def _cells(view: View, hit: Hit) -> Iterator[Cell]:
    line = view.lines[hit.line]
    cell_end = line.cell(hit.start)[1]
    left, right = line.extent(hit.start, cell_end)
    lefts: tuple[float, ...] = (left,)
    head_end = hit.end
    for other in view.hits[hit.line]:
        if other.start >= head_end and other.label in PARTY_LABELS and other.end <= cell_end:
            if line.text[head_end : other.start].strip(" /()-|:"):
                break
            head_end = other.end
    rest = line.text[head_end:cell_end]
    taken = 0
    if any(char.isalnum() for char in rest):
        start = head_end + len(rest) - len(rest.lstrip(" :/|-)."))
        yield Cell(hit.line, start, cell_end)
        taken = 1
        lefts = (left, line.extent(start, cell_end)[0])
    elif cell_end < len(line.text):
        following = line.cell(cell_end + 1)
        beside = line.extent(*following)[0]
        opens = any(
            following[0] <= other.start and not line.text[following[0] : other.start].strip()
            for other in view.hits[hit.line]
            if other.start < following[1]
        )
        titled = any(following[0] <= match.start < following[1] for match in view.titles(line))
        full = not titled and address_start(line.text[slice(*following)]) is not None
        if not opens and (full or not _below_aligned(view, hit.line, left)):
            yield Cell(hit.line, *following)
            lefts = (beside,)
            taken = 1
    fence = left if taken else None
    yield from stacked(view, hit.line, lefts, right, most=MAX_LINES - taken, fence=fence)


def stacked(
    view: View,
    number: int,
    lefts: tuple[float, ...],
    right: float | None = None,
    *,
    most: int = MAX_LINES,
    fence: float | None = None,
) -> Iterator[Cell]:
    """The cells below line ``number`` that begin at one of ``lefts``, or all end at ``right``, up to a gap.

    A label that begins a line at ``fence`` ends the block too: forms print labels on the left and
    values beside them.
    """
    line = view.lines[number]
    bottom = line.bottom
    taken = 0
    flush_right = False
    for lower in view.sheet.below(number, 4 * MAX_LINES):
        gap = 2.6 + (2.0 if taken == 0 else 0.0)
        if taken >= most or lower.top - bottom > gap * lower.height:
            return
        cell = _aligned(lower, lefts, right if taken == 0 or flush_right else None)
        if cell is None:
            continue
        flush_right = flush_right or not _begins_at(lower, cell, lefts)
        ending = [
            other
            for start, end in lower.cells()
            if start == cell[0] or (fence is not None and _begins_at(lower, (start, end), (fence,)))
            for other in view.hits[lower.number]
            if start <= other.start < end and _ends_block(lower, (start, end), other)
        ]
        if ending:
            return
        value = _value_of(view, lower, cell)
        if value is not None:
            # A form: "Nazwa: | Zielarnia", whose value may run on below itself.
            lefts = (*lefts[:1], lower.extent(*value)[0])
            cell = (cell[0], value[1])
        yield Cell(lower.number, *cell)
        taken += 1
        bottom = lower.bottom


def _value_of(view: View, line: Line, cell: tuple[int, int]) -> tuple[int, int] | None:
    """The next cell, if ``cell`` is nothing but a label of a form and the next one bears no label."""
    if cell[1] >= len(line.text):
        return None
    following = line.cell(cell[1] + 1)
    hits = [hit for hit in view.hits[line.number] if cell[0] <= hit.start < following[1]]
    if len(hits) != 1 or hits[0].label not in _FORM_LABELS or hits[0].end > cell[1]:
        return None
    around = line.text[cell[0] : hits[0].start] + line.text[hits[0].end : cell[1]]
    return None if around.strip(" :.") else following


def _below_aligned(view: View, number: int, left: float) -> bool:
    line = view.lines[number]
    for lower in view.sheet.below(number, 3):
        if lower.top - line.bottom > 1.5 * line.height:
            return False
        cell = _aligned(lower, (left,))
        if cell is not None:
            return not any(cell[0] <= other.start < cell[1] for other in view.hits[lower.number])
    return False


def _begins_at(line: Line, cell: tuple[int, int], lefts: tuple[float, ...]) -> bool:
    edge = line.extent(*cell)[0]
    return any(abs(edge - left) <= _ALIGNED * line.size[0] for left in lefts)


def _aligned(line: Line, lefts: tuple[float, ...], right: float | None = None) -> tuple[int, int] | None:
    """The cell that begins below one of ``lefts``, or in blocks set flush right ends below ``right``."""
    cells = line.cells()
    near = [cell for cell in cells if _begins_at(line, cell, lefts)]
    if not near and right is not None:
        room = _ALIGNED * line.size[0] / 2
        near = [cell for cell in cells if abs(line.extent(*cell)[1] - right) <= room]
    return near[0] if near else None


def _ends_block(line: Line, cell: tuple[int, int], hit: Hit) -> bool:
    if line.text[cell[0] : hit.start].strip(" :-"):
        return False
    return hit.label in {
        *PARTY_LABELS,
        Label.ITEMS,
        Label.SECTION,
        Label.ISSUE_DATE,
        Label.SALE_DATE,
        Label.DUE_DATE,
        Label.NUMBER,
        Label.PAYMENT_METHOD,
        Label.AMOUNT_DUE,
        Label.SUMMARY,
        Label.CURRENCY,
        Label.CORRECTED_NUMBER,
        Label.KSEF_NUMBER,
    }
