"""XML as a small tree, read so that a hostile file can do no harm.

Any document type declaration is refused, so there are no entities to expand and nothing to fetch;
size, depth and number of elements are bounded.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

MAX_BYTES = 16 * 1024 * 1024
"""KSeF takes files up to 3 MB; foreign invoices carry attachments inside of them."""
MAX_DEPTH = 64
MAX_ELEMENTS = 300_000
"""An invoice of 10,000 lines, the most that KSeF allows, has some 150,000."""
MAX_TEXT = 100_000
"""Characters of one element that are kept: longer ones are attachments in Base64."""

_SEPARATOR = "\x1f"
"""Between namespace and name; it cannot occur in either."""


class BadXml(Exception):  # noqa: N818 - said of the file
    """The bytes are no well-formed XML, or more of it than an invoice can be."""


@dataclass(slots=True, eq=False)
class Node:
    """An element: its local name, namespace, attributes (local names), text and children.

    Paths (``"Fa/P_1"``) go by local names: prefixes differ from program to program, and an element
    means the same in all versions of a format.
    """

    name: str
    namespace: str = ""
    attributes: dict[str, str] = field(default_factory=dict)
    text: str = ""
    children: list[Node] = field(default_factory=list)

    def all(self, path: str) -> Iterator[Node]:
        """The elements at ``path``, in the order of the document."""
        first, _, rest = path.partition("/")
        for child in self.children:
            if child.name == first:
                if rest:
                    yield from child.all(rest)
                else:
                    yield child

    def find(self, path: str) -> Node | None:
        """The first element at ``path``."""
        return next(self.all(path), None)

    def value(self, path: str) -> str | None:
        """The text of the first element at ``path`` that has any, blanks evened out."""
        return next((text for node in self.all(path) if (text := node.own_text)), None)

    @property
    def own_text(self) -> str:
        """The element's text, blanks evened out."""
        return " ".join(self.text.split())


class _Builder:
    def __init__(self, most: int) -> None:
        self.root: Node | None = None
        self._most = most
        self._open: list[Node] = []
        self._texts: list[list[str]] = []
        self._lengths: list[int] = []
        self._count = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._count += 1
        if self._count > self._most or len(self._open) >= MAX_DEPTH:
            raise BadXml("too much of it")
        namespace, name = _split(tag)
        node = Node(name, namespace, {_split(key)[1]: value for key, value in attributes.items()})
        if self._open:
            self._open[-1].children.append(node)
        else:
            self.root = node
        self._open.append(node)
        self._texts.append([])
        self._lengths.append(0)

    def end(self, _tag: str) -> None:
        node = self._open.pop()
        node.text = "".join(self._texts.pop())
        self._lengths.pop()

    def data(self, text: str) -> None:
        if self._open and self._lengths[-1] < MAX_TEXT:
            kept = text[: MAX_TEXT - self._lengths[-1]]
            self._texts[-1].append(kept)
            self._lengths[-1] += len(kept)

    def doctype(self, *_: object) -> None:
        raise BadXml("a document type declaration")


def _split(name: str) -> tuple[str, str]:
    namespace, _, local = name.rpartition(_SEPARATOR)
    return namespace, local


def parse(data: bytes, *, most: int = MAX_ELEMENTS) -> Node:
    """The root element of ``data``, which may have ``most`` elements.

    Raises:
        BadXml: it is not well formed, declares a document type, or is beyond the bounds.
    """
    if len(data) > MAX_BYTES:
        raise BadXml("too long")
    builder = _Builder(most)
    parser = expat.ParserCreate(namespace_separator=_SEPARATOR)
    parser.buffer_text = True
    parser.StartElementHandler = builder.start
    parser.EndElementHandler = builder.end
    parser.CharacterDataHandler = builder.data
    parser.StartDoctypeDeclHandler = builder.doctype
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise BadXml(str(error)) from error
    if builder.root is None:
        raise BadXml("empty")
    return builder.root
