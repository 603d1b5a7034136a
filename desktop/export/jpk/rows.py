"""From documents to a file of rows that its schema takes, the same way for every JPK structure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from typing import Protocol, TypeVar

from desktop.domain.messages import Message
from desktop.domain.money import to_text
from desktop.export.accepting import accepted
from desktop.export.drafts import Draft, DraftFile, Notice, Sheet, SheetColumn, SheetRow, Weight
from desktop.export.entries import Entry
from desktop.export.jpk.schemas import Fault, faults
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

    def owner(self, fault: Fault) -> int | None:
        """Whose row is at fault; ``None`` if it is the file's head."""
        return self.owners.get(fault.place[:1], self.owners.get(fault.place[:2]))


class Rows(Protocol):
    """What a structure makes of one document."""

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What is to be said of it."""


R = TypeVar("R", bound=Rows)
Elements = tuple[tuple[str, str], ...]
"""Names and texts of a row's elements, in the schema's order."""


def drafted(
    documents: Iterable[ExportDocument],
    rows_of: Callable[[Entry], R | Message],
    make: Callable[[Sequence[R]], Made],
    schema: str,
    sheets: Callable[[Sequence[R]], tuple[Sheet, ...]],
) -> Draft:
    """The draft of ``documents``: ``rows_of`` gives each one's rows or what stands against it.

    Texts come from documents: what no rule foresaw and the schema refuses is left out with the validator's
    own words rather than handed over in a file that the office cannot load.
    """
    entries, notices = accepted(documents, lambda _entry: ())
    kept: dict[int, R] = {}
    for entry in entries:
        rows = rows_of(entry)
        if isinstance(rows, Message):
            notices.append(Notice(entry.document.id, Weight.REFUSED, rows))
        else:
            kept[entry.document.id] = rows
            notices += rows.notices
    while kept:
        made = make(list(kept.values()))
        wrong = faults(made.data, schema)
        if not wrong:
            file = DraftFile(".xml", made.data, "utf-8")
            return Draft((file,), tuple(kept), sheets(list(kept.values())), tuple(notices))
        owned = [(made.owner(fault), fault.reason) for fault in wrong]
        bad = {document for document, _reason in owned if document is not None}
        if not bad:
            return Draft((), (), (), (*notices, _refusal(None, wrong[0].reason)))
        notices += [_refusal(document, reason) for document, reason in owned if document is not None]
        for document in bad:
            del kept[document]
    return Draft((), (), (), tuple(notices))


def sheet(title: str, rows: Sequence[tuple[int, Elements]], amounts: Sequence[str]) -> Sheet:
    """The rows of the preview, a column for every element that any of them has, ``amounts`` last."""
    used = dict.fromkeys(name for _document, row in rows for name, _text in row)
    names = (*(name for name in used if name not in amounts), *(name for name in amounts if name in used))
    columns = tuple(SheetColumn(name, name in amounts) for name in names)
    return Sheet(title, columns, partial(_shown, rows, names))


def _shown(rows: Sequence[tuple[int, Elements]], names: Sequence[str]) -> Iterator[SheetRow]:
    for document, row in rows:
        texts = dict(row)
        yield SheetRow(document, tuple(texts.get(name, "") for name in names))


def _refusal(document: int | None, reason: str) -> Notice:
    # The validator names namespaces and values; the namespaces say nothing to a person.
    plain = re.sub(r"\{[^{}]*\}", "", reason)[:300]
    return Notice(document, Weight.REFUSED, Message("export.jpk_schema", {"reason": plain}))


def amount(value: Decimal) -> str:
    """As JPK writes amounts: a point and two places (``TKwotowy``)."""
    return to_text(value)
