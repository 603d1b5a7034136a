"""Bank accounts: Polish ones, whose bank they are of, and those a company pays from."""

from __future__ import annotations

from dataclasses import dataclass, field

from desktop.domain.identifiers import is_iban
from desktop.domain.payments.transfer import FileFormat
from desktop.domain.rules.exchange import ZLOTY

_TAX_OFFICE = "10100071"
"""The branch of the National Bank that keeps the accounts which taxes are paid to."""
_SEPA = frozenset(
    {
        "AD", "AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GI", "GR", "HR",
        "HU", "IE", "IS", "IT", "LI", "LT", "LU", "LV", "MC", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI",
        "SK", "SM", "VA",
    }
)  # fmt: skip
"""Countries whose banks take SEPA credit transfers, as far as an IBAN tells them apart."""


def nrb(account: str) -> str:
    """The 26 digits of a Polish account; empty if ``account`` is none, or its check digits are wrong."""
    return account[2:] if account.startswith("PL") and is_iban(account) else ""


def sorting_code(account: str) -> str:
    """The eight digits that name the bank's branch of a Polish account; empty for others."""
    return nrb(account)[2:10]


def is_tax_account(account: str) -> bool:
    """Whether taxes are paid to it: that takes a transfer of another kind, with period and form."""
    return sorting_code(account) == _TAX_OFFICE


def in_sepa(account: str) -> bool:
    """Whether euros get to it by SEPA."""
    return account[:2] in _SEPA and is_iban(account)


@dataclass(frozen=True, slots=True)
class OwnAccount:
    """An account of a company, and how its bank wants to be asked for transfers.

    ``name`` and ``address`` stand in the file as the payer's.  ``encoding`` and ``most_orders`` (0: no
    limit) are for Elixir-O.  ``id`` is 0 before it is kept.
    """

    id: int
    company_id: int
    account: str
    name: str
    address: str = ""
    currency: str = ZLOTY
    bic: str = ""
    format: FileFormat = FileFormat.ELIXIR
    encoding: str = "cp1250"
    most_orders: int = 0
    ksef_in_titles: bool = False
    """Titles name the number in KSeF, too."""
    pays: bool = True
    """Transfers go from it; not from one that is known by its statements alone."""
    statements: int = field(default=0, compare=False)
    """How many statements of it are here: with any it can neither go nor become another one."""
