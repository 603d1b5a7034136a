"""What the rules of the search read from: the text, its plain shadow, a place in it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from desktop.domain.collation import fold
from desktop.domain.search.known import Known
from desktop.domain.search.meanings import Meaning

END = r"(?=[\s,;)]|$)"
"""Behind a piece stands a blank, a comma or nothing."""
_WORD = re.compile(r"[^\W_]+")
_BETWEEN = re.compile(r"[\s\-.]+")


@dataclass(frozen=True, slots=True)
class Found:
    """A piece that a rule has recognised, up to ``end``."""

    end: int
    meaning: Meaning
    others: tuple[Meaning, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """The text in its own letters, and letter for letter in small ones without diacritics."""

    text: str
    plain: str
    today: date
    english: bool
    known: Known

    @classmethod
    def of(cls, text: str, today: date, english: bool, known: Known) -> Source:
        """For ``text`` in composed form (NFC)."""
        return cls(text, "".join(map(_plain, text)), today, english, known)

    def match(self, pattern: re.Pattern[str], at: int) -> re.Match[str] | None:
        """``pattern`` in the plain text, beginning at ``at``."""
        return pattern.match(self.plain, at)

    def words(self, at: int, most: int) -> list[tuple[str, int]]:
        """Up to ``most`` words from ``at`` on, each with its end; only such as a piece may end behind."""
        found: list[tuple[str, int]] = []
        while len(found) < most:
            word = _WORD.match(self.plain, at)
            if word is None:
                break
            found.append((word[0], word.end()))
            gap = _BETWEEN.match(self.plain, word.end())
            if gap is None:
                break
            at = gap.end()
        return found

    def ends_at(self, place: int) -> bool:
        """Whether a piece may end here."""
        return place >= len(self.plain) or self.plain[place] in " ,;)" or self.plain[place].isspace()


Rule = Callable[[Source, int], Found | None]


def composed(text: str, most: int) -> str:
    """``text`` in composed form and no longer than ``most``; what no box can hold is a blank."""
    whole = unicodedata.normalize("NFC", text[:most])[:most]
    return "".join(" " if unicodedata.category(char) in {"Cc", "Cs"} else char for char in whole)


def _plain(char: str) -> str:
    if char.isascii():
        return char.lower()
    folded = fold(char)
    return folded if len(folded) == 1 else char
