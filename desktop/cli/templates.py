"""``templates``: tables that the office designs, listed, carried to another office, removed."""

from __future__ import annotations

import argparse
from pathlib import Path

from desktop.app import DataFolder, open_office
from desktop.cli.output import print_json, print_table, say
from desktop.cli.run import OK
from desktop.domain.errors import UserError
from desktop.export.atomic import write_files
from desktop.services.office import Office

_LARGEST = 1_000_000
"""Bytes; a template of two hundred columns has fifty thousand."""


def templates(options: argparse.Namespace, data: DataFolder) -> int:
    """List, write out, take in or remove."""
    office = open_office(data)
    match options.action:
        case "export":
            write_files({options.file.absolute(): office.exporting.templates.text(options.name).encode()})
        case "import":
            taken = office.exporting.templates.take(_read(options.file.absolute()))
            say(f"template:{taken.name}")
        case "remove":
            office.exporting.templates.remove(options.name)
        case _:
            _list(options, office)
    return OK


def _list(options: argparse.Namespace, office: Office) -> None:
    found = office.exporting.templates.all()
    if options.json:
        print_json([{"format": f"template:{one.name}", "columns": len(one.columns)} for one in found])
        return
    print_table(
        ["Format", "Plik", "Wiersz", "Kolumny"],
        [[f"template:{one.name}", one.kind.value, one.rows.value, str(len(one.columns))] for one in found],
        right=[3],
    )


def _read(path: Path) -> str:
    """The text of a file that somebody gave; raises :class:`UserError` for what is none."""
    try:
        with path.open("rb") as file:
            return file.read(_LARGEST).decode("utf-8-sig")
    except FileNotFoundError as error:
        raise UserError("file.vanished") from error
    except OSError as error:
        raise UserError("file.not_readable") from error
    except UnicodeDecodeError as error:
        raise UserError("export.template_broken", name=path.name) from error
