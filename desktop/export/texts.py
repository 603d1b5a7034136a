"""Text cells that a spreadsheet shows as they were read, and never runs.

The text comes from documents that anybody may have sent.  A cell that begins with ``=``, ``+``, ``-``
or ``@`` is a formula to a spreadsheet (OWASP, "CSV Injection"), and can start programs or send data.
"""

from __future__ import annotations

import re
import unicodedata

MAX_TEXT = 8_000
"""Characters of one cell; Excel's own limit is 32,767 UTF-16 units."""

_MAX_LITERAL = 255
"""Excel's limit for a text inside a formula."""

_UNWRITABLE = frozenset({"Cc", "Cs", "Cn", "Co"})

_FORMULA_START = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""Also the full-width forms, which Excel takes for the plain ones in some languages."""

_MONTHS = re.compile(
    r"sty(?:cz(?:eń|nia))?|lut(?:y|ego)?|mar(?:zec|ca|ch)?|kwi(?:ecień|etnia)?|maja?|cze(?:rwiec|rwca)?"
    r"|lip(?:iec|ca)?|sie(?:rpień|rpnia)?|wrz(?:esień|eśnia)?|paź(?:dziernika?)?|lis(?:topada?)?"
    r"|gru(?:dzień|dnia)?|jan(?:uary)?|feb(?:ruary)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_NUMBER_OR_DATE = re.compile(r"[0-9 .,:/()+\-eapmzł%$€£]*[0-9][0-9 .,:/()+\-eapmzł%$€£]*")
_LOGICAL = frozenset({"prawda", "fałsz", "true", "false"})


def clean(text: str) -> str:
    """``text`` on one line, without the control characters that files and spreadsheets cannot hold."""
    if not text.isprintable():
        text = "".join(" " if unicodedata.category(char) in _UNWRITABLE else char for char in text)
    return " ".join(text.split())[:MAX_TEXT].rstrip()


def starts_formula(text: str) -> bool:
    """Whether a spreadsheet would take a cell with ``text`` for a formula."""
    return text.startswith(_FORMULA_START)


def for_csv(text: str, *, quotes: bool = True) -> str:
    """``text`` (already :func:`clean`) as a CSV cell that Excel opens as that very text.

    CSV has no types: Excel turns ``0012`` into 12, an account into 1,2E+25 and the invoice number
    ``1/11/2026`` into a day in November, quoted or not.  Such a cell is written ``="0012"``, the one
    form that Excel and LibreOffice both open as text.  It is used only where all characters are
    those of numbers and dates, so nothing from a document can be part of a formula.  What would start a
    formula gets an apostrophe in front; without ``quotes`` all that is guarded does.
    """
    if starts_formula(text):
        return f"'{text}"
    if not _is_converted(text):
        return text
    return f'="{text}"' if quotes and len(text) <= _MAX_LITERAL else f"'{text}"


def _is_converted(text: str) -> bool:
    """Whether a spreadsheet would read ``text`` as a number, date, time or logical value.

    Rather too often than too seldom: guarding a text that would have stayed one does no harm.
    """
    folded = text.casefold()
    if folded in _LOGICAL:
        return True
    if not any(char.isdigit() for char in folded):
        return False
    return _NUMBER_OR_DATE.fullmatch(_MONTHS.sub("1", folded)) is not None
