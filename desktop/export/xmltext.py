"""Writing XML as text, element by element: no tree of 10,000 documents stands in memory."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold, not even escaped (production 2, Char)."""

_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;"})


def escaped(text: str) -> str:
    """``text`` as the content of an element or attribute; characters that XML cannot hold are left out."""
    return _FORBIDDEN.sub("", text).translate(_ESCAPES)


class XmlText:
    """An XML document that grows; indented, so that a person can read it.

    Names of elements and attributes are the caller's own words and not checked.
    """

    def __init__(self, encoding: str = "UTF-8") -> None:
        self._encoding = encoding
        # Bytes from the start: as text the whole file would take several times the memory.
        self._buffer = io.BytesIO()
        self._depth = 0
        self._line(f'<?xml version="1.0" encoding="{encoding}"?>')

    @contextmanager
    def inside(self, name: str, attributes: Mapping[str, str] | None = None) -> Iterator[None]:
        """An element with children: those written within the ``with``."""
        self._line(f"<{name}{_attributes(attributes)}>")
        self._depth += 1
        yield
        self._depth -= 1
        self._line(f"</{name}>")

    def element(self, name: str, text: str = "", attributes: Mapping[str, str] | None = None) -> None:
        """An element with text only; ``<name/>`` where there is none."""
        head = f"{name}{_attributes(attributes)}"
        self._line(f"<{head}>{escaped(text)}</{name}>" if text else f"<{head}/>")

    def optional(self, name: str, text: str) -> None:
        """The element, unless ``text`` is empty."""
        if text:
            self.element(name, text)

    def data(self) -> bytes:
        """The whole document in its encoding; letters outside of it as character references."""
        return self._buffer.getvalue()

    def _line(self, text: str) -> None:
        line = f"{'  ' * self._depth}{text}\n"
        self._buffer.write(line.encode(self._encoding, "xmlcharrefreplace"))


def _attributes(attributes: Mapping[str, str] | None) -> str:
    if not attributes:
        return ""
    return "".join(f' {name}="{escaped(value)}"' for name, value in attributes.items())
