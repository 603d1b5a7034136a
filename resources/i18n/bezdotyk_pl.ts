<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pl_PL" sourcelanguage="pl_PL">
<context>
    <name>AddPanel</name>
    <message numerus="yes">
        <source>Wybrano %n pozycję(e/i).</source>
        <translation>
            <numerusform>Wybrano %n pozycję.</numerusform>
            <numerusform>Wybrano %n pozycje.</numerusform>
            <numerusform>Wybrano %n pozycji.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Adder</name>
    <message numerus="yes">
        <source>Dodano %n dokument(y/ów).</source>
        <translation>
            <numerusform>Dodano %n dokument.</numerusform>
            <numerusform>Dodano %n dokumenty.</numerusform>
            <numerusform>Dodano %n dokumentów.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n z nich czeka w miejscu „Po zamknięciu”: miesiąc jest zamknięty.</source>
        <translation>
            <numerusform>%n z nich czeka w miejscu „Po zamknięciu”: miesiąc jest zamknięty.</numerusform>
            <numerusform>%n z nich czekają w miejscu „Po zamknięciu”: miesiąc jest zamknięty.</numerusform>
            <numerusform>%n z nich czeka w miejscu „Po zamknięciu”: miesiąc jest zamknięty.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nie dodano %n plik(i/ów):</source>
        <translation>
            <numerusform>Nie dodano %n plik:</numerusform>
            <numerusform>Nie dodano %n pliki:</numerusform>
            <numerusform>Nie dodano %n plików:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BatchesPage</name>
    <message numerus="yes">
        <source>Cofnięto: %n dokument(y/ów) znów czeka na przekazanie.</source>
        <translation>
            <numerusform>Cofnięto: %n dokument znów czeka na przekazanie.</numerusform>
            <numerusform>Cofnięto: %n dokumenty znów czekają na przekazanie.</numerusform>
            <numerusform>Cofnięto: %n dokumentów znów czeka na przekazanie.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n zostaje: są też w innej paczce albo cofnięto je wcześniej.</source>
        <translation>
            <numerusform>%n zostaje: jest też w innej paczce albo cofnięto go wcześniej.</numerusform>
            <numerusform>%n zostają: są też w innej paczce albo cofnięto je wcześniej.</numerusform>
            <numerusform>%n zostaje: są też w innej paczce albo cofnięto je wcześniej.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkActions</name>
    <message numerus="yes">
        <source>Pominięto %n dokument(y/ów):</source>
        <translation>
            <numerusform>Pominięto %n dokument:</numerusform>
            <numerusform>Pominięto %n dokumenty:</numerusform>
            <numerusform>Pominięto %n dokumentów:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkPanel</name>
    <message numerus="yes">
        <source>Opisz %n zaznaczony(e/ch) dokument(y/ów)</source>
        <translation>
            <numerusform>Opisz %n zaznaczony dokument</numerusform>
            <numerusform>Opisz %n zaznaczone dokumenty</numerusform>
            <numerusform>Opisz %n zaznaczonych dokumentów</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Zmieni się %n dokument(y/ów).</source>
        <translation>
            <numerusform>Zmieni się %n dokument.</numerusform>
            <numerusform>Zmienią się %n dokumenty.</numerusform>
            <numerusform>Zmieni się %n dokumentów.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Opisano %n dokument(y/ów). Cofnij: Ctrl+Shift+B.</source>
        <translation>
            <numerusform>Opisano %n dokument. Cofnij: Ctrl+Shift+B.</numerusform>
            <numerusform>Opisano %n dokumenty. Cofnij: Ctrl+Shift+B.</numerusform>
            <numerusform>Opisano %n dokumentów. Cofnij: Ctrl+Shift+B.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cofnięto opis %n dokument(u/ów).</source>
        <translation>
            <numerusform>Cofnięto opis %n dokumentu.</numerusform>
            <numerusform>Cofnięto opis %n dokumentów.</numerusform>
            <numerusform>Cofnięto opis %n dokumentów.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pominięto %n dokument(y/ów):</source>
        <translation>
            <numerusform>Pominięto %n dokument:</numerusform>
            <numerusform>Pominięto %n dokumenty:</numerusform>
            <numerusform>Pominięto %n dokumentów:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardPanel</name>
    <message numerus="yes">
        <source>%n zatwierdzony(ch) dokument(ów)</source>
        <translation>
            <numerusform>%n zatwierdzony dokument</numerusform>
            <numerusform>%n zatwierdzone dokumenty</numerusform>
            <numerusform>%n zatwierdzonych dokumentów</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChecksPage</name>
    <message numerus="yes">
        <source>%n sprawa(y/) do załatwienia</source>
        <translation>
            <numerusform>%n sprawa do załatwienia</numerusform>
            <numerusform>%n sprawy do załatwienia</numerusform>
            <numerusform>%n spraw do załatwienia</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChoicesBar</name>
    <message numerus="yes">
        <source>Zaznaczone: %n</source>
        <translation>
            <numerusform>Zaznaczone: %n</numerusform>
            <numerusform>Zaznaczone: %n</numerusform>
            <numerusform>Zaznaczone: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompaniesPage</name>
    <message numerus="yes">
        <source>Brakuje jeszcze %n cyfr(y).</source>
        <translation>
            <numerusform>Brakuje jeszcze %n cyfry.</numerusform>
            <numerusform>Brakuje jeszcze %n cyfr.</numerusform>
            <numerusform>Brakuje jeszcze %n cyfr.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Companion</name>
    <message numerus="yes">
        <source>Program zapisał od ostatniego razu raport(y) o błędach: %n. Nie ma w nich nic o klientach i nic nie zostało wysłane.</source>
        <translation>
            <numerusform>Program zapisał od ostatniego razu %n raport o błędzie. Nie ma w nim nic o klientach i nic nie zostało wysłane.</numerusform>
            <numerusform>Program zapisał od ostatniego razu %n raporty o błędach. Nie ma w nich nic o klientach i nic nie zostało wysłane.</numerusform>
            <numerusform>Program zapisał od ostatniego razu %n raportów o błędach. Nie ma w nich nic o klientach i nic nie zostało wysłane.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompanyImportPanel</name>
    <message numerus="yes">
        <source>Dodaj %n firm(ę/y)</source>
        <translation>
            <numerusform>Dodaj %n firmę</numerusform>
            <numerusform>Dodaj %n firmy</numerusform>
            <numerusform>Dodaj %n firm</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Dodano %n firm(ę/y).</source>
        <translation>
            <numerusform>Dodano %n firmę.</numerusform>
            <numerusform>Dodano %n firmy.</numerusform>
            <numerusform>Dodano %n firm.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dodał w tym czasie ktoś inny.</source>
        <translation>
            <numerusform>%n dodał w tym czasie ktoś inny.</numerusform>
            <numerusform>%n dodał w tym czasie ktoś inny.</numerusform>
            <numerusform>%n dodał w tym czasie ktoś inny.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompanyStep</name>
    <message numerus="yes">
        <source>Biuro ma już %n firm(ę/y). Możesz dodać następną albo iść dalej.</source>
        <translation>
            <numerusform>Biuro ma już %n firmę. Możesz dodać następną albo iść dalej.</numerusform>
            <numerusform>Biuro ma już %n firmy. Możesz dodać następną albo iść dalej.</numerusform>
            <numerusform>Biuro ma już %n firm. Możesz dodać następną albo iść dalej.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Brakuje jeszcze %n cyfr(y).</source>
        <translation>
            <numerusform>Brakuje jeszcze %n cyfry.</numerusform>
            <numerusform>Brakuje jeszcze %n cyfr.</numerusform>
            <numerusform>Brakuje jeszcze %n cyfr.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContractorForm</name>
    <message numerus="yes">
        <source>Brakuje cyfr: %n.</source>
        <translation>
            <numerusform>Brakuje %n cyfry.</numerusform>
            <numerusform>Brakuje %n cyfr.</numerusform>
            <numerusform>Brakuje %n cyfr.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContractorsScreen</name>
    <message numerus="yes">
        <source>%n kontrahent(ów)</source>
        <translation>
            <numerusform>%n kontrahent</numerusform>
            <numerusform>%n kontrahentów</numerusform>
            <numerusform>%n kontrahentów</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Zapisano %n kontrahenta(ów).</source>
        <translation>
            <numerusform>Zapisano %n kontrahenta.</numerusform>
            <numerusform>Zapisano %n kontrahentów.</numerusform>
            <numerusform>Zapisano %n kontrahentów.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentCommands</name>
    <message numerus="yes">
        <source>%n dokument(y/ów) czeka na odczyt.</source>
        <translation>
            <numerusform>%n dokument czeka na odczyt.</numerusform>
            <numerusform>%n dokumenty czekają na odczyt.</numerusform>
            <numerusform>%n dokumentów czeka na odczyt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Zatwierdzono %n dokument(y/ów).</source>
        <translation>
            <numerusform>Zatwierdzono %n dokument.</numerusform>
            <numerusform>Zatwierdzono %n dokumenty.</numerusform>
            <numerusform>Zatwierdzono %n dokumentów.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Złożono %n dokument(y/ów).</source>
        <translation>
            <numerusform>Złożono %n dokument.</numerusform>
            <numerusform>Złożono %n dokumenty.</numerusform>
            <numerusform>Złożono %n dokumentów.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dokument(y/ów) nie jest już duplikatem.</source>
        <translation>
            <numerusform>%n dokument nie jest już duplikatem.</numerusform>
            <numerusform>%n dokumenty nie są już duplikatami.</numerusform>
            <numerusform>%n dokumentów nie jest już duplikatami.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wpuszczono z kwarantanny %n dokument(y/ów).</source>
        <translation>
            <numerusform>Wpuszczono z kwarantanny %n dokument.</numerusform>
            <numerusform>Wpuszczono z kwarantanny %n dokumenty.</numerusform>
            <numerusform>Wpuszczono z kwarantanny %n dokumentów.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Przełożono do otwartego miesiąca %n dokument(y/ów).</source>
        <translation>
            <numerusform>Przełożono do otwartego miesiąca %n dokument.</numerusform>
            <numerusform>Przełożono do otwartego miesiąca %n dokumenty.</numerusform>
            <numerusform>Przełożono do otwartego miesiąca %n dokumentów.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cofnięto do sprawdzenia %n dokument(y/ów).</source>
        <translation>
            <numerusform>Cofnięto do sprawdzenia %n dokument.</numerusform>
            <numerusform>Cofnięto do sprawdzenia %n dokumenty.</numerusform>
            <numerusform>Cofnięto do sprawdzenia %n dokumentów.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wczytano jako wyciągi %n dokument(y/ów).</source>
        <translation>
            <numerusform>Wczytano jako wyciąg %n dokument.</numerusform>
            <numerusform>Wczytano jako wyciągi %n dokumenty.</numerusform>
            <numerusform>Wczytano jako wyciągi %n dokumentów.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Przeniesiono do kosza %n dokument(y/ów).</source>
        <translation>
            <numerusform>Przeniesiono do kosza %n dokument.</numerusform>
            <numerusform>Przeniesiono do kosza %n dokumenty.</numerusform>
            <numerusform>Przeniesiono do kosza %n dokumentów.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Przywrócono %n dokument(y/ów).</source>
        <translation>
            <numerusform>Przywrócono %n dokument.</numerusform>
            <numerusform>Przywrócono %n dokumenty.</numerusform>
            <numerusform>Przywrócono %n dokumentów.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Dlaczego odrzucasz %n dokument(y/ów)?</source>
        <translation>
            <numerusform>Dlaczego odrzucasz %n dokument?</numerusform>
            <numerusform>Dlaczego odrzucasz %n dokumenty?</numerusform>
            <numerusform>Dlaczego odrzucasz %n dokumentów?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Odrzucono %n dokument(y/ów).</source>
        <translation>
            <numerusform>Odrzucono %n dokument.</numerusform>
            <numerusform>Odrzucono %n dokumenty.</numerusform>
            <numerusform>Odrzucono %n dokumentów.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Przypisano %n dokument(y/ów).</source>
        <translation>
            <numerusform>Przypisano %n dokument.</numerusform>
            <numerusform>Przypisano %n dokumenty.</numerusform>
            <numerusform>Przypisano %n dokumentów.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Przełożono %n dokument(y/ów).</source>
        <translation>
            <numerusform>Przełożono %n dokument.</numerusform>
            <numerusform>Przełożono %n dokumenty.</numerusform>
            <numerusform>Przełożono %n dokumentów.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Zmieniono rodzaj %n dokument(u/ów).</source>
        <translation>
            <numerusform>Zmieniono rodzaj %n dokumentu.</numerusform>
            <numerusform>Zmieniono rodzaj %n dokumentów.</numerusform>
            <numerusform>Zmieniono rodzaj %n dokumentów.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message numerus="yes">
        <source>%n dokument(y/ów)</source>
        <translation>
            <numerusform>%n dokument</numerusform>
            <numerusform>%n dokumenty</numerusform>
            <numerusform>%n dokumentów</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPanel</name>
    <message numerus="yes">
        <source>Wczytaj (%n)</source>
        <translation>
            <numerusform>Wczytaj (%n)</numerusform>
            <numerusform>Wczytaj (%n)</numerusform>
            <numerusform>Wczytaj (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ItemsTable</name>
    <message numerus="yes">
        <source>%n pozycji</source>
        <translation>
            <numerusform>%n pozycja</numerusform>
            <numerusform>%n pozycje</numerusform>
            <numerusform>%n pozycji</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LearntPage</name>
    <message numerus="yes">
        <source>nauczone z %n dokumentu(ów)</source>
        <translation>
            <numerusform>nauczone z %n dokumentu</numerusform>
            <numerusform>nauczone z %n dokumentów</numerusform>
            <numerusform>nauczone z %n dokumentów</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Zapisano wiedzę o %n kontrahencie(ach). Danych klientów w pliku nie ma.</source>
        <translation>
            <numerusform>Zapisano wiedzę o %n kontrahencie. Danych klientów w pliku nie ma.</numerusform>
            <numerusform>Zapisano wiedzę o %n kontrahentach. Danych klientów w pliku nie ma.</numerusform>
            <numerusform>Zapisano wiedzę o %n kontrahentach. Danych klientów w pliku nie ma.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wczytano wiedzę o %n kontrahencie(ach).</source>
        <translation>
            <numerusform>Wczytano wiedzę o %n kontrahencie.</numerusform>
            <numerusform>Wczytano wiedzę o %n kontrahentach.</numerusform>
            <numerusform>Wczytano wiedzę o %n kontrahentach.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinesPane</name>
    <message numerus="yes">
        <source>%n do decyzji</source>
        <translation>
            <numerusform>%n do decyzji</numerusform>
            <numerusform>%n do decyzji</numerusform>
            <numerusform>%n do decyzji</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainPage</name>
    <message numerus="yes">
        <source>Usunąć na zawsze %n dokument(y/ów) z kosza? Tego nie da się cofnąć.</source>
        <translation>
            <numerusform>Usunąć na zawsze %n dokument z kosza? Tego nie da się cofnąć.</numerusform>
            <numerusform>Usunąć na zawsze %n dokumenty z kosza? Tego nie da się cofnąć.</numerusform>
            <numerusform>Usunąć na zawsze %n dokumentów z kosza? Tego nie da się cofnąć.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Usunięto na zawsze %n dokument(y/ów).</source>
        <translation>
            <numerusform>Usunięto na zawsze %n dokument.</numerusform>
            <numerusform>Usunięto na zawsze %n dokumenty.</numerusform>
            <numerusform>Usunięto na zawsze %n dokumentów.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoticeWords</name>
    <message numerus="yes">
        <source>%n nowy(ch) kłopot(y/ów)</source>
        <translation>
            <numerusform>%n nowy kłopot</numerusform>
            <numerusform>%n nowe kłopoty</numerusform>
            <numerusform>%n nowych kłopotów</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n nowa(ych) wiadomość(i) od klientów</source>
        <translation>
            <numerusform>%n nowa wiadomość od klientów</numerusform>
            <numerusform>%n nowe wiadomości od klientów</numerusform>
            <numerusform>%n nowych wiadomości od klientów</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n nowy(ch) dokument(y/ów)</source>
        <translation>
            <numerusform>%n nowy dokument</numerusform>
            <numerusform>%n nowe dokumenty</numerusform>
            <numerusform>%n nowych dokumentów</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoticesTree</name>
    <message numerus="yes">
        <source>Nie ma w pliku: %n dokument(y/ów)</source>
        <translation>
            <numerusform>Nie ma w pliku: %n dokument</numerusform>
            <numerusform>Nie ma w pliku: %n dokumenty</numerusform>
            <numerusform>Nie ma w pliku: %n dokumentów</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Zmieniono, żeby program przyjął: %n dokument(y/ów)</source>
        <translation>
            <numerusform>Zmieniono, żeby program przyjął: %n dokument</numerusform>
            <numerusform>Zmieniono, żeby program przyjął: %n dokumenty</numerusform>
            <numerusform>Zmieniono, żeby program przyjął: %n dokumentów</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Już przekazane wcześniej: %n dokument(y/ów)</source>
        <translation>
            <numerusform>Już przekazane wcześniej: %n dokument</numerusform>
            <numerusform>Już przekazane wcześniej: %n dokumenty</numerusform>
            <numerusform>Już przekazane wcześniej: %n dokumentów</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Warto wiedzieć: %n dokument(y/ów)</source>
        <translation>
            <numerusform>Warto wiedzieć: %n dokument</numerusform>
            <numerusform>Warto wiedzieć: %n dokumenty</numerusform>
            <numerusform>Warto wiedzieć: %n dokumentów</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… i jeszcze %n</source>
        <translation>
            <numerusform>… i jeszcze %n</numerusform>
            <numerusform>… i jeszcze %n</numerusform>
            <numerusform>… i jeszcze %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OriginalsPanel</name>
    <message numerus="yes">
        <source>Zapisano oryginały %n dokument(u/ów):</source>
        <translation>
            <numerusform>Zapisano oryginały %n dokumentu:</numerusform>
            <numerusform>Zapisano oryginały %n dokumentów:</numerusform>
            <numerusform>Zapisano oryginały %n dokumentów:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Brakuje %n pliku(ów): powód jest w spisie.</source>
        <translation>
            <numerusform>Brakuje %n pliku: powód jest w spisie.</numerusform>
            <numerusform>Brakuje %n plików: powód jest w spisie.</numerusform>
            <numerusform>Brakuje %n plików: powód jest w spisie.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Uwagi do %n dokumentu(ów):</source>
        <translation>
            <numerusform>Uwagi do %n dokumentu:</numerusform>
            <numerusform>Uwagi do %n dokumentów:</numerusform>
            <numerusform>Uwagi do %n dokumentów:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message numerus="yes">
        <source>Przekazano %n dokument(y/ów)</source>
        <translation>
            <numerusform>Przekazano %n dokument</numerusform>
            <numerusform>Przekazano %n dokumenty</numerusform>
            <numerusform>Przekazano %n dokumentów</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pominięto %n dokument(y/ów).</source>
        <translation>
            <numerusform>Pominięto %n dokument.</numerusform>
            <numerusform>Pominięto %n dokumenty.</numerusform>
            <numerusform>Pominięto %n dokumentów.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message numerus="yes">
        <source>%n d.</source>
        <translation>
            <numerusform>%n d.</numerusform>
            <numerusform>%n d.</numerusform>
            <numerusform>%n d.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n godz.</source>
        <translation>
            <numerusform>%n godz.</numerusform>
            <numerusform>%n godz.</numerusform>
            <numerusform>%n godz.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PagesPreview</name>
    <message numerus="yes">
        <source>%n stron(a/y)</source>
        <translation>
            <numerusform>%n strona</numerusform>
            <numerusform>%n strony</numerusform>
            <numerusform>%n stron</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PairingBox</name>
    <message numerus="yes">
        <source>Wpuści jeszcze %n telefon(y/ów).</source>
        <translation>
            <numerusform>Wpuści jeszcze %n telefon.</numerusform>
            <numerusform>Wpuści jeszcze %n telefony.</numerusform>
            <numerusform>Wpuści jeszcze %n telefonów.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PayablesModel</name>
    <message numerus="yes">
        <source>Po terminie, dni: %n</source>
        <translation>
            <numerusform>Po terminie, dni: %n</numerusform>
            <numerusform>Po terminie, dni: %n</numerusform>
            <numerusform>Po terminie, dni: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message numerus="yes">
        <source>Zaznaczono %n dokument(y/ów).</source>
        <translation>
            <numerusform>Zaznaczono %n dokument.</numerusform>
            <numerusform>Zaznaczono %n dokumenty.</numerusform>
            <numerusform>Zaznaczono %n dokumentów.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewPage</name>
    <message numerus="yes">
        <source>Zakupy: %n dokument(y/ów)</source>
        <translation>
            <numerusform>Zakupy: %n dokument</numerusform>
            <numerusform>Zakupy: %n dokumenty</numerusform>
            <numerusform>Zakupy: %n dokumentów</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sprzedaż: %n dokument(y/ów)</source>
        <translation>
            <numerusform>Sprzedaż: %n dokument</numerusform>
            <numerusform>Sprzedaż: %n dokumenty</numerusform>
            <numerusform>Sprzedaż: %n dokumentów</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Inne: %n dokument(y/ów)</source>
        <translation>
            <numerusform>Inne: %n dokument</numerusform>
            <numerusform>Inne: %n dokumenty</numerusform>
            <numerusform>Inne: %n dokumentów</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message numerus="yes">
        <source>Usunąć %n raport(y/ów)?</source>
        <translation>
            <numerusform>Usunąć %n raport?</numerusform>
            <numerusform>Usunąć %n raporty?</numerusform>
            <numerusform>Usunąć %n raportów?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestoreForm</name>
    <message numerus="yes">
        <source>Znaleziono %n kopi(ę/e).</source>
        <translation>
            <numerusform>Znaleziono %n kopię.</numerusform>
            <numerusform>Znaleziono %n kopie.</numerusform>
            <numerusform>Znaleziono %n kopii.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message numerus="yes">
        <source>Pasuje do %n dokumentu(ów).</source>
        <translation>
            <numerusform>Pasuje do %n dokumentu.</numerusform>
            <numerusform>Pasuje do %n dokumentów.</numerusform>
            <numerusform>Pasuje do %n dokumentów.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScanPanel</name>
    <message numerus="yes">
        <source>%n stron(a/y)</source>
        <translation>
            <numerusform>%n strona</numerusform>
            <numerusform>%n strony</numerusform>
            <numerusform>%n stron</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StateWords</name>
    <message numerus="yes">
        <source>%n kłopot(y/ów)</source>
        <translation>
            <numerusform>%n kłopot</numerusform>
            <numerusform>%n kłopoty</numerusform>
            <numerusform>%n kłopotów</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dokument(y/ów) z wiadomością od klienta</source>
        <translation>
            <numerusform>%n dokument z wiadomością od klienta</numerusform>
            <numerusform>%n dokumenty z wiadomością od klienta</numerusform>
            <numerusform>%n dokumentów z wiadomością od klienta</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatementsScreen</name>
    <message numerus="yes">
        <source>Potwierdzono %n pozycję(e).</source>
        <translation>
            <numerusform>Potwierdzono %n pozycję.</numerusform>
            <numerusform>Potwierdzono %n pozycje.</numerusform>
            <numerusform>Potwierdzono %n pozycji.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%n kłopot(y/ów)</source>
        <translation>
            <numerusform>%n kłopot</numerusform>
            <numerusform>%n kłopoty</numerusform>
            <numerusform>%n kłopotów</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TransferFoot</name>
    <message numerus="yes">
        <source>%n dokument(y/ów)</source>
        <translation>
            <numerusform>%n dokument</numerusform>
            <numerusform>%n dokumenty</numerusform>
            <numerusform>%n dokumentów</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wstrzymany(ch) przelew(ów)</source>
        <translation>
            <numerusform>%n wstrzymany przelew</numerusform>
            <numerusform>%n wstrzymane przelewy</numerusform>
            <numerusform>%n wstrzymanych przelewów</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Zapisz pliki (%n)…</source>
        <translation>
            <numerusform>Zapisz plik (%n)…</numerusform>
            <numerusform>Zapisz pliki (%n)…</numerusform>
            <numerusform>Zapisz pliki (%n)…</numerusform>
        </translation>
    </message>
</context>
</TS>
