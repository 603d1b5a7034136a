"""A document's section: head, contractor, register, decree and settlement."""

from __future__ import annotations

from desktop.domain.booking.dictionaries import Side
from desktop.domain.sentences import QT_TRANSLATE_NOOP
from desktop.export.contractors import account_number
from desktop.export.countries import country_name
from desktop.export.drafts import Weight
from desktop.export.entries import Entry
from desktop.export.fitting import Fitting
from desktop.export.named import payment_of, register_of
from desktop.export.paid import paid, paid_zloty
from desktop.export.periods import receipt_day, within
from desktop.export.polishrates import is_doubtful
from desktop.export.remarks import Fact, facts
from desktop.export.symfonia.decree import Decree, Posting, decree_of
from desktop.export.symfonia.options import ACCOUNT_LIMIT, REGISTER, REGISTER_LIMIT, SYMBOL_LIMIT, Setup
from desktop.export.symfonia.register import in_register, is_partial, register_rows, totals
from desktop.export.symfonia.sections import Section, Value
from desktop.export.taxing import buyer_taxes, say_cash, say_due, say_split

NUMBER_LIMIT = 100
NAME_LIMIT = 255
TEXT_LIMIT = 255
"""The vendor's help names no lengths; these are longer than what the program shows."""
_EVENT_LIMIT = 200
"""A longer description of the event stands behind the rest, so that the KSeF number is not cut."""
CODE_LIMIT = 50
PLACE_LIMIT = 100

_NUMBER = QT_TRANSLATE_NOOP("export", "Numer dokumentu")
_DESCRIPTION = QT_TRANSLATE_NOOP("export", "Opis")
_ACCOUNT = QT_TRANSLATE_NOOP("export", "Konto")
_NAME = QT_TRANSLATE_NOOP("export", "Nazwa")
_TOWN = QT_TRANSLATE_NOOP("export", "Miejscowość")
_CARRIED = frozenset({Fact.CORRECTED, Fact.PERIOD, Fact.SPLIT, Fact.REGISTER, Fact.PAID})
"""What stands in fields of its own; marks and split payment have fields whose values nobody has verified,
so they are said in the description too."""


def write_document(entry: Entry, code: str, setup: Setup, fitting: Fitting, *, account: str) -> Section:
    """The section ``Dokument`` of ``entry`` for the contractor ``code``.

    ``account`` is the bank account on the contractor's card; another one is said in the description.
    """
    number = fitting.text(entry.number, NUMBER_LIMIT, _NUMBER, spill=True)
    decree = decree_of(entry, code, setup)
    _say(entry, decree, fitting)
    parts = [
        Section("Dane Nabywcy", _partner(entry, code, fitting)),
        *_register(entry, setup, fitting),
        *_decree(entry, decree.postings, number, fitting),
        *_settlements(entry, decree.postings),
    ]
    values = {
        **_kind(entry, setup, fitting),
        "FK nazwa": number,
        "opis FK": _description(entry, account, fitting),
        **_days(entry),
        **_money(entry, setup, fitting),
        **_correction(entry, fitting),
        "mppFlags": 1 if entry.document.split_payment else None,
        "JPK_V7": fitting.text(_marks(entry), TEXT_LIMIT, QT_TRANSLATE_NOOP("export", "Oznaczenia JPK")),
    }
    return Section("Dokument", values, parts)


def base_type(entry: Entry) -> str:
    """The program's own type that a document's symbol stands for."""
    if not in_register(entry):
        return "DP"
    kind = "K" if entry.is_correction else "V"
    return f"F{kind}{'S' if entry.side is Side.SALES else 'Z'}"


def _kind(entry: Entry, setup: Setup, fitting: Fitting) -> dict[str, Value]:
    if not in_register(entry):
        symbol = setup.symbol_note
    else:
        symbol = (setup.symbol_correction if entry.is_correction else setup.symbol).of(entry.side)
    label = QT_TRANSLATE_NOOP("export", "Symbol dokumentu")
    return {
        "anulowany": 0,
        "rodzaj_dok": "sprzedaży" if entry.side is Side.SALES else "zakupu",
        "symbol FK": fitting.text(symbol, SYMBOL_LIMIT, label),
        "obsluguj jak": base_type(entry),
    }


def _days(entry: Entry) -> dict[str, Value]:
    """A sale is booked on its own day, a purchase when it came; both in the month of their VAT."""
    is_sale = entry.side is Side.SALES
    booked = within(receipt_day(entry), entry.month)
    return {
        "data": booked,
        "dataWystawienia" if is_sale else "dataWystawieniaObca": entry.issued,
        "dataSprzedazy" if is_sale else "dataZakupu": entry.sold,
        "datasp": entry.sold,
        "datawp": None if is_sale else entry.received,
        "datarej": booked,
        "plattermin": entry.due,
    }


def _money(entry: Entry, setup: Setup, fitting: Fitting) -> dict[str, Value]:
    """The head's amounts are those of the register: VAT that is not deducted counts to the net there."""
    rows = register_rows(entry, setup) if in_register(entry) else ()
    amounts = totals(rows, entry)
    found: dict[str, Value] = {
        "kwota": amounts.gross,
        "netto": amounts.net,
        "vat": amounts.vat,
        "dozaplaty": entry.zloty.gross - paid_zloty(entry),
        "forma_platnosci": fitting.text(
            payment_of(entry, setup.settings), 40, QT_TRANSLATE_NOOP("export", "Forma płatności")
        ),
        "rejestr_platnosci": fitting.text(
            setup.settings.mapped("till", entry.payment_code),
            40,
            QT_TRANSLATE_NOOP("export", "Rejestr płatności"),
        ),
    }
    if rows:
        found["nazwa_rejestru_vat"] = register_code(entry, setup, fitting)
    if entry.foreign and entry.rate is not None:
        found |= {
            "waluta": entry.currency,
            "kurs": f"{entry.rate.mid / entry.rate.per:f}",
            "walnetto": entry.amounts.net,
            "walbrutto": entry.amounts.gross,
            "wdozaplaty": entry.amounts.gross - paid(entry),
        }
    return found


def _correction(entry: Entry, fitting: Fitting) -> dict[str, Value]:
    document = entry.document
    label = QT_TRANSLATE_NOOP("export", "Numer korygowanego")
    return {
        "NazwaKor": fitting.text(document.corrected_number, NUMBER_LIMIT, label, spill=True),
        "DataKor": document.corrected_date,
    }


def _marks(entry: Entry) -> str:
    return ",".join(mark for mark in entry.marks.texts() if mark not in {"NrKSeF", "OFF", "BFK", "DI"})


def partner_values(entry: Entry, code: str, fitting: Fitting) -> dict[str, Value]:
    """The contractor's fields as both its card and a document's head have them, under the card's names."""
    partner = entry.partner
    address = partner.address
    text = fitting.text
    return {
        "kod": code,
        "nazwa": text(partner.name, NAME_LIMIT, _NAME, spill=True),
        "miejscowosc": text(
            address.town, PLACE_LIMIT, QT_TRANSLATE_NOOP("export", "Miejscowość"), spill=True
        ),
        "ulica": text(address.street, PLACE_LIMIT, QT_TRANSLATE_NOOP("export", "Ulica"), spill=True),
        "kodpocz": text(address.post_code, 20, QT_TRANSLATE_NOOP("export", "Kod pocztowy"), spill=True),
        "nip": text(partner.number, 30, QT_TRANSLATE_NOOP("export", "NIP"), spill=True),
    }


def card(entry: Entry, code: str, fitting: Fitting) -> Section:
    """The contractor's own section, ``Kontrahent``."""
    partner = entry.partner
    is_purchase = entry.side is Side.PURCHASE
    label = QT_TRANSLATE_NOOP("export", "Rachunek bankowy")
    country = QT_TRANSLATE_NOOP("export", "Państwo")
    return Section(
        "Kontrahent",
        {
            "info": "N",
            **partner_values(entry, code, fitting),
            "bkonto": fitting.text(
                account_number(entry.document.bank_account) if is_purchase else "", 50, label
            ),
            "krajKod": partner.country,
            "krajNazwa": fitting.text(country_name(partner.country), 50, country),
            "statusUE": int(partner.in_other_eu_country),
            "aktywny": 1,
            "NazwaRodzaju": "Kontrahenci",
            "NazwaKatalogu": r"\@Kontrahenci",
        },
    )


_HEAD_NAMES = {
    "kod": "khkod", "nazwa": "khnazwa", "miejscowosc": "khmiasto", "ulica": "khulica", "kodpocz": "khkodpocz",
    "nip": "khnip",
}  # fmt: skip


def _partner(entry: Entry, code: str, fitting: Fitting) -> dict[str, Value]:
    values = partner_values(entry, code, fitting)
    return {head: values[name] for name, head in _HEAD_NAMES.items()}


def register_code(entry: Entry, setup: Setup, fitting: Fitting) -> str:
    """The register's short name in the program: the mapped one, else its code, else that of the settings."""
    label = QT_TRANSLATE_NOOP("export", "Rejestr VAT")
    return fitting.text(register_of(entry, setup.settings, REGISTER), REGISTER_LIMIT, label)


def _register(entry: Entry, setup: Setup, fitting: Fitting) -> list[Section]:
    if not in_register(entry):
        return []
    code = register_code(entry, setup, fitting)
    is_purchase = entry.side is Side.PURCHASE
    return [
        Section(
            "Rejestr",
            {
                "Skrot": code,
                "Naliczony": int(is_purchase),
                "ABC": setup.use if is_purchase else None,
                "datarej": within(receipt_day(entry), entry.month),
                "okres": entry.month.first_day(),
                "stawka": row.rate,
                "netto": row.amounts.net,
                "VAT": row.amounts.vat,
                "brutto": row.amounts.gross,
            },
        )
        for row in register_rows(entry, setup)
    ]


def _decree(entry: Entry, postings: tuple[Posting, ...], number: str, fitting: Fitting) -> list[Section]:
    """The lines of the decree; the document's id, which no other one has, ties the settlement to its line."""
    return [
        Section(
            "Zapis",
            {
                "strona": posting.column.value,
                "kwota": posting.amount,
                "konto": fitting.text(posting.account, ACCOUNT_LIMIT, _ACCOUNT),
                "IdDlaRozliczen": entry.document.id if posting.settles else None,
                "opis": fitting.text(posting.text, TEXT_LIMIT, _DESCRIPTION),
                "NumerDok": number,
                "Pozycja": place,
                "ZapisRownolegly": 0,
            },
        )
        for place, posting in enumerate(postings, 1)
    ]


def _settlements(entry: Entry, postings: tuple[Posting, ...]) -> list[Section]:
    return [
        Section(
            "Transakcja",
            {
                "IdDlaRozliczen": entry.document.id,
                "kwota": posting.amount,
                "termin": entry.due or entry.issued,
            },
        )
        for posting in postings
        if posting.settles
    ]


def _description(entry: Entry, account: str, fitting: Fitting) -> str:
    known = entry.side is Side.SALES or entry.document.bank_account == account
    found = list(facts(entry, _CARRIED | {Fact.ACCOUNT} if known else _CARRIED))
    event = next((text for fact, text in found if fact is Fact.DESCRIPTION), "")
    if len(event) <= _EVENT_LIMIT:
        # The books show the beginning of a description.
        found.sort(key=lambda one: one[0] is not Fact.DESCRIPTION)
    if others := [fact.value for fact, _ in found if fact is not Fact.DESCRIPTION]:
        fitting.say(Weight.SAID, "export.in_remarks", facts=", ".join(others))
    return fitting.remarks(tuple(text for _, text in found), TEXT_LIMIT, _DESCRIPTION)


def _say(entry: Entry, decree: Decree, fitting: Fitting) -> None:
    for name in decree.without_account:
        code = "symfonia.no_account" if name else "symfonia.no_category"
        fitting.say(Weight.CHANGED, code, category=name)
    if decree.all_is_cost:
        fitting.say(Weight.CHANGED, "symfonia.all_cost")
    if is_doubtful(entry):
        fitting.say(Weight.CHANGED, "export.foreign_vat", country=country_name(entry.partner.country))
    say_cash(entry, fitting)
    say_split(entry, fitting)
    say_due(entry, fitting)
    if is_partial(entry):
        fitting.say(Weight.SAID, "symfonia.partial")
    if buyer_taxes(entry):
        fitting.say(Weight.CHANGED, "symfonia.own_tax")
