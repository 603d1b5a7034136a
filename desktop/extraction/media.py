"""What a file is, judged by its content, and whether it can be read within the limits."""

from __future__ import annotations

from pathlib import Path

from desktop.domain.reading import Inspection, Limits, MediaType
from desktop.extraction.einvoice.files import check_xml
from desktop.extraction.formats import media_type_of
from desktop.extraction.pdf import check_pdf
from desktop.extraction.pictures import check_picture

__all__ = ["inspect", "media_type_of"]


def inspect(path: Path, limits: Limits) -> Inspection:
    """Look into a file without reading it: its format and its number of pages.

    Raises:
        UserError: with one of the ``file.*`` codes, when the file cannot be taken or read.
    """
    media_type = media_type_of(path, limits.max_bytes)
    if media_type is MediaType.PDF:
        return Inspection(media_type, check_pdf(path, limits))
    if media_type is MediaType.XML:
        return Inspection(media_type, check_xml(path))
    return Inspection(media_type, check_picture(path, media_type, limits))
