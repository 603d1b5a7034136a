"""A party as printed: what the lines of its block say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from desktop.domain.fields import Source
from desktop.domain.identifiers import is_nip
from desktop.extraction.fields import shapes
from desktop.extraction.fields.address import address_start, is_address
from desktop.extraction.fields.fold import fold
from desktop.extraction.fields.layout import Span
from desktop.extraction.fields.lexicon import Label, legal_forms, legal_word
from desktop.extraction.fields.view import Hit, View

_NIP_LABELS = {Label.NIP, Label.BUYER_NIP, Label.SELLER_NIP}
_MAX_NAME_LINES = 3
_CONTINUES = re.compile(
    r"(?:sp\.? |spolka |spolki |z ?o\.? ?o|z ograniczona|ograniczona|odpowiedzialnoscia|s\.? ?[acj]\b|"
    r"komandytowa|akcyjna|jawna|cywilna|o\.? ?o\.|gmbh|kg\b|i |oraz |w )"
)
"""What begins the second line of a name (folded)."""
_SECOND_HALF = re.compile(r"/[^:]{2,30}:?\s*")
"""The rest of a label of two words: "Imię i nazwisko / firma:"."""
_PERSON = re.compile(r"[^\W\d_]{3,15} [^\W\d_]{3,20}(?:-[^\W\d_]{3,20})?")
"""First name and surname: the firm of a sole trader holds them, often on a line of their own."""
_BEGUN = re.compile(r"[ :.]*(?:PL\b)?[ :.-]*((?:\d[\d -]{0,9})?)")
"""What may stand between a label and the line's end where the number goes on in the next line."""
_WORD = re.compile(r"[^\W\d_]+")
_MISREAD_FORM = re.compile(r"\bz [0oO]\.? ?0\.?(?!\w)|\bz 0\.? ?[oO]\.?(?!\w)", re.IGNORECASE)
"""The legal form "z o.o." with figures for letters, as recognisers read it."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A stretch of a line that belongs to a block."""

    line: int
    start: int
    end: int

    @property
    def span(self) -> Span:
        """The stretch as a span."""
        return Span(self.line, self.start, self.end)


@dataclass(slots=True)
class Block:
    """A party as printed: under which label, and its cells from the top down."""

    role: Label
    hit: Hit | None
    cells: list[Cell] = field(default_factory=list)
    nip: tuple[str, Span] | None = None
    nip_sure: bool = False
    """Label or elimination leave no doubt whose number it is."""
    name: tuple[str, tuple[Span, ...]] | None = None
    name_sure: bool = False
    """The name stands in the block itself, under its label."""
    address: tuple[str, tuple[Span, ...]] | None = None


def fill(view: View, block: Block, *, one_line_name: bool = False) -> None:
    """Name, address and tax number of a block's cells.

    ``one_line_name``: in blocks without a label, signs and slogans stand above the name, so only
    the line over the address is taken, with the one before it if that runs on.
    """
    block.name_sure = block.hit is not None
    for cell in block.cells:
        number = tax_number_in(view, cell)
        if number is not None:
            block.nip = number
            block.nip_sure = block.hit is not None
            break
    named = next((cell for cell in block.cells if _labelled_as(view, cell, Label.NAME)), None)
    body = [
        cell for cell in block.cells if not _other_label(view, cell) and _has_letters(cell_text(view, cell))
    ]
    if named is not None:
        hit = _labelled_as(view, named, Label.NAME)
        start = hit.end if hit else named.start
        text = view.lines[named.line].text
        start += len(text[start:]) - len(text[start:].lstrip(" :\t"))
        if _SECOND_HALF.fullmatch(text[start : named.end]):
            start = named.end
        position = block.cells.index(named)
        lines = [Cell(named.line, start, named.end)]
        for cell in block.cells[position + 1 :]:
            if _other_label(view, cell) or is_address(cell_text(view, cell)):
                break
            lines.append(cell)
        block.name = _joined(view, [cell for cell in lines if cell.start < cell.end][:_MAX_NAME_LINES])
        body = [cell for cell in body if cell.line > named.line and cell not in lines]
        block.address = _joined(view, _addresses(view, body)) or _labelled_address(view, block)
        return
    names: list[Cell] = []
    for index, cell in enumerate(body):
        if names and _labels_between(view, block, names[-1], cell):
            break
        text = cell_text(view, cell)
        cut = address_start(text)
        if cut == 0:
            break
        if cut is not None:
            start = cell.start
            names.append(Cell(cell.line, start, start + _raw_offset(view, cell, cut)))
            body[index] = Cell(cell.line, start + _raw_offset(view, cell, cut), cell.end)
            break
        names.append(cell)
        if len(names) >= _MAX_NAME_LINES:
            break
    block.name = _joined(view, _last_name(view, names) if one_line_name else names)
    block.address = _joined(view, _addresses(view, body))


def _labelled_address(view: View, block: Block) -> tuple[str, tuple[Span, ...]] | None:
    """What stands behind "Adres:"."""
    for cell in block.cells:
        hit = _labelled_as(view, cell, Label.ADDRESS)
        if hit is not None:
            text = view.lines[cell.line].text
            start = hit.end + len(text[hit.end :]) - len(text[hit.end :].lstrip(" :\t"))
            if start < cell.end:
                return _joined(view, [Cell(cell.line, start, cell.end)])
    return None


def _has_letters(text: str) -> bool:
    """Names and addresses do; customer numbers and amounts have few."""
    return sum(map(str.isalpha, text)) > 1


def _labels_between(view: View, block: Block, upper: Cell, lower: Cell) -> bool:
    """A labelled line ends a name: what stands below it ("Adres: …", then goods) is none of it."""
    return any(upper.line < cell.line < lower.line and _other_label(view, cell) for cell in block.cells)


def _last_name(view: View, names: Sequence[Cell]) -> list[Cell]:
    """The last line of ``names``, preceded by what a legal form or a lower-case word continues."""
    legal = [index for index, cell in enumerate(names) if legal_forms().find(cell_text(view, cell))]
    if legal:
        names = names[: legal[-1] + 1]
    kept = list(names[-1:])
    if not legal and len(names) > 1 and _PERSON.fullmatch(cell_text(view, kept[0])):
        kept.insert(0, names[-2])
    while len(kept) < len(names) and _CONTINUES.match(fold(cell_text(view, kept[0]))):
        kept.insert(0, names[len(names) - len(kept) - 1])
    return kept


def _raw_offset(view: View, cell: Cell, place: int) -> int:
    """``place`` in the single-blank text of a cell as an offset in the line's own text."""
    raw = view.lines[cell.line].text[cell.start : cell.end]
    seen = 0
    blank = True
    for index, char in enumerate(raw):
        if seen >= place and not char.isspace():
            return index
        if not char.isspace():
            seen += 1
            blank = False
        elif not blank:
            seen += 1
            blank = True
    return len(raw)


def _addresses(view: View, body: Sequence[Cell]) -> list[Cell]:
    return [cell for cell in body if address_start(cell_text(view, cell)) == 0][:3]


def cell_text(view: View, cell: Cell) -> str:
    """The text of a cell, blanks made single."""
    return view.sheet.text(cell.span)


def _first_hit(view: View, cell: Cell) -> Hit | None:
    return next((hit for hit in view.hits[cell.line] if cell.start <= hit.start < cell.end), None)


def _labelled_as(view: View, cell: Cell, label: Label) -> Hit | None:
    return next(
        (hit for hit in view.hits[cell.line] if hit.label is label and cell.start <= hit.start < cell.end),
        None,
    )


def begins_name(view: View, hit: Hit) -> bool:
    """Words that may be a label begin a name instead: no colon follows ("Stacja paliw Pod Wieżą")."""
    line = view.lines[hit.line]
    behind = line.text[hit.end : line.cell(hit.start)[1]].lstrip()
    return hit.label is Label.THIRD_PARTY and behind[:1].isalnum()


def _other_label(view: View, cell: Cell) -> bool:
    """The cell begins with a label, so it is neither name nor address."""
    hit = _first_hit(view, cell)
    if hit is None or begins_name(view, hit):
        return False
    head = view.lines[cell.line].text[cell.start : hit.start]
    return not any(char.isalnum() for char in head)


def _joined(view: View, cells: Sequence[Cell]) -> tuple[str, tuple[Span, ...]] | None:
    kept: list[tuple[str, Span]] = []
    for cell in cells:
        hit = next(
            (
                hit
                for hit in view.hits[cell.line]
                if cell.start < hit.start < cell.end and hit.label in {*_NIP_LABELS, Label.OTHER}
            ),
            None,
        )
        end = hit.start if hit is not None and hit.label in _NIP_LABELS else cell.end
        span = Span(cell.line, cell.start, end)
        text = _MISREAD_FORM.sub("z o.o.", view.sheet.text(span).strip(" ,;:·|-"))
        if view.lines[cell.line].source is Source.OCR:
            text = _WORD.sub(_spelt_form, text)
        if text:
            kept.append((text, span))
    if not kept:
        return None
    return " ".join(text for text, _ in kept), tuple(span for _, span in kept)


def _spelt_form(match: re.Match[str]) -> str:
    """A word of a legal form as it is spelt, in the case it is printed in."""
    form = legal_word(match[0])
    if form is None:
        return match[0]
    if match[0].isupper():
        return form.upper()
    return form[:1].upper() + form[1:] if match[0][0].isupper() else form


def tax_number_in(view: View, cell: Cell) -> tuple[str, Span] | None:
    """The tax number behind a label "NIP" within a cell."""
    for hit in view.hits[cell.line]:
        if hit.label not in _NIP_LABELS or not cell.start <= hit.start < cell.end:
            continue
        stop = view.stop_right(hit)
        for shape in view.shapes(shapes.tax_numbers, cell.line):
            if hit.end <= shape.start < max(stop, hit.end) and shape.start < cell.end:
                return shape.value, Span(cell.line, shape.start, shape.end)
        begun = _BEGUN.fullmatch(view.lines[cell.line].text, hit.end, cell.end)
        if begun is not None:
            return _at_next_line(view, cell, begun[1])
    return _bare_number(view, cell)


def _bare_number(view: View, cell: Cell) -> tuple[str, Span] | None:
    """A number that is all of its cell, if it bears its country or the cell before it bears the label."""
    text = view.lines[cell.line].text
    for shape in view.shapes(shapes.tax_numbers, cell.line):
        if shape.start != cell.start or text[shape.end : cell.end].strip():
            continue
        country = text[shape.start : shape.start + 2].isalpha()
        before = view.lines[cell.line].cell(max(cell.start - 2, 0))
        labelled = cell.start and any(
            before[0] <= hit.start < before[1] and hit.label in _NIP_LABELS for hit in view.hits[cell.line]
        )
        if labelled or (country and (is_nip(shape.value) or shape.value[:1].isalpha())):
            return shape.value, Span(cell.line, shape.start, shape.end)
    return None


def _at_next_line(view: View, cell: Cell, head: str) -> tuple[str, Span] | None:
    """The number that begins, or goes on from ``head``, in the next line of a paragraph."""
    line = view.lines[cell.line]
    for lower in view.sheet.below(cell.line, 1):
        if lower.top - line.bottom >= line.height:
            return None
        text = f"{head.strip()} {lower.text}" if head else lower.text
        number = next(iter(shapes.tax_numbers(text)), None)
        if number is not None and not text[: number.start].strip():
            end = number.end - (len(text) - len(lower.text))
            return (number.value, Span(lower.number, 0, end)) if end > 0 else None
    return None
