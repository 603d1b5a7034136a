"""Contractors that may be one and the same: suggestions, for a person to decide."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.db.contractor_tables import (
    ContractorAccountTable,
    ContractorDistinctTable,
    ContractorTable,
)
from desktop.domain.collation import fold
from desktop.domain.contractors import Double, DoubleReason, number_core
from desktop.domain.identifiers import is_nip
from desktop.services.contractors import finding

MAX_SUGGESTED = 200
_MAX_OF_A_KIND = 6
"""Contractors that share something; an account that more of them share is a bank's or an office's."""

Pair = tuple[int, int]


def doubles(session: Session, of: int | None = None) -> list[Double]:
    """Pairs that look like one contractor, the surest first; at most two hundred.

    ``of``: only those with this contractor.  Pairs of which a person said that they are two are left out,
    as are two that both have a right number and share nothing but name or account: groups of companies
    and their factoring banks look like that.
    """
    reasons: defaultdict[Pair, dict[DoubleReason, str]] = defaultdict(dict)
    numbers = dict(session.execute(select(ContractorTable.id, ContractorTable.number)).all())
    for reason, found in (
        (DoubleReason.NUMBER, _by_number(numbers)),
        (DoubleReason.NAME, _by_name(session)),
        (DoubleReason.ACCOUNT, _by_account(session)),
    ):
        for pair, about in found:
            if (of is None or of in pair) and _may_be_one(numbers, pair, reason):
                reasons[pair][reason] = about
    known = select(ContractorDistinctTable.first, ContractorDistinctTable.second)
    for first, second in session.execute(known):
        reasons.pop((first, second), None)
    order = list(DoubleReason)
    best = sorted(
        reasons, key=lambda pair: (-len(reasons[pair]), min(order.index(one) for one in reasons[pair]), pair)
    )[:MAX_SUGGESTED]
    listed = {one.id: one for one in finding.listed(session, sorted({one for pair in best for one in pair}))}
    return [
        Double(
            listed[first],
            listed[second],
            tuple(reasons[first, second]),
            next(iter(reasons[first, second].values())),
        )
        for first, second in best
        if first in listed and second in listed
    ]


def _may_be_one(numbers: dict[int, str], pair: Pair, reason: DoubleReason) -> bool:
    if reason is DoubleReason.NUMBER:
        return True
    first, second = (numbers.get(one, "") for one in pair)
    return not (first and second and first != second and (is_nip(first) or is_nip(second)))


def _by_number(numbers: dict[int, str]) -> Iterator[tuple[Pair, str]]:
    alike: defaultdict[str, list[int]] = defaultdict(list)
    for contractor_id, number in numbers.items():
        core = number_core(number)
        if core:
            alike[core].append(contractor_id)
    return _pairs((ids, core) for core, ids in alike.items())


def _by_name(session: Session) -> Iterator[tuple[Pair, str]]:
    """Equal names; with other towns only where one of the two says no town."""
    table = ContractorTable
    shared = (
        select(table.name_core)
        .where(table.name_core != "")
        .group_by(table.name_core)
        .having(func.count() > 1)
    )
    query = select(table.id, table.name_core, table.town).where(table.name_core.in_(shared))
    alike: defaultdict[str, list[tuple[int, str, str]]] = defaultdict(list)
    for contractor_id, core, town in session.execute(query):
        alike[core].append((contractor_id, fold(town), town))
    for members in alike.values():
        if len(members) > _MAX_OF_A_KIND:
            continue
        for (one, here, town), (other, there, its) in combinations(sorted(members), 2):
            if here == there or not (here and there):
                yield (one, other), town or its


def _by_account(session: Session) -> Iterator[tuple[Pair, str]]:
    table = ContractorAccountTable
    shared = (
        select(table.account)
        .group_by(table.account)
        .having(func.count(table.contractor_id.distinct()).between(2, _MAX_OF_A_KIND))
    )
    query = select(table.account, table.contractor_id).where(table.account.in_(shared)).distinct()
    alike: defaultdict[str, list[int]] = defaultdict(list)
    for account, contractor_id in session.execute(query):
        alike[account].append(contractor_id)
    return _pairs((ids, account) for account, ids in alike.items())


def _pairs(groups: Iterable[tuple[list[int], str]]) -> Iterator[tuple[Pair, str]]:
    for ids, about in groups:
        if 1 < len(ids) <= _MAX_OF_A_KIND:
            for first, second in combinations(sorted(ids), 2):
                yield (first, second), about
