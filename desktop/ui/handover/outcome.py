"""What a hand-over came to: why nothing can be written, and what was."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from desktop.services.exporting.values import ExportReport, Preview
from desktop.ui.handover.words import say, word
from desktop.ui.widgets.empty import EmptyState


@dataclass(frozen=True, slots=True)
class Ways:
    """What can be done where there is nothing to write; ``wider`` is ``None`` if all is looked at."""

    settings: Callable[[], None]
    batches: Callable[[], None]
    wider: Callable[[], None] | None


class Outcome(EmptyState):
    """Says it in the place of the preview's tables."""

    def say_nothing(self, preview: Preview, ways: Ways) -> None:
        """Why there is nothing to write, and what to do."""
        about_file = [one.message for one in preview.draft.notices if one.document is None]
        set_up = (self.tr("Ustawienia formatu…"), ways.settings)
        past = (self.tr("Przekazane pliki…"), ways.batches)
        if preview.job is not None and preview.job.settings.missing():
            names = ", ".join(word(one.label) for one in preview.job.settings.missing())
            text = self.tr("Bez tego program nie przyjmie pliku: {names}.").format(names=names)
            self.show_state("settings", self.tr("Najpierw uzupełnij ustawienia formatu"), text, set_up)
        elif about_file:
            text = " ".join(say(one) for one in about_file[:3])
            self.show_state("warning", self.tr("Tego pliku nie można zapisać"), text, set_up)
        elif preview.all_refused:
            text = self.tr("Powody są obok. Kliknięcie albo Enter otwiera dokument, żeby go poprawić.")
            self.show_state("warning", self.tr("Żaden dokument nie może wyjść w tym formacie"), text)
        else:
            text = self.tr("Wszystkie zatwierdzone dokumenty już wyszły albo nic jeszcze nie zatwierdzono.")
            title = self.tr("Nie ma nic do przekazania")
            if ways.wider is None:
                self.show_state("check", title, text, past)
            else:
                self.show_state("check", title, text, (self.tr("Pokaż też już przekazane"), ways.wider), past)

    def written_words(self, report: ExportReport) -> tuple[str, str]:
        """What was written: a title, and the rest."""
        title = self.tr("Przekazano %n dokument(y/ów)", "", report.documents)
        said = self.tr("Pliki: {names}.").format(names=", ".join(one.name for one in report.files))
        if report.refused:
            left_out = self.tr("Pominięto %n dokument(y/ów).", "", len(report.refused))
            said = f"{said} {left_out}"
        return title, said
