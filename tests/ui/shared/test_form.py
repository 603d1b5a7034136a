"""The shared database on the screen: tried, told, joined; and waited for while it is away."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.domain.errors import UserError
from desktop.domain.places import Reopening, Wish
from desktop.domain.shared import Gathering, GatheringState, Holding, SharedFound, SharedPlace, Tls
from desktop.ui.background import Background
from desktop.ui.main_window import MainWindow
from desktop.ui.shared import form as forms
from desktop.ui.shared.away import AwayWindow
from desktop.ui.shared.form import SharedForm


@pytest.fixture
def form(qtbot: QtBot, tmp_path: Path) -> SharedForm:
    background = Background()
    form = SharedForm(tmp_path, background)
    qtbot.addWidget(form)
    form.show()
    fill(form)
    return form


def fill(form: SharedForm) -> None:
    form.server.setText("192.168.1.10")
    form.database.setText("bezdotyk")
    form.user.setText("bezdotyk")
    form.password.setText("tajne")
    form.folder.setText("/mnt/biuro")


def answer(
    monkeypatch: pytest.MonkeyPatch, holding: Holding, *, empty: bool = True
) -> list[tuple[SharedPlace, str]]:
    asked: list[tuple[SharedPlace, str]] = []

    def look(place: SharedPlace, password: str, *, own: Path) -> SharedFound:
        del own
        asked.append((place, password))
        return SharedFound(place, holding, "15.18", True, "znak", "Saldo", 0 if empty else 3, 0, empty)

    monkeypatch.setattr(forms, "look", look)
    return asked


def test_nothing_can_be_tried_before_all_is_typed(form: SharedForm) -> None:
    assert form.try_button.isEnabled()
    form.password.clear()
    assert not form.try_button.isEnabled()
    assert form.place() is None
    form.password.setText("x")
    form.encrypted.setChecked(False)
    place = form.place()
    assert place is not None
    assert place.tls is Tls.OFF


@pytest.mark.parametrize(
    ("holding", "there_empty", "here_empty", "offered"),
    [
        (Holding.NOTHING, True, True, "Załóż biuro we wspólnej bazie"),
        (Holding.NOTHING, True, False, "Przenieś biuro do wspólnej bazy"),
        (Holding.OFFICE, False, True, "Dołącz do tego biura"),
        (Holding.OFFICE, True, False, "Przenieś biuro do wspólnej bazy"),
        (Holding.UNFINISHED, False, False, "Przenieś biuro do wspólnej bazy"),
        (Holding.UNFINISHED, False, True, ""),
        (Holding.OFFICE, False, False, ""),
        (Holding.LEFT, False, True, ""),
    ],
)
def test_what_is_found_there_decides_what_is_offered(
    form: SharedForm,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    holding: Holding,
    there_empty: bool,
    here_empty: bool,
    offered: str,
) -> None:
    asked = answer(monkeypatch, holding, empty=there_empty)
    form.set_empty(empty=here_empty)
    form.try_button.click()
    qtbot.waitUntil(form.try_button.isEnabled)
    assert asked[0][1] == "tajne"
    assert form.go.isVisible() == bool(offered)
    if not offered:
        return
    assert form.go.text() == offered
    with qtbot.waitSignal(form.reopening_wanted) as caught:
        form.go.click()
    wish = caught.args[0]
    assert isinstance(wish, Reopening)
    assert wish.wish is Wish.SHARED
    form.server.setText("inny")
    assert not form.go.isVisible()


def test_what_is_wrong_is_said(form: SharedForm, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    def look(*_args: object, **_options: object) -> SharedFound:
        raise UserError("shared.password", server="192.168.1.10", user="bezdotyk", port=5432, name="b")

    monkeypatch.setattr(forms, "look", look)
    form.look()
    qtbot.waitUntil(form.try_button.isEnabled)
    assert "nie przyjął hasła" in form.strip.text()
    assert not form.go.isVisible()


def test_the_window_tells_who_gathers(qtbot: QtBot, make_window: Callable[[], MainWindow]) -> None:
    window = make_window()
    window.show()
    assert not window.page.status.gathering.isVisible()
    window._gathering_changed(GatheringState(Gathering.ELSEWHERE, "ANNA"))
    assert window.page.status.gathering.text() == "Obsługuje: ANNA"
    assert window.page.status.gathering.accessibleName() == "Foldery, pocztę i panel obsługuje komputer ANNA."
    window.page.status.gathering.click()
    qtbot.waitUntil(lambda: window._setup is not None and window._setup.isVisible())


def test_the_office_is_waited_for_and_its_password_asked(qtbot: QtBot) -> None:
    wrong = UserError("shared.password", server="s", user="u")
    missing = [wrong, UserError("shared.no_answer", server="s", port=1)]
    kept: list[str] = []

    def reach() -> None:
        if missing:
            raise missing.pop(0)

    window = AwayWindow(wrong, reach, kept.append)
    qtbot.addWidget(window)
    window.show()
    assert window.password.isVisible()
    window.password.setText("nowe")
    window.retry.click()
    qtbot.waitUntil(lambda: len(missing) == 1)
    assert kept == ["nowe"]
    window.password.clear()
    window.retry.click()
    qtbot.waitUntil(lambda: not missing)
    qtbot.waitUntil(lambda: not window.password.isVisible())
    with qtbot.waitSignal(window.finished):
        window.retry.click()
    assert window.reached
