"""Pictures of sheets on desks, whose corners are known."""

from __future__ import annotations

import math
from collections.abc import Sequence

import cv2
import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw, ImageFont

Pixels = npt.NDArray[np.uint8]
Points = npt.NDArray[np.float64]

LINES = (
    "Faktura VAT nr 12/05/2026",
    "Data wystawienia: 2026-05-11   Data sprzedaży: 2026-05-10",
    "Sprzedawca: Piekarnia Zorza, ul. Wiosenna 4, 00-001 Przykładów",
    "NIP: 5261040828",
    "Nabywca: Skład Budowlany Kielnia sp. z o.o.",
    "Razem netto 1 234,50   VAT 283,94   brutto 1 518,44",
    "Do zapłaty 1 518,44 PLN, przelew w terminie 14 dni",
)

DESKS = ("dark", "wood", "grey", "cloth", "light", "white")


def paper(width: int = 1240, height: int = 1754, *, lines: int = 28, size: int = 26, seed: int = 1) -> Pixels:
    """A white sheet with lines of print and a ruled table."""
    image = Image.new("RGB", (width, height), "white")
    draw = ImageDraw.Draw(image)
    face = ImageFont.load_default(size)
    rng = np.random.default_rng(seed)
    margin = width // 12
    step = (height - 2 * margin) / max(lines, 1)
    for number in range(lines):
        text = LINES[int(rng.integers(len(LINES)))]
        draw.text((margin, margin + step * number), text[: int(width / size * 1.6)], fill="black", font=face)
    if lines > 12:
        top = margin + round(12 * step)
        draw.rectangle((margin, top, width - margin, top + round(5 * step)), outline="black", width=2)
    return np.asarray(image)


def desk(kind: str, width: int, height: int, seed: int = 1) -> Pixels:
    """A table top: one of :data:`DESKS`."""
    rng = np.random.default_rng(seed)
    ys, xs = np.mgrid[0:height, 0:width].astype(np.float32)
    grain = cv2.GaussianBlur(
        rng.normal(0, 1, (height // 4, width // 4)).astype(np.float32), (0, 0), 8, sigmaY=1
    )
    grain = cv2.resize(grain / np.abs(grain).max(), (width, height))
    match kind:
        case "dark":
            tone, wave = (58.0, 52.0, 48.0), 0.15 * grain
        case "wood":
            rings = np.sin(ys / 23 + 3 * np.sin(xs / 400) + 2 * grain)
            tone, wave = (150.0, 105.0, 66.0), 0.22 * rings + 0.2 * grain
        case "grey":
            tone, wave = (150.0, 150.0, 148.0), 0.05 * grain
        case "cloth":
            checks = np.sign(np.sin(xs / 40) * np.sin(ys / 40))
            tone, wave = (120.0, 110.0, 130.0), 0.35 * checks
        case "light":
            tone, wave = (206.0, 196.0, 182.0), 0.04 * grain
        case _:
            tone, wave = (226.0, 226.0, 224.0), 0.01 * grain
    return np.clip(np.array(tone)[None, None] * (1 + wave[:, :, None]), 0, 255).astype(np.uint8)


def laid(
    sheet: Pixels,
    desk_top: Pixels,
    *,
    fill: float = 0.85,
    degrees: float = 0.0,
    tilt: float = 0.0,
    shift: tuple[float, float] = (0.0, 0.0),
    seed: int = 1,
) -> tuple[Pixels, Points]:
    """The sheet on the desk, and its corners in pixels: upper left, upper right, lower right, lower left.

    ``fill`` is the sheet's share of the picture, ``tilt`` how far its corners are moved, as a share of the
    picture, ``shift`` where its middle lies beside the picture's, likewise.
    """
    rng = np.random.default_rng(seed)
    height, width = desk_top.shape[:2]
    rows, columns = sheet.shape[:2]
    angle = math.radians(degrees)
    turn = np.array([[math.cos(angle), -math.sin(angle)], [math.sin(angle), math.cos(angle)]])
    corners = np.array([[-1, -1], [1, -1], [1, 1], [-1, 1]], float) * (columns / 2, rows / 2) @ turn.T
    corners *= fill * float((np.array([width, height]) / np.ptp(corners, axis=0)).min())
    corners += rng.uniform(-1, 1, (4, 2)) * tilt * (width, height)
    corners += np.array([width, height]) * (0.5 + shift[0], 0.5 + shift[1])
    source = np.array([[0, 0], [columns, 0], [columns, rows], [0, rows]], np.float32)
    matrix = cv2.getPerspectiveTransform(source, corners.astype(np.float32))
    seen = cv2.warpPerspective(sheet, matrix, (width, height), flags=cv2.INTER_AREA)
    mask = cv2.warpPerspective(np.full((rows, columns), 255, np.uint8), matrix, (width, height))
    edge = cv2.GaussianBlur(mask, (0, 0), 0.8).astype(np.float32)[:, :, None] / 255
    cast = cv2.GaussianBlur(np.roll(mask, (6, 6), (0, 1)), (0, 0), 8).astype(np.float32)[:, :, None] / 255
    scene = desk_top * (1 - 0.25 * cast) * (1 - edge) + seen * 0.95 * edge
    return np.clip(scene, 0, 255).astype(np.uint8), corners


def lit(
    scene: Pixels, *, shadow: float = 0.0, slope: float = 0.0, noise: float = 4.0, seed: int = 1
) -> Pixels:
    """The scene in uneven light: a hand's ``shadow`` over half of it, and light falling off by ``slope``."""
    rng = np.random.default_rng(seed)
    height, width = scene.shape[:2]
    ys, xs = np.mgrid[0:height, 0:width].astype(np.float32)
    direction = rng.uniform(0, 2 * math.pi)
    away = (xs / width - 0.5) * math.cos(direction) + (ys / height - 0.5) * math.sin(direction)
    light = (1 - slope * (away + 0.3)) * (1 - shadow / (1 + np.exp(-away / 0.03)))
    speckle = cv2.GaussianBlur(rng.normal(0, noise, scene.shape).astype(np.float32), (0, 0), 0.6)
    return np.clip(scene * light[:, :, None] + speckle, 0, 255).astype(np.uint8)


def off_by(found: Sequence[Sequence[float]], corners: Points, scene: Pixels) -> float:
    """How far the worst of the ``found`` corners (fractions) is off, as a share of the longer side."""
    height, width = scene.shape[:2]
    away = np.asarray(found) * (width, height) - corners
    return float(np.hypot(away[:, 0], away[:, 1]).max() / max(width, height))
