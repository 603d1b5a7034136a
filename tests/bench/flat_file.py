"""The white list's flat file in the size of the real one: how long the index takes, and a check.

    python -m tests.bench.flat_file [FOLDER] [--entries 8000000] [--plain]

Needs some 3 GB in FOLDER (a temporary folder if not given), which it cleans up.  The file is packed with
7-Zip's fastest setting, for packing is not what is measured; ``--plain`` leaves it plain JSON.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import psutil

from desktop.registers.flatfile.building import build_index
from desktop.registers.flatfile.keys import key_of

_DAY = "20261126"
_NIPS = [f"{number:010d}" for number in range(1000, 1020)]
_MASKS = [f"XX{code:08d}YYYYYYYYXXXXXXXX" for code in range(10_900_000, 10_905_000)]


def account_of(nip: str) -> str:
    """An account that stands in the file beside ``nip``."""
    return f"6110901014{int(nip):016d}"


def make(path: Path, entries: int) -> None:
    """Write a file of random hashes, unsorted, some of them of known NIPs."""
    known = [key_of(_DAY, nip, account_of(nip), 5000).hex() for nip in _NIPS]
    batch = 50_000
    with path.open("w", encoding="ascii") as file:
        file.write(f'{{"naglowek":{{"dataGenerowaniaDanych":"{_DAY}","liczbaTransformacji":"5000",')
        file.write('"schemat":"RRRRMMDDNNNNNNNNNNBBBBBBBBBBBBBBBBBBBBBBBBBB"},')
        for name, share in (("skrotyPodatnikowCzynnych", 0.95), ("skrotyPodatnikowZwolnionych", 0.05)):
            file.write(f'"{name}":[')
            file.write(",".join(f'"{one}"' for one in known if share > 0.5) or f'"{"ab" * 64}"')
            left = int(entries * share) - len(known)
            while left > 0:
                raw = os.urandom(64 * min(batch, left)).hex()
                file.write("," + ",".join(f'"{raw[at : at + 128]}"' for at in range(0, len(raw), 128)))
                left -= batch
            file.write("],")
        file.write('"maski":[' + ",".join(f'"{mask}"' for mask in _MASKS) + "]}")


def pack(source: Path, target: Path) -> None:
    """Pack the file as the Ministry does."""
    import py7zr

    filters = [{"id": py7zr.FILTER_LZMA2, "preset": 0}]
    with py7zr.SevenZipFile(target, "w", filters=filters) as archive:
        archive.write(source, f"{_DAY}.json")


def _indexed(source: Path, target: Path, answer: Any) -> None:
    begun = time.monotonic()
    head = build_index(source, target)
    answer.put((time.monotonic() - begun, head.active + head.exempt))


def watched(source: Path, target: Path) -> tuple[float, int, int]:
    """Make the index in a process of its own: seconds, hashes, the most memory it had."""
    context = multiprocessing.get_context("spawn")
    answer = context.Queue()
    process = context.Process(target=_indexed, args=(source, target, answer))
    process.start()
    most, looked_at = 0, psutil.Process(process.pid)
    while process.is_alive():
        try:
            most = max(most, looked_at.memory_info().rss)
        except psutil.Error:
            break
        process.join(0.2)
    seconds, count = answer.get(timeout=10)
    return seconds, count, most


_CHECKS = """
import sys, time, psutil
from pathlib import Path
from desktop.registers.flatfile.index import Index
from tests.bench.flat_file import _NIPS, account_of
process = psutil.Process()
begun = time.perf_counter()
index = Index(Path(sys.argv[1]))
opened = time.perf_counter() - begun
times = []
for nip in _NIPS:
    tail = account_of(nip)[10:]
    for account in (account_of(nip), "6110900777" + tail, "6120300045" + tail):
        begun = time.perf_counter()
        found = index.find(nip, account)
        times.append((time.perf_counter() - begun, found.state.value))
for _ in range(20_000):
    index._holds(index._lists[0], __import__("os").urandom(64))
info = process.memory_info()
print(opened, info.rss, *(f"{seconds}:{state}" for seconds, state in times))
"""


def main() -> int:
    """Make, index, check; print what it took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--entries", type=int, default=8_000_000)
    parser.add_argument("--plain", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=options.folder) as name:
        folder = Path(name)
        source, index = folder / f"{_DAY}.json", folder / f"{_DAY}.index"
        make(source, options.entries)
        print(f"made: {source.stat().st_size / 1e6:.0f} MB of JSON", flush=True)
        if not options.plain:
            packed = folder / f"{_DAY}.7z"
            pack(source, packed)
            source.unlink()
            source = packed
            print(f"packed: {source.stat().st_size / 1e6:.0f} MB", flush=True)
        seconds, count, most = watched(source, index)
        print(
            f"index of {count:,} hashes: {seconds:.1f} s, {index.stat().st_size / 1e6:.0f} MB,"
            f" {most / 1e6:.0f} MB of memory at the most",
            flush=True,
        )
        made = subprocess.run(
            [sys.executable, "-c", _CHECKS, str(index)], check=True, capture_output=True, text=True
        )
        opened, rss, *checks = made.stdout.split()
        by_state: dict[str, list[float]] = {}
        for one in checks:
            took, _, state = one.partition(":")
            by_state.setdefault(state, []).append(float(took))
        print(f"opened in {float(opened) * 1000:.0f} ms; {int(rss) / 1e6:.0f} MB resident after the checks")
        for state, took in by_state.items():
            print(
                f"check, {state}: {len(took)} times, median {statistics.median(took) * 1000:.1f} ms,"
                f" longest {max(took) * 1000:.1f} ms"
            )
    return 0


if __name__ == "__main__":
    sys.exit(main())
