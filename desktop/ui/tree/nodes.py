"""The tree's content, built from companies and counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication

from desktop.domain.collation import fold
from desktop.domain.companies import Company
from desktop.domain.identifiers import format_nip
from desktop.domain.listing import Counts, MonthCount
from desktop.domain.search.views import SavedView
from desktop.ui.dates_and_amounts import format_month
from desktop.ui.tree.scope import Place, Scope

CountedView = tuple[SavedView, int]
"""A kept search and how many documents it has; 0 says nothing."""


@dataclass(eq=False, slots=True)
class Node:
    """A line of the tree.  ``number`` is what waits here (0 shows nothing); no ``scope``: a heading."""

    text: str
    scope: Scope | None = None
    number: int = 0
    quiet: bool = False
    """The number only informs; nothing waits."""
    done: bool = False
    """A month in which everything is done."""
    tip: str = ""
    unseen: int = 0
    """Documents with a message of the client that nobody has read."""
    children: list[Node] = field(default_factory=list)
    parent: Node | None = None
    row: int = 0
    ident: int = 0
    """Given by the model; indexes carry it."""

    def key(self) -> object:
        """What makes it the same line after a change."""
        return self.scope.key() if self.scope is not None else self.text


def build(
    companies: Sequence[Company], counts: Counts, search: str, views: Sequence[CountedView] = ()
) -> list[Node]:
    """The lines of the tree; with a ``search``, only companies that fit it."""
    trays = [*_trays(counts), *map(_view, views)]
    headings = [
        Node(QCoreApplication.translate("tree", "Dokumenty"), children=trays),
        Node(QCoreApplication.translate("tree", "Firmy"), children=_companies(companies, counts, search)),
        Node(
            QCoreApplication.translate("tree", "Biuro"),
            children=[
                Node(QCoreApplication.translate("tree", "Tablica miesięcy"), Scope(Place.MONTHS)),
                Node(QCoreApplication.translate("tree", "Przegląd biura"), Scope(Place.OVERVIEW)),
                Node(QCoreApplication.translate("tree", "Kosz"), Scope(Place.BIN), counts.binned, quiet=True),
            ],
        ),
    ]
    _link(headings, None)
    return headings


def _trays(counts: Counts) -> list[Node]:
    return [
        Node(
            QCoreApplication.translate("tree", "Wszystkie dokumenty"),
            Scope(Place.ALL),
            counts.total,
            quiet=True,
        ),
        Node(QCoreApplication.translate("tree", "Do sprawdzenia"), Scope(Place.TO_REVIEW), counts.to_review),
        Node(QCoreApplication.translate("tree", "Nierozpoznane"), Scope(Place.UNASSIGNED), counts.unassigned),
        Node(QCoreApplication.translate("tree", "Kwarantanna"), Scope(Place.HELD), counts.held),
        Node(QCoreApplication.translate("tree", "Po zamknięciu"), Scope(Place.LATE), counts.late),
        Node(
            QCoreApplication.translate("tree", "Pytania i odpowiedzi"),
            Scope(Place.TALKS),
            sum(counts.unseen.values()),
        ),
    ]


def _view(counted: CountedView) -> Node:
    view, number = counted
    return Node(view.name, Scope(Place.VIEW, view=view), number, quiet=True, tip=view.query)


def _companies(companies: Sequence[Company], counts: Counts, search: str) -> list[Node]:
    parts = fold(search).split()
    found = []
    for company in companies:
        searched = fold(f"{company.short_name} {company.full_name} {company.nip}")
        if all(part in searched for part in parts):
            found.append(_company(company, counts))
    return found


def _company(company: Company, counts: Counts) -> Node:
    scope = Scope(Place.COMPANY, company.id, company.short_name)
    months = [_month(company, count) for count in counts.months.get(company.id, ())]
    tip = f"{company.full_name}\nNIP {format_nip(company.nip)}"
    unseen = counts.unseen.get(company.id, 0)
    if unseen:
        news = QCoreApplication.translate("tree", "Nowe wiadomości klienta: {count}")
        tip = f"{tip}\n{news.format(count=unseen)}"
    waiting = counts.waiting.get(company.id, 0)
    return Node(company.short_name, scope, waiting, tip=tip, children=months, unseen=unseen)


def _month(company: Company, count: MonthCount) -> Node:
    scope = Scope(Place.MONTH, company.id, company.short_name, count.month)
    return Node(format_month(count.month), scope, count.waiting, done=count.waiting == 0)


def _link(nodes: list[Node], parent: Node | None) -> None:
    for row, node in enumerate(nodes):
        node.parent, node.row = parent, row
        _link(node.children, node)
