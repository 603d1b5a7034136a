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
_LEAST_SHARE = 0.6
"""Of a line's letters that a sheet's own name takes up; less is a line that mentions such a thing."""
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
    if any("sheet_attachment" in _keys(text) for text in texts):
        return Separator(SeparatorKind.ATTACHMENT)
    if any(_calls_itself_a_sheet(text) for text in texts):
        return Separator(SeparatorKind.NEXT)
    return Separator(SeparatorKind.NEXT) if _says_only_its_code(page) else None


def _keys(text: str) -> set[str]:
    return {match.key for match in phrasebook("splitting").find(text, glued=True)}


def _calls_itself_a_sheet(text: str) -> bool:
    return any(
        len(compact(text[match.start : match.end])[0]) >= _LEAST_SHARE * len(compact(text)[0])
        for match in phrasebook("splitting").find(text, glued=True)
        if match.key == "sheet"
    )


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
    clear = sum(len(compact(word.text)[0]) for word in page.words if word.confidence >= _PRINTED)
    if letters <= _BLANK_LETTERS:
        return clear <= 1
    sure = sum(word.confidence * len(word.text) for word in page.words) / max(
        sum(len(word.text) for word in page.words), 1
    )
    return letters <= _NOISE_LETTERS and sure < _NOISE
