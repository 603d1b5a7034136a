"""XML that somebody brings, read so that it can do no harm, and kept so that it can be written again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

MAX_BYTES = 2 * 1024 * 1024
"""One document that enova exports has some kilobytes, with its contractor and attachments' names."""
_MAX_DEPTH = 64
_MAX_ELEMENTS = 5_000


class BadXml(Exception):  # noqa: N818 - said of what came
    """Not well formed, or more of it than one document can be; the text says where."""


@dataclass(slots=True, eq=False)
class Node:
    """An element with its names as they stand (prefixes and declarations of namespaces are kept)."""

    name: str
    attributes: dict[str, str]
    text: str = ""
    """Of an element without children; blanks between children are not kept."""
    children: list[Node] = field(default_factory=list)

    def walk(self) -> Iterator[Node]:
        """This element and all below it, in the document's order."""
        yield self
        for child in self.children:
            yield from child.walk()


def parse(data: bytes) -> Node:
    """The root element of ``data``; raises :class:`BadXml`."""
    if len(data) > MAX_BYTES:
        raise BadXml(f"> {MAX_BYTES // 1024} KB")
    open_nodes: list[Node] = []
    roots: list[Node] = []
    count = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal count
        count += 1
        if count > _MAX_ELEMENTS or len(open_nodes) >= _MAX_DEPTH:
            raise BadXml(f"> {_MAX_ELEMENTS} / {_MAX_DEPTH}")
        node = Node(name, attributes)
        (open_nodes[-1].children if open_nodes else roots).append(node)
        open_nodes.append(node)

    def end(_name: str) -> None:
        node = open_nodes.pop()
        if node.children:
            node.text = ""

    def text(data: str) -> None:
        open_nodes[-1].text += data

    parser = _parser()
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text
    _feed(parser, data)
    return roots[0]


def fault(data: bytes) -> str:
    """Where ``data`` is no well-formed XML without a document type; empty if it is."""
    try:
        _feed(_parser(), data)
    except BadXml as error:
        return str(error)
    return ""


def _parser() -> expat.XMLParserType:
    def doctype(*_: object) -> None:
        raise BadXml("DOCTYPE")

    # Without namespaces, so that names and declarations stay as they are.
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = doctype
    return parser


def _feed(parser: expat.XMLParserType, data: bytes) -> None:
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise BadXml(f"{error.lineno}:{error.offset + 1}") from error
    except (ValueError, LookupError) as error:
        raise BadXml("?") from error
