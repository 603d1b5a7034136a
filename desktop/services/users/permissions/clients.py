"""What the use cases of clients take: companies, months, hand-over, transfers, statements, panel, letters."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from desktop.domain.users import OfficeAct, Right
from desktop.services.bank_accounts import Accounts as BankAccounts
from desktop.services.companies import Companies
from desktop.services.companyfiles.service import CompanyFiles
from desktop.services.contractors.service import Contractors
from desktop.services.exporting.designing import Templates
from desktop.services.exporting.service import Exporting
from desktop.services.months.service import Months
from desktop.services.outgoing.answers import Answers
from desktop.services.outgoing.service import Outgoing
from desktop.services.outgoing.texts import Texts
from desktop.services.statements.service import Statements
from desktop.services.transfers.service import Transfers
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

_LOOK_COMPANY = look(company_id=of.company)
_LOOK_COMPANY_IF = look(company_id=of.company_if)


def _month(arguments: Arguments) -> object:
    return arguments["month"]


def _company(arguments: Arguments) -> object:
    return arguments["company"].short_name


def _name(argument: str) -> Note:
    return Note(OfficeAct.CONTRACTORS, lambda arguments: arguments[argument])


def _file(argument: str) -> Note:
    return Note(OfficeAct.STATEMENT, lambda arguments: arguments[argument])


_SENDING = Note(OfficeAct.SENDING, kept="account", given="account")
_FORMAT = Note(OfficeAct.RULES, lambda arguments: arguments["key"])
_BATCH = Note(OfficeAct.TRANSFER, lambda arguments: f"nr {arguments['batch_id']}")
_DATA = Note(OfficeAct.CONTRACTORS, lambda arguments: arguments["data"].name)

RULES: Mapping[type[Any], Rules] = {
    Companies: {
        **dict.fromkeys(("all", "by_nip"), look()),
        "get": _LOOK_COMPANY,
        "add": act_for_all(
            Right.COMPANIES, Note(OfficeAct.COMPANY, lambda arguments: arguments["short_name"])
        ),
        "change": act(
            Right.COMPANIES,
            Note(OfficeAct.COMPANY, _company, kept="get", given="company"),
            company=of.attribute("id", of.company),
        ),
        "trust": act(Right.COMPANIES, company_id=of.company),
        "add_many": act_for_all(Right.COMPANIES, Note(OfficeAct.COMPANY)),
    },
    CompanyFiles: {
        "read": examine(),
        "preview": look(),
        "add": act_for_all(Right.COMPANIES, Note(OfficeAct.COMPANY)),
    },
    Contractors: {
        **dict.fromkeys(("accounts_seen", "card", "doubles", "find", "history", "ids", "rows"), look()),
        **dict.fromkeys(("look_up", "read"), examine()),
        "of_document": look(document_id=of.documents),
        **dict.fromkeys(("preview", "preview_of"), _LOOK_COMPANY_IF),
        "export": Rule(Right.VIEW, limited=True, note=_name("path")),
        **dict.fromkeys(("create", "change"), act(Right.CONTRACTORS, _DATA)),
        "change_settings": act(Right.CONTRACTORS, company_id=of.company),
        **dict.fromkeys(
            ("delete", "take_from_register", "give_account", "take_account"),
            act(Right.CONTRACTORS, Note(OfficeAct.CONTRACTORS)),
        ),
        **dict.fromkeys(
            ("distinct", "merge", "separate"), act(Right.CONTRACTORS, Note(OfficeAct.CONTRACTORS))
        ),
        "import_": act_for_all(Right.CONTRACTORS, Note(OfficeAct.CONTRACTORS)),
        **dict.fromkeys(("gather", "start", "stop", "use_register"), FREE),
    },
    Months: {
        **dict.fromkeys(("detail", "late", "missing"), _LOOK_COMPANY),
        **dict.fromkeys(("closed", "missing_of_all"), look()),
        "ready_letter": _LOOK_COMPANY,
        **dict.fromkeys(
            ("close", "reopen"),
            act(Right.CLOSE_MONTHS, Note(OfficeAct.MONTH, _month), company_id=of.company),
        ),
        "move_late": act(Right.EDIT, ids=of.documents),
        "send_letter": act(Right.TALK, ready=of.attribute("company_id", of.company)),
        "is_closed": FREE,
    },
    Exporting: {
        **dict.fromkeys(("format", "formats"), FREE),
        **dict.fromkeys(("remove_unused", "settle"), FREE),
        **dict.fromkeys(("favourite", "profile", "has_own_profile"), _LOOK_COMPANY_IF),
        "preview": look(ids=of.documents_if, company_id=of.company_if),
        "batches": _LOOK_COMPANY_IF,
        **dict.fromkeys(
            ("batch", "batch_documents", "batch_files", "changed_since"), look(batch_id=of.batch)
        ),
        "export": act(Right.HAND_OVER, ids=of.documents_if, company_id=of.company),
        "write": act(Right.HAND_OVER, preview=of.drafted),
        **dict.fromkeys(("rewrite", "undo"), act(Right.HAND_OVER, batch_id=of.batch)),
        "set_favourite": act(Right.HAND_OVER, company_id=of.company),
        **dict.fromkeys(
            ("drop_profile", "save_profile"), act(Right.COMPANIES, _FORMAT, company_id=of.company)
        ),
        "copy_profile": act(Right.COMPANIES, _FORMAT, from_company=of.company_if, to_company=of.company),
        "enova_template": examine(document_id=of.documents),
        "save_enova_template": act(
            Right.COMPANIES, Note(OfficeAct.RULES, lambda _: "enova"), company_id=of.company
        ),
    },
    Templates: {
        **dict.fromkeys(("all", "exporters", "text"), examine()),
        "save": act_for_all(Right.COMPANIES, Note(OfficeAct.RULES, lambda said: said["template"].name)),
        "remove": act_for_all(Right.COMPANIES, Note(OfficeAct.RULES, lambda said: said["name"])),
        "take": act_for_all(Right.COMPANIES, Note(OfficeAct.RULES)),
    },
    Transfers: {
        "batch": look(batch_id=of.payment_batches),
        "code": examine(document_id=of.documents),
        "history": _LOOK_COMPANY,
        "payables": _LOOK_COMPANY,
        "plan": examine(wish=of.attribute("company_id", of.company)),
        "mark": act(Right.HAND_OVER, ids=of.documents),
        "write": act(
            Right.HAND_OVER,
            Note(OfficeAct.TRANSFER, lambda arguments: arguments["directory"]),
            wish=of.attribute("company_id", of.company),
        ),
        **dict.fromkeys(("undo", "write_again"), act(Right.HAND_OVER, _BATCH, batch_id=of.payment_batches)),
        "today": FREE,
    },
    BankAccounts: {
        **dict.fromkeys(("of", "paying", "proposed"), _LOOK_COMPANY),
        "save": act(
            Right.HAND_OVER,
            Note(OfficeAct.COMPANY, lambda arguments: arguments["account"].account),
            account=of.attribute("company_id", of.company),
        ),
        "remove": act(Right.HAND_OVER, Note(OfficeAct.COMPANY), account_id=of.bank_accounts),
    },
    Statements: {
        **dict.fromkeys(("accounts", "all"), _LOOK_COMPANY_IF),
        **dict.fromkeys(("lines_of_month", "rules"), _LOOK_COMPANY),
        "choices": look(line_id=of.lines),
        **dict.fromkeys(("lines", "save_file"), look(statement_id=of.statements)),
        "payments": look(document_id=of.documents),
        "import_file": act(Right.ADD, _file("path"), company_id=of.company),
        "import_document": act(Right.ADD, document_id=of.documents),
        "import_documents": act(Right.ADD, document_ids=of.documents),
        **dict.fromkeys(("confirm", "no_document", "take_back"), act(Right.EDIT, line_ids=of.lines)),
        "pair": act(Right.EDIT, line_id=of.lines, document_ids=of.documents),
        "remove": act(Right.EDIT, Note(OfficeAct.STATEMENT), statement_id=of.statements),
        "forget_rule": act(Right.EDIT, rule_id=of.bank_rules),
    },
    Outgoing: {
        **dict.fromkeys(("account", "answer_rules", "has_password", "waiting"), examine()),
        **dict.fromkeys(("get", "text"), look(letter_id=of.letters)),
        "log": _LOOK_COMPANY_IF,
        **dict.fromkeys(("cancel", "retry"), act(Right.TALK, letter_id=of.letters)),
        "send": act(Right.TALK, letter=of.attribute("company_id", of.company)),
        "answer": act(Right.TALK, delivery=of.attribute("company_id", of.company)),
        "set_account": act_for_all(Right.SETTINGS, _SENDING),
        "set_answer_rules": act_for_all(
            Right.SETTINGS, Note(OfficeAct.SENDING, kept="answer_rules", given="rules")
        ),
        **dict.fromkeys(
            ("sign_in", "sign_in_elsewhere"), act_for_all(Right.SETTINGS, Note(OfficeAct.SENDING))
        ),
        "test": act_for_all(Right.SETTINGS),
        **dict.fromkeys(("settle", "start", "stop", "try_again", "wake"), FREE),
    },
    Texts: {
        **dict.fromkeys(("get", "write"), _LOOK_COMPANY_IF),
        **dict.fromkeys(("preview", "signature"), examine()),
        **dict.fromkeys(
            ("set", "reset"),
            act(
                Right.COMPANIES,
                Note(OfficeAct.SENDING, lambda arguments: arguments["kind"]),
                company_id=of.company,
            ),
        ),
    },
    Answers: dict.fromkeys(("answer_to", "why_not"), examine()),
}
