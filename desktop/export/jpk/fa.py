"""JPK_FA(4): invoices of sale with their lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date
from decimal import Decimal
from functools import partial

from desktop.domain.booking.dictionaries import Side
from desktop.domain.booking.marks import is_travel
from desktop.domain.collation import fold
from desktop.domain.fields import LineItem
from desktop.domain.kinds import DocumentKind
from desktop.domain.messages import Message
from desktop.domain.rules.law import SPLIT_PAYMENT, in_force
from desktop.domain.sentences import QT_TRANSLATE_NOOP
from desktop.domain.vat import MARGIN
from desktop.export.drafts import Draft, Job, Notice, Sheet, Weight
from desktop.export.entries import Entry, Partner
from desktop.export.fitting import Fitting
from desktop.export.jpk import taxpayer
from desktop.export.jpk.rows import Elements, Made, amount, drafted, sheet
from desktop.export.options import MappedColumn, Option, Settings
from desktop.export.taxing import say_split
from desktop.export.xmltext import XmlText

NAMESPACE = "http://jpk.mf.gov.pl/wzor/2022/02/17/02171/"
TYPES = "http://crd.gov.pl/xml/schematy/dziedzinowe/mf/2018/08/24/eD/DefinicjeTypy/"

_TEXT = 256
_HEAD = 2
_UNION = frozenset(
    {
        "AT", "BE", "BG", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "EL", "HR", "HU", "IE", "IT", "LV", "LT",
        "LU", "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE", "GB", "XI",
    }
)  # fmt: skip
"""``TKodyKrajowUE`` of the schema."""

_ADDRESS = (
    Option("voivodeship", QT_TRANSLATE_NOOP("export", "Województwo"), limit=36, required=True),
    Option("county", QT_TRANSLATE_NOOP("export", "Powiat"), limit=36, required=True),
    Option("commune", QT_TRANSLATE_NOOP("export", "Gmina"), limit=36, required=True),
    Option("street", QT_TRANSLATE_NOOP("export", "Ulica"), limit=65),
    Option("house", QT_TRANSLATE_NOOP("export", "Numer domu"), limit=9, required=True),
    Option("flat", QT_TRANSLATE_NOOP("export", "Numer lokalu"), limit=10),
    Option("town", QT_TRANSLATE_NOOP("export", "Miejscowość"), limit=56, required=True),
    Option("post_code", QT_TRANSLATE_NOOP("export", "Kod pocztowy"), limit=8, required=True),
)
_ADDRESS_ELEMENTS = (
    ("Wojewodztwo", "voivodeship"), ("Powiat", "county"), ("Gmina", "commune"), ("Ulica", "street"),
    ("NrDomu", "house"), ("NrLokalu", "flat"), ("Miejscowosc", "town"), ("KodPocztowy", "post_code"),
)  # fmt: skip

_GROUPS = {"23": 1, "22": 1, "8": 2, "7": 2, "5": 3, "4": 4, "3": 4, "oo": 4}
"""By the annotations of ``P_13_4``: flat-rate taxis, and what the buyer taxes."""
_LINE_RATES = frozenset({"23", "22", "8", "7", "5", "4", "3", "0", "zw", "oo", "np"})

_NUMBER = QT_TRANSLATE_NOOP("export", "numer dokumentu")
_NAME = QT_TRANSLATE_NOOP("export", "nazwa nabywcy")
_BUYER = QT_TRANSLATE_NOOP("export", "numer kontrahenta")
_PLACE = QT_TRANSLATE_NOOP("export", "adres nabywcy")
_GOODS = QT_TRANSLATE_NOOP("export", "nazwa towaru lub usługi")
_REASON = QT_TRANSLATE_NOOP("export", "przyczyna korekty")
_BASIS = QT_TRANSLATE_NOOP("export", "podstawa zwolnienia")

_MILLIONTH = Decimal("0.000001")

_HEAD_AMOUNTS = (
    "P_13_1", "P_14_1", "P_14_1W", "P_13_2", "P_14_2", "P_14_2W", "P_13_3", "P_14_3", "P_14_3W", "P_13_4",
    "P_14_4", "P_14_4W", "P_13_5", "P_13_6", "P_13_7", "P_15",
)  # fmt: skip
_LINE_AMOUNTS = ("P_8B", "P_9A", "P_9B", "P_11", "P_11A")


@dataclass(frozen=True, slots=True)
class Invoice:
    """An invoice and its lines as elements in the schema's order."""

    document: int
    issued: date
    head: Elements
    lines: tuple[Elements, ...]
    gross: Decimal
    net: Decimal
    """What its lines come to, as ``FakturaWierszCtrl`` sums them."""
    notices: tuple[Notice, ...]


class FaExporter:
    """Makes the invoices of sale of one company."""

    key = "jpk_fa"
    name = QT_TRANSLATE_NOOP("export", "JPK_FA (faktury sprzedaży)")
    options: tuple[Option, ...] = (taxpayer.OFFICE, *_ADDRESS)
    mapped: tuple[MappedColumn, ...] = ()
    mixed = False
    help = "export-jpk"
    is_whole = True
    only_sales = True

    def draft(self, job: Job) -> Draft:
        """The invoices; see :class:`~desktop.export.registry.Exporter`."""
        problems = tuple(taxpayer.problems(job.settings, job.sender))
        if problems:
            return Draft((), (), (), problems)
        return drafted(job.documents, partial(_invoice, job), partial(_made, job), "JPK_FA_4", _sheets)


def _invoice(job: Job, entry: Entry) -> Invoice | Message:
    if entry.side is not Side.SALES:
        return Message("export.jpk_not_sale")
    document = entry.document
    if entry.is_correction and not document.corrected_number:
        return Message("export.jpk_no_corrected")
    strange = next((row.rate for row in entry.rates if row.rate not in _LINE_RATES | {MARGIN}), None)
    if strange is not None:
        return Message("export.jpk_fa_rate", {"rate": strange})
    fitting = Fitting(document.id)
    head = tuple(one for one in _head(entry, job, fitting) if one[1])
    lines = tuple(_lines(entry, fitting))
    return Invoice(
        document.id, entry.issued, head, lines, entry.amounts.gross, _worth(lines), fitting.notices
    )


def _head(entry: Entry, job: Job, fitting: Fitting) -> Iterator[tuple[str, str]]:
    document = entry.document
    rates = {row.rate for row in entry.rates}
    yield "KodWaluty", entry.currency
    yield "P_1", entry.issued.isoformat()
    yield "P_2A", fitting.text(entry.number, _TEXT, _NUMBER)
    yield "P_3A", fitting.text(entry.partner.name, _TEXT, _NAME)
    yield "P_3B", fitting.text(entry.partner.address.line, _TEXT, _PLACE)
    yield "P_3C", taxpayer.full_name(job.sender)
    yield "P_3D", _own_address(job.settings)
    if entry.partner.in_other_eu_country and rates & {"0", "np"}:
        # The seller's number for VAT-UE (art. 97 ust. 10 pkt 2 and 3).
        yield "P_4A", "PL"
    yield "P_4B", job.sender.nip
    yield from _buyer_number(entry.partner, fitting)
    yield "P_6", entry.sold.isoformat() if entry.sold != entry.issued else ""
    yield from _bases(entry)
    yield "P_15", amount(entry.amounts.gross)
    yield "P_16", _flag(document.cash_method)
    yield "P_17", _flag(False)
    yield "P_18", _flag(document.reverse_charge or "oo" in rates)
    yield "P_18A", _flag(document.split_payment)
    _say_split(entry, fitting)
    yield "P_19", _flag("zw" in rates)
    if "zw" in rates:
        yield _exemption(document.exemption_basis, fitting)
    yield "P_20", _flag(False)
    yield "P_21", _flag(False)
    yield "P_22", _flag(False)
    yield "P_23", _flag(False)
    travel = is_travel(document.margin_scheme)
    margin = bool(document.margin_scheme) or MARGIN in rates
    yield "P_106E_2", _flag(margin and travel)
    yield "P_106E_3", _flag(margin and not travel)
    if margin and not travel:
        yield "P_106E_3A", _margin_words(document.margin_scheme, fitting)
    yield "RodzajFaktury", _kind(entry)
    if entry.is_correction:
        yield "PrzyczynaKorekty", fitting.text(document.correction_reason, _TEXT, _REASON)
        yield "NrFaKorygowanej", fitting.text(document.corrected_number, _TEXT, _NUMBER)
    yield "NrFaZaliczkowej", fitting.text(document.advance_numbers, _TEXT, _NUMBER)


def _say_split(entry: Entry, fitting: Fitting) -> None:
    """Say that the words of split payment are missing where they may be a duty.

    Whether goods are of annex 15 no document proves; above the limit a person has to look.
    """
    rule = in_force(SPLIT_PAYMENT, entry.issued)
    marked, taxed = entry.document.split_payment, bool(entry.zloty.vat) and bool(entry.partner.number)
    if marked or not taxed or entry.is_correction or rule is None or entry.zloty.gross <= rule.value:
        return
    if entry.document.split_missing:
        say_split(entry, fitting)
    else:
        fitting.say(Weight.SAID, "export.jpk_fa_split")


def _exemption(basis: str, fitting: Fitting) -> tuple[str, str]:
    """The basis of an exemption: Polish law, or the directive."""
    if not basis:
        fitting.say(Weight.CHANGED, "export.jpk_fa_basis")
    of_directive = "dyrektyw" in fold(basis)
    return "P_19B" if of_directive else "P_19A", fitting.text(basis, _TEXT, _BASIS)


_MARGINS = {
    "uzywan": "procedura marży - towary używane",
    "dziela sztuki": "procedura marży - dzieła sztuki",
    "kolekcjoner": "procedura marży - przedmioty kolekcjonerskie i antyki",
    "antyk": "procedura marży - przedmioty kolekcjonerskie i antyki",
}
"""The three wordings that the structure wants, by folded beginnings of what invoices print."""


def _margin_words(printed: str, fitting: Fitting) -> str:
    found = next((words for sign, words in _MARGINS.items() if sign in fold(printed)), None)
    if found is None:
        found = _MARGINS["uzywan"]
        fitting.say(Weight.CHANGED, "export.jpk_fa_margin", words=found)
    return found


def _kind(entry: Entry) -> str:
    if entry.is_correction:
        return "KOREKTA"
    return "ZAL" if entry.document.kind is DocumentKind.ADVANCE else "VAT"


def _buyer_number(partner: Partner, fitting: Fitting) -> Iterator[tuple[str, str]]:
    number = fitting.text(partner.letters_and_digits, 50, _BUYER)
    prefix = partner.prefix
    if number and prefix in _UNION:
        yield "P_5A", prefix
    yield "P_5B", number


def _own_address(settings: Settings) -> str:
    house = "/".join(filter(None, (settings.text("house"), settings.text("flat"))))
    street = " ".join(filter(None, (settings.text("street"), house)))
    return f"{street}, {settings.text('post_code')} {settings.text('town')}"


def _bases(entry: Entry) -> Iterator[tuple[str, str]]:
    """Bases and taxes by group of rates; the tax in złoty too where the currency is another."""
    sums: dict[int, list[Decimal]] = {}
    zero, exempt, outside = Decimal(0), Decimal(0), Decimal(0)
    for row in entry.rates:
        group = _GROUPS.get(row.rate)
        if group is not None:
            found = sums.setdefault(group, [Decimal(0), Decimal(0), Decimal(0)])
            for place, value in enumerate((row.amounts.net, row.amounts.vat, row.zloty.vat)):
                found[place] += value
        elif row.rate == "0":
            zero += row.amounts.net
        elif row.rate == "zw":
            exempt += row.amounts.net
        elif row.rate == "np":
            outside += row.amounts.net
    for group, (net, vat, vat_zloty) in sorted(sums.items()):
        yield f"P_13_{group}", amount(net)
        yield f"P_14_{group}", amount(vat)
        if entry.foreign:
            yield f"P_14_{group}W", amount(vat_zloty)
    if any(row.rate == "np" for row in entry.rates):
        yield "P_13_5", amount(outside)
    if any(row.rate == "0" for row in entry.rates):
        yield "P_13_6", amount(zero)
    if any(row.rate == "zw" for row in entry.rates):
        yield "P_13_7", amount(exempt)


def _lines(entry: Entry, fitting: Fitting) -> Iterator[Elements]:
    """The lines of goods; the schema wants at least one, so rates stand in where none was read."""
    number = fitting.text(entry.number, _TEXT, _NUMBER)
    items = entry.document.line_items
    if _told(entry, items):
        for item in items:
            yield _given(
                ("P_2B", number),
                ("P_7", fitting.text(item.name, _TEXT, _GOODS)),
                ("P_8A", fitting.text(item.unit or "", _TEXT, _GOODS)),
                ("P_8B", _quantity(item.quantity)),
                ("P_9A", _price(item.unit_net)),
                ("P_9B", _price(item.unit_gross) if item.unit_net is None else ""),
                ("P_11", _price(item.net)),
                ("P_11A", _price(item.gross) if item.net is None else ""),
                ("P_12", item.rate if item.rate in _LINE_RATES else ""),
            )
        return
    fitting.say(Weight.SAID, "export.jpk_rate_lines")
    for row in entry.rates:
        margin = row.rate == MARGIN
        yield _given(
            ("P_2B", number),
            ("P_7", f"Sprzedaż: {row.rate}{' %' if row.rate.isdigit() else ''}"),
            ("P_11A" if margin else "P_11", amount(row.amounts.gross if margin else row.amounts.net)),
            ("P_12", "" if margin else row.rate),
        )


def _told(entry: Entry, items: Sequence[LineItem]) -> bool:
    """Whether the lines that were read can stand for the invoice.

    Those of a correction are differences, or states before and after: they do when they come to what the
    correction comes to.  A final invoice shows the whole order (art. 106f ust. 3).
    """
    worth = [item.gross if item.net is None else item.net for item in items]
    known = [one for one in worth if one is not None]
    if not items or len(known) != len(items):
        return False
    return not entry.is_correction or sum(known) in {entry.amounts.net, entry.amounts.gross}


def _given(*elements: tuple[str, str | None]) -> Elements:
    return tuple((name, text) for name, text in elements if text)


def _quantity(value: Decimal | None) -> str:
    """With the decimals that are printed, at most six (``TIlosciJPK``)."""
    if value is None:
        return ""
    _sign, _digits, exponent = value.as_tuple()
    return f"{value.quantize(_MILLIONTH) if isinstance(exponent, int) and exponent < -6 else value:f}"


def _price(value: Decimal | None) -> str:
    return "" if value is None else amount(value)


def _flag(value: bool) -> str:
    return "true" if value else "false"


def _worth(lines: Sequence[Elements]) -> Decimal:
    """The sum of ``P_11``, or ``P_11A`` where a line has no net."""
    values = (dict(line) for line in lines)
    return sum((Decimal(one.get("P_11") or one.get("P_11A") or 0) for one in values), Decimal(0))


def _made(job: Job, found: Sequence[Invoice]) -> Made:
    lines = [(one.document, line) for one in found for line in one.lines]
    xml = XmlText()
    with xml.inside("JPK", {"xmlns": NAMESPACE, "xmlns:etd": TYPES}):
        _write_head(xml, job, found)
        _write_seller(xml, job)
        _write_all(xml, "Faktura", [one.head for one in found])
        with xml.inside("FakturaCtrl"):
            xml.element("LiczbaFaktur", str(len(found)))
            xml.element("WartoscFaktur", amount(sum((one.gross for one in found), Decimal(0))))
        _write_all(xml, "FakturaWiersz", [line for _document, line in lines])
        with xml.inside("FakturaWierszCtrl"):
            xml.element("LiczbaWierszyFaktur", str(len(lines)))
            xml.element("WartoscWierszyFaktur", amount(sum((one.net for one in found), Decimal(0))))
    owners: dict[tuple[int, ...], int] = {(_HEAD + place,): one.document for place, one in enumerate(found)}
    first = _HEAD + len(found) + 1
    owners |= {(first + place,): document for place, (document, _line) in enumerate(lines)}
    return Made(xml.data(), owners)


def _write_head(xml: XmlText, job: Job, invoices: Sequence[Invoice]) -> None:
    days = [one.issued for one in invoices]
    with xml.inside("Naglowek"):
        xml.element("KodFormularza", "JPK_FA", {"kodSystemowy": "JPK_FA (4)", "wersjaSchemy": "1-0"})
        xml.element("WariantFormularza", "4")
        xml.element("CelZlozenia", "1")
        xml.element("DataWytworzeniaJPK", f"{job.made_at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}")
        xml.element("DataOd", min(days).isoformat())
        xml.element("DataDo", max(days).isoformat())
        xml.element("KodUrzedu", job.settings.text("office"))


def _write_seller(xml: XmlText, job: Job) -> None:
    with xml.inside("Podmiot1"):
        with xml.inside("IdentyfikatorPodmiotu"):
            xml.element("NIP", job.sender.nip)
            xml.element("PelnaNazwa", taxpayer.full_name(job.sender))
        with xml.inside("AdresPodmiotu"):
            xml.element("etd:KodKraju", "PL")
            for element, key in _ADDRESS_ELEMENTS:
                xml.optional(f"etd:{element}", job.settings.text(key))


def _write_all(xml: XmlText, name: str, rows: Sequence[Elements]) -> None:
    for row in rows:
        with xml.inside(name):
            for element, text in row:
                xml.element(element, text)


def _sheets(invoices: Sequence[Invoice]) -> tuple[Sheet, ...]:
    heads = [(one.document, one.head) for one in invoices]
    lines = [(one.document, line) for one in invoices for line in one.lines]
    return (
        sheet(QT_TRANSLATE_NOOP("export", "Faktury"), heads, _HEAD_AMOUNTS),
        sheet(QT_TRANSLATE_NOOP("export", "Wiersze faktur"), lines, _LINE_AMOUNTS),
    )
