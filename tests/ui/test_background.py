"""Answers come on the window's thread; old ones are dropped."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from desktop.domain.errors import UserError
from desktop.ui.background import Background, Newest


def test_an_answer_comes_on_the_windows_thread(qtbot: QtBot, background: Background) -> None:
    here = threading.get_ident()
    got: list[tuple[int, int]] = []
    background.run(threading.get_ident, lambda there: got.append((there, threading.get_ident())))
    qtbot.waitUntil(lambda: bool(got))
    assert got[0][0] != here
    assert got[0][1] == here


def test_an_expected_problem_is_told(qtbot: QtBot, background: Background) -> None:
    def fail() -> None:
        raise UserError("document.gone")

    with qtbot.waitSignal(background.problem) as told:
        background.run(fail, lambda _nothing: None)
    assert told.args is not None
    assert told.args[0].code == "document.gone"


def test_a_bug_is_raised_on_the_windows_thread(qtbot: QtBot, background: Background) -> None:
    tried = threading.Event()

    def fail() -> None:
        tried.set()
        raise ZeroDivisionError

    with capture_exceptions() as raised:
        background.run(fail, lambda _nothing: None)
        qtbot.waitUntil(lambda: bool(raised))
    assert tried.is_set()
    assert raised[0][0] is ZeroDivisionError


def test_only_the_newest_answer_counts(qtbot: QtBot, background: Background) -> None:
    go = threading.Event()
    begun: list[int] = []
    shown: list[int] = []
    line = Newest(background)

    def ask(number: int) -> int:
        begun.append(number)
        assert go.wait(10)
        return number

    for number in range(6):
        line.run(lambda number=number: ask(number), shown.append)
    go.set()
    qtbot.waitUntil(lambda: not line.busy)
    assert shown == [5]
    assert begun == [0, 5]


def test_nothing_is_delivered_after_closing(qtbot: QtBot, background: Background) -> None:
    begun, go = threading.Event(), threading.Event()

    def ask() -> int:
        begun.set()
        assert go.wait(10)
        return 1

    background.run(ask, lambda _answer: pytest.fail("delivered"))
    assert begun.wait(10)
    background.close()
    go.set()
    # Until the worker has handed over what it has.
    background._quick.shutdown(wait=True)
    QApplication.processEvents()
