"""Templates: an exported file whose places have names, and whose parts are repeated.

``{{numer}}`` is a place.  ``{{#dokument}}…{{/dokument}}`` is written for each document, within it
``{{#stawka}}…{{/stawka}}`` for each rate and ``{{#pozycja}}…{{/pozycja}}`` for each rate and category;
``{{?numer_ksef}}…{{/?}}`` only where the place has a text.  Everything else stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import product

from desktop.domain.messages import Message
from desktop.export.enova import places
from desktop.export.enova.parsing import fault
from desktop.export.enova.places import GUID, Row, Subject
from desktop.export.xmltext import escaped

MAX_TEMPLATE = 100_000
"""Characters; one exported document has some thousands."""
_DEEPEST = 4
"""Blocks within blocks."""
DOCUMENT, RATE, PART = "dokument", "stawka", "pozycja"

_TOKEN = re.compile(r"\{\{([^{}]*)\}\}")
_DECLARATION = re.compile(r"\s*<\?xml\s[^>]*\?>\s*")
_UNSAFE = ("<!--", "<![CDATA[", "<!DOCTYPE", "<?")
"""Where escaping means something else, or which can hold more than data."""
_SAMPLE = "ą'\"<&>"
"""Put into all places to see whether the result is well formed: it is not where one makes a name or tag."""
_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n'


class BadTemplate(Exception):  # noqa: N818 - said of what an office made
    """Why a template cannot be used."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.code)
        self.message = message


@dataclass(frozen=True, slots=True)
class _Place:
    name: str
    number: str = ""
    """Of a ``guid``."""


@dataclass(frozen=True, slots=True)
class _Block:
    """``kind``: one of the repeated blocks, or ``?name`` for what is written only where there is a text."""

    kind: str
    inside: tuple[_Piece, ...]


_Piece = str | _Place | _Block


@dataclass(frozen=True, slots=True)
class Template:
    """A template that was checked."""

    before: str
    document: tuple[_Piece, ...]
    after: str

    def names(self) -> frozenset[str]:
        """The places and blocks that it uses."""
        return frozenset(_names(self.document))


Values = dict[str, str]


@dataclass(frozen=True, slots=True)
class Filled:
    """A document ready to be written: its texts, and those of its rows by block."""

    subject: Subject
    values: Values
    rows: dict[str, list[tuple[Row, Values]]]


def read(text: str) -> Template:
    """The template in ``text``; raises :class:`BadTemplate` with the first thing that is wrong."""
    body = _DECLARATION.sub("", text, count=1) if _DECLARATION.match(text) else text.strip()
    for sign in _UNSAFE:
        if sign in body:
            raise BadTemplate(Message("enova.unsafe", {"sign": sign}))
    pieces, _rest = _pieces(_tokens(body), "", 0)
    blocks = [place for place, one in enumerate(pieces) if isinstance(one, _Block)]
    if len(blocks) != 1 or any(isinstance(one, _Place) for one in pieces):
        raise BadTemplate(Message("enova.no_document_block"))
    only = pieces[blocks[0]]
    if not isinstance(only, _Block) or only.kind != DOCUMENT:
        raise BadTemplate(Message("enova.no_document_block"))
    before, after = ("".join(map(str, some)) for some in (pieces[: blocks[0]], pieces[blocks[0] + 1 :]))
    template = Template(before, only.inside, after)
    _check(template)
    return template


def write(template: Template, documents: Iterator[Filled]) -> bytes:
    """The file with all ``documents``; raises :class:`BadTemplate` if it were not well formed."""
    found = bytearray((_HEAD + template.before).encode())
    for one in documents:
        found += "".join(_filled(template.document, one, None)).encode()
    found += template.after.encode()
    data = bytes(found)
    where = fault(data)
    if where:
        raise BadTemplate(Message("enova.not_well_formed", {"where": where}))
    return data


# -- reading


def _tokens(text: str) -> Iterator[tuple[str, bool]]:
    """The text cut at its tokens; each piece with whether it is one."""
    last = 0
    for found in _TOKEN.finditer(text):
        yield text[last : found.start()], False
        yield found[1].strip(), True
        last = found.end()
    yield text[last:], False


def _pieces(tokens: Iterator[tuple[str, bool]], inside: str, depth: int) -> tuple[tuple[_Piece, ...], bool]:
    """What stands up to the end of block ``inside``, and whether that end came."""
    found: list[_Piece] = []
    for text, is_token in tokens:
        if not is_token:
            if "{{" in text or "}}" in text:
                raise BadTemplate(Message("enova.stray", {"text": one_excerpt(text)}))
            if text:
                found.append(text)
        elif text.startswith(("#", "?")):
            kind = text.removeprefix("#")
            _allowed(kind, inside)
            if depth >= _DEEPEST:
                raise BadTemplate(Message("enova.misplaced_block", {"block": kind}))
            children, closed = _pieces(tokens, kind, depth + 1)
            if not closed:
                raise BadTemplate(Message("enova.open_block", {"block": text}))
            found.append(_Block(kind, children))
        elif text.startswith("/"):
            if text[1:] != ("?" if inside.startswith("?") else inside) or not inside:
                raise BadTemplate(Message("enova.wrong_end", {"block": text}))
            return tuple(found), True
        else:
            found.append(_place(text))
    return tuple(found), False


def one_excerpt(text: str) -> str:
    """The surroundings of a stray brace, short enough for a sentence."""
    place = max(text.find("{{"), text.find("}}"))
    return " ".join(text[max(place - 20, 0) : place + 20].split())


def _allowed(kind: str, inside: str) -> None:
    """Refuse blocks that are unknown."""
    if kind.startswith("?"):
        _place(kind[1:])
    elif kind not in {DOCUMENT, RATE, PART}:
        raise BadTemplate(Message("enova.unknown_block", {"block": kind}))
    elif (kind == DOCUMENT) != (not inside):
        raise BadTemplate(Message("enova.misplaced_block", {"block": kind}))


def _place(text: str) -> _Place:
    name, _, number = text.partition(" ")
    if name == GUID and (not number or number.isdigit()):
        return _Place(name, number)
    if number or name not in {*places.DOCUMENT_PLACES, *places.ROW_PLACES}:
        raise BadTemplate(Message("enova.unknown_place", {"place": text[:60]}))
    return _Place(name)


def _check(template: Template) -> None:
    _scopes(template.document, in_row=False)
    if not template.names() & {f"#{RATE}", f"#{PART}"}:
        raise BadTemplate(Message("enova.no_row_block"))
    for with_optional, times in product((True, False), (1, 2)):
        sample = "".join(_sampled(template.document, times, with_optional=with_optional))
        data = f"{_HEAD}{template.before}{sample}{sample}{template.after}".encode()
        where = fault(data)
        if where:
            raise BadTemplate(Message("enova.not_well_formed", {"where": where}))


def _scopes(pieces: tuple[_Piece, ...], *, in_row: bool) -> None:
    """Refuse blocks of rows within such blocks, and places of rows outside of them."""
    for one in pieces:
        if isinstance(one, _Block):
            is_row = one.kind in {RATE, PART}
            if is_row and in_row:
                raise BadTemplate(Message("enova.misplaced_block", {"block": one.kind}))
            if one.kind.startswith("?"):
                _scopes((_Place(one.kind[1:]),), in_row=in_row)
            _scopes(one.inside, in_row=in_row or is_row)
        elif isinstance(one, _Place) and not in_row and one.name not in {*places.DOCUMENT_PLACES, GUID}:
            raise BadTemplate(Message("enova.row_place", {"place": one.name}))


def _names(pieces: tuple[_Piece, ...]) -> Iterator[str]:
    for one in pieces:
        if isinstance(one, _Place):
            yield one.name
        elif isinstance(one, _Block):
            yield one.kind if one.kind.startswith("?") else f"#{one.kind}"
            yield from _names(one.inside)


def _sampled(pieces: tuple[_Piece, ...], times: int, *, with_optional: bool) -> Iterator[str]:
    """The pieces with something in every place, and ``times`` repetitions of blocks of rows."""
    for one in pieces:
        if isinstance(one, str):
            yield one
        elif isinstance(one, _Place):
            yield _escaped(_SAMPLE)
        elif not one.kind.startswith("?"):
            for _time in range(times):
                yield from _sampled(one.inside, times, with_optional=with_optional)
        elif with_optional:
            yield from _sampled(one.inside, times, with_optional=True)


# -- writing


def _filled(pieces: tuple[_Piece, ...], document: Filled, row: tuple[Row, Values] | None) -> Iterator[str]:
    for one in pieces:
        if isinstance(one, str):
            yield one
        elif isinstance(one, _Place):
            yield _escaped(_text(one, document, row))
        elif one.kind.startswith("?"):
            if _text(_Place(one.kind[1:]), document, row):
                yield from _filled(one.inside, document, row)
        else:
            for each in document.rows[one.kind]:
                yield from _filled(one.inside, document, each)


def _escaped(text: str) -> str:
    """``text`` for an element or an attribute in quotes of either kind."""
    return escaped(text).replace("'", "&#39;")


def _text(place: _Place, document: Filled, row: tuple[Row, Values] | None) -> str:
    if place.name == GUID:
        return places.guid(document.subject, place.number, None if row is None else row[0])
    if row is not None and place.name in row[1]:
        return row[1][place.name]
    return document.values[place.name]


ROWS: dict[str, Callable[[Subject], tuple[Row, ...]]] = {
    RATE: lambda subject: places.rate_rows(subject.entry),
    PART: lambda subject: places.part_rows(subject.entry),
}


def filled(subject: Subject) -> Filled:
    """``subject`` with all its texts."""
    rows = {
        kind: [(row, places.row_values(row, subject.settings)) for row in make(subject)]
        for kind, make in ROWS.items()
    }
    return Filled(subject, places.document_values(subject), rows)
