"""Taking in dictionaries from a file: looked at first, then all or nothing."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.booking.dictionaries import Term
from desktop.services.booking.dictionaries import DictionaryUse, Fate, Incoming


@dataclass(frozen=True, slots=True)
class Preview:
    """What taking a file in would do."""

    file: str
    company_id: int | None
    items: tuple[Incoming, ...]

    @property
    def new(self) -> int:
        """Items that are not there yet."""
        return self._count(Fate.NEW)

    @property
    def changed(self) -> int:
        """Items that are there otherwise."""
        return self._count(Fate.CHANGED)

    @property
    def same(self) -> int:
        """Items that are there already."""
        return self._count(Fate.SAME)

    @property
    def by_kind(self) -> dict[type[Term], int]:
        """How many items of each list."""
        return dict(Counter(type(item.term) for item in self.items))

    def _count(self, fate: Fate) -> int:
        return sum(item.fate is fate for item in self.items)


class ImportUse:
    """The use case of files that accounting programs export."""

    def __init__(self, dictionaries: DictionaryUse) -> None:
        self._dictionaries = dictionaries

    def preview(self, path: Path, company_id: int | None) -> Preview:
        """What is in a file, for the office or for one company; raises ``booking.file_*``."""
        from desktop.extraction.dictionaries.reader import read

        items = self._dictionaries.compare(read(path), company_id)
        return Preview(path.name, company_id, tuple(items))

    def take(self, preview: Preview) -> int:
        """Take in what is new or changed; returns how many.

        Raises what :meth:`DictionaryUse.save` raises, and takes nothing then.
        """
        terms = [item.term for item in preview.items if item.fate is not Fate.SAME]
        return self._dictionaries.take(terms, preview.company_id)
