"""``booking``: dictionaries and rules from files, and descriptions of documents, for scripts."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from dataclasses import fields
from decimal import Decimal

from desktop.app import DataFolder, open_office
from desktop.cli.output import print_json, print_table, say
from desktop.cli.run import FAILED, OK
from desktop.domain.booking.dictionaries import Category, Listing, Term, Vehicle
from desktop.domain.booking.entry import BookingEntry
from desktop.domain.booking.rules import Conditions, Outcome, Rule
from desktop.domain.errors import UserError
from desktop.domain.identifiers import nip_digits
from desktop.domain.messages import Message
from desktop.domain.money import format_amount, parse_amount
from desktop.domain.names import in_polish
from desktop.services.booking.booking import BookingState
from desktop.services.booking.dictionaries import Fate, Incoming
from desktop.services.booking.store import LISTINGS
from desktop.services.office import Office

_LISTS = {
    Listing.REGISTER: "rejestry VAT",
    Listing.CATEGORY: "kategorie",
    Listing.DIMENSION: "wymiary",
    Listing.DESCRIPTION: "opisy zdarzeń",
    Listing.VEHICLE: "pojazdy",
    Listing.PAYMENT: "formy płatności",
}


def booking(options: argparse.Namespace, data: DataFolder) -> int:
    """Import, list, describe, and edit rules."""
    office = open_office(data)
    match options.action:
        case "import":
            return _import(office, options)
        case "begin":
            say(f"Dodano pozycji: {office.booking.dictionaries.begin(_company(office, options))}")
        case "list":
            _list(office, options)
        case "show":
            return _show(office, options)
        case "accept":
            return _accept(office, options)
        case "rules":
            return _rules(office, options)
    return OK


def _company(office: Office, options: argparse.Namespace) -> int | None:
    if not options.company:
        return None
    nip = nip_digits(options.company)
    found = next((one for one in office.companies.all(inactive=True) if one.nip == nip), None)
    if found is None:
        raise UserError("company.gone")
    return found.id


def _import(office: Office, options: argparse.Namespace) -> int:
    failed = False
    for file in options.files:
        try:
            preview = office.booking.imports.preview(file.absolute(), _company(office, options))
            if options.dry_run:
                _show_preview(preview.items)
            taken = 0 if options.dry_run else office.booking.imports.take(preview)
        except UserError as error:
            say(in_polish(error.message))
            failed = True
            continue
        say(
            f"{file.name}: nowych {preview.new}, zmienionych {preview.changed}, bez zmian {preview.same};"
            f" wczytano {taken}"
        )
    return FAILED if failed else OK


def _show_preview(items: Iterable[Incoming]) -> None:
    words = {Fate.NEW: "nowa", Fate.CHANGED: "zmieniona", Fate.SAME: "bez zmian"}
    rows = [
        [_LISTS[LISTINGS[type(item.term)]], item.term.code, item.term.name, words[item.fate]]
        for item in items
    ]
    print_table(["Lista", "Kod", "Nazwa", "Co się stanie"], rows)


def _list(office: Office, options: argparse.Namespace) -> None:
    terms = office.booking.dictionaries.all(_company(office, options))
    if options.json:
        print_json([{"listing": LISTINGS[type(one)].value, **_plain(one)} for one in terms])
        return
    print_table(
        ["Lista", "Kod", "Nazwa", "Szczegóły", "Używana"],
        [
            [_LISTS[LISTINGS[type(one)]], one.code, one.name, _details(one), "tak" if one.active else "nie"]
            for one in terms
        ],
    )


def _plain(term: Term) -> dict[str, object]:
    return {field.name: getattr(term, field.name) for field in fields(term)}


def _details(term: Term) -> str:
    if isinstance(term, Category):
        column = "" if term.column is None else f"kol. {term.column.value}"
        return " ".join(filter(None, (column, term.account, f"{term.cost_share}/{term.vat_share} %")))
    if isinstance(term, Vehicle):
        return f"koszt {term.cost_share} %, VAT {term.vat_share} %"
    return ""


def _show(office: Office, options: argparse.Namespace) -> int:
    states = [office.booking.shown(one) for one in options.ids]
    if options.json:
        print_json([_state(one) for one in states])
        return OK
    for state in states:
        who = "podpowiedź" if state.kept_by is None else state.kept_by
        say(f"Dokument {state.document_id} ({who}): rejestr {state.entry.register or '–'}")
        print_table(
            ["Kategoria", "Opis", "Netto", "VAT", "Brutto", "Pojazd"],
            [
                [
                    line.category,
                    line.description,
                    *(
                        format_amount(part)
                        for part in (line.amounts.net, line.amounts.vat, line.amounts.gross)
                    ),
                    line.vehicle,
                ]
                for line in state.entry.lines
            ],
            right=[2, 3, 4],
        )
        say(f"Oznaczenia: {' '.join(state.entry.marks.texts()) or '–'}")
        for reason in state.proposal.reasons:
            say(f"  {in_polish(reason.why)}")
        for problem in state.problems:
            say(f"  ! {in_polish(problem)}")
    return OK


def _state(state: BookingState) -> dict[str, object]:
    return {
        "document": state.document_id,
        "side": state.side,
        "kept_by": state.kept_by,
        "sure": state.proposal.sure,
        **_entry(state.entry),
        "reasons": [in_polish(reason.why) for reason in state.proposal.reasons],
        "problems": [in_polish(problem) for problem in state.problems],
    }


def _entry(entry: BookingEntry) -> dict[str, object]:
    return {
        "register": entry.register,
        "payment": entry.payment,
        "marks": entry.marks.texts(),
        "lines": entry.lines,
    }


def _accept(office: Office, options: argparse.Namespace) -> int:
    failed: list[tuple[int, Message]] = []
    for one in options.ids:
        try:
            office.booking.take_over(one)
        except UserError as error:
            failed.append((one, error.message))
    say(f"Przyjęto podpowiedzi: {len(options.ids) - len(failed)}")
    for one, message in failed:
        say(f"{one}: {in_polish(message)}")
    return FAILED if failed else OK


def _rules(office: Office, options: argparse.Namespace) -> int:
    use = office.booking.rules
    if options.rule_action == "add":
        rule = _rule(office, options)
        trial = use.try_(rule)
        if not options.dry_run:
            use.save(rule)
        say(f"Pasuje do {trial.documents} dokumentów{' (sprawdzono najnowsze)' if trial.more else ''}")
        for example in trial.examples:
            say(f"  {example}")
        return OK
    if options.rule_action == "remove":
        use.remove(options.id)
        return OK
    rules = use.all()
    if options.json:
        print_json(rules)
        return OK
    print_table(
        ["Nr", "Nazwa", "Kontrahent", "Słowa", "Kategoria", "Rejestr", "Działa"],
        [
            [
                str(one.id),
                one.name,
                ", ".join(one.when.contractor),
                ", ".join(one.when.words),
                one.then.category,
                one.then.register,
                "tak" if one.active else "nie",
            ]
            for one in rules
        ],
        right=[0],
    )
    return OK


def _amount(text: str | None) -> Decimal | None:
    amount = None if text is None else parse_amount(text)
    if text is not None and amount is None:
        raise UserError("value.not_understood", value=text[:60])
    return amount


def _rule(office: Office, options: argparse.Namespace) -> Rule:
    company = _company(office, options)
    when = Conditions(
        contractor=tuple(options.contractor),
        words=tuple(options.words),
        low=_amount(options.low),
        high=_amount(options.high),
        companies=frozenset() if company is None else frozenset({company}),
    )
    then = Outcome(
        register=options.register,
        category=options.category,
        description=options.description,
        vehicle=options.vehicle,
        marks=tuple(options.mark),
    )
    return Rule(name=options.name, when=when, then=then)
