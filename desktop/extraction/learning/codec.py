"""Lessons as JSON data, for the database and for files; what comes from a file is not trusted."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

from desktop.domain.fields import FieldName
from desktop.domain.kinds import DocumentKind, PrintedKind
from desktop.domain.learning import (
    MAX_ANCHOR,
    MAX_ANCHORS,
    MAX_PLACES,
    MAX_VALUE,
    Anchor,
    Lesson,
    Place,
    Taught,
)
from desktop.extraction.learning.patterns import is_pattern

MAX_KEY = 80
_MAX_MARK = 100
_MAX_MARKS = 12
_MAX_DAYS = 366
_MAX_WEIGHT = 10_000
_MAX_PAGE = 500
_RATES = 8
_RATE_LETTERS = 10


def to_json(lesson: Lesson) -> dict[str, Any]:
    """``lesson`` as plain data; without the company, which is a number of this database only."""
    return {
        "supplier": lesson.supplier,
        "printed_kind": lesson.printed_kind.value,
        "kind": None if lesson.kind is None else lesson.kind.value,
        "days": lesson.days,
        "sale_like_issue": lesson.sale_like_issue,
        "rates": list(lesson.rates),
        "marks": list(lesson.marks),
        "weight": lesson.weight,
        "fields": {name.value: _taught_json(taught) for name, taught in lesson.fields.items()},
    }


def _taught_json(taught: Taught) -> dict[str, Any]:
    data: dict[str, Any] = {
        "value": taught.value,
        "read": taught.read,
        "corrected": taught.corrected,
        "absent": taught.absent,
        "printed": taught.printed,
        "pattern": taught.pattern,
        "places": [_place_json(place) for place in taught.places],
    }
    return {key: value for key, value in data.items() if value}


def _place_json(place: Place) -> list[Any]:
    anchors = [
        [anchor.text, int(anchor.row), anchor.left, anchor.right, anchor.gap, anchor.down]
        for anchor in place.anchors
    ]
    return [place.page, place.after, place.left, place.right, place.top, place.bottom, anchors]


def from_json(data: Mapping[str, Any], company_id: int | None = None) -> Lesson:
    """The inverse; raises :class:`ValueError` for what is no lesson, or breaks its bounds."""
    try:
        return _lesson(data, company_id)
    except (KeyError, TypeError, AttributeError, IndexError) as error:
        raise ValueError("not a lesson") from error


def _lesson(data: Mapping[str, Any], company_id: int | None) -> Lesson:
    kind = data.get("kind")
    days = data.get("days")
    fields = data["fields"]
    return Lesson(
        supplier=_text(data["supplier"], MAX_KEY),
        printed_kind=PrintedKind(data["printed_kind"]),
        fields={
            FieldName(name): _taught(one)
            for name, one in fields.items()
            # A later version may know more fields.
            if name in set(FieldName)
        },
        days=None if days is None else _whole(days, _MAX_DAYS),
        sale_like_issue=bool(data.get("sale_like_issue")),
        rates=tuple(_text(rate, _RATE_LETTERS) for rate in _list(data.get("rates", []), _RATES)),
        kind=None if kind is None else DocumentKind(kind),
        marks=tuple(_text(mark, _MAX_MARK) for mark in _list(data.get("marks", []), _MAX_MARKS)),
        company_id=company_id,
        weight=max(_whole(data.get("weight", 1), _MAX_WEIGHT), 1),
    )


def _taught(data: Mapping[str, Any]) -> Taught:
    pattern = _text(data.get("pattern", ""), _MAX_MARK * 2)
    if pattern and not is_pattern(pattern):
        raise ValueError("not a pattern")
    value, read = data.get("value"), data.get("read")
    return Taught(
        value=None if value is None else _text(value, MAX_VALUE),
        read=None if read is None else _text(read, MAX_VALUE),
        corrected=bool(data.get("corrected")),
        absent=bool(data.get("absent")),
        printed=bool(data.get("printed")),
        places=tuple(_place(place) for place in _list(data.get("places", []), MAX_PLACES)),
        pattern=pattern,
    )


def _place(data: Sequence[Any]) -> Place:
    page, after, left, right, top, bottom, anchors = data
    return Place(
        _whole(page, _MAX_PAGE),
        _whole(after, _MAX_PAGE),
        _share(left),
        _share(right),
        _share(top),
        _share(bottom),
        tuple(_anchor(anchor) for anchor in _list(anchors, MAX_ANCHORS)),
    )


def _anchor(data: Sequence[Any]) -> Anchor:
    text, row, left, right, gap, down = data
    words = _text(text, MAX_ANCHOR)
    if not any(map(str.isalpha, words)) or any(map(str.isdigit, words)):
        raise ValueError("not an anchor")
    return Anchor(words, bool(row), *(_share(each) for each in (left, right, gap, down)))


def _text(value: object, limit: int) -> str:
    if not isinstance(value, str) or len(value) > limit or not value.isprintable():
        raise ValueError("not a text")
    return value


def _list(value: object, limit: int) -> list[Any]:
    if not isinstance(value, list) or len(value) > limit:
        raise ValueError("not a list")
    return value


def _whole(value: object, limit: int) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= limit:
        raise ValueError("not a number")
    return value


def _share(value: object) -> float:
    if not isinstance(value, int | float) or isinstance(value, bool) or not math.isfinite(value):
        raise ValueError("not a share")
    if abs(value) > 10:
        raise ValueError("not a share")
    return float(value)
