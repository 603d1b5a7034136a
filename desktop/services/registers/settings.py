"""Which registers the office lets the program ask.

None at first: a question tells the register, and whoever watches the line, whom the office's clients deal
with.  The program does all its work without.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any

from desktop.db.engine import Database
from desktop.db.tables import SettingTable
from desktop.domain.errors import UserError
from desktop.domain.identifiers import is_nip, nip_digits
from desktop.domain.registers import Register
from desktop.registers import gus, nbp, vies, whitelist

_KEY = "registers"
_PLACES = "register_addresses"

FEWEST_DAYS, MOST_DAYS = 1, 31
"""Of flat files that are kept."""


@dataclass(frozen=True, slots=True)
class RegisterSettings:
    """What may be asked; the key of GUS is in the keyring."""

    white_list: bool = False
    flat_file: bool = False
    """Fetch the flat file every day; one that was loaded by hand is used either way."""
    gus: bool = False
    vies: bool = False
    nbp: bool = False
    keep_days: int = 4
    """How many days' flat files are kept; half a gigabyte each."""
    requester_nip: str = ""
    """The office's own NIP: with it VIES gives a number of the query as proof."""

    def is_on(self, register: Register) -> bool:
        """Whether ``register`` may be asked."""
        return bool(getattr(self, register.value))


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where the registers are; others than these only for tests."""

    white_list: str = whitelist.ADDRESS
    flat_file: str = "https://plikplaski.mf.gov.pl/pliki"
    gus: str = gus.ADDRESS
    vies: str = vies.ADDRESS
    nbp: str = nbp.ADDRESS


class RegisterSettingsStore:
    """Loads and saves them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def load(self) -> RegisterSettings:
        """The settings; what was never set, or is not understood, has its default."""
        return RegisterSettings(**_understood(RegisterSettings(), self._value(_KEY)))

    def save(self, settings: RegisterSettings) -> RegisterSettings:
        """Keep them; raises :class:`UserError` ``settings.bad_value`` or ``registers.bad_nip``."""
        if not FEWEST_DAYS <= settings.keep_days <= MOST_DAYS:
            raise UserError("settings.bad_value", value=settings.keep_days, low=FEWEST_DAYS, high=MOST_DAYS)
        nip = nip_digits(settings.requester_nip)
        if nip and not is_nip(nip):
            raise UserError("registers.bad_nip", number=settings.requester_nip)
        values = {**asdict(settings), "requester_nip": nip}
        with self._database.write() as session:
            session.merge(SettingTable(key=_KEY, value=values))
        return RegisterSettings(**values)

    def addresses(self) -> Addresses:
        """Where the registers are."""
        return Addresses(**_understood(Addresses(), self._value(_PLACES)))

    def move(self, addresses: Addresses) -> None:
        """Ask elsewhere, for tests."""
        with self._database.write() as session:
            session.merge(SettingTable(key=_PLACES, value=asdict(addresses)))

    def _value(self, key: str) -> Mapping[str, Any]:
        with self._database.read() as session:
            row = session.get(SettingTable, key)
            return {} if row is None else row.value


def _understood(default: RegisterSettings | Addresses, values: Mapping[str, Any]) -> dict[str, Any]:
    """The values of ``default`` with those that were kept, where they are of the same type."""
    result: dict[str, Any] = {}
    for one in fields(default):
        standard = getattr(default, one.name)
        value = values.get(one.name, standard)
        result[one.name] = value if type(value) is type(standard) else standard
    if "keep_days" in result:
        result["keep_days"] = min(max(result["keep_days"], FEWEST_DAYS), MOST_DAYS)
    return result
