"""``read``: files in, one JSON per document out; no office, no database."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, as_completed
from pathlib import Path

from desktop.app import DataFolder
from desktop.cli.output import complain
from desktop.cli.run import FAILED, OK
from desktop.domain.errors import UserError
from desktop.domain.reading import Limits, Reading
from desktop.domain.sentences import polish
from desktop.services import tasks
from desktop.services.workers import WorkerPool, reading_workers

_TIMEOUT = 600.0


def read(options: argparse.Namespace, data: DataFolder) -> int:
    """Read the files in worker processes; those that cannot be read are named at the end."""
    del data
    files = list(_files(options.files))
    if options.out is not None:
        options.out.mkdir(parents=True, exist_ok=True)
    pool = WorkerPool(min(reading_workers(options.workers or 0), max(1, len(files))))
    try:
        waiting = {
            pool.submit(tasks.read, file, options.engine, Limits(), frozenset[str](), timeout=_TIMEOUT): file
            for file in files
        }
        failed = [file for file in _finished(waiting) if not _put(waiting, file, options.out)]
    finally:
        pool.stop()
    return FAILED if failed else OK


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from sorted(one for one in path.rglob("*") if one.is_file())
        else:
            yield path


def _finished(waiting: dict[Future[Reading], Path]) -> Iterator[Future[Reading]]:
    """The futures as they finish, with a progress bar on a terminal."""
    from tqdm import tqdm

    yield from tqdm(as_completed(waiting), total=len(waiting), unit="dok.", disable=not sys.stderr.isatty())


def _put(waiting: dict[Future[Reading], Path], future: Future[Reading], out: Path | None) -> bool:
    from desktop.extraction.report import to_bench_json

    path = waiting[future]
    try:
        report = to_bench_json(future.result(), path.name)
    except UserError as error:
        complain(f"{path}: {polish(error.message)}")
        return False
    text = json.dumps(report, ensure_ascii=False, indent=1)
    if out is None:
        print(text)
    else:
        (out / f"{path.stem}.json").write_text(text + "\n", encoding="utf-8")
    return True
