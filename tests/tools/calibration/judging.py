"""How the estimate does: calibration by bins, coverage, silent errors."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from desktop.extraction.fields.certainty.model import model
from tests.tools.calibration.instances import instances, load, with_noise
from tests.tools.calibration.training import Judged, by_state

EDGES = (0.0, 0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 1.0)


@dataclass(frozen=True, slots=True)
class Bin:
    """The fields whose probability lies from ``low`` to ``high``."""

    low: float
    high: float
    count: int
    expected: float
    observed: float


def judge(files: Iterable[Path], seeds: int) -> list[Judged]:
    """The papers of word caches, judged by the model that ships."""
    papers = load(files)
    found: list[Judged] = []
    for paper in (*papers, *with_noise(papers, seeds)):
        for one in instances(paper):
            probability = model().probability(one.traits)
            sure = not one.vetoed and probability >= model().limit(one.traits)
            found.append(Judged(one, probability, sure))
    return found


def bins(judged: Sequence[Judged]) -> list[Bin]:
    """Expected and observed shares of right values, by probability; empty bins are left out."""
    found = []
    for low, high in pairwise(EDGES):
        inside = [
            item for item in judged if low <= item.probability < high or item.probability == high == 1.0
        ]
        if inside:
            mass = sum(item.instance.weight for item in inside)
            expected = sum(item.instance.weight * item.probability for item in inside) / mass
            observed = sum(item.instance.weight * item.instance.right for item in inside) / mass
            found.append(Bin(low, high, len(inside), expected, observed))
    return found


def show(title: str, judged: Sequence[Judged]) -> None:
    """Print the figures."""
    print(title)
    for state, part in sorted(by_state(judged).items()):
        sure = [item for item in part if item.certain]
        wrong = [item for item in sure if not item.instance.right]
        print(
            f"{state}: {len(part)} values, {sum(i.instance.right for i in part) / len(part):.2%} right, "
            f"certain {len(sure) / len(part):.1%}, of these wrong {len(wrong)} "
            f"({len(wrong) / max(len(sure), 1):.3%})"
        )
        fields: Counter[str] = Counter(item.instance.field.value for item in part)
        certain: Counter[str] = Counter(item.instance.field.value for item in sure)
        print("   ", {name: f"{certain[name] / count:.0%}" for name, count in fields.most_common()})
        for item in wrong[:12]:
            one = item.instance
            print(
                f"    wrong {one.paper} {one.field.value} {one.value!r} {item.probability:.4f} "
                f"{one.traits.cell}"
            )
    for one in bins(judged):
        print(
            f"  {one.low:.3f}-{one.high:.3f}: {one.count:6} expected {one.expected:.4f} observed "
            f"{one.observed:.4f}"
        )
