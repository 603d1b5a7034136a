"""Registration number and odometer of the vehicle that an invoice for fuel or service names."""

from __future__ import annotations

import re

from desktop.extraction.fields.guess import Guess, ranked
from desktop.extraction.fields.layout import Span
from desktop.extraction.fields.more.labelled import labelled
from desktop.extraction.fields.view import View

_PLATE = re.compile(r"(?<![A-Z0-9])([A-Z]{1,3}[ -]?(?=[A-Z0-9]{0,4}\d)[A-Z0-9]{3,5})(?![A-Za-z0-9])")
_KILOMETRES = re.compile(r"(\d{1,3}(?: \d{3})+|\d{1,7})(?![\d,.]\d)( ?km)?", re.IGNORECASE)
_NEAR = 16
"""How many characters may stand between a label and the number."""


def plates(view: View) -> list[Guess]:
    """Registration numbers beside their labels, without blanks."""
    found = []
    for behind in labelled(view, "vehicle"):
        match = _PLATE.search(behind.text[:40])
        if match is None or match.start() > _NEAR:
            continue
        begin = behind.span.start + match.start()
        value = re.sub(r"[ -]", "", match[1])
        span = Span(behind.span.line, begin, begin + len(match[0]))
        found.append(Guess(value, span, 0.9 - 0.001 * span.line, "why.label", clear=True))
    return ranked(found)


def odometer(view: View, *, with_vehicle: bool) -> list[Guess]:
    """Kilometres; energy bills print meters too, so "km" or a vehicle must stand by."""
    found = []
    for behind in labelled(view, "odometer"):
        match = _KILOMETRES.search(behind.text[:40])
        if match is None or match.start() > _NEAR or not (match[2] or with_vehicle):
            continue
        begin = behind.span.start + match.start()
        span = Span(behind.span.line, begin, begin + len(match[1]))
        value = match[1].replace(" ", "")
        found.append(Guess(value, span, 0.9 - 0.001 * span.line, "why.label", clear=bool(match[2])))
    return ranked(found)
