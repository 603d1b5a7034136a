"""Values known by their shape: dates, amounts, tax numbers, accounts, KSeF numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from desktop.domain import identifiers, money
from desktop.extraction.fields.fold import fold
from desktop.extraction.fields.lexicon import months, tax_number_lengths, vat_words


@dataclass(frozen=True, slots=True)
class Shape:
    """A value in a text, canonical, and the characters it covers."""

    value: str
    start: int
    end: int


_MINUS = "-−–"
_YEAR_FIRST = re.compile(r"(?<![\d./-])((?:19|20)\d\d) ?([-./]) ?(\d{1,2}) ?\2 ?(\d{1,2})(?![\d/]|[.-]\d)")
_DAY_FIRST = re.compile(
    r"(?<![\d./-])(\d{1,2}) ?([-./]) ?(\d{1,2}) ?\2 ?((?:19|20)\d\d|\d\d(?= ?r\.|[^\d./-]|$))(?![\d/]|[.-]\d)"
)
_DAY_WITH_COMMA = re.compile(
    r"(?<![\d.,/-])(\d{2})(?:, ?(\d{2})[.,]|\. ?(\d{2}),) ?((?:19|20)\d\d)(?![\d/]|[.,-]\d)"
)
"""A full stop that was read as a comma: "13.01,2026"."""
_DAY_NAMED = re.compile(r"(?<!\d)(\d{1,2})[.-]? {0,2}([^\W\d_]{3,12})[.,-]? {0,2}((?:19|20)\d\d)(?!\d)")
_NAMED_DAY = re.compile(
    r"([^\W\d_]{3,12})[.]? {1,2}(\d{1,2})(?:st|nd|rd|th)?[,.]? {1,2}((?:19|20)\d\d)(?!\d)"
)


def dates(text: str) -> list[Shape]:
    """Dates in figures and in words, canonical ``YYYY-MM-DD``; impossible ones are left out."""
    found: dict[int, Shape] = {}
    for match in _YEAR_FIRST.finditer(text):
        _add_date(found, match, int(match[1]), int(match[3]), int(match[4]))
    for match in _DAY_FIRST.finditer(text):
        year = int(match[4])
        _add_date(found, match, year + 2000 if year < 100 else year, int(match[3]), int(match[1]))
    for match in _DAY_WITH_COMMA.finditer(text):
        _add_date(found, match, int(match[4]), int(match[2] or match[3]), int(match[1]))
    for match in _DAY_NAMED.finditer(text):
        _add_date(found, match, int(match[3]), months().get(fold(match[2]), 0), int(match[1]))
    for match in _NAMED_DAY.finditer(text):
        _add_date(found, match, int(match[3]), months().get(fold(match[1]), 0), int(match[2]))
    return [found[start] for start in sorted(found)]


def _add_date(found: dict[int, Shape], match: re.Match[str], year: int, month: int, day: int) -> None:
    try:
        value = date(year, month, day).isoformat()
    except ValueError:
        return
    found.setdefault(match.start(), Shape(value, match.start(), match.end()))


# A blank groups thousands only when it is a single one: wider gaps part columns.
_AMOUNT = re.compile(
    r"(?<![\w,/])(?<!\w\.)(?<!\d[-–])([-−–] ?|\()?"
    r"(\d{1,3}(?:[ '’.]\d{3})+,\d{2}|\d{1,3}(?:[ '’,]\d{3})+\.\d{2}|\d{1,9}[.,]\d{2})"
    r"(-(?![\d\w])|\))?(?![\d%]|[.,/]\d| {0,2}%)"
)
_NOUGHT = re.compile(r"(?<=: )0(?= *(?:\t|$))")
"""Nothing paid or due: "Zapłacono: 0"."""
_ROUND = re.compile(
    r"(?<![\w.,/-])([-−–] ?)?(\d{1,3}(?:[ .]\d{3})+|\d{1,9})"
    r"(?:,-+|,–| ?(?=zł|zl|PLN|EUR|€|Kč|CZK|грн))(?![\d])"
)


def amounts(text: str) -> list[Shape]:
    """Amounts with two decimals, and round ones before a currency; canonical decimal text."""
    found: dict[int, Shape] = {}
    for match in _AMOUNT.finditer(text):
        value = money.parse_amount(match[2])
        if value is None:
            continue
        negative = bool(match[1] and match[1][0] in _MINUS) or bool(match[3] == "-") or match[0][0] == "("
        signed = -value if negative else value
        found[match.start()] = Shape(money.to_text(signed), match.start(), match.end())
    for match in _ROUND.finditer(text):
        value = money.parse_amount(match[2].replace(" ", "").replace(".", ""))
        if value is not None and not any(s.start <= match.start() < s.end for s in found.values()):
            found[match.start()] = Shape(
                money.to_text(-value if match[1] else value), match.start(), match.end(2)
            )
    for match in _NOUGHT.finditer(text):
        found[match.start()] = Shape("0.00", match.start(), match.end())
    return [found[start] for start in sorted(found)]


_NIP = re.compile(
    r"(?<![\dA-Za-z-])(?:PL ?[-:]? {0,2})?"
    r"(\d{3}[- ]{0,2}\d{3}[- ]{0,2}\d{2}[- ]{0,2}\d{2}|\d{3}[- ]{0,2}\d{2}[- ]{0,2}\d{2}[- ]{0,2}\d{3})"
    r"(?!-?\d)(?! \d{4}\b)"
)
_EU_SHAPES = {
    "AT": r"U\d{8}",
    "BE": r"[01]?\d{9}",
    "BG": r"\d{9,10}",
    "CY": r"\d{8}[A-Z]",
    "CZ": r"\d{8,10}",
    "DE": r"\d{9}",
    "DK": r"\d{8}",
    "EE": r"\d{9}",
    "EL": r"\d{9}",
    "EU": r"\d{9}",
    "ES": r"[A-Z0-9]\d{7}[A-Z0-9]",
    "FI": r"\d{8}",
    "FR": r"[A-Z0-9]{2}\d{9}",
    "GB": r"\d{9}(?:\d{3})?",
    "HR": r"\d{11}",
    "HU": r"\d{8}",
    "IE": r"\d[A-Z0-9]\d{5}[A-Z]{1,2}",
    "IT": r"\d{11}",
    "LT": r"\d{9}(?:\d{3})?",
    "LU": r"\d{8}",
    "LV": r"\d{11}",
    "MT": r"\d{8}",
    "NL": r"\d{9}B\d{2}",
    "PT": r"\d{9}",
    "RO": r"\d{6,10}",
    "SE": r"\d{12}",
    "SI": r"\d{8}",
    "SK": r"\d{10}",
    "XI": r"\d{9}",
    "CHE": r"\d{9}",
}
_EU = re.compile(
    r"(?<![A-Za-z0-9])(" + "|".join(_EU_SHAPES) + r")[ -]?([A-Z0-9](?:[ .-]?[A-Z0-9]){6,12})(?![A-Za-z0-9])"
)


def tax_numbers(text: str) -> list[Shape]:
    """Ten digits in any of the usual groupings, and numbers of other countries.

    Those bear their country before them, or have as many digits as the language's file says.

    The check digit is not looked at here: a number that fails it is still what the page says.
    """
    found = [Shape(re.sub(r"\D", "", match[1]), match.start(), match.end()) for match in _NIP.finditer(text)]
    for match in _EU.finditer(text):
        body = re.sub(r"[ .-]", "", match[2])
        while body and not re.fullmatch(_EU_SHAPES[match[1]], body):
            body = body[:-1]
        if body:
            start = match.start()
            found = [shape for shape in found if shape.end <= start or shape.start >= match.end()]
            found.append(Shape(match[1] + body, start, match.end()))
    for length in tax_number_lengths():
        for match in re.finditer(rf"(?<![\w-])\d{{{length}}}(?![\w-])", text):
            found.append(Shape(match[0], match.start(), match.end()))
    return sorted(found, key=lambda shape: shape.start)


_POLISH_ACCOUNT = re.compile(r"(?<![\dA-Za-z])(?:PL ?)?\d(?:[ \t-]{0,2}\d){25}(?![ -]?\d)", re.IGNORECASE)
_FOREIGN_ACCOUNT = re.compile(
    r"(?<![A-Za-z0-9])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?![A-Za-z0-9])"
)


def accounts(text: str) -> list[Shape]:
    """Polish accounts (26 digits in any grouping) and foreign IBANs with a right check number."""
    found = []
    for match in _POLISH_ACCOUNT.finditer(text):
        digits = re.sub(r"\D", "", match[0])
        found.append(Shape("PL" + digits, match.start(), match.end()))
    for match in _FOREIGN_ACCOUNT.finditer(text):
        value = identifiers.iban_compact(match[0])
        if not value.startswith("PL") and identifiers.is_iban(value):
            found.append(Shape(value, match.start(), match.end()))
    return sorted(found, key=lambda shape: shape.start)


_KSEF = re.compile(
    r"(?<!\d)(\d{10}) ?[-–] ?(\d{8}) ?[-–] ?([0-9A-FOo]{12}) ?[-–] ?([0-9A-FOo]{2})(?![0-9A-Za-z])"
)


def ksef_numbers(text: str) -> list[Shape]:
    """KSeF numbers; a letter O among the hexadecimal digits is a misread zero."""
    return [
        Shape("-".join(match.groups()).upper().replace("O", "0"), match.start(), match.end())
        for match in _KSEF.finditer(text)
    ]


_PERCENT = re.compile(r"(?<![\d.,])(\d{1,2})(?:[.,]0{1,2}|[.,](\d))? {0,2}%")
_BARE_RATE = re.compile(r"(?<![\d.,/A-Za-z-])(23|22|8|7|5|4|3|0)(?![\d.,%/A-Za-z-]| ?%)")


def percents(text: str) -> Iterator[Shape]:
    """Rates with a percent sign."""
    for match in _PERCENT.finditer(text):
        rate = str(int(match[1])) + (f".{match[2]}" if match[2] else "")
        yield Shape(rate, match.start(), match.end())


MISREAD_REVERSE = re.compile(r"(?<!\S)[0Oo]{2}(?!\S)")
"""The mark of reverse charge, "oo", as recognisers read it."""
_NAMED_RATE = re.compile(r"(?<![\d.,/A-Za-z-])(\d{1,2})(?= ([^\W\d_]{2,4})\b)")


def bare_rates(text: str) -> Iterator[Shape]:
    """Numbers that are VAT rates in Poland, standing alone, and others before the word for VAT."""
    for match in MISREAD_REVERSE.finditer(text):
        yield Shape("oo", match.start(), match.end())
    for match in _NAMED_RATE.finditer(text):
        if fold(match[2]) in vat_words():
            yield Shape(str(int(match[1])), match.start(), match.end())
    for match in _BARE_RATE.finditer(text):
        yield Shape(match[1], match.start(), match.end())
