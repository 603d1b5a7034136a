"""The window of the help: contents, search, and the page."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSettings, Qt, QUrl, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QKeyEvent,
    QKeySequence,
    QShortcut,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from desktop.assets import asset
from desktop.ui.help.browser import HelpBrowser
from desktop.ui.help.pages import FIRST, HelpPage, load_pages, page_of_code, search
from desktop.ui.keys import Command
from desktop.ui.language import Language, spoken
from desktop.ui.style import tokens
from desktop.ui.widgets.elements import button

_GEOMETRY = "help/geometry"
_OVER_HEADING, _UNDER_PARAGRAPH, _UNDER_ITEM = 16, 8, 3
_OBJECT = "\N{OBJECT REPLACEMENT CHARACTER}"
"""How a text says that a picture stands there."""
_LINE_PERCENT = 125
ACTION_SCHEME = "bezdotyk"
ACTIONS = frozenset({"sheets", "import", "watched", "registers", "first-run"})
"""Where ``bezdotyk:…`` links of the pages lead to: what the main window can open."""
_NAME = Qt.ItemDataRole.UserRole


def help_language() -> Language:
    """The folder of the help pages: in the window's language, or Polish where there are none."""
    return Language.ENGLISH if spoken() is Language.ENGLISH else Language.POLISH


def _space_out(document: QTextDocument) -> None:
    """Give paragraphs and headings the air that Markdown leaves to whoever shows it."""
    block = document.begin()
    while block.isValid():
        shape = block.blockFormat()
        cursor = QTextCursor(block)
        if cursor.currentTable() is None:
            shape.setTopMargin(_OVER_HEADING if shape.headingLevel() > 1 else 0)
            shape.setBottomMargin(_UNDER_ITEM if block.textList() is not None else _UNDER_PARAGRAPH)
            if _OBJECT not in block.text():
                # A picture is a line of its own height: a share of it would be left empty below.
                shape.setLineHeight(_LINE_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            cursor.setBlockFormat(shape)
        block = block.next()


class HelpViewer(QWidget):
    """A window of its own, so that help and work can stand side by side."""

    action_wanted = Signal(str)
    """A page leads into the program: one of :data:`ACTIONS`."""
    support_wanted = Signal()
    page_shown = Signal(str)
    """The name of the page that is shown now."""

    def __init__(self, language: str | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(self.tr("Pomoc – Bezdotyk"))
        self.setProperty("look", "page")
        self.language = language or help_language()
        """The folder of the pages."""
        self._pages: tuple[HelpPage, ...] = load_pages(asset("help", self.language))
        self._name = ""
        self.wanted = QLineEdit(self)
        self.wanted.setPlaceholderText(self.tr("szukaj w pomocy"))
        self.wanted.setAccessibleName(self.tr("Szukaj w pomocy"))
        self.wanted.setClearButtonEnabled(True)
        self.contents = QListWidget(self)
        self.contents.setProperty("look", "plain")
        self.contents.setAccessibleName(self.tr("Strony pomocy"))
        self.contents.setWordWrap(True)
        self.contents.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._nothing = QLabel(self.tr("Nic nie znaleziono. Spróbuj innego słowa."), self)
        self._nothing.setProperty("look", "muted")
        self._nothing.setWordWrap(True)
        self._nothing.hide()
        self.browser = HelpBrowser(asset("help"), self)
        self.browser.setAccessibleName(self.tr("Treść pomocy"))
        self.browser.setFrameShape(QFrame.Shape.NoFrame)
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(self.wanted)
        column.addWidget(self.contents, 1)
        column.addWidget(self._nothing)
        column.addWidget(
            button(self.tr("Pomoc techniczna…"), self.support_wanted.emit, command=Command.SUPPORT)
        )
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.addWidget(left)
        splitter.addWidget(self.browser)
        splitter.setSizes([260, 640])
        splitter.setStretchFactor(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)
        self.wanted.textChanged.connect(self._search)
        self.contents.currentItemChanged.connect(self._chosen)
        self.browser.anchorClicked.connect(self._follow)
        QShortcut(QKeySequence.StandardKey.Find, self, self._to_search)
        self.resize(920, 680)
        kept = QSettings().value(_GEOMETRY)
        if kept is not None:
            self.restoreGeometry(kept)
        self._list("")
        if self._pages:
            self._show(self._pages[0])

    def show_page(self, name: str = FIRST, anchor: str = "") -> None:
        """Open at the page ``name``, at ``anchor`` if given; an unknown page is the first."""
        page = next((one for one in self._pages if one.name == name), None)
        if page is None:
            page = self._pages[0] if self._pages else None
        if page is not None:
            self._show(page, anchor)
        self.show()
        self.raise_()
        self.activateWindow()

    def show_code(self, code: str) -> None:
        """Open where the message ``code`` is explained."""
        page = page_of_code(self._pages, code)
        self.show_page(page.name if page is not None else FIRST, code if page is not None else "")

    @property
    def page(self) -> str:
        """The name of the page that is shown."""
        return self._name

    def _show(self, page: HelpPage, anchor: str = "") -> None:
        if page.name != self._name:
            self._name = page.name
            self._write(page)
            self._mark(page)
            self.page_shown.emit(page.name)
        if anchor:
            self.browser.scrollToAnchor(anchor)
        else:
            self.browser.verticalScrollBar().setValue(0)

    def _write(self, page: HelpPage) -> None:
        colours = tokens.current()
        self.browser.document().setDefaultStyleSheet(f"a {{ color: {colours.accent}; }}")
        self.browser.document().setMarkdown(page.markdown)
        _space_out(self.browser.document())
        self.browser.moveCursor(QTextCursor.MoveOperation.Start)

    def _mark(self, page: HelpPage) -> None:
        """Mark the page in the contents without opening it again."""
        self.contents.blockSignals(True)
        for row in range(self.contents.count()):
            if self.contents.item(row).data(_NAME) == page.name:
                self.contents.setCurrentRow(row)
        self.contents.blockSignals(False)

    def _search(self, text: str) -> None:
        self._list(text)

    def _list(self, wanted: str) -> None:
        """The contents, or what a search found."""
        self.contents.blockSignals(True)
        self.contents.clear()
        if wanted.strip():
            for hit in search(self._pages, wanted):
                self._add(hit.page, f"{hit.page.title}\n{hit.excerpt}")
        else:
            for page in self._pages:
                self._add(page, page.title)
        self.contents.blockSignals(False)
        self._nothing.setVisible(self.contents.count() == 0)

    def _add(self, page: HelpPage, text: str) -> None:
        item = QListWidgetItem(text, self.contents)
        item.setData(_NAME, page.name)

    def _chosen(self, item: QListWidgetItem | None) -> None:
        page = next((one for one in self._pages if item is not None and one.name == item.data(_NAME)), None)
        if page is not None:
            self._show(page)
            wanted = self.wanted.text().strip()
            if wanted:
                self.browser.find(wanted)

    def _follow(self, link: QUrl) -> None:
        """Links lead to other pages, places and into the program; nothing is fetched from anywhere."""
        if link.scheme() == ACTION_SCHEME:
            if link.path() in ACTIONS:
                self.action_wanted.emit(link.path())
            return
        name = link.path().removesuffix(".md") or self._name
        page = next((one for one in self._pages if one.name == name), None)
        if page is not None and not link.scheme():
            self._show(page, link.fragment())

    def _to_search(self) -> None:
        self.wanted.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.wanted.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if self.wanted.text():
                self.wanted.clear()
            else:
                self.close()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.wanted.hasFocus():
            self.contents.setCurrentRow(0)
        elif event.key() == Qt.Key.Key_Down and self.wanted.hasFocus():
            self.contents.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        QSettings().setValue(_GEOMETRY, self.saveGeometry())
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._name:
            page = next((one for one in self._pages if one.name == self._name), None)
            if page is not None:
                self._write(page)
