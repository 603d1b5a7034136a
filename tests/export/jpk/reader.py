"""Reading JPK files as their structures describe them, apart from the code that writes them."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from xml.etree import ElementTree

Row = dict[str, str]


def tag(element: ElementTree.Element) -> str:
    return element.tag.rsplit("}", 1)[-1]


def rows(data: bytes, name: str) -> list[Row]:
    """The elements called ``name``, each as its children's texts."""
    root = ElementTree.fromstring(data)
    return [{tag(child): child.text or "" for child in one} for one in root.iter() if tag(one) == name]


def amounts(row: Row, *names: str) -> Decimal:
    return sum((Decimal(row.get(name, "0")) for name in names), Decimal(0))


def sums(found: list[Row], *names: str) -> Decimal:
    return sum((amounts(row, *names) for row in found), Decimal(0))


def order(data: bytes, name: str) -> Iterator[list[str]]:
    """The names of the children of every element ``name``, in the file's order."""
    for one in ElementTree.fromstring(data).iter():
        if tag(one) == name:
            yield [tag(child) for child in one]
