"""How and where to pay: method, account, currency, split payment."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from desktop.domain.fields import Source
from desktop.domain.identifiers import iban_compact, is_iban
from desktop.extraction.fields import shapes
from desktop.extraction.fields.guess import Guess, ranked
from desktop.extraction.fields.layout import Line, Span
from desktop.extraction.fields.lexicon import Label, Match, Phrase, phrasebook, phrases
from desktop.extraction.fields.view import Hit, View

_CODES = "PLN EUR USD GBP CHF CZK SEK NOK DKK HUF RON BGN UAH RSD ISK TRY CAD AUD JPY CNY MDL GEL KZT ILS AED"
_WORDS = ("zł", "zl", "ZŁ", "złotych", "Kč", "грн", "Ft", "lei", "kr")
_CURRENCY = re.compile(
    rf"(?<![^\W\d_])({'|'.join([*_CODES.split(), *_WORDS])})(?![^\W\d_])|([€$£₴])|(?<=\d )(zt)\b"
)
_SIGNS = {
    "€": "EUR",
    "$": "USD",
    "£": "GBP",
    "₴": "UAH",
    "zł": "PLN",
    "zl": "PLN",
    "ZŁ": "PLN",
    "złotych": "PLN",
    "zt": "PLN",
    "Kč": "CZK",
    "грн": "UAH",
    "Ft": "HUF",
    "lei": "RON",
    "kr": "SEK",
}
_CELLS_BELOW = 2
_AMOUNTS_OF_A_ROW = 2
"""A line with so many amounts is a row of goods: "Pobranie" is a service there, and no way of paying."""
_ACCOUNT_HEAD = re.compile(r"[\s:.]*((?:[A-Z]{2} ?)?\d[\d ]{7,30}\d)\s*")
_WRAPPED = 1.3
_OF_PAYING = {Label.PAYMENT_METHOD, Label.DUE_DATE, Label.PAID, Label.REFUND, Label.AMOUNT_DUE, Label.ACCOUNT}
_BROKEN_PHRASE = 45
"""Characters at the end of a line and at the start of the next among which a broken phrase is looked for."""
OWN_ACCOUNT = 0.85
"""Score of an account with a right check number that nothing marks as one of another currency."""


def payment_methods(view: View) -> list[Guess]:
    """Known words of payment, best beside their label."""
    book = phrasebook("payment")
    guesses = []
    for hit in view.labelled(Label.PAYMENT_METHOD, Label.DUE_DATE):
        line = view.lines[hit.line]
        beside = _words(line, book.find(line.text[hit.end : _value_end(view, hit)]), hit.end)
        places = beside or [
            guess
            for lower in view.sheet.below(hit.line, _CELLS_BELOW)
            for start, end in lower.cells()
            if _under(line.extent(hit.start, hit.end), lower.extent(start, end))
            for guess in _words(lower, book.find(lower.text[start:end]), start)
        ]
        labelled = hit.label is Label.PAYMENT_METHOD
        for guess in places[:1]:
            score = (1.0 if labelled else 0.7) - (0.0 if beside else 0.15) - 0.001 * hit.line
            guesses.append(Guess(guess.value, guess.span, score, "why.label", clear=labelled))
    guesses += [
        guess
        for line in view.lines
        if len(view.shapes(shapes.amounts, line.number)) < _AMOUNTS_OF_A_ROW
        for start, end in line.cells()
        for guess in _words(line, book.find(line.text[start:end]), start)
        if _alone(line.text[start:end], guess)
    ]
    order = ranked(guesses)
    if not order:
        return _in_sentences(view)
    return [replace(order[0], clear=True)] if len(order) == 1 else order


def _in_sentences(view: View) -> list[Guess]:
    """The only method that sentences about paying name: "Zapłacono kartą", "wpłata przelewem do dnia …"."""
    book = phrasebook("payment")
    found = ranked(
        guess
        for line in view.lines
        if view.shapes(shapes.accounts, line.number)
        or any(hit.label in _OF_PAYING for hit in view.hits[line.number])
        for guess in _words(line, book.find(line.text), 0)
    )
    return found if len(found) == 1 else []


def _value_end(view: View, hit: Hit) -> int:
    """Where the words behind a label end; "bank" in "bank transfer" is no label here."""
    ends = {Label.OTHER, hit.label}
    later = (
        other.start for other in view.hits[hit.line] if other.start >= hit.end and other.label not in ends
    )
    return next(later, len(view.lines[hit.line].text))


def _words(line: Line, found: Sequence[Match[str]], offset: int) -> list[Guess]:
    return [
        Guess(match.key, Span(line.number, offset + match.start, offset + match.end), 0.4, "why.keyword")
        for match in found
    ]


def _alone(cell: str, guess: Guess) -> bool:
    """A word of payment that its cell begins with and that little follows."""
    span = guess.span
    return span is not None and len(cell.strip()) <= span.end - span.start + 14 and cell.strip()[:1].isalpha()


def _under(upper: tuple[float, float], lower: tuple[float, float]) -> bool:
    return lower[0] < upper[1] and lower[1] > upper[0]


def bank_accounts(view: View, currency: str | None) -> list[Guess]:
    """Accounts on the page; the seller's own, in the invoice's currency, first."""
    guesses = []
    for line, shape in view.all_shapes(shapes.accounts):
        span = Span(line.number, shape.start, shape.end)
        before = line.text[max(0, shape.start - 30) : shape.start]
        hits = [hit for hit in view.hits[line.number] if hit.end <= shape.start]
        label = hits[-1].label if hits else _label_above(view, line, shape.start)
        score = 0.5 - 0.0001 * line.number
        if label is Label.ACCOUNT:
            score += 0.4
        score += _currency_fit(before, currency, other=label is Label.OTHER_ACCOUNT)
        if is_iban(shape.value):
            score += 0.5
        guesses.append(Guess(shape.value, span, score, "why.account", clear=label is Label.ACCOUNT))
    return ranked(guesses or _wrapped_accounts(view))


def _wrapped_accounts(view: View) -> list[Guess]:
    """Accounts whose figures run on in the next line of a narrow column."""
    found = []
    for line in view.lines:
        for cell_start, cell_end in line.cells():
            labels = [hit for hit in view.hits[line.number] if cell_start <= hit.start < cell_end]
            offset = labels[-1].end if labels else cell_start
            head = _ACCOUNT_HEAD.fullmatch(line.text[offset:cell_end])
            if head is None:
                continue
            first = Span(line.number, offset + head.start(1), offset + head.end(1))
            for rest in _cells_flush(view, first):
                value = iban_compact(head[1] + view.sheet.text(rest).rstrip(".,; "))
                if is_iban(value):
                    found.append(Guess(value, first, _WRAPPED, "why.account", clear=True, more=(rest,)))
    return found


def _cells_flush(view: View, upper: Span) -> Iterator[Span]:
    """The cells of the next lines that begin below the start of ``upper``, or of its whole line."""
    line = view.lines[upper.line]
    left, margin, height = view.sheet.extent(upper)[0], line.extent(0, 1)[0], line.height
    for lower in view.sheet.below(upper.line, _CELLS_BELOW):
        for start, end in lower.cells():
            edge = lower.extent(start, end)[0]
            if abs(edge - left) < height or abs(edge - margin) < height:
                yield Span(lower.number, start, end)


def _label_above(view: View, line: Line, place: int) -> Label | None:
    if line.number == 0:
        return None
    left, right = line.extent(place, place + 10)
    upper = view.lines[line.number - 1]
    for hit in view.hits[upper.number]:
        if _under(upper.extent(hit.start, hit.end), (left, right)):
            return hit.label
    return None


def _currency_fit(before: str, currency: str | None, *, other: bool) -> float:
    named = [_code(match) for match in _CURRENCY.finditer(before)]
    if named:
        return 0.6 if named[-1] == currency else -0.4
    return -0.4 if other and currency in (None, "PLN") else 0.0


def _code(match: re.Match[str]) -> str:
    text = match[1] or match[2] or match[3]
    return _SIGNS.get(text, text)


def currencies(view: View) -> list[Guess]:
    """The currency that a label names or that stands beside the totals, else the most frequent one."""
    guesses: list[Guess] = []
    count: Counter[str] = Counter()
    wanted = {
        Label.CURRENCY: 1.0,
        Label.AMOUNT_DUE: 0.9,
        Label.GROSS_TOTAL: 0.8,
        Label.REFUND: 0.8,
        Label.TOTAL: 0.6,
        Label.IN_WORDS: 0.5,
        Label.PAID: 0.5,
    }
    for line in view.lines:
        for match in _CURRENCY.finditer(line.text):
            code = _code(match)
            count[code] += 1
            label = next(
                (h.label for h in reversed(view.hits[line.number]) if h.start <= match.start()), None
            )
            score = wanted.get(label, 0.0) if label else 0.0
            near = match.start() and line.text[: match.start()].rstrip()[-1:].isdigit()
            span = Span(line.number, match.start(), match.end())
            score = score or (0.3 if near else 0.1)
            guesses.append(Guess(code, span, score, "why.currency", clear=score >= 0.5))
    return ranked(
        Guess(g.value, g.span, g.score + 0.01 * min(count[g.value], 10), g.why, g.clear) for g in guesses
    )


def split_payment(view: View) -> Guess | None:
    """The words of the split payment mechanism, if the page prints them, on one line or broken into two."""
    book = phrases(Phrase.SPLIT_PAYMENT)
    for line in view.lines:
        for match in book.find(line.text, glued=line.source is Source.OCR):
            span = Span(line.number, match.start, match.end)
            return Guess("true", span, 1.0, "why.split_payment", clear=True)
    for line in view.lines:
        start = max(len(line.text) - _BROKEN_PHRASE, 0)
        for lower in view.sheet.below(line.number, 1):
            if lower.top - line.bottom >= line.height:
                continue
            text = f"{line.text[start:]} {lower.text[:_BROKEN_PHRASE]}"
            for match in book.find(text, glued=line.source is Source.OCR):
                span = Span(line.number, start + match.start, len(line.text))
                return Guess("true", span, 1.0, "why.split_payment", clear=True)
    return None
