"""From words with boxes to lines of text, with a way back from any stretch of text to its box."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from statistics import median, quantiles

from desktop.domain.fields import Box, Source
from desktop.domain.reading import Page, Word

MAX_WORDS_PER_PAGE = 6000
"""A densely printed A4 page has under 1,500 words; what is beyond the limit is not looked at."""
MAX_WORDS = 30000
MAX_WORD_LENGTH = 200
SURE_CHARACTER = 0.99
"""Confidence in a character that its reader did not name among the doubtful ones of its word."""

COLUMN_GAP = "\t"
WIDE_GAP = "  "

# In heights of the words' boxes.  A blank is 0.2 to 0.35 high, in justified text up to 0.6.
_WIDE = 0.5
_COLUMN = 0.85
_COLUMN_OCR = 1.0
"""Recognisers drop quotation marks, which leaves a wider blank."""
_LOST_QUOTE = 2.0
"""The widest blank that a lost quotation mark leaves before its word, in heights."""
_CLOSING = '"”“'
_QUOTES = '"„“”,'

_RULE = "|"
_BETWEEN_RULES = re.compile(r"[^|]+")
_RULED_WORDS = 12
"""So many words with upright strokes make a table drawn of characters."""

# Typewriters, needle printers and terminals print every character on the same width, blanks too.
_PITCH_WORD = 4
_PITCH_WORDS = 8
_PITCH_SPREAD = 0.06
"""Share of the width by which characters differ: 0.03 in fixed pitch, 0.1 in proportional print."""
_PITCH_WIDE = 1.7
"""In character widths; one blank measures 1 to 1.4 between the ink of its neighbours."""
_PITCH_COLUMN_OCR = 2.7
"""A quotation mark that was dropped leaves two blanks and its own width less the bearings."""


@dataclass(frozen=True, slots=True)
class Span:
    """The characters ``start`` to ``end`` of line number ``line``."""

    line: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Line:
    """Words on one height of a page.  Coordinates are in points.

    In ``text`` a blank stands between words, two blanks at a wider gap, a tab between columns.
    """

    number: int
    page: int
    source: Source
    text: str
    words: tuple[Word, ...]
    starts: tuple[int, ...]
    """Where each word starts in ``text``."""
    top: float
    bottom: float
    size: tuple[float, float]
    """Width and height of the page."""

    @property
    def height(self) -> float:
        """Of the line, in points."""
        return self.bottom - self.top

    def word_range(self, start: int, end: int) -> tuple[int, int]:
        """The words that the characters ``start`` to ``end`` touch: first, and last plus one."""
        first = max(bisect_right(self.starts, start) - 1, 0)
        last = bisect_right(self.starts, max(end - 1, start))
        return first, max(last, first + 1)

    def extent(self, start: int, end: int) -> tuple[float, float]:
        """Left and right edge of a stretch of text, within words by share of their characters."""
        first, last = self.word_range(start, end)
        return self._edge(first, start), self._edge(last - 1, end)

    def _edge(self, index: int, place: int) -> float:
        word = self.words[index]
        share = min(max((place - self.starts[index]) / max(len(word.text), 1), 0.0), 1.0)
        return (word.box.x0 + share * (word.box.x1 - word.box.x0)) * self.size[0]

    def box(self, start: int, end: int) -> Box:
        """The union of the boxes of the words that a stretch of text touches."""
        first, last = self.word_range(start, end)
        return union([word.box for word in self.words[first:last]])

    def confidence(self, start: int, end: int) -> float:
        """The lowest confidence of the words that a stretch of text touches."""
        first, last = self.word_range(start, end)
        return min(word.confidence for word in self.words[first:last])

    def confidences(self, start: int, end: int) -> list[float]:
        """The reader's confidence in each character of a stretch, blanks left out.

        Where a word names its doubtful characters, the others are as good as sure.
        """
        first, last = self.word_range(start, end)
        found: list[float] = []
        for word, begin in zip(self.words[first:last], self.starts[first:last], strict=True):
            doubted = {doubt.place: doubt.confidence for doubt in word.doubts}
            usual = max(word.confidence, SURE_CHARACTER) if doubted else word.confidence
            places = range(max(start - begin, 0), min(end - begin, len(word.text)))
            found.extend(doubted.get(place, usual) for place in places)
        return found

    def cell(self, place: int) -> tuple[int, int]:
        """Start and end of the column cell that the character at ``place`` belongs to."""
        start = self.text.rfind(COLUMN_GAP, 0, place) + 1
        end = self.text.find(COLUMN_GAP, place)
        return start, len(self.text) if end < 0 else end

    def cells(self) -> list[tuple[int, int]]:
        """Start and end of every column cell."""
        found, start = [], 0
        for part in self.text.split(COLUMN_GAP):
            found.append((start, start + len(part)))
            start += len(part) + 1
        return found


@dataclass(frozen=True, slots=True)
class Sheet:
    """All lines of a document, from the first page's top to the last one's bottom."""

    lines: tuple[Line, ...]

    def text(self, span: Span) -> str:
        """The text of a span, blanks made single."""
        return " ".join(self.lines[span.line].text[span.start : span.end].split())

    def box(self, span: Span) -> Box:
        """The box of a span on its page."""
        return self.lines[span.line].box(span.start, span.end)

    def extent(self, span: Span) -> tuple[float, float]:
        """Left and right edge of a span in points."""
        return self.lines[span.line].extent(span.start, span.end)

    def confidence(self, span: Span) -> float:
        """The reader's lowest confidence within a span."""
        return self.lines[span.line].confidence(span.start, span.end)

    def page_confidence(self, page: int) -> float:
        """The mean confidence of the words on a page; 1 for an empty one."""
        found = [word.confidence for line in self.lines if line.page == page for word in line.words]
        return sum(found) / len(found) if found else 1.0

    def below(self, number: int, count: int) -> Iterable[Line]:
        """Up to ``count`` lines under line ``number`` on the same page, nearest first."""
        page = self.lines[number].page
        for line in self.lines[number + 1 : number + 1 + count]:
            if line.page != page:
                return
            yield line


def union(boxes: Sequence[Box]) -> Box:
    """The smallest box around ``boxes``, all of one page."""
    return Box(
        boxes[0].page,
        min(box.x0 for box in boxes),
        min(box.y0 for box in boxes),
        max(box.x1 for box in boxes),
        max(box.y1 for box in boxes),
    )


def lay_out(pages: Sequence[Page]) -> Sheet:
    """Group the words of ``pages`` into lines; words beyond the limits are left out."""
    lines: list[Line] = []
    left = MAX_WORDS
    for page in pages:
        words = [word for word in page.words[: min(left, MAX_WORDS_PER_PAGE)] if _usable(word)]
        left -= len(words)
        ruled = _without_rules(words)
        fixed = _is_fixed_pitch(ruled.words)
        for row in _rows(ruled.words):
            lines.append(_line(len(lines), page, row, ruled, fixed=fixed))
        if left <= 0:
            break
    return Sheet(tuple(lines))


@dataclass(slots=True)
class _Ruled:
    """The words of a page without its upright lines, and which of them such a line parts from others."""

    words: list[Word] = field(default_factory=list)
    parted_left: set[int] = field(default_factory=set)
    """By identity, as those of the right."""
    parted_right: set[int] = field(default_factory=set)

    def add(self, word: Word) -> None:
        """Take what stands between the lines within ``word``."""
        width = (word.box.x1 - word.box.x0) / len(word.text)
        for part in _BETWEEN_RULES.finditer(word.text):
            start, end = part.span()
            box = replace(word.box, x0=word.box.x0 + start * width, x1=word.box.x0 + end * width)
            doubts = tuple(
                replace(doubt, place=doubt.place - start)
                for doubt in word.doubts
                if start <= doubt.place < end
            )
            inner = replace(word, text=part[0], box=box, doubts=doubts)
            self.words.append(inner)
            if start:
                self.parted_left.add(id(inner))
            if end < len(word.text):
                self.parted_right.add(id(inner))


def _without_rules(words: Sequence[Word]) -> _Ruled:
    """The words of a table that printers without graphics draw of characters: "|18,99|"."""
    if sum(_RULE in word.text for word in words) < _RULED_WORDS:
        return _Ruled(list(words))
    ruled = _Ruled()
    for word in words:
        ruled.add(word)
    return ruled


def _usable(word: Word) -> bool:
    """Text within the limits, on a box that is one; comparisons with NaN are false."""
    box = word.box
    level = -1 <= box.x0 < box.x1 <= 2 and -1 <= box.y0 < box.y1 <= 2
    return level and bool(word.text.strip()) and len(word.text) <= MAX_WORD_LENGTH


def _rows(words: Sequence[Word]) -> list[list[Word]]:
    """Words chained from left to right; each joins the row whose last word stands level with it.

    Following the last word instead of a fixed height keeps rows together on slightly turned scans.
    """
    if not words:
        return []
    bucket = max(median(word.box.y1 - word.box.y0 for word in words), 1e-4)
    rows: list[list[Word]] = []
    tails: dict[int, set[int]] = {}
    level: list[float] = []
    for word in sorted(words, key=lambda item: (item.box.x0, item.box.y0)):
        middle = (word.box.y0 + word.box.y1) / 2
        slot = int(middle / bucket)
        near = [row for key in (slot - 1, slot, slot + 1) for row in tails.get(key, ())]
        best = min(near, key=lambda row: abs(level[row] - middle), default=None)
        if best is not None and _level(rows[best][-1], word, abs(level[best] - middle)):
            tails[int(level[best] / bucket)].discard(best)
            rows[best].append(word)
            level[best] = middle
        else:
            best = len(rows)
            rows.append([word])
            level.append(middle)
        tails.setdefault(int(level[best] / bucket), set()).add(best)
    order = sorted(
        range(len(rows)), key=lambda row: sum(w.box.y0 + w.box.y1 for w in rows[row]) / len(rows[row])
    )
    return [rows[row] for row in order]


def _level(last: Word, word: Word, apart: float) -> bool:
    heights = last.box.y1 - last.box.y0, word.box.y1 - word.box.y0
    return apart < 0.45 * min(heights)


def _is_fixed_pitch(words: Sequence[Word]) -> bool:
    """Whether the characters of words are all of one width; figures are so in most prints."""
    widths = [
        _pitch(word)
        for word in words
        if len(word.text) >= _PITCH_WORD and sum(map(str.isalpha, word.text)) >= len(word.text) - 1
    ]
    if len(widths) < _PITCH_WORDS:
        return False
    lower, middle, upper = quantiles(widths, n=4)
    return upper - lower < _PITCH_SPREAD * middle


def _pitch(word: Word) -> float:
    return (word.box.x1 - word.box.x0) / len(word.text)


def _line(number: int, page: Page, words: Sequence[Word], ruled: _Ruled, *, fixed: bool) -> Line:
    height = median((word.box.y1 - word.box.y0) * page.height for word in words)
    text = ""
    starts: list[int] = []
    edge: float | None = None
    column = (_COLUMN_OCR if page.source is Source.OCR else _COLUMN) * height
    wide = _WIDE * height
    if fixed:
        pitch = median(map(_pitch, words)) * page.width
        wide = _PITCH_WIDE * pitch
        column = _PITCH_COLUMN_OCR * pitch if page.source is Source.OCR else wide
    before: Word | None = None
    for word in words:
        if before is not None and (id(before) in ruled.parted_right or id(word) in ruled.parted_left):
            text += COLUMN_GAP
        elif edge is not None:
            # A colon belongs to what stands before it: "NIP     : 600-350-03-44" is no column.
            bound = word.text.startswith(":") or text.endswith(" :")
            gap = word.box.x0 * page.width - edge
            if page.source is Source.OCR and gap <= _LOST_QUOTE * height and _lacks_quote(word.text):
                bound = True
            text += " " if bound else _gap(gap, wide, column)
        starts.append(len(text))
        text += word.text.replace("\t", " ").replace("\n", " ")
        edge = max(edge or 0.0, word.box.x1 * page.width)
        before = word
    return Line(
        number=number,
        page=page.index,
        source=page.source,
        text=text,
        words=tuple(words),
        starts=tuple(starts),
        top=min(word.box.y0 for word in words) * page.height,
        bottom=max(word.box.y1 for word in words) * page.height,
        size=(page.width, page.height),
    )


def _lacks_quote(word: str) -> bool:
    """A quotation ends in the word in which it must have begun: its first mark was lost.

    Behind figures the mark stands for inches.
    """
    bare = word.rstrip(".,")
    return bare[-1:] in _CLOSING and bare[-2:-1].isalpha() and not any(char in _QUOTES for char in bare[:-1])


def _gap(gap: float, wide: float, column: float) -> str:
    if gap > column:
        return COLUMN_GAP
    return WIDE_GAP if gap > wide else " "
