"""Files made to do harm, or harmed on their way: the same ones for the same seed.

Used by the tests of reading and taking in, and by the bench that drops hundreds of them.
"""

from __future__ import annotations

import io
import random
import struct
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pymupdf
from PIL import Image, ImageDraw


@dataclass(frozen=True, slots=True)
class HostileFile:
    """A file and what is wrong with it: the name of its maker."""

    path: Path
    kind: str


Maker = Callable[[random.Random], tuple[str, bytes]]
"""Makes a file's name suffix and content."""


def make_files(folder: Path, count: int, seed: int) -> list[HostileFile]:
    """Write ``count`` files into ``folder``, each kind in turn, no two alike."""
    folder.mkdir(parents=True, exist_ok=True)
    kinds = list(MAKERS)
    files = []
    for number in range(count):
        kind = kinds[number % len(kinds)]
        rng = random.Random(f"{seed}/{number}")
        suffix, content = MAKERS[kind](rng)
        path = folder / f"{number:04d}-{kind}{suffix}"
        # A comment behind the end keeps each file's hash its own without healing it.
        mark = b"" if kind in _AS_THEY_ARE else f"\n% {number}\n".encode()
        path.write_bytes(content + mark)
        files.append(HostileFile(path, kind))
    return files


def invoice_pdf(rng: random.Random, *, pages: int = 1) -> bytes:
    """A small, sound PDF with a text layer."""
    document = pymupdf.open()
    for number in range(pages):
        page = document.new_page(width=595, height=842)
        page.insert_text((60, 80), f"Faktura FV/{rng.randint(1, 9999)}/2026 strona {number + 1}", fontsize=16)
        for line in range(12):
            page.insert_text(
                (60, 120 + 20 * line), f"Pozycja {line} ilość 1 cena {rng.randint(100, 99999) / 100:.2f}"
            )
    return bytes(document.tobytes(deflate=True))


def picture(rng: random.Random, format_name: str) -> bytes:
    """A small, sound picture of a page."""
    image = Image.new("RGB", (620, 877), "white")
    draw = ImageDraw.Draw(image)
    for line in range(20):
        draw.text(
            (50, 40 + 30 * line), f"Faktura {rng.randint(1, 99999)} zł {rng.random():.4f}", fill="black"
        )
    buffer = io.BytesIO()
    if format_name == "HEIF":
        import pillow_heif

        pillow_heif.register_heif_opener()
    image.save(buffer, format_name)
    return buffer.getvalue()


def pdf_of(objects: list[bytes], *, root: int = 1) -> bytes:
    """A PDF of hand-made objects, numbered from 1, with a right cross-reference table."""
    out = io.BytesIO()
    out.write(b"%PDF-1.7\n")
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.writelines(b"%010d 00000 n \n" % place for place in places)
    out.write(
        b"trailer\n<< /Size %d /Root %d 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, root, start)
    )
    return out.getvalue()


def stream(entries: bytes, data: bytes) -> bytes:
    """A stream object."""
    return b"<< %s /Length %d >>\nstream\n%s\nendstream" % (entries, len(data), data)


def one_page(
    contents: bytes, *, box: bytes = b"[0 0 595 842]", resources: bytes = b"", more: tuple[bytes, ...] = ()
) -> bytes:
    """A PDF of one page; ``contents`` is object 4, ``more`` follows from 5."""
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox %s /Contents 4 0 R /Resources << %s >> >>" % (
        box,
        resources,
    )
    return pdf_of(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            page,
            contents,
            *more,
        ]
    )


def png_of(width: int, height: int, data: bytes = b"") -> bytes:
    """A PNG that says to be of the given size."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(data))
        + chunk(b"IEND", b"")
    )


def tiff_of(width: int, height: int, *, next_directory: int = 0) -> bytes:
    """A TIFF of one directory that says to be of the given size and where the next directory is."""
    entries = [
        (256, 4, width),
        (257, 4, height),
        (258, 3, 8),
        (259, 3, 1),
        (262, 3, 1),
        (273, 4, 8),
        (278, 4, height),
    ]
    entries.append((279, 4, 16))
    body = struct.pack("<H", len(entries))
    body += b"".join(struct.pack("<HHII", tag, kind, 1, value) for tag, kind, value in entries)
    return b"II*\0" + struct.pack("<I", 8) + body + struct.pack("<I", next_directory)


def _cut(rng: random.Random, data: bytes) -> bytes:
    return data[: rng.randint(20, len(data) - 20)]


def _mutated(rng: random.Random, data: bytes) -> bytes:
    content = bytearray(data)
    for _ in range(rng.randint(1, 60)):
        content[rng.randrange(len(content))] = rng.randrange(256)
    return bytes(content)


def _encrypted(rng: random.Random) -> bytes:
    document = pymupdf.open(stream=invoice_pdf(rng))
    method = rng.choice(
        [pymupdf.PDF_ENCRYPT_RC4_128, pymupdf.PDF_ENCRYPT_AES_128, pymupdf.PDF_ENCRYPT_AES_256]
    )
    return bytes(document.tobytes(encryption=method, user_pw="tajne", owner_pw="biuro"))


def _page_bomb(rng: random.Random) -> bytes:
    pages = rng.randint(600, 3_000)
    kids = b" ".join(b"%d 0 R" % number for number in range(3, pages + 3))
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"
    tree = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, pages)
    return pdf_of([b"<< /Type /Catalog /Pages 2 0 R >>", tree, *[page] * pages])


def _page_tree_bomb(rng: random.Random) -> bytes:
    depth = rng.randint(6, 12)
    nodes = [b"<< /Type /Catalog /Pages 2 0 R >>"]
    for level in range(depth):
        child = level + 3
        nodes.append(
            b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b"%d 0 R " % child * 10, 10 ** (depth - level))
        )
    nodes.append(b"<< /Type /Page /MediaBox [0 0 595 842] >>")
    return pdf_of(nodes)


def _page_tree_loop(rng: random.Random) -> bytes:
    return pdf_of(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count %d >>" % rng.randint(1, 5),
            b"<< /Type /Pages /Kids [2 0 R] /Count 1 /Parent 2 0 R >>",
        ]
    )


def _content_bomb(rng: random.Random) -> bytes:
    packer = zlib.compressobj(1)
    piece = b"0 0 m 1 1 l S \n" * 70_000
    data = b"".join(packer.compress(piece) for _ in range(rng.randint(70, 90))) + packer.flush()
    return one_page(stream(b"/Filter /FlateDecode", data))


def _form_loop(rng: random.Random) -> bytes:
    form = stream(
        b"/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /A 5 0 R >> >>",
        b"/A Do " * 8,
    )
    return one_page(
        stream(b"", b"/A Do " * rng.randint(1, 9)), resources=b"/XObject << /A 5 0 R >>", more=(form,)
    )


def _giant_picture_in_pdf(rng: random.Random) -> bytes:
    side = rng.randint(20_000, 90_000)
    size = b"/Width %d /Height %d /ColorSpace /DeviceRGB /BitsPerComponent 8" % (side, side)
    entries = b"/Type /XObject /Subtype /Image /Filter /FlateDecode " + size
    image = stream(entries, zlib.compress(b"\0" * 100_000))
    return one_page(
        stream(b"", b"595 0 0 842 0 0 cm /A Do"), resources=b"/XObject << /A 5 0 R >>", more=(image,)
    )


def _indirect_size(rng: random.Random) -> bytes:
    entries = b"/Type /XObject /Subtype /Image /Filter /FlateDecode /Width 6 0 R /Height 6 0 R "
    image = stream(entries + b"/ColorSpace /DeviceRGB /BitsPerComponent 8", zlib.compress(b"\0" * 100_000))
    return one_page(
        stream(b"", b"595 0 0 842 0 0 cm /A Do"),
        resources=b"/XObject << /A 5 0 R >>",
        more=(image, b"%d" % rng.randint(12_000, 30_000)),
    )


def _filter_chain(rng: random.Random) -> bytes:
    packer = zlib.compressobj(9)
    piece = b"0 0 m 1 1 l S \n" * 70_000
    once = b"".join(packer.compress(piece) for _ in range(rng.randint(60, 80))) + packer.flush()
    return one_page(stream(b"/Filter [/FlateDecode /FlateDecode]", zlib.compress(once)))


def _text_bomb(rng: random.Random) -> bytes:
    line = b"BT /F 8 Tf 20 700 Td (" + b"ab cd ef gh " * 8 + b") Tj ET\n"
    font = b"/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>"
    contents = stream(b"/Filter /FlateDecode", zlib.compress(line * rng.randint(2_000, 4_000)))
    return one_page(contents, resources=font)


def _inline_picture(rng: random.Random) -> bytes:
    side = rng.randint(12_000, 20_000)
    head = b"500 0 0 500 0 0 cm BI /W %d /H %d /CS /G /BPC 8 /F /Fl ID " % (side, side)
    return one_page(stream(b"", head + zlib.compress(b"\0" * 10_000) + b"\nEI"))


def _giant_page(rng: random.Random) -> bytes:
    side = rng.choice([b"1e9", b"2147483647", b"14400", b"-5", b"0", b"0.0001", b"1e38"])
    return one_page(stream(b"", b"0 0 m 100 100 l S"), box=b"[0 0 %s %s]" % (side, side))


def _deep_nesting(rng: random.Random) -> bytes:
    depth = rng.randint(1_000, 50_000)
    return one_page(stream(b"", b"[" * depth + b"]" * depth + b" TJ"))


def _many_states(rng: random.Random) -> bytes:
    return one_page(stream(b"", b"q " * rng.randint(10_000, 200_000)))


MAKERS: dict[str, Maker] = {
    "empty": lambda _: (".pdf", b""),
    "text": lambda rng: (".pdf", f"To nie jest PDF {rng.random()}".encode()),
    "noise": lambda rng: (".pdf", rng.randbytes(rng.randint(10, 50_000))),
    "pdf-head-only": lambda rng: (".pdf", b"%PDF-1.7\n" + rng.randbytes(rng.randint(0, 2_000))),
    "program": lambda rng: (".pdf", b"MZ\x90\0" + rng.randbytes(4_000)),
    "zip": lambda rng: (".pdf", b"PK\x03\x04" + rng.randbytes(4_000)),
    "pdf-cut": lambda rng: (".pdf", _cut(rng, invoice_pdf(rng, pages=3))),
    "pdf-mutated": lambda rng: (".pdf", _mutated(rng, invoice_pdf(rng, pages=2))),
    "pdf-encrypted": lambda rng: (".pdf", _encrypted(rng)),
    "page-bomb": lambda rng: (".pdf", _page_bomb(rng)),
    "page-tree-bomb": lambda rng: (".pdf", _page_tree_bomb(rng)),
    "page-tree-loop": lambda rng: (".pdf", _page_tree_loop(rng)),
    "content-bomb": lambda rng: (".pdf", _content_bomb(rng)),
    "form-loop": lambda rng: (".pdf", _form_loop(rng)),
    "giant-picture-in-pdf": lambda rng: (".pdf", _giant_picture_in_pdf(rng)),
    "indirect-size": lambda rng: (".pdf", _indirect_size(rng)),
    "filter-chain": lambda rng: (".pdf", _filter_chain(rng)),
    "text-bomb": lambda rng: (".pdf", _text_bomb(rng)),
    "inline-picture": lambda rng: (".pdf", _inline_picture(rng)),
    "giant-page": lambda rng: (".pdf", _giant_page(rng)),
    "deep-nesting": lambda rng: (".pdf", _deep_nesting(rng)),
    "many-states": lambda rng: (".pdf", _many_states(rng)),
    "png-giant": lambda rng: (".png", png_of(rng.randint(20_000, 2**31 - 1), rng.randint(20_000, 2**31 - 1))),
    "png-without-data": lambda rng: (
        ".png",
        png_of(rng.randint(100, 3_000), rng.randint(100, 3_000), b"\0" * 50),
    ),
    "png-cut": lambda rng: (".png", _cut(rng, picture(rng, "PNG"))),
    "png-mutated": lambda rng: (".png", _mutated(rng, picture(rng, "PNG"))),
    "png-named-pdf": lambda rng: (".pdf", picture(rng, "PNG")),
    "jpeg-cut": lambda rng: (".jpg", _cut(rng, picture(rng, "JPEG"))),
    "jpeg-mutated": lambda rng: (".jpg", _mutated(rng, picture(rng, "JPEG"))),
    "jpeg-named-pdf": lambda rng: (".pdf", picture(rng, "JPEG")),
    "tiff-giant": lambda rng: (
        ".tif",
        tiff_of(rng.randint(20_000, 2**32 - 1), rng.randint(20_000, 2**32 - 1)),
    ),
    "tiff-loop": lambda rng: (".tif", tiff_of(rng.randint(4, 99), 4, next_directory=8)),
    "tiff-cut": lambda rng: (".tif", _cut(rng, picture(rng, "TIFF"))),
    "tiff-mutated": lambda rng: (".tif", _mutated(rng, picture(rng, "TIFF"))),
    "webp-cut": lambda rng: (".webp", _cut(rng, picture(rng, "WEBP"))),
    "webp-mutated": lambda rng: (".webp", _mutated(rng, picture(rng, "WEBP"))),
    "bmp-cut": lambda rng: (".bmp", _cut(rng, picture(rng, "BMP"))),
    "bmp-mutated": lambda rng: (".bmp", _mutated(rng, picture(rng, "BMP")[:200_000])),
    "heic-cut": lambda rng: (".heic", _cut(rng, picture(rng, "HEIF"))),
    "heic-mutated": lambda rng: (".heic", _mutated(rng, picture(rng, "HEIF"))),
}

_AS_THEY_ARE = frozenset(
    {"empty", "pdf-cut", "png-cut", "jpeg-cut", "tiff-cut", "webp-cut", "bmp-cut", "heic-cut"}
)
