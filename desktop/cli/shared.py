"""``shared``: the office's shared database, from the command line."""

from __future__ import annotations

import argparse
import getpass
import sys
from dataclasses import replace
from pathlib import Path

from desktop.app import DataFolder
from desktop.cli.output import complain, print_json, say
from desktop.cli.run import OK
from desktop.domain.errors import UserError
from desktop.domain.messages import Message
from desktop.domain.names import in_polish
from desktop.domain.shared import Holding, SharedFound, SharedPlace
from desktop.domain.upgrading import UpgradeStep
from desktop.services.place.shared.examining import examined
from desktop.services.place.shared.kept import PASSWORD, keep_shared, shared_of
from desktop.services.place.shared.looking import look
from desktop.services.place.shared.wishing import SharedWork, entering, moving_in, moving_out
from desktop.services.secrets import secrets_of

_HOLDS = {
    Holding.NOTHING: "Baza jest pusta: można w niej założyć biuro albo je do niej przenieść.",
    Holding.OFFICE: "W bazie jest biuro, do którego można dołączyć.",
    Holding.UNFINISHED: "W bazie jest biuro, którego przenoszenie przerwano.",
    Holding.LEFT: "W bazie jest pozostawiona kopia biura, które stąd przeniesiono.",
}


def shared(options: argparse.Namespace, data: DataFolder) -> int:
    """Check a server, join it, move the office there or back, say who gathers."""
    match options.action:
        case "check":
            return _check(options)
        case "join":
            place = _place(options)
            return _do(options, data, entering(place, _password(options)))
        case "move":
            place = _place(options)
            return _do(options, data, moving_in(place, _password(options)))
        case "leave":
            return _do(options, data, moving_out)
        case "gathers":
            place = _own(data)
            keep_shared(data.root, replace(place, gathers=options.may))
            say("Obowiązuje od następnego uruchomienia programu na tym komputerze.")
            return OK
        case "password":
            return _new_password(options, data)
        case _:
            return _status(options, data)


def _check(options: argparse.Namespace) -> int:
    found = look(_place(options), _password(options))
    if options.json:
        print_json(found)
        return OK
    _say_found(found)
    return OK


def _say_found(found: SharedFound) -> None:
    lock = "szyfrowane" if found.encrypted else "nieszyfrowane"
    say(f"{found.place.title}: PostgreSQL {found.server_version}, połączenie {lock}.")
    say(_HOLDS[found.holding])
    if found.holding is Holding.OFFICE:
        say(f"Biuro: {found.office or '–'}, firm: {found.companies}, dokumentów: {found.documents}.")


def _do(options: argparse.Namespace, data: DataFolder, work: SharedWork) -> int:
    said: set[int] = set()

    def tell(step: UpgradeStep) -> None:
        if step.number not in said:
            said.add(step.number)
            complain(f"Krok {step.number} z {step.of}: {in_polish(step.name)}…")

    message = work(data.root, tell)
    if options.json:
        print_json(message)
    else:
        say(in_polish(message))
    return OK


def _status(options: argparse.Namespace, data: DataFolder) -> int:
    place = shared_of(data.root)
    if place is None:
        if options.json:
            print_json(None)
        else:
            say(f"Biuro leży na tym komputerze, w folderze {data.root}.")
        return OK
    found, state = examined(data.root, place)
    if options.json:
        print_json({"found": found, "gathers": state.gathers})
        return OK
    _say_found(found)
    code = "doctor.gathers" if state.gathers else "doctor.nobody_gathers"
    say(in_polish(Message(code, {"computer": state.gathers})))
    return OK


def _new_password(options: argparse.Namespace, data: DataFolder) -> int:
    place, own = _own(data), secrets_of(data.root)
    typed = _password(options)
    look(place, typed)
    own.put(PASSWORD, typed)
    say("Hasło działa i jest w magazynie haseł tego komputera.")
    return OK


def _own(data: DataFolder) -> SharedPlace:
    place = shared_of(data.root)
    if place is None:
        raise UserError("shared.not_shared")
    return place


def _place(options: argparse.Namespace) -> SharedPlace:
    certificate: Path | None = options.certificate
    return SharedPlace(
        server=options.server,
        name=options.name,
        user=options.db_user,
        folder=options.folder.absolute(),
        port=options.port,
        tls=options.tls,
        certificate=None if certificate is None else certificate.absolute(),
        gathers=options.gathers,
    )


def _password(options: argparse.Namespace) -> str:
    """From standard input, or typed unseen; never from the arguments, which others can see."""
    if options.db_password_stdin or not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    return getpass.getpass("Hasło bazy: ")
