"""Pictures of pages: asked once, given up when nobody wants them any more."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Future

import pytest
from pytestqt.qtbot import QtBot

from desktop.domain.errors import UserError
from desktop.services.tasks import PageImage
from desktop.ui.background import Background
from desktop.ui.review.images import PageImages, PageKey
from tests.ui.review.conftest import DrawnPages, picture

FIRST, SECOND = PageKey(1, 0, 800), PageKey(2, 0, 800)


@pytest.fixture
def images(pages: DrawnPages, qtbot: QtBot) -> Iterator[PageImages]:
    background = Background()
    yield PageImages(pages, background)  # type: ignore[arg-type]
    background.close()


def test_picture_is_kept_and_asked_for_once(images: PageImages, pages: DrawnPages, qtbot: QtBot) -> None:
    with qtbot.waitSignal(images.ready) as ready:
        images.ask(FIRST)
        images.ask(FIRST)
    with qtbot.waitSignal(images.ready):
        images.ask(FIRST)

    assert ready.args[0] == FIRST
    assert images.get(FIRST) is not None
    assert len(pages.asked) == 1


def test_what_nobody_wants_any_more_is_cancelled(images: PageImages, pages: DrawnPages, qtbot: QtBot) -> None:
    waiting: Future[PageImage] = Future()
    pages.held[1] = waiting
    images.ask(FIRST)
    qtbot.waitUntil(lambda: bool(pages.asked))
    images.forget_others(frozenset({SECOND}))

    qtbot.waitUntil(waiting.cancelled)
    assert images.get(FIRST) is None


@pytest.mark.parametrize("error", [UserError("file.encrypted"), OSError("disk")])
def test_failure_says_why(images: PageImages, pages: DrawnPages, qtbot: QtBot, error: Exception) -> None:
    answer: Future[PageImage] = Future()
    answer.set_exception(error)
    pages.held[1] = answer
    with qtbot.waitSignal(images.failed) as failed:
        images.ask(FIRST)

    assert failed.args[1].code in {"file.encrypted", "file.damaged"}


def test_picture_that_is_none_is_a_failure(images: PageImages, pages: DrawnPages, qtbot: QtBot) -> None:
    answer: Future[PageImage] = Future()
    answer.set_result(PageImage(1, 1, b"not a picture"))
    pages.held[1] = answer
    with qtbot.waitSignal(images.failed):
        images.ask(FIRST)


def test_same_page_at_another_size(pages: DrawnPages) -> None:
    assert picture().width == 60
    assert FIRST.same_page(PageKey(1, 0, 300))
    assert not FIRST.same_page(PageKey(1, 0, 800, turn=90))
    assert not FIRST.same_page(None)
