"""A reader of EDI++ for purpose "accounting office", written from the vendor's description 1.11.

It takes nothing from the exporter and is strict: whatever the description does not allow is an error.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from itertools import pairwise

# T followed by the length, B byte, L long, K money, D date, F flag.
INFO = "T50 B L T255 T20 T40 T80 T30 T6 T50 T13 T20 T40 T255 T5 F D D T35 D T50 T2 T20 F"
HEADER = (
    "T3 B B L T20 T10 T30 T30 D T30 T3 T20 T40 T255 T30 T6 T50 T20 T30 T50 T30 D D D L F T20 K K K K T30 K"
    " T30 D K K B B F B T35 T35 T35 K K T3 K T255 T50 T50 T50 B F B T50 K T50 K T50 T2 F"
)
RATE = "T6" + " K" * 17
CARD = (
    "B T20 T40 T80 T30 T6 T50 T20 T20 T50 T50 T50 T50 T50 T50 T5 T5 T50 T50 T50 T50 T50 T50 T50 T50 T50 T50"
    " T50 T2 F"
)
MARKS = "T30" + " F" * 27 + " B F F"
SUPPLEMENTS = {
    "DATYZAKONCZENIA": "T30 D",
    "PRZYCZYNYKOREKT": "T30 L T255",
    "WYMAGALNOSCMPP": "T30 F",
    "DOKUMENTYZNACZNIKIJPKVAT": MARKS,
    "DATYUJECIAKOREKT": "T30 B D",
}
TYPES = {
    "FZ",
    "FR",
    "FS",
    "RZ",
    "RS",
    "KFZ",
    "KFS",
    "KRZ",
    "KRS",
    "PA",
    "FWN",
    "FWO",
    "KWN",
    "KWO",
    "FM",
    "KFM",
}
SYMBOLS = {"zw": -1, "ex": -2, "ue": -3, "npo": -4, "oo": -5}

Value = str | int | Decimal | date | bool | None
Record = list[Value]


@dataclass
class Document:
    """A header, numbered from 1 as the description numbers its fields, and the rows of the VAT table."""

    header: dict[int, Value]
    rows: list[Record]


@dataclass
class File:
    """What an ``.epp`` file says."""

    info: Record
    documents: list[Document] = field(default_factory=list)
    cards: dict[str, Record] = field(default_factory=dict)
    supplements: dict[str, list[Record]] = field(default_factory=dict)


class MalformedError(Exception):
    """The file breaks a rule of the description."""


def parse(data: bytes) -> File:
    """The contents of a file; raises :class:`MalformedError`."""
    _need(data.endswith(b"\r\n\r\n"), "no empty line at the end")
    _need(data.count(b"\r") == data.count(b"\n") == data.count(b"\r\n"), "line ends")
    sections = _sections(data.decode("cp1250").split("\r\n"))
    _need(sections[0][0] == "INFO", "does not begin with [INFO]")
    _need(len(sections[0][1]) == 1, "[INFO] has one record")
    info = _record(sections[0][1][0], INFO)
    version = str(info[0])
    _need(info[1] == 0 and info[2] == 1250 and version in {"1.11", "1.05.3"}, "head")
    found = File(info)
    for (label, lines), (next_label, contents) in pairwise([*sections[1:], ("", [])]):
        if label == "ZAWARTOSC":
            continue
        _need(label == "NAGLOWEK" and len(lines) == 1 and next_label == "ZAWARTOSC", f"section {label}")
        if re.fullmatch(r'"[A-Z]+"', lines[0]):
            _card_file(found, lines[0].strip('"'), contents, new=version == "1.11")
        else:
            found.documents.append(_document(lines[0], contents))
    _check_keys(found)
    return found


def _sections(lines: list[str]) -> list[tuple[str, list[str]]]:
    found: list[tuple[str, list[str]]] = []
    for line in lines:
        label = re.fullmatch(r"\[(INFO|NAGLOWEK|ZAWARTOSC)\]", line)
        if label is not None:
            found.append((label[1], []))
        elif line:
            _need(bool(found), "data before the first label")
            found[-1][1].append(line)
    return found


def _document(line: str, contents: list[str]) -> Document:
    header = dict(enumerate(_record(line, HEADER), 1))
    rows = [_record(row, RATE) for row in contents]
    _need(header[1] in TYPES, f"type {header[1]}")
    number = str(header[7])
    _need(number.startswith(f"{header[1]} ") and len(number) > len(str(header[1])) + 1, f"number {number}")
    _need(header[25] == len(rows) > 0, "count of rows")
    sums = [sum((_money(row[place]) for row in rows), Decimal(0)) for place in (2, 3, 4)]
    _need(sums == [header[28], header[29], header[30]], "sums of the VAT table")
    _need(_money(header[28]) + _money(header[29]) == header[30], "net and VAT")
    _need(_money(header[30]) - _money(header[36]) == header[37], "to pay")
    for row in rows:
        _need(_money(row[2]) + _money(row[3]) == row[4], "net and VAT of a row")
        _need(row[5:8] == row[2:5], "final amounts")
        _need(not any(_money(one) for one in row[8:]), "advances and margins")
        symbol = str(row[0])
        height = SYMBOLS[symbol] if symbol in SYMBOLS else None if symbol == "np" else Decimal(symbol)
        _need(height is None or row[1] == height, f"height of {symbol}")
    return Document(header, rows)


def _card_file(found: File, name: str, lines: list[str], *, new: bool) -> None:
    if name == "KONTRAHENCI":
        for line in lines:
            record = _record(line, CARD + (" T2" if new else ""))
            code = str(record[1])
            _need(bool(code) and code not in found.cards, f"card {code}")
            found.cards[code] = record
        return
    _need(name in SUPPLEMENTS and name not in found.supplements, f"card file {name}")
    _need(new or name == "DATYZAKONCZENIA", f"{name} is newer than the file")
    found.supplements[name] = [_record(line, SUPPLEMENTS[name]) for line in lines]


def _check_keys(found: File) -> None:
    numbers = [str(one.header[7]) for one in found.documents]
    _need(len({one.casefold() for one in numbers}) == len(numbers), "a full number stands twice")
    for name, records in found.supplements.items():
        for record in records:
            _need(record[0] in numbers, f"{name} of {record[0]}")
    for document in found.documents:
        _need(not found.cards or document.header[12] in found.cards, f"no card of {document.header[12]}")


_FIELD = re.compile(r'"((?:[^"]|"")*)"|([^",]*)')


def _record(line: str, types: str) -> Record:
    values: Record = []
    place = 0
    for number, kind in enumerate(types.split()):
        if number:
            _need(line[place : place + 1] == ",", f"field {number} of {line}")
            place += 1
        match = _FIELD.match(line, place)
        assert match is not None
        values.append(_value(kind, match[1], match[2], line))
        place = match.end()
    _need(place == len(line), f"too many fields: {line}")
    return values


def _value(kind: str, text: str | None, bare: str | None, line: str) -> Value:
    if kind[0] == "T":
        _need(text is not None, f"no text: {bare} in {line}")
        assert text is not None
        text = text.replace('""', '"')
        _need(len(text) <= int(kind[1:]), f"too long: {text}")
        _need(text.isprintable(), f"control characters: {text!r}")
        return text
    _need(text is None, f"a text: {text}")
    assert bare is not None
    patterns = {"B": r"\d{1,3}", "L": r"\d+", "K": r"-?\d+\.\d{4}", "D": r"(\d{8}000000)?", "F": r"[01]"}
    _need(re.fullmatch(patterns[kind], bare) is not None, f"{kind}: {bare}")
    match kind:
        case "K":
            return Decimal(bare)
        case "D":
            return date(int(bare[:4]), int(bare[4:6]), int(bare[6:8])) if bare else None
        case "F":
            return bare == "1"
        case _:
            return int(bare)


def _money(value: Value) -> Decimal:
    assert isinstance(value, Decimal)
    return value


def _need(holds: bool, what: str) -> None:
    if not holds:
        raise MalformedError(what)
