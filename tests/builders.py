"""Makers of documents, readings and pages for tests.  Names and numbers are invented."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pymupdf

from desktop.db.engine import Database
from desktop.db.tables import DocumentTable, Work
from desktop.domain.documents import Channel, Hints
from desktop.domain.fields import Box, Candidate, Field, FieldName, Source, VatRow
from desktop.domain.kinds import PrintedKind
from desktop.domain.messages import Message
from desktop.domain.reading import Inspection, MediaType, Page, Reading, Word
from desktop.domain.splitting import Batch, Cut, PageRole, Part, SplitPlan
from desktop.services import recording
from desktop.services.office import Office

COMPANY_NIP = "5252248481"
SELLER_NIP = "5860104121"
ACCOUNT = "PL61109010140000071219812874"

INVOICE_VALUES: Mapping[FieldName, str] = {
    FieldName.NUMBER: "FV/2026/11/0123",
    FieldName.ISSUE_DATE: "2026-11-12",
    FieldName.SALE_DATE: "2026-11-10",
    FieldName.SELLER_NIP: SELLER_NIP,
    FieldName.SELLER_NAME: "„Bór” S.A.",
    FieldName.BUYER_NIP: COMPANY_NIP,
    FieldName.BUYER_NAME: "Żółw sp. z o.o.",
    FieldName.CURRENCY: "PLN",
    FieldName.NET: "1000.00",
    FieldName.VAT: "230.00",
    FieldName.GROSS: "1230.00",
    FieldName.BANK_ACCOUNT: ACCOUNT,
}
VAT_23 = VatRow("23", Decimal("1000.00"), Decimal("230.00"), Decimal("1230.00"))


def make_pdf(path: Path, lines: Iterable[str] = ("FAKTURA VAT nr FV/1/2026",), pages: int = 1) -> Path:
    """A born-digital PDF with these lines on every page."""
    with pymupdf.open() as document:
        for number in range(pages):
            page = document.new_page()
            for row, line in enumerate(lines):
                page.insert_text((60, 80 + 18 * row), line, fontname="helv")
            page.insert_text((500, 820), f"{number + 1}/{pages}", fontname="helv")
        path.parent.mkdir(parents=True, exist_ok=True)
        document.save(path)
    return path


def make_invoice(path: Path, number: str = "FV/1/11/2026", net: str = "1000,00") -> Path:
    """A born-digital invoice for the test company that adds up."""
    amount = Decimal(net.replace(",", "."))
    tax = (amount * 23 / 100).quantize(Decimal("0.01"))
    shown = [f"{value:.2f}".replace(".", ",") for value in (amount, tax, amount + tax)]
    return make_pdf(
        path,
        (
            f"FAKTURA VAT nr {number}",
            "Data wystawienia: 2026-11-12",
            "Data sprzedazy: 2026-11-10",
            "Sprzedawca: Bor S.A.",
            f"NIP: {SELLER_NIP}",
            "Nabywca: Zolw sp. z o.o.",
            f"NIP: {COMPANY_NIP}",
            "Stawka    Netto    VAT    Brutto",
            f"23%    {shown[0]}    {shown[1]}    {shown[2]}",
            f"Razem    {shown[0]}    {shown[1]}    {shown[2]}",
            f"Do zaplaty: {shown[2]} PLN",
        ),
    )


def words(*texts: str, page: int = 0, top: float = 0.1) -> tuple[Word, ...]:
    """Words in a row on a page."""
    return tuple(
        Word(text, Box(page, 0.1 + 0.1 * number, top, 0.19 + 0.1 * number, top + 0.02))
        for number, text in enumerate(texts)
    )


def make_reading(
    values: Mapping[FieldName, str] = INVOICE_VALUES,
    *,
    printed: PrintedKind = PrintedKind.INVOICE,
    certain: Iterable[FieldName] = (),
    candidates: Mapping[FieldName, Sequence[str]] | None = None,
    vat_rows: tuple[VatRow, ...] = (VAT_23,),
    text: str = "FAKTURA VAT węgiel orzech",
    kind_is_certain: bool = True,
) -> Reading:
    """A reading with these values, each with a place on the first page."""
    sure = set(certain)
    fields = {FieldName.KIND: Field(FieldName.KIND, printed.value, certain=kind_is_certain)}
    for row, (name, value) in enumerate(values.items()):
        box = Box(0, 0.1, 0.02 * row, 0.3, 0.02 * row + 0.015)
        others = (candidates or {}).get(name, (value,))
        fields[name] = Field(
            name,
            value,
            value,
            box,
            Source.TEXT,
            name in sure,
            (Message("why.person"),),
            tuple(Candidate(other, other, box) for other in others),
        )
    page = Page(0, 595.0, 842.0, Source.TEXT, words(*text.split()))
    return Reading(printed, fields, vat_rows, (), (page,), 0.1, "test 1")


def make_batch(*readings: Reading) -> Batch:
    """What reading a file gives that holds these documents, one behind the other."""
    parts: list[Part] = []
    placed = []
    first = 0
    for reading in readings:
        pages = tuple(range(first, first + len(reading.pages)))
        parts.append(Part(pages))
        placed.append(replace(reading, file_pages=pages))
        first += len(pages)
    cuts = tuple(Cut(part.pages[0], 0.99, made=True) for part in parts[1:])
    return Batch(tuple(placed), SplitPlan((PageRole.CONTENT,) * first, cuts, tuple(parts)))


def add_document(
    office: Office,
    folder: Path,
    *,
    name: str = "skan.pdf",
    company_id: int | None = None,
    content: str = "",
    channel: Channel = Channel.ADDED,
) -> int:
    """Take a small file in; it is not looked into unless the office's work is started."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content or f"{name} {path}", encoding="utf-8")
    hints = Hints(company_id=company_id, channel=channel)
    return office.receiving.receive(path, hints)


def give_reading(database: Database, document_id: int, reading: Reading | None = None) -> None:
    """Write a reading into a document, as the readers' queue does."""
    with database.write() as session:
        document = session.get_one(DocumentTable, document_id)
        document.work = Work.NONE
        recording.put_inspection(session, document, Inspection(MediaType.PDF, 1))
        recording.put_reading(session, document, reading or make_reading())
