"""Issue, sale and due date."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from desktop.domain.kinds import PrintedKind
from desktop.extraction.fields import shapes
from desktop.extraction.fields.guess import Guess, ranked
from desktop.extraction.fields.kind import Title
from desktop.extraction.fields.layout import Span
from desktop.extraction.fields.lexicon import Label, Phrase, phrases
from desktop.extraction.fields.view import BELOW, Hit, View

_WEAK_LETTERS = 6
_DAYS = re.compile(r"(?<!\d)(\d{1,3})(?= ?[^\W\d_])")
_PLACE = re.compile(r"[^\W\d_][^\d,:]{2,40}, *(?:dnia|dn\.|den)? *")
_OF = re.compile(r"(?:^|\s)(?:z dnia|z dn\.|vom|dated|of) *:? *$")
_OTHERS_NUMBERS = {Label.CORRECTED_NUMBER, Label.OTHER, Label.OTHER_DATE, Label.ORDER_SUMMARY}
_HEAD_LINES = 12
MAX_DAYS = 180
_DATE_LABELS = (
    Label.ISSUE_DATE,
    Label.ISSUE_SALE_DATE,
    Label.SALE_DATE,
    Label.DUE_DATE,
    Label.PAYMENT_RECEIVED,
    Label.OTHER_DATE,
)
_LETTERS = {PrintedKind.LETTER, PrintedKind.REMINDER, PrintedKind.CONTRACT}
_DATED_KINDS = {
    PrintedKind.RECEIPT,
    PrintedKind.SIMPLIFIED_INVOICE,
}


def labelled_dates(view: View, label: Label) -> list[Guess]:
    """The dates beside the labels of one kind; short labels ("dnia") count less."""
    guesses = []
    both = label in {Label.ISSUE_DATE, Label.SALE_DATE}
    for hit in view.labelled(label, *([Label.ISSUE_SALE_DATE] if both else [])):
        weak = hit.end - hit.start < _WEAK_LETTERS
        for found in view.near(hit, shapes.dates) or view.run_on(hit, shapes.dates):
            score = found.bond - (0.4 if weak else 0.0) - 0.0005 * hit.line
            guesses.append(Guess(found.value, found.span, score, "why.label", clear=not weak))
    return ranked(guesses)


def issue_dates(view: View, kind: PrintedKind, title: Title | None) -> list[Guess]:
    """Labelled issue dates, or else the first date that no label claims for something else."""
    guesses = ranked(
        [
            *_labelled_issue(view, kind),
            *_place_and_date(view, kind),
            *_dated_title(view, title),
        ]
    )
    if guesses and guesses[0].score > 0.5:
        return guesses
    claimed = _claimed(view)
    free: list[Guess] = []
    for line, shape in view.all_shapes(shapes.dates):
        span = Span(line.number, shape.start, shape.end)
        if span in claimed or len(free) >= 5:
            continue
        score = 0.35 - 0.02 * len(free)
        clear = not free and line.page == 0 and line.number < _HEAD_LINES and kind in _DATED_KINDS
        free.append(Guess(shape.value, span, score, "why.first_date", clear=clear))
    return ranked([*guesses, *free])


def _labelled_issue(view: View, kind: PrintedKind) -> list[Guess]:
    """Labelled dates; in letters those below a label belong to a list of invoices."""
    guesses = labelled_dates(view, Label.ISSUE_DATE)
    if kind not in _LETTERS:
        return guesses
    return [guess if guess.score > BELOW else replace(guess, score=0.4, clear=False) for guess in guesses]


def _dated_title(view: View, title: Title | None) -> list[Guess]:
    """ "Faktura VAT nr 7/2025 z dnia 05.03.2025", on one line or two."""
    if title is None:
        return []
    found = []
    for line in view.lines[title.span.line : title.span.line + 2]:
        for shape in view.shapes(shapes.dates, line.number):
            start = line.cell(shape.start)[0]
            before = line.text[
                max(start, title.span.end if line.number == title.span.line else start) : shape.start
            ]
            foreign = any(
                hit.label in _OTHERS_NUMBERS for hit in view.hits[line.number] if hit.start < shape.start
            )
            if _OF.search(before) and not foreign:
                span = Span(line.number, shape.start, shape.end)
                found.append(Guess(shape.value, span, 0.88, "why.title", clear=True))
    return found[:1]


def _place_and_date(view: View, kind: PrintedKind) -> list[Guess]:
    """ "Opole, dnia 6 lutego 2026 r." alone in a cell near the top: how letters are dated."""
    base = 1.05 if kind in _LETTERS else 0.85
    return [
        Guess(
            shape.value,
            Span(line.number, shape.start, shape.end),
            base - 0.01 * line.number,
            "why.place_and_date",
            clear=True,
        )
        for line in view.lines[:_HEAD_LINES]
        for shape in view.shapes(shapes.dates, line.number)
        if _PLACE.fullmatch(line.text[line.cell(shape.start)[0] : shape.start])
        and line.text[shape.end : line.cell(shape.start)[1]].strip(" r.") == ""
    ]


def _claimed(view: View) -> set[Span]:
    return {
        found.span
        for hit in view.labelled(*_DATE_LABELS, Label.CORRECTED_NUMBER)
        if hit.label not in {Label.ISSUE_DATE, Label.ISSUE_SALE_DATE}
        for found in view.near(hit, shapes.dates)
    }


def sale_dates(view: View) -> list[Guess]:
    """Labelled sale dates.

    Prints of KSeF invoices show field P_6, which holds the day of payment for advance invoices.
    """
    guesses = labelled_dates(view, Label.SALE_DATE)
    if not guesses and any(phrases(Phrase.KSEF_PRINT).find(line.text) for line in view.lines[:_HEAD_LINES]):
        return labelled_dates(view, Label.PAYMENT_RECEIVED)
    return guesses


def due_dates(view: View, issue: date | None) -> list[Guess]:
    """Labelled due dates, or issue date plus the days of "przelew 14 dni"."""
    guesses = labelled_dates(view, Label.DUE_DATE)
    if guesses or issue is None:
        return guesses
    for hit in view.labelled(Label.DUE_DATE, Label.PAYMENT_METHOD):
        days = _days(view, hit)
        if days is not None:
            due = (issue + timedelta(days=days[0])).isoformat()
            guesses.append(Guess(due, None, 0.5, "why.days_from_issue", raw=days[1]))
    return ranked(guesses)


def _days(view: View, hit: Hit) -> tuple[int, str] | None:
    text = view.lines[hit.line].text[hit.end : view.stop_right(hit)]
    match = _DAYS.search(text)
    if match is None:
        return None
    unit = phrases(Phrase.DAYS).find(text[match.end() :])
    if not unit or text[match.end() : match.end() + unit[0].start].strip():
        return None
    days = int(match[1])
    return (days, text[match.start() : match.end() + unit[0].end].strip()) if days <= MAX_DAYS else None
