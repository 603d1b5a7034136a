"""Pages that are no document: separator sheets and blank ones."""

from __future__ import annotations

from desktop.domain.reading import Page, Symbology
from desktop.domain.separators import Separator, SeparatorKind, parse_separator
from desktop.extraction.fields.fold import compact
from desktop.extraction.fields.lexicon import phrasebook
from desktop.extraction.lines import lines_of

_SHEET_WORDS = 40
"""Words that a separator sheet of whatever make carries at the most."""
_BARE_WORDS = 4
"""Words beside the code on a sheet that says nothing but its code."""
_LEAST_SHARE = 0.3
"""Of a separator sheet's letters that its own words take up; less is a page that mentions one."""
_BLANK_LETTERS = 4
_NOISE = 0.5
"""Mean confidence below which a few words are dust or the other side shining through."""
_NOISE_LETTERS = 60
_LINK = ("http://", "https://", "www.")
_SHORT_CODE = 45
_PRINTED = 0.9


def separator_on(page: Page) -> Separator | None:
    """What the page says as a separator sheet; ``None`` if it is none.

    Ours are known by their code or their words.  A foreign one is a page with few words that calls
    itself so, or that carries a code and next to nothing else.
    """
    for code in page.codes:
        own = parse_separator(code.text)
        if own is not None:
            return own
    if len(page.words) > _SHEET_WORDS:
        return None
    texts = [" ".join(word.text for word in line) for line in lines_of(page.words)]
    found = [match for text in texts for match in phrasebook("splitting").find(text, glued=True)]
    if any(match.key == "sheet_attachment" for match in found):
        return Separator(SeparatorKind.ATTACHMENT)
    letters = sum(len(compact(text)[0]) for text in texts)
    own_letters = sum(match.end - match.start for match in found if match.key == "sheet")
    if own_letters and own_letters >= _LEAST_SHARE * letters:
        return Separator(SeparatorKind.NEXT)
    return Separator(SeparatorKind.NEXT) if _says_only_its_code(page) else None


def _says_only_its_code(page: Page) -> bool:
    """One linear code or short QR, and at most its own text and a word or two beside it."""
    if not page.codes or any(code.text.lower().startswith(_LINK) for code in page.codes):
        return False
    if any(code.symbology is Symbology.QR and len(code.text) > _SHORT_CODE for code in page.codes):
        return False
    said = {compact(code.text)[0] for code in page.codes}
    beside = [word for word in page.words if not _is_part(compact(word.text)[0], said)]
    return len(beside) <= _BARE_WORDS


def _is_part(letters: str, said: set[str]) -> bool:
    return any(letters in text for text in said)


def is_blank(page: Page) -> bool:
    """Whether there is nothing on the page: no code, and no words but noise.

    A word or two that were read for certain are a page's own, however few: the last page of a print
    may hold nothing but its number.
    """
    if page.codes:
        return False
    letters = sum(len(compact(word.text)[0]) for word in page.words)
    if letters <= _BLANK_LETTERS:
        return not any(word.confidence >= _PRINTED and _is_text(word.text) for word in page.words)
    sure = sum(word.confidence * len(word.text) for word in page.words) / max(
        sum(len(word.text) for word in page.words), 1
    )
    return letters <= _NOISE_LETTERS and sure < _NOISE


def _is_text(text: str) -> bool:
    return sum(char.isalnum() for char in text) > 1
