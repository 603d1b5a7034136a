"""Many PDFs as one, with bookmarks: company, month, document."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pikepdf
from pikepdf import OutlineItem

from desktop.export.originals.sheets import save

MOST_AT_ONCE = 100
"""Files that are open at the same time: their pages are copied only when the whole is written."""


@dataclass(frozen=True, slots=True)
class Bookmark:
    """Where a document begins in the whole: its levels from the outermost, and how many pages it has."""

    levels: tuple[str, ...]
    pages: int


def join(parts: Sequence[Path], target: Path) -> None:
    """Write the pages of ``parts``, at most :data:`MOST_AT_ONCE`, one behind the other."""
    with ExitStack() as opened, pikepdf.new() as whole:
        for part in parts:
            whole.pages.extend(opened.enter_context(pikepdf.open(part)).pages)
        save(whole, target)


def bind(parts: Sequence[Path], bookmarks: Sequence[Bookmark], title: str, target: Path) -> None:
    """Write the pages of ``parts``, which :func:`join` made, with their bookmarks.

    Levels that follow each other and are the same are one bookmark with what is in it below.
    """
    with ExitStack() as opened, pikepdf.new() as whole:
        for part in parts:
            whole.pages.extend(opened.enter_context(pikepdf.open(part)).pages)
        with whole.open_outline(max_depth=10) as outline:
            _fill(outline.root, bookmarks)
        whole.Root.PageMode = pikepdf.Name.UseOutlines
        whole.Root.Lang = pikepdf.String("pl-PL")
        whole.docinfo["/Title"] = title
        save(whole, target)


def _fill(root: list[OutlineItem], bookmarks: Sequence[Bookmark]) -> None:
    page = 0
    path: list[OutlineItem] = []
    for bookmark in bookmarks:
        common = 0
        *groups, label = bookmark.levels
        while common < min(len(path), len(groups)) and path[common].title == groups[common]:
            common += 1
        del path[common:]
        for group in groups[common:]:
            item = OutlineItem(group, page)
            item.is_closed = bool(path)
            (path[-1].children if path else root).append(item)
            path.append(item)
        (path[-1].children if path else root).append(OutlineItem(label, page))
        page += bookmark.pages
