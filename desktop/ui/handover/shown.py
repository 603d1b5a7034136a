"""What the screen needs to show a preview, made off the window's thread."""

from __future__ import annotations

import codecs
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain.companies import Company
from desktop.domain.dates import Month
from desktop.export.drafts import DraftFile, SheetRow, Weight
from desktop.services.exporting.values import FormatInfo, Preview

if TYPE_CHECKING:
    from desktop.services.office import Office

_BYTES = 300_000
"""Of a file's text this much is shown: a text view lays out every line of it."""
_LINE = 4_000
"""Longer lines are shown broken, for the same reason."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be handed over: these documents, or (``None``) all approved that have not left yet."""

    ids: tuple[int, ...] | None = None
    company_id: int | None = None
    month: Month | None = None
    format: str = ""
    """Empty: the company's usual one."""
    again: bool = False
    """Without ``ids``: also those that have left already."""


@dataclass(frozen=True, slots=True)
class Offers:
    """What may be chosen."""

    formats: tuple[FormatInfo, ...]
    favourite: str
    """The company's usual format; empty if nobody said."""
    companies: Sequence[Company]


@dataclass(frozen=True, slots=True)
class FileText:
    """A file as text; ``cut`` if there is more of it."""

    name: str
    text: str
    cut: bool
    size: int


@dataclass(frozen=True, slots=True)
class Shown:
    """A preview with its tables and texts, and the names that tell its documents apart."""

    preview: Preview
    names: Mapping[int, str]
    rows: tuple[Sequence[SheetRow], ...]
    """By sheet."""
    texts: tuple[FileText, ...]
    weights: Mapping[int, Weight]
    """The heaviest of what is said of a document."""


def known_offers(office: Office, company_id: int | None) -> Offers:
    """The formats, the company's usual one first, and the companies."""
    favourite = office.exporting.favourite(company_id)
    formats = sorted(office.exporting.formats(), key=lambda one: one.key != favourite)
    return Offers(tuple(formats), favourite, office.companies.all())


def look(office: Office, wanted: Wanted) -> Shown:
    """The preview of what is wanted."""
    found = office.exporting.preview(
        wanted.ids,
        wanted.format,
        company_id=wanted.company_id,
        month=wanted.month,
        again=wanted.again,
    )
    drafted = () if found.job is None else found.job.documents
    names = {one.id: " · ".join(filter(None, (one.number, one.contractor.name))) for one in drafted}
    unknown = [one for one, _message in found.refused if one not in names]
    for row in office.documents.rows(unknown):
        names[row.id] = row.number or row.file_name
    weights: dict[int, Weight] = {}
    for notice in found.draft.notices:
        if notice.document is not None:
            weights[notice.document] = max(notice.weight, weights.get(notice.document, Weight.SAID))
    return Shown(
        preview=found,
        names=names,
        rows=tuple(tuple(sheet.rows()) for sheet in found.draft.sheets),
        texts=tuple(_text_of(one) for one in found.draft.files if one.encoding),
        weights=weights,
    )


def _text_of(file: DraftFile) -> FileText:
    # Incremental: a letter that the end cuts in two is left out.
    decoder = codecs.getincrementaldecoder(file.encoding)(errors="replace")
    lines = decoder.decode(file.data[:_BYTES]).replace("\r\n", "\n").split("\n")
    broken = (line[start : start + _LINE] for line in lines for start in range(0, len(line) or 1, _LINE))
    return FileText(file.ending, "\n".join(broken), len(file.data) > _BYTES, len(file.data))
