"""A statement printed as PDF with a text layer, whichever bank made it.

No bank's layout is known here.  The table is found by its days and amounts, and believed only if opening
balance and sum make the closing balance: a statement that does not add up is refused, not guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

from desktop.domain.collation import fold
from desktop.domain.reading import Limits
from desktop.domain.statements import titles
from desktop.domain.statements.model import ReadLine, ReadStatement, StatementFormat
from desktop.extraction.pdf import check_pdf, guarded, open_pdf
from desktop.extraction.statements.errors import BadStatement
from desktop.extraction.statements.pdfproof import prove
from desktop.extraction.statements.pdftable import Line, Row, lines, rows
from desktop.extraction.textlayer import read_layer

_OPENING = (
    "saldo poczatkowe", "saldo otwarcia", "saldo poprzednie", "saldo na poczatek", "opening balance",
    "stan poczatkowy", "bilans otwarcia",
)  # fmt: skip
_CLOSING = (
    "saldo koncowe", "saldo zamkniecia", "saldo na koniec", "saldo biezace", "closing balance",
    "stan koncowy", "bilans zamkniecia", "saldo po operacjach",
)  # fmt: skip
_CURRENCY = re.compile(r"\b(PLN|EUR|USD|GBP|CHF|CZK|SEK|NOK|DKK|HUF|UAH)\b")
_NUMBER = re.compile(r"(?i)\b(?:wyci[ąa]g\w*|zestawieni\w+)\b.{0,40}?\bnr\.?:?\s*([0-9][\w/.-]{0,30})")
_PARTY = re.compile(
    r"(?i)^(?:nazwa\s+|dane\s+)?(?:odbiorc\w+|nadawc\w+|zleceniodawc\w+|kontrahen\w+|beneficjen\w+|p[łl]atnik\w*)"
    r"[^:]{0,30}:\s*(.+)$"
)
_SUMMARY = 3
"""Lines below its heading in which a balance may be printed."""


def read(path: Path, limits: Limits) -> ReadStatement:
    """The statement that the pages of ``path`` show.

    Raises :class:`UserError` ``file.*`` for a file that cannot be opened, and :class:`BadStatement` where
    there is no text layer, no table, no balance, or the balances do not prove what was read.
    """
    check_pdf(path, limits)
    found = _lines(path)
    if not found:
        raise BadStatement("no_text")
    printed = rows(found)
    openings, closings = _balances(found, _OPENING), _balances(found, _CLOSING)
    if not openings or not closings:
        raise BadStatement("no_balances")
    proven = prove(printed, openings, closings)
    if proven is None:
        raise BadStatement("not_proven", rows=len(printed))
    head = _head(found)
    account = next(iter(titles.accounts(" ".join(line.text for line in head))), "")
    days = [day for line in head for day, _ in line.days if _names_period(line)]
    currency = _currency(found)
    read_lines = [
        _line(row, amount, account, currency) for row, amount in zip(printed, proven.amounts, strict=True)
    ]
    if len(read_lines) > 1 and read_lines[0].booked_on > read_lines[-1].booked_on:
        read_lines.reverse()
    return ReadStatement(
        format=StatementFormat.PDF,
        account=account,
        currency=currency,
        lines=tuple(read_lines),
        opening=proven.opening,
        closing=proven.closing,
        number=next((match[1] for line in head if (match := _NUMBER.search(line.text))), ""),
        first=min(days, default=None),
        last=max(days, default=None),
    )


def _lines(path: Path) -> list[Line]:
    found: list[Line] = []
    with open_pdf(path) as document, guarded(path):
        for index in range(document.page_count):
            layer = read_layer(document.load_page(index), index)
            found.extend(lines(layer.words, index, layer.width, layer.height))
    return found


def _head(found: Sequence[Line]) -> Sequence[Line]:
    first = next((place for place, line in enumerate(found) if line.days and line.amounts), len(found))
    # A balance with its day looks like a row; the account may stand below it.
    return found[: max(first, 25)]


def _names_period(line: Line) -> bool:
    words = f" {line.folded} "
    return len(line.days) >= 2 and any(word in words for word in (" okres", " od ", " za "))


def _balances(found: Sequence[Line], names: tuple[str, ...]) -> list[Decimal]:
    return list(dict.fromkeys(_balance_candidates(found, names)))


def _balance_candidates(found: Sequence[Line], names: tuple[str, ...]) -> Iterator[Decimal]:
    for place, line in enumerate(found):
        words = line.folded
        if not any(name in words for name in names):
            continue
        if line.amounts:
            yield from _named(line, names)
            continue
        # A heading of columns: the amounts stand below it.
        for below in found[place + 1 : place + 1 + _SUMMARY]:
            if below.amounts:
                yield from (amount.value for amount in below.amounts)
                break


def _named(line: Line, names: tuple[str, ...]) -> Iterator[Decimal]:
    """The amounts of a line that names this balance: the first behind its name, then the others."""
    name_at = min(at for name in names if (at := fold(line.text).find(name)) >= 0)
    share = name_at / max(len(line.folded), 1)
    width = max(amount.right for amount in line.amounts)
    behind = [amount.value for amount in line.amounts if amount.right >= share * width]
    yield from behind
    yield from (amount.value for amount in line.amounts if amount.value not in behind)


def _currency(found: Sequence[Line]) -> str:
    for line in found:
        if "walut" in line.folded or "saldo" in line.folded or "rachun" in line.folded:
            match = _CURRENCY.search(line.text)
            if match is not None:
                return match[1]
    return next((match[1] for line in found if (match := _CURRENCY.search(line.text))), "PLN")


def _line(row: Row, amount: Decimal, own: str, currency: str) -> ReadLine:
    text = " ".join(" ".join(row.texts).split())
    others = [account for account in titles.accounts(text) if account != own]
    days: tuple[date | None, ...] = (*row.days, None)
    name = next((match[1] for line in row.texts if (match := _PARTY.match(line))), "")
    return ReadLine(
        booked_on=row.days[0],
        amount=amount,
        currency=currency,
        value_on=days[1],
        name=" ".join(name.split()),
        account=others[0] if others else "",
        title=text,
    )
