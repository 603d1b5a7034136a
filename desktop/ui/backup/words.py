"""What the window says of backups."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication, QLocale

from desktop.domain.backup import RunState
from desktop.domain.sentences import QT_TRANSLATE_NOOP
from desktop.services.backup.places.opening import title
from desktop.services.backup.service import Status
from desktop.ui.dates_and_amounts import format_exact_moment
from desktop.ui.style.tokens import Tone

_CONTEXT = "backup"

_STAGES: dict[str, str] = {
    "copying": QT_TRANSLATE_NOOP("backup", "Kopiuję bazę danych…"),
    "sending": QT_TRANSLATE_NOOP("backup", "Zapisuję nowe pliki w miejscu kopii…"),
    "verifying": QT_TRANSLATE_NOOP("backup", "Odczytuję kopię i porównuję…"),
    "clearing": QT_TRANSLATE_NOOP("backup", "Usuwam najdawniejsze kopie…"),
    "checking": QT_TRANSLATE_NOOP("backup", "Sprawdzam pliki na tym komputerze…"),
    "packing": QT_TRANSLATE_NOOP("backup", "Pakuję biuro do pliku…"),
    "restoring": QT_TRANSLATE_NOOP("backup", "Sprawdzam zapisany plik…"),
}


def stage_line(stage: str) -> str:
    """What is being done."""
    return QCoreApplication.translate(_CONTEXT, _STAGES[stage])


def size_text(size: int) -> str:
    """Bytes for people: "1,2 GB"."""
    return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)


def mark_of(status: Status) -> tuple[Tone, str]:
    """Tone and shape of how it goes."""
    if status.settings.place is None:
        return Tone.CHECK, "bang"
    if status.is_stale or (status.last is not None and status.last.state is RunState.FAILED):
        return Tone.BAD, "cross"
    if status.sound.faults or not status.settings.on:
        return Tone.CHECK, "bang"
    return Tone.GOOD, "check"


def headline(status: Status) -> str:
    """How it goes, in a sentence."""
    if status.settings.place is None:
        return _say(_NOT_SET_UP)
    if status.good is None:
        return _say(_NONE_YET)
    if status.is_stale:
        return _say(_STALE).format(days=_days(status.good.began_at))
    if not status.settings.on:
        return _say(_BY_HAND).format(when=format_exact_moment(status.good.began_at))
    return _say(_GOOD).format(when=format_exact_moment(status.good.began_at))


def particulars(status: Status) -> str:
    """When, where, how large; empty if nothing is set up."""
    settings, good = status.settings, status.good
    if settings.place is None:
        return ""
    lines = [_say(_PLACE).format(place=title(settings.place))]
    if good is not None:
        lines.append(
            _say(_LAST).format(
                files=good.files,
                size=size_text(good.size),
                new=size_text(good.new_size),
                place=size_text(good.place_size),
            )
        )
        lines.append(_say(_READ_BACK).format(files=good.read_back))
    return "\n".join(lines)


def short_state(status: Status) -> str:
    """For the status line; empty if all is well."""
    if status.settings.place is None:
        return _say(_SHORT_NOT_SET_UP)
    if status.last is not None and status.last.state is RunState.FAILED:
        return _say(_SHORT_FAILED)
    if status.is_stale and status.good is not None:
        return _say(_SHORT_STALE).format(days=_days(status.good.began_at))
    return ""


def _days(moment: datetime) -> int:
    return (datetime.now(UTC) - moment).days


def _say(text: str) -> str:
    return QCoreApplication.translate(_CONTEXT, text)


_NOT_SET_UP = QT_TRANSLATE_NOOP(
    "backup", "Kopie zapasowe nie są ustawione. Awaria dysku zabrałaby wszystko, co jest w programie."
)
_NONE_YET = QT_TRANSLATE_NOOP("backup", "Kopie są ustawione, ale nie ma jeszcze żadnej.")
_STALE = QT_TRANSLATE_NOOP("backup", "Ostatnia dobra kopia jest za stara (dni: {days}).")
_BY_HAND = QT_TRANSLATE_NOOP("backup", "Ostatnia dobra kopia: {when}. Codzienne kopie są wyłączone.")
_GOOD = QT_TRANSLATE_NOOP("backup", "Ostatnia dobra kopia: {when}.")
_PLACE = QT_TRANSLATE_NOOP("backup", "Miejsce: {place}")
_LAST = QT_TRANSLATE_NOOP(
    "backup", "Pliki: {files}, razem {size}; nowe: {new}. Wszystkie kopie zajmują {place}."
)
_READ_BACK = QT_TRANSLATE_NOOP(
    "backup",
    "Sprawdzona: bazę odtworzono i porównano tabela po tabeli, odczytano z miejsca kopii pliki: {files}.",
)
_SHORT_NOT_SET_UP = QT_TRANSLATE_NOOP("backup", "Kopia zapasowa: nie ustawiona")
_SHORT_FAILED = QT_TRANSLATE_NOOP("backup", "Kopia zapasowa: nieudana")
_SHORT_STALE = QT_TRANSLATE_NOOP("backup", "Kopia zapasowa: za stara (dni: {days})")
