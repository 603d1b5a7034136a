"""Which page belongs to which document: no change loses or doubles a page."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.splitting import PageRole
from desktop.services.splitting.arrangement import Arrangement, Group

START = Arrangement((Group(1, (0, 1)), Group(2, (3, 4, 5))), {2: PageRole.BLANK})


def pages(arrangement: Arrangement) -> list[tuple[int, ...]]:
    return [group.pages for group in arrangement.groups]


def test_cutting_and_joining_are_opposites() -> None:
    cut = START.cut(4)
    assert pages(cut) == [(0, 1), (3,), (4, 5)]
    assert cut.begins(4)
    assert pages(cut.join(4)) == pages(START)
    assert START.cut(3) == START.cut(0) == START.cut(2) == START
    assert START.join(0) == START.join(4) == START


def test_joining_keeps_the_first_document() -> None:
    assert START.join(3).groups == (Group(1, (0, 1, 3, 4, 5)),)


def test_pages_are_moved_in_the_order_shown() -> None:
    assert pages(START.move({0, 5}, 2, 1)) == [(1,), (3, 0, 5, 4)]
    assert pages(START.move({3}, 2, 3)) == [(0, 1), (4, 5, 3)]
    assert pages(START.move({0, 1}, 2, 0)) == [(0, 1, 3, 4, 5)]
    assert START.move({0}, 99, 0) == START


def test_a_page_taken_out_can_be_put_back() -> None:
    without = START.delete({4})
    assert pages(without) == [(0, 1), (3, 5)]
    assert without.loose[4] is PageRole.DELETED
    assert without.order() == [0, 1, 2, 3, 4, 5]
    assert without.restore({4}) == START
    assert pages(START.restore({2})) == [(0, 1, 2), (3, 4, 5)]
    assert START.delete(range(6)) == START


changes = st.one_of(
    st.tuples(st.just("cut"), st.integers(0, 5)),
    st.tuples(st.just("join"), st.integers(0, 5)),
    st.tuples(st.just("delete"), st.sets(st.integers(0, 5))),
    st.tuples(st.just("restore"), st.sets(st.integers(0, 5))),
    st.tuples(st.just("move"), st.sets(st.integers(0, 5)), st.sampled_from([1, 2, -1]), st.integers(0, 6)),
)


@given(st.lists(changes, max_size=12))
def test_no_change_loses_or_doubles_a_page(steps: list[tuple[str, ...]]) -> None:
    now = START
    for name, *arguments in steps:
        now = getattr(now, name)(*arguments)
        owned = [page for group in now.groups for page in group.pages]
        assert sorted([*owned, *now.loose]) == list(range(6)) == sorted(now.order())
        assert all(group.pages for group in now.groups)
        assert len({group.document for group in now.groups}) == len(now.groups)
