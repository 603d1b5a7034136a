"""Training: scores of place and print, isotonic calibration, limits; judged by layout."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

import numpy as np

from desktop.assets import asset
from desktop.extraction.fields.certainty.features import GROUPS, PLACE, PRINT
from desktop.extraction.fields.certainty.model import Logistic, Model, Steps
from tests.tools.calibration.fitting import Floats, isotonic, limit, logistic
from tests.tools.calibration.instances import CLEAN, STRANGE, Instance, instances, load, with_noise

FOLDS = 5
SILENT = {"text": 0.0005, "ocr": 0.003}
"""Share of certain fields that may be wrong; noisy papers are as bad as poor photos."""


@dataclass(frozen=True, slots=True)
class Judged:
    """An instance with the probability that a model gave it that never saw its layout."""

    instance: Instance
    probability: float
    certain: bool


@dataclass(frozen=True, slots=True)
class Trained:
    """The model of all documents, and how models of parts of them did on the rest."""

    model: Model
    judged: list[Judged]


def train(files: Iterable[Path], seeds: int) -> Trained:
    """Train on the papers of word caches and on noisy readings of those that have a text layer."""
    papers = load(files)
    return fit([one for paper in (*papers, *with_noise(papers, seeds)) for one in instances(paper)])


def fit(found: Sequence[Instance]) -> Trained:
    """Train on instances; see :func:`train`."""
    folds = [_fold(one.layout) for one in found]
    scored: list[tuple[Instance, float]] = []
    for fold in range(FOLDS):
        part = _scores([one for one, at in zip(found, folds, strict=True) if at != fold])
        scored += [(one, part.raw(one.traits)) for one, at in zip(found, folds, strict=True) if at == fold]
    # Calibration and limits from scores of unseen layouts; judged again fold by fold.
    judged: list[Judged] = []
    for fold in range(FOLDS):
        part = _calibrated(_NONE, [item for item in scored if _fold(item[0].layout) != fold])
        for one, raw in scored:
            if _fold(one.layout) == fold:
                probability = part.calibrated(one.traits.source, raw)
                sure = not one.vetoed and probability >= part.limit(one.traits)
                judged.append(Judged(one, probability, sure))
    return Trained(_calibrated(_scores(found), scored), judged)


def write(trained: Trained) -> None:
    """Write the model's file."""
    model = trained.model

    def logistic_json(part: Logistic, names: Sequence[str]) -> dict[str, object]:
        return {
            "features": list(names),
            "weights": [round(weight, 4) for weight in part.weights],
            "offsets": {name: round(value, 4) for name, value in part.offsets.items()},
        }

    data = {
        "place": logistic_json(model.place, PLACE),
        "print": logistic_json(model.printed, PRINT),
        "steps": {
            source: [[round(low, 6), round(share, 6)] for low, share in steps]
            for source, steps in model.steps.items()
        },
        "limits": {name: round(value, 6) for name, value in sorted(model.limits.items())},
    }
    path = asset("certainty") / "model.json"
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(data, indent=1, ensure_ascii=False) + "\n", "utf-8")


_EMPTY = Logistic((), {})
_NONE = Model(_EMPTY, _EMPTY, {}, {})


def _fold(layout: str) -> int:
    return crc32(layout.encode()) % FOLDS


def _scores(found: Sequence[Instance]) -> Model:
    """Place is learnt where nothing is misread, print where the clean paper was read right."""
    clean = [one for one in found if one.state in {CLEAN, STRANGE}]
    well = {(one.paper, one.field) for one in clean if one.right and one.state == CLEAN}
    read = [one for one in found if one.traits.printed is not None and (one.paper, one.field) in well]
    place = _logistic([one.traits.place for one in clean], clean)
    printed = _logistic([one.traits.printed or () for one in read], read)
    return Model(place, printed, {}, {})


def _logistic(rows: Sequence[Sequence[float]], found: Sequence[Instance]) -> Logistic:
    right = np.array([one.right for one in found], np.float64)
    groups = np.array([[one.traits.group == group for group in GROUPS] for one in found], np.float64)
    weights, offsets = logistic(np.array(rows, np.float64), groups, right, _mass(found))
    return Logistic(tuple(map(float, weights)), dict(zip(GROUPS, map(float, offsets), strict=True)))


def _calibrated(scores: Model, scored: Sequence[tuple[Instance, float]]) -> Model:
    steps = {source: _steps(scored, source) for source in SILENT}
    part = Model(scores.place, scores.printed, steps, {})
    cells: dict[str, list[tuple[float, bool, float]]] = {}
    for one, value in scored:
        # What a rule supports is judged by papers as they are; strange ones show what the rest is worth.
        if not one.vetoed and not (one.state == STRANGE and one.traits.place[0]):
            # They count in full there, so that what no rule supports is held to the worst.
            item = (part.calibrated(one.traits.source, value), one.right, 1.0)
            cells.setdefault(one.traits.cell, []).append(item)
    limits = {cell: _limit(cell, members) for cell, members in cells.items()}
    return Model(scores.place, scores.printed, steps, limits)


def _steps(scored: Sequence[tuple[Instance, float]], source: str) -> Steps:
    part = [item for item in scored if item[0].traits.source == source]
    raw: Floats = np.array([value for _, value in part], np.float64)
    right: Floats = np.array([one.right for one, _ in part], np.float64)
    return tuple(isotonic(raw, right, _mass([one for one, _ in part])))


def _limit(cell: str, members: Sequence[tuple[float, bool, float]]) -> float:
    """The limit of a cell; none where a rule supports text that was always right."""
    _, source, support = cell.split(".")
    if source == "text" and support == "ruled" and all(right for _, right, _ in members):
        return 0.0
    return limit(members, SILENT[source], ruled=support == "ruled")


def _mass(found: Sequence[Instance]) -> Floats:
    return np.array([one.weight for one in found], np.float64)


def by_state(judged: Iterable[Judged]) -> Mapping[str, list[Judged]]:
    """The judged instances by the state of their paper."""
    found: dict[str, list[Judged]] = {}
    for item in judged:
        found.setdefault(item.instance.state, []).append(item)
    return found
