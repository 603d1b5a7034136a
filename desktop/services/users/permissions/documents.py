"""What the use cases of documents take: the list, review, booking, reading, duplicates."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from desktop.domain.users import OfficeAct, Right
from desktop.services.booking.booking import Booking
from desktop.services.booking.bulk import Bulk
from desktop.services.booking.dictionaries import DictionaryUse
from desktop.services.booking.importing import ImportUse
from desktop.services.booking.ruling import RuleUse
from desktop.services.checking.checking import Checking
from desktop.services.deliveries import Deliveries
from desktop.services.documents import Documents
from desktop.services.duplicates.service import Duplicates
from desktop.services.judging.office import OfficeQuality
from desktop.services.learning import Learning
from desktop.services.originals.service import Originals
from desktop.services.overview import Overviews
from desktop.services.pages import Pages
from desktop.services.reading import ReadingQueue
from desktop.services.receiving import Receiving
from desktop.services.review import Review, ReviewSession
from desktop.services.search.archive import Archive
from desktop.services.search.views import Views
from desktop.services.splitting.session import Division, DivisionSession
from desktop.services.splitting.thumbnails import Thumbnails
from desktop.services.users.permissions import subjects as of
from desktop.services.users.permissions.rule import (
    FREE,
    MARK,
    Arguments,
    Note,
    Rule,
    Rules,
    act,
    act_for_all,
    examine,
    look,
)

_EDIT = act(Right.EDIT)
_EDIT_ONE = act(Right.EDIT, document_id=of.documents)
_EDIT_MANY = act(Right.EDIT, ids=of.documents)
_LOOK_ONE = look(document_id=of.documents)
_EXAMINE_ONE = examine(document_id=of.documents)


def _rules(what: str) -> Note:
    return Note(OfficeAct.RULES, lambda _arguments: what)


def _term(arguments: Arguments) -> object:
    return arguments["term"].label


def _supplier(arguments: Arguments) -> object:
    return arguments["supplier"]


RULES: Mapping[type[Any], Rules] = {
    Documents: {
        **dict.fromkeys(("all_ids", "ids", "first"), look(wanted=of.attribute("company_id", of.company_if))),
        **dict.fromkeys(("rows", "counts"), look()),
        **dict.fromkeys(("detail", "history"), _LOOK_ONE),
        "details": look(ids=of.documents),
        "assign": act(Right.EDIT, ids=of.documents, company_id=of.company),
        **dict.fromkeys(
            (
                "set_month",
                "set_kind",
                "reject",
                "bin",
                "restore",
                "not_duplicate",
                "release",
                "file_away",
            ),
            _EDIT_MANY,
        ),
        **dict.fromkeys(("approve", "reopen"), act(Right.APPROVE, ids=of.documents)),
        "empty_bin": act_for_all(Right.ERASE, Note(OfficeAct.ERASED)),
        "remove_unused": FREE,
    },
    Review: {"open": _EXAMINE_ONE},
    ReviewSession: {
        **dict.fromkeys(("reload", "words"), examine()),
        "approve": act(Right.APPROVE),
        "set_company": act(Right.EDIT, company_id=of.company),
        **dict.fromkeys(
            (
                "change",
                "change_items",
                "change_vat",
                "choose",
                "confirm",
                "describe",
                "reject",
                "rotate",
                "set_kind",
                "set_month",
                "set_open_month",
                "take",
                "undo",
            ),
            _EDIT,
        ),
    },
    Division: {"open": examine(document_id=of.file_of)},
    DivisionSession: {
        **dict.fromkeys(("cut", "delete", "join", "move", "restore", "rotate", "toggle", "undo"), _EDIT),
        "reload": examine(),
    },
    Thumbnails: dict.fromkeys(("picture", "give_up"), examine()),
    Pages: {**dict.fromkeys(("count", "image"), _EXAMINE_ONE), "counted": FREE},
    Checking: {
        **dict.fromkeys(("answer", "ask_again", "clear_rate", "confirm_account", "set_rate"), _EDIT_ONE),
        "take_back": _EDIT_ONE,
        "of": _EXAMINE_ONE,
        "recheck": _EDIT_MANY,
        "forbid_alarms": act_for_all(Right.SETTINGS, Note(OfficeAct.SETTINGS, lambda _: "alarmy")),
        "forbids_alarms": examine(),
        **dict.fromkeys(("check_waiting", "ensure", "start", "stop", "wait_until_idle"), FREE),
    },
    Duplicates: {
        "compare": look(one=of.documents, two=of.documents),
        **dict.fromkeys(("of", "receipts"), _LOOK_ONE),
        "pairs": look(),
        "same": act(Right.EDIT, kept=of.documents, gone=of.documents),
        "corrected": act(Right.EDIT, newer=of.documents, older=of.documents),
        **dict.fromkeys(("different", "undo"), act(Right.EDIT, one=of.documents, two=of.documents)),
        **dict.fromkeys(("start", "stop"), FREE),
    },
    Deliveries: {
        "get": look(delivery_id=of.deliveries),
        "newest": look(company_id=of.company_if),
        "not_looked_at": look(),
        "looked_at": MARK,
    },
    Receiving: {
        **dict.fromkeys(
            ("add_files", "receive"), act(Right.ADD, hints=of.attribute("company_id", of.company))
        ),
        "receive_delivery": act_for_all(Right.ADD),
    },
    ReadingQueue: {
        "request": _EDIT_MANY,
        "cancel": act(Right.EDIT, ids=of.documents),
        "prefer": Rule(Right.VIEW),
        **dict.fromkeys(("pause", "resume"), act_for_all(Right.EDIT)),
        **dict.fromkeys(("start", "stop", "wait_until_idle", "wake"), FREE),
    },
    Originals: {
        "export": Rule(
            Right.VIEW,
            {"ids": of.documents},
            note=Note(
                OfficeAct.ORIGINALS, lambda arguments: f"{arguments['target']}: {len(arguments['ids'])}"
            ),
        ),
        "example": examine(document_id=of.documents_if),
        "of_company": look(company_id=of.company),
        "of_office": look(),
        "pattern": FREE,
        "keep_pattern": Rule(Right.EDIT, quiet=True),
    },
    Booking: {
        "booked": look(ids=of.documents),
        "shown": _EXAMINE_ONE,
        **dict.fromkeys(("clear", "save", "take_over"), _EDIT_ONE),
        "settings": examine(),
        "set_settings": act_for_all(Right.SETTINGS, _rules("opisywanie dokumentów")),
    },
    Bulk: {
        "action": Rule(Right.EDIT, {"ids": of.documents}, makes_call=True),
        "apply": _EDIT_MANY,
        "preview": examine(ids=of.documents),
        "undo": Rule(Right.EDIT, limited=True),
    },
    DictionaryUse: {
        **dict.fromkeys(("all", "for_company", "compare"), look(company_id=of.company_if)),
        "used": look(),
        **dict.fromkeys(
            ("save", "remove"),
            act(
                Right.COMPANIES,
                Note(OfficeAct.RULES, _term),
                term=of.attribute("company_id", of.company),
            ),
        ),
        **dict.fromkeys(("begin", "take"), act(Right.COMPANIES, _rules("słowniki"), company_id=of.company)),
    },
    ImportUse: {
        "preview": look(company_id=of.company_if),
        "take": act(
            Right.COMPANIES, _rules("słowniki z pliku"), preview=of.attribute("company_id", of.company)
        ),
    },
    RuleUse: {
        "all": look(),
        "try_": look(),
        **dict.fromkeys(("order", "remove", "save"), act_for_all(Right.COMPANIES, _rules("reguły"))),
    },
    Learning: {
        **dict.fromkeys(
            ("suppliers", "supplier", "facts", "export"), Rule(Right.VIEW, limited=True, everything=True)
        ),
        "switches": examine(),
        **dict.fromkeys(
            ("forget", "set_field_off", "set_off"),
            act_for_all(Right.SETTINGS, Note(OfficeAct.RULES, _supplier)),
        ),
        **dict.fromkeys(
            ("forget_all", "import_", "set_switches"), act_for_all(Right.SETTINGS, _rules("uczenie się"))
        ),
    },
    OfficeQuality: {"since": look()},
    Overviews: {"since": look()},
    Archive: {
        **dict.fromkeys(("prepare", "understand", "suggest"), look()),
        **dict.fromkeys(("start", "stop"), FREE),
    },
    Views: dict.fromkeys(("all", "save", "rename", "remove", "set_counted"), examine()),
}
