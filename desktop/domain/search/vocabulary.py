"""The words that mean something: statuses, kinds, channels, months, as people write them.

All are folded.  An entry of several words stands before those that begin it: the longest is tried first.
English words are understood where the window speaks English.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from desktop.domain.collation import fold
from desktop.domain.documents import Channel
from desktop.domain.kinds import DocumentKind
from desktop.domain.search.meanings import (
    ByChannel,
    Currency,
    InStatus,
    Key,
    Meaning,
    OfKind,
    Settled,
)
from desktop.domain.statuses import WAITING, Status

_POLISH: dict[Meaning, str] = {
    InStatus(frozenset({Status.RECEIVED})): "przyjęty przyjęta przyjęte nieodczytane nieodczytana",
    InStatus(frozenset({Status.TO_REVIEW})): "do_sprawdzenia niesprawdzone niesprawdzona do_kontroli",
    InStatus(WAITING): "czeka czekające oczekujące do_zrobienia",
    InStatus(
        frozenset({Status.APPROVED})
    ): "zatwierdzone zatwierdzony zatwierdzona zatwierdzonych sprawdzone",
    InStatus(frozenset({Status.EXPORTED})): (
        "wyeksportowane wyeksportowany wyeksportowana wyeksportowanych wysłane wysłany wysłana eksportowane"
    ),
    InStatus(frozenset({Status.FILED})): "złożone złożony złożona",
    InStatus(frozenset({Status.UNREADABLE})): "nieczytelne nieczytelny nieczytelna nieczytelnych",
    InStatus(frozenset({Status.DUPLICATE})): "duplikat duplikaty duplikatów powtórzone powtórzenia",
    InStatus(frozenset({Status.HELD})): "kwarantanna kwarantanny w_kwarantannie",
    InStatus(frozenset({Status.REJECTED})): "odrzucone odrzucony odrzucona odrzuconych",
    InStatus(frozenset({Status.BINNED})): "kosz koszu w_koszu z_kosza usunięte usunięty usunięta wyrzucone",
    Settled(paid=False): (
        "niezapłacone niezapłacony niezapłacona niezapłaconych nie_zapłacone nie_zapłacona nieopłacone "
        "nieopłacona nieopłacony nie_opłacone do_zapłaty zaległe"
    ),
    Settled(paid=True): ("zapłacone zapłacony zapłacona zapłaconych opłacone opłacona opłacony uregulowane"),
    OfKind(frozenset({DocumentKind.COST_INVOICE})): (
        "koszt koszty kosztów kosztowa kosztowe kosztowy faktura_kosztowa faktury_kosztowe zakup zakupy "
        "zakupowa zakupowe"
    ),
    OfKind(frozenset({DocumentKind.SALES_INVOICE})): (
        "sprzedaż sprzedaży sprzedażowa sprzedażowe faktura_sprzedaży faktury_sprzedaży"
    ),
    OfKind(frozenset({DocumentKind.CORRECTION})): (
        "korekta korekty korekt korektę korygująca korygujące faktura_korygująca faktury_korygujące"
    ),
    OfKind(frozenset({DocumentKind.ADVANCE})): (
        "zaliczka zaliczki zaliczkowa zaliczkowe faktura_zaliczkowa faktury_zaliczkowe"
    ),
    OfKind(frozenset({DocumentKind.RECEIPT})): "paragon paragony paragonu paragonów paragon_z_nip",
    OfKind(frozenset({DocumentKind.PROFORMA})): "proforma proformy pro_forma",
    OfKind(frozenset({DocumentKind.CONTRACT})): "umowa umowy umów umowę",
    OfKind(frozenset({DocumentKind.LETTER})): "pismo pisma pism",
    OfKind(frozenset({DocumentKind.NOTE})): "nota noty not notę nota_księgowa noty_księgowe",
    OfKind(frozenset({DocumentKind.REMINDER})): "wezwanie wezwania wezwań wezwanie_do_zapłaty ponaglenie",
    OfKind(frozenset({DocumentKind.BANK_STATEMENT})): "wyciąg wyciągi wyciągu wyciąg_bankowy wyciągi_bankowe",
    OfKind(frozenset({DocumentKind.DELIVERY_NOTE})): "wz dokument_wz",
    ByChannel(frozenset({Channel.SCANNER})): "skaner skanera ze_skanera skan skany",
    ByChannel(
        frozenset({Channel.MAIL})
    ): "mail maila mailem z_maila e_mail e_mailem email poczta pocztą z_poczty",
    ByChannel(frozenset({Channel.PHONE})): "telefon telefonu z_telefonu telefonem komórka z_komórki",
    ByChannel(frozenset({Channel.PANEL})): "panel panelu z_panelu panelem",
    ByChannel(frozenset({Channel.KSEF})): "ksef z_ksef",
    ByChannel(frozenset({Channel.ADDED})): "dodane dodany dodana ręcznie dodane_ręcznie",
    Currency("EUR"): "eur euro w_euro",
    Currency("USD"): "usd dolary w_dolarach",
    Currency("GBP"): "gbp funty w_funtach",
    Currency("CHF"): "chf franki we_frankach",
    Currency("CZK"): "czk",
    Currency("UAH"): "uah",
    Currency("PLN"): "pln",
}
_ENGLISH: dict[Meaning, str] = {
    InStatus(frozenset({Status.RECEIVED})): "received unread",
    InStatus(frozenset({Status.TO_REVIEW})): "to_check to_review unchecked",
    InStatus(WAITING): "waiting",
    InStatus(frozenset({Status.APPROVED})): "approved",
    InStatus(frozenset({Status.EXPORTED})): "exported sent",
    InStatus(frozenset({Status.FILED})): "filed",
    InStatus(frozenset({Status.UNREADABLE})): "unreadable",
    InStatus(frozenset({Status.DUPLICATE})): "duplicate duplicates",
    InStatus(frozenset({Status.HELD})): "quarantine in_quarantine held",
    InStatus(frozenset({Status.REJECTED})): "rejected",
    InStatus(frozenset({Status.BINNED})): "bin in_bin in_the_bin deleted",
    Settled(paid=False): "unpaid not_paid outstanding",
    Settled(paid=True): "paid settled",
    OfKind(
        frozenset({DocumentKind.COST_INVOICE})
    ): "cost costs cost_invoice cost_invoices purchase purchases",
    OfKind(frozenset({DocumentKind.SALES_INVOICE})): "sale sales sales_invoice sales_invoices",
    OfKind(frozenset({DocumentKind.CORRECTION})): "correction corrections credit_note credit_notes",
    OfKind(frozenset({DocumentKind.ADVANCE})): "advance advances advance_invoice advance_invoices",
    OfKind(frozenset({DocumentKind.RECEIPT})): "receipt receipts",
    OfKind(frozenset({DocumentKind.CONTRACT})): "contract contracts agreement agreements",
    OfKind(frozenset({DocumentKind.LETTER})): "letter letters",
    OfKind(frozenset({DocumentKind.NOTE})): "note notes",
    OfKind(frozenset({DocumentKind.REMINDER})): "reminder reminders",
    OfKind(frozenset({DocumentKind.BANK_STATEMENT})): "statement statements bank_statement bank_statements",
    OfKind(frozenset({DocumentKind.DELIVERY_NOTE})): "delivery_note delivery_notes",
    ByChannel(frozenset({Channel.SCANNER})): "scanner scan scans",
    ByChannel(frozenset({Channel.MAIL})): "by_mail by_email mails",
    ByChannel(frozenset({Channel.PHONE})): "phone by_phone",
    ByChannel(frozenset({Channel.ADDED})): "added by_hand",
    Currency("EUR"): "euros",
    Currency("USD"): "dollars",
    Currency("GBP"): "pounds",
}

MONTH_NAMES: dict[str, int] = {}
"""Folded forms of the months' names."""
SHORT_MONTHS: dict[str, int] = {}
"""Abbreviations, which are words of their own ("lis", "mar"): they count with a year behind them only."""
ENGLISH_MONTHS: dict[str, int] = {}
for _number, _forms in enumerate(
    (
        "styczeń stycznia styczniu styczniem sty", "luty lutego lutym lut", "marzec marca marcu marcem mar",
        "kwiecień kwietnia kwietniu kwietniem kwi", "maj maja maju maj",
        "czerwiec czerwca czerwcu czerwcem cze",
        "lipiec lipca lipcu lipcem lip", "sierpień sierpnia sierpniu sierpniem sie",
        "wrzesień września wrześniu wrześniem wrz",
        "październik października październiku październikiem paź",
        "listopad listopada listopadzie listopadem lis", "grudzień grudnia grudniu grudniem gru",
    ),
    start=1,
):  # fmt: skip
    *_long, _short = fold(_forms).split()
    MONTH_NAMES.update(dict.fromkeys(_long, _number))
    SHORT_MONTHS[_short] = _number
for _number, _forms in enumerate(
    (
        "january jan", "february feb", "march mar", "april apr", "may may", "june jun", "july jul",
        "august aug", "september sep", "october oct", "november nov", "december dec",
    ),
    start=1,
):  # fmt: skip
    _full, _short = _forms.split()
    ENGLISH_MONTHS[_full] = _number
    if _short != _full:
        SHORT_MONTHS.setdefault(_short, _number)

KEYS: dict[str, Key] = {
    "tekst": Key.TEXT, "text": Key.TEXT, "slowa": Key.TEXT,
    "kontrahent": Key.CONTRACTOR, "contractor": Key.CONTRACTOR, "dostawca": Key.CONTRACTOR,
    "firma": Key.COMPANY, "company": Key.COMPANY, "klient": Key.COMPANY,
    "miesiac": Key.MONTH, "month": Key.MONTH,
    "wystawiono": Key.ISSUED, "issued": Key.ISSUED, "data": Key.ISSUED, "date": Key.ISSUED,
    "otrzymano": Key.RECEIVED, "received": Key.RECEIVED,
    "kwota": Key.AMOUNT, "amount": Key.AMOUNT, "brutto": Key.AMOUNT, "gross": Key.AMOUNT,
    "waluta": Key.CURRENCY, "currency": Key.CURRENCY,
    "stan": Key.STATUS, "status": Key.STATUS,
    "rodzaj": Key.KIND, "kind": Key.KIND,
    "kanal": Key.CHANNEL, "channel": Key.CHANNEL,
    "zaplacono": Key.PAID, "paid": Key.PAID,
    "nip": Key.NIP,
    "numer": Key.NUMBER, "number": Key.NUMBER, "nr": Key.NUMBER,
    "konto": Key.ACCOUNT, "rachunek": Key.ACCOUNT, "account": Key.ACCOUNT, "iban": Key.ACCOUNT,
    "ksef": Key.KSEF,
    "rejestracja": Key.PLATE, "plate": Key.PLATE, "pojazd": Key.PLATE,
    "paczka": Key.BATCH, "batch": Key.BATCH,
}  # fmt: skip
"""What may stand before a colon, folded; both languages, whatever the window speaks."""

GENERIC_NAMES = frozenset(
    fold(
        "auto bank biuro biura bud centrum dom drogeria "
        "dworzec firma fundacja gabinet gmina grupa handel hotel "
        "hurtownia instytut kancelaria kawiarnia kino klub "
        "księgarnia materiały mechanika miasto moto naprawa "
        "okna panel paliwa paliwo parking pizzeria "
        "poczta polska polski pracownia przedsiębiorstwo przychodnia "
        "restauracja salon serwis sklep spółka spółdzielnia "
        "stacja studio szkoła telefon transport urząd usługi "
        "faktura faktury sprzedawca nabywca sprzedaż zakup data "
        "adres ulica razem netto brutto rachunek paragon "
        "warsztat zakład auto części bilety energia gaz "
        "meble prąd woda ubezpieczenia apteka piekarnia drukarnia"
    ).split()
)
"""Words that begin many names and stand on many papers: alone they are looked for in the text."""


@cache
def phrases(english: bool) -> Mapping[tuple[str, ...], Meaning]:
    """What the words mean, by their folded words in order."""
    found: dict[tuple[str, ...], Meaning] = {}
    for table in (_POLISH, _ENGLISH) if english else (_POLISH,):
        for meaning, forms in table.items():
            for form in forms.split():
                words = tuple(fold(form.replace("_", " ")).split())
                found.setdefault(words, meaning)
    return found


LONGEST_PHRASE = 4
"""Words."""
