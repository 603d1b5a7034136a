"""The chosen documents bound into one PDF."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from desktop.domain.messages import Message
from desktop.domain.names import in_polish
from desktop.domain.originals import OriginalFacts
from desktop.export.originals.bookmarks import MOST_AT_ONCE, Bookmark
from desktop.export.originals.sheets import Sheets
from desktop.services.originals import tasks
from desktop.services.originals.converting import Converted, Converter
from desktop.services.originals.tally import Tally, Told

NO_COMPANY, NO_MONTH = "Bez firmy", "Bez miesiąca"
"""Bookmarks of what is in no company, and in no month."""

_APPEND_TIMEOUT = 600.0
_FINISH_TIMEOUT = 1800.0


class Binder:
    """Binds documents into one PDF at ``target``, which grows; a few of them lie beside it meanwhile."""

    def __init__(self, target: Path, converter: Converter, tally: Tally) -> None:
        self._target = target
        self._converter = converter
        self._tally = tally
        self._waiting: list[Path] = []
        self._bookmarks: list[Bookmark] = []

    def add(self, documents: Iterable[Converted], told: Told) -> None:
        """Add each document; one that cannot be shown is a page that says so."""
        for converted in documents:
            pages = converted.made.pages if converted.made is not None else self._add_note(converted)
            self._bookmarks.append(Bookmark(_levels(converted.document.facts), pages))
            self._waiting.append(converted.path)
            if len(self._waiting) == MOST_AT_ONCE:
                self._append()
            self._tally.documents += 1
            told()

    def finish(self, title: str) -> None:
        """Write what is left, and the bookmarks."""
        if self._waiting:
            self._append()
        self._converter.run(tasks.finish_pdf, self._target, self._bookmarks, title, timeout=_FINISH_TIMEOUT)
        self._tally.files = 1

    def _append(self) -> None:
        self._converter.run(tasks.append_pdfs, self._waiting, self._target, timeout=_APPEND_TIMEOUT)
        for part in self._waiting:
            part.unlink()
        self._waiting = []

    def _add_note(self, converted: Converted) -> int:
        facts, reason = converted.document.facts, converted.reason or Message("file.damaged")
        self._tally.missing += 1
        self._tally.say(facts.document_id, reason)
        lines = [
            in_polish(reason),
            f"Plik: {facts.file_name}",
            f"Firma: {facts.company or NO_COMPANY}",
            f"Kontrahent: {facts.contractor or '—'}",
            f"Numer: {facts.number or '—'}",
            f"Nr dokumentu w programie: {facts.document_id}",
            f"SHA-256 oryginału: {converted.document.sha256}",
            "Oryginał jest w programie; zapisz go jako osobny plik (folder albo ZIP).",
        ]
        sheets = Sheets()
        sheets.add_note("Tego dokumentu nie da się tu pokazać", lines)
        sheets.save(converted.path)
        return len(sheets)


def _levels(facts: OriginalFacts) -> tuple[str, str, str]:
    label = " · ".join(filter(None, (facts.number, facts.contractor))) or facts.file_name
    return (
        facts.company or NO_COMPANY,
        NO_MONTH if facts.month is None else str(facts.month),
        label or f"Dokument {facts.document_id}",
    )
