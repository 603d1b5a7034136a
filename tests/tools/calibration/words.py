"""Reading the words of documents once, so that training need not run the OCR again."""

from __future__ import annotations

import os
import pickle
from collections.abc import Sequence
from multiprocessing import get_context
from pathlib import Path
from unittest.mock import patch

from desktop.domain.reading import Page
from desktop.services.judging.truth import Case, cases
from tests.tools.calibration.instances import Paper

_PROCESSES = 2


class _EnoughError(Exception):
    """The words are known; what follows is of no use here."""


def keep(out: Path, folders: Sequence[Path]) -> None:
    """Write the papers below ``folders`` to ``out``; documents that cannot be read are left out."""
    os.environ["OMP_NUM_THREADS"] = "1"
    found = [case for folder in folders for case in cases(folder)]
    with get_context("spawn").Pool(_PROCESSES) as pool:
        papers = [paper for paper in pool.imap(_read, found) if paper is not None]
    with out.open("wb") as stream:
        pickle.dump(papers, stream)
    print(f"{len(papers)} of {len(found)} documents")


def _read(case: Case) -> Paper | None:
    from desktop.domain.errors import UserError
    from desktop.extraction import reader, sources

    seen: list[tuple[Page, ...]] = []

    def spy(pages: Sequence[Page], *rest: object, **named: object) -> object:
        seen.append(tuple(pages))
        raise _EnoughError  # the model at hand may be older than the features

    with patch.object(sources, "find_fields", spy):
        try:
            reader.read_document(case.file)
        except UserError:
            return None
        except _EnoughError:
            pass
    layout = str(case.truth.get("layout") or case.file.stem)
    return Paper(case.file.stem, layout, case.state, case.truth, seen[-1]) if seen else None
