"""What a server says of mails in answer to FETCH (RFC 3501, section 7.4.2)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

_UID = re.compile(rb"\bUID (\d+)")
_SIZE = re.compile(rb"\bRFC822\.SIZE (\d+)")
_BODY = re.compile(
    rb'\bBODY\[[^\]]*\](?:<\d+>)? +(?:NIL\b|"(?P<quoted>(?:[^"\\]|\\.)*)")', re.IGNORECASE | re.DOTALL
)
_ESCAPED = re.compile(rb"\\(.)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Fetched:
    """What is said of one mail."""

    uid: int
    size: int | None
    """In bytes."""
    body: bytes | None
    """Of the part of the mail that was asked for; ``None`` if nothing, or NIL, is said of it."""


def fetched(answer: Sequence[Any]) -> Iterator[Fetched]:
    """What the standard library gives for FETCH, mail by mail; notices without a UID are passed over.

    A part of a mail is an nstring: a literal, which the library sets apart in a tuple, a quoted string,
    or NIL.
    """
    said: list[bytes] = []
    body: bytes | None = None
    for item in answer:
        if isinstance(item, tuple):
            # A part that comes twice is the first one.
            said.append(item[0])
            body = item[1] if body is None else body
        elif isinstance(item, bytes):
            found = _one(b" ".join([*said, item]), body)
            said, body = [], None
            if found is not None:
                yield found


def _one(said: bytes, body: bytes | None) -> Fetched | None:
    match = _BODY.search(said) if body is None else None
    if match is not None:
        # What the mail itself says must not be taken for the server's words.
        said = said[: match.start()] + said[match.end() :]
        quoted = match["quoted"]
        body = None if quoted is None else _ESCAPED.sub(rb"\1", quoted)
    uid, size = _UID.search(said), _SIZE.search(said)
    if uid is None:
        return None
    return Fetched(int(uid[1]), None if size is None else int(size[1]), body)
