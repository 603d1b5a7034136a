"""The office's own tables: listed, designed, carried to another office."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QListWidget,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QWidget,
)

from desktop.domain.errors import UserError
from desktop.export.atomic import write_files
from desktop.export.drafts import Job
from desktop.export.templates.exporter import PREFIX
from desktop.export.templates.template import Template, to_text
from desktop.ui.background import Background
from desktop.ui.handover.asking import Asking
from desktop.ui.handover.designing.editor import TemplateEditor, beginning
from desktop.ui.handover.words import say
from desktop.ui.keys import Command
from desktop.ui.style.tokens import Tone
from desktop.ui.widgets.boxes import column, row
from desktop.ui.widgets.elements import button
from desktop.ui.widgets.empty import EmptyState
from desktop.ui.widgets.strip import Strip

if TYPE_CHECKING:
    from desktop.services.office import Office

_SAMPLE = 5
"""Documents of the example."""
_LARGEST = 1_000_000
"""Bytes; a template of two hundred columns has fifty thousand."""


class TemplatesPage(QWidget):
    """A list of templates, and the one that is chosen as a form."""

    closed = Signal()
    saved = Signal(str)
    """The format that a template is."""

    def __init__(self, office: Office, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._sample: Job | None = None
        self._templates: Sequence[Template] = ()
        self._kept: Template | None = None
        """What is shown as it is kept; ``None``: it is new."""
        self._begun: Template | None = None
        """What was shown to begin with; ``None`` while nothing is."""
        self.strip = Strip()
        self._asking = Asking(background, self.strip)
        self.list = QListWidget()
        self.list.setProperty("look", "plain")
        self.list.setAccessibleName(self.tr("Własne tabele"))
        self.editor = TemplateEditor()
        self._empty = EmptyState()
        self._right = QStackedWidget()
        self._arrange()
        self.list.currentRowChanged.connect(self._chosen)

    @property
    def loading(self) -> bool:
        """Whether something that was asked for has not come yet."""
        return self._asking.busy

    def open(self, sample: Job | None, key: str = "") -> None:
        """Show the templates, the one of the format ``key`` chosen; ``sample``: documents for an example."""
        self._sample = None if sample is None else replace(sample, documents=sample.documents[:_SAMPLE])
        self.strip.dismiss()
        self._begun = None
        self._load(key.removeprefix(PREFIX) if key.startswith(PREFIX) else "")

    def save(self) -> None:
        """Keep what is shown."""
        if self._begun is None or self.loading:
            return
        problem = self.editor.problem()
        if problem is not None:
            self.strip.say(Tone.BAD, say(problem.message))
            return
        template = self.editor.template()
        before = "" if self._kept is None else self._kept.name
        call = partial(self._office.exporting.templates.save, template, instead_of=before)
        self._asking.run(call, partial(self._saved, template))

    def add(self) -> None:
        """Begin a new one."""
        if self.may_leave():
            self._begin(beginning(self._free_name(self.tr("Nowa tabela"))))

    def copy(self) -> None:
        """Begin a new one from the one that is shown."""
        if self._kept is not None and self.may_leave():
            self._begin(replace(self._kept, name=self._free_name(self._kept.name)))

    def ask_remove(self) -> None:
        """Forget the one that is shown, once the person said so."""
        if self._kept is None:
            self._begun = None
            self._load("")
            return
        name = self._kept.name
        self.strip.say(
            Tone.CHECK,
            self.tr("Usunąć tabelę „{name}”? Zapisane pliki zostają.").format(name=name),
            self.tr("Usuń"),
            partial(self._remove, name),
        )

    def take(self, path: Path) -> None:
        """Take a template in that another office wrote out."""
        templates = self._office.exporting.templates
        self._asking.run(lambda: templates.take(_read(path)), self._taken)

    def write_out(self, path: Path) -> None:
        """Write the one that is kept into a file, for another office."""
        if self._kept is not None:
            content = {path: to_text(self._kept).encode()}
            self._asking.run(partial(write_files, content), lambda _nothing: self._written_out(path))

    def may_leave(self) -> bool:
        """Whether nothing typed would be lost; if it would, the person is asked."""
        if self._begun is None or (self._kept is not None and self.editor.template() == self._begun):
            return True
        self.strip.say(
            Tone.CHECK, self.tr("Tabela nie jest zapisana."), self.tr("Porzuć zmiany"), self._abandon
        )
        return False

    # -- inside ------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        left = QFrame()
        new = button(self.tr("Nowa"), self.add, icon_name="plus")
        copy = button(self.tr("Powiel"), self.copy)
        take_in = button(self.tr("Wczytaj…"), self._ask_take, tip=self.tr("Wczytaj szablon z pliku"))
        inside = column(margins=(12, 12, 4, 12), gap=8)
        inside.addLayout(row(new, copy, take_in, None))
        inside.addWidget(self.list, 1)
        left.setLayout(inside)
        right = QFrame()
        write_out = button(self.tr("Zapisz do pliku…"), self._ask_write_out, tip=self.tr("Dla innego biura"))
        remove = button(self.tr("Usuń"), self.ask_remove, icon_name="bin")
        save = button(self.tr("Zapisz tabelę"), self.save, look="primary", command=Command.WRITE_FILE)
        body = column(margins=(4, 12, 12, 12), gap=8)
        body.addWidget(self.editor, 1)
        body.addLayout(row(remove, write_out, None, save))
        right.setLayout(body)
        # The editor is wide; the other pages of the screen must not be made as wide by it.
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(right)
        self._right.addWidget(area)
        self._right.addWidget(self._empty)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(left)
        split.addWidget(self._right)
        split.setStretchFactor(1, 1)
        split.setChildrenCollapsible(False)
        split.setSizes([300, 1100])
        whole = column(self.strip, gap=0)
        whole.addWidget(split, 1)
        self.setLayout(whole)

    def _load(self, name: str) -> None:
        self._asking.run(self._office.exporting.templates.all, partial(self._show, name))

    def _show(self, name: str, templates: Sequence[Template]) -> None:
        self._templates = templates
        blocked = self.list.blockSignals(True)
        self.list.clear()
        self.list.addItems([one.name for one in templates])
        place = next((place for place, one in enumerate(templates) if one.name == name), 0)
        self.list.setCurrentRow(place if templates else -1)
        self.list.blockSignals(blocked)
        self._right.setCurrentIndex(0 if templates else 1)
        if templates:
            self._choose(templates[place])
            return
        self._begun = self._kept = None
        self._empty.show_state(
            "columns",
            self.tr("Nie ma jeszcze własnych tabel"),
            self.tr(
                "Program księgowy, który nie ma swojego formatu, przyjmie tabelę: wybierz kolumny, ich"
                " kolejność i zapis."
            ),
            (self.tr("Nowa tabela"), self.add),
            (self.tr("Wczytaj z pliku…"), self._ask_take),
        )

    def _chosen(self, line: int) -> None:
        if not 0 <= line < len(self._templates) or self._templates[line] is self._kept:
            return
        if self.may_leave():
            self._choose(self._templates[line])
            return
        blocked = self.list.blockSignals(True)
        names = [one.name for one in self._templates]
        self.list.setCurrentRow(-1 if self._kept is None else names.index(self._kept.name))
        self.list.blockSignals(blocked)

    def _choose(self, template: Template) -> None:
        self._kept = template
        self.editor.show_template(template, self._sample)
        self._begun = self.editor.template()

    def _begin(self, template: Template) -> None:
        self._kept = None
        self._right.setCurrentIndex(0)
        blocked = self.list.blockSignals(True)
        self.list.setCurrentRow(-1)
        self.list.blockSignals(blocked)
        self.editor.show_template(template, self._sample)
        self._begun = self.editor.template()
        self.editor.name.setFocus()
        self.editor.name.selectAll()

    def _free_name(self, wanted: str) -> str:
        known = {one.name for one in self._templates}
        name, number = wanted, 2
        while name in known:
            name, number = f"{wanted} {number}", number + 1
        return name

    def _saved(self, template: Template, _nothing: None) -> None:
        self._begun = None
        said = self.tr("Zapisano tabelę „{name}”. Jest wśród formatów.").format(name=template.name)
        self.strip.say(Tone.GOOD, said)
        self._load(template.name)
        self.saved.emit(f"{PREFIX}{template.name}")

    def _remove(self, name: str) -> None:
        self.strip.dismiss()
        self._begun = None
        self._asking.run(
            partial(self._office.exporting.templates.remove, name), lambda _nothing: self._removed()
        )

    def _removed(self) -> None:
        self._load("")
        self.saved.emit("")

    def _taken(self, template: Template) -> None:
        self._saved(template, None)

    def _written_out(self, path: Path) -> None:
        self.strip.say(Tone.GOOD, self.tr("Zapisano {name}.").format(name=path.name))

    def _abandon(self) -> None:
        self.strip.dismiss()
        self._begun = None
        if self._templates:
            self._load("" if self._kept is None else self._kept.name)
        else:
            self.closed.emit()

    def _ask_take(self) -> None:
        if not self.may_leave():
            return
        dialog = QFileDialog(self, self.tr("Wczytaj szablon z pliku"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.take(Path(name)))
        dialog.open()

    def _ask_write_out(self) -> None:
        if self._kept is None:
            return
        dialog = QFileDialog(self, self.tr("Zapisz szablon do pliku"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("json")
        dialog.selectFile(self._kept.name)
        dialog.fileSelected.connect(lambda name: self.write_out(Path(name)))
        dialog.open()


def _read(path: Path) -> str:
    """The text of a template's file; raises :class:`UserError` for what is none."""
    try:
        with path.open("rb") as file:
            return file.read(_LARGEST).decode("utf-8-sig")
    except FileNotFoundError as error:
        raise UserError("file.vanished") from error
    except OSError as error:
        raise UserError("file.not_readable") from error
    except UnicodeDecodeError as error:
        raise UserError("export.template_broken", name=path.name) from error
