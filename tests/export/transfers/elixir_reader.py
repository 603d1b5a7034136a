"""A reader of Elixir-O files that knows only the format's description: 16 fields a line, CR LF."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

ALLOWED = re.compile(r"[A-Za-z0-9ąćęłńóśźżĄĆĘŁŃÓŚŹŻ ?\-:().,'+/]*")
_FIELD = re.compile(r'"([^"]*)"|([^",]*)')


@dataclass(frozen=True)
class ReadTransfer:
    day: date
    amount: Decimal
    payer_account: str
    account: str
    payer: list[str]
    recipient: list[str]
    title: list[str]
    classification: str


def read(data: bytes, encoding: str) -> list[ReadTransfer]:
    """The transfers of a file; an assertion fails where it is none."""
    text = data.decode(encoding)
    assert text == "" or text.endswith("\r\n")
    assert "\n" not in text.replace("\r\n", "")
    return [_transfer(line) for line in text.split("\r\n")[:-1]]


def _transfer(line: str) -> ReadTransfer:
    fields = _fields(line)
    assert len(fields) == 16
    (code, day, amount, payer_bank, mode, payer_account, account, payer, recipient, charge, bank, title,
     cheque, extra, classification, reference) = fields  # fmt: skip
    assert (code, mode, charge, cheque, extra, reference) == ("110", "0", "0", "", "", "")
    for number, sorting in ((payer_account, payer_bank), (account, bank)):
        assert re.fullmatch("[0-9]{26}", number)
        assert int(number[2:] + "2521" + number[:2]) % 97 == 1
        assert number[2:10] == sorting
    assert re.fullmatch("[0-9]+", amount)
    assert int(amount) > 0
    return ReadTransfer(
        datetime.strptime(day, "%Y%m%d").date(),  # noqa: DTZ007 - a date alone
        Decimal(amount) / 100,
        payer_account,
        account,
        _lines(payer),
        _lines(recipient),
        _lines(title),
        classification,
    )


def _lines(text: str) -> list[str]:
    lines = text.split("|")
    assert len(lines) <= 4
    for line in lines:
        assert len(line) <= 35
        assert ALLOWED.fullmatch(line), line
    return lines


def _fields(line: str) -> list[str]:
    fields, place = [], 0
    while True:
        found = _FIELD.match(line, place)
        assert found is not None
        fields.append(found[1] if found[1] is not None else found[2])
        place = found.end()
        if place == len(line):
            return fields
        assert line[place] == ","
        place += 1
