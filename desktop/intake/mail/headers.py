"""The headers of a mail as text, however they were written down."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from email.message import Message as Part
from email.utils import parsedate_to_datetime

from desktop.intake.mail.charsets import decode, one_line

_ENCODED = re.compile(r"=\?([^?\s]{1,60})\?([bBqQ])\?([^?]*)\?=")
_BETWEEN = re.compile(r"\s*")
_MAX_HEADER = 64 * 1024
_MAX_PARAMETERS = 8 * 1024
"""The standard library's way with quoted parameters takes the square of their length."""
_NAME_LENGTH = 200


def values(part: Part, name: str) -> list[str]:
    """All headers of that name, the uppermost first, folded lines joined, bytes turned into letters."""
    wanted = name.lower()
    return [_plain(value) for key, value in part.raw_items() if key.lower() == wanted]


def first(part: Part, name: str) -> str:
    """The uppermost header of that name; empty if there is none."""
    found = values(part, name)
    return found[0] if found else ""


def text(part: Part, name: str, limit: int) -> str:
    """A header for people to read, such as the subject, at most ``limit`` characters."""
    return one_line(words(first(part, name)), limit)


def _plain(value: object) -> str:
    raw = str(value)[:_MAX_HEADER]
    if not raw.isascii():
        # The parser hides bytes beyond ASCII in surrogates.
        raw = decode(raw.encode("utf-8", errors="surrogateescape"))
    return re.sub(r"\r?\n[ \t]?", " ", raw).replace("\r", " ").replace("\0", "")


def words(value: str) -> str:
    """``value`` with its encoded words (RFC 2047) read; what is broken in them stays as it is.

    Words that follow one another are joined before they are decoded: some programs cut letters in two.
    """
    result: list[str] = []
    pending: list[bytes] = []
    charset = ""
    place = 0
    for match in _ENCODED.finditer(value):
        data = _unpacked(match[2].lower(), match[3])
        between = value[place : match.start()]
        language_less = match[1].partition("*")[0]  # RFC 2231, section 5
        if data is None:
            continue
        if pending and (between.strip() or language_less.lower() != charset):
            result.append(decode(b"".join(pending), charset))
            pending.clear()
            if not between.strip():
                between = ""
        elif pending:
            between = ""
        result.append(between)
        pending.append(data)
        charset = language_less.lower()
        place = match.end()
    if pending:
        result.append(decode(b"".join(pending), charset))
    result.append(value[place:])
    return "".join(result)


def _unpacked(encoding: str, payload: str) -> bytes | None:
    raw = payload.encode("utf-8", errors="replace")
    if encoding == "q":
        return re.sub(
            rb"=([0-9A-Fa-f]{2})", lambda match: bytes([int(match[1], 16)]), raw.replace(b"_", b" ")
        )
    try:
        return base64.b64decode(raw + b"=" * (-len(raw) % 4))
    except (binascii.Error, ValueError):
        return None


def file_name(part: Part) -> str:
    """The name that the sender gave a part, for people only; empty if none.

    From Content-Disposition or, as older programs have it, Content-Type; RFC 2231, RFC 2047 and bare bytes.
    """
    for header, parameter in (("content-disposition", "filename"), ("content-type", "name")):
        name = parameter_of(part, header, parameter)
        if name:
            return name
    return text(part, "content-description", _NAME_LENGTH) if _has_name_only_there(part) else ""


def _has_name_only_there(part: Part) -> bool:
    description = first(part, "content-description")
    return bool(re.fullmatch(r".{1,200}\.[A-Za-z0-9]{1,5}", words(description)))


def parameter_of(part: Part, header: str, parameter: str) -> str:
    """A parameter of a structured header as text."""
    value = first(part, header)[:_MAX_PARAMETERS]
    if not value:
        return ""
    copy = Part()
    copy[header] = value
    try:
        found = copy.get_param(parameter, "", header)
    except Exception:  # noqa: BLE001 - the standard library's parser fails in many ways on broken ones
        return ""
    if isinstance(found, tuple):
        charset, _, raw = found
        return bare_name(decode(raw.encode("latin-1", errors="replace"), charset or ""))
    return bare_name(words(str(found)).strip('"'))


def bare_name(name: str) -> str:
    """A file's name without folders and without what deceives the eye; at most 200 characters."""
    last = re.split(r"[/\\]", one_line(name, 2000))[-1].strip().rstrip(" .")
    if len(last) <= _NAME_LENGTH:
        return last
    stem, point, ending = last.rpartition(".")
    if point and len(ending) <= 10:
        return stem[: _NAME_LENGTH - len(ending) - 1] + point + ending
    return last[:_NAME_LENGTH]


def date_of(part: Part) -> datetime | None:
    """The Date header in UTC; ``None`` if there is none that can be understood."""
    try:
        found = parsedate_to_datetime(first(part, "date"))
        return found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)
    except Exception:  # noqa: BLE001 - ValueError, TypeError, IndexError, OverflowError, by what is broken
        return None


def message_ids(value: str) -> tuple[str, ...]:
    """The Message-IDs in a header, in order."""
    return tuple(dict.fromkeys(re.findall(r"<[^<>\s]{1,996}>", value)))


def message_id(part: Part) -> str:
    """The mail's own Message-ID with its brackets; empty if it has none."""
    value = first(part, "message-id")
    found = message_ids(value)
    if found:
        return one_line(found[0], 998)
    bare = one_line(value, 996).replace("<", "").replace(">", "")
    return f"<{bare}>" if bare else ""


def pairs(part: Part) -> Iterator[tuple[str, str]]:
    """All headers in their order, names in small letters."""
    for key, value in part.raw_items():
        yield key.lower(), _plain(value)
