"""The file: the sender, the contractors, and the documents with their decrees."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from desktop.domain.booking.dictionaries import Side
from desktop.domain.messages import Message
from desktop.domain.sentences import QT_TRANSLATE_NOOP
from desktop.export.accepting import accepted, missing_options, wrong_rates
from desktop.export.codes import PartnerCodes
from desktop.export.drafts import Draft, DraftFile, Job, Sheet, SheetColumn, SheetRow, Weight
from desktop.export.entries import Entry
from desktop.export.fitting import Fitting, one_line
from desktop.export.symfonia.decree import partner_account
from desktop.export.symfonia.document import CODE_LIMIT, NAME_LIMIT, PLACE_LIMIT, card, write_document
from desktop.export.symfonia.options import MAPPED, OPTIONS, Setup, setup_of
from desktop.export.symfonia.sections import CODE_PAGE, FORBIDDEN, NEWLINE, Section


class SymfoniaExporter:
    """Makes ``<stem>.txt``."""

    key = "symfonia"
    name = QT_TRANSLATE_NOOP("export", "Symfonia Finanse i Księgowość (tekst, format 3.0)")
    options = OPTIONS
    mapped = MAPPED
    mixed = False
    help = "export-symfonia"

    def draft(self, job: Job) -> Draft:
        """The file; see :class:`~desktop.export.registry.Exporter`."""
        if missing := missing_options(job.settings):
            return Draft((), (), notices=missing)
        setup = setup_of(job.settings)
        entries, notices = accepted(job.documents, partial(_against, setup=setup))
        documents: list[tuple[int, str]] = []
        cards: dict[str, str] = {}
        accounts: dict[str, str] = {}
        codes = PartnerCodes(CODE_LIMIT, CODE_PAGE, FORBIDDEN)
        for entry in entries:
            fitting = Fitting(entry.document.id, CODE_PAGE, FORBIDDEN)
            code = codes.of(entry.partner)
            if setup.cards and code not in cards:
                cards[code] = _text(_card(entry, code, fitting))
                accounts[code] = entry.document.bank_account if entry.side is Side.PURCHASE else ""
            section = write_document(entry, code, setup, fitting, account=accounts.get(code, ""))
            documents.append((entry.document.id, _text(section)))
            notices += fitting.notices
        if not documents:
            return Draft((), (), notices=tuple(notices))
        head = Fitting(None, CODE_PAGE, FORBIDDEN)
        text = "".join((_text(_info(job, head)), *cards.values(), *(text for _, text in documents)))
        return Draft(
            files=(DraftFile(".txt", text.encode(CODE_PAGE), CODE_PAGE),),
            documents=tuple(document for document, _ in documents),
            sheets=_sheets(documents),
            notices=(*head.notices, *notices),
        )


def _against(entry: Entry, setup: Setup) -> Iterator[Message]:
    if not one_line(entry.number).strip(f"{FORBIDDEN} "):
        yield Message("export.no_number")
    yield from wrong_rates(entry)
    if not partner_account(entry, entry.partner.code or entry.partner.number, setup):
        yield Message("symfonia.no_partner_account", {"account": setup.account_partner.of(entry.side)})


def _card(entry: Entry, code: str, fitting: Fitting) -> Section:
    given = entry.partner.code
    if given and code != one_line(given):
        fitting.say(Weight.CHANGED, "export.symbol", symbol=given, written=code)
    return card(entry, code, fitting)


def _info(job: Job, fitting: Fitting) -> Section:
    sender = job.sender
    place = QT_TRANSLATE_NOOP("export", "Miejscowość")
    values = {
        "nazwa": fitting.text(sender.name, NAME_LIMIT, QT_TRANSLATE_NOOP("export", "Nazwa")),
        "miejscowosc": fitting.text(sender.address.town, PLACE_LIMIT, place),
        "ulica": fitting.text(sender.address.street, PLACE_LIMIT, QT_TRANSLATE_NOOP("export", "Ulica")),
        "kodpocz": fitting.text(sender.address.post_code, 20, QT_TRANSLATE_NOOP("export", "Kod pocztowy")),
        "nip": fitting.text(sender.nip, 30, QT_TRANSLATE_NOOP("export", "NIP")),
    }
    head = {"Nazwa programu": "Bezdotyk", "Wersja_programu": "1", "Wersja szablonu": "1"}
    return Section("INFO", {**head}, [Section("Kontrahent", {**values})])


def _text(section: Section) -> str:
    return "".join(line + NEWLINE for line in section.lines())


# -- preview -----------------------------------------------------------------------------------------

_DOCUMENT = (
    ("symbol FK", QT_TRANSLATE_NOOP("export", "Symbol"), False),
    ("FK nazwa", QT_TRANSLATE_NOOP("export", "Numer dokumentu"), False),
    ("data", QT_TRANSLATE_NOOP("export", "Data"), False),
    ("dataWystawienia", QT_TRANSLATE_NOOP("export", "Data wystawienia"), False),
    ("dataWystawieniaObca", QT_TRANSLATE_NOOP("export", "Data wystawienia (obca)"), False),
    ("datasp", QT_TRANSLATE_NOOP("export", "Data sprzedaży"), False),
    ("plattermin", QT_TRANSLATE_NOOP("export", "Termin płatności"), False),
    ("netto", QT_TRANSLATE_NOOP("export", "Netto"), True),
    ("vat", QT_TRANSLATE_NOOP("export", "VAT"), True),
    ("kwota", QT_TRANSLATE_NOOP("export", "Brutto"), True),
    ("waluta", QT_TRANSLATE_NOOP("export", "Waluta"), False),
    ("kurs", QT_TRANSLATE_NOOP("export", "Kurs"), True),
    ("NazwaKor", QT_TRANSLATE_NOOP("export", "Numer korygowanego"), False),
    ("opis FK", QT_TRANSLATE_NOOP("export", "Opis"), False),
)
_DECREE = (
    ("strona", QT_TRANSLATE_NOOP("export", "Strona"), False),
    ("konto", QT_TRANSLATE_NOOP("export", "Konto"), False),
    ("kwota", QT_TRANSLATE_NOOP("export", "Kwota"), True),
    ("opis", QT_TRANSLATE_NOOP("export", "Opis"), False),
    ("NumerDok", QT_TRANSLATE_NOOP("export", "Numer dokumentu"), False),
)
_REGISTER = (
    ("Skrot", QT_TRANSLATE_NOOP("export", "Rejestr VAT"), False),
    ("okres", QT_TRANSLATE_NOOP("export", "Okres"), False),
    ("stawka", QT_TRANSLATE_NOOP("export", "Stawka"), False),
    ("netto", QT_TRANSLATE_NOOP("export", "Netto"), True),
    ("VAT", QT_TRANSLATE_NOOP("export", "VAT"), True),
    ("brutto", QT_TRANSLATE_NOOP("export", "Brutto"), True),
)
_PARTNER = (
    ("khkod", QT_TRANSLATE_NOOP("export", "Kod kontrahenta"), False),
    ("khnazwa", QT_TRANSLATE_NOOP("export", "Nazwa"), False),
    ("khnip", QT_TRANSLATE_NOOP("export", "NIP"), False),
    ("khulica", QT_TRANSLATE_NOOP("export", "Ulica"), False),
    ("khkodpocz", QT_TRANSLATE_NOOP("export", "Kod pocztowy"), False),
    ("khmiasto", QT_TRANSLATE_NOOP("export", "Miejscowość"), False),
)

_Columns = tuple[tuple[str, str, bool], ...]


def _sheets(documents: list[tuple[int, str]]) -> tuple[Sheet, ...]:
    return (
        _sheet(QT_TRANSLATE_NOOP("export", "Dokumenty"), "Dokument", _DOCUMENT, documents),
        _sheet(QT_TRANSLATE_NOOP("export", "Dekrety"), "Zapis", _DECREE, documents),
        _sheet(QT_TRANSLATE_NOOP("export", "Rejestry VAT"), "Rejestr", _REGISTER, documents),
        _sheet(QT_TRANSLATE_NOOP("export", "Kontrahenci"), "Dane Nabywcy", _PARTNER, documents),
    )


def _sheet(title: str, section: str, columns: _Columns, documents: list[tuple[int, str]]) -> Sheet:
    shown = tuple(SheetColumn(label, numeric) for _, label, numeric in columns)
    return Sheet(title, shown, partial(_rows, section, [key for key, _, _ in columns], documents))


def _rows(section: str, keys: list[str], documents: list[tuple[int, str]]) -> Iterable[SheetRow]:
    """The attributes of every section of this name, read back from the text of the file."""
    for document, text in documents:
        for values in _sections(section, text):
            yield SheetRow(document, tuple(values.get(key, "") for key in keys))


def _sections(name: str, text: str) -> Iterator[dict[str, str]]:
    values: dict[str, str] | None = None
    for line in map(str.strip, text.split(NEWLINE)):
        if line == f"{name}{{":
            values = {}
        elif values is not None and line.endswith(("{", "}")):
            yield values
            values = None
        elif values is not None:
            key, _, value = line.partition(" =")
            values[key] = value
