"""Addresses as registers write them, in one line."""

from __future__ import annotations

import re
from dataclasses import dataclass

_CODE = re.compile(r"(?P<before>.*?)[,\s]*\b(?P<code>[0-9]{2}-[0-9]{3})\s+(?P<town>[^,]+)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Place:
    """Street with numbers, postal code, town; each may be empty."""

    street: str = ""
    post_code: str = ""
    town: str = ""


def parse_place(line: str) -> Place:
    """``UL. LIPOWA 1, 00-001 WARSZAWA`` in its parts; what has no postal code is all street."""
    found = _CODE.match(line)
    if found is None:
        return Place(line.strip(" ,"))
    return Place(found["before"].strip(" ,"), found["code"], found["town"].strip())


def post_code(text: str) -> str:
    """``00-001`` of ``00001`` or ``00-001``; anything else as it is."""
    digits = re.sub(r"[\s-]", "", text)
    return f"{digits[:2]}-{digits[2:]}" if re.fullmatch(r"[0-9]{5}", digits) else text.strip()
