"""The left half of the review: the page, the bar under it, and what stands there if no page can be shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.documents import DocumentDetail
from desktop.domain.fields import Box, FieldName
from desktop.domain.messages import Message
from desktop.domain.perspective import Perspective
from desktop.domain.reading import Word
from desktop.ui.review import geometry
from desktop.ui.review.canvas import PageCanvas
from desktop.ui.review.images import MAX_WIDTH, PageImages, PageKey
from desktop.ui.review.page_bar import PageBar
from desktop.ui.texts import say

_RENDER_AFTER_MS = 120
"""Zooming asks for a sharp image once it rests this long."""


class PagePanel(QWidget):
    """Shows a document's pages one at a time, sharp at any zoom."""

    taken = Signal(tuple)
    """Words clicked or dragged over, as the session knows them."""
    box_clicked = Signal(object)
    page_changed = Signal(int)
    command = Signal(object)
    """A button of the bar: :class:`~desktop.ui.keys.Command`."""
    rotate_asked = Signal(int, int)
    """Page and degrees."""

    def __init__(self, images: PageImages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._images = images
        self._detail: DocumentDetail | None = None
        self._pages = 0
        self._page = 0
        self._words: Mapping[int, Sequence[Word]] = {}
        self._originals: dict[Word, Word] = {}
        self._active: FieldName | None = None
        self._original = False
        self._shown: PageKey | None = None
        self._next_key: PageKey | None = None
        self.canvas = PageCanvas(self)
        self._reason = QLabel(self)
        self._advice = QLabel(self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.canvas)
        self._stack.addWidget(self._make_error())
        self._bar = PageBar(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._bar)
        self._place: Box | None = None
        self._timer = QTimer(self, singleShot=True, interval=_RENDER_AFTER_MS)
        self._timer.timeout.connect(self._ask)
        self.canvas.taken.connect(self._take)
        self.canvas.box_clicked.connect(self.box_clicked)
        self.canvas.zoomed.connect(self._zoomed)
        self._bar.command.connect(self.command)
        images.ready.connect(self._image_ready)
        images.failed.connect(self._image_failed)

    # What is shown

    @property
    def page(self) -> int:
        """The page in view, from 0."""
        return self._page

    @property
    def failed(self) -> bool:
        """Whether the reason stands where the page should."""
        return self._stack.currentIndex() == 1

    def show_document(self, detail: DocumentDetail, words: Mapping[int, Sequence[Word]], page: int) -> None:
        """Begin with a document at ``page``."""
        self._detail = detail
        self._words = words
        self._pages = detail.row.pages
        self._active = None
        self._original = False
        self._shown = None
        if self._pages <= 0:
            reason = detail.row.reason
            self._show_error(reason if reason is not None else Message("file.damaged"))
            return
        self._stack.setCurrentIndex(0)
        self._bar.setEnabled(True)
        self._go(min(page, self._pages - 1), fresh=True)

    def show_detail(self, detail: DocumentDetail) -> None:
        """The same document after a change."""
        before = self._key()
        self._detail = detail
        if before is not None and not before.same_page(self._key()):
            self._go(self._page, fresh=True)
        else:
            self._show_boxes()

    def show_problem(self, message: Message) -> None:
        """Say why there is no page."""
        self._show_error(message)

    def clear(self) -> None:
        """An empty sheet: a document is on its way."""
        self._detail = None
        self._shown = None
        self._pages = 0
        self._active = None
        self._stack.setCurrentIndex(0)
        self.canvas.show_blank()
        self.canvas.set_words(())
        self.canvas.set_boxes({}, None)
        self._bar.show_page(0, 0)
        self._bar.show_straightened(straightened=False, original=False)

    def words_known(self, page: int) -> None:
        """The words of ``page`` came in."""
        if page == self._page:
            self._show_words()

    def show_field(self, name: FieldName | None) -> None:
        """Show where the field stands: its page, its box, in view."""
        self._active = name
        self._place = None
        box = self._box(name) if name is not None else None
        if box is not None and box.page != self._page and 0 <= box.page < self._pages:
            self._go(box.page, fresh=True)
        self._show_boxes()
        if box is not None and box.page == self._page:
            self.canvas.reveal(self._seen(box))

    def show_box(self, box: Box | None) -> None:
        """Frame a place that is no field's, such as a line of goods."""
        self._place = box
        if box is not None:
            if box.page != self._page and 0 <= box.page < self._pages:
                self._go(box.page, fresh=True)
            self._show_boxes()
            self.canvas.reveal(self._seen(box))

    def go(self, page: int) -> None:
        """Show ``page``, if there is one."""
        if 0 <= page < self._pages and page != self._page:
            self._go(page, fresh=True)

    def rotate(self, degrees: int) -> None:
        """Turn the page in view clockwise; the answer shows it."""
        if self._detail is not None and self._pages:
            self.rotate_asked.emit(self._page, degrees)

    def toggle_original(self) -> None:
        """Show the photo or scan as it came, or the straightened page again."""
        if self._detail is None or self._page not in self._detail.corners:
            return
        self._original = not self._original
        self._go(self._page, fresh=True)

    def key_of(self, detail: DocumentDetail, page: int) -> PageKey:
        """The image that showing ``page`` of ``detail`` at the present zoom needs."""
        width = min(self.canvas.image_width(), MAX_WIDTH)
        original = self._original and page in detail.corners and detail is self._detail
        return PageKey(detail.row.id, page, width, detail.rotations.get(page, 0), original)

    def prefetch(self, detail: DocumentDetail, page: int) -> None:
        """Have the image of a document that is shown next made ready."""
        if detail.row.pages > page:
            self._next_key = self.key_of(detail, page)
            self._images.ask(self._next_key)

    def _go(self, page: int, *, fresh: bool) -> None:
        changed = page != self._page
        self._page = page
        self._bar.show_page(page, self._pages)
        straightened = self._detail is not None and page in self._detail.corners
        self._bar.show_straightened(straightened=straightened, original=self._original and straightened)
        if fresh:
            self._timer.stop()
            self._ask()
            if self._shown is None or not self._shown.same_page(self._key()):
                self.canvas.show_blank()
        self._show_words()
        self._show_boxes()
        if changed or fresh:
            self.canvas.to_top()
            self.page_changed.emit(page)

    def _key(self) -> PageKey | None:
        return None if self._detail is None or not self._pages else self.key_of(self._detail, self._page)

    def _ask(self) -> None:
        key = self._key()
        if key is None or key == self._shown:
            return
        self._images.forget_others(frozenset({key} | ({self._next_key} if self._next_key else set())))
        self._images.ask(key)

    def _image_ready(self, key: PageKey, image: QImage) -> None:
        wanted = self._key()
        if wanted is None or not key.same_page(wanted):
            return
        # An image of another width is better than a blank sheet until the sharp one comes.
        if key == wanted or self._shown is None or not self._shown.same_page(wanted):
            self._shown = key
            self._stack.setCurrentIndex(0)
            self.canvas.show_image(image)
            if self._active is not None:
                self.show_field(self._active)
        if key != wanted:
            self._timer.start()

    def _image_failed(self, key: PageKey, message: Message) -> None:
        wanted = self._key()
        if wanted is not None and key.same_page(wanted) and not key.same_page(self._shown):
            self._show_error(message)

    def _show_error(self, message: Message) -> None:
        self._reason.setText(say(message))
        self._stack.setCurrentIndex(1)
        self._bar.show_page(self._page, self._pages)

    def _seen(self, box: Box) -> Box:
        """Where ``box`` of the page is in the image in view."""
        if self._detail is None:
            return box
        corners = self._detail.corners.get(box.page)
        if self._original and corners is not None:
            box = Perspective.of(corners).original_box(box)
        return geometry.turned(box, self._detail.rotations.get(box.page, 0))

    def _show_words(self) -> None:
        self._originals = {
            Word(word.text, self._seen(word.box), word.confidence): word
            for word in self._words.get(self._page, ())
        }
        self.canvas.set_words(tuple(self._originals))

    def _box(self, name: FieldName) -> Box | None:
        field = self._detail.fields.get(name) if self._detail is not None else None
        return None if field is None else field.box

    def _show_boxes(self) -> None:
        if self._detail is None:
            return
        boxes = {
            name: self._seen(field.box)
            for name, field in self._detail.fields.items()
            if field.box is not None and field.box.page == self._page
        }
        place = self._place
        shown = place is not None and place.page == self._page
        self.canvas.set_boxes(boxes, self._active, self._seen(place) if place and shown else None)

    def _take(self, words: Sequence[Word]) -> None:
        self.taken.emit(tuple(self._originals[word] for word in words if word in self._originals))

    def _zoomed(self) -> None:
        self._bar.show_zoom(self.canvas.zoom)
        self._timer.start()

    def _make_error(self) -> QWidget:
        page = QWidget(self)
        page.setObjectName("pageError")
        layout = QVBoxLayout(page)
        layout.setContentsMargins(48, 48, 48, 48)
        layout.setSpacing(8)
        title = QLabel(self.tr("Nie ma obrazu strony"), page)
        title.setProperty("look", "heading")
        self._reason.setWordWrap(True)
        self._advice.setText(
            self.tr("Pola można wpisać ręcznie po prawej stronie, a dokument odrzucić z powodem (F12).")
        )
        self._advice.setWordWrap(True)
        self._advice.setProperty("look", "muted")
        layout.addStretch(1)
        for label in (title, self._reason, self._advice):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(label)
        layout.addStretch(2)
        return page
