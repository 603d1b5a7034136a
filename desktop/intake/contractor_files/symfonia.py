"""Text of Symfonia FK, format 3.0: sections ``Kontrahent{ … }`` of lines ``field =value``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.domain.contractor_files import FileRecord
from desktop.domain.contractors import Address, ContractorData, ContractorSettings
from desktop.domain.identifiers import iban_compact, is_iban
from desktop.domain.messages import Message
from desktop.intake.contractor_files import encodings
from desktop.intake.contractor_files.bounds import MAX_RECORDS, BadFile, TooMany, one_line
from desktop.intake.contractor_files.tables import country_code, with_house

_OPENS = re.compile(r"\s*([^\s={}][^={}]*?)\s*\{\s*")
_BEGINS = re.compile(rb"[\s\xef\xbb\xbf\xff\xfe]*(?:INFO|Kontrahent|Dokument)\s*\{", re.IGNORECASE)
_MAX_DEPTH = 20
_NO_TAX_NUMBER = re.compile(r"[RP]/:", re.IGNORECASE)
"""What stands before a REGON or PESEL that is kept in the field of the tax number."""


def is_symfonia(data: bytes) -> bool:
    """Whether ``data`` begins as such a file does."""
    return _BEGINS.match(data[:400].replace(b"\0", b"")) is not None


def records(data: bytes) -> Iterator[FileRecord]:
    """The contractors, not the sender in ``INFO``; raises as the other readers do.

    Raises :class:`~.bounds.BadFile` where braces do not match.
    """
    text = encodings.decode(data, encodings.guess(data))
    open_ones: list[str] = []
    fields: dict[str, str] = {}
    began = count = 0
    for number, line in enumerate(text.splitlines(), 1):
        opened = _OPENS.fullmatch(line)
        if opened is not None:
            open_ones.append(opened[1].casefold())
            if len(open_ones) > _MAX_DEPTH:
                raise BadFile("too deep")
            if open_ones == ["kontrahent"]:
                fields, began = {}, number
        elif line.strip() == "}":
            if not open_ones:
                raise BadFile("braces")
            if open_ones == ["kontrahent"]:
                count += 1
                if count > MAX_RECORDS:
                    raise TooMany
                yield _record(began, fields)
            open_ones.pop()
        elif open_ones == ["kontrahent"] and "=" in line:
            name, _, value = line.partition("=")
            fields.setdefault(name.strip().casefold(), one_line(value))
    if open_ones:
        raise BadFile("braces")


def _record(number: int, fields: dict[str, str]) -> FileRecord:
    def one(name: str) -> str:
        return fields.get(name, "")

    tax_number = one("nip")
    country = country_code(one("krajkod") or one("krajnazwa"))
    account = iban_compact(one("bkonto"))
    fault = None
    if account and not is_iban(account):
        fault = Message("contractor.bad_account", {"account": account[:60]})
    return FileRecord(
        row=number,
        data=ContractorData(
            number="" if _NO_TAX_NUMBER.match(tax_number) else tax_number,
            name=one("nazwa") or one("kod"),
            address=Address(
                with_house(one("ulica"), one("dom"), one("lokal")), one("kodpocz"), one("miejscowosc")
            ),
            email=one("email"),
            country=country,
            active=one("aktywny").casefold() not in {"0", "nie"},
        ),
        accounts=(account,) if account and fault is None else (),
        settings=ContractorSettings(code=one("kod") or None),
        fault=fault,
    )
