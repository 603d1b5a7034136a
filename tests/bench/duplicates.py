"""How surely duplicates are found, and how seldom two documents are taken for one.

Run from the checkout: ``python -m tests.bench.duplicates FOLDER [--half held|tune|all] [--readings FILE]``,
on a folder of ``python -m tests.tools.make_duplicates``.  Every file is read by the real reader, put into an
office of its own, and sought among all the others.  ``--readings`` keeps what was read for the next run: a
pickle, so only one's own.
"""

from __future__ import annotations

import argparse
import json
import pickle
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop.app import DataFolder, open_database, open_office
from desktop.db.tables import DocumentTable, Work
from desktop.domain.documents import Channel, Hints
from desktop.domain.duplicates import Level
from desktop.domain.reading import Engine, Inspection, Reading
from desktop.domain.splitting import SplitPolicy, SplitRule
from desktop.extraction.rendering import DEFAULT_LIMITS
from desktop.services import recording, tasks
from desktop.services.duplicates import finding, keys
from tests.mailservers import Secrets

_WHOLE = SplitRule(SplitPolicy.NONE)


@dataclass(frozen=True)
class Read:
    """What reading a file gave."""

    inspection: Inspection
    reading: Reading


def main() -> int:
    """Judge the folder that the command line names."""
    parser = argparse.ArgumentParser(description="Judge the finding of duplicates.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--half", choices=("held", "tune", "all"), default="held")
    parser.add_argument("--readings", type=Path)
    parser.add_argument("--misses", action="store_true", help="name the pairs that are judged wrongly")
    options = parser.parse_args()
    pairs = json.loads((options.folder / "pairs.json").read_text(encoding="utf-8"))
    names = sorted({pair[end] for pair in pairs for end in ("first", "second")})
    read = _readings(options.folder / "files", names, options.readings)
    with tempfile.TemporaryDirectory() as folder:
        found, seconds = _found(Path(folder), options.folder / "files", read)
    chosen = [pair for pair in pairs if options.half in {"all", pair["half"]}]
    _tell(chosen, found, options.misses)
    bases = {pair[end]: pair["base"] for pair in pairs for end in ("first", "second")}
    strangers = sum(bases[one] != bases[two] for one, others in found.items() for two in others)
    count = len(names) * (len(names) - 1)
    print(f"\nof unlike documents among all {len(names)}: {strangers} alarms in {count} looks")
    print(f"seeking: {1000 * seconds / len(names):.0f} ms a document")
    return 0


def _readings(files: Path, names: list[str], kept: Path | None) -> dict[str, Read]:
    read: dict[str, Read] = {}
    if kept is not None and kept.exists():
        read = pickle.loads(kept.read_bytes())
    for name in names:
        if name in read:
            continue
        examined = tasks.examine(files / name, DEFAULT_LIMITS, frozenset(), _WHOLE)
        batch = examined.batch or tasks.read(files / name, Engine.AUTO, DEFAULT_LIMITS, frozenset(), _WHOLE)
        read[name] = Read(examined.inspection, batch.readings[0])
        if kept is not None:
            kept.write_bytes(pickle.dumps(read))
    return {name: read[name] for name in names}


def _found(folder: Path, files: Path, read: dict[str, Read]) -> tuple[dict[str, dict[str, Level]], float]:
    """For every file the others that it is thought to be one with, and the seconds that seeking took."""
    data = DataFolder(folder / "office")
    office = open_office(data, workers=1, secrets=Secrets())
    database = open_database(data)
    ids: dict[str, int] = {}
    for name, one in read.items():
        ids[name] = office.receiving.receive(files / name, Hints(channel=Channel.ADDED))
        with database.write() as session:
            document = session.get_one(DocumentTable, ids[name])
            document.work = Work.NONE
            recording.put_inspection(session, document, one.inspection)
            recording.put_reading(session, document, one.reading)
            keys.refresh(session, document)
    by_id = {number: name for name, number in ids.items()}
    found: dict[str, dict[str, Level]] = {}
    began = time.perf_counter()
    with database.write() as session:
        for name, number in ids.items():
            document = session.get_one(DocumentTable, number)
            facts = keys.refresh(session, document)
            suspected = finding.suspicions(session, document, facts)
            found[name] = {by_id[one.other]: one.level for one in suspected}
    seconds = time.perf_counter() - began
    database.close()
    office.stop()
    return found, seconds


def _tell(pairs: list[dict[str, Any]], found: dict[str, dict[str, Level]], misses: bool) -> None:
    for same, title in ((True, "one document"), (False, "two documents")):
        judged: dict[str, Counter[str]] = {}
        for pair in pairs:
            if pair["same"] is not same:
                continue
            level = found[pair["first"]].get(pair["second"]) or found[pair["second"]].get(pair["first"])
            tally = judged.setdefault(pair["sort"], Counter())
            tally["pairs"] += 1
            tally["alarms"] += level is not None
            tally[str(level)] += 1
            if misses and (level is not None) is not same:
                print("wrong:", pair["first"], pair["second"], level)
        total = sum((tally for tally in judged.values()), Counter[str]())
        print(f"\n{title}")
        for sort, tally in {**judged, "all": total}.items():
            share = tally["alarms"] / max(tally["pairs"], 1)
            levels = ", ".join(f"{level.value} {tally[level.value]}" for level in Level if tally[level.value])
            print(f"  {sort:32} {tally['alarms']:4} of {tally['pairs']:4}  {share:7.1%}  {levels}")


if __name__ == "__main__":
    sys.exit(main())
