"""What a page would cost is known before it is drawn or read, and costs little to find out."""

from __future__ import annotations

import io
import struct
import tracemalloc
import zlib
from pathlib import Path

import pymupdf
import pytest
from PIL import Image

from desktop.domain.errors import UserError
from desktop.domain.reading import Limits
from desktop.extraction import pdfweight
from desktop.extraction.pdfweight import PdfWeight
from tests.extraction.papers import picture_of, scan_pdf, text_pdf
from tests.hostile import one_page, pdf_of, stream

DRAWN = stream(b"", b"595 0 0 842 0 0 cm /A Do")
PICTURE = b"/Type /XObject /Subtype /Image /ColorSpace /DeviceGray /BitsPerComponent 8 "
ZEROS = b"\0" * (pdfweight.MAX_STREAM_BYTES + 1_000_000)


def refusal(content: bytes, *, text: bool = False, limits: Limits | None = None) -> str | None:
    """The code with which the first page is refused."""
    with pymupdf.open(stream=content, filetype="pdf") as document:
        weight = PdfWeight(document, limits or Limits())
        try:
            (weight.check_text if text else weight.check)(0)
        except UserError as error:
            return error.code
    return None


def with_picture(entries: bytes, data: bytes, *more: bytes) -> bytes:
    """A page that draws one picture, object 5; ``more`` follows from 6."""
    picture = stream(PICTURE + entries, data)
    return one_page(DRAWN, resources=b"/XObject << /A 5 0 R >>", more=(picture, *more))


def lzw_zeros(count: int) -> bytes:
    """``count`` zero bytes, or a few more, as PDF's LZW packs them best."""
    bits = [(256, 9), (0, 9)]
    made, code = 1, 257
    while made < count:
        code += 1
        if code >= 4_095:
            bits += [(256, 12), (0, 9)]
            made, code = made + 1, 257
            continue
        bits.append((code, 9 if code < 511 else 10 if code < 1023 else 11 if code < 2047 else 12))
        made += code - 256
    width = bits[-1][1]
    bits.append((257, width))
    text = "".join(f"{value:0{size}b}" for value, size in bits)
    return int(text.ljust(-(-len(text) // 8) * 8, "0"), 2).to_bytes(-(-len(text) // 8))


def jpx_head(width: int, height: int) -> bytes:
    """The beginning of a JPEG 2000 codestream of one component."""
    size = struct.pack(">HHLLLLLLLLH", 41, 0, width, height, 0, 0, width, height, 0, 0, 1)
    return b"\xff\x4f\xff\x51" + size + b"\x07\x01\x01"


def jbig2_page(width: int, height: int) -> bytes:
    """A JBIG2 segment that opens a page."""
    return struct.pack(">LBBBL", 0, 48, 0, 1, 19) + struct.pack(">LLLLBH", width, height, 0, 0, 0, 0)


@pytest.mark.parametrize(
    "content",
    [
        with_picture(b"/Width 6 0 R /Height 7 0 R", b"x", b"15000", b"15000"),
        with_picture(b"/W 15000 /H 15000", b"x"),
        with_picture(b"/Width 9 /Height 9 /Filter /JPXDecode", jpx_head(15_000, 15_000)),
        with_picture(b"/Width 9 /Height 9 /Filter 6 0 R", jpx_head(15_000, 15_000), b"/JPXDecode"),
        with_picture(
            b"/Width 9 /Height 9 /Filter [/FlateDecode /JPXDecode]", zlib.compress(jpx_head(15_000, 15_000))
        ),
        with_picture(b"/Width 9 /Height 9 /Filter /JBIG2Decode", jbig2_page(15_000, 15_000)),
        with_picture(b"/Width 15000 /Height 15000 /Filter /CCITTFaxDecode", b"x"),
        with_picture(
            b"/Width 9 /Height 9 /SMask 6 0 R",
            b"x" * 81,
            stream(PICTURE + b"/Width 15000 /Height 15000", b"x"),
        ),
        one_page(
            stream(b"", b"BI /W 15000 /H 15000 /CS /G /BPC 8 /F /Fl ID " + zlib.compress(b"0") + b"\nEI")
        ),
    ],
    ids=["indirect", "short", "jpx", "jpx-indirect", "jpx-packed", "jbig2", "ccitt", "mask", "inline"],
)
def test_a_picture_too_large_in_any_disguise(content: bytes) -> None:
    assert refusal(content) == "file.too_many_pixels"


def test_a_jpeg_counts_with_the_size_in_its_own_header() -> None:
    file = io.BytesIO()
    Image.new("L", (1000, 900)).save(file, "JPEG", progressive=True)
    content = with_picture(b"/Width 9 /Height 9 /Filter /DCTDecode", file.getvalue())
    assert refusal(content) is None
    assert refusal(content, limits=Limits(max_pixels=899_999)) == "file.too_many_pixels"


@pytest.mark.parametrize(
    ("filters", "data"),
    [
        (b"/FlateDecode", zlib.compress(ZEROS)),
        (b"[/FlateDecode /FlateDecode]", zlib.compress(zlib.compress(ZEROS))),
        (b"[/FlateDecode /FlateDecode /FlateDecode]", zlib.compress(zlib.compress(zlib.compress(ZEROS)))),
        (b"[/ASCIIHexDecode /FlateDecode]", zlib.compress(ZEROS).hex().encode() + b">"),
        (b"/LZWDecode", lzw_zeros(len(ZEROS))),
        (b"/RunLengthDecode", b"\x81\0" * (len(ZEROS) // 128)),
    ],
    ids=["flate", "twice", "thrice", "hex", "lzw", "runs"],
)
def test_a_stream_is_refused_whatever_packs_it(filters: bytes, data: bytes) -> None:
    assert refusal(one_page(stream(b"/Filter " + filters, data))) == "file.too_heavy"
    form = stream(b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Filter " + filters, data)
    assert refusal(one_page(DRAWN, resources=b"/XObject << /A 5 0 R >>", more=(form,))) == "file.too_heavy"


def test_what_unpacks_without_end_is_not_unpacked_to_the_end() -> None:
    twice = zlib.compress(zlib.compress(bytes(300_000_000), 9), 9)
    content = one_page(stream(b"/Filter [/FlateDecode /FlateDecode]", twice))
    del twice
    tracemalloc.start()
    assert refusal(content) == "file.too_heavy"
    assert tracemalloc.get_traced_memory()[1] < 2 * pdfweight.MAX_STREAM_BYTES
    tracemalloc.stop()


def test_many_drawings_of_one_page_count_together() -> None:
    drawing = stream(b"/Filter /FlateDecode", zlib.compress(b"0 0 m 1 1 l S\n" * 700_000))
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents [%s] >>"
    heads = [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"]
    assert refusal(pdf_of([*heads, page % (b"4 0 R " * 2), drawing])) is None
    assert refusal(pdf_of([*heads, page % (b"4 0 R " * 4), drawing])) == "file.too_heavy"


def test_what_pages_inherit_counts() -> None:
    giant = stream(PICTURE + b"/Width 9 /Height 9 /Filter /JPXDecode", jpx_head(15_000, 15_000))
    content = pdf_of(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 /Resources << /XObject << /A 5 0 R >> >> >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>",
            DRAWN,
            giant,
        ]
    )
    assert refusal(content) == "file.too_many_pixels"


def test_too_many_objects_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdfweight, "MAX_OBJECTS", 50)
    chain = tuple(b"<< /Next_one %d 0 R >>" % (number + 1) for number in range(5, 100))
    content = one_page(DRAWN, resources=b"/XObject << /A 5 0 R >>", more=chain)
    assert refusal(content) == "file.too_heavy"


def test_too_much_text_is_not_taken_apart_yet_drawn(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    content = text_pdf(tmp_path / "a.pdf").read_bytes()
    assert refusal(content, text=True) is None
    monkeypatch.setattr(pdfweight, "MAX_CHARACTERS", 100)
    assert refusal(content, text=True) == "file.too_heavy"
    assert refusal(content) is None


def test_a_list_of_filters_that_grows_and_grows_is_refused() -> None:
    filters = b"[%s]" % (b"6 0 R " * 300), b"[%s]" % (b"7 0 R " * 300), b"[%s]" % (b"/ASCIIHexDecode " * 300)
    form = stream(b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Filter " + filters[0], b"00>")
    content = one_page(DRAWN, resources=b"/XObject << /A 5 0 R >>", more=(form, *filters[1:]))
    assert refusal(content) == "file.too_heavy"


def test_what_was_refused_is_refused_again() -> None:
    content = with_picture(b"/Width 9 /Height 9 /Filter /JPXDecode", jpx_head(15_000, 15_000))
    with pymupdf.open(stream=content, filetype="pdf") as document:
        weight = PdfWeight(document, Limits())
        for _ in range(2):
            with pytest.raises(UserError):
                weight.check(0)


def test_usual_pages_pass(tmp_path: Path) -> None:
    for content in (
        text_pdf(tmp_path / "a.pdf").read_bytes(),
        scan_pdf(tmp_path / "b.pdf", picture_of()).read_bytes(),
    ):
        assert refusal(content, text=True) is None
