"""Places in a letter's text: which there are, how they are filled, and what a text must have."""

from __future__ import annotations

import re
from collections.abc import Mapping

from desktop.domain.errors import UserError
from desktop.domain.letters import LetterKind
from desktop.services.outgoing.addresses import one_line, plain_text
from desktop.services.outgoing.defaults import SIGNATURE

_EVERYWHERE = ("biuro", "telefon")
PLACES: Mapping[str, tuple[str, ...]] = {
    LetterKind.INVITATION: (*_EVERYWHERE, "firma", "link", "godziny"),
    LetterKind.ANSWER: (
        *_EVERYWHERE,
        "firma",
        "liczba",
        "dokumenty",
        "miesiac",
        "lista",
        "nieprzyjete",
        "temat",
    ),
    LetterKind.QUESTION: (*_EVERYWHERE, "firma", "dokument", "pytanie", "link"),
    LetterKind.REMINDER: (*_EVERYWHERE, "firma", "miesiac", "liczba", "dokumenty", "termin", "link"),
    LetterKind.MISSING: (*_EVERYWHERE, "firma", "miesiac", "lista", "link"),
    LetterKind.TEST: _EVERYWHERE,
    SIGNATURE: _EVERYWHERE,
}
"""The places that a text of each kind may have."""
NEEDED: Mapping[str, tuple[str, ...]] = {
    LetterKind.INVITATION: ("link",),
    LetterKind.QUESTION: ("pytanie",),
    LetterKind.MISSING: ("lista",),
}
"""Places without which a letter of the kind is of no use."""
LONGEST = 8000
"""Characters of a text."""
LONGEST_SUBJECT = 200

_PLACE = re.compile(r"\{([^{}\s]{1,40})\}")
_BRACES = re.compile(r"\{[^{}]*\}|[{}]")
"""Anything that could be meant as a place, misspelt ones too."""


def check(kind: str, subject: str, body: str) -> tuple[str, str]:
    """Subject and text, tidied.

    Raises :class:`UserError` ``outgoing.no_text``, ``outgoing.text_too_long``, ``outgoing.unknown_place``
    or ``outgoing.missing_place``.
    """
    subject, body = one_line(subject, LONGEST_SUBJECT + 1), plain_text(body).strip()
    if not body or not (subject or kind == SIGNATURE):
        raise UserError("outgoing.no_text")
    if len(body) > LONGEST or len(subject) > LONGEST_SUBJECT:
        raise UserError("outgoing.text_too_long", limit=LONGEST)
    allowed = PLACES[kind]
    places = {f"{{{name}}}" for name in allowed}
    for found in _BRACES.findall(subject) + _BRACES.findall(body):
        if found not in places:
            known = ", ".join(f"{{{name}}}" for name in allowed)
            raise UserError("outgoing.unknown_place", name=one_line(found, 40), known=known)
    for name in NEEDED.get(kind, ()):
        if f"{{{name}}}" not in body:
            raise UserError("outgoing.missing_place", name=f"{{{name}}}")
    return subject, body


def fill_line(template: str, values: Mapping[str, str]) -> str:
    """A subject with its places filled, on one line; what a value holds in braces stays as it is."""
    return one_line(_PLACE.sub(lambda found: values.get(found[1], ""), template))


def fill_text(template: str, values: Mapping[str, str]) -> str:
    """A text with its places filled.

    A line with a place that has no value is left out, and with it the line right before it that
    announces it by a colon at its end.
    """
    kept: list[str] = []
    for line in plain_text(template).split("\n"):
        names = _PLACE.findall(line)
        if any(not values.get(name, "").strip() for name in names):
            if kept and kept[-1].rstrip().endswith(":"):
                kept.pop()
            continue
        kept.append(_PLACE.sub(lambda found: plain_text(values[found[1]]).strip("\n"), line))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(kept)).strip("\n")
