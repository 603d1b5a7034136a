"""Separator sheets: what the code on a printed sheet says.

The text in the code is our own and carries its version first, so that sheets printed today are understood
by later programs: ``BEZDOTYK/1/NEXT/5252248481``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from desktop.domain.identifiers import is_nip

_VERSION = 1
_CODE = re.compile(r"BEZDOTYK/(\d{1,3})/([A-Z]{1,20})(?:/(\d{10})?)?(?:/.{0,200})?", re.ASCII)


class SeparatorKind(StrEnum):
    """What a separator sheet says about the pages behind it."""

    NEXT = "next"
    """They are the next document."""
    ATTACHMENT = "attachment"
    """They are attached to the document before."""


@dataclass(frozen=True, slots=True)
class Separator:
    """A separator sheet: its kind, and the NIP of the company whose documents follow, if it names one."""

    kind: SeparatorKind
    nip: str | None = None

    def code(self) -> str:
        """The text of the sheet's code."""
        return f"BEZDOTYK/{_VERSION}/{self.kind.name}/{self.nip or ''}"


def parse_separator(text: str) -> Separator | None:
    """What the text of a code says; ``None`` if it is not one of our sheets'.

    Later versions may add parts behind; a kind that is not known here still parts documents.  A NIP with
    a wrong check digit is left out.
    """
    match = _CODE.fullmatch(text.strip())
    if match is None:
        return None
    attachment = match[2] == SeparatorKind.ATTACHMENT.name
    nip = match[3] if match[3] and is_nip(match[3]) else None
    return Separator(SeparatorKind.ATTACHMENT if attachment else SeparatorKind.NEXT, nip)
