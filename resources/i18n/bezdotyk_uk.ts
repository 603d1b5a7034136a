<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="uk_UA" sourcelanguage="pl_PL">
<context>
    <name>AddPanel</name>
    <message>
        <source>Wybrane pliki</source>
        <translation>Вибрані файли</translation>
    </message>
    <message>
        <source>Firma</source>
        <translation>Фірма</translation>
    </message>
    <message>
        <source>Miesiąc</source>
        <translation>Місяць</translation>
    </message>
    <message>
        <source>Rodzaj</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Odczyt</source>
        <translation>Зчитування</translation>
    </message>
    <message>
        <source>według ustawień firmy</source>
        <translation>за налаштуваннями фірми</translation>
    </message>
    <message>
        <source>rozpoznaj</source>
        <translation>розпізнати</translation>
    </message>
    <message>
        <source>Podział pliku</source>
        <translation>Поділ файлу</translation>
    </message>
    <message>
        <source>Dodaj</source>
        <translation>Додати</translation>
    </message>
    <message>
        <source>Usuń z listy</source>
        <translation>Прибрати зі списку</translation>
    </message>
    <message>
        <source>rozpoznaj po NIP</source>
        <translation>розпізнати за NIP</translation>
    </message>
    <message>
        <source>Wybierz pliki</source>
        <translation>Вибрати файли</translation>
    </message>
    <message>
        <source>Dokumenty ({patterns})</source>
        <translation>Документи ({patterns})</translation>
    </message>
    <message>
        <source>Wszystkie pliki (*)</source>
        <translation>Усі файли (*)</translation>
    </message>
    <message>
        <source>Wybierz folder</source>
        <translation>Вибрати папку</translation>
    </message>
    <message>
        <source>Wybierz pliki…</source>
        <translation>Вибрати файли…</translation>
    </message>
    <message>
        <source>Wybierz folder…</source>
        <translation>Вибрати папку…</translation>
    </message>
    <message>
        <source>Zamknij</source>
        <translation>Закрити</translation>
    </message>
    <message numerus="yes">
        <source>Wybrano %n pozycję(e/i).</source>
        <translation>
            <numerusform>Вибрано %n позицію.</numerusform>
            <numerusform>Вибрано %n позиції.</numerusform>
            <numerusform>Вибрано %n позицій.</numerusform>
        </translation>
    </message>
    <message>
        <source>Wybierz pliki albo przeciągnij je tutaj.</source>
        <translation>Виберіть файли або перетягніть їх сюди.</translation>
    </message>
</context>
<context>
    <name>Adder</name>
    <message>
        <source>Dodaję pliki: {done} z {total}</source>
        <translation>Додаю файли: {done} з {total}</translation>
    </message>
    <message numerus="yes">
        <source>Dodano %n dokument(y/ów).</source>
        <translation>
            <numerusform>Додано %n документ.</numerusform>
            <numerusform>Додано %n документи.</numerusform>
            <numerusform>Додано %n документів.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n z nich czeka w miejscu „Po zamknięciu”: miesiąc jest zamknięty.</source>
        <translation>
            <numerusform>%n з них чекає в місці «Після закриття»: місяць закрито.</numerusform>
            <numerusform>%n з них чекають у місці «Після закриття»: місяць закрито.</numerusform>
            <numerusform>%n з них чекають у місці «Після закриття»: місяць закрито.</numerusform>
        </translation>
    </message>
    <message>
        <source>Zatrzymano na życzenie.</source>
        <translation>Зупинено на вимогу.</translation>
    </message>
    <message numerus="yes">
        <source>Nie dodano %n plik(i/ów):</source>
        <translation>
            <numerusform>Не додано %n файл:</numerusform>
            <numerusform>Не додано %n файли:</numerusform>
            <numerusform>Не додано %n файлів:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkActions</name>
    <message>
        <source>Zatrzymano na życzenie.</source>
        <translation>Зупинено на вимогу.</translation>
    </message>
    <message numerus="yes">
        <source>Pominięto %n dokument(y/ów):</source>
        <translation>
            <numerusform>Пропущено %n документ:</numerusform>
            <numerusform>Пропущено %n документи:</numerusform>
            <numerusform>Пропущено %n документів:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentCommands</name>
    <message>
        <source>Sprawdzaj</source>
        <translation>Перевіряти</translation>
    </message>
    <message>
        <source>Odczytaj</source>
        <translation>Зчитати</translation>
    </message>
    <message>
        <source>Zatwierdź</source>
        <translation>Затвердити</translation>
    </message>
    <message>
        <source>Przypisz do firmy…</source>
        <translation>Призначити фірмі…</translation>
    </message>
    <message>
        <source>Zmień miesiąc…</source>
        <translation>Змінити місяць…</translation>
    </message>
    <message>
        <source>Zmień rodzaj…</source>
        <translation>Змінити вид…</translation>
    </message>
    <message>
        <source>Złóż bez księgowania</source>
        <translation>Скласти без обліку</translation>
    </message>
    <message>
        <source>To nie duplikat</source>
        <translation>Це не дублікат</translation>
    </message>
    <message>
        <source>Porównaj duplikaty…</source>
        <translation>Порівняти дублікати…</translation>
    </message>
    <message>
        <source>Wpuść z kwarantanny</source>
        <translation>Впустити з карантину</translation>
    </message>
    <message>
        <source>Do najbliższego otwartego miesiąca</source>
        <translation>До найближчого відкритого місяця</translation>
    </message>
    <message>
        <source>Cofnij do sprawdzenia</source>
        <translation>Повернути на перевірку</translation>
    </message>
    <message>
        <source>Opisz zaznaczone…</source>
        <translation>Описати вибрані…</translation>
    </message>
    <message>
        <source>Odrzuć…</source>
        <translation>Відхилити…</translation>
    </message>
    <message>
        <source>Podziel/połącz…</source>
        <translation>Поділити/об&apos;єднати…</translation>
    </message>
    <message>
        <source>Karta kontrahenta</source>
        <translation>Картка контрагента</translation>
    </message>
    <message>
        <source>Wczytaj jako wyciąg</source>
        <translation>Завантажити як виписку</translation>
    </message>
    <message>
        <source>Przekaż zaznaczone…</source>
        <translation>Передати вибрані…</translation>
    </message>
    <message>
        <source>Do kosza</source>
        <translation>До кошика</translation>
    </message>
    <message>
        <source>Przywróć z kosza</source>
        <translation>Відновити з кошика</translation>
    </message>
    <message>
        <source>Zapisz oryginały…</source>
        <translation>Зберегти оригінали…</translation>
    </message>
    <message>
        <source>Zlecam odczyt…</source>
        <translation>Замовляю зчитування…</translation>
    </message>
    <message numerus="yes">
        <source>%n dokument(y/ów) czeka na odczyt.</source>
        <translation>
            <numerusform>%n документ чекає на зчитування.</numerusform>
            <numerusform>%n документи чекають на зчитування.</numerusform>
            <numerusform>%n документів чекають на зчитування.</numerusform>
        </translation>
    </message>
    <message>
        <source>Zatwierdzam…</source>
        <translation>Затверджую…</translation>
    </message>
    <message numerus="yes">
        <source>Zatwierdzono %n dokument(y/ów).</source>
        <translation>
            <numerusform>Затверджено %n документ.</numerusform>
            <numerusform>Затверджено %n документи.</numerusform>
            <numerusform>Затверджено %n документів.</numerusform>
        </translation>
    </message>
    <message>
        <source>Składam…</source>
        <translation>Складаю…</translation>
    </message>
    <message numerus="yes">
        <source>Złożono %n dokument(y/ów).</source>
        <translation>
            <numerusform>Складено %n документ.</numerusform>
            <numerusform>Складено %n документи.</numerusform>
            <numerusform>Складено %n документів.</numerusform>
        </translation>
    </message>
    <message>
        <source>Zapisuję…</source>
        <translation>Зберігаю…</translation>
    </message>
    <message numerus="yes">
        <source>%n dokument(y/ów) nie jest już duplikatem.</source>
        <translation>
            <numerusform>%n документ уже не є дублікатом.</numerusform>
            <numerusform>%n документи вже не є дублікатами.</numerusform>
            <numerusform>%n документів уже не є дублікатами.</numerusform>
        </translation>
    </message>
    <message>
        <source>Wpuszczam…</source>
        <translation>Впускаю…</translation>
    </message>
    <message numerus="yes">
        <source>Wpuszczono z kwarantanny %n dokument(y/ów).</source>
        <translation>
            <numerusform>Впущено з карантину %n документ.</numerusform>
            <numerusform>Впущено з карантину %n документи.</numerusform>
            <numerusform>Впущено з карантину %n документів.</numerusform>
        </translation>
    </message>
    <message>
        <source>Przekładam…</source>
        <translation>Переношу…</translation>
    </message>
    <message numerus="yes">
        <source>Przełożono do otwartego miesiąca %n dokument(y/ów).</source>
        <translation>
            <numerusform>Перенесено до відкритого місяця %n документ.</numerusform>
            <numerusform>Перенесено до відкритого місяця %n документи.</numerusform>
            <numerusform>Перенесено до відкритого місяця %n документів.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cofam…</source>
        <translation>Повертаю…</translation>
    </message>
    <message numerus="yes">
        <source>Cofnięto do sprawdzenia %n dokument(y/ów).</source>
        <translation>
            <numerusform>Повернуто на перевірку %n документ.</numerusform>
            <numerusform>Повернуто на перевірку %n документи.</numerusform>
            <numerusform>Повернуто на перевірку %n документів.</numerusform>
        </translation>
    </message>
    <message>
        <source>Wczytuję wyciągi…</source>
        <translation>Завантажую виписки…</translation>
    </message>
    <message numerus="yes">
        <source>Wczytano jako wyciągi %n dokument(y/ów).</source>
        <translation>
            <numerusform>Завантажено як виписки %n документ.</numerusform>
            <numerusform>Завантажено як виписки %n документи.</numerusform>
            <numerusform>Завантажено як виписки %n документів.</numerusform>
        </translation>
    </message>
    <message>
        <source>Przenoszę do kosza…</source>
        <translation>Переношу до кошика…</translation>
    </message>
    <message numerus="yes">
        <source>Przeniesiono do kosza %n dokument(y/ów).</source>
        <translation>
            <numerusform>Перенесено до кошика %n документ.</numerusform>
            <numerusform>Перенесено до кошика %n документи.</numerusform>
            <numerusform>Перенесено до кошика %n документів.</numerusform>
        </translation>
    </message>
    <message>
        <source>Przywracam…</source>
        <translation>Відновлюю…</translation>
    </message>
    <message numerus="yes">
        <source>Przywrócono %n dokument(y/ów).</source>
        <translation>
            <numerusform>Відновлено %n документ.</numerusform>
            <numerusform>Відновлено %n документи.</numerusform>
            <numerusform>Відновлено %n документів.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Dlaczego odrzucasz %n dokument(y/ów)?</source>
        <translation>
            <numerusform>Чому відхиляєте %n документ?</numerusform>
            <numerusform>Чому відхиляєте %n документи?</numerusform>
            <numerusform>Чому відхиляєте %n документів?</numerusform>
        </translation>
    </message>
    <message>
        <source>np. nieczytelny skan, nie ta firma</source>
        <translation>напр. нечитабельний скан, не та фірма</translation>
    </message>
    <message>
        <source>Odrzuć</source>
        <translation>Відхилити</translation>
    </message>
    <message>
        <source>Odrzucam…</source>
        <translation>Відхиляю…</translation>
    </message>
    <message numerus="yes">
        <source>Odrzucono %n dokument(y/ów).</source>
        <translation>
            <numerusform>Відхилено %n документ.</numerusform>
            <numerusform>Відхилено %n документи.</numerusform>
            <numerusform>Відхилено %n документів.</numerusform>
        </translation>
    </message>
    <message>
        <source>Przypisz do firmy</source>
        <translation>Призначити фірмі</translation>
    </message>
    <message>
        <source>Przypisuję…</source>
        <translation>Призначаю…</translation>
    </message>
    <message numerus="yes">
        <source>Przypisano %n dokument(y/ów).</source>
        <translation>
            <numerusform>Призначено %n документ.</numerusform>
            <numerusform>Призначено %n документи.</numerusform>
            <numerusform>Призначено %n документів.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pamiętać na przyszłość, że poczta od {senders} należy do firmy {name}?</source>
        <translation>Запам&apos;ятати, що пошта від {senders} належить фірмі {name}?</translation>
    </message>
    <message>
        <source>Zaufaj nadawcy</source>
        <translation>Довіряти відправнику</translation>
    </message>
    <message>
        <source>Poczta od {senders} będzie odtąd przypisywana do firmy {name}.</source>
        <translation>Пошту від {senders} відтепер буде призначено фірмі {name}.</translation>
    </message>
    <message>
        <source>Miesiąc</source>
        <translation>Місяць</translation>
    </message>
    <message numerus="yes">
        <source>Przełożono %n dokument(y/ów).</source>
        <translation>
            <numerusform>Перенесено %n документ.</numerusform>
            <numerusform>Перенесено %n документи.</numerusform>
            <numerusform>Перенесено %n документів.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rodzaj</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Zmieniam rodzaj…</source>
        <translation>Змінюю вид…</translation>
    </message>
    <message numerus="yes">
        <source>Zmieniono rodzaj %n dokument(u/ów).</source>
        <translation>
            <numerusform>Змінено вид %n документа.</numerusform>
            <numerusform>Змінено вид %n документів.</numerusform>
            <numerusform>Змінено вид %n документів.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentsPane</name>
    <message>
        <source>Spróbuj ponownie</source>
        <translation>Спробувати ще раз</translation>
    </message>
    <message>
        <source>Nie udało się pokazać listy</source>
        <translation>Не вдалося показати список</translation>
    </message>
    <message>
        <source>+ Dodaj pliki</source>
        <translation>+ Додати файли</translation>
    </message>
    <message>
        <source>Wskaż folder skanera…</source>
        <translation>Вказати папку сканера…</translation>
    </message>
    <message>
        <source>Zdejmij filtry</source>
        <translation>Зняти фільтри</translation>
    </message>
    <message>
        <source>Żaden dokument nie pasuje do szukanego tekstu i filtrów.</source>
        <translation>Жоден документ не відповідає тексту пошуку та фільтрам.</translation>
    </message>
    <message>
        <source>Nic nie znaleziono</source>
        <translation>Нічого не знайдено</translation>
    </message>
    <message>
        <source>Dokumenty trafiają do firm, które biuro obsługuje. Zacznij od pierwszej z nich.</source>
        <translation>Документи потрапляють до фірм, які обслуговує бюро. Почніть із першої з них.</translation>
    </message>
    <message>
        <source>Dodaj pierwszą firmę</source>
        <translation>Додати першу фірму</translation>
    </message>
    <message>
        <source>+ Dodaj firmę</source>
        <translation>+ Додати фірму</translation>
    </message>
    <message>
        <source>Przeciągnij pliki tutaj albo wskaż folder skanera, a dokumenty pojawią się same.</source>
        <translation>Перетягніть файли сюди або вкажіть папку сканера, і документи з&apos;являться самі.</translation>
    </message>
    <message>
        <source>Brak dokumentów</source>
        <translation>Немає документів</translation>
    </message>
    <message>
        <source>Nowe dokumenty pojawią się tutaj, gdy tylko zostaną odczytane.</source>
        <translation>Нові документи з&apos;являться тут, щойно їх буде зчитано.</translation>
    </message>
    <message>
        <source>Wszystko sprawdzone</source>
        <translation>Усе перевірено</translation>
    </message>
    <message>
        <source>Tu trafiają dokumenty, o których nie wiadomo, której są firmy.</source>
        <translation>Сюди потрапляють документи, про які невідомо, якій фірмі вони належать.</translation>
    </message>
    <message>
        <source>Wszystkie dokumenty mają firmę</source>
        <translation>Усі документи мають фірму</translation>
    </message>
    <message>
        <source>Tu czeka poczta, za której nadawcę nikt nie ręczy, aż ją wpuścisz albo odrzucisz.</source>
        <translation>Тут чекає пошта, за відправника якої ніхто не ручається, доки ви її не впустите або не відхилите.</translation>
    </message>
    <message>
        <source>Kwarantanna jest pusta</source>
        <translation>Карантин порожній</translation>
    </message>
    <message>
        <source>Tu czekają dokumenty, które przyszły do zamkniętego miesiąca, aż wybierzesz im inny albo otworzysz tamten ponownie.</source>
        <translation>Тут чекають документи, які прийшли до закритого місяця, доки ви не виберете їм інший або не відкриєте той знову.</translation>
    </message>
    <message>
        <source>Nic nie przyszło po zamknięciu</source>
        <translation>Після закриття нічого не прийшло</translation>
    </message>
    <message>
        <source>Tu zobaczysz dokumenty, o które pytasz klientów, i te, o których klienci coś napisali.</source>
        <translation>Тут ви побачите документи, про які питаєте клієнтів, і ті, про які клієнти щось написали.</translation>
    </message>
    <message>
        <source>Nie ma otwartych rozmów</source>
        <translation>Немає відкритих розмов</translation>
    </message>
    <message>
        <source>Usunięte dokumenty leżą tutaj, aż je przywrócisz albo opróżnisz kosz.</source>
        <translation>Видалені документи лежать тут, доки ви їх не відновите або не спорожните кошик.</translation>
    </message>
    <message>
        <source>Kosz jest pusty</source>
        <translation>Кошик порожній</translation>
    </message>
    <message>
        <source>Przeciągnij pliki tutaj albo zeskanuj je do folderu tej firmy.</source>
        <translation>Перетягніть файли сюди або відскануйте їх до папки цієї фірми.</translation>
    </message>
</context>
<context>
    <name>EvidencePanel</name>
    <message>
        <source>Dlaczego</source>
        <translation>Чому</translation>
    </message>
    <message>
        <source>Wejdź w pole, a zobaczysz, skąd jest jego wartość i dlaczego jest pewna lub nie.</source>
        <translation>Увійдіть у поле, і побачите, звідки його значення та чому воно певне чи ні.</translation>
    </message>
    <message>
        <source>Wpisz wartość albo kliknij ją na obrazie strony.</source>
        <translation>Впишіть значення або клацніть на нього на зображенні сторінки.</translation>
    </message>
    <message>
        <source>Żadne sprawdzenie nie potwierdza tej wartości. Porównaj z obrazem strony.</source>
        <translation>Жодна перевірка не підтверджує цього значення. Порівняйте із зображенням сторінки.</translation>
    </message>
    <message>
        <source>{digit} lub {key}</source>
        <translation>{digit} або {key}</translation>
    </message>
    <message>
        <source>Inna wartość {number}: {value}</source>
        <translation>Інше значення {number}: {value}</translation>
    </message>
</context>
<context>
    <name>FilingRow</name>
    <message>
        <source>Firma</source>
        <translation>Фірма</translation>
    </message>
    <message>
        <source>Firma, do której należy dokument</source>
        <translation>Фірма, якій належить документ</translation>
    </message>
    <message>
        <source>wybierz firmę</source>
        <translation>виберіть фірму</translation>
    </message>
    <message>
        <source>Miesiąc</source>
        <translation>Місяць</translation>
    </message>
    <message>
        <source>Miesiąc, w którym dokument jest złożony</source>
        <translation>Місяць, у якому складено документ</translation>
    </message>
    <message>
        <source>miesiąc</source>
        <translation>місяць</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Stan</source>
        <translation>Стан</translation>
    </message>
    <message>
        <source>Rodzaj</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Kanał</source>
        <translation>Канал</translation>
    </message>
    <message>
        <source>Rozmowa</source>
        <translation>Розмова</translation>
    </message>
    <message>
        <source>Uwagi</source>
        <translation>Зауваження</translation>
    </message>
    <message>
        <source>Zdejmij filtry</source>
        <translation>Зняти фільтри</translation>
    </message>
    <message>
        <source>Filtry kolumn</source>
        <translation>Фільтри стовпців</translation>
    </message>
    <message>
        <source>Kolumny</source>
        <translation>Стовпці</translation>
    </message>
    <message numerus="yes">
        <source>%n dokument(y/ów)</source>
        <translation>
            <numerusform>%n документ</numerusform>
            <numerusform>%n документи</numerusform>
            <numerusform>%n документів</numerusform>
        </translation>
    </message>
    <message>
        <source>ponad {documents}, liczę dalej…</source>
        <translation>понад {documents}, рахую далі…</translation>
    </message>
</context>
<context>
    <name>HelpViewer</name>
    <message>
        <source>Pomoc – Bezdotyk</source>
        <translation>Довідка – Bezdotyk</translation>
    </message>
    <message>
        <source>szukaj w pomocy</source>
        <translation>шукати в довідці</translation>
    </message>
    <message>
        <source>Szukaj w pomocy</source>
        <translation>Шукати в довідці</translation>
    </message>
    <message>
        <source>Strony pomocy</source>
        <translation>Сторінки довідки</translation>
    </message>
    <message>
        <source>Nic nie znaleziono. Spróbuj innego słowa.</source>
        <translation>Нічого не знайдено. Спробуйте інше слово.</translation>
    </message>
    <message>
        <source>Treść pomocy</source>
        <translation>Зміст довідки</translation>
    </message>
    <message>
        <source>Pomoc techniczna…</source>
        <translation>Технічна допомога…</translation>
    </message>
</context>
<context>
    <name>ItemsTable</name>
    <message>
        <source>Dodaj pozycję</source>
        <translation>Додати позицію</translation>
    </message>
    <message>
        <source>Usuń zaznaczoną pozycję</source>
        <translation>Видалити вибрану позицію</translation>
    </message>
    <message>
        <source>Pozycje dokumentu</source>
        <translation>Позиції документа</translation>
    </message>
    <message numerus="yes">
        <source>%n pozycji</source>
        <translation>
            <numerusform>%n позиція</numerusform>
            <numerusform>%n позиції</numerusform>
            <numerusform>%n позицій</numerusform>
        </translation>
    </message>
    <message>
        <source>Bez pozycji</source>
        <translation>Без позицій</translation>
    </message>
    <message>
        <source>zgodne z sumami</source>
        <translation>збігається із сумами</translation>
    </message>
    <message>
        <source>do sprawdzenia</source>
        <translation>на перевірку</translation>
    </message>
</context>
<context>
    <name>KeysOverlay</name>
    <message>
        <source>Lista klawiszy</source>
        <translation>Список клавіш</translation>
    </message>
    <message>
        <source>Klawisze</source>
        <translation>Клавіші</translation>
    </message>
    <message>
        <source>Strony pomocy</source>
        <translation>Сторінки довідки</translation>
    </message>
</context>
<context>
    <name>KindChoice</name>
    <message>
        <source>Rodzaj</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Rodzaj dokumentu</source>
        <translation>Вид документа</translation>
    </message>
    <message>
        <source>wybierz rodzaj</source>
        <translation>виберіть вид</translation>
    </message>
</context>
<context>
    <name>MainPage</name>
    <message>
        <source>Raport miesiąca: {company}, {month}</source>
        <translation>Звіт за місяць: {company}, {month}</translation>
    </message>
    <message>
        <source>Lista</source>
        <translation>Список</translation>
    </message>
    <message>
        <source>Zaznaczone dokumenty: {count}</source>
        <translation>Вибрані документи: {count}</translation>
    </message>
    <message>
        <source>Co zrobić?</source>
        <translation>Що робити?</translation>
    </message>
    <message>
        <source>Foldery obserwuje i dokumenty odczytuje inne okno albo serwer; tu pracuje się jak zwykle.</source>
        <translation>За папками стежить і документи зчитує інше вікно або сервер; тут працюють, як завжди.</translation>
    </message>
    <message>
        <source>Komu udostępnić panel?</source>
        <translation>Кому надати доступ до панелі?</translation>
    </message>
    <message>
        <source>Te dokumenty przyszły do miesięcy, które są już zamknięte. Zaznacz je i przełóż albo otwórz miesiąc ponownie na tablicy.</source>
        <translation>Ці документи прийшли до місяців, які вже закриті. Виберіть їх і перенесіть або відкрийте місяць знову на дошці.</translation>
    </message>
    <message>
        <source>Przełóż zaznaczone</source>
        <translation>Перенести вибрані</translation>
    </message>
    <message>
        <source>Opróżnij kosz…</source>
        <translation>Спорожнити кошик…</translation>
    </message>
    <message>
        <source>Przypomnij spóźnionym…</source>
        <translation>Нагадати тим, хто запізнюється…</translation>
    </message>
    <message>
        <source>Dodaj pliki…</source>
        <translation>Додати файли…</translation>
    </message>
    <message>
        <source>Udostępnij panel…</source>
        <translation>Надати доступ до панелі…</translation>
    </message>
    <message>
        <source>Przelewy…</source>
        <translation>Перекази…</translation>
    </message>
    <message>
        <source>Wyciągi bankowe…</source>
        <translation>Банківські виписки…</translation>
    </message>
    <message>
        <source>Sprawdzaj, co czeka</source>
        <translation>Перевіряти те, що чекає</translation>
    </message>
    <message>
        <source>Przekaż zatwierdzone…</source>
        <translation>Передати затверджені…</translation>
    </message>
    <message>
        <source>Przekazane pliki…</source>
        <translation>Передані файли…</translation>
    </message>
    <message>
        <source>Zapisz oryginały…</source>
        <translation>Зберегти оригінали…</translation>
    </message>
    <message>
        <source>Nowa firma…</source>
        <translation>Нова фірма…</translation>
    </message>
    <message>
        <source>Ustawienia firm…</source>
        <translation>Налаштування фірм…</translation>
    </message>
    <message numerus="yes">
        <source>Usunąć na zawsze %n dokument(y/ów) z kosza? Tego nie da się cofnąć.</source>
        <translation>
            <numerusform>Назавжди видалити з кошика %n документ? Цього не можна скасувати.</numerusform>
            <numerusform>Назавжди видалити з кошика %n документи? Цього не можна скасувати.</numerusform>
            <numerusform>Назавжди видалити з кошика %n документів? Цього не можна скасувати.</numerusform>
        </translation>
    </message>
    <message>
        <source>Usuń na zawsze</source>
        <translation>Видалити назавжди</translation>
    </message>
    <message>
        <source>Opróżniam kosz…</source>
        <translation>Спорожнюю кошик…</translation>
    </message>
    <message numerus="yes">
        <source>Usunięto na zawsze %n dokument(y/ów).</source>
        <translation>
            <numerusform>Назавжди видалено %n документ.</numerusform>
            <numerusform>Назавжди видалено %n документи.</numerusform>
            <numerusform>Назавжди видалено %n документів.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PageBar</name>
    <message>
        <source>Strona</source>
        <translation>Сторінка</translation>
    </message>
    <message>
        <source>Oryginał</source>
        <translation>Оригінал</translation>
    </message>
    <message>
        <source>Poprzednia strona</source>
        <translation>Попередня сторінка</translation>
    </message>
    <message>
        <source>Następna strona</source>
        <translation>Наступна сторінка</translation>
    </message>
    <message>
        <source>Obróć w lewo</source>
        <translation>Повернути ліворуч</translation>
    </message>
    <message>
        <source>Obróć w prawo</source>
        <translation>Повернути праворуч</translation>
    </message>
    <message>
        <source>Pomniejsz</source>
        <translation>Зменшити</translation>
    </message>
    <message>
        <source>Powiększ</source>
        <translation>Збільшити</translation>
    </message>
    <message>
        <source>Szerokość</source>
        <translation>Ширина</translation>
    </message>
    <message>
        <source>Cała strona</source>
        <translation>Уся сторінка</translation>
    </message>
</context>
<context>
    <name>PageCanvas</name>
    <message>
        <source>Obraz strony</source>
        <translation>Зображення сторінки</translation>
    </message>
    <message>
        <source>Strzałki wybierają słowo, Shift i strzałki kilka słów, Spacja bierze je do pola.</source>
        <translation>Стрілки вибирають слово, Shift і стрілки – кілька слів, пробіл бере їх у поле.</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Sprawdzaj ▸</source>
        <translation>Перевіряти ▸</translation>
    </message>
    <message>
        <source>Schowaj podgląd</source>
        <translation>Сховати перегляд</translation>
    </message>
    <message>
        <source>Podgląd</source>
        <translation>Перегляд</translation>
    </message>
    <message numerus="yes">
        <source>Zaznaczono %n dokument(y/ów).</source>
        <translation>
            <numerusform>Вибрано %n документ.</numerusform>
            <numerusform>Вибрано %n документи.</numerusform>
            <numerusform>Вибрано %n документів.</numerusform>
        </translation>
    </message>
    <message>
        <source>Zaznacz dokument, a zobaczysz go tutaj.</source>
        <translation>Виберіть документ, і побачите його тут.</translation>
    </message>
    <message>
        <source>Stan</source>
        <translation>Стан</translation>
    </message>
    <message>
        <source>Rodzaj</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Firma</source>
        <translation>Фірма</translation>
    </message>
    <message>
        <source>Miesiąc</source>
        <translation>Місяць</translation>
    </message>
    <message>
        <source>Kontrahent</source>
        <translation>Контрагент</translation>
    </message>
    <message>
        <source>NIP</source>
        <translation>NIP</translation>
    </message>
    <message>
        <source>Wystawiono</source>
        <translation>Виставлено</translation>
    </message>
    <message>
        <source>Brutto</source>
        <translation>Брутто</translation>
    </message>
    <message>
        <source>Otrzymano</source>
        <translation>Отримано</translation>
    </message>
    <message>
        <source>Plik</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Nadawca</source>
        <translation>Відправник</translation>
    </message>
    <message>
        <source>Dlaczego tutaj</source>
        <translation>Чому тут</translation>
    </message>
</context>
<context>
    <name>RejectPanel</name>
    <message>
        <source>Dlaczego odrzucasz ten dokument?</source>
        <translation>Чому відхиляєте цей документ?</translation>
    </message>
    <message>
        <source>powód: cyfra wybiera jeden z poniższych, można też wpisać własny</source>
        <translation>причина: цифра вибирає одну з наведених, можна також вписати свою</translation>
    </message>
    <message>
        <source>Powód odrzucenia</source>
        <translation>Причина відхилення</translation>
    </message>
    <message>
        <source>Odrzuć i dalej</source>
        <translation>Відхилити й далі</translation>
    </message>
    <message>
        <source>Enter odrzuca, Esc wraca do dokumentu</source>
        <translation>Enter відхиляє, Esc повертає до документа</translation>
    </message>
    <message>
        <source>Anuluj</source>
        <translation>Скасувати</translation>
    </message>
</context>
<context>
    <name>ReviewCommands</name>
    <message>
        <source>Tego dokumentu nie można teraz opisać.</source>
        <translation>Цей документ зараз не можна описати.</translation>
    </message>
    <message>
        <source>Popraw to pole albo naciśnij Esc, żeby wróciła poprzednia wartość.</source>
        <translation>Виправте це поле або натисніть Esc, щоб повернулося попереднє значення.</translation>
    </message>
    <message>
        <source>Wszystkie pola są już widoczne.</source>
        <translation>Усі поля вже видно.</translation>
    </message>
    <message>
        <source>Dodaj pole</source>
        <translation>Додати поле</translation>
    </message>
    <message>
        <source>To ostatni dokument.</source>
        <translation>Це останній документ.</translation>
    </message>
    <message>
        <source>To pierwszy dokument.</source>
        <translation>Це перший документ.</translation>
    </message>
    <message>
        <source>W tym stanie dokumentu nie można tego zrobić.</source>
        <translation>У такому стані документа цього зробити не можна.</translation>
    </message>
</context>
<context>
    <name>ReviewForm</name>
    <message>
        <source>Dodaj pole…</source>
        <translation>Додати поле…</translation>
    </message>
    <message>
        <source>Dodaj pole, którego program nie odczytał</source>
        <translation>Додати поле, якого програма не зчитала</translation>
    </message>
    <message>
        <source>Mniej pól</source>
        <translation>Менше полів</translation>
    </message>
    <message>
        <source>Więcej pól</source>
        <translation>Більше полів</translation>
    </message>
    <message>
        <source>Firma, miesiąc</source>
        <translation>Фірма, місяць</translation>
    </message>
    <message>
        <source>Rodzaj</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Opis księgowy…</source>
        <translation>Бухгалтерський опис…</translation>
    </message>
    <message>
        <source>nasza firma</source>
        <translation>наша фірма</translation>
    </message>
    <message>
        <source>To nasza firma: NIP zgadza się z NIP-em firmy.</source>
        <translation>Це наша фірма: NIP збігається з NIP фірми.</translation>
    </message>
    <message>
        <source>Razem</source>
        <translation>Разом</translation>
    </message>
</context>
<context>
    <name>ReviewHeader</name>
    <message>
        <source>Lista</source>
        <translation>Список</translation>
    </message>
    <message>
        <source>Wróć do listy dokumentów</source>
        <translation>Повернутися до списку документів</translation>
    </message>
    <message>
        <source>Poprzedni dokument</source>
        <translation>Попередній документ</translation>
    </message>
    <message>
        <source>Następny dokument</source>
        <translation>Наступний документ</translation>
    </message>
    <message>
        <source>Cofnij ostatnią zmianę</source>
        <translation>Скасувати останню зміну</translation>
    </message>
    <message>
        <source>Karta kontrahenta</source>
        <translation>Картка контрагента</translation>
    </message>
    <message>
        <source>Kod QR przelewu do aplikacji banku</source>
        <translation>QR-код переказу для застосунку банку</translation>
    </message>
    <message>
        <source>Podziel albo połącz strony pliku</source>
        <translation>Поділити або об&apos;єднати сторінки файлу</translation>
    </message>
    <message>
        <source>Podziel/połącz…</source>
        <translation>Поділити/об&apos;єднати…</translation>
    </message>
    <message>
        <source>Odrzuć…</source>
        <translation>Відхилити…</translation>
    </message>
    <message>
        <source>Odrzuć z powodem</source>
        <translation>Відхилити із зазначенням причини</translation>
    </message>
    <message>
        <source>To nie faktura</source>
        <translation>Це не фактура</translation>
    </message>
    <message>
        <source>Zmień rodzaj na pismo, umowę i inne</source>
        <translation>Змінити вид на лист, договір тощо</translation>
    </message>
    <message>
        <source>Pomoc</source>
        <translation>Довідка</translation>
    </message>
    <message>
        <source>{place} z {count}</source>
        <translation>{place} з {count}</translation>
    </message>
    <message>
        <source>Otwieram…</source>
        <translation>Відкриваю…</translation>
    </message>
    <message>
        <source>nierozpoznana firma</source>
        <translation>нерозпізнана фірма</translation>
    </message>
</context>
<context>
    <name>ReviewScreen</name>
    <message>
        <source>Dokument</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>Dalej</source>
        <translation>Далі</translation>
    </message>
    <message>
        <source>Złóż i dalej</source>
        <translation>Скласти й далі</translation>
    </message>
    <message>
        <source>Zatwierdź i dalej</source>
        <translation>Затвердити й далі</translation>
    </message>
    <message>
        <source>Wybierz rodzaj dokumentu</source>
        <translation>Виберіть вид документа</translation>
    </message>
    <message>
        <source>Do sprawdzenia: {count}</source>
        <translation>На перевірку: {count}</translation>
    </message>
    <message>
        <source>Wszystko sprawdzone</source>
        <translation>Усе перевірено</translation>
    </message>
    <message>
        <source>{key}: klawisze</source>
        <translation>{key}: клавіші</translation>
    </message>
    <message>
        <source>Najpierw wejdź w pole, a potem kliknij słowa na stronie.</source>
        <translation>Спершу увійдіть у поле, а потім клацайте слова на сторінці.</translation>
    </message>
    <message>
        <source>Zatwierdź dokument i otwórz następny</source>
        <translation>Затвердити документ і відкрити наступний</translation>
    </message>
</context>
<context>
    <name>StateMark</name>
    <message>
        <source>{state}: wpisane lub potwierdzone przez osobę</source>
        <translation>{state}: вписано або підтверджено людиною</translation>
    </message>
    <message>
        <source>{state}: kliknij, jeśli wartość jest dobra</source>
        <translation>{state}: клацніть, якщо значення правильне</translation>
    </message>
    <message>
        <source>{state}. Wynika z wcześniejszych dokumentów tego kontrahenta</source>
        <translation>{state}. Випливає з попередніх документів цього контрагента</translation>
    </message>
</context>
<context>
    <name>StatusBanner</name>
    <message>
        <source>Zmień stan dokumentu</source>
        <translation>Змінити стан документа</translation>
    </message>
    <message>
        <source>Dokument przyszedł do miesiąca {month}, który jest już zamknięty. Wybierz mu inny miesiąc.</source>
        <translation>Документ прийшов до місяця {month}, який уже закрито. Виберіть йому інший місяць.</translation>
    </message>
    <message>
        <source>Stan dokumentu: {status}.</source>
        <translation>Стан документа: {status}.</translation>
    </message>
    <message>
        <source>Pola pojawią się, gdy zostanie odczytany; można je też wpisać od razu.</source>
        <translation>Поля з&apos;являться, коли його буде зчитано; їх можна також вписати відразу.</translation>
    </message>
    <message>
        <source>Otwórz ponownie</source>
        <translation>Відкрити знову</translation>
    </message>
    <message>
        <source>To nie duplikat</source>
        <translation>Це не дублікат</translation>
    </message>
    <message>
        <source>Wpuść z kwarantanny</source>
        <translation>Впустити з карантину</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Skaner</source>
        <translation>Сканер</translation>
    </message>
    <message>
        <source>Poczta</source>
        <translation>Пошта</translation>
    </message>
    <message>
        <source>Postęp odczytu</source>
        <translation>Перебіг зчитування</translation>
    </message>
    <message>
        <source>Wstrzymaj odczyt</source>
        <translation>Призупинити зчитування</translation>
    </message>
    <message>
        <source>Zatrzymaj odczyt; dokumenty zostaną na liście</source>
        <translation>Зупинити зчитування; документи залишаться у списку</translation>
    </message>
    <message>
        <source>Skaner: nie wskazano folderu</source>
        <translation>Сканер: папку не вказано</translation>
    </message>
    <message>
        <source>Wskaż folder, do którego skaner zapisuje pliki</source>
        <translation>Вкажіть папку, до якої сканер записує файли</translation>
    </message>
    <message>
        <source>Skaner: {state}</source>
        <translation>Сканер: {state}</translation>
    </message>
    <message>
        <source>Poczta: {state}</source>
        <translation>Пошта: {state}</translation>
    </message>
    <message>
        <source>Panel: {state}</source>
        <translation>Панель: {state}</translation>
    </message>
    <message>
        <source>Klienci nie mogą teraz wejść do panelu. Kliknij, aby uruchomić go ponownie.</source>
        <translation>Клієнти зараз не можуть увійти до панелі. Клацніть, щоб запустити її знову.</translation>
    </message>
    <message>
        <source>Ustawienia panelu klienta</source>
        <translation>Налаштування панелі клієнта</translation>
    </message>
    <message>
        <source>Odczyt wstrzymany: {done} z {total}</source>
        <translation>Зчитування призупинено: {done} з {total}</translation>
    </message>
    <message>
        <source>Odczyt: {done} z {total}</source>
        <translation>Зчитування: {done} з {total}</translation>
    </message>
    <message>
        <source>Wznów odczyt</source>
        <translation>Відновити зчитування</translation>
    </message>
    <message>
        <source>Przyjmowanie: {done} z {total}</source>
        <translation>Приймання: {done} з {total}</translation>
    </message>
    <message>
        <source>Przesyłki bez dokumentów: {count}</source>
        <translation>Надходження без документів: {count}</translation>
    </message>
    <message>
        <source>Pokaż wiadomości, z których nic nie przyjęto</source>
        <translation>Показати повідомлення, з яких нічого не прийнято</translation>
    </message>
    <message>
        <source>Kopie zapasowe</source>
        <translation>Резервні копії</translation>
    </message>
    <message numerus="yes">
        <source>%n kłopot(y/ów)</source>
        <translation>
            <numerusform>%n проблема</numerusform>
            <numerusform>%n проблеми</numerusform>
            <numerusform>%n проблем</numerusform>
        </translation>
    </message>
    <message>
        <source>Pokaż kłopoty</source>
        <translation>Показати проблеми</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Zamknij</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>Zatrzymaj</source>
        <translation>Зупинити</translation>
    </message>
</context>
<context>
    <name>Toolbar</name>
    <message>
        <source>Dodaj</source>
        <translation>Додати</translation>
    </message>
    <message>
        <source>Odczytaj</source>
        <translation>Зчитати</translation>
    </message>
    <message>
        <source>Sprawdzaj po kolei to, co czeka</source>
        <translation>Перевіряти по черзі те, що чекає</translation>
    </message>
    <message>
        <source>Zatwierdź</source>
        <translation>Затвердити</translation>
    </message>
    <message>
        <source>Eksportuj</source>
        <translation>Експортувати</translation>
    </message>
    <message>
        <source>Szukaj: orlen maj 300-400 zł niezapłacone…</source>
        <translation>Пошук: orlen maj 300-400 zł niezapłacone…</translation>
    </message>
    <message>
        <source>Szukaj w dokumentach</source>
        <translation>Шукати в документах</translation>
    </message>
    <message>
        <source>Więcej</source>
        <translation>Більше</translation>
    </message>
    <message>
        <source>Pomoc</source>
        <translation>Довідка</translation>
    </message>
    <message>
        <source>Sprawdzaj ▸</source>
        <translation>Перевіряти ▸</translation>
    </message>
    <message>
        <source>Przekaż: {format}…</source>
        <translation>Передати: {format}…</translation>
    </message>
    <message>
        <source>Przekaż do programu…</source>
        <translation>Передати до програми…</translation>
    </message>
    <message>
        <source>Pliki…</source>
        <translation>Файли…</translation>
    </message>
    <message>
        <source>Folder z plikami…</source>
        <translation>Папку з файлами…</translation>
    </message>
    <message>
        <source>Firmę…</source>
        <translation>Фірму…</translation>
    </message>
    <message>
        <source>Folder skanera…</source>
        <translation>Папку сканера…</translation>
    </message>
    <message>
        <source>Tabela Excela…</source>
        <translation>Таблиця Excel…</translation>
    </message>
    <message>
        <source>Tabele CSV…</source>
        <translation>Таблиці CSV…</translation>
    </message>
    <message>
        <source>Przekazane pliki…</source>
        <translation>Передані файли…</translation>
    </message>
    <message>
        <source>Zapisz oryginały…</source>
        <translation>Зберегти оригінали…</translation>
    </message>
    <message>
        <source>Zaznaczone dokumenty</source>
        <translation>Вибрані документи</translation>
    </message>
    <message>
        <source>Pokaż albo schowaj podgląd</source>
        <translation>Показати або сховати перегляд</translation>
    </message>
    <message>
        <source>Pokaż albo schowaj filtry kolumn</source>
        <translation>Показати або сховати фільтри стовпців</translation>
    </message>
    <message>
        <source>Odśwież listę</source>
        <translation>Оновити список</translation>
    </message>
    <message>
        <source>Przesyłki…</source>
        <translation>Надходження…</translation>
    </message>
    <message>
        <source>Kontrahenci…</source>
        <translation>Контрагенти…</translation>
    </message>
    <message>
        <source>Przelewy…</source>
        <translation>Перекази…</translation>
    </message>
    <message>
        <source>Wyciągi bankowe…</source>
        <translation>Банківські виписки…</translation>
    </message>
    <message>
        <source>Drukuj…</source>
        <translation>Друкувати…</translation>
    </message>
    <message>
        <source>Kto co zrobił…</source>
        <translation>Хто що зробив…</translation>
    </message>
    <message>
        <source>Ustawienia…</source>
        <translation>Налаштування…</translation>
    </message>
    <message>
        <source>Pierwsze kroki…</source>
        <translation>Перші кроки…</translation>
    </message>
    <message>
        <source>Pomoc techniczna…</source>
        <translation>Технічна допомога…</translation>
    </message>
    <message>
        <source>Zablokuj ekran</source>
        <translation>Заблокувати екран</translation>
    </message>
    <message>
        <source>Zakończ</source>
        <translation>Завершити</translation>
    </message>
    <message>
        <source>Wyloguj: {name}</source>
        <translation>Вийти: {name}</translation>
    </message>
</context>
<context>
    <name>TreeModel</name>
    <message>
        <source>{text}, nowe wiadomości: {count}</source>
        <translation>{text}, нові повідомлення: {count}</translation>
    </message>
</context>
<context>
    <name>TreePanel</name>
    <message>
        <source>Szukaj firmy…</source>
        <translation>Шукати фірму…</translation>
    </message>
    <message>
        <source>Szukaj firmy</source>
        <translation>Шукати фірму</translation>
    </message>
</context>
<context>
    <name>TroublesPanel</name>
    <message>
        <source>Kłopoty</source>
        <translation>Проблеми</translation>
    </message>
    <message>
        <source>Spróbuj ponownie wszystkie</source>
        <translation>Спробувати все ще раз</translation>
    </message>
    <message>
        <source>Zamknij</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>Nie ma żadnych kłopotów.</source>
        <translation>Немає жодних проблем.</translation>
    </message>
    <message>
        <source>Co zrobić?</source>
        <translation>Що робити?</translation>
    </message>
    <message>
        <source>Spróbuj ponownie</source>
        <translation>Спробувати ще раз</translation>
    </message>
    <message>
        <source>Usuń z listy</source>
        <translation>Прибрати зі списку</translation>
    </message>
</context>
<context>
    <name>VatTable</name>
    <message>
        <source>Stawka</source>
        <translation>Ставка</translation>
    </message>
    <message>
        <source>Netto</source>
        <translation>Нетто</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>VAT</translation>
    </message>
    <message>
        <source>Brutto</source>
        <translation>Брутто</translation>
    </message>
    <message>
        <source>Dodaj wiersz tabeli VAT</source>
        <translation>Додати рядок таблиці VAT</translation>
    </message>
    <message>
        <source>Tabela VAT</source>
        <translation>Таблиця VAT</translation>
    </message>
    <message>
        <source>{column}, wiersz {row}</source>
        <translation>{column}, рядок {row}</translation>
    </message>
    <message>
        <source>Usuń wiersz {row}</source>
        <translation>Видалити рядок {row}</translation>
    </message>
</context>
<context>
    <name>answer</name>
    <message>
        <source>potwierdzono telefonicznie</source>
        <translation>підтверджено телефоном</translation>
    </message>
    <message>
        <source>zgodne z umową</source>
        <translation>відповідає договору</translation>
    </message>
    <message>
        <source>klient potwierdził</source>
        <translation>клієнт підтвердив</translation>
    </message>
    <message>
        <source>nie dotyczy tego dokumentu</source>
        <translation>не стосується цього документа</translation>
    </message>
</context>
<context>
    <name>channel</name>
    <message>
        <source>Skaner</source>
        <translation>Сканер</translation>
    </message>
    <message>
        <source>Dodany</source>
        <translation>Доданий</translation>
    </message>
    <message>
        <source>Poczta</source>
        <translation>Пошта</translation>
    </message>
    <message>
        <source>Panel</source>
        <translation>Панель</translation>
    </message>
    <message>
        <source>Telefon</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>KSeF</source>
        <translation>KSeF</translation>
    </message>
</context>
<context>
    <name>check</name>
    <message>
        <source>NIP sprzedawcy</source>
        <translation>NIP продавця</translation>
    </message>
    <message>
        <source>NIP nabywcy</source>
        <translation>NIP покупця</translation>
    </message>
    <message>
        <source>rachunek</source>
        <translation>рахунок</translation>
    </message>
    <message>
        <source>numer KSeF</source>
        <translation>номер KSeF</translation>
    </message>
    <message>
        <source>KSeF = NIP sprzedawcy</source>
        <translation>KSeF = NIP продавця</translation>
    </message>
    <message>
        <source>netto + VAT = brutto</source>
        <translation>нетто + VAT = брутто</translation>
    </message>
    <message>
        <source>suma netto</source>
        <translation>сума нетто</translation>
    </message>
    <message>
        <source>suma VAT</source>
        <translation>сума VAT</translation>
    </message>
    <message>
        <source>suma brutto</source>
        <translation>сума брутто</translation>
    </message>
    <message>
        <source>suma pozycji</source>
        <translation>сума позицій</translation>
    </message>
    <message>
        <source>VAT według stawek</source>
        <translation>VAT за ставками</translation>
    </message>
    <message>
        <source>wiersze tabeli</source>
        <translation>рядки таблиці</translation>
    </message>
    <message>
        <source>kolejność dat</source>
        <translation>порядок дат</translation>
    </message>
    <message>
        <source>nasza firma</source>
        <translation>наша фірма</translation>
    </message>
    <message>
        <source>słownie = cyframi</source>
        <translation>словами = цифрами</translation>
    </message>
</context>
<context>
    <name>column</name>
    <message>
        <source>{month} (zamknięty)</source>
        <translation>{month} (закрито)</translation>
    </message>
    <message>
        <source>{certain} z {total}</source>
        <translation>{certain} з {total}</translation>
    </message>
    <message>
        <source>Stan</source>
        <translation>Стан</translation>
    </message>
    <message>
        <source>Rodzaj</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Numer</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Kontrahent</source>
        <translation>Контрагент</translation>
    </message>
    <message>
        <source>NIP</source>
        <translation>NIP</translation>
    </message>
    <message>
        <source>Wystawiono</source>
        <translation>Виставлено</translation>
    </message>
    <message>
        <source>2026-11</source>
        <translation>2026-11</translation>
    </message>
    <message>
        <source>Brutto</source>
        <translation>Брутто</translation>
    </message>
    <message>
        <source>100-300</source>
        <translation>100-300</translation>
    </message>
    <message>
        <source>Wal.</source>
        <translation>Вал.</translation>
    </message>
    <message>
        <source>Kanał</source>
        <translation>Канал</translation>
    </message>
    <message>
        <source>Otrzymano</source>
        <translation>Отримано</translation>
    </message>
    <message>
        <source>Odczytano</source>
        <translation>Зчитано</translation>
    </message>
    <message>
        <source>Stron</source>
        <translation>Сторінок</translation>
    </message>
    <message>
        <source>Firma</source>
        <translation>Фірма</translation>
    </message>
    <message>
        <source>Miesiąc</source>
        <translation>Місяць</translation>
    </message>
    <message>
        <source>Plik</source>
        <translation>Файл</translation>
    </message>
</context>
<context>
    <name>field</name>
    <message>
        <source>Rodzaj</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Numer</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Wystawiono</source>
        <translation>Виставлено</translation>
    </message>
    <message>
        <source>Sprzedano</source>
        <translation>Продано</translation>
    </message>
    <message>
        <source>Termin</source>
        <translation>Термін</translation>
    </message>
    <message>
        <source>NIP sprzedawcy</source>
        <translation>NIP продавця</translation>
    </message>
    <message>
        <source>Sprzedawca</source>
        <translation>Продавець</translation>
    </message>
    <message>
        <source>Adres sprzedawcy</source>
        <translation>Адреса продавця</translation>
    </message>
    <message>
        <source>NIP nabywcy</source>
        <translation>NIP покупця</translation>
    </message>
    <message>
        <source>Nabywca</source>
        <translation>Покупець</translation>
    </message>
    <message>
        <source>Adres nabywcy</source>
        <translation>Адреса покупця</translation>
    </message>
    <message>
        <source>Waluta</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>Netto</source>
        <translation>Нетто</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>VAT</translation>
    </message>
    <message>
        <source>Brutto</source>
        <translation>Брутто</translation>
    </message>
    <message>
        <source>Do zapłaty</source>
        <translation>До сплати</translation>
    </message>
    <message>
        <source>Sposób zapłaty</source>
        <translation>Спосіб оплати</translation>
    </message>
    <message>
        <source>Konto</source>
        <translation>Рахунок</translation>
    </message>
    <message>
        <source>Podzielona płatność</source>
        <translation>Розділений платіж</translation>
    </message>
    <message>
        <source>Numer KSeF</source>
        <translation>Номер KSeF</translation>
    </message>
    <message>
        <source>Koryguje numer</source>
        <translation>Коригує номер</translation>
    </message>
    <message>
        <source>Koryguje fakturę z dnia</source>
        <translation>Коригує фактуру від</translation>
    </message>
    <message>
        <source>Przyczyna korekty</source>
        <translation>Причина коригування</translation>
    </message>
    <message>
        <source>Numer zamówienia</source>
        <translation>Номер замовлення</translation>
    </message>
    <message>
        <source>Faktury zaliczkowe</source>
        <translation>Авансові фактури</translation>
    </message>
    <message>
        <source>Zapłacono</source>
        <translation>Сплачено</translation>
    </message>
    <message>
        <source>Rabat razem</source>
        <translation>Знижка разом</translation>
    </message>
    <message>
        <source>Podstawa zwolnienia</source>
        <translation>Підстава звільнення</translation>
    </message>
    <message>
        <source>Odwrotne obciążenie</source>
        <translation>Зворотне оподаткування</translation>
    </message>
    <message>
        <source>Metoda kasowa</source>
        <translation>Касовий метод</translation>
    </message>
    <message>
        <source>Procedura marży</source>
        <translation>Процедура маржі</translation>
    </message>
    <message>
        <source>Odbiorca</source>
        <translation>Одержувач</translation>
    </message>
    <message>
        <source>NIP odbiorcy</source>
        <translation>NIP одержувача</translation>
    </message>
    <message>
        <source>Drugie konto</source>
        <translation>Другий рахунок</translation>
    </message>
    <message>
        <source>BDO sprzedawcy</source>
        <translation>BDO продавця</translation>
    </message>
    <message>
        <source>REGON sprzedawcy</source>
        <translation>REGON продавця</translation>
    </message>
    <message>
        <source>KRS sprzedawcy</source>
        <translation>KRS продавця</translation>
    </message>
    <message>
        <source>Nr rejestracyjny</source>
        <translation>Реєстраційний номер</translation>
    </message>
    <message>
        <source>Stan licznika</source>
        <translation>Показ лічильника</translation>
    </message>
</context>
<context>
    <name>field state</name>
    <message>
        <source>pewne</source>
        <translation>певне</translation>
    </message>
    <message>
        <source>do sprawdzenia</source>
        <translation>на перевірку</translation>
    </message>
    <message>
        <source>brak</source>
        <translation>бракує</translation>
    </message>
    <message>
        <source>błąd</source>
        <translation>помилка</translation>
    </message>
    <message>
        <source>nie ma</source>
        <translation>немає</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>Wszędzie</source>
        <translation>Усюди</translation>
    </message>
    <message>
        <source>Lista dokumentów</source>
        <translation>Список документів</translation>
    </message>
    <message>
        <source>Zaznaczone dokumenty</source>
        <translation>Вибрані документи</translation>
    </message>
    <message>
        <source>Sprawdzanie: pola</source>
        <translation>Перевірка: поля</translation>
    </message>
    <message>
        <source>Sprawdzanie: tabela VAT</source>
        <translation>Перевірка: таблиця VAT</translation>
    </message>
    <message>
        <source>Sprawdzanie: obraz strony</source>
        <translation>Перевірка: зображення сторінки</translation>
    </message>
    <message>
        <source>Sprawdzanie: dokument</source>
        <translation>Перевірка: документ</translation>
    </message>
    <message>
        <source>Podział pliku</source>
        <translation>Поділ файлу</translation>
    </message>
    <message>
        <source>Tablica miesięcy</source>
        <translation>Дошка місяців</translation>
    </message>
    <message>
        <source>Kontrahenci</source>
        <translation>Контрагенти</translation>
    </message>
    <message>
        <source>Porównanie duplikatów</source>
        <translation>Порівняння дублікатів</translation>
    </message>
    <message>
        <source>Przelewy</source>
        <translation>Перекази</translation>
    </message>
    <message>
        <source>Wyciągi bankowe</source>
        <translation>Банківські виписки</translation>
    </message>
    <message>
        <source>Przekazanie</source>
        <translation>Передання</translation>
    </message>
    <message>
        <source>Pierwsze kroki</source>
        <translation>Перші кроки</translation>
    </message>
    <message>
        <source>lista klawiszy</source>
        <translation>список клавіш</translation>
    </message>
    <message>
        <source>pomoc o tym, co jest na ekranie</source>
        <translation>довідка про те, що на екрані</translation>
    </message>
    <message>
        <source>ustawienia</source>
        <translation>налаштування</translation>
    </message>
    <message>
        <source>pomoc techniczna: sprawdzenie, dziennik, raporty błędów</source>
        <translation>технічна допомога: перевірка, журнал, звіти про помилки</translation>
    </message>
    <message>
        <source>zablokuj ekran</source>
        <translation>заблокувати екран</translation>
    </message>
    <message>
        <source>kto co zrobił</source>
        <translation>хто що зробив</translation>
    </message>
    <message>
        <source>zakończ program</source>
        <translation>завершити програму</translation>
    </message>
    <message>
        <source>pierwsze kroki: ustawienie biura po kolei</source>
        <translation>перші кроки: налаштування бюро крок за кроком</translation>
    </message>
    <message>
        <source>zapisz krok i idź dalej</source>
        <translation>зберегти крок і йти далі</translation>
    </message>
    <message>
        <source>poprzedni krok</source>
        <translation>попередній крок</translation>
    </message>
    <message>
        <source>pomiń krok na razie</source>
        <translation>поки що пропустити крок</translation>
    </message>
    <message>
        <source>drukuj albo zapisz jako PDF</source>
        <translation>друкувати або зберегти як PDF</translation>
    </message>
    <message>
        <source>dodaj pliki</source>
        <translation>додати файли</translation>
    </message>
    <message>
        <source>szukaj w dokumentach</source>
        <translation>шукати в документах</translation>
    </message>
    <message>
        <source>szukaj firmy w drzewie</source>
        <translation>шукати фірму в дереві</translation>
    </message>
    <message>
        <source>odczytaj zaznaczone dokumenty</source>
        <translation>зчитати вибрані документи</translation>
    </message>
    <message>
        <source>sprawdzaj od zaznaczonego</source>
        <translation>перевіряти від вибраного</translation>
    </message>
    <message>
        <source>sprawdzaj po kolei to, co czeka</source>
        <translation>перевіряти по черзі те, що чекає</translation>
    </message>
    <message>
        <source>zatwierdź zaznaczone</source>
        <translation>затвердити вибрані</translation>
    </message>
    <message>
        <source>odrzuć zaznaczone, z powodem</source>
        <translation>відхилити вибрані, із зазначенням причини</translation>
    </message>
    <message>
        <source>przypisz zaznaczone do firmy</source>
        <translation>призначити вибрані фірмі</translation>
    </message>
    <message>
        <source>zmień miesiąc zaznaczonych</source>
        <translation>змінити місяць вибраних</translation>
    </message>
    <message>
        <source>zmień rodzaj zaznaczonych</source>
        <translation>змінити вид вибраних</translation>
    </message>
    <message>
        <source>złóż zaznaczone bez księgowania</source>
        <translation>скласти вибрані без обліку</translation>
    </message>
    <message>
        <source>zaznaczone to nie duplikaty</source>
        <translation>вибрані – не дублікати</translation>
    </message>
    <message>
        <source>wpuść zaznaczone z kwarantanny</source>
        <translation>впустити вибрані з карантину</translation>
    </message>
    <message>
        <source>spóźnione przełóż do najbliższego otwartego miesiąca</source>
        <translation>ті, що запізнилися, перенести до найближчого відкритого місяця</translation>
    </message>
    <message>
        <source>cofnij zaznaczone do sprawdzenia</source>
        <translation>повернути вибрані на перевірку</translation>
    </message>
    <message>
        <source>menu eksportu i przekazania</source>
        <translation>меню експорту й передання</translation>
    </message>
    <message>
        <source>zapisz oryginały</source>
        <translation>зберегти оригінали</translation>
    </message>
    <message>
        <source>przenieś zaznaczone do kosza</source>
        <translation>перенести вибрані до кошика</translation>
    </message>
    <message>
        <source>przywróć zaznaczone z kosza</source>
        <translation>відновити вибрані з кошика</translation>
    </message>
    <message>
        <source>pokaż albo schowaj podgląd</source>
        <translation>показати або сховати перегляд</translation>
    </message>
    <message>
        <source>pokaż albo schowaj filtry kolumn</source>
        <translation>показати або сховати фільтри стовпців</translation>
    </message>
    <message>
        <source>przesyłki: co przyszło i co się z tym stało</source>
        <translation>надходження: що прийшло і що з цим сталося</translation>
    </message>
    <message>
        <source>odśwież listę</source>
        <translation>оновити список</translation>
    </message>
    <message>
        <source>pokaż albo schowaj kłopoty</source>
        <translation>показати або сховати проблеми</translation>
    </message>
    <message>
        <source>udostępnij panel wybranej firmie</source>
        <translation>надати доступ до панелі вибраній фірмі</translation>
    </message>
    <message>
        <source>pytania i odpowiedzi klientów</source>
        <translation>питання й відповіді клієнтів</translation>
    </message>
    <message>
        <source>tablica miesięcy</source>
        <translation>дошка місяців</translation>
    </message>
    <message>
        <source>przegląd biura</source>
        <translation>огляд бюро</translation>
    </message>
    <message>
        <source>zatwierdź dokument i otwórz następny</source>
        <translation>затвердити документ і відкрити наступний</translation>
    </message>
    <message>
        <source>następne pole do sprawdzenia</source>
        <translation>наступне поле на перевірку</translation>
    </message>
    <message>
        <source>poprzednie pole do sprawdzenia</source>
        <translation>попереднє поле на перевірку</translation>
    </message>
    <message>
        <source>następne pole, każde</source>
        <translation>наступне поле, будь-яке</translation>
    </message>
    <message>
        <source>poprzednie pole, każde</source>
        <translation>попереднє поле, будь-яке</translation>
    </message>
    <message>
        <source>potwierdź wartość i idź do następnego pola do sprawdzenia</source>
        <translation>підтвердити значення та йти до наступного поля на перевірку</translation>
    </message>
    <message>
        <source>popraw wartość od końca; cyfry są wtedy tekstem</source>
        <translation>виправити значення з кінця; цифри тоді є текстом</translation>
    </message>
    <message>
        <source>pokaż albo schowaj rzadsze pola</source>
        <translation>показати або сховати рідкісніші поля</translation>
    </message>
    <message>
        <source>dodaj pole, którego program nie odczytał</source>
        <translation>додати поле, якого програма не зчитала</translation>
    </message>
    <message>
        <source>weź jedną z innych możliwych wartości</source>
        <translation>взяти одне з інших можливих значень</translation>
    </message>
    <message>
        <source>cofnij ostatnią zmianę, krok po kroku</source>
        <translation>скасувати останню зміну, крок за кроком</translation>
    </message>
    <message>
        <source>porzuć pisanie; drugi raz: wróć do listy</source>
        <translation>припинити писати; удруге: повернутися до списку</translation>
    </message>
    <message>
        <source>przejdź do tabeli VAT</source>
        <translation>перейти до таблиці VAT</translation>
    </message>
    <message>
        <source>przejdź do pozycji dokumentu</source>
        <translation>перейти до позицій документа</translation>
    </message>
    <message>
        <source>dodaj wiersz</source>
        <translation>додати рядок</translation>
    </message>
    <message>
        <source>usuń wiersz</source>
        <translation>видалити рядок</translation>
    </message>
    <message>
        <source>przejdź na obraz strony: strzałki wybierają słowo, Spacja je bierze</source>
        <translation>перейти на зображення сторінки: стрілки вибирають слово, пробіл його бере</translation>
    </message>
    <message>
        <source>obróć stronę w prawo</source>
        <translation>повернути сторінку праворуч</translation>
    </message>
    <message>
        <source>obróć stronę w lewo</source>
        <translation>повернути сторінку ліворуч</translation>
    </message>
    <message>
        <source>powiększ (także Ctrl i kółko myszy)</source>
        <translation>збільшити (також Ctrl і коліщатко миші)</translation>
    </message>
    <message>
        <source>pomniejsz</source>
        <translation>зменшити</translation>
    </message>
    <message>
        <source>dopasuj do szerokości</source>
        <translation>припасувати до ширини</translation>
    </message>
    <message>
        <source>pokaż całą stronę</source>
        <translation>показати всю сторінку</translation>
    </message>
    <message>
        <source>pokaż oryginał zamiast strony wyprostowanej, albo z powrotem</source>
        <translation>показати оригінал замість вирівняної сторінки або навпаки</translation>
    </message>
    <message>
        <source>następna strona dokumentu</source>
        <translation>наступна сторінка документа</translation>
    </message>
    <message>
        <source>poprzednia strona dokumentu</source>
        <translation>попередня сторінка документа</translation>
    </message>
    <message>
        <source>następny dokument, bez zatwierdzania</source>
        <translation>наступний документ, без затвердження</translation>
    </message>
    <message>
        <source>poprzedni dokument</source>
        <translation>попередній документ</translation>
    </message>
    <message>
        <source>zmień rodzaj dokumentu</source>
        <translation>змінити вид документа</translation>
    </message>
    <message>
        <source>zmień firmę</source>
        <translation>змінити фірму</translation>
    </message>
    <message>
        <source>zmień miesiąc</source>
        <translation>змінити місяць</translation>
    </message>
    <message>
        <source>z zamkniętego miesiąca przenieś do najbliższego otwartego</source>
        <translation>із закритого місяця перенести до найближчого відкритого</translation>
    </message>
    <message>
        <source>to nie faktura: pismo, umowa i inne</source>
        <translation>це не фактура: лист, договір тощо</translation>
    </message>
    <message>
        <source>odrzuć dokument, z powodem</source>
        <translation>відхилити документ, із зазначенням причини</translation>
    </message>
    <message>
        <source>to nie duplikat</source>
        <translation>це не дублікат</translation>
    </message>
    <message>
        <source>wpuść dokument z kwarantanny</source>
        <translation>впустити документ з карантину</translation>
    </message>
    <message>
        <source>otwórz dokument ponownie</source>
        <translation>відкрити документ знову</translation>
    </message>
    <message>
        <source>przejdź do opisu księgowego</source>
        <translation>перейти до бухгалтерського опису</translation>
    </message>
    <message>
        <source>przyjmij cały podpowiadany opis księgowy</source>
        <translation>прийняти весь запропонований бухгалтерський опис</translation>
    </message>
    <message>
        <source>opisz zaznaczone: rejestr, kategoria i inne</source>
        <translation>описати вибрані: реєстр, категорія тощо</translation>
    </message>
    <message>
        <source>cofnij ostatnie opisanie zaznaczonych</source>
        <translation>скасувати останній опис вибраних</translation>
    </message>
    <message>
        <source>rozmowa z klientem</source>
        <translation>розмова з клієнтом</translation>
    </message>
    <message>
        <source>uwagi kontroli</source>
        <translation>зауваження перевірки</translation>
    </message>
    <message>
        <source>podziel albo połącz strony pliku</source>
        <translation>поділити або об&apos;єднати сторінки файлу</translation>
    </message>
    <message>
        <source>podziel albo połącz przed bieżącą stroną</source>
        <translation>поділити або об&apos;єднати перед поточною сторінкою</translation>
    </message>
    <message>
        <source>obróć zaznaczone strony w prawo</source>
        <translation>повернути вибрані сторінки праворуч</translation>
    </message>
    <message>
        <source>obróć zaznaczone strony w lewo</source>
        <translation>повернути вибрані сторінки ліворуч</translation>
    </message>
    <message>
        <source>usuń albo przywróć zaznaczone strony</source>
        <translation>видалити або відновити вибрані сторінки</translation>
    </message>
    <message>
        <source>wykonaj propozycje</source>
        <translation>виконати пропозиції</translation>
    </message>
    <message>
        <source>zaznacz wszystkie strony</source>
        <translation>вибрати всі сторінки</translation>
    </message>
    <message>
        <source>wróć</source>
        <translation>повернутися</translation>
    </message>
    <message>
        <source>porównaj z domniemanym duplikatem</source>
        <translation>порівняти з імовірним дублікатом</translation>
    </message>
    <message>
        <source>porównaj domniemane duplikaty</source>
        <translation>порівняти ймовірні дублікати</translation>
    </message>
    <message>
        <source>to samo: zachowaj dokument z prawej</source>
        <translation>те саме: залишити документ праворуч</translation>
    </message>
    <message>
        <source>to samo: zachowaj dokument z lewej</source>
        <translation>те саме: залишити документ ліворуч</translation>
    </message>
    <message>
        <source>dokument z lewej to poprawiona wersja</source>
        <translation>документ ліворуч – виправлена версія</translation>
    </message>
    <message>
        <source>to dwa różne dokumenty</source>
        <translation>це два різні документи</translation>
    </message>
    <message>
        <source>cofnij ostatnią decyzję</source>
        <translation>скасувати останнє рішення</translation>
    </message>
    <message>
        <source>następna para</source>
        <translation>наступна пара</translation>
    </message>
    <message>
        <source>poprzednia para</source>
        <translation>попередня пара</translation>
    </message>
    <message>
        <source>pokaż dokumenty tego miesiąca</source>
        <translation>показати документи цього місяця</translation>
    </message>
    <message>
        <source>zaznacz komplet albo cofnij zaznaczenie</source>
        <translation>позначити комплект або зняти позначку</translation>
    </message>
    <message>
        <source>przypomnij spóźnionym z tego miesiąca</source>
        <translation>нагадати тим, хто запізнюється з цього місяця</translation>
    </message>
    <message>
        <source>czego brakuje, co jest otwarte, zamknięcie miesiąca</source>
        <translation>чого бракує, що відкрито, закриття місяця</translation>
    </message>
    <message>
        <source>sprawdź braki wszystkich firm w wybranym miesiącu</source>
        <translation>перевірити, чого бракує всім фірмам у вибраному місяці</translation>
    </message>
    <message>
        <source>kontrahenci</source>
        <translation>контрагенти</translation>
    </message>
    <message>
        <source>karta kontrahenta zaznaczonego dokumentu</source>
        <translation>картка контрагента вибраного документа</translation>
    </message>
    <message>
        <source>karta kontrahenta</source>
        <translation>картка контрагента</translation>
    </message>
    <message>
        <source>weź dane kontrahenta z bazy</source>
        <translation>взяти дані контрагента з бази</translation>
    </message>
    <message>
        <source>szukaj kontrahenta</source>
        <translation>шукати контрагента</translation>
    </message>
    <message>
        <source>nowy kontrahent</source>
        <translation>новий контрагент</translation>
    </message>
    <message>
        <source>zapisz kartę</source>
        <translation>зберегти картку</translation>
    </message>
    <message>
        <source>uzupełnij z rejestru</source>
        <translation>доповнити з реєстру</translation>
    </message>
    <message>
        <source>scal z innym kontrahentem</source>
        <translation>об&apos;єднати з іншим контрагентом</translation>
    </message>
    <message>
        <source>możliwe dublety</source>
        <translation>можливі дублі</translation>
    </message>
    <message>
        <source>wczytaj kontrahentów z pliku</source>
        <translation>завантажити контрагентів із файлу</translation>
    </message>
    <message>
        <source>zapisz listę do pliku</source>
        <translation>зберегти список у файл</translation>
    </message>
    <message>
        <source>kod QR przelewu do aplikacji banku</source>
        <translation>QR-код переказу для застосунку банку</translation>
    </message>
    <message>
        <source>przelewy</source>
        <translation>перекази</translation>
    </message>
    <message>
        <source>zaznacz dokument do zapłaty</source>
        <translation>вибрати документ до оплати</translation>
    </message>
    <message>
        <source>zmień kwotę przelewu</source>
        <translation>змінити суму переказу</translation>
    </message>
    <message>
        <source>podzielona płatność albo zwykły przelew</source>
        <translation>розділений платіж або звичайний переказ</translation>
    </message>
    <message>
        <source>zapłacone poza programem</source>
        <translation>сплачено поза програмою</translation>
    </message>
    <message>
        <source>przyjmij uwagę</source>
        <translation>прийняти зауваження</translation>
    </message>
    <message>
        <source>otwórz dokument</source>
        <translation>відкрити документ</translation>
    </message>
    <message>
        <source>kod QR do aplikacji banku</source>
        <translation>QR-код для застосунку банку</translation>
    </message>
    <message>
        <source>zapisz plik dla banku</source>
        <translation>зберегти файл для банку</translation>
    </message>
    <message>
        <source>historia przelewów</source>
        <translation>історія переказів</translation>
    </message>
    <message>
        <source>rachunki firmy</source>
        <translation>рахунки фірми</translation>
    </message>
    <message>
        <source>zapisz rachunek</source>
        <translation>зберегти рахунок</translation>
    </message>
    <message>
        <source>wyciągi bankowe wybranej firmy</source>
        <translation>банківські виписки вибраної фірми</translation>
    </message>
    <message>
        <source>wczytaj zaznaczone jako wyciągi bankowe</source>
        <translation>завантажити вибрані як банківські виписки</translation>
    </message>
    <message>
        <source>wczytaj wyciągi z plików</source>
        <translation>завантажити виписки з файлів</translation>
    </message>
    <message>
        <source>potwierdź propozycję i przejdź do następnej pozycji, która czeka</source>
        <translation>підтвердити пропозицію та перейти до наступної позиції, яка чекає</translation>
    </message>
    <message>
        <source>potwierdź wszystkie pewne propozycje wyciągu</source>
        <translation>підтвердити всі певні пропозиції виписки</translation>
    </message>
    <message>
        <source>połącz płatność z dokumentem</source>
        <translation>пов&apos;язати платіж із документом</translation>
    </message>
    <message>
        <source>płatność nie potrzebuje dokumentu</source>
        <translation>платіж не потребує документа</translation>
    </message>
    <message>
        <source>cofnij decyzję o zaznaczonych</source>
        <translation>скасувати рішення щодо вибраних</translation>
    </message>
    <message>
        <source>pokaż dokument płatności</source>
        <translation>показати документ платежу</translation>
    </message>
    <message>
        <source>szukaj wśród pozycji wyciągu</source>
        <translation>шукати серед позицій виписки</translation>
    </message>
    <message>
        <source>usuń wybrany wyciąg</source>
        <translation>видалити вибрану виписку</translation>
    </message>
    <message>
        <source>zapisz plik wyciągu</source>
        <translation>зберегти файл виписки</translation>
    </message>
    <message>
        <source>przekaż zatwierdzone do programu księgowego</source>
        <translation>передати затверджені до бухгалтерської програми</translation>
    </message>
    <message>
        <source>przekaż zaznaczone do programu księgowego</source>
        <translation>передати вибрані до бухгалтерської програми</translation>
    </message>
    <message>
        <source>zapisz plik albo ustawienia</source>
        <translation>зберегти файл або налаштування</translation>
    </message>
    <message>
        <source>ustawienia formatu</source>
        <translation>налаштування формату</translation>
    </message>
    <message>
        <source>przekazane pliki</source>
        <translation>передані файли</translation>
    </message>
    <message>
        <source>przygotuj podgląd na nowo</source>
        <translation>підготувати перегляд знову</translation>
    </message>
    <message>
        <source>z tabeli do uwag i z powrotem</source>
        <translation>з таблиці до зауважень і назад</translation>
    </message>
    <message>
        <source>cofnij wybraną paczkę</source>
        <translation>скасувати вибраний пакет</translation>
    </message>
    <message>
        <source>własne tabele biura</source>
        <translation>власні таблиці бюро</translation>
    </message>
    <message>
        <source>dodaj kolumnę do własnej tabeli</source>
        <translation>додати стовпець до власної таблиці</translation>
    </message>
    <message>
        <source>przesuń kolumnę własnej tabeli w górę</source>
        <translation>пересунути стовпець власної таблиці вгору</translation>
    </message>
    <message>
        <source>przesuń kolumnę własnej tabeli w dół</source>
        <translation>пересунути стовпець власної таблиці вниз</translation>
    </message>
    <message>
        <source>usuń kolumnę własnej tabeli</source>
        <translation>видалити стовпець власної таблиці</translation>
    </message>
</context>
<context>
    <name>kind</name>
    <message>
        <source>Faktura kosztowa</source>
        <translation>Фактура витрат</translation>
    </message>
    <message>
        <source>Faktura sprzedaży</source>
        <translation>Фактура продажу</translation>
    </message>
    <message>
        <source>Korekta</source>
        <translation>Коригування</translation>
    </message>
    <message>
        <source>Faktura zaliczkowa</source>
        <translation>Авансова фактура</translation>
    </message>
    <message>
        <source>Paragon z NIP</source>
        <translation>Чек із NIP</translation>
    </message>
    <message>
        <source>Pro forma</source>
        <translation>Проформа</translation>
    </message>
    <message>
        <source>Umowa</source>
        <translation>Договір</translation>
    </message>
    <message>
        <source>Pismo</source>
        <translation>Лист</translation>
    </message>
    <message>
        <source>Nota księgowa</source>
        <translation>Бухгалтерська нота</translation>
    </message>
    <message>
        <source>Wezwanie do zapłaty</source>
        <translation>Вимога про сплату</translation>
    </message>
    <message>
        <source>Wyciąg bankowy</source>
        <translation>Банківська виписка</translation>
    </message>
    <message>
        <source>Dokument WZ</source>
        <translation>Документ WZ</translation>
    </message>
    <message>
        <source>Inny</source>
        <translation>Інший</translation>
    </message>
    <message>
        <source>Koszt</source>
        <translation>Витрати</translation>
    </message>
    <message>
        <source>Sprzedaż</source>
        <translation>Продаж</translation>
    </message>
    <message>
        <source>Zaliczka</source>
        <translation>Аванс</translation>
    </message>
    <message>
        <source>Paragon</source>
        <translation>Чек</translation>
    </message>
    <message>
        <source>Nota</source>
        <translation>Нота</translation>
    </message>
    <message>
        <source>Wezwanie</source>
        <translation>Вимога</translation>
    </message>
    <message>
        <source>Wyciąg</source>
        <translation>Виписка</translation>
    </message>
    <message>
        <source>WZ</source>
        <translation>WZ</translation>
    </message>
</context>
<context>
    <name>line</name>
    <message>
        <source>brak dokumentu</source>
        <translation>бракує документа</translation>
    </message>
    <message>
        <source>propozycja</source>
        <translation>пропозиція</translation>
    </message>
    <message>
        <source>połączona</source>
        <translation>пов&apos;язана</translation>
    </message>
    <message>
        <source>bez dokumentu</source>
        <translation>без документа</translation>
    </message>
    <message>
        <source>pewne</source>
        <translation>певне</translation>
    </message>
    <message>
        <source>prawdopodobne</source>
        <translation>імовірні</translation>
    </message>
    <message>
        <source>możliwe</source>
        <translation>можливі</translation>
    </message>
</context>
<context>
    <name>moment</name>
    <message>
        <source>dziś {clock}</source>
        <translation>сьогодні {clock}</translation>
    </message>
    <message>
        <source>wczoraj {clock}</source>
        <translation>вчора {clock}</translation>
    </message>
</context>
<context>
    <name>month</name>
    <message>
        <source>styczeń</source>
        <translation>січень</translation>
    </message>
    <message>
        <source>luty</source>
        <translation>лютий</translation>
    </message>
    <message>
        <source>marzec</source>
        <translation>березень</translation>
    </message>
    <message>
        <source>kwiecień</source>
        <translation>квітень</translation>
    </message>
    <message>
        <source>maj</source>
        <translation>травень</translation>
    </message>
    <message>
        <source>czerwiec</source>
        <translation>червень</translation>
    </message>
    <message>
        <source>lipiec</source>
        <translation>липень</translation>
    </message>
    <message>
        <source>sierpień</source>
        <translation>серпень</translation>
    </message>
    <message>
        <source>wrzesień</source>
        <translation>вересень</translation>
    </message>
    <message>
        <source>październik</source>
        <translation>жовтень</translation>
    </message>
    <message>
        <source>listopad</source>
        <translation>листопад</translation>
    </message>
    <message>
        <source>grudzień</source>
        <translation>грудень</translation>
    </message>
</context>
<context>
    <name>month standing</name>
    <message>
        <source>zamknięty</source>
        <translation>закритий</translation>
    </message>
    <message>
        <source>wyeksportowany</source>
        <translation>експортований</translation>
    </message>
    <message>
        <source>sprawdzony</source>
        <translation>перевірений</translation>
    </message>
    <message>
        <source>komplet</source>
        <translation>комплект</translation>
    </message>
    <message>
        <source>brak dokumentów</source>
        <translation>бракує документів</translation>
    </message>
    <message>
        <source>bez potwierdzenia</source>
        <translation>без підтвердження</translation>
    </message>
    <message>
        <source>w toku</source>
        <translation>триває</translation>
    </message>
    <message>
        <source>nieoczekiwany</source>
        <translation>неочікуваний</translation>
    </message>
</context>
<context>
    <name>open</name>
    <message>
        <source>nikt nie potwierdził, że to komplet</source>
        <translation>ніхто не підтвердив, що це комплект</translation>
    </message>
    <message>
        <source>nieodczytane dokumenty: {count}</source>
        <translation>незчитані документи: {count}</translation>
    </message>
    <message>
        <source>dokumenty do sprawdzenia: {count}</source>
        <translation>документи на перевірку: {count}</translation>
    </message>
    <message>
        <source>dokumenty w kwarantannie: {count}</source>
        <translation>документи в карантині: {count}</translation>
    </message>
    <message>
        <source>pytania do klienta bez odpowiedzi: {count}</source>
        <translation>питання до клієнта без відповіді: {count}</translation>
    </message>
    <message>
        <source>zatwierdzone, niewyeksportowane: {count}</source>
        <translation>затверджені, не експортовані: {count}</translation>
    </message>
    <message>
        <source>stali dostawcy bez faktury: {count}</source>
        <translation>постійні постачальники без фактури: {count}</translation>
    </message>
    <message>
        <source>numery sprzedaży, których nie ma: {count}</source>
        <translation>номери продажу, яких немає: {count}</translation>
    </message>
    <message>
        <source>płatności z wyciągów bez dokumentu: {count}</source>
        <translation>платежі з виписок без документа: {count}</translation>
    </message>
</context>
<context>
    <name>reject</name>
    <message>
        <source>nieczytelny skan</source>
        <translation>нечитабельний скан</translation>
    </message>
    <message>
        <source>brakuje strony</source>
        <translation>бракує сторінки</translation>
    </message>
    <message>
        <source>to nie ta firma</source>
        <translation>це не та фірма</translation>
    </message>
    <message>
        <source>już mamy ten dokument</source>
        <translation>ми вже маємо цей документ</translation>
    </message>
    <message>
        <source>błędne dane nabywcy</source>
        <translation>помилкові дані покупця</translation>
    </message>
    <message>
        <source>nie dotyczy działalności</source>
        <translation>не стосується діяльності</translation>
    </message>
</context>
<context>
    <name>search</name>
    <message>
        <source>Tekst</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Kontrahent</source>
        <translation>Контрагент</translation>
    </message>
    <message>
        <source>Firma</source>
        <translation>Фірма</translation>
    </message>
    <message>
        <source>Miesiąc</source>
        <translation>Місяць</translation>
    </message>
    <message>
        <source>Wystawiono</source>
        <translation>Виставлено</translation>
    </message>
    <message>
        <source>Brutto</source>
        <translation>Брутто</translation>
    </message>
    <message>
        <source>Waluta</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>Stan</source>
        <translation>Стан</translation>
    </message>
    <message>
        <source>Rodzaj</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Kanał</source>
        <translation>Канал</translation>
    </message>
    <message>
        <source>Zapłata</source>
        <translation>Оплата</translation>
    </message>
    <message>
        <source>NIP</source>
        <translation>NIP</translation>
    </message>
    <message>
        <source>Numer</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Konto</source>
        <translation>Рахунок</translation>
    </message>
    <message>
        <source>Numer KSeF</source>
        <translation>Номер KSeF</translation>
    </message>
    <message>
        <source>Nr rejestracyjny</source>
        <translation>Реєстраційний номер</translation>
    </message>
    <message>
        <source>Paczka</source>
        <translation>Пакет</translation>
    </message>
    <message>
        <source>Słowo w treści albo danych dokumentu, w każdej odmianie i jako początek innych słów.</source>
        <translation>Слово у змісті або даних документа, у будь-якій відміні та як початок інших слів.</translation>
    </message>
    <message>
        <source>Dokumenty kontrahenta, którego nazwa ma te słowa.</source>
        <translation>Документи контрагента, назва якого містить ці слова.</translation>
    </message>
    <message>
        <source>Dokumenty firmy, którą biuro obsługuje.</source>
        <translation>Документи фірми, яку обслуговує бюро.</translation>
    </message>
    <message>
        <source>Miesiąc, w którym dokument leży w biurze.</source>
        <translation>Місяць, у якому документ лежить у бюро.</translation>
    </message>
    <message>
        <source>Data wystawienia dokumentu.</source>
        <translation>Дата виставлення документа.</translation>
    </message>
    <message>
        <source>Kwota brutto dokumentu, według wartości.</source>
        <translation>Сума брутто документа, за значенням.</translation>
    </message>
    <message>
        <source>Dokument ma kwotę i nie mówi, że jest zapłacony, na przykład przelew z terminem. Wyciągów bankowych program nie zna.</source>
        <translation>Документ має суму й не каже, що він сплачений, наприклад переказ із терміном. Банківських виписок програма не знає.</translation>
    </message>
    <message>
        <source>NIP sprzedawcy, nabywcy albo odbiorcy.</source>
        <translation>NIP продавця, покупця або одержувача.</translation>
    </message>
    <message>
        <source>Numer dokumentu albo dokumentu, na który się powołuje.</source>
        <translation>Номер документа або документа, на який він посилається.</translation>
    </message>
    <message>
        <source>Konto odczytane z dokumentu.</source>
        <translation>Рахунок, зчитаний із документа.</translation>
    </message>
    <message>
        <source>Dokumenty przekazane w tej paczce, także cofniętej: zobacz „Przekazane pliki”.</source>
        <translation>Документи, передані в цьому пакеті, також у скасованому: див. «Передані файли».</translation>
    </message>
    <message>
        <source>Dokładnie</source>
        <translation>Точно</translation>
    </message>
    <message>
        <source>Te słowa jedno za drugim, bez odmiany, w treści albo danych dokumentu.</source>
        <translation>Ці слова одне за одним, без відмінювання, у змісті або даних документа.</translation>
    </message>
    <message>
        <source>Otrzymano</source>
        <translation>Отримано</translation>
    </message>
    <message>
        <source>Dzień, w którym dokument trafił do biura.</source>
        <translation>День, коли документ потрапив до бюро.</translation>
    </message>
    <message>
        <source>zapłacone, jak mówi dokument</source>
        <translation>сплачені, як каже документ</translation>
    </message>
    <message>
        <source>niezapłacone, jak mówi dokument</source>
        <translation>несплачені, як каже документ</translation>
    </message>
    <message>
        <source>Dokument mówi, że jest zapłacony: gotówka, karta, „zapłacono” całość. Wyciągów bankowych program nie zna.</source>
        <translation>Документ каже, що він сплачений: готівка, картка, «zapłacono» на всю суму. Банківських виписок програма не знає.</translation>
    </message>
    <message>
        <source>do {day}</source>
        <translation>до {day}</translation>
    </message>
    <message>
        <source>od {day}</source>
        <translation>від {day}</translation>
    </message>
    <message>
        <source>do {amount}</source>
        <translation>до {amount}</translation>
    </message>
    <message>
        <source>od {amount}</source>
        <translation>від {amount}</translation>
    </message>
</context>
<context>
    <name>severity</name>
    <message>
        <source>alarm</source>
        <translation>тривога</translation>
    </message>
    <message>
        <source>ostrzeżenie</source>
        <translation>попередження</translation>
    </message>
    <message>
        <source>informacja</source>
        <translation>інформація</translation>
    </message>
    <message>
        <source>w porządku</source>
        <translation>усе гаразд</translation>
    </message>
</context>
<context>
    <name>source</name>
    <message>
        <source>z pliku e-faktury</source>
        <translation>із файлу е-фактури</translation>
    </message>
    <message>
        <source>z kodu QR</source>
        <translation>із QR-коду</translation>
    </message>
    <message>
        <source>z tekstu pliku PDF</source>
        <translation>із тексту файлу PDF</translation>
    </message>
    <message>
        <source>z obrazu strony</source>
        <translation>із зображення сторінки</translation>
    </message>
    <message>
        <source>wyliczono</source>
        <translation>обчислено</translation>
    </message>
    <message>
        <source>z wcześniejszych dokumentów</source>
        <translation>із попередніх документів</translation>
    </message>
    <message>
        <source>wpisane ręcznie</source>
        <translation>вписано вручну</translation>
    </message>
</context>
<context>
    <name>stage</name>
    <message>
        <source>tak jak ustawiono u firmy</source>
        <translation>так, як налаштовано у фірми</translation>
    </message>
    <message>
        <source>odczytaj od razu</source>
        <translation>зчитати відразу</translation>
    </message>
    <message>
        <source>odczytaj później, na polecenie</source>
        <translation>зчитати пізніше, за вказівкою</translation>
    </message>
    <message>
        <source>tylko złóż, bez odczytu</source>
        <translation>лише скласти, без зчитування</translation>
    </message>
</context>
<context>
    <name>status</name>
    <message>
        <source>przyjęty</source>
        <translation>прийнятий</translation>
    </message>
    <message>
        <source>odczyt…</source>
        <translation>зчитування…</translation>
    </message>
    <message>
        <source>do sprawdzenia</source>
        <translation>на перевірку</translation>
    </message>
    <message>
        <source>zatwierdzony</source>
        <translation>затверджений</translation>
    </message>
    <message>
        <source>wyeksportowany</source>
        <translation>експортований</translation>
    </message>
    <message>
        <source>złożony</source>
        <translation>складений</translation>
    </message>
    <message>
        <source>nieczytelny</source>
        <translation>нечитабельний</translation>
    </message>
    <message>
        <source>duplikat?</source>
        <translation>дублікат?</translation>
    </message>
    <message>
        <source>w kwarantannie</source>
        <translation>у карантині</translation>
    </message>
    <message>
        <source>odrzucony</source>
        <translation>відхилений</translation>
    </message>
    <message>
        <source>w koszu</source>
        <translation>у кошику</translation>
    </message>
</context>
<context>
    <name>tree</name>
    <message>
        <source>Dokumenty</source>
        <translation>Документи</translation>
    </message>
    <message>
        <source>Firmy</source>
        <translation>Фірми</translation>
    </message>
    <message>
        <source>Biuro</source>
        <translation>Бюро</translation>
    </message>
    <message>
        <source>Tablica miesięcy</source>
        <translation>Дошка місяців</translation>
    </message>
    <message>
        <source>Przegląd biura</source>
        <translation>Огляд бюро</translation>
    </message>
    <message>
        <source>Kosz</source>
        <translation>Кошик</translation>
    </message>
    <message>
        <source>Wszystkie dokumenty</source>
        <translation>Усі документи</translation>
    </message>
    <message>
        <source>Do sprawdzenia</source>
        <translation>На перевірку</translation>
    </message>
    <message>
        <source>Nierozpoznane</source>
        <translation>Нерозпізнані</translation>
    </message>
    <message>
        <source>Kwarantanna</source>
        <translation>Карантин</translation>
    </message>
    <message>
        <source>Po zamknięciu</source>
        <translation>Після закриття</translation>
    </message>
    <message>
        <source>Pytania i odpowiedzi</source>
        <translation>Питання й відповіді</translation>
    </message>
    <message>
        <source>Nowe wiadomości klienta: {count}</source>
        <translation>Нові повідомлення клієнта: {count}</translation>
    </message>
</context>
</TS>
