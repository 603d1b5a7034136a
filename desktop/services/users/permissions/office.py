"""What the use cases of the whole office take: folders, mail, the panel, registers, settings, people."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from desktop.domain.users import OfficeAct, Right
from desktop.services.backup.ledger import Ledger
from desktop.services.backup.service import Backup
from desktop.services.backup.settings import BackupSettingsStore
from desktop.services.backup.soundness import Soundness
from desktop.services.desk.news import NewsDesk
from desktop.services.desk.resuming import Resuming
from desktop.services.events import EventBus
from desktop.services.firstrun.scantest import ScanTest
from desktop.services.firstrun.service import FirstRun
from desktop.services.folders import Folders
from desktop.services.mailboxes.keeping import KeptParts
from desktop.services.mailboxes.mailboxes import Mailboxes
from desktop.services.mailboxes.rules import MailSettingsStore
from desktop.services.panel.accounts import Accounts as Accesses
from desktop.services.panel.acts import Acts
from desktop.services.panel.board import Boards
from desktop.services.panel.browsers import KnownBrowsers
from desktop.services.panel.devices import Devices
from desktop.services.panel.links import Links
from desktop.services.panel.lockout import LockOut
from desktop.services.panel.months import Months as ClientMonths
from desktop.services.panel.panel import Panel
from desktop.services.panel.reminders import Reminders
from desktop.services.panel.secondfactor import SecondFactor
from desktop.services.panel.sessions import Sessions
from desktop.services.panel.settings import PanelSettingsStore
from desktop.services.panel.shelf import Shelf
from desktop.services.panel.talk import Talk
from desktop.services.panel.uploads import Uploads
from desktop.services.privacy.service import Privacy
from desktop.services.registers.registers import Registers
from desktop.services.registers.settings import RegisterSettingsStore
from desktop.services.secrets import Secrets
from desktop.services.settings import SettingsStore
from desktop.services.troubles import Troubles
from desktop.services.users.accounts import Accounts
from desktop.services.users.history import History
from desktop.services.users.permissions import subjects as of
from desktop.services.users.permissions.rule import (
    FREE,
    Arguments,
    Note,
    Rule,
    Rules,
    act,
    act_for_all,
    examine,
    look,
)
from desktop.services.users.signing import SigningIn

_FOLDER = Note(OfficeAct.FOLDER, lambda arguments: arguments["folder"].path)
_ACCESS = Note(OfficeAct.ACCESS)
_INVITED = Note(OfficeAct.ACCESS, lambda arguments: arguments["email"])
_REGISTERS = Note(OfficeAct.REGISTERS)


def _mailbox(arguments: Arguments) -> object:
    mailbox = arguments["mailbox"]
    return f"{mailbox.user} ({mailbox.host})"


_MAILBOX = Note(OfficeAct.MAILBOX, _mailbox)
_BACKUP = Note(OfficeAct.BACKUP)
# The ground of a protocol names nobody: what it says may stand in a trail that is kept.
_ERASED = Note(OfficeAct.PRIVACY, lambda arguments: arguments["ground"])
_SETTINGS = Note(OfficeAct.SETTINGS, kept="load", given="settings")

RULES: Mapping[type[Any], Rules] = {
    EventBus: dict.fromkeys(("publish", "subscribe"), FREE),
    SettingsStore: {"load": FREE, "save": act_for_all(Right.SETTINGS, _SETTINGS)},
    Secrets: dict.fromkeys(("get", "names", "put", "remove"), act_for_all(Right.SETTINGS)),
    Folders: {
        "all": look(),
        "states": FREE,
        **dict.fromkeys(("add", "change"), act_for_all(Right.SETTINGS, _FOLDER)),
        "remove": act_for_all(
            Right.SETTINGS, Note(OfficeAct.FOLDER, lambda arguments: f"nr {arguments['folder_id']}")
        ),
        "rescan": act(Right.ADD),
        "waiting": act_for_all(Right.SETTINGS),
        **dict.fromkeys(("renew", "scan_once", "start", "stop", "when_ended"), FREE),
    },
    Mailboxes: {
        **dict.fromkeys(("all", "get", "states"), examine()),
        "senders_to_trust": look(ids=of.documents, company_id=of.company),
        **dict.fromkeys(
            ("add", "change", "sign_in", "sign_in_elsewhere"), act_for_all(Right.SETTINGS, _MAILBOX)
        ),
        "test": act_for_all(Right.SETTINGS),
        "remove": act_for_all(
            Right.SETTINGS, Note(OfficeAct.MAILBOX, lambda arguments: f"nr {arguments['mailbox_id']}")
        ),
        **dict.fromkeys(("look", "try_again"), act(Right.ADD)),
        **dict.fromkeys(
            ("only_when_asked", "reconnect", "renew", "start", "stop", "take_once", "when_taken"), FREE
        ),
    },
    KeptParts: {
        "of": look(delivery_id=of.deliveries),
        "call_back": act(Right.EDIT, delivery_id=of.deliveries),
    },
    MailSettingsStore: {
        "load": examine(),
        "save": act_for_all(Right.SETTINGS, Note(OfficeAct.MAILBOX, kept="load", given="settings")),
    },
    FirstRun: {
        "state": FREE,
        **dict.fromkeys(("skip", "finish", "hide"), act_for_all(Right.SETTINGS)),
    },
    ScanTest: dict.fromkeys(("begin", "look"), act_for_all(Right.SETTINGS)),
    Troubles: {
        **dict.fromkeys(("all", "count"), look()),
        **dict.fromkeys(("clear", "dismiss", "retry"), act_for_all(Right.EDIT)),
        **dict.fromkeys(("report", "solved", "when_retried"), FREE),
    },
    Panel: {
        **dict.fromkeys(("base_url", "start", "door_ended", "sweep"), FREE),
        "stop": act_for_all(Right.SETTINGS),
    },
    PanelSettingsStore: {
        **dict.fromkeys(("load", "last_url", "served_at"), FREE),
        "save": act_for_all(Right.SETTINGS, Note(OfficeAct.PANEL, kept="load", given="settings")),
    },
    Accesses: {
        "all": look(),
        "get": look(access_id=of.accesses),
        **dict.fromkeys(("of_company", "shown_to"), look(company_id=of.company)),
        "invite": act(Right.TALK, _INVITED, company_id=of.company),
        **dict.fromkeys(
            ("lock", "resend", "set_rights", "withdraw"), act(Right.TALK, _ACCESS, access_id=of.accesses)
        ),
    },
    SecondFactor: {
        "switch_off": act(Right.TALK, _ACCESS, user_id=of.panel_user),
        **dict.fromkeys(("accept", "begin", "confirm", "forget"), FREE),
    },
    Devices: {
        "all": look(company_id=of.company_if),
        "pairings": look(company_id=of.company),
        "new_pairing": act(Right.TALK, _ACCESS, company_id=of.company),
        "revoke": act(Right.TALK, _ACCESS, device_id=of.devices),
        "rename": act(Right.TALK, device_id=of.devices),
        "withdraw": act(Right.TALK, pairing_id=of.pairings),
        **dict.fromkeys(("caller", "open_code", "pair", "sweep"), FREE),
    },
    Talk: {
        **dict.fromkeys(("newest",), look(company_id=of.company_if)),
        "of_document": look(document_id=of.documents),
        "unseen": look(),
        "ask": act(Right.TALK, document_id=of.documents),
        "settle": act(Right.TALK, message_id=of.messages),
        "seen_by_office": Rule(Right.TALK, {"document_id": of.documents}, quiet=True),
        **dict.fromkeys(("say", "seen_by"), FREE),
    },
    ClientMonths: {
        **dict.fromkeys(("closed", "state"), look(company_id=of.company)),
        "board": look(),
        "remind": act(Right.TALK, company_ids=of.company),
        "set_complete": FREE,
    },
    Boards: {
        "load": look(),
        "set_complete": act(Right.EDIT, pairs=of.first_of_pairs),
        "set_due_day": act_for_all(Right.TALK, Note(OfficeAct.PANEL, lambda arguments: arguments["day"])),
    },
    Reminders: {
        **dict.fromkeys(("preview", "text"), examine()),
        **dict.fromkeys(("keep", "reset"), act_for_all(Right.TALK, Note(OfficeAct.SENDING))),
        "send": act(Right.TALK, company_ids=of.company),
    },
    Acts: {"newest": look(company_id=of.company_if)},
    # What clients do themselves: the panel asks each time who they are.
    Links: dict.fromkeys(("forgot", "make", "open", "use"), FREE),
    LockOut: dict.fromkeys(("attempt", "forgive", "sweep", "take_back"), FREE),
    KnownBrowsers: dict.fromkeys(("mark_of", "with_mark"), FREE),
    Sessions: dict.fromkeys(
        (
            "caller",
            "change_password",
            "check_password",
            "choose_company",
            "choose_language",
            "end_others",
            "is_half_way",
            "login",
            "logout",
            "open_ones",
            "second_step",
            "sweep",
        ),
        FREE,
    ),
    Shelf: dict.fromkeys(
        ("documents", "get", "months", "original", "preview", "questions", "withdraw"), FREE
    ),
    Uploads: dict.fromkeys(("begin", "cancel", "finish", "open", "progress", "refuse_type", "sweep"), FREE),
    Registers: {
        **dict.fromkeys(("account", "ask", "has_key", "name", "rate", "states", "vat"), examine()),
        **dict.fromkeys(
            ("give_up_file", "keep_proofs", "retry"),
            act_for_all(Right.SETTINGS),
        ),
        "load_file": act_for_all(
            Right.SETTINGS, Note(OfficeAct.REGISTERS, lambda arguments: arguments["source"])
        ),
        **dict.fromkeys(("save_settings", "set_key"), act_for_all(Right.SETTINGS, _REGISTERS)),
        "type_rate": act(
            Right.EDIT, Note(OfficeAct.REGISTERS, lambda said: f"{said['currency']} {said['day']}")
        ),
        **dict.fromkeys(("rest", "settle", "start", "stop", "wake", "watch", "work"), FREE),
    },
    RegisterSettingsStore: {
        **dict.fromkeys(("addresses", "load"), examine()),
        **dict.fromkeys(("move", "save"), act_for_all(Right.SETTINGS, _REGISTERS)),
    },
    Privacy: {
        # A person's data stand among those of all companies: whoever does not work for all gets none.
        **dict.fromkeys(("due", "periods", "protocol", "protocols", "report"), act_for_all(Right.AUDIT)),
        "set_periods": act_for_all(Right.SETTINGS, Note(OfficeAct.PRIVACY, kept="periods", given="new")),
        **dict.fromkeys(("destroy", "erase"), act_for_all(Right.ERASE, _ERASED)),
    },
    Backup: {
        "status": examine(),
        **dict.fromkeys(
            ("check", "look", "mend", "on_same_disk", "run", "snapshots", "verify"),
            act_for_all(Right.SETTINGS),
        ),
        # What opens the backups opens the whole office.
        **dict.fromkeys(
            ("join", "key", "move_out", "put_key", "save_settings", "set_up"),
            act_for_all(Right.SETTINGS, _BACKUP),
        ),
        **dict.fromkeys(("check_part", "start", "stop", "tell_stale"), FREE),
    },
    BackupSettingsStore: {
        "load": examine(),
        **dict.fromkeys(("keep_sealed_key", "save", "sealed_key"), act_for_all(Right.SETTINGS)),
    },
    Ledger: {
        **dict.fromkeys(("first_at", "last", "number", "recent", "verified"), examine()),
        **dict.fromkeys(("begin", "ended", "found_bad", "good"), act_for_all(Right.SETTINGS)),
    },
    Soundness: {
        "standing": examine(),
        **dict.fromkeys(("check", "check_part", "mend"), act_for_all(Right.SETTINGS)),
    },
    NewsDesk: dict.fromkeys(("marks", "since"), look()),
    Resuming: dict.fromkeys(("look", "start", "stop"), FREE),
    Accounts: {
        **dict.fromkeys(("exist", "refresh"), FREE),
        "all": Rule(Right.USERS),
        "get": Rule(Right.USERS),
        "by_login": Rule(Right.USERS),
        **dict.fromkeys(("add", "change", "new_recovery", "remove", "set_password"), act(Right.USERS)),
    },
    SigningIn: dict.fromkeys(
        (
            "change_password",
            "leave",
            "lock",
            "offered",
            "recover",
            "sign_in",
            "sign_in_by_computer",
            "unlock",
        ),
        FREE,
    ),
    History: {
        **dict.fromkeys(("page", "save"), Rule(Right.AUDIT, limited=True)),
        "people": Rule(Right.AUDIT),
    },
}
