"""The help pages: Markdown files of one language, their titles, and a search over them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.collation import fold

FIRST = "index"
_ANCHOR = re.compile(r'<a name="([^"]+)">')
_LISTED = re.compile(r"(?m)^- \[[^\]]*\]\(([\w-]+)\.md\)")
_MARKS = re.compile(r"<[^>]+>|&nbsp;|[*`#>|]|\]\([^)]*\)|\[")


@dataclass(frozen=True, slots=True)
class HelpPage:
    """One page: ``name`` is its file's name without the ending."""

    name: str
    title: str
    markdown: str
    anchors: frozenset[str]


@dataclass(frozen=True, slots=True)
class Hit:
    """A page that a search found, and the piece of text around the first place."""

    page: HelpPage
    excerpt: str


def load_pages(folder: Path) -> tuple[HelpPage, ...]:
    """All pages of ``folder``: the first page, then those in the order in which it lists them."""
    pages = {path.stem: _page(path) for path in sorted(folder.glob("*.md"))}
    start = pages.get(FIRST)
    named = _LISTED.findall(start.markdown) if start is not None else []
    order = dict.fromkeys([FIRST, *named, *pages])
    return tuple(pages[name] for name in order if name in pages)


def _page(path: Path) -> HelpPage:
    text = path.read_text("utf-8")
    first = re.search(r"(?m)^# (.+)$", text)
    title = _MARKS.sub("", first[1]).strip() if first is not None else path.stem
    return HelpPage(path.stem, title, text, frozenset(_ANCHOR.findall(text)))


def page_of_code(pages: Sequence[HelpPage], code: str) -> HelpPage | None:
    """The page that explains the message ``code``."""
    return next((page for page in pages if code in page.anchors), None)


def search(pages: Sequence[HelpPage], wanted: str) -> list[Hit]:
    """The pages that hold all words of ``wanted`` (no matter the case and diacritics), best first.

    A page whose title holds them comes before one that only speaks of them.
    """
    words = fold(wanted).split()
    if not words:
        return []
    found = []
    for page in pages:
        text = " ".join(_MARKS.sub(" ", page.markdown).split())
        folded = fold(text)
        if all(word in folded for word in words):
            in_title = all(word in fold(page.title) for word in words)
            found.append((not in_title, -folded.count(words[0]), Hit(page, _excerpt(text, words[0]))))
    return [hit for _title, _count, hit in sorted(found, key=lambda one: one[:2])]


def _excerpt(text: str, word: str) -> str:
    """Some words before and behind the first word that begins with, or holds, ``word``."""
    parts = text.split()
    place = next((index for index, part in enumerate(parts) if word in fold(part)), 0)
    first = max(0, place - 4)
    return " ".join(["…"] * (first > 0) + parts[first : place + 9] + ["…"] * (place + 9 < len(parts)))
