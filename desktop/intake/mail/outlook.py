"""Mails that Outlook saved as ``.msg`` files ([MS-OXMSG]): compound files of properties."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from typing import Any

from desktop.domain.messages import Message
from desktop.intake.mail.charsets import decode
from desktop.intake.mail.headers import bare_name
from desktop.intake.mail.items import Allowance, Item, Written
from desktop.intake.mail.rtf import plain_of_compressed

_SIGNATURE = bytes.fromhex("d0cf11e0a1b11ae1")
_PROPERTIES = "__properties_version1.0"
_ATTACHMENT = "__attach_version1.0_#"
_SUBJECT, _BODY, _HTML, _SENDER, _SENDER_SMTP, _RTF = "0037", "1000", "1013", "0C1F", "5D01", "1009"
_DATA, _LONG_NAME, _SHORT_NAME, _DISPLAY_NAME, _CONTENT_ID = "3701", "3707", "3704", "3001", "3712"
_UNICODE, _STRING, _BINARY, _OBJECT = "001F", "001E", "0102", "000D"
_LONGEST_TEXT = 4 * 1024 * 1024
_LONGEST_NAME = 4096
_MANY = 20_000
"""Streams and storages that one file may have."""


def is_compound(data: bytes) -> bool:
    """Whether ``data`` is an OLE compound file: a mail of Outlook, or an old Word or Excel document."""
    return data.startswith(_SIGNATURE)


class OutlookFile:
    """An opened ``.msg`` file.

    Raises:
        ValueError: it is no compound file, or a broken one.
    """

    def __init__(self, data: bytes) -> None:
        import olefile

        try:
            self._ole: Any = olefile.OleFileIO(io.BytesIO(data))
            paths = self._ole.listdir(streams=True, storages=True)
        except MemoryError:
            raise
        except Exception as error:
            raise ValueError("not a compound file") from error
        if len(paths) > _MANY:
            raise ValueError("too many streams")
        self._children: dict[str, list[str]] = {}
        for path in paths:
            self._children.setdefault("/".join(path[:-1]), []).append(path[-1])

    @property
    def is_mail(self) -> bool:
        """Whether it is a mail, no document of another program."""
        return _PROPERTIES in self._children.get("", ())

    def written(self, within: str = "") -> Written:
        """What is written in the mail, or in the mail attached at ``within``."""
        html = self._text(within, _HTML, _LONGEST_TEXT)
        text = self._text(within, _BODY, _LONGEST_TEXT)
        packed = None if text.strip() or html else self._stream(within, _RTF, _BINARY)
        if packed is not None:
            text = plain_of_compressed(self._read(packed, _LONGEST_TEXT) or b"")
        return Written(
            self._text(within, _SUBJECT, _LONGEST_NAME),
            self._text(within, _SENDER_SMTP, _LONGEST_NAME) or self._text(within, _SENDER, _LONGEST_NAME),
            text,
            html,
        )

    def items(
        self, allowance: Callable[[], Allowance], depth: int, within: str = "", inside: tuple[str, ...] = ()
    ) -> Iterator[Item | Written]:
        """The files of the mail, each when it is asked for; of mails in it, what is written comes first.

        Mails may lie in one another ``depth`` deep.
        """
        for name in sorted(self._children.get(within, ())):
            if not name.lower().startswith(_ATTACHMENT):
                continue
            place = f"{within}/{name}".strip("/")
            label = self._name(place)
            mail = self._stream(place, _DATA, _OBJECT)
            if mail is not None and mail in self._children:
                if depth <= 0:
                    yield Item(label, problem=Message("part.too_deep"), inside=inside)
                    continue
                written = self.written(mail)
                yield written
                yield from self.items(allowance, depth - 1, mail, (*inside, label or written.subject))
            else:
                yield self._item(place, label, allowance(), inside)

    def _item(self, place: str, name: str, allowed: Allowance, inside: tuple[str, ...]) -> Item:
        path = self._stream(place, _DATA, _BINARY)
        if path is None:
            return Item(name, problem=Message("part.elsewhere"), inside=inside)
        try:
            size = int(self._ole.get_size(path))
        except Exception:  # noqa: BLE001 - as in _read
            size = 0
        problem = allowed.too_large(size)
        if problem is not None:
            return Item(name, problem=problem, size=size, inside=inside)
        data = self._read(path)
        if data is None:
            return Item(name, problem=Message("part.damaged"), size=size, inside=inside)
        content_id = self._text(place, _CONTENT_ID, _LONGEST_NAME).strip("<>")
        return Item(name, data, content_id=content_id, inside=inside)

    def _name(self, place: str) -> str:
        for number in (_LONG_NAME, _SHORT_NAME, _DISPLAY_NAME):
            name = bare_name(self._text(place, number, _LONGEST_NAME))
            if name:
                return name
        return ""

    def _text(self, within: str, number: str, longest: int) -> str:
        for kind in (_UNICODE, _STRING, _BINARY):
            path = self._stream(within, number, kind)
            data = None if path is None else self._read(path, longest)
            if data:
                return data.decode("utf-16-le", errors="replace") if kind == _UNICODE else decode(data)
        return ""

    def _stream(self, within: str, number: str, kind: str) -> str | None:
        """The path of a property's stream or storage, if it is there."""
        wanted = f"__substg1.0_{number}{kind}".lower()
        found = next((name for name in self._children.get(within, ()) if name.lower() == wanted), None)
        return None if found is None else f"{within}/{found}".strip("/")

    def _read(self, path: str, longest: int = -1) -> bytes | None:
        try:
            with self._ole.openstream(path) as stream:
                return bytes(stream.read(longest))
        except MemoryError:
            raise
        except Exception:  # noqa: BLE001 - olefile fails in many ways on chains of sectors that lead astray
            return None
