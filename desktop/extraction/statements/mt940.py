"""MT940: the SWIFT customer statement, as Polish banks export it.

Written from the banks' descriptions rather than taken from a library: those that read MT940 know the
German sub-fields of :86: at best, and what is told by code page, mark and balance is most of the work.
Fields: :20: begins a statement, :25: account, :28C: number, :60F: opening, :61: line, :86: its details,
:62F: closing balance; M instead of F where a statement goes on in the next message.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from itertools import islice

from desktop.domain.identifiers import iban_compact
from desktop.domain.statements.model import ReadLine, ReadStatement, StatementFormat
from desktop.extraction.statements.details import Details, details
from desktop.extraction.statements.errors import MAX_TEXT, BadStatement

MAX_LINES = 50_000
_AROUND = " \t\x01\x03\x1a"
"""What stands around a line of some banks."""
_TAG = re.compile(r":([0-9]{2}[A-Z]?):")
_BEGINS = re.compile(r"(?s)\s{0,20}(?:\{[^{}]{0,200}\}|\{[14]:|[\s\x01])*:20:")
_BALANCE = re.compile(r"([CD])([0-9]{6})([A-Z]{3})([0-9]{1,15}[,.]?[0-9]{0,2})")
_LINE = re.compile(
    r"([0-9]{6})([0-9]{4})?(R?[CD])[A-Z]?([0-9]{1,15}[,.]?[0-9]{0,2})(?:[NFS][A-Z0-9]{3})?(.*)"
)
"""Value date, day of booking, side, the currency's third letter, amount, kind, references."""
_ORIGINAL = re.compile(r"(?i)\bkwota\s+(?:oryg\w*|w\s+walucie)\W*([0-9][0-9 ]*[,.][0-9]{2})\s*([A-Z]{3})\b")


def is_mt940(text: str) -> bool:
    """Whether ``text`` begins as a file of MT940 does, with or without SWIFT's envelope."""
    return _BEGINS.match(text) is not None and ":25:" in text


@dataclass(slots=True)
class _Movement:
    at: int
    text: str
    beside: list[str]
    """Supplementary details, in lines of their own."""
    more: list[str] = field(default_factory=list)
    """The field :86:."""


@dataclass(slots=True)
class _Message:
    """A message while it is read; balances as amount, day, currency and whether more follows."""

    at: int
    account: str = ""
    number: str = ""
    opening: tuple[Decimal, date, str] | None = None
    closing: tuple[Decimal, date, str] | None = None
    continues: bool = False
    """Its opening balance is an intermediate one."""
    goes_on: bool = False
    movements: list[_Movement] = field(default_factory=list)


def read(text: str) -> list[ReadStatement]:
    """The statements in ``text``, in its order, pages of one statement joined.

    Raises :class:`BadStatement` for what is damaged or cut off.
    """
    return _joined([_statement(message) for message in _messages(text)])


def _fields(text: str) -> Iterator[tuple[int, str, list[str]]]:
    """Line number, tag and lines of each field."""
    tag, at, lines = "", 0, list[str]()
    raw_lines = re.split(r"\r\n|\r|\n", text)
    for number, raw in enumerate(raw_lines, 1):
        line = raw.strip("\x01\x03\x1a")
        line = re.sub(r"^(?:\{[^{}]*\}|\{4:)+", "", line)
        found = _TAG.match(line)
        if found is not None:
            if tag:
                yield at, tag, lines
            tag, at, lines = found[1], number, [line[found.end() :]]
        elif line.startswith(("-}", "{5:")) or (line.strip() == "-" and _is_last(raw_lines, number)):
            if tag:
                yield at, tag, lines
            tag = ""
        elif tag:
            lines.append(line)
    if tag:
        yield at, tag, lines


def _is_last(lines: list[str], number: int) -> bool:
    """Whether a message ends before line ``number`` (from 0): a hyphen may also be what is left of a text."""
    following = next((line for line in islice(lines, number, None) if line.strip(_AROUND)), "")
    return not following or following.strip(_AROUND).startswith((":20:", "{"))


def _messages(text: str) -> Iterator[_Message]:
    message: _Message | None = None
    count = 0
    for at, tag, lines in _fields(text):
        if tag == "20":
            if message is not None:
                yield message
            message = _Message(at)
        elif message is None:
            raise BadStatement("begin", line=at)
        else:
            count += tag == "61"
            if count > MAX_LINES:
                raise BadStatement("too_many", limit=MAX_LINES)
            _take(message, at, tag, lines)
    if message is not None:
        yield message


def _take(message: _Message, at: int, tag: str, lines: list[str]) -> None:
    match tag:
        case "25":
            message.account = _account(lines[0])
        case "28" | "28C":
            message.number = lines[0].strip()
        case "60F" | "60M":
            message.opening = _balance(lines[0], at)
            message.continues = tag == "60M"
        case "62F" | "62M":
            message.closing = _balance(lines[0], at)
            message.goes_on = tag == "62M"
        case "61":
            message.movements.append(_Movement(at, lines[0], lines[1:]))
        case "86" if message.movements and message.closing is None:
            message.movements[-1].more.extend(lines)


def _statement(message: _Message) -> tuple[ReadStatement, bool, bool]:
    """The statement, whether it goes on from one before, and whether another goes on from it."""
    if message.opening is None:
        raise BadStatement("no_opening", line=message.at)
    if message.closing is None:
        raise BadStatement("cut", line=message.at)
    # The opening balance bears the day of the statement before: it is no day of this one.
    opening, _before, currency = message.opening
    closing, last, currency_after = message.closing
    if currency != currency_after:
        raise BadStatement("currency", line=message.at)
    lines = tuple(_line(movement, currency) for movement in message.movements)
    read_one = ReadStatement(
        StatementFormat.MT940, message.account, currency, lines, opening, closing, message.number, None, last
    )
    return read_one, message.continues, message.goes_on


def _joined(found: list[tuple[ReadStatement, bool, bool]]) -> list[ReadStatement]:
    whole: list[ReadStatement] = []
    is_open = False
    for one, continues, goes_on in found:
        before = whole[-1] if whole else None
        if continues and is_open and before is not None and before.account == one.account:
            whole[-1] = replace(before, lines=before.lines + one.lines, closing=one.closing, last=one.last)
        else:
            whole.append(one)
        is_open = goes_on
    return whole


def _account(text: str) -> str:
    """ ":25:/PL61…", "12402034/PL61…" or bare digits, as an IBAN where it is one."""
    last = text.strip().strip("/").rpartition("/")[2]
    return iban_compact(last)


def _balance(text: str, at: int) -> tuple[Decimal, date, str]:
    found = _BALANCE.match(text.strip())
    if found is None:
        raise BadStatement("balance", line=at)
    amount = _decimal(found[4])
    return (amount if found[1] == "C" else -amount), _day(found[2], at), found[3]


def _line(movement: _Movement, currency: str) -> ReadLine:
    found = _LINE.match(movement.text.strip())
    if found is None:
        raise BadStatement("line", line=movement.at)
    value_on = _day(found[1], movement.at)
    # A reversed credit (RC) takes money, a reversed debit (RD) gives it back.
    is_debit = found[3] in {"D", "RC"}
    amount = _decimal(found[4])
    told = movement.more or movement.beside
    if sum(map(len, told)) > MAX_TEXT:
        raise BadStatement("too_long", limit=MAX_TEXT)
    said = details(told)
    customer, _, bank = found[5].partition("//")
    reference = bank.strip() or customer.strip()
    return ReadLine(
        booked_on=_booked(found[2], value_on, movement.at),
        amount=-amount if is_debit else amount,
        currency=currency,
        value_on=value_on,
        name=said.name,
        account=said.account,
        title=said.title,
        kind=said.kind,
        reference="" if reference == "NONREF" else reference,
        original=_foreign(said.original or _original(said), currency),
    )


def _original(said: Details) -> tuple[Decimal, str] | None:
    found = _ORIGINAL.search(f"{said.title} {said.kind}")
    return None if found is None else (_decimal(found[1]), found[2].upper())


def _foreign(original: tuple[Decimal, str] | None, currency: str) -> tuple[Decimal, str] | None:
    return None if original is None or original[1] == currency else original


def _booked(text: str | None, value_on: date, at: int) -> date:
    """The day of booking, which has no year: the one that is nearest to the value date."""
    if text is None:
        return value_on
    near = []
    for year in (value_on.year - 1, value_on.year, value_on.year + 1):
        try:
            near.append(date(year, int(text[:2]), int(text[2:])))
        except ValueError:
            continue  # 29 February
    if not near:
        raise BadStatement("day", line=at)
    return min(near, key=lambda day: abs(day - value_on))


def _day(text: str, at: int) -> date:
    try:
        return date(2000 + int(text[:2]), int(text[2:4]), int(text[4:]))
    except ValueError as error:
        raise BadStatement("day", line=at) from error


def _decimal(text: str) -> Decimal:
    return Decimal(text.replace(" ", "").replace(",", ".").rstrip(".")).quantize(Decimal("0.01"))
