"""The field :86: of mBank: parts behind labels, with semicolons between them.

``944 CompanyNet Przelew krajowy; na rach.: …; dla: …; tyt.: …; TNR: …``; where money comes in ``z rach.:``
and ``od:``.  A transfer in another currency has ``waluta:`` and ``kwota:`` behind the title.
Source: the bank's description of its MT940.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.identifiers import iban_compact

_LABEL = re.compile(
    r";\s*(na rach|z rach|dla|od|tyt|tnr|waluta|kwota|kurs|data stempla)(?:unek|unku|\.)?:\s*", re.IGNORECASE
)
_BEFORE_TITLE = frozenset({"na rach", "z rach", "dla", "od"})
"""What looks like one of these within a title is part of it."""
_AMOUNT = re.compile(r"[0-9][0-9 ]{0,15}[,.][0-9]{2}")
_CODE = re.compile(r"[0-9]{3} ")


@dataclass(frozen=True, slots=True)
class Labelled:
    """What the parts say."""

    kind: str
    name: str
    account: str
    title: str
    original: tuple[Decimal, str] | None


def labelled(text: str) -> Labelled | None:
    """The parts of ``text``; ``None`` if it is none of these: without title, and account or name."""
    parts: dict[str, str] = {}
    label, start = "", 0
    for found in _LABEL.finditer(text):
        name = found[1].lower()
        if name in parts or name == label or ("tyt" in {*parts, label} and name in _BEFORE_TITLE):
            continue
        parts[label] = text[start : found.start()].strip(" ;")
        label, start = name, found.end()
    parts[label] = text[start:].strip(" ;")
    account = parts.get("na rach") or parts.get("z rach") or ""
    name = parts.get("dla") or parts.get("od") or ""
    if "tyt" not in parts or not (account or name):
        return None
    kind = _CODE.sub("", parts.get("", ""), count=1)
    return Labelled(kind, name, iban_compact(account), parts["tyt"], _original(parts))


def _original(parts: dict[str, str]) -> tuple[Decimal, str] | None:
    amount, currency = parts.get("kwota", ""), parts.get("waluta", "").upper()
    if not _AMOUNT.fullmatch(amount) or not re.fullmatch(r"[A-Z]{3}", currency):
        return None
    return Decimal(amount.replace(" ", "").replace(",", ".")), currency
