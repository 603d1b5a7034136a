"""Step five: an office of samples, apart from the own one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from desktop.domain.firstrun import FirstRunState, Step
from desktop.domain.messages import Message
from desktop.domain.places import Reopening, Wish
from desktop.services.place.samples import remove_samples
from desktop.ui import texts
from desktop.ui.background import Background
from desktop.ui.firstrun.page import StepPage
from desktop.ui.style.tokens import Tone
from desktop.ui.widgets.boxes import label, row
from desktop.ui.widgets.elements import button

if TYPE_CHECKING:
    from desktop.services.office import Office


class SamplesStep(StepPage):
    """Opens it in the same window; removing it leaves nothing of it."""

    reopening_wanted = Signal(object)

    def __init__(self, office: Office, background: Background) -> None:
        super().__init__(
            office,
            background,
            self.tr("Chcesz najpierw popatrzeć?"),
            self.tr(
                "Biuro przykładowe ma trzy zmyślone firmy i siedemnaście dokumentów, które wkłada udawany"
                " skaner. Można w nim wszystkiego spróbować: sprawdzać, zatwierdzać, eksportować. Leży"
                " w osobnym folderze, nie miesza się z Twoimi danymi i usuwa się je jednym przyciskiem."
            ),
        )
        self._removing = False
        self.open_button = button("", self._open, icon_name="play")
        self.remove_button = button(self.tr("Usuń biuro przykładowe"), self._remove, icon_name="bin")
        self._where = label(look="muted", wrap=True)
        self.body.addLayout(row(self.open_button, self.remove_button, None))
        self.body.addWidget(self._where)
        self.body.addStretch(1)

    def refresh(self) -> None:
        there = self._office.place.has_samples
        self.open_button.setText(
            self.tr("Otwórz biuro przykładowe") if there else self.tr("Utwórz i otwórz biuro przykładowe")
        )
        self.remove_button.setVisible(there)
        where = self.tr("Folder: {folder}").format(folder=self._office.place.samples)
        self._where.setText(where if there else "")

    def take_keyboard(self) -> None:
        self.open_button.setFocus()

    def store(self) -> None:
        finish = partial(self._office.first_run.finish, Step.SAMPLES)
        self.keep(finish, lambda _state: self.stored.emit())

    def _open(self) -> None:
        if self._removing:
            return

        def then(_state: FirstRunState) -> None:
            self.reopening_wanted.emit(Reopening(Wish.SAMPLES))

        self.keep(partial(self._office.first_run.finish, Step.SAMPLES), then)

    def _remove(self) -> None:
        if self._removing:
            return
        self._removing = True
        self.strip.progress(self.tr("Usuwam biuro przykładowe…"), 0, 0)
        remove = partial(remove_samples, self._office.place.samples)
        self._background.run_long(remove, lambda _nothing: self._removed(), self._not_removed)

    def _removed(self) -> None:
        self._removing = False
        self.strip.say(Tone.GOOD, texts.say(Message("place.samples_removed")))
        self.refresh()

    def _not_removed(self, error: BaseException) -> None:
        self._removing = False
        self.fail(error)
        self.refresh()
