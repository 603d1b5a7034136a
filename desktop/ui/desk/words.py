"""Sentences of notifications and of new versions."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale, QObject

from desktop import __version__
from desktop.services.desk.news import Came
from desktop.services.desk.updates import Update
from desktop.ui.desk.notifying import Notice


def update_told(update: Update) -> str:
    """That there is a newer version, and what is new in it."""
    said = QCoreApplication.translate(
        "Desk", "Jest nowa wersja programu: {version} (tutaj działa {current})."
    ).format(version=update.version, current=__version__)
    language = "en" if QLocale().language() == QLocale.Language.English else "pl"
    news = update.told(language)
    return f"{said} {news}" if news else said


class NoticeWords(QObject):
    """What a notification says."""

    def told(self, notice: Notice, *, names: bool) -> tuple[str, str]:
        """Title and text; with ``names`` it says of which companies."""
        lines = []
        if notice.troubles:
            lines.append(self.tr("%n nowy(ch) kłopot(y/ów)", "", notice.troubles))
        if notice.questions.count:
            said = self.tr("%n nowa(ych) wiadomość(i) od klientów", "", notice.questions.count)
            lines.append(_with_names(said, notice.questions, names))
        if notice.documents.count:
            said = self.tr("%n nowy(ch) dokument(y/ów)", "", notice.documents.count)
            lines.append(_with_names(said, notice.documents, names))
        title, *rest = lines
        return title, "\n".join(rest) or self.tr("Kliknij, aby zobaczyć.")


def _with_names(said: str, came: Came, names: bool) -> str:
    if not names or not came.companies:
        return said
    listed = ", ".join(came.companies)
    return f"{said}: {listed}"
