"""The formats that approved documents can leave in."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from desktop.export.csv_files import CsvExporter
from desktop.export.records import ExportDocument
from desktop.export.xlsx import XlsxExporter


class Exporter(Protocol):
    """Writes documents in one format.  The same documents always give the same bytes."""

    @property
    def name(self) -> str:
        """The format's name for people."""

    @property
    def suffix(self) -> str:
        """The ending of its files, with the point."""

    def files(self, target: Path) -> tuple[Path, ...]:
        """The files that :meth:`write` makes for ``target``: several where a format needs them."""

    def write(self, documents: Sequence[ExportDocument], target: Path) -> None:
        """Write ``documents`` in the given order to ``target``, whose folder exists.

        Files that are there already are replaced, each whole or not at all.  Raises
        :class:`~desktop.domain.errors.UserError` (``export.*``) where the system refuses.
        """


FORMATS: dict[str, Exporter] = {"csv": CsvExporter(), "xlsx": XlsxExporter()}
"""By the word that the command line takes."""
