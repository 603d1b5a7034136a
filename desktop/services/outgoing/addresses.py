"""Addresses and lines that may stand in the head of a mail."""

from __future__ import annotations

import re
import unicodedata

from desktop.domain.errors import UserError

_MESSAGE_ID = re.compile(r"<[!-;=?-~]{1,600}>")
_NO_TEXT = frozenset({"Cc", "Cs", "Cn", "Zl", "Zp"})
"""Unicode categories of control characters, lone surrogates, and breaks of lines and paragraphs."""
_TURNS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Marks that turn the direction of writing: they make an address look like another."""


def checked_address(text: str) -> str:
    """``text`` as one plain address, the domain in small letters; a domain beyond ASCII in its ASCII form.

    Raises :class:`UserError` ``outgoing.bad_address``.
    """
    from email_validator import EmailNotValidError, validate_email

    address = text.strip()
    try:
        found = validate_email(
            address, check_deliverability=False, allow_smtputf8=False, globally_deliverable=False
        )
    except EmailNotValidError as error:
        raise UserError("outgoing.bad_address", address=one_line(text, 80)) from error
    if found.ascii_email is None:
        raise UserError("outgoing.bad_address", address=one_line(text, 80))
    return found.ascii_email


def one_line(text: str, longest: int = 200) -> str:
    """``text`` as one line without anything that ends a line, at most ``longest`` characters."""
    plain = "".join(" " if unicodedata.category(char) in _NO_TEXT else char for char in text)
    return " ".join(_TURNS.sub("", plain).split())[:longest].rstrip()


def plain_text(text: str) -> str:
    """``text`` with ``\\n`` between lines and without control characters."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    return "".join(char for char in lines if char in "\n\t" or unicodedata.category(char) not in {"Cc", "Cs"})


def message_id(text: str) -> str:
    """The Message-ID in ``text``, empty if that is none."""
    found = _MESSAGE_ID.fullmatch(text.strip())
    return "" if found is None else found[0]


def domain_of(address: str) -> str:
    """What stands behind the @."""
    return address.rpartition("@")[2]
