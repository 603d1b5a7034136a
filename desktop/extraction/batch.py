"""From the words of a file's pages to the documents in it and their fields."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop.domain.fields import Box, Field, FieldName
from desktop.domain.messages import Message
from desktop.domain.reading import Page, Reading
from desktop.domain.splitting import Batch, PageRole, SplitRule
from desktop.extraction.fields import FoundFields, find_fields
from desktop.extraction.splitting import plan_split
from desktop.extraction.straight import Skew


@dataclass(frozen=True, slots=True)
class ReadPage:
    """A page as the fields are looked for on it, and how it lies in truth.

    ``inked`` says that the page shows something, though no word was found; ``unread`` that nobody has
    looked for words.
    """

    straight: Page
    skew: Skew
    inked: bool = False
    unread: bool = False

    def moved(self, index: int) -> ReadPage:
        """The same page as number ``index`` of a document."""
        return replace(self, straight=self.straight.moved(index))

    @property
    def shown(self) -> Page:
        return self.skew.shown_page(self.straight)


@dataclass(frozen=True, slots=True)
class ReadFile:
    """The pages of a file with their words, what read them and how long that took."""

    pages: tuple[ReadPage, ...]
    reader: str
    seconds: float


def cut_up(read: ReadFile, rule: SplitRule, company_nips: frozenset[str]) -> Batch:
    """Cut the file into documents as ``rule`` says, and find the fields of each."""
    began = time.perf_counter()
    inked = frozenset(place for place, page in enumerate(read.pages) if page.inked or page.unread)
    plan = plan_split([page.straight for page in read.pages], rule, inked)
    share = (read.seconds + time.perf_counter() - began) / max(len(read.pages), 1)
    return Batch(
        tuple(_reading(read, part.pages, share, company_nips) for part in plan.parts),
        plan,
        tuple(
            page.shown
            for page, role in zip(read.pages, plan.roles, strict=True)
            if role is not PageRole.CONTENT
        ),
    )


def read_again(pages: Sequence[Page], reader: str, company_nips: frozenset[str]) -> Reading:
    """Find the fields of one document anew from pages whose words are known."""
    kept = tuple(ReadPage(page, Skew(page.width, page.height, 0.0)) for page in pages)
    return _reading(ReadFile(kept, reader, 0.0), range(len(kept)), 0.0, company_nips)


def _reading(read: ReadFile, places: Sequence[int], share: float, company_nips: frozenset[str]) -> Reading:
    """The document on the pages that lie at ``places`` among those read; ``share`` seconds went into each."""
    began = time.perf_counter()
    pages = [read.pages[place].moved(number) for number, place in enumerate(places)]
    found = find_fields([page.straight for page in pages], company_nips)
    unread = sum(page.unread for page in pages)
    return Reading(
        printed_kind=found.printed_kind,
        fields=_shown_fields(found, [page.skew for page in pages]),
        vat_rows=found.vat_rows,
        checks=found.checks,
        pages=tuple(page.shown for page in pages),
        seconds=share * len(pages) + time.perf_counter() - began,
        reader=read.reader,
        note=Message("file.pages_unread", {"pages": str(unread)}) if unread else None,
        file_pages=tuple(read.pages[place].straight.index for place in places),
    )


def _shown_fields(found: FoundFields, skews: Sequence[Skew]) -> dict[FieldName, Field]:
    """The fields with their places on the pages as they are seen."""

    def shown(box: Box | None) -> Box | None:
        return None if box is None else skews[box.page].shown_box(box)

    return {
        name: replace(
            value,
            box=shown(value.box),
            candidates=tuple(replace(other, box=shown(other.box)) for other in value.candidates),
        )
        for name, value in found.fields.items()
    }
