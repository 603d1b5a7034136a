"""Documents drawn as text, as programs of different makers print them.  All names are invented."""

SELLER = "5252248481"
CARRIER = "1234563218"
PAYER = "9990001226"

WAREHOUSE = """
                                          Miejsce wystawienia:  Wrocław
                                          Data wystawienia:     2025-03-12
                                          Data zakończenia dostawy/usługi:  2025-03-10
Sprzedawca:                               Nabywca:
Hurtownia Stalmet Sp. z o.o.              ABC Handel Jan Kowalski
ul. Fabryczna 5                           ul. Polna 3/4
50-555 Wrocław                            30-001 Kraków
NIP: 525-224-84-81                        NIP: PL9990001226
Bank Odra 61 1090 1014 0000 0712 1981 2874
                    Faktura VAT FS 123/2025 oryginał
Lp   Nazwa              Kod CN/PKWiU    Ilość   Jm   Cena netto   VAT   Wartość netto   VAT     Wartość brutto
1    Śruba M8                           100     szt  1,00         23%   100,00          23,00    123,00
2    Książka                            2       szt  50,00        5%    100,00          5,00     105,00
                                 wg stawki VAT             wartość netto  kwota VAT  wartość brutto
                                 Podstawowy podatek VAT 23%       100,00      23,00          123,00
                                 Obniżony podatek VAT 5%          100,00       5,00          105,00
                                 Razem:                           200,00      28,00          228,00
Forma płatności   Termin       Kwota    Waluta
Przelew 14 dni    2025-03-26   228,00   PLN
Razem do zapłaty:   228,00 PLN
Słownie:   dwieście dwadzieścia osiem PLN 0/100
"""

ENGLISH = """
INVOICE
Invoice number: INV-2025-0042         Date of issue: March 5, 2025
Due date: April 4, 2025
Acme Software Ltd                     Bill to
12 High Street                        Kowalski Sp. z o.o.
London EC1A 1BB                       ul. Prosta 1
VAT No: GB123456789                   00-001 Warszawa
                                      VAT ID: PL5252248481
Description                    Qty    Unit price     Amount
Subscription                   1      100.00         100.00
Support                        2       50.00         100.00
                               Subtotal              200.00
                               VAT 20%                40.00
                               Total                 240.00
                               Amount due            £240.00
Payment method: bank transfer
IBAN: GB29 NWBK 6016 1331 9268 19
"""

GERMAN = """
Rechnung                                        Rechnungsnr.:  RE-2026-17
Muster GmbH · Hauptstr. 1 · 10115 Berlin        Rechnungsdatum: 12. März 2026
Kowalski Sp. z o.o.                             Leistungsdatum: 10.03.2026
ul. Prosta 1
00-001 Warszawa
                                                Ihre USt-IdNr.: PL5252248481
Pos.   Bezeichnung        Menge    Einzelpreis    Gesamt
1      Pumpe              1        1.000,00       1.000,00
                          Summe netto             1.000,00 €
                          0 % USt. auf 1.000,00       0,00 €
                          Rechnungsbetrag         1.000,00 €
Zahlungsart: Überweisung. Zahlbar ohne Abzug bis 11.04.2026.
IBAN DE89 3704 0044 0532 0130 00
"""

RECEIPT = """
        SUPERMARKET ZIELONY
        ZIELONY SP. Z O.O.
        ul. Długa 7, 00-238 Warszawa
        NIP: 525-224-84-81
2025-03-12                     nr wydr.123456
        PARAGON FISKALNY
CHLEB              1 x5,00      5,00 C
MYDŁO              2 x10,00    20,00 A
Sprzedaż opodatkowana A        20,00
Kwota A 23,00%                  3,74
Sprzedaż opodatkowana C         5,00
Kwota C 5,00%                   0,24
Podatek PTU                     3,98
SUMA PLN                       25,00
Rozliczenie płatności
KARTA                          25,00 PLN
{nip}
"""

THREE_NUMBERS = """
Faktura nr 15/2025                               Kraków, 12.03.2025
Odbiorca:                     Płatnik:                      Sprzedawca:
Szkoła Podstawowa nr 3        Gmina Borowo                  Firma XYZ S.A.
ul. Szkolna 1                 pl. Wolności 3                ul. Nowa 2
30-100 Kraków                 31-004 Kraków                 00-950 Warszawa
NIP 9988776652                NIP 9990001226                NIP 5252248481
Przewoźnik: Trans-Pol, NIP 1234563218
Termin płatności: 14 dni
Lp.  Nazwa      Ilość  Cena   Netto    VAT   Kwota VAT   Brutto
1    Papier     10     10,00  100,00   23%   23,00       123,00
Razem netto: 100,00 zł
VAT: 23,00 zł
Do zapłaty: 123,00 zł
Sposób zapłaty: przelew na konto 61 1090 1014 0000 0712 1981 2874
"""

CORRECTION = """
FAKTURA KORYGUJĄCA NR KOR/5/2025
do faktury FV/100/2025 z dnia 01.02.2025
Data wystawienia: 15.03.2025
Wystawca: Alfa Sp. z o.o.            Nabywca: Beta S.A.
NIP: 5252248481                      NIP: 9990001226
Przyczyna korekty: zwrot towaru
Było:
Nazwa    Ilość   Cena     Netto     VAT    Kwota VAT   Brutto
Towar    10      10,00    100,00    23%    23,00       123,00
Powinno być:
Nazwa    Ilość   Cena     Netto     VAT    Kwota VAT   Brutto
Towar    8       10,00    80,00     23%    18,40       98,40
Razem korekta:   -20,00   -4,60   -24,60
Do zwrotu: 24,60 zł
"""

CORRECTION_WITHOUT_DIFFERENCE = """
KOREKTA FAKTURY
Numer: KOR/6/2025
Data wystawienia: 15.03.2025
Dotyczy faktury nr FV/101/2025
Sprzedawca                           Nabywca
Alfa Sp. z o.o.                      Beta S.A.
NIP: 5252248481                      NIP: 9990001226
Przed korektą
Stawka    Netto     VAT       Brutto
23%       100,00    23,00     123,00
8%        50,00      4,00      54,00
Po korekcie
Stawka    Netto     VAT       Brutto
23%       80,00     18,40      98,40
8%        50,00      4,00      54,00
Do zwrotu: 24,60 zł
"""

CONFIRMATION = """
KSeF potwierdzenie transakcji
Sprzedawca: Alfa Sp. z o.o. NIP 5252248481
Nabywca NIP: 9990001226
Data: 2026-03-04
Kwota do zapłaty: 123,00 PLN
Niniejszy dokument nie jest fakturą.
"""

OFFER = """
Alfa Sp. z o.o.                                  Warszawa, 4 marca 2026 r.
ul. Nowa 2, 00-950 Warszawa
NIP 5252248481
OFERTA HANDLOWA nr 12/2026
Dla: Beta S.A.
Lp.  Nazwa      Ilość  Cena   Netto    VAT   Kwota VAT   Brutto
1    Papier     10     10,00  100,00   23%   23,00       123,00
Razem                         100,00         23,00       123,00
Po akceptacji wystawimy fakturę VAT z terminem płatności 14 dni.
"""

SERVICE = """
Faktura VAT nr FV 7/2025
Data wystawienia        Data sprzedaży          Termin płatności        Metoda płatności
2025-05-02              2025-04-30              2025-05-16              przelew
Sprzedawca                                      Nabywca
Jan Nowak Usługi Informatyczne                  Delta Spółka z ograniczoną
ul. Kwiatowa 3/5                                odpowiedzialnością
61-001 Poznań                                   ul. Długa 1
NIP 9977553316                                  60-100 Poznań
Bank: Piast                                     NIP 5252248481
Numer konta: PL61109010140000071219812874
Nazwa                 Jednostka  Ilość   Cena netto  Stawka  Wartość netto   Wartość brutto
Programowanie         godz.      10      200,00      23%     2000,00         2460,00
Stawka VAT    Wartość netto    Kwota VAT   Wartość brutto
23%                 2000,00       460,00          2460,00
Razem               2000,00       460,00          2460,00
Zapłacono: 0,00 PLN
Do zapłaty: 2460,00 PLN
"""

DOES_NOT_ADD_UP = """
Faktura nr 1/2025
Data wystawienia: 2025-05-02
Sprzedawca: Jan Nowak                  Nabywca: Delta S.A.
NIP 9977553316                         NIP 5252248481
Razem netto 100,00
VAT 23% 32,00
Razem brutto 123,00
Do zapłaty 123,00 PLN
"""

SHOP = """
SPRZEDAWCA                     NABYWCA                     ODBIORCA
Sklep Internetowy Mola         Beta S.A.                   Beta S.A. Magazyn
Anna Nowak                     ul. Polna 3                 ul. Składowa 9
ul. Morska 12                  30-001 Kraków               30-002 Kraków
81-001 Gdynia                  NIP 1234563218
NIP: 5252248481
Faktura nr 2025/07/00431
Data wystawienia: 2025-07-14     Data sprzedaży: 2025-07-14
Nr zamówienia: 88123456
Lp. Nazwa                 Ilość  Cena brutto   VAT   Wartość brutto
1   Kubek                 2      24,60         23%   49,20
2   Dostawa kurierem      1      12,30         23%   12,30
Wartość netto  50,00
Kwota VAT 23%  11,50
Do zapłaty     61,50 PLN
Zapłacono      61,50 PLN  (płatność online)
Pozostało do zapłaty 0,00 PLN
"""

BILL = """
                                                  Warszawa, 31.07.2025 r.
RACHUNEK NR 7/2025
Wystawca:  Jan Nowak, ul. Kwiatowa 3, 61-001 Poznań, NIP 5252248481
Nabywca:   Beta S.A., ul. Polna 3, 30-001 Kraków, NIP: 1234563218
Za usługi szkoleniowe  1 500,00 zł
Razem do zapłaty: 1 500,00 zł
Słownie: jeden tysiąc pięćset złotych 00/100
Forma płatności: gotówka
"""

ENERGY = """
Energia Wschód S.A.                                        Faktura VAT nr 01/2503/00012345/F
ul. Świerkowa 8, 35-959 Rzeszów                            z dnia 05.03.2025
NIP 525-224-84-81  REGON 012345678
                                                           Jan Kowalski Zakład Stolarski
Nr klienta: 123456789                                      ul. Leśna 4
Nr PPE: 590543500012345678                                 38-400 Krosno
                                                           NIP 1234563218
Okres rozliczeniowy: 01.01.2025 - 28.02.2025
Do zapłaty:  541,20 zł      Termin płatności: 19.03.2025
Stawka VAT   Wartość netto [zł]   Kwota VAT [zł]   Wartość brutto [zł]
23           440,00               101,20           541,20
Razem        440,00               101,20           541,20
Saldo na dzień 05.03.2025: 0,00 zł
"""

TOTALS_FIRST = """
Data wystawienia   2025-09-01          Faktura VAT 77/09/2025
Data dostawy       2025-08-30          oryginał / kopia
Termin zapłaty     21 dni (2025-09-22)
Dostawca                                   Odbiorca
ALFA S.C. A. Kowal, B. Kowal               DELTA Sp. z o.o. Sp. k.
Rynek 5                                    Wola Duża 17
97-300 Piotrków Tryb.                      23-400 Biłgoraj
NIP 525-22-48-481                          NIP: 1234563218
Lp  Nazwa         J.m.  Ilość   Cena netto  Wartość netto  VAT  Kwota VAT   Wartość brutto
1   Jaja          szt   1000    0,50        500,00         5%   25,00       525,00
2   Transport     usł   1       100,00      100,00         23%  23,00       123,00
                                RAZEM       600,00         X    48,00       648,00
                                W tym       500,00         5%   25,00       525,00
                                            100,00         23%  23,00       123,00
Do zapłaty:  648,00 zł
"""

REMINDER = """
                                                  Opole, dnia 27.01.2026
Wierzyciel:
Alfa Sp. z o.o.
ul. Nowa 2, 45-001 Opole
NIP 5252248481
Wezwanie do zapłaty nr W/4/2026
Numer faktury      Data wystawienia     Termin płatności     Kwota
892/2025           17.12.2025           31.12.2025           277,57
"""
