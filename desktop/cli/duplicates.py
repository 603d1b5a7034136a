"""``duplicates``: documents that are thought to be one, and what a person says of them."""

from __future__ import annotations

import argparse

from desktop.app import DataFolder, open_office
from desktop.cli.output import print_json, print_table
from desktop.cli.run import OK
from desktop.domain.documents import DocumentRow
from desktop.domain.duplicates import DuplicatePair, Level, Verdict
from desktop.domain.names import STATUSES, in_polish
from desktop.services.duplicates.service import Duplicates
from desktop.services.office import Office

_LEVELS = {
    Level.FILE: "ten sam plik",
    Level.PICTURE: "ta sama kartka",
    Level.INVOICE: "ta sama faktura",
}
_VERDICTS = {
    Verdict.OPEN: "czeka na decyzję",
    Verdict.SAME: "ten sam",
    Verdict.COPY: "poprawiona wersja",
    Verdict.DIFFERENT: "różne",
    Verdict.WITHDRAWN: "wycofane",
}


def duplicates(options: argparse.Namespace, data: DataFolder) -> int:
    """List pairs, or decide one; raises what :class:`Duplicates` raises."""
    office = open_office(data)
    if options.action is None or options.action == "list":
        _list(office, options)
        return OK
    _decide(office.duplicates, options)
    return OK


def _decide(duplicates: Duplicates, options: argparse.Namespace) -> None:
    match options.action:
        case "same":
            duplicates.same(options.kept, options.gone)
        case "corrected":
            duplicates.corrected(options.newer, options.older)
        case "different":
            duplicates.different(options.one, options.two)
        case "undo":
            duplicates.undo(options.one, options.two)


def _list(office: Office, options: argparse.Namespace) -> None:
    pairs = office.duplicates.pairs(verdict=None if getattr(options, "all", False) else Verdict.OPEN)
    if getattr(options, "json", False):
        print_json(pairs)
        return
    rows = {
        row.id: row for row in office.documents.rows(sorted({n for p in pairs for n in (p.suspect, p.other)}))
    }
    print_table(
        ["Dokument", "Stan", "Firma", "Numer", "Ten sam co", "Stan", "Firma", "Dlaczego", "Decyzja"],
        [
            [
                *_cells(pair.suspect, rows.get(pair.suspect)),
                *_cells(pair.other, rows.get(pair.other))[:3],
                _why(pair),
                _VERDICTS[pair.verdict] + (f" (nr {pair.kept})" if pair.kept is not None else ""),
            ]
            for pair in pairs
        ],
        right=[0, 4],
    )


def _cells(number: int, row: DocumentRow | None) -> list[str]:
    if row is None:
        return [str(number), "", "", ""]
    return [str(number), STATUSES[row.status], row.company, row.number]


def _why(pair: DuplicatePair) -> str:
    return f"{_LEVELS[pair.level]}: {in_polish(pair.reason)}"
