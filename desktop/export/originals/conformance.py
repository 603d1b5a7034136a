"""Whether a PDF keeps the rules of PDF/A-2b (ISO 19005-2), as far as a program can tell.

Held against every file before it is given away, with another library's eyes than those that wrote it.
Each finding names the clause.  What is not looked at: whether font programs and pictures are sound inside;
the writer takes them from a renderer that has drawn them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream, String

from desktop.export.originals.drawingrules import (
    FORBIDDEN_FILTERS,
    INTENTS,
    LONGEST_STRING,
    STUMBLES,
    graphics_state,
    is_profile,
    page_violations,
)

LONGEST_NAME = 127

_ACTIONS = frozenset(
    {
        "/Launch", "/Sound", "/Movie", "/ResetForm", "/ImportData", "/Hide", "/SetOCGState", "/Rendition",
        "/Trans", "/GoTo3DView", "/JavaScript",
    }
)  # fmt: skip
"""What no file may do (6.5.1)."""


def violations(path: Path) -> list[str]:
    """What breaks the rules in the file at ``path``; nothing for one that keeps them."""
    found = list(_file_bytes(path))
    try:
        with pikepdf.open(path) as pdf:
            found.extend(_document(pdf))
            for item in pdf.objects:
                found.extend(_object(item))
            for page in pdf.pages:
                found.extend(page_violations(page))
    except STUMBLES as error:
        found.append(f"6.1: {type(error).__name__}")
    return list(dict.fromkeys(found))


# -- the file ------------------------------------------------------------------------------------------


def _file_bytes(path: Path) -> Iterator[str]:
    with path.open("rb") as file:
        head = file.read(64)
        file.seek(max(0, path.stat().st_size - 1024))
        tail = file.read()
    if re.match(rb"%PDF-1\.[0-7]\r?\n%[\x80-\xff]{4}", head) is None:
        yield "6.1.2: header"
    if re.search(rb"%%EOF\r?\n?$", tail) is None:
        yield "6.1.3: data behind the end"


def _document(pdf: pikepdf.Pdf) -> Iterator[str]:
    if pdf.is_encrypted or "/Encrypt" in pdf.trailer:
        yield "6.1.3: encryption"
    identity = pdf.trailer.get("/ID")
    if not (isinstance(identity, Array) and len(identity) == 2 and all(bytes(one) for one in identity)):
        yield "6.1.3: no ID"
    root = pdf.Root
    for key in ("/AA", "/Requirements", "/Perms"):
        if key in root:
            yield f"6.5.2: {key} of the document"
    if "/OCProperties" in root:
        yield "6.9: optional content"
    names = root.get("/Names", Dictionary())
    if "/JavaScript" in names:
        yield "6.5.1: JavaScript"
    if "/EmbeddedFiles" in names:
        yield "6.8: embedded file"
    if "/AcroForm" in root:
        yield "6.4.1: form"
    yield from _metadata(root)
    yield from _output_intents(root)
    if "/Info" in pdf.trailer and len(pdf.trailer.Info.keys()):
        yield "6.6.3: document information beside XMP"


def _metadata(root: Any) -> Iterator[str]:
    metadata = root.get("/Metadata")
    if not isinstance(metadata, Stream):
        yield "6.6.2.1: no XMP"
        return
    if "/Filter" in metadata:
        yield "6.6.2.1: packed XMP"
    text = metadata.read_bytes().decode("utf-8", "replace")
    part = re.search(r"<pdfaid:part>\s*(\d)\s*</pdfaid:part>|pdfaid:part=[\"'](\d)[\"']", text)
    level = re.search(r"<pdfaid:conformance>\s*(\w)\s*<|pdfaid:conformance=[\"'](\w)[\"']", text)
    if part is None or level is None or "2" not in part.groups() or not {"A", "B", "U"} & set(level.groups()):
        yield "6.6.4: does not say PDF/A-2"
    if re.search(r"<\?xpacket[^>]*\b(bytes|encoding)=", text):
        yield "6.6.2.1: attribute of the XMP packet"


def _output_intents(root: Any) -> Iterator[str]:
    intents = [one for one in root.get("/OutputIntents", ()) if one.get("/S") == Name.GTS_PDFA1]
    if len(intents) != 1:
        yield "6.2.3: not one output intent"
        return
    profile = intents[0].get("/DestOutputProfile")
    if not isinstance(profile, Stream) or not is_profile(profile):
        yield "6.2.3: no ICC profile"
    elif profile.get("/N") != 3 or profile.read_bytes()[16:20] != b"RGB ":
        yield "6.2.3: ICC profile of other colours"


# -- every object --------------------------------------------------------------------------------------


def _object(item: Any) -> Iterator[str]:
    """What no object may hold, wherever it is used."""
    if isinstance(item, Stream):
        yield from _stream(item)
    elif isinstance(item, Dictionary):
        yield from _dictionary(item)
    elif isinstance(item, String) and len(bytes(item)) > LONGEST_STRING:
        yield "6.1.13: string too long"


def _stream(item: Any) -> Iterator[str]:
    filters = item.get("/Filter", Array([]))
    for one in [filters] if isinstance(filters, Name) else filters:
        if str(one) in FORBIDDEN_FILTERS:
            yield f"6.1.7.2: {one}"
    for key in ("/F", "/FFilter", "/FDecodeParms"):
        if key in item:
            yield "6.1.7.1: stream outside of the file"
    if item.get("/Subtype") == Name.Image:
        yield from _image(item)
    elif item.get("/Subtype") == Name.PS or "/PS" in item or item.get("/Subtype2") == Name.PS:
        yield "6.2.9: PostScript"
    elif item.get("/Subtype") == Name.Form and "/Ref" in item:
        yield "6.2.9: reference to another file"
    if "/OPI" in item:
        yield "6.2.8: OPI"


def _image(item: Any) -> Iterator[str]:
    if item.get("/Interpolate", False):
        yield "6.2.8: interpolation"
    if "/Alternates" in item:
        yield "6.2.8: alternates"
    if "/JPXDecode" in str(item.get("/Filter", "")):
        yield "6.2.8.3: JPEG 2000 is not examined"
        return
    bits = item.get("/BitsPerComponent", 1)
    if bits not in {1, 2, 4, 8, 16} or (item.get("/ImageMask", False) and bits != 1):
        yield "6.2.8: bits of a picture"
    if str(item.get("/Intent", "/Perceptual")) not in INTENTS:
        yield "6.2.6: rendering intent"


def _dictionary(item: Any) -> Iterator[str]:
    if any(len(str(key).encode()) > LONGEST_NAME + 1 for key in item.keys()):  # noqa: SIM118 - not a dict
        yield "6.1.13: name too long"
    if str(item.get("/S", "")) in _ACTIONS:
        yield f"6.5.1: action {item.S}"
    if item.get("/Type") == Name.ExtGState:
        yield from graphics_state(item)


def clauses(found: Iterable[str]) -> str:
    """The findings in one line, for a list or a log."""
    return "; ".join(found)
