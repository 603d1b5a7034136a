"""Hardened reading of a register's XML: no document types, so no entities; length and depth bounded."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

_MOST_BYTES = 4 * 1024 * 1024
_DEEPEST = 32
_MOST_ELEMENTS = 50_000


class BadXml(Exception):  # noqa: N818 - said of what came
    """Not well formed, or more than a register says."""


def parse(data: bytes) -> Element:
    """The root element, names without namespaces; raises :class:`BadXml`."""
    if len(data) > _MOST_BYTES:
        raise BadXml("too long")
    builder = TreeBuilder()
    depth = count = 0

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal depth, count
        depth, count = depth + 1, count + 1
        if depth > _DEEPEST or count > _MOST_ELEMENTS:
            raise BadXml("too much of it")
        builder.start(_local(tag), {_local(name): value for name, value in attributes.items()})

    def end(tag: str) -> None:
        nonlocal depth
        depth -= 1
        builder.end(_local(tag))

    def doctype(*_: object) -> None:
        raise BadXml("a document type declaration")

    parser = expat.ParserCreate(namespace_separator="\x1f")
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = builder.data
    parser.StartDoctypeDeclHandler = doctype
    try:
        parser.Parse(data, True)
        return builder.close()
    except (expat.ExpatError, ValueError, LookupError, AssertionError) as error:
        raise BadXml("not well formed") from error


def find(root: Element, name: str) -> Iterator[Element]:
    """The elements of that local name, wherever they stand."""
    return root.iter(name)


def _local(name: str) -> str:
    return name.rpartition("\x1f")[2]
