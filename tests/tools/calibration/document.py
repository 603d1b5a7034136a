"""The reliability curve for the documentation: ``docs/certainty.md`` and a picture."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from tests.tools.calibration.judging import Bin, bins
from tests.tools.calibration.training import Judged, Trained, by_state

_DOCS = Path(__file__).resolve().parents[3] / "docs"
_SIDE, _EDGE, _LOWEST = 720, 80, 0.5
_TEXT = """# How sure a reading is

Every field that was read carries the probability that it is right, and is *certain* only where a rule
supports it, no contradiction speaks against it, and the probability reaches the limit of its kind of
field. The estimate ships as plain numbers in `resources/certainty/model.json`; it is made, and this page
with it, by

    python -m tests.tools.calibration words WORDS.pickle FOLDER…
    python -m tests.tools.calibration train WORDS.pickle…

from folders of documents with known truth. Two logistic scores are multiplied: does the value stand
where it should, and was it read as it is printed. Isotonic regression turns the product into the share
that was right.

**Every figure below comes from models that never saw the layout of the document** (five parts, by
layout). *Noisy* papers have characters misread at random, *strange* ones have labels replaced by words
of no language; the latter count a fifth.

## Reliability

| probability | values | expected | observed |
| --- | ---: | ---: | ---: |
{bins}

![Expected and observed share of right values](certainty.png)

## Certain, and silently wrong

| papers | values | right | certain | of these wrong |
| --- | ---: | ---: | ---: | ---: |
{states}
"""


def write(trained: Trained) -> None:
    """Write page and picture."""
    _DOCS.mkdir(exist_ok=True)
    found = bins(trained.judged)
    rows = [
        f"| {one.low:.3f}–{one.high:.3f} | {one.count} | {one.expected:.2%} | {one.observed:.2%} |"
        for one in found
    ]
    states = [_state(name, part) for name, part in sorted(by_state(trained.judged).items())]
    text = _TEXT.format(bins="\n".join(rows), states="\n".join(states))
    (_DOCS / "certainty.md").write_text(text, "utf-8")
    _picture(found).save(_DOCS / "certainty.png")


def _state(name: str, judged: Sequence[Judged]) -> str:
    right = sum(item.instance.right for item in judged) / len(judged)
    sure = [item for item in judged if item.certain]
    wrong = sum(not item.instance.right for item in sure)
    share = wrong / max(len(sure), 1)
    return f"| {name} | {len(judged)} | {right:.2%} | {len(sure) / len(judged):.1%} | {wrong} ({share:.2%}) |"


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
