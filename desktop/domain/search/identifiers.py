"""Numbers that say by their look what they are: NIP, account, KSeF number, document number, plate."""

from __future__ import annotations

import re

from desktop.domain.identifiers import iban_compact, is_iban, is_ksef_number, is_nip, nip_digits
from desktop.domain.search.meanings import Account, KsefNumber, Meaning, Number, Plate, TaxNumber, Words
from desktop.domain.search.scanner import END, Found, Source

_KSEF = re.compile(rf"[0-9]{{10}}-[0-9]{{8}}-[0-9a-f]{{12}}-[0-9a-f]{{2}}{END}")
_POLISH_ACCOUNT = re.compile(rf"(?:pl\s?)?[0-9]{{2}}(?:[\s\-]?[0-9]{{4}}){{6}}{END}")
_IBAN = re.compile(rf"[a-z]{{2}}[0-9]{{2}}[a-z0-9]{{11,30}}{END}")
_NIP = re.compile(
    rf"(?P<said>nip\s*:?\s*)?(?P<nip>(?:pl\s?)?(?:[0-9]{{10}}|[0-9]{{3}}-[0-9]{{3}}-[0-9]{{2}}-[0-9]{{2}}"
    rf"|[0-9]{{3}}-[0-9]{{2}}-[0-9]{{2}}-[0-9]{{3}})){END}"
)
_NUMBER_SAID = re.compile(r"(?:nr|numer|no\.)\s+(?P<number>[^\s,;]*[0-9][^\s,;]*)")
_NUMBER = re.compile(rf"[\w.\-]*(?:/[\w.\-]+)+{END}")
_DASHED = re.compile(rf"[^\W_]+(?:[\-_][^\W_]+)+{END}")
_PLATE = re.compile(rf"(?P<place>[bcdefgklnoprstwz][a-z]{{1,2}})\s?(?P<rest>[0-9a-z]{{4,5}}){END}")
_NO_PLATES = frozenset(
    [
        "fv",
        "fs",
        "fa",
        "fk",
        "fz",
        "wz",
        "pz",
        "zal",
        "rk",
        "kp",
        "kw",
        "pk",
        "nr",
        "zk",
        "dok",
        "fvs",
        "fvk",
        "ks",
    ]
)
"""What numbers of documents begin with."""


def identifier(source: Source, at: int) -> Found | None:
    """A number of any sort that begins at ``at``."""
    for rule in (_ksef, _account, _nip, _said_number, _number, _plate):
        found = rule(source, at)
        if found is not None:
            return found
    return None


def plate_of(text: str) -> Plate:
    """A plate as it is kept: capitals without blanks."""
    return Plate("".join(char for char in text.upper() if char.isalnum()))


def _ksef(source: Source, at: int) -> Found | None:
    found = source.match(_KSEF, at)
    if found is None:
        return None
    number = found[0].upper()
    others: tuple[Meaning, ...] = () if is_ksef_number(number) else (Words(number),)
    return Found(found.end(), KsefNumber(number), others)


def _account(source: Source, at: int) -> Found | None:
    found = source.match(_POLISH_ACCOUNT, at)
    if found is not None:
        return Found(found.end(), Account(iban_compact(found[0])), (Words(source.text[at : found.end()]),))
    found = source.match(_IBAN, at)
    if found is not None and is_iban(found[0].upper()):
        return Found(found.end(), Account(found[0].upper()), (Words(source.text[at : found.end()]),))
    return None


def _nip(source: Source, at: int) -> Found | None:
    found = source.match(_NIP, at)
    if found is None:
        return None
    digits = nip_digits(found["nip"])
    if found["said"] is None and not is_nip(digits):
        return None
    return Found(found.end(), TaxNumber(digits), (Words(source.text[at : found.end()]),))


def _said_number(source: Source, at: int) -> Found | None:
    found = source.match(_NUMBER_SAID, at)
    if found is None:
        return None
    text = source.text[found.start("number") : found.end()]
    return Found(found.end(), Number(text), (Words(text),))


def _number(source: Source, at: int) -> Found | None:
    found = source.match(_NUMBER, at)
    if found is None:
        found = source.match(_DASHED, at)
        if found is None or not (any(map(str.isalpha, found[0])) and sum(map(str.isdigit, found[0])) >= 2):
            return None
    if not any(map(str.isdigit, found[0])) or not any(map(str.isalnum, found[0].rsplit("/", 1)[-1])):
        return None
    text = source.text[at : found.end()]
    return Found(found.end(), Number(text), (Words(text),))


def _plate(source: Source, at: int) -> Found | None:
    found = source.match(_PLATE, at)
    if found is None or found["place"] in _NO_PLATES:
        return None
    digits = sum(map(str.isdigit, found["rest"]))
    if digits < 2 or (" " in found[0] and not source.text[at : found.end()].isupper()):
        return None
    words = Words(source.text[at : found.end()])
    plate = plate_of(found[0])
    if source.text[at : found.end()].isupper():
        return Found(found.end(), plate, (words,))
    return Found(found.end(), words, (plate,))
