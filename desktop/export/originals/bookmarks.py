"""Many PDFs as one, with bookmarks: company, month, document.

The whole grows on the disk, a batch at a time, each written behind what is there already: however much
it becomes, no more than one batch is ever in memory.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pymupdf

MOST_AT_ONCE = 100
"""Files whose pages are added together."""


@dataclass(frozen=True, slots=True)
class Bookmark:
    """Where a document begins in the whole: its levels from the outermost, and how many pages it has."""

    levels: tuple[str, ...]
    pages: int


def append(parts: Sequence[Path], target: Path) -> None:
    """Add the pages of ``parts``, PDFs that this program wrote, to ``target``, which is begun if need be.

    Raises :class:`OSError`; then ``target`` is as good as lost.
    """
    begun = target.exists()
    with pymupdf.open(target, filetype="pdf") if begun else pymupdf.open() as whole:
        for part in parts:
            with pymupdf.open(part, filetype="pdf") as source:
                whole.insert_pdf(source, links=False, widgets=False)
        if begun:
            _save_behind(whole, target)
        else:
            whole.save(target, no_new_id=True)
    pymupdf.TOOLS.store_shrink(100)


def finish(target: Path, bookmarks: Sequence[Bookmark], title: str) -> None:
    """Put ``bookmarks``, in the order of the pages, and the title into ``target``.

    Levels that follow each other and are the same are one bookmark with what is in it below.
    """
    with pymupdf.open(target, filetype="pdf") as whole:
        whole.set_toc(list(_lines(bookmarks)), collapse=2)
        whole.set_metadata({"title": title})
        whole.set_pagemode("UseOutlines")
        # A file's identity (ISO 32000-1, 14.4) that its content gives, not the clock.
        with target.open("rb") as content:
            identity = hashlib.file_digest(content, "sha256").hexdigest()[:32]
        whole.xref_set_key(-1, "ID", f"[<{identity}><{identity}>]")
        _save_behind(whole, target)


def _save_behind(whole: Any, target: Path) -> None:
    """Write what was changed behind what is in the file."""
    whole.save(target, incremental=True, encryption=pymupdf.PDF_ENCRYPT_KEEP, no_new_id=True)


def _lines(bookmarks: Sequence[Bookmark]) -> Iterator[list[int | str]]:
    """PyMuPDF's table of contents: depth, title and page, each from 1."""
    page = 1
    path: tuple[str, ...] = ()
    for bookmark in bookmarks:
        *groups, label = bookmark.levels
        for depth, group in enumerate(groups, 1):
            if path[:depth] != tuple(groups[:depth]):
                yield [depth, group, page]
        path = tuple(groups)
        yield [len(bookmark.levels), label, page]
        page += bookmark.pages
