"""``company import``: clients from a file, each row with its verdict."""

from __future__ import annotations

import argparse

from desktop.cli.output import complain, print_json, print_table, say
from desktop.cli.run import FAILED, OK
from desktop.domain.company_files import CompanyPreview, Verdict
from desktop.domain.company_names import VERDICTS
from desktop.domain.contractor_files import TableOptions
from desktop.domain.identifiers import format_nip
from desktop.domain.names import in_polish
from desktop.services.office import Office


def import_companies(options: argparse.Namespace, office: Office) -> int:
    """Show what the file would do, and without ``--dry-run`` do it; 1 if a row was refused."""
    table = TableOptions(encoding=options.encoding, separator=options.separator)
    shown = office.company_files.preview(office.company_files.read(options.file.absolute(), table))
    doubtful = [one.row for one in shown.lines if options.doubtful and one.verdict is Verdict.DOUBTFUL]
    if options.dry_run:
        if options.json:
            print_json(shown.lines)
        else:
            _show(shown)
        return OK
    result = office.company_files.add(shown, doubtful)
    left = [
        line
        for line in shown.lines
        if line.verdict is Verdict.REFUSED or (line.verdict is Verdict.DOUBTFUL and line.row not in doubtful)
    ]
    if options.json:
        print_json({"added": result.added, "overtaken": result.overtaken, "left_out": left})
    else:
        say(f"Dodano firmy: {result.added}, już były: {shown.count(Verdict.HERE)}, pominięto: {len(left)}")
        for line in left:
            complain(" ".join(in_polish(one) for one in line.reasons), f"wiersz {line.row}")
    return FAILED if left else OK


def _show(shown: CompanyPreview) -> None:
    print_table(
        ["Wiersz", "Co", "NIP", "Nazwa", "Uwagi"],
        [
            [
                str(line.row),
                VERDICTS[line.verdict],
                format_nip(line.company.nip),
                line.company.short_name,
                " ".join(in_polish(one) for one in line.reasons),
            ]
            for line in shown.lines
        ],
        right=[0],
    )
