"""Symfonia FK, text format 3.0: registers, forms of payment, and the accounts of costs and sales.

Sections are ``Name{`` … ``}``, fields ``name =value``, Windows-1250 (vendor's help: templates of import).
Categories are the accounts that documents are booked on besides VAT (22x) and settlements (20x, 13x, 10x).
"""

from __future__ import annotations

import re

from desktop.domain.booking.dictionaries import Category, CategoryKind, PaymentMethod, Side, VatRegister
from desktop.extraction.dictionaries.found import BadFile, Found

_OPENS = re.compile(r"\s*([^={}]{1,60}?)\s*\{\s*")
_FIELD = re.compile(r"\s*([^={}]{1,60}?)\s*=(.*)")
_COSTS = re.compile(r"(?:[0345]\d|7[3-9])\d")
_SALES = re.compile(r"70\d|7[0-2]\d")
_MAX_DEPTH = 20


def is_symfonia(text: str) -> bool:
    """Whether a text file is one of Symfonia's."""
    return re.search(r"(?m)^\s*(?:INFO|Kontrahent|Dokument)\s*\{", text[:20_000]) is not None


def read(data: bytes, found: Found) -> None:
    """Put what the file names into ``found``; raises :class:`BadFile`."""
    open_: list[tuple[str, dict[str, str]]] = []
    for number, line in enumerate(data.decode("cp1250", "replace").splitlines(), 1):
        opened, field = _OPENS.fullmatch(line), _FIELD.fullmatch(line)
        if opened:
            if len(open_) >= _MAX_DEPTH:
                raise BadFile(f"wiersz {number}: za głęboko zagnieżdżone sekcje")
            open_.append((opened[1], {}))
        elif line.strip() == "}":
            if not open_:
                raise BadFile(f"wiersz {number}: nawias zamyka sekcję, której nie ma")
            name, fields = open_.pop()
            _section(name, fields, [outer for outer, _fields in open_], found)
        elif field and open_:
            open_[-1][1][field[1].strip()] = field[2].strip()
    if open_:
        raise BadFile(f"sekcja {open_[-1][0]} nie jest zamknięta")


def _section(name: str, fields: dict[str, str], around: list[str], found: Found) -> None:
    if name == "Rejestr":
        code = fields.get("Skrot", "")
        is_purchase = fields.get("Naliczony") == "1" or code.lower().startswith("rz")
        side = Side.PURCHASE if is_purchase else Side.SALES
        found.add(VatRegister(code=code, name=fields.get("Nazwa", "") or code, side=side))
    elif name == "Dokument":
        payment = fields.get("forma_platnosci", "")
        found.add(PaymentMethod(code=payment, name=payment))
    elif name == "Zapis" and "Dokument" in around:
        account = fields.get("konto", "")
        of_account = _side(account)
        if of_account is not None:
            found.add(
                Category(
                    code=account,
                    name=fields.get("opis", "") or account,
                    kind=CategoryKind.ACCOUNT,
                    account=account,
                    side=of_account,
                )
            )


def _side(account: str) -> Side | None:
    if _SALES.match(account):
        return Side.SALES
    return Side.PURCHASE if _COSTS.match(account) else None
