"""Where a document may go."""

from __future__ import annotations

import pytest

from desktop.domain.errors import UserError
from desktop.domain.statuses import TRANSITIONS, Status, ensure_allowed, is_allowed


def test_every_status_has_a_way_out_and_every_one_can_be_reached() -> None:
    assert set(TRANSITIONS) == set(Status)
    reached = {Status.RECEIVED}
    while (more := reached | {new for old in reached for new in TRANSITIONS[old]}) != reached:
        reached = more
    assert reached == set(Status)
    assert all(TRANSITIONS.values())


def test_what_was_handed_over_cannot_be_thrown_away() -> None:
    assert not is_allowed(Status.EXPORTED, Status.BINNED)
    with pytest.raises(UserError) as caught:
        ensure_allowed(Status.EXPORTED, Status.BINNED)
    assert caught.value.code == "status.not_allowed"


def test_nothing_leaves_without_approval() -> None:
    sources = {old for old, new in TRANSITIONS.items() if Status.EXPORTED in new}
    assert sources == {Status.APPROVED, Status.EXPORTED}
