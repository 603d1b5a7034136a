"""When something is worth a notification: grouped, rarely, and never in the way."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import IntEnum

from desktop.services.desk.news import Came, Marks, News


class Kind(IntEnum):
    """What a notification is about; the smaller number is the more urgent."""

    TROUBLE = 0
    QUESTION = 1
    DOCUMENT = 2


@dataclass(frozen=True, slots=True)
class Notice:
    """One notification: what came of each kind, and where a click leads (the most urgent)."""

    troubles: int = 0
    questions: Came = field(default_factory=Came)
    documents: Came = field(default_factory=Came)

    @property
    def kind(self) -> Kind:
        """Where a click leads."""
        if self.troubles:
            return Kind.TROUBLE
        return Kind.QUESTION if self.questions.count else Kind.DOCUMENT

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to tell."""
        return not (self.troubles or self.questions.count or self.documents.count)


class Announcer:
    """Decides what of the news is told now, and after how many seconds to look again.

    Each kind is told at most once in ``apart`` seconds; what comes meanwhile waits and is told together.
    What somebody has seen in the window is told no more.  ``clock`` is monotonic, in seconds.
    """

    def __init__(self, marks: Marks, clock: Callable[[], float], apart: float) -> None:
        self.apart = apart
        self._known = dict.fromkeys(Kind, marks)
        self._told_at: dict[Kind, float] = {}
        self._clock = clock

    def since(self, kind: Kind) -> Marks:
        """From where on a kind is news."""
        return self._known[kind]

    def wait(self, kinds: Iterable[Kind]) -> float | None:
        """Seconds until one of ``kinds`` may be told; ``None`` if there is none."""
        waits = [self._wait(kind) for kind in kinds]
        return min(waits) if waits else None

    def may_tell(self, kind: Kind) -> bool:
        """Whether enough time has passed since this kind was told last."""
        return self._wait(kind) <= 0

    def told(self, news: Mapping[Kind, News]) -> None:
        """All that came of these kinds was told."""
        now = self._clock()
        for kind, came in news.items():
            self._known[kind] = came.marks
            self._told_at[kind] = now

    def seen(self, marks: Marks) -> None:
        """Somebody has looked at the window: all up to ``marks`` is known."""
        self._known = dict.fromkeys(Kind, marks)

    def _wait(self, kind: Kind) -> float:
        told_at = self._told_at.get(kind)
        return 0.0 if told_at is None else told_at + self.apart - self._clock()


@dataclass(frozen=True, slots=True)
class Gathered:
    """News by kind."""

    news: dict[Kind, News]

    def kinds(self) -> frozenset[Kind]:
        """Those of which something came."""
        return frozenset(kind for kind in self.news if _count(self.news[kind], kind))

    def only(self, kinds: Iterable[Kind]) -> Gathered:
        """What came of these kinds."""
        return Gathered({kind: self.news[kind] for kind in kinds if kind in self.news})

    def notice(self) -> Notice:
        """The notification of all that came."""
        troubles, questions = self.news.get(Kind.TROUBLE), self.news.get(Kind.QUESTION)
        documents = self.news.get(Kind.DOCUMENT)
        return Notice(
            0 if troubles is None else troubles.troubles,
            Came() if questions is None else questions.questions,
            Came() if documents is None else documents.documents,
        )


def gathered(announcer: Announcer, since: Callable[[Marks], News], wanted: frozenset[Kind]) -> Gathered:
    """What came of the ``wanted`` kinds since each was told last; asks the database, once for equal marks."""
    asked: dict[Marks, News] = {}
    news: dict[Kind, News] = {}
    for kind in wanted:
        marks = announcer.since(kind)
        if marks not in asked:
            asked[marks] = since(marks)
        news[kind] = asked[marks]
    return Gathered(news)


def _count(news: News, kind: Kind) -> int:
    match kind:
        case Kind.TROUBLE:
            return news.troubles
        case Kind.QUESTION:
            return news.questions.count
        case Kind.DOCUMENT:
            return news.documents.count
