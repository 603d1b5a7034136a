"""The formats that are offered: those of the program, and those that the office designed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from desktop.domain.errors import UserError
from desktop.services.exporting.values import FormatInfo

if TYPE_CHECKING:
    from desktop.export.registry import Exporter

Source = Callable[[], "Iterable[Exporter]"]
"""Gives the formats of one origin anew whenever it is asked."""


class Formats:
    """Finds exporters by their keys."""

    def __init__(self) -> None:
        self._sources: list[Source] = []

    def add(self, source: Source) -> None:
        """Offer what ``source`` gives, behind everything else; keys of the program's own stay those."""
        self._sources.append(source)

    def all(self) -> dict[str, Exporter]:
        """Every exporter by its key, in the order in which they are offered."""
        # Loaded when somebody exports: the spreadsheets' library alone takes longer than the start.
        from desktop.export.registry import FORMATS

        designed = {one.key: one for source in self._sources for one in source()}
        return {**FORMATS, **{key: one for key, one in designed.items() if key not in FORMATS}}

    def get(self, key: str) -> Exporter:
        """The exporter with this key; raises :class:`UserError` ``export.unknown_format``."""
        known = self.all()
        if key not in known:
            raise UserError("export.unknown_format", format=key, known=", ".join(known))
        return known[key]

    def names(self) -> dict[str, str]:
        """The formats' names by their keys."""
        return {key: one.name for key, one in self.all().items()}


def info_of(exporter: Exporter) -> FormatInfo:
    """What is told of a format to whoever offers it."""
    return FormatInfo(
        key=exporter.key,
        name=exporter.name,
        mixed=exporter.mixed,
        options=exporter.options,
        mapped=exporter.mapped,
        help=exporter.help,
    )
