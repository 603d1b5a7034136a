"""The XML of sales as KSeF has it: nothing is written anew, so nothing can differ."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, count

from lxml import etree

from desktop.domain.booking.dictionaries import Side
from desktop.domain.booking.sides import side_of
from desktop.domain.messages import Message
from desktop.domain.sentences import QT_TRANSLATE_NOOP
from desktop.export.drafts import Draft, DraftFile, Job, Notice, Sheet, SheetColumn, SheetRow, Weight
from desktop.export.options import MappedColumn, Option
from desktop.export.records import ExportDocument

_NAMESPACES = "{http://crd.gov.pl/wzor/"
"""What those of FA(2), FA(3) and FA_RR begin with."""
_LARGEST = 20_000_000
"""Bytes; KSeF takes invoices of up to three megabytes with attachments."""
_BAD_IN_NAMES = re.compile(r"[^\w.-]+")
_FIXED_TIME = (2000, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class _Invoice:
    document: ExportDocument
    name: str
    data: bytes


class KsefExporter:
    """Gives the e-invoices of sales that are kept: one as it is, several in a ZIP."""

    key = "ksef"
    name = QT_TRANSLATE_NOOP("export", "KSeF: pliki XML faktur sprzedaży")
    options: tuple[Option, ...] = ()
    mapped: tuple[MappedColumn, ...] = ()
    mixed = True
    help = "export-ksef"
    only_sales = True

    def draft(self, job: Job) -> Draft:
        """The files; see :class:`~desktop.export.registry.Exporter`."""
        invoices: list[_Invoice] = []
        notices: list[Notice] = []
        taken: set[str] = set()
        for document in job.documents:
            found = _xml(document)
            if isinstance(found, Message):
                notices.append(Notice(document.id, Weight.REFUSED, found))
            else:
                invoices.append(_Invoice(document, _name(document, taken), found))
        if not invoices:
            return Draft((), (), (), tuple(notices))
        return Draft(
            files=(_file(invoices),),
            documents=tuple(one.document.id for one in invoices),
            sheets=(_sheet(invoices),),
            notices=tuple(notices),
        )


def _xml(document: ExportDocument) -> bytes | Message:
    """The e-invoice kept with ``document``, or why there is none to give."""
    if side_of(document.kind, document.seller.tax_id, document.company_nip) is not Side.SALES:
        return Message("export.ksef_not_sale")
    data = None if document.original is None else document.original()
    if data is None or len(data) > _LARGEST:
        return Message("export.ksef_no_xml")
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        return Message("export.ksef_broken")
    if not root.tag.startswith(_NAMESPACES) or not root.tag.endswith("}Faktura"):
        return Message("export.ksef_no_xml")
    # Entities are what makes XML dangerous to whoever reads it next; an invoice of KSeF declares none.
    return Message("export.ksef_broken") if root.getroottree().docinfo.doctype else data


def _name(document: ExportDocument, taken: set[str]) -> str:
    """The KSeF number, else the invoice's own, as the name of a file; each once."""
    plain = _BAD_IN_NAMES.sub("_", document.ksef_number or document.number).strip("._")[:80]
    stem = plain or str(document.id)
    wanted = chain((stem, f"{stem}-{document.id}"), (f"{stem}-{document.id}-{turn}" for turn in count(2)))
    # Another invoice may be called what this one would be told apart by.
    name = next(one for one in wanted if one.casefold() not in taken)
    taken.add(name.casefold())
    return f"{name}.xml"


def _file(invoices: list[_Invoice]) -> DraftFile:
    if len(invoices) == 1:
        return DraftFile(".xml", invoices[0].data, "utf-8")
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for one in invoices:
            entry = zipfile.ZipInfo(one.name, _FIXED_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, one.data)
    return DraftFile(".zip", buffer.getvalue())


def _sheet(invoices: list[_Invoice]) -> Sheet:
    columns = (
        SheetColumn(QT_TRANSLATE_NOOP("export", "Plik")),
        SheetColumn(QT_TRANSLATE_NOOP("export", "Numer")),
        SheetColumn(QT_TRANSLATE_NOOP("export", "Numer KSeF")),
        SheetColumn(QT_TRANSLATE_NOOP("export", "Bajtów"), numeric=True),
    )
    return Sheet(QT_TRANSLATE_NOOP("export", "Pliki"), columns, lambda: _rows(invoices))


def _rows(invoices: list[_Invoice]) -> Iterator[SheetRow]:
    for one in invoices:
        cells = (one.name, one.document.number, one.document.ksef_number, str(len(one.data)))
        yield SheetRow(one.document.id, cells)
