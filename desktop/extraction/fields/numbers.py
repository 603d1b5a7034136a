"""The document's number and the number of the document that it corrects."""

from __future__ import annotations

import re
from dataclasses import replace

from desktop.domain.identifiers import iban_compact, is_iban
from desktop.domain.kinds import PrintedKind
from desktop.extraction.fields import shapes
from desktop.extraction.fields.fold import fold
from desktop.extraction.fields.guess import Guess, ranked
from desktop.extraction.fields.items.heads import names_columns
from desktop.extraction.fields.kind import Title
from desktop.extraction.fields.layout import COLUMN_GAP, Line, Span
from desktop.extraction.fields.lexicon import Label
from desktop.extraction.fields.shapes import Shape
from desktop.extraction.fields.tables import is_head
from desktop.extraction.fields.view import Found, Hit, View

MAX_LENGTH = 40
_HEAD_LINES = 15
_TOKEN = re.compile(r"\S+")
_PREFIX = re.compile(r"\(?[^\W\d_]{1,6}\)?(?:[./-]+[^\W\d_]{1,6})*[./-]*")
_BODY = re.compile(r"[(\[]?[\w][\w/\\\-.()\[\]_#+:]*")
_LEAD = re.compile(
    r"^[\s:.,#№-]*(?:(?:(?:nr|no|numer|number|nummer)\b(?![/-]\w*\d)[.:]?[\s/|]*){1,2}|№\s*)?[\s:.,#-]*",
    re.IGNORECASE,
)
_TITLE_WORD = re.compile(r"\s*[^\s\d]+")
_TITLE_WORDS = 7
_TITLE_REACH = 6
"""Lines below a title in which its number may stand; lines of other columns lie between."""
_NUMBER_WORDS = {Label.NUMBER, Label.ITEMS}
"""Labels that may stand before a number: "No." also heads the column of row numbers."""
_FOREIGN_LABEL = re.compile(r"\s*/\s*[^\W\d_][^\d/:\t]{1,25}:\s*")
"""The second half of a bilingual label: "Nr dokumentu / Doc. no.: 9003344551"."""
_BROKEN = re.compile(
    r"(?:\s*[^\W\d_]{4,})*\s*(?:(?:[Nn]r|[Nn]o|NR|[Nn]umer)[.:]?)?\s*"
    r"((?:[^\W_]{1,8}[/-]){1,4}|(?!VAT|NR|NO)[A-Z]{1,4})\s*"
)
"""What follows a title and is broken within its number: behind a stroke, or behind its letters."""
_GOES_ON = re.compile(r"\s*[.,;:|)]*(?:$|[,;(]\s|\s+(?:z|ze|dnia|vom|dated|of|du|del|ze dne|zo dňa|від)\b)")
"""What may follow a number in its cell: nothing, a clause, or its date."""
_BEFORE_TILL = re.compile(r"\s*([A-Z]?\d{3,8})\s*#")
_PRINT_NUMBER = re.compile(r"(?<!\S)W ?\d{4,8}(?!\S)")
"""Numbers of fiscal printers: "000902 #1 KASJER 2", and "W000634" beside the date."""
_NUMBER_HEAD = re.compile(r"(?:[^\W_]{1,8}[/-]){1,3}|[A-Z]{1,4}")
_TAIL = re.compile(r"[^\W_]{1,8}")
_BARE = re.compile(r"(?:nr|no|n°|№)[.:]? *", re.IGNORECASE)
_PAGE_OF = re.compile(r"\d+ ?(?:/|z|of) ?\d+")


def number_after(text: str) -> Shape | None:
    """The document number that ``text`` begins with: at most two short words, then figures.

    ``"FVS 00720/12/26"``, ``"L.dz. 1584/2025"``, ``"2025/08/0013/K z dnia …"``.
    """
    lead = _LEAD.match(text)
    start = lead.end() if lead else 0
    end = start
    figures = False
    prefixes = 0
    for token in _TOKEN.finditer(text, start):
        if COLUMN_GAP in text[end : token.start()]:
            break
        word = token[0].rstrip(",;")
        if figures:
            if not _continues(text, start, end, word):
                break
        elif not any(char.isdigit() for char in word):
            prefixes += 1
            if prefixes > 2 or not _PREFIX.fullmatch(word) or _is_word(word):
                return None
        elif not _BODY.fullmatch(word):
            return None
        else:
            figures = True
        end = token.start() + len(word)
    value = text[start:end].rstrip(".:-")
    if not figures or len(value) > MAX_LENGTH:
        return None
    return Shape(" ".join(value.split()), start, start + len(value))


def _is_word(word: str) -> bool:
    return word.islower() and len(word) > 1


def _continues(text: str, start: int, end: int, word: str) -> bool:
    """Whether a further word still belongs to the number: parts parted by blanks around a slash."""
    held = text[start:end]
    if word[0] in "/\\-" and len(word) <= 12:
        return True
    if held[-1] in "/\\-" and any(char.isdigit() for char in word):
        return True
    return bool(re.fullmatch(r"[A-Z]{0,4}[/-]\d[\w/-]*", word))


def numbers(text: str) -> list[Shape]:
    """For values below a label: every cell that begins with a document number."""
    found = []
    start = 0
    for part in text.split(COLUMN_GAP):
        shape = number_after(part)
        if shape is not None and not _is_date(shape.value):
            found.append(Shape(shape.value, start + shape.start, start + shape.end))
        start += len(part) + 1
    return found


def _is_date(value: str) -> bool:
    """A date by itself; "FV2026/08/12" is a number that a date is part of."""
    return any(day.start == 0 and day.end == len(value) for day in shapes.dates(value))


def document_numbers(view: View, title: Title | None) -> list[Guess]:
    """Numbers behind or below the title, and behind labels such as "Numer faktury"."""
    guesses = [_plausible(view, guess) for guess in _from_title(view, title)]
    wanted = [Label.NUMBER]
    if title is not None and title.kind in {
        PrintedKind.LETTER,
        PrintedKind.DELIVERY_NOTE,
        PrintedKind.REMINDER,
    }:
        wanted.append(Label.REFERENCE)
    if title is not None and title.kind in {PrintedKind.RECEIPT, PrintedKind.SIMPLIFIED_INVOICE}:
        guesses += _of_receipt(view)
    for hit in view.labelled(*wanted):
        weak = hit.end - hit.start <= 5 and not _heads_cell(view, hit)
        for found in _after(view, hit):
            score = found.score - (0.25 if weak else 0.0) - 0.002 * hit.line
            guesses.append(
                _plausible(view, Guess(found.value, found.span, score, "why.label", clear=not weak))
            )
    kept = [guess for guess in guesses if guess is not None]
    return _agreeing(kept or [guess for guess in _bare(view) if _plausible(view, guess) is not None])


def _of_receipt(view: View) -> list[Guess | None]:
    """The number that fiscal printers print without a label: beside the date, or before the till's."""
    found: list[Guess | None] = []
    for line in view.lines:
        till = _BEFORE_TILL.match(line.text)
        if till is not None:
            found.append(
                Guess(till[1], Span(line.number, till.start(1), till.end(1)), 0.7, "why.receipt_number")
            )
        if view.shapes(shapes.dates, line.number):
            found += [
                Guess(match[0], Span(line.number, match.start(), match.end()), 0.8, "why.receipt_number")
                for match in _PRINT_NUMBER.finditer(line.text)
            ]
    return found


def _bare(view: View) -> list[Guess]:
    """ "Nr 7851" alone at the top, where neither title nor label has a number."""
    found = []
    for line in view.lines[:_HEAD_LINES]:
        for start, end in line.cells():
            head = _BARE.match(line.text, start, end)
            hits = [hit for hit in view.hits[line.number] if start <= hit.start < end]
            stop = min([hit.start for hit in hits] + [end])
            if line.page or head is None or stop < head.end():
                continue
            # "Nr" also heads the column of row numbers in a table of goods.
            if head.end() == end and not names_columns(line):
                alone = Hit(Label.NUMBER, line.number, start, end)
                found += [replace(guess, score=0.5 - 0.01 * line.number) for guess in _after(view, alone)]
            shape = number_after(line.text[head.end() : stop])
            if shape is not None and not line.text[head.end() + shape.end : stop].strip():
                span = Span(line.number, head.end() + shape.start, head.end() + shape.end)
                found.append(Guess(shape.value, span, 0.5 - 0.01 * line.number, "why.label"))
    return found


def _heads_cell(view: View, hit: Hit) -> bool:
    """A short label ("Numer:") that begins its cell in the document's head."""
    line = view.lines[hit.line]
    start = line.cell(hit.start)[0]
    return hit.line < _HEAD_LINES and line.page == 0 and not line.text[start : hit.start].strip()


def _agreeing(guesses: list[Guess]) -> list[Guess]:
    """Ranked; a number that several places print counts more."""
    places: dict[str, set[Span | None]] = {}
    for guess in guesses:
        places.setdefault(_squeezed(guess.value), set()).add(guess.span)
    return ranked(
        Guess(g.value, g.span, g.score + 0.2 * (len(places[_squeezed(g.value)]) - 1), g.why, g.clear)
        for g in guesses
    )


def _squeezed(value: str) -> str:
    return re.sub(r"\s", "", value).casefold()


def _from_title(view: View, title: Title | None) -> list[Guess]:
    if title is None:
        return []
    line = view.lines[title.span.line]
    wrapped = _runs_on(view, line, title.span.end)
    if wrapped is not None:
        return [wrapped]
    found = _in_rest(view, line, title.span.end)
    if found is not None:
        return [Guess(found.value, Span(line.number, found.start, found.end), 1.05, "why.title", clear=True)]
    left, right = line.extent(title.span.start, line.cell(title.span.start)[1])
    for step, lower in enumerate(view.sheet.below(line.number, _TITLE_REACH)):
        if lower.top - line.bottom > 2.5 * line.height:
            break
        for start, end in lower.cells():
            edge = lower.extent(start, end)
            if edge[0] >= right or edge[1] <= left:
                continue
            head = _title_end(view, lower, start)
            shape = number_after(lower.text[head:end])
            if shape is None:
                continue
            place = head + shape.end
            stop = min([hit.start for hit in view.hits[lower.number] if hit.start >= place] + [end])
            if not _GOES_ON.match(lower.text[place:stop]):
                continue
            before = [hit for hit in view.hits[lower.number] if start <= hit.start < head + shape.end]
            if any(hit.end > head + shape.start or hit.label not in _NUMBER_WORDS for hit in before):
                continue
            span = Span(lower.number, head + shape.start, head + shape.end)
            value = _with_head(view, line.number, Found(shape.value, span, 0.0))
            return [Guess(value, span, 0.8 - 0.05 * step, "why.title", clear=True)]
    return []


def _runs_on(view: View, line: Line, start: int) -> Guess | None:
    """A number that a narrow column breaks behind a stroke: "Faktura VAT F/" over "2026/06/6435"."""
    end = line.cell(max(start - 1, 0))[1]
    head = _BROKEN.fullmatch(line.text[start:end])
    if head is None:
        return None
    left, right = line.extent(*line.cell(start - 1))
    for lower in view.sheet.below(line.number, 4):
        for cell in lower.cells():
            edge = lower.extent(*cell)
            if edge[0] >= right or edge[1] <= left:
                continue
            rest = lower.text[slice(*cell)].strip()
            whole = head[1] + ("" if head[1][-1] in "/-" else " ") + rest
            shape = number_after(whole)
            if shape is None or shape.end < len(whole) or shapes.dates(rest):
                return None
            first = Span(line.number, start + head.start(1), start + head.end(1))
            more = (Span(lower.number, *cell),)
            return Guess(shape.value, first, 1.0, "why.title", clear=True, more=more)
    return None


def _title_end(view: View, line: Line, start: int) -> int:
    """Where a repeated title ends that begins the cell at ``start`` ("Invoice #1001" under "INVOICE")."""
    return next((match.end for match in view.titles(line) if match.start == start), start)


def _in_rest(view: View, line: Line, start: int) -> Shape | None:
    """The number in what follows a title on its line; words of the title are passed over."""
    stop = next(
        (
            hit.start
            for hit in view.hits[line.number]
            if hit.start >= start and hit.label not in {*_NUMBER_WORDS, Label.RATE_COLUMN}
        ),
        None,
    )
    rest = line.text[start:stop]
    place = 0
    for _ in range(_TITLE_WORDS):
        shape = number_after(rest[place:])
        if shape is not None:
            return Shape(shape.value, start + place + shape.start, start + place + shape.end)
        word = _TITLE_WORD.match(rest, place)
        if word is None:
            return None
        place = word.end()
    return None


def _after(view: View, hit: Hit) -> list[Guess]:
    """What stands right of a label, or below it."""
    line = view.lines[hit.line]
    stop = view.stop_right(hit)
    own = _prefix_in_label(line.text, hit)
    if own is not None:
        return [Guess(own.value, Span(hit.line, own.start, own.end), 1.0, "why.label")]
    rest = line.text[hit.end : stop]
    foreign = _FOREIGN_LABEL.match(rest)
    skipped = foreign.end() if foreign is not None else len(rest) - len(rest.lstrip(" \t:"))
    shape = number_after(rest[skipped:])
    if shape is not None:
        base = hit.end + skipped
        bond = 1.0 if COLUMN_GAP not in rest[:skipped] else 0.9
        span = Span(hit.line, base + shape.start, base + shape.end)
        tail = _tail(view, span)
        value = shape.value if tail is None else shape.value + view.sheet.text(tail)
        return [Guess(value, span, bond, "why.label", more=() if tail is None else (tail,))]
    # In the head of the page "Numer" may stand beside words of other columns; above columns of amounts
    # it lists other documents.
    alone = _heads_cell(view, hit) and not is_head(view.hits[hit.line])
    beside = rest.lstrip(" :").split(COLUMN_GAP)[0] if alone else rest
    if beside.strip(" \t:;,.'"):
        return []
    return [
        Guess(_with_head(view, hit.line, found), found.span, found.bond, "why.label")
        for found in view.near(hit, numbers)
    ]


def _tail(view: View, span: Span) -> Span | None:
    """What a narrow column prints below a number that ends in a stroke: "2213/05/2026/" over "FV"."""
    line = view.lines[span.line]
    if line.text[span.end - 1] != "/":
        return None
    left = line.extent(span.start, span.end)[0]
    for lower in view.sheet.below(span.line, 2):
        for cell in lower.cells():
            flush = abs(lower.extent(*cell)[0] - left) < line.height / 2
            if flush and lower.top - line.bottom < line.height and _TAIL.fullmatch(lower.text[slice(*cell)]):
                return Span(lower.number, *cell)
    return None


def _with_head(view: View, top: int, found: Found) -> str:
    """The number below line ``top`` with what a narrow column prints over it: "FV/" over "9205/10/2026"."""
    line = view.lines[found.span.line]
    left, right = line.extent(found.span.start, found.span.end)
    for upper in reversed(view.lines[top + 1 : found.span.line]):
        for start, end in upper.cells():
            text = upper.text[start:end].strip()
            last = text.split()[-1] if text else ""
            edge = upper.extent(start, end)
            if edge[0] >= right or edge[1] <= left or not _NUMBER_HEAD.fullmatch(last):
                continue
            if last[-1] in "/-":
                return last + found.value
            if last == text:
                return f"{last} {found.value}"
    return found.value


def _prefix_in_label(text: str, hit: Hit) -> Shape | None:
    """The number whose first letters are the label's last word: "Nr WZ/2018/10/2026"."""
    if text[hit.end : hit.end + 1] not in {"/", "-"} or not text[hit.end + 1 : hit.end + 2].isalnum():
        return None
    start = text.rfind(" ", hit.start, hit.end) + 1
    shape = number_after(text[start:]) if start > hit.start else None
    return None if shape is None else Shape(shape.value, start + shape.start, start + shape.end)


def _plausible(view: View, guess: Guess) -> Guess | None:
    """``guess`` unless it is something else: a date with words, a tax number, an account, a page count."""
    value = guess.value
    digits = re.sub(r"\D", "", value)
    if is_iban(iban_compact(value)) or shapes.ksef_numbers(value) or len(digits) > 24:
        return None
    if re.fullmatch(r"\d{1,3}(?:[ .]\d{3})*,\d{2}", value):
        return None
    day = next(iter(shapes.dates(value)), None)
    if day is not None and day.end - day.start >= len(value) - 1 and re.search(r"[.-]", value):
        return None
    span = guess.span
    if span is not None:
        before = fold(view.lines[span.line].text[: span.start])
        if re.search(r"(?:strona|str\.|page|seite) *$", before) and _PAGE_OF.fullmatch(value):
            return None
    return guess


def corrected_numbers(view: View) -> list[Guess]:
    """Numbers of the corrected document: "do faktury nr F/000007/26 z dnia …"."""
    guesses = [
        _plausible(view, replace(found, score=found.score - 0.002 * hit.line, clear=True))
        for hit in view.labelled(Label.CORRECTED_NUMBER)
        for found in _after(view, hit)
    ]
    return ranked(guess for guess in guesses if guess is not None)
