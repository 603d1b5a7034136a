"""The office, its three client companies and those they deal with: all invented.

Check digits are computed, so nobody has to trust a number typed by hand.
"""

from __future__ import annotations

from desktop.domain.identifiers import is_iban, is_ksef_number, is_nip
from tests.tools.samples.model import Party

OFFICE = "Biuro Rachunkowe „Rzetelna Kartka”"


def nip(first_nine: str) -> str:
    """A NIP from its first nine digits."""
    found = [first_nine + digit for digit in "0123456789" if is_nip(first_nine + digit)]
    if not found:
        raise ValueError(f"no check digit for {first_nine}")
    return found[0]


def account(body: str) -> str:
    """A Polish IBAN from bank code and account (24 digits)."""
    return next(iban for check in range(2, 99) if is_iban(iban := f"PL{check:02d}{body}") and len(body) == 24)


def ksef_number(seller: Party, day: str, serial: str) -> str:
    """A KSeF number with its checksum; ``day`` is ``YYYYMMDD``, ``serial`` 12 hexadecimal digits."""
    stem = f"{seller.nip}-{day}-{serial}"
    return next(text for check in range(256) if is_ksef_number(text := f"{stem}-{check:02X}"))


ZIELARNIA = Party(
    name="Zielarnia Żurawinka sp. z o.o.",
    nip=nip("781199340"),
    street="ul. Łąkowa 14/3",
    town="61-879 Poznań",
    email="biuro@zielarnia-zurawinka.example",
)
WARSZTAT = Party(
    name="Warsztat Samochodowy Źrebiec Józef Łąka",
    nip=nip("726004519"),
    street="ul. Kowalska 8",
    town="90-215 Łódź",
    email="jozef@warsztat-zrebiec.example",
)
CEGLOMIX = Party(
    name="Cegłomix Budownictwo sp. z o.o. sp. k.",
    nip=nip("631277051"),
    street="ul. Ceglana 21",
    town="44-100 Gliwice",
    email="faktury@ceglomix.example",
    account=account("101099990000777021210044"),
    bank="Bank Śląsko-Krakowski S.A.",
    phone="32 555 01 21",
)
COMPANIES = {"Zielarnia Żurawinka": ZIELARNIA, "Warsztat Źrebiec": WARSZTAT, "Cegłomix": CEGLOMIX}

SZKLARZ = Party(
    name="Huta Szkła „Świetlik” sp. z o.o.",
    nip=nip("577183022"),
    street="ul. Hutnicza 3",
    town="42-300 Myszków",
    account=account("102099991111000031415926"),
    bank="Bank Kupiecki S.A.",
    phone="34 555 18 30",
)
STUDIO = Party(
    name="Pracownia Grafiki Bąk i Wspólnicy s.c.",
    nip=nip("725209316"),
    street="ul. Piotrkowska 301 lok. 5",
    town="93-004 Łódź",
    account=account("114099992222001020304050"),
    bank="Bank Mieszczański",
    email="studio@bakwspolnicy.example",
    phone="42 555 77 01",
)
HURT = Party(
    name="P.P.H.U. GĄSKA Hurtownia Zielarska i Spożywcza",
    nip=nip("779015863"),
    street="ul. Składowa 40",
    town="62-020 Swarzędz",
    account=account("124099993333001100220033"),
    bank="Bank Wielkopolan",
    phone="61 555 40 40",
)
MASZYNY = Party(
    name="Ostrowski Maschinenbau Polska sp. z o.o.",
    nip=nip("897165204"),
    street="ul. Fabryczna 77",
    town="53-609 Wrocław",
    account=account("109099994444000098765432"),
    bank="Bank Odrzański S.A., SWIFT: BODRPLPWXXX",
    email="invoice@ostrowski-mb.example",
)
CZESCI = Party(
    name="Auto-Części Śruba Krzysztof Wójcik",
    nip=nip("728114058"),
    street="al. Włókniarzy 120",
    town="91-085 Łódź",
    account=account("105099995555002468135790"),
    bank="Bank Bałucki S.A.",
    phone="42 555 12 09",
)
MEBLE = Party(
    name="Stolarnia Dębowy Róg Sławomir Żak",
    nip=nip("785103299"),
    street="ul. Tartaczna 2",
    town="63-000 Środa Wielkopolska",
    account=account("103099996666000013572468"),
    bank="Bank Spółdzielczy w Środzie",
)
ZBROJENIA = Party(
    name="Zbrojenia i Betony „Żelbet-Śląsk” S.A.",
    nip=nip("634288710"),
    street="ul. Przemysłowa 100",
    town="40-020 Katowice",
    account=account("106099997777000055667788"),
    bank="Bank Hutniczy S.A.",
    phone="32 555 90 00",
)
OSIEDLE = Party(
    name="Spółdzielnia Mieszkaniowa „Gwarek”",
    nip=nip("627001844"),
    street="ul. Wolności 50",
    town="41-500 Chorzów",
)
OPAKOWANIA = Party(
    name="Opakowania Kępa sp. z o.o.",
    nip=nip("622254171"),
    street="ul. Kartonowa 9",
    town="63-600 Kępno",
    account=account("116099998888000011223344"),
    bank="Bank Kępiński",
)
ENERGIA = Party(
    name="Łódzki Prąd Obrót S.A.",
    nip=nip("727033625"),
    street="ul. Elektryczna 1",
    town="90-001 Łódź",
    account=account("160099999000100072600451"),
    phone="42 555 99 99",
)
PALIWA = Party(
    name="Stacja Paliw Pod Wieżą Ćwikła sp. j.",
    nip=nip("969142280"),
    street="ul. Tarnogórska 215",
    town="44-105 Gliwice",
)
SKLEP = Party(
    name="SKLEP PRZEMYSŁOWY GWÓŹDŹ ANNA MRÓZ",
    nip=nip("729008144"),
    street="ul. Kilińskiego 66",
    town="90-118 Łódź",
)
OBCA = Party(
    name="Cukiernia Pączuś Maria Kołodziej",
    nip=nip("555017263"),
    street="Rynek 4",
    town="89-600 Chojnice",
)
URZAD = "Urząd Skarbowy w Poznaniu-Wildzie"
