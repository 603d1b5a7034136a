"""Fields of documents with known truth, as the estimate sees them."""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

from desktop.domain.fields import FieldName
from desktop.domain.reading import Page
from desktop.extraction.fields.certainty.features import Traits, traits
from desktop.extraction.fields.certainty.reasons import reasons
from desktop.extraction.fields.certainty.rules import supported
from desktop.extraction.fields.certainty.vetoes import vetoed
from desktop.extraction.fields.find import examine
from desktop.extraction.fields.lexicon import speaking
from desktop.extraction.fields.speech import languages_of
from desktop.services.judging.comparing import agree, spelt
from tests.tools.calibration.noise import noisy
from tests.tools.calibration.strange import estranged

CLEAN = "clean"
NOISY = "noisy"
STRANGE = "strange"
_STRANGE_WEIGHT = 0.05
_SHEETS = {"blank", "separator"}


@dataclass(frozen=True, slots=True)
class Paper:
    """A document as it was read into words: its layout, its state (clean, scan, photo) and its truth."""

    name: str
    layout: str
    state: str
    truth: dict[str, Any]
    pages: tuple[Page, ...]


@dataclass(frozen=True, slots=True)
class Instance:
    """A field that was read: what the estimate sees of it, whether it is right, and may be certain.

    ``right`` takes names to the letter; ``agrees`` lets a lost accent pass, as the scorer does.
    """

    paper: str
    layout: str
    state: str
    field: FieldName
    traits: Traits
    right: bool
    vetoed: bool
    value: str
    agrees: bool

    @property
    def weight(self) -> float:
        """How much it counts: strange papers are many, and stranger than most."""
        return _STRANGE_WEIGHT if self.state == STRANGE else 1.0


def load(files: Iterable[Path]) -> list[Paper]:
    """The papers of word caches."""
    papers: list[Paper] = []
    for file in files:
        with file.open("rb") as stream:
            papers.extend(pickle.load(stream))
    return papers


def instances(paper: Paper) -> list[Instance]:
    """Every field of a paper that has a value and is scored."""
    with speaking(languages_of(paper.pages)):
        return list(_instances(paper))


def _instances(paper: Paper) -> Iterator[Instance]:
    evidence = examine(paper.pages)
    by_rule, never, speaking = supported(evidence), vetoed(evidence), reasons(evidence)
    ignored = set(paper.truth.get("_ignore") or ())
    for name, field in evidence.fields.items():
        if field.value is None or name.value not in paper.truth or name.value in ignored:
            continue
        if not evidence.guesses.get(name):
            continue
        seen = traits(evidence, name, supported=name in by_rule, reasons=speaking[name])
        sheet = name is FieldName.KIND and {paper.truth.get("kind"), evidence.kind.value} <= _SHEETS
        right, agrees = (sheet or same(name, paper.truth, field.value) for same in (spelt, agree))
        yield Instance(
            paper.name,
            paper.layout,
            paper.state,
            name,
            seen,
            right,
            name in never,
            field.value,
            agrees,
        )


def with_noise(papers: Sequence[Paper], seeds: int) -> Iterator[Paper]:
    """The clean papers as recognisers would give them and with strange labels, each ``seeds`` times."""
    for paper in papers:
        if paper.state != CLEAN:
            continue
        for seed in range(seeds):
            pages = noisy(paper.pages, Random(f"{paper.name} {seed}"))
            yield Paper(paper.name, paper.layout, NOISY, paper.truth, pages)
            pages = estranged(paper.pages, Random(f"{paper.name} {seed}"))
            yield Paper(paper.name, paper.layout, STRANGE, paper.truth, pages)
