"""``learnt``: what approved documents taught, for scripts and for moving it to another office."""

from __future__ import annotations

import argparse

from desktop.app import DataFolder, open_office
from desktop.cli.output import print_json, print_table, say
from desktop.cli.run import OK
from desktop.domain.identifiers import format_nip
from desktop.domain.learning import LearntSupplier
from desktop.domain.names import FIELDS, in_polish
from desktop.services.learning import Learning


def learnt(options: argparse.Namespace, data: DataFolder) -> int:
    """List, show, export, import or forget what was learnt."""
    learning = open_office(data).learning
    match options.action:
        case "show":
            _show(learning, options)
        case "export":
            say(f"Zapisano kontrahentów: {learning.export(options.file.absolute())}")
        case "import":
            say(f"Wczytano kontrahentów: {learning.import_(options.file.absolute())}")
        case "forget":
            learning.forget(options.nip)
        case _:
            _list(learning, options)
    return OK


def _list(learning: Learning, options: argparse.Namespace) -> None:
    suppliers = learning.suppliers()
    if options.json:
        print_json(suppliers)
        return
    print_table(
        ["Kontrahent", "Nazwa", "Dokumenty", "Ostatnio", "Używane"],
        [
            [
                format_nip(one.supplier),
                one.name,
                str(one.documents),
                "" if one.seen is None else one.seen.date().isoformat(),
                "nie" if one.off else "tak",
            ]
            for one in suppliers
        ],
        right=[2],
    )


def _show(learning: Learning, options: argparse.Namespace) -> None:
    supplier = learning.supplier(options.nip)
    facts = learning.facts(options.nip)
    if options.json:
        print_json({"supplier": supplier, "facts": facts})
        return
    say(_title(supplier))
    print_table(
        ["Pole", "Co wiadomo", "Ile razy", "Używane"],
        [
            [
                FIELDS[fact.field],
                in_polish(fact.message),
                f"{fact.count} z {fact.total}",
                "nie" if supplier.off or fact.field in supplier.off_fields else "tak",
            ]
            for fact in facts
        ],
    )


def _title(supplier: LearntSupplier) -> str:
    return f"{supplier.name or supplier.supplier} ({format_nip(supplier.supplier)})"
