"""Files that list an office's clients: what importing each row would do."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from desktop.domain.contractor_files import ContractorFile
from desktop.domain.messages import Message


class Verdict(StrEnum):
    """What importing a row would do."""

    NEW = "new"
    HERE = "here"
    """The office has this client already; it stays as it is."""
    DOUBTFUL = "doubtful"
    """Could be imported, if a person says so."""
    REFUSED = "refused"
    """Cannot be: a wrong NIP, no name, a second row about the same client."""


@dataclass(frozen=True, slots=True)
class NewCompany:
    """A client that is to be added."""

    short_name: str
    full_name: str
    nip: str
    email: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class CompanyLine:
    """What importing one row would do, and why; ``row`` is its number in the file, from 1."""

    row: int
    verdict: Verdict
    company: NewCompany
    """As it would be added; of a refused one as the row has it."""
    reasons: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class CompanyPreview:
    """What importing a file would do, in its order."""

    file: ContractorFile
    lines: tuple[CompanyLine, ...]

    def count(self, verdict: Verdict) -> int:
        """How many rows have this verdict."""
        return sum(1 for line in self.lines if line.verdict is verdict)


@dataclass(frozen=True, slots=True)
class CompaniesImported:
    """How many clients were added, and the rows that somebody else was quicker with."""

    added: int
    overtaken: tuple[int, ...] = ()


_LEGAL_FORMS = (
    (r"sp[oó][łl]ka\s+z\s+ograniczon[aą]\s+odpowiedzialno[sś]ci[aą]\s+sp[oó][łl]ka\s+komandytowa",
     "sp. z o.o. sp.k."),
    (r"sp[oó][łl]ka\s+z\s+ograniczon[aą]\s+odpowiedzialno[sś]ci[aą]", "sp. z o.o."),
    (r"prosta\s+sp[oó][łl]ka\s+akcyjna", "P.S.A."),
    (r"sp[oó][łl]ka\s+komandytowo[- ]akcyjna", "S.K.A."),
    (r"sp[oó][łl]ka\s+akcyjna", "S.A."),
    (r"sp[oó][łl]ka\s+komandytowa", "sp.k."),
    (r"sp[oó][łl]ka\s+partnerska", "sp.p."),
    (r"sp[oó][łl]ka\s+jawna", "sp.j."),
    (r"sp[oó][łl]ka\s+cywilna", "s.c."),
)  # fmt: skip
"""Legal forms as registers write them, and the abbreviations that the Code of companies allows."""
LONGEST_SHORT = 60


def shortened(full_name: str) -> str:
    """A name as an office calls a client: its legal form abbreviated, at most sixty characters."""
    text = " ".join(full_name.split())
    for form, short in _LEGAL_FORMS:
        text = re.sub(form, short, text, flags=re.IGNORECASE)
    if len(text) <= LONGEST_SHORT:
        return text
    cut, _, rest = text[: LONGEST_SHORT + 1].rpartition(" ")
    return (cut or rest[:LONGEST_SHORT]).rstrip(" ,-–")
