"""Dates whose print is no date, or that letters stand in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from desktop.domain.dates import parse_iso
from desktop.domain.fields import Source
from desktop.extraction.fields import shapes
from desktop.extraction.fields.layout import Span
from desktop.extraction.fields.lexicon import Label
from desktop.extraction.fields.repair import proof
from desktop.extraction.fields.repair.confusions import LOOKALIKES
from desktop.extraction.fields.repair.edits import Repair, RepairRule
from desktop.extraction.fields.repair.proof import Verdict
from desktop.extraction.fields.repair.readings import options, search
from desktop.extraction.fields.view import View

CALENDAR = 1 / 3
"""Share of wrong figures that leave a possible day within a year of the document's other dates."""

_FIGURE = f"[0-9{re.escape(''.join(LOOKALIKES))}]"
_DATE = re.compile(
    rf"(?<![\w.,/-])(?:{_FIGURE}{{1,2}} ?([-./]) ?{_FIGURE}{{1,2}} ?\1 ?{_FIGURE}{{4}}"
    rf"|{_FIGURE}{{4}} ?([-./]) ?{_FIGURE}{{1,2}} ?\2 ?{_FIGURE}{{1,2}})(?![\w/])"
)
_LABELS = (Label.ISSUE_DATE, Label.ISSUE_SALE_DATE, Label.SALE_DATE, Label.DUE_DATE)
_NEAR = timedelta(days=366)
_LEAST_FIGURES = 5


def date_repairs(view: View) -> Iterator[Repair]:
    """Dates behind their label that the calendar does not know as printed."""
    others = [day for _, shape in view.all_shapes(shapes.dates) if (day := parse_iso(shape.value))]
    for hit in view.labelled(*_LABELS):
        line = view.lines[hit.line]
        if line.source is not Source.OCR:
            continue
        match = _DATE.search(line.text, hit.end, view.stop_right(hit))
        if match is None or shapes.dates(match[0]) or sum(map(str.isdigit, match[0])) < _LEAST_FIGURES:
            continue
        span = Span(line.number, match.start(), match.end())
        found = search(options(line, span.start, span.end), lambda text: _is_day(text, others))
        judged = proof.prove(found, CALENDAR)
        if judged.reading is None:
            continue
        if judged.verdict is Verdict.TAKEN:
            yield Repair(span, match[0], judged.reading.text, RepairRule.DATE, judged.doubt)
        else:
            rest = tuple(reading.text for reading in judged.others)
            yield Repair(
                span, match[0], None, RepairRule.DATE, judged.doubt, others=(judged.reading.text, *rest)
            )


def _is_day(text: str, others: list[date]) -> bool:
    found = shapes.dates(text)
    if len(found) != 1 or found[0].end - found[0].start != len(text):
        return False
    day = parse_iso(found[0].value)
    return day is not None and (not others or any(abs(day - other) <= _NEAR for other in others))
