"""Whom a request is about, and where a text names them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from desktop.domain.collation import fold
from desktop.domain.errors import UserError

REMOVED = "[usunięto]"
"""What stands in a text in place of what named a person."""

_WORD = re.compile(r"[^\W_]+")
_EMAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")
_SHORTEST_NAME = 5
_DIGITS = re.compile(r"[0-9]{6,26}")
_PHONE_DIGITS = 9
_NIP_GROUPS = ((3, 3, 2, 2), (3, 2, 2, 3))
_PHONE_GROUPS = ((3, 3, 3), (2, 3, 2, 2))


@dataclass(frozen=True)
class Person:
    """Whoever is meant: known by any of these; empty is not known.

    Raises :class:`UserError` ``privacy.nobody``, ``privacy.short_name`` (a single word names half a town),
    ``privacy.bad_email``, ``privacy.bad_number`` or ``privacy.bad_phone``.
    """

    name: str = ""
    """First name and surname, or a company's name: two words or more."""
    email: str = ""
    number: str = ""
    """NIP, PESEL, or a VAT number of another country."""
    phone: str = ""
    panel_user: int | None = None
    """The number of an account in the client panel."""
    trail_name: str = ""
    """How the trail calls somebody of the office, whole: ``anna``."""
    _number: str = field(init=False, repr=False, default="")
    _phone: str = field(init=False, repr=False, default="")

    def __post_init__(self) -> None:
        """Refuse what would find everybody."""
        number = re.sub(r"[\s.-]", "", self.number).upper().removeprefix("PL")
        phone = re.sub(r"[^0-9]", "", self.phone)
        if len(phone) > _PHONE_DIGITS:
            phone = phone.removeprefix("00").removeprefix("48")
        object.__setattr__(self, "_number", number)
        object.__setattr__(self, "_phone", phone)
        known = (self.name.strip(), self.email.strip(), number, phone, self.trail_name.strip())
        if not any(known) and self.panel_user is None:
            raise UserError("privacy.nobody")
        words = fold(self.name)
        if self.name.strip() and (" " not in words or len(words) < _SHORTEST_NAME):
            raise UserError("privacy.short_name")
        if self.email.strip() and not _EMAIL.fullmatch(self.email.strip()):
            raise UserError("privacy.bad_email")
        if self.number.strip() and not re.fullmatch(r"[A-Z]{0,2}[0-9A-Z]{6,13}", number):
            raise UserError("privacy.bad_number")
        if self.phone.strip() and not _DIGITS.fullmatch(phone):
            raise UserError("privacy.bad_phone")

    @property
    def digits(self) -> str:
        """The number without what people write between; empty if it is not known."""
        return self._number

    @property
    def address(self) -> str:
        """The e-mail address in small letters; empty if it is not known."""
        return self.email.strip().lower()

    @cached_property
    def phrases(self) -> tuple[str, ...]:
        """Folded words in a row, any of which names the person."""
        return tuple(dict.fromkeys(self._phrases()))

    def _phrases(self) -> Iterator[str]:
        words = fold(self.name).split()
        if words:
            yield " ".join(words)
            if len(words) == 2:
                yield f"{words[1]} {words[0]}"
        if self.address:
            yield fold(self.address)
        if self._number:
            yield fold(self._number)
            yield fold(f"PL{self._number}")
            if re.fullmatch(r"[0-9]{10}", self._number):
                for grouped in (_grouped(self._number, groups) for groups in _NIP_GROUPS):
                    yield grouped
                    yield f"pl {grouped}"
        if self._phone:
            yield from (self._phone, f"48{self._phone}")
            if len(self._phone) == _PHONE_DIGITS:
                for groups in _PHONE_GROUPS:
                    yield _grouped(self._phone, groups)

    def is_named_in(self, *texts: str | None) -> bool:
        """Whether any of the texts names the person."""
        for one in texts:
            if one:
                folded = f" {fold(one)} "
                if any(f" {phrase} " in folded for phrase in self.phrases):
                    return True
        return False

    def did(self, who: str) -> bool:
        """Whether the trail's ``who`` is the person."""
        called = self.trail_name.strip().casefold()
        return (bool(called) and who.casefold() == called) or self.is_named_in(who)

    def without(self, text: str) -> str:
        """``text`` with :data:`REMOVED` in place of all that names the person."""
        words = [(found.start(), found.end(), fold(found[0])) for found in _WORD.finditer(text)]
        patterns = [phrase.split() for phrase in sorted(self.phrases, key=len, reverse=True)]
        result, behind, at = [], 0, 0
        while at < len(words):
            length = _length_at(words, at, patterns)
            if length:
                result += [text[behind : words[at][0]], REMOVED]
                behind = words[at + length - 1][1]
                at += length
            else:
                at += 1
        return "".join([*result, text[behind:]])


def _length_at(words: list[tuple[int, int, str]], at: int, patterns: list[list[str]]) -> int:
    """How many words from ``at`` on are one of the patterns; 0 if none is."""
    for pattern in patterns:
        if [word for _start, _end, word in words[at : at + len(pattern)]] == pattern:
            return len(pattern)
    return 0


def _grouped(digits: str, groups: tuple[int, ...]) -> str:
    parts, at = [], 0
    for length in groups:
        parts.append(digits[at : at + length])
        at += length
    return " ".join(parts)
