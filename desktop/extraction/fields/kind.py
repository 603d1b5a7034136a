"""What a document calls itself: judged by its title, not by words in its body."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.fields import Source
from desktop.domain.kinds import PrintedKind
from desktop.extraction.fields import shapes
from desktop.extraction.fields.layout import Line, Span
from desktop.extraction.fields.lexicon import Label, Match, Phrase, phrases
from desktop.extraction.fields.view import View

_SPECIFIC = {
    PrintedKind.CORRECTION: 9,
    PrintedKind.PROFORMA: 9,
    PrintedKind.SEPARATOR: 8,
    PrintedKind.ADVANCE: 7,
    PrintedKind.FINAL: 7,
    PrintedKind.MARGIN: 7,
    PrintedKind.NOTE: 7,
    PrintedKind.SIMPLIFIED_INVOICE: 6,
    PrintedKind.REMINDER: 6,
    PrintedKind.BANK_STATEMENT: 6,
    PrintedKind.DELIVERY_NOTE: 5,
    PrintedKind.RECEIPT: 5,
    PrintedKind.OTHER: 5,
    PrintedKind.INVOICE: 4,
    PrintedKind.CONTRACT: 3,
    PrintedKind.LETTER: 2,
}
INVOICES = {
    PrintedKind.INVOICE,
    PrintedKind.CORRECTION,
    PrintedKind.ADVANCE,
    PrintedKind.FINAL,
    PrintedKind.MARGIN,
    PrintedKind.SIMPLIFIED_INVOICE,
    PrintedKind.PROFORMA,
}
_TITLE_LINES = 40
_STAMP_WORDS = 8
"""A blank sheet may bear a stamp of receipt."""
_IN_TABLE = 2.5
_MAX_REST = 40
"""Characters beside the words of a title on its cell: more makes it a sentence."""


@dataclass(frozen=True, slots=True)
class Title:
    """A kind that the page names, where, and how much like a title it looks."""

    kind: PrintedKind
    span: Span
    score: float


def titles(view: View) -> list[Title]:
    """The names of kinds on the document, most title-like first."""
    found = []
    heights = sorted(line.height for line in view.lines) or [1.0]
    usual = heights[len(heights) // 2]
    for line in view.lines:
        if line.page > 0 and line.number > _TITLE_LINES:
            break
        for match in view.titles(line):
            kind = PrintedKind(match.key)
            score = _score(line, match, kind, usual)
            if _is_row(view, line) or _is_form_label(view, line, match):
                score -= _IN_TABLE
            if score > 0:
                found.append(Title(kind, Span(line.number, match.start, match.end), score))
    return sorted(found, key=lambda title: -title.score)


def _is_row(view: View, line: Line) -> bool:
    """Several amounts stand on the line: goods may be called "Korekta materiałów" or "Umowa serwisowa"."""
    return len(view.shapes(shapes.amounts, line.number)) > 1


def _is_form_label(view: View, line: Line, match: Match[str]) -> bool:
    """The words are a label whose value stands in the next cell ("Purchase Order | 4711")."""
    cell_end = line.cell(match.start)[1]
    return cell_end < len(line.text) and any(
        hit.label is Label.OTHER
        and hit.start <= match.start
        and line.text[hit.end : cell_end].strip(" :") == ""
        for hit in view.hits[line.number]
        if hit.end >= match.end and hit.end <= cell_end
    )


def _score(line: Line, match: Match[str], kind: PrintedKind, usual: float) -> float:
    start, end = line.cell(match.start)
    before = line.text[start : match.start].strip()
    after = line.text[match.end : end].strip()
    score = 3.0
    if before:
        score -= 1.0 + 0.1 * len(before)
    words = [word for word in after.split() if not any(char.isdigit() for char in word) and len(word) > 3]
    score -= 0.5 * len(words)
    if line.height > 1.15 * usual:
        score += min(2.0, 2.0 * (line.height / usual - 1.0))
    letters = [char for char in line.text[match.start : match.end] if char.isalpha()]
    if letters and letters[0].islower():
        score -= 1.5
    elif all(char.isupper() for char in letters):
        score += 0.5
    if line.number < 12 and line.page == 0:
        score += 0.5
    if after.startswith(":") or len(before) + len(after) > _MAX_REST:
        score -= 1.5
    return score + 0.1 * _SPECIFIC.get(kind, 0) - 0.01 * line.number


def decide_kind(view: View, found: list[Title], *, invoice_signs: bool) -> tuple[PrintedKind, Title | None]:
    """The printed kind and the title that says so.

    ``invoice_signs`` tells that the page carries what only invoices have (parties and a VAT table).
    """
    if not view.lines:
        return PrintedKind.BLANK, None
    if not found:
        words = sum(len(line.words) for line in view.lines)
        if words <= _STAMP_WORDS and not any(view.hits):
            return PrintedKind.BLANK, None
        return (PrintedKind.INVOICE if invoice_signs else PrintedKind.OTHER), None
    best = found[0]
    near = [title for title in found if title.score > best.score - 1.6]
    kinds = {title.kind for title in near}
    if best.kind is PrintedKind.DELIVERY_NOTE and kinds & INVOICES:
        # Invoices name the delivery notes that they settle.
        best = next(title for title in near if title.kind in INVOICES)
    if best.kind in INVOICES:
        # "Faktura" stands in every title of the family: the more special word decides.
        best = max((t for t in near if t.kind in INVOICES), key=lambda t: _SPECIFIC[t.kind])
    if best.kind in {PrintedKind.LETTER, PrintedKind.CONTRACT} and PrintedKind.REMINDER in kinds:
        best = next(title for title in near if title.kind is PrintedKind.REMINDER)
    if best.kind in INVOICES - {PrintedKind.PROFORMA} and _denies_being_an_invoice(view):
        best = next((title for title in found if title.kind not in INVOICES), None) or best
        return (PrintedKind.LETTER if best.kind in INVOICES else best.kind), best
    return best.kind, best


def _denies_being_an_invoice(view: View) -> bool:
    """ "Dokument nie jest fakturą": offers, orders and confirmations that carry an invoice's words."""
    book = phrases(Phrase.NO_INVOICE)
    return any(book.find(line.text, glued=line.source is Source.OCR) for line in view.lines)
