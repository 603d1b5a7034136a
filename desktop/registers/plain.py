"""Reading JSON that a register sent: nothing in it is believed to be of the kind it should be."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from desktop.registers.faults import Fault, Why

_LONGEST = 500
"""Characters of a name or address; the longest registered names have some 300."""
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


def parse(body: bytes, host: str) -> Mapping[str, Any] | Sequence[Any]:
    """The object or list in ``body``, fractions as exact decimals; raises :class:`Fault`."""
    try:
        value = json.loads(body.decode("utf-8-sig"), parse_float=_decimal, parse_constant=_refuse)
    except (ValueError, RecursionError, InvalidOperation) as error:
        raise nonsense(host) from error
    if not isinstance(value, dict | list):
        raise nonsense(host)
    return value


def mapping(value: object) -> Mapping[str, Any]:
    """``value`` if it is an object, else an empty one."""
    return value if isinstance(value, dict) else {}


def items(value: object) -> list[Any]:
    """``value`` if it is a list, else an empty one."""
    return value if isinstance(value, list) else []


def text(value: object) -> str:
    """``value`` as one clean line; empty if it is no text."""
    if not isinstance(value, str):
        return ""
    return " ".join(_CONTROL.sub(" ", value[: 4 * _LONGEST]).split())[:_LONGEST]


def day(value: object) -> date | None:
    """``value`` as a date, if it is ``2026-02-05`` or begins so."""
    found = re.match(r"([0-9]{4})-([0-9]{2})-([0-9]{2})", value) if isinstance(value, str) else None
    if found is None:
        return None
    try:
        return date(*map(int, found.groups()))
    except ValueError:
        return None


def nonsense(host: str) -> Fault:
    """What came is not what the register's description says."""
    return Fault(Why.OFFLINE, "registers.nonsense", host=host)


def _decimal(number: str) -> Decimal:
    if len(number) > 40:
        raise ValueError("a number of that length")
    return Decimal(number)


def _refuse(name: str) -> object:
    raise ValueError(name)


def host_of(base: str) -> str:
    """The host of an address, for sentences."""
    return base.partition("://")[2].partition("/")[0]
