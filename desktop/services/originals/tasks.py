"""What worker processes do for originals; every file that comes from outside is opened here only."""

from __future__ import annotations

import io
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop import __version__
from desktop.domain.errors import UserError
from desktop.domain.reading import Limits, MediaType
from desktop.services.originals.plans import DocumentPlan, MadePdf, PlannedPage

if TYPE_CHECKING:
    from PIL import Image

    from desktop.export.originals.bookmarks import Bookmark
    from desktop.export.originals.layer import View
    from desktop.export.originals.sheets import Picture, Sheets
    from desktop.extraction.rendering import Pages

PRODUCER = f"Bezdotyk {__version__}"

_SCAN_DPI = 300.0
_PRINT_DPI = 200.0
"""Of pages with a text layer that cannot be kept as they are."""
_QUALITY = 88
"""Of JPEG: what was no JPEG before."""
_COLOURLESS = 6
"""Of 255: how far red, green and blue of a grey pixel lie apart."""


def archival_pdf(plan: DocumentPlan, target: Path, limits: Limits) -> MadePdf:
    """Write the document as a searchable PDF/A-2b that has passed the rules.

    Raises:
        UserError: a ``file.*`` code if it cannot be opened; ``originals.not_conformant`` if what was
            written breaks a rule: then there is no ``target``.
    """
    from desktop.export.originals.conformance import clauses, violations
    from desktop.export.originals.metadata import ArchiveFacts
    from desktop.export.originals.sheets import Sheets
    from desktop.extraction.rendering import open_pages

    sheets = Sheets()
    with open_pages(plan.path, plan.media_type, limits, plan.file_name) as pages:
        drawn = sum(_add_converted(sheets, pages, page) for page in _all(plan, pages.count))
        sheets.save_archival(target, ArchiveFacts(plan.title, PRODUCER, plan.moment))
    found = violations(target)
    if found:
        target.unlink()
        raise UserError("originals.not_conformant", rules=clauses(found[:3]))
    return MadePdf(len(sheets), drawn, plan.media_type is MediaType.PDF and _holds_more(plan.path))


def plain_pdf(plan: DocumentPlan, target: Path, limits: Limits) -> MadePdf:
    """Write the document as a PDF whose pages are those of its file, with recognised text on them.

    Pages of a PDF are copied as they are; where layers hide a part of them, or they cannot be copied, they
    are drawn anew.  Raises :class:`UserError` ``file.*``.
    """
    from desktop.export.originals.sheets import Sheets
    from desktop.extraction.rendering import open_pages

    with open_pages(plan.path, plan.media_type, limits, plan.file_name) as pages:
        wanted = _all(plan, pages.count)
        if plan.media_type is MediaType.PDF and _copied(plan.path, wanted, pages.count, target):
            return MadePdf(len(wanted))
        sheets = Sheets()
        drawn = sum(_add_converted(sheets, pages, page) for page in wanted)
        sheets.save(target)
    return MadePdf(len(sheets), drawn)


def append_pdfs(parts: Sequence[Path], target: Path) -> None:
    """See :func:`desktop.export.originals.bookmarks.append`."""
    from desktop.export.originals.bookmarks import append

    append(parts, target)


def finish_pdf(target: Path, bookmarks: Sequence[Bookmark], title: str) -> None:
    """See :func:`desktop.export.originals.bookmarks.finish`."""
    from desktop.export.originals.bookmarks import finish

    finish(target, bookmarks, title)


def _all(plan: DocumentPlan, count: int) -> tuple[PlannedPage, ...]:
    """The document's pages; raises :class:`UserError` ``file.damaged`` if the file has others."""
    if not plan.pages:
        return tuple(PlannedPage(index) for index in range(count))
    if any(not 0 <= page.file_page < count for page in plan.pages):
        raise UserError("file.damaged")
    return plan.pages


def _holds_more(path: Path) -> bool:
    """Whether a PDF holds what its pages do not show: a signature, a form, files inside."""
    import pikepdf

    try:
        with pikepdf.open(path) as source:
            names: Any = source.Root.get("/Names", {})
            # A page may carry files as well: they count as annotations.
            notes = (note for page in source.pages for note in page.obj.get("/Annots", ()))
            return (
                "/AcroForm" in source.Root
                or "/AF" in source.Root
                or "/EmbeddedFiles" in names
                or any(note.get("/Subtype") == pikepdf.Name.FileAttachment for note in notes)
            )
    except (pikepdf.PdfError, pikepdf.PasswordError, ValueError, TypeError, AttributeError):
        # What cannot be told is taken for yes: the original is given along.
        return True


def _copied(path: Path, wanted: Sequence[PlannedPage], count: int, target: Path) -> bool:
    """Copy pages of the PDF at ``path`` to ``target``; ``False`` if that would not give what is seen."""
    import pikepdf

    from desktop.export.originals.sheets import Sheets

    try:
        with pikepdf.open(path) as source:
            if "/OCProperties" in source.Root or len(source.pages) != count:
                return False
            sheets = Sheets()
            for page in wanted:
                sheets.add_copy(
                    source,
                    page.file_page,
                    turned=page.turned,
                    rotation=page.rotation,
                    corners=page.corners,
                    words=page.words if page.recognised else (),
                )
            sheets.save(target)
    except (pikepdf.PdfError, pikepdf.PasswordError, ValueError, TypeError, AttributeError, KeyError):
        # What another reader takes for a page it may still draw.
        return False
    return True


def _add_converted(sheets: Sheets, pages: Pages, page: PlannedPage) -> int:
    """Add a page in a form that PDF/A allows; gives 1 if print became a picture by it, else 0."""
    packed = pages.packed(page.file_page)
    if packed is None and _add_redrawn(sheets, pages, page):
        return 0
    size = pages.size(page.file_page)
    view = _view(size.width, size.height, page)
    if packed is not None:
        picture = _jpeg(packed.jpeg, packed.turned + page.turned)
    else:
        dpi = _SCAN_DPI if page.recognised else _PRINT_DPI
        picture = _encoded(pages.image(page.file_page, dpi), page.turned)
    sheets.add_picture(picture, view, page.words)
    return int(packed is None and not page.recognised and bool(page.words))


def _add_redrawn(sheets: Sheets, pages: Pages, page: PlannedPage) -> bool:
    """Add the page with its letters, if it comes out the same and keeps the rules.

    What OCR has read goes on it only where the page has no text of its own, which would be found as well.
    """
    import pikepdf

    from desktop.export.originals.drawingrules import page_violations

    data = pages.redrawn(page.file_page)
    if data is None:
        return False
    source = pikepdf.open(io.BytesIO(data))
    has_text = "/Font" in source.pages[0].obj.get("/Resources", {})
    if (page.recognised and has_text) or page_violations(source.pages[0]):
        source.close()
        return False
    sheets.add_copy(
        source,
        0,
        turned=page.turned,
        rotation=page.rotation,
        corners=page.corners,
        words=page.words if page.recognised else (),
    )
    return True


def _view(width: float, height: float, page: PlannedPage) -> View:
    from desktop.export.originals.layer import View

    across, down = (height, width) if page.turned % 180 else (width, height)
    return View(across, down, page.corners, page.rotation)


def _jpeg(data: bytes, turned: int) -> Picture:
    from PIL import Image

    from desktop.export.originals.sheets import Packing, Picture

    with Image.open(io.BytesIO(data), formats=["JPEG"]) as picture:
        channels = 1 if picture.mode == "L" else 3
        return Picture(data, Packing.JPEG, *picture.size, channels=channels, turned=turned % 360)


def _encoded(image: Image.Image, turned: int) -> Picture:
    """A picture packed: black and white without loss, all else as JPEG."""
    from desktop.export.originals.sheets import Packing, Picture

    if _is_colourless(image):
        image = image.convert("L")
        if {value for _, value in image.getcolors(2) or ((0, -1),)} <= {0, 255}:
            bits = zlib.compress(image.convert("1").tobytes(), 9)
            return Picture(bits, Packing.FLATE, *image.size, channels=1, bits=1, turned=turned)
    packed = io.BytesIO()
    image.save(packed, "JPEG", quality=_QUALITY)
    channels = 1 if image.mode == "L" else 3
    return Picture(packed.getvalue(), Packing.JPEG, *image.size, channels=channels, turned=turned)


def _is_colourless(image: Image.Image) -> bool:
    from PIL import ImageChops

    red, green, blue = image.split()
    apart = ImageChops.lighter(ImageChops.difference(red, green), ImageChops.difference(green, blue))
    return not any(apart.histogram()[_COLOURLESS + 1 :])
