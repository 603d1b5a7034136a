"""Who sells and who buys: labelled blocks first, then what the rest of the page tells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.domain.identifiers import is_nip
from desktop.extraction.fields import shapes
from desktop.extraction.fields.blocks import blocks
from desktop.extraction.fields.layout import Span
from desktop.extraction.fields.letterhead import named_by_letterhead, named_by_window
from desktop.extraction.fields.lexicon import Label
from desktop.extraction.fields.party import Block, Cell, cell_text, fill, tax_number_in
from desktop.extraction.fields.view import Hit, View

_NIP_LABELS = {Label.NIP, Label.SELLER_NIP, Label.BUYER_NIP}
_LINES_ABOVE = 7
_OTHER_PARTIES = {Label.RECIPIENT, Label.PAYER, Label.THIRD_PARTY}


@dataclass(frozen=True, slots=True)
class Parties:
    """Seller and buyer as found, and tax numbers that belong to neither block."""

    seller: Block | None
    buyer: Block | None
    others: tuple[tuple[str, Span], ...]
    """Further tax numbers with a label, in the order of the page: candidates."""


def find_parties(view: View, company_nips: frozenset[str], ksef_seller: str | None) -> Parties:
    """Seller and buyer; ``ksef_seller`` is the NIP that the KSeF number begins with."""
    found = blocks(view)
    seller = _best([block for block in found if block.role is Label.SELLER])
    buyer = _best([block for block in found if block.role is Label.BUYER])
    if buyer is None:
        payers = [block for block in found if block.role is Label.PAYER and block.nip]
        recipients = [block for block in found if block.role is Label.RECIPIENT and block.nip]
        buyer = _best(payers) or _best(recipients)
        if buyer is not None:
            buyer.nip_sure = False
    third = {
        block.nip[0]
        for block in found
        if block.role in _OTHER_PARTIES and block.nip is not None and block is not buyer
    }
    labelled = _labelled_numbers(view)
    used = {block.nip[0] for block in (seller, buyer) if block is not None and block.nip is not None}
    free = [(hit, value, span) for hit, value, span in labelled if value not in used and value not in third]
    if buyer is None or buyer.nip is None:
        taken = next((item for item in free if item[0].label is Label.BUYER_NIP), None)
        if taken is not None:
            buyer = _with_number(view, buyer, Label.BUYER, taken)
            free = [item for item in free if item[1] != taken[1]]
    if seller is None or seller.nip is None:
        taken = _choose_seller(free, ksef_seller, company_nips)
        if taken is not None:
            seller = _with_number(view, seller, Label.SELLER, taken)
            free = [item for item in free if item[1] != taken[1]]
            if buyer is not None and buyer.nip_sure and not free:
                seller.nip_sure = True
    if buyer is None or (buyer.nip is None and (buyer.hit is None or buyer.address is None)):
        taken = next((item for item in free if item[0].label is not Label.SELLER_NIP), None)
        if taken is not None:
            stated = _with_number(view, None, Label.BUYER, taken)
            # A lone word such as "klient" makes no block: the number's own lines do.
            weak = buyer is None or (stated.name is not None and stated.address is not None)
            buyer = stated if weak else _with_number(view, buyer, Label.BUYER, taken)
    seller = named_by_letterhead(view, seller, buyer)
    buyer = named_by_window(view, seller, buyer)
    return Parties(seller, buyer, tuple((value, span) for _, value, span in labelled))


def _best(found: Sequence[Block]) -> Block | None:
    """The block that says most: with a tax number before without, with a name, upper first."""
    return max(
        found,
        key=lambda block: (
            block.nip is not None and block.name is not None,
            block.nip is not None,
            block.name is not None,
        ),
        default=None,
    )


def _labelled_numbers(view: View) -> list[tuple[Hit, str, Span]]:
    """Every tax number behind a label, once, from the top down, and from left to right where level."""
    found: dict[str, tuple[Hit, str, Span]] = {}
    for hit in _level_first_left(view, [*view.labelled(*_NIP_LABELS), *_numbers_with_country(view)]):
        named = _behind(view, hit)
        if named is not None and (named[0] not in found or hit.label is not Label.NIP):
            found[named[0]] = (hit, *named)
    return list(found.values())


def _behind(view: View, hit: Hit) -> tuple[str, Span] | None:
    """The number right of a label; that of one party only may also stand below it."""
    stop = view.stop_right(hit)
    for shape in view.shapes(shapes.tax_numbers, hit.line):
        if hit.end <= shape.start < stop:
            return shape.value, Span(hit.line, shape.start, shape.end)
    if hit.label is Label.NIP:
        return None
    return next(((near.value, near.span) for near in view.near(hit, shapes.tax_numbers)), None)


def _numbers_with_country(view: View) -> list[Hit]:
    """Places of numbers that need no label: all of their cell, or behind the name of the tax, with their
    country before them ("PL5252248481", "VAT NL794766043B97")."""
    found = []
    for line, shape in view.all_shapes(shapes.tax_numbers):
        start, end = line.cell(shape.start)
        taxes = [hit for hit in view.hits[line.number] if hit.label is Label.RATE_COLUMN]
        begin = next((hit.end for hit in taxes if start == hit.start and hit.end <= shape.start), start)
        alone = not line.text[begin : shape.start].strip(" :.") and not line.text[shape.end : end].strip()
        valid = shape.value[:1].isalpha() or is_nip(shape.value)
        if alone and valid and line.text[shape.start : shape.start + 2].isalpha():
            found.append(Hit(Label.NIP, line.number, shape.start, shape.start))
    return found


def _level_first_left(view: View, hits: Sequence[Hit]) -> list[Hit]:
    """``hits`` in the order of reading: on photos columns that stand level are a line apart."""
    rows: list[list[Hit]] = []
    for hit in sorted(hits, key=lambda one: (one.line, one.start)):
        line = view.lines[hit.line]
        first = view.lines[rows[-1][0].line] if rows else None
        if first is not None and first.page == line.page and line.top - first.top < line.height:
            rows[-1].append(hit)
        else:
            rows.append([hit])
    return [
        hit
        for row in rows
        for hit in sorted(row, key=lambda one: view.lines[one.line].extent(one.start, one.end)[0])
    ]


def _choose_seller(
    free: Sequence[tuple[Hit, str, Span]], ksef_seller: str | None, company_nips: frozenset[str]
) -> tuple[Hit, str, Span] | None:
    """An office's paper is mostly cost: of two unlabelled numbers the client's own is the buyer's."""
    usable = [item for item in free if item[0].label is not Label.BUYER_NIP]
    foreign = [item for item in usable if item[1] not in company_nips]
    usable = foreign or usable
    for item in usable:
        if item[0].label is Label.SELLER_NIP or item[1] == ksef_seller:
            return item
    valid = [item for item in usable if is_nip(item[1]) or item[1][:1].isalpha()]
    return next(iter(valid or usable), None)


def _with_number(view: View, held: Block | None, role: Label, taken: tuple[Hit, str, Span]) -> Block:
    """``held`` with the tax number, or the block of lines above the number."""
    hit, value, span = taken
    sure = hit.label is not Label.NIP
    if held is not None:
        held.nip, held.nip_sure = (value, span), sure
        return held
    block = Block(role, None, [] if hit.label is Label.BUYER_NIP else _above(view, hit, span, value))
    fill(view, block, one_line_name=True)
    block.nip, block.nip_sure = (value, span), sure
    return block


def _above(view: View, hit: Hit, number: Span, value: str) -> list[Cell]:
    """The cells stacked above the label of the tax number ``value``, up to a gap or another block.

    Where forms print the label in one column and the number in the next, names stand in the latter.
    """
    line = view.lines[hit.line]
    start, end = line.cell(hit.start)
    cells = [Cell(hit.line, start, end)]
    left, right = line.extent(*line.cell(number.start))
    top = line.top
    for upper in reversed(view.lines[max(hit.line - 3 * _LINES_ABOVE, 0) : hit.line]):
        if upper.page != line.page or top - upper.bottom > 1.6 * line.height or len(cells) > _LINES_ABOVE:
            break
        cell = next(
            (
                cell
                for cell in upper.cells()
                if upper.extent(*cell)[0] < right and upper.extent(*cell)[1] > left
            ),
            None,
        )
        if cell is None:
            continue
        candidate = Cell(upper.number, *cell)
        other = tax_number_in(view, candidate)
        if _is_title(view, candidate) or (other is not None and other[0] != value):
            break
        cells.append(candidate)
        top = upper.top
        left, right = min(left, upper.extent(*cell)[0]), max(right, upper.extent(*cell)[1])
    return cells[::-1]


def _is_title(view: View, cell: Cell) -> bool:
    """Titles, dates and party labels end a block upwards."""
    hits = [hit for hit in view.hits[cell.line] if cell.start <= hit.start < cell.end]
    if any(
        hit.label
        in {
            Label.ISSUE_DATE,
            Label.SALE_DATE,
            Label.DUE_DATE,
            Label.NUMBER,
            Label.AMOUNT_DUE,
            Label.SELLER,
            Label.BUYER,
        }
        for hit in hits
    ):
        return True
    text = cell_text(view, cell)
    return (
        any(
            cell.start <= match.start < cell.end
            and match.key in {"invoice", "receipt", "correction", "proforma"}
            for match in view.titles(view.lines[cell.line])
        )
        and len(text) < 60
    )
