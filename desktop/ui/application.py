"""The application: language, look, what happens to bugs; running the window, or taking its picture."""

from __future__ import annotations

import logging
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QEventLoop,
    QSettings,
    QTimer,
)
from PySide6.QtGui import QFont, QFontDatabase, QIcon
from PySide6.QtWidgets import QApplication

from desktop.assets import asset
from desktop.ui.desk.qapp import Application
from desktop.ui.garbage import GarbageCollector
from desktop.ui.language import language_of, speak
from desktop.ui.style import tokens
from desktop.ui.style.icons import icon
from desktop.ui.style.stylesheet import stylesheet
from desktop.ui.style.textscale import text_size

if TYPE_CHECKING:
    from desktop.domain.places import Afterwards, Reopening
    from desktop.services.office import Office
    from desktop.ui.desk.messages import Call
    from desktop.ui.desk.single import Single
    from desktop.ui.main_window import MainWindow

_LOG = logging.getLogger(__name__)
_NO_FONTS = frozenset({"Sans", "Sans Serif", "Serif", "Monospace"})
"""What fontconfig claims to have when there is not one font file: empty boxes for letters."""
_SHOT_TIMEOUT_MS = 20_000
_SHOT_LOOK_MS = 50
_SHOT_LOOKS = 5
"""So many times in a row nothing may be awaited."""

_WORK_AFTER_MS = 500
"""The first list comes first: the worker processes that start then want every core for a moment."""

_SWITCH_SECONDS = 0.0005
"""How long another thread may hold the interpreter while the window wants it.

Painting a list asks for it hundreds of times; Python's own 5 ms each time is what a user sees as jerking.
"""


def application(arguments: list[str] | None = None) -> QApplication:
    """The one QApplication, with language, fonts and look set up."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    sys.setswitchinterval(_SWITCH_SECONDS)
    app = Application(arguments if arguments is not None else sys.argv[:1])
    GarbageCollector(app)
    app.setApplicationName("Bezdotyk")
    app.setOrganizationName("Bezdotyk")
    app.setStyle("Fusion")
    speak(app, language_of(QSettings()))
    _ensure_font()
    dress(app)
    app.styleHints().colorSchemeChanged.connect(lambda _scheme: dress(app))
    app.setWindowIcon(_window_icon())
    return app


def dress(app: QApplication) -> None:
    """Colours and style sheet for the colour scheme and font size of the system."""
    now = tokens.current()
    app.setStyleSheet("")
    app.setPalette(tokens.palette(now))
    app.setStyleSheet(stylesheet(now, text_size()))


def run(office: Office) -> int:
    """Show the window, begin the work, and stop it when the window is closed."""
    run_until(office)
    return 0


def run_until(
    office: Office,
    says: Afterwards | None = None,
    single: Single | None = None,
    call: Call | None = None,
) -> Reopening | None:
    """As :func:`run`; ``says`` is said in the window first.  Returns what is to be opened in its place.

    With ``single``, the program's claim to be the only one on its data, it has a companion beside the clock
    and hears later starts; ``call`` is what this start itself wants.
    """
    app = application()
    window = _window(office)
    wishes: list[Reopening] = []
    window.reopening_wanted.connect(wishes.append)
    companion = None
    if single is not None:
        from desktop.ui.desk.companion import Companion

        # The help may be open while the window is hidden: closing that ends nothing.
        app.setQuitOnLastWindowClosed(False)
        window.closing.connect(lambda: app.exit(0))
        companion = Companion(window, office, single, call)
    else:
        window.show()
    window.welcome(says)
    _note_first_list(window)
    QTimer.singleShot(_WORK_AFTER_MS, window.start_work)
    try:
        app.exec()
        return wishes[-1] if wishes else None
    finally:
        if companion is not None:
            companion.close()
        window.wait_until_started()
        _destroy(window)
        office.stop()


def _note_first_list(window: MainWindow) -> None:
    """Log when the list is there: what a person waits for after a start."""
    look = QTimer(window)
    look.setInterval(_SHOT_LOOK_MS)

    def see() -> None:
        if window.page.settled:
            look.stop()
            _LOG.info("the first list is shown")

    look.timeout.connect(see)
    look.start()


def screenshot(office: Office, target: Path, size: tuple[int, int] = (1440, 900)) -> None:
    """Save a picture of the window with the list shown; needs no display.

    Raises :class:`OSError` if the picture cannot be written.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application()
    window = _window(office, QSettings(str(target.with_suffix(".ini")), QSettings.Format.IniFormat))
    window.resize(*size)
    window.show()
    try:
        _wait_until_shown(window)
        if not window.grab().save(str(target)):
            raise OSError(f"cannot write {target}")
    finally:
        window.close()
        _destroy(window)
        target.with_suffix(".ini").unlink(missing_ok=True)


def _window(office: Office, settings: QSettings | None = None) -> MainWindow:
    from desktop.ui.main_window import MainWindow

    return MainWindow(office, settings if settings is not None else QSettings())


def _destroy(window: MainWindow) -> None:
    """Have Qt delete the window now; Python would do it at some time."""
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete.value)


def _wait_until_shown(window: MainWindow) -> None:
    """Until list, tree and the first document's page are there, or a while has passed."""
    loop = QEventLoop()
    QTimer.singleShot(_SHOT_TIMEOUT_MS, loop.quit)
    # There is no one event for "everything is there": list, rows, numbers and picture come on their own.
    look = QTimer()
    look.setInterval(_SHOT_LOOK_MS)
    looks = 0

    def see() -> None:
        nonlocal looks
        window.page.select_first()
        looks = looks + 1 if window.page.settled else 0
        if looks >= _SHOT_LOOKS:
            loop.quit()

    look.timeout.connect(see)
    look.start()
    loop.exec()
    look.stop()


def _ensure_font() -> None:
    """A machine without any font (a bare server) gets the one that ships with the program."""
    if set(QFontDatabase.families()) - _NO_FONTS:
        return
    for path in sorted(asset("fonts").glob("*.ttf")):
        number = QFontDatabase.addApplicationFont(str(path))
        families = QFontDatabase.applicationFontFamilies(number)
        if families:
            QApplication.setFont(QFont(families[0], 10))


def _window_icon() -> QIcon:
    return icon("review", tokens.LIGHT.accent)
