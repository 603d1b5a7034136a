"""Kill the program at any instant: every file is in the list exactly once, and no source is lost."""

from __future__ import annotations

import hashlib
import os
import random
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from sqlalchemy import select

from desktop.app import DataFolder
from desktop.db.engine import Database
from desktop.db.filestore import FileStore
from desktop.db.tables import DocumentTable, PageTable
from desktop.domain.folders import ACCEPTED_FOLDER, WatchedFolder
from desktop.domain.statuses import Status
from desktop.services.office import Office
from tests.builders import make_pdf
from tests.extraction.einvoice import samples
from tests.services.splitting.batches import batch_pdf

KILLS = int(os.environ.get("BEZDOTYK_KILLS", "50"))
WHOLE_KILLS = max(1, KILLS // 5)
"""Of the program with its lock, readers and worker processes, which take longer to begin."""
BATCH_KILLS = max(1, KILLS // 5)
"""Of the program while it reads, cuts and joins; each has its time to get that far."""
FILES_A_KILL = 6
READING_SECONDS = 5.0
_REPOSITORY = Path(__file__).parents[1]


def _scan_continually(folder: Path, files: dict[str, bytes], stop: threading.Event) -> None:
    """A scanner that drops file after file, never resting longer than a moment."""
    for name, content in files.items():
        part = folder / f"{name}.part"
        part.write_bytes(content)
        part.rename(folder / name)
        if stop.wait(0.02):
            return


def _run_and_kill(data: Path, after: float, options: Sequence[str]) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.tools.watch", str(data), *options],
        cwd=_REPOSITORY,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    if process.stdout.readline() != b"gotowy\n":
        _, errors = process.communicate()
        pytest.fail(errors.decode())
    # Not a wait for something to happen: the instant of the power cut is what is random here.
    threading.Event().wait(after)
    process.kill()
    process.communicate()


@pytest.mark.slow
@pytest.mark.timeout(1800)
@pytest.mark.parametrize(
    ("kills", "options"), [(KILLS, ()), (WHOLE_KILLS, ("--whole",))], ids=["watching", "whole"]
)
def test_killed_at_random_instants_nothing_is_lost_and_nothing_doubled(
    make_office: Callable[[], Office],
    data: DataFolder,
    database: Database,
    tmp_path: Path,
    kills: int,
    options: Sequence[str],
) -> None:
    chance = random.Random(20261123)
    folder = tmp_path / "skaner"
    folder.mkdir()
    make_office().folders.add(WatchedFolder(id=0, path=folder, quiet_seconds=0.05))
    files = {
        f"skan{number:04d}.pdf": b"%%PDF-1.4 %d " % number + chance.randbytes(20_000) + b"\n%%EOF\n"
        for number in range(kills * FILES_A_KILL)
    }
    names = list(files)
    for kill in range(kills):
        some = {name: files[name] for name in names[kill * FILES_A_KILL : (kill + 1) * FILES_A_KILL]}
        stop = threading.Event()
        scanner = threading.Thread(target=_scan_continually, args=(folder, some, stop))
        scanner.start()
        _run_and_kill(data.root, chance.uniform(0.0, 0.6), options)
        scanner.join()
    office = make_office()
    report = office.folders.scan_once(120)
    assert report.waiting == ()

    expected = Counter(hashlib.sha256(content).hexdigest() for content in files.values())
    with database.read() as session:
        listed = Counter(session.scalars(select(DocumentTable.sha256)))
        listed_names = Counter(session.scalars(select(DocumentTable.file_name)))
    assert listed == expected
    assert listed_names == Counter(names)
    accepted = {path.name: path.read_bytes() for path in (folder / ACCEPTED_FOLDER).rglob("*.pdf")}
    assert accepted == files
    assert [path for path in folder.iterdir() if path.name != ACCEPTED_FOLDER] == []
    store = FileStore(data.store)
    assert all(store.is_intact(sha256) for sha256 in expected)


def _batch(folder: Path, kill: int) -> tuple[str, bytes, list[str]]:
    """A file of invoices, of few or of many: its name, its content, their numbers."""
    numbers = tuple(f"FV/{kill}/{place}/2026" for place in range(1, 25 if kill % 2 else 4))
    path = batch_pdf(folder / f"plik{kill:03d}.pdf", numbers)
    return path.name, path.read_bytes(), list(numbers)


def _both_forms(folder: Path, kill: int) -> dict[str, bytes]:
    """An invoice as XML and as PDF, of the same name."""
    number = f"FV {kill}/05/2026"
    page = (
        f"FAKTURA VAT nr {number}",
        "Data wystawienia: 2026-05-11",
        f"Sprzedawca: Piekarnia Zorza sp. z o.o. NIP: {samples.SELLER_NIP}",
        f"Nabywca: Hurtownia Przyklad NIP: {samples.BUYER_NIP}",
        "Razem do zaplaty: 1280,00 PLN",
    )
    pdf = make_pdf(folder / f"para{kill:03d}.pdf", page).read_bytes()
    xml = samples.ksef(samples.TOTALS, lines=samples.LINE).replace(b"FV 12/05/2026", number.encode())
    return {f"para{kill:03d}.xml": xml, f"para{kill:03d}.pdf": pdf}


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_killed_while_cutting_and_joining_every_page_is_there_once(
    make_office: Callable[[], Office], data: DataFolder, database: Database, tmp_path: Path
) -> None:
    chance = random.Random(20261125)
    folder, drawn = tmp_path / "skaner", tmp_path / "wzory"
    folder.mkdir()
    make_office().folders.add(WatchedFolder(id=0, path=folder, quiet_seconds=0.05))
    numbers: dict[str, list[str]] = {}
    pairs: list[tuple[str, str]] = []
    sources: dict[str, bytes] = {}
    for kill in range(BATCH_KILLS):
        name, content, inside = _batch(drawn, kill)
        forms = _both_forms(drawn, kill)
        numbers[hashlib.sha256(content).hexdigest()] = inside
        xml, pdf = (hashlib.sha256(one).hexdigest() for one in forms.values())
        pairs.append((pdf, xml))
        files = [(name, content), *forms.items()]
        chance.shuffle(files)
        stop = threading.Event()
        scanner = threading.Thread(target=_scan_continually, args=(folder, dict(files), stop))
        scanner.start()
        _run_and_kill(data.root, chance.uniform(0.0, READING_SECONDS), ("--whole",))
        scanner.join()
        sources.update(files)
    office = make_office()
    assert office.start()
    assert office.folders.scan_once(120).waiting == ()
    assert office.reading.wait_until_idle(300)

    with database.read() as session:
        documents = session.scalars(select(DocumentTable)).all()
        owned = select(DocumentTable.sha256, PageTable.file_page).join(
            PageTable, PageTable.document_id == DocumentTable.id
        )
        pages = Counter((row.sha256, row.file_page) for row in session.execute(owned))
    assert {one.status for one in documents} == {Status.TO_REVIEW}
    cut = sorted((one.sha256, one.number) for one in documents if one.xml_sha256 is None)
    assert cut == sorted((sha256, number) for sha256, inside in numbers.items() for number in inside)
    assert sorted((one.sha256, one.xml_sha256) for one in documents if one.xml_sha256) == sorted(pairs)
    assert set(pages.values()) == {1}
    assert len(pages) == sum(map(len, numbers.values())) + len(pairs)
    accepted = {path.name: path.read_bytes() for path in (folder / ACCEPTED_FOLDER).rglob("*.*")}
    assert accepted == sources
    store = FileStore(data.store)
    assert all(store.is_intact(sha256) for sha256 in (*numbers, *(one for pair in pairs for one in pair)))
