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
layout). Scans and photos are those of documents drawn for judging, degraded at random and read by the
engine that ships. *Noisy* papers have characters misread at random; *strange* ones have labels replaced by
words of no language and count a twentieth.

## Names

A name is right here only **to the letter**: "Łaka" for "Łąka" is wrong, though the scorer of the benchmark
(nine of ten letters alike) lets it pass. So a name read by OCR is never certain where

- the recogniser gave the twin of a letter (a/ą, c/ć, e/ę, l/ł, n/ń, o/ó, s/ś, z/ź/ż) 2 % or more, 5 % where
  the page spells the name twice with the same letters, unless the office knows the contractor so;
- another place on the page spells it with other letters (addresses of mail and sites do not count);
- it has a letter that neither Polish nor German has, or a common word ("Uslugowa") without its accent;
- it ends within its legal form ("sp. z").

Doubts within common words that are spelt as they should be (`[firms]` in `resources/labels`) do not count. What
is left are accents that the recogniser lost without any doubt: {names}

## Reliability

| probability | values | expected | observed |
| --- | ---: | ---: | ---: |
{bins}

![Expected and observed share of right values](certainty.png)

The same for papers as they are, without the noisy and the strange ones:

| probability | values | expected | observed |
| --- | ---: | ---: | ---: |
{real}

How the calibration came about: what each way does to the share of right values per bin, observed less
expected, in points, on one set of scores of unseen layouts (strange papers at a fifth; in brackets papers as
they are).

| way | 0.5–0.8 | 0.8–0.9 | 0.9–0.95 | 0.95–0.98 | log loss |
| --- | ---: | ---: | ---: | ---: | ---: |
| isotonic, 60 steps of equal size | −1.3 (−7.0) | +0.3 (+2.1) | −0.6 (−2.6) | +0.5 (−0.5) | 0.0622 (0.0447) |
| isotonic, 20 steps | −7.4 (−12.8) | −1.3 (+2.0) | −1.1 (−3.8) | +1.1 (−0.2) | 0.0633 (0.0462) |
| isotonic, 150 steps | +2.0 (−3.0) | +0.4 (+2.2) | −1.0 (−4.3) | −0.4 (−2.1) | 0.0617 (0.0439) |
| isotonic, 10 errors a step | +4.9 (+3.9) | −0.8 (+1.0) | −0.3 (−1.3) | +0.3 (−0.6) | 0.0615 (0.0431) |
| the same, text and OCR apart | +4.3 (−1.9) | +0.5 (+4.2) | −2.0 (−1.3) | +0.2 (−0.8) | 0.0611 (0.0429) |
| beta | +5.8 (+4.3) | −0.6 (+3.0) | −2.8 (−3.2) | −0.1 (−1.6) | 0.0615 (0.0433) |
| Platt | +6.4 (+5.0) | −1.0 (+1.7) | −4.1 (−4.0) | −0.1 (−1.5) | 0.0615 (0.0430) |
| beta, text and OCR apart | +5.7 (−1.1) | −0.2 (+4.2) | −1.8 (−1.3) | +0.2 (+0.6) | 0.0608 (0.0433) |
| isotonic, each layout the same weight | −17.2 (−31.4) | −1.7 (+0.6) | −3.6 (−3.5) | +0.2 (−1.4) | 0.0641 (0.0470) |
| isotonic, fitted on papers as they are alone | +1.0 (−4.8) | +1.0 (+4.0) | +1.0 (−0.7) | +0.9 (−0.6) | 0.0636 (0.0454) |
| isotonic, scans and photos thrice | +9.0 (+7.5) | +0.5 (+2.8) | −0.5 (−2.9) | −0.0 (−1.6) | 0.0621 (0.0429) |

Papers as they are and strange ones pull the lowest bins apart: no calibration serves both while a fifth of
each strange one counts. So these count a twentieth now, and a step ends when it holds ten errors, not when it
holds a share of the values, for text layers and OCR apart.

## Certain, and silently wrong

| papers | values | right to the letter | certain | of these wrong to the letter | of these wrong by the scorer |
| --- | ---: | ---: | ---: | ---: | ---: |
{states}
"""


def write(trained: Trained) -> None:
    """Write page and picture."""
    _DOCS.mkdir(exist_ok=True)
    found = bins(trained.judged)
    real = [item for item in trained.judged if item.instance.state not in {NOISY, STRANGE}]
    states = [_state(name, part) for name, part in sorted(by_state(trained.judged).items())]
    text = _TEXT.format(
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
        f"of {len(read)} names on scans and photos {len(sure)} are certain, and {wrong} of these have a "
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
