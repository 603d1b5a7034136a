"""Numbers of the seller in registers: REGON, KRS, BDO.  They are told apart by their labels."""

from __future__ import annotations

import re

from desktop.domain.fields import FieldName
from desktop.domain.identifiers import is_regon
from desktop.extraction.fields.guess import Guess, ranked
from desktop.extraction.fields.layout import Span
from desktop.extraction.fields.lexicon import Label
from desktop.extraction.fields.more.labelled import Behind, labelled
from desktop.extraction.fields.view import View

_SHAPES = {
    FieldName.SELLER_REGON: ("regon", re.compile(r"(?<!\d)(\d{3}[ -]?\d{3}[ -]?\d{3}(?:[ -]?\d{5})?)(?!\d)")),
    FieldName.SELLER_KRS: ("krs", re.compile(r"(?<!\d)(\d{10})(?!\d)")),
    FieldName.SELLER_BDO: ("bdo", re.compile(r"(?<!\d)(\d{9})(?!\d)")),
}
_NEAR = 14
"""How many characters may stand between a label and its number."""
_BLOCK = 9
"""Lines below the buyer's heading that are the buyer's."""


def register_numbers(view: View) -> dict[FieldName, list[Guess]]:
    """The numbers by field; those in the buyer's block are the buyer's and left out."""
    found: dict[FieldName, list[Guess]] = {}
    for name, (key, shape) in _SHAPES.items():
        guesses = []
        for behind in labelled(view, key):
            match = shape.search(behind.text[: _NEAR + 20])
            if match is None or match.start() > _NEAR or _of_buyer(view, behind):
                continue
            value = re.sub(r"\D", "", match[1])
            right = name is not FieldName.SELLER_REGON or is_regon(value)
            begin = behind.span.start + match.start()
            span = Span(behind.span.line, begin, begin + len(match[0]))
            guesses.append(Guess(value, span, 0.9 if right else 0.5, "why.label", clear=right))
        found[name] = ranked(guesses)
    return found


def _of_buyer(view: View, behind: Behind) -> bool:
    """Whether the label stands in the column below "Nabywca" or "Odbiorca"."""
    left, right = view.sheet.extent(behind.label)
    for hit in view.labelled(Label.BUYER, Label.RECIPIENT, Label.THIRD_PARTY):
        line = view.lines[hit.line]
        same_page = line.page == view.lines[behind.label.line].page
        if not same_page or not 0 <= behind.label.line - hit.line <= _BLOCK:
            continue
        room = view.column(hit)
        if left < room[1] and right > room[0]:
            return True
    return False
