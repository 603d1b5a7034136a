"""Full numbers of documents: they tie the parts of a file together, so each may stand in it once only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from desktop.domain.booking.dictionaries import Side
from desktop.export.entries import Entry
from desktop.export.epp.layout import CODE_PAGE, NUMBER_LIMIT
from desktop.export.fitting import encodable, one_line


def full_numbers(entries: Mapping[str, list[Entry]], *, by_document: bool) -> dict[int, str]:
    """The full numbers of documents by their ids; ``entries`` are the documents of each type.

    A sale bears the number that the company gave it.  A purchase bears one of its own made of the
    document's id, which stays the same when it is handed over again; with ``by_document`` the supplier's.
    A number that is too long, or stands twice, gives way to an own one.
    """
    wanted = {
        entry.document.id: found
        for symbol, group in entries.items()
        for entry in group
        if (found := _carried(symbol, entry, by_document=by_document))
    }
    times = Counter(number.casefold() for number in wanted.values())
    numbers = {place: number for place, number in wanted.items() if times[number.casefold()] == 1}
    taken = set(times)
    for symbol, group in entries.items():
        for entry in group:
            if entry.document.id not in numbers:
                own = next(one for one in _own(symbol, entry) if one.casefold() not in taken)
                taken.add(own.casefold())
                numbers[entry.document.id] = own
    return numbers


def _carried(symbol: str, entry: Entry, *, by_document: bool) -> str:
    """The document's number behind its type, if the field can hold it as it is."""
    if entry.side is Side.PURCHASE and not by_document:
        return ""
    number = one_line(entry.number)
    full = f"{symbol} {number}"
    fits = bool(number) and len(full) <= NUMBER_LIMIT and encodable(number, CODE_PAGE) == number
    return full if fits else ""


def _own(symbol: str, entry: Entry) -> Iterator[str]:
    month = f"{entry.month.month:02}/{entry.month.year}"
    yield f"{symbol} {entry.document.id}/{month}"
    turn = 2
    while True:
        yield f"{symbol} {entry.document.id}-{turn}/{month}"
        turn += 1
