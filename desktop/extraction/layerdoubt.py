"""Whether a text layer that looks like text may say something else than what is seen.

A font's Unicode map may be wrong: all letters exchanged for others, or only the digits.  Nothing in the
file tells; but words that a document of this kind always has are missing then, no check digit comes out
and no date can be one.  Such a page is compared with what the OCR sees on it
(:mod:`desktop.extraction.layercheck`); a page with the least proof of being right costs nothing.
"""

from __future__ import annotations

import re
from enum import StrEnum

from desktop.domain.identifiers import is_iban, is_nip
from desktop.extraction.fields.fold import fold
from desktop.extraction.fields.lexicon import known_words
from desktop.extraction.textlayer import TextLayer


class LayerDoubt(StrEnum):
    """Why a text layer is compared with the picture of its page."""

    WORDS = "words"
    """Not one word of those that make up invoices and letters."""
    DIGITS = "digits"
    """A number without the check digits it should have; or where there are none, no date that can be one."""
    HOLES = "holes"
    """Some characters without a meaning among good ones: one font has no Unicode map."""


_LETTERS_TO_JUDGE = 60
_LONG_WORDS = 8
_HOLES = 2

_WORD = re.compile(r"[^\W\d_]{4,}")
_NIP = re.compile(r"(?<![\d-])(\d{3}-\d{3}-\d{2}-\d{2}|\d{3}-\d{2}-\d{2}-\d{3})(?![\d-])")
_LABELLED_NIP = re.compile(r"(?i)\bNIP\b\W{0,3}(?:PL ?)?(\d{10})(?!\d)")
_ACCOUNT = re.compile(r"(?<!\d)(\d{2}(?: \d{4}){6}|\d{26})(?!\d)")
_DATE = re.compile(
    r"(?<![\d./-])(?:(?P<year>\d{4})([-./])(?P<month>\d\d)\2(?P<day>\d\d)"
    r"|(?P<day2>\d\d)([-./])(?P<month2>\d\d)\6(?P<year2>\d{4}))(?![\d/]|[.-]\d)"
)
_YEARS = range(1980, 2101)


def layer_doubt(layer: TextLayer) -> LayerDoubt | None:
    """Why the layer, in which :func:`~desktop.extraction.layerquality.layer_problem` found no fault,
    should be compared with the picture; ``None`` if something in it proves it right, or nothing could."""
    text = " ".join(word.text for word in layer.words)
    if text.count("\ufffd") >= _HOLES:
        return LayerDoubt.HOLES
    if _digits_doubtful(text):
        return LayerDoubt.DIGITS
    return LayerDoubt.WORDS if _words_doubtful(text) else None


def _words_doubtful(text: str) -> bool:
    words = _WORD.findall(fold(text))
    if len(words) < _LONG_WORDS or sum(map(len, words)) < _LETTERS_TO_JUDGE:
        return False
    latin = [word for word in words if word.isascii()]
    return len(latin) >= _LONG_WORDS and known_words().isdisjoint(latin)


def _digits_doubtful(text: str) -> bool:
    """A number does not keep its check digits; or where there are none, no date can be one."""
    numbers = [re.sub(r"\D", "", found) for found in _NIP.findall(text) + _LABELLED_NIP.findall(text)]
    accounts = ["PL" + re.sub(r"\D", "", found) for found in _ACCOUNT.findall(text)]
    if numbers or accounts:
        return not (all(map(is_nip, numbers)) and all(map(is_iban, accounts)))
    dates = list(_DATE.finditer(text))
    return bool(dates) and not any(_may_be_date(found) for found in dates)


def _may_be_date(found: re.Match[str]) -> bool:
    year, month, day = (int(found[key] or found[key + "2"]) for key in ("year", "month", "day"))
    return year in _YEARS and 1 <= month <= 12 and 1 <= day <= 31
