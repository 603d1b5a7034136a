"""``transfers``: a payment file for the bank of what a company owes until a day."""

from __future__ import annotations

import argparse
from dataclasses import replace
from datetime import date

from desktop.app import DataFolder, open_office
from desktop.cli.output import complain, print_json, print_table, say
from desktop.cli.run import FAILED, OK
from desktop.cli.setup import company_by_nip
from desktop.domain.companies import Company
from desktop.domain.errors import UserError
from desktop.domain.identifiers import format_account, iban_compact
from desktop.domain.money import format_amount
from desktop.domain.payments.accounts import OwnAccount
from desktop.domain.registers import AccountAnswer
from desktop.domain.workdays import workday_from
from desktop.export.transfers.notices import message_of
from desktop.services.office import Office
from desktop.services.transfers.ledger import Batch
from desktop.services.transfers.plan import Chosen, Plan, Planned, Wish


def transfers(options: argparse.Namespace, data: DataFolder) -> int:
    """Write what can be written; what waits for a person is named, and left out."""
    office = open_office(data)
    try:
        company = company_by_nip(office.companies, options.company)
        if options.new_account is not None:
            return _add_account(options, office, company)
        return _write(options, office, company)
    finally:
        office.stop()


def _add_account(options: argparse.Namespace, office: Office, company: Company) -> int:
    accounts = office.transfers.accounts
    new = replace(accounts.proposed(company.id, options.new_account), address=options.address)
    kept = accounts.save(new)
    if options.json:
        print_json(kept)
    else:
        say(f"Dodano rachunek {format_account(kept.account)}: {company.short_name}.")
    return OK


def _write(options: argparse.Namespace, office: Office, company: Company) -> int:
    account = _account(office, company, options.account)
    day: date = options.day or workday_from(office.transfers.today())
    owed = office.transfers.payables(company.id, options.until)
    wanted = set(options.ids)
    chosen = tuple(Chosen(one.document_id) for one in owed if not wanted or one.document_id in wanted)
    wish = Wish(company.id, account.id, day, options.format, chosen)
    whole = office.transfers.plan(wish)
    ready = office.transfers.plan(whole.without_held()) if whole.held else whole
    batch = None
    if not options.dry_run and not ready.refusals and ready.planned:
        batch = office.transfers.write(ready.wish, options.to)
        office.registers.keep_proofs()
    if options.json:
        print_json(_as_json(whole, ready, batch))
    else:
        _say(whole, ready, batch)
    return FAILED if whole.held or whole.refusals else OK


def _account(office: Office, company: Company, wanted: str | None) -> OwnAccount:
    known = office.transfers.accounts.paying(company.id)
    if wanted is not None:
        known = tuple(one for one in known if one.account == iban_compact(wanted))
    if not known:
        raise UserError("transfers.no_own_account")
    if len(known) > 1:
        shown = ", ".join(format_account(one.account) for one in known)
        raise UserError("transfers.which_account", accounts=shown)
    return known[0]


def _say(whole: Plan, ready: Plan, batch: Batch | None) -> None:
    print_table(
        ["ID", "Kontrahent", "Tytuł", "Kwota", "", "Rachunek"],
        [
            [
                str(one.document_id),
                one.transfer.recipient.name,
                one.title,
                format_amount(one.transfer.amount),
                one.transfer.currency,
                format_account(one.transfer.account),
            ]
            for one in ready.planned
        ],
    )
    for remark in whole.remarks:
        complain(remark.message)
    for notice in ready.payer_notices:
        complain(message_of(notice))
    held = {one.document_id for one in whole.held}
    for one in whole.planned:
        name = f"{one.document_id}, {'wstrzymany' if one.document_id in held else 'przelew'}"
        for remark in one.waiting if one.document_id in held else one.remarks:
            complain(remark.message, name)
        for notice in one.notices:
            complain(message_of(notice), name)
    for currency, total in ready.totals.items():
        say(f"Razem: {format_amount(total)} {currency}, wstrzymane przelewy: {len(whole.held)}.")
    for file in () if batch is None else batch.files:
        say(f"Zapisano {file}.")


def _as_json(whole: Plan, ready: Plan, batch: Batch | None) -> dict[str, object]:
    return {
        "day": whole.wish.day,
        "format": whole.wish.format.value,
        "account": whole.account.account,
        "totals": ready.totals,
        "remarks": [one.message for one in whole.remarks],
        "notices": [message_of(one) for one in ready.payer_notices],
        "transfers": [_transfer_json(one) for one in ready.planned],
        "held": [_transfer_json(one) for one in whole.held],
        "batch": None if batch is None else batch.id,
        "files": () if batch is None else batch.files,
    }


def _transfer_json(one: Planned) -> dict[str, object]:
    listed = one.listed
    return {
        "documents": [
            {
                "id": share.payable.document_id,
                "number": share.payable.number,
                "due": share.payable.due_date,
                "amount": share.amount,
            }
            for share in one.shares
        ],
        "recipient": one.transfer.recipient.name,
        "account": one.transfer.account,
        "amount": one.transfer.amount,
        "currency": one.transfer.currency,
        "split_payment": one.transfer.split is not None,
        "title": () if one.shown is None else one.shown.title,
        "white_list": None
        if listed is None
        else {"state": listed.state.value, "day": listed.day}
        if isinstance(listed, AccountAnswer)
        else {"state": listed.value},
        "waits_for": [remark.message for remark in one.waiting],
        "remarks": [remark.message for remark in one.remarks],
        "notices": [message_of(notice) for notice in one.notices],
    }
