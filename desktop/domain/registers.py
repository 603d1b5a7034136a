"""What public registers answer, and what vouches for it; no answer is never an answer of "no".

Facts of the interfaces stand in the clients' own modules (``desktop/registers``).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum


class Register(StrEnum):
    """A public register that the office may ask."""

    WHITE_LIST = "white_list"
    """The Ministry of Finance's list of VAT payers, asked online."""
    FLAT_FILE = "flat_file"
    """The same list as the Ministry's daily file of hashes, on the office's own disk."""
    GUS = "gus"
    """The statistical office's REGON register (BIR1.1)."""
    VIES = "vies"
    """The European Commission's check of VAT numbers."""
    NBP = "nbp"
    """The National Bank of Poland's table A of average rates."""


@dataclass(frozen=True, slots=True)
class Proof:
    """What shows that, when and where something was asked."""

    register: Register
    at: datetime
    """When it was answered; UTC."""
    reference: str = ""
    """The register's own number of the query; of the flat file, its date as ``20260205``."""
    typed_by: str = ""
    """Who typed it, where no register was asked."""


class VatState(StrEnum):
    """What a contractor is for VAT on a day."""

    ACTIVE = "active"
    EXEMPT = "exempt"
    NOT_REGISTERED = "not_registered"
    """In the list as one that was refused or struck off, or not in the list at all."""
    VALID_EU = "valid_eu"
    """VIES knows the number."""
    INVALID_EU = "invalid_eu"


@dataclass(frozen=True, slots=True)
class VatAnswer:
    """What a contractor was for VAT on ``day``."""

    state: VatState
    day: date
    proof: Proof
    name: str = ""
    accounts: tuple[str, ...] = ()
    """Of the white list: 26 digits each."""
    has_virtual_accounts: bool = False


class AccountState(StrEnum):
    """Whether an account stood on the white list beside a NIP on a day."""

    ACTIVE = "active"
    """Listed, of an active payer."""
    EXEMPT = "exempt"
    """Listed, of an exempt one."""
    LISTED = "listed"
    """Listed; the online check does not say of which."""
    NOT_LISTED = "not_listed"


@dataclass(frozen=True, slots=True)
class AccountAnswer:
    """Whether an account stood beside a NIP on ``day``."""

    state: AccountState
    day: date
    proof: Proof
    by_mask: bool = False
    """Found as a virtual account, by its bank's mask."""


@dataclass(frozen=True, slots=True)
class RateAnswer:
    """The average rate of a currency: złoty for ``per`` units."""

    currency: str
    mid: Decimal
    table: str
    """Its number: ``024/A/NBP/2026``."""
    day: date
    """The table's date."""
    proof: Proof
    per: int = 1


@dataclass(frozen=True, slots=True)
class RegisteredName:
    """Who a tax number belongs to, as GUS, the white list or VIES has it."""

    number: str
    """Ten digits of a NIP, or a VAT number with its country's letters."""
    name: str
    proof: Proof
    street: str = ""
    """With the numbers of house and flat."""
    post_code: str = ""
    """Polish ones as ``00-001``."""
    town: str = ""
    regon: str = ""
    ended: date | None = None
    """When the business was ended, if it was."""


class AskState(StrEnum):
    """Where a question to a register stands."""

    UNKNOWN = "unknown"
    """Nobody has asked."""
    ASKING = "asking"
    ANSWERED = "answered"
    OFFLINE = "offline"
    """There is no connection, or the register does not answer; it is asked again by itself."""
    LIMIT = "limit"
    """The register's daily number of questions is used up; asked again after midnight."""
    OFF = "off"
    """The office does not want this register asked, or has not given its key."""
    NONE = "none"
    """The register has nothing on that day or under that number."""
