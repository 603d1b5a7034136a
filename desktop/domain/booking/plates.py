"""Registration numbers of Polish vehicles in the text of a document.

Form: one to three letters of the district, then four or five signs with at least one digit; letters that
look like digits are not used behind the district (rozporządzenie w sprawie rejestracji i oznaczania
pojazdów).  So many other things look like it (``NR 12345``) that a plate counts only where its letters are
those of a district, or where it belongs to a vehicle that the office knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_VOIVODESHIPS = "BCDEFGHKLNOPRSTWZ"
_PLATE = re.compile(r"(?<![A-Z0-9])([A-Z]{2,3})[ -]?([0-9A-Z]{4,5})(?![A-Z0-9])")
_PERSONAL = re.compile(r"(?<![A-Z0-9])([A-Z][0-9])[ -]?([0-9A-Z]{3,5})(?![A-Z0-9])")
_NO_DISTRICTS = frozenset(
    [
        "NR",
        "ZL",
        "PL",
        "FV",
        "FA",
        "KG",
        "SZT",
        "NIP",
        "PKD",
        "PLN",
        "EUR",
        "FS",
        "WZ",
        "PB",
        "ON",
        "GTU",
        "CN",
        "POZ",
        "STR",
        "LP",
        "DN",
        "RAL",
        "BDO",
        "KRS",
    ]
)
_LABELS = re.compile(
    r"(?i)(?:nr|numer)\s*rej(?:estracyjny|estr)?\.?|rej(?:estracja|estracyjny)?\.?\s*:"
    r"|pojazd\w*|samoch[oó]d\w*|auto\b"
)
_NEAR = 40


def compact(plate: str) -> str:
    """A plate as it is kept: capitals and digits only."""
    return "".join(char for char in plate.upper() if char.isascii() and char.isalnum())[:10]


def is_plate(text: str) -> bool:
    """Whether ``text`` can be a Polish plate as such."""
    plate = compact(text)
    if len(plate) not in range(4, 9) or plate[0] not in _VOIVODESHIPS + "AIJMQUVXY":
        return False
    return any(char.isdigit() for char in plate)


def known_in(text: str, known: Iterable[str]) -> tuple[str, ...]:
    """Which of the ``known`` plates stand in ``text``, with or without blanks, in their order there."""
    upper = text.upper()
    found = []
    for plate in known:
        letters = compact(plate)
        if len(letters) < 4:
            continue
        pattern = r"(?<![A-Z0-9])" + r"[ -]?".join(map(re.escape, letters)) + r"(?![A-Z0-9])"
        match = re.search(pattern, upper)
        if match is not None:
            found.append((match.start(), letters))
    return tuple(plate for _place, plate in sorted(found))


def plates_in(text: str) -> tuple[str, ...]:
    """What looks like a plate in ``text`` and stands behind a word that speaks of a vehicle."""
    upper = text.upper()
    found: list[str] = []
    for label in _LABELS.finditer(text):
        near = upper[label.end() : label.end() + _NEAR]
        for pattern in (_PLATE, _PERSONAL):
            match = pattern.search(near)
            if match is None or match[1] in _NO_DISTRICTS or match[1][0] not in _VOIVODESHIPS:
                continue
            plate = match[1] + match[2]
            if any(char.isdigit() for char in plate) and plate not in found:
                found.append(plate)
    return tuple(found)
