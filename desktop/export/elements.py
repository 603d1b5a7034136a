"""Records of XML formats as values by element name: written in the format's order, shown as written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from desktop.export.drafts import Sheet, SheetColumn, SheetRow
from desktop.export.xmltext import XmlText

Values = Mapping[str, str]
"""From an element's name to its text; an element without entry is not written."""


def write(xml: XmlText, order: Sequence[str], values: Values) -> None:
    """The elements of ``values``, in the format's ``order``."""
    for name in order:
        text = values.get(name)
        if text is not None:
            xml.element(name, text)


def sheet(
    title: str,
    order: Sequence[str],
    numeric: frozenset[str],
    rows: Callable[[], Iterable[tuple[int, Values]]],
) -> Sheet:
    """The preview of records, a column an element; ``rows`` gives each with its document's id.

    The columns bear the elements' own names: whoever compares with the program's description finds them.
    """
    return Sheet(
        title,
        tuple(SheetColumn(name, name in numeric) for name in order),
        lambda: (
            SheetRow(document, tuple(values.get(name, "") for name in order)) for document, values in rows()
        ),
    )
