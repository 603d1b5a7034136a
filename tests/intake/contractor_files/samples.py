"""Files as accounting programs write them; names are invented, numbers have right check digits."""

from __future__ import annotations

EPP = """[INFO]
"1.11",0,1250,"Przykład","KLIENT1","Klient","Klient sp. z o.o.","Warszawa","00-001","Prosta 1","5265877635"

[NAGLOWEK]
"FZ",1,0,1,"FV/12/2026","","FZ 1/02/2026","",,"","","X","Inny","Inny z nagłówka"

[ZAWARTOSC]
"23",23.0000,100.0000,23.0000,123.0000

[NAGLOWEK]
"KONTRAHENCI"

[ZAWARTOSC]
0,"BOR","Bór","Bór ""Leśny"" sp. z o.o.","Kraków","30-001","Długa 2","586-010-41-21","","","","","biuro@bor.example","","","","","","","","","","","","","Bank","61 1090 1014 0000 0712 1981 2874","Polska","PL",0,"PL"
1,"WALD","Wald","Wald GmbH","Berlin","10115","Weg 3","136695976","","","","","","","","","","","","","","","","","","","","Niemcy","DE",1
4,"KROTKI","Żółw Anna","Żółw Anna","Łódź"

"""

EPP_HEADER_ONLY = """[INFO]
"1.11",0,1250,"Przykład"

[NAGLOWEK]
"FZ",1,0,1,"FV/12/2026","","FZ 1/02/2026","",,"","","BOR","Bór","Bór S.A.","Kraków","30-001","Długa 2","5860104121","Zakup","","Kraków",20260205000000,20260205000000,20260206000000,2,1,"",150.0000,23.0000,173.0000,0.0000,"",0.0000,"przelew",20260219000000,0.0000,173.0000,0,0,1,0,"","","",0.0000,0.0000,"PLN",1.0000,"","","","",0,0,0,"",0.0000,"",0.0000,"Polska","PL",0

[ZAWARTOSC]
"23",23.0000,100.0000,23.0000,123.0000

"""

OPTIMA = """<?xml version="1.0" encoding="UTF-8"?>
<ROOT xmlns="http://www.comarch.pl/cdn/optima/offline">
 <KONTRAHENCI>
  <WERSJA>2.00</WERSJA><BAZA_ZRD_ID>BIURO</BAZA_ZRD_ID><BAZA_DOC_ID>KSIEG</BAZA_DOC_ID>
  <KONTRAHENT>
   <ID_ZRODLA>6a1b0f3e-0c5d-4d0a-9b7e-2f9f7d0c1a11</ID_ZRODLA>
   <AKRONIM><![CDATA[BOR]]></AKRONIM><RODZAJ>dostawca</RODZAJ><NIEAKTYWNY>Nie</NIEAKTYWNY>
   <KRAJ_ISO>PL</KRAJ_ISO>
   <ADRESY>
    <ADRES><STATUS>nieaktualny</STATUS><NAZWA1>Dawny Bór</NAZWA1><NIP>5860104121</NIP></ADRES>
    <ADRES><STATUS>aktualny</STATUS>
     <NAZWA1><![CDATA[Bór & Las Przedsiębiorstwo Handlowo-Usługowe Nadle]]></NAZWA1>
     <NAZWA2>śnictwo</NAZWA2><NAZWA3/>
     <ULICA>Długa</ULICA><NR_DOMU>2</NR_DOMU><NR_LOKALU>3</NR_LOKALU>
     <MIASTO>Kraków</MIASTO><KOD_POCZTOWY>30-001</KOD_POCZTOWY>
     <NIP_KRAJ/><NIP>586-010-41-21</NIP><EMAIL>biuro@bor.example</EMAIL>
    </ADRES>
   </ADRESY>
   <KNT_RACHUNKI><KNT_RACHUNEK><LP>1</LP><DOMYSLNY>Tak</DOMYSLNY>
    <RACHUNEK_NUMER>61109010140000071219812874</RACHUNEK_NUMER></KNT_RACHUNEK></KNT_RACHUNKI>
  </KONTRAHENT>
  <KONTRAHENT><AKRONIM>WALD</AKRONIM><NIEAKTYWNY>Tak</NIEAKTYWNY>
   <ADRESY><ADRES><NAZWA1>Wald</NAZWA1><NAZWA2>GmbH</NAZWA2><NIP_KRAJ>DE</NIP_KRAJ><NIP>136695976</NIP></ADRES></ADRESY>
  </KONTRAHENT>
 </KONTRAHENCI>
</ROOT>
"""

WAPRO = """<?xml version="1.0" encoding="UTF-8"?>
<MAGIK_EKSPORT><INFO_EKSPORTU><WERSJA_MAGIKA>4.3.2</WERSJA_MAGIKA></INFO_EKSPORTU><DOKUMENTY/>
<KARTOTEKA_KONTRAHENTOW>
 <KONTRAHENT><ID_KONTRAHENTA>1</ID_KONTRAHENTA><KOD_KONTRAHENTA>BOR</KOD_KONTRAHENTA><NAZWA>Bór</NAZWA>
 <NAZWA_PELNA>Bór S.A.</NAZWA_PELNA><ADRES>Długa 2, Kraków</ADRES><NIP>586-010-41-21</NIP>
 <SYMBOL_KRAJU_KONTRAHENTA>PL</SYMBOL_KRAJU_KONTRAHENTA></KONTRAHENT>
</KARTOTEKA_KONTRAHENTOW><KARTOTEKA_PRACOWNIKOW/></MAGIK_EKSPORT>
"""

SYMFONIA = """INFO{
    Nazwa programu =Przykład
    Kontrahent{
        nazwa =Klient sp. z o.o.
        nip =5265877635
    }
}
Kontrahent{
    id =70001
    info =N
    kod =BOR
    nazwa =Bór = Las S.A.
    miejscowosc =Kraków
    ulica =Długa
    dom =2
    lokal =3
    kodpocz =30-001
    nip =586-010-41-21
    email =biuro@bor.example
    bkonto =61 1090 1014 0000 0712 1981 2874
    krajKod =PL
    aktywny =1
}
Kontrahent{
    kod =OSOBA
    nazwa =Anna Żółw
    nip =P/:44051401359
    aktywny =0
}
Dokument{
    symbol FK =FVZ
    Dane Nabywcy{
        khnip =7811993406
    }
}
"""

CSV = """NIP;Nazwa pełna;Symbol;Ulica;Nr domu;Kod pocztowy;Miejscowość;Konto;Termin płatności (dni)
586-010-41-21;Bór Leśny Źródło S.A.;BOR;Długa;2;30-001;Kraków;61 1090 1014 0000 0712 1981 2874;14
DE136695976;Wald GmbH;WALD;Weg;3;10115;Łódź;;
"""
