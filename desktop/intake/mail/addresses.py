"""Mail addresses: taken out of headers that may be broken, and in one form so that they can be compared."""

from __future__ import annotations

import re
from collections.abc import Iterator

_ADDRESS = re.compile(r"[^\s@<>()\[\]\",;:\\]{1,64}@[^\s@<>()\[\]\",;:\\]{1,255}")
_MAX_LENGTH = 320


def normalised(text: str) -> str:
    """The address in small letters, its domain as DNS writes it; empty if it is none."""
    address = text.strip().rstrip(".")
    if len(address) > _MAX_LENGTH or not _ADDRESS.fullmatch(address):
        return ""
    local, _, domain = address.rpartition("@")
    return f"{local.lower()}@{normalised_domain(domain)}"


def normalised_domain(text: str) -> str:
    """The domain in small letters, without a point at its end, other letters as DNS writes them."""
    domain = text.strip().strip(".").lower()
    if domain.isascii():
        return domain
    try:
        return domain.encode("idna").decode("ascii")
    except UnicodeError:
        return domain


def domain_of(address: str) -> str:
    """What stands behind the ``@``."""
    return address.rpartition("@")[2]


def without_tag(address: str) -> tuple[str, str]:
    """The address without its plus-tag, and the tag: ``dok+zolw@biuro.pl`` → ``dok@biuro.pl``, ``zolw``."""
    local, _, domain = address.rpartition("@")
    plain, _, tag = local.partition("+")
    return f"{plain}@{domain}", tag


def belongs(domain: str, to: str) -> bool:
    """Whether ``domain`` is ``to`` or lies under it."""
    return bool(to) and (domain == to or domain.endswith("." + to))


def parse_list(header: str) -> list[tuple[str, str]]:
    """The names and addresses of a header such as ``To``; what is no address is passed over.

    Only what a mail program would deliver to counts: an address in a name or a comment is none.
    """
    found = []
    for entry in _entries(header):
        name, address = _split(entry)
        if address:
            found.append((name, address))
    return found


def _entries(header: str) -> Iterator[str]:
    """The list's entries, comments taken out; groups (``name: a, b;``) give their members."""
    entry: list[str] = []
    comments = 0
    quoted = escaped = False
    for char in header:
        if escaped:
            escaped = False
        elif char == "\\" and (quoted or comments):
            escaped = True
        elif comments:
            comments += {"(": 1, ")": -1}.get(char, 0)
            continue
        elif char == '"':
            quoted = not quoted
        elif not quoted and char == "(":
            comments = 1
        elif not quoted and char in ",;":
            yield "".join(entry)
            entry.clear()
            continue
        elif not quoted and char == ":" and "<" not in entry:
            entry.clear()  # the name of a group
            continue
        if not comments:
            entry.append(char)
    yield "".join(entry)


def _split(entry: str) -> tuple[str, str]:
    """Name and address of one entry: the last ``<…>`` outside of quotes, or all of it."""
    outside = re.sub(r'"(?:[^"\\]|\\.)*"', lambda match: "\0" * len(match[0]), entry)
    start = outside.rfind("<")
    if start < 0:
        return "", normalised(entry)
    end = outside.find(">", start)
    address = normalised(entry[start + 1 : end if end > 0 else None])
    name = re.sub(r'^"(.*)"$', r"\1", entry[:start].strip())
    return re.sub(r"\\(.)", r"\1", name), address
