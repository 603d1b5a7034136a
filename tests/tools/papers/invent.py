"""Invents companies, goods and numbers with valid check digits, the same for the same seed."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from decimal import Decimal

from stdnum.eu import vat as eu_vat

from desktop.domain.identifiers import is_iban, is_ksef_number, is_nip
from tests.tools.papers.model import Line, Party

_FANCY = [
    "Kasztanex",
    "Modrzewpol",
    "Turkawka",
    "Bławatex",
    "Jarzębinex",
    "Pliszkotech",
    "Żołędzin",
    "Grzybrol",
    "Ćmielsad",
    "Łozinex",
    "Rdestbud",
    "Wierzbinpol",
    "Świerszczex",
    "Żurawpol",
    "Czapliniec",
    "Kuropatex",
    "Olchopol",
    "Śliwbud",
    "Brzostex",
    "Jaskrotech",
    "Łubinpol",
]
_FIRST = [
    "Bożena",
    "Grażyna",
    "Łucja",
    "Żaneta",
    "Święcisław",
    "Krzysztof",
    "Józef",
    "Wacław",
    "Mieczysław",
    "Stanisława",
    "Zdzisław",
]
_LAST = [
    "Ćwiertnia",
    "Źdźbło",
    "Łęgowska-Bąk",
    "Pędziwiatr",
    "Ósmak",
    "Żmuda",
    "Śnieg",
    "Gżegżółka",
    "Kłosek",
    "Niedźwiedź",
]
_KINDS = (
    "Hurtownia", "Zakład Usługowy", "P.H.U.", "F.H.U.", "Przedsiębiorstwo Wielobranżowe", "Biuro Handlowe",
    "Centrum Zaopatrzenia", "Grupa", "P.P.H.U.", "Studio",
)  # fmt: skip
_FORMS = (
    "sp. z o.o.",
    "Sp. z o.o.",
    "S.A.",
    "sp. j.",
    "Spółka z o.o.",
    "sp. z o.o. sp. k.",
    "Spółka z ograniczoną odpowiedzialnością",
)
_STREETS = (
    "ul. Borówkowa", "ul. Źródlana", "al. Niepodległości", "ul. Jana III Sobieskiego", "ul. Łężyca", "pl. Wolności",
    "ul. 3 Maja", "os. Słoneczne", "ul. Świętej Jadwigi", "ul. 11 Listopada", "ul. Przędzalniana",
)  # fmt: skip
_TOWNS = (
    "35-064 Rzeszów", "15-888 Białystok", "50-102 Wrocław", "00-950 Warszawa", "80-233 Gdańsk", "20-601 Lublin",
    "65-001 Zielona Góra", "85-676 Bydgoszcz", "87-100 Toruń", "33-300 Nowy Sącz", "40-098 Katowice",
)  # fmt: skip
_BANKS = (
    "Bank Nadwiślański S.A.",
    "Bank Zaścianek S.A.",
    "Kasa Polna Bank S.A.",
    "Bank Spółdzielczy w Kłosowie",
)
FOREIGN = {
    "DE": (["Lindenhof Werkzeuge GmbH", "Möwenfels Verlag GmbH & Co. KG", "Tannhäuser Elektrotechnik AG"],
           ["Birkenweg 14", "Hauptstraße 201a"], ["04109 Leipzig", "80331 München", "10115 Berlin"]),
    "AT": (["Gletschertal Maschinen GmbH"], ["Mariahilfer Gasse 9"], ["6020 Innsbruck"]),
    "CZ": (["Vrabčí Hnízdo s.r.o.", "Řemeslo Žďár a.s."], ["Dlouhá 17", "Náměstí Míru 4"], ["602 00 Brno", "110 00 Praha 1"]),
    "SK": (["Čučoriedka Trade s.r.o.", "Vŕba a syn, a.s."], ["Hlavná 22", "Štúrova 5"], ["811 02 Bratislava", "040 01 Košice"]),
    "FR": (["Papeterie des Mésanges SARL", "Atelier Forêt-Noire SAS"], ["12 rue des Érables", "8, avenue du Général Leclerc"], ["69003 Lyon", "75011 Paris"]),
    "IT": (["Officina Cicala S.r.l.", "Torrefazione Pettirosso S.p.A."], ["Via Garibaldi 31", "Corso Venezia 102"], ["20121 Milano (MI)", "10123 Torino (TO)"]),
    "UA": (["ТОВ «Калинова Хата»", "ПП «Сонячний Їжак»"], ["вул. Зелена, 15", "просп. Свободи, 8"], ["79000, м. Львів", "01001, м. Київ"]),
    "GB": (["Hedgerow & Sons Ltd", "Nightjar Analytics Limited"], ["4 Plover Lane", "221 Harbour Road"], ["Bristol BS1 4DJ", "London EC1V 2NX"]),
    "IE": (["Curlew Cloud Ireland Limited", "Bramble Ads Ireland Ltd."], ["1 Canal Quay", "Barrow Street 20"], ["Dublin 2, D02 XY45", "Dublin 4, D04 AB12"]),
    "US": (["Prairie Finch Software, Inc.", "Copper Canyon Labs LLC"], ["548 Market Street, Suite 4100", "77 Cedar Ave"], ["San Francisco, CA 94104", "Portland, OR 97205"]),
    "NL": (["Waterhoen Logistiek B.V."], ["Keizersgracht 410"], ["1016 GC Amsterdam"]),
    "LT": (["UAB \"Gandro lizdas\""], ["Gedimino pr. 20"], ["LT-01103 Vilnius"]),
    "CH": (["Murmeltier Präzision AG"], ["Bahnhofstrasse 88"], ["8001 Zürich"]),
}  # fmt: skip
_VAT_SHAPES = {
    "DE": "DE#########", "AT": "ATU########", "CZ": "CZ########", "SK": "SK##########", "FR": "FR###########",
    "IT": "IT###########", "NL": "NL#########B##", "LT": "LT#########", "IE": "IE#######@@", "GB": "GB#########",
}  # fmt: skip
_BBAN = {
    "DE": "#" * 18, "AT": "#" * 16, "CZ": "#" * 20, "SK": "#" * 20, "FR": "#" * 23, "IT": "@" + "#" * 22,
    "UA": "#" * 25, "GB": "BARC" + "#" * 14, "IE": "AIBK" + "#" * 14, "NL": "INGB" + "#" * 10, "LT": "#" * 16,
    "CH": "#" * 17,
}  # fmt: skip
GOODS: dict[str, list[tuple[str, str, str, str]]] = {
    "office": [
        ("Papier ksero A4 80 g/m²", "ryza", "21.40", "23"), ("Toner czarny do drukarki TK-1150", "szt.", "318.00", "23"),
        ("Segregator A4 75 mm granatowy", "szt.", "11.35", "23"), ("Koperty DL samoklejące op. 50 szt.", "op.", "8.90", "23"),
        ("Kawa ziarnista 1 kg", "kg", "64.90", "23"), ("Woda źródlana niegazowana 1,5 l", "zgrz.", "9.72", "23"),
        ("Długopis żelowy niebieski", "szt.", "3.15", "23"), ("Niszczarka dokumentów P-4", "szt.", "449.00", "23"),
    ],
    "food": [
        ("Mąka pszenna typ 500 1 kg", "kg", "3.05", "5"), ("Masło ekstra 82% 200 g", "szt.", "6.85", "5"),
        ("Sok jabłkowy tłoczony 5 l", "szt.", "24.30", "8"), ("Cukier kryształ 1 kg", "kg", "3.79", "8"),
        ("Serwetki gastronomiczne 500 szt.", "op.", "7.60", "23"), ("Ryż basmati 5 kg", "worek", "42.10", "5"),
        ("Przyprawa gyros 600 g", "szt.", "18.99", "8"), ("Olej rzepakowy rafinowany 10 l", "szt.", "71.50", "5"),
    ],
    "build": [
        ("Cement CEM II/B-V 32,5R 25 kg", "szt.", "16.90", "23"), ("Płyta g-k 12,5 mm 120×260", "szt.", "33.75", "23"),
        ("Wełna mineralna 15 cm λ=0,035", "m2", "29.40", "23"), ("Wkręty do drewna 5×80", "kg", "22.15", "23"),
        ("Roboty ziemne koparką", "godz.", "165.00", "23"), ("Montaż rusztowania elewacyjnego", "m2", "18.50", "8"),
        ("Tynk silikonowy baranek 1,5 mm", "wiad.", "214.80", "23"),
    ],
    "service": [
        ("Usługa serwisowa – przegląd kwartalny", "usł.", "850.00", "23"), ("Obsługa prawna wg umowy", "mies.", "2400.00", "23"),
        ("Prace programistyczne", "godz.", "180.00", "23"), ("Dojazd do klienta", "km", "1.15", "23"),
        ("Hosting i utrzymanie serwisu WWW", "mies.", "199.00", "23"), ("Opracowanie graficzne ulotki", "szt.", "640.00", "23"),
    ],
    "exempt": [
        ("Badanie wstępne pracownika", "usł.", "140.00", "zw"), ("Badanie okresowe – praca przy komputerze", "usł.", "120.00", "zw"),
        ("Konsultacja okulistyczna", "usł.", "90.00", "zw"), ("Morfologia krwi z rozmazem", "bad.", "18.00", "zw"),
    ],
    "parts": [
        ("Klocki hamulcowe przód", "kpl.", "189.90", "23"), ("Filtr oleju OE 648/6", "szt.", "27.30", "23"),
        ("Olej silnikowy 5W-30 5 l", "szt.", "142.00", "23"), ("Wymiana rozrządu – robocizna", "rbh", "160.00", "23"),
        ("Łożysko koła tył", "szt.", "118.60", "23"), ("Żarówka H7 12V 55W", "szt.", "14.99", "23"),
    ],
    "en": [
        ("Team plan – 12 seats", "mo", "144.00", "0"), ("API usage 1M requests", "unit", "38.50", "0"),
        ("Additional storage 500 GB", "mo", "25.00", "0"), ("Priority support", "mo", "99.00", "0"),
    ],
    "de": [
        ("Hydraulikschlauch DN 12, 2 m", "Stk", "41.80", "19"), ("Kugellager 6204-2RS", "Stk", "6.35", "19"),
        ("Montagearbeiten vor Ort", "Std", "78.00", "19"), ("Verpackung und Versand", "psch", "24.90", "19"),
    ],
    "cs": [
        ("Dubové prkno 25 mm", "ks", "412.00", "21"), ("Broušení a lakování", "hod", "650.00", "21"), ("Doprava", "ks", "890.00", "21"),
    ],
    "sk": [
        ("Čučoriedkový džem 250 g", "ks", "2.85", "5"), ("Kartónový obal", "ks", "0.62", "23"), ("Preprava tovaru", "ks", "48.00", "23"),
    ],
    "fr": [
        ("Cahier relié 96 pages", "u", "4.20", "20"), ("Ramette papier recyclé", "u", "6.90", "20"), ("Frais de port", "u", "15.00", "20"),
    ],
    "it": [
        ("Caffè in grani 1 kg", "PZ", "13.40", "22"), ("Tazzine ceramica set 6", "NR", "21.00", "22"), ("Trasporto", "NR", "30.00", "22"),
    ],
    "uk": [
        ("Мед акацієвий 1 кг", "шт", "260.00", "20"), ("Упаковка картонна", "шт", "18.50", "20"), ("Доставка", "посл", "450.00", "20"),
    ],
}  # fmt: skip


class Inventor:
    """Draws what documents say from one seed."""

    def __init__(self, seed: str) -> None:
        self.random = random.Random(seed)
        r = self.random
        self.issued = date(2026, r.randint(1, 12), r.randint(1, 28))

    def digits(self, count: int) -> str:
        return "".join(self.random.choice("0123456789") for _ in range(count))

    def fitting(self, shape: str, fits: Callable[[str], bool]) -> str:
        """A text of ``shape`` (``#`` digit, ``@`` capital) that ``fits``."""
        while True:
            text = "".join(
                self.random.choice("0123456789")
                if char == "#"
                else self.random.choice("ABCDEFGHKMNPRSTW")
                if char == "@"
                else char
                for char in shape
            )
            if fits(text):
                return text

    def nip(self) -> str:
        return self.fitting("##########", lambda text: text[0] != "0" and text[:3] != "000" and is_nip(text))

    def iban(self, country: str = "PL") -> str:
        shape = "1" + "#" * 23 if country == "PL" else _BBAN[country]
        body = self.fitting(shape, lambda _: True)
        return next(iban for check in range(2, 99) if is_iban(iban := f"{country}{check:02d}{body}"))

    def name(self) -> str:
        r = self.random
        if r.random() < 0.3:
            person = f"{r.choice(_FIRST)} {r.choice(_LAST)}"
            return r.choice(
                [f"{r.choice(_KINDS)} {r.choice(_FANCY)} {person}", f"{person} {r.choice(_FANCY)}"]
            )
        core = r.choice(_FANCY)
        core = r.choice(
            [core, f"„{core}”", core.upper(), f"{r.choice(_KINDS)} {core}", f'{r.choice(_KINDS)} "{core}"']
        )
        return f"{core} {r.choice(_FORMS)}"

    def party(self, name: str = "") -> Party:
        """A Polish company."""
        r = self.random
        street = f"{r.choice(_STREETS)} {r.randint(1, 180)}{r.choice(['', '', 'A', '/4', ' lok. 12'])}"
        slug = self.digits(3)
        return Party(
            name or self.name(), self.nip(), street, r.choice(_TOWNS), "PL", self.iban(), r.choice(_BANKS),
            f"{r.randint(12, 95)} 555 {self.digits(2)} {self.digits(2)}", f"faktury{slug}@przyklad.example",
            self.regon(), "0000" + self.digits(6), "000" + self.digits(6),
        )  # fmt: skip

    def regon(self) -> str:
        weights = (8, 9, 2, 3, 4, 5, 6, 7)
        body = self.digits(8)
        return body + str(sum(int(d) * w for d, w in zip(body, weights, strict=True)) % 11 % 10)

    def foreign(self, country: str) -> Party:
        """A company abroad."""
        names, streets, towns = FOREIGN[country]
        r = self.random
        if country == "US":
            tax = ""
        elif country == "UA":
            tax = self.digits(12)
        elif country == "CH":
            tax = f"CHE{self.digits(9)}"
        else:
            shape = _VAT_SHAPES[country]
            if country == "IE":
                shape = "IE#######@H"
            if country == "SK":
                shape = "SK2#########"
            check = (lambda _: True) if country == "GB" else eu_vat.is_valid
            tax = self.fitting(shape, check)
        account = "" if country == "US" else self.iban(country)
        return Party(
            r.choice(names),
            tax,
            r.choice(streets),
            r.choice(towns),
            country,
            account,
            "",
            "",
            "billing@example.com",
        )

    def lines(self, trade: str, count: tuple[int, int] = (2, 5), **changes: object) -> list[Line]:
        r = self.random
        chosen = r.sample(GOODS[trade], min(r.randint(*count), len(GOODS[trade])))
        whole = [str(r.choice([1, 1, 2, 3, 4, 5, 10, 12, 24])) for _ in chosen]
        lines = []
        for (name, unit, price, rate), qty in zip(chosen, whole, strict=True):
            quantity = Decimal(qty)
            if unit in {"kg", "m2", "godz.", "km", "hod", "Std", "rbh"} and r.random() < 0.5:
                quantity = Decimal(r.randint(11, 990)) / 10
            lines.append(Line(name, quantity, unit, Decimal(price), rate, **changes))  # type: ignore[arg-type]
        return lines

    def after(self, low: int, high: int) -> date:
        return self.issued + timedelta(days=self.random.randint(low, high))

    def before(self, low: int, high: int) -> date:
        return self.issued - timedelta(days=self.random.randint(low, high))

    def pick(self, *options: str) -> str:
        return self.random.choice(options)

    def serial(self, low: int = 1, high: int = 2400) -> int:
        return self.random.randint(low, high)

    def ksef(self, seller: Party) -> str:
        """A KSeF number given on the day of issue."""
        serial = "".join(self.random.choice("0123456789ABCDEF") for _ in range(12))
        stem = f"{seller.tax_id}-{self.issued:%Y%m%d}-{serial}"
        return next(text for check in range(256) if is_ksef_number(text := f"{stem}-{check:02X}"))

    def plate(self) -> str:
        """A registration number of a vehicle."""
        return (
            f"{self.pick('WX', 'PO', 'GD', 'KR', 'DW', 'EL')} {self.digits(4)}{self.pick('A', 'K', 'L', 'M')}"
        )

    def chosen(self, things: Sequence[str], count: int) -> list[str]:
        return self.random.sample(list(things), count)
