"""What a subject says: month, PIN and kind, as offices taught their clients years ago."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from desktop.domain.dates import Month
from desktop.domain.kinds import DocumentKind

_BRACKETED = re.compile(
    r"[(\[{<«（【]\s*([^()\[\]{}<>«»（）【】]{1,60}?)\s*[)\]}>»）】]"
    # Such marks are brackets around words only: "FV_12_2026" has none.
    + "".join(rf"|(?<!\w){mark}\s*([^{mark}]{{1,60}}?)\s*{mark}(?!\w)" for mark in (r"\*", "_", r"\|"))
)
_LABEL = r"(?<!\w)pin\s*(?:nr\b|[:=#-])?\s*"
"""What people write before their PIN: ``pin1234``, ``PIN: 1234``."""
_MONTH = re.compile(
    r"(?P<month>[0-9]{1,2})\s*[/.\-]\s*(?P<year>[0-9]{4})"
    r"|(?P<year2>[0-9]{4})\s*[/.\-]\s*(?P<month2>[0-9]{1,2})"
)
_KINDS = {
    "fk": DocumentKind.COST_INVOICE,
    "ds": DocumentKind.SALES_INVOICE,
    "p": DocumentKind.LETTER,
}
_YEARS_BACK = 10
_CANDIDATES = 2
"""Words that may be the PIN in one subject: it, and a year beside it."""


@dataclass(frozen=True, slots=True)
class SubjectWords:
    """Month and kind from a subject such as ``(05/2026) (1234) {FK}``; any bracket will do."""

    month: Month | None = None
    kind: DocumentKind | None = None


def read_subject(subject: str, today: date) -> SubjectWords:
    """What stands in brackets; without brackets, invoice numbers (``12/2026``) would count as months.

    A month that is more than ten years past or more than a year to come is a slip and does not count.
    """
    month: Month | None = None
    kind: DocumentKind | None = None
    for content in _bracketed(subject):
        month = month or _month(content, today)
        kind = kind or _KINDS.get(content.casefold())
    return SubjectWords(month, kind)


def _month(content: str, today: date) -> Month | None:
    match = _MONTH.fullmatch(content)
    if match is None:
        return None
    year, month = int(match["year"] or match["year2"]), int(match["month"] or match["month2"])
    if not (today.year - _YEARS_BACK <= year <= today.year + 1 and 1 <= month <= 12):
        return None
    return Month(year, month)


def has_pin(subject: str, pin: str) -> bool:
    """Whether the PIN stands in the subject: in any brackets, behind "PIN", or as a word of its own.

    ``1234`` is not in ``FV 1234/2026`` nor in ``12345``.  Case does not matter.  Where more than
    :data:`_CANDIDATES` words could be this PIN, only those in brackets or behind "PIN" count, and where
    those are more as well, none does: whoever writes down a hundred numbers guesses.
    """
    wanted = pin.strip().casefold()
    if not wanted:
        return False
    folded = subject.casefold()
    marked = {*_bracketed(folded), *re.findall(rf"{_LABEL}(\S{{{len(wanted)}}}){_BEHIND}", folded)}
    marked = {word for word in marked if len(word) == len(wanted) and _is_alike(word, wanted)}
    words = marked | {word for word in _words(folded, len(wanted)) if _is_alike(word, wanted)}
    if len(words) > _CANDIDATES:
        words = marked
    return wanted in words and len(words) <= _CANDIDATES


def _bracketed(text: str) -> list[str]:
    return ["".join(groups) for groups in _BRACKETED.findall(text)]


# An unclosed bracket, a colon, a hash or a comma beside it are no part of a number; "/", "-", "." are.
_BEFORE = r"(?:^|(?<=[\s()\[\]{}<>«»（）【】|:;,#=\"'„”]))"
_BEHIND = r"(?=$|[\s()\[\]{}<>«»（）【】|:;,!?\"'„”]|\.(?:\s|$))"


def _words(text: str, length: int) -> list[str]:
    return re.findall(rf"{_BEFORE}\S{{{length}}}{_BEHIND}", text)


def _is_alike(word: str, pin: str) -> bool:
    """Whether somebody who knows how PINs look could have meant one by ``word``."""
    made_of = [(text.isalnum(), text.isdecimal(), text.isalpha()) for text in (word, pin)]
    return word == pin or made_of[0] == made_of[1]


def has_a_pin(subject: str) -> bool:
    """Whether a PIN seems to stand in brackets or behind "PIN", so that it can be said that it is wrong."""
    labelled = re.findall(rf"{_LABEL}([0-9]{{4,12}}){_BEHIND}", subject.casefold())
    return any(re.fullmatch(r"[0-9]{4,12}", content) for content in (*_bracketed(subject), *labelled))
