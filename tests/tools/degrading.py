"""What scanners, printers and phones do to a page, drawn from a seed."""

from __future__ import annotations

import math

import cv2
import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw, ImageFont

from tests.extraction.pages.scenes import DESKS, desk, laid, lit

Pixels = npt.NDArray[np.uint8]


def scanned(page: Pixels, seed: int, *, degrees: float, shift: tuple[float, float] = (0.0, 0.0)) -> Pixels:
    """The RGB ``page`` from a scanner's glass: turned by ``degrees``, moved by ``shift`` (shares), noisy."""
    rng = np.random.default_rng(seed)
    height, width = page.shape[:2]
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
    matrix[:, 2] += (shift[0] * width, shift[1] * height)
    lain = cv2.warpAffine(page, matrix, (width, height), flags=cv2.INTER_CUBIC, borderValue=(250, 250, 248))
    toner = 0.5 if rng.random() < 0.15 else rng.uniform(0.8, 1.0)
    ink = 255.0 - (255.0 - lain.astype(np.float32)) * toner
    lamp = 1.0 - rng.uniform(0.0, 0.08) * np.linspace(0, 1, width, dtype=np.float32)[None, :, None]
    blurred = cv2.GaussianBlur(ink * lamp, (0, 0), float(rng.uniform(0.3, 0.8)))
    noisy = blurred + rng.normal(0, rng.uniform(2, 8), blurred.shape).astype(np.float32)
    if rng.random() < 0.5:
        noisy = np.repeat(noisy.mean(axis=2, keepdims=True), 3, axis=2)
    return _clipped(noisy)


def printed(page: Pixels, seed: int) -> Pixels:
    """The page as a laser printer puts it on paper: a little smaller, moved, its greys as dots."""
    rng = np.random.default_rng(seed)
    height, width = page.shape[:2]
    scale = float(rng.uniform(0.94, 1.0))
    matrix = np.array(
        [
            [scale, 0, (1 - scale) * width / 2 + rng.uniform(-0.01, 0.01) * width],
            [0, scale, (1 - scale) * height / 2 + rng.uniform(-0.01, 0.01) * height],
        ]
    )
    small = cv2.warpAffine(page, matrix, (width, height), flags=cv2.INTER_AREA, borderValue=(255, 255, 255))
    grey = cv2.cvtColor(small, cv2.COLOR_RGB2GRAY).astype(np.float32)
    threshold = 128 + 90 * (rng.random(grey.shape, dtype=np.float32) - 0.5)
    dots = np.where(grey < threshold, 20, 252).astype(np.float32)
    soft = cv2.GaussianBlur(dots, (0, 0), 0.8)
    return _clipped(np.repeat(soft[:, :, None], 3, axis=2))


def stamped(page: Pixels, seed: int) -> Pixels:
    """The page with the receiving office's stamp and a few strokes of a pen, where it is emptiest."""
    rng = np.random.default_rng(seed)
    height, width = page.shape[:2]
    box = int(width * 0.27), int(width * 0.11)
    plate = Image.new("RGB", box, "white")
    draw = ImageDraw.Draw(plate)
    colour = ((40, 60, 160), (150, 30, 40), (30, 30, 30))[int(rng.integers(3))]
    edge = max(2, width // 400)
    draw.rectangle((edge, edge, box[0] - edge, box[1] - edge), outline=colour, width=edge)
    lines = ("WPŁYNĘŁO", f"{rng.integers(1, 29):02d}.{rng.integers(1, 13):02d}.2026", "L.dz. .........")
    for row, line in enumerate(lines):
        face = ImageFont.load_default(box[1] * 0.24)
        draw.text((box[0] // 2, box[1] * (0.22 + 0.28 * row)), line, colour, face, anchor="mm")
    turned = plate.rotate(float(rng.uniform(-9, 9)), Image.Resampling.BICUBIC, True, fillcolor="white")
    layer = Image.new("RGB", (width, height), "white")
    places = [(rng.uniform(0.02, 0.7) * width, rng.uniform(0.02, 0.88) * height) for _ in range(6)]
    left, top = min(places, key=lambda at: _darkness(page, at, turned.size))
    layer.paste(turned, (int(left), int(top)))
    pen = ImageDraw.Draw(layer)
    for _ in range(int(rng.integers(1, 4))):
        x, y = rng.uniform(0.1, 0.7) * width, rng.uniform(0.1, 0.95) * height
        steps = np.linspace(0, 1, 50)
        xs = x + steps * rng.uniform(0.06, 0.18) * width
        ys = y + 0.008 * height * np.sin(steps * rng.uniform(20, 60))
        points = list(zip(xs.tolist(), ys.tolist(), strict=True))
        pen.line(points, fill=(25, 40, 140), width=max(2, width // 550))
    ink = np.asarray(layer, np.float32) / 255
    return _clipped(page.astype(np.float32) * (1 - 0.8 * (1 - ink)))


def photographed(page: Pixels, seed: int) -> Pixels:
    """The page on a table top, by a phone in bad light."""
    rng = np.random.default_rng(seed)
    table = desk(DESKS[int(rng.integers(len(DESKS) - 1))], 2200, 3000, seed)
    scene, _ = laid(
        page,
        table,
        fill=float(rng.uniform(0.82, 0.95)),
        degrees=float(rng.normal(0, 3)),
        tilt=0.02,
        seed=seed,
    )
    light = lit(
        scene,
        shadow=float(rng.choice([0.0, 0.0, 0.25])),
        slope=float(rng.uniform(0, 0.35)),
        noise=float(rng.uniform(2, 7)),
        seed=seed,
    )
    warm = light.astype(np.float32) * (1.0, 1.0 - rng.uniform(0, 0.04), 1.0 - rng.uniform(0, 0.12))
    return _clipped(cv2.GaussianBlur(warm, (0, 0), float(rng.uniform(0.4, 0.9))))


def _darkness(page: Pixels, at: tuple[float, float], size: tuple[int, int]) -> float:
    left, top = int(at[0]), int(at[1])
    patch = page[top : top + size[1], left : left + size[0]]
    return float((patch < 140).mean()) if patch.size else math.inf


def _clipped(values: npt.NDArray[np.float32]) -> Pixels:
    return np.clip(np.rint(values), 0, 255).astype(np.uint8)
