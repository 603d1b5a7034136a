"""What a single page tells about where documents begin and end."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from desktop.domain.identifiers import is_nip
from desktop.domain.kinds import PrintedKind
from desktop.domain.reading import Page
from desktop.extraction.fields import shapes
from desktop.extraction.fields.fold import compact
from desktop.extraction.fields.kind import Title, decide_kind, titles
from desktop.extraction.fields.layout import Line, lay_out
from desktop.extraction.fields.lexicon import Label, Match, phrasebook, speaking
from desktop.extraction.fields.numbers import document_numbers
from desktop.extraction.fields.speech import languages_of
from desktop.extraction.fields.view import Finder, View
from desktop.extraction.splitting.paging import PageCount, page_count

_TITLE_SCORE = 2.2
_TOP = 0.45
"""Share of the page's height in which a title or number begins a document."""
_EDGE = 6
"""Lines from the top or bottom in which sums carried over stand."""
_LEAST_NUMBER = 0.5
_SECTION = re.compile(r"^\s*§\s*(\d{1,3})\b")
_SENTENCE_END = (".", ":", ";", "!", "?")
_WIDE_LINE = 60
_DATED_LINES = 3
_TOTALS = (Label.AMOUNT_DUE, Label.GROSS_TOTAL, Label.TOTAL, Label.REFUND)


_SELLERS = {Label.SELLER, Label.SELLER_NIP}
_BUYERS = {Label.BUYER, Label.BUYER_NIP}
_HEADING_TOP = 0.3
_LARGER = 1.35
"""How much higher than the usual line a heading is."""


@dataclass(frozen=True, slots=True)
class PageFacts:
    """A page as the splitter sees it; texts are compact: letters and digits, folded, look-alikes as one."""

    index: int
    size: tuple[float, float]
    words: int
    count: PageCount | None
    title: PrintedKind | None
    """The kind that a title at the page's top names."""
    number: str | None
    """The document's own number in the upper part of the page."""
    nips: frozenset[str]
    ksef: frozenset[str]
    accounts: frozenset[str]
    days: frozenset[str]
    heading: str | None
    """What stands in larger letters at the page's top."""
    parties: bool
    """Seller and buyer are introduced, by labels or by their tax numbers."""
    total: bool
    """Sums are drawn: an amount to pay, a total, an amount in words."""
    totals: frozenset[str]
    """The amounts of those sums."""
    table: bool
    """The head of a table of goods stands on the page."""
    brought: bool
    """A sum or text is carried over from the page before."""
    carried: bool
    """… to the next page."""
    attachment: bool
    terms: bool
    sections: tuple[int, int] | None
    """The first and last numbered section (§)."""
    breaks_off: bool
    """The last line ends in the middle of a sentence."""
    goes_on: bool
    """The first line begins in the middle of a sentence."""
    text: str


def page_facts(page: Page) -> PageFacts:
    """Look at one page, with the words of the language that it speaks."""
    with speaking(languages_of([page])):
        return _facts(page)


def _facts(page: Page) -> PageFacts:
    view = View(lay_out([page]))
    lines = view.lines
    named = [title for title in titles(view) if title.score >= _TITLE_SCORE]
    found = [title for title in named if _is_at_top(view, title, page)]
    _, title = decide_kind(view, found, invoice_signs=False)
    letter = title is None and _is_letter(view, named)
    marks = [(line, phrasebook("splitting").find(line.text, glued=True)) for line in lines]
    labels = {hit.label for row in view.hits for hit in row}
    carry_lines = {line.number for line, row in marks if _keys(row) & {"carried", "brought"}}
    sums = _sums(view, carry_lines)
    nips = _nips(view)
    return PageFacts(
        index=page.index,
        size=(page.width, page.height),
        words=len(page.words),
        count=page_count(lines),
        title=title.kind if title is not None else PrintedKind.LETTER if letter else None,
        number=_number(view, title, page),
        nips=nips,
        ksef=frozenset(_values(view, shapes.ksef_numbers)),
        accounts=frozenset(_values(view, shapes.accounts)),
        days=frozenset(_values(view, shapes.dates)),
        heading=_heading(lines, page),
        parties=bool(labels & _BUYERS) and (bool(labels & _SELLERS) or len(nips) > 1),
        total=bool(sums) or Label.IN_WORDS in labels,
        totals=sums,
        table=Label.ITEMS in labels,
        brought=any(
            "brought" in _keys(row) and _starts(line, row, "brought") for line, row in marks[: _EDGE * 2]
        ),
        carried=any("carried" in _keys(row) for _, row in marks[-_EDGE:]),
        attachment=_heads(marks, "attachment", page),
        terms=_heads(marks, "terms", page),
        sections=_sections(lines),
        breaks_off=_breaks_off(lines),
        goes_on=_goes_on(lines),
        text=compact(" ".join(line.text for line in lines))[0],
    )


def _keys(row: Sequence[Match[str]]) -> set[str]:
    return {match.key for match in row}


def _starts(line: Line, row: Sequence[Match[str]], key: str) -> bool:
    """Whether what ``key`` stands for begins a cell of the line."""
    return any(match.key == key and line.cell(match.start)[0] >= match.start - 2 for match in row)


def _is_at_top(view: View, title: Title, page: Page) -> bool:
    return view.lines[title.span.line].top < _TOP * page.height


def _heading(lines: Sequence[Line], page: Page) -> str | None:
    if not lines:
        return None
    usual = median(line.height for line in lines)
    upper = [line for line in lines if line.top < _HEADING_TOP * page.height]
    largest = max(upper, key=lambda line: line.height, default=None)
    if largest is None or largest.height < _LARGER * usual:
        return None
    return compact(largest.text)[0] or None


def _is_letter(view: View, named: Sequence[Title]) -> bool:
    """A letter names no kind: it begins with a day, and addresses or greets somebody further down."""
    dated = any(view.shapes(shapes.dates, line.number) for line in view.lines[:_DATED_LINES])
    return dated and any(title.kind is PrintedKind.LETTER for title in named)


def _number(view: View, title: Title | None, page: Page) -> str | None:
    for guess in document_numbers(view, title):
        if guess.span is None or guess.score < _LEAST_NUMBER:
            continue
        if view.lines[guess.span.line].top < _TOP * page.height:
            return compact(guess.value)[0]
    return None


def _nips(view: View) -> frozenset[str]:
    """Tax numbers: those with a right check digit, foreign ones, and whatever a label calls so."""
    labelled = {
        near.value
        for hit in view.labelled(Label.NIP, Label.SELLER_NIP, Label.BUYER_NIP)
        for near in view.near(hit, shapes.tax_numbers)
    }
    printed = {value for value in _values(view, shapes.tax_numbers) if not value.isdigit() or is_nip(value)}
    return frozenset(labelled | printed)


def _values(view: View, finder: Finder) -> set[str]:
    return {shape.value for _, shape in view.all_shapes(finder)}


def _sums(view: View, without: set[int]) -> frozenset[str]:
    """Amounts right of what announces a total."""
    found: set[str] = set()
    for hit in view.labelled(*_TOTALS):
        if hit.line not in without:
            found.update(near.value for near in view.near(hit, shapes.amounts, below=False))
    return frozenset(found)


def _heads(marks: Sequence[tuple[Line, Sequence[Match[str]]]], key: str, page: Page) -> bool:
    """Whether a heading in the upper part of the page is of the kind ``key``."""
    return any(
        key in _keys(row) and line.top < _TOP * page.height and _starts(line, row, key) for line, row in marks
    )


def _sections(lines: Sequence[Line]) -> tuple[int, int] | None:
    numbers = [int(match[1]) for line in lines if (match := _SECTION.match(line.text))]
    return (numbers[0], numbers[-1]) if numbers else None


def _breaks_off(lines: Sequence[Line]) -> bool:
    """Judged by the last long line of running text: a footer below it may be anything."""
    body = [line.text for line in lines if len(line.text) >= _WIDE_LINE and "\t" not in line.text]
    usual = median(map(len, body)) if body else 0
    last = body[-1].rstrip() if body else ""
    return len(body) > _EDGE and len(last) > 0.8 * usual and not last.endswith(_SENTENCE_END)


def _goes_on(lines: Sequence[Line]) -> bool:
    first = next((line.text.strip() for line in lines if len(line.text) >= _WIDE_LINE // 2), "")
    return first[:1].islower()
