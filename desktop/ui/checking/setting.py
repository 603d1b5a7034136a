"""Whether a document with an open alarm may be approved: kept as soon as it is ticked."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QWidget

from desktop.ui.background import Background, Newest

if TYPE_CHECKING:
    from desktop.services.office import Office


class ForbidBox(QCheckBox):
    """The office's setting."""

    def __init__(self, office: Office, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(self.tr("nie pozwalaj zatwierdzać, dopóki nikt\nnie odpowiedział"))
        self._checking = office.checking
        self._asked = Newest(background)
        self._background = background
        self.clicked.connect(self._keep)

    def refresh(self) -> None:
        """Ask for the setting."""
        self._asked.run(self._checking.forbids_alarms, self.setChecked)

    def _keep(self, wanted: bool) -> None:
        self._background.run(
            partial(self._checking.forbid_alarms, forbid=wanted), lambda _nothing: None, self._failed
        )

    def _failed(self, error: BaseException) -> None:
        self.refresh()
        self._background.report(error)
