"""Numbers that are missing in a company's own series of sales documents.

Nobody says how a company numbers: it is told from the numbers themselves.  In ``FV/12/11/2026`` the run of
digits that follows the date of issue is a year or a month; of the others the one that varies most counts;
what is left, letters and constant digits, names the series.  Whether the counter begins anew each month,
each year or never is told from how it goes on.
"""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from desktop.domain.dates import Month

_RUN = re.compile(r"[0-9]+")
_SPACES = re.compile(r"\s+")
_LONGEST_RUN = 9
_MOST_RUNS = 6
_LEAST = 3
"""Numbers of one form that make a series."""
_AGREE = 0.9
"""Of the numbers whose run of digits must be that of the date of issue, to be one."""
_LEADING = 10
"""Numbers that may be missing before the first of a period: more of them were issued before anybody sent
documents here."""
WIDE = 50
"""A wider gap is rather one number that was misread."""


@dataclass(frozen=True, slots=True)
class Issued:
    """A document that the company issued."""

    number: str
    day: date
    """When, or the first day of its month where that is not known."""


@dataclass(frozen=True, slots=True)
class Gap:
    """Numbers in a row that were seen nowhere, written as their neighbours are."""

    first: str
    last: str
    """The same as ``first`` if only one is missing."""
    count: int
    before: str
    """The neighbours that were seen; empty where the period begins with the gap."""
    after: str

    @property
    def is_wide(self) -> bool:
        """So many are missing that ``after`` may have been misread."""
        return self.count > WIDE


def normalised(number: str) -> str:
    """A number as it is compared: without spaces, in capitals."""
    return _SPACES.sub("", number).upper()


@dataclass(frozen=True, slots=True)
class _Parsed:
    issued: Issued
    text: str
    runs: tuple[str, ...]
    shape: tuple[str, ...]
    """What stands around the runs."""


@dataclass(slots=True)
class _Form:
    """What the runs of one shape mean."""

    counter: int
    month: int | None = None
    year: int | None = None
    numbers: list[_Parsed] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Place:
    count: int
    one: _Parsed


def gaps(issued: Iterable[Issued], month: Month, elsewhere: Collection[str] = ()) -> tuple[Gap, ...]:
    """The numbers missing in ``month``: between two that were issued then, or on both sides of it.

    ``elsewhere`` are numbers, as :func:`normalised` writes them, that were seen on other documents of the
    company: rejected ones, or such as are filed as something else.
    """
    shapes: dict[tuple[str, ...], list[_Parsed]] = defaultdict(list)
    for one in issued:
        parsed = _parse(one)
        if parsed is not None:
            shapes[parsed.shape].append(parsed)
    seen = {normalised(one) for one in elsewhere}
    found: list[Gap] = []
    for numbers in shapes.values():
        form = _form(numbers) if len(numbers) >= _LEAST else None
        if form is not None:
            found += _gaps_of(form, month, seen)
    return tuple(sorted(found, key=lambda gap: _sort_key(gap.first)))


def _parse(issued: Issued) -> _Parsed | None:
    text = _SPACES.sub("", issued.number)
    runs = tuple(_RUN.findall(text))
    if not runs or len(runs) > _MOST_RUNS or any(len(run) > _LONGEST_RUN for run in runs):
        return None
    return _Parsed(issued, text, runs, tuple(_RUN.split(text.upper())))


# -- what the runs mean ------------------------------------------------------------------------------


def _form(numbers: Sequence[_Parsed]) -> _Form | None:
    places = range(len(numbers[0].runs))
    years = [place for place in places if _agree(numbers, place, _is_year)]
    year = next((place for place in reversed(years) if len(numbers[0].runs[place]) == 4), None)
    year = years[-1] if year is None and years else year
    varying = len({Month.of(one.issued.day) for one in numbers}) > 1
    months = [place for place in places if place != year and _agree(numbers, place, _is_month)]
    month = _beside(months, year) if varying else None
    left = [place for place in places if place not in {year, month}]
    distinct = {place: len({int(one.runs[place]) for one in numbers}) for place in left}
    counter = max(left, key=lambda place: (distinct[place], _width(numbers, place), -place), default=None)
    if counter is None or distinct[counter] < 2:
        return None
    return _Form(counter, month, year, list(numbers))


def _agree(numbers: Sequence[_Parsed], place: int, rule: Callable[[str, date], bool]) -> bool:
    fitting = sum(rule(one.runs[place], one.issued.day) for one in numbers)
    return fitting >= _AGREE * len(numbers)


def _is_year(run: str, day: date) -> bool:
    return run in {f"{day.year}", f"{day.year % 100:02}"}


def _is_month(run: str, day: date) -> bool:
    month = f"{day.month:02}"
    whole = {f"{day.year}{month}", f"{month}{day.year}", f"{day.year % 100:02}{month}"}
    return run in {month, str(day.month), *whole}


def _beside(months: Sequence[int], year: int | None) -> int | None:
    """Of runs that all may be the month, the one beside the year."""
    if not months:
        return None
    return min(months, key=lambda place: (abs(place - (year if year is not None else 99)), -place))


def _width(numbers: Sequence[_Parsed], place: int) -> int:
    return max(len(one.runs[place]) for one in numbers)


# -- gaps --------------------------------------------------------------------------------------------


def _gaps_of(form: _Form, month: Month, elsewhere: Collection[str]) -> list[Gap]:
    """The gaps of all series of one form."""
    series: dict[tuple[str, ...], list[_Parsed]] = defaultdict(list)
    dated = {form.counter, form.month, form.year}
    for one in form.numbers:
        series[tuple(run for place, run in enumerate(one.runs) if place not in dated)].append(one)
    found = []
    for numbers in series.values():
        periods = _periods(form, numbers)
        from_one = any(min(place.count for place in one) <= 1 for one in periods)
        for places in periods:
            found += _within(form, places, month, elsewhere, from_one=from_one)
    return found


def _periods(form: _Form, numbers: Sequence[_Parsed]) -> list[list[_Place]]:
    """The numbers by the time over which they are counted on, each in the counter's order."""
    for dated in ((), (form.year,), (form.year, form.month)):
        known = [place for place in dated if place is not None]
        if len(known) < len(dated):
            continue
        periods: dict[tuple[str, ...], list[_Place]] = defaultdict(list)
        for one in numbers:
            key = tuple(one.runs[place] for place in known)
            periods[key].append(_Place(int(one.runs[form.counter]), one))
        finer = [place for place in (form.year, form.month) if place is not None and place not in known]
        if not finer or all(_goes_on(places, finer) for places in periods.values()):
            return [sorted(places, key=lambda place: place.count) for places in periods.values()]
    # With a month and no year the months of two years cannot be told apart but by their dates.
    by_month: dict[tuple[int, str], list[_Place]] = defaultdict(list)
    for one in numbers:
        run = "" if form.month is None else one.runs[form.month]
        by_month[one.issued.day.year, run].append(_Place(int(one.runs[form.counter]), one))
    return [sorted(places, key=lambda place: place.count) for places in by_month.values()]


def _goes_on(places: Sequence[_Place], finer: Sequence[int]) -> bool:
    """Whether the counter goes on from one year or month to the next, and does not begin anew."""
    parts: dict[tuple[str, ...], list[_Place]] = defaultdict(list)
    for one in places:
        parts[tuple(one.one.runs[place] for place in finer)].append(one)
    ordered = sorted(parts.values(), key=lambda part: min(one.one.issued.day for one in part))
    return all(
        min(one.count for one in later) > max(one.count for one in earlier)
        for earlier, later in itertools.pairwise(ordered)
    )


def _within(
    form: _Form, places: Sequence[_Place], month: Month, elsewhere: Collection[str], *, from_one: bool
) -> list[Gap]:
    found: list[Gap] = []
    padded = any(one.one.runs[form.counter].startswith("0") for one in places)
    first = places[0]
    if from_one and 1 < first.count <= _LEADING + 1 and Month.of(first.one.issued.day) == month:
        found += _named(form, range(1, first.count), None, first, elsewhere, padded=padded)
    for before, after in itertools.pairwise(places):
        missing = range(before.count + 1, after.count)
        days = sorted((before.one.issued.day, after.one.issued.day))
        if missing and Month.of(days[0]) <= month <= Month.of(days[1]):
            found += _named(form, missing, before, after, elsewhere, padded=padded)
    return found


def _named(
    form: _Form,
    missing: range,
    before: _Place | None,
    after: _Place,
    elsewhere: Collection[str],
    *,
    padded: bool,
) -> list[Gap]:
    """The missing numbers as the company would write them, those seen elsewhere left out."""
    around = ("" if before is None else before.one.issued.number, after.one.issued.number)

    def written(count: int) -> str:
        near = after.one if before is None or form.month is None else before.one
        return _written(near, form.counter, count, padded=padded)

    if len(missing) > WIDE:
        return [Gap(written(missing[0]), written(missing[-1]), len(missing), *around)]
    found: list[Gap] = []
    row: list[str] = []
    for count in (*missing, None):
        name = None if count is None else written(count)
        if name is not None and normalised(name) not in elsewhere:
            row.append(name)
        elif row:
            found.append(Gap(row[0], row[-1], len(row), *around))
            row = []
    return found


def _written(near: _Parsed, place: int, count: int, *, padded: bool) -> str:
    """The number ``near`` with another counter."""
    run = list(_RUN.finditer(near.text))[place]
    digits = str(count).zfill(len(run[0])) if padded else str(count)
    return near.text[: run.start()] + digits + near.text[run.end() :]


def _sort_key(number: str) -> list[tuple[int, int, str]]:
    return [
        (1, int(piece), "") if piece.isdigit() else (0, 0, piece)
        for piece in re.split(r"([0-9]+)", number)
        if piece
    ]
