"""Names of files by a pattern that the office designs.

A pattern is text with places in braces, such as ``{firma}/{miesiac}/{data}_{kontrahent}_{numer}``; a slash
begins a folder.  What a document says of itself is hostile: it never makes a folder, and the name that
comes out is one that Windows, macOS and Linux all take.  The rules for Windows stand in Microsoft's
"Naming Files, Paths, and Namespaces".
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import count
from pathlib import PurePosixPath

from desktop.domain.errors import UserError
from desktop.domain.money import to_text
from desktop.domain.originals import OriginalFacts

MOST_FOLDERS = 3
LONGEST_FOLDER = 40
LONGEST_NAME = 100
"""Characters before the ending; with :data:`MOST_FOLDERS` folders a path stays far below Windows' 260."""
MOST_BYTES = 200
"""Of a name in UTF-8, ending and number left out: file systems of Linux take 255."""
LONGEST_PATTERN = 200

_PLACE = re.compile(r"\{([^{}]*)\}")
_ENDING = re.compile(r"\.(?:pdf|xml|jpe?g|png|tiff?|webp|bmp|heic|zip|\{[^{}]*\})$", re.IGNORECASE)
_INVISIBLE = frozenset({"Cf", "Cs", "Cn", "Co"})
_BLANK = frozenset({"Cc", "Zl", "Zp", "Zs"})
_INSTEAD = str.maketrans(
    {"/": "-", "\\": "-", "|": "-", ":": "-", '"': "'", "<": "_", ">": "_", "?": "_", "*": "_"}
)
_REPEATED = re.compile(r"([_\- .])\1+")
_EDGES = " ._-~"
_RESERVED = frozenset(
    {"con", "prn", "aux", "nul", "conin$", "conout$", "clock$"}
    | {f"{device}{number}" for device in ("com", "lpt") for number in "0123456789¹²³"}
)

_VALUES: dict[str, Callable[[OriginalFacts], str]] = {
    "firma": lambda facts: facts.company,
    "nip_firmy": lambda facts: facts.company_nip,
    "miesiac": lambda facts: "" if facts.month is None else str(facts.month),
    "data": lambda facts: "" if facts.issue_date is None else facts.issue_date.isoformat(),
    "data_wplywu": lambda facts: "" if facts.received_on is None else facts.received_on.isoformat(),
    "rodzaj": lambda facts: facts.kind,
    "numer": lambda facts: facts.number,
    "kontrahent": lambda facts: facts.contractor,
    "nip": lambda facts: facts.contractor_nip,
    "kwota": lambda facts: "" if facts.gross is None else to_text(facts.gross).replace(".", ","),
    "waluta": lambda facts: facts.currency,
    "ksef": lambda facts: facts.ksef_number,
    "plik": lambda facts: _ENDING.sub("", facts.file_name),
    "id": lambda facts: str(facts.document_id),
}
PLACES: tuple[str, ...] = tuple(_VALUES)
"""What may stand in braces."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern that is understood: the texts of the folders and, last, of the name."""

    parts: tuple[str, ...]

    @classmethod
    def parse(cls, text: str) -> Pattern:
        """Understand ``text``; the ending of a file in it is left out, each file gets its own.

        Raises:
            UserError: ``originals.pattern_empty``, ``originals.pattern_long``, ``originals.pattern_folders``,
                ``originals.pattern_place`` for a place that there is not or a brace without its mate.
        """
        if len(text) > LONGEST_PATTERN:
            raise UserError("originals.pattern_long", limit=LONGEST_PATTERN)
        parts = [part.strip() for part in text.replace("\\", "/").split("/")]
        parts = [part for part in parts if part]
        if parts:
            parts[-1] = _ENDING.sub("", parts[-1])
        if len(parts) > MOST_FOLDERS + 1:
            raise UserError("originals.pattern_folders", limit=MOST_FOLDERS)
        known = ", ".join(f"{{{name}}}" for name in PLACES)
        for part in parts:
            for name in _PLACE.findall(part):
                if name not in _VALUES:
                    raise UserError("originals.pattern_place", place=f"{{{name}}}", known=known)
            if {"{", "}"} & set(_PLACE.sub("", part)):
                raise UserError("originals.pattern_place", place=part, known=known)
        if not any(_PLACE.search(part) for part in parts):
            raise UserError("originals.pattern_empty")
        return cls(tuple(parts))

    def path(self, facts: OriginalFacts) -> tuple[str, ...]:
        """The folders and the name, without an ending, that the pattern gives a document: safe each of them.

        A folder of which nothing is known is ``inne``; a document of which nothing is known keeps the name
        that its file came with, or is ``dokument-ID``.
        """
        *folders, name = (
            _PLACE.sub(lambda place: _inline(_VALUES[place[1]](facts)), part) for part in self.parts
        )
        return (
            *(safe_name(folder, LONGEST_FOLDER) or "inne" for folder in folders),
            safe_name(name, LONGEST_NAME)
            or safe_name(_VALUES["plik"](facts), LONGEST_NAME)
            or f"dokument-{facts.document_id}",
        )

    def shortens(self, facts: OriginalFacts) -> bool:
        """Whether the name lacks something that the pattern asked for, for want of room."""
        name = _PLACE.sub(lambda place: _inline(_VALUES[place[1]](facts)), self.parts[-1])
        return len(_tidy(name)) > len(self.path(facts)[-1])


def safe_name(text: str, longest: int) -> str:
    """``text`` as a name that every system takes, at most ``longest`` characters; empty if nothing is left.

    Letters of all scripts stay; what cannot be seen, or turns the direction of writing, does not.
    """
    name = _within(_tidy(text), longest).rstrip(_EDGES)
    if name.split(".", 1)[0].rstrip(" ").casefold() in _RESERVED:
        name = "_" + _within(name, longest - 1).rstrip(_EDGES)
    return name


def _tidy(text: str) -> str:
    """``text`` without the gaps that unknown values leave in a pattern."""
    return _REPEATED.sub(r"\1", _inline(text)).strip(_EDGES)


def _inline(text: str) -> str:
    """``text`` in one line, composed (NFC), with nothing that a name must not hold."""
    composed = unicodedata.normalize("NFC", text)
    seen = (
        " " if category in _BLANK else char
        for char, category in ((char, unicodedata.category(char)) for char in composed)
        if category not in _INVISIBLE
    )
    return unicodedata.normalize("NFC", " ".join("".join(seen).split()).translate(_INSTEAD))


def _within(name: str, longest: int) -> str:
    """The beginning of ``name`` that keeps the limits and parts no letter from its marks."""
    end = len(name)
    if end > longest:
        end = longest
        while end and unicodedata.combining(name[end]):
            end -= 1
    while len(name[:end].encode()) > MOST_BYTES:
        end -= 1
    return name[:end]


class Names:
    """Gives every path once: what one file system takes for the same name is numbered.

    Windows and macOS do not tell large letters from small ones, and macOS not composed from decomposed.
    """

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._files = {_key(name) for name in taken}
        self._folders: dict[str, str] = {}
        self._next: dict[str, int] = {}
        """The number to try first: a thousand files of one name are not tried a thousand times each."""

    def take(self, path: tuple[str, ...], ending: str) -> PurePosixPath:
        """A path that nobody has, for ``path`` (of :meth:`Pattern.path`); ``ending`` with its point."""
        *folders, name = path
        parent = ""
        for folder in folders:
            parent = self._folder(parent, folder)
        first = _key(f"{parent}{name}{ending}")
        for number in count(self._next.get(first, 1)):
            whole = f"{parent}{name}{'' if number == 1 else f' ({number})'}{ending}"
            key = _key(whole)
            if key not in self._files and key not in self._folders:
                self._files.add(key)
                self._next[first] = number + 1
                return PurePosixPath(whole)
        raise AssertionError

    def _folder(self, parent: str, folder: str) -> str:
        for number in count(1):
            whole = f"{parent}{folder}{'' if number == 1 else f' ({number})'}"
            key = _key(whole)
            if key not in self._files:
                return self._folders.setdefault(key, whole) + "/"
        raise AssertionError


def _key(name: str) -> str:
    folded = unicodedata.normalize("NFD", name).casefold()
    return unicodedata.normalize("NFKC", folded).casefold()
