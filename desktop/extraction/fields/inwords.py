"""The amount in words that Polish invoices print under the total ("Słownie: …")."""

from __future__ import annotations

import re
from decimal import Decimal

from desktop.extraction.fields.fold import fold
from desktop.extraction.fields.lexicon import Label, number_words
from desktop.extraction.fields.view import View

_HUNDREDTHS = re.compile(r"(?<!\d)(\d{1,2}) ?/ ?100(?!\d)|(?<!\d)(\d{1,2}) ?(?:gr|groszy|grosze|cent)")
_WORD = re.compile(r"[^\W\d_]+")
_MAX_WORDS = 40
_WRAPPED_LINES = 2


def amount_in_words(view: View) -> Decimal | None:
    """The amount that the first label of words announces; ``None`` if it is not understood."""
    for hit in view.labelled(Label.IN_WORDS):
        line = view.lines[hit.line]
        end = line.cell(hit.start)[1]
        text = line.text[hit.end : end]
        if not text.strip(" :.") and end < len(line.text):
            text = line.text[slice(*line.cell(end + 1))]
        left = line.extent(hit.start, hit.end)[0]
        for lower in view.sheet.below(hit.line, _WRAPPED_LINES):
            if _HUNDREDTHS.search(text):
                break
            text += "".join(
                " " + lower.text[slice(*cell)]
                for cell in lower.cells()
                if abs(lower.extent(*cell)[0] - left) < line.height
            )
        value = parse_words(text)
        if value is not None:
            return value
    return None


def parse_words(text: str) -> Decimal | None:
    """``"sto dwadzieścia sześć złotych 05/100"`` → 126.05; ``None`` without words or hundredths.

    Reading ends at the first word that is no number; words after it are the currency.
    """
    hundredths = _HUNDREDTHS.search(text)
    if hundredths is None:
        return None
    whole = group = 0
    seen = False
    for word in _WORD.findall(text[: hundredths.start()])[:_MAX_WORDS]:
        value = number_words().get(fold(word))
        if value is None:
            if seen:
                break
            continue
        seen = True
        if value >= 1000:
            whole, group = whole + max(group, 1) * value, 0
        elif value == 100 and 0 < group < 10:
            group *= 100
        else:
            group += value
    if not seen:
        return None
    return Decimal(whole + group) + Decimal(hundredths[1] or hundredths[2]) / 100
