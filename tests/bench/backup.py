"""What backups cost: ``python -m tests.bench.backup [DOCUMENTS]``.

An office of invented invoices: files of random bytes, half as large as what programs make, half as scans at
300 dpi, a reading each.  The first backup, the next day's with a hundred new documents, one with nothing new,
all of it read back, a restore; to a folder on the same disk.
"""

from __future__ import annotations

import argparse
import random
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from desktop.app import DataFolder, open_database, open_office
from desktop.domain.backup import FolderPlace
from desktop.domain.documents import Channel, Hints
from desktop.services.backup import restoring
from desktop.services.backup.sealing import Key
from desktop.services.office import Office
from tests.builders import COMPANY_NIP, give_reading
from tests.mailservers import Secrets

T = TypeVar("T")
_SIZES = (60_000, 400_000)
"""Bytes of an invoice as a program makes it, and of a scanned page in grey."""
_A_DAY = 100


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("documents", type=int, nargs="?", default=2000)
    wanted = parser.parse_args().documents
    chance = random.Random(7)
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        data = DataFolder(root / "dane")
        office = open_office(data, workers=1, user="pomiar", secrets=Secrets())
        try:
            company = office.companies.add(short_name="Żółw", full_name="Żółw sp. z o.o.", nip=COMPANY_NIP)
            _fill(office, data, root, company.id, wanted, chance)
            (root / "dysk").mkdir()
            key = Key.new()
            office.backup.set_up(FolderPlace(str(root / "dysk")), key=key, proof=key.text)
            database = data.database.stat().st_size
            print(f"dokumentów {wanted}, oryginały {_mb(_bytes(data.store))}, baza {_mb(database)}")
            _measure("pierwsza kopia", root, office.backup.run)
            _fill(office, data, root, company.id, _A_DAY, chance)
            made = _measure("następny dzień", root, office.backup.run)
            print(f"  nowych plików {made.new_files}, wysłano {_mb(made.new_size)}")
            made = _measure("nic nowego", root, office.backup.run)
            print(f"  nowych plików {made.new_files}, wysłano {_mb(made.new_size)}")
            _measure("sprawdzenie całej", root, office.backup.verify)
            _measure("oryginały na tym komputerze", root, office.backup.check)
        finally:
            office.stop()
        source = restoring.find(FolderPlace(str(root / "dysk")))
        restored = _measure(
            "odtworzenie", root, lambda: restoring.restore(source, key, root / "nowe", Secrets())
        )
        print(f"  plików {restored.files}, uszkodzonych {len(restored.damaged)}")


def _fill(
    office: Office, data: DataFolder, root: Path, company: int, number: int, chance: random.Random
) -> None:
    database = open_database(data)
    for one in range(number):
        file = root / f"{chance.getrandbits(64):x}-{one}.pdf"
        file.write_bytes(
            b"%PDF-1.4\n" + chance.randbytes(round(chance.choice(_SIZES) * chance.uniform(0.5, 1.5)))
        )
        hints = Hints(company_id=company, channel=Channel.ADDED)
        give_reading(database, office.receiving.receive(file, hints))
        file.unlink()
    database.close()


def _measure(what: str, root: Path, call: Callable[[], T]) -> T:
    began, used = time.perf_counter(), time.process_time()
    result = call()
    seconds, cpu = time.perf_counter() - began, time.process_time() - used
    print(f"{what}: {seconds:.1f} s, procesor {cpu:.1f} s, miejsce kopii {_mb(_bytes(root / 'dysk'))}")
    return result


def _bytes(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def _mb(size: int) -> str:
    return f"{size / 1024**2:.1f} MB"


if __name__ == "__main__":
    main()
