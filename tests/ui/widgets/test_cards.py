"""Cards are as wide as lines can be read, and wider for larger text."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.services.desk.autostart import Autostart
from desktop.services.office import Office
from desktop.ui.background import Background
from desktop.ui.backup.page import BackupPage
from desktop.ui.desk.page import ThisComputerPage
from desktop.ui.privacy.page import PrivacyPage
from desktop.ui.settings.sending.page import SendingPage
from desktop.ui.style import textscale
from desktop.ui.widgets.cards import NARROW, WIDE, Card


class Entry:
    """A system that starts nothing."""

    def is_on(self) -> bool:
        return False

    def set_on(self, command: Sequence[str] | None) -> None:
        del command


@pytest.fixture(params=["privacy", "backup", "desk", "sending"])
def page(
    request: pytest.FixtureRequest, office: Office, background: Background, settings: QSettings
) -> tuple[Callable[[], QWidget], int]:
    """Makes a page; and how wide its cards are for text of the usual size."""
    makers: dict[str, tuple[Callable[[], QWidget], int]] = {
        "privacy": (lambda: PrivacyPage(office, background), WIDE),
        "backup": (lambda: BackupPage(office, background), NARROW),
        "desk": (lambda: ThisComputerPage(Autostart(Entry(), ["bezdotyk"]), background, settings), NARROW),
        "sending": (lambda: SendingPage(office, background), WIDE),
    }
    return makers[request.param]


@pytest.mark.parametrize("times", [1, 2])
def test_cards_grow_with_the_text(
    qtbot: QtBot,
    page: tuple[Callable[[], QWidget], int],
    background: Background,
    times: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(textscale, "text_size", lambda: textscale.USUAL_PX * times)
    make, width = page
    made = make()
    qtbot.addWidget(made)
    made.resize(2600, 900)
    made.show()
    cards = [one for one in made.findChildren(Card) if not isinstance(one.parentWidget(), Card)]
    for card in cards:
        card.show()
    qtbot.waitUntil(lambda: {card.width() for card in cards} == {width * times})
    assert {card.mapTo(made, card.rect().topLeft()).x() for card in cards} == {24}, "at the left, all of them"
    # What the pages asked for may come when they are gone.
    background.close()
