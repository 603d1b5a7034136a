"""``backup``: backups for scripts, and for the day when there is no window."""

from __future__ import annotations

import argparse
import getpass
import os
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from desktop.app import DataFolder, open_office
from desktop.cli.output import complain, print_json, print_table, say
from desktop.cli.run import FAILED, OK
from desktop.domain.backup import BackupPlace, FolderPlace, Opening, Restored, S3Place, SnapshotName
from desktop.domain.errors import UserError
from desktop.services.backup import moving, restoring
from desktop.services.backup.course import Course, Stage, Step
from desktop.services.backup.places.opening import title
from desktop.services.backup.sealing import Key
from desktop.services.backup.service import Backup
from desktop.services.secrets import secrets_of

_LONGEST = 1000
_SHOWN = 20
"""Files named one by one."""
_STAGES = {
    Stage.COPYING: "kopia bazy",
    Stage.SENDING: "zapis",
    Stage.VERIFYING: "sprawdzenie",
    Stage.CLEARING: "usuwanie starych",
    Stage.CHECKING: "sprawdzanie plików",
    Stage.RESTORING: "odtwarzanie",
    Stage.PACKING: "pakowanie",
}
_STATES = {"good": "dobra", "failed": "nieudana", "stopped": "przerwana", "running": "w toku"}


def backup(options: argparse.Namespace, data: DataFolder) -> int:
    """Run one of the actions."""
    if options.action == "restore":
        return _restore(options, data)
    office = open_office(data)
    try:
        return _ACTIONS[options.action](office.backup, options)
    finally:
        office.stop()


# -- setting up --------------------------------------------------------------------------------------------


def _set(own: Backup, options: argparse.Namespace) -> int:
    if options.place is not None or options.s3:
        _set_up(own, options)
    kept = own.settings.load()
    chosen = {name: getattr(options, name) for name in ("daily", "weekly", "monthly")}
    keep = replace(kept.keep, **{name: number for name, number in chosen.items() if number is not None})
    own.save_settings(
        replace(kept, keep=keep, at=options.at or kept.at, on=(kept.on or options.on) and not options.off)
    )
    return _status(own, argparse.Namespace(json=False))


def _set_up(own: Backup, options: argparse.Namespace) -> None:
    place = _place(options)
    secret = _asked("Tajny klucz S3: ", options) if isinstance(place, S3Place) else ""
    if options.passphrase:
        passphrase = _asked("Hasło do kopii: ", options)
        if not options.stdin and passphrase != _asked("Jeszcze raz: ", options):
            raise UserError("backup.not_twice")
        own.set_up(place, secret=secret, passphrase=passphrase)
    elif options.new_key is not None:
        own.look(place, secret)
        key = Key.new()
        _save_key(key, options.new_key.absolute())
        # What is proven is what can be read from the file, not what was meant to be written.
        own.set_up(place, secret=secret, key=key, proof=Key.read(options.new_key).text)
        say(f"Klucz odzyskiwania zapisano: {options.new_key.absolute()}")
        say("Przenieś go na inny nośnik albo wydrukuj. Bez niego nikt nie odtworzy kopii, także my.")
    elif options.key_file is not None:
        own.join(place, Key.read(options.key_file).text, secret=secret)
    else:
        mark = own.look(place, secret)
        if mark is not None and mark.opening is Opening.PASSPHRASE:
            own.join(place, _asked("Hasło do kopii: ", options), secret=secret)
        else:
            own.set_up(place, secret=secret)
    if own.on_same_disk(place):
        complain("Uwaga: to ten sam dysk, na którym są dane. Jego awaria zniszczy i dane, i kopie.")


def _place(options: argparse.Namespace) -> BackupPlace:
    if options.s3:
        return S3Place(
            endpoint=options.endpoint.rstrip("/"),
            bucket=options.s3,
            access_key=options.access_key,
            prefix=options.prefix.strip("/"),
            region=options.region,
        )
    if options.place is None:
        raise UserError("backup.which_place")
    return FolderPlace(str(options.place.absolute()))


def _save_key(key: Key, file: Path) -> None:
    try:
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError as error:
        raise UserError("backup.file_exists", path=file) from error
    except OSError as error:
        raise UserError("backup.target_denied", path=file, reason=error.strerror or "?") from error
    with os.fdopen(handle, "w", encoding="utf-8") as writer:
        writer.write(key.as_file())
        writer.flush()
        os.fsync(writer.fileno())


def _key(own: Backup, options: argparse.Namespace) -> int:
    if options.load is not None:
        own.put_key(Key.read(options.load))
        say("Klucz przyjęto.")
    elif options.save is not None:
        _save_key(own.key(), options.save.absolute())
        say(f"Klucz odzyskiwania zapisano: {options.save.absolute()}")
    else:
        print(own.key().text)
    return OK


# -- looking -----------------------------------------------------------------------------------------------


def _status(own: Backup, options: argparse.Namespace) -> int:
    status = own.status()
    if options.json:
        print_json(status)
        return FAILED if status.is_stale else OK
    settings = status.settings
    if settings.place is None:
        complain("Kopie zapasowe nie są ustawione. Ustaw je: bezdotyk backup set FOLDER --new-key PLIK")
        return FAILED
    say(f"Miejsce: {title(settings.place)}")
    keep = settings.keep
    when = f"codziennie o {settings.at:%H:%M}" if settings.on else "tylko na polecenie"
    say(f"Kiedy: {when}; przechowywane: {keep.daily} dni, {keep.weekly} tyg., {keep.monthly} mies.")
    if status.good is None:
        say("Nie ma jeszcze żadnej dobrej kopii.")
    else:
        good = status.good
        say(f"Ostatnia dobra: {good.began_at.astimezone():%Y-%m-%d %H:%M}, sprawdzona przez odtworzenie.")
        say(f"Pliki: {good.files}, {_mb(good.size)}; wszystkie kopie razem: {_mb(good.place_size)}.")
    if status.last is not None and status.last.message is not None:
        complain(status.last.message)
    if status.same_disk:
        complain("Uwaga: kopie leżą na tym samym dysku, na którym są dane.")
    for faulty in status.sound.faults[:_SHOWN]:
        complain(f"Na tym komputerze jest uszkodzony albo brakuje: {faulty.path}")
    return FAILED if status.is_stale or status.sound.faults else OK


def _list(own: Backup, options: argparse.Namespace) -> int:
    _show_snapshots(own.snapshots(), own.ledger.verified(), options)
    return OK


def _show_snapshots(there: list[SnapshotName], verified: set[str], options: argparse.Namespace) -> None:
    if options.json:
        print_json([{"name": one, "made_at": one.moment, "verified": one in verified} for one in there])
        return
    rows = [
        [one, f"{one.moment.astimezone():%Y-%m-%d %H:%M}", "tak" if one in verified else "nie wiadomo"]
        for one in there
    ]
    print_table(["Kopia", "Zrobiona", "Sprawdzona"], rows)


# -- doing -------------------------------------------------------------------------------------------------


def _now(own: Backup, options: argparse.Namespace) -> int:
    made = own.run(_teller(options))
    if options.json:
        print_json(made)
    else:
        say(f"Kopia jest zrobiona i sprawdzona: {made.snapshot}")
        say(f"Pliki: {made.files} ({_mb(made.size)}), nowe: {made.new_files} ({_mb(made.new_size)}).")
    for path in made.mended[:_SHOWN]:
        complain(f"Uszkodzony w miejscu kopii, zapisany od nowa: {path}")
    for sha256 in made.broken[:_SHOWN]:
        lost = " Nie ma go też w żadnej kopii." if sha256 in made.lost else ""
        complain(f"Na tym komputerze jest uszkodzony albo brakuje oryginału {sha256}.{lost}")
    return FAILED if made.broken else OK


def _verify(own: Backup, options: argparse.Namespace) -> int:
    found = own.verify(options.snapshot, _teller(options))
    if options.json:
        print_json(found)
    else:
        say(f"Kopia {found.snapshot}: odczytano {found.read} plików z {found.files}.")
        for path in found.bad:
            now = " Zapisano go od nowa." if path in found.mended else ""
            complain(f"Uszkodzony albo brakuje go w kopii: {path}.{now}")
        if not found.bad:
            say("Wszystko się zgadza.")
    return FAILED if found.bad else OK


def _check(own: Backup, options: argparse.Namespace) -> int:
    report = own.check(_teller(options))
    mended, left = own.mend(_teller(options)) if options.mend and report.faults else ([], [])
    if options.json:
        print_json({"report": report, "mended": mended, "left": left})
    else:
        say(f"Sprawdzono plików: {report.checked} ({_mb(report.size)}).")
        if not report.database_whole:
            complain("Baza danych jest uszkodzona. Odtwórz biuro z ostatniej kopii.")
        for faulty in report.faults:
            what = "naprawiony z kopii" if faulty.path in mended else _FAULTS[faulty.fault]
            complain(f"{faulty.path}: {what}")
        if report.database_whole and not report.faults:
            say("Baza danych i wszystkie oryginały są nienaruszone.")
    return OK if report.database_whole and len(mended) == len(report.faults) else FAILED


_FAULTS = {"changed": "zmieniła się treść", "missing": "brakuje"}


def _move_out(own: Backup, options: argparse.Namespace) -> int:
    passphrase = _asked("Hasło do pliku: ", options)
    if not options.stdin and passphrase != _asked("Jeszcze raz: ", options):
        raise UserError("backup.not_twice")
    snapshot = own.move_out(options.file.absolute(), passphrase, _teller(options))
    if options.json:
        print_json(
            {
                "file": options.file.absolute(),
                "files": len(snapshot.files),
                "size": snapshot.size,
                "missing": snapshot.missing,
            }
        )
    else:
        say(f"Całe biuro jest w pliku: {options.file.absolute()} ({len(snapshot.files)} plików)")
        say("Na nowym komputerze: bezdotyk backup restore PLIK")
    for sha256 in snapshot.missing[:_SHOWN]:
        complain(f"Tego oryginału brakuje na tym komputerze albo jest uszkodzony: {sha256}")
    return FAILED if snapshot.missing else OK


def _restore(options: argparse.Namespace, data: DataFolder) -> int:
    course = Course(_teller(options))
    secrets = secrets_of(data.root)
    if options.place is not None and options.place.is_file():
        passphrase = _asked("Hasło do pliku: ", options)
        restored = moving.restore_file(options.place.absolute(), passphrase, data.root, secrets, course)
        return _tell_restored(restored, options, data)
    place = _place(options)
    secret = _asked("Tajny klucz S3: ", options) if isinstance(place, S3Place) else None
    source = restoring.find(place, secret)
    if options.list:
        _show_snapshots(list(source.snapshots), set(), options)
        return OK
    if options.key_file is not None:
        typed = Key.read(options.key_file).text
    else:
        wanted = "Hasło do kopii: " if source.opening is Opening.PASSPHRASE else "Klucz odzyskiwania: "
        typed = _asked(wanted, options)
    key = restoring.open_key(source, typed)
    restored = restoring.restore(source, key, data.root, secrets, options.snapshot, course)
    return _tell_restored(restored, options, data)


def _tell_restored(restored: Restored, options: argparse.Namespace, data: DataFolder) -> int:
    if options.json:
        print_json(restored)
    else:
        say(f"Biuro odtworzono w {data.root}: {restored.files} plików, haseł i kluczy: {restored.secrets}.")
    for path in restored.damaged:
        complain(f"Uszkodzony w kopii, nie odtworzono: {path}")
    for sha256 in restored.lost:
        complain(f"Tego oryginału nie było już, gdy robiono kopię: {sha256}")
    return FAILED if restored.damaged or restored.lost else OK


def _teller(options: argparse.Namespace) -> Callable[[Step], None] | None:
    """A line of how far it is, where somebody looks on."""
    if options.json or not sys.stderr.isatty():
        return None

    def tell(step: Step) -> None:
        print(f"\r\033[K{_STAGES[step.stage]}: {step.done}/{step.of}", end="", file=sys.stderr, flush=True)
        if step.done == step.of:
            print(file=sys.stderr)

    return tell


def _asked(what: str, options: argparse.Namespace) -> str:
    """A secret: from the terminal, not shown; from standard input if the command says so."""
    if options.stdin:
        return sys.stdin.readline(_LONGEST).rstrip("\r\n")
    if not sys.stdin.isatty():
        raise UserError("backup.nobody_to_ask")
    return getpass.getpass(what)


def _mb(size: int) -> str:
    return f"{size / 1024**2:.1f} MB".replace(".", ",")


_ACTIONS: dict[str, Callable[[Backup, argparse.Namespace], int]] = {
    "set": _set,
    "status": _status,
    "now": _now,
    "list": _list,
    "verify": _verify,
    "check": _check,
    "move-out": _move_out,
    "key": _key,
}
