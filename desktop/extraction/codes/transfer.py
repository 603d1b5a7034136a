"""Codes that a banking application turns into a transfer: the Polish one, the European, the Swiss.

Sources: ZBP, "Rekomendacja – Standard 2D" (2013); EPC069-12 version 2.1; SIX, "Swiss Implementation
Guidelines QR-bill" 2.2.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.identifiers import iban_compact, is_iban
from desktop.domain.money import MAX_AMOUNT

MAX_TEXT = 1200
"""Characters: the longest, the Swiss code, has at most 997."""

_ZBP = re.compile(
    r"(?P<nip>[0-9]{10})?\|(?P<country>PL)?\|(?P<account>[0-9]{26})\|(?P<amount>[0-9]{1,12})"
    r"\|(?P<name>[^|]{0,70})\|(?P<title>[^|]{0,140})(?:\|[^|]{0,70}){0,3}"
)
_EPC_AMOUNT = re.compile(r"(?P<currency>[A-Z]{3})(?P<amount>[0-9]{1,12}(?:\.[0-9]{1,2})?)")
_SWISS_AMOUNT = re.compile(r"[0-9]{1,9}\.[0-9]{2}")
_SWISS_LINES = 31
_SWISS = {"account": 3, "amount": 18, "currency": 19, "reference": 28, "message": 29}


@dataclass(frozen=True, slots=True)
class TransferCode:
    """A transfer that a code proposes.

    ``account`` is an IBAN with right check digits.  ``amount`` is ``None`` where the payer is to fill it
    in: what is to be paid now, which need not be the invoice's gross amount.  ``title`` is free text.
    """

    account: str
    amount: Decimal | None
    currency: str
    nip: str | None = None
    name: str = ""
    title: str = ""


def parse_transfer(text: str) -> TransferCode | None:
    """The transfer that ``text`` proposes, ``None`` for anything else."""
    if len(text) > MAX_TEXT:
        return None
    if text.startswith("BCD"):
        code = _epc(text.splitlines())
    elif text.startswith("SPC"):
        code = _swiss(text.splitlines())
    else:
        code = _zbp(text.strip())
    return code if code is not None and is_iban(code.account) else None


def _zbp(text: str) -> TransferCode | None:
    found = _ZBP.fullmatch(text)
    if found is None:
        return None
    grosze = Decimal(found["amount"]).scaleb(-2)
    return TransferCode(
        account=f"PL{found['account']}",
        amount=_amount(grosze),
        currency="PLN",
        nip=found["nip"],
        name=found["name"].strip(),
        title=found["title"].strip(),
    )


def _epc(lines: list[str]) -> TransferCode | None:
    """Service tag, version, character set, ``SCT``, BIC, name, IBAN, amount, purpose, reference, text."""
    fields = [line.strip() for line in lines[:12]]
    fields += [""] * (12 - len(fields))
    if fields[0] != "BCD" or fields[3] != "SCT" or fields[1] not in {"001", "002"}:
        return None
    found = _EPC_AMOUNT.fullmatch(fields[7])
    if fields[7] and found is None:
        return None
    return TransferCode(
        account=iban_compact(fields[6]),
        amount=None if found is None else _amount(Decimal(found["amount"])),
        currency="EUR" if found is None else found["currency"],
        name=fields[5][:70],
        title=(fields[9] or fields[10])[:140],
    )


def _swiss(lines: list[str]) -> TransferCode | None:
    if len(lines) < _SWISS_LINES - 1 or not lines[1].startswith("02"):
        return None
    parts = {name: lines[at].strip() for name, at in _SWISS.items()}
    if parts["amount"] and not _SWISS_AMOUNT.fullmatch(parts["amount"]):
        return None
    if parts["currency"] not in {"CHF", "EUR"}:
        return None
    return TransferCode(
        account=iban_compact(parts["account"]),
        amount=_amount(Decimal(parts["amount"])) if parts["amount"] else None,
        currency=parts["currency"],
        name=lines[5].strip()[:70],
        title=(parts["message"] or parts["reference"])[:140],
    )


def _amount(value: Decimal) -> Decimal | None:
    return value if 0 < value <= MAX_AMOUNT else None
