"""Straight lines along which a picture steps from one tone to another: the sides a sheet may have."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from desktop.extraction.pages.pixels import Floats, Pixels

Ints = npt.NDArray[np.int64]

_MOST_LINES = 20
_LEAST_LENGTH = 0.07
"""Of the picture's longer side: what a line's stretches add up to."""

_SHORTEST_STRETCH = 0.03
_SAME_DEGREES = 3.0
_SAME_DISTANCE = 5.0
"""Pixels between stretches that belong to one line."""

_NEAR, _FAR = 3.0, 7.0
"""Pixels to either side of a line at which the tones are compared."""

_CLEAR_STEP = 14.0
"""Levels: a step so high supports a side fully, a lower one in proportion."""

_PRINT = 11
"""Pixels: print in strokes narrower than this is wiped away before lines are looked for."""


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines of a small picture, and how well each is supported along its way.

    ``normals`` (lines × 2) and ``offsets`` give the line's equation ``normal · point = offset``;
    ``support`` (lines × 2·reach+1) sums up, from one end to each pixel on the way, how far the side that
    the normal points to is paper beside something else (−1 to 1 a pixel); ``seen`` counts the pixels that
    lie in the picture.
    """

    normals: Floats
    offsets: Floats
    support: Floats
    seen: Floats
    reach: int

    @property
    def directions(self) -> Floats:
        """Unit vectors along the lines."""
        return np.stack([-self.normals[:, 1], self.normals[:, 0]], axis=1)

    def __len__(self) -> int:
        return len(self.offsets)


def without_print(small: Pixels) -> Pixels:
    """The picture with print wiped away, so that lines of text have no edges."""
    import cv2

    kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (_PRINT, _PRINT))
    closed = cv2.morphologyEx(small, cv2.MORPH_CLOSE, kernel)
    wiped: Pixels = cv2.medianBlur(closed, 5)
    return wiped


def find_lines(wiped: Pixels) -> Lines:
    """The most prominent lines of a small picture without print."""
    import cv2

    tones = paper_tones(wiped)
    found = cv2.createLineSegmentDetector(cv2.LSD_REFINE_NONE).detect(tones.astype(np.uint8))[0]
    stretches = np.zeros((0, 4)) if found is None else found.reshape(-1, 4).astype(np.float64)
    normals, offsets = _merged(stretches, max(wiped.shape[:2]))
    return _supported(tones, normals, offsets)


def paper_tones(pixels: Pixels) -> Floats:
    """How much like white paper each pixel is: light, and of no colour."""
    import cv2

    red, green, blue = cv2.split(pixels)
    darkest: Floats = cv2.min(cv2.min(red, green), blue).astype(np.float32)
    return darkest


def _merged(stretches: npt.NDArray[np.float64], long_side: int) -> tuple[Floats, Floats]:
    """The lines that the stretches (x0, y0, x1, y1) lie on, the longest in sum first."""
    runs = stretches[:, 2:] - stretches[:, :2]
    lengths = np.hypot(runs[:, 0], runs[:, 1])
    order = [at for at in np.argsort(-lengths) if lengths[at] >= _SHORTEST_STRETCH * long_side]
    groups: list[list[int]] = []
    for at in order:
        for group in groups:
            if _on_one_line(stretches, runs, lengths, group[0], at):
                group.append(at)
                break
        else:
            groups.append([at])
    weights = [sum(lengths[group]) for group in groups]
    normals, offsets = [], []
    for rank in sorted(range(len(groups)), key=lambda at: -weights[at])[:_MOST_LINES]:
        if weights[rank] < _LEAST_LENGTH * long_side:
            break
        normal, offset = _fitted(stretches[groups[rank]], lengths[groups[rank]])
        normals.append(normal)
        offsets.append(offset)
    return np.asarray(normals, np.float32).reshape(-1, 2), np.asarray(offsets, np.float32)


def _on_one_line(
    stretches: npt.NDArray[np.float64],
    runs: npt.NDArray[np.float64],
    lengths: npt.NDArray[np.float64],
    first: int,
    second: int,
) -> bool:
    cross = abs(runs[first, 0] * runs[second, 1] - runs[first, 1] * runs[second, 0])
    if cross > np.sin(np.radians(_SAME_DEGREES)) * lengths[first] * lengths[second]:
        return False
    normal = np.array([-runs[first, 1], runs[first, 0]]) / lengths[first]
    ends = stretches[second].reshape(2, 2) - stretches[first, :2]
    return bool(np.abs(ends @ normal).max() <= _SAME_DISTANCE)


def _fitted(
    stretches: npt.NDArray[np.float64], lengths: npt.NDArray[np.float64]
) -> tuple[npt.NDArray[np.float64], float]:
    """Normal and offset of the line through the stretches' ends, long ones counting for more."""
    points = stretches.reshape(-1, 2)
    weights = np.repeat(lengths, 2)[:, None] / (2 * lengths.sum())
    centre = (points * weights).sum(axis=0)
    spread = ((points - centre) * weights).T @ (points - centre)
    normal = np.linalg.eigh(spread)[1][:, 0]
    return normal, float(normal @ centre)


def _supported(tones: Floats, normals: Floats, offsets: Floats) -> Lines:
    import cv2

    height, width = tones.shape
    reach = int(np.ceil(np.hypot(height, width) * 1.5))
    along = np.arange(-reach, reach + 1, dtype=np.float32)
    directions = np.stack([-normals[:, 1], normals[:, 0]], axis=1)
    xs = normals[:, :1] * offsets[:, None] + directions[:, :1] * along
    ys = normals[:, 1:] * offsets[:, None] + directions[:, 1:] * along
    seen = ((xs >= 0) & (xs <= width - 1) & (ys >= 0) & (ys <= height - 1)).astype(np.float32)

    def toned(distance: float) -> Floats:
        there = cv2.remap(
            tones,
            (xs + distance * normals[:, :1]).astype(np.float32),
            (ys + distance * normals[:, 1:]).astype(np.float32),
            cv2.INTER_LINEAR,
            borderMode=cv2.BORDER_REPLICATE,
        )
        return np.asarray(there, np.float32)

    if not len(offsets):
        empty = np.zeros((0, 2 * reach + 1), np.float32)
        return Lines(normals, offsets, empty, empty, reach)
    step = 0.5 * (toned(_NEAR) + toned(_FAR) - toned(-_NEAR) - toned(-_FAR))
    support = np.clip(step / _CLEAR_STEP, -1.0, 1.0) * seen
    return Lines(normals, offsets, np.cumsum(support, axis=1), np.cumsum(seen, axis=1), reach)
