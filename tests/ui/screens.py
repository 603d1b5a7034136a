"""Every screen of the window, opened one after the other as its user would come to it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.domain.firstrun import Step
from desktop.domain.users import Person, Role
from desktop.ui.handover.shown import Wanted
from desktop.ui.main_window import MainWindow
from desktop.ui.settings.sections import Tab
from desktop.ui.tree.scope import Place, Scope

Open = Callable[[MainWindow], object]


def _section(tab: Tab, window: MainWindow) -> None:
    window.open_settings()
    assert window._setup is not None
    window._setup.open(tab)


def _printing(window: MainWindow) -> None:
    window.show_main()
    window.page.tree.choose(Scope(Place.ALL))
    window.open_printing()


def _batches(window: MainWindow) -> None:
    window.page.batches_wanted.emit(None)


def _step(step: Step, window: MainWindow) -> None:
    window.open_first_run(step)


def _sign_in(window: MainWindow) -> None:
    window.desk.page.sign_in()
    window.desk.setCurrentWidget(window.desk.page)
    window.desk.page.enter_page()


def _lock(window: MainWindow) -> None:
    window.desk.page.lock(Person("Anna Nowak", "anna", Role.OWNER))
    window.desk.setCurrentWidget(window.desk.page)
    window.desk.page.enter_page()


def _recovery(window: MainWindow) -> None:
    _sign_in(window)
    window.desk.page.forgot.click()


def _import(window: MainWindow) -> None:
    window.open_settings()
    assert window._setup is not None
    window._setup._companies._made_import()


SCREENS: dict[str, Open] = {
    "list": lambda window: window.show_main(),
    "board": lambda window: window.page.tree.choose(Scope(Place.MONTHS)),
    "overview": lambda window: window.page.tree.choose(Scope(Place.OVERVIEW)),
    "review": lambda window: window.open_review([1], 0),
    "splitting": lambda window: window.open_splitting(1),
    "comparing": lambda window: window.open_comparing([1]),
    "deliveries": lambda window: window.open_deliveries(),
    "contractors": lambda window: window.open_contractors(),
    "transfers": lambda window: window.open_transfers(1),
    "statements": lambda window: window.open_statements(1),
    "trail": lambda window: window.open_trail(),
    "handover": lambda window: window.open_handover(Wanted((1,), 1)),
    "batches": _batches,
    "support": lambda window: window.open_support(),
    "reports": lambda window: window.open_reports(),
    "printing": _printing,
    "keys": lambda window: window.show_keys(),
    "help": lambda window: window.open_help(),
    **{f"first-run-{step}": partial(_step, step) for step in Step},
    **{f"settings-{tab}": partial(_section, tab) for tab in Tab},
    "sheets": lambda window: window.open_settings("sheets"),
    "import-companies": _import,
    "sign-in": _sign_in,
    "recovery": _recovery,
    "lock": _lock,
}
"""By name; the window has one company (1) and a document (1)."""


def show_work(window: MainWindow) -> None:
    """Leave the page to sign in that a screen of these may have brought."""
    window.desk.setCurrentWidget(window.desk._work)
    window.show_main()


def shown(window: MainWindow) -> list[QWidget]:
    """The widgets to be seen in the window, and in the help beside it."""
    tops = [window, *([window._help] if window._help is not None else [])]
    return [widget for top in tops for widget in top.findChildren(QWidget) if widget.isVisible()]
