"""Dates in their order, and the due date that a contractor does not print."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from desktop.domain.fields import Field, FieldName, Source
from desktop.domain.learning import Knowledge
from desktop.domain.messages import Message
from desktop.extraction.learning import memory

_MAX_DUE = timedelta(days=366)
_MAX_SALE = timedelta(days=92)

Fields = Mapping[FieldName, Field]


def in_order(fields: Fields, name: FieldName) -> bool:
    """Whether a date fits the others: due not before issue, sale near issue.  True for other fields."""
    issue, sale, due = (
        fields[each].day for each in (FieldName.ISSUE_DATE, FieldName.SALE_DATE, FieldName.DUE_DATE)
    )
    due_fits = issue is None or due is None or issue <= due <= issue + _MAX_DUE
    sale_fits = issue is None or sale is None or abs(issue - sale) <= _MAX_SALE
    match name:
        case FieldName.DUE_DATE:
            return due_fits
        case FieldName.SALE_DATE:
            return sale_fits
        case FieldName.ISSUE_DATE:
            # One of the others may be the wrong one, but not both.
            return due_fits or sale_fits
        case _:
            return True


def due_by_days(fields: Fields, knowledge: Knowledge) -> Field:
    """The due date as usual for a contractor on whose documents a person typed it: no page prints it."""
    before = fields[FieldName.DUE_DATE]
    issue = fields[FieldName.ISSUE_DATE].day
    newest = next((one for _, one in memory.taught(knowledge, FieldName.DUE_DATE)), None)
    days = memory.usual_days(knowledge)
    if before.value or issue is None or days is None or newest is None or newest.printed or newest.absent:
        return before
    why = Message("why.learnt_days", {"days": days.value, "count": str(days.count), "total": str(days.total)})
    due = issue + timedelta(days=int(days.value))
    return replace(before, value=due.isoformat(), source=Source.LEARNT, certain=False, why=(why,))
