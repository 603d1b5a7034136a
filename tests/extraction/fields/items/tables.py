"""Tables of goods as programs of different makers print them; each with the lines it holds.

A line is name, quantity, net amount and gross amount; what is not printed is ``None``.
"""

from __future__ import annotations

HEAD = """
Faktura nr 17/2026
Data wystawienia: 2026-03-12
Sprzedawca:                               Nabywca:
Alfa Sp. z o.o.                           Beta Jan Kowalski
NIP: 5252248481                           NIP: 9990001226
"""

Expected = tuple[str, str | None, str | None, str | None]

STACKED = (
    HEAD
    + """
Lp.  Nazwa towaru                 Symbol     Ilość   J.m.   Cena       Rabat   Cena po    Stawka   Wartość    Kwota     Wartość
     lub usługi                   PKWiU                     netto      [%]     rabacie    VAT      netto      VAT       brutto
1    Wkręty 4,5 x 60 mm           25.94      2      opak.   100,00     10      90,00      23%      180,00     41,40     221,40
2    Farba lateksowa 5 l          20.30      3      szt.    50,00      0       50,00      23%      150,00     34,50     184,50
                                                                               Razem:              330,00     75,90     405,90
Do zapłaty: 405,90 PLN
""",
    [("Wkręty 4,5 x 60 mm", "2", "180.00", "221.40"), ("Farba lateksowa 5 l", "3", "150.00", "184.50")],
)

WRAPPED_BELOW = (
    HEAD
    + """
Lp   Nazwa                          Ilość     Cena netto    Wartość netto   VAT    Wartość brutto
1    Usługa wdrożenia systemu       1 usł.    4 000,00      4 000,00        23%    4 920,00
     magazynowego wraz ze
     szkoleniem

2    Abonament roczny               12 mies.  150,00        1 800,00        23%    2 214,00
     pakiet Standard

Razem                                                       5 800,00               7 134,00
Do zapłaty 7 134,00 zł
""",
    [
        ("Usługa wdrożenia systemu magazynowego wraz ze szkoleniem", "1", "4000.00", "4920.00"),
        ("Abonament roczny pakiet Standard", "12", "1800.00", "2214.00"),
    ],
)

CENTRED = (
    HEAD
    + """
Nazwa                          Ilość     Cena netto    Wartość netto   VAT    Wartość brutto

Regał metalowy ocynkowany
pięć półek, nośność            4 szt.    200,00        800,00          23%    984,00
175 kg na półkę

Montaż regałów u klienta
w cenie dojazd                 1 usł.    300,00        300,00          23%    369,00
do 50 km

Razem                                                  1 100,00               1 353,00
Do zapłaty 1 353,00 zł
""",
    [
        ("Regał metalowy ocynkowany pięć półek, nośność 175 kg na półkę", "4", "800.00", "984.00"),
        ("Montaż regałów u klienta w cenie dojazd do 50 km", "1", "300.00", "369.00"),
    ],
)

GROSS_ONLY = (
    HEAD
    + """
Nazwa artykułu           Ilość    Cena brutto    Stawka VAT    Kwota brutto
Mysz bezprzewodowa       2        61,50          23            123,00
Książka „Podatki 2026”   1        52,50          5             52,50
Razem do zapłaty: 175,50 PLN
""",
    [("Mysz bezprzewodowa", "2", None, "123.00"), ("Książka „Podatki 2026”", "1", None, "52.50")],
)

NO_NUMBERS_VAT_FIRST = (
    HEAD
    + """
Opis usługi                        VAT %   Liczba   Jedn.    Cena jedn.   Wartość VAT   Wartość netto   Wartość brutto
Obsługa księgowa za marzec 2026    23      1        mies.    900,00       207,00        900,00          1 107,00
Dodatkowe 14 dokumentów            23      14       szt.     5,00         16,10         70,00           86,10
Ogółem                                                                    223,10        970,00          1 193,10
""",
    [
        ("Obsługa księgowa za marzec 2026", "1", "900.00", "1107.00"),
        ("Dodatkowe 14 dokumentów", "14", "70.00", "86.10"),
    ],
)

THOUSANDTHS = (
    HEAD
    + """
Lp. Nazwa               J.m.   Ilość       Cena netto   VAT   Netto        Brutto
1.  Olej napędowy       l      1.250,000   5,1234       23%   6.404,25     7.877,23
2.  AdBlue              l      100,000     2,50         23%   250,00       307,50
                                                  Razem:      6.654,25     8.184,73
Do zapłaty: 8.184,73 zł
""",
    [("Olej napędowy", "1250.000", "6404.25", "7877.23"), ("AdBlue", "100.000", "250.00", "307.50")],
)

ENERGY = (
    HEAD
    + """
Szczegółowe rozliczenie
Opis                        j.m.    Ilość    Cena jedn. netto    Należność netto    Stawka VAT
Energia czynna całodobowa   kWh     1200     0,5050              606,00             23%
Opłata handlowa             mies.   2        10,00               20,00              23%
Opłata sieciowa stała       mies.   2        15,50               31,00              23%
Ogółem netto                                                     657,00
VAT 23%                                                          151,11
Razem brutto                                                     808,11
Do zapłaty: 808,11 zł
""",
    [
        ("Energia czynna całodobowa", "1200", "606.00", None),
        ("Opłata handlowa", "2", "20.00", None),
        ("Opłata sieciowa stała", "2", "31.00", None),
    ],
)

TELECOM = (
    HEAD
    + """
Nazwa usługi                          Netto      VAT      Kwota VAT   Brutto
Abonament Biznes 100                  81,30      23%      18,70       100,00
Usługi dodatkowe                      16,26      23%      3,74        20,00
Razem                                 97,56               22,44       120,00
Kwota do zapłaty: 120,00 zł
""",
    [("Abonament Biznes 100", None, "81.30", "100.00"), ("Usługi dodatkowe", None, "16.26", "20.00")],
)

ENGLISH = (
    """
INVOICE INV-2026-0088
Date of issue: March 5, 2026
Acme Software Ltd                     Bill to
London EC1A 1BB                       Kowalski Sp. z o.o.
VAT No: GB123456789                   VAT ID: PL5252248481
Item                             Hours      Rate per unit     VAT rate     Total excl. VAT
Consulting, week 10 (2 people)   32.50      120.00            20%          3,900.00
Travel                           1          85.40             20%          85.40
                                            Subtotal                       3,985.40
                                            VAT 20%                        797.08
                                            Total due                      4,782.48
""",
    [("Consulting, week 10 (2 people)", "32.50", "3900.00", None), ("Travel", "1", "85.40", None)],
)

GERMAN = (
    """
Rechnung                                        Rechnungsnr.:  RE-2026-18
Muster GmbH · Hauptstr. 1 · 10115 Berlin        Rechnungsdatum: 12.03.2026
Kowalski Sp. z o.o.                             Ihre USt-IdNr.: PL5252248481
Pos   Artikelbezeichnung            Menge    Einh.    E-Preis    USt %    Betrag netto
1     Kugellager 6204-2RS           10       Stk.     4,50       19       45,00
2     Versandkosten pauschal        1        psch.    12,90      19       12,90
      Summe netto                                                         57,90
      zzgl. 19% USt.                                                      11,00
      Gesamtbetrag                                                        68,90
""",
    [("Kugellager 6204-2RS", "10", "45.00", None), ("Versandkosten pauschal", "1", "12.90", None)],
)

DISCOUNT_AMOUNT = (
    HEAD
    + """
Lp  Nazwa             Ilość   Jm    Cena netto   Rabat     Wartość netto   VAT   Wartość brutto
1   Drukarka A4       1       szt   800,00       80,00     720,00          23%   885,60
2   Toner czarny      4       szt   100,00       40,00     360,00          23%   442,80
                                                 Razem     1 080,00              1 328,40
Do zapłaty 1 328,40 PLN
""",
    [("Drukarka A4", "1", "720.00", "885.60"), ("Toner czarny", "4", "360.00", "442.80")],
)

GLUED = (
    HEAD
    + """
Lp  Nazwa             Ilość     Cena netto   VAT Wartość netto   Wartość brutto
1   Cegła pełna       3szt.     750,00       23%2 250,00         2 767,50
2   Zaprawa 25 kg     10szt.    12,00        23%120,00           147,60
                                             Razem 2 370,00      2 915,10
Do zapłaty 2 915,10 PLN
""",
    [("Cegła pełna", "3", "2250.00", "2767.50"), ("Zaprawa 25 kg", "10", "120.00", "147.60")],
)

LATE_ROW_NUMBERS = (
    HEAD
    + """
Nazwa                        Cena jedn.    Ilość    Wartość     VAT
Transport 20.03.2026         350,00        1        350,00      23%
Rozładunek HDS, 2 h          120,00        2        240,00      23%
Suma netto                                          590,00
VAT                                                 135,70
Suma brutto                                         725,70
""",
    [("Transport 20.03.2026", "1", "350.00", None), ("Rozładunek HDS, 2 h", "2", "240.00", None)],
)

SEVERAL_RATES = (
    HEAD
    + """
Poz. Towar                  Ilość  j.m.  Cena      Wartość    St.    Podatek   Razem
                                         netto     netto      VAT    VAT       brutto
1    Chleb żytni            20     szt.  4,00      80,00      5%     4,00      84,00
2    Kawa ziarnista 1 kg    3      op.   60,00     180,00     23%    41,40     221,40
3    Ubezpieczenie          1      usł.  30,00     30,00      zw.    0,00      30,00
                     W tym:                        80,00      5%     4,00      84,00
                                                   180,00     23%    41,40     221,40
                                                   30,00      zw.    0,00      30,00
                     Razem:                        290,00            45,40     335,40
Do zapłaty: 335,40 zł
""",
    [
        ("Chleb żytni", "20", "80.00", "84.00"),
        ("Kawa ziarnista 1 kg", "3", "180.00", "221.40"),
        ("Ubezpieczenie", "1", "30.00", "30.00"),
    ],
)

CODES_BELOW = (
    HEAD
    + """
Lp.  Nazwa                     Ilość   Cena netto   Wartość netto   VAT   Wartość brutto
1    Śruba M8x40 ocynk         200     0,25         50,00           23%   61,50
     EAN: 5901234123457

2    Nakrętka M8               200     0,10         20,00           23%   24,60
     EAN: 5901234123464

Razem                                               70,00                 86,10
Do zapłaty 86,10 zł
""",
    [("Śruba M8x40 ocynk", "200", "50.00", "61.50"), ("Nakrętka M8", "200", "20.00", "24.60")],
)

ALL = {
    "stacked heads, discount in percent": STACKED,
    "names over several lines below": WRAPPED_BELOW,
    "figures beside the middle of names": CENTRED,
    "gross prices only": GROSS_ONLY,
    "rate first, tax before net": NO_NUMBERS_VAT_FIRST,
    "quantities with thousandths": THOUSANDTHS,
    "energy bill": ENERGY,
    "telecom bill without quantities": TELECOM,
    "English": ENGLISH,
    "German": GERMAN,
    "discount as an amount": DISCOUNT_AMOUNT,
    "cells printed into each other": GLUED,
    "price before quantity, dates in names": LATE_ROW_NUMBERS,
    "rates in each row, sums by rate below": SEVERAL_RATES,
    "codes below names": CODES_BELOW,
}
