"""Files made to do harm: a PDF that keeps the rules, or a sentence, and nothing else."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pikepdf
import pytest

from desktop.domain.errors import UserError
from desktop.domain.media import sniff
from desktop.domain.reading import Limits
from desktop.domain.sentences import SENTENCES
from desktop.export.originals.conformance import violations
from desktop.services.originals import tasks
from desktop.services.originals.plans import DocumentPlan
from desktop.services.workers import LIGHT_MEMORY, WorkerPool
from tests.hostile import MAKERS

_LIMITS = Limits(max_bytes=20 * 1024 * 1024, max_pages=50, max_pixels=20_000_000)


@pytest.fixture(scope="module")
def pool() -> Iterator[WorkerPool]:
    made = WorkerPool(1, memory=LIGHT_MEMORY)
    yield made
    made.stop()


@pytest.mark.parametrize("kind", list(MAKERS))
def test_a_hostile_file_gives_a_sound_pdf_or_a_sentence(pool: WorkerPool, kind: str, tmp_path: Path) -> None:
    suffix, content = MAKERS[kind](random.Random(kind))
    path = tmp_path / f"hostile{suffix}"
    path.write_bytes(content)
    media_type = sniff(content[:2000])
    if media_type is None:
        return
    plan = DocumentPlan(path, media_type, path.name, "x", datetime(2026, 1, 1, tzinfo=UTC))
    for make in (tasks.archival_pdf, tasks.plain_pdf):
        target = tmp_path / f"{make.__name__}.pdf"
        future = pool.submit(make, plan, target, _LIMITS, timeout=60)
        error = future.exception()
        if error is not None:
            assert isinstance(error, UserError)
            assert error.code in SENTENCES
            continue
        made = future.result()
        with pikepdf.open(target) as pdf:
            assert len(pdf.pages) == made.pages > 0
        if make is tasks.archival_pdf:
            assert violations(target) == []
        data = target.read_bytes()
        assert b"/JavaScript" not in data
        assert b"/Launch" not in data
