"""``demo``: the main job on sample documents, in a throw-away office."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop.app import DataFolder, open_office
from desktop.cli.output import complain, print_table, say
from desktop.cli.run import FAILED, OK
from desktop.cli.work import print_documents
from desktop.demo.office import TIMING, DemoOffice
from desktop.domain.documents import DocumentDetail
from desktop.domain.errors import UserError
from desktop.domain.fields import FieldName
from desktop.domain.listing import Column, DocumentFilter, Sort
from desktop.domain.names import FIELDS
from desktop.services.office import Office

_TIMEOUT = 600.0
_SHOWN = (
    FieldName.NUMBER,
    FieldName.ISSUE_DATE,
    FieldName.SELLER_NIP,
    FieldName.BUYER_NIP,
    FieldName.NET,
    FieldName.VAT,
    FieldName.GROSS,
    FieldName.CURRENCY,
)


def demo(options: argparse.Namespace, data: DataFolder) -> int:
    """Show the window with documents arriving; without a display, a table and a picture of the window."""
    with _folder(data if hasattr(options, "data") else None) as folder:
        office = open_office(folder, timing=TIMING, panel_apart=True)
        play = DemoOffice(office, folder.root / "skaner")
        play.set_up()
        if _has_display() and not options.no_window:
            return _in_window(office, play)
        return _without_window(office, play, options.screenshot or Path("bezdotyk-demo.png"))


def _in_window(office: Office, play: DemoOffice) -> int:
    from desktop.ui.application import run as run_window

    # The window starts the work itself; the scanner begins when somebody can see it.
    threading.Timer(1.0, play.deliver).start()
    try:
        return run_window(office)
    finally:
        play.stop()


def _without_window(office: Office, play: DemoOffice, picture: Path) -> int:
    from desktop.ui.application import screenshot

    office.start()
    try:
        play.deliver()
        say(f"Skaner wkłada {play.count} przykładowych dokumentów do folderów firm…")
        if not play.wait(_TIMEOUT):
            complain("Przykładowe dokumenty nie zostały odczytane na czas.")
            return FAILED
        _print_result(office)
        screenshot(office, picture.absolute())
        print()
        say(f"Obraz okna: {picture.absolute()}")
        return OK
    finally:
        play.stop()
        office.stop()


def _print_result(office: Office) -> None:
    ids = office.documents.ids(DocumentFilter(), Sort(Column.COMPANY, descending=False))
    print()
    print_documents(office.documents.rows(ids))
    read = [one for one in office.documents.details(ids) if one.fields]
    print("\nOdczytane pola (✔ pewne, ! do sprawdzenia):\n")
    print_table(
        ["Plik", *(FIELDS[name] for name in _SHOWN)],
        [[one.row.file_name[:28], *(_shown(one, name) for name in _SHOWN)] for one in read],
    )


def _shown(document: DocumentDetail, name: FieldName) -> str:
    field = document.fields.get(name)
    if field is None or not field.value:
        return "○"
    return f"{'✔' if field.certain else '!'} {field.value}"


def _has_display() -> bool:
    if sys.platform != "linux":
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


@contextmanager
def _folder(given: DataFolder | None) -> Iterator[DataFolder]:
    if given is not None:
        if given.database.exists():
            raise UserError("demo.not_empty", path=given.root)
        yield given
        return
    with tempfile.TemporaryDirectory(prefix="bezdotyk-demo-", ignore_cleanup_errors=True) as root:
        yield DataFolder(Path(root))
