"""Fitting: logistic scores with weights that never fall, isotonic calibration, limits."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

_ROUNDS = 4000
_RIDGE = 0.02
_OFFSET_RIDGE = 0.3
_STEP_ERRORS = 10.0
"""Wrong values that a step of the calibration holds."""
_ENOUGH = 1000.0
"""Values that must show what no rule supports to be right."""
_LEAST_STEP = 1e-5


def logistic(features: Floats, groups: Floats, right: Floats, mass: Floats) -> tuple[Floats, Floats]:
    """Weights (none below 0) and the groups' offsets of a logistic regression with a small ridge.

    ``groups`` has a column a group.  Projected gradient with momentum: small, and always the same.
    """
    count = float(mass.sum())
    weights, offsets = np.zeros(features.shape[1]), np.zeros(groups.shape[1])
    seen_w, seen_o = weights.copy(), offsets.copy()
    whole = np.hstack([features, groups])
    step = 1.0 / (
        0.25 * np.linalg.norm(whole.T @ (whole * mass[:, None]) / count, 2)
        + _OFFSET_RIDGE / count * 10
        + _RIDGE
    )
    for round_ in range(1, _ROUNDS + 1):
        score = features @ seen_w + groups @ seen_o
        fault = mass * (1.0 / (1.0 + np.exp(-np.clip(score, -40, 40))) - right)
        new_w = np.maximum(seen_w - step * (features.T @ fault / count + _RIDGE / 1000 * seen_w), 0.0)
        mean = offsets.mean()
        new_o = seen_o - step * (groups.T @ fault / count + _OFFSET_RIDGE / 1000 * (seen_o - mean))
        pull = (round_ - 1) / (round_ + 2)
        seen_w, seen_o = new_w + pull * (new_w - weights), new_o + pull * (new_o - offsets)
        weights, offsets = new_w, new_o
    return weights, offsets


def isotonic(scores: Floats, right: Floats, mass: Floats) -> list[tuple[float, float]]:
    """Steps of (score, share right) that never fall, each with enough errors for its share to mean something.

    The share is that of Laplace's rule, so that no step promises what it has not seen.
    """
    blocks: list[list[float]] = []
    held = [0.0, 0.0, 0.0]
    for at in np.argsort(scores, kind="stable"):
        size = float(mass[at])
        held = [held[0] + size * float(scores[at]), held[1] + size * float(right[at]), held[2] + size]
        if held[2] - held[1] >= _STEP_ERRORS:
            _stack(blocks, held)
            held = [0.0, 0.0, 0.0]
    if held[2]:
        _stack(blocks, held)
    steps: list[tuple[float, float]] = []
    for score, good, size in blocks:
        share = (good + 0.5) / (size + 1.0)
        best = max(share, steps[-1][1] if steps else 0.0)
        if steps and score / size - steps[-1][0] < _LEAST_STEP:
            steps[-1] = (steps[-1][0], best)
        else:
            steps.append((score / size, best))
    return steps


def _stack(blocks: list[list[float]], block: list[float]) -> None:
    """Put a block of (score sum, right, size) on the others; those that would fall become one."""
    blocks.append(block)
    while len(blocks) > 1 and blocks[-2][1] / blocks[-2][2] >= blocks[-1][1] / blocks[-1][2]:
        last = blocks.pop()
        blocks[-1] = [low + high for low, high in zip(blocks[-1], last, strict=True)]


def limit(found: Sequence[tuple[float, bool, float]], silent: float, *, ruled: bool) -> float:
    """The lowest probability from which few enough are wrong; 2.0 where there is none.

    ``found`` are probability, whether right, and weight.  At most the share ``silent`` may be wrong.
    Where a rule supports the values, errors that the estimate cannot tell from right values (they lie
    in its upper half, too) are the rule's, and only what is worse than that half is cut off.  Without a
    rule the share must be shown on enough values.
    """
    order = sorted(found, key=lambda item: -item[0])
    total = sum(size for _, _, size in order)
    allowed = silent
    if ruled:
        allowed = max(silent, _wrong_above(order, total / 2))
    elif total < _ENOUGH:
        return 2.0
    best, wrong, seen = 2.0, 0.0, 0.0
    for count, (probability, good, size) in enumerate(order, 1):
        wrong += 0.0 if good else size
        seen += size
        last = count == len(order) or order[count][0] < probability
        if last and wrong <= allowed * seen and (ruled or seen >= _ENOUGH):
            best = probability
    return best


def _wrong_above(order: Sequence[tuple[float, bool, float]], mass: float) -> float:
    """The share that is wrong among the first of ``order`` that weigh ``mass``."""
    wrong = seen = 0.0
    for _, good, size in order:
        if seen >= mass:
            break
        wrong += 0.0 if good else size
        seen += size
    return wrong / seen if seen else 0.0
