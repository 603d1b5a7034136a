"""Names that stand under no label: the letterhead, and the window of an envelope."""

from __future__ import annotations

import re

from desktop.extraction.fields.address import is_address
from desktop.extraction.fields.blocks import stacked
from desktop.extraction.fields.lexicon import Label, legal_forms
from desktop.extraction.fields.party import Block, Cell, fill
from desktop.extraction.fields.view import View

_HEAD_LINES = 12
_SEPARATOR = re.compile(r" [·•|*] | [-–] ")


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
        named.name = (_SEPARATOR.split(named.name[0])[0].strip(" ,"), named.name[1])
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
        for cell in line.cells():
            name, *rest = _SEPARATOR.split(" ".join(line.text[slice(*cell)].split()))
            if not is_address(name) and any(is_address(part) for part in rest):
                return Cell(line.number, *cell)
    return None


def named_by_window(view: View, seller: Block | None, buyer: Block | None) -> Block | None:
    """A buyer without a name gets that of the lines below the sender line."""
    sender = _sender_line(view)
    if sender is None or (buyer is not None and (buyer.name is not None or buyer.hit is not None)):
        return buyer
    line = view.lines[sender.line]
    left = line.extent(sender.start, sender.end)[0]
    window = Block(Label.BUYER, None, list(stacked(view, sender.line, (left,))))
    fill(view, window)
    if window.name is None or window.address is None or (seller is not None and window.name == seller.name):
        return buyer
    if buyer is not None:
        window.nip, window.nip_sure = buyer.nip, buyer.nip_sure
    return window
