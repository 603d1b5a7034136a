"""Takes pictures of one window: one language, one theme, one scale a process."""

from __future__ import annotations

import argparse
import io
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QEventLoop, QIODevice, QSettings, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from desktop.services.office import Office
from desktop.ui.application import application
from desktop.ui.handover.shown import Wanted
from desktop.ui.help.topics import topic
from desktop.ui.main_window import MainWindow
from desktop.ui.style import textscale, tokens
from desktop.ui.tree.scope import Place, Scope
from tests.tools.pictures.office import COPY, HERBALIST, company, documents, opened
from tests.ui.screens import SCREENS, show_work

_COLOURS = 64
"""A window has few: so many look the same and take a quarter of the room."""
_LOOK_MS = 250
_SAME_LOOKS = 5
_MOST_LOOKS = 120
REVIEWED = "Skan_20261117_101140.pdf"
NOT_A_PAGE = frozenset({"batches", "keys", "help", "sheets", "trail", "sign-in", "recovery", "lock"})
"""Screens that have no page of the help to themselves."""
_CLIENTS = """NIP;Nazwa;Nazwa skrócona;E-mail;Miejscowość
7251840333;Pracownia Łęgowska sp. z o.o.;Łęgowska;biuro@legowska.example;Łódź
6482911707;Młyn Gąsior Jan Gąsior;Młyn Gąsior;jan@gasior.example;Bytom
6482911707;Młyn Gąsior Jan Gąsior;Młyn Gąsior;;Bytom
7816650294;Żeglarz s.c.;Żeglarz;kontakt@zeglarz.example;Poznań
"""
"""A file of new clients: one is there twice, and one has a wrong NIP."""

Open = Callable[[MainWindow], object]


def main() -> None:
    """As :mod:`tests.tools.make_screenshots` calls it."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--target", type=Path, required=True)
    parser.add_argument("--size", type=int, nargs=2, required=True)
    parser.add_argument("--dark", action="store_true")
    parser.add_argument("--for-help", action="store_true")
    parser.add_argument("--text-percent", type=int, default=0)
    parser.add_argument("--only", nargs="*", default=[])
    options = parser.parse_args()
    options.target.mkdir(parents=True, exist_ok=True)
    if options.text_percent:
        textscale.text_scale = lambda: options.text_percent / 100
    if options.dark:
        # The offscreen platform has no theme that could be asked for.
        tokens._dark = lambda: True
    app = application([])
    app.setCursorFlashTime(0)
    office = opened(options.data)
    try:
        with _window(office, options.data, (options.size[0], options.size[1])) as window:
            office.pages.image(1, 0, 1000).result()
            if options.for_help:
                take_for_help(window, office, options.target, options.only)
            else:
                take_all(window, options.target, options.only)
    finally:
        office.stop()


def take_for_help(window: MainWindow, office: Office, target: Path, only: list[str]) -> None:
    """One small picture a page: named as the page that shows it."""
    taken: set[str] = set()
    for name, call in {**SCREENS, **_chosen(office)}.items():
        if name in NOT_A_PAGE:
            continue
        call(window)
        page = topic(window._stack.currentWidget())
        if page in taken or (only and page not in only):
            continue
        taken.add(page)
        settle(window)
        path = target / f"{page}.png"
        path.write_bytes(small(window.grab().toImage()))
        print(f"{path.name}  {path.stat().st_size // 1024} kB", flush=True)


def take_all(window: MainWindow, target: Path, only: list[str]) -> None:
    """Every screen as it is, for judging."""
    for name, call in SCREENS.items():
        if only and name not in only:
            continue
        show_work(window)
        call(window)
        settle(window)
        shown: QWidget = window
        if name == "help" and window._help is not None:
            shown = window._help
        shown.grab().save(str(target / f"{name}.png"))
        if window._help is not None:
            window._help.close()
        if window._keys is not None:
            window._keys.hide()


def settle(window: MainWindow) -> None:
    """Wait until the picture is the same for a while."""
    before, same = QImage(), 0
    for _look in range(_MOST_LOOKS):
        loop = QEventLoop()
        QTimer.singleShot(_LOOK_MS, loop.quit)
        loop.exec()
        now = window.grab().toImage()
        same = same + 1 if now == before and window.page.settled else 0
        if same == _SAME_LOOKS:
            return
        before = now


def small(picture: QImage) -> bytes:
    """As a PNG of few colours."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")  # type: ignore[call-overload]
    with Image.open(io.BytesIO(buffer.data().data())) as whole:
        few = whole.convert("RGB").quantize(_COLOURS, dither=Image.Dither.NONE)
    result = io.BytesIO()
    few.save(result, "PNG", optimize=True)
    return result.getvalue()


def _chosen(office: Office) -> Mapping[str, Open]:
    """The screens that show something better than their first document or company."""
    found = documents(office)
    ids = list(found.values())
    client = company(office, HERBALIST).id
    clients = office.place.root / "klienci.csv"
    clients.write_text(_CLIENTS, encoding="utf-8")
    return {
        "list": _list,
        "review": lambda window: window.open_review(ids, ids.index(found[REVIEWED])),
        "talks": _talks,
        "comparing": lambda window: window.open_comparing([found[COPY]]),
        "splitting": lambda window: window.open_splitting(found["umowa najmu koparki.pdf"]),
        "transfers": lambda window: window.open_transfers(client),
        "statements": lambda window: window.open_statements(client),
        "handover": lambda window: window.open_handover(Wanted(company_id=client)),
        "import-companies": lambda window: _import(window, clients),
    }


def _list(window: MainWindow) -> None:
    window.show_main()
    window.page.tree.choose(Scope(Place.ALL))
    window.page.select_first()


def _import(window: MainWindow, clients: Path) -> None:
    window.open_settings("companies")
    assert window._setup is not None
    window._setup._companies.open_import(clients)


def _talks(window: MainWindow) -> None:
    _list(window)
    window.page.tree.choose(Scope(Place.TALKS))


@contextmanager
def _window(office: Office, folder: Path, size: tuple[int, int]) -> Iterator[MainWindow]:
    kept = folder / "okno.ini"
    kept.unlink(missing_ok=True)
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(folder / "ustawienia"))
    window = MainWindow(office, QSettings(str(kept), QSettings.Format.IniFormat))
    window.resize(*size)
    window.show()
    settle(window)
    try:
        yield window
    finally:
        window.close()
        QApplication.processEvents()


if __name__ == "__main__":
    main()
