"""``bench``: how well documents with truth files are read, and at what cost."""

from __future__ import annotations

import argparse
import dataclasses
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from desktop.app import DataFolder
from desktop.cli.output import json_text, plain, print_table, say
from desktop.cli.run import FAILED, OK
from desktop.domain.errors import UserError
from desktop.domain.fields import FieldName
from desktop.domain.names import FIELDS
from desktop.services.judging.bench import Cost, Result, run
from desktop.services.judging.score import Fault, Score
from desktop.services.judging.truth import Case, cases
from desktop.services.workers import reading_workers

_TABLES = {"vat_rates": "Tabela VAT", "line_items": "Pozycje"}


def bench(options: argparse.Namespace, data: DataFolder) -> int:
    """Read and judge every document of a folder; 1 if one could not be read at all."""
    del data
    found = cases(options.folder)
    workers = min(reading_workers(options.workers or 0), len(found))
    result = run(found, options.engine, workers, _keeper(options.out), _progress(len(found)))
    if options.json is not None:
        _write(options.json, _as_json(result))
    _print(result, options.failures)
    return FAILED if result.total.unread else OK


def _keeper(folder: Path | None) -> Any:
    def keep(case: Case, name: str, record: Mapping[str, object]) -> None:
        if folder is not None:
            _write(folder / case.state / f"{name}.json", record)

    return keep


def _progress(total: int) -> Any:
    from tqdm import tqdm

    bar = tqdm(total=total, unit="dok.", disable=not sys.stderr.isatty())

    def progress(done: int, _total: int) -> None:
        bar.update(done - bar.n)
        if done == total:
            bar.close()

    return progress


def _write(path: Path, value: object) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json_text(plain(value), indent=1) + "\n", encoding="utf-8")
    except OSError as error:
        raise UserError("export.not_written", file=path, reason=error.strerror or "") from error


def _as_json(result: Result) -> dict[str, object]:
    return {
        "total": _score_json(result.total, faults=True),
        "kinds": {name: _score_json(score) for name, score in sorted(result.kinds.items())},
        "states": {name: _score_json(score) for name, score in sorted(result.states.items())},
        "files": result.files,
        "cut_right": result.cut_right,
        "cost": {
            **dataclasses.asdict(result.cost),
            "pages_per_minute": result.cost.pages_per_minute,
            "cpu_per_page": result.cost.cpu_per_page,
        },
    }


def _score_json(score: Score, *, faults: bool = False) -> dict[str, object]:
    data: dict[str, object] = {
        "documents": score.documents,
        "unread": score.unread,
        "right": score.right,
        "exact": score.exact,
        "coverage": score.coverage,
        "silent": score.silent,
        "silent_by_letter": score.silent_by_letter,
        "fields": {name: dataclasses.asdict(count) for name, count in score.fields.items()},
        "tables": {name: dataclasses.asdict(count) for name, count in score.tables.items()},
    }
    if faults:
        data["faults"] = [dataclasses.asdict(fault) for fault in score.faults]
    return data


def _print(result: Result, failures: int) -> None:
    groups = [("wszystkie", result.total)]
    groups += [(f"stan: {name}", score) for name, score in sorted(result.states.items())]
    groups += [(f"rodzaj: {name}", score) for name, score in sorted(result.kinds.items())]
    headers = (
        "",
        "dok.",
        "pola dokładne",
        "dok. dobre",
        "tabela VAT",
        "pozycje",
        "pewne",
        "ciche błędy",
        "co do litery",
    )
    print_table(headers, [_group(name, score) for name, score in groups], right=range(1, len(headers)))
    print()
    fields = ("pole", "dokładne", "brak", "błędne", "pewne", "ciche błędy", "nie co do litery")
    print_table(fields, _fields(result.total), right=range(1, len(fields)))
    print()
    say(f"Pliki pocięte dobrze: {result.cut_right} z {result.files}.")
    _print_cost(result.cost)
    _print_faults(result.total.faults, failures)


def _group(name: str, score: Score) -> list[str]:
    tables = [score.tables[table] for table in _TABLES]
    return [
        name,
        str(score.documents),
        _percent(score.exact, 2),
        _percent(score.right / score.documents if score.documents else None),
        *(_percent(count.whole / count.documents if count.documents else None) for count in tables),
        _percent(score.coverage),
        _percent(score.silent, 2),
        _percent(score.silent_by_letter, 2),
    ]


def _fields(score: Score) -> Iterable[list[str]]:
    for name, count in score.fields.items():
        yield [
            FIELDS[FieldName(name)],
            _percent(count.exact / count.documents),
            str(count.missing),
            str(count.wrong),
            _percent(count.certain / count.printed if count.printed else None),
            str(count.silent),
            str(count.misspelt),
        ]


def _print_cost(cost: Cost) -> None:
    say(
        f"{cost.pages} stron w {cost.wall_seconds:.0f} s: {cost.pages_per_minute:.0f} stron na minutę, "
        f"{cost.cpu_per_page:.2f} s procesora na stronę, najwięcej "
        f"{cost.peak_memory / 2**20:.0f} MB w procesie."
    )


def _print_faults(faults: list[Fault], most: int) -> None:
    # Wrong and called certain: what matters most comes first, and all of it.
    silent = [fault for fault in faults if fault.certain]
    others = [fault for fault in faults if not fault.certain]
    for fault in [*silent, *others[:most]]:
        mark = "CICHY BŁĄD " if fault.certain else ""
        name = _TABLES.get(fault.field) or FIELDS[FieldName(fault.field)]
        say(f"{mark}{fault.document}: {name}: jest {fault.truth!s}, odczytano {fault.read!s}")


def _percent(share: float | None, places: int = 1) -> str:
    return "–" if share is None else f"{100 * share:.{places}f} %".replace(".", ",")
