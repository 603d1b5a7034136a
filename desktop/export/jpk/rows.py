"""Writing rows one by one, and finding the document of a row that the schema refuses."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.messages import Message
from desktop.domain.money import to_text
from desktop.export.drafts import Notice, Weight
from desktop.export.entries import Entry, Refused, entry_of
from desktop.export.jpk.schemas import faults
from desktop.export.records import ExportDocument

KSEF_NUMBER = re.compile(
    r"(?:[1-9](?:\d[1-9]|[1-9]\d)\d{7}|M\d{9}|[A-Z]{3}\d{7})-20[2-9]\d(?:0[1-9]|1[0-2])"
    r"(?:0[1-9]|[12]\d|3[01])-[0-9A-F]{6}-?[0-9A-F]{6}-[0-9A-F]{2}"
)
"""The schemas' own pattern, ``TNumerKSeF``."""


@dataclass(frozen=True, slots=True)
class Made:
    """A file, and whose its rows are."""

    data: bytes
    owners: Mapping[tuple[int, ...], int]
    """From a row's place (:attr:`Fault.place`) to the document it is made from."""


def entries_of(documents: Iterable[ExportDocument]) -> tuple[list[Entry], list[Notice]]:
    """The documents that can be entries, and refusals of the others."""
    entries: list[Entry] = []
    notices: list[Notice] = []
    for document in documents:
        match entry_of(document):
            case Refused(number, reasons):
                notices += [Notice(number, Weight.REFUSED, reason) for reason in reasons]
            case Entry() as entry:
                entries.append(entry)
    return entries, notices


def sound(
    make: Callable[[Sequence[Entry]], Made], entries: Sequence[Entry], schema: str
) -> tuple[Made | None, list[Entry], list[Notice]]:
    """The file of those ``entries`` that the schema takes; ``None`` if there are none or its head is wrong.

    Texts come from documents: what no rule foresaw is left out with the validator's own words rather than
    handed over in a file that the office cannot load.
    """
    if not entries:
        return None, [], []
    made = make(entries)
    found = faults(made.data, schema)
    if not found:
        return made, list(entries), []
    notices = []
    bad: set[int] = set()
    for fault in found:
        document = made.owners.get(fault.place[:1], made.owners.get(fault.place[:2]))
        if document is not None:
            bad.add(document)
            notices.append(_refusal(document, fault.reason))
    if not bad:
        return None, [], [_refusal(None, found[0].reason)]
    kept = [entry for entry in entries if entry.document.id not in bad]
    again, left, more = sound(make, kept, schema)
    return again, left, [*notices, *more]


def _refusal(document: int | None, reason: str) -> Notice:
    # The validator names namespaces and values; the namespaces say nothing to a person.
    plain = re.sub(r"\{[^{}]*\}", "", reason)[:300]
    return Notice(document, Weight.REFUSED, Message("export.jpk_schema", {"reason": plain}))


def amount(value: Decimal) -> str:
    """As JPK writes amounts: a point and two places (``TKwotowy``)."""
    return to_text(value)
