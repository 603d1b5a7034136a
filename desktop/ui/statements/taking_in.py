"""Taking statements in: which files, and what became of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.domain.errors import UserError
from desktop.domain.messages import Message
from desktop.domain.statements.state import Imported
from desktop.ui import texts
from desktop.ui.style.tokens import Tone

if TYPE_CHECKING:
    from desktop.services.office import Office

FileResult = tuple[Path, Imported | Message]
_NAMED = 3
"""Files that were refused and are named."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What is said of an import, and the newest statement that it brought."""

    tone: Tone
    text: str
    newest: int | None


class TakingIn(QObject):
    """Asks for files, and puts into words what importing them gave."""

    def ask(self, parent: QWidget, chosen: Callable[[Sequence[Path]], None]) -> None:
        """Ask which files to import."""
        dialog = QFileDialog(parent, self.tr("Importuj wyciągi"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters(
            [
                self.tr("Wyciągi (*.sta *.mt940 *.txt *.xml *.pdf)"),
                self.tr("Wszystkie pliki (*)"),
            ]
        )
        dialog.filesSelected.connect(lambda names: chosen([Path(name) for name in names]))
        dialog.open()

    def outcome(self, results: Sequence[FileResult]) -> Outcome:
        """What became of these files."""
        refused = [(path, one) for path, one in results if isinstance(one, Message)]
        done = [one for _path, one in results if isinstance(one, Imported)]
        fresh = [one for one in done if not one.already]
        said = []
        if fresh:
            told = self.tr("Wczytano wyciągi: {statements}, nowe pozycje: {new}, znane już: {known}.")
            said.append(
                told.format(
                    statements=sum(len(one.statements) for one in fresh),
                    new=sum(one.new_lines for one in fresh),
                    known=sum(one.known_lines for one in fresh),
                )
            )
        if len(fresh) < len(done):
            said.append(
                self.tr("Pliki, które były już wczytane: {count}.").format(count=len(done) - len(fresh))
            )
        warnings = [texts.say(warning) for one in done for warning in one.warnings]
        said += warnings
        said += [f"{path.name}: {texts.say(message)}" for path, message in refused[:_NAMED]]
        if len(refused) > _NAMED:
            said.append(self.tr("I jeszcze plików: {count}.").format(count=len(refused) - _NAMED))
        tone = Tone.BAD if refused else Tone.CHECK if warnings else Tone.GOOD
        newest = max((number for one in fresh for number in one.statements), default=None)
        return Outcome(tone, " ".join(said), newest)


def import_all(office: Office, paths: Sequence[Path], company_id: int | None) -> list[FileResult]:
    """Import each file; off the window's thread."""
    return [(path, _import_one(office, path, company_id)) for path in paths]


def _import_one(office: Office, path: Path, company_id: int | None) -> Imported | Message:
    try:
        return office.statements.import_file(path, company_id)
    except UserError as error:
        return error.message
