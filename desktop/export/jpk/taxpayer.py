"""Whose file it is: what JPK asks of the taxpayer and the program does not know from documents."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.domain import dates
from desktop.domain.booking.dictionaries import OWN_RATES
from desktop.domain.identifiers import is_nip
from desktop.domain.messages import Message
from desktop.domain.sentences import QT_TRANSLATE_NOOP
from desktop.export.accepting import missing_options
from desktop.export.drafts import Notice, Sender, Weight
from desktop.export.fitting import one_line
from desktop.export.options import Option, OptionChoice, OptionKind, Settings
from desktop.export.xmltext import XmlText

OFFICE = Option(
    "office", QT_TRANSLATE_NOOP("export", "Kod urzędu skarbowego"), limit=4, required=True,
    hint=QT_TRANSLATE_NOOP("export", "Cztery cyfry, np. 1471."),
)  # fmt: skip
PURPOSE = Option(
    "purpose", QT_TRANSLATE_NOOP("export", "Cel złożenia"), OptionKind.CHOICE, "1",
    (
        OptionChoice("1", QT_TRANSLATE_NOOP("export", "złożenie pliku po raz pierwszy")),
        OptionChoice("2", QT_TRANSLATE_NOOP("export", "korekta pliku")),
    ),
)  # fmt: skip
PERSON = (
    Option("person", QT_TRANSLATE_NOOP("export", "Podatnik jest osobą fizyczną"), OptionKind.FLAG),
    Option("first_name", QT_TRANSLATE_NOOP("export", "Imię podatnika"), limit=30),
    Option("surname", QT_TRANSLATE_NOOP("export", "Nazwisko podatnika"), limit=81),
    Option(
        "born", QT_TRANSLATE_NOOP("export", "Data urodzenia podatnika"), limit=10,
        hint=QT_TRANSLATE_NOOP("export", "RRRR-MM-DD; tylko dla osoby fizycznej."),
    ),
)  # fmt: skip
EMAIL = Option(
    "email", QT_TRANSLATE_NOOP("export", "E-mail podatnika"), limit=255, required=True,
    hint=QT_TRANSLATE_NOOP("export", "Urząd wysyła na niego wezwania do poprawek."),
)  # fmt: skip
_LONGEST_NAME = 240
"""``PelnaNazwa`` of every structure."""

OWN_RATE = Option(
    "own_rate",
    QT_TRANSLATE_NOOP("export", "Stawka podatku, który od zakupu nalicza nabywca"),
    OptionKind.CHOICE,
    "23",
    tuple(OptionChoice(str(rate), f"{rate} %") for rate in OWN_RATES),
    hint=QT_TRANSLATE_NOOP("export", "Gdy ani opis dokumentu, ani kategoria nie ma własnej."),
)
MARGIN_APART = Option(
    "margin_apart",
    QT_TRANSLATE_NOOP("export", "Marżę opodatkowują osobne dowody wewnętrzne"),
    OptionKind.FLAG,
    hint=QT_TRANSLATE_NOOP("export", "Sprzedaż w procedurze marży trafia wtedy do pliku bez podatku."),
)
PHONE = Option("phone", QT_TRANSLATE_NOOP("export", "Telefon podatnika"), limit=16)


def problems(settings: Settings, sender: Sender) -> Iterator[Notice]:
    """What has to be set before a file can be made; every notice refuses the whole file."""
    yield from missing_options(settings)
    known = {option.key for option in settings.options}
    person = "person" in known and settings.flag("person")
    for option in PERSON[1:] if person else ():
        if not settings.text(option.key):
            yield _refusal("export.option_missing", option=option.label)
    office, born, email = (settings.text(key) if key in known else "" for key in ("office", "born", "email"))
    if office and not re.fullmatch(r"[0-9]{4}", office):
        yield _refusal("export.jpk_office")
    if person and born and dates.parse_iso(born) is None:
        yield _refusal("export.jpk_born")
    if email and not re.fullmatch(r"[^@\s]+@[^@\s]+", email):
        yield _refusal("export.jpk_email")
    if not is_nip(sender.nip):
        yield _refusal("export.jpk_nip")
    if len(full_name(sender)) > _LONGEST_NAME:
        yield _refusal("export.jpk_name", limit=str(_LONGEST_NAME))


def full_name(sender: Sender) -> str:
    """The company's name on one line."""
    return one_line(sender.name)


def write_taxpayer(xml: XmlText, settings: Settings, sender: Sender, *, types: str, contact: bool) -> None:
    """``Podmiot1`` of JPK_V7M and JPK_PKPIR: a person or not; ``types`` is the prefix of common types."""
    with xml.inside("Podmiot1", {"rola": "Podatnik"}):
        if settings.flag("person"):
            with xml.inside("OsobaFizyczna"):
                xml.element(f"{types}:NIP", sender.nip)
                xml.element(f"{types}:ImiePierwsze", settings.text("first_name"))
                xml.element(f"{types}:Nazwisko", settings.text("surname"))
                xml.element(f"{types}:DataUrodzenia", settings.text("born"))
                _write_contact(xml, settings, contact=contact)
        else:
            with xml.inside("OsobaNiefizyczna"):
                xml.element("NIP", sender.nip)
                xml.element("PelnaNazwa", full_name(sender))
                _write_contact(xml, settings, contact=contact)


def _write_contact(xml: XmlText, settings: Settings, *, contact: bool) -> None:
    if contact:
        xml.element("Email", settings.text("email"))
        xml.optional("Telefon", settings.text("phone"))


def _refusal(code: str, **details: str) -> Notice:
    return Notice(None, Weight.REFUSED, Message(code, details))
