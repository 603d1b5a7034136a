"""Which page of a file belongs to which of its documents, and the changes that people make to that."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from desktop.domain.splitting import PageRole

NEW = -1
"""Stands for a document that is yet to be made; further ones count down from it."""


@dataclass(frozen=True, slots=True)
class Group:
    """A document's pages, by their place in the file from 0, in the order of the document."""

    document: int
    pages: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The documents of a file in the order in which they are shown, and the pages that belong to none."""

    groups: tuple[Group, ...]
    loose: dict[int, PageRole]

    def order(self) -> list[int]:
        """All pages as a strip shows them: a loose page behind the one that it follows in the file."""
        shown = [page for group in self.groups for page in group.pages]
        for page in sorted(self.loose):
            before = [one for one in shown if one < page]
            place = shown.index(max(before)) + 1 if before else 0
            shown.insert(place, page)
        return shown

    def group_of(self, page: int) -> Group | None:
        """The document that a page belongs to."""
        return next((group for group in self.groups if page in group.pages), None)

    def begins(self, page: int) -> bool:
        """Whether a document other than the first begins at ``page``."""
        return any(group.pages[:1] == (page,) for group in self.groups[1:])

    # -- changes: each gives another arrangement, or the same one if there is nothing to do ----------

    def cut(self, page: int) -> Arrangement:
        """A new document begins at ``page``."""
        group = self.group_of(page)
        if group is None or group.pages[0] == page:
            return self
        place = group.pages.index(page)
        halves = (replace(group, pages=group.pages[:place]), Group(self._free(), group.pages[place:]))
        return self._with(tuple(_replaced(self.groups, group, halves)))

    def join(self, page: int) -> Arrangement:
        """The document that begins at ``page`` goes on the one before it."""
        if not self.begins(page):
            return self
        at = next(index for index, group in enumerate(self.groups) if group.pages[:1] == (page,))
        first, second = self.groups[at - 1 : at + 1]
        joined = replace(first, pages=(*first.pages, *second.pages))
        return self._with((*self.groups[: at - 1], joined, *self.groups[at + 1 :]))

    def move(self, pages: Collection[int], document: int, place: int) -> Arrangement:
        """Put ``pages`` into a document, before what is page ``place`` (from 0) of it now.

        They keep the order in which they are shown.  A document without pages is no more.
        """
        if all(group.document != document for group in self.groups):
            return self
        moving = [page for page in self.order() if page in pages]
        groups = []
        for group in self.groups:
            kept = [page for page in group.pages if page not in moving]
            if group.document == document:
                ahead = sum(page not in moving for page in group.pages[:place])
                kept[ahead:ahead] = moving
            groups.append(replace(group, pages=tuple(kept)))
        loose = {page: role for page, role in self.loose.items() if page not in moving}
        return Arrangement(tuple(group for group in groups if group.pages), loose)

    def delete(self, pages: Collection[int]) -> Arrangement:
        """Take pages out of their documents; the last page of all stays."""
        groups = [
            replace(group, pages=tuple(page for page in group.pages if page not in pages))
            for group in self.groups
        ]
        left = tuple(group for group in groups if group.pages)
        if not left:
            return self
        gone = {page: PageRole.DELETED for group in self.groups for page in group.pages if page in pages}
        return Arrangement(left, {**self.loose, **gone})

    def restore(self, pages: Collection[int]) -> Arrangement:
        """Give loose pages to the document that they stand in or behind."""
        found = self
        for page in sorted(page for page in pages if page in self.loose):
            order = found.order()
            ahead = [one for one in order[: order.index(page)] if one not in found.loose]
            if ahead:
                group = found.group_of(ahead[-1])
                place = 0 if group is None else group.pages.index(ahead[-1]) + 1
            else:
                group, place = found.groups[0], 0
            if group is not None:
                found = found.move({page}, group.document, place)
        return found

    def _free(self) -> int:
        return min(NEW, *(group.document - 1 for group in self.groups))

    def _with(self, groups: Sequence[Group]) -> Arrangement:
        return replace(self, groups=tuple(groups))


def _replaced(groups: Sequence[Group], old: Group, new: Sequence[Group]) -> Iterator[Group]:
    for group in groups:
        if group is old:
            yield from new
        else:
            yield group
