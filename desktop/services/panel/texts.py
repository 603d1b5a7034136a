"""The panel's languages: plain catalogues, Polish text → text, in ``resources/panel/i18n``.

A catalogue is a JSON object.  A value is a text, or for counted things (``{n}``) the list of the
language's plural forms.  Polish itself needs only those lists.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import cache

from desktop.assets import asset
from desktop.domain.messages import fill

LANGUAGES: Mapping[str, str] = {"pl": "Polski", "en": "English", "uk": "Українська", "de": "Deutsch"}
"""Codes and own names, in the order in which they are offered."""


def _slavic(n: int, *, one_ends: bool) -> int:
    if n % 10 == 1 and n % 100 != 11 if one_ends else n == 1:
        return 0
    return 1 if n % 10 in {2, 3, 4} and n % 100 not in {12, 13, 14} else 2


PLURALS: Mapping[str, tuple[int, Callable[[int], int]]] = {
    "pl": (3, lambda n: _slavic(n, one_ends=False)),
    "uk": (3, lambda n: _slavic(n, one_ends=True)),
    "en": (2, lambda n: int(n != 1)),
    "de": (2, lambda n: int(n != 1)),
}
"""How many forms a language has, and which one a number takes (Unicode CLDR, whole numbers)."""


@cache
def catalogue(language: str) -> Mapping[str, str | list[str]]:
    """The catalogue of one of :data:`LANGUAGES`."""
    path = asset("panel", "i18n", f"{language}.json")
    found: dict[str, str | list[str]] = json.loads(path.read_text(encoding="utf-8"))
    return found


class Texts:
    """Says the panel's texts in one language; an unknown language is Polish."""

    def __init__(self, language: str) -> None:
        self.language = language if language in LANGUAGES else "pl"
        self._catalogue = catalogue(self.language)

    def __call__(self, polish: str, **details: object) -> str:
        """``polish`` in this language with its details filled in; details are never read as texts."""
        found = self._catalogue.get(polish, polish)
        text = found if isinstance(found, str) else found[-1]
        return fill(text, {name: str(value) for name, value in details.items()})

    def count(self, polish: str, n: int, **details: object) -> str:
        """The same for something counted: ``{n}`` stands for the number."""
        forms = self._catalogue.get(polish, polish)
        text = forms if isinstance(forms, str) else forms[PLURALS[self.language][1](n)]
        return fill(text, {"n": str(n), **{name: str(value) for name, value in details.items()}})


def best_language(accepted: str) -> str:
    """The language to greet a stranger in, from a browser's ``Accept-Language``."""
    wishes: list[tuple[float, int, str]] = []
    for place, part in enumerate(accepted[:200].split(",")):
        name, _, weight = part.partition(";q=")
        try:
            value = float(weight) if weight else 1.0
        except ValueError:
            value = 0.0
        wishes.append((-value, place, name.strip().casefold().partition("-")[0]))
    return next((name for _, _, name in sorted(wishes) if name in LANGUAGES), "pl")
