"""``enova``: a template of one exported document, for the format of that name."""

from __future__ import annotations

import argparse
from pathlib import Path

from desktop.app import DataFolder, open_office
from desktop.cli.output import print_json, print_table, say
from desktop.cli.run import OK
from desktop.cli.setup import company_by_nip
from desktop.domain.errors import UserError
from desktop.export.atomic import write_files
from desktop.export.enova.parsing import MAX_BYTES
from desktop.export.enova.proposing import Proposal


def enova(options: argparse.Namespace, data: DataFolder) -> int:
    """Make a template, show what it was made of, and keep it where that is wanted."""
    office = open_office(data)
    company = None if options.company is None else company_by_nip(office.companies, options.company)
    made = office.exporting.enova_template(options.id, _read(options.file.absolute()))
    if options.to is not None:
        write_files({options.to.absolute(): made.template.encode()})
    if options.save:
        office.exporting.save_enova_template(None if company is None else company.id, made)
    if options.json:
        print_json(made)
    else:
        _say(made)
    return OK


def _say(made: Proposal) -> None:
    say(f"Miejsca: {', '.join(made.found)}")
    if made.missing:
        say(f"Nie ma w pliku: {', '.join(made.missing)}")
    rows = [
        *(["wątpliwe", element, f"{{{{{place}}}}}"] for element, place in made.doubtful),
        *(["bez zmian", element, text] for element, text in made.fixed),
    ]
    print_table(["Co", "Element", "Tekst"], rows)


def _read(path: Path) -> bytes:
    """The file's bytes, one more than may be; raises :class:`UserError` for what cannot be read."""
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise UserError("file.vanished") from error
    except OSError as error:
        raise UserError("file.not_readable") from error
