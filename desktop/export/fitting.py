"""Making texts fit what a format can hold, and saying so: nothing is cut or replaced silently."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from desktop.domain.messages import Message
from desktop.export.drafts import Notice, Weight

_PLAIN = str.maketrans(
    {
        "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ø": "o", "Ø": "O", "ħ": "h", "Ħ": "H", "ŧ": "t", "Ŧ": "T",
        "ß": "ss", "ẞ": "SS", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "þ": "th", "Þ": "Th", "ð": "d",
        "Ð": "D", "ı": "i", "ĸ": "k", "„": '"', "”": '"', "“": '"', "‟": '"', "«": '"', "»": '"', "‚": "'",
        "’": "'", "‘": "'", "‛": "'", "–": "-", "—": "-", "‐": "-", "‑": "-", "‒": "-", "―": "-", "−": "-",
        "…": "...", "×": "x", "·": ".", "•": "-", "№": "nr", "€": "EUR", "£": "GBP", "¥": "JPY", "₴": "UAH",
        "²": "2", "³": "3", "°": "st.", "½": "1/2", "¼": "1/4", "¾": "3/4", "µ": "u",
    }
)  # fmt: skip

_CYRILLIC = str.maketrans(
    {
        "а": "a", "б": "b", "в": "v", "г": "h", "ґ": "g", "д": "d", "е": "e", "є": "ye", "ж": "zh", "з": "z",
        "и": "y", "і": "i", "ї": "i", "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p",
        "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh",
        "щ": "shch", "ь": "", "ю": "yu", "я": "ya", "ё": "yo", "ъ": "", "ы": "y", "э": "e",
    }
)  # fmt: skip
"""Ukrainian by the resolution No. 55 of its Cabinet of Ministers (27.01.2010), without its rules for the
beginnings of words; what only Russian has follows the same spirit."""

UNKNOWN = "?"
"""Stands for a letter that has no likeness in the code page."""


def one_line(text: str) -> str:
    """``text`` without line breaks, tabs and control characters, blanks not repeated."""
    if text.isprintable():
        return " ".join(text.split())
    printable = (" " if unicodedata.category(char)[0] in "CZ" else char for char in text)
    return " ".join("".join(printable).split())


def encodable(text: str, encoding: str) -> str:
    """``text`` in letters that ``encoding`` has: others by their likeness, else ``?``."""
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return "".join(_char(char, encoding) for char in unicodedata.normalize("NFC", text))
    return text


@lru_cache(maxsize=4096)
def _char(char: str, encoding: str) -> str:
    for candidate in _likenesses(char):
        try:
            candidate.encode(encoding)
        except UnicodeEncodeError:
            continue
        return candidate
    return UNKNOWN


def _likenesses(char: str) -> tuple[str, ...]:
    decomposed = unicodedata.normalize("NFKD", char)
    bare = "".join(one for one in decomposed if not unicodedata.combining(one))
    small = char.lower().translate(_CYRILLIC)
    cyrillic = small.capitalize() if char != char.lower() else small
    return (char, char.translate(_PLAIN), bare, bare.translate(_PLAIN), cyrillic)


class Fitting:
    """Fits the texts of one document (or of the file's head) and keeps what it had to do.

    ``encoding`` is Python's name of the file's code page, ``None`` for Unicode; ``forbidden`` are
    characters with a meaning of their own in the format, each replaced by a blank.
    """

    def __init__(self, document: int | None, encoding: str | None = None, forbidden: str = "") -> None:
        self._document = document
        self._encoding = encoding
        self._forbidden = str.maketrans(dict.fromkeys(forbidden, " "))
        self._notices: list[Notice] = []
        self._lost: list[tuple[str, str]] = []

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What was done, in order, each thing once."""
        return tuple(self._notices)

    @property
    def lost(self) -> tuple[tuple[str, str], ...]:
        """What was cut: the field's label and its whole text in the file's letters, to put into remarks."""
        return tuple(self._lost)

    def text(self, value: str, limit: int, label: str, *, spill: bool = False) -> str:
        """``value`` on one line, in the file's letters, at most ``limit`` characters.

        ``label`` is the field's Polish name.  What is cut with ``spill`` set joins :attr:`lost`.
        """
        clean = self._clean(value, label)
        if len(clean) <= limit:
            return clean
        self.say(Weight.CHANGED, "export.cut", field=label, limit=limit)
        if spill:
            self._lost.append((label, clean))
        return clean[:limit].rstrip()

    def lines(self, value: str, widths: tuple[int, ...], label: str) -> tuple[str, ...]:
        """``value`` over lines of these widths, broken between words where that loses nothing."""
        rest = self._clean(value, label)
        found = []
        for place, width in enumerate(widths):
            line, rest = _broken(rest, width, sum(widths[place + 1 :]))
            found.append(line)
        if rest:
            self.say(Weight.CHANGED, "export.cut", field=label, limit=sum(widths))
        return tuple(found)

    def remarks(self, parts: tuple[str, ...], limit: int, label: str) -> str:
        """``parts`` and whatever was cut elsewhere, as one text; what does not fit is said."""
        lost = (f"{label}: {text}" for label, text in self._lost)
        return self.text("; ".join(filter(None, (*parts, *lost))), limit, label)

    def say(self, weight: Weight, code: str, **details: object) -> None:
        """Keep a sentence about the document."""
        message = Message(code, {key: str(value) for key, value in details.items()})
        notice = Notice(self._document, weight, message)
        if notice not in self._notices:
            self._notices.append(notice)

    def _clean(self, value: str, label: str) -> str:
        clean = one_line(value)
        written = clean if self._encoding is None else encodable(clean, self._encoding)
        if written != clean:
            unknown = written.count(UNKNOWN) > clean.count(UNKNOWN)
            self.say(Weight.CHANGED, "export.letters_lost" if unknown else "export.letters", field=label)
        # Last: a letter's likeness may be forbidden (a wide brace becomes a brace, a low quote a quote).
        allowed = written.translate(self._forbidden)
        if allowed != written:
            self.say(Weight.CHANGED, "export.signs", field=label)
        return " ".join(allowed.split())


def _broken(text: str, width: int, room: int) -> tuple[str, str]:
    """The first line of ``text`` and the rest; words stay whole if the rest still has ``room``."""
    if len(text) <= width:
        return text, ""
    blank = text.rfind(" ", 0, width + 1)
    if blank > 0 and len(text) - blank - 1 <= room:
        return text[:blank].rstrip(), text[blank:].lstrip()
    return text[:width].rstrip(), text[width:].lstrip()
