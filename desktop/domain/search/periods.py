"""Months, days and their ranges: "w maju", "05/2026", "od 3.05 do 10.05", "ostatni miesiąc"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from desktop.domain.dates import Month
from desktop.domain.search.meanings import Days, Meaning, Months, Words
from desktop.domain.search.scanner import END, Found, Source
from desktop.domain.search.vocabulary import ENGLISH_MONTHS, MONTH_NAMES, SHORT_MONTHS

_YEARS = range(1990, 2101)
_NAMES = sorted({*MONTH_NAMES, *SHORT_MONTHS, *ENGLISH_MONTHS}, key=len, reverse=True)
_NAME = rf"(?P<name>{'|'.join(_NAMES)})\.?"
_YEAR = r"(?P<year>(?:19|20)[0-9]{2})(?:\s?r\.?)?"
_TO = r"\s*(?:-|–|—|\.\.|\bdo\b|\bto\b)\s*"
_PREPOSITION = re.compile(r"(?:we?|za|ze?|na|od|in|of|for|from|since|dnia|z dnia)\s+")
_NAMED_MONTH = re.compile(rf"{_NAME}(?:\s+{_YEAR})?(?![^\W_])")
_NUMBERED_MONTHS = (
    re.compile(r"(?P<month>[0-9]{1,2})[/.\-](?P<year>(?:19|20)[0-9]{2})(?![0-9/.\-]*[0-9])"),
    re.compile(r"(?P<year>(?:19|20)[0-9]{2})[/.\-](?P<month>[0-9]{1,2})(?![0-9/.\-]*[0-9])"),
)
_QUARTER = re.compile(
    rf"(?:q(?P<q>[1-4])|(?P<n>[1-4]|iv|i{{1,3}})\.?\s*(?:kwartale|kwartalu|kwartal|kw\.?|quarter))(?:\s+{_YEAR})?{END}"
)
_WHOLE_YEAR = re.compile(rf"(?:(?:rok|roku|year)\s+)?{_YEAR}(?:\s+rok(?:u)?)?{END}")
_RECEIVED = re.compile(
    r"(?:otrzyman[eya]|odebran[eya]|wplynel[yao]|przysl[yao]|dostarczon[eya]|received|arrived)\s+"
    r"(?:w dniu\s+|on\s+)?"
)
_ISSUED = re.compile(r"(?:wystawion[eya]|issued|dated)\s+(?:w dniu\s+|dnia\s+|on\s+)?")
_DAY_MONTH = re.compile(
    r"(?P<day>[0-9]{1,2})\.(?P<month>[0-9]{1,2})(?:\.(?P<year>[0-9]{4}|[0-9]{2}))?(?![0-9.]*[0-9])"
)
_ISO = re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})(?![0-9])")
_DAY_NAMED = re.compile(rf"(?P<day>[0-9]{{1,2}})\s+{_NAME}(?:\s+{_YEAR})?(?![^\W_])")
_BARE_DAY = re.compile(r"(?P<day>[0-9]{1,2})(?=\s*(?:-|–|do\b)\s*[0-9]{1,2}\.[0-9]{1,2}\b)")
_FROM = re.compile(r"(?:od|from|since|po|after)\s+(?:dnia\s+)?")
_UNTIL = re.compile(r"(?:do|until|till|przed|before)\s+(?:dnia\s+)?")
_BETWEEN = re.compile(_TO)

_LAST = r"(?:(?:w\s+)?(?:ostatni|poprzedni|zeszly|ubiegly)m?|last|previous)\s+"
_THIS = r"(?:(?:w\s+)?(?:ten|tym|biezacy|biezacym)|this)\s+"
_LAST_FEW = r"(?:ostatni[ech]{1,2}|last)\s+(?P<count>[0-9]{1,3})\s+"
_RELATIVE = {
    "last_month": re.compile(rf"{_LAST}(?:miesiac|miesiacu|month){END}"),
    "this_month": re.compile(rf"{_THIS}(?:miesiac|miesiacu|month){END}"),
    "last_year": re.compile(rf"{_LAST}(?:rok|roku|year){END}"),
    "this_year": re.compile(rf"{_THIS}(?:rok|roku|year){END}"),
    "months": re.compile(rf"{_LAST_FEW}(?:miesiecy|miesiace|mies\.?|months){END}"),
    "days": re.compile(rf"{_LAST_FEW}(?:dni|days){END}"),
    "today": re.compile(rf"(?:dzis|dzisiaj|today){END}"),
    "yesterday": re.compile(rf"(?:wczoraj|yesterday){END}"),
    "week": re.compile(rf"{_THIS}(?:tydzien|tygodniu|week){END}"),
}


def period(source: Source, at: int) -> Found | None:
    """A period that begins at ``at``."""
    for rule in (_relative, _day_range, _month_range, _quarter, _year):
        found = rule(source, at)
        if found is not None and source.ends_at(found.end):
            return found
    return None


def received(source: Source, at: int) -> Found | None:
    """ "otrzymane wczoraj", "wystawione w maju": which of its days is meant."""
    for pattern, is_received in ((_RECEIVED, True), (_ISSUED, False)):
        said = source.match(pattern, at)
        if said is None:
            continue
        found = period(source, said.end())
        if found is None:
            continue
        days = _as_days(found.meaning)
        if days is not None:
            return Found(found.end, Days(days.first, days.last, is_received))
    return None


def _as_days(meaning: Meaning) -> Days | None:
    if isinstance(meaning, Months):
        return Days(meaning.first.first_day(), _last_day(meaning.last))
    return meaning if isinstance(meaning, Days) else None


def _last_day(month: Month) -> date:
    return (
        date(month.year, month.month, 31)
        if month.month == 12
        else (date(month.year, month.month + 1, 1) - timedelta(days=1))
    )


def _relative(source: Source, at: int) -> Found | None:
    today, this = source.today, Month.of(source.today)
    for name, pattern in _RELATIVE.items():
        found = source.match(pattern, at)
        if found is None:
            continue
        meaning: Meaning
        match name:
            case "last_month":
                meaning = Months(this.previous(), this.previous())
            case "this_month":
                meaning = Months(this, this)
            case "last_year":
                meaning = _months_of(today.year - 1)
            case "this_year":
                meaning = _months_of(today.year)
            case "months":
                meaning = Months(_back(this, max(1, int(found["count"])) - 1), this)
            case "days":
                meaning = Days(today - timedelta(days=max(1, int(found["count"])) - 1), today, received=True)
            case "today":
                meaning = Days(today, today, received=True)
            case "yesterday":
                meaning = Days(today - timedelta(days=1), today - timedelta(days=1), received=True)
            case _:
                meaning = Days(today - timedelta(days=today.weekday()), today, received=True)
        return Found(found.end(), meaning, _others(source, at, found.end(), meaning))
    return None


def _months_of(year: int) -> Months:
    return Months(Month(year, 1), Month(year, 12))


def _back(month: Month, count: int) -> Month:
    for _ in range(count):
        month = month.previous()
    return month


# -- months --------------------------------------------------------------------------------------------


def _month_range(source: Source, at: int) -> Found | None:
    start = at
    before = source.match(_PREPOSITION, at)
    if before is not None:
        at = before.end()
    first = _month(source, at)
    if first is None:
        return None
    end, number, year = first
    to = source.match(_BETWEEN, end)
    second = None if to is None else _month(source, to.end())
    if second is not None and source.ends_at(second[0]):
        last_end, last_number, last_year = second
        last = _dated(source, last_number, last_year if last_year is not None else year)
        begin = year if year is not None else last.year - (1 if number > last.month else 0)
        meaning = Months(min(Month(begin, number), last), max(Month(begin, number), last))
        return Found(last_end, meaning, _others(source, start, last_end, meaning))
    if not source.ends_at(end):
        return None
    month = _dated(source, number, year)
    meaning = Months(month, month)
    others = list(_others(source, start, end, meaning))
    if year is None:
        others[1:1] = [
            Months(Month(month.year - back, number), Month(month.year - back, number)) for back in (1, 2)
        ]
    return Found(end, meaning, tuple(others))


def _month(source: Source, at: int) -> tuple[int, int, int | None] | None:
    """End, month and year of the month at ``at``."""
    named = source.match(_NAMED_MONTH, at)
    if named is not None:
        name, year = named["name"], named["year"]
        number = MONTH_NAMES.get(name) or (ENGLISH_MONTHS.get(name) if source.english else None)
        if number is None and year is not None:
            number = SHORT_MONTHS.get(name)
        if number is not None:
            return named.end(), number, None if year is None else int(year)
    for pattern in _NUMBERED_MONTHS:
        found = source.match(pattern, at)
        if found is not None and 1 <= int(found["month"]) <= 12 and int(found["year"]) in _YEARS:
            return found.end(), int(found["month"]), int(found["year"])
    return None


def _dated(source: Source, number: int, year: int | None) -> Month:
    """A month without its year is the last such one that has begun."""
    if year is not None:
        return Month(year, number)
    return Month(source.today.year - (1 if number > source.today.month else 0), number)


def _quarter(source: Source, at: int) -> Found | None:
    start = at
    before = source.match(_PREPOSITION, at)
    found = source.match(_QUARTER, at if before is None else before.end())
    if found is None:
        return None
    said = found["q"] or found["n"]
    number = int(said) if said.isdigit() else {"i": 1, "ii": 2, "iii": 3, "iv": 4}[said]
    first = _dated(source, 3 * number - 2, None if found["year"] is None else int(found["year"]))
    meaning = Months(first, Month(first.year, 3 * number))
    return Found(found.end(), meaning, _others(source, start, found.end(), meaning))


def _year(source: Source, at: int) -> Found | None:
    before = source.match(_PREPOSITION, at)
    found = source.match(_WHOLE_YEAR, at if before is None else before.end())
    if found is None or int(found["year"]) not in _YEARS:
        return None
    meaning = _months_of(int(found["year"]))
    return Found(found.end(), meaning, _others(source, at, found.end(), meaning))


def _others(source: Source, start: int, end: int, meaning: Months | Days) -> tuple[Meaning, ...]:
    """The same days as those of issue or receipt instead, and the words themselves."""
    days = _as_days(meaning)
    found: list[Meaning] = []
    if days is not None:
        said = meaning.received if isinstance(meaning, Days) else None
        found = [Days(days.first, days.last, other) for other in (False, True) if other is not said]
    return (*found, Words(source.text[start:end].strip()))


# -- days ----------------------------------------------------------------------------------------------


def _day_range(source: Source, at: int) -> Found | None:
    start = at
    since = source.match(_FROM, at)
    until = source.match(_UNTIL, at)
    if since is not None:
        at = since.end()
    elif until is not None:
        last = _day(source, until.end(), source.today)
        if last is None:
            return None
        day = last[1] - timedelta(days=1 if source.plain.startswith(("przed", "before"), start) else 0)
        return _days_found(source, start, last[0], Days(None, day))
    elif (before := source.match(_PREPOSITION, at)) is not None:
        at = before.end()
    bare = source.match(_BARE_DAY, at)
    if bare is not None:
        to = source.match(_BETWEEN, bare.end())
        last = None if to is None else _day(source, to.end(), source.today)
        first_day = None if last is None else _date(last[1].year, last[1].month, int(bare["day"]))
        if last is not None and first_day is not None and first_day <= last[1]:
            return _days_found(source, start, last[0], Days(first_day, last[1]))
    first = _day(source, at, source.today)
    if first is None:
        return None
    end, day = first
    to = source.match(_BETWEEN, end)
    last = None if to is None else _day(source, to.end(), source.today)
    if last is not None and source.ends_at(last[0]):
        begin = day if day <= last[1] else _date(last[1].year - 1, day.month, day.day) or day
        return _days_found(source, start, last[0], Days(min(begin, last[1]), max(begin, last[1])))
    if since is not None:
        after = source.plain.startswith(("po ", "after "), start)
        return _days_found(source, start, end, Days(day + timedelta(days=1 if after else 0), None))
    return _days_found(source, start, end, Days(day, day))


def _days_found(source: Source, start: int, end: int, days: Days) -> Found:
    return Found(
        end, days, (Days(days.first, days.last, not days.received), Words(source.text[start:end].strip()))
    )


def _day(source: Source, at: int, today: date) -> tuple[int, date] | None:
    """End and day of the date at ``at``; without a year it is the last such one, today included."""
    for pattern in (_ISO, _DAY_MONTH, _DAY_NAMED):
        found = source.match(pattern, at)
        if found is None:
            continue
        year = found["year"]
        if pattern is _DAY_NAMED:
            name = found["name"]
            month = MONTH_NAMES.get(name) or (ENGLISH_MONTHS.get(name) if source.english else None)
            if month is None:
                continue
        else:
            month = int(found["month"])
        if year is not None:
            whole = int(year) + (2000 if len(year) == 2 else 0)
            day = _date(whole, month, int(found["day"])) if whole in _YEARS else None
        elif len(found["day"]) <= 2 and (pattern is _DAY_NAMED or len(found["month"]) == 2):
            day = _date(today.year, month, int(found["day"]))
            if day is not None and day > today:
                day = _date(today.year - 1, month, int(found["day"]))
        else:
            day = None
        if day is not None:
            return found.end(), day
    return None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
