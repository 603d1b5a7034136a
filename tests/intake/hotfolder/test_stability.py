"""When a file is ready: the tracker alone, with a clock that the test moves."""

from __future__ import annotations

import hypothesis.strategies as st
import pytest
from hypothesis import given

from desktop.intake.hotfolder.completeness import End
from desktop.intake.hotfolder.listing import Fingerprint
from desktop.intake.hotfolder.probe import Content, Obstacle
from desktop.intake.hotfolder.stability import Patience, StabilityTracker, TakeResult, Waiting

QUIET = 3.0
PATH = "/skany/a.pdf"


class Desk:
    """A tracker, a clock, and one file as the file system would show it."""

    def __init__(self, end: End = End.THERE) -> None:
        self.now = 1000.0
        self.mark: Fingerprint | None = Fingerprint(100, 1, 7)
        self.locked = False
        self.end = end
        self.tracker = StabilityTracker(QUIET, lambda: self.now, Patience())

    def see(self) -> None:
        if self.mark is None:
            self.tracker.gone(PATH)
        else:
            self.tracker.see(PATH, self.mark)

    def write(self, size: int = 100, mtime: int | None = None) -> None:
        assert self.mark is not None
        time = self.mark.mtime_ns + 1 if mtime is None else mtime
        self.mark = Fingerprint(self.mark.size + size, time, self.mark.inode)

    def ready(self) -> bool:
        """Do what is due now."""
        found = False
        for path in self.tracker.due(10):
            look: Content | Obstacle
            if self.mark is None:
                look = Obstacle.GONE
            elif self.locked:
                look = Obstacle.LOCKED
            else:
                look = Content(self.mark, self.end)
            found = self.tracker.judge(path, look) or found
        return found

    def seconds_until_ready(self, limit: float = 100_000) -> float:
        """Let time pass until the file is ready, as a thread would that sleeps until something is due."""
        start = self.now
        while self.now - start < limit:
            if self.ready():
                return self.now - start
            due = self.tracker.next_due()
            assert due is not None
            assert due >= self.now
            self.now = due
        pytest.fail("never ready")

    @property
    def reason(self) -> Waiting:
        ((_, reason, _),) = self.tracker.waiting()
        return reason


def test_a_file_at_rest_is_ready_after_the_quiet_time() -> None:
    desk = Desk()
    desk.see()
    desk.now += 2.9
    assert not desk.ready()
    desk.now += 0.2
    assert desk.ready()
    assert desk.reason is Waiting.TAKING


def test_a_change_that_no_listing_showed_is_found_when_looking_in() -> None:
    desk = Desk()
    desk.see()
    desk.now += 2.9
    desk.write()
    desk.now += 0.1
    assert not desk.ready()
    assert desk.seconds_until_ready() >= QUIET


@pytest.mark.parametrize("mtime", [-5, 0, 4_000_000_000_000_000_000])
def test_a_wrong_clock_of_the_scanner_does_not_matter(mtime: int) -> None:
    desk = Desk()
    desk.see()
    desk.write(mtime=mtime)
    desk.see()
    assert desk.seconds_until_ready() == pytest.approx(QUIET)


def test_a_file_written_in_portions_rests_for_twice_the_time() -> None:
    """It may look complete after each page, and pauses of four seconds are known."""
    desk = Desk()
    desk.see()
    desk.now += 1.5
    desk.write()
    desk.see()
    desk.now += 4.0
    assert not desk.ready()
    desk.write()
    desk.see()
    assert desk.seconds_until_ready() == pytest.approx(2 * QUIET)


def test_a_format_without_an_end_mark_rests_for_twice_the_time() -> None:
    desk = Desk(End.UNKNOWN)
    desk.see()
    assert desk.seconds_until_ready() == pytest.approx(2 * QUIET)


def test_a_missing_end_is_waited_for_and_then_handed_on() -> None:
    desk = Desk(End.MISSING)
    desk.see()
    desk.now += 10
    assert not desk.ready()
    assert desk.reason is Waiting.UNFINISHED
    desk.write()
    desk.see()
    assert desk.seconds_until_ready() == pytest.approx(60)


def test_an_end_that_comes_without_a_visible_change_is_found_before_long() -> None:
    desk = Desk(End.MISSING)
    desk.see()
    desk.now += QUIET
    assert not desk.ready()
    desk.end = End.THERE
    assert desk.seconds_until_ready() <= QUIET


def test_an_empty_placeholder_waits_five_times_as_long() -> None:
    desk = Desk()
    desk.mark = Fingerprint(0, 1, 7)
    desk.see()
    assert desk.seconds_until_ready() == pytest.approx(300)


def test_a_locked_file_is_tried_again_and_never_given_up() -> None:
    desk = Desk()
    desk.locked = True
    desk.see()
    for _ in range(50):
        due = desk.tracker.next_due()
        assert due is not None
        assert due - desk.now <= 30
        desk.now = due
        assert not desk.ready()
    assert desk.reason is Waiting.LOCKED
    desk.locked = False
    desk.tracker.see(PATH, Fingerprint(100, 1, 7), touched=True)
    assert desk.ready(), "an event is worth a try at once"


def test_a_refused_file_is_tried_again_after_growing_pauses() -> None:
    desk = Desk()
    desk.see()
    desk.seconds_until_ready()
    pauses = []
    for _ in range(10):
        desk.tracker.finished(PATH, TakeResult.RETRY, desk.mark)
        assert desk.reason is Waiting.REFUSED
        pauses.append(desk.seconds_until_ready())
    assert pauses == pytest.approx([2, 4, 8, 16, 32, 64, 128, 256, 300, 300])


def test_a_file_that_was_taken_and_stayed_is_known_until_it_changes() -> None:
    desk = Desk()
    desk.see()
    desk.seconds_until_ready()
    desk.tracker.finished(PATH, TakeResult.DONE, desk.mark)
    desk.see()
    assert desk.tracker.next_due() is None
    desk.write(size=0)
    desk.see()
    assert desk.seconds_until_ready() >= QUIET


def test_a_listing_that_lags_behind_does_not_make_a_taken_file_new() -> None:
    """Windows shows old sizes and no identity in listings until somebody opens the file."""
    desk = Desk()
    desk.tracker.see(PATH, Fingerprint(50, 0, 0))
    desk.seconds_until_ready()
    desk.tracker.finished(PATH, TakeResult.DONE, desk.mark)
    desk.tracker.see(PATH, Fingerprint(50, 0, 0))
    assert desk.tracker.idle
    desk.tracker.see(PATH, Fingerprint(100, 1, 0))
    desk.now += 100
    assert not desk.ready()
    assert desk.tracker.idle
    desk.tracker.see(PATH, Fingerprint(100, 1, 0))
    assert desk.tracker.idle


def test_a_file_replaced_while_it_was_taken_is_a_new_one() -> None:
    desk = Desk()
    desk.see()
    desk.seconds_until_ready()
    desk.mark = Fingerprint(100, 1, 8)
    desk.see()
    desk.tracker.finished(PATH, TakeResult.DONE, desk.mark)
    assert desk.seconds_until_ready() >= QUIET


def test_what_a_listing_does_not_show_any_more_is_forgotten() -> None:
    desk = Desk()
    mark = Fingerprint(1, 1, 1)
    for path in ("/s/a.pdf", "/s/zamkniety/b.pdf", "/s/c.pdf"):
        desk.tracker.see(path, mark)
    desk.tracker.keep_only({"/s/a.pdf"}, ("/s/zamkniety/",))
    assert sorted(path for path, *_ in desk.tracker.waiting()) == ["/s/a.pdf", "/s/zamkniety/b.pdf"]


def test_while_a_folder_is_away_only_what_was_taken_is_remembered() -> None:
    desk = Desk()
    desk.see()
    desk.seconds_until_ready()
    desk.tracker.finished(PATH, TakeResult.DONE, desk.mark)
    desk.tracker.see("/skany/b.pdf", Fingerprint(1, 1, 1))
    desk.tracker.forget_pending()
    desk.see()
    assert desk.tracker.idle


_STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("wait"), st.floats(0.01, 8)),
        st.tuples(st.just("write"), st.integers(0, 5000)),
        st.tuples(st.just("clock"), st.integers(-(10**18), 10**19)),
        st.tuples(st.just("see"), st.just(0)),
        st.tuples(st.just("replace"), st.integers(1, 10**6)),
        st.tuples(st.just("lock"), st.booleans()),
        st.tuples(st.just("end"), st.sampled_from(list(End))),
    ),
    max_size=40,
)


@given(_STEPS)
def test_never_ready_while_it_changes_and_always_in_the_end(steps: list[tuple[str, float]]) -> None:
    desk = Desk()
    desk.see()
    changed = desk.now
    for what, value in steps:
        assert desk.mark is not None
        before = desk.mark
        if what == "wait":
            desk.now += value
        elif what == "write":
            desk.write(int(value))
        elif what == "clock":
            desk.write(0, int(value))
        elif what == "replace":
            desk.mark = Fingerprint(desk.mark.size, desk.mark.mtime_ns, int(value))
        elif what == "lock":
            desk.locked = bool(value)
        elif what == "end":
            desk.end = End(value)
        else:
            desk.see()
        if desk.mark != before:
            changed = desk.now
        if desk.ready():
            assert desk.now - changed >= QUIET
            assert not desk.locked
            assert desk.end is not End.MISSING or desk.now - changed >= 60
            desk.tracker.finished(PATH, TakeResult.RETRY, desk.mark)
    desk.locked = False
    assert desk.seconds_until_ready() <= 400
