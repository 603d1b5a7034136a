"""Names that stand under no label: the letterhead, and the window of an envelope."""

from __future__ import annotations

import re

from desktop.domain.fields import Source
from desktop.extraction.fields.address import is_address
from desktop.extraction.fields.blocks import stacked
from desktop.extraction.fields.lexicon import Label, legal_forms
from desktop.extraction.fields.party import Block, Cell, fill
from desktop.extraction.fields.view import View

_HEAD_LINES = 12
_WINDOW_LINES = 25
_WINDOW_ROWS = 5
_POST_CODE = re.compile(r"\s*(?:[A-Z]{1,2}-)?\d{2}-\d{3} [^\W\d]{3,}")
_SEPARATOR = re.compile(r" [·•|*] | [-–] ")
_SCANNED_SEPARATOR = re.compile(r" *[·•|*] *| ?\. +(?=[^\W_])| {2,}")


def named_by_letterhead(view: View, seller: Block | None, buyer: Block | None) -> Block | None:
    """A seller without a name gets that of the sender line or of the letterhead."""
    if seller is not None and seller.name is not None:
        return seller
    taken = {cell.line for cell in buyer.cells} if buyer is not None else set()
    sender = _sender_line(view)
    cells = [sender] if sender is not None else []
    cells += [
        Cell(line.number, *cell)
        for line in view.lines[:_HEAD_LINES]
        for cell in line.cells()
        if line.page == 0 and line.number not in taken and legal_forms().find(line.text[slice(*cell)])
    ]
    for cell in cells:
        named = Block(Label.SELLER, None, [cell])
        fill(view, named)
        if named.name is None:
            continue
        text = view.sheet.text(cell.span)
        parts = _scanned_parts(view, cell) if cell is sender else []
        head = parts[0] if parts and parts[0] != text else _SEPARATOR.split(named.name[0])[0]
        named.name = (head.strip(" ,"), named.name[1])
        if seller is None:
            return named
        seller.name, seller.name_sure = named.name, False
        return seller
    return seller


def _sender_line(view: View) -> Cell | None:
    """The small line over the window of an envelope: "Firma · Straße 1 · 01234 Ort"."""
    for line in view.lines[:_HEAD_LINES]:
        if line.page:
            break
        for start, end in line.cells():
            cell = Cell(line.number, start, end)
            name, *rest = _SEPARATOR.split(view.sheet.text(cell.span))
            if not is_address(name) and any(is_address(part) for part in rest):
                return cell
            if len(_scanned_parts(view, cell)) > 1:
                return cell
    return None


def _scanned_parts(view: View, cell: Cell) -> list[str]:
    """The name, street and town of a sender line whose small dots were read as full stops or blanks.

    Nothing where the cell is none: both a street and a town must follow the name.
    """
    line = view.lines[cell.line]
    if line.source is not Source.OCR:
        return []
    name, *rest = [part.strip() for part in _SCANNED_SEPARATOR.split(line.text[cell.start : cell.end])]
    places = [part for part in rest if is_address(part)]
    return [name, *rest] if name and not is_address(name) and len(places) == len(rest) > 1 else []


def named_by_window(view: View, seller: Block | None, buyer: Block | None) -> Block | None:
    """A buyer without a name gets that of the lines below the sender line."""
    if buyer is not None and (buyer.name is not None or buyer.hit is not None):
        return buyer
    sender = _sender_line(view)
    window = _free_address(view, seller) if sender is None else _below_sender(view, sender)
    if window is None or window.name is None or window.address is None:
        return buyer
    if seller is not None and seller.name is not None and window.name[0] == seller.name[0]:
        return buyer
    if buyer is not None:
        window.nip, window.nip_sure = buyer.nip, buyer.nip_sure
    return window


def _below_sender(view: View, sender: Cell) -> Block:
    line = view.lines[sender.line]
    left = line.extent(sender.start, sender.end)[0]
    window = Block(Label.BUYER, None, list(stacked(view, sender.line, (left,))))
    fill(view, window)
    return window


def _free_address(view: View, seller: Block | None) -> Block | None:
    """The only address in the upper part of the first page that is not the seller's, with its name."""
    taken = {span.line for span in seller.address[1]} if seller is not None and seller.address else set()
    taken |= {cell.line for cell in seller.cells} if seller is not None else set()
    windows = []
    for line in view.lines[:_WINDOW_LINES]:
        for cell in line.cells():
            text = line.text[slice(*cell)]
            if line.page or line.number in taken or not _POST_CODE.match(text):
                continue
            window = Block(Label.BUYER, None, _stacked_above(view, Cell(line.number, *cell)))
            fill(view, window)
            if len(window.cells) > 1 and not any(above.line in taken for above in window.cells):
                windows.append(window)
    return windows[0] if len(windows) == 1 else None


def _stacked_above(view: View, bottom: Cell) -> list[Cell]:
    """``bottom`` and the cells flush with it above, up to a gap or a label."""
    line = view.lines[bottom.line]
    left, top = line.extent(bottom.start, bottom.end)[0], line.top
    cells = [bottom]
    for upper in reversed(view.lines[max(bottom.line - _WINDOW_LINES, 0) : bottom.line]):
        if upper.page != line.page or top - upper.bottom > line.height or len(cells) > _WINDOW_ROWS:
            break
        near = [cell for cell in upper.cells() if abs(upper.extent(*cell)[0] - left) < line.height / 2]
        if not near:
            continue
        start, end = near[0]
        if any(start <= hit.start < end for hit in view.hits[upper.number]):
            break
        cells.insert(0, Cell(upper.number, start, end))
        top = upper.top
    return cells
