"""The grammar of a split payment's title.

``/VAT/{tax}/IDC/{NIP}/INV/{number}/TXT/{text}``: the tax with a comma and two decimals, at most ten digits
before it; the number at most 35 characters, the text 33 and only if there is one.  Written in lines of 35
characters, none of which may end within a tag's name: the bank joins them again without blanks.
"""

from __future__ import annotations

import re
from decimal import Decimal

LONGEST_INVOICE = 35
LONGEST_TEXT = 33
LONGEST_NIP = 14
MOST_VAT = Decimal("9999999999.99")
WIDTH = 35
"""Characters of a line of a title; it has four."""

_TAG = re.compile(r"/(?:VAT|IDC|INV|TXT)/")
_TAG_LENGTH = 5


def split_title(vat: Decimal, nip: str, invoice: str, text: str = "") -> str:
    """The title as one text; the values have been made to fit before."""
    title = f"/VAT/{vat:.2f}".replace(".", ",") + f"/IDC/{nip}/INV/{invoice}"
    return f"{title}/TXT/{text}" if text else title


def without_tags(value: str) -> str:
    """``value`` with what a bank would take for a tag made harmless: ``"A/INV/1"`` → ``"A-INV/1"``.

    The slashes around it in the title count: ``"TXT/1"`` and ``"A/TXT"`` would make tags of their own.
    """
    inside = f"/{value}/"
    while found := _TAG.search(inside):
        start, end = found.span()
        if start > 0:
            inside = f"{inside[:start]}-{inside[start + 1 :]}"
        elif end < len(inside):
            inside = f"{inside[: end - 1]}-{inside[end:]}"
        else:
            inside = f"/-{inside[1:]}"
    return inside[1:-1]


def split_lines(title: str) -> tuple[str, ...]:
    """``title`` in lines, cut neither within a tag nor beside a blank, which a bank might drop."""
    lines = []
    while len(title) > WIDTH:
        cut = _cut(title)
        lines.append(title[:cut])
        title = title[cut:]
    return (*lines, title)


def _cut(title: str) -> int:
    outside = [place for place in range(WIDTH, WIDTH - 2 * _TAG_LENGTH, -1) if not _in_tag(title, place)]
    at_letters = [place for place in outside if title[place - 1] != " " != title[place]]
    # A text of single letters has a blank at every second place: there the blank is lost, and no more.
    return (at_letters or outside)[0]


def _in_tag(title: str, place: int) -> bool:
    """Whether a cut before the character at ``place`` would part a tag's name."""
    return any(found.start() < place < found.end() for found in _TAG.finditer(title))
