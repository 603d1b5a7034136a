"""Which documents a line of a statement pays: proposed with reasons, decided by a person.

Evidence: the document's number or KSeF number in the title, the amount, the account, the tax number and
the name of the other side, the day.  One alone proves nothing: numbers such as 1/11/2026 are many
suppliers', amounts repeat each month.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from itertools import combinations

from desktop.domain.collation import fold
from desktop.domain.contractors import name_core
from desktop.domain.messages import Message
from desktop.domain.money import format_amount, to_grosze
from desktop.domain.statements import titles
from desktop.domain.statements.model import ReadLine
from desktop.domain.statements.titles import DocumentNumber, Title, document_number

_BEFORE, _AFTER = timedelta(days=10), timedelta(days=150)
"""How long before its issue (advances, pro formas) and after it a document is usually paid."""
_AMOUNT_ALONE = timedelta(days=60)
_MOST_OF_PARTY = 12
"""Open documents of one contractor of which sums are tried; more make any sum come out by chance."""
_MOST_TOGETHER = 6
_LEAST_WORD = 3
_ALIKE = 0.6


class Certainty(StrEnum):
    """How sure a proposal is; the order is that of trust."""

    CERTAIN = "certain"
    """Amount and number or contractor leave no other choice."""
    LIKELY = "likely"
    POSSIBLE = "possible"
    """Nothing but the amount speaks for it."""


@dataclass(frozen=True, slots=True)
class OpenDocument:
    """A document that may still be paid.

    ``expected`` holds the amounts that a payment may have, the likeliest first, in the document's
    currency: negative where the company pays.  The first is what counts as paid in full.
    """

    id: int
    number: str
    name: str
    nip: str
    currency: str
    expected: tuple[Decimal, ...]
    issued: date | None = None
    accounts: frozenset[str] = frozenset()
    ksef_number: str = ""


@dataclass(frozen=True, slots=True)
class Share:
    """What of a line goes to a document, in the document's currency, signed as the line."""

    document_id: int
    amount: Decimal


@dataclass(frozen=True, slots=True)
class Proposal:
    """The documents that a line seems to pay, and why."""

    shares: tuple[Share, ...]
    certainty: Certainty
    why: tuple[Message, ...]


@dataclass(slots=True)
class _Candidate:
    """A document while lines are dealt out to it."""

    document: OpenDocument
    number: DocumentNumber
    words: tuple[str, ...]
    paid: Decimal = Decimal(0)

    @property
    def left(self) -> Decimal:
        return self.document.expected[0] - self.paid

    def takes(self, amount: Decimal) -> bool:
        """Whether ``amount`` is exactly what may still be paid."""
        return amount == self.left or (not self.paid and amount in self.document.expected)


@dataclass(slots=True)
class _Seen:
    """What a line says of the other side."""

    line: ReadLine
    title: Title
    amount: Decimal
    currency: str
    nips: frozenset[str]
    ksef: frozenset[str]
    split: titles.SplitPayment | None
    words: frozenset[str]


@dataclass(slots=True)
class _Evidence:
    candidate: _Candidate
    number: bool
    reasons: list[Message] = field(default_factory=list)

    @property
    def of_party(self) -> bool:
        return any(reason.code in _PARTY for reason in self.reasons)

    @property
    def proves_party(self) -> bool:
        return any(reason.code in _PROOF for reason in self.reasons)


_PROOF = frozenset({"pair.nip", "pair.account", "pair.ksef"})
_PARTY = _PROOF | {"pair.name"}


def propose(lines: Sequence[tuple[int, ReadLine]], documents: Iterable[OpenDocument]) -> dict[int, Proposal]:
    """Proposals for these lines (with their ids), each document given out no more than once.

    What is certain is dealt out first, then the rest by day; lines for which nothing speaks are left out.
    """
    desk = _Desk(documents)
    found: dict[int, Proposal] = {}
    ordered = sorted(lines, key=lambda one: (one[1].booked_on, one[0]))
    looked = [(line_id, desk.looks(line)) for line_id, line in ordered]
    for only_certain in (True, False):
        for line_id, looks in looked:
            if line_id in found:
                continue
            proposal = desk.propose(looks)
            if proposal is None or (only_certain and proposal.certainty is not Certainty.CERTAIN):
                continue
            desk.give(proposal)
            found[line_id] = proposal
    return found


_Look = tuple["_Seen", Sequence["_Evidence"]]


class _Desk:
    def __init__(self, documents: Iterable[OpenDocument]) -> None:
        self._all: dict[int, _Candidate] = {}
        self._words: dict[str, tuple[str, ...]] = {}
        """Of names, which repeat."""
        self._by_run: dict[str, list[_Candidate]] = defaultdict(list)
        self._by_ksef: dict[str, _Candidate] = {}
        self._by_nip: dict[str, list[_Candidate]] = defaultdict(list)
        self._by_account: dict[str, list[_Candidate]] = defaultdict(list)
        self._by_word: dict[str, list[_Candidate]] = defaultdict(list)
        self._by_amount: dict[tuple[str, Decimal], list[_Candidate]] = defaultdict(list)
        for document in documents:
            if document.expected:
                self._add(document)

    def _add(self, document: OpenDocument) -> None:
        words = self._words.get(document.name)
        if words is None:
            words = tuple(word for word in name_core(document.name).split() if len(word) >= _LEAST_WORD)
            self._words[document.name] = words
        one = _Candidate(document, document_number(document.number), words)
        self._all[document.id] = one
        if one.number.is_telling:
            self._by_run[one.number.runs[0]].append(one)
        if document.ksef_number:
            self._by_ksef[document.ksef_number] = one
        if document.nip:
            self._by_nip[document.nip].append(one)
        for account in document.accounts:
            self._by_account[account].append(one)
        if words:
            self._by_word[words[0]].append(one)
        for amount in set(document.expected):
            self._by_amount[document.currency, amount].append(one)

    def give(self, proposal: Proposal) -> None:
        for share in proposal.shares:
            self._all[share.document_id].paid += share.amount

    def looks(self, line: ReadLine) -> list[_Look]:
        """The line by what moved on the account, then by what was ordered in another currency."""
        seen = [_seen(line, line.amount, line.currency)]
        if line.original is not None:
            amount, currency = line.original
            seen.append(_seen(line, amount if line.amount > 0 else -amount, currency))
        return [(one, self._evidence(one)) for one in seen]

    def propose(self, looks: Sequence[_Look]) -> Proposal | None:
        """What the line seems to pay of what is left to be paid now."""
        found = self._propose(*looks[0])
        if len(looks) == 1 or (found is not None and found.certainty is not Certainty.POSSIBLE):
            return found
        ordered = self._propose(*looks[1])
        if ordered is None:
            return found
        why = Message("pair.ordered", {"currency": looks[1][0].currency})
        return replace(ordered, why=(*ordered.why, why))

    def _propose(self, seen: _Seen, all_found: Sequence[_Evidence]) -> Proposal | None:
        found = [one for one in all_found if one.candidate.left]
        return (
            _exact(seen, found)
            or _collective(seen, found)
            or _of_one_party(seen, found)
            or _part(seen, found)
            or self._amount_alone(seen)
        )

    def _evidence(self, seen: _Seen) -> list[_Evidence]:
        """What speaks for each document that anything but the amount speaks for."""
        near: dict[int, _Candidate] = {}
        named: set[int] = set()

        def take(some: Iterable[_Candidate], *, by_number: bool = False) -> None:
            for one in some:
                document = one.document
                if document.currency == seen.currency and _paid_in_time(document, seen.line):
                    near[document.id] = one
                    if by_number:
                        named.add(document.id)

        take((self._by_ksef[number] for number in seen.ksef if number in self._by_ksef), by_number=True)
        for run in seen.title.runs:
            take((one for one in self._by_run.get(run, ()) if seen.title.has(one.number)), by_number=True)
        for nip in seen.nips:
            take(self._by_nip.get(nip, ()))
        take(self._by_account.get(seen.line.account, ()))
        for word in seen.words:
            take(one for one in self._by_word.get(word, ()) if _alike(one.words, seen.words))
        if not named:
            # Broken by blanks within: looked for among those whom something else names already.
            take([one for one in near.values() if seen.title.has_solid(one.number)], by_number=True)
        return [
            _Evidence(one, number in named, _reasons(seen, one, by_number=number in named))
            for number, one in sorted(near.items())
        ]

    def _amount_alone(self, seen: _Seen) -> Proposal | None:
        """The only document of this amount, if it was issued not long before."""
        found = []
        for one in self._by_amount.get((seen.currency, seen.amount), ()):
            issued = one.document.issued
            recent = issued is not None and -_BEFORE <= seen.line.booked_on - issued <= _AMOUNT_ALONE
            if recent and one.takes(seen.amount):
                found.append(one)
        if len(found) != 1:
            return None
        return Proposal(
            (Share(found[0].document.id, seen.amount),), Certainty.POSSIBLE, (Message("pair.amount_alone"),)
        )


def _seen(line: ReadLine, amount: Decimal, currency: str) -> _Seen:
    split = titles.split_payment(line.title)
    nips = titles.tax_numbers(f"{line.title} {line.name}")
    if split is not None:
        nips |= {split.nip.removeprefix("PL")}
    return _Seen(
        line,
        Title(line.title),
        amount,
        currency,
        nips,
        titles.ksef_numbers(line.title),
        split,
        frozenset(fold(f"{line.name} {line.title}").split()),
    )


def _paid_in_time(document: OpenDocument, line: ReadLine) -> bool:
    return document.issued is None or -_BEFORE <= line.booked_on - document.issued <= 3 * _AFTER


def _alike(name: Sequence[str], words: frozenset[str]) -> bool:
    """Whether the beginning and most words of a name are among ``words``."""
    return bool(name) and name[0] in words and sum(word in words for word in name) >= _ALIKE * len(name)


def _reasons(seen: _Seen, one: _Candidate, *, by_number: bool) -> list[Message]:
    document = one.document
    found = []
    if document.ksef_number and document.ksef_number in seen.ksef:
        found.append(Message("pair.ksef"))
    elif by_number:
        found.append(Message("pair.number", {"number": document.number}))
    if document.nip and document.nip in seen.nips:
        found.append(Message("pair.nip"))
    if seen.line.account and seen.line.account in document.accounts:
        found.append(Message("pair.account"))
    if _alike(one.words, seen.words):
        found.append(Message("pair.name"))
    return found


def _same_direction(seen: _Seen, some: Iterable[_Evidence]) -> list[_Evidence]:
    return [one for one in some if (one.candidate.left > 0) == (seen.amount > 0)]


def _exact(seen: _Seen, found: Sequence[_Evidence]) -> Proposal | None:
    """One document of exactly this amount, the best supported; of several alike the oldest."""
    fitting = [one for one in found if one.candidate.takes(seen.amount)]
    if not fitting:
        return None
    best = max(_weight(one) for one in fitting)
    chosen = [one for one in fitting if _weight(one) == best]
    chosen.sort(key=lambda one: (one.candidate.document.issued or date.max, one.candidate.document.id))
    first = chosen[0]
    why = [*first.reasons, Message("pair.amount")]
    if seen.split is not None and first.number:
        why.append(Message("pair.split"))
    sure = len(chosen) == 1 and (
        (first.number and first.of_party)
        or (first.number and len([one for one in found if one.number]) == 1 and _is_long(first))
        or (first.proves_party and not _other_number(seen, first) and _is_recent(seen, first))
    )
    if len(chosen) > 1:
        why.append(Message("pair.oldest"))
    certainty = Certainty.CERTAIN if sure else Certainty.LIKELY
    return Proposal((Share(first.candidate.document.id, seen.amount),), certainty, tuple(why))


def _weight(one: _Evidence) -> int:
    return 4 * one.number + 3 * one.proves_party + one.of_party


def _is_long(one: _Evidence) -> bool:
    return len(one.candidate.number.solid) >= 6


def _is_recent(seen: _Seen, one: _Evidence) -> bool:
    issued = one.candidate.document.issued
    return issued is not None and -_BEFORE <= seen.line.booked_on - issued <= _AFTER


def _other_number(seen: _Seen, one: _Evidence) -> bool:
    """Whether the title of a split payment names another document than this."""
    return seen.split is not None and bool(seen.split.invoice) and not one.number


def _collective(seen: _Seen, found: Sequence[_Evidence]) -> Proposal | None:
    """All documents that the title names, if together they make the amount."""
    named = [one for one in found if one.number]
    parties = [one for one in named if one.of_party]
    for group in (parties, named):
        if len(group) > 1 and sum((one.candidate.left for one in group), Decimal(0)) == seen.amount:
            certainty = Certainty.CERTAIN if group is parties else Certainty.LIKELY
            return _together(group, certainty, [Message("pair.numbers", {"count": str(len(group))})])
    return None


def _of_one_party(seen: _Seen, found: Sequence[_Evidence]) -> Proposal | None:
    """The one choice of a contractor's open documents that makes the amount, corrections included."""
    party = [one for one in found if one.of_party and _is_recent(seen, one)]
    if not 2 <= len(party) <= _MOST_OF_PARTY or any(one.number for one in _same_direction(seen, party)):
        return None
    lefts = [to_grosze(one.candidate.left) for one in party]
    wanted = to_grosze(seen.amount)
    if sum(left for left in lefts if (left > 0) == (wanted > 0)) * (1 if wanted > 0 else -1) < abs(wanted):
        return None
    choices: list[tuple[int, ...]] = []
    for count in range(2, min(len(party), _MOST_TOGETHER) + 1):
        for chosen in combinations(range(len(party)), count):
            if sum([lefts[place] for place in chosen]) == wanted:
                choices.append(chosen)
                if len(choices) > 1:
                    return None
    if not choices:
        return None
    group = [party[place] for place in choices[0]]
    return _together(group, Certainty.LIKELY, [Message("pair.sum", {"count": str(len(group))})])


def _together(group: Sequence[_Evidence], certainty: Certainty, why: list[Message]) -> Proposal:
    shares = tuple(Share(one.candidate.document.id, one.candidate.left) for one in group)
    common = {reason.code for reason in group[0].reasons} & _PARTY
    return Proposal(shares, certainty, (*why, *(Message(code) for code in sorted(common))))


def _part(seen: _Seen, found: Sequence[_Evidence]) -> Proposal | None:
    """A document that the title names, paid in part, or more than was to be paid."""
    named = _same_direction(seen, (one for one in found if one.number))
    named.sort(key=lambda one: (-_weight(one), one.candidate.document.id))
    if not named or (len(named) > 1 and _weight(named[0]) == _weight(named[1])):
        return None
    one = named[0]
    left = one.candidate.left
    if abs(seen.amount) < abs(left):
        why = Message("pair.part", {"left": format_amount(abs(left - seen.amount))})
        certainty = Certainty.LIKELY if one.of_party else Certainty.POSSIBLE
        return Proposal((Share(one.candidate.document.id, seen.amount),), certainty, (*one.reasons, why))
    why = Message("pair.over", {"over": format_amount(abs(seen.amount - left))})
    return Proposal((Share(one.candidate.document.id, left),), Certainty.POSSIBLE, (*one.reasons, why))
