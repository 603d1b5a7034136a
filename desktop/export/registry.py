"""The formats that approved documents can leave in."""

from __future__ import annotations

from typing import Protocol

from desktop.export.csv_files import CsvExporter
from desktop.export.drafts import Draft, Job
from desktop.export.enova.exporter import EnovaExporter
from desktop.export.epp.exporter import EppExporter
from desktop.export.jpk.fa import FaExporter
from desktop.export.jpk.pkpir import PkpirExporter
from desktop.export.jpk.v7m import V7mExporter
from desktop.export.ksef.as_issued import KsefExporter
from desktop.export.optima.exporter import OptimaExporter
from desktop.export.options import MappedColumn, Option
from desktop.export.symfonia.exporter import SymfoniaExporter
from desktop.export.wapro.exporter import WaproExporter
from desktop.export.xlsx import XlsxExporter


class Exporter(Protocol):
    """Writes documents in one format.  The same job always gives the same bytes."""

    @property
    def key(self) -> str:
        """The word of the command line and of the tables of batches: ``epp``."""

    @property
    def name(self) -> str:
        """The format's name for people, with the programs it is for; Polish, of the context ``export``."""

    @property
    def options(self) -> tuple[Option, ...]:
        """What may be set, for each company."""

    @property
    def mapped(self) -> tuple[MappedColumn, ...]:
        """What it wants to know of the items of dictionaries."""

    @property
    def mixed(self) -> bool:
        """Whether documents of several companies may stand in one file."""

    @property
    def help(self) -> str:
        """The name of its page in the help."""

    def draft(self, job: Job) -> Draft:
        """The files for ``job`` and all that is to be said of them; nothing is written.

        Every document of the job is in :attr:`Draft.documents` or has a notice that refuses it.  Required
        options that are empty refuse the whole file: a notice without document, and no files.
        """


_ALL: tuple[Exporter, ...] = (
    CsvExporter(),
    XlsxExporter(),
    EppExporter(),
    OptimaExporter(),
    SymfoniaExporter(),
    EnovaExporter(),
    WaproExporter(),
    V7mExporter(),
    FaExporter(),
    PkpirExporter(),
    KsefExporter(),
)

FORMATS: dict[str, Exporter] = {one.key: one for one in _ALL}
"""By their keys, in the order in which they are offered."""
