"""The field :86: of MT940 as Polish banks fill it: numbered sub-fields behind a mark of the bank's own.

The mark is ``<`` (the MultiCash family: Pekao, Santander, Alior, BOŚ …), ``~`` (PKO BP, ING), ``^`` (mBank,
Pekao, BNP Paribas), ``!``, ``+`` (Nordea) or ``?`` (as in German banks).  The numbers come from one model
(DTA): 00 the operation, 20 to 29 the title, 30 the other side's bank, 31 its account, 32 and 33 its name,
38 its IBAN, 60 to 63 more.  Two families differ: where 32 is not used, 27 to 29 and 60 hold name and
address (MultiCash); where it is, 62 and 63 hold the address, and 29 may repeat the account (ING).
mBank has labels instead (:mod:`~.labelled`).  Sources: the banks' published descriptions of their exports.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal

from desktop.domain.identifiers import iban_compact, is_iban
from desktop.domain.statements import titles
from desktop.extraction.statements.labelled import labelled

_MARKED = re.compile(r"\s*[0-9A-Z]{0,4}\s*([<~^!+?|§])[0-9]{2}")
_FILLERS = "\u02d9\xff\ufffd\u02c7"
"""What banks fill empty sub-fields with, byte FF, in the code pages it may have been read in."""
_WIDTHS = (27, 35)
"""Characters of a sub-field after which a bank goes on in the next, be it within a word."""
_FULL_LINES = (61, 65)
"""Characters of a full line, without and with the tag: SWIFT lines have 65."""
_TITLE = tuple(range(20, 27))
_EITHER = (27, 28, 29)
_NAME, _SECOND = (32, 33), (60, 61, 62, 63)
_DIGITS = re.compile(r"(?:PL)?[0-9 ]{16,40}")


@dataclass(frozen=True, slots=True)
class Details:
    """What a field :86: says."""

    kind: str = ""
    title: str = ""
    name: str = ""
    account: str = ""
    original: tuple[Decimal, str] | None = None
    """As ordered in another currency, where that stands apart."""


@dataclass(slots=True)
class _Parts:
    texts: dict[int, list[str]] = field(default_factory=dict)

    def add(self, number: int, text: str) -> None:
        self.texts.setdefault(number, []).append(text)

    def joined(self, *numbers: int) -> str:
        return _joined([text for number in numbers for text in self.texts.get(number, ())])

    def has(self, number: int) -> bool:
        return any(_clean(text) for text in self.texts.get(number, ()))


def details(lines: list[str]) -> Details:
    """What the ``lines`` of one field :86: say, the tag left out."""
    lines = [line for line in lines if line.strip()]
    # ING repeats the field with nothing but the operation's code.
    for place, line in enumerate(lines):
        mark = _MARKED.match(line)
        if mark is not None:
            return _from_parts(_parts(lines[place:], mark[1]))
    return _plain(lines)


def _plain(lines: list[str]) -> Details:
    text = _joined(lines)
    told = labelled(text)
    if told is not None:
        return Details(told.kind, told.title, told.name, told.account, told.original)
    found = titles.accounts(text)
    return Details(title=text, account=found[0] if found else "")


def _parts(lines: list[str], mark: str) -> _Parts:
    parts = _Parts()
    begins = re.compile(re.escape(mark) + r"([0-36][0-9])")
    number: int | None = None
    for line in _whole(lines):
        places = list(begins.finditer(line))
        head = line[: places[0].start()] if places else line
        if number is not None and head.strip():
            parts.add(number, head)
        for place, found in enumerate(places):
            end = places[place + 1].start() if place + 1 < len(places) else len(line)
            number = int(found[1])
            parts.add(number, line[found.end() : end])
    return parts


def _whole(lines: list[str]) -> list[str]:
    """The lines, those that are full joined with the next: they are broken anywhere, in marks as well."""
    whole: list[str] = []
    is_full = False
    for line in lines:
        if is_full:
            whole[-1] += line
        else:
            whole.append(line)
        is_full = len(line) in _FULL_LINES
    return whole


def _from_parts(parts: _Parts) -> Details:
    has_name = parts.has(32)
    spare = [number for number in _EITHER if not _DIGITS.fullmatch(_clean(parts.joined(number)))]
    if has_name:
        # 60 and 61 are a day or more of the title, 62 and 63 the address.
        more = [number for number in (60, 61) if not _clean(parts.joined(number)).isdigit()]
        title = parts.joined(*_TITLE, *spare, *more)
        name = " ".join(filter(None, (parts.joined(*_NAME), parts.joined(62, 63))))
    else:
        title = parts.joined(*_TITLE)
        name = " ".join(filter(None, (parts.joined(27, 28), parts.joined(29), parts.joined(*_SECOND))))
        if _DIGITS.fullmatch(_clean(parts.joined(29))):
            name = parts.joined(27, 28)
    kind = parts.joined(0)
    return Details("" if kind.isdigit() else kind, title, name, _account(parts))


def _account(parts: _Parts) -> str:
    whole = iban_compact(parts.joined(38))
    if is_iban(whole):
        return whole
    bank, rest = parts.joined(30).replace(" ", ""), parts.joined(31).replace(" ", "")
    for one in (rest, bank + rest, *(parts.joined(number).replace(" ", "") for number in _EITHER)):
        if is_iban(iban_compact(one)):
            return iban_compact(one)
    if not whole and len(bank) == 8 and len(rest) == 16 and (bank + rest).isdigit():
        return _with_check(bank + rest)
    return whole or rest


def _with_check(body: str) -> str:
    """The IBAN of a Polish account whose check digits are left out: 98 less the rest (ISO 7064)."""
    check = 98 - int(f"{body}252100") % 97
    return f"PL{check:02}{body}"


def _joined(texts: list[str]) -> str:
    """The texts in one: without a blank where one was full and the next goes on in the same word."""
    whole = ""
    full = True
    for raw in texts:
        text = _without_fillers(raw)
        whole += text if full else f" {text}"
        full = len(text) in (*_WIDTHS, *_FULL_LINES)
    return " ".join(whole.split())


def _clean(text: str) -> str:
    return " ".join(_without_fillers(text).split())


def _without_fillers(text: str) -> str:
    return "".join(char for char in text if char not in _FILLERS)
