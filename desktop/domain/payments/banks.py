"""What is known of single banks' files, and what the office may choose itself.

Only facts that a source gives stand here (``encoding`` and limits differ by bank, and banks let the
customer choose): for every other bank the general preset holds, and the office sets what its bank asks for.
"""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.payments.accounts import sorting_code

ENCODINGS: tuple[tuple[str, str], ...] = (
    ("cp1250", "Windows-1250"),
    ("iso8859-2", "ISO-8859-2"),
    ("cp852", "CP852 (DOS)"),
    ("utf-8", "UTF-8"),
)
"""Code pages that banks take Elixir-O in: Python's name, and the usual one."""


@dataclass(frozen=True, slots=True)
class BankPreset:
    """How a bank wants Elixir-O; ``codes`` are the first digits of its sorting codes."""

    key: str
    name: str
    codes: tuple[str, ...] = ()
    encoding: str = "cp1250"
    most_orders: int = 0
    """Transfers a file; 0: no limit is known."""


GENERAL = BankPreset("general", "Elixir-O")
PRESETS: tuple[BankPreset, ...] = (
    GENERAL,
    BankPreset("mbank", "mBank", ("1140",), most_orders=50),
)


def preset_of(account: str) -> BankPreset:
    """The preset of the bank that keeps ``account``."""
    code = sorting_code(account)
    return next((one for one in PRESETS if code.startswith(one.codes) and one.codes), GENERAL)
