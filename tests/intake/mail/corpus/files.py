"""The files that lie in the mails: small, whole, the same bytes every time."""

from __future__ import annotations

import base64
import hashlib
import io
import zipfile
from pathlib import Path

from PIL import Image, ImageDraw

from tests.builders import COMPANY_NIP, SELLER_NIP
from tests.extraction.einvoice.samples import TOTALS, ksef

_HERE = Path(__file__).parent


def sha256(data: bytes) -> str:
    """As hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def pdf(number: str, *, newline: bytes = b"\n") -> bytes:
    """An invoice of one page; ASCII only, so that it goes through any transport with its ``newline`` kept."""
    lines = [
        f"FAKTURA VAT nr {number}",
        "Data wystawienia: 2026-11-12",
        f"Sprzedawca: Tartak Jodla sp. z o.o., NIP {SELLER_NIP}",
        f"Nabywca: Zolw sp. z o.o., NIP {COMPANY_NIP}",
        "Razem netto 1000,00 VAT 23% 230,00 brutto 1230,00 PLN",
    ]
    text = "BT /F1 12 Tf 60 780 Td 18 TL " + " ".join(f"({_escaped(line)}) Tj T*" for line in lines) + " ET"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources 6 0 R >>",
        f"<< /Length {len(text)} >>\nstream\n{text}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        "<< /Font << /F1 5 0 R >> >>",
    ]
    result = b"%PDF-1.4" + newline
    places = []
    for index, content in enumerate(objects, 1):
        places.append(len(result))
        body = content.encode().replace(b"\n", newline)
        result += b"%d 0 obj" % index + newline + body + newline + b"endobj" + newline
    start = len(result)
    # Entries of the table have twenty bytes, their line end with them.
    end = b" \n" if newline == b"\n" else b"\r\n"
    result += b"xref" + newline + b"0 7" + newline + b"0000000000 65535 f" + end
    result += b"".join(b"%010d 00000 n" % place + end for place in places)
    result += b"trailer << /Size 7 /Root 1 0 R >>" + newline + b"startxref" + newline
    return result + b"%d" % start + newline + b"%%EOF" + newline


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def picture(kind: str, width: int = 900, height: int = 1200, text: str = "FAKTURA 1/11/2026") -> bytes:
    """A picture with something written on it; ``kind`` as Pillow names formats."""
    image = Image.new("RGB", (width, height), "white")
    draw = ImageDraw.Draw(image)
    draw.text((width // 10, height // 10), text, fill="black")
    draw.rectangle((5, 5, width - 6, height - 6), outline="black")
    target = io.BytesIO()
    if kind == "HEIF":
        import pillow_heif

        pillow_heif.from_pillow(image).save(target, quality=50)
    else:
        image.save(target, kind)
    return target.getvalue()


def e_invoice() -> bytes:
    """A KSeF invoice."""
    return ksef(TOTALS)


def locked_pdf() -> bytes:
    """A PDF that asks for a password ("tajne").  Encryption is salted, so it was made once."""
    return base64.b64decode((_HERE / "locked.pdf.b64").read_text("ascii"))


def restricted_pdf() -> bytes:
    """A PDF that everybody may read and nobody may change; made once, as above."""
    return base64.b64decode((_HERE / "restricted.pdf.b64").read_text("ascii"))


def zipped(
    files: dict[str, bytes], *, method: int = zipfile.ZIP_DEFLATED, code_page: str = "", locked: bool = False
) -> bytes:
    """A ZIP archive; ``code_page`` is that of its names, as Windows writes them, else UTF-8.

    A ``locked`` one says of its files that they are encrypted, and their bytes mean nothing.
    """
    target = io.BytesIO()
    names: dict[bytes, bytes] = {}
    with zipfile.ZipFile(target, "w") as archive:
        for index, (name, data) in enumerate(files.items()):
            shown = name
            if code_page:
                raw = name.encode(code_page)
                shown = f"{index:03d}".ljust(len(raw), "_")
                names[shown.encode()] = raw
            info = zipfile.ZipInfo(shown, (2026, 11, 12, 12, 0, 0))
            info.compress_type = method
            archive.writestr(info, data[::-1] if locked else data)
    result = target.getvalue()
    for shown_bytes, raw in names.items():
        result = result.replace(shown_bytes, raw)
    if locked:
        result = _with_flag(_with_flag(result, b"PK\x03\x04", 6), b"PK\x01\x02", 8)
    return result


def _with_flag(archive: bytes, signature: bytes, offset: int) -> bytes:
    marked = bytearray(archive)
    place = archive.find(signature)
    while place >= 0:
        marked[place + offset] |= 1
        place = archive.find(signature, place + 4)
    return bytes(marked)


def office_file(kind: str = "word") -> bytes:
    """A Word or Excel document, as far as its wrapping goes."""
    return zipped(
        {
            "[Content_Types].xml": b"<?xml version='1.0'?><Types/>",
            "_rels/.rels": b"<?xml version='1.0'?><Relationships/>",
            f"{kind}/document.xml": b"<?xml version='1.0'?><document/>",
        }
    )


SVG = b"<?xml version='1.0'?>\n<svg xmlns='http://www.w3.org/2000/svg' width='90' height='30'><rect/></svg>"
PIXEL = base64.b64decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7")
"""A GIF of one pixel, as senders of advertising put in to see who reads."""
