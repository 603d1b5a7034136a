"""Invoices put together by chance: heads, blocks of parties, tables, sums and words drawn independently.

Each number stands for one layout: what is drawn for it stays, whatever the document says.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import timedelta
from html import escape

from tests.tools.papers import style as st
from tests.tools.papers.invent import Inventor
from tests.tools.papers.model import Paper, Party
from tests.tools.papers.registry import LAYOUTS, Drawn
from tests.tools.papers.render import page, table
from tests.tools.samples.words import amount_in_words

COUNT = 80
_WORDS = {
    "title": ["Faktura", "FAKTURA VAT", "Faktura VAT nr", "FAKTURA NR", "Faktura sprzedaży", "Faktura nr:", "Faktura VAT sprzedaży"],
    "number": ["Numer", "Nr", "Numer faktury", "Nr dokumentu", "Nr faktury:", "Numer dokumentu:"],
    "issue_date": ["Data wystawienia", "Wystawiono", "Wystawiona dnia", "Data wyst.", "Data wystawienia faktury:", "Data faktury", "Wystawiono dnia:"],
    "sale_date": ["Data sprzedaży", "Data dostawy", "Data wykonania usługi", "Data sprzedaży/wykonania", "Data zakończenia dostawy/usługi", "Data dokonania dostawy towarów:", "Sprzedano"],
    "due_date": ["Termin płatności", "Termin zapłaty", "Płatne do", "Termin płatności:", "Zapłata do dnia", "Termin"],
    "payment_method": ["Forma płatności", "Sposób zapłaty", "Płatność", "Sposób płatności:", "Metoda płatności", "Forma zapłaty", "Zapłata"],
    "bank_account": ["Nr konta", "Konto", "Rachunek", "Numer rachunku bankowego", "Nr rachunku:", "Konto bankowe", "Rachunek bankowy:"],
    "seller": ["Sprzedawca", "SPRZEDAWCA:", "Wystawca", "Sprzedający", "Dostawca", "Dane sprzedawcy", "Usługodawca"],
    "buyer": ["Nabywca", "NABYWCA:", "Kupujący", "Odbiorca faktury", "Zamawiający", "Dane nabywcy", "Klient", "Płatnik"],
    "nip": ["NIP", "NIP:", "Nr NIP:", "NIP PL", "N.I.P.", "NIP/VAT ID:"],
    "net": ["Razem netto", "Netto", "Wartość netto", "Suma netto", "Łącznie netto", "Kwota netto", "Ogółem netto"],
    "vat": ["Razem VAT", "VAT", "Kwota VAT", "Podatek VAT", "Suma VAT", "w tym VAT", "Kwota podatku"],
    "gross": ["Razem brutto", "Brutto", "Wartość brutto", "Suma brutto", "Ogółem brutto", "Kwota brutto", "Należność ogółem"],
    "amount_due": ["Do zapłaty", "Razem do zapłaty", "Kwota do zapłaty", "DO ZAPŁATY:", "Pozostaje do zapłaty", "Należność do zapłaty", "Pozostało do zapłaty"],
    "words": ["Słownie", "słownie:", "Słownie złotych", "Kwota słownie"],
}  # fmt: skip
_COLUMNS = {
    "lp": ["Lp.", "L.p.", "Poz.", "#", "Nr"], "name": ["Nazwa", "Towar / usługa", "Opis", "Nazwa towaru lub usługi", "Wyszczególnienie", "Przedmiot"],
    "qty": ["Ilość", "Il.", "Liczba"], "unit": ["J.m.", "Jm", "Miara", "jedn."], "unit_net": ["Cena netto", "Cena jedn.", "Cena", "Cena jednostkowa netto"],
    "net": ["Wartość netto", "Netto", "Kwota netto", "Wart. netto"], "rate": ["VAT", "Stawka", "Stawka VAT", "% VAT", "VAT %"],
    "vat": ["Kwota VAT", "VAT", "Podatek", "Wart. VAT"], "gross": ["Wartość brutto", "Brutto", "Kwota brutto", "Wart. brutto"],
}  # fmt: skip
_RIGHT = {"qty", "unit_net", "net", "vat", "gross"}
_FONTS = ["Liberation Sans", "Liberation Serif", "DejaVu Sans", "Carlito", "Roboto", "Lato", "Open Sans", "FreeSans", "Caladea", "Liberation Sans Narrow"]  # fmt: skip


class _Chance:
    """The draws that make up a layout."""

    def __init__(self, number: int) -> None:
        self.random = random.Random(f"composed {number}")

    def word(self, key: str) -> str:
        """A label; with a colon where it has none, or not."""
        text = self.random.choice(_WORDS[key])
        return text if text.endswith(":") or self.random.random() < 0.5 else f"{text}:"

    def one(self, *options: str) -> str:
        return self.random.choice(options)

    def style(self) -> st.Style:
        r = self.random
        money = r.choice(
            [(" ", ","), ("\u00a0", ","), ("", ","), (".", ","), (" ", "."), (",", "."), ("", ".")]
        )
        pattern = r.choice(
            [
                "%Y-%m-%d",
                "%d.%m.%Y",
                "%d-%m-%Y",
                "%d/%m/%Y",
                "{day} {month} {year}",
                "%d.%m.%Y r.",
                "%Y.%m.%d",
            ]
        )
        return st.Style(
            st.amount(*money), st.day(pattern), r.choice([st.solid, st.dashed_nip, st.dashed_nip_2, st.spaced_nip, st.eu_nip]),
            r.choice([st.grouped, st.grouped_iban, st.solid]), money[1], r.choice(["{}%", "{} %", "{}"]), r.choice(["PLN", "zł"]),
        )  # fmt: skip


def _party(chance: _Chance, p: Paper, role: str, form: str) -> str:
    """A block: ``stack`` of lines, ``line`` of all in a row, or ``form`` with a caption a row."""
    party: Party = p.seller if role == "seller" else p.buyer
    nip = f"{chance.word('nip')} {p.say(f'{role}_nip')}"
    name, street, town = p.say(f"{role}_name"), escape(party.street), party.town
    head = chance.word(role)
    if form == "line":
        return f"<p><b>{head}</b> {name}, {street}, {town}, {nip}</p>"
    if form == "form":
        rows = [["Nazwa:", name], ["Adres:", f"{street}, {town}"], ["NIP:", p.printed[f"{role}_nip"]]]
        return f"<div><b>{head}</b>{table(rows, css='', widths=('18mm', ''))}</div>"
    extra = chance.one("", "", f"<br>tel. {party.phone}", f"<br>REGON {party.regon}")
    first = chance.one(
        f"<span class=s>{head}</span><br><b>{name}</b>", f"<b>{head}</b><br>{name}", f"{head} <b>{name}</b>"
    )
    return f"<div>{first}<br>{street}<br>{town}<br>{nip}{extra if role == 'seller' else ''}</div>"


def _pairs(chance: _Chance, rows: list[tuple[str, str]], form: str) -> str:
    """Labels with values: one below the other, in a row, as a table with heads, or in two columns."""
    if form == "row":
        return "<p>" + " &nbsp; ".join(f"{label} <b>{value}</b>" for label, value in rows) + "</p>"
    if form == "heads":
        return table([[value for _, value in rows]], [label.rstrip(":") for label, _ in rows], css="grid s")
    if form == "over":
        cells = "".join(
            f"<div><span class='s g'>{label.rstrip(':')}</span><br>{value}</div>" for label, value in rows
        )
        return f"<div class=cols style='margin:2mm 0;flex-wrap:wrap;gap:2mm 5mm'>{cells}</div>"
    if form == "two":
        return table([[label, value] for label, value in rows], css="", style="width:85mm")
    return "<p>" + "<br>".join(f"{label} {value}" for label, value in rows) + "</p>"


def _sums(chance: _Chance, p: Paper, form: str, currency: str) -> str:
    """The VAT table with its sums, or sums alone."""
    if form == "list":
        rows = [
            [chance.word("net"), f"{p.say('net')} {currency}"],
            [chance.word("vat"), f"{p.say('vat')} {currency}"],
            [chance.word("gross"), f"{p.say('gross')} {currency}"],
        ]
        return table(
            rows, css=chance.one("", "rows", "grid"), align="lr", style="width:80mm;margin:3mm 0 3mm auto"
        )
    if form == "line":
        return f"<p style='text-align:right'>{chance.word('net')} {p.say('net')} &nbsp; {chance.word('vat')} {p.say('vat')} &nbsp; {chance.word('gross')} {p.say('gross')}</p>"
    order = ("rate", "net", "vat", "gross") if form != "netfirst" else ("net", "rate", "vat", "gross")
    total = chance.one("Razem", "RAZEM:", "Suma", "Ogółem", "Łącznie")
    sums = {
        "rate": total if form != "netfirst" else "x",
        "net": p.say("net"),
        "vat": p.say("vat"),
        "gross": p.say("gross"),
    }
    rows = [*p.rates_table(*order), [sums[key] for key in order]]
    heads = [chance.random.choice(_COLUMNS[key]) for key in order] if chance.random.random() < 0.85 else ()
    return table(
        rows,
        heads,
        css=chance.one("grid", "rows", "grid s"),
        align="".join("r" if key in _RIGHT else "c" for key in order),
        style="width:105mm;margin:3mm 0 3mm auto",
    )


def _compose(number: int) -> Callable[[Inventor], Drawn]:
    def draw(inv: Inventor) -> Drawn:
        chance = _Chance(number)
        trade = chance.one("office", "food", "build", "service", "parts")
        stem = chance.one(
            "FV/{n}/{m}/{y}",
            "{n}/{y}",
            "FS-{n}/{y}",
            "F/{y}/{m}/{n}",
            "{n}/{m}/{y}/FV",
            "FV{n}",
            "{y}/{n}",
            "FA {n}/{y}",
            "{n}",
        )
        text = stem.format(n=inv.serial(100, 9999), m=f"{inv.issued:%m}", y=inv.issued.year)
        p = Paper("invoice", inv.party(), inv.party(), text, inv.issued, inv.lines(trade, (2, 6)))
        p.style, p.sold, p.due = chance.style(), inv.before(0, 6), inv.issued + timedelta(days=14)
        currency = p.say("currency")
        title = chance.random.choice(_WORDS["title"])
        big = chance.one("h1", "h2", "h3")
        inside = chance.random.random() < 0.65
        heading = (
            f"<{big}>{title} {p.say('number')}</{big}>"
            if inside
            else f"<{big}>{title.removesuffix(' nr').removesuffix(' NR').removesuffix(' nr:')}</{big}>"
        )
        dates = [
            (chance.word("issue_date"), p.say("issue_date")),
            (chance.word("sale_date"), p.say("sale_date")),
        ]
        if not inside:
            dates.insert(0, (chance.word("number"), p.say("number")))
        paying = [
            (chance.word("payment_method"), p.say("payment_method")),
            (chance.word("due_date"), p.say("due_date")),
            (chance.word("bank_account"), p.say("bank_account")),
        ]
        together = chance.random.random() < 0.4
        forms = ("row", "heads", "over", "two", "stack")
        date_block = _pairs(chance, dates + (paying[:2] if together else []), chance.one(*forms))
        pay_block = _pairs(chance, paying[2:] if together else paying, chance.one("row", "two", "stack"))
        party_form = chance.one("stack", "stack", "stack", "form", "line")
        blocks = [
            _party(chance, p, role, party_form) for role in chance.random.sample(["seller", "buyer"], 2)
        ]
        parties = (
            "".join(blocks)
            if party_form == "line" or chance.random.random() < 0.25
            else f"<div class=cols style='margin:4mm 0'>{''.join(blocks)}</div>"
        )
        keys = chance.random.choice([
            ("lp", "name", "qty", "unit", "unit_net", "net", "rate", "vat", "gross"), ("lp", "name", "unit", "qty", "unit_net", "rate", "net"),
            ("name", "qty", "unit_net", "net", "rate", "gross"), ("lp", "name", "qty", "unit", "unit_net", "rate", "net", "gross"),
        ])  # fmt: skip
        items = table(
            p.items(*keys),
            [chance.random.choice(_COLUMNS[key]) for key in keys],
            css=chance.one("grid s", "rows s", "grid", "rows"),
            align="".join("r" if key in _RIGHT else "l" for key in keys),
        )
        sums_form = chance.one("table", "table", "table", "netfirst", "list", "line")
        sums = _sums(chance, p, sums_form, currency)
        if not p.rate_columns:
            p.rate_columns = {"net", "vat", "gross"} if len(p.rates) == 1 else set()
        due = chance.one(
            "<p><b>{} {} {}</b></p>",
            "<div style='background:#eee;padding:3mm;font-size:13pt'>{} <b>{} {}</b></div>",
            "<p style='text-align:right;font-size:14pt'>{}<br><b>{} {}</b></p>",
        ).format(chance.word("amount_due"), p.say("amount_due"), currency)
        words = (
            f"<p>{chance.word('words')} {amount_in_words(p.amount_due)}</p>"
            if chance.random.random() < 0.7
            else ""
        )
        logo = chance.one(
            "",
            "<div style='width:35mm;height:14mm;background:#dde;float:right'></div>",
            f"<div style='font-size:17pt;color:#258'>{escape(p.seller.name.split()[-2 if ' ' in p.seller.name else 0])}</div>",
        )
        head = [heading, date_block] if chance.random.random() < 0.6 else [date_block, heading]
        if chance.random.random() < 0.35:
            top = f"<div class=cols>{blocks[0] if party_form == 'stack' else '<div></div>'}<div style='text-align:right'>{''.join(head)}</div></div>{blocks[1] if party_form == 'stack' else parties}"
        else:
            top = "".join(head) + parties
        middle = (
            [items, sums, due, words, pay_block]
            if chance.random.random() < 0.7
            else [pay_block, items, sums, due, words]
        )
        return p, page(
            logo + top + "<br>" + "".join(middle),
            f"body{{font:{chance.one('8', '9', '9.5', '10')}pt '{chance.one(*_FONTS)}'}}",
        )

    return draw


for _number in range(1, COUNT + 1):
    LAYOUTS[f"composed_{_number:02d}"] = _compose(_number)
