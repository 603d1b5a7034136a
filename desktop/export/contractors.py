"""The contractors of documents handed over together, each with a code that is its own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID, uuid5

from desktop.domain.booking.dictionaries import Side
from desktop.export.codes import PartnerCodes, identity_of
from desktop.export.entries import Entry, Partner

LONGEST = 20
"""Characters of a code (in Optima: akronim, in WAPRO: kod kontrahenta)."""
_ROOT = UUID("5e6e7bd1-6e24-5f2c-9f0e-9a6f2b7c41d3")
"""Never to be changed: identifiers made of it tell a program what it has already."""


def identifier(*words: object) -> str:
    """A GUID that is the same whenever the same words are given."""
    return str(uuid5(_ROOT, "\n".join(map(str, words))))


@dataclass(slots=True)
class Contractor:
    """A contractor of the documents handed over."""

    place: int
    """Which of them it is, from 1."""
    id: str
    """A GUID that stays."""
    code: str
    entry: Entry
    """The first of its documents."""
    sides: set[Side] = field(default_factory=set)
    accounts: list[str] = field(default_factory=list)
    """Where it wants to be paid, as its invoices say."""

    @property
    def partner(self) -> Partner:
        """As its first document has it."""
        return self.entry.partner


def contractor_codes() -> PartnerCodes:
    """Codes of contractors, none of them given yet."""
    return PartnerCodes(LONGEST, "utf-8")


class Contractors:
    """The contractors of ``entries``, in the order in which they appear.

    Files that go together share the ``codes``, so that none stands for two contractors.
    """

    def __init__(self, company_nip: str, entries: Iterable[Entry], codes: PartnerCodes | None = None) -> None:
        self._found: dict[str, Contractor] = {}
        codes = codes or contractor_codes()
        for entry in entries:
            identity = identity_of(entry.partner)
            known = self._found.get(identity)
            if known is None:
                guid = identifier(company_nip, "contractor", identity)
                known = Contractor(len(self._found) + 1, guid, codes.of(entry.partner), entry)
                self._found[identity] = known
            known.sides.add(entry.side)
            account = entry.document.bank_account
            if entry.side is Side.PURCHASE and account and account not in known.accounts:
                known.accounts.append(account)

    def of(self, entry: Entry) -> Contractor:
        """The contractor of ``entry``."""
        return self._found[identity_of(entry.partner)]

    def all(self) -> tuple[Contractor, ...]:
        """Every one of them once."""
        return tuple(self._found.values())


def account_number(account: str) -> str:
    """A Polish account as 26 digits, another one as IBAN."""
    return account.removeprefix("PL")
