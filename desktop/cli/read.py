"""``read``: files in, one JSON per document out; no office, no database.

A file that holds several documents gives ``<stem>-01.json``, ``<stem>-02.json`` …
"""

from __future__ import annotations

import argparse
import itertools
import logging
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, as_completed
from pathlib import Path

from desktop.app import DataFolder
from desktop.cli.output import complain, json_text
from desktop.cli.run import FAILED, OK
from desktop.domain.errors import UserError
from desktop.domain.faults import place_of
from desktop.domain.messages import Message
from desktop.domain.reading import Limits
from desktop.domain.splitting import Batch, SplitRule
from desktop.services import tasks
from desktop.services.workers import WorkerPool, reading_workers

_LOG = logging.getLogger(__name__)
_TIMEOUT = 600.0


def read(options: argparse.Namespace, data: DataFolder) -> int:
    """Read the files in worker processes; those that cannot be read are named at the end."""
    del data
    files = list({_place(file): file for file in _files(options.files)}.values())
    targets = {} if options.out is None else targets_in(options.out, files)
    taken = {_folded(target.name) for target in targets.values()}
    rule = SplitRule(options.split, options.sides)
    pool = WorkerPool(min(reading_workers(options.workers or 0), max(1, len(files))))
    try:
        waiting = {
            pool.submit(
                tasks.read, file, options.engine, Limits(), frozenset[str](), rule, timeout=_TIMEOUT
            ): file
            for file in files
        }
        failed = [
            file for future, file in _finished(waiting) if not _put(file, future, targets.get(file), taken)
        ]
    finally:
        pool.stop()
    return FAILED if failed else OK


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from sorted(one for one in path.rglob("*") if one.is_file())
        else:
            yield path


def _place(file: Path) -> Path:
    """Where ``file`` lies, however that was typed; a link stays the file of its own name that it is."""
    return file.parent.resolve() / file.name


def targets_in(folder: Path, files: Iterable[Path]) -> dict[Path, Path]:
    """The JSON file in ``folder`` (made if need be) for each of ``files``: no two the same.

    ``<stem>.json`` for the first; later ones with that stem have the whole file name in front, and a number
    behind it if that is taken too.  Case does not tell names apart, as on Windows and macOS.  Raises
    :class:`UserError` ``export.not_written`` if the folder cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError("export.not_written", file=folder, reason=error.strerror or "") from error
    taken: set[str] = set()
    targets: dict[Path, Path] = {}
    for file in files:
        name = next(name for name in _names(file) if _folded(name) not in taken)
        taken.add(_folded(name))
        targets[file] = folder / name
    return targets


def _names(file: Path) -> Iterator[str]:
    yield f"{file.stem}.json"
    yield f"{file.name}.json"
    yield from (f"{file.name}.{number}.json" for number in itertools.count(2))


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


def _finished(waiting: dict[Future[Batch], Path]) -> Iterator[tuple[Future[Batch], Path]]:
    """The futures as they finish, with a progress bar on a terminal."""
    from tqdm import tqdm

    bar = tqdm(as_completed(waiting), total=len(waiting), unit="dok.", disable=not sys.stderr.isatty())
    for future in bar:
        yield future, waiting[future]


def _put(file: Path, future: Future[Batch], target: Path | None, taken: set[str]) -> bool:
    """Write down what was read, or say why nothing was; the other files go on either way."""
    from desktop.extraction.report import to_bench_json

    error = future.exception()
    if error is not None:
        if not isinstance(error, UserError):
            _LOG.error("reading failed: %s", place_of(error))
        complain(error.message if isinstance(error, UserError) else Message("file.reader_failed"), file)
        return False
    records = [to_bench_json(reading, file.name) for reading in future.result().readings]
    texts = [json_text(record, indent=1) for record in records]
    if target is None:
        print("\n".join(texts))
        return True
    places = places_of(target, len(texts), taken)
    for place, text in zip(places, texts, strict=True):
        try:
            place.write_text(text + "\n", encoding="utf-8")
        except OSError as refusal:
            details = {"file": place.name, "reason": refusal.strerror or ""}
            complain(Message("export.not_written", details), file)
            return False
    usual = f"{file.stem}.json" if len(places) == 1 else f"{file.stem}-01.json"
    if places[0].name != usual:
        complain(f"zapisano jako {places[0].name}, bo {usual} jest z innego pliku.", file)
    return True


def places_of(target: Path, documents: int, taken: set[str]) -> list[Path]:
    """The files for the documents of one file whose own is ``target``; none is in ``taken``, all are then.

    ``<stem>-01.json`` and so on where there are several, with another number in between if another file
    of the run is called so.
    """
    if documents == 1:
        return [target]
    for stem in _stems(target):
        places = [target.with_name(f"{stem}-{number:02}.json") for number in range(1, documents + 1)]
        if taken.isdisjoint(names := {_folded(place.name) for place in places}):
            break
    taken |= names
    return places


def _stems(target: Path) -> Iterator[str]:
    yield target.stem
    yield from (f"{target.stem}.{number}" for number in itertools.count(2))
