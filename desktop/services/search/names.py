"""The names that a search can tell from other words: contractors of all documents, the office's companies."""

from __future__ import annotations

import threading
from bisect import bisect_left
from collections.abc import Iterable

from sqlalchemy import select

from desktop.db.contractor_names import newer_than
from desktop.db.engine import Database
from desktop.db.tables import CompanyTable
from desktop.domain.collation import fold
from desktop.domain.search.inflection import stems
from desktop.domain.search.vocabulary import GENERIC_NAMES

_SHORTEST_INFLECTED = 5
_PROLOGUES = frozenset(
    {"pkn", "pphu", "ppuh", "fhu", "phu", "pphiu", "zphu", "przedsiebiorstwo", "firma", "spolka", "grupa"}
)
"""Words before the name that people leave out."""


class NameBook:
    """Known names by their words; what is new in the database is read when a search begins."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._lock = threading.Lock()
        self._last = 0
        self._names: list[str] = []
        """Folded, in order; also without their prologues."""
        self._printed: dict[str, str] = {}
        self._heads: set[str] = set()
        """First words of names."""
        self._by_stem: dict[str, str] = {}
        self._companies: list[tuple[str, str]] = []
        """Folded, and as shown."""

    def renew(self) -> None:
        """Take in names that came since the last time."""
        with self._lock, self._database.read() as session:
            come = newer_than(session, self._last)
            for number, folded, name in come:
                self._last = number
                self._add(folded, name)
            if come:
                # Nearly in order already: quicker than to look for the place of each.
                self._names.sort()
            rows = session.execute(select(CompanyTable.short_name, CompanyTable.full_name))
            self._companies = [(fold(name), row.short_name) for row in rows for name in dict.fromkeys(row)]

    def contractor(self, words: str) -> str | None:
        """The name, or its beginning, that ``words`` stand for: whole words, one of them in any form."""
        with self._lock:
            at = bisect_left(self._names, words)
            if at < len(self._names) and f"{self._names[at]} ".startswith(f"{words} "):
                return words
            # Names that go on with the last word ("orlen", "orlenpol") may stand between.
            at = bisect_left(self._names, f"{words} ")
            if at < len(self._names) and self._names[at].startswith(f"{words} "):
                return words
            if " " in words or len(words) < _SHORTEST_INFLECTED:
                return None
            return next((self._by_stem[stem] for stem in sorted(stems(words)) if stem in self._by_stem), None)

    def company(self, words: str) -> str | None:
        """As :meth:`contractor`, for companies; no forms."""
        with self._lock:
            return next(
                (words for folded, _ in self._companies if f"{folded} ".startswith(f"{words} ")), None
            )

    def contractors_with(self, beginning: str, most: int) -> list[str]:
        """Names as printed that begin with ``beginning`` (folded)."""
        with self._lock:
            found: dict[str, None] = {}
            for at in range(bisect_left(self._names, beginning), len(self._names)):
                if not self._names[at].startswith(beginning) or len(found) == most:
                    break
                found[self._printed[self._names[at]]] = None
            return list(found)

    def companies_with(self, beginning: str, most: int) -> list[str]:
        """Short names of companies that have a word that begins with ``beginning`` (folded)."""
        with self._lock:
            fitting = (shown for folded, shown in self._companies if f" {beginning}" in f" {folded}")
            return list(dict.fromkeys(fitting))[:most]

    def _add(self, folded: str, name: str) -> None:
        for one in _with_and_without_prologue(folded):
            if one in self._printed:
                continue
            self._printed[one] = name
            self._names.append(one)
            head = one.split(" ", 1)[0]
            if head in self._heads:
                continue
            self._heads.add(head)
            if len(head) >= _SHORTEST_INFLECTED and head.isalpha() and head not in GENERIC_NAMES:
                for stem in stems(head):
                    self._by_stem.setdefault(stem, head)


def _with_and_without_prologue(folded: str) -> Iterable[str]:
    if folded:
        yield folded
    head, _, rest = folded.partition(" ")
    if head in _PROLOGUES and rest:
        yield rest
