"""``deliveries``: what clients handed over at once, with a word on every part, for scripts."""

from __future__ import annotations

import argparse
import dataclasses

from desktop.app import DataFolder, open_office
from desktop.cli.output import print_json, print_table, say
from desktop.cli.run import OK
from desktop.cli.setup import company_by_nip
from desktop.domain.deliveries import DeliveredPart, Delivery
from desktop.domain.names import CHANNELS, in_polish
from desktop.services.office import Office

_HEADERS = ("ID", "Kiedy", "Droga", "Firma", "Nadawca", "Temat", "Część", "Plik", "Co się stało")


def deliveries(options: argparse.Namespace, data: DataFolder) -> int:
    """List the newest, or make a part that was left out a document after all."""
    office = open_office(data)
    if options.action == "list":
        _list(options, office)
        return OK
    document_id = office.mailboxes.kept.call_back(options.id, options.part - 1)
    if options.json:
        print_json({"document": document_id})
    else:
        say(f"Przywołano. Część jest na liście jako dokument nr {document_id}.")
    return OK


def _list(options: argparse.Namespace, office: Office) -> None:
    company = None if options.company is None else company_by_nip(office.companies, options.company)
    found = office.deliveries.newest(
        channels=() if options.channel is None else (options.channel,),
        company_id=None if company is None else company.id,
        before=options.before,
        without_documents=options.empty,
        limit=options.limit,
    )
    kept = {one.id: office.mailboxes.kept.of(one.id) for one in found}
    if options.json:
        print_json([_with_parts(one, kept[one.id]) for one in found])
        return
    companies = {one.id: one.short_name for one in office.companies.all(inactive=True)}
    rows = []
    for one in found:
        head = [
            str(one.id),
            f"{one.at.astimezone():%Y-%m-%d %H:%M}",
            CHANNELS[one.channel],
            companies.get(one.company_id or 0, ""),
            one.sender,
            one.subject[:40],
        ]
        for place, part in enumerate(one.parts):
            # What is the same for all parts stands with the first only.
            first = head if place == 0 else [""] * len(head)
            rows.append([*first, str(place + 1), part.name, _fate(part, kept=place in kept[one.id])])
        if not one.parts:
            rows.append([*head, "", "", ""])
    print_table(_HEADERS, rows, right=[0, 6])


def _with_parts(one: Delivery, kept: frozenset[int]) -> dict[str, object]:
    """A delivery whose parts say by which number they are called back, and whether they can be."""
    parts = [
        {**_fields(part), "part": place + 1, "kept": place in kept} for place, part in enumerate(one.parts)
    ]
    return {**_fields(one), "parts": parts}


def _fields(value: Delivery | DeliveredPart) -> dict[str, object]:
    return {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}


def _fate(part: DeliveredPart, *, kept: bool) -> str:
    said = " ".join(in_polish(one) for one in (part.message, part.unkept) if one is not None)
    if part.document_id is not None:
        return f"Dokument nr {part.document_id}. {said}".strip()
    return f"{said or 'Pominięto.'}{' Można ją przywołać.' if kept else ''}"
