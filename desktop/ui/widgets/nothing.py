"""What a small list says while nothing is in it: an empty column tells nobody what belongs there."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractItemView, QLabel
from shiboken6 import isValid

from desktop.ui.widgets.boxes import label

_AROUND = 16


class Nothing(QObject):
    """Shows ``text`` over ``view`` as long as its model has no rows."""

    def __init__(self, view: QAbstractItemView, text: str) -> None:
        super().__init__(view)
        self._view = view
        self._label: QLabel = label(text, "muted", wrap=True)
        self._label.setParent(view.viewport())
        self._label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self._label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        view.viewport().installEventFilter(self)
        model = view.model()
        for changed in (model.rowsInserted, model.rowsRemoved, model.modelReset):
            changed.connect(self._look)
        self._look()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the size of the list."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def say(self, text: str) -> None:
        """Say something else from now on: nothing found is not nothing there."""
        self._label.setText(text)

    def _look(self) -> None:
        # A list that goes tells its model so, last of all.
        if not isValid(self._view):
            return
        self._label.setVisible(self._view.model().rowCount() == 0)
        self._place()

    def _place(self) -> None:
        self._label.setGeometry(self._view.viewport().rect().adjusted(_AROUND, _AROUND, -_AROUND, 0))
