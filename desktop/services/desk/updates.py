"""Whether there is a newer version of the program: asked for, announced, never fetched or forced.

The address answers with a small JSON object::

    {"version": "1.4.0", "link": "https://…", "news": {"pl": "…", "en": "…"}}

Nothing is sent but the question itself: no version, no number of the computer, no cookie.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from desktop import __version__
from desktop.domain.errors import UserError
from desktop.domain.mailservers import is_loopback
from desktop.registers.faults import Fault
from desktop.registers.web import Pace, Web

APART = timedelta(hours=24)
"""Between two questions that the program asks by itself."""
_MOST = 64 * 1024
_LONGEST_NEWS = 400
_VERSION = re.compile(r"(\d{1,6})(?:\.(\d{1,6}))?(?:\.(\d{1,6}))?(?:\.(\d{1,6}))?")
_NOT_OF_OURS = frozenset({"registers.bad_address", "registers.nonsense", "registers.moved"})


@dataclass(frozen=True, slots=True)
class Update:
    """A newer version: what is new (by language, one line each) and where to read on."""

    version: str
    link: str
    news: dict[str, str] = field(default_factory=dict)

    def told(self, language: str) -> str:
        """What is new in ``language``, else in English or Polish; may be empty."""
        return self.news.get(language) or self.news.get("en") or self.news.get("pl") or ""


def is_due(asked_at: datetime | None, now: datetime) -> bool:
    """Whether a day has passed since the last question; a clock that was set back counts as one."""
    return asked_at is None or not timedelta() <= now - asked_at < APART


def checked_address(text: str) -> str:
    """An address that may be asked, tidied; raises :class:`UserError` ``updates.bad_address``."""
    address = text.strip()
    if not _may_be_asked(address):
        raise UserError("updates.bad_address")
    return address


def ask(address: str, *, current: str = __version__, pace: Pace | None = None) -> Update | None:
    """The newer version, ``None`` if ``current`` is the newest.

    Raises :class:`UserError` ``updates.bad_address``, ``updates.odd_answer`` or ``registers.*``: why there
    was no answer.
    """
    address = checked_address(address)
    host = urlsplit(address).hostname or ""
    try:
        answer = Web(pace).get(address, most=_MOST)
    except Fault as fault:
        if fault.code in _NOT_OF_OURS:
            raise UserError("updates.odd_answer", host=host) from fault
        raise UserError(fault.code, **fault.message.details) from fault
    if answer.status != 200:
        raise UserError("updates.odd_answer", host=host)
    update = _understood(answer.body, host)
    return update if _number(update.version) > _number(current) else None


def _understood(body: bytes, host: str) -> Update:
    try:
        content = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise UserError("updates.odd_answer", host=host) from error
    if not isinstance(content, dict):
        raise UserError("updates.odd_answer", host=host)
    version, link, news = content.get("version"), content.get("link"), content.get("news", {})
    if not isinstance(version, str) or not isinstance(link, str) or not _VERSION.fullmatch(version):
        raise UserError("updates.odd_answer", host=host)
    if not _may_be_asked(link) or len(link) > 500:
        raise UserError("updates.odd_answer", host=host)
    lines = news if isinstance(news, dict) else {}
    return Update(version, link, {str(key): _line(text) for key, text in lines.items() if _line(text)})


def _line(text: object) -> str:
    """One line of plain text, cut where it becomes a page."""
    if not isinstance(text, str):
        return ""
    line = " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())
    return line if len(line) <= _LONGEST_NEWS else f"{line[: _LONGEST_NEWS - 1]}…"


def _number(version: str) -> tuple[int, ...]:
    """``1.4`` as (1, 4, 0, 0); what stands behind the numbers (``.dev1``) is left out."""
    found = _VERSION.match(version)
    return tuple(int(part or 0) for part in found.groups()) if found is not None else (0, 0, 0, 0)


def _may_be_asked(address: str) -> bool:
    """Encrypted, save on this very computer; without a name or password in it."""
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
        named = parts.username is not None or parts.password is not None
    except ValueError:
        return False
    safe = parts.scheme == "https" or (parts.scheme == "http" and is_loopback(host))
    return safe and bool(host) and not named and address.isprintable() and " " not in address
