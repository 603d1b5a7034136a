"""What reading a document gives: the contract between the readers and everything behind them.

These values cross from worker processes, so they hold plain data only.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

from desktop.domain.fields import Box, Field, FieldName, LineItem, Source, VatRow
from desktop.domain.kinds import PrintedKind
from desktop.domain.messages import Message


class Engine(StrEnum):
    """Which way the text of a page is to be got."""

    AUTO = "auto"
    """The text layer where it is usable, OCR elsewhere."""
    TEXT = "text"
    OCR = "ocr"


@dataclass(frozen=True, slots=True)
class XmlBeside:
    """A file that holds the electronic invoice which another file shows, and the name under which it came."""

    path: Path
    name: str


class MediaType(StrEnum):
    """The formats that are taken in, judged by content."""

    PDF = "application/pdf"
    JPEG = "image/jpeg"
    PNG = "image/png"
    TIFF = "image/tiff"
    WEBP = "image/webp"
    BMP = "image/bmp"
    HEIC = "image/heic"
    GIF = "image/gif"
    """Its first frame is the page."""
    XML = "application/xml"
    """An electronic invoice: KSeF, CII or UBL."""
    MT940 = "text/x-mt940"
    """A bank statement as text: taken in so that it is not lost, and read by its own readers."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What a document may cost; beyond it is refused with a reason."""

    max_bytes: int = 100 * 1024 * 1024
    max_pages: int = 500
    max_pixels: int = 120_000_000
    """Of one picture: an A3 sheet at 600 dpi has 70 million."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A character that the recogniser was not sure of.

    ``place`` is its index in the word, ``confidence`` what the recogniser gave the character it chose
    (0 to 1), ``others`` what else it may be, the likeliest first, each with its own confidence: another
    character, the empty text for "no character here", or two characters where one may have been overlooked.
    """

    place: int
    confidence: float
    others: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Word:
    """A word on a page with the reader's own confidence, 0 to 1 (1 for a text layer).

    It is that of the word's least sure character: what the reader gave the one that it chose, after a
    second reading if there was one.
    """

    text: str
    box: Box
    confidence: float = 1.0
    doubts: tuple[Doubt, ...] = ()
    """The characters that may be others, in order; none for a text layer."""


class Symbology(StrEnum):
    """The kind of a machine-readable code."""

    QR = "qr"
    CODE128 = "code128"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Code:
    """A machine-readable code on a page and what it says."""

    text: str
    symbology: Symbology
    box: Box


Corners = tuple[tuple[float, float], tuple[float, float], tuple[float, float], tuple[float, float]]
"""Upper left, upper right, lower right, lower left; fractions of width and height."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page as it is shown: size in points, clockwise turn in degrees already applied, words."""

    index: int
    width: float
    height: float
    source: Source
    words: tuple[Word, ...] = ()
    turned: int = 0
    """By how much the picture was turned to stand upright: 0, 90, 180 or 270 clockwise."""
    corners: Corners | None = None
    """Where the corners of the page as it is shown lie on the turned original (a sheet on a desk, or a
    page that lay askew); ``None`` if it is shown as it is.  They may lie a little outside of it."""
    codes: tuple[Code, ...] = ()
    """The machine-readable codes on the page."""
    mark: bytes = b""
    """What the page looks like, in the form of :mod:`desktop.domain.pageprints`; empty if nobody drew it."""

    @property
    def text(self) -> str:
        """The words in reading order, a space between."""
        return " ".join(word.text for word in self.words)

    def moved(self, index: int) -> Page:
        """The same page as number ``index`` (from 0) of a document: words and codes go with it."""
        if index == self.index:
            return self
        words = tuple(replace(word, box=replace(word.box, page=index)) for word in self.words)
        codes = tuple(replace(code, box=replace(code.box, page=index)) for code in self.codes)
        return replace(self, index=index, words=words, codes=codes)


@dataclass(frozen=True, slots=True)
class Check:
    """A rule that was tried on the values: whether it holds, and the sentence that says so.

    ``fields`` are those that the rule speaks of.
    """

    passed: bool
    message: Message
    fields: tuple[FieldName, ...] = ()


@dataclass(frozen=True, slots=True)
class Inspection:
    """What a look into a file tells before it is read."""

    media_type: MediaType
    pages: int


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read from one document."""

    printed_kind: PrintedKind
    fields: dict[FieldName, Field] = field(default_factory=dict)
    vat_rows: tuple[VatRow, ...] = ()
    checks: tuple[Check, ...] = ()
    pages: tuple[Page, ...] = ()
    seconds: float = 0.0
    reader: str = ""
    """Name and version of the reader, for the audit trail."""
    note: Message | None = None
    """What the person who reviews must know, such as pages that were left unread."""
    line_items: tuple[LineItem, ...] = ()
    file_pages: tuple[int, ...] = ()
    """Where the pages lie in the file, each from 0; empty: the whole file in its order."""

    @property
    def first_page(self) -> int:
        """The place in the file, from 0, of the document's first page."""
        return self.file_pages[0] if self.file_pages else 0
