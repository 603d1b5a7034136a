"""How well batches are cut: ``python -m tests.bench.splitting FOLDER… [--batches 300] [--seed 1] [-v]``.

The PDFs of the folders, each one document, are put together at random to batches: without anything between
the documents, with blank sheets, with separator sheets, scanned on both sides; some with a sheet of terms on
an invoice's back.  Prints per variant: places judged right, cuts made that are wrong, cuts missed (of those:
proposed), batches wholly right.  Words come from the text layers; ``--pages FILE`` takes pickled pages
``{name: [Page, …]}`` instead, for instance of scans.
"""

from __future__ import annotations

import argparse
import pickle
import random
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path

from desktop.domain.fields import Box, Source
from desktop.domain.kinds import PrintedKind
from desktop.domain.reading import Code, Page, Symbology, Word
from desktop.domain.separators import Separator, SeparatorKind
from desktop.domain.splitting import Sides, SplitPolicy, SplitRule
from desktop.extraction.reader import read_text_only
from desktop.extraction.splitting import plan_split

VARIANTS = ("none", "blank", "sheet", "two-sided", "two-sided blank")
_TERMS = (
    "Ogólne warunki sprzedaży",
    "1. Reklamacje przyjmowane są w ciągu 14 dni od daty dostawy wyłącznie w formie pisemnej na adres",
    "siedziby sprzedawcy. Towar pozostaje własnością sprzedawcy do chwili zapłaty pełnej ceny.",
    "2. Za opóźnienie w płatności nalicza się odsetki ustawowe za opóźnienie w transakcjach handlowych.",
)
_NO_DOCUMENTS = {PrintedKind.BLANK, PrintedKind.SEPARATOR}
_EMPTY = Page(0, 595.0, 842.0, Source.TEXT)


@dataclass
class Score:
    """Places between pages, counted."""

    places: int = 0
    right: int = 0
    wrong_cuts: int = 0
    missed: int = 0
    proposed: int = 0
    batches: int = 0
    exact: int = 0

    def line(self) -> str:
        share = 100 * self.right / max(self.places, 1)
        whole = 100 * self.exact / max(self.batches, 1)
        return (
            f"{share:6.2f} % of {self.places} places right; {self.wrong_cuts} cut wrongly, "
            f"{self.missed} missed ({self.proposed} proposed); {whole:.1f} % of {self.batches} batches whole"
        )


def documents(folders: list[Path], pickled: list[Path]) -> dict[str, list[Page]]:
    """The pages of every document that can be read from its text alone."""
    found: dict[str, list[Page]] = {}
    for folder in folders:
        for path in sorted(folder.rglob("*.pdf")):
            reading = read_text_only(path)
            if reading is not None and reading.printed_kind not in _NO_DOCUMENTS:
                found[path.stem] = list(reading.pages)
    for path in pickled:
        found.update(pickle.loads(path.read_bytes()))
    return found


def terms_page() -> Page:
    """A sheet of small print."""
    words = []
    for row, line in enumerate(_TERMS):
        place = 0.08
        for text in line.split():
            words.append(
                Word(text, Box(0, place, 0.05 + 0.02 * row, place + 0.008 * len(text), 0.06 + 0.02 * row))
            )
            place += 0.008 * len(text) + 0.008
    return replace(_EMPTY, words=tuple(words))


def batch(
    chosen: list[list[Page]], variant: str, rng: random.Random
) -> tuple[list[Page], set[int], list[str]]:
    """The pages in order, the places at which a document begins, and what each page is."""
    pages: list[Page] = []
    starts: set[int] = set()
    sheet = Page(
        0,
        595.0,
        842.0,
        _EMPTY.source,
        codes=(Code(Separator(SeparatorKind.NEXT).code(), Symbology.QR, Box(0, 0.3, 0.3, 0.7, 0.6)),),
    )
    for number, document in enumerate(chosen):
        if number:
            starts.add(-1)
            if variant in {"blank", "sheet"}:
                pages.append(_EMPTY if variant == "blank" else sheet)
            elif variant == "two-sided blank":
                pages.extend([_EMPTY, _EMPTY])
        starts.add(len(pages))
        own = list(document)
        if rng.random() < 0.1:
            own.append(terms_page())
        pages.extend(own)
        if variant.startswith("two-sided") and len(own) % 2:
            pages.append(_EMPTY)
    starts.discard(-1)
    return [page.moved(place) for place, page in enumerate(pages)], starts, []


def main() -> None:
    """Build, cut, count."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--pages", nargs="*", type=Path, default=[])
    parser.add_argument("--batches", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("-v", action="store_true")
    options = parser.parse_args()
    known = documents(options.folders, options.pages)
    names = sorted(known)
    print(len(names), "documents,", sum(len(pages) > 1 for pages in known.values()), "of several pages")
    rng = random.Random(options.seed)
    failures: Counter[str] = Counter()
    for variant in VARIANTS:
        score = Score()
        for _ in range(options.batches):
            chosen = rng.sample(names, min(len(names), rng.randint(1, 10)))
            several = [name for name in names if len(known[name]) > 1]
            if several:
                chosen[-1] = rng.choice(several)
                rng.shuffle(chosen)
            pages, starts, _ = batch([known[name] for name in chosen], variant, rng)
            count(pages, starts, score, failures, variant)
        print(f"{variant:16}", score.line())
    if options.v:
        for text, times in failures.most_common(60):
            print(times, text)


def count(pages: list[Page], starts: set[int], score: Score, failures: Counter[str], variant: str) -> None:
    """Cut one batch and compare."""
    sides = Sides.TWO if variant == "two-sided blank" else Sides.ANY
    plan = plan_split(pages, SplitRule(SplitPolicy.AUTO, sides))
    wrong = 0
    for cut in plan.cuts:
        score.places += 1
        truth = cut.before in starts
        if cut.made == truth:
            score.right += 1
            continue
        wrong += 1
        if truth:
            score.missed += 1
            score.proposed += cut.proposed
        else:
            score.wrong_cuts += 1
        head = " ".join(pages[cut.before].text.split()[:9])
        before = " ".join(next(p for p in reversed(pages[: cut.before]) if p.words).text.split()[:6])
        why = ", ".join(message.code for message in cut.why)
        failures[
            f"{'missed' if truth else 'WRONG CUT'} {cut.confidence:.2f} [{before}] -> [{head}] {why}"
        ] += 1
    score.batches += 1
    score.exact += wrong == 0


if __name__ == "__main__":
    main()
