"""Words of offices meet their own forms, and not other words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.collation import fold
from desktop.domain.search.inflection import akin, stems

FORMS = """
faktura faktury fakturze fakturę fakturą faktur fakturami fakturom fakturach
umowa umowy umowie umowę umów umowami
paliwo paliwa paliwem paliw paliwie
śruba śruby śrubie śrub śrubami
opłata opłaty opłacie opłat opłatami
usługa usługi usłudze usług usługami
samochód samochodu samochodzie samochody samochodów samochodem
naprawa naprawy naprawie napraw
rata raty racie rat ratami
drzwi drzwiami drzwiach
okno okna oknie okien oknami
energia energii energię energią
koszt koszty kosztów kosztami koszcie kosztem
sprzedaż sprzedaży sprzedażą
dostawca dostawcy dostawców dostawcą dostawcami
elektryczny elektryczna elektrycznej elektrycznego elektryczną elektrycznych elektrycznymi
transport transportu transportem transporcie
hotel hotelu hotele hoteli hotelem
papier papieru papierem papiery
czynsz czynszu czynsze czynszem
droga drogi drodze dróg drogami
część części częściami częściach
ubezpieczenie ubezpieczenia ubezpieczeniem ubezpieczeń ubezpieczeniu
zamówienie zamówienia zamówień zamówieniem
rachunek rachunku rachunki rachunków
skrzynka skrzynki skrzynek skrzynkę
system systemu systemem systemy systemów
olej oleju olejem oleje olejów
bank banku bankiem banki banków
szkolenie szkolenia szkoleń szkoleniu
licencja licencji licencje licencją
komputer komputera komputery komputerze komputerów
drukarka drukarki drukarkę drukarek
najem najmu
gaz gazu gazem gazie
woda wody wodą wód
przesyłka przesyłki przesyłek
opona opony opon oponami
wynagrodzenie wynagrodzenia wynagrodzeń
materiał materiały materiałów materiale
budowlany budowlane budowlanych budowlanymi
kurier kuriera kurierem kurierzy
reklama reklamy reklamę reklam
serwis serwisu serwisem serwisie
abonament abonamentu abonamenty abonamencie
taryfa taryfy taryfie taryf
klient klienta klientów klientem
prąd prądu prądem prądzie
lokal lokalu lokale lokali
"""
OTHERS = [
    "kosz koszt", "czyn czynsz", "rata ratusz", "umowa umywalka", "hotel hostel", "bank banan", "olej olejek",
    "paliwo palnik", "droga drogeria", "woda wódka", "kawa kawior", "mąka makaron", "gaz gazeta",
    "kurier kurs", "lokal lokata", "dom domena", "praca prasa", "sklep sklejka", "karta kara", "auto autor",
    "serwis serwer", "taryfa tara", "papier papa", "szkolenie szkoła", "reklama reklamacja",
    "skrzynka skrzydło",
]  # fmt: skip


@pytest.mark.parametrize("line", FORMS.strip().splitlines(), ids=lambda line: line.split()[0])
def test_forms_of_a_word_meet_its_first_form(line: str) -> None:
    first, *others = map(fold, line.split())
    assert [one for one in others if not akin(first, one)] == []


@pytest.mark.parametrize("line", OTHERS)
def test_other_words_do_not(line: str) -> None:
    one, other = map(fold, line.split())
    assert not akin(one, other)


@given(st.text(max_size=40))
def test_every_word_is_a_stem_of_itself(text: str) -> None:
    assert text in stems(text)
    assert all(len(stem) >= 3 or stem == text for stem in stems(text))


def test_numbers_and_short_words_have_no_forms() -> None:
    assert stems("fv2026a") == {"fv2026a"}
    assert stems("ola") == {"ola"}
