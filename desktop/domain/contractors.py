"""Contractors: whom the office's clients trade with, and what the office keeps of each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from desktop.domain.collation import fold
from desktop.domain.identifiers import is_nip, nip_digits
from desktop.domain.messages import Message
from desktop.domain.vatnumbers import is_vat_number, knows_check_digit

MAX_NAME = 300
MAX_SHORT_NAME = 100
MAX_TEXT = 200
"""Characters of a street, town, e-mail address or a text of the settings."""
MAX_DAYS = 365
"""The longest term of payment that is believed."""

EU_COUNTRIES = frozenset(
    {
        "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "EL", "ES", "FI", "FR", "HR", "HU", "IE", "IT", "LT",
        "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK", "XI",
    }
)  # fmt: skip
"""As VAT numbers begin: Greece with EL, Northern Ireland with XI."""

_VAT_NUMBER = re.compile(r"[A-Z]{2}[0-9A-Z+*]{2,13}")
_LEGAL_FORMS = re.compile(
    r"\b(?:sp(?:olka)?\s+z\s+o(?:graniczona)?\s*o(?:dpowiedzialnoscia)?|s(?:polka)?\s+a(?:kcyjna)?"
    r"|sp(?:olka)?\s+[jkp]|sp(?:olka)?\s+(?:jawna|komandytowa|partnerska|cywilna|komandytowo\s+akcyjna)"
    r"|s\s+[ck]\s*a?|p\s+s\s+a|gmbh|ag|ltd|llc|s\s*r\s*o|sas|sarl|bv|nv|inc|co|kg"
    r"|przedsiebiorstwo|firma|zaklad|w\s+likwidacji)\b"
)


class Origin(StrEnum):
    """Whose word a contractor's name and address are."""

    DOCUMENTS = "documents"
    """Its approved documents': they follow the newest of them."""
    PERSON = "person"
    IMPORT = "import"
    REGISTER = "register"


@dataclass(frozen=True, slots=True)
class Address:
    """Where a contractor is: ``street`` with the numbers of house and flat."""

    street: str = ""
    post_code: str = ""
    town: str = ""

    @property
    def line(self) -> str:
        """On one line: ``"Długa 2, 30-001 Kraków"``."""
        place = " ".join(filter(None, (self.post_code, self.town)))
        return ", ".join(filter(None, (self.street, place)))


@dataclass(frozen=True, slots=True)
class ContractorData:
    """What a person, a file or a register can say of a contractor."""

    number: str = ""
    """Ten digits of a NIP, or a VAT number with its country's letters; empty where there is none."""
    name: str = ""
    short_name: str = ""
    address: Address = Address()
    email: str = ""
    country: str = ""
    """ISO 3166, two letters; empty is Poland or unknown."""
    active: bool = True


@dataclass(frozen=True, slots=True)
class Contractor:
    """A contractor of the office."""

    id: int
    data: ContractorData
    origin: Origin
    other_numbers: tuple[str, ...] = ()
    """Those of contractors that were merged into it."""
    other_names: tuple[str, ...] = ()
    """As its documents call it, or those that were merged into it."""
    other_addresses: tuple[str, ...] = ()
    documents: int = 0
    """Approved ones."""
    last: date | None = None
    """The day of the newest of them."""

    @property
    def shown_name(self) -> str:
        """The name to list it by."""
        return self.data.short_name or self.data.name or self.data.number


@dataclass(frozen=True, slots=True)
class AccountSeen:
    """An account of a contractor: from which day to which it stood on approved documents, on how many.

    One that a person or a file gave has no documents; both days are that of the giving.
    """

    account: str
    """IBAN, compact."""
    first: date
    last: date
    documents: int
    given: bool = False
    """A person or an imported file says that it is the contractor's."""


@dataclass(frozen=True, slots=True)
class ContractorSettings:
    """What is usual between a contractor and one of the office's clients; ``None``: nothing is said."""

    payment_days: int | None = None
    """From issue to due date."""
    category: str | None = None
    """The category's code."""
    register: str | None = None
    """The VAT register's code."""
    description: str | None = None
    """Of the event, for the books."""
    code: str | None = None
    """What the client's accounting program calls the contractor."""

    @property
    def empty(self) -> bool:
        """Whether nothing is said."""
        return self == ContractorSettings()


@dataclass(frozen=True, slots=True)
class Relation:
    """The settings between a contractor and the client ``company_id``, with the documents they share."""

    company_id: int
    company: str
    settings: ContractorSettings
    documents: int


@dataclass(frozen=True, slots=True)
class ContractorDocument:
    """An approved document of a contractor."""

    document_id: int
    company: str
    number: str
    day: date
    name: str
    """What it calls the contractor."""
    account: str


@dataclass(frozen=True, slots=True)
class ContractorCard:
    """All that is known of one contractor; ``recent`` are its newest documents."""

    contractor: Contractor
    accounts: tuple[AccountSeen, ...]
    companies: tuple[Relation, ...]
    recent: tuple[ContractorDocument, ...]


class DoubleReason(StrEnum):
    """Why two contractors may be one."""

    NUMBER = "number"
    """The same digits of the number, written otherwise."""
    NAME = "name"
    """The same name in the same town."""
    ACCOUNT = "account"
    """Both were paid to one account."""


@dataclass(frozen=True, slots=True)
class Double:
    """Two contractors that may be one."""

    first: Contractor
    second: Contractor
    reasons: tuple[DoubleReason, ...]
    about: str = ""
    """What they share: the number's digits, the town, the account."""


class ContractorAct(StrEnum):
    """What was done to a contractor by a person, or for one."""

    CREATED = "created"
    EDITED = "edited"
    SETTINGS = "settings"
    ACCOUNT = "account"
    """An account was given or taken away."""
    IMPORTED = "imported"
    REGISTER = "register"
    MERGED = "merged"
    SEPARATED = "separated"
    DISTINCT = "distinct"
    """Two that look like one are two."""
    DELETED = "deleted"


@dataclass(frozen=True, slots=True)
class ContractorTrace:
    """A line of a contractor's trail; ``at`` is UTC."""

    id: int
    at: datetime
    who: str
    what: ContractorAct
    details: dict[str, str] = field(default_factory=dict)
    undoable: bool = False
    """A merge that can be taken back."""


# -- numbers -----------------------------------------------------------------------------------------


def tidy_number(text: str) -> str:
    """A tax number as it is kept: separators and a leading ``PL`` taken away, capitals.

    ``"PL 525-224-84-81"`` → ``"5252248481"``, ``"de 136695976"`` → ``"DE136695976"``.
    """
    return nip_digits(text.replace("/", "").replace("_", ""))[:20]


def number_fault(number: str) -> Message | None:
    """Why a tidy ``number`` cannot be a contractor's, for a person; ``None`` if it can.

    Ten digits must be a NIP, and other numbers those of a country whose VAT numbers are known to begin so
    or, where the check digit is known, have it right.  Countries outside the European Union have numbers
    of shapes of their own: those of three letters and figures at least are taken as they are.
    """
    if not number:
        return None
    if re.fullmatch(r"[0-9]+", number):
        if len(number) != 10:
            return Message("contractor.number_length", {"number": number})
        return None if is_nip(number) else Message("contractor.number_check", {"number": number})
    if not _VAT_NUMBER.fullmatch(number):
        return Message("contractor.number_shape", {"number": number})
    if knows_check_digit(number) and not is_vat_number(number):
        return Message("contractor.number_check", {"number": number})
    return None


def country_of(number: str) -> str:
    """The ISO code of the country a tidy number belongs to, ``""`` if it tells none."""
    if re.fullmatch(r"[0-9]{10}", number):
        return "PL"
    head = number[:2]
    return {"EL": "GR", "XI": "GB"}.get(head, head) if head.isalpha() else ""


def number_core(number: str) -> str:
    """What stays the same however a number is written: its digits, where there are eight or more."""
    digits = re.sub(r"\D", "", number)
    return digits if len(digits) >= 8 else ""


# -- names -------------------------------------------------------------------------------------------


def name_core(name: str) -> str:
    """A name for comparing: folded, without its legal form; the whole where nothing else is left."""
    folded = fold(name)
    core = " ".join(_LEGAL_FORMS.sub(" ", folded).split())
    return core or folded


def same_name(one: str, other: str) -> bool:
    """Whether two names are one, but for case, diacritics, punctuation and legal form."""
    return name_core(one) == name_core(other)


_POST_CODE = re.compile(r"\b(\d{2})\s?[-–]\s?(\d{3})\b")


def parse_address(text: str) -> Address:
    """An address printed on one line, taken apart at its Polish post code; without one all is street."""
    line = " ".join(text.split())
    found = list(_POST_CODE.finditer(line))
    if not found:
        return Address(street=line[:MAX_TEXT])
    code = found[-1]
    street = line[: code.start()].strip(" ,;")
    town = line[code.end() :].strip(" ,;")
    if not street and "," in town:
        # The other order: post code and town, then the street.
        town, _, street = (part.strip() for part in town.partition(","))
    town = re.split(r"\s*[,;]\s*", town)[0]
    return Address(street[:MAX_TEXT], f"{code[1]}-{code[2]}", town[:MAX_TEXT])


# -- settings ----------------------------------------------------------------------------------------


def settings_fault(settings: ContractorSettings) -> Message | None:
    """Why ``settings`` cannot be kept, for a person."""
    days = settings.payment_days
    if days is not None and not 0 <= days <= MAX_DAYS:
        return Message("contractor.days", {"limit": str(MAX_DAYS)})
    texts: Sequence[str | None] = (
        settings.category, settings.register, settings.description, settings.code
    )  # fmt: skip
    if any(text is not None and len(text) > MAX_TEXT for text in texts):
        return Message("contractor.too_long", {"limit": str(MAX_TEXT)})
    return None
