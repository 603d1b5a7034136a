"""Whether two pages say the same, word by word and place by place.

Pictures of two invoices of one supplier are alike; what tells them apart is the numbers on them.  So the
words of one page are laid over those of the other, and wherever both are sure of a number and the numbers
are not the same, the pages differ.  A stamp or handwriting stands where the other page has nothing, which
says nothing against it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from statistics import median

from desktop.domain.collation import fold
from desktop.domain.reading import Word

_FEW_ANCHORS = 4
"""Words that both pages have once: with fewer, nothing says how one lies over the other."""
_NEAR = (0.04, 0.012)
"""Share of the page by which an anchor may lie beside its place, at first and once the fit is finer."""
_OVERLAP = 0.3
"""Of the narrower of two words: so much of it must lie over the other."""
_SURE = 0.9
"""Confidence from which a recognised number is believed."""
_MOST_WORDS = 3000
"""Of a page that is compared; a hostile one may have millions."""
_MOST_TESTS = 200_000
"""Of whether one word lies over another; a hostile page has all of its words in one line."""
_LONGEST = 200
"""Characters of a word, likewise."""
_PER_CENT = "96"
"""What recognisers take "%" for."""
_ONE_FORM = str.maketrans({"o": "0", "l": "1", "i": "1"})
"""Recognisers take these for each other even where they are sure: "5 l" is read as 51."""


_MONTH_NAMES = """
styczen stycznia january januar
luty lutego february februar
marzec marca march marz
kwiecien kwietnia april april
maj maja may mai
czerwiec czerwca june juni
lipiec lipca july juli
sierpien sierpnia august august
wrzesien wrzesnia september september
pazdziernik pazdziernika october oktober
listopad listopada november november
grudzien grudnia december dezember
"""
_MONTHS = {
    name: f"{number:02}"
    for number, names in enumerate(_MONTH_NAMES.strip().splitlines(), 1)
    for name in names.split()
}
"""A date in words is a number too: it may be all that tells one month's invoice from the next."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How two pages compare.

    ``numbers`` and ``words`` are shares, 0 to 1, of what is on the poorer page and found on the other in
    its place.  ``conflicts`` counts the places where both surely have a number, and not the same.
    ``first`` and ``second`` are the words of either page that the other has not, or has otherwise.
    """

    numbers: float
    words: float
    conflicts: int
    counted: int
    """Numbers on the poorer page."""
    first: tuple[Word, ...] = ()
    second: tuple[Word, ...] = ()
    is_laid: bool = False
    """Whether the pages could be laid over each other; else only the words were compared."""


NOTHING_ALIKE = Likeness(0.0, 0.0, 0, 0)


@dataclass(frozen=True, slots=True)
class _Placed:
    """A word with what is compared of it, and its place on the second page."""

    word: Word
    text: str
    digits: str
    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def middle(self) -> float:
        return (self.y0 + self.y1) / 2


def compared(first: Sequence[Word], second: Sequence[Word]) -> Likeness:
    """Lay the words of one page over those of another."""
    one = [placed for word in first[:_MOST_WORDS] if (placed := _place(word)) is not None]
    two = [placed for word in second[:_MOST_WORDS] if (placed := _place(word)) is not None]
    if not one or not two:
        return Likeness(0.0, 0.0, 0, 0, tuple(item.word for item in one), tuple(item.word for item in two))
    moved = _laid_over(one, two)
    groups = None if moved is None else _groups(moved, two)
    return _by_texts(one, two) if groups is None else _by_places(one, two, groups)


def shared_texts(first: Sequence[Word], second: Sequence[Word]) -> float:
    """The share, 0 to 1, of the poorer page's characters whose words the other has too, wherever they stand.

    Cheap: words that were cut otherwise count as missing.
    """
    one, two = (
        Counter(_texts(word.text[:_LONGEST])[0] for word in page[:_MOST_WORDS]) for page in (first, second)
    )
    least = min(sum(len(text) * count for text, count in page.items()) for page in (one, two))
    return sum(len(text) * count for text, count in (one & two).items()) / least if least else 0.0


def _place(word: Word) -> _Placed | None:
    text, digits = _texts(word.text[:_LONGEST])
    if not text:
        return None
    box = word.box
    return _Placed(word, text, digits, box.x0, box.y0, box.x1, box.y1)


@lru_cache(maxsize=8192)
def _texts(printed: str) -> tuple[str, str]:
    """A word as it is compared, look-alike characters made one, and its digits."""
    text = fold(printed.replace("%", _PER_CENT)).replace(" ", "")
    digits = _MONTHS.get(text) or "".join(char for char in text if char.isdigit())
    return text.translate(_ONE_FORM), digits


# -- laying one page over the other ------------------------------------------------------------------


def _laid_over(one: Sequence[_Placed], two: Sequence[_Placed]) -> list[_Placed] | None:
    """The words of the first page where they lie on the second; ``None`` if nothing says where."""
    anchors = _anchors(one, two)
    if len(anchors) < _FEW_ANCHORS:
        return None
    kept = anchors
    across = down = (0.0, 0.0, 0.0)
    for tolerance in _NEAR:
        across, down = _rough(kept) if tolerance == _NEAR[0] else _fine(kept)
        kept = [
            (a, b)
            for a, b in anchors
            if abs(_at(across, a) - b[0]) < tolerance and abs(_at(down, a) - b[1]) < tolerance
        ]
        if len(kept) < _FEW_ANCHORS:
            return None
    across, down = _fine(kept)
    moved = []
    for item in one:
        x, y = (item.x0 + item.x1) / 2, (item.y0 + item.y1) / 2
        wide = (item.x1 - item.x0) * abs(across[0]) / 2
        high = (item.y1 - item.y0) * abs(down[1]) / 2
        x, y = _at(across, (x, y)), _at(down, (x, y))
        moved.append(_Placed(item.word, item.text, item.digits, x - wide, y - high, x + wide, y + high))
    return moved


_Point = tuple[float, float]
_Plane = tuple[float, float, float]


def _anchors(one: Sequence[_Placed], two: Sequence[_Placed]) -> list[tuple[_Point, _Point]]:
    """The middles of the words that both pages have exactly once."""
    counts = [Counter(item.text for item in page) for page in (one, two)]
    where = {item.text: item for item in two if counts[1][item.text] == 1}
    return [
        (_middle(item), _middle(where[item.text]))
        for item in one
        if len(item.text) > 1 and counts[0][item.text] == 1 and item.text in where
    ]


def _middle(item: _Placed) -> _Point:
    return (item.x0 + item.x1) / 2, (item.y0 + item.y1) / 2


def _at(plane: _Plane, point: _Point) -> float:
    return plane[0] * point[0] + plane[1] * point[1] + plane[2]


def _rough(pairs: Sequence[tuple[_Point, _Point]]) -> tuple[_Plane, _Plane]:
    """Scale and shift of either axis, by medians: a third of the anchors may be wrong."""
    planes: list[_Plane] = []
    for axis in (0, 1):
        ordered = sorted(pairs, key=lambda pair: pair[0][axis])
        half = len(ordered) // 2
        slopes = [
            (far[1][axis] - near[1][axis]) / (far[0][axis] - near[0][axis])
            for near, far in zip(ordered, ordered[half:], strict=False)
            if far[0][axis] - near[0][axis] > 0.02
        ]
        slope = median(slopes) if slopes else 1.0
        shift = median(pair[1][axis] - slope * pair[0][axis] for pair in pairs)
        planes.append((slope, 0.0, shift) if axis == 0 else (0.0, slope, shift))
    return planes[0], planes[1]


def _fine(pairs: Sequence[tuple[_Point, _Point]]) -> tuple[_Plane, _Plane]:
    """The plane through the places on the second page, by least squares."""
    count = float(len(pairs))
    mean_x = sum(a[0] for a, _ in pairs) / count
    mean_y = sum(a[1] for a, _ in pairs) / count
    sxx = sum((a[0] - mean_x) ** 2 for a, _ in pairs)
    syy = sum((a[1] - mean_y) ** 2 for a, _ in pairs)
    sxy = sum((a[0] - mean_x) * (a[1] - mean_y) for a, _ in pairs)
    determinant = sxx * syy - sxy * sxy
    if determinant < 1e-6:
        return _rough(pairs)
    planes: list[_Plane] = []
    for axis in (0, 1):
        mean = sum(b[axis] for _, b in pairs) / count
        sx = sum((a[0] - mean_x) * (b[axis] - mean) for a, b in pairs)
        sy = sum((a[1] - mean_y) * (b[axis] - mean) for a, b in pairs)
        slope_x = (sx * syy - sy * sxy) / determinant
        slope_y = (sy * sxx - sx * sxy) / determinant
        planes.append((slope_x, slope_y, mean - slope_x * mean_x - slope_y * mean_y))
    return planes[0], planes[1]


# -- comparing ---------------------------------------------------------------------------------------


_Groups = list[tuple[list[_Placed], list[_Placed]]]


def _by_places(one: Sequence[_Placed], two: Sequence[_Placed], groups: _Groups) -> Likeness:
    same = _Tally()
    conflicts = 0
    first: list[Word] = []
    second: list[Word] = []
    for mine, theirs in groups:
        if _joined(mine) == _joined(theirs):
            same.add(mine)
            continue
        first.extend(item.word for item in mine)
        second.extend(item.word for item in theirs)
        conflicts += _is_conflict(mine, theirs)
    return _likeness(one, two, same, conflicts, first, second, is_laid=True)


def _groups(one: Sequence[_Placed], two: Sequence[_Placed]) -> _Groups | None:
    """Words of both pages that lie over each other, however either reader cut them.

    ``None`` for pages that would take too long.
    """
    tests = 0
    order = sorted(range(len(two)), key=lambda number: two[number].middle)
    middles = [two[number].middle for number in order]
    owner = list(range(len(one) + len(two)))

    def root(number: int) -> int:
        while owner[number] != number:
            owner[number] = owner[owner[number]]
            number = owner[number]
        return number

    for number, item in enumerate(one):
        reach = max(0.6 * (item.y1 - item.y0), 0.004)
        begin, end = bisect_left(middles, item.middle - reach), bisect_right(middles, item.middle + reach)
        tests += end - begin
        if tests > _MOST_TESTS:
            return None
        for other in order[begin:end]:
            if _overlap(item, two[other]) > _OVERLAP:
                owner[root(number)] = root(len(one) + other)
    groups: dict[int, tuple[list[_Placed], list[_Placed]]] = {}
    for number, item in enumerate((*one, *two)):
        groups.setdefault(root(number), ([], []))[number >= len(one)].append(item)
    return list(groups.values())


def _overlap(one: _Placed, two: _Placed) -> float:
    """How much of the narrower word lies over the other."""
    shared = min(one.x1, two.x1) - max(one.x0, two.x0)
    return shared / max(min(one.x1 - one.x0, two.x1 - two.x0), 1e-6)


def _joined(items: Sequence[_Placed]) -> str:
    return "".join(item.text for item in sorted(items, key=lambda item: item.x0))


def _is_conflict(one: Sequence[_Placed], two: Sequence[_Placed]) -> bool:
    """Whether both have a number here, are sure of it, and it is not the same."""
    digits = ["".join(item.digits for item in sorted(side, key=lambda item: item.x0)) for side in (one, two)]
    if not all(digits) or digits[0] == digits[1]:
        return False
    return all(item.word.confidence >= _SURE for side in (one, two) for item in side if item.digits)


def _by_texts(one: Sequence[_Placed], two: Sequence[_Placed]) -> Likeness:
    """The words without their places: for pages that share too few to be laid over each other."""
    left = Counter(item.text for item in two)
    same = _Tally()
    first: list[Word] = []
    for item in one:
        if left[item.text]:
            left[item.text] -= 1
            same.add([item])
        else:
            first.append(item.word)
    second: list[Word] = []
    for item in two:
        if left[item.text]:
            left[item.text] -= 1
            second.append(item.word)
    return _likeness(one, two, same, 0, first, second, is_laid=False)


class _Tally:
    """Characters that both pages have: long words count for more than specks."""

    def __init__(self) -> None:
        self.words = 0
        self.numbers = 0

    def add(self, items: Sequence[_Placed]) -> None:
        self.words += sum(len(item.text) for item in items)
        self.numbers += sum(len(item.digits) for item in items)


def _likeness(
    one: Sequence[_Placed],
    two: Sequence[_Placed],
    same: _Tally,
    conflicts: int,
    first: Sequence[Word],
    second: Sequence[Word],
    *,
    is_laid: bool,
) -> Likeness:
    words = min(sum(len(item.text) for item in page) for page in (one, two))
    numbers = min(sum(len(item.digits) for item in page) for page in (one, two))
    return Likeness(
        numbers=min(1.0, same.numbers / numbers) if numbers else 0.0,
        words=min(1.0, same.words / words) if words else 0.0,
        conflicts=conflicts,
        counted=min(sum(bool(item.digits) for item in page) for page in (one, two)),
        first=tuple(first),
        second=tuple(second),
        is_laid=is_laid,
    )
