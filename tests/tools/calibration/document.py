"""The reliability curve for the documentation: ``docs/certainty.md`` and a picture."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from tests.tools.calibration.instances import NOISY, STRANGE
from tests.tools.calibration.judging import Bin, bins
from tests.tools.calibration.training import Judged, Trained, by_state

_DOCS = Path(__file__).resolve().parents[3] / "docs"
_SIDE, _EDGE, _LOWEST = 720, 80, 0.5
_PAGE = Path(__file__).with_name("page.md")


def write(trained: Trained) -> None:
    """Write page and picture."""
    _DOCS.mkdir(exist_ok=True)
    found = bins(trained.judged)
    real = [item for item in trained.judged if item.instance.state not in {NOISY, STRANGE}]
    states = [_state(name, part) for name, part in sorted(by_state(trained.judged).items())]
    text = _PAGE.read_text("utf-8").format(
        bins=_rows(found), real=_rows(bins(real)), states="\n".join(states), names=_names(real)
    )
    (_DOCS / "certainty.md").write_text(text, "utf-8")
    _picture(found).save(_DOCS / "certainty.png")


def _rows(found: Sequence[Bin]) -> str:
    return "\n".join(
        f"| {one.low:.3f}–{one.high:.3f} | {one.count} | {one.expected:.2%} | {one.observed:.2%} |"
        for one in found
    )


def _names(real: Sequence[Judged]) -> str:
    read = [item for item in real if item.instance.traits.cell.startswith("name.ocr")]
    sure = [item for item in read if item.certain]
    wrong = sum(not item.instance.right for item in sure)
    return (
        f"of\n{len(read)} names on scans and photos {len(sure)} are certain, and {wrong} of these have a "
        "wrong letter."
    )


def _state(name: str, judged: Sequence[Judged]) -> str:
    right = sum(item.instance.right for item in judged) / len(judged)
    sure = [item for item in judged if item.certain]
    wrong = sum(not item.instance.right for item in sure)
    loose = sum(not item.instance.agrees for item in sure)
    count = max(len(sure), 1)
    return (
        f"| {name} | {len(judged)} | {right:.2%} | {len(sure) / len(judged):.1%} | "
        f"{wrong} ({wrong / count:.2%}) | {loose} ({loose / count:.2%}) |"
    )


def _picture(found: Sequence[Bin]) -> Image.Image:
    """Observed over expected, both from a half to one; a dot's area grows with the bin."""
    image = Image.new("RGB", (_SIDE, _SIDE), "white")
    draw = ImageDraw.Draw(image)
    font = ImageFont.load_default(16)

    def at(expected: float, observed: float) -> tuple[float, float]:
        span = _SIDE - 2 * _EDGE
        x = _EDGE + span * (max(expected, _LOWEST) - _LOWEST) / (1 - _LOWEST)
        return x, _SIDE - _EDGE - span * (max(observed, _LOWEST) - _LOWEST) / (1 - _LOWEST)

    draw.polygon(
        [at(0.5, 0.5), at(0.98, 1.0), at(1.0, 1.0), at(1.0, 0.98), at(0.52, 0.5)], fill=(232, 240, 250)
    )
    for tick in (0.5, 0.6, 0.7, 0.8, 0.9, 1.0):
        draw.line([at(tick, 0.5), at(tick, 1.0)], fill=(225, 225, 225))
        draw.line([at(0.5, tick), at(1.0, tick)], fill=(225, 225, 225))
        x, y = at(tick, 0.5)
        draw.text((x, y + 10), f"{tick:.0%}", fill="black", font=font, anchor="mt")
        x, y = at(0.5, tick)
        draw.text((x - 10, y), f"{tick:.0%}", fill="black", font=font, anchor="rm")
    draw.line([at(0.5, 0.5), at(1.0, 1.0)], fill=(120, 120, 120), width=2)
    for one in found:
        x, y = at(one.expected, one.observed)
        size = 3 + 0.12 * one.count**0.5
        draw.ellipse((x - size, y - size, x + size, y + size), fill=(31, 98, 172))
    draw.text((_SIDE / 2, _SIDE - 30), "expected share of right values", fill="black", font=font, anchor="mm")
    draw.text((_EDGE, _EDGE - 35), "observed share", fill="black", font=font, anchor="lm")
    return image
