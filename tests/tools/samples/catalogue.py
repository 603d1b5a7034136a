"""Every sample: its file, whose it is, how it comes in, and what a reader should find in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from tests.tools.samples import bills, layouts, layouts_more, papers, scanning
from tests.tools.samples import invoices as content
from tests.tools.samples.model import Invoice, Party
from tests.tools.samples.parties import CEGLOMIX, MASZYNY, WARSZTAT, ZIELARNIA
from tests.tools.samples.sheet import Sheet

PASSWORD = "tajne-haslo"
PDF, JPEG, TIFF = "application/pdf", "image/jpeg", "image/tiff"


@dataclass(frozen=True, slots=True)
class Sample:
    """A sample document.

    ``company`` is whose it is in the end, ``folder`` in whose folder the scanner puts it (``None``: in
    the common one), ``kind`` what the folder says of its kind.  ``reasons`` are the message codes of
    which one must be given for a file that cannot be read.
    """

    file: str
    title: str
    company: Party | None
    folder: Party | None
    make: Callable[[], bytes]
    truth: dict[str, Any] | None = None
    media_type: str = PDF
    pages: int = 1
    kind: str | None = None
    text_layer: bool = False
    reasons: tuple[str, ...] = ()
    reproducible: bool = True
    """Whether making it again gives the same bytes; encryption draws its keys at random."""

    def described(self) -> dict[str, Any]:
        """The sample's entry in ``office.json``."""
        return {
            "file": self.file,
            "title": self.title,
            "company": self.company.nip if self.company else None,
            "folder": self.folder.nip if self.folder else None,
            "kind": self.kind,
            "media_type": self.media_type,
            "pages": self.pages,
            "text_layer": self.text_layer,
            "unreadable": list(self.reasons),
            "truth": self.truth,
        }


def samples() -> Iterator[Sample]:
    """All samples, in the order in which the office gets them."""
    yield from _born_digital()
    yield from _scanned()
    yield from _photographed()
    yield from _filed()
    yield from _broken()


def _digital(
    file: str, title: str, invoice: Invoice, layout: Callable[[Invoice], Sheet], **truth: Any
) -> Sample:
    """A cost invoice as its program made it."""
    return Sample(
        file,
        title,
        invoice.buyer,
        invoice.buyer,
        lambda: layout(invoice).pdf(),
        invoice.truth(file, **truth),
        text_layer=True,
    )


def _born_digital() -> Iterator[Sample]:
    yield _digital(
        "Faktura_FV_1182_11_2026.pdf", "faktura kosztowa, dwie stawki", content.GLASS, layouts.classic
    )
    yield _digital("2026-11-047.pdf", "faktura za usługę", content.LEAFLETS, layouts.modern)
    yield _digital("EX-2026-0311.pdf", "faktura w euro, dwujęzyczna", content.CONVEYOR, layouts.bilingual)
    yield _digital(
        "faktura zaliczkowa ZAL-6.pdf",
        "faktura zaliczkowa",
        content.FURNITURE,
        layouts_more.advance,
        # The day on which an advance was received is printed where others have the day of sale.
        _alt={"sale_date": [str(content.FURNITURE.issued)]},
    )
    yield Sample(
        "Sprzedaz_21_11_2026.pdf",
        "faktura sprzedaży",
        CEGLOMIX,
        CEGLOMIX,
        lambda: layouts_more.sidebar(content.ROOF).pdf(),
        content.ROOF.truth("Sprzedaz_21_11_2026.pdf"),
        kind="sales_invoice",
        text_layer=True,
    )
    yield _digital(
        f"{content.BOXES.ksef_number}.pdf",
        "wizualizacja z KSeF",
        content.BOXES,
        layouts_more.ksef,
        # The picture prints the gross total and the rates, but neither net, VAT nor what is to be paid.
        amount_due=None,
        _ignore=["amount_due", "net", "vat"],
    )


def _scanned() -> Iterator[Sample]:
    yield Sample(
        "Skan_20261113_081502.pdf",
        "skan faktury z hurtowni, cztery stawki",
        ZIELARNIA,
        ZIELARNIA,
        lambda: scanning.grey_pdf(layouts.wholesale(content.HERBS), seed=3),
        content.HERBS.truth("Skan_20261113_081502.pdf"),
    )
    yield Sample(
        "Skan_20261117_101140.pdf",
        "skan faktury korygującej",
        WARSZTAT,
        WARSZTAT,
        lambda: scanning.fax_pdf(layouts.correction(content.BRAKES), seed=5),
        content.BRAKES.truth("Skan_20261117_101140.pdf", bank_account=None),
    )
    yield Sample(
        "SCAN0017.TIF",
        "skan dwustronicowej faktury z podzieloną płatnością",
        CEGLOMIX,
        CEGLOMIX,
        lambda: scanning.fax_tiff(layouts_more.two_pages(content.STEEL), seed=7),
        content.STEEL.truth("SCAN0017.TIF"),
        media_type=TIFF,
        pages=2,
    )
    yield Sample(
        "SCAN0018.JPG",
        "skan faktury za paliwo, we wspólnym folderze",
        CEGLOMIX,
        None,
        lambda: scanning.scan_jpeg(bills.fuel(content.DIESEL), seed=8),
        content.DIESEL.truth("SCAN0018.JPG"),
        media_type=JPEG,
    )
    yield Sample(
        "SCAN0019.PDF",
        "skan faktury cudzej firmy, we wspólnym folderze",
        None,
        None,
        lambda: scanning.fax_pdf(layouts_more.sidebar(content.FOREIGN), seed=9, skew=0.3),
        content.FOREIGN.truth("SCAN0019.PDF"),
    )


def _photographed() -> Iterator[Sample]:
    yield Sample(
        "IMG_20261114_183012.jpg",
        "zdjęcie rachunku za prąd",
        WARSZTAT,
        WARSZTAT,
        lambda: scanning.photo_jpeg(bills.utility(content.POWER), seed=12),
        content.POWER.truth("IMG_20261114_183012.jpg"),
        media_type=JPEG,
    )
    yield Sample(
        "IMG_20261116_074455.jpg",
        "zdjęcie paragonu z NIP",
        WARSZTAT,
        WARSZTAT,
        lambda: scanning.photo_jpeg(papers.receipt(content.RECEIPT), seed=13, long_side=1700),
        _receipt_truth("IMG_20261116_074455.jpg"),
        media_type=JPEG,
    )


def _receipt_truth(file: str) -> dict[str, Any]:
    gross = sum((line.net for line in content.RECEIPT.items), Decimal("0.00"))
    vat = papers.vat_inside(gross)
    return content.RECEIPT.truth(
        file,
        buyer_name=None,
        net=None,
        vat=str(vat),
        gross=str(gross),
        amount_due=None,
        vat_rates=[{"rate": "23", "net": None, "vat": str(vat), "gross": str(gross)}],
        line_items=[
            {
                "name": line.name,
                "qty": str(line.quantity),
                "unit_gross": str(line.price),
                "gross": str(line.net),
            }
            for line in content.RECEIPT.items
        ],
        _ignore=["net", "amount_due"],
    )


def _paper_truth(file: str, kind: str, number: str, issued: str) -> dict[str, Any]:
    empty = dict.fromkeys(content.GLASS.truth(file))
    known = {"doc": file, "kind": kind, "number": number, "issue_date": issued, "split_payment": False}
    scored = {"doc", "kind", "number", "issue_date", "split_payment", "_ignore"}
    return empty | known | {"_ignore": sorted(set(empty) - scored)}


def _filed() -> Iterator[Sample]:
    case = "3011-SKA.4103.188.2026"
    yield Sample(
        "Skan_20261118_120009.pdf",
        "pismo z urzędu skarbowego",
        ZIELARNIA,
        ZIELARNIA,
        lambda: scanning.fax_pdf(papers.letter(ZIELARNIA, case, "10 listopada 2026 r."), seed=15),
        _paper_truth("Skan_20261118_120009.pdf", "letter", case, "2026-11-10"),
        kind="letter",
    )
    yield Sample(
        "umowa najmu koparki.pdf",
        "umowa najmu",
        CEGLOMIX,
        CEGLOMIX,
        lambda: papers.contract(MASZYNY, CEGLOMIX, "N/12/2026", "12 listopada 2026 r.").pdf(),
        _paper_truth("umowa najmu koparki.pdf", "contract", "N/12/2026", "2026-11-12"),
        pages=2,
        kind="contract",
        text_layer=True,
    )


def _broken() -> Iterator[Sample]:
    yield Sample(
        "2026-11-052.pdf",
        "plik uszkodzony: urwany w połowie",
        WARSZTAT,
        WARSZTAT,
        lambda: _truncated(layouts.modern(content.SIGN).pdf()),
        reasons=("file.incomplete", "file.damaged"),
    )
    yield Sample(
        "Faktura_FV_1240_11_2026.pdf",
        "plik zabezpieczony hasłem",
        ZIELARNIA,
        ZIELARNIA,
        lambda: layouts.classic(content.VIALS).pdf(password=PASSWORD),
        reasons=("file.encrypted",),
        reproducible=False,
    )


def _truncated(data: bytes) -> bytes:
    """What a broken connection leaves of a file."""
    return data[: len(data) // 2]
