"""When a backup is due, which are kept, what their names say."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.backup import Keep, SnapshotName, is_due, kept, last_due

WARSAW = timezone(timedelta(hours=1))
moments = st.integers(1_700_000_000_000, 1_830_000_000_000).map(
    lambda at: datetime.fromtimestamp(at / 1000, UTC)
)


def named(moment: datetime, letters: str = "00000000") -> SnapshotName:
    return SnapshotName.of(moment, letters)


@given(moments)
def test_a_name_says_its_moment(moment: datetime) -> None:
    name = named(moment, "0123abcd")
    assert SnapshotName.parse(name) == name
    assert timedelta(0) <= moment - name.moment < timedelta(milliseconds=1)


@pytest.mark.parametrize(
    "other", ["", "a.age", "2026-13-01T000000.000Z-00000000.age", "2026-11-26T021500.000Z-00000000.age.part"]
)
def test_other_names_are_none(other: str) -> None:
    assert SnapshotName.parse(other) is None


def test_days_weeks_and_months_are_kept() -> None:
    end = datetime(2026, 11, 26, 2, tzinfo=UTC)
    there = [named(end - timedelta(days=day)) for day in range(500)]
    wanted = sorted(kept(there, Keep(daily=7, weekly=4, monthly=12)), reverse=True)
    days = [one[:10] for one in wanted]
    assert days[:7] == [f"2026-11-{day}" for day in range(26, 19, -1)]
    assert days[7:9] == ["2026-11-15", "2026-11-08"]
    assert days[9:] == [
        "2026-10-31", "2026-09-30", "2026-08-31", "2026-07-31", "2026-06-30", "2026-05-31", "2026-04-30",
        "2026-03-31", "2026-02-28", "2026-01-31", "2025-12-31",
    ]  # fmt: skip


@given(st.lists(moments, max_size=60), st.integers(0, 9), st.integers(0, 5), st.integers(0, 13))
def test_the_newest_stays_and_never_too_many(
    taken: list[datetime], daily: int, weekly: int, monthly: int
) -> None:
    there = [named(moment, f"{number:08x}") for number, moment in enumerate(taken)]
    wanted = kept(there, Keep(daily, weekly, monthly))
    assert wanted <= set(there)
    assert len(wanted) <= max(1, daily + weekly + monthly)
    if there:
        assert max(there, key=lambda one: (one.moment, one)) in wanted
    # Letting go twice is letting go once.
    assert kept(wanted, Keep(daily, weekly, monthly)) == wanted


@given(st.lists(moments, min_size=1, max_size=40), st.data())
def test_the_newest_good_one_stays(taken: list[datetime], data: st.DataObject) -> None:
    there = [named(moment, f"{number:08x}") for number, moment in enumerate(taken)]
    good = set(data.draw(st.lists(st.sampled_from(there), min_size=1)))
    assert max(good, key=lambda one: (one.moment, one)) in kept(there, Keep(1, 0, 0), good)


def test_of_a_day_a_good_one_is_kept_rather_than_a_later_one() -> None:
    good, broken_off, today = (
        named(datetime(2026, 11, day, hour, tzinfo=UTC)) for day, hour in ((25, 2), (25, 9), (26, 2))
    )
    assert kept([good, broken_off, today], Keep(7, 0, 0), {good, today}) == {good, today}


AT = time(2, 0)
NOW = datetime(2026, 11, 26, 9, 30, tzinfo=WARSAW)


def test_the_last_time_was_today_or_yesterday() -> None:
    assert last_due(AT, NOW) == datetime(2026, 11, 26, 2, tzinfo=WARSAW)
    assert last_due(time(23, 0), NOW) == datetime(2026, 11, 25, 23, tzinfo=WARSAW)


@pytest.mark.parametrize(
    ("good", "failed", "due"),
    [
        (None, None, True),
        (datetime(2026, 11, 26, 2, 0, tzinfo=WARSAW), None, False),
        (datetime(2026, 11, 26, 1, 0, tzinfo=UTC), None, False),
        # Made by hand in the evening: tonight's is due all the same.
        (datetime(2026, 11, 25, 18, 0, tzinfo=WARSAW), None, True),
        # The computer was off for a week.
        (datetime(2026, 11, 19, 2, 0, tzinfo=WARSAW), None, True),
        (datetime(2026, 11, 25, 2, 0, tzinfo=WARSAW), datetime(2026, 11, 26, 9, 0, tzinfo=WARSAW), False),
        (datetime(2026, 11, 25, 2, 0, tzinfo=WARSAW), datetime(2026, 11, 26, 8, 30, tzinfo=WARSAW), True),
    ],
)
def test_what_was_missed_is_made_up(good: datetime | None, failed: datetime | None, due: bool) -> None:
    assert is_due(AT, NOW, good, failed) is due
