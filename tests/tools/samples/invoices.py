"""The contents of the sample documents."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from tests.tools.samples.model import CENT, Invoice, item, rate_sums
from tests.tools.samples.parties import (
    CEGLOMIX,
    CZESCI,
    ENERGIA,
    HURT,
    MASZYNY,
    MEBLE,
    OBCA,
    OPAKOWANIA,
    OSIEDLE,
    PALIWA,
    SKLEP,
    STUDIO,
    SZKLARZ,
    WARSZTAT,
    ZBROJENIA,
    ZIELARNIA,
    ksef_number,
)
from tests.tools.samples.pieces import amount


def day(number: int) -> date:
    """A day of November 2026."""
    return date(2026, 11, number)


GLASS = Invoice(
    number="FV/1182/11/2026",
    seller=SZKLARZ,
    buyer=ZIELARNIA,
    issued=day(5),
    sold=day(4),
    due=day(19),
    place="Myszków",
    items=(
        item("Słoik szklany 250 ml z zakrętką", "480", "szt.", "1.85"),
        item("Butelka brązowa 100 ml DIN 18", "300", "szt.", "1.42"),
        item("Kartonik na sześć słoików", "80", "szt.", "2.10"),
        item("Podręcznik „Zioła w słoiku”, wyd. II", "12", "szt.", "24.50", "5"),
        item("Transport własny na paletach", "1", "usł.", "145.00"),
    ),
    extra={"issuer": "Grażyna Bączek"},
)
LEAFLETS = Invoice(
    number="2026/11/047",
    seller=STUDIO,
    buyer=WARSZTAT,
    issued=day(10),
    sold=day(9),
    due=day(24),
    items=(item("Projekt i skład ulotki „Opony na zimę” oraz druk 2000 sztuk", "1", "kpl.", "1680.00"),),
)
HERBS = Invoice(
    number="FA 003412/26",
    seller=HURT,
    buyer=ZIELARNIA,
    issued=day(12),
    sold=day(12),
    due=day(26),
    items=(
        item("Mięta pieprzowa liść susz 1 kg", "25", "kg", "31.20", "8"),
        item("Rumianek koszyczek susz 1 kg", "18.5", "kg", "44.90", "8"),
        item("Miód lipowy wiadro 14 kg", "3", "szt.", "385.00", "5"),
        item("Herbatka Żołądkowa 20 torebek", "60", "szt.", "4.15", "23"),
        item("Olejek eteryczny sosnowy 10 ml", "36", "szt.", "7.80", "23"),
        item("Szkolenie BHP zwolnione", "1", "usł.", "150.00", "zw"),
    ),
)
_GEARBOX = (
    item("Przekładnia taśmociągu / Conveyor gearbox PK-40", "1", "szt.", "2180.00"),
    item("Zestaw uszczelnień / Seal kit PK-40", "2", "kpl.", "164.50"),
)
_VAT_IN_ZLOTYS = (rate_sums(_GEARBOX)[0].vat * Decimal("4.2615")).quantize(CENT, ROUND_HALF_UP)
CONVEYOR = Invoice(
    number="EX-2026-0311",
    seller=MASZYNY,
    buyer=CEGLOMIX,
    issued=day(6),
    sold=day(5),
    due=date(2026, 12, 6),
    currency="EUR",
    items=_GEARBOX,
    extra={
        "exchange": f"VAT w PLN / VAT in PLN: {amount(_VAT_IN_ZLOTYS)} "
        "(kurs / rate NBP 4,2615 PLN/EUR, tabela 213/A/NBP/2026 z dnia 2026-11-04)"
    },
)
BRAKES = Invoice(
    number="KOR/18/11/2026",
    kind="correction",
    seller=CZESCI,
    buyer=WARSZTAT,
    issued=day(16),
    due=day(30),
    corrected_number="FS/902/10/2026",
    before=(
        item("Klocki hamulcowe przód kpl.", "10", "kpl.", "118.40"),
        item("Tarcza hamulcowa 280 mm", "8", "szt.", "164.00"),
    ),
    items=(
        item("Klocki hamulcowe przód kpl.", "8", "kpl.", "118.40"),
        item("Tarcza hamulcowa 280 mm", "8", "szt.", "159.00"),
    ),
    extra={"original_day": "28.10.2026 r.", "reason": "zwrot towaru i zmiana ceny (rabat)"},
)
FURNITURE = Invoice(
    number="ZAL/6/11/2026",
    kind="advance",
    seller=MEBLE,
    buyer=ZIELARNIA,
    issued=day(3),
    items=(item("Zaliczka 40% na regały i ladę sklepową z dębu", "1", "usł.", "6800.00"),),
    paid=Decimal("8364.00"),
    extra={"order": "ZAM/31/2026 z dnia 29 października 2026 r.", "order_value": amount(Decimal("20910.00"))},
)
_STEEL = (
    ("Pręt żebrowany B500SP fi 8 mm", "1.85", "t", "3420.00"),
    ("Pręt żebrowany B500SP fi 10 mm", "2.4", "t", "3390.00"),
    ("Pręt żebrowany B500SP fi 12 mm", "3.12", "t", "3365.00"),
    ("Pręt żebrowany B500SP fi 16 mm", "1.5", "t", "3365.00"),
    ("Drut wiązałkowy czarny 1,2 mm", "60", "kg", "7.90"),
    ("Siatka zgrzewana 15/15 fi 6 mm", "42", "szt.", "86.50"),
    ("Strzemię 25 × 25 cm fi 6 mm", "640", "szt.", "1.95"),
    ("Dystans betonowy 25 mm", "1200", "szt.", "0.38"),
    ("Dystans betonowy 40 mm", "800", "szt.", "0.52"),
    ("Beton C20/25 W8 z pompą", "24", "m3", "398.00"),
    ("Beton C25/30 W8 z pompą", "36.5", "m3", "421.00"),
    ("Beton C8/10 chudy", "12", "m3", "312.00"),
    ("Domieszka mrozoodporna", "72.5", "m3", "14.00"),
    ("Pompowanie – ustawienie pompy", "2", "szt.", "480.00"),
    ("Bloczek betonowy 38 × 25 × 14 cm", "960", "szt.", "5.20"),
    ("Nadproże L19 długość 180 cm", "14", "szt.", "74.80"),
    ("Folia fundamentowa kubełkowa", "120", "m2", "6.15"),
    ("Papa podkładowa V60 S30", "18", "rolka", "92.00"),
    ("Cięcie i gięcie zbrojenia", "8.87", "t", "640.00"),
    ("Transport HDS powyżej 20 km", "3", "kurs", "520.00"),
)
STEEL = Invoice(
    number="4410/MPP/2026",
    seller=ZBROJENIA,
    buyer=CEGLOMIX,
    issued=day(13),
    sold=day(12),
    due=day(27),
    split_payment=True,
    items=tuple(item(*values) for values in _STEEL),
    extra={"issuer": "Błażej Ździebło"},
)
ROOF = Invoice(
    number="21/11/2026",
    seller=CEGLOMIX,
    buyer=OSIEDLE,
    issued=day(9),
    sold=day(6),
    due=day(23),
    items=(
        item("Naprawa pokrycia dachu, bud. nr 7", "46", "m2", "118.00", "8"),
        item("Wymiana rynien i rur spustowych", "64.5", "mb", "62.00", "8"),
        item("Wywóz gruzu kontenerem 7 m3", "2", "szt.", "540.00", "23"),
    ),
    extra={"brand": "CEGŁO|MIX", "shade": "0.55 0.18 0.12", "note": "Protokół odbioru nr 14/2026."},
)
_KSEF = ksef_number(OPAKOWANIA, "20261117", "0A3F00C1D27E")
_HASH = base64.urlsafe_b64encode(hashlib.sha256(_KSEF.encode()).digest()).decode().rstrip("=")
BOXES = Invoice(
    number="FS-2026/11/00871",
    seller=OPAKOWANIA,
    buyer=ZIELARNIA,
    issued=day(17),
    sold=day(17),
    due=date(2026, 12, 1),
    place="Kępno",
    ksef_number=_KSEF,
    items=(
        item("Karton klapowy 300 × 200 × 150 mm z nadrukiem", "1200", "szt.", "1.34"),
        item("Taśma papierowa 50 mm × 50 m", "72", "szt.", "6.90"),
        item("Wypełniacz papierowy, rolka 450 m", "4", "szt.", "139.00"),
    ),
    extra={"verification": f"https://qr.ksef.mf.gov.pl/invoice/{OPAKOWANIA.nip}/17-11-2026/{_HASH}"},
)
POWER = Invoice(
    number="E/0726/2026/110345",
    seller=ENERGIA,
    buyer=WARSZTAT,
    issued=day(11),
    sold=date(2026, 10, 31),
    due=day(25),
    items=(
        item("Energia czynna strefa dzienna", "1142", "kWh", "0.72"),
        item("Energia czynna strefa nocna", "388", "kWh", "0.48"),
        item("Opłata handlowa", "1", "mc", "24.90"),
        item("Opłata dystrybucyjna zmienna", "1530", "kWh", "0.31"),
        item("Opłata dystrybucyjna stała", "1", "mc", "86.40"),
    ),
    extra={"client": "072 600 451", "period": "od 01.10.2026 do 31.10.2026"},
)
DIESEL = Invoice(
    number="F 8812/2026",
    seller=PALIWA,
    buyer=CEGLOMIX,
    issued=day(14),
    sold=day(14),
    method="karta",
    items=(
        item("Olej napędowy ON", "62.4", "l", "4.98"),
        item("Płyn do szyb zimowy 5 l", "2", "szt.", "18.69"),
    ),
    extra={"plate": "SGL 4K21C", "receipt": "Do faktury dołączono paragon nr 118402 z dnia 14.11.2026."},
)
DIESEL = replace(DIESEL, paid=DIESEL.gross)
RECEIPT = Invoice(
    number="W118273",
    kind="simplified_invoice",
    seller=SKLEP,
    buyer=WARSZTAT,
    issued=day(15),
    method="gotówka",
    # Tills print gross prices; the receipt's layout and truth treat them so.
    items=(
        item("Rękawice nitrylowe L 100", "2", "op.", "39.90"),
        item("Czyściwo przemysłowe", "1", "szt.", "64.50"),
        item("Wiertło do metalu 8mm", "3", "szt.", "11.99"),
        item("Smar miedziany spray", "2", "szt.", "24.99"),
    ),
    extra={"till": "#001 KASJER 2", "printer": "EAZ 2601184402"},
)
FOREIGN = Invoice(
    number="22/11/2026",
    seller=replace(HURT, email="gaska@hurtownia.example"),
    buyer=OBCA,
    issued=day(18),
    sold=day(18),
    due=date(2026, 12, 2),
    items=(
        item("Mak niebieski 25 kg", "2", "wor.", "268.00", "5"),
        item("Cynamon mielony 1 kg", "4", "szt.", "52.00", "23"),
    ),
    extra={"brand": "GĄSKA|hurtownia", "shade": "0.16 0.36 0.24", "note": "Towar wydano z magazynu nr 2."},
)
VIALS = replace(
    GLASS,
    number="FV/1240/11/2026",
    issued=day(18),
    sold=day(18),
    due=date(2026, 12, 2),
    buyer=ZIELARNIA,
    items=(item("Fiolka szklana 30 ml z zakraplaczem", "600", "szt.", "2.05"),),
)
SIGN = replace(
    LEAFLETS,
    number="2026/11/052",
    issued=day(17),
    sold=day(16),
    due=date(2026, 12, 1),
    items=(item("Projekt szyldu podświetlanego „Źrebiec”", "1", "kpl.", "950.00"),),
)
