"""What the law has an invoice say: exemption, reverse charge, cash method, margin scheme (art. 106e)."""

from __future__ import annotations

import re

from desktop.domain.fields import FieldName, Source
from desktop.extraction.fields.guess import Guess, ranked
from desktop.extraction.fields.layout import Span
from desktop.extraction.fields.lexicon import phrases_of
from desktop.extraction.fields.more.labelled import labelled
from desktop.extraction.fields.view import View

_FLAGS = {FieldName.REVERSE_CHARGE: "reverse", FieldName.CASH_METHOD: "cash"}
_PROVISION = re.compile(
    r"(?:art|§)\.? ?\d+[\w. ]*?(?:,? ?(?:(?:ust|pkt|par|Abs|Nr)\.? ?\d+\w*|lit\.? ?\w+))*"
    r"(?: ?(?:ustawy|u\.)[^,;()\t]{0,40}| UStG)?",
    re.IGNORECASE,
)
_MAX_PROVISION = 120


def flags(view: View) -> dict[FieldName, list[Guess]]:
    """Notices that stand on the page; one that is answered with "no" does not count."""
    found: dict[FieldName, list[Guess]] = {}
    refusal = phrases_of("more", "no")
    for name, key in _FLAGS.items():
        book = phrases_of("more", key)
        found[name] = ranked(
            Guess("true", Span(line.number, match.start, match.end), 1.0, "why.notice", clear=True)
            for line in view.lines
            for match in book.find(line.text, glued=line.source is Source.OCR)
            if not any(no.start <= 2 for no in refusal.find(line.text[match.end :].lstrip(" :\t")))
        )
    return found


def margin_wording(view: View) -> list[Guess]:
    """The wording of the margin scheme, as printed."""
    book = phrases_of("more", "margin")
    return ranked(
        Guess(
            " ".join(line.text[match.start : match.end].split()),
            Span(line.number, match.start, match.end),
            0.5 + 0.005 * (match.end - match.start),
            "why.notice",
            clear=True,
        )
        for line in view.lines
        for match in book.find(line.text)
    )


def exemption_basis(view: View) -> list[Guess]:
    """The provision that exempts: "art. 43 ust. 1 pkt 29 ustawy o VAT"."""
    found: list[Guess] = []
    for behind in labelled(view, "exemption"):
        provision = _PROVISION.search(behind.text[: 2 * _MAX_PROVISION])
        if provision is None:
            continue
        value = " ".join(provision[0].split()).rstrip(" .,;")[:_MAX_PROVISION]
        begin = behind.span.start + provision.start()
        span = Span(behind.span.line, begin, begin + len(provision[0]))
        found.append(Guess(value, span, 0.9 - 0.001 * span.line, "why.label", clear=True))
    return ranked(found)
