"""From the words of a file's pages to the documents in it and their fields."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop.domain.fields import Box, Field, FieldName, LineItem
from desktop.domain.known import NOTHING_KNOWN, Known
from desktop.domain.messages import Message
from desktop.domain.reading import Page, Reading, XmlBeside
from desktop.domain.splitting import Batch, PageRole, SplitPolicy, SplitRule
from desktop.extraction.einvoice.beside import invoice_at
from desktop.extraction.einvoice.source import Structured
from desktop.extraction.fields import FoundFields
from desktop.extraction.pageways import ReadPage
from desktop.extraction.sources import fields_from
from desktop.extraction.splitting import plan_split


@dataclass(frozen=True, slots=True)
class ReadFile:
    """The pages of a file with their words, what read them and how long that took.

    ``structured`` is the electronic invoice that the file holds or that lies beside it.
    """

    pages: tuple[ReadPage, ...]
    reader: str
    seconds: float
    structured: Structured | None = None
    file_name: str = ""


def cut_up(
    read: ReadFile, rule: SplitRule, company_nips: frozenset[str], known: Known = NOTHING_KNOWN
) -> Batch:
    """Cut the file into documents as ``rule`` says, and find the fields of each.

    A file with an electronic invoice is one document: that invoice.
    """
    began = time.perf_counter()
    if read.structured is not None:
        rule = replace(rule, policy=SplitPolicy.NONE)
    inked = frozenset(place for place, page in enumerate(read.pages) if page.inked or page.unread)
    plan = plan_split([page.straight for page in read.pages], rule, inked)
    share = (read.seconds + time.perf_counter() - began) / max(len(read.pages), 1)
    return Batch(
        tuple(_reading(read, part.pages, share, company_nips, known) for part in plan.parts),
        plan,
        tuple(
            page.shown
            for page, role in zip(read.pages, plan.roles, strict=True)
            if role is not PageRole.CONTENT
        ),
    )


def read_again(
    pages: Sequence[Page],
    reader: str,
    company_nips: frozenset[str],
    known: Known = NOTHING_KNOWN,
    xml: XmlBeside | None = None,
) -> Reading:
    """Find the fields of one document anew from pages whose words are known and that show ``xml``."""
    kept = tuple(ReadPage(page) for page in pages)
    structured, name = (None, "") if xml is None else (invoice_at(xml.path), xml.name)
    return _reading(ReadFile(kept, reader, 0.0, structured, name), range(len(kept)), 0.0, company_nips, known)


def _reading(
    read: ReadFile, places: Sequence[int], share: float, company_nips: frozenset[str], known: Known
) -> Reading:
    """The document on the pages that lie at ``places`` among those read; ``share`` seconds went into each."""
    began = time.perf_counter()
    pages = [
        replace(page, straight=page.straight.moved(number))
        for number, page in enumerate(read.pages[place] for place in places)
    ]
    straight = [page.straight for page in pages]
    found = fields_from(straight, company_nips, known, read.structured, read.file_name)
    unread = sum(page.unread for page in pages)
    return Reading(
        printed_kind=found.printed_kind,
        fields=_shown_fields(found, pages),
        vat_rows=found.vat_rows,
        checks=found.checks,
        pages=tuple(page.shown for page in pages),
        seconds=share * len(pages) + time.perf_counter() - began,
        reader=read.reader,
        note=Message("file.pages_unread", {"pages": str(unread)}) if unread else None,
        line_items=_shown_items(found, pages),
        file_pages=tuple(read.pages[place].straight.index for place in places),
    )


def _shown_fields(found: FoundFields, read: Sequence[ReadPage]) -> dict[FieldName, Field]:
    """The fields with their places on the pages as they are seen."""

    def shown(box: Box | None) -> Box | None:
        return None if box is None else read[box.page].shown_box(box)

    return {
        name: replace(
            value,
            box=shown(value.box),
            candidates=tuple(replace(other, box=shown(other.box)) for other in value.candidates),
        )
        for name, value in found.fields.items()
    }


def _shown_items(found: FoundFields, read: Sequence[ReadPage]) -> tuple[LineItem, ...]:
    """The lines of goods with their places on the pages as they are seen."""
    return tuple(
        item if item.box is None else replace(item, box=read[item.box.page].shown_box(item.box))
        for item in found.line_items
    )
