"""Reasons as one sentence: clauses are kept as messages and joined only when they are shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from desktop.domain.messages import Message

_CLAUSES = ("because.", "doubt.", "upgrade.")
_OLD_DOUBTS = frozenset({"why.no_check", "why.rival", "why.unclear_print"})


def is_clause(message: Message) -> bool:
    """Whether the message's text is a part of a sentence: it begins small and has no full stop."""
    return message.code.startswith(_CLAUSES)


def is_doubt(message: Message) -> bool:
    """Whether the message says what is doubtful, not what speaks for a value."""
    return message.code.startswith("doubt.") or message.code in _OLD_DOUBTS


def told(messages: Iterable[Message], say: Callable[[Message], str]) -> list[str]:
    """The sentences that ``messages`` make, ``say`` giving the text of each.

    All clauses become one sentence, first among the others: "NIP ma poprawną cyfrę kontrolną; odczytano
    z etykiety »NIP«."  Nothing is said twice.
    """
    clauses: dict[str, None] = {}
    sentences: dict[str, None] = {}
    for message in messages:
        (clauses if is_clause(message) else sentences)[say(message)] = None
    if not clauses:
        return list(sentences)
    joined = "; ".join(clauses)
    return [f"{joined[0].upper()}{joined[1:]}.", *sentences]


_LIKELY = ((0.98, "likely.nearly"), (0.9, "likely.mostly"), (0.7, "likely.often"))


def likelihood(probability: float) -> str:
    """The code of the sentence that puts a probability into words."""
    return next((code for least, code in _LIKELY if probability >= least), "likely.seldom")
