"""What an office knows before it reads a document: its clients, and whom they trade with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class KnownContractor:
    """A contractor as the office has met it: its name and the accounts it was paid to (IBAN)."""

    name: str
    accounts: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Known:
    """Plain facts that help to tell what a document says; they cross into worker processes.

    ``company_nips`` are the office's clients: one of them is expected to be seller or buyer.
    ``contractors`` are the others, by NIP.
    """

    company_nips: frozenset[str] = frozenset()
    contractors: Mapping[str, KnownContractor] = field(default_factory=dict)


NOTHING_KNOWN = Known()
