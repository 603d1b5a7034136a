"""The rows that were fetched lately."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Container, Iterable

from desktop.domain.documents import DocumentRow


class RowCache:
    """At most ``size`` rows by document id; the ones longest unused go first.

    A stale row is still shown, but is to be fetched again once it is seen.
    """

    def __init__(self, size: int = 2000) -> None:
        self._size = size
        self._rows: OrderedDict[int, DocumentRow] = OrderedDict()
        self._stale: set[int] = set()

    def get(self, document_id: int) -> DocumentRow | None:
        """The row as it was fetched last, or ``None``."""
        row = self._rows.get(document_id)
        if row is not None:
            self._rows.move_to_end(document_id)
        return row

    def put(self, rows: Iterable[DocumentRow]) -> None:
        """Keep fresh rows."""
        for row in rows:
            self._rows[row.id] = row
            self._rows.move_to_end(row.id)
            self._stale.discard(row.id)
        while len(self._rows) > self._size:
            self._stale.discard(self._rows.popitem(last=False)[0])

    def mark_stale(self, ids: Container[int]) -> None:
        """These rows have changed in the database; many may be named that are not here."""
        self._stale.update(one for one in self._rows if one in ids)

    def mark_all_stale(self) -> None:
        """Any row may have changed."""
        self._stale.update(self._rows)

    def wanting(self, ids: Iterable[int]) -> list[int]:
        """Of these, the rows that are not here or are stale."""
        return [one for one in ids if one not in self._rows or one in self._stale]
