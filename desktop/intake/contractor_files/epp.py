"""EDI++ of the InsERT programs: the card file KONTRAHENCI, else the contractors of document headers.

Structure of the format 1.11; 30 and 31 fields, both code pages and missing trailing fields occur.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence

from desktop.domain.contractor_files import FileRecord
from desktop.domain.contractors import Address, ContractorData, ContractorSettings
from desktop.domain.identifiers import iban_compact, is_iban
from desktop.domain.messages import Message
from desktop.intake.contractor_files import encodings
from desktop.intake.contractor_files.bounds import MAX_RECORDS, BadFile, TooMany, one_line
from desktop.intake.contractor_files.tables import country_code

_LABEL = re.compile(r"\[(INFO|NAGLOWEK|ZAWARTOSC)\]\s*")
_CODE_PAGES = {"1250": "cp1250", "852": "cp852"}
_HEADER_FIELDS = 40
"""A document's header has 62; one of fewer is no document of goods or VAT."""


def is_epp(data: bytes) -> bool:
    """Whether ``data`` begins as such a file does."""
    return data[:400].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").startswith(b"[INFO]")


def records(data: bytes) -> Iterator[FileRecord]:
    """The contractors; raises :class:`~.bounds.BadFile` and :class:`~.bounds.TooMany`."""
    lines = _text(data).splitlines()
    cards = list(_cards(lines))
    if cards:
        yield from cards
        return
    seen: set[tuple[str, ...]] = set()
    for record in _headers(lines):
        key = (record.data.number, record.data.name, record.settings.code or "")
        if key not in seen:
            seen.add(key)
            yield record


def _text(data: bytes) -> str:
    head = data[:4000].decode("latin-1")
    lines = [line for line in head.splitlines() if line.strip()]
    fields = _fields(lines[1]) if len(lines) > 1 else []
    declared = _CODE_PAGES.get(fields[2].strip()) if len(fields) > 2 else None
    guessed = encodings.guess(data)
    marked = guessed.startswith("utf-16") or guessed == "utf-8-sig"
    # UTF-8 that declares 1250 is met, and pure ASCII is valid in both.
    codec = guessed if marked or guessed == "utf-8" or declared is None else declared
    return encodings.decode(data, codec)


def _sections(lines: Sequence[str]) -> Iterator[tuple[str, int, list[str]]]:
    """Label, number of the line behind it (from 1) and the lines of every section."""
    label, start, inside = "", 0, list[str]()
    for number, line in enumerate(lines, 1):
        found = _LABEL.fullmatch(line.strip())
        if found is None:
            inside.append(line)
            continue
        if label:
            yield label, start, inside
        label, start, inside = found[1], number + 1, []
    if label:
        yield label, start, inside


def _cards(lines: Sequence[str]) -> Iterator[FileRecord]:
    heading = ""
    count = 0
    for label, start, inside in _sections(lines):
        if label == "NAGLOWEK":
            heading = next((line.strip().strip('"') for line in inside if line.strip()), "")
        elif label == "ZAWARTOSC" and heading == "KONTRAHENCI":
            for number, line in enumerate(inside, start):
                if line.strip():
                    count += 1
                    if count > MAX_RECORDS:
                        raise TooMany
                    yield _card(number, _fields(line))


def _card(number: int, fields: Sequence[str]) -> FileRecord:
    def one(place: int) -> str:
        return fields[place - 1] if place <= len(fields) else ""

    account = iban_compact(one(27))
    fault = None
    if account and not is_iban(account):
        fault = Message("contractor.bad_account", {"account": account[:60]})
    return FileRecord(
        row=number,
        data=_data(
            name=one(4) or one(3),
            short_name=one(3),
            address=Address(one(7), one(6), one(5)),
            number=one(8),
            prefix=one(29) or one(31),
            country=one(28),
            email=one(13),
        ),
        accounts=(account,) if account and fault is None else (),
        settings=ContractorSettings(code=one(2) or None),
        fault=fault,
    )


def _headers(lines: Sequence[str]) -> Iterator[FileRecord]:
    count = 0
    for label, start, inside in _sections(lines):
        if label != "NAGLOWEK":
            continue
        fields = next((_fields(line) for line in inside if line.strip()), [])
        if len(fields) < _HEADER_FIELDS or not (fields[12] or fields[13] or fields[17]):
            continue
        count += 1
        if count > MAX_RECORDS:
            raise TooMany
        padded = [*fields, *[""] * 62]
        yield FileRecord(
            row=start,
            data=_data(
                name=padded[13] or padded[12],
                short_name=padded[12],
                address=Address(padded[16], padded[15], padded[14]),
                number=padded[17],
                prefix=padded[60],
                country=padded[59],
                email="",
            ),
            settings=ContractorSettings(code=padded[11] or None),
        )


def _data(
    *, name: str, short_name: str, address: Address, number: str, prefix: str, country: str, email: str
) -> ContractorData:
    head = prefix.strip().upper()
    if number[:1].isdigit() and len(head) == 2 and head not in {"PL", ""}:
        number = head + number
    code = country_code(country) or country_code(head)
    return ContractorData(
        number=number,
        name=name,
        short_name="" if short_name == name else short_name,
        address=address,
        email=re.split("[;,]", email, maxsplit=1)[0].strip(),
        country=code,
    )


def _fields(line: str) -> list[str]:
    try:
        return [one_line(field) for field in next(csv.reader([line]), [])]
    except csv.Error as error:
        raise BadFile(str(error)) from error
