"""What a finder believes a field to hold, and how beliefs become the field."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from desktop.domain.fields import Candidate, Field, FieldName, Source
from desktop.domain.messages import Message
from desktop.extraction.fields.layout import Sheet, Span, union

MAX_CANDIDATES = 5


@dataclass(frozen=True, slots=True)
class Guess:
    """One belief: the canonical value, where it stands, how strong, and why.

    ``span`` is ``None`` for a value computed from others.  ``clear`` says that the value stands
    where its label says, without a rival of equal strength.
    """

    value: str
    span: Span | None
    score: float
    why: str
    clear: bool = False
    raw: str = ""
    more: tuple[Span, ...] = ()
    """Further lines of a value that runs over several."""
    places: int = 1
    """On how many places the document prints the value."""


def ranked(guesses: Iterable[Guess]) -> list[Guess]:
    """The strongest guess of each value, strongest first."""
    best: dict[str, Guess] = {}
    places: dict[str, set[Span | None]] = {}
    for guess in guesses:
        places.setdefault(guess.value, set()).add(guess.span)
        held = best.get(guess.value)
        if held is None or guess.score > held.score:
            best[guess.value] = guess
    counted = [replace(g, places=max(g.places, len(places[g.value]))) for g in best.values()]
    return sorted(counted, key=lambda guess: -guess.score)


def settle(
    sheet: Sheet,
    name: FieldName,
    guesses: Iterable[Guess],
    *,
    certain: bool = False,
    why: tuple[Message, ...] = (),
) -> Field:
    """The field that takes the strongest of ``guesses``; the others stay as candidates."""
    order = ranked(guesses)
    if not order:
        return Field(name)
    chosen = order[0]
    candidates = tuple(_candidate(sheet, guess) for guess in order[:MAX_CANDIDATES])
    return Field(
        name=name,
        value=chosen.value,
        raw=candidates[0].raw,
        box=candidates[0].box,
        source=Source.DERIVED if chosen.span is None else sheet.lines[chosen.span.line].source,
        certain=certain,
        why=(Message(chosen.why), *why),
        candidates=candidates,
    )


def _candidate(sheet: Sheet, guess: Guess) -> Candidate:
    if guess.span is None:
        return Candidate(guess.value, guess.raw)
    spans = (guess.span, *guess.more)
    page = sheet.lines[guess.span.line].page
    raw = guess.raw or " ".join(sheet.text(span) for span in spans)
    box = union([sheet.box(span) for span in spans if sheet.lines[span.line].page == page])
    return Candidate(guess.value, raw, box)
