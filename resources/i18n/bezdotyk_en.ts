<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="pl_PL">
<context>
    <name>AccessDrawer</name>
    <message>
        <source>adres e-mail klienta</source>
        <translation>the client&apos;s e-mail address</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Język zaproszenia i panelu</source>
        <translation>Language of the invitation and the panel</translation>
    </message>
    <message>
        <source>Nikt z tej firmy nie ma jeszcze dostępu.</source>
        <translation>Nobody in this company has access yet.</translation>
    </message>
    <message>
        <source>Panel jest wyłączony: linki zadziałają, gdy go włączysz.</source>
        <translation>The panel is off: links will work once you turn it on.</translation>
    </message>
    <message>
        <source>Włącz panel…</source>
        <translation>Turn the panel on…</translation>
    </message>
    <message>
        <source>Zamknij</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Zaproś do panelu</source>
        <translation>Invite to the panel</translation>
    </message>
    <message>
        <source>Język</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Osoby z dostępem</source>
        <translation>People with access</translation>
    </message>
    <message>
        <source>Udostępnij panel</source>
        <translation>Share the panel</translation>
    </message>
    <message>
        <source>Wyślij zaproszenie</source>
        <translation>Send invitation</translation>
    </message>
    <message>
        <source>Utwórz link</source>
        <translation>Create link</translation>
    </message>
    <message>
        <source>Klient dostanie list z linkiem ważnym 72 godziny, pod którym wybierze hasło.</source>
        <translation>The client will get a mail with a link, valid for 72 hours, to choose a password.</translation>
    </message>
    <message>
        <source>Wysyłanie poczty nie jest ustawione. Program utworzy link ważny 72 godziny: przekaż go klientowi, a on wybierze hasło.</source>
        <translation>Sending mail is not set up. The program will create a link valid for 72 hours: hand it to the client, who will choose a password.</translation>
    </message>
    <message>
        <source>Wpisz adres e-mail osoby, która ma dostać dostęp.</source>
        <translation>Type the e-mail address of the person who is to get access.</translation>
    </message>
    <message>
        <source>Wysyłam list z linkiem: {email}</source>
        <translation>Sending a mail with the link: {email}</translation>
    </message>
    <message>
        <source>Gdyby list nie doszedł, możesz przekazać ten link sam. Działa raz, 72 godziny.</source>
        <translation>Should the mail not arrive, you can hand over this link yourself. It works once, within 72 hours.</translation>
    </message>
    <message>
        <source>Utworzono link: {email}</source>
        <translation>Link created: {email}</translation>
    </message>
    <message>
        <source>Przekaż ten link klientowi. Działa raz, 72 godziny; później nie da się go pokazać.</source>
        <translation>Hand this link to the client. It works once, within 72 hours; it cannot be shown again.</translation>
    </message>
    <message>
        <source>Zablokowano dostęp: {who}</source>
        <translation>Access locked: {who}</translation>
    </message>
    <message>
        <source>Odblokowano dostęp: {who}</source>
        <translation>Access unlocked: {who}</translation>
    </message>
    <message>
        <source>Odebrać dostęp na dobre: {who}?</source>
        <translation>Withdraw access for good: {who}?</translation>
    </message>
    <message>
        <source>Odbierz dostęp</source>
        <translation>Withdraw access</translation>
    </message>
    <message>
        <source>Odebrano dostęp: {who}</source>
        <translation>Access withdrawn: {who}</translation>
    </message>
    <message>
        <source>Zmieniono uprawnienia: {who}</source>
        <translation>Rights changed: {who}</translation>
    </message>
</context>
<context>
    <name>AccountCard</name>
    <message>
        <source>np. smtp.biuro.pl</source>
        <translation>e.g. smtp.office.pl</translation>
    </message>
    <message>
        <source>Szyfrowanie</source>
        <translation>Encryption</translation>
    </message>
    <message>
        <source>pusta, jeżeli serwer nie wymaga logowania</source>
        <translation>empty if the server asks for no login</translation>
    </message>
    <message>
        <source>np. biuro@biuro.pl</source>
        <translation>e.g. office@office.pl</translation>
    </message>
    <message>
        <source>np. Biuro Rachunkowe „Saldo”</source>
        <translation>e.g. “Saldo” Accounting Office</translation>
    </message>
    <message>
        <source>pusty: na adres nadawcy</source>
        <translation>empty: to the sender&apos;s address</translation>
    </message>
    <message>
        <source>Zapisz</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>adres, na który przyjdzie próbny list</source>
        <translation>the address that the test letter goes to</translation>
    </message>
    <message>
        <source>Wyślij próbny list</source>
        <translation>Send a test letter</translation>
    </message>
    <message>
        <source>Serwer poczty wychodzącej (SMTP)</source>
        <translation>Outgoing mail server (SMTP)</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Nazwa użytkownika</source>
        <translation>User name</translation>
    </message>
    <message>
        <source>Adres nadawcy</source>
        <translation>Sender&apos;s address</translation>
    </message>
    <message>
        <source>Nazwa nadawcy</source>
        <translation>Sender&apos;s name</translation>
    </message>
    <message>
        <source>Adres do odpowiedzi</source>
        <translation>Reply address</translation>
    </message>
    <message>
        <source>Najwięcej listów na godzinę</source>
        <translation>Most letters in an hour</translation>
    </message>
    <message>
        <source>Do jednej osoby na godzinę</source>
        <translation>To one person in an hour</translation>
    </message>
    <message>
        <source>Adres próbnego listu</source>
        <translation>Address of the test letter</translation>
    </message>
    <message>
        <source>Konto do wysyłania</source>
        <translation>Account to send with</translation>
    </message>
    <message>
        <source>Z tego konta idą zaproszenia do panelu, pytania, przypomnienia i odpowiedzi. Hasło trzyma magazyn haseł systemu.</source>
        <translation>Invitations to the panel, questions, reminders and answers go from this account. The system&apos;s keyring keeps the password.</translation>
    </message>
    <message>
        <source>bez zmian</source>
        <translation>unchanged</translation>
    </message>
    <message>
        <source>Zapisano konto.</source>
        <translation>Account saved.</translation>
    </message>
    <message>
        <source>Zalogowano. Wyślij próbny list i zapisz konto.</source>
        <translation>Signed in. Send a test letter and save the account.</translation>
    </message>
    <message>
        <source>Zaloguj się w przeglądarce, czekam…</source>
        <translation>Sign in in the browser, waiting…</translation>
    </message>
    <message>
        <source>Wysyłam…</source>
        <translation>Sending…</translation>
    </message>
    <message>
        <source>Serwer przyjął list. Sprawdź, czy przyszedł na {address}, także w spamie.</source>
        <translation>The server took the letter. Check that it has come to {address}, in the spam folder as well.</translation>
    </message>
</context>
<context>
    <name>AccountsPanel</name>
    <message>
        <source>Rachunki firmy</source>
        <translation>The company&apos;s accounts</translation>
    </message>
    <message>
        <source>Rachunek</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>ul. Prosta 1, 00-001 Warszawa</source>
        <translation>ul. Prosta 1, 00-001 Warszawa</translation>
    </message>
    <message>
        <source>Waluta</source>
        <translation>Currency</translation>
    </message>
    <message>
        <source>Przelewy</source>
        <translation>Transfers</translation>
    </message>
    <message>
        <source>Wyciągi</source>
        <translation>Statements</translation>
    </message>
    <message>
        <source>Z tego rachunku wychodzą przelewy</source>
        <translation>Transfers go from this account</translation>
    </message>
    <message>
        <source>nieobowiązkowy</source>
        <translation>may be left out</translation>
    </message>
    <message>
        <source>Kodowanie</source>
        <translation>Code page</translation>
    </message>
    <message>
        <source>bez ograniczenia</source>
        <translation>no limit</translation>
    </message>
    <message>
        <source>Numer KSeF w tytule</source>
        <translation>KSeF number in the title</translation>
    </message>
    <message>
        <source>Zapisz</source>
        <translation>Store</translation>
    </message>
    <message>
        <source>Usuń</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Wróć</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Nowy rachunek</source>
        <translation>New account</translation>
    </message>
    <message>
        <source>Numer rachunku</source>
        <translation>Account number</translation>
    </message>
    <message>
        <source>Nazwa firmy w przelewie</source>
        <translation>Company&apos;s name in the transfer</translation>
    </message>
    <message>
        <source>Adres firmy</source>
        <translation>Company&apos;s address</translation>
    </message>
    <message>
        <source>BIC banku</source>
        <translation>The bank&apos;s BIC</translation>
    </message>
    <message>
        <source>Format pliku</source>
        <translation>Format of the file</translation>
    </message>
    <message>
        <source>Kodowanie pliku Elixir</source>
        <translation>Code page of Elixir files</translation>
    </message>
    <message>
        <source>Najwięcej przelewów w pliku</source>
        <translation>Most transfers in a file</translation>
    </message>
    <message>
        <source>nie płaci</source>
        <translation>not paid from</translation>
    </message>
    <message>
        <source>{bank}: program zna ograniczenie tego banku i wpisał je powyżej.</source>
        <translation>{bank}: the program knows this bank&apos;s limit and has entered it above.</translation>
    </message>
    <message>
        <source>Ustaw kodowanie i liczbę przelewów tak, jak podaje instrukcja importu w Twoim banku.</source>
        <translation>Set code page and number of transfers as your bank&apos;s instructions for imports say.</translation>
    </message>
    <message>
        <source>Zapisano rachunek.</source>
        <translation>Stored the account.</translation>
    </message>
    <message>
        <source>Usunąć rachunek? Historia przelewów zostanie.</source>
        <translation>Remove the account? The history of transfers stays.</translation>
    </message>
    <message>
        <source>Nie płacić już z tego rachunku? Zostanie na liście, bo ma w programie wyciągi.</source>
        <translation>Pay from this account no longer? It stays on the list, because its statements are in the program.</translation>
    </message>
    <message>
        <source>Z rachunku nie wychodzą już przelewy.</source>
        <translation>Transfers no longer go from this account.</translation>
    </message>
    <message>
        <source>Usunięto rachunek.</source>
        <translation>Removed the account.</translation>
    </message>
</context>
<context>
    <name>AddPanel</name>
    <message>
        <source>Wybrane pliki</source>
        <translation>Chosen files</translation>
    </message>
    <message>
        <source>Firma</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>Miesiąc</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Rodzaj</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Odczyt</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>według ustawień firmy</source>
        <translation>as the company&apos;s settings say</translation>
    </message>
    <message>
        <source>rozpoznaj</source>
        <translation>recognise</translation>
    </message>
    <message>
        <source>Podział pliku</source>
        <translation>Dividing a file</translation>
    </message>
    <message>
        <source>Dodaj</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Usuń z listy</source>
        <translation>Remove from the list</translation>
    </message>
    <message>
        <source>rozpoznaj po NIP</source>
        <translation>recognise by NIP</translation>
    </message>
    <message>
        <source>Wybierz pliki</source>
        <translation>Choose files</translation>
    </message>
    <message>
        <source>Dokumenty ({patterns})</source>
        <translation>Documents ({patterns})</translation>
    </message>
    <message>
        <source>Wszystkie pliki (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Wybierz folder</source>
        <translation>Choose a folder</translation>
    </message>
    <message>
        <source>Wybierz pliki…</source>
        <translation>Choose files…</translation>
    </message>
    <message>
        <source>Wybierz folder…</source>
        <translation>Choose a folder…</translation>
    </message>
    <message>
        <source>Zamknij</source>
        <translation>Close</translation>
    </message>
    <message numerus="yes">
        <source>Wybrano %n pozycję(e/i).</source>
        <translation>
            <numerusform>%n item chosen.</numerusform>
            <numerusform>%n items chosen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Wybierz pliki albo przeciągnij je tutaj.</source>
        <translation>Choose files or drag them here.</translation>
    </message>
</context>
<context>
    <name>Adder</name>
    <message>
        <source>Dodaję pliki: {done} z {total}</source>
        <translation>Adding files: {done} of {total}</translation>
    </message>
    <message numerus="yes">
        <source>Dodano %n dokument(y/ów).</source>
        <translation>
            <numerusform>%n document added.</numerusform>
            <numerusform>%n documents added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n z nich czeka w miejscu „Po zamknięciu”: miesiąc jest zamknięty.</source>
        <translation>
            <numerusform>%n of them waits under “After closing”: the month is closed.</numerusform>
            <numerusform>%n of them wait under “After closing”: the month is closed.</numerusform>
        </translation>
    </message>
    <message>
        <source>Zatrzymano na życzenie.</source>
        <translation>Stopped on request.</translation>
    </message>
    <message numerus="yes">
        <source>Nie dodano %n plik(i/ów):</source>
        <translation>
            <numerusform>%n file not added:</numerusform>
            <numerusform>%n files not added:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnsweringCard</name>
    <message>
        <source>Odpowiadaj nadawcom dokumentów: co przyjęto, a czego nie i dlaczego</source>
        <translation>Answer those who send documents: what was taken, what was not and why</translation>
    </message>
    <message>
        <source>Firma</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>Odpowiedzi dla firmy</source>
        <translation>Answers for the company</translation>
    </message>
    <message>
        <source>tak jak w biurze</source>
        <translation>as the office has it</translation>
    </message>
    <message>
        <source>odpowiadaj</source>
        <translation>answer</translation>
    </message>
    <message>
        <source>nie odpowiadaj</source>
        <translation>do not answer</translation>
    </message>
    <message>
        <source>Język listów do firmy</source>
        <translation>Language of letters to the company</translation>
    </message>
    <message>
        <source>Najwięcej odpowiedzi do jednej osoby na godzinę</source>
        <translation>Most answers to one person in an hour</translation>
    </message>
    <message>
        <source>Odpowiedzi i język</source>
        <translation>Answers and language</translation>
    </message>
    <message>
        <source>Program nigdy nie odpowiada automatom, listom dyskusyjnym, podrobionym nadawcom ani sobie.</source>
        <translation>The program never answers machines, mailing lists, forged senders or itself.</translation>
    </message>
    <message>
        <source>Odpowiedzi do nadawców</source>
        <translation>Answers to senders</translation>
    </message>
</context>
<context>
    <name>AwayWindow</name>
    <message>
        <source>Bezdotyk – wspólna baza</source>
        <translation>Bezdotyk – shared database</translation>
    </message>
    <message>
        <source>Hasło bazy</source>
        <translation>Database password</translation>
    </message>
    <message>
        <source>Program próbuje ponownie co kilka sekund.</source>
        <translation>The program tries again every few seconds.</translation>
    </message>
    <message>
        <source>Spróbuj ponownie</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Zakończ</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Nie można otworzyć biura</source>
        <translation>The office cannot be opened</translation>
    </message>
</context>
<context>
    <name>BackupPage</name>
    <message>
        <source>Kopie zapasowe</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Codziennie cała kopia biura: baza, oryginały, pliki przekazane, hasła. Zaszyfrowana, zanim opuści ten komputer, i sprawdzona: program odtwarza ją na próbę i porównuje.</source>
        <translation>Every day a backup of the whole office: the database, originals, files handed over, passwords. Encrypted before it leaves this computer, and verified: the program restores it and compares.</translation>
    </message>
    <message>
        <source>Przerwano. Następnym razem program zacznie od tego, czego brakuje.</source>
        <translation>Stopped. Next time the program begins with what is missing.</translation>
    </message>
    <message>
        <source>Kopia jest zrobiona i sprawdzona. Nowe pliki: {files}, {size}.</source>
        <translation>The backup is made and verified. New files: {files}, {size}.</translation>
    </message>
    <message>
        <source>W kopii są uszkodzone pliki: {count}. {names}</source>
        <translation>Damaged files in the backup: {count}. {names}</translation>
    </message>
    <message>
        <source>Miejsce kopii uszkodziło pliki: {count}. Zapisano je od nowa. {names}</source>
        <translation>The place of backups spoilt files: {count}. They were written anew. {names}</translation>
    </message>
    <message>
        <source>Odczytano całą kopię, pliki: {files}. Wszystko się zgadza.</source>
        <translation>The whole backup was read, files: {files}. Everything is right.</translation>
    </message>
    <message>
        <source>Baza danych jest uszkodzona. Odtwórz biuro z ostatniej kopii.</source>
        <translation>The database is damaged. Restore the office from the last backup.</translation>
    </message>
    <message>
        <source>Uszkodzone albo brakujące pliki: {count} z {checked}.</source>
        <translation>Damaged or missing files: {count} of {checked}.</translation>
    </message>
    <message>
        <source>Baza danych jest cała, pliki nienaruszone: {checked} ({size}).</source>
        <translation>The database is whole, files unharmed: {checked} ({size}).</translation>
    </message>
    <message>
        <source>Naprawiono: {mended}. Nie ma w kopiach: {left}.</source>
        <translation>Mended: {mended}. Not in the backups: {left}.</translation>
    </message>
    <message>
        <source>Naprawiono z kopii: {mended}.</source>
        <translation>Mended from the backups: {mended}.</translation>
    </message>
    <message>
        <source>Klucz zapisano: {file}</source>
        <translation>The key was saved: {file}</translation>
    </message>
    <message>
        <source>Klucz przyjęto.</source>
        <translation>The key was taken.</translation>
    </message>
    <message>
        <source>Całe biuro jest w pliku {file} (pliki: {files}). Usuń go, gdy nowy komputer już działa.</source>
        <translation>The whole office is in the file {file} (files: {files}). Delete it once the new computer works.</translation>
    </message>
    <message>
        <source>Biuro jest w pliku {file}, ale bez oryginałów, których tu brakuje albo które są uszkodzone: {count}. Jeśli są kopie zapasowe, naciśnij „Napraw z kopii” i zapisz biuro jeszcze raz.</source>
        <translation>The office is in the file {file}, but without originals that are missing here or damaged: {count}. If there are backups, press “Mend from the backup” and save the office once more.</translation>
    </message>
    <message>
        <source>Zapisuję oryginały…</source>
        <translation>Saving originals…</translation>
    </message>
    <message>
        <source>Zapisano dokumenty: {documents}, w folderze {folder}.</source>
        <translation>Documents saved: {documents}, in the folder {folder}.</translation>
    </message>
    <message>
        <source> Brakuje oryginałów: {count}.</source>
        <translation> Originals missing: {count}.</translation>
    </message>
</context>
<context>
    <name>BatchesPage</name>
    <message>
        <source>Firma</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>Przekazane pliki</source>
        <translation>Files handed over</translation>
    </message>
    <message>
        <source>Dokumenty w pliku</source>
        <translation>Documents in the file</translation>
    </message>
    <message>
        <source>starsze</source>
        <translation>older</translation>
    </message>
    <message>
        <source>Zapisz jeszcze raz…</source>
        <translation>Write once more…</translation>
    </message>
    <message>
        <source>Cofnij przekazanie…</source>
        <translation>Take back…</translation>
    </message>
    <message>
        <source>Dokumenty znów będą zatwierdzone; pliku w programie księgowym to nie cofa</source>
        <translation>The documents will be approved again; in the accounting program nothing is undone</translation>
    </message>
    <message>
        <source>Pokaż dokumenty na liście</source>
        <translation>Show the documents in the list</translation>
    </message>
    <message>
        <source>Cofnąć paczkę nr {number}? Podaj powód.</source>
        <translation>Take batch no. {number} back? Say why.</translation>
    </message>
    <message>
        <source>np. zły miesiąc</source>
        <translation>e.g. the wrong month</translation>
    </message>
    <message>
        <source>Cofnij przekazanie</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>Paczka</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Kiedy</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Miesiąc</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Dokumenty</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Kto</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Stan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Numer</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Kontrahent</source>
        <translation>Contractor</translation>
    </message>
    <message>
        <source>Brutto</source>
        <translation>Gross</translation>
    </message>
    <message>
        <source>Stan teraz</source>
        <translation>State now</translation>
    </message>
    <message>
        <source>Zmiany od przekazania</source>
        <translation>Changes since</translation>
    </message>
    <message>
        <source>Sumy w złotych</source>
        <translation>Totals in złoty</translation>
    </message>
    <message>
        <source>wszystkie firmy</source>
        <translation>all companies</translation>
    </message>
    <message>
        <source>Nic jeszcze nie wyszło</source>
        <translation>Nothing has left yet</translation>
    </message>
    <message>
        <source>Każdy zapisany plik zostaje tutaj, razem z listą dokumentów, i można go cofnąć.</source>
        <translation>Every file that was written stays here with its list of documents, and can be taken back.</translation>
    </message>
    <message>
        <source>Wróć</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>przerwane</source>
        <translation>interrupted</translation>
    </message>
    <message>
        <source>przekazane</source>
        <translation>handed over</translation>
    </message>
    <message>
        <source>cofnięte</source>
        <translation>taken back</translation>
    </message>
    <message>
        <source>wiele firm</source>
        <translation>several companies</translation>
    </message>
    <message>
        <source>Folder: {folder}</source>
        <translation>Folder: {folder}</translation>
    </message>
    <message>
        <source>{name}, {size} B, SHA-256 {sum}</source>
        <translation>{name}, {size} B, SHA-256 {sum}</translation>
    </message>
    <message>
        <source>Paczka starszej wersji programu: jej plik nie został w Bezdotyku.</source>
        <translation>A batch of an older version of the program: its file was not kept in Bezdotyk.</translation>
    </message>
    <message>
        <source>Cofnięte {when} przez {who}: {reason}</source>
        <translation>Taken back {when} by {who}: {reason}</translation>
    </message>
    <message>
        <source>zatwierdzenie cofnięto w trakcie zapisu</source>
        <translation>reopened while it was being written</translation>
    </message>
    <message>
        <source>usunięty na zawsze</source>
        <translation>deleted for good</translation>
    </message>
    <message>
        <source>Zapisano jeszcze raz: {names}.</source>
        <translation>Written once more: {names}.</translation>
    </message>
    <message numerus="yes">
        <source>Cofnięto: %n dokument(y/ów) znów czeka na przekazanie.</source>
        <translation>
            <numerusform>Taken back: %n document waits to be handed over again.</numerusform>
            <numerusform>Taken back: %n documents wait to be handed over again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n zostaje: są też w innej paczce albo cofnięto je wcześniej.</source>
        <translation>
            <numerusform>%n stays: it is in another batch too, or was reopened before.</numerusform>
            <numerusform>%n stay: they are in another batch too, or were reopened before.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nie wczytuj już: {names}.</source>
        <translation>Do not import any more: {names}.</translation>
    </message>
</context>
<context>
    <name>BoardModel</name>
    <message>
        <source>Firma</source>
        <translation>Company</translation>
    </message>
</context>
<context>
    <name>BookingCard</name>
    <message>
        <source>Opis księgowy</source>
        <translation>Booking</translation>
    </message>
    <message>
        <source>Przyjmij wszystkie podpowiedzi</source>
        <translation>Accept all suggestions</translation>
    </message>
    <message>
        <source>Od nowa</source>
        <translation>Start over</translation>
    </message>
    <message>
        <source>Porzuć ten opis i zaproponuj od nowa</source>
        <translation>Drop this description and propose anew</translation>
    </message>
    <message>
        <source>Reguła…</source>
        <translation>Rule…</translation>
    </message>
    <message>
        <source>Zrób z tego opisu regułę biura</source>
        <translation>Make this description a rule of the office</translation>
    </message>
    <message>
        <source>Rejestr VAT</source>
        <translation>VAT register</translation>
    </message>
    <message>
        <source>rejestr VAT</source>
        <translation>VAT register</translation>
    </message>
    <message>
        <source>Forma płatności</source>
        <translation>Form of payment</translation>
    </message>
    <message>
        <source>forma płatności</source>
        <translation>form of payment</translation>
    </message>
    <message>
        <source>Podziel kwoty na kolejną kategorię</source>
        <translation>Split the amounts over one more category</translation>
    </message>
    <message>
        <source>Dopisz do ostatniej</source>
        <translation>Add to the last</translation>
    </message>
    <message>
        <source>Dopisz resztę do ostatniej części</source>
        <translation>Add what is left to the last part</translation>
    </message>
    <message>
        <source>Biuro nie ma jeszcze rejestrów ani kategorii. Wczytaj je z programu księgowego w ustawieniach albo zacznij od gotowego zestawu dla KPiR.</source>
        <translation>The office has no registers or categories yet. Import them from the accounting program in the settings, or begin with the ready set for KPiR.</translation>
    </message>
    <message>
        <source>Dodaj gotowy zestaw</source>
        <translation>Add the ready set</translation>
    </message>
    <message>
        <source>bez opisu</source>
        <translation>not described</translation>
    </message>
    <message>
        <source>✔ podpowiedź pewna</source>
        <translation>✔ certain suggestion</translation>
    </message>
    <message>
        <source>! podpowiedź</source>
        <translation>! suggestion</translation>
    </message>
    <message>
        <source>✔ opisano: {who}</source>
        <translation>✔ described: {who}</translation>
    </message>
    <message>
        <source>Przyjmij</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>Dodaj część</source>
        <translation>Add a part</translation>
    </message>
    <message>
        <source>Podziel</source>
        <translation>Split</translation>
    </message>
    <message>
        <source>Zostało: netto {net}, VAT {vat}</source>
        <translation>Left: net {net}, VAT {vat}</translation>
    </message>
</context>
<context>
    <name>BulkActions</name>
    <message>
        <source>Zatrzymano na życzenie.</source>
        <translation>Stopped on request.</translation>
    </message>
    <message numerus="yes">
        <source>Pominięto %n dokument(y/ów):</source>
        <translation>
            <numerusform>%n document skipped:</numerusform>
            <numerusform>%n documents skipped:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkPanel</name>
    <message>
        <source>Rejestr VAT</source>
        <translation>VAT register</translation>
    </message>
    <message>
        <source>Kategoria</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Opis zdarzenia</source>
        <translation>Description of event</translation>
    </message>
    <message>
        <source>Forma płatności</source>
        <translation>Form of payment</translation>
    </message>
    <message>
        <source>Resztę uzupełnij podpowiedziami programu</source>
        <translation>Fill the rest with the program&apos;s suggestions</translation>
    </message>
    <message>
        <source>Oznaczenia</source>
        <translation>Marks</translation>
    </message>
    <message>
        <source>Opisz</source>
        <translation>Describe</translation>
    </message>
    <message numerus="yes">
        <source>Opisz %n zaznaczony(e/ch) dokument(y/ów)</source>
        <translation>
            <numerusform>Describe %n selected document</numerusform>
            <numerusform>Describe %n selected documents</numerusform>
        </translation>
    </message>
    <message>
        <source>Nie ma czego cofnąć: nie opisywano zaznaczonych.</source>
        <translation>Nothing to undo: no selected documents were described.</translation>
    </message>
    <message>
        <source>Biuro nie ma jeszcze rejestrów ani kategorii. Dodać gotowy zestaw dla KPiR?</source>
        <translation>The office has no registers or categories yet. Add the ready set for KPiR?</translation>
    </message>
    <message>
        <source>Dodaj gotowy zestaw</source>
        <translation>Add the ready set</translation>
    </message>
    <message>
        <source>Dodano pozycje: {count}.</source>
        <translation>Items added: {count}.</translation>
    </message>
    <message>
        <source>bez zmian</source>
        <translation>unchanged</translation>
    </message>
    <message>
        <source>Dodaj</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Usuń</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Wybierz, co wpisać. Puste pola zostaną bez zmian.</source>
        <translation>Choose what to enter. Empty fields leave everything as it is.</translation>
    </message>
    <message>
        <source>Sprawdzam, co się zmieni…</source>
        <translation>Looking what will change…</translation>
    </message>
    <message numerus="yes">
        <source>Zmieni się %n dokument(y/ów).</source>
        <translation>
            <numerusform>%n document will change.</numerusform>
            <numerusform>%n documents will change.</numerusform>
        </translation>
    </message>
    <message>
        <source>Bez zmian: {count}.</source>
        <translation>Unchanged: {count}.</translation>
    </message>
    <message>
        <source>Podział na części straci: {count}.</source>
        <translation>Will lose their split: {count}.</translation>
    </message>
    <message>
        <source>Nie można: {count}. {reason}</source>
        <translation>Cannot be done: {count}. {reason}</translation>
    </message>
    <message>
        <source>Sprawdzono pierwsze {count}.</source>
        <translation>The first {count} were looked at.</translation>
    </message>
    <message>
        <source>Opisuję…</source>
        <translation>Describing…</translation>
    </message>
    <message numerus="yes">
        <source>Opisano %n dokument(y/ów). Cofnij: Ctrl+Shift+B.</source>
        <translation>
            <numerusform>%n document described. Undo: Ctrl+Shift+B.</numerusform>
            <numerusform>%n documents described. Undo: Ctrl+Shift+B.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cofnięto opis %n dokument(u/ów).</source>
        <translation>
            <numerusform>The description of %n document was taken back.</numerusform>
            <numerusform>The descriptions of %n documents were taken back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pominięto %n dokument(y/ów):</source>
        <translation>
            <numerusform>%n document skipped:</numerusform>
            <numerusform>%n documents skipped:</numerusform>
        </translation>
    </message>
    <message>
        <source>Anuluj</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>CardPanel</name>
    <message>
        <source>Zapisz</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Uzupełnij z rejestru</source>
        <translation>Fill from the register</translation>
    </message>
    <message>
        <source>Scal z…</source>
        <translation>Merge with…</translation>
    </message>
    <message>
        <source>Usuń</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>„{text}” to nie liczba dni.</source>
        <translation>“{text}” is no number of days.</translation>
    </message>
    <message>
        <source>Cofnij scalenie</source>
        <translation>Undo the merge</translation>
    </message>
    <message>
        <source>Nowy kontrahent</source>
        <translation>New contractor</translation>
    </message>
    <message>
        <source>Wpisz NIP i nazwę albo uzupełnij dane z rejestru po samym NIP-ie.</source>
        <translation>Type NIP and name, or fill the data from the register by the NIP alone.</translation>
    </message>
    <message>
        <source>Dane</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Rachunki</source>
        <translation>Accounts</translation>
    </message>
    <message>
        <source>Firmy</source>
        <translation>Companies</translation>
    </message>
    <message>
        <source>Dokumenty</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Historia</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Rachunek</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Od</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>To</translation>
    </message>
    <message>
        <source>dopisz rachunek: 26 cyfr albo IBAN</source>
        <translation>add an account: 26 digits or an IBAN</translation>
    </message>
    <message>
        <source>Nowy rachunek</source>
        <translation>New account</translation>
    </message>
    <message>
        <source>Dopisz</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Usuń dopisany</source>
        <translation>Remove the added one</translation>
    </message>
    <message>
        <source>Dokumenty kontrahenta</source>
        <translation>The contractor&apos;s documents</translation>
    </message>
    <message>
        <source>Dzień</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Numer</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Firma</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>Pokaż dokument</source>
        <translation>Show the document</translation>
    </message>
    <message>
        <source>Historia kontrahenta</source>
        <translation>The contractor&apos;s history</translation>
    </message>
    <message>
        <source>dopisany</source>
        <translation>added by hand</translation>
    </message>
    <message>
        <source>bez numeru</source>
        <translation>without a number</translation>
    </message>
    <message numerus="yes">
        <source>%n zatwierdzony(ch) dokument(ów)</source>
        <translation>
            <numerusform>%n approved document</numerusform>
            <numerusform>%n approved documents</numerusform>
        </translation>
    </message>
    <message>
        <source>ostatni {day}</source>
        <translation>the last on {day}</translation>
    </message>
    <message>
        <source>Inne numery:</source>
        <translation>Other numbers:</translation>
    </message>
    <message>
        <source>Inne nazwy na dokumentach:</source>
        <translation>Other names on documents:</translation>
    </message>
    <message>
        <source>Inne adresy:</source>
        <translation>Other addresses:</translation>
    </message>
    <message>
        <source>Dodaj kontrahenta</source>
        <translation>Add a contractor</translation>
    </message>
    <message>
        <source>Dodano kontrahenta.</source>
        <translation>The contractor was added.</translation>
    </message>
    <message>
        <source>Zapisano.</source>
        <translation>Saved.</translation>
    </message>
    <message>
        <source>Dopisano.</source>
        <translation>Added.</translation>
    </message>
    <message>
        <source>Usunięto dopisany rachunek.</source>
        <translation>The added account was removed.</translation>
    </message>
    <message>
        <source>Który kontrahent to też {name}?</source>
        <translation>Which contractor is {name} too?</translation>
    </message>
    <message>
        <source>Scalić? {gone} stanie się częścią {kept}: dokumenty, rachunki, ustalenia i to, czego program się nauczył. Można to cofnąć w Historii.</source>
        <translation>Merge? {gone} will become a part of {kept}: documents, accounts, agreements and what the program learnt. This can be undone in History.</translation>
    </message>
    <message>
        <source>Scal</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>Scalono.</source>
        <translation>Merged.</translation>
    </message>
    <message>
        <source>Cofnąć scalenie z {name}? Wrócą dwaj osobni kontrahenci.</source>
        <translation>Undo the merge with {name}? They will be two contractors again.</translation>
    </message>
    <message>
        <source>Cofnięto scalenie.</source>
        <translation>The merge was undone.</translation>
    </message>
    <message>
        <source>Usunąć kontrahenta {name}? Tego nie da się cofnąć.</source>
        <translation>Delete the contractor {name}? This cannot be undone.</translation>
    </message>
    <message>
        <source>Usunięto.</source>
        <translation>Deleted.</translation>
    </message>
    <message>
        <source>działalność zakończona {day}</source>
        <translation>business ended on {day}</translation>
    </message>
    <message>
        <source>W rejestrze: {said}</source>
        <translation>In the register: {said}</translation>
    </message>
    <message>
        <source>Wpisz do formularza</source>
        <translation>Put into the form</translation>
    </message>
    <message>
        <source>Program pyta rejestr w tle; odpowiedź pokaże się tutaj.</source>
        <translation>The program asks the register in the background; the answer will be shown here.</translation>
    </message>
    <message>
        <source>Nie ma połączenia z rejestrem. Dane można wpisać ręcznie.</source>
        <translation>There is no connection to the register. The data can be typed by hand.</translation>
    </message>
    <message>
        <source>Dzienna liczba pytań do rejestru jest wyczerpana. Spróbuj jutro.</source>
        <translation>The daily number of questions to the register is used up. Try tomorrow.</translation>
    </message>
    <message>
        <source>Rejestr jest wyłączony w ustawieniach. Dane można wpisać ręcznie.</source>
        <translation>The register is switched off in the settings. The data can be typed by hand.</translation>
    </message>
    <message>
        <source>Rejestr nie zna tego numeru. Sprawdź, czy nie ma w nim pomyłki.</source>
        <translation>The register does not know this number. Check it for a mistake.</translation>
    </message>
</context>
<context>
    <name>CheckChip</name>
    <message>
        <source>zgadza się</source>
        <translation>right</translation>
    </message>
    <message>
        <source>nie zgadza się</source>
        <translation>wrong</translation>
    </message>
</context>
<context>
    <name>CheckChips</name>
    <message>
        <source>Sprawdzenia</source>
        <translation>Checks</translation>
    </message>
</context>
<context>
    <name>CheckingBlock</name>
    <message>
        <source>tylko otwarte</source>
        <translation>only what is open</translation>
    </message>
    <message>
        <source>Co wykazała kontrola tego dokumentu</source>
        <translation>What the checks of this document found</translation>
    </message>
    <message>
        <source>Kontrola</source>
        <translation>Checks</translation>
    </message>
    <message>
        <source>Enter jeszcze raz zatwierdzi mimo to (zapiszemy kto), {key} przechodzi do uwag.</source>
        <translation>Enter once more approves all the same (your name is kept), {key} goes to the remarks.</translation>
    </message>
    <message>
        <source>alarmy: {count}</source>
        <translation>alarms: {count}</translation>
    </message>
    <message>
        <source>ostrzeżenia: {count}</source>
        <translation>warnings: {count}</translation>
    </message>
    <message>
        <source>bez uwag</source>
        <translation>nothing to remark</translation>
    </message>
    <message>
        <source>pokaż wszystko (+{count})</source>
        <translation>show all (+{count})</translation>
    </message>
    <message>
        <source>Skąd wiadomo, że to rachunek sprzedawcy?</source>
        <translation>How do you know that this is the seller&apos;s account?</translation>
    </message>
</context>
<context>
    <name>ChecksPage</name>
    <message>
        <source>Sprawdzanie trwa</source>
        <translation>Checking</translation>
    </message>
    <message>
        <source>Sprawdź ponownie</source>
        <translation>Check again</translation>
    </message>
    <message>
        <source>Zatrzymaj</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Kopiuj jako tekst</source>
        <translation>Copy as text</translation>
    </message>
    <message>
        <source>Co zrobić?</source>
        <translation>What to do?</translation>
    </message>
    <message>
        <source>Sprawdzam instalację…</source>
        <translation>Checking the installation…</translation>
    </message>
    <message>
        <source>Sprawdzenie instalacji</source>
        <translation>Checks of the installation</translation>
    </message>
    <message numerus="yes">
        <source>%n sprawa(y/) do załatwienia</source>
        <translation>
            <numerusform>%n thing to see to</numerusform>
            <numerusform>%n things to see to</numerusform>
        </translation>
    </message>
    <message>
        <source>Wszystko w porządku</source>
        <translation>All is well</translation>
    </message>
    <message>
        <source>Sprawdzono tylko część</source>
        <translation>Only a part was checked</translation>
    </message>
</context>
<context>
    <name>ChipsBar</name>
    <message>
        <source>Jak program rozumie szukanie</source>
        <translation>How the program understands the search</translation>
    </message>
    <message>
        <source>Zapisz widok…</source>
        <translation>Save view…</translation>
    </message>
    <message>
        <source>Zapamiętaj to szukanie, porządek i kolumny pod własną nazwą w drzewie</source>
        <translation>Keep this search, its order and columns under a name of your own in the tree</translation>
    </message>
</context>
<context>
    <name>ChoicesBar</name>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Firma</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>Miesiąc</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>także już przekazane</source>
        <translation>handed over before too</translation>
    </message>
    <message>
        <source>pokaż wszystkie zatwierdzone</source>
        <translation>show everything approved</translation>
    </message>
    <message>
        <source>wszystkie firmy</source>
        <translation>all companies</translation>
    </message>
    <message>
        <source>wszystkie miesiące</source>
        <translation>all months</translation>
    </message>
    <message numerus="yes">
        <source>Zaznaczone: %n</source>
        <translation>
            <numerusform>Selected: %n</numerusform>
            <numerusform>Selected: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chooser</name>
    <message>
        <source>Zacznij pisać…</source>
        <translation>Start typing…</translation>
    </message>
</context>
<context>
    <name>CloudHint</name>
    <message>
        <source>Ten folder kopiuje do chmury program {cloud}: skany klientów trafią na jego serwer. Lepiej wybrać inny.</source>
        <translation>This folder is copied to the cloud by {cloud}: clients&apos; scans will go to its server. Better choose another.</translation>
    </message>
</context>
<context>
    <name>CodePopup</name>
    <message>
        <source>Kod do aplikacji banku</source>
        <translation>Code for the banking app</translation>
    </message>
    <message>
        <source>Zeskanuj w aplikacji banku i sprawdź dane przed zatwierdzeniem.</source>
        <translation>Scan it in the banking app, and check what it fills in before you approve.</translation>
    </message>
    <message>
        <source>Zamknij</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>ColumnsTable</name>
    <message>
        <source>Kolumny</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>Co</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Nagłówek</source>
        <translation>Heading</translation>
    </message>
    <message>
        <source>Stały tekst</source>
        <translation>Fixed text</translation>
    </message>
    <message>
        <source>Limit znaków</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>Wymagane</source>
        <translation>Required</translation>
    </message>
    <message>
        <source>Dodaj kolumnę</source>
        <translation>Add a column</translation>
    </message>
</context>
<context>
    <name>CompaniesPage</name>
    <message>
        <source>Szukaj firmy…</source>
        <translation>Find a company…</translation>
    </message>
    <message>
        <source>Szukaj firmy</source>
        <translation>Find a company</translation>
    </message>
    <message>
        <source>Firmy</source>
        <translation>Companies</translation>
    </message>
    <message>
        <source>Odczytuj dokumenty od razu po przyjęciu</source>
        <translation>Read documents as soon as they are taken in</translation>
    </message>
    <message>
        <source>Miesiąc</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Firma jest obsługiwana</source>
        <translation>The company is served</translation>
    </message>
    <message>
        <source>Kartki rozdzielające…</source>
        <translation>Separator sheets…</translation>
    </message>
    <message>
        <source>Zapisz kartki do wydruku, które dzielą stos dokumentów tej firmy</source>
        <translation>Save sheets to print that divide a pile of this company&apos;s documents</translation>
    </message>
    <message>
        <source>Kartka dla klienta…</source>
        <translation>Page for the client…</translation>
    </message>
    <message>
        <source>Zapisz stronę do wydruku: jak wysyłać dokumenty, z kodem do połączenia telefonu</source>
        <translation>Save a page to print: how to send documents, with the code that connects a phone</translation>
    </message>
    <message>
        <source>Zapisz</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Nazwa krótka</source>
        <translation>Short name</translation>
    </message>
    <message>
        <source>NIP</source>
        <translation>NIP</translation>
    </message>
    <message>
        <source>Pełna nazwa</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Adres</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Adresy na dokumenty</source>
        <translation>Addresses for documents</translation>
    </message>
    <message>
        <source>Zaufani nadawcy</source>
        <translation>Trusted senders</translation>
    </message>
    <message>
        <source>PIN w temacie</source>
        <translation>PIN in the subject</translation>
    </message>
    <message>
        <source>Miesiąc dokumentu</source>
        <translation>Month of documents</translation>
    </message>
    <message>
        <source>np. Żółw sp. z o.o.</source>
        <translation>e.g. Żółw sp. z o.o.</translation>
    </message>
    <message>
        <source>10 cyfr, kreski i spacje nie przeszkadzają</source>
        <translation>10 digits, hyphens and spaces do no harm</translation>
    </message>
    <message>
        <source>jak na fakturach; puste oznacza nazwę krótką</source>
        <translation>as on invoices; empty means the short name</translation>
    </message>
    <message>
        <source>np. dok+zolw@biuro.pl; kilka po przecinku</source>
        <translation>e.g. dok+zolw@biuro.pl; several with commas</translation>
    </message>
    <message>
        <source>Poczta wysłana na te adresy należy do tej firmy</source>
        <translation>Mail sent to these addresses belongs to this company</translation>
    </message>
    <message>
        <source>np. jan@zolw.pl, @zolw.pl</source>
        <translation>e.g. jan@zolw.pl, @zolw.pl</translation>
    </message>
    <message>
        <source>Poczta od nich należy do tej firmy i nie czeka w kwarantannie; @domena oznacza wszystkich</source>
        <translation>Mail from them belongs to this company and does not wait in quarantine; @domain means everybody there</translation>
    </message>
    <message>
        <source>pusty: PIN nie jest potrzebny</source>
        <translation>empty: no PIN is needed</translation>
    </message>
    <message>
        <source>Poczta od innych nadawców bez tego PIN-u w temacie czeka w kwarantannie</source>
        <translation>Mail from other senders without this PIN in the subject waits in quarantine</translation>
    </message>
    <message>
        <source>+ Nowa firma</source>
        <translation>+ New company</translation>
    </message>
    <message>
        <source>Importuj…</source>
        <translation>Import…</translation>
    </message>
    <message>
        <source>Dodaj firmy z pliku CSV, XLSX albo z programu księgowego</source>
        <translation>Add companies from a CSV or XLSX file, or from an accounting program</translation>
    </message>
    <message>
        <source>kartki {company}.pdf</source>
        <translation>sheets {company}.pdf</translation>
    </message>
    <message>
        <source>Zapisz kartki</source>
        <translation>Save sheets</translation>
    </message>
    <message>
        <source>Zapisano kartki do wydruku: {file}</source>
        <translation>Sheets to print were saved: {file}</translation>
    </message>
    <message>
        <source>jak wysyłać dokumenty {company}.pdf</source>
        <translation>how to send documents {company}.pdf</translation>
    </message>
    <message>
        <source>Zapisz kartkę dla klienta</source>
        <translation>Save the page for the client</translation>
    </message>
    <message>
        <source>Zapisano kartkę do wydruku: {file}. Kod na niej działa {days} dni.</source>
        <translation>Saved the page to print: {file}. The code on it works for {days} days.</translation>
    </message>
    <message>
        <source>{name} (nieobsługiwana)</source>
        <translation>{name} (not served)</translation>
    </message>
    <message>
        <source>Nowa firma</source>
        <translation>New company</translation>
    </message>
    <message>
        <source>Folder skanera: {folder}</source>
        <translation>Scanner folder: {folder}</translation>
    </message>
    <message>
        <source>Dodaj firmę</source>
        <translation>Add the company</translation>
    </message>
    <message>
        <source>Cyfra kontrolna się zgadza.</source>
        <translation>The check digit is right.</translation>
    </message>
    <message>
        <source>Cyfra kontrolna się nie zgadza. Sprawdź, czy nie ma pomyłki.</source>
        <translation>The check digit is wrong. Look for a slip.</translation>
    </message>
    <message>
        <source>NIP ma 10 cyfr.</source>
        <translation>A NIP has 10 digits.</translation>
    </message>
    <message numerus="yes">
        <source>Brakuje jeszcze %n cyfr(y).</source>
        <translation>
            <numerusform>%n digit is still missing.</numerusform>
            <numerusform>%n digits are still missing.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ten NIP ma już firma {name}.</source>
        <translation>The company {name} has this NIP already.</translation>
    </message>
    <message>
        <source>Dodano firmę {name}.</source>
        <translation>Company {name} added.</translation>
    </message>
    <message>
        <source>Zapisano firmę {name}.</source>
        <translation>Company {name} saved.</translation>
    </message>
</context>
<context>
    <name>Companion</name>
    <message>
        <source>Program zbiera dokumenty także bez okna: zostanie obok zegara. Zamknij okno jeszcze raz, aby je schować. Można to zmienić w ustawieniach, „Ten komputer”.</source>
        <translation>The program collects documents without its window, too: it stays beside the clock. Close the window once more to hide it. This can be changed in the settings, “This computer”.</translation>
    </message>
    <message>
        <source>Zakończ program</source>
        <translation>Quit the program</translation>
    </message>
    <message>
        <source>Ustawienia</source>
        <translation>Settings</translation>
    </message>
    <message numerus="yes">
        <source>Program zapisał od ostatniego razu raport(y) o błędach: %n. Nie ma w nich nic o klientach i nic nie zostało wysłane.</source>
        <translation>
            <numerusform>Since last time the program wrote %n report of a bug. There is nothing about clients in it, and nothing was sent.</numerusform>
            <numerusform>Since last time the program wrote %n reports of bugs. There is nothing about clients in them, and nothing was sent.</numerusform>
        </translation>
    </message>
    <message>
        <source>Zobacz raporty</source>
        <translation>See the reports</translation>
    </message>
</context>
<context>
    <name>CompanyImportPanel</name>
    <message>
        <source>Wiersze pliku i ich ocena</source>
        <translation>Rows of the file and their verdicts</translation>
    </message>
    <message>
        <source>Dodaj firmy</source>
        <translation>Add companies</translation>
    </message>
    <message>
        <source>Wróć do firm</source>
        <translation>Back to companies</translation>
    </message>
    <message>
        <source>Nic nie zostanie dodane, zanim to zobaczysz. Wątpliwe wiersze dodaje się, zaznaczając je spacją albo myszą.</source>
        <translation>Nothing is added before you have seen it. Doubtful rows are added if you tick them, with the space key or the mouse.</translation>
    </message>
    <message>
        <source>Import firm</source>
        <translation>Import companies</translation>
    </message>
    <message>
        <source>Wczytaj firmy</source>
        <translation>Load companies</translation>
    </message>
    <message>
        <source>Dodaję firmy…</source>
        <translation>Adding companies…</translation>
    </message>
    <message>
        <source>nowe: {new}, już są: {here}, wątpliwe: {doubtful}, odrzucone: {refused}</source>
        <translation>new: {new}, here already: {here}, doubtful: {doubtful}, refused: {refused}</translation>
    </message>
    <message numerus="yes">
        <source>Dodaj %n firm(ę/y)</source>
        <translation>
            <numerusform>Add %n company</numerusform>
            <numerusform>Add %n companies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Dodano %n firm(ę/y).</source>
        <translation>
            <numerusform>Added %n company.</numerusform>
            <numerusform>Added %n companies.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dodał w tym czasie ktoś inny.</source>
        <translation>
            <numerusform>%n was added by somebody else meanwhile.</numerusform>
            <numerusform>%n were added by somebody else meanwhile.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompanyLines</name>
    <message>
        <source>Wiersz</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Ocena</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>NIP</source>
        <translation>NIP</translation>
    </message>
    <message>
        <source>Nazwa</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Uwagi</source>
        <translation>Remarks</translation>
    </message>
</context>
<context>
    <name>CompanyStep</name>
    <message>
        <source>Pierwsza firma</source>
        <translation>First company</translation>
    </message>
    <message>
        <source>Firmy to klienci biura: dokumenty trafiają do nich po numerze NIP. Zacznij od jednej; resztę można wczytać z pliku CSV albo XLSX.</source>
        <translation>Companies are the office&apos;s clients: documents come to them by their NIP. Begin with one; the others can be loaded from a CSV or XLSX file.</translation>
    </message>
    <message>
        <source>Włącz białą listę i uzupełnij</source>
        <translation>Switch the white list on and fill in</translation>
    </message>
    <message>
        <source>Wczytaj listę firm z pliku…</source>
        <translation>Load a list of companies…</translation>
    </message>
    <message>
        <source>Dalej</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Dodaj firmę i dalej</source>
        <translation>Add the company and go on</translation>
    </message>
    <message>
        <source>10 cyfr, kreski i spacje nie przeszkadzają</source>
        <translation>10 digits; dashes and blanks do not matter</translation>
    </message>
    <message>
        <source>jak na fakturach</source>
        <translation>as on invoices</translation>
    </message>
    <message>
        <source>jak mówi się o niej w biurze; puste: skrót pełnej</source>
        <translation>what the office calls it; empty: short for the full one</translation>
    </message>
    <message>
        <source>ulica i numer, kod i miejscowość</source>
        <translation>street and number, post code and town</translation>
    </message>
    <message>
        <source>dla listów i panelu; można dopisać później</source>
        <translation>for letters and the panel; can be added later</translation>
    </message>
    <message>
        <source>NIP</source>
        <translation>NIP</translation>
    </message>
    <message>
        <source>Pełna nazwa</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Nazwa krótka</source>
        <translation>Short name</translation>
    </message>
    <message>
        <source>Adres</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message numerus="yes">
        <source>Biuro ma już %n firm(ę/y). Możesz dodać następną albo iść dalej.</source>
        <translation>
            <numerusform>The office has %n company. Add another, or go on.</numerusform>
            <numerusform>The office has %n companies. Add another, or go on.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ten NIP ma już firma {name}.</source>
        <translation>The company {name} has this NIP already.</translation>
    </message>
    <message>
        <source>Cyfra kontrolna się zgadza.</source>
        <translation>The check digit is right.</translation>
    </message>
    <message numerus="yes">
        <source>Brakuje jeszcze %n cyfr(y).</source>
        <translation>
            <numerusform>%n digit is missing.</numerusform>
            <numerusform>%n digits are missing.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cyfra kontrolna się nie zgadza. Sprawdź, czy nie ma pomyłki.</source>
        <translation>The check digit is wrong. Look for a slip.</translation>
    </message>
    <message>
        <source>NIP ma 10 cyfr.</source>
        <translation>A NIP has 10 digits.</translation>
    </message>
    <message>
        <source>Według rejestru ta działalność jest zakończona. Sprawdź, czy to ta firma.</source>
        <translation>By the register this business has ended. Make sure that it is the right company.</translation>
    </message>
    <message>
        <source>Nazwa i adres są z rejestru. Popraw, jeśli trzeba.</source>
        <translation>Name and address are from the register. Correct them if need be.</translation>
    </message>
    <message>
        <source>Nazwę i adres może wpisać biała lista podatników VAT. Włączenie oznacza, że program będzie pytał serwer Ministerstwa Finansów o numery NIP, więc będzie tam widać, o kogo pyta biuro. Nic innego nie jest wysyłane. Bez tego wpisz dane poniżej.</source>
        <translation>The white list of VAT payers can fill in name and address. Switching it on means that the program asks the Ministry of Finance&apos;s server about NIPs, so it can be seen there whom the office asks about. Nothing else is sent. Without it, type the data below.</translation>
    </message>
    <message>
        <source>Pytam rejestr…</source>
        <translation>Asking the register…</translation>
    </message>
    <message>
        <source>Rejestr nie odpowiada. Wpisz nazwę poniżej.</source>
        <translation>The register does not answer. Type the name below.</translation>
    </message>
    <message>
        <source>Rejestr nie odpowie już dzisiaj na więcej pytań. Wpisz nazwę poniżej.</source>
        <translation>The register answers no more questions today. Type the name below.</translation>
    </message>
    <message>
        <source>Rejestr nie zna tego numeru. Sprawdź go i wpisz nazwę poniżej.</source>
        <translation>The register does not know this number. Check it and type the name below.</translation>
    </message>
</context>
<context>
    <name>ComparingScreen</name>
    <message>
        <source>Szukam par…</source>
        <translation>Looking for pairs…</translation>
    </message>
    <message>
        <source>Zachowano dokument nr {kept}; nr {gone} odrzucono jako ten sam.</source>
        <translation>Document no. {kept} was kept; no. {gone} was rejected as the same.</translation>
    </message>
    <message>
        <source>Dokument nr {kept} zastąpił nr {gone}.</source>
        <translation>Document no. {kept} has replaced no. {gone}.</translation>
    </message>
    <message>
        <source>To dwa różne dokumenty: o nr {one} i {two} program już nie zapyta.</source>
        <translation>These are two documents: the program will not ask about no. {one} and {two} again.</translation>
    </message>
    <message>
        <source>Cofnij</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Cofnięto decyzję.</source>
        <translation>The decision was taken back.</translation>
    </message>
    <message>
        <source>Nie ma par do porównania</source>
        <translation>No pairs to compare</translation>
    </message>
    <message>
        <source>Gdy dokument będzie wyglądał na taki, który już jest, program zapyta tutaj.</source>
        <translation>When a document looks like one that is here already, the program asks here.</translation>
    </message>
    <message>
        <source>Wróć</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Nie można pokazać tej pary</source>
        <translation>This pair cannot be shown</translation>
    </message>
    <message>
        <source>Następna para</source>
        <translation>Next pair</translation>
    </message>
    <message>
        <source>Nr {id} przyszedł też: {channel} {label}, {when}</source>
        <translation>No. {id} also came by: {channel} {label}, {when}</translation>
    </message>
    <message>
        <source>para {place} z {count}</source>
        <translation>pair {place} of {count}</translation>
    </message>
    <message>
        <source>Z lewej</source>
        <translation>On the left</translation>
    </message>
    <message>
        <source>Z prawej</source>
        <translation>On the right</translation>
    </message>
    <message>
        <source>Uznano za ten sam dokument; zachowano nr {kept}.</source>
        <translation>Held to be the same document; no. {kept} was kept.</translation>
    </message>
    <message>
        <source>Uznano nr {kept} za poprawioną wersję.</source>
        <translation>No. {kept} was held to be a corrected copy.</translation>
    </message>
    <message>
        <source>Uznano za dwa różne dokumenty.</source>
        <translation>Held to be two different documents.</translation>
    </message>
    <message>
        <source>Podejrzenie znikło po poprawieniu pól.</source>
        <translation>The suspicion went when fields were mended.</translation>
    </message>
    <message>
        <source>{who}, {when}</source>
        <translation>{who}, {when}</translation>
    </message>
    <message>
        <source>strona {page} z {pages}</source>
        <translation>page {page} of {pages}</translation>
    </message>
    <message>
        <source>Czy to ten sam dokument?</source>
        <translation>Is it the same document?</translation>
    </message>
    <message>
        <source>Cofnij ostatnią decyzję</source>
        <translation>Take the last decision back</translation>
    </message>
    <message>
        <source>Poprzednia para</source>
        <translation>Previous pair</translation>
    </message>
    <message>
        <source>Pomoc</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>1  Ten sam: zachowaj prawy</source>
        <translation>1  The same: keep the right one</translation>
    </message>
    <message>
        <source>2  Ten sam: zachowaj lewy</source>
        <translation>2  The same: keep the left one</translation>
    </message>
    <message>
        <source>3  Lewy to poprawiona wersja</source>
        <translation>3  The left one is a corrected copy</translation>
    </message>
    <message>
        <source>4  To różne dokumenty</source>
        <translation>4  Different documents</translation>
    </message>
</context>
<context>
    <name>ContractorChooser</name>
    <message>
        <source>Zacznij pisać…</source>
        <translation>Begin to type…</translation>
    </message>
</context>
<context>
    <name>ContractorForm</name>
    <message>
        <source>Kontrahent jest aktywny</source>
        <translation>The contractor is active</translation>
    </message>
    <message>
        <source>NIP albo numer VAT z krajem, np. DE136695976</source>
        <translation>NIP, or VAT number with its country, e.g. DE136695976</translation>
    </message>
    <message>
        <source>tak stoi na liście; pusta: pełna nazwa</source>
        <translation>so it stands in the list; empty: the full name</translation>
    </message>
    <message>
        <source>Kod, miejscowość</source>
        <translation>Post code, town</translation>
    </message>
    <message>
        <source>Kraj, e-mail</source>
        <translation>Country, e-mail</translation>
    </message>
    <message>
        <source>Numer jest poprawny.</source>
        <translation>The number is right.</translation>
    </message>
    <message numerus="yes">
        <source>Brakuje cyfr: %n.</source>
        <translation>
            <numerusform>%n digit is missing.</numerusform>
            <numerusform>%n digits are missing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContractorsModel</name>
    <message>
        <source>Nazwa</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>NIP</source>
        <translation>NIP</translation>
    </message>
    <message>
        <source>Miejscowość</source>
        <translation>Town</translation>
    </message>
    <message>
        <source>Dokumenty</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Ostatni</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>{name} (nieaktywny)</source>
        <translation>{name} (inactive)</translation>
    </message>
</context>
<context>
    <name>ContractorsScreen</name>
    <message>
        <source>Szukaj: nazwa, NIP, miejscowość, e-mail</source>
        <translation>Search: name, NIP, town, e-mail</translation>
    </message>
    <message>
        <source>Szukaj kontrahenta</source>
        <translation>Search for a contractor</translation>
    </message>
    <message>
        <source>Firma</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>wszystkie firmy</source>
        <translation>all companies</translation>
    </message>
    <message>
        <source>także nieaktywni</source>
        <translation>inactive ones too</translation>
    </message>
    <message>
        <source>Kontrahenci</source>
        <translation>Contractors</translation>
    </message>
    <message>
        <source>Wróć</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Wróć (Esc)</source>
        <translation>Back (Esc)</translation>
    </message>
    <message>
        <source>Nowy</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Dodaj kontrahenta</source>
        <translation>Add a contractor</translation>
    </message>
    <message>
        <source>Importuj…</source>
        <translation>Import…</translation>
    </message>
    <message>
        <source>Wczytaj z pliku: CSV, XLSX, EPP, Optima, Symfonia, WAPRO</source>
        <translation>Read from a file: CSV, XLSX, EPP, Optima, Symfonia, WAPRO</translation>
    </message>
    <message>
        <source>Eksportuj…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Zapisz tę listę jako CSV albo XLSX</source>
        <translation>Write this list as CSV or XLSX</translation>
    </message>
    <message>
        <source>Dublety</source>
        <translation>Doubles</translation>
    </message>
    <message>
        <source>Pokaż kontrahentów, którzy mogą być jednym</source>
        <translation>Show contractors that may be one</translation>
    </message>
    <message>
        <source>Pomoc</source>
        <translation>Help</translation>
    </message>
    <message numerus="yes">
        <source>%n kontrahent(ów)</source>
        <translation>
            <numerusform>%n contractor</numerusform>
            <numerusform>%n contractors</numerusform>
        </translation>
    </message>
    <message>
        <source>Nie ma takiego kontrahenta</source>
        <translation>There is no such contractor</translation>
    </message>
    <message>
        <source>Sprawdź pisownię albo poszukaj po NIP-ie. Nieaktywni są ukryci.</source>
        <translation>Check the spelling, or search by NIP. Inactive ones are hidden.</translation>
    </message>
    <message>
        <source>Pokaż wszystkich</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>Baza jest pusta</source>
        <translation>The base is empty</translation>
    </message>
    <message>
        <source>Kontrahenci przybywają sami z zatwierdzanych dokumentów. Możesz też wczytać ich z pliku programu księgowego albo dodać ręcznie.</source>
        <translation>Contractors come by themselves from approved documents. You can also read them from a file of an accounting program, or add them by hand.</translation>
    </message>
    <message>
        <source>Nowy kontrahent</source>
        <translation>New contractor</translation>
    </message>
    <message>
        <source>Zmiany w karcie nie są zapisane.</source>
        <translation>The changes in the card are not saved.</translation>
    </message>
    <message>
        <source>Porzuć zmiany</source>
        <translation>Drop the changes</translation>
    </message>
    <message>
        <source>Wybierz kontrahenta z listy.</source>
        <translation>Choose a contractor from the list.</translation>
    </message>
    <message>
        <source>Wczytaj kontrahentów</source>
        <translation>Read contractors</translation>
    </message>
    <message>
        <source>Zapisz kontrahentów</source>
        <translation>Write contractors</translation>
    </message>
    <message>
        <source>kontrahenci</source>
        <translation>contractors</translation>
    </message>
    <message>
        <source>Zapisuję kontrahentów…</source>
        <translation>Writing contractors…</translation>
    </message>
    <message numerus="yes">
        <source>Zapisano %n kontrahenta(ów).</source>
        <translation>
            <numerusform>%n contractor was written.</numerusform>
            <numerusform>%n contractors were written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeliveriesScreen</name>
    <message>
        <source>Kanał</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>wszystkie kanały</source>
        <translation>all channels</translation>
    </message>
    <message>
        <source>wiadomości bez dokumentów</source>
        <translation>mails without documents</translation>
    </message>
    <message>
        <source>Przesyłki</source>
        <translation>Deliveries</translation>
    </message>
    <message>
        <source>Kiedy</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Nadawca</source>
        <translation>Sender</translation>
    </message>
    <message>
        <source>Temat</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Firma</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>Dokumenty</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Pominięte</source>
        <translation>Left out</translation>
    </message>
    <message>
        <source>Nic tu nie ma. Pojawią się tu wiadomości ze skrzynek biura oraz to, co klienci wyślą przez panel i z telefonu.</source>
        <translation>Nothing is here. Mail of the office&apos;s mailboxes, and what clients send through the panel and by phone, will appear here.</translation>
    </message>
    <message>
        <source>Pokaż starsze</source>
        <translation>Show older</translation>
    </message>
    <message>
        <source>Wróć do dokumentów</source>
        <translation>Back to the documents</translation>
    </message>
    <message>
        <source>Pomoc</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>nierozpoznana</source>
        <translation>not recognised</translation>
    </message>
    <message>
        <source>bez plików</source>
        <translation>no files</translation>
    </message>
    <message>
        <source>Przywołano. Część jest na liście jako dokument nr {id}.</source>
        <translation>Called back. The part is on the list as document no. {id}.</translation>
    </message>
    <message>
        <source>Pokaż dokument</source>
        <translation>Show document</translation>
    </message>
</context>
<context>
    <name>DeliveryDetail</name>
    <message>
        <source>Tu będzie widać, co przyszło i co się z tym stało.</source>
        <translation>What came and what became of it is shown here.</translation>
    </message>
    <message>
        <source>(bez tematu)</source>
        <translation>(no subject)</translation>
    </message>
    <message>
        <source>Co w niej było</source>
        <translation>What was in it</translation>
    </message>
    <message>
        <source>Przesyłka nie miała żadnego pliku.</source>
        <translation>The delivery had no file.</translation>
    </message>
    <message>
        <source>Treść</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Od</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Kiedy</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Kanał</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>Skrzynka</source>
        <translation>Mailbox</translation>
    </message>
    <message>
        <source>Firma</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>nierozpoznana</source>
        <translation>not recognised</translation>
    </message>
    <message>
        <source>Nadawca sprawdzony</source>
        <translation>Sender checked</translation>
    </message>
    <message>
        <source>Pokaż dokument</source>
        <translation>Show document</translation>
    </message>
    <message>
        <source>Przywołaj</source>
        <translation>Call back</translation>
    </message>
    <message>
        <source>Zrób z tej części dokument na liście</source>
        <translation>Make this part a document on the list</translation>
    </message>
    <message>
        <source>Pominięto.</source>
        <translation>Left out.</translation>
    </message>
    <message>
        <source>Przyjęto jako dokument nr {id}.</source>
        <translation>Taken in as document no. {id}.</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Jest nowa wersja programu: {version} (tutaj działa {current}).</source>
        <translation>There is a new version of the program: {version} (this is {current}).</translation>
    </message>
</context>
<context>
    <name>DictionariesPage</name>
    <message>
        <source>Czyje</source>
        <translation>Whose</translation>
    </message>
    <message>
        <source>Lista</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Szukaj…</source>
        <translation>Search…</translation>
    </message>
    <message>
        <source>Szukaj na liście</source>
        <translation>Search the list</translation>
    </message>
    <message>
        <source>Pozycje listy</source>
        <translation>Items of the list</translation>
    </message>
    <message>
        <source>Zakup czy sprzedaż</source>
        <translation>Purchase or sale</translation>
    </message>
    <message>
        <source>Rodzaj</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Kolumna KPiR</source>
        <translation>KPiR column</translation>
    </message>
    <message>
        <source>Co kupiono</source>
        <translation>What was bought</translation>
    </message>
    <message>
        <source>Koszt</source>
        <translation>Cost</translation>
    </message>
    <message>
        <source>Odliczenie VAT</source>
        <translation>VAT deduction</translation>
    </message>
    <message>
        <source>Podatek naliczany przez firmę</source>
        <translation>Tax that the company counts</translation>
    </message>
    <message>
        <source>Proponuj i pokazuj na listach</source>
        <translation>Suggest and show in lists</translation>
    </message>
    <message>
        <source>Zapisz</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Usuń</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>całe biuro</source>
        <translation>whole office</translation>
    </message>
    <message>
        <source>Nic nie znaleziono.</source>
        <translation>Nothing was found.</translation>
    </message>
    <message>
        <source>Lista jest pusta. Dodaj gotowy zestaw albo wczytaj plik.</source>
        <translation>The list is empty. Add a ready set or read a file.</translation>
    </message>
    <message>
        <source>{name} (tej firmy)</source>
        <translation>{name} (this company&apos;s)</translation>
    </message>
    <message>
        <source>{name} (wyłączone)</source>
        <translation>{name} (off)</translation>
    </message>
    <message>
        <source>Pozycja całego biura.</source>
        <translation>An item of the whole office.</translation>
    </message>
    <message>
        <source>Pozycja tylko tej firmy.</source>
        <translation>An item of this company only.</translation>
    </message>
    <message>
        <source>Pozycja całego biura. Zapisanie zmian utworzy pozycję tylko tej firmy.</source>
        <translation>An item of the whole office. Saving changes makes one of this company only.</translation>
    </message>
    <message>
        <source>zakup i sprzedaż</source>
        <translation>purchase and sale</translation>
    </message>
    <message>
        <source>zakup</source>
        <translation>purchase</translation>
    </message>
    <message>
        <source>sprzedaż</source>
        <translation>sale</translation>
    </message>
    <message>
        <source>Zapisano.</source>
        <translation>Saved.</translation>
    </message>
    <message>
        <source>Usunięto.</source>
        <translation>Deleted.</translation>
    </message>
    <message>
        <source>Tą pozycją są opisane dokumenty, więc została wyłączona, a nie usunięta.</source>
        <translation>Documents are described with this item, so it was switched off, not deleted.</translation>
    </message>
    <message>
        <source>Dodano pozycje: {count}.</source>
        <translation>Items added: {count}.</translation>
    </message>
    <message>
        <source>Plik z programu księgowego</source>
        <translation>A file from the accounting program</translation>
    </message>
    <message>
        <source>EPP, XML Optimy, tekst Symfonii, CSV, XLSX</source>
        <translation>EPP, Optima XML, Symfonia text, CSV, XLSX</translation>
    </message>
    <message>
        <source>Wszystkie pliki (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>{file}: nowych {new}, zmienionych {changed}, bez zmian {same}. {lists}</source>
        <translation>{file}: {new} new, {changed} changed, {same} unchanged. {lists}</translation>
    </message>
    <message>
        <source>Wczytaj</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Wczytano pozycje: {count}.</source>
        <translation>Items imported: {count}.</translation>
    </message>
    <message>
        <source>Rejestry VAT</source>
        <translation>VAT registers</translation>
    </message>
    <message>
        <source>Kategorie</source>
        <translation>Categories</translation>
    </message>
    <message>
        <source>Opisy zdarzeń</source>
        <translation>Descriptions of events</translation>
    </message>
    <message>
        <source>Pojazdy</source>
        <translation>Vehicles</translation>
    </message>
    <message>
        <source>Formy płatności</source>
        <translation>Forms of payment</translation>
    </message>
    <message>
        <source>Wymiary</source>
        <translation>Dimensions</translation>
    </message>
    <message>
        <source>kolumna KPiR</source>
        <translation>KPiR column</translation>
    </message>
    <message>
        <source>konto księgowe</source>
        <translation>ledger account</translation>
    </message>
    <message>
        <source>sama nazwa</source>
        <translation>name only</translation>
    </message>
    <message>
        <source>inne</source>
        <translation>other</translation>
    </message>
    <message>
        <source>towary</source>
        <translation>goods</translation>
    </message>
    <message>
        <source>usługi</source>
        <translation>services</translation>
    </message>
    <message>
        <source>środki trwałe</source>
        <translation>fixed assets</translation>
    </message>
    <message>
        <source>paliwo</source>
        <translation>fuel</translation>
    </message>
    <message>
        <source>do sprzedaży w procedurze marży</source>
        <translation>to be sold by the margin scheme</translation>
    </message>
    <message>
        <source>jak w ustawieniach formatu</source>
        <translation>as in the format&apos;s settings</translation>
    </message>
    <message>
        <source>Kod</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Nazwa</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Konto</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Słowa na dokumentach</source>
        <translation>Words on documents</translation>
    </message>
    <message>
        <source>Wartości (kod=nazwa; …)</source>
        <translation>Values (code=name; …)</translation>
    </message>
    <message>
        <source>Listy, którymi opisujesz dokumenty. Pozycje firmy uzupełniają i zastępują pozycje biura o tym samym kodzie. Program księgowy zna je po kodach i nazwach, więc najlepiej wczytaj je z jego pliku.</source>
        <translation>The lists that documents are described with. A company&apos;s items add to the office&apos;s and replace those with the same code. The accounting program knows them by code and name, so it is best to import them from its file.</translation>
    </message>
    <message>
        <source>Wczytaj z pliku…</source>
        <translation>Import from a file…</translation>
    </message>
    <message>
        <source>Dodaj gotowy zestaw</source>
        <translation>Add the ready set</translation>
    </message>
    <message>
        <source>Nowa pozycja</source>
        <translation>New item</translation>
    </message>
</context>
<context>
    <name>DocumentCommands</name>
    <message>
        <source>Sprawdzaj</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Odczytaj</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>Zatwierdź</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>Przypisz do firmy…</source>
        <translation>Assign to a company…</translation>
    </message>
    <message>
        <source>Zmień miesiąc…</source>
        <translation>Change the month…</translation>
    </message>
    <message>
        <source>Zmień rodzaj…</source>
        <translation>Change the kind…</translation>
    </message>
    <message>
        <source>Złóż bez księgowania</source>
        <translation>File without booking</translation>
    </message>
    <message>
        <source>To nie duplikat</source>
        <translation>Not a duplicate</translation>
    </message>
    <message>
        <source>Porównaj duplikaty…</source>
        <translation>Compare duplicates…</translation>
    </message>
    <message>
        <source>Wpuść z kwarantanny</source>
        <translation>Release from quarantine</translation>
    </message>
    <message>
        <source>Do najbliższego otwartego miesiąca</source>
        <translation>To the next open month</translation>
    </message>
    <message>
        <source>Cofnij do sprawdzenia</source>
        <translation>Back to review</translation>
    </message>
    <message>
        <source>Opisz zaznaczone…</source>
        <translation>Describe selected…</translation>
    </message>
    <message>
        <source>Odrzuć…</source>
        <translation>Reject…</translation>
    </message>
    <message>
        <source>Podziel/połącz…</source>
        <translation>Divide/join…</translation>
    </message>
    <message>
        <source>Karta kontrahenta</source>
        <translation>The contractor&apos;s card</translation>
    </message>
    <message>
        <source>Wczytaj jako wyciąg</source>
        <translation>Read as statement</translation>
    </message>
    <message>
        <source>Przekaż zaznaczone…</source>
        <translation>Hand over the selected…</translation>
    </message>
    <message>
        <source>Do kosza</source>
        <translation>To the bin</translation>
    </message>
    <message>
        <source>Przywróć z kosza</source>
        <translation>Restore from the bin</translation>
    </message>
    <message>
        <source>Zlecam odczyt…</source>
        <translation>Asking for reading…</translation>
    </message>
    <message numerus="yes">
        <source>%n dokument(y/ów) czeka na odczyt.</source>
        <translation>
            <numerusform>%n document waits to be read.</numerusform>
            <numerusform>%n documents wait to be read.</numerusform>
        </translation>
    </message>
    <message>
        <source>Zatwierdzam…</source>
        <translation>Approving…</translation>
    </message>
    <message numerus="yes">
        <source>Zatwierdzono %n dokument(y/ów).</source>
        <translation>
            <numerusform>%n document approved.</numerusform>
            <numerusform>%n documents approved.</numerusform>
        </translation>
    </message>
    <message>
        <source>Składam…</source>
        <translation>Filing…</translation>
    </message>
    <message numerus="yes">
        <source>Złożono %n dokument(y/ów).</source>
        <translation>
            <numerusform>%n document filed.</numerusform>
            <numerusform>%n documents filed.</numerusform>
        </translation>
    </message>
    <message>
        <source>Zapisuję…</source>
        <translation>Saving…</translation>
    </message>
    <message numerus="yes">
        <source>%n dokument(y/ów) nie jest już duplikatem.</source>
        <translation>
            <numerusform>%n document is no longer a duplicate.</numerusform>
            <numerusform>%n documents are no longer duplicates.</numerusform>
        </translation>
    </message>
    <message>
        <source>Wpuszczam…</source>
        <translation>Releasing…</translation>
    </message>
    <message numerus="yes">
        <source>Wpuszczono z kwarantanny %n dokument(y/ów).</source>
        <translation>
            <numerusform>%n document released from quarantine.</numerusform>
            <numerusform>%n documents released from quarantine.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Przełożono do otwartego miesiąca %n dokument(y/ów).</source>
        <translation>
            <numerusform>Moved %n document to an open month.</numerusform>
            <numerusform>Moved %n documents to an open month.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cofam…</source>
        <translation>Taking back…</translation>
    </message>
    <message numerus="yes">
        <source>Cofnięto do sprawdzenia %n dokument(y/ów).</source>
        <translation>
            <numerusform>%n document is to be reviewed again.</numerusform>
            <numerusform>%n documents are to be reviewed again.</numerusform>
        </translation>
    </message>
    <message>
        <source>Wczytuję wyciągi…</source>
        <translation>Importing statements…</translation>
    </message>
    <message numerus="yes">
        <source>Wczytano jako wyciągi %n dokument(y/ów).</source>
        <translation>
            <numerusform>Read %n document as a statement.</numerusform>
            <numerusform>Read %n documents as statements.</numerusform>
        </translation>
    </message>
    <message>
        <source>Przenoszę do kosza…</source>
        <translation>Moving to the bin…</translation>
    </message>
    <message numerus="yes">
        <source>Przeniesiono do kosza %n dokument(y/ów).</source>
        <translation>
            <numerusform>%n document moved to the bin.</numerusform>
            <numerusform>%n documents moved to the bin.</numerusform>
        </translation>
    </message>
    <message>
        <source>Przywracam…</source>
        <translation>Restoring…</translation>
    </message>
    <message numerus="yes">
        <source>Przywrócono %n dokument(y/ów).</source>
        <translation>
            <numerusform>%n document restored.</numerusform>
            <numerusform>%n documents restored.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Dlaczego odrzucasz %n dokument(y/ów)?</source>
        <translation>
            <numerusform>Why do you reject %n document?</numerusform>
            <numerusform>Why do you reject %n documents?</numerusform>
        </translation>
    </message>
    <message>
        <source>np. nieczytelny skan, nie ta firma</source>
        <translation>e.g. the scan cannot be read, wrong company</translation>
    </message>
    <message>
        <source>Odrzuć</source>
        <translation>Reject</translation>
    </message>
    <message>
        <source>Odrzucam…</source>
        <translation>Rejecting…</translation>
    </message>
    <message numerus="yes">
        <source>Odrzucono %n dokument(y/ów).</source>
        <translation>
            <numerusform>%n document rejected.</numerusform>
            <numerusform>%n documents rejected.</numerusform>
        </translation>
    </message>
    <message>
        <source>Przypisz do firmy</source>
        <translation>Assign to a company</translation>
    </message>
    <message>
        <source>Przypisuję…</source>
        <translation>Assigning…</translation>
    </message>
    <message numerus="yes">
        <source>Przypisano %n dokument(y/ów).</source>
        <translation>
            <numerusform>%n document assigned.</numerusform>
            <numerusform>%n documents assigned.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pamiętać na przyszłość, że poczta od {senders} należy do firmy {name}?</source>
        <translation>Remember that mail from {senders} belongs to {name}?</translation>
    </message>
    <message>
        <source>Zaufaj nadawcy</source>
        <translation>Trust the sender</translation>
    </message>
    <message>
        <source>Poczta od {senders} będzie odtąd przypisywana do firmy {name}.</source>
        <translation>Mail from {senders} will be given to {name} from now on.</translation>
    </message>
    <message>
        <source>Miesiąc</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Przekładam…</source>
        <translation>Moving…</translation>
    </message>
    <message>
        <source>Zapisz oryginały…</source>
        <translation>Save originals…</translation>
    </message>
    <message numerus="yes">
        <source>Przełożono %n dokument(y/ów).</source>
        <translation>
            <numerusform>%n document moved.</numerusform>
            <numerusform>%n documents moved.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rodzaj</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Zmieniam rodzaj…</source>
        <translation>Changing the kind…</translation>
    </message>
    <message numerus="yes">
        <source>Zmieniono rodzaj %n dokument(u/ów).</source>
        <translation>
            <numerusform>Kind of %n document changed.</numerusform>
            <numerusform>Kind of %n documents changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentView</name>
    <message>
        <source>Lista dokumentów</source>
        <translation>List of documents</translation>
    </message>
    <message>
        <source>Ustaw jak na początku</source>
        <translation>As at the beginning</translation>
    </message>
</context>
<context>
    <name>DocumentsPane</name>
    <message>
        <source>Spróbuj ponownie</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Nie udało się pokazać listy</source>
        <translation>The list could not be shown</translation>
    </message>
    <message>
        <source>+ Dodaj pliki</source>
        <translation>+ Add files</translation>
    </message>
    <message>
        <source>Wskaż folder skanera…</source>
        <translation>Choose a scanner folder…</translation>
    </message>
    <message>
        <source>Zdejmij filtry</source>
        <translation>Clear filters</translation>
    </message>
    <message>
        <source>Żaden dokument nie pasuje do szukanego tekstu i filtrów.</source>
        <translation>No document fits the search and the filters.</translation>
    </message>
    <message>
        <source>Nic nie znaleziono</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>Dokumenty trafiają do firm, które biuro obsługuje. Zacznij od pierwszej z nich.</source>
        <translation>Documents go to the companies that the office serves. Begin with the first of them.</translation>
    </message>
    <message>
        <source>Dodaj pierwszą firmę</source>
        <translation>Add the first company</translation>
    </message>
    <message>
        <source>+ Dodaj firmę</source>
        <translation>+ Add a company</translation>
    </message>
    <message>
        <source>Przeciągnij pliki tutaj albo wskaż folder skanera, a dokumenty pojawią się same.</source>
        <translation>Drag files here or choose a scanner folder, and the documents will appear by themselves.</translation>
    </message>
    <message>
        <source>Brak dokumentów</source>
        <translation>No documents</translation>
    </message>
    <message>
        <source>Nowe dokumenty pojawią się tutaj, gdy tylko zostaną odczytane.</source>
        <translation>New documents will appear here as soon as they are read.</translation>
    </message>
    <message>
        <source>Wszystko sprawdzone</source>
        <translation>Everything is reviewed</translation>
    </message>
    <message>
        <source>Tu trafiają dokumenty, o których nie wiadomo, której są firmy.</source>
        <translation>Documents come here when nobody knows whose they are.</translation>
    </message>
    <message>
        <source>Wszystkie dokumenty mają firmę</source>
        <translation>All documents have a company</translation>
    </message>
    <message>
        <source>Tu czeka poczta, za której nadawcę nikt nie ręczy, aż ją wpuścisz albo odrzucisz.</source>
        <translation>Mail whose sender nobody vouches for waits here until you let it in or refuse it.</translation>
    </message>
    <message>
        <source>Kwarantanna jest pusta</source>
        <translation>Quarantine is empty</translation>
    </message>
    <message>
        <source>Tu czekają dokumenty, które przyszły do zamkniętego miesiąca, aż wybierzesz im inny albo otworzysz tamten ponownie.</source>
        <translation>Documents that came for a closed month wait here until you choose another one for them or open that one again.</translation>
    </message>
    <message>
        <source>Nic nie przyszło po zamknięciu</source>
        <translation>Nothing came after closing</translation>
    </message>
    <message>
        <source>Tu zobaczysz dokumenty, o które pytasz klientów, i te, o których klienci coś napisali.</source>
        <translation>Here you will see documents that you ask clients about, and those that clients wrote about.</translation>
    </message>
    <message>
        <source>Nie ma otwartych rozmów</source>
        <translation>No open conversations</translation>
    </message>
    <message>
        <source>Usunięte dokumenty leżą tutaj, aż je przywrócisz albo opróżnisz kosz.</source>
        <translation>Deleted documents stay here until you restore them or empty the bin.</translation>
    </message>
    <message>
        <source>Kosz jest pusty</source>
        <translation>The bin is empty</translation>
    </message>
    <message>
        <source>Przeciągnij pliki tutaj albo zeskanuj je do folderu tej firmy.</source>
        <translation>Drag files here or scan them into this company&apos;s folder.</translation>
    </message>
</context>
<context>
    <name>DoublesPanel</name>
    <message>
        <source>Pary, które mogą być jednym kontrahentem</source>
        <translation>Pairs that may be one contractor</translation>
    </message>
    <message>
        <source>Pierwszy</source>
        <translation>First</translation>
    </message>
    <message>
        <source>Drugi</source>
        <translation>Second</translation>
    </message>
    <message>
        <source>Co mają wspólnego</source>
        <translation>What they share</translation>
    </message>
    <message>
        <source>Scal, zostaje pierwszy</source>
        <translation>Merge, keep the first</translation>
    </message>
    <message>
        <source>Scal, zostaje drugi</source>
        <translation>Merge, keep the second</translation>
    </message>
    <message>
        <source>To dwaj różni</source>
        <translation>Two different ones</translation>
    </message>
    <message>
        <source>Karta pierwszego</source>
        <translation>Card of the first</translation>
    </message>
    <message>
        <source>Karta drugiego</source>
        <translation>Card of the second</translation>
    </message>
    <message>
        <source>Wróć do kontrahentów</source>
        <translation>Back to contractors</translation>
    </message>
    <message>
        <source>Możliwe dublety</source>
        <translation>Possible doubles</translation>
    </message>
    <message>
        <source>Szukam…</source>
        <translation>Searching…</translation>
    </message>
    <message>
        <source>Niczego nie scalono samo. O parze „to dwaj różni” program już nie zapyta.</source>
        <translation>Nothing was merged by itself. The program will not ask again about two different ones.</translation>
    </message>
    <message>
        <source>Nie ma par, które wyglądają na jednego kontrahenta.</source>
        <translation>There are no pairs that look like one contractor.</translation>
    </message>
    <message>
        <source>Scalono. Można to cofnąć w Historii kontrahenta.</source>
        <translation>Merged. This can be undone in the contractor&apos;s History.</translation>
    </message>
    <message>
        <source>Zapamiętano, że to dwaj różni.</source>
        <translation>It is remembered that these are two different ones.</translation>
    </message>
</context>
<context>
    <name>DueCard</name>
    <message>
        <source>Nie ma niczego, co wolno już zniszczyć.</source>
        <translation>There is nothing that may be destroyed yet.</translation>
    </message>
    <message>
        <source>Firma</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>Rodzaj</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Rok</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Sztuk</source>
        <translation>Pieces</translation>
    </message>
    <message>
        <source>Trzeba było trzymać do</source>
        <translation>Had to be kept until</translation>
    </message>
    <message>
        <source>Do zniszczenia</source>
        <translation>To be destroyed</translation>
    </message>
    <message>
        <source>upłynął okres przechowywania</source>
        <translation>the period of keeping is over</translation>
    </message>
    <message>
        <source>Zniszcz zaznaczone…</source>
        <translation>Destroy what is ticked…</translation>
    </message>
    <message>
        <source>Podstawa zniszczenia</source>
        <translation>Ground of the destruction</translation>
    </message>
    <message>
        <source>bez firmy</source>
        <translation>without a company</translation>
    </message>
    <message>
        <source>Zniknie na zawsze, sztuk: {count}. Protokół ze spisem zostanie. Sprawdź wcześniej, czy nie trwa kontrola ani spór. Starsze kopie zapasowe mają te dokumenty, dopóki nie minie okres ich przechowywania.</source>
        <translation>This goes for good, pieces: {count}. The protocol with its list stays. See first that no inspection or law suit is going on. Older backups hold these documents until the time of their own keeping is over.</translation>
    </message>
    <message>
        <source>Zniszcz</source>
        <translation>Destroy</translation>
    </message>
    <message>
        <source>Niszczenie…</source>
        <translation>Destroying…</translation>
    </message>
    <message>
        <source>Zniszczono. Protokół ma numer {number} i jest na liście niżej.</source>
        <translation>Destroyed. The protocol has the number {number} and is on the list below.</translation>
    </message>
</context>
<context>
    <name>DuplicateNotice</name>
    <message>
        <source>Porównaj</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>Dokument nr {id} wygląda na ten sam i czeka na decyzję.</source>
        <translation>Document no. {id} looks like the same one and waits for a decision.</translation>
    </message>
    <message>
        <source>Porównaj oba dokumenty i powiedz, czy to ten sam.</source>
        <translation>Compare the two documents and say whether they are the same.</translation>
    </message>
    <message>
        <source>Przyszedł też: {channel} {label}, {when} (nr {id}).</source>
        <translation>It also came by: {channel} {label}, {when} (no. {id}).</translation>
    </message>
</context>
<context>
    <name>EndPage</name>
    <message>
        <source>Co dalej?</source>
        <translation>What next?</translation>
    </message>
    <message>
        <source>Biuro jest gotowe do pracy</source>
        <translation>The office is ready</translation>
    </message>
    <message>
        <source>Można zaczynać</source>
        <translation>You can begin</translation>
    </message>
    <message>
        <source>Na później zostało: {steps}. Wrócisz do tego z karty na stronie głównej albo klawiszem F12.</source>
        <translation>Left for later: {steps}. Come back from the card on the main page, or with F12.</translation>
    </message>
    <message>
        <source>Wszystkie kroki są zrobione. Każdy można zmienić w ustawieniach.</source>
        <translation>All steps are done. Each can be changed in the settings.</translation>
    </message>
    <message>
        <source>Pozostałe firmy: z pliku CSV albo XLSX, z podglądem każdego wiersza.</source>
        <translation>The other companies: from a CSV or XLSX file, with a preview of every row.</translation>
    </message>
    <message>
        <source>Wczytaj firmy…</source>
        <translation>Load companies…</translation>
    </message>
    <message>
        <source>Kopia zapasowa: codzienna, zaszyfrowana i sprawdzona, na innym dysku albo w sieci.</source>
        <translation>Backup: daily, encrypted and verified, on another disk or in the network.</translation>
    </message>
    <message>
        <source>Ustaw kopię…</source>
        <translation>Set up backups…</translation>
    </message>
    <message>
        <source>Poczta: dokumenty z załączników trafią do firm same.</source>
        <translation>Mail: documents in attachments come to their companies by themselves.</translation>
    </message>
    <message>
        <source>Ustaw pocztę…</source>
        <translation>Set up mail…</translation>
    </message>
    <message>
        <source>Panel klienta i telefon: klienci wysyłają dokumenty z przeglądarki i ze zdjęć.</source>
        <translation>Client panel and phone: clients send documents from the browser and as photographs.</translation>
    </message>
    <message>
        <source>Włącz panel…</source>
        <translation>Switch the panel on…</translation>
    </message>
    <message>
        <source>Kartki rozdzielające: jeden stos w skanerze, wiele dokumentów.</source>
        <translation>Separator sheets: one stack in the scanner, many documents.</translation>
    </message>
    <message>
        <source>Drukuj kartki…</source>
        <translation>Print sheets…</translation>
    </message>
    <message>
        <source>Rejestry publiczne: biała lista, GUS, VIES i kursy NBP.</source>
        <translation>Public registers: white list, GUS, VIES and rates of NBP.</translation>
    </message>
    <message>
        <source>Włącz rejestry…</source>
        <translation>Switch registers on…</translation>
    </message>
    <message>
        <source>Jak pracować na co dzień, krok po kroku.</source>
        <translation>How to work every day, step by step.</translation>
    </message>
    <message>
        <source>Otwórz pomoc</source>
        <translation>Open the help</translation>
    </message>
</context>
<context>
    <name>EnovaMaker</name>
    <message>
        <source>Dokument, który jest też w enova</source>
        <translation>A document that enova has as well</translation>
    </message>
    <message>
        <source>Wybierz plik z enova…</source>
        <translation>Choose the file from enova…</translation>
    </message>
    <message>
        <source>Co sprawdzić w szablonie</source>
        <translation>What to check in the template</translation>
    </message>
    <message>
        <source>Co</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Element</source>
        <translation>Element</translation>
    </message>
    <message>
        <source>Tekst</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Szablon z przykładu</source>
        <translation>Template from an example</translation>
    </message>
    <message>
        <source>Dokument</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Wybierz dokument z dwiema stawkami VAT, który jest i tu, i w enova, wyeksportuj go z enova do XML i wskaż ten plik. Program zamieni znane wartości na miejsca.</source>
        <translation>Choose a document with two VAT rates that is both here and in enova, export it from enova to XML and point to that file. The program turns the values it knows into places.</translation>
    </message>
    <message>
        <source>W podglądzie nie ma dokumentów. Zatwierdź ten, który wyeksportujesz z enova.</source>
        <translation>There are no documents in the preview. Approve the one that you export from enova.</translation>
    </message>
    <message>
        <source>Plik wyeksportowany z enova</source>
        <translation>File exported from enova</translation>
    </message>
    <message>
        <source>Pliki XML (*.xml)</source>
        <translation>XML files (*.xml)</translation>
    </message>
    <message>
        <source>Wszystkie pliki (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Znalezione miejsca: {places}.</source>
        <translation>Places found: {places}.</translation>
    </message>
    <message>
        <source>Nie ma w pliku i nie będzie wypełniane: {places}.</source>
        <translation>Not in the file, and will not be filled in: {places}.</translation>
    </message>
    <message>
        <source>Przejrzyj, co poniżej, i zapisz ustawienia.</source>
        <translation>Look through what is below, then save the settings.</translation>
    </message>
    <message>
        <source>wątpliwe</source>
        <translation>doubtful</translation>
    </message>
    <message>
        <source>zawsze takie samo</source>
        <translation>always the same</translation>
    </message>
</context>
<context>
    <name>EvidencePanel</name>
    <message>
        <source>Dlaczego</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Wejdź w pole, a zobaczysz, skąd jest jego wartość i dlaczego jest pewna lub nie.</source>
        <translation>Enter a field to see where its value comes from and why it is certain or not.</translation>
    </message>
    <message>
        <source>Wpisz wartość albo kliknij ją na obrazie strony.</source>
        <translation>Type the value or click it on the page.</translation>
    </message>
    <message>
        <source>Żadne sprawdzenie nie potwierdza tej wartości. Porównaj z obrazem strony.</source>
        <translation>No check confirms this value. Compare it with the page.</translation>
    </message>
    <message>
        <source>{digit} lub {key}</source>
        <translation>{digit} or {key}</translation>
    </message>
    <message>
        <source>Inna wartość {number}: {value}</source>
        <translation>Other value {number}: {value}</translation>
    </message>
</context>
<context>
    <name>FactRows</name>
    <message>
        <source>{count} z {total}</source>
        <translation>{count} of {total}</translation>
    </message>
    <message>
        <source>Na tylu dokumentach kontrahenta tak było</source>
        <translation>On so many documents of the contractor it was so</translation>
    </message>
</context>
<context>
    <name>FieldsTable</name>
    <message>
        <source>Wartości obu dokumentów</source>
        <translation>Values of both documents</translation>
    </message>
    <message>
        <source>Pole</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Rodzaj</source>
        <translation>Kind</translation>
    </message>
</context>
<context>
    <name>FilingRow</name>
    <message>
        <source>Firma</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>Firma, do której należy dokument</source>
        <translation>The company that the document belongs to</translation>
    </message>
    <message>
        <source>wybierz firmę</source>
        <translation>choose a company</translation>
    </message>
    <message>
        <source>Miesiąc</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Miesiąc, w którym dokument jest złożony</source>
        <translation>The month that the document is filed in</translation>
    </message>
    <message>
        <source>miesiąc</source>
        <translation>month</translation>
    </message>
</context>
<context>
    <name>FilmStrip</name>
    <message>
        <source>Strony pliku</source>
        <translation>Pages of the file</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Stan</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Rodzaj</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Kanał</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>Rozmowa</source>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>Uwagi</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>Zdejmij filtry</source>
        <translation>Clear filters</translation>
    </message>
    <message>
        <source>Filtry kolumn</source>
        <translation>Column filters</translation>
    </message>
    <message>
        <source>Kolumny</source>
        <translation>Columns</translation>
    </message>
    <message numerus="yes">
        <source>%n dokument(y/ów)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message>
        <source>ponad {documents}, liczę dalej…</source>
        <translation>over {documents}, still counting…</translation>
    </message>
</context>
<context>
    <name>FilterHeader</name>
    <message>
        <source>Filtruj: {column}</source>
        <translation>Filter: {column}</translation>
    </message>
</context>
<context>
    <name>FindingRow</name>
    <message>
        <source>Wiem, w porządku…</source>
        <translation>I know, it is all right…</translation>
    </message>
    <message>
        <source>Cofnij odpowiedź</source>
        <translation>Take the answer back</translation>
    </message>
    <message>
        <source>Pokaż pole</source>
        <translation>Show the field</translation>
    </message>
</context>
<context>
    <name>FirstRunScreen</name>
    <message>
        <source>Kroki</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>Wstecz</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Pomiń na razie</source>
        <translation>Skip for now</translation>
    </message>
    <message>
        <source>Dalej</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Wróć do dokumentów</source>
        <translation>Back to documents</translation>
    </message>
    <message>
        <source>Pomoc</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Pierwsze kroki</source>
        <translation>First steps</translation>
    </message>
    <message>
        <source>Zacznij pracę</source>
        <translation>Begin to work</translation>
    </message>
    <message>
        <source>Co dalej</source>
        <translation>What next</translation>
    </message>
</context>
<context>
    <name>FlagFieldEditor</name>
    <message>
        <source>tak</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>nie</source>
        <translation>no</translation>
    </message>
</context>
<context>
    <name>FolderForm</name>
    <message>
        <source>folder, do którego skaner zapisuje pliki</source>
        <translation>the folder that the scanner saves files to</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Ma podfolder dla każdej firmy (program je założy)</source>
        <translation>Has a sub-folder for each company (the program makes them)</translation>
    </message>
    <message>
        <source>Firma</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>Rodzaj</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>rozpoznaj</source>
        <translation>recognise</translation>
    </message>
    <message>
        <source>Miesiąc</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>tak jak ustawiono u firmy</source>
        <translation>as set for the company</translation>
    </message>
    <message>
        <source>Odczyt</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>Podział pliku</source>
        <translation>Dividing a file</translation>
    </message>
    <message>
        <source>np. skaner w sekretariacie</source>
        <translation>e.g. the scanner at the front desk</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Wykrywanie plików</source>
        <translation>Noticing files</translation>
    </message>
    <message>
        <source>Po przyjęciu</source>
        <translation>After taking in</translation>
    </message>
    <message>
        <source>rozpoznaj po NIP</source>
        <translation>recognise by NIP</translation>
    </message>
    <message>
        <source>Wybierz…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Etykieta kanału</source>
        <translation>Channel label</translation>
    </message>
    <message>
        <source>Czas ciszy</source>
        <translation>Quiet time</translation>
    </message>
    <message>
        <source>Tak długo plik musi się nie zmieniać, zanim zostanie przyjęty</source>
        <translation>How long a file must not change before it is taken in</translation>
    </message>
    <message>
        <source>Wybierz folder skanera</source>
        <translation>Choose the scanner folder</translation>
    </message>
</context>
<context>
    <name>FoldersPage</name>
    <message>
        <source>Obserwowane foldery</source>
        <translation>Watched folders</translation>
    </message>
    <message>
        <source>Zapisz</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Nie obserwuj</source>
        <translation>Stop watching</translation>
    </message>
    <message>
        <source>+ Nowy folder</source>
        <translation>+ New folder</translation>
    </message>
    <message>
        <source>Kartki rozdzielające…</source>
        <translation>Separator sheets…</translation>
    </message>
    <message>
        <source>Wydrukuj kartki, które dzielą stos dokumentów w skanerze</source>
        <translation>Print sheets that divide a stack of documents in the scanner</translation>
    </message>
    <message>
        <source>Nowy folder</source>
        <translation>New folder</translation>
    </message>
    <message>
        <source>Obserwuj folder</source>
        <translation>Watch the folder</translation>
    </message>
    <message>
        <source>Stan: {state}.</source>
        <translation>State: {state}.</translation>
    </message>
    <message>
        <source>Zapisano. Folder jest obserwowany.</source>
        <translation>Saved. The folder is being watched.</translation>
    </message>
    <message>
        <source>Folder nie jest już obserwowany. Pliki w nim zostały.</source>
        <translation>The folder is no longer watched. The files in it stayed.</translation>
    </message>
</context>
<context>
    <name>ForbidBox</name>
    <message>
        <source>nie pozwalaj zatwierdzać, dopóki nikt
nie odpowiedział</source>
        <translation>do not allow approval while nobody
has answered</translation>
    </message>
</context>
<context>
    <name>HandoverScreen</name>
    <message>
        <source>Przygotowuję podgląd…</source>
        <translation>Making the preview…</translation>
    </message>
    <message>
        <source>Dokumenty zmieniły się, a podgląd z nimi. Obejrzyj go i zapisz jeszcze raz.</source>
        <translation>Documents changed, and the preview with them. Look at it and write once more.</translation>
    </message>
    <message>
        <source>Zapisuję…</source>
        <translation>Writing…</translation>
    </message>
    <message>
        <source>Wróć</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Wróć (Esc)</source>
        <translation>Back (Esc)</translation>
    </message>
    <message>
        <source>Zapisz plik…</source>
        <translation>Write file…</translation>
    </message>
    <message>
        <source>Ustawienia formatu…</source>
        <translation>Format settings…</translation>
    </message>
    <message>
        <source>Przekazane pliki…</source>
        <translation>Files handed over…</translation>
    </message>
    <message>
        <source>Pokaż, co już wyszło: zapisz jeszcze raz albo cofnij</source>
        <translation>Show what has left: write once more or take back</translation>
    </message>
    <message>
        <source>Własne tabele…</source>
        <translation>Own tables…</translation>
    </message>
    <message>
        <source>Zaprojektuj tabelę dla programu, który nie ma swojego formatu</source>
        <translation>Design a table for a program that has no format</translation>
    </message>
    <message>
        <source>Pomoc</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Przekazanie</source>
        <translation>Handing over</translation>
    </message>
    <message>
        <source>Spróbuj ponownie</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Ustawienia formatu</source>
        <translation>Format settings</translation>
    </message>
    <message>
        <source>Przekazane pliki</source>
        <translation>Files handed over</translation>
    </message>
    <message>
        <source>Własne tabele</source>
        <translation>Own tables</translation>
    </message>
    <message>
        <source>Otwórz folder</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>Wybierz folder…</source>
        <translation>Choose a folder…</translation>
    </message>
</context>
<context>
    <name>HelpViewer</name>
    <message>
        <source>Pomoc – Bezdotyk</source>
        <translation>Help – Bezdotyk</translation>
    </message>
    <message>
        <source>szukaj w pomocy</source>
        <translation>search in help</translation>
    </message>
    <message>
        <source>Szukaj w pomocy</source>
        <translation>Search in help</translation>
    </message>
    <message>
        <source>Strony pomocy</source>
        <translation>Help pages</translation>
    </message>
    <message>
        <source>Nic nie znaleziono. Spróbuj innego słowa.</source>
        <translation>Nothing found. Try another word.</translation>
    </message>
    <message>
        <source>Treść pomocy</source>
        <translation>Help text</translation>
    </message>
    <message>
        <source>Pomoc techniczna…</source>
        <translation>Technical help…</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>Paczki przelewów</source>
        <translation>Batches of transfers</translation>
    </message>
    <message>
        <source>Zapisano</source>
        <translation>Written</translation>
    </message>
    <message>
        <source>Dzień przelewu</source>
        <translation>Day of transfer</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Przelewów</source>
        <translation>Transfers</translation>
    </message>
    <message>
        <source>Razem</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Stan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Przelewy w paczce</source>
        <translation>Transfers in the batch</translation>
    </message>
    <message>
        <source>Kontrahent</source>
        <translation>Contractor</translation>
    </message>
    <message>
        <source>Numer</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Kwota</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Rachunek</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Tytuł w pliku</source>
        <translation>Title in the file</translation>
    </message>
    <message>
        <source>Cofnij paczkę…</source>
        <translation>Take batch back…</translation>
    </message>
    <message>
        <source>Zapisz plik ponownie…</source>
        <translation>Write file again…</translation>
    </message>
    <message>
        <source>Wróć do przelewów</source>
        <translation>Back to the transfers</translation>
    </message>
    <message>
        <source>Historia przelewów</source>
        <translation>History of transfers</translation>
    </message>
    <message>
        <source>Z tej firmy nie zapisano jeszcze żadnego pliku przelewów.</source>
        <translation>No file of transfers has been written for this company yet.</translation>
    </message>
    <message>
        <source>cofnięta {moment}, {who}</source>
        <translation>taken back {moment}, {who}</translation>
    </message>
    <message>
        <source>przerwana: pliku nie ma na dysku</source>
        <translation>interrupted: the file is not on the disk</translation>
    </message>
    <message>
        <source>zapisana, {who}</source>
        <translation>written, {who}</translation>
    </message>
    <message>
        <source>Z rachunku {account}</source>
        <translation>From account {account}</translation>
    </message>
    <message>
        <source>Cofnąć paczkę? Dokumenty wrócą do zapłaty, plik zniknie z dysku. Jeśli bank już go ma, wycofaj przelewy także w banku.</source>
        <translation>Take the batch back? Its documents are to be paid again, its file leaves the disk. If the bank has it already, withdraw the transfers at the bank, too.</translation>
    </message>
    <message>
        <source>Cofnij paczkę</source>
        <translation>Take batch back</translation>
    </message>
    <message>
        <source>Cofnięto. Pliku nie ma tam, gdzie był ({file}): może jest już w banku.</source>
        <translation>Taken back. The file is not where it was ({file}): the bank may have it already.</translation>
    </message>
    <message>
        <source>Cofnięto paczkę i usunięto jej plik.</source>
        <translation>Took the batch back and removed its file.</translation>
    </message>
    <message>
        <source>Dokąd zapisać plik</source>
        <translation>Where to write the file</translation>
    </message>
    <message>
        <source>Zapisano {file}.</source>
        <translation>Wrote {file}.</translation>
    </message>
</context>
<context>
    <name>ImportPanel</name>
    <message>
        <source>Import kontrahentów</source>
        <translation>Importing contractors</translation>
    </message>
    <message>
        <source>Z programu firmy</source>
        <translation>From the program of the company</translation>
    </message>
    <message>
        <source>Kody, terminy, kategorie i rejestry z pliku będą zapisane dla tej firmy</source>
        <translation>Codes, terms, categories and registers of the file will be kept for this company</translation>
    </message>
    <message>
        <source>Plik zastępuje to, co jest w bazie</source>
        <translation>The file replaces what is in the base</translation>
    </message>
    <message>
        <source>Bez tego plik tylko uzupełnia puste pola. Puste pole w pliku niczego nie kasuje.</source>
        <translation>Without this the file only fills empty fields. An empty field in the file erases nothing.</translation>
    </message>
    <message>
        <source>Co się stanie z wierszami pliku</source>
        <translation>What will be done with the file&apos;s lines</translation>
    </message>
    <message>
        <source>Wczytaj</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Wczytaj kontrahentów</source>
        <translation>Read contractors</translation>
    </message>
    <message>
        <source>Wróć do kontrahentów</source>
        <translation>Back to contractors</translation>
    </message>
    <message>
        <source>Plik z programu firmy</source>
        <translation>File from the program of</translation>
    </message>
    <message>
        <source>żadnej, tylko dane</source>
        <translation>no company, only data</translation>
    </message>
    <message>
        <source>nowi: {new}, zmiany: {changed}, bez zmian: {same}, odrzuceni: {refused}</source>
        <translation>new: {new}, changed: {changed}, the same: {same}, refused: {refused}</translation>
    </message>
    <message numerus="yes">
        <source>Wczytaj (%n)</source>
        <translation>
            <numerusform>Import (%n)</numerusform>
            <numerusform>Import (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Wczytuję kontrahentów…</source>
        <translation>Importing contractors…</translation>
    </message>
    <message>
        <source>Nowi: {new}, zmienieni: {changed}, odrzuceni: {refused}.</source>
        <translation>New: {new}, changed: {changed}, refused: {refused}.</translation>
    </message>
    <message>
        <source>Zatrzymano; wczytaj ten plik jeszcze raz, aby dokończyć.</source>
        <translation>Stopped; import this file again to finish.</translation>
    </message>
</context>
<context>
    <name>ItemsModel</name>
    <message>
        <source>Nazwa</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Ilość</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>J.m.</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Cena brutto</source>
        <translation>Gross price</translation>
    </message>
    <message>
        <source>Cena netto</source>
        <translation>Net price</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>VAT</translation>
    </message>
    <message>
        <source>Brutto</source>
        <translation>Gross</translation>
    </message>
    <message>
        <source>Netto</source>
        <translation>Net</translation>
    </message>
    <message>
        <source>Rabat: {discount}</source>
        <translation>Discount: {discount}</translation>
    </message>
    <message>
        <source>Ilość razy cena nie daje wartości.</source>
        <translation>Quantity times price is not the amount.</translation>
    </message>
</context>
<context>
    <name>ItemsTable</name>
    <message>
        <source>Dodaj pozycję</source>
        <translation>Add a line</translation>
    </message>
    <message>
        <source>Usuń zaznaczoną pozycję</source>
        <translation>Remove the selected line</translation>
    </message>
    <message>
        <source>Pozycje dokumentu</source>
        <translation>Line items of the document</translation>
    </message>
    <message numerus="yes">
        <source>%n pozycji</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message>
        <source>Bez pozycji</source>
        <translation>No lines</translation>
    </message>
    <message>
        <source>zgodne z sumami</source>
        <translation>agree with the totals</translation>
    </message>
    <message>
        <source>do sprawdzenia</source>
        <translation>needs a look</translation>
    </message>
</context>
<context>
    <name>KeysOverlay</name>
    <message>
        <source>Lista klawiszy</source>
        <translation>List of keys</translation>
    </message>
    <message>
        <source>Klawisze</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Strony pomocy</source>
        <translation>Help pages</translation>
    </message>
</context>
<context>
    <name>KindChoice</name>
    <message>
        <source>Rodzaj</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Rodzaj dokumentu</source>
        <translation>Kind of document</translation>
    </message>
    <message>
        <source>wybierz rodzaj</source>
        <translation>choose the kind</translation>
    </message>
</context>
<context>
    <name>KnownStrip</name>
    <message>
        <source>Weź z bazy</source>
        <translation>Take from the base</translation>
    </message>
    <message>
        <source>Wpisz do dokumentu to, co mówi baza kontrahentów</source>
        <translation>Put what the base of contractors says into the document</translation>
    </message>
</context>
<context>
    <name>LearntPage</name>
    <message>
        <source>Szukaj kontrahenta…</source>
        <translation>Search for a contractor…</translation>
    </message>
    <message>
        <source>Szukaj kontrahenta</source>
        <translation>Search for a contractor</translation>
    </message>
    <message>
        <source>Kontrahenci</source>
        <translation>Contractors</translation>
    </message>
    <message>
        <source>Ucz się z zatwierdzanych dokumentów</source>
        <translation>Learn from documents as they are approved</translation>
    </message>
    <message>
        <source>Korzystaj z tej wiedzy przy odczycie</source>
        <translation>Use this knowledge when reading</translation>
    </message>
    <message>
        <source>Korzystaj z wiedzy o tym kontrahencie</source>
        <translation>Use what is known of this contractor</translation>
    </message>
    <message>
        <source>Zapomnij kontrahenta</source>
        <translation>Forget this contractor</translation>
    </message>
    <message>
        <source>Eksportuj…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Importuj…</source>
        <translation>Import…</translation>
    </message>
    <message>
        <source>Z każdego dokumentu, który zatwierdzasz, program zapamiętuje, gdzie ten kontrahent drukuje poszczególne pola, jak wyglądają jego numery, rachunki i terminy. Następny jego dokument odczyta już tak, jak poprawiono poprzedni.</source>
        <translation>From every document that you approve, the program keeps where this contractor prints each field, and how its numbers, accounts and terms look. It reads the contractor&apos;s next document as the previous one was corrected.</translation>
    </message>
    <message>
        <source>Czego program się nauczył</source>
        <translation>What the program has learnt</translation>
    </message>
    <message>
        <source>{name} (wyłączony)</source>
        <translation>{name} (switched off)</translation>
    </message>
    <message>
        <source>Nie ma takiego kontrahenta na liście.</source>
        <translation>There is no such contractor on the list.</translation>
    </message>
    <message>
        <source>Program nie nauczył się jeszcze niczego. Popraw i zatwierdź pierwszy dokument.</source>
        <translation>The program has not learnt anything yet. Correct and approve the first document.</translation>
    </message>
    <message>
        <source>bez NIP-u, rozpoznawany po nazwie lub rachunku</source>
        <translation>without a NIP, told by its name or account</translation>
    </message>
    <message>
        <source>NIP {nip}</source>
        <translation>NIP {nip}</translation>
    </message>
    <message numerus="yes">
        <source>nauczone z %n dokumentu(ów)</source>
        <translation>
            <numerusform>learnt from %n document</numerusform>
            <numerusform>learnt from %n documents</numerusform>
        </translation>
    </message>
    <message>
        <source>z pliku innego biura</source>
        <translation>from another office&apos;s file</translation>
    </message>
    <message>
        <source>ostatni: {when}</source>
        <translation>the last: {when}</translation>
    </message>
    <message>
        <source>Zapisano.</source>
        <translation>Saved.</translation>
    </message>
    <message>
        <source>Zapisano. Nowe odczyty będą już takie.</source>
        <translation>Saved. New readings will be so.</translation>
    </message>
    <message>
        <source>Zapomnieć wszystko o kontrahencie {name}? Dokumenty zostaną.</source>
        <translation>Forget everything about the contractor {name}? The documents stay.</translation>
    </message>
    <message>
        <source>Zapomnij</source>
        <translation>Forget</translation>
    </message>
    <message>
        <source>Zapomniano.</source>
        <translation>Forgotten.</translation>
    </message>
    <message>
        <source>Zapisz wiedzę o kontrahentach</source>
        <translation>Save what is known of contractors</translation>
    </message>
    <message>
        <source>Wczytaj wiedzę o kontrahentach</source>
        <translation>Read what is known of contractors</translation>
    </message>
    <message numerus="yes">
        <source>Zapisano wiedzę o %n kontrahencie(ach). Danych klientów w pliku nie ma.</source>
        <translation>
            <numerusform>Saved what is known of %n contractor. There is no client&apos;s data in the file.</numerusform>
            <numerusform>Saved what is known of %n contractors. There is no client&apos;s data in the file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wczytano wiedzę o %n kontrahencie(ach).</source>
        <translation>
            <numerusform>Read what is known of %n contractor.</numerusform>
            <numerusform>Read what is known of %n contractors.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeavingCard</name>
    <message>
        <source>Drukuj klucz…</source>
        <translation>Print the key…</translation>
    </message>
    <message>
        <source>Zapisz klucz do pliku…</source>
        <translation>Save the key to a file…</translation>
    </message>
    <message>
        <source>Podaj klucz z pliku…</source>
        <translation>Give the key from a file…</translation>
    </message>
    <message>
        <source>Klucz odzyskiwania</source>
        <translation>Recovery key</translation>
    </message>
    <message>
        <source>Otwiera wszystkie kopie biura. Trzymaj go w innym miejscu niż ten komputer.</source>
        <translation>It opens all backups of the office. Keep it elsewhere than this computer.</translation>
    </message>
    <message>
        <source>Hasło do pliku</source>
        <translation>Passphrase of the file</translation>
    </message>
    <message>
        <source>hasło do pliku, co najmniej 12 znaków</source>
        <translation>passphrase, at least 12 characters</translation>
    </message>
    <message>
        <source>Hasło do pliku jeszcze raz</source>
        <translation>Passphrase of the file once more</translation>
    </message>
    <message>
        <source>jeszcze raz</source>
        <translation>once more</translation>
    </message>
    <message>
        <source>Zapisz biuro do pliku…</source>
        <translation>Save the office to a file…</translation>
    </message>
    <message>
        <source>Zapisz oryginały w folderach…</source>
        <translation>Save originals in folders…</translation>
    </message>
    <message>
        <source>Nowy komputer</source>
        <translation>A new computer</translation>
    </message>
    <message>
        <source>Całe biuro w jednym zaszyfrowanym pliku: dokumenty, ustawienia, hasła do skrzynek. Na nowym komputerze wskaż ten plik przy pierwszym uruchomieniu i podaj hasło.</source>
        <translation>The whole office in one encrypted file: documents, settings, passwords of mailboxes. On the new computer point at this file at the first start and give the passphrase.</translation>
    </message>
    <message>
        <source>Oryginały bez programu</source>
        <translation>Originals without the program</translation>
    </message>
    <message>
        <source>Wszystkie dokumenty biura jako zwykłe pliki: folder na firmę, w nim folder na miesiąc, a w nim pliki i spis. Otworzy je każdy program, także za dziesięć lat.</source>
        <translation>All documents of the office as plain files: a folder a company, in it one a month, with the files and a list. Any program opens them, also in ten years.</translation>
    </message>
    <message>
        <source>Zapisz klucz odzyskiwania</source>
        <translation>Save the recovery key</translation>
    </message>
    <message>
        <source>Tekst (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>Wskaż plik z kluczem</source>
        <translation>Choose the key file</translation>
    </message>
    <message>
        <source>Tekst (*.txt);;Wszystkie pliki (*)</source>
        <translation>Text (*.txt);;All files (*)</translation>
    </message>
    <message>
        <source>Zapisz biuro do pliku</source>
        <translation>Save the office to a file</translation>
    </message>
    <message>
        <source>Biuro (*.bezdotyk)</source>
        <translation>Office (*.bezdotyk)</translation>
    </message>
    <message>
        <source>Gdzie zapisać folder z oryginałami</source>
        <translation>Where to save the folder with originals</translation>
    </message>
    <message>
        <source>Oryginały biura</source>
        <translation>Originals of the office</translation>
    </message>
</context>
<context>
    <name>LetterCard</name>
    <message>
        <source>Język listu</source>
        <translation>Language of the letter</translation>
    </message>
    <message>
        <source>Temat listu</source>
        <translation>Subject of the letter</translation>
    </message>
    <message>
        <source>Treść listu</source>
        <translation>Text of the letter</translation>
    </message>
    <message>
        <source>Wyślij</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>Podpis dopisze program. Stały tekst zmienia się w ustawieniach wysyłania.</source>
        <translation>The program adds the signature. The standing text is changed in the settings of sending.</translation>
    </message>
    <message>
        <source>List do klienta</source>
        <translation>Letter to the client</translation>
    </message>
    <message>
        <source>Nie wysyłaj</source>
        <translation>Do not send</translation>
    </message>
    <message>
        <source>Do: {names}</source>
        <translation>To: {names}</translation>
    </message>
    <message>
        <source>Wysyłanie poczty nie jest ustawione: list poczeka, aż je ustawisz.</source>
        <translation>Sending mail is not set up: the letter waits until it is.</translation>
    </message>
</context>
<context>
    <name>LineDetail</name>
    <message>
        <source>Wybierz pozycję wyciągu.</source>
        <translation>Choose a line of the statement.</translation>
    </message>
    <message>
        <source>Potwierdź</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>Połącz z…</source>
        <translation>Pair with…</translation>
    </message>
    <message>
        <source>Bez dokumentu…</source>
        <translation>No document…</translation>
    </message>
    <message>
        <source>pamiętaj dla takich płatności</source>
        <translation>remember for such payments</translation>
    </message>
    <message>
        <source>Po rachunku drugiej strony, a gdy go nie ma, po nazwie albo tytule</source>
        <translation>By the other side&apos;s account or, without one, by name or title</translation>
    </message>
    <message>
        <source>Cofnij decyzję</source>
        <translation>Undo decision</translation>
    </message>
    <message>
        <source>Pokaż dokument</source>
        <translation>Show document</translation>
    </message>
    <message>
        <source>Nie pamiętaj tej reguły</source>
        <translation>Forget this rule</translation>
    </message>
    <message>
        <source>Bez nazwy</source>
        <translation>No name</translation>
    </message>
    <message>
        <source>zaksięgowano {day}</source>
        <translation>booked {day}</translation>
    </message>
    <message>
        <source>zlecono {amount}</source>
        <translation>ordered {amount}</translation>
    </message>
    <message>
        <source>Do tej płatności brak dokumentu</source>
        <translation>There is no document for this payment</translation>
    </message>
    <message>
        <source>Propozycja ({certainty}): bez dokumentu, {reason}</source>
        <translation>Proposal ({certainty}): no document, {reason}</translation>
    </message>
    <message>
        <source>Propozycja ({certainty})</source>
        <translation>Proposal ({certainty})</translation>
    </message>
    <message>
        <source>Nie potrzebuje dokumentu: {reason}</source>
        <translation>Needs no document: {reason}</translation>
    </message>
    <message>
        <source>Połączona z dokumentem</source>
        <translation>Paired with a document</translation>
    </message>
    <message>
        <source>z tej płatności</source>
        <translation>of this payment</translation>
    </message>
    <message>
        <source>Nie przypada na żaden dokument: {amount}</source>
        <translation>Falls to no document: {amount}</translation>
    </message>
    <message>
        <source>{who}, {when}</source>
        <translation>{who}, {when}</translation>
    </message>
    <message>
        <source>Gdy dokument przyjdzie, program sam go tu zaproponuje. Do tego czasu płatność stoi na liście braków miesiąca.</source>
        <translation>When the document comes, the program proposes it here by itself. Until then the payment stands in the month&apos;s list of what is missing.</translation>
    </message>
</context>
<context>
    <name>LineRow</name>
    <message>
        <source>Kategoria</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>wybierz kategorię</source>
        <translation>choose a category</translation>
    </message>
    <message>
        <source>Opis zdarzenia</source>
        <translation>Description of event</translation>
    </message>
    <message>
        <source>opis zdarzenia</source>
        <translation>description of event</translation>
    </message>
    <message>
        <source>Pojazd</source>
        <translation>Vehicle</translation>
    </message>
    <message>
        <source>bez pojazdu</source>
        <translation>no vehicle</translation>
    </message>
    <message>
        <source>Netto tej części; można wpisać procent, np. 60%</source>
        <translation>Net of this part; a percentage can be typed, such as 60%</translation>
    </message>
    <message>
        <source>Brutto tej części; można wpisać procent, np. 60%</source>
        <translation>Gross of this part; a percentage can be typed, such as 60%</translation>
    </message>
    <message>
        <source>Usuń tę część</source>
        <translation>Remove this part</translation>
    </message>
    <message>
        <source>Stawka podatku, który nalicza firma</source>
        <translation>Rate of the tax that the company counts</translation>
    </message>
    <message>
        <source>Marża z podatkiem (cena sprzedaży minus cena nabycia)</source>
        <translation>Margin with its tax (price of sale less price of purchase)</translation>
    </message>
    <message>
        <source>marża z podatkiem</source>
        <translation>margin with its tax</translation>
    </message>
    <message>
        <source>VAT {amount}</source>
        <translation>VAT {amount}</translation>
    </message>
    <message>
        <source>Koszt {cost}% = {amount}, VAT do odliczenia {share}% = {vat}.</source>
        <translation>Cost {cost}% = {amount}, deductible VAT {share}% = {vat}.</translation>
    </message>
    <message>
        <source>stawka z ustawień</source>
        <translation>rate of the settings</translation>
    </message>
    <message>
        <source>podatek {rate} %</source>
        <translation>tax {rate} %</translation>
    </message>
</context>
<context>
    <name>LinesModel</name>
    <message>
        <source>Wiersz</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>Co się stanie</source>
        <translation>What will be done</translation>
    </message>
    <message>
        <source>NIP</source>
        <translation>NIP</translation>
    </message>
    <message>
        <source>Nazwa</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Szczegóły</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Stan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Od kogo, dla kogo</source>
        <translation>From, to</translation>
    </message>
    <message>
        <source>Tytuł</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Kwota</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Dokument</source>
        <translation>Document</translation>
    </message>
</context>
<context>
    <name>LinesPane</name>
    <message>
        <source>Które pozycje</source>
        <translation>Which lines</translation>
    </message>
    <message>
        <source>wszystkie pozycje</source>
        <translation>all lines</translation>
    </message>
    <message>
        <source>do decyzji</source>
        <translation>to decide</translation>
    </message>
    <message>
        <source>brak dokumentu</source>
        <translation>no document</translation>
    </message>
    <message>
        <source>propozycje</source>
        <translation>proposals</translation>
    </message>
    <message>
        <source>Szukaj: nazwa, tytuł, kwota</source>
        <translation>Search: name, title, amount</translation>
    </message>
    <message>
        <source>Szukaj pozycji</source>
        <translation>Search for a line</translation>
    </message>
    <message>
        <source>Pozycje wyciągu</source>
        <translation>Lines of the statement</translation>
    </message>
    <message numerus="yes">
        <source>%n do decyzji</source>
        <translation>
            <numerusform>%n to decide</numerusform>
            <numerusform>%n to decide</numerusform>
        </translation>
    </message>
    <message>
        <source>wszystko gotowe</source>
        <translation>all done</translation>
    </message>
    <message>
        <source>Na tym wyciągu nie ma operacji</source>
        <translation>There are no operations on this statement</translation>
    </message>
    <message>
        <source>Saldo się nie zmieniło.</source>
        <translation>The balance did not change.</translation>
    </message>
    <message>
        <source>Nic tu nie czeka</source>
        <translation>Nothing waits here</translation>
    </message>
    <message>
        <source>Żadna pozycja tego wyciągu nie jest taka.</source>
        <translation>No line of this statement is like that.</translation>
    </message>
    <message>
        <source>Pokaż wszystkie</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>Nic nie znaleziono</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>Sprawdź pisownię albo poszukaj po samej kwocie.</source>
        <translation>Check the spelling or search by the amount alone.</translation>
    </message>
</context>
<context>
    <name>LinkBox</name>
    <message>
        <source>Link do panelu</source>
        <translation>Link to the panel</translation>
    </message>
    <message>
        <source>Kopiuj link</source>
        <translation>Copy link</translation>
    </message>
    <message>
        <source>Skopiowano.</source>
        <translation>Copied.</translation>
    </message>
</context>
<context>
    <name>LogCard</name>
    <message>
        <source>Które listy</source>
        <translation>Which letters</translation>
    </message>
    <message>
        <source>wszystkie</source>
        <translation>all</translation>
    </message>
    <message>
        <source>czekające</source>
        <translation>waiting</translation>
    </message>
    <message>
        <source>niewysłane</source>
        <translation>not sent</translation>
    </message>
    <message>
        <source>wysłane</source>
        <translation>sent</translation>
    </message>
    <message>
        <source>Stan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Kiedy</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Rodzaj</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Temat</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Dziennik listów</source>
        <translation>Log of letters</translation>
    </message>
    <message>
        <source>Nie ma jeszcze żadnych listów.</source>
        <translation>There are no letters yet.</translation>
    </message>
    <message>
        <source>Treść listu</source>
        <translation>Text of the letter</translation>
    </message>
    <message>
        <source>Wyślij ponownie</source>
        <translation>Send again</translation>
    </message>
    <message>
        <source>Wstrzymaj</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>{state}, prób: {count}</source>
        <translation>{state}, attempts: {count}</translation>
    </message>
    <message>
        <source>Wyślij teraz</source>
        <translation>Send now</translation>
    </message>
    <message>
        <source>Następna próba: {moment}.</source>
        <translation>Next attempt: {moment}.</translation>
    </message>
</context>
<context>
    <name>LogModel</name>
    <message>
        <source>Czas</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Waga</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Część programu</source>
        <translation>Part of the program</translation>
    </message>
    <message>
        <source>Treść</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Wpis ma kilka wierszy; całość widać pod tabelą.</source>
        <translation>The entry has several lines; all of it stands under the table.</translation>
    </message>
    <message>
        <source>szczegół</source>
        <translation>detail</translation>
    </message>
    <message>
        <source>informacja</source>
        <translation>information</translation>
    </message>
    <message>
        <source>! ostrzeżenie</source>
        <translation>! warning</translation>
    </message>
    <message>
        <source>✖ błąd</source>
        <translation>✖ error</translation>
    </message>
</context>
<context>
    <name>LogPage</name>
    <message>
        <source>Waga wpisów</source>
        <translation>Level of entries</translation>
    </message>
    <message>
        <source>wszystkie wpisy</source>
        <translation>all entries</translation>
    </message>
    <message>
        <source>ostrzeżenia i błędy</source>
        <translation>warnings and errors</translation>
    </message>
    <message>
        <source>same błędy</source>
        <translation>errors only</translation>
    </message>
    <message>
        <source>szukaj w dzienniku</source>
        <translation>search the log</translation>
    </message>
    <message>
        <source>Szukaj w dzienniku</source>
        <translation>Search the log</translation>
    </message>
    <message>
        <source>Pokazuj najnowsze</source>
        <translation>Show the newest</translation>
    </message>
    <message>
        <source>Kopiuj</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Kopiuj zaznaczone wpisy albo wszystkie</source>
        <translation>Copy the selected entries, or all</translation>
    </message>
    <message>
        <source>Cały wpis</source>
        <translation>The whole entry</translation>
    </message>
    <message>
        <source>Otwórz folder</source>
        <translation>Open the folder</translation>
    </message>
    <message>
        <source>Dziennik programu</source>
        <translation>The program&apos;s log</translation>
    </message>
    <message>
        <source>Nie da się odczytać dziennika: {reason}. Sprawdź dysk i prawa do folderu.</source>
        <translation>The log cannot be read: {reason}. Check the disk and the rights to the folder.</translation>
    </message>
    <message>
        <source>Wpisy: {total}</source>
        <translation>Entries: {total}</translation>
    </message>
    <message>
        <source>Wpisy: {shown} z {total}</source>
        <translation>Entries: {shown} of {total}</translation>
    </message>
</context>
<context>
    <name>LoginRows</name>
    <message>
        <source>Logowanie</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>hasłem</source>
        <translation>with a password</translation>
    </message>
    <message>
        <source>przez Google, w przeglądarce</source>
        <translation>with Google, in the browser</translation>
    </message>
    <message>
        <source>przez Microsoft, w przeglądarce</source>
        <translation>with Microsoft, in the browser</translation>
    </message>
    <message>
        <source>Hasło</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Identyfikator aplikacji</source>
        <translation>Client ID</translation>
    </message>
    <message>
        <source>client ID aplikacji biura</source>
        <translation>client ID of the office&apos;s application</translation>
    </message>
    <message>
        <source>Tajny klucz aplikacji</source>
        <translation>Client secret</translation>
    </message>
    <message>
        <source>client secret; Google tak, Microsoft nie</source>
        <translation>client secret; with Google yes, with Microsoft no</translation>
    </message>
    <message>
        <source>Zaloguj się w przeglądarce…</source>
        <translation>Sign in in the browser…</translation>
    </message>
</context>
<context>
    <name>MailRulesCard</name>
    <message>
        <source>Domeny na dokumenty</source>
        <translation>Domains for documents</translation>
    </message>
    <message>
        <source>np. dok.biuro.pl; kilka po przecinku</source>
        <translation>e.g. dok.biuro.pl; several with commas</translation>
    </message>
    <message>
        <source>Domeny, z których cała poczta trafia do skrzynek biura; każda firma ma w nich swój adres</source>
        <translation>Domains all of whose mail ends in the office&apos;s mailboxes; every company has an address of its own there</translation>
    </message>
    <message>
        <source>Domeny pracowników</source>
        <translation>Domains of the staff</translation>
    </message>
    <message>
        <source>np. biuro.pl</source>
        <translation>e.g. biuro.pl</translation>
    </message>
    <message>
        <source>Pracownicy biura są zaufanymi nadawcami dla każdej firmy</source>
        <translation>The office&apos;s staff are trusted senders for every company</translation>
    </message>
    <message>
        <source>Zaufany nadawca musi mieć potwierdzenie SPF, DKIM lub DMARC</source>
        <translation>A trusted sender needs a confirmation by SPF, DKIM or DMARC</translation>
    </message>
    <message>
        <source>Zasady dla całej poczty</source>
        <translation>Rules for all mail</translation>
    </message>
    <message>
        <source>Zapisz zasady</source>
        <translation>Save rules</translation>
    </message>
    <message>
        <source>Zapisano zasady dla poczty.</source>
        <translation>The rules for mail are saved.</translation>
    </message>
</context>
<context>
    <name>MailboxForm</name>
    <message>
        <source>Użytkownik</source>
        <translation>User</translation>
    </message>
    <message>
        <source>zwykle adres, np. dok@biuro.pl</source>
        <translation>usually the address, e.g. dok@biuro.pl</translation>
    </message>
    <message>
        <source>Serwer IMAP</source>
        <translation>IMAP server</translation>
    </message>
    <message>
        <source>np. imap.poczta.pl</source>
        <translation>e.g. imap.poczta.pl</translation>
    </message>
    <message>
        <source>Szyfrowanie</source>
        <translation>Encryption</translation>
    </message>
    <message>
        <source>TLS (zalecane)</source>
        <translation>TLS (recommended)</translation>
    </message>
    <message>
        <source>STARTTLS</source>
        <translation>STARTTLS</translation>
    </message>
    <message>
        <source>żadne (tylko ten komputer)</source>
        <translation>none (this computer only)</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Po przyjęciu</source>
        <translation>After taking in</translation>
    </message>
    <message>
        <source>zostaw bez zmian</source>
        <translation>leave untouched</translation>
    </message>
    <message>
        <source>oznacz jako przeczytaną</source>
        <translation>mark as read</translation>
    </message>
    <message>
        <source>przenieś do folderu…</source>
        <translation>move to a folder…</translation>
    </message>
    <message>
        <source>nadaj etykietę…</source>
        <translation>give a label…</translation>
    </message>
    <message>
        <source>Nazwa folderu lub etykiety</source>
        <translation>Name of the folder or label</translation>
    </message>
    <message>
        <source>nazwa folderu lub etykiety</source>
        <translation>name of the folder or label</translation>
    </message>
    <message>
        <source>Poczta od dnia</source>
        <translation>Mail since</translation>
    </message>
    <message>
        <source>np. 2026-11-01; puste: cała, która leży w folderze</source>
        <translation>e.g. 2026-11-01; empty: all that lies in the folder</translation>
    </message>
    <message>
        <source>Serwer sprawdzający nadawców</source>
        <translation>Server that checks senders</translation>
    </message>
    <message>
        <source>np. mx.biuro.pl; puste: jak zwykle u dostawcy</source>
        <translation>e.g. mx.biuro.pl; empty: as usual with the provider</translation>
    </message>
    <message>
        <source>Nazwa na początku nagłówka Authentication-Results w odebranej poczcie (SPF, DKIM, DMARC)</source>
        <translation>The name at the beginning of the header Authentication-Results in received mail (SPF, DKIM, DMARC)</translation>
    </message>
    <message>
        <source>hasło albo hasło aplikacji</source>
        <translation>password or app password</translation>
    </message>
    <message>
        <source>bez zmian; wpisz, aby zmienić</source>
        <translation>unchanged; type to change it</translation>
    </message>
    <message>
        <source>Sprawdza nadawców</source>
        <translation>Checks senders</translation>
    </message>
</context>
<context>
    <name>MailboxesPage</name>
    <message>
        <source>Skrzynki pocztowe</source>
        <translation>Mailboxes</translation>
    </message>
    <message>
        <source>Sprawdź połączenie</source>
        <translation>Test connection</translation>
    </message>
    <message>
        <source>Zapisz</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Usuń skrzynkę</source>
        <translation>Remove mailbox</translation>
    </message>
    <message>
        <source>Łączę się ze skrzynką…</source>
        <translation>Connecting to the mailbox…</translation>
    </message>
    <message>
        <source>Najpierw wpisz użytkownika, serwer i identyfikator aplikacji.</source>
        <translation>First type the user, the server and the application ID.</translation>
    </message>
    <message>
        <source>Zaloguj się w przeglądarce, czekam…</source>
        <translation>Sign in in the browser, waiting…</translation>
    </message>
    <message>
        <source>Zalogowano. Sprawdź połączenie i zapisz skrzynkę.</source>
        <translation>Signed in. Test the connection and save the mailbox.</translation>
    </message>
    <message>
        <source>+ Nowa skrzynka</source>
        <translation>+ New mailbox</translation>
    </message>
    <message>
        <source>Nie ma jeszcze żadnej skrzynki. Wpisz dane obok.</source>
        <translation>There is no mailbox yet. Fill in the form beside.</translation>
    </message>
    <message>
        <source>Nowa skrzynka</source>
        <translation>New mailbox</translation>
    </message>
    <message>
        <source>Dodaj skrzynkę</source>
        <translation>Add mailbox</translation>
    </message>
    <message>
        <source>Stan: {state}.</source>
        <translation>State: {state}.</translation>
    </message>
    <message>
        <source>Połączenie działa. Wiadomości w folderze: {count}.</source>
        <translation>The connection works. Mails in the folder: {count}.</translation>
    </message>
    <message>
        <source>Ten serwer nie zgłasza nowej poczty, więc program sprawdza ją co pół minuty.</source>
        <translation>This server does not tell of new mail, so it is asked every half minute.</translation>
    </message>
    <message>
        <source>Zapisano. Poczta z tej skrzynki jest przyjmowana.</source>
        <translation>Saved. Mail of this mailbox is taken in.</translation>
    </message>
    <message>
        <source>Nie brać już poczty ze skrzynki {name}?</source>
        <translation>Take no more mail from {name}?</translation>
    </message>
    <message>
        <source>Skrzynka usunięta z programu. Poczta na serwerze została.</source>
        <translation>The mailbox is removed from the program. Its mail is still on the server.</translation>
    </message>
</context>
<context>
    <name>MainPage</name>
    <message>
        <source>Raport miesiąca: {company}, {month}</source>
        <translation>Month report: {company}, {month}</translation>
    </message>
    <message>
        <source>Lista</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Zaznaczone dokumenty: {count}</source>
        <translation>Selected documents: {count}</translation>
    </message>
    <message>
        <source>Co zrobić?</source>
        <translation>What to do?</translation>
    </message>
    <message>
        <source>Foldery obserwuje i dokumenty odczytuje inne okno albo serwer; tu pracuje się jak zwykle.</source>
        <translation>Another window or a server watches the folders and reads the documents; you can work here as usual.</translation>
    </message>
    <message>
        <source>Komu udostępnić panel?</source>
        <translation>Share the panel with whom?</translation>
    </message>
    <message>
        <source>Te dokumenty przyszły do miesięcy, które są już zamknięte. Zaznacz je i przełóż albo otwórz miesiąc ponownie na tablicy.</source>
        <translation>These documents came for months that are closed already. Select and move them, or open the month again on the board.</translation>
    </message>
    <message>
        <source>Przełóż zaznaczone</source>
        <translation>Move the selected ones</translation>
    </message>
    <message>
        <source>Opróżnij kosz…</source>
        <translation>Empty the bin…</translation>
    </message>
    <message>
        <source>Przypomnij spóźnionym…</source>
        <translation>Remind those who are late…</translation>
    </message>
    <message>
        <source>Dodaj pliki…</source>
        <translation>Add files…</translation>
    </message>
    <message>
        <source>Udostępnij panel…</source>
        <translation>Share the panel…</translation>
    </message>
    <message>
        <source>Przelewy…</source>
        <translation>Transfers…</translation>
    </message>
    <message>
        <source>Wyciągi bankowe…</source>
        <translation>Bank statements…</translation>
    </message>
    <message>
        <source>Sprawdzaj, co czeka</source>
        <translation>Review what waits</translation>
    </message>
    <message>
        <source>Przekaż zatwierdzone…</source>
        <translation>Hand over the approved…</translation>
    </message>
    <message>
        <source>Przekazane pliki…</source>
        <translation>Files handed over…</translation>
    </message>
    <message>
        <source>Zapisz oryginały…</source>
        <translation>Save originals…</translation>
    </message>
    <message>
        <source>Nowa firma…</source>
        <translation>New company…</translation>
    </message>
    <message>
        <source>Ustawienia firm…</source>
        <translation>Company settings…</translation>
    </message>
    <message numerus="yes">
        <source>Usunąć na zawsze %n dokument(y/ów) z kosza? Tego nie da się cofnąć.</source>
        <translation>
            <numerusform>Delete %n document in the bin for good? This cannot be undone.</numerusform>
            <numerusform>Delete %n documents in the bin for good? This cannot be undone.</numerusform>
        </translation>
    </message>
    <message>
        <source>Usuń na zawsze</source>
        <translation>Delete for good</translation>
    </message>
    <message>
        <source>Opróżniam kosz…</source>
        <translation>Emptying the bin…</translation>
    </message>
    <message numerus="yes">
        <source>Usunięto na zawsze %n dokument(y/ów).</source>
        <translation>
            <numerusform>%n document deleted for good.</numerusform>
            <numerusform>%n documents deleted for good.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>{name} (przykład)</source>
        <translation>{name} (sample)</translation>
    </message>
    <message>
        <source>Co zrobić?</source>
        <translation>What to do?</translation>
    </message>
</context>
<context>
    <name>MappingTable</name>
    <message>
        <source>Kod</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Nazwa</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>MarkChip</name>
    <message>
        <source>pewne</source>
        <translation>certain</translation>
    </message>
    <message>
        <source>do sprawdzenia</source>
        <translation>to check</translation>
    </message>
</context>
<context>
    <name>MarkChips</name>
    <message>
        <source>Oznaczenia…</source>
        <translation>Marks…</translation>
    </message>
    <message>
        <source>Oznaczenia JPK_V7</source>
        <translation>JPK_V7 marks</translation>
    </message>
    <message>
        <source>Oznaczenia JPK_V7: KSeF, GTU, procedury, typ dokumentu</source>
        <translation>JPK_V7 marks: KSeF, GTU, procedures, document type</translation>
    </message>
    <message>
        <source>Wybrano ręcznie.</source>
        <translation>Chosen by hand.</translation>
    </message>
    <message>
        <source>KSeF w JPK_V7</source>
        <translation>KSeF in JPK_V7</translation>
    </message>
    <message>
        <source>Typ dokumentu</source>
        <translation>Document type</translation>
    </message>
    <message>
        <source>GTU</source>
        <translation>GTU</translation>
    </message>
    <message>
        <source>Procedury</source>
        <translation>Procedures</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
</context>
<context>
    <name>MissingWindow</name>
    <message>
        <source>Bezdotyk – nie ma danych</source>
        <translation>Bezdotyk – the data are missing</translation>
    </message>
    <message>
        <source>Spróbuj ponownie</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Wskaż folder…</source>
        <translation>Choose a folder…</translation>
    </message>
    <message>
        <source>Zakończ</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Nie ma folderu z danymi</source>
        <translation>The data folder is missing</translation>
    </message>
    <message>
        <source>Szukam danych…</source>
        <translation>Looking for the data…</translation>
    </message>
    <message>
        <source>Wskaż folder z danymi biura</source>
        <translation>Choose the folder of the office&apos;s data</translation>
    </message>
</context>
<context>
    <name>MonthDrawer</name>
    <message>
        <source>Historia</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Napisz do klienta…</source>
        <translation>Write to the client…</translation>
    </message>
    <message>
        <source>Wyciągi…</source>
        <translation>Statements…</translation>
    </message>
    <message>
        <source>Dlaczego otwierasz ten miesiąc ponownie?</source>
        <translation>Why do you open this month again?</translation>
    </message>
    <message>
        <source>Powód ponownego otwarcia</source>
        <translation>Reason for opening again</translation>
    </message>
    <message>
        <source>Otwórz ponownie</source>
        <translation>Open again</translation>
    </message>
    <message>
        <source>Zamknij panel</source>
        <translation>Close the panel</translation>
    </message>
    <message>
        <source>Co jest jeszcze otwarte</source>
        <translation>What is still open</translation>
    </message>
    <message>
        <source>Czego brakuje</source>
        <translation>What is missing</translation>
    </message>
    <message>
        <source>Sprawdzam miesiąc…</source>
        <translation>Looking at the month…</translation>
    </message>
    <message>
        <source>Po zamknięciu przyszło dokumentów: {count}</source>
        <translation>Documents that came after closing: {count}</translation>
    </message>
    <message>
        <source>Przełóż: {month}</source>
        <translation>Move to {month}</translation>
    </message>
    <message>
        <source>Nic: wszystko jest zrobione.</source>
        <translation>Nothing: all is done.</translation>
    </message>
    <message>
        <source>… i jeszcze {count}</source>
        <translation>… and {count} more</translation>
    </message>
    <message>
        <source>Niczego, co można by przewidzieć.</source>
        <translation>Nothing that could be foreseen.</translation>
    </message>
    <message>
        <source>Zamknij mimo to</source>
        <translation>Close anyway</translation>
    </message>
    <message>
        <source>Zamknij miesiąc</source>
        <translation>Close the month</translation>
    </message>
    <message>
        <source>Zamknięty miesiąc nie przyjmuje nowych dokumentów</source>
        <translation>A closed month takes no new documents</translation>
    </message>
    <message>
        <source>Ten miesiąc jeszcze się nie skończył</source>
        <translation>This month is not over yet</translation>
    </message>
    <message>
        <source>Miesiąc jest zamknięty. Nowe dokumenty nie wejdą do niego, tylko poczekają w miejscu „Po zamknięciu”.</source>
        <translation>The month is closed. New documents do not get into it but wait under “After closing”.</translation>
    </message>
    <message>
        <source>Miesiąc trwa; zamknąć go można, gdy się skończy.</source>
        <translation>The month is running; it can be closed when it is over.</translation>
    </message>
    <message>
        <source>Miesiąc jest otwarty.</source>
        <translation>The month is open.</translation>
    </message>
    <message>
        <source>Zamknięto miesiąc.</source>
        <translation>The month is closed now.</translation>
    </message>
    <message>
        <source>Otwarto miesiąc ponownie.</source>
        <translation>The month is open again.</translation>
    </message>
    <message>
        <source>Weszły do niego dokumenty, które czekały: {count}.</source>
        <translation>Documents that waited went into it: {count}.</translation>
    </message>
    <message>
        <source>Przełożono dokumenty: {count}.</source>
        <translation>Documents moved: {count}.</translation>
    </message>
    <message>
        <source>Wysyłam list do klienta: {count}.</source>
        <translation>Sending the letter to the client: {count}.</translation>
    </message>
    <message>
        <source>Spróbuj ponownie</source>
        <translation>Try again</translation>
    </message>
</context>
<context>
    <name>MonthsBoard</name>
    <message>
        <source>Szukaj firmy…</source>
        <translation>Find a company…</translation>
    </message>
    <message>
        <source>Szukaj firmy</source>
        <translation>Find a company</translation>
    </message>
    <message>
        <source>Tylko spóźnione</source>
        <translation>Late ones only</translation>
    </message>
    <message>
        <source>. dnia</source>
        <translation>. day</translation>
    </message>
    <message>
        <source>Termin: dzień następnego miesiąca</source>
        <translation>Due: day of the following month</translation>
    </message>
    <message>
        <source>Przypomnij…</source>
        <translation>Remind…</translation>
    </message>
    <message>
        <source>Przypomnij spóźnionym z wybranego miesiąca</source>
        <translation>Remind those who are late with the chosen month</translation>
    </message>
    <message>
        <source>Miesiąc firmy…</source>
        <translation>Company’s month…</translation>
    </message>
    <message>
        <source>Czego brakuje, co jest otwarte, zamknięcie miesiąca</source>
        <translation>What is missing, what is open, closing the month</translation>
    </message>
    <message>
        <source>Sprawdź braki</source>
        <translation>Look for gaps</translation>
    </message>
    <message>
        <source>Sprawdź u wszystkich firm, czego brakuje w wybranym miesiącu</source>
        <translation>Look at all companies for what is missing in the chosen month</translation>
    </message>
    <message>
        <source>Nikt się nie spóźnia: nie ma komu przypominać.</source>
        <translation>Nobody is late: there is nobody to remind.</translation>
    </message>
    <message>
        <source>W tym miesiącu nikt się nie spóźnia.</source>
        <translation>Nobody is late with this month.</translation>
    </message>
    <message>
        <source>Sprawdzam, czego brakuje: {month}…</source>
        <translation>Looking for what is missing: {month}…</translation>
    </message>
    <message>
        <source>{month}: czegoś brakuje w firmach: {count}.</source>
        <translation>{month}: companies that miss something: {count}.</translation>
    </message>
    <message>
        <source>Wybierz miesiąc firmy na tablicy.</source>
        <translation>Choose a company’s month on the board.</translation>
    </message>
    <message>
        <source>Tablica miesięcy</source>
        <translation>Board of months</translation>
    </message>
    <message>
        <source>Termin: do</source>
        <translation>Due by the</translation>
    </message>
    <message>
        <source>następnego miesiąca</source>
        <translation>of the following month</translation>
    </message>
    <message>
        <source>Spróbuj ponownie</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Nie udało się pokazać tablicy</source>
        <translation>The board could not be shown</translation>
    </message>
    <message>
        <source>+ Dodaj firmę</source>
        <translation>+ Add company</translation>
    </message>
    <message>
        <source>Gdy dodasz firmy, zobaczysz tu, kto dosłał dokumenty za który miesiąc.</source>
        <translation>Once you add companies, you will see here who has sent documents for which month.</translation>
    </message>
    <message>
        <source>Nie ma jeszcze firm</source>
        <translation>There are no companies yet</translation>
    </message>
    <message>
        <source>Pokaż wszystkie firmy</source>
        <translation>Show all companies</translation>
    </message>
    <message>
        <source>Wszystkie firmy dosłały dokumenty w terminie.</source>
        <translation>All companies have sent their documents in time.</translation>
    </message>
    <message>
        <source>Nikt się nie spóźnia</source>
        <translation>Nobody is late</translation>
    </message>
    <message>
        <source>Żadna firma nie pasuje do szukanego tekstu.</source>
        <translation>No company fits the text you look for.</translation>
    </message>
    <message>
        <source>Nic nie znaleziono</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>Pokaż dokumenty</source>
        <translation>Show documents</translation>
    </message>
    <message>
        <source>Cofnij komplet</source>
        <translation>Take back complete</translation>
    </message>
    <message>
        <source>Zaznacz komplet</source>
        <translation>Mark as complete</translation>
    </message>
    <message>
        <source>Przypomnij spóźnionym…</source>
        <translation>Remind those who are late…</translation>
    </message>
    <message>
        <source>Otwórz ponownie…</source>
        <translation>Open again…</translation>
    </message>
    <message>
        <source>Braki i zamknięcie miesiąca…</source>
        <translation>What is missing, closing…</translation>
    </message>
    <message>
        <source>Udostępnij panel…</source>
        <translation>Share the panel…</translation>
    </message>
</context>
<context>
    <name>NamePopup</name>
    <message>
        <source>Nazwa widoku</source>
        <translation>Name of the view</translation>
    </message>
    <message>
        <source>Pokazuj w drzewie liczbę dokumentów</source>
        <translation>Show the number of documents in the tree</translation>
    </message>
    <message>
        <source>Zapisz</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>NoticeWords</name>
    <message numerus="yes">
        <source>%n nowy(ch) kłopot(y/ów)</source>
        <translation>
            <numerusform>%n new trouble</numerusform>
            <numerusform>%n new troubles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n nowa(ych) wiadomość(i) od klientów</source>
        <translation>
            <numerusform>%n new message of a client</numerusform>
            <numerusform>%n new messages of clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n nowy(ch) dokument(y/ów)</source>
        <translation>
            <numerusform>%n new document</numerusform>
            <numerusform>%n new documents</numerusform>
        </translation>
    </message>
    <message>
        <source>Kliknij, aby zobaczyć.</source>
        <translation>Click to see.</translation>
    </message>
</context>
<context>
    <name>NoticesTree</name>
    <message>
        <source>Uwagi</source>
        <translation>Notices</translation>
    </message>
    <message>
        <source>Dotyczy całego pliku</source>
        <translation>About the whole file</translation>
    </message>
    <message numerus="yes">
        <source>Nie ma w pliku: %n dokument(y/ów)</source>
        <translation>
            <numerusform>Not in the file: %n document</numerusform>
            <numerusform>Not in the file: %n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Zmieniono, żeby program przyjął: %n dokument(y/ów)</source>
        <translation>
            <numerusform>Changed so that the program takes it: %n document</numerusform>
            <numerusform>Changed so that the program takes them: %n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Już przekazane wcześniej: %n dokument(y/ów)</source>
        <translation>
            <numerusform>Handed over before: %n document</numerusform>
            <numerusform>Handed over before: %n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Warto wiedzieć: %n dokument(y/ów)</source>
        <translation>
            <numerusform>Worth knowing: %n document</numerusform>
            <numerusform>Worth knowing: %n documents</numerusform>
        </translation>
    </message>
    <message>
        <source>{when}, paczka nr {batch}.</source>
        <translation>{when}, batch no. {batch}.</translation>
    </message>
    <message numerus="yes">
        <source>… i jeszcze %n</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OfficePage</name>
    <message>
        <source>np. Biuro Rachunkowe „Saldo”</source>
        <translation>e.g. Accounting office “Saldo”</translation>
    </message>
    <message>
        <source>np. 22 123 45 67</source>
        <translation>e.g. 22 123 45 67</translation>
    </message>
    <message>
        <source>Odczyt</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>Po przyjęciu</source>
        <translation>After taking in</translation>
    </message>
    <message>
        <source>dobierz do komputera</source>
        <translation>as fits this computer</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source> dni</source>
        <translation> days</translation>
    </message>
    <message>
        <source>bez końca</source>
        <translation>for good</translation>
    </message>
    <message>
        <source>Zapisz</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Nazwa biura</source>
        <translation>Name of the office</translation>
    </message>
    <message>
        <source>Telefon dla klientów</source>
        <translation>Phone for clients</translation>
    </message>
    <message>
        <source>E-mail dla klientów</source>
        <translation>E-mail for clients</translation>
    </message>
    <message>
        <source>Tekst dokumentów</source>
        <translation>Text of documents</translation>
    </message>
    <message>
        <source>Równoczesne odczyty</source>
        <translation>Readings at the same time</translation>
    </message>
    <message>
        <source>Najdłuższy odczyt</source>
        <translation>Longest reading</translation>
    </message>
    <message>
        <source>Czas ciszy nowych folderów</source>
        <translation>Quiet time of new folders</translation>
    </message>
    <message>
        <source>Największy plik</source>
        <translation>Largest file</translation>
    </message>
    <message>
        <source>Najwięcej stron</source>
        <translation>Most pages</translation>
    </message>
    <message>
        <source>Pominięte pliki z poczty trzymaj</source>
        <translation>Keep files left out of mail</translation>
    </message>
    <message>
        <source>Listy w dzienniku trzymaj</source>
        <translation>Keep letters in the log</translation>
    </message>
    <message>
        <source>Alarmy kontroli</source>
        <translation>Alarms of the checks</translation>
    </message>
    <message>
        <source>Biuro</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Zapisano ustawienia.</source>
        <translation>Settings saved.</translation>
    </message>
</context>
<context>
    <name>OfficeStep</name>
    <message>
        <source>Jak nazywa się biuro?</source>
        <translation>What is the office called?</translation>
    </message>
    <message>
        <source>Nazwa stoi w oknie, a klienci widzą ją z telefonem i adresem w panelu i w listach. Wszystko można potem zmienić w ustawieniach biura.</source>
        <translation>The name stands in the window, and clients see it with telephone and address in the panel and in letters. All of it can be changed later in the office&apos;s settings.</translation>
    </message>
    <message>
        <source>np. Biuro Rachunkowe „Saldo”</source>
        <translation>e.g. Accounting Office “Saldo”</translation>
    </message>
    <message>
        <source>np. 22 123 45 67</source>
        <translation>e.g. 22 123 45 67</translation>
    </message>
    <message>
        <source>np. biuro@saldo.example</source>
        <translation>e.g. office@saldo.example</translation>
    </message>
    <message>
        <source>Nazwa biura</source>
        <translation>Name of the office</translation>
    </message>
    <message>
        <source>Telefon dla klientów</source>
        <translation>Telephone for clients</translation>
    </message>
    <message>
        <source>E-mail dla klientów</source>
        <translation>E-mail for clients</translation>
    </message>
</context>
<context>
    <name>OpeningForm</name>
    <message>
        <source>Klucz odzyskiwania, wydrukowany albo zapisany (zalecane)</source>
        <translation>A recovery key, printed or saved (recommended)</translation>
    </message>
    <message>
        <source>Hasło, które ktoś w biurze zapamięta</source>
        <translation>A passphrase that somebody in the office remembers</translation>
    </message>
    <message>
        <source>Klucz odzyskiwania</source>
        <translation>Recovery key</translation>
    </message>
    <message>
        <source>Drukuj klucz…</source>
        <translation>Print the key…</translation>
    </message>
    <message>
        <source>Zapisz klucz do pliku…</source>
        <translation>Save the key to a file…</translation>
    </message>
    <message>
        <source>Klucz przepisany z wydruku</source>
        <translation>The key typed from the sheet</translation>
    </message>
    <message>
        <source>przepisz klucz z wydruku</source>
        <translation>type the key from the sheet</translation>
    </message>
    <message>
        <source>Wskaż zapisany plik…</source>
        <translation>Point at the saved file…</translation>
    </message>
    <message>
        <source>To jedyna droga do kopii, gdy zginie ten komputer. Wydrukuj klucz albo zapisz go na pendrivie, a potem udowodnij, że go masz.</source>
        <translation>It is the only way to the backups once this computer is gone. Print the key or save it on a stick, and then prove that you have it.</translation>
    </message>
    <message>
        <source>Hasło do kopii</source>
        <translation>Passphrase of the backups</translation>
    </message>
    <message>
        <source>co najmniej 12 znaków; najlepiej kilka słów</source>
        <translation>at least 12 characters; best some words</translation>
    </message>
    <message>
        <source>Hasło do kopii jeszcze raz</source>
        <translation>Passphrase of the backups once more</translation>
    </message>
    <message>
        <source>jeszcze raz to samo hasło</source>
        <translation>the same passphrase once more</translation>
    </message>
    <message>
        <source>Kto zapomni hasła, nie odtworzy kopii. Program nie może go odzyskać.</source>
        <translation>Whoever forgets the passphrase restores no backup. The program cannot recover it.</translation>
    </message>
    <message>
        <source>Klucz zapisano: {file}. Teraz wskaż ten plik, żeby udowodnić, że da się go odczytać.</source>
        <translation>The key was saved: {file}. Now point to this file to prove that it can be read.</translation>
    </message>
    <message>
        <source>Zapisuję klucz…</source>
        <translation>Saving the key…</translation>
    </message>
    <message>
        <source>W pliku {file} jest ten klucz.</source>
        <translation>The file {file} holds this key.</translation>
    </message>
    <message>
        <source>Czytam plik z kluczem…</source>
        <translation>Reading the key file…</translation>
    </message>
    <message>
        <source>Zapisz klucz odzyskiwania</source>
        <translation>Save the recovery key</translation>
    </message>
    <message>
        <source>Tekst (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>Wskaż plik z kluczem</source>
        <translation>Choose the key file</translation>
    </message>
    <message>
        <source>Tekst (*.txt);;Wszystkie pliki (*)</source>
        <translation>Text (*.txt);;All files (*)</translation>
    </message>
</context>
<context>
    <name>OptionForm</name>
    <message>
        <source>Wczytaj z pliku…</source>
        <translation>Read from a file…</translation>
    </message>
    <message>
        <source>Wczytaj z pliku</source>
        <translation>Read from a file</translation>
    </message>
</context>
<context>
    <name>OriginalsPanel</name>
    <message>
        <source>Zapisz oryginały</source>
        <translation>Save originals</translation>
    </message>
    <message>
        <source>Które</source>
        <translation>Which</translation>
    </message>
    <message>
        <source>Jako</source>
        <translation>As</translation>
    </message>
    <message>
        <source>Nazwy plików</source>
        <translation>File names</translation>
    </message>
    <message>
        <source>Wstaw</source>
        <translation>Insert</translation>
    </message>
    <message>
        <source>Wstaw miejsce do wypełnienia</source>
        <translation>Insert a place to be filled</translation>
    </message>
    <message>
        <source>Zapisz…</source>
        <translation>Save…</translation>
    </message>
    <message>
        <source>Poprzedni zapis jeszcze trwa. Poczekaj albo go zatrzymaj.</source>
        <translation>The last one is still being saved. Wait, or stop it.</translation>
    </message>
    <message>
        <source>zaznaczone: {count}</source>
        <translation>selected: {count}</translation>
    </message>
    <message>
        <source>wszystkie: {title}</source>
        <translation>all: {title}</translation>
    </message>
    <message>
        <source>/   podfolder</source>
        <translation>/   subfolder</translation>
    </message>
    <message>
        <source>Wzór programu</source>
        <translation>The program&apos;s pattern</translation>
    </message>
    <message>
        <source>Zamknij</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>np. {path}</source>
        <translation>e.g. {path}</translation>
    </message>
    <message>
        <source>Dokąd zapisać oryginały?</source>
        <translation>Where to save the originals?</translation>
    </message>
    <message>
        <source>Oryginały {title}</source>
        <translation>Originals {title}</translation>
    </message>
    <message>
        <source>Zapisuję oryginały…</source>
        <translation>Saving originals…</translation>
    </message>
    <message numerus="yes">
        <source>Zapisano oryginały %n dokument(u/ów):</source>
        <translation>
            <numerusform>Saved the originals of %n document:</numerusform>
            <numerusform>Saved the originals of %n documents:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Brakuje %n pliku(ów): powód jest w spisie.</source>
        <translation>
            <numerusform>%n file is missing: the list says why.</numerusform>
            <numerusform>%n files are missing: the list says why.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Uwagi do %n dokumentu(ów):</source>
        <translation>
            <numerusform>A remark on %n document:</numerusform>
            <numerusform>Remarks on %n documents:</numerusform>
        </translation>
    </message>
    <message>
        <source>Otwórz folder</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>Przerwano; nic nie zapisano.</source>
        <translation>Stopped; nothing was saved.</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>Ustawienia formatu…</source>
        <translation>Format settings…</translation>
    </message>
    <message>
        <source>Przekazane pliki…</source>
        <translation>Files handed over…</translation>
    </message>
    <message>
        <source>Bez tego program nie przyjmie pliku: {names}.</source>
        <translation>Without these the program will not take the file: {names}.</translation>
    </message>
    <message>
        <source>Najpierw uzupełnij ustawienia formatu</source>
        <translation>First complete the format&apos;s settings</translation>
    </message>
    <message>
        <source>Tego pliku nie można zapisać</source>
        <translation>This file cannot be written</translation>
    </message>
    <message>
        <source>Powody są obok. Kliknięcie albo Enter otwiera dokument, żeby go poprawić.</source>
        <translation>The reasons stand beside. A click or Enter opens the document to put it right.</translation>
    </message>
    <message>
        <source>Żaden dokument nie może wyjść w tym formacie</source>
        <translation>No document can leave in this format</translation>
    </message>
    <message>
        <source>Wszystkie zatwierdzone dokumenty już wyszły albo nic jeszcze nie zatwierdzono.</source>
        <translation>All approved documents have left already, or nothing has been approved yet.</translation>
    </message>
    <message>
        <source>Nie ma nic do przekazania</source>
        <translation>There is nothing to hand over</translation>
    </message>
    <message>
        <source>Pokaż też już przekazane</source>
        <translation>Show those handed over before too</translation>
    </message>
    <message numerus="yes">
        <source>Przekazano %n dokument(y/ów)</source>
        <translation>
            <numerusform>%n document handed over</numerusform>
            <numerusform>%n documents handed over</numerusform>
        </translation>
    </message>
    <message>
        <source>Pliki: {names}.</source>
        <translation>Files: {names}.</translation>
    </message>
    <message numerus="yes">
        <source>Pominięto %n dokument(y/ów).</source>
        <translation>
            <numerusform>%n document was left out.</numerusform>
            <numerusform>%n documents were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Dokumenty według kanałów</source>
        <translation>Documents by channel</translation>
    </message>
    <message>
        <source>dokumentów</source>
        <translation>documents</translation>
    </message>
    <message>
        <source>Od otrzymania do zatwierdzenia</source>
        <translation>From receipt to approval</translation>
    </message>
    <message>
        <source>Jakość odczytu tydzień po tygodniu</source>
        <translation>Quality of reading week by week</translation>
    </message>
    <message>
        <source>Miesiące firm</source>
        <translation>Months of the companies</translation>
    </message>
    <message>
        <source>firm</source>
        <translation>companies</translation>
    </message>
    <message>
        <source>zamknięte albo przekazane</source>
        <translation>closed or handed over</translation>
    </message>
    <message>
        <source>komplet</source>
        <translation>complete</translation>
    </message>
    <message>
        <source>w toku</source>
        <translation>running</translation>
    </message>
    <message>
        <source>po terminie bez kompletu</source>
        <translation>overdue and incomplete</translation>
    </message>
    <message>
        <source>od otrzymania do zatwierdzenia, w połowie przypadków</source>
        <translation>from receipt to approval, in half of the cases</translation>
    </message>
    <message>
        <source>dokumentów przyszło w tym okresie</source>
        <translation>documents came in during this time</translation>
    </message>
    <message>
        <source>pól dobrze odczytanych za pierwszym razem</source>
        <translation>of fields read correctly at first</translation>
    </message>
    <message>
        <source>firm ma poprzedni miesiąc zamknięty albo przekazany</source>
        <translation>of companies have the previous month closed or handed over</translation>
    </message>
    <message numerus="yes">
        <source>%n d.</source>
        <translation>
            <numerusform>%n d</numerusform>
            <numerusform>%n d</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n godz.</source>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message>
        <source>Nie ma jeszcze czego pokazać</source>
        <translation>Nothing to show yet</translation>
    </message>
    <message>
        <source>Gdy przyjdą pierwsze dokumenty, zobaczysz tu, ile ich jest i jak długo czekają.</source>
        <translation>When the first documents have come, you will see here how many there are and how long they wait.</translation>
    </message>
    <message>
        <source>Przegląd biura</source>
        <translation>Office overview</translation>
    </message>
</context>
<context>
    <name>PageBar</name>
    <message>
        <source>Strona</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Oryginał</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Poprzednia strona</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>Następna strona</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>Obróć w lewo</source>
        <translation>Turn left</translation>
    </message>
    <message>
        <source>Obróć w prawo</source>
        <translation>Turn right</translation>
    </message>
    <message>
        <source>Pomniejsz</source>
        <translation>Zoom out</translation>
    </message>
    <message>
        <source>Powiększ</source>
        <translation>Zoom in</translation>
    </message>
    <message>
        <source>Szerokość</source>
        <translation>Width</translation>
    </message>
    <message>
        <source>Cała strona</source>
        <translation>Whole page</translation>
    </message>
</context>
<context>
    <name>PageCanvas</name>
    <message>
        <source>Obraz strony</source>
        <translation>Page image</translation>
    </message>
    <message>
        <source>Strzałki wybierają słowo, Shift i strzałki kilka słów, Spacja bierze je do pola.</source>
        <translation>Arrows choose a word, Shift and arrows several words, Space puts them into the field.</translation>
    </message>
</context>
<context>
    <name>PagePanel</name>
    <message>
        <source>Nie ma obrazu strony</source>
        <translation>There is no page image</translation>
    </message>
    <message>
        <source>Pola można wpisać ręcznie po prawej stronie, a dokument odrzucić z powodem (F12).</source>
        <translation>The fields can be typed at the right, and the document rejected with a reason (F12).</translation>
    </message>
</context>
<context>
    <name>PagesPreview</name>
    <message numerus="yes">
        <source>%n stron(a/y)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaidLine</name>
    <message>
        <source>i jeszcze {count}</source>
        <translation>and {count} more</translation>
    </message>
    <message>
        <source>Zapłacono: {list}</source>
        <translation>Paid: {list}</translation>
    </message>
</context>
<context>
    <name>PairPanel</name>
    <message>
        <source>Szukaj: numer, kontrahent, NIP</source>
        <translation>Search: number, contractor, NIP</translation>
    </message>
    <message>
        <source>Szukaj dokumentu</source>
        <translation>Search for a document</translation>
    </message>
    <message>
        <source>Dokumenty do zapłaty</source>
        <translation>Documents to pay</translation>
    </message>
    <message>
        <source>Numer</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Kontrahent</source>
        <translation>Contractor</translation>
    </message>
    <message>
        <source>Wystawiono</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>Do zapłaty</source>
        <translation>To pay</translation>
    </message>
    <message>
        <source>Połącz</source>
        <translation>Pair</translation>
    </message>
    <message>
        <source>Połącz (Enter)</source>
        <translation>Pair (Enter)</translation>
    </message>
    <message>
        <source>Który dokument zapłacono? {amount}, {payee}</source>
        <translation>Which document was paid? {amount}, {payee}</translation>
    </message>
    <message>
        <source>Anuluj</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Anuluj (Esc)</source>
        <translation>Cancel (Esc)</translation>
    </message>
    <message>
        <source>Szukam dokumentów…</source>
        <translation>Looking for documents…</translation>
    </message>
    <message>
        <source>Nie ma takiego dokumentu do zapłaty. Zapłaconych już w całości tu nie widać.</source>
        <translation>There is no such document to be paid. Those paid in full are not shown here.</translation>
    </message>
    <message>
        <source>Zaznaczono {total} z {amount}. Kilka dokumentów zaznaczysz z klawiszem Ctrl.</source>
        <translation>Selected {total} of {amount}. Select several documents with the Ctrl key.</translation>
    </message>
</context>
<context>
    <name>PairingBox</name>
    <message>
        <source>Wycofaj kod</source>
        <translation>Withdraw the code</translation>
    </message>
    <message>
        <source>Ukryj</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>Klient skanuje kod aparatem telefonu albo wpisuje te znaki w aplikacji. Po ukryciu tego kodu nie da się go pokazać.</source>
        <translation>The client scans the code with the phone&apos;s camera, or types these characters into the app. Once hidden, this code cannot be shown again.</translation>
    </message>
    <message>
        <source>Kod QR do połączenia telefonu</source>
        <translation>QR code to connect a phone</translation>
    </message>
    <message>
        <source>Kod do wpisania: {code}</source>
        <translation>Code to type: {code}</translation>
    </message>
    <message>
        <source>Działa do {when}.</source>
        <translation>Works until {when}.</translation>
    </message>
    <message numerus="yes">
        <source>Wpuści jeszcze %n telefon(y/ów).</source>
        <translation>
            <numerusform>Lets %n more phone in.</numerusform>
            <numerusform>Lets %n more phones in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PanelPage</name>
    <message>
        <source>Kopiuj adres</source>
        <translation>Copy address</translation>
    </message>
    <message>
        <source>Panel jest włączony, gdy program pracuje</source>
        <translation>The panel is on while the program works</translation>
    </message>
    <message>
        <source>puste: nazwa tego komputera</source>
        <translation>empty: this computer&apos;s name</translation>
    </message>
    <message>
        <source>np. panel.firma.lan; puste: nazwy tego komputera</source>
        <translation>e.g. panel.firma.lan; empty: this computer&apos;s names</translation>
    </message>
    <message>
        <source>np. 127.0.0.1, 10.0.0.0/24; puste: żadne</source>
        <translation>e.g. 127.0.0.1, 10.0.0.0/24; empty: none</translation>
    </message>
    <message>
        <source>Certyfikat</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>Wskaż certyfikat</source>
        <translation>Choose the certificate</translation>
    </message>
    <message>
        <source>Wskaż klucz</source>
        <translation>Choose the key</translation>
    </message>
    <message>
        <source>puste: jeśli działa na tym komputerze</source>
        <translation>empty: if it runs on this computer</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source> godz.</source>
        <translation> h</translation>
    </message>
    <message>
        <source>Zapisz</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Wskaż…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Panel klienta</source>
        <translation>Client panel</translation>
    </message>
    <message>
        <source>Adres i port w sieci</source>
        <translation>Address and port in the network</translation>
    </message>
    <message>
        <source>Adres dla klientów</source>
        <translation>Address for clients</translation>
    </message>
    <message>
        <source>Odpowiada też na nazwy</source>
        <translation>Also answers to</translation>
    </message>
    <message>
        <source>Plik certyfikatu</source>
        <translation>Certificate file</translation>
    </message>
    <message>
        <source>Plik klucza</source>
        <translation>Key file</translation>
    </message>
    <message>
        <source>Zaufane serwery pośredniczące</source>
        <translation>Trusted proxies</translation>
    </message>
    <message>
        <source>Nazwę, telefon i e-mail dla klientów wpisuje się na stronie „Biuro”.</source>
        <translation>The name, phone and e-mail for clients are entered on the “Office” page.</translation>
    </message>
    <message>
        <source>Granice dla jednej osoby</source>
        <translation>Limits for one person</translation>
    </message>
    <message>
        <source>Największy plik</source>
        <translation>Largest file</translation>
    </message>
    <message>
        <source>Plików dziennie</source>
        <translation>Files a day</translation>
    </message>
    <message>
        <source>Razem dziennie</source>
        <translation>In all a day</translation>
    </message>
    <message>
        <source>Wylogowanie po bezczynności</source>
        <translation>Logged out when idle for</translation>
    </message>
    <message>
        <source>Najdłuższe zalogowanie</source>
        <translation>Logged in at the longest</translation>
    </message>
    <message>
        <source>Antywirus (clamd)</source>
        <translation>Antivirus (clamd)</translation>
    </message>
    <message>
        <source>Odcisk SHA-256: {fingerprint}</source>
        <translation>SHA-256 fingerprint: {fingerprint}</translation>
    </message>
    <message>
        <source>Panel działa: {url}</source>
        <translation>The panel works: {url}</translation>
    </message>
    <message>
        <source>Panel jest włączony, ale to okno go nie udostępnia. Prowadzi go inny program albo nie udało się go uruchomić: Zapisz uruchamia go tutaj.</source>
        <translation>The panel is on, but this window does not serve it. Another program does, or it could not be started: Save starts it here.</translation>
    </message>
    <message>
        <source>Panel jest wyłączony. Po włączeniu klienci znajdą go pod adresem {url}</source>
        <translation>The panel is off. Once on, clients will find it at {url}</translation>
    </message>
    <message>
        <source>Skopiowano adres panelu.</source>
        <translation>The panel&apos;s address was copied.</translation>
    </message>
    <message>
        <source>Zapisuję…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>Zapisano. Panel jest wyłączony.</source>
        <translation>Saved. The panel is off.</translation>
    </message>
    <message>
        <source>Zapisano. Panel działa: {url}</source>
        <translation>Saved. The panel works: {url}</translation>
    </message>
</context>
<context>
    <name>PayablesModel</name>
    <message>
        <source>Termin</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Kontrahent</source>
        <translation>Contractor</translation>
    </message>
    <message>
        <source>Numer</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Zostało</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>Przelew</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>Rachunek</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Biała lista</source>
        <translation>White list</translation>
    </message>
    <message>
        <source>MPP</source>
        <translation>MPP</translation>
    </message>
    <message>
        <source>Stan</source>
        <translation>State</translation>
    </message>
    <message numerus="yes">
        <source>Po terminie, dni: %n</source>
        <translation>
            <numerusform>Overdue by %n day</numerusform>
            <numerusform>Overdue by %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>Do zapłaty {open}, już zlecono {ordered}</source>
        <translation>To pay {open}, ordered already {ordered}</translation>
    </message>
    <message>
        <source>Podzielona płatność jest obowiązkowa</source>
        <translation>Split payment is a duty</translation>
    </message>
</context>
<context>
    <name>PayablesPane</name>
    <message>
        <source>Z terminem do</source>
        <translation>Due until</translation>
    </message>
    <message>
        <source>każdy termin</source>
        <translation>any due date</translation>
    </message>
    <message>
        <source>także zapłacone poza programem</source>
        <translation>also paid outside the program</translation>
    </message>
    <message>
        <source>Dokumenty do zapłaty</source>
        <translation>Documents to pay</translation>
    </message>
    <message>
        <source>Zaznacz</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>Po terminie</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Wszystkie</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Żadnego</source>
        <translation>None</translation>
    </message>
    <message>
        <source>z terminem do</source>
        <translation>due until</translation>
    </message>
    <message>
        <source>Biuro nie ma jeszcze firm</source>
        <translation>The office has no companies yet</translation>
    </message>
    <message>
        <source>Dodaj firmę w ustawieniach: tu pokażą się jej dokumenty do zapłaty.</source>
        <translation>Add a company in the settings: its documents to pay will stand here.</translation>
    </message>
    <message>
        <source>Nie ma nic do zapłaty</source>
        <translation>There is nothing to pay</translation>
    </message>
    <message>
        <source>Pokazują się tu faktury kosztowe, zaliczki, korekty i noty, które same nie mówią, że są zapłacone, i których jeszcze nie zlecono.</source>
        <translation>Cost invoices, advance invoices, corrections and notes appear here that do not say themselves that they are paid, and that have not been ordered yet.</translation>
    </message>
    <message>
        <source>Historia przelewów</source>
        <translation>History of transfers</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Kod odzyskiwania</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>Użytkownicy</source>
        <translation>Users</translation>
    </message>
    <message>
        <source>Rola</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>wszystkie firmy, także przyszłe, i dokumenty bez firmy</source>
        <translation>all companies, future ones too, and documents of none</translation>
    </message>
    <message>
        <source>Przydzielone firmy</source>
        <translation>Companies assigned</translation>
    </message>
    <message>
        <source>może się logować</source>
        <translation>may sign in</translation>
    </message>
    <message>
        <source>Zapisz</source>
        <translation>Store</translation>
    </message>
    <message>
        <source>Usuń</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Nowy kod odzyskiwania</source>
        <translation>New recovery code</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>nigdy</source>
        <translation>never</translation>
    </message>
    <message>
        <source>Zablokuj ekran po</source>
        <translation>Lock the screen after</translation>
    </message>
    <message>
        <source>np. anna</source>
        <translation>e.g. anna</translation>
    </message>
    <message>
        <source>tak podpisane jest, kto co zrobił</source>
        <translation>what is done is signed with it</translation>
    </message>
    <message>
        <source>puste: tylko hasło</source>
        <translation>empty: password only</translation>
    </message>
    <message>
        <source>To konto</source>
        <translation>This account</translation>
    </message>
    <message>
        <source>Wpisz konto, na którym teraz działa program: {name}</source>
        <translation>Enter the account that the program runs in now: {name}</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Login</translation>
    </message>
    <message>
        <source>Imię i nazwisko</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Firmy</source>
        <translation>Companies</translation>
    </message>
    <message>
        <source>Hasło</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Hasło jeszcze raz</source>
        <translation>Password again</translation>
    </message>
    <message>
        <source>Konto komputera</source>
        <translation>Account of the computer</translation>
    </message>
    <message>
        <source>Zapisz ten kod poza komputerem, na przykład w sejfie. Pozwoli ustawić nowe hasło, gdy właściciel je zapomni. Nie będzie pokazany ponownie.</source>
        <translation>Keep this code away from the computer, in a safe for instance. It lets an owner who forgot the password set a new one. It will not be shown again.</translation>
    </message>
    <message>
        <source>Kopiuj</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Zapisane</source>
        <translation>I have it</translation>
    </message>
    <message>
        <source>+ Nowa osoba</source>
        <translation>+ New person</translation>
    </message>
    <message>
        <source>Biuro nie ma użytkowników: nikt się nie loguje i każdy może wszystko. Pierwszą osobą jest właściciel; od tej chwili trzeba się logować.</source>
        <translation>The office has no users: nobody signs in and everybody may do everything. The first person is an owner; from then on one has to sign in.</translation>
    </message>
    <message>
        <source>{role}, wyłączone</source>
        <translation>{role}, switched off</translation>
    </message>
    <message>
        <source>Pierwszy właściciel</source>
        <translation>First owner</translation>
    </message>
    <message>
        <source>Nowa osoba</source>
        <translation>New person</translation>
    </message>
    <message>
        <source>bez zmian</source>
        <translation>unchanged</translation>
    </message>
    <message>
        <source>co najmniej 10 znaków</source>
        <translation>10 characters at least</translation>
    </message>
    <message>
        <source>Dodaj</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Może wszystko.</source>
        <translation>May do everything.</translation>
    </message>
    <message>
        <source>Może: {rights}.</source>
        <translation>May: {rights}.</translation>
    </message>
    <message>
        <source>Dodano: {name}.</source>
        <translation>Added: {name}.</translation>
    </message>
    <message>
        <source>Zapisano: {name}.</source>
        <translation>Stored: {name}.</translation>
    </message>
    <message>
        <source>Usunąć konto: {name}? To, co ta osoba zrobiła, zostaje w historii.</source>
        <translation>Remove the account: {name}? What this person did stays in the trail.</translation>
    </message>
    <message>
        <source>Usunięto: {name}.</source>
        <translation>Removed: {name}.</translation>
    </message>
</context>
<context>
    <name>PeriodCombo</name>
    <message>
        <source>Okres</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>ostatnie 30 dni</source>
        <translation>the last 30 days</translation>
    </message>
    <message>
        <source>ostatnie 90 dni</source>
        <translation>the last 90 days</translation>
    </message>
    <message>
        <source>ostatni rok</source>
        <translation>the last year</translation>
    </message>
</context>
<context>
    <name>PeriodsCard</name>
    <message>
        <source>Zapisz okresy</source>
        <translation>Save periods</translation>
    </message>
    <message>
        <source>{kind}: ile lat</source>
        <translation>{kind}: how many years</translation>
    </message>
    <message>
        <source>Okresy przechowywania</source>
        <translation>Periods of keeping</translation>
    </message>
    <message>
        <source>Po tym czasie program niczego sam nie niszczy: pokazuje tylko, co wolno zniszczyć. Spór, kontrola albo inny rok obrotowy mogą wymagać dłuższego okresu.</source>
        <translation>The program destroys nothing by itself then: it only shows what may be destroyed. A law suit, an inspection or another financial year may ask for a longer period.</translation>
    </message>
    <message>
        <source>Zapisano okresy.</source>
        <translation>The periods were saved.</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>np. Anna Nowak</source>
        <translation>e.g. Anna Nowak</translation>
    </message>
    <message>
        <source>np. anna@firma.pl</source>
        <translation>e.g. anna@firma.pl</translation>
    </message>
    <message>
        <source>NIP, PESEL albo numer VAT</source>
        <translation>NIP, PESEL or VAT number</translation>
    </message>
    <message>
        <source>np. 600 700 800</source>
        <translation>e.g. 600 700 800</translation>
    </message>
    <message>
        <source>dla osoby z biura: nazwa, pod którą pracuje</source>
        <translation>for somebody of the office: the name they work under</translation>
    </message>
    <message>
        <source>Pokaż, co program ma</source>
        <translation>Show what the program holds</translation>
    </message>
    <message>
        <source>Co będzie</source>
        <translation>What happens</translation>
    </message>
    <message>
        <source>Gdzie</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Firma</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Co</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Dane osoby</source>
        <translation>A person&apos;s data</translation>
    </message>
    <message>
        <source>np. wniosek z 26.11.2026, art. 17 ust. 1 lit. a RODO</source>
        <translation>e.g. request of 26.11.2026, art. 17(1)(a) GDPR</translation>
    </message>
    <message>
        <source>Zapisz raport…</source>
        <translation>Save report…</translation>
    </message>
    <message>
        <source>Usuń zaznaczone…</source>
        <translation>Erase what is ticked…</translation>
    </message>
    <message>
        <source>Imię i nazwisko albo nazwa</source>
        <translation>Full name or company name</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Numer</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Telefon</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Nazwa w historii zmian</source>
        <translation>Name in the history of changes</translation>
    </message>
    <message>
        <source>Podstawa usunięcia</source>
        <translation>Ground of the erasure</translation>
    </message>
    <message>
        <source>Wystarczy jedno pole. Kilka pól znajdzie wszystko, co wskazuje którekolwiek z nich.</source>
        <translation>One field is enough. Several find everything that any of them points at.</translation>
    </message>
    <message>
        <source>Szukanie danych…</source>
        <translation>Looking for data…</translation>
    </message>
    <message>
        <source>Znalezione wpisy: {all}. Zaznaczone do usunięcia: {goes}.</source>
        <translation>Entries found: {all}. Ticked for erasing: {goes}.</translation>
    </message>
    <message>
        <source>Program nie ma danych tej osoby.</source>
        <translation>The program holds no data of this person.</translation>
    </message>
    <message>
        <source>Zostaje co najmniej do {day}.</source>
        <translation>It stays until {day} at least.</translation>
    </message>
    <message>
        <source>dane-osoby.pdf</source>
        <translation>data-of-person.pdf</translation>
    </message>
    <message>
        <source>Zapisz raport</source>
        <translation>Save report</translation>
    </message>
    <message>
        <source>Zapisano: {path}</source>
        <translation>Saved: {path}</translation>
    </message>
    <message>
        <source>Zaznaczone wpisy ({count}) znikną na zawsze, a protokół zostanie. Starsze kopie zapasowe mają te dane, dopóki nie minie okres ich przechowywania.</source>
        <translation>The ticked entries ({count}) go for good, and a protocol stays. Older backups hold these data until the time of their own keeping is over.</translation>
    </message>
    <message>
        <source>Usuń</source>
        <translation>Erase</translation>
    </message>
    <message>
        <source>Usuwanie danych…</source>
        <translation>Erasing data…</translation>
    </message>
    <message>
        <source>Usunięto. Protokół ma numer {number} i jest na liście niżej.</source>
        <translation>Erased. The protocol has the number {number} and is on the list below.</translation>
    </message>
</context>
<context>
    <name>PhoneCard</name>
    <message>
        <source>połączono {paired} · ostatnio {seen}</source>
        <translation>connected {paired} · last there {seen}</translation>
    </message>
    <message>
        <source>Odłącz</source>
        <translation>Disconnect</translation>
    </message>
    <message>
        <source>Odłącz telefon: {name}</source>
        <translation>Disconnect the phone: {name}</translation>
    </message>
</context>
<context>
    <name>Phones</name>
    <message>
        <source>Połącz telefon…</source>
        <translation>Connect a phone…</translation>
    </message>
    <message>
        <source>Żaden telefon tej firmy nie jest połączony.</source>
        <translation>No phone of this company is connected.</translation>
    </message>
    <message>
        <source>Telefony</source>
        <translation>Phones</translation>
    </message>
    <message>
        <source>Kod już nie działa: wpuścił wszystkie telefony, wycofano go albo minął termin.</source>
        <translation>The code works no more: it let in all its phones, was withdrawn, or its time is over.</translation>
    </message>
    <message>
        <source>Wycofano kod.</source>
        <translation>Withdrew the code.</translation>
    </message>
    <message>
        <source>Odłączyć telefon na dobre: {name}?</source>
        <translation>Disconnect the phone for good: {name}?</translation>
    </message>
    <message>
        <source>Odłącz telefon</source>
        <translation>Disconnect the phone</translation>
    </message>
    <message>
        <source>Odłączono telefon: {name}</source>
        <translation>Disconnected the phone: {name}</translation>
    </message>
    <message>
        <source>Ten telefon jest już odłączony.</source>
        <translation>This phone is disconnected already.</translation>
    </message>
</context>
<context>
    <name>PlaceForm</name>
    <message>
        <source>Folder: inny dysk, pendrive albo udział sieciowy</source>
        <translation>A folder: another disk, a stick or a network share</translation>
    </message>
    <message>
        <source>Magazyn zgodny z S3</source>
        <translation>An S3-compatible storage</translation>
    </message>
    <message>
        <source>Folder na kopie</source>
        <translation>Folder for backups</translation>
    </message>
    <message>
        <source>np. E:\Kopie albo \\serwer\kopie</source>
        <translation>for instance E:\Backups or \\server\backups</translation>
    </message>
    <message>
        <source>Wybierz folder…</source>
        <translation>Choose a folder…</translation>
    </message>
    <message>
        <source>Adres magazynu</source>
        <translation>Address of the storage</translation>
    </message>
    <message>
        <source>Zasobnik</source>
        <translation>Bucket</translation>
    </message>
    <message>
        <source>nazwa zasobnika (bucket)</source>
        <translation>name of the bucket</translation>
    </message>
    <message>
        <source>Początek nazw</source>
        <translation>Prefix of names</translation>
    </message>
    <message>
        <source>puste, jeśli zasobnik jest tylko na kopie</source>
        <translation>empty if the bucket is for backups only</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>puste, jeśli dostawca go nie podaje</source>
        <translation>empty if the provider names none</translation>
    </message>
    <message>
        <source>Klucz dostępu</source>
        <translation>Access key</translation>
    </message>
    <message>
        <source>Tajny klucz</source>
        <translation>Secret key</translation>
    </message>
    <message>
        <source>Wybierz folder na kopie zapasowe</source>
        <translation>Choose a folder for backups</translation>
    </message>
</context>
<context>
    <name>PlaceStep</name>
    <message>
        <source>Gdzie mają leżeć dane?</source>
        <translation>Where shall the data lie?</translation>
    </message>
    <message>
        <source>Folder danych</source>
        <translation>Data folder</translation>
    </message>
    <message>
        <source>Wybierz…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Zwykły folder</source>
        <translation>The usual folder</translation>
    </message>
    <message>
        <source>Otwórz biuro z tego folderu</source>
        <translation>Open the office in this folder</translation>
    </message>
    <message>
        <source>Przywróć z kopii zapasowej…</source>
        <translation>Restore from a backup…</translation>
    </message>
    <message>
        <source>Nie przywracaj</source>
        <translation>Do not restore</translation>
    </message>
    <message>
        <source>Biuro pracowało już w Bezdotyku na innym komputerze albo na dysku, który się zepsuł?</source>
        <translation>Has the office worked with Bezdotyk before, on another computer or on a disk that broke?</translation>
    </message>
    <message>
        <source>Dalej</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Na tym komputerze, jeżeli pracuje się na jednym; we wspólnej bazie na serwerze biura, jeżeli na kilku. Później można to zmienić. Od kopii zapasowych jest osobne ustawienie.</source>
        <translation>On this computer, if you work on one; in the shared database on the office&apos;s server, if on several. This can be changed later. Backups have a setting of their own.</translation>
    </message>
    <message>
        <source>Na tym komputerze</source>
        <translation>On this computer</translation>
    </message>
    <message>
        <source>We wspólnej bazie na serwerze biura</source>
        <translation>In the shared database on the office&apos;s server</translation>
    </message>
    <message>
        <source>Przenieś dane i dalej</source>
        <translation>Move the data and go on</translation>
    </message>
    <message>
        <source>Baza i oryginały dokumentów leżą w jednym folderze. Nie może on być w sieci ani w folderze kopiowanym do chmury (OneDrive, Dropbox, Dysk Google, iCloud): otwarta baza by się tam uszkodziła.</source>
        <translation>The database and the originals of documents lie in one folder. It must not be in the network or in a folder that is copied to a cloud (OneDrive, Dropbox, Google Drive, iCloud): an open database would be damaged there.</translation>
    </message>
    <message>
        <source>Serwer PostgreSQL w sieci biura trzyma bazę, a jego udział sieciowy oryginały. Pierwszy komputer zakłada biuro, następne do niego dołączają.</source>
        <translation>A PostgreSQL server in the office&apos;s network keeps the database, and a shared folder of it the originals. The first computer begins the office, the next ones join it.</translation>
    </message>
    <message>
        <source>Biuro jest we wspólnej bazie {place}, a oryginały w {folder}.</source>
        <translation>The office is in the shared database {place}, and the originals in {folder}.</translation>
    </message>
    <message>
        <source>Sprawdzam folder…</source>
        <translation>Checking the folder…</translation>
    </message>
    <message>
        <source>Folder podano przy uruchomieniu programu (--data).</source>
        <translation>The folder was named when the program was started (--data).</translation>
    </message>
    <message>
        <source>Tu leżą dane teraz. Jeżeli tak może zostać, idź dalej.</source>
        <translation>The data lie here now. If that is all right, go on.</translation>
    </message>
    <message>
        <source>W tym folderze jest już biuro. Można je otworzyć zamiast tego, które jest otwarte.</source>
        <translation>There is an office in this folder already. It can be opened in place of the one that is open.</translation>
    </message>
    <message>
        <source>Folder się nadaje. Wolne miejsce na dysku: {free}.</source>
        <translation>The folder is fit. Free room on the disk: {free}.</translation>
    </message>
    <message>
        <source>Wybierz folder danych</source>
        <translation>Choose the data folder</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Sprawdzaj ▸</source>
        <translation>Review ▸</translation>
    </message>
    <message>
        <source>Schowaj podgląd</source>
        <translation>Hide the preview</translation>
    </message>
    <message>
        <source>Podgląd</source>
        <translation>Preview</translation>
    </message>
    <message numerus="yes">
        <source>Zaznaczono %n dokument(y/ów).</source>
        <translation>
            <numerusform>%n document selected.</numerusform>
            <numerusform>%n documents selected.</numerusform>
        </translation>
    </message>
    <message>
        <source>Zaznacz dokument, a zobaczysz go tutaj.</source>
        <translation>Select a document to see it here.</translation>
    </message>
    <message>
        <source>Stan</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Rodzaj</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Firma</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>Miesiąc</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Kontrahent</source>
        <translation>Contractor</translation>
    </message>
    <message>
        <source>NIP</source>
        <translation>NIP</translation>
    </message>
    <message>
        <source>Wystawiono</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>Brutto</source>
        <translation>Gross</translation>
    </message>
    <message>
        <source>Otrzymano</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Plik</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Nadawca</source>
        <translation>Sender</translation>
    </message>
    <message>
        <source>Dlaczego tutaj</source>
        <translation>Why it is here</translation>
    </message>
</context>
<context>
    <name>PreviewPage</name>
    <message>
        <source>Sumy w złotych</source>
        <translation>Totals in złoty</translation>
    </message>
    <message>
        <source>Zawartość pliku {name}</source>
        <translation>Content of the file {name}</translation>
    </message>
    <message>
        <source>Plik {name}</source>
        <translation>File {name}</translation>
    </message>
    <message>
        <source>… to początek pliku; cały ma {size} kB.</source>
        <translation>… this is the beginning of the file; all of it has {size} kB.</translation>
    </message>
    <message>
        <source>bez kwoty w złotych: {count}</source>
        <translation>without an amount in złoty: {count}</translation>
    </message>
    <message>
        <source>w tym {what}</source>
        <translation>of which {what}</translation>
    </message>
    <message numerus="yes">
        <source>Zakupy: %n dokument(y/ów)</source>
        <translation>
            <numerusform>Purchases: %n document</numerusform>
            <numerusform>Purchases: %n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sprzedaż: %n dokument(y/ów)</source>
        <translation>
            <numerusform>Sales: %n document</numerusform>
            <numerusform>Sales: %n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Inne: %n dokument(y/ów)</source>
        <translation>
            <numerusform>Others: %n document</numerusform>
            <numerusform>Others: %n documents</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}, netto {net}, VAT {vat}, brutto {gross} {currency}</source>
        <translation>{name}, net {net}, VAT {vat}, gross {gross} {currency}</translation>
    </message>
</context>
<context>
    <name>PrintScreen</name>
    <message>
        <source>Co drukować</source>
        <translation>What to print</translation>
    </message>
    <message>
        <source>dopisek pod stroną: numer, firma, data</source>
        <translation>note under the page: number, company, date</translation>
    </message>
    <message>
        <source>Zapisz PDF…</source>
        <translation>Save PDF…</translation>
    </message>
    <message>
        <source>Drukuj…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Podgląd wydruku</source>
        <translation>Print preview</translation>
    </message>
    <message>
        <source>Wróć</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Wydruk</source>
        <translation>Printing</translation>
    </message>
    <message>
        <source>Pomoc</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Zapisano wydruk: {file}</source>
        <translation>Printout saved: {file}</translation>
    </message>
    <message>
        <source>Zatrzymano, pliku nie zapisano.</source>
        <translation>Stopped; the file was not written.</translation>
    </message>
    <message>
        <source>Zapisuję PDF…</source>
        <translation>Writing the PDF…</translation>
    </message>
    <message>
        <source>Przygotowuję wydruk…</source>
        <translation>Preparing what is to be printed…</translation>
    </message>
    <message>
        <source>Tych plików nie da się wydrukować, więc ich tu nie ma ({count}): {names}</source>
        <translation>These files cannot be printed, so they are not here ({count}): {names}</translation>
    </message>
    <message>
        <source>Nie da się tego wydrukować</source>
        <translation>This cannot be printed</translation>
    </message>
    <message>
        <source>Zapisz wydruk</source>
        <translation>Save the printout</translation>
    </message>
    <message>
        <source>Ten komputer nie ma żadnej drukarki. Dodaj ją w ustawieniach systemu albo zapisz PDF.</source>
        <translation>This computer has no printer. Add one in the system&apos;s settings, or save a PDF.</translation>
    </message>
    <message>
        <source>Wysłano do drukarki {name}.</source>
        <translation>Sent to the printer {name}.</translation>
    </message>
    <message>
        <source>Zatrzymano. Strony, które drukarka już ma, mogą jeszcze wyjść.</source>
        <translation>Stopped. Pages that the printer has already may still come out.</translation>
    </message>
    <message>
        <source>Drukuję…</source>
        <translation>Printing…</translation>
    </message>
    <message>
        <source>Drukarka nie przyjęła wydruku. Sprawdź, czy jest włączona, i spróbuj jeszcze raz.</source>
        <translation>The printer did not take it. Check whether it is switched on, and try again.</translation>
    </message>
</context>
<context>
    <name>ProtocolsCard</name>
    <message>
        <source>Nie ma jeszcze żadnych protokołów.</source>
        <translation>There are no protocols yet.</translation>
    </message>
    <message>
        <source>Nr</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Kiedy</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Rodzaj</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Kto</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Podstawa</source>
        <translation>Ground</translation>
    </message>
    <message>
        <source>Protokoły</source>
        <translation>Protocols</translation>
    </message>
    <message>
        <source>Zapisz protokół…</source>
        <translation>Save protocol…</translation>
    </message>
    <message>
        <source>protokol-{number}.pdf</source>
        <translation>protocol-{number}.pdf</translation>
    </message>
    <message>
        <source>Zapisz protokół</source>
        <translation>Save protocol</translation>
    </message>
    <message>
        <source>Zapisano: {path}</source>
        <translation>Saved: {path}</translation>
    </message>
</context>
<context>
    <name>QualityPage</name>
    <message>
        <source>Kontrahent</source>
        <translation>Contractor</translation>
    </message>
    <message>
        <source>Dokumenty</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Kontrahenci</source>
        <translation>Contractors</translation>
    </message>
    <message>
        <source>Pole</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Odczyty</source>
        <translation>Readings</translation>
    </message>
    <message>
        <source>Pola</source>
        <translation>Fields</translation>
    </message>
    <message>
        <source>pól dobrze odczytanych za pierwszym razem</source>
        <translation>of fields right at first reading</translation>
    </message>
    <message>
        <source>dokumentów bez żadnej poprawki</source>
        <translation>of documents without a single correction</translation>
    </message>
    <message>
        <source>pól pewnych, bez zaglądania</source>
        <translation>of fields certain, no look needed</translation>
    </message>
    <message>
        <source>pól pewnych, a poprawionych</source>
        <translation>fields called certain, yet corrected</translation>
    </message>
    <message>
        <source>bez nazwy</source>
        <translation>no name</translation>
    </message>
    <message>
        <source>Dobre</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>Pewne</source>
        <translation>Certain</translation>
    </message>
    <message>
        <source>Ciche błędy</source>
        <translation>Silent errors</translation>
    </message>
    <message>
        <source>W tym okresie nie zatwierdzono jeszcze dokumentów</source>
        <translation>No documents were approved in this period yet</translation>
    </message>
    <message>
        <source>Gdy zatwierdzisz pierwsze dokumenty, program porówna to, co odczytał, z tym, co zostało zatwierdzone, i pokaże tu, ile było dobrze za pierwszym razem.</source>
        <translation>Once you approve the first documents, the program compares what it read with what was approved, and shows here how much was right at first reading.</translation>
    </message>
    <message>
        <source>Według kontrahentów</source>
        <translation>By contractor</translation>
    </message>
    <message>
        <source>Według pól</source>
        <translation>By field</translation>
    </message>
    <message>
        <source>Zatwierdzone dokumenty: co program odczytał, a co zostało zatwierdzone.</source>
        <translation>Approved documents: what the program read, and what was approved.</translation>
    </message>
</context>
<context>
    <name>RateLine</name>
    <message>
        <source>kurs, np. 4,2512</source>
        <translation>rate, e.g. 4.2512</translation>
    </message>
    <message>
        <source>Kurs</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>tabela, np. 218/A/NBP/2026</source>
        <translation>table, e.g. 218/A/NBP/2026</translation>
    </message>
    <message>
        <source>Numer tabeli</source>
        <translation>Number of the table</translation>
    </message>
    <message>
        <source>data tabeli</source>
        <translation>table&apos;s date</translation>
    </message>
    <message>
        <source>Data tabeli</source>
        <translation>Date of the table</translation>
    </message>
    <message>
        <source>Do czego kurs</source>
        <translation>What the rate is for</translation>
    </message>
    <message>
        <source>VAT i PIT/CIT</source>
        <translation>VAT and PIT/CIT</translation>
    </message>
    <message>
        <source>tylko VAT</source>
        <translation>VAT only</translation>
    </message>
    <message>
        <source>tylko PIT/CIT</source>
        <translation>PIT/CIT only</translation>
    </message>
    <message>
        <source>Zapisz kurs</source>
        <translation>Keep the rate</translation>
    </message>
    <message>
        <source>Kurs NBP</source>
        <translation>NBP rate</translation>
    </message>
    <message>
        <source>Wróć do kursu z tabeli NBP</source>
        <translation>Back to the rate of the NBP table</translation>
    </message>
    <message>
        <source>Anuluj</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Kurs {currency}: złoty za 1, ostatnia tabela przed {before}</source>
        <translation>Rate of {currency}: złoty for 1, last table before {before}</translation>
    </message>
    <message>
        <source>Kurs musi być liczbą większą od zera, na przykład 4,2512.</source>
        <translation>A rate must be a number above zero, such as 4.2512.</translation>
    </message>
    <message>
        <source>Wpisz datę tabeli, na przykład 9.11.2026.</source>
        <translation>Enter the table&apos;s date, such as 9.11.2026.</translation>
    </message>
</context>
<context>
    <name>ReasonLine</name>
    <message>
        <source>dlaczego? cyfra wybiera jeden z poniższych, Enter zapisuje</source>
        <translation>why? a digit chooses one of those below, Enter keeps it</translation>
    </message>
    <message>
        <source>Dlaczego to jest w porządku</source>
        <translation>Why this is all right</translation>
    </message>
    <message>
        <source>Zapisz odpowiedź</source>
        <translation>Keep the answer</translation>
    </message>
    <message>
        <source>Anuluj</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>RegistersPage</name>
    <message>
        <source>Włącz rejestry online</source>
        <translation>Switch registers on</translation>
    </message>
    <message>
        <source>Zapytaj teraz</source>
        <translation>Ask now</translation>
    </message>
    <message>
        <source>Wczytaj plik płaski…</source>
        <translation>Load a flat file…</translation>
    </message>
    <message>
        <source>Ile dni przechowywać pliki płaskie</source>
        <translation>For how many days to keep flat files</translation>
    </message>
    <message>
        <source>Klucz GUS</source>
        <translation>Key of GUS</translation>
    </message>
    <message>
        <source>Zapisz klucz</source>
        <translation>Keep the key</translation>
    </message>
    <message>
        <source>Zapomnij klucz</source>
        <translation>Forget the key</translation>
    </message>
    <message>
        <source>NIP biura</source>
        <translation>The office&apos;s NIP</translation>
    </message>
    <message>
        <source>NIP biura; puste: bez potwierdzenia</source>
        <translation>the office&apos;s NIP; empty: without a confirmation</translation>
    </message>
    <message>
        <source>Przechowuj pliki z ostatnich dni:</source>
        <translation>Keep the files of the last days:</translation>
    </message>
    <message>
        <source>Rejestry publiczne</source>
        <translation>Public registers</translation>
    </message>
    <message>
        <source>Program pracuje też bez rejestrów i o nic nie pyta, dopóki biuro na to nie pozwoli: pytanie zdradza rejestrowi, z kim biuro i jego klienci mają do czynienia. Odpowiedzi zostają w bazie razem z dowodem i służą dalej bez połączenia.</source>
        <translation>The program works without registers as well, and asks nothing until the office lets it: a question tells the register whom the office and its clients deal with. Answers stay in the database together with their proofs, and serve on without a connection.</translation>
    </message>
    <message>
        <source>klucz jest w magazynie haseł systemu</source>
        <translation>the key is in the system&apos;s keyring</translation>
    </message>
    <message>
        <source>wklej klucz GUS</source>
        <translation>paste the key of GUS</translation>
    </message>
    <message>
        <source>Zapisano klucz GUS.</source>
        <translation>The key of GUS is kept.</translation>
    </message>
    <message>
        <source>Zapomniano klucz GUS.</source>
        <translation>The key of GUS is forgotten.</translation>
    </message>
    <message>
        <source>Wczytaj plik płaski</source>
        <translation>Load a flat file</translation>
    </message>
    <message>
        <source>Plik płaski (*.7z *.json);;Wszystkie pliki (*)</source>
        <translation>Flat file (*.7z *.json);;All files (*)</translation>
    </message>
    <message>
        <source>Przygotowuję plik płaski; to trwa minutę lub dwie…</source>
        <translation>Preparing the flat file; this takes a minute or two…</translation>
    </message>
    <message>
        <source>Wczytano plik płaski z dnia {day}. Rachunki sprawdza się już bez połączenia.</source>
        <translation>The flat file of {day} is loaded. Accounts are checked without a connection now.</translation>
    </message>
</context>
<context>
    <name>RejectPanel</name>
    <message>
        <source>Dlaczego odrzucasz ten dokument?</source>
        <translation>Why do you reject this document?</translation>
    </message>
    <message>
        <source>powód: cyfra wybiera jeden z poniższych, można też wpisać własny</source>
        <translation>the reason: a digit chooses one of those below, or type your own</translation>
    </message>
    <message>
        <source>Powód odrzucenia</source>
        <translation>Reason for rejecting</translation>
    </message>
    <message>
        <source>Odrzuć i dalej</source>
        <translation>Reject and go on</translation>
    </message>
    <message>
        <source>Enter odrzuca, Esc wraca do dokumentu</source>
        <translation>Enter rejects, Esc goes back to the document</translation>
    </message>
    <message>
        <source>Anuluj</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>RelationsTable</name>
    <message>
        <source>Ustalenia z firmami</source>
        <translation>Agreements with companies</translation>
    </message>
    <message>
        <source>Kod</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Firma</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>Dok.</source>
        <translation>Docs</translation>
    </message>
    <message>
        <source>Dodaj firmę</source>
        <translation>Add a company</translation>
    </message>
    <message>
        <source>Termin, kategoria, rejestr i opis są proponowane przy następnym dokumencie tego kontrahenta. Zmień komórkę i naciśnij Enter.</source>
        <translation>Term, category, register and description are proposed for this contractor&apos;s next document. Change a cell and press Enter.</translation>
    </message>
    <message>
        <source>dodaj firmę…</source>
        <translation>add a company…</translation>
    </message>
</context>
<context>
    <name>RemarkList</name>
    <message>
        <source>Cofnij</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Przyjmuję</source>
        <translation>I accept</translation>
    </message>
</context>
<context>
    <name>RemindDrawer</name>
    <message>
        <source>Firmy, którym przypomnieć</source>
        <translation>Companies to remind</translation>
    </message>
    <message>
        <source>Język tekstu</source>
        <translation>Language of the text</translation>
    </message>
    <message>
        <source>Temat</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Treść</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Miejsca do wypełnienia: {places}</source>
        <translation>Places to be filled: {places}</translation>
    </message>
    <message>
        <source>Zapisz tekst</source>
        <translation>Save text</translation>
    </message>
    <message>
        <source>Tekst programu</source>
        <translation>The program&apos;s text</translation>
    </message>
    <message>
        <source>Przypomnienie: {month}</source>
        <translation>Reminder: {month}</translation>
    </message>
    <message>
        <source>Bez dostępu do panelu, więc bez przypomnienia: {names}</source>
        <translation>Without access to the panel, so without a reminder: {names}</translation>
    </message>
    <message>
        <source>Zamknij</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Do kogo</source>
        <translation>To whom</translation>
    </message>
    <message>
        <source>Tekst</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Tak to przeczyta klient</source>
        <translation>What the client will read</translation>
    </message>
    <message>
        <source>Wyślij przypomnienia: {count}</source>
        <translation>Send reminders: {count}</translation>
    </message>
    <message>
        <source>Wysyłanie poczty nie jest ustawione: przypomnień nie da się wysłać.</source>
        <translation>Sending mail is not set up: reminders cannot be sent.</translation>
    </message>
    <message>
        <source>Firma</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>Zapisano tekst przypomnienia.</source>
        <translation>The reminder&apos;s text was saved.</translation>
    </message>
    <message>
        <source>Wysyłam przypomnienia: {count}.</source>
        <translation>Sending reminders: {count}.</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Raporty błędów</source>
        <translation>Reports of bugs</translation>
    </message>
    <message>
        <source>Treść raportu</source>
        <translation>Text of the report</translation>
    </message>
    <message>
        <source>Kopiuj</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Usuń wszystkie</source>
        <translation>Remove all</translation>
    </message>
    <message>
        <source>Gdy program natrafi na błąd, zapisuje tu, w którym miejscu kodu. Raport nie zawiera treści dokumentów, nazw plików, NIP-ów ani adresów i zostaje na tym komputerze. Możesz go wysłać temu, kto opiekuje się programem.</source>
        <translation>When the program meets a bug, it writes down here at which place of the code. A report holds nothing of documents, file names, NIPs or addresses, and stays on this computer. You can send it to whoever looks after the program.</translation>
    </message>
    <message>
        <source>Otwórz folder</source>
        <translation>Open the folder</translation>
    </message>
    <message>
        <source>Nie ma żadnych raportów.</source>
        <translation>There are no reports.</translation>
    </message>
    <message numerus="yes">
        <source>Usunąć %n raport(y/ów)?</source>
        <translation>
            <numerusform>Remove %n report?</numerusform>
            <numerusform>Remove %n reports?</numerusform>
        </translation>
    </message>
    <message>
        <source>Usuń</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Nie udało się: {reason}. Sprawdź dysk i prawa do folderu.</source>
        <translation>That did not work: {reason}. Check the disk and the rights to the folder.</translation>
    </message>
</context>
<context>
    <name>RestoreForm</name>
    <message>
        <source>Z kopii zapasowych biura</source>
        <translation>From the office&apos;s backups</translation>
    </message>
    <message>
        <source>Z jednego pliku, zapisanego na innym komputerze do przeniesienia</source>
        <translation>From one file that was saved on another computer for moving</translation>
    </message>
    <message>
        <source>Znajdź kopie</source>
        <translation>Find backups</translation>
    </message>
    <message>
        <source>Kopia z dnia</source>
        <translation>Backup of</translation>
    </message>
    <message>
        <source>Z pliku…</source>
        <translation>From a file…</translation>
    </message>
    <message>
        <source>Plik biura</source>
        <translation>The office&apos;s file</translation>
    </message>
    <message>
        <source>plik zapisany na starym komputerze</source>
        <translation>the file that was saved on the old computer</translation>
    </message>
    <message>
        <source>Wybierz plik…</source>
        <translation>Choose a file…</translation>
    </message>
    <message>
        <source>Przywróć biuro</source>
        <translation>Restore the office</translation>
    </message>
    <message>
        <source>Szukam kopii…</source>
        <translation>Looking for backups…</translation>
    </message>
    <message>
        <source>Sprawdzam klucz…</source>
        <translation>Checking the key…</translation>
    </message>
    <message>
        <source>Sprawdzam hasło…</source>
        <translation>Checking the passphrase…</translation>
    </message>
    <message>
        <source>Klucz odzyskiwania</source>
        <translation>Recovery key</translation>
    </message>
    <message>
        <source>Hasło kopii</source>
        <translation>Passphrase of the backups</translation>
    </message>
    <message numerus="yes">
        <source>Znaleziono %n kopi(ę/e).</source>
        <translation>
            <numerusform>Found %n backup.</numerusform>
            <numerusform>Found %n backups.</numerusform>
        </translation>
    </message>
    <message>
        <source>Wskaż plik z kluczem</source>
        <translation>Choose the key file</translation>
    </message>
    <message>
        <source>Czytam plik z kluczem…</source>
        <translation>Reading the key file…</translation>
    </message>
    <message>
        <source>Odczytano klucz z pliku {file}.</source>
        <translation>The key was read from the file {file}.</translation>
    </message>
    <message>
        <source>Wskaż plik biura</source>
        <translation>Choose the office&apos;s file</translation>
    </message>
</context>
<context>
    <name>ReviewCommands</name>
    <message>
        <source>Tego dokumentu nie można teraz opisać.</source>
        <translation>This document cannot be described now.</translation>
    </message>
    <message>
        <source>Popraw to pole albo naciśnij Esc, żeby wróciła poprzednia wartość.</source>
        <translation>Correct this field, or press Esc to get the former value back.</translation>
    </message>
    <message>
        <source>Wszystkie pola są już widoczne.</source>
        <translation>All fields are in view already.</translation>
    </message>
    <message>
        <source>Dodaj pole</source>
        <translation>Add a field</translation>
    </message>
    <message>
        <source>To ostatni dokument.</source>
        <translation>This is the last document.</translation>
    </message>
    <message>
        <source>To pierwszy dokument.</source>
        <translation>This is the first document.</translation>
    </message>
    <message>
        <source>W tym stanie dokumentu nie można tego zrobić.</source>
        <translation>This cannot be done in the document&apos;s present status.</translation>
    </message>
</context>
<context>
    <name>ReviewForm</name>
    <message>
        <source>Mniej pól</source>
        <translation>Fewer fields</translation>
    </message>
    <message>
        <source>Więcej pól</source>
        <translation>More fields</translation>
    </message>
    <message>
        <source>nasza firma</source>
        <translation>our company</translation>
    </message>
    <message>
        <source>To nasza firma: NIP zgadza się z NIP-em firmy.</source>
        <translation>This is our company: the NIP is the company&apos;s.</translation>
    </message>
    <message>
        <source>Firma, miesiąc</source>
        <translation>Company, month</translation>
    </message>
    <message>
        <source>Dodaj pole…</source>
        <translation>Add a field…</translation>
    </message>
    <message>
        <source>Dodaj pole, którego program nie odczytał</source>
        <translation>Add a field that the program did not read</translation>
    </message>
    <message>
        <source>Rodzaj</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Opis księgowy…</source>
        <translation>Booking…</translation>
    </message>
    <message>
        <source>Razem</source>
        <translation>Total</translation>
    </message>
</context>
<context>
    <name>ReviewHeader</name>
    <message>
        <source>Lista</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Wróć do listy dokumentów</source>
        <translation>Back to the list of documents</translation>
    </message>
    <message>
        <source>Poprzedni dokument</source>
        <translation>Previous document</translation>
    </message>
    <message>
        <source>Następny dokument</source>
        <translation>Next document</translation>
    </message>
    <message>
        <source>Cofnij ostatnią zmianę</source>
        <translation>Undo the last change</translation>
    </message>
    <message>
        <source>Karta kontrahenta</source>
        <translation>The contractor&apos;s card</translation>
    </message>
    <message>
        <source>Kod QR przelewu do aplikacji banku</source>
        <translation>QR code of the transfer for the banking app</translation>
    </message>
    <message>
        <source>Podziel albo połącz strony pliku</source>
        <translation>Divide or join the file&apos;s pages</translation>
    </message>
    <message>
        <source>Podziel/połącz…</source>
        <translation>Divide/join…</translation>
    </message>
    <message>
        <source>Odrzuć…</source>
        <translation>Reject…</translation>
    </message>
    <message>
        <source>Odrzuć z powodem</source>
        <translation>Reject with a reason</translation>
    </message>
    <message>
        <source>To nie faktura</source>
        <translation>Not an invoice</translation>
    </message>
    <message>
        <source>Zmień rodzaj na pismo, umowę i inne</source>
        <translation>Change the kind to letter, contract and others</translation>
    </message>
    <message>
        <source>Pomoc</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>{place} z {count}</source>
        <translation>{place} of {count}</translation>
    </message>
    <message>
        <source>Otwieram…</source>
        <translation>Opening…</translation>
    </message>
    <message>
        <source>nierozpoznana firma</source>
        <translation>company unknown</translation>
    </message>
</context>
<context>
    <name>ReviewScreen</name>
    <message>
        <source>Dokument</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Dalej</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Złóż i dalej</source>
        <translation>File and go on</translation>
    </message>
    <message>
        <source>Zatwierdź i dalej</source>
        <translation>Approve and go on</translation>
    </message>
    <message>
        <source>Wybierz rodzaj dokumentu</source>
        <translation>Choose the kind of document</translation>
    </message>
    <message>
        <source>Do sprawdzenia: {count}</source>
        <translation>To check: {count}</translation>
    </message>
    <message>
        <source>Wszystko sprawdzone</source>
        <translation>Everything is reviewed</translation>
    </message>
    <message>
        <source>{key}: klawisze</source>
        <translation>{key}: keys</translation>
    </message>
    <message>
        <source>Najpierw wejdź w pole, a potem kliknij słowa na stronie.</source>
        <translation>Enter a field first, then click words on the page.</translation>
    </message>
    <message>
        <source>Zatwierdź dokument i otwórz następny</source>
        <translation>Approve the document and open the next one</translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message>
        <source>Reguły biura</source>
        <translation>Rules of the office</translation>
    </message>
    <message>
        <source>Reguła działa</source>
        <translation>The rule is on</translation>
    </message>
    <message>
        <source>Firma</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>Rodzaj dokumentu</source>
        <translation>Kind of document</translation>
    </message>
    <message>
        <source>Kategoria</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Rejestr VAT</source>
        <translation>VAT register</translation>
    </message>
    <message>
        <source>Opis zdarzenia</source>
        <translation>Description of event</translation>
    </message>
    <message>
        <source>Forma płatności</source>
        <translation>Form of payment</translation>
    </message>
    <message>
        <source>Pojazd</source>
        <translation>Vehicle</translation>
    </message>
    <message>
        <source>Zapisz</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Sprawdź na dokumentach</source>
        <translation>Try on documents</translation>
    </message>
    <message>
        <source>Usuń regułę</source>
        <translation>Delete the rule</translation>
    </message>
    <message>
        <source>Przy zatwierdzaniu przyjmuj podpowiedzi, które są pewne</source>
        <translation>When approving, accept suggestions that are certain</translation>
    </message>
    <message>
        <source>np. 2026-11-12 2026-11-13; puste: nie było</source>
        <translation>such as 2026-11-12 2026-11-13; empty: there were none</translation>
    </message>
    <message>
        <source>Nie ma jeszcze żadnej reguły. Opisz obok pierwszą z nich.</source>
        <translation>There is no rule yet. Describe the first one beside.</translation>
    </message>
    <message>
        <source>{name} (wyłączona)</source>
        <translation>{name} (off)</translation>
    </message>
    <message>
        <source>wszystkie firmy</source>
        <translation>all companies</translation>
    </message>
    <message>
        <source>każdy księgowany</source>
        <translation>every booked one</translation>
    </message>
    <message>
        <source>Nowa reguła</source>
        <translation>New rule</translation>
    </message>
    <message>
        <source>Sprawdzam…</source>
        <translation>Trying…</translation>
    </message>
    <message numerus="yes">
        <source>Pasuje do %n dokumentu(ów).</source>
        <translation>
            <numerusform>Fits %n document.</numerusform>
            <numerusform>Fits %n documents.</numerusform>
        </translation>
    </message>
    <message>
        <source>{text} Sprawdzono tylko najnowsze.</source>
        <translation>{text} Only the newest were looked at.</translation>
    </message>
    <message>
        <source>Zapisano regułę.</source>
        <translation>The rule was saved.</translation>
    </message>
    <message>
        <source>Usunięto regułę.</source>
        <translation>The rule was deleted.</translation>
    </message>
    <message>
        <source>Wpisz dni awarii jako dwie daty, na przykład 2026-11-12 2026-11-13.</source>
        <translation>Type the days of a breakdown as two dates, such as 2026-11-12 2026-11-13.</translation>
    </message>
    <message>
        <source>Zapisano.</source>
        <translation>Saved.</translation>
    </message>
    <message>
        <source>Nazwa</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kiedy (wszystko, co podasz)</source>
        <translation>When (all that you give)</translation>
    </message>
    <message>
        <source>NIP albo początek nazwy; kilka po przecinku</source>
        <translation>NIP or the beginning of the name; several parted by commas</translation>
    </message>
    <message>
        <source>np. olej napędowy, benzyna: wystarczy jedno</source>
        <translation>such as olej napędowy, benzyna: one is enough</translation>
    </message>
    <message>
        <source>zł brutto</source>
        <translation>PLN gross</translation>
    </message>
    <message>
        <source>Kontrahent</source>
        <translation>Contractor</translation>
    </message>
    <message>
        <source>Słowa pozycji lub dokumentu</source>
        <translation>Words of a line or document</translation>
    </message>
    <message>
        <source>Kwota</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Wtedy</source>
        <translation>Then</translation>
    </message>
    <message>
        <source>np. GTU_02 TP</source>
        <translation>such as GTU_02 TP</translation>
    </message>
    <message>
        <source>Oznaczenia JPK_V7</source>
        <translation>JPK_V7 marks</translation>
    </message>
    <message>
        <source>Kwota od</source>
        <translation>Amount from</translation>
    </message>
    <message>
        <source>Kwota do</source>
        <translation>Amount to</translation>
    </message>
    <message>
        <source>Reguły mają pierwszeństwo przed tym, czego program się nauczył. Z kilku pasujących każdą część opisu ustala pierwsza, która o niej mówi.</source>
        <translation>Rules come before what the program learnt. Of several that fit, each part of the description is set by the first that speaks of it.</translation>
    </message>
    <message>
        <source>Ogłoszone awarie KSeF</source>
        <translation>Announced breakdowns of KSeF</translation>
    </message>
    <message>
        <source>Wyżej</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>Niżej</source>
        <translation>Down</translation>
    </message>
</context>
<context>
    <name>SampleBanner</name>
    <message>
        <source>Biuro przykładowe: zmyślone firmy i dokumenty.</source>
        <translation>Sample office: invented companies and documents.</translation>
    </message>
    <message>
        <source>Wróć do swojego biura</source>
        <translation>Back to your own office</translation>
    </message>
    <message>
        <source>Usuń biuro przykładowe…</source>
        <translation>Remove the sample office…</translation>
    </message>
    <message>
        <source>Usuń wszystko</source>
        <translation>Remove all of it</translation>
    </message>
    <message>
        <source>Nie usuwaj</source>
        <translation>Keep it</translation>
    </message>
    <message>
        <source>Usunąć biuro przykładowe ze wszystkim, co w nim zrobiono?</source>
        <translation>Remove the sample office with all that was done in it?</translation>
    </message>
</context>
<context>
    <name>SamplesStep</name>
    <message>
        <source>Chcesz najpierw popatrzeć?</source>
        <translation>Would you rather look around first?</translation>
    </message>
    <message>
        <source>Biuro przykładowe ma trzy zmyślone firmy i siedemnaście dokumentów, które wkłada udawany skaner. Można w nim wszystkiego spróbować: sprawdzać, zatwierdzać, eksportować. Leży w osobnym folderze, nie miesza się z Twoimi danymi i usuwa się je jednym przyciskiem.</source>
        <translation>The sample office has three invented companies and seventeen documents, which a simulated scanner delivers. Anything can be tried in it: reviewing, approving, exporting. It lies in a folder of its own, is never mixed with your data and is removed by one button.</translation>
    </message>
    <message>
        <source>Usuń biuro przykładowe</source>
        <translation>Remove the sample office</translation>
    </message>
    <message>
        <source>Otwórz biuro przykładowe</source>
        <translation>Open the sample office</translation>
    </message>
    <message>
        <source>Utwórz i otwórz biuro przykładowe</source>
        <translation>Make and open the sample office</translation>
    </message>
    <message>
        <source>Folder: {folder}</source>
        <translation>Folder: {folder}</translation>
    </message>
    <message>
        <source>Usuwam biuro przykładowe…</source>
        <translation>Removing the sample office…</translation>
    </message>
</context>
<context>
    <name>ScanPanel</name>
    <message>
        <source>Czekam na stronę</source>
        <translation>Waiting for a page</translation>
    </message>
    <message>
        <source>Obraz strony</source>
        <translation>Picture of the page</translation>
    </message>
    <message>
        <source>Zeskanuj jeszcze raz</source>
        <translation>Scan once more</translation>
    </message>
    <message>
        <source>Wyrzuć stronę próbną</source>
        <translation>Throw the test page away</translation>
    </message>
    <message>
        <source>Obserwuj tamten folder</source>
        <translation>Watch that folder</translation>
    </message>
    <message>
        <source>Jak ustawić skaner</source>
        <translation>How to set up the scanner</translation>
    </message>
    <message>
        <source>Zeskanuj teraz stronę</source>
        <translation>Scan a page now</translation>
    </message>
    <message>
        <source>Połóż w skanerze dowolną kartkę i wyślij ją do tego folderu. Czekam…</source>
        <translation>Put any sheet into the scanner and send it to this folder. Waiting…</translation>
    </message>
    <message>
        <source>Skaner zapisuje plik…</source>
        <translation>The scanner is writing a file…</translation>
    </message>
    <message>
        <source>Strona przyszła. Skaner jest ustawiony.</source>
        <translation>The page has come. The scanner is set up.</translation>
    </message>
    <message>
        <source>{name}, {size}</source>
        <translation>{name}, {size}</translation>
    </message>
    <message numerus="yes">
        <source>%n stron(a/y)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message>
        <source>Plik przyszedł, ale nie da się go odczytać</source>
        <translation>The file has come, but cannot be read</translation>
    </message>
    <message>
        <source>Strona próbna jest w koszu.</source>
        <translation>The test page is in the bin.</translation>
    </message>
</context>
<context>
    <name>ScannerStep</name>
    <message>
        <source>Dokąd skaner zapisuje pliki?</source>
        <translation>Where does the scanner save its files?</translation>
    </message>
    <message>
        <source>Skaner albo urządzenie wielofunkcyjne zapisuje skany do folderu, a program bierze je stamtąd sam. Najlepiej: PDF, 300 dpi, odcienie szarości, jeden plik na stos kartek.</source>
        <translation>A scanner or multifunction device saves scans to a folder, and the program takes them from there by itself. Best: PDF, 300 dpi, shades of grey, one file per batch.</translation>
    </message>
    <message>
        <source>Folder skanera</source>
        <translation>Scanner folder</translation>
    </message>
    <message>
        <source>Wybierz…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Podfolder dla każdej firmy (program je założy)</source>
        <translation>A sub-folder for every company (the program makes them)</translation>
    </message>
    <message>
        <source>Utwórz i obserwuj</source>
        <translation>Make and watch</translation>
    </message>
    <message>
        <source>Ustawienie skanera krok po kroku</source>
        <translation>Setting up the scanner step by step</translation>
    </message>
    <message>
        <source>Skany</source>
        <translation>Scans</translation>
    </message>
    <message>
        <source>Dalej</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Dalej, bez próby</source>
        <translation>Go on without a test</translation>
    </message>
    <message>
        <source>Ten folder jest obserwowany.</source>
        <translation>This folder is being watched.</translation>
    </message>
    <message>
        <source>Wypróbuj</source>
        <translation>Try it</translation>
    </message>
    <message>
        <source>Zakładam folder…</source>
        <translation>Making the folder…</translation>
    </message>
    <message>
        <source>Skaner</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Jeżeli skaner pyta o komputer i folder w sieci: {name} albo {address}, folder udostępniony w Windows. Jak go udostępnić, opisuje pomoc.</source>
        <translation>If the scanner asks for a computer and folder in the network: {name} or {address}, and the folder shared in Windows. The help says how to share it.</translation>
    </message>
    <message>
        <source>Jeżeli skaner pyta o komputer w sieci: {name} albo {address}. Jak udostępnić folder, opisuje pomoc.</source>
        <translation>If the scanner asks for a computer in the network: {name} or {address}. The help says how to share the folder.</translation>
    </message>
    <message>
        <source>Wybierz folder skanera</source>
        <translation>Choose the scanner folder</translation>
    </message>
</context>
<context>
    <name>Scope</name>
    <message>
        <source>Wszystkie dokumenty</source>
        <translation>All documents</translation>
    </message>
    <message>
        <source>Do sprawdzenia</source>
        <translation>To review</translation>
    </message>
    <message>
        <source>Nierozpoznane</source>
        <translation>Unassigned</translation>
    </message>
    <message>
        <source>Kwarantanna</source>
        <translation>Quarantine</translation>
    </message>
    <message>
        <source>Po zamknięciu miesiąca</source>
        <translation>After the month was closed</translation>
    </message>
    <message>
        <source>Pytania i odpowiedzi</source>
        <translation>Questions and answers</translation>
    </message>
    <message>
        <source>Tablica miesięcy</source>
        <translation>Board of months</translation>
    </message>
    <message>
        <source>Przegląd biura</source>
        <translation>Office overview</translation>
    </message>
    <message>
        <source>Kosz</source>
        <translation>Bin</translation>
    </message>
</context>
<context>
    <name>SearchDesk</name>
    <message>
        <source>Zmień nazwę…</source>
        <translation>Rename…</translation>
    </message>
    <message>
        <source>Pokazuj liczbę dokumentów</source>
        <translation>Show the number of documents</translation>
    </message>
    <message>
        <source>Usuń widok</source>
        <translation>Remove view</translation>
    </message>
    <message>
        <source>Zapisz to szukanie w drzewie</source>
        <translation>Keep this search in the tree</translation>
    </message>
    <message>
        <source>Nowa nazwa widoku</source>
        <translation>New name of the view</translation>
    </message>
</context>
<context>
    <name>SettingUp</name>
    <message>
        <source>Klucz albo hasło kopii, które tam są</source>
        <translation>Key or passphrase of the backups that are there</translation>
    </message>
    <message>
        <source>Co otworzy kopie</source>
        <translation>What opens the backups</translation>
    </message>
    <message>
        <source>Włącz kopie zapasowe</source>
        <translation>Turn backups on</translation>
    </message>
    <message>
        <source>Anuluj</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Miejsce na kopie</source>
        <translation>The place for backups</translation>
    </message>
    <message>
        <source>W tym miejscu są już kopie zapasowe. Podaj ich klucz odzyskiwania, a będą tu dalej.</source>
        <translation>There are backups here already. Give their recovery key, and they go on here.</translation>
    </message>
    <message>
        <source>W tym miejscu są już kopie zapasowe. Podaj ich hasło, a będą tu dalej.</source>
        <translation>There are backups here already. Give their passphrase, and they go on here.</translation>
    </message>
    <message>
        <source>Zmień miejsce kopii</source>
        <translation>Change the place</translation>
    </message>
    <message>
        <source>Sprawdzam miejsce na kopie…</source>
        <translation>Trying the place for backups…</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Dla firmy</source>
        <translation>For company</translation>
    </message>
    <message>
        <source>Skopiuj ustawienia z firmy</source>
        <translation>Copy settings from company</translation>
    </message>
    <message>
        <source>Skopiuj</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>wróć do wspólnych</source>
        <translation>back to the common ones</translation>
    </message>
    <message>
        <source>Ten format nie ma ustawień.</source>
        <translation>This format has no settings.</translation>
    </message>
    <message>
        <source>Jak to się nazywa w programie księgowym</source>
        <translation>What it is called in the accounting program</translation>
    </message>
    <message>
        <source>Słowniki są puste. Kategorie, rejestry i formy płatności dodasz w ustawieniach opisu.</source>
        <translation>The dictionaries are empty. Categories, registers and forms of payment are added in the settings of booking.</translation>
    </message>
    <message>
        <source>Tego pliku nie da się wczytać: jest za duży albo zajęty.</source>
        <translation>This file cannot be read: it is too large or in use.</translation>
    </message>
    <message>
        <source>Zmiany w ustawieniach nie są zapisane.</source>
        <translation>Changes of the settings are not kept yet.</translation>
    </message>
    <message>
        <source>Porzuć zmiany</source>
        <translation>Drop the changes</translation>
    </message>
    <message>
        <source>Zapisz ustawienia</source>
        <translation>Keep the settings</translation>
    </message>
    <message>
        <source>Wróć do podglądu</source>
        <translation>Back to the preview</translation>
    </message>
    <message>
        <source>O tym formacie</source>
        <translation>About this format</translation>
    </message>
    <message>
        <source>wszystkie bez własnych ustawień</source>
        <translation>all without settings of their own</translation>
    </message>
    <message>
        <source>skopiuj z firmy…</source>
        <translation>copy from company…</translation>
    </message>
    <message>
        <source>Tych ustawień używają wszystkie firmy, które nie mają własnych.</source>
        <translation>These settings are used by all companies that have none of their own.</translation>
    </message>
    <message>
        <source>To zwykły format biura: przekazanie zaczyna się od niego</source>
        <translation>The office&apos;s usual format: handing over begins with it</translation>
    </message>
    <message>
        <source>To zwykły format tej firmy: przekazanie zaczyna się od niego</source>
        <translation>This company&apos;s usual format: handing over begins with it</translation>
    </message>
    <message>
        <source>Firma ma własne ustawienia tego formatu.</source>
        <translation>The company has settings of its own for this format.</translation>
    </message>
    <message>
        <source>Firma używa ustawień wspólnych. Zapisanie utworzy jej własne.</source>
        <translation>The company goes by the common settings. Keeping these gives it its own.</translation>
    </message>
    <message>
        <source>Kategorie</source>
        <translation>Categories</translation>
    </message>
    <message>
        <source>Rejestry VAT</source>
        <translation>VAT registers</translation>
    </message>
    <message>
        <source>Formy płatności</source>
        <translation>Forms of payment</translation>
    </message>
    <message>
        <source>Wymiary</source>
        <translation>Dimensions</translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>Firmy</source>
        <translation>Companies</translation>
    </message>
    <message>
        <source>Źródła dokumentów</source>
        <translation>Sources of documents</translation>
    </message>
    <message>
        <source>Foldery skanera</source>
        <translation>Scanner folders</translation>
    </message>
    <message>
        <source>Poczta</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>Odczyt i księgowanie</source>
        <translation>Reading and booking</translation>
    </message>
    <message>
        <source>Praca biura</source>
        <translation>Work of the office</translation>
    </message>
    <message>
        <source>Biuro</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Wysyłanie</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>Panel klienta</source>
        <translation>Client panel</translation>
    </message>
    <message>
        <source>Czego program się nauczył</source>
        <translation>What the program has learnt</translation>
    </message>
    <message>
        <source>Jakość odczytu</source>
        <translation>Quality of reading</translation>
    </message>
    <message>
        <source>Rejestry publiczne</source>
        <translation>Public registers</translation>
    </message>
    <message>
        <source>Klienci</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Opis księgowy</source>
        <translation>Booking</translation>
    </message>
    <message>
        <source>Reguły</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>Użytkownicy</source>
        <translation>Users</translation>
    </message>
    <message>
        <source>RODO i przechowywanie</source>
        <translation>GDPR and keeping</translation>
    </message>
    <message>
        <source>Kopie zapasowe</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Wspólna baza</source>
        <translation>Shared database</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>Ten komputer</source>
        <translation>This computer</translation>
    </message>
    <message>
        <source>Wróć do dokumentów</source>
        <translation>Back to the documents</translation>
    </message>
    <message>
        <source>Pomoc</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Co zrobić?</source>
        <translation>What to do?</translation>
    </message>
    <message>
        <source>Ustawienia</source>
        <translation>Settings</translation>
    </message>
</context>
<context>
    <name>SharedForm</name>
    <message>
        <source>Serwer</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>nazwa albo adres, np. 192.168.1.10</source>
        <translation>name or address, e.g. 192.168.1.10</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Baza</source>
        <translation>Database</translation>
    </message>
    <message>
        <source>np. bezdotyk</source>
        <translation>e.g. bezdotyk</translation>
    </message>
    <message>
        <source>Użytkownik bazy</source>
        <translation>Database user</translation>
    </message>
    <message>
        <source>Hasło bazy</source>
        <translation>Database password</translation>
    </message>
    <message>
        <source>Folder oryginałów</source>
        <translation>Folder of originals</translation>
    </message>
    <message>
        <source>np. \\serwer\bezdotyk</source>
        <translation>e.g. \\server\bezdotyk</translation>
    </message>
    <message>
        <source>Wybierz…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Wybierz folder oryginałów</source>
        <translation>Choose the folder of originals</translation>
    </message>
    <message>
        <source>Szyfruj połączenie</source>
        <translation>Encrypt the connection</translation>
    </message>
    <message>
        <source>Wyłączyć można tylko na samym serwerze.</source>
        <translation>Can be turned off on the server itself only.</translation>
    </message>
    <message>
        <source>Certyfikat serwera</source>
        <translation>Server certificate</translation>
    </message>
    <message>
        <source>plik .crt z serwera; puste: każdy certyfikat</source>
        <translation>.crt file of the server; empty: any certificate</translation>
    </message>
    <message>
        <source>Wybierz certyfikat serwera</source>
        <translation>Choose the server&apos;s certificate</translation>
    </message>
    <message>
        <source>Sprawdź połączenie</source>
        <translation>Try the connection</translation>
    </message>
    <message>
        <source>Jak przygotować serwer?</source>
        <translation>How to prepare the server?</translation>
    </message>
    <message>
        <source>Łączę się z serwerem…</source>
        <translation>Connecting to the server…</translation>
    </message>
    <message>
        <source>Na serwerze jest biuro „{office}”: firm {companies}, dokumentów {documents}.</source>
        <translation>On the server is the office “{office}”: companies {companies}, documents {documents}.</translation>
    </message>
    <message>
        <source>Serwer odpowiada (PostgreSQL {version}), a baza jest pusta.</source>
        <translation>The server answers (PostgreSQL {version}), and the database is empty.</translation>
    </message>
    <message>
        <source>Przenieś biuro do wspólnej bazy</source>
        <translation>Move the office to the shared database</translation>
    </message>
    <message>
        <source>Dołącz do tego biura</source>
        <translation>Join this office</translation>
    </message>
    <message>
        <source>Załóż biuro we wspólnej bazie</source>
        <translation>Begin an office in the shared database</translation>
    </message>
</context>
<context>
    <name>SharedPage</name>
    <message>
        <source>Ten komputer może obsługiwać foldery, pocztę i panel</source>
        <translation>This computer may look after folders, mail and the panel</translation>
    </message>
    <message>
        <source>Przenieś biuro na ten komputer</source>
        <translation>Move the office to this computer</translation>
    </message>
    <message>
        <source>Tak, przenieś</source>
        <translation>Yes, move it</translation>
    </message>
    <message>
        <source>Anuluj</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Biuro będzie tylko na tym komputerze; inne przestaną je otwierać. Zamknij na nich program. Wspólna baza zostanie nieruszona, dopóki ktoś jej nie usunie.</source>
        <translation>The office will be on this computer only; the others will not open it any longer. Close the program on them. The shared database stays untouched until somebody removes it.</translation>
    </message>
    <message>
        <source>Biuro jest we wspólnej bazie {place}, a oryginały w {folder}.</source>
        <translation>The office is in the shared database {place}, and the originals in {folder}.</translation>
    </message>
    <message>
        <source>Na kilku komputerach pracuje się razem, gdy baza leży na serwerze biura (PostgreSQL), a oryginały w folderze, do którego sięgają wszystkie. Dokumenty czyta każdy komputer, a foldery skanera, pocztę, panel klienta i kopie zapasowe obsługuje zawsze jeden z nich.</source>
        <translation>Several computers work together when the database lies on the office&apos;s server (PostgreSQL), and the originals in a folder that all of them reach. Every computer reads documents; scanner folders, mail, the client panel and backups are looked after by one of them at a time.</translation>
    </message>
    <message>
        <source>Teraz nikt tego nie robi. Zostaw tę zgodę na co najmniej jednym włączonym komputerze.</source>
        <translation>Nobody does just now. Leave this allowed on at least one computer that is on.</translation>
    </message>
    <message>
        <source>Pomoc o wspólnej bazie</source>
        <translation>Help about the shared database</translation>
    </message>
</context>
<context>
    <name>SheetsPanel</name>
    <message>
        <source>Firma na kartkach</source>
        <translation>Company on the sheets</translation>
    </message>
    <message>
        <source>każda: firmę rozpozna program</source>
        <translation>any: the program finds the company</translation>
    </message>
    <message>
        <source>Drukuj…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Zapisz PDF…</source>
        <translation>Save PDF…</translation>
    </message>
    <message>
        <source>Zamknij</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Jedna kartka między dokumentami, druga przed załącznikiem: cały stos skanuje się naraz, a program dzieli go sam. Kartki z firmą mówią też, czyje są dokumenty za nimi. Wystarczy wydrukować raz.</source>
        <translation>One sheet between documents, the other before an attachment: the whole stack is scanned at once, and the program divides it by itself. Sheets with a company also say whose the documents behind them are. Printing them once is enough.</translation>
    </message>
    <message>
        <source>Kartki rozdzielające</source>
        <translation>Separator sheets</translation>
    </message>
    <message>
        <source>Firma</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>Zapisano kartki do wydruku: {file}</source>
        <translation>Saved the sheets to print: {file}</translation>
    </message>
    <message>
        <source>Kartki poszły do drukarki.</source>
        <translation>The sheets have gone to the printer.</translation>
    </message>
    <message>
        <source>Drukarka nie przyjęła kartek. Sprawdź, czy jest włączona, albo zapisz PDF.</source>
        <translation>The printer did not take the sheets. See whether it is switched on, or save a PDF.</translation>
    </message>
    <message>
        <source>kartki rozdzielające.pdf</source>
        <translation>separator sheets.pdf</translation>
    </message>
    <message>
        <source>kartki {company}.pdf</source>
        <translation>sheets {company}.pdf</translation>
    </message>
    <message>
        <source>Zapisz kartki</source>
        <translation>Save the sheets</translation>
    </message>
    <message>
        <source>Drukuj kartki rozdzielające</source>
        <translation>Print separator sheets</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>bez firmy</source>
        <translation>no company</translation>
    </message>
    <message>
        <source>Tej strony ten dokument nie ma.</source>
        <translation>This document has no such page.</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Zaloguj</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Inna osoba</source>
        <translation>Another person</translation>
    </message>
    <message>
        <source>Nie pamiętam hasła</source>
        <translation>I forgot my password</translation>
    </message>
    <message>
        <source>Wróć do logowania</source>
        <translation>Back to signing in</translation>
    </message>
    <message>
        <source>Pomoc</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Login</translation>
    </message>
    <message>
        <source>Hasło</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Kod odzyskiwania</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>Nowe hasło</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>Nowe hasło jeszcze raz</source>
        <translation>New password again</translation>
    </message>
    <message>
        <source>Hasło zmienione. Poprzedni kod już nie działa; zapisz nowy: {code}</source>
        <translation>Password changed. The code before works no longer; keep the new one: {code}</translation>
    </message>
    <message>
        <source>Ekran zablokowany</source>
        <translation>Screen locked</translation>
    </message>
    <message>
        <source>Pracuje tu {name}. Odczyt, poczta i panel działają dalej.</source>
        <translation>{name} works here. Reading, mail and the panel go on.</translation>
    </message>
    <message>
        <source>Nowe hasło właściciela</source>
        <translation>New password of an owner</translation>
    </message>
    <message>
        <source>Kod odzyskiwania pokazano przy zakładaniu konta właściciela. Hasło innej osoby zmienia właściciel w ustawieniach.</source>
        <translation>The recovery code was shown when the owner&apos;s account was made. Anybody else&apos;s password is changed by an owner in the settings.</translation>
    </message>
    <message>
        <source>Zaloguj się</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Odczyt, poczta i panel działają także bez logowania.</source>
        <translation>Reading, mail and the panel go on without signing in.</translation>
    </message>
    <message>
        <source>Wejdź jako {name}</source>
        <translation>Enter as {name}</translation>
    </message>
    <message>
        <source>Bez hasła: to konto komputera jest przypisane tej osobie</source>
        <translation>Without a password: this account of the computer belongs to that person</translation>
    </message>
    <message>
        <source>Ustaw hasło</source>
        <translation>Set password</translation>
    </message>
    <message>
        <source>Odblokuj</source>
        <translation>Unlock</translation>
    </message>
</context>
<context>
    <name>SnapshotsCard</name>
    <message>
        <source>Pokaż kopie</source>
        <translation>Show backups</translation>
    </message>
    <message>
        <source>Sprawdź wybraną</source>
        <translation>Check the chosen one</translation>
    </message>
    <message>
        <source>Zrobiona</source>
        <translation>Made</translation>
    </message>
    <message>
        <source>Sprawdzona</source>
        <translation>Verified</translation>
    </message>
    <message>
        <source>Nazwa</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kopie zapasowe</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Odtworzenie: na komputerze bez danych biura uruchom program, wybierz „Przywróć z kopii zapasowej”, wskaż miejsce kopii i podaj klucz albo hasło. Kopie otwiera też program age, bez tego programu.</source>
        <translation>Restoring: on a computer without data of the office start the program, choose “Restore from a backup”, point at the place and give the key or the passphrase. The program age opens the backups too, without this one.</translation>
    </message>
    <message>
        <source>Jak odtworzyć</source>
        <translation>How to restore</translation>
    </message>
    <message>
        <source>Zrobione kopie</source>
        <translation>Backups made</translation>
    </message>
    <message>
        <source>tak</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>nie wiadomo</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>Odśwież</source>
        <translation>Refresh</translation>
    </message>
</context>
<context>
    <name>SplittingScreen</name>
    <message>
        <source>Wykonaj propozycje</source>
        <translation>Carry out the proposals</translation>
    </message>
    <message>
        <source>Cofnij ostatnią zmianę</source>
        <translation>Undo the last change</translation>
    </message>
    <message>
        <source>Obróć w lewo</source>
        <translation>Turn left</translation>
    </message>
    <message>
        <source>Obróć w prawo</source>
        <translation>Turn right</translation>
    </message>
    <message>
        <source>Usuń albo przywróć strony</source>
        <translation>Take out or bring back pages</translation>
    </message>
    <message>
        <source>Wróć</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Pomoc</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Podział pliku</source>
        <translation>Dividing a file</translation>
    </message>
    <message>
        <source>Otwieram…</source>
        <translation>Opening…</translation>
    </message>
    <message>
        <source>Nie można pokazać stron</source>
        <translation>The pages cannot be shown</translation>
    </message>
    <message>
        <source>Spróbuj ponownie</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>stron: {pages} · dokumentów: {documents}</source>
        <translation>pages: {pages} · documents: {documents}</translation>
    </message>
    <message>
        <source>Wykonaj propozycje: {count}</source>
        <translation>Carry out the proposals: {count}</translation>
    </message>
    <message>
        <source>Kliknij między stronami, aby podzielić albo połączyć. Strony można przeciągać. Enter dzieli przed bieżącą stroną, R obraca, Delete usuwa, Ctrl+Z cofa.</source>
        <translation>Click between pages to divide or join. Pages can be dragged. Enter divides before the current page, R turns, Delete takes out, Ctrl+Z undoes.</translation>
    </message>
    <message>
        <source>Podziel albo połącz przed tą stroną</source>
        <translation>Divide or join before this page</translation>
    </message>
    <message>
        <source>Zaznacz wszystkie strony</source>
        <translation>Select all pages</translation>
    </message>
</context>
<context>
    <name>StartCard</name>
    <message>
        <source>Zacznij</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>Ustaw po kolei</source>
        <translation>Set up step by step</translation>
    </message>
    <message>
        <source>Nie przypominaj</source>
        <translation>Do not remind me</translation>
    </message>
    <message>
        <source>Zrobione: {done} z {of}. Każdy krok można pominąć i wrócić do niego później.</source>
        <translation>Done: {done} of {of}. Each step can be skipped and come back to later.</translation>
    </message>
    <message>
        <source>Zmień</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Ustaw</source>
        <translation>Set up</translation>
    </message>
</context>
<context>
    <name>StateCard</name>
    <message>
        <source>Zrób teraz</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>Sprawdź kopię</source>
        <translation>Check the backup</translation>
    </message>
    <message>
        <source>Odczytaj całą ostatnią kopię z jej miejsca i porównaj</source>
        <translation>Read all of the last backup back from its place and compare</translation>
    </message>
    <message>
        <source>Sprawdź oryginały</source>
        <translation>Check originals</translation>
    </message>
    <message>
        <source>Porównaj bazę i wszystkie pliki na tym komputerze z ich sumami kontrolnymi</source>
        <translation>Hold the database and all files on this computer against their check sums</translation>
    </message>
    <message>
        <source>Napraw z kopii</source>
        <translation>Mend from the backup</translation>
    </message>
    <message>
        <source>Zmień miejsce…</source>
        <translation>Change the place…</translation>
    </message>
    <message>
        <source>Codziennie o</source>
        <translation>Daily at</translation>
    </message>
    <message>
        <source>Godzina codziennej kopii</source>
        <translation>Time of the daily backup</translation>
    </message>
    <message>
        <source>Z ilu dni przechowywać kopie</source>
        <translation>Of how many days to keep backups</translation>
    </message>
    <message>
        <source>Z ilu tygodni przechowywać kopie</source>
        <translation>Of how many weeks to keep backups</translation>
    </message>
    <message>
        <source>Z ilu miesięcy przechowywać kopie</source>
        <translation>Of how many months to keep backups</translation>
    </message>
    <message>
        <source>Gdy komputer był wtedy wyłączony: zaraz po włączeniu.</source>
        <translation>If the computer was off then: right after it starts.</translation>
    </message>
    <message>
        <source>Przechowuj: dni</source>
        <translation>Keep: days</translation>
    </message>
    <message>
        <source>tygodnie</source>
        <translation>weeks</translation>
    </message>
    <message>
        <source>miesiące</source>
        <translation>months</translation>
    </message>
    <message>
        <source>Kopie leżą na tym samym dysku, na którym są dane: jego awaria zniszczy jedno i drugie.</source>
        <translation>The backups lie on the disk that the data are on: if it breaks, both are gone.</translation>
    </message>
    <message>
        <source>Na tym komputerze są uszkodzone albo brakuje plików: {count}. {names}</source>
        <translation>Files damaged or missing on this computer: {count}. {names}</translation>
    </message>
</context>
<context>
    <name>StateMark</name>
    <message>
        <source>{state}: wpisane lub potwierdzone przez osobę</source>
        <translation>{state}: typed or confirmed by a person</translation>
    </message>
    <message>
        <source>{state}: kliknij, jeśli wartość jest dobra</source>
        <translation>{state}: click if the value is right</translation>
    </message>
    <message>
        <source>{state}. Wynika z wcześniejszych dokumentów tego kontrahenta</source>
        <translation>{state}. It follows from earlier documents of this contractor</translation>
    </message>
</context>
<context>
    <name>StateWords</name>
    <message numerus="yes">
        <source>%n kłopot(y/ów)</source>
        <translation>
            <numerusform>%n trouble</numerusform>
            <numerusform>%n troubles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dokument(y/ów) z wiadomością od klienta</source>
        <translation>
            <numerusform>%n document with a message of the client</numerusform>
            <numerusform>%n documents with a message of the client</numerusform>
        </translation>
    </message>
    <message>
        <source>Panel: {state}</source>
        <translation>Panel: {state}</translation>
    </message>
    <message>
        <source>Odczyt wstrzymany</source>
        <translation>Reading is paused</translation>
    </message>
    <message>
        <source>Odczyt: {done} z {total}</source>
        <translation>Reading: {done} of {total}</translation>
    </message>
    <message>
        <source>Pracuje inne okno albo serwer</source>
        <translation>Another window or the server works</translation>
    </message>
    <message>
        <source>Czeka na dokumenty</source>
        <translation>Waiting for documents</translation>
    </message>
</context>
<context>
    <name>StatementsScreen</name>
    <message>
        <source>Firma</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>wszystkie firmy</source>
        <translation>all companies</translation>
    </message>
    <message>
        <source>Potwierdź pewne</source>
        <translation>Confirm certain</translation>
    </message>
    <message>
        <source>Potwierdź wszystkie pewne propozycje wyciągu</source>
        <translation>Confirm all certain proposals of the statement</translation>
    </message>
    <message>
        <source>Wczytuję wyciągi…</source>
        <translation>Importing statements…</translation>
    </message>
    <message>
        <source>Nie ma tu propozycji, które byłyby pewne.</source>
        <translation>There are no certain proposals here.</translation>
    </message>
    <message numerus="yes">
        <source>Potwierdzono %n pozycję(e).</source>
        <translation>
            <numerusform>Confirmed %n line.</numerusform>
            <numerusform>Confirmed %n lines.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cofnij</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Wróć</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Wróć (Esc)</source>
        <translation>Back (Esc)</translation>
    </message>
    <message>
        <source>Importuj…</source>
        <translation>Import…</translation>
    </message>
    <message>
        <source>Wczytaj wyciągi: MT940, CAMT.053, PDF</source>
        <translation>Import statements: MT940, CAMT.053, PDF</translation>
    </message>
    <message>
        <source>Więcej</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Usuń wyciąg</source>
        <translation>Remove statement</translation>
    </message>
    <message>
        <source>Rachunki firmy…</source>
        <translation>The company&apos;s accounts…</translation>
    </message>
    <message>
        <source>Zapisz plik…</source>
        <translation>Write file…</translation>
    </message>
    <message>
        <source>Pomoc</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Wyciągi bankowe</source>
        <translation>Bank statements</translation>
    </message>
    <message>
        <source>Nie ma jeszcze wyciągów</source>
        <translation>No statements yet</translation>
    </message>
    <message>
        <source>Przeciągnij tu pliki z banku (MT940, CAMT.053 albo PDF) lub wybierz je. Program połączy płatności z dokumentami i powie, których dokumentów brakuje.</source>
        <translation>Drag files from the bank here (MT940, CAMT.053 or PDF) or choose them. The program pairs payments with documents and says which documents are missing.</translation>
    </message>
    <message>
        <source>Nie udało się pokazać wyciągów</source>
        <translation>The statements could not be shown</translation>
    </message>
    <message>
        <source>Spróbuj ponownie</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Dlaczego bez dokumentu?</source>
        <translation>Why no document?</translation>
    </message>
    <message>
        <source>Usunąć wyciąg i decyzje o jego pozycjach? Tego nie da się cofnąć.</source>
        <translation>Remove the statement and the decisions about its lines? This cannot be undone.</translation>
    </message>
    <message>
        <source>Zapisano {file}.</source>
        <translation>Wrote {file}.</translation>
    </message>
    <message>
        <source>Zapamiętano: takie płatności tej firmy nie potrzebują dokumentu ({reason}).</source>
        <translation>Remembered: such payments of this company need no document ({reason}).</translation>
    </message>
</context>
<context>
    <name>StatementsTable</name>
    <message>
        <source>Wyciągi</source>
        <translation>Statements</translation>
    </message>
    <message>
        <source>Do dnia</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Rachunek</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Saldo końcowe</source>
        <translation>Closing balance</translation>
    </message>
    <message>
        <source>Czeka</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Rachunek {account}, wyciąg {number}</source>
        <translation>Account {account}, statement {number}</translation>
    </message>
    <message>
        <source>od {first} do {last}, pozycji: {count}</source>
        <translation>from {first} to {last}, lines: {count}</translation>
    </message>
    <message>
        <source>Pozycje nie dają salda końcowego: różnica {amount}</source>
        <translation>The lines do not make the closing balance: difference {amount}</translation>
    </message>
    <message>
        <source>Przed nim brakuje wyciągu: salda różnią się o {amount}</source>
        <translation>A statement is missing before it: the balances differ by {amount}</translation>
    </message>
</context>
<context>
    <name>StatusBanner</name>
    <message>
        <source>Zmień stan dokumentu</source>
        <translation>Change the document&apos;s status</translation>
    </message>
    <message>
        <source>Dokument przyszedł do miesiąca {month}, który jest już zamknięty. Wybierz mu inny miesiąc.</source>
        <translation>The document came for {month}, which is closed already. Choose another month for it.</translation>
    </message>
    <message>
        <source>Stan dokumentu: {status}.</source>
        <translation>Status of the document: {status}.</translation>
    </message>
    <message>
        <source>Pola pojawią się, gdy zostanie odczytany; można je też wpisać od razu.</source>
        <translation>The fields will appear once it is read; they can also be typed right away.</translation>
    </message>
    <message>
        <source>Otwórz ponownie</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>To nie duplikat</source>
        <translation>Not a duplicate</translation>
    </message>
    <message>
        <source>Wpuść z kwarantanny</source>
        <translation>Release from quarantine</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Skaner</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Poczta</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>Postęp odczytu</source>
        <translation>Progress of reading</translation>
    </message>
    <message>
        <source>Wstrzymaj odczyt</source>
        <translation>Pause reading</translation>
    </message>
    <message>
        <source>Zatrzymaj odczyt; dokumenty zostaną na liście</source>
        <translation>Stop reading; the documents stay in the list</translation>
    </message>
    <message>
        <source>Skaner: nie wskazano folderu</source>
        <translation>Scanner: no folder chosen</translation>
    </message>
    <message>
        <source>Wskaż folder, do którego skaner zapisuje pliki</source>
        <translation>Choose the folder that the scanner saves files to</translation>
    </message>
    <message>
        <source>Skaner: {state}</source>
        <translation>Scanner: {state}</translation>
    </message>
    <message>
        <source>Poczta: {state}</source>
        <translation>Mail: {state}</translation>
    </message>
    <message>
        <source>Panel: {state}</source>
        <translation>Panel: {state}</translation>
    </message>
    <message>
        <source>Klienci nie mogą teraz wejść do panelu. Kliknij, aby uruchomić go ponownie.</source>
        <translation>Clients cannot enter the panel now. Click to start it again.</translation>
    </message>
    <message>
        <source>Ustawienia panelu klienta</source>
        <translation>Settings of the client panel</translation>
    </message>
    <message>
        <source>Odczyt wstrzymany: {done} z {total}</source>
        <translation>Reading paused: {done} of {total}</translation>
    </message>
    <message>
        <source>Odczyt: {done} z {total}</source>
        <translation>Reading: {done} of {total}</translation>
    </message>
    <message>
        <source>Wznów odczyt</source>
        <translation>Resume reading</translation>
    </message>
    <message>
        <source>Przyjmowanie: {done} z {total}</source>
        <translation>Taking in: {done} of {total}</translation>
    </message>
    <message>
        <source>Przesyłki bez dokumentów: {count}</source>
        <translation>Deliveries without documents: {count}</translation>
    </message>
    <message>
        <source>Pokaż wiadomości, z których nic nie przyjęto</source>
        <translation>Show the mails of which nothing was taken</translation>
    </message>
    <message>
        <source>Kopie zapasowe</source>
        <translation>Backups</translation>
    </message>
    <message numerus="yes">
        <source>%n kłopot(y/ów)</source>
        <translation>
            <numerusform>%n trouble</numerusform>
            <numerusform>%n troubles</numerusform>
        </translation>
    </message>
    <message>
        <source>Pokaż kłopoty</source>
        <translation>Show the troubles</translation>
    </message>
</context>
<context>
    <name>StepPage</name>
    <message>
        <source>Dalej</source>
        <translation>Go on</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Zamknij</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Zatrzymaj</source>
        <translation>Stop</translation>
    </message>
</context>
<context>
    <name>SumsTable</name>
    <message>
        <source>Sumy w złotych</source>
        <translation>Totals in złoty</translation>
    </message>
    <message>
        <source>Strona</source>
        <translation>Side</translation>
    </message>
    <message>
        <source>Rejestr VAT</source>
        <translation>VAT register</translation>
    </message>
    <message>
        <source>Rodzaj</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Dokumenty</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Netto zł</source>
        <translation>Net PLN</translation>
    </message>
    <message>
        <source>VAT zł</source>
        <translation>VAT PLN</translation>
    </message>
    <message>
        <source>Brutto zł</source>
        <translation>Gross PLN</translation>
    </message>
    <message>
        <source>razem</source>
        <translation>total</translation>
    </message>
    <message>
        <source>zakupy</source>
        <translation>purchases</translation>
    </message>
    <message>
        <source>sprzedaż</source>
        <translation>sale</translation>
    </message>
    <message>
        <source>inne</source>
        <translation>other</translation>
    </message>
    <message>
        <source>{count}, bez kwoty w zł: {unknown}</source>
        <translation>{count}, without an amount in PLN: {unknown}</translation>
    </message>
    <message>
        <source>bez rejestru</source>
        <translation>no register</translation>
    </message>
</context>
<context>
    <name>SupportScreen</name>
    <message>
        <source>Sprawdzenie</source>
        <translation>Checks</translation>
    </message>
    <message>
        <source>Dziennik programu</source>
        <translation>The program&apos;s log</translation>
    </message>
    <message>
        <source>Raporty błędów</source>
        <translation>Reports of bugs</translation>
    </message>
    <message>
        <source>Wróć</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Pomoc techniczna</source>
        <translation>Technical help</translation>
    </message>
    <message>
        <source>Pomoc</source>
        <translation>Help</translation>
    </message>
</context>
<context>
    <name>TablePreviewPanel</name>
    <message>
        <source>Pokaż wiersze</source>
        <translation>Show lines</translation>
    </message>
    <message>
        <source>Inny plik…</source>
        <translation>Another file…</translation>
    </message>
    <message>
        <source>Czytam plik…</source>
        <translation>Reading the file…</translation>
    </message>
    <message>
        <source>wszystkie wiersze</source>
        <translation>all lines</translation>
    </message>
</context>
<context>
    <name>TableShapeBox</name>
    <message>
        <source>Kodowanie</source>
        <translation>Encoding</translation>
    </message>
    <message>
        <source>Znak między kolumnami</source>
        <translation>Sign between columns</translation>
    </message>
    <message>
        <source>średnik ;</source>
        <translation>semicolon ;</translation>
    </message>
    <message>
        <source>przecinek ,</source>
        <translation>comma ,</translation>
    </message>
    <message>
        <source>tabulator</source>
        <translation>tabulator</translation>
    </message>
    <message>
        <source>kreska |</source>
        <translation>bar |</translation>
    </message>
    <message>
        <source>Pierwszy wiersz to nagłówki</source>
        <translation>The first row holds headings</translation>
    </message>
    <message>
        <source>Co zawierają kolumny</source>
        <translation>What the columns hold</translation>
    </message>
    <message>
        <source>Kolumny dzieli</source>
        <translation>Columns are parted by</translation>
    </message>
    <message>
        <source>Co zawierają kolumny? Program zgadł; popraw, jeśli trzeba.</source>
        <translation>What do the columns hold? The program has guessed; correct it if need be.</translation>
    </message>
    <message>
        <source>Kolumna {number}</source>
        <translation>Column {number}</translation>
    </message>
    <message>
        <source>(pomiń)</source>
        <translation>(leave out)</translation>
    </message>
</context>
<context>
    <name>TakingIn</name>
    <message>
        <source>Importuj wyciągi</source>
        <translation>Import statements</translation>
    </message>
    <message>
        <source>Wyciągi (*.sta *.mt940 *.txt *.xml *.pdf)</source>
        <translation>Statements (*.sta *.mt940 *.txt *.xml *.pdf)</translation>
    </message>
    <message>
        <source>Wszystkie pliki (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Wczytano wyciągi: {statements}, nowe pozycje: {new}, znane już: {known}.</source>
        <translation>Statements imported: {statements}, new lines: {new}, known already: {known}.</translation>
    </message>
    <message>
        <source>Pliki, które były już wczytane: {count}.</source>
        <translation>Files that had been imported before: {count}.</translation>
    </message>
    <message>
        <source>I jeszcze plików: {count}.</source>
        <translation>And more files: {count}.</translation>
    </message>
</context>
<context>
    <name>TalkStrip</name>
    <message>
        <source>Rozmowa</source>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>Rozmowa z klientem o tym dokumencie</source>
        <translation>Conversation with the client about this document</translation>
    </message>
    <message>
        <source>Zwiń rozmowę</source>
        <translation>Close the conversation</translation>
    </message>
    <message>
        <source>Rozmowa z klientem</source>
        <translation>Conversation with the client</translation>
    </message>
    <message>
        <source>Udostępnij panel…</source>
        <translation>Share the panel…</translation>
    </message>
    <message>
        <source>Wiadomość do klienta</source>
        <translation>Message to the client</translation>
    </message>
    <message>
        <source>O co zapytać klienta? Ctrl+Enter wysyła, Esc wraca do dokumentu</source>
        <translation>What to ask the client? Ctrl+Enter sends, Esc goes back to the document</translation>
    </message>
    <message>
        <source>Zadaj pytanie</source>
        <translation>Ask</translation>
    </message>
    <message>
        <source>Napisz bez pytania</source>
        <translation>Just write</translation>
    </message>
    <message>
        <source>Klient zobaczy wiadomość w panelu, ale nikt nie czeka na odpowiedź</source>
        <translation>The client will see the message in the panel, but nobody waits for an answer</translation>
    </message>
    <message>
        <source>Wyjaśnione</source>
        <translation>Settled</translation>
    </message>
    <message>
        <source>Odpowiedź nie jest już potrzebna: zamknij otwarte pytania</source>
        <translation>No answer is needed any longer: close the open questions</translation>
    </message>
    <message>
        <source>Najpierw przypisz dokument do firmy, wtedy będzie kogo zapytać.</source>
        <translation>Assign the document to a company first, then there is somebody to ask.</translation>
    </message>
    <message>
        <source>Nikt z tej firmy nie może odpowiadać w panelu. Pytanie poczeka, aż dasz komuś dostęp.</source>
        <translation>Nobody in this company can answer in the panel. The question will wait until you give somebody access.</translation>
    </message>
    <message>
        <source>nowe: {count}</source>
        <translation>new: {count}</translation>
    </message>
    <message>
        <source>pytanie czeka na odpowiedź</source>
        <translation>a question waits for its answer</translation>
    </message>
    <message>
        <source>wiadomości: {count}</source>
        <translation>messages: {count}</translation>
    </message>
    <message>
        <source>Rozmowa · pytanie</source>
        <translation>Conversation · question</translation>
    </message>
    <message>
        <source>biuro, {who}</source>
        <translation>office, {who}</translation>
    </message>
    <message>
        <source>pytanie, z odpowiedzią</source>
        <translation>question, answered</translation>
    </message>
    <message>
        <source>pytanie</source>
        <translation>question</translation>
    </message>
    <message>
        <source>przeczytane</source>
        <translation>read</translation>
    </message>
    <message>
        <source>Tekst jest za długi: najwyżej {most} znaków.</source>
        <translation>The text is too long: {most} characters at the most.</translation>
    </message>
</context>
<context>
    <name>TemplateEditor</name>
    <message>
        <source>Pierwszy wiersz to nagłówki</source>
        <translation>The first line holds the headings</translation>
    </message>
    <message>
        <source>Chroń teksty przed zamianą w Excelu</source>
        <translation>Guard texts against Excel</translation>
    </message>
    <message>
        <source>Dodaj kolumnę…</source>
        <translation>Add column…</translation>
    </message>
    <message>
        <source>Nazwa</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Wiersz to</source>
        <translation>A row is</translation>
    </message>
    <message>
        <source>Plik</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Daty</source>
        <translation>Dates</translation>
    </message>
    <message>
        <source>Kodowanie</source>
        <translation>Code page</translation>
    </message>
    <message>
        <source>Między polami</source>
        <translation>Separator</translation>
    </message>
    <message>
        <source>Znak dziesiętny</source>
        <translation>Decimal sign</translation>
    </message>
    <message>
        <source>Cudzysłowy</source>
        <translation>Quotes</translation>
    </message>
    <message>
        <source>Koniec wiersza</source>
        <translation>Line end</translation>
    </message>
    <message>
        <source>W górę</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>W dół</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>Usuń kolumnę</source>
        <translation>Take the column away</translation>
    </message>
    <message>
        <source>Pierwsze wiersze</source>
        <translation>First lines</translation>
    </message>
    <message>
        <source>Przykład pojawi się, gdy będą zatwierdzone dokumenty.</source>
        <translation>The example appears once documents are approved.</translation>
    </message>
</context>
<context>
    <name>TemplatesPage</name>
    <message>
        <source>Własne tabele</source>
        <translation>Own tables</translation>
    </message>
    <message>
        <source>Nowa tabela</source>
        <translation>New table</translation>
    </message>
    <message>
        <source>Usunąć tabelę „{name}”? Zapisane pliki zostają.</source>
        <translation>Remove the table “{name}”? Files that were written stay.</translation>
    </message>
    <message>
        <source>Usuń</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Tabela nie jest zapisana.</source>
        <translation>The table is not kept yet.</translation>
    </message>
    <message>
        <source>Porzuć zmiany</source>
        <translation>Drop the changes</translation>
    </message>
    <message>
        <source>Nowa</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Powiel</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Wczytaj…</source>
        <translation>Read…</translation>
    </message>
    <message>
        <source>Wczytaj szablon z pliku</source>
        <translation>Read a template from a file</translation>
    </message>
    <message>
        <source>Zapisz do pliku…</source>
        <translation>Write to a file…</translation>
    </message>
    <message>
        <source>Dla innego biura</source>
        <translation>For another office</translation>
    </message>
    <message>
        <source>Zapisz tabelę</source>
        <translation>Keep the table</translation>
    </message>
    <message>
        <source>Nie ma jeszcze własnych tabel</source>
        <translation>There are no own tables yet</translation>
    </message>
    <message>
        <source>Program księgowy, który nie ma swojego formatu, przyjmie tabelę: wybierz kolumny, ich kolejność i zapis.</source>
        <translation>An accounting program without a format takes a table: choose the columns, their order and how they are written.</translation>
    </message>
    <message>
        <source>Wczytaj z pliku…</source>
        <translation>Read from a file…</translation>
    </message>
    <message>
        <source>Zapisano tabelę „{name}”. Jest wśród formatów.</source>
        <translation>The table “{name}” is kept. It is among the formats.</translation>
    </message>
    <message>
        <source>Zapisano {name}.</source>
        <translation>{name} was written.</translation>
    </message>
    <message>
        <source>Zapisz szablon do pliku</source>
        <translation>Write the template to a file</translation>
    </message>
</context>
<context>
    <name>TextsCard</name>
    <message>
        <source>Rodzaj listu</source>
        <translation>Kind of letter</translation>
    </message>
    <message>
        <source>Język</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Czyj tekst</source>
        <translation>Whose text</translation>
    </message>
    <message>
        <source>całe biuro</source>
        <translation>the whole office</translation>
    </message>
    <message>
        <source>Temat</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Treść</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Podgląd</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Zapisz tekst</source>
        <translation>Save text</translation>
    </message>
    <message>
        <source>Przywróć poprzedni wzór</source>
        <translation>Back to the previous text</translation>
    </message>
    <message>
        <source>Teksty listów</source>
        <translation>Texts of letters</translation>
    </message>
    <message>
        <source>W klamrach stoją pola, które program wypełni. Wiersz, którego pole jest puste, znika razem z zapowiadającym go wierszem (takim, który kończy się dwukropkiem).</source>
        <translation>In braces stand places that the program fills. A line with an empty place is left out together with the line that announces it (one that ends in a colon).</translation>
    </message>
    <message>
        <source>Ten tekst nie jest jeszcze zapisany.</source>
        <translation>This text is not saved yet.</translation>
    </message>
    <message>
        <source>Zapisano tekst.</source>
        <translation>Text saved.</translation>
    </message>
</context>
<context>
    <name>ThisComputerPage</name>
    <message>
        <source>Język okna</source>
        <translation>Language of the window</translation>
    </message>
    <message>
        <source>Po zamknięciu okna pracuj dalej obok zegara</source>
        <translation>After the window is closed, work on beside the clock</translation>
    </message>
    <message>
        <source>Ten system nie ma miejsca na ikonę obok zegara, więc zamknięcie okna kończy program.</source>
        <translation>This system has no place for an icon beside the clock, so closing the window ends the program.</translation>
    </message>
    <message>
        <source>Uruchamiaj program razem z systemem, z ukrytym oknem</source>
        <translation>Start the program with the system, the window hidden</translation>
    </message>
    <message>
        <source>Nie przeszkadzaj: żadnych powiadomień</source>
        <translation>Do not disturb: no notifications</translation>
    </message>
    <message>
        <source>Nowe dokumenty</source>
        <translation>New documents</translation>
    </message>
    <message>
        <source>Wiadomości od klientów</source>
        <translation>Messages of clients</translation>
    </message>
    <message>
        <source>Kłopoty</source>
        <translation>Troubles</translation>
    </message>
    <message>
        <source>Podawaj nazwy firm; nigdy, gdy ekran jest zablokowany</source>
        <translation>Name the companies; never while the screen is locked</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Najkrótsza przerwa między powiadomieniami</source>
        <translation>Shortest time between notifications</translation>
    </message>
    <message>
        <source>Pokaż na próbę</source>
        <translation>Show one to try</translation>
    </message>
    <message>
        <source>Pytaj raz dziennie o nową wersję programu</source>
        <translation>Ask once a day for a new version of the program</translation>
    </message>
    <message>
        <source>Adres, pod którym jest informacja o wersji</source>
        <translation>Address of the information about versions</translation>
    </message>
    <message>
        <source>Zapytaj teraz</source>
        <translation>Ask now</translation>
    </message>
    <message>
        <source>Otwórz stronę</source>
        <translation>Open the page</translation>
    </message>
    <message>
        <source>Pokazuj ją znowu</source>
        <translation>Show it again</translation>
    </message>
    <message>
        <source>Pomoc techniczna…</source>
        <translation>Technical help…</translation>
    </message>
    <message>
        <source>Okno</source>
        <translation>Window</translation>
    </message>
    <message>
        <source>Powiadomienia</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Tego samego rodzaju najwyżej raz na</source>
        <translation>Of the same kind at most once in</translation>
    </message>
    <message>
        <source>Program tylko mówi o nowej wersji; niczego nie pobiera i nie instaluje. Pytając, nie wysyła żadnych danych. Adres podaje ten, od kogo biuro ma program.</source>
        <translation>The program only tells of a new version; it fetches and installs nothing. Asking, it sends no data. The address comes from whoever the office has the program from.</translation>
    </message>
    <message>
        <source>Nowe wersje</source>
        <translation>New versions</translation>
    </message>
    <message>
        <source>Pominięto wersję {version}.</source>
        <translation>Version {version} is skipped.</translation>
    </message>
    <message>
        <source>Okno powie wszystko w tym języku, gdy program zostanie uruchomiony ponownie.</source>
        <translation>The window will say everything in this language when the program is started again.</translation>
    </message>
    <message>
        <source>Pytam…</source>
        <translation>Asking…</translation>
    </message>
    <message>
        <source>To jest najnowsza wersja.</source>
        <translation>This is the newest version.</translation>
    </message>
</context>
<context>
    <name>Toolbar</name>
    <message>
        <source>Dodaj</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Odczytaj</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>Sprawdzaj po kolei to, co czeka</source>
        <translation>Review what waits, one after the other</translation>
    </message>
    <message>
        <source>Zatwierdź</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>Eksportuj</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Szukaj: orlen maj 300-400 zł niezapłacone…</source>
        <translation>Search: orlen May 300-400 PLN unpaid…</translation>
    </message>
    <message>
        <source>Szukaj w dokumentach</source>
        <translation>Search in documents</translation>
    </message>
    <message>
        <source>Więcej</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Pomoc</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Sprawdzaj ▸</source>
        <translation>Review ▸</translation>
    </message>
    <message>
        <source>Przekaż: {format}…</source>
        <translation>Hand over: {format}…</translation>
    </message>
    <message>
        <source>Przekaż do programu…</source>
        <translation>Hand over to a program…</translation>
    </message>
    <message>
        <source>Pliki…</source>
        <translation>Files…</translation>
    </message>
    <message>
        <source>Folder z plikami…</source>
        <translation>Folder of files…</translation>
    </message>
    <message>
        <source>Firmę…</source>
        <translation>Company…</translation>
    </message>
    <message>
        <source>Folder skanera…</source>
        <translation>Scanner folder…</translation>
    </message>
    <message>
        <source>Tabela Excela…</source>
        <translation>Excel table…</translation>
    </message>
    <message>
        <source>Tabele CSV…</source>
        <translation>CSV tables…</translation>
    </message>
    <message>
        <source>Przekazane pliki…</source>
        <translation>Files handed over…</translation>
    </message>
    <message>
        <source>Zapisz oryginały…</source>
        <translation>Save originals…</translation>
    </message>
    <message>
        <source>Zaznaczone dokumenty</source>
        <translation>Selected documents</translation>
    </message>
    <message>
        <source>Pokaż albo schowaj podgląd</source>
        <translation>Show or hide the preview</translation>
    </message>
    <message>
        <source>Pokaż albo schowaj filtry kolumn</source>
        <translation>Show or hide the column filters</translation>
    </message>
    <message>
        <source>Odśwież listę</source>
        <translation>Refresh the list</translation>
    </message>
    <message>
        <source>Przesyłki…</source>
        <translation>Deliveries…</translation>
    </message>
    <message>
        <source>Kontrahenci…</source>
        <translation>Contractors…</translation>
    </message>
    <message>
        <source>Przelewy…</source>
        <translation>Transfers…</translation>
    </message>
    <message>
        <source>Wyciągi bankowe…</source>
        <translation>Bank statements…</translation>
    </message>
    <message>
        <source>Drukuj…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Kto co zrobił…</source>
        <translation>Who did what…</translation>
    </message>
    <message>
        <source>Ustawienia…</source>
        <translation>Settings…</translation>
    </message>
    <message>
        <source>Pierwsze kroki…</source>
        <translation>First steps…</translation>
    </message>
    <message>
        <source>Pomoc techniczna…</source>
        <translation>Technical help…</translation>
    </message>
    <message>
        <source>Zablokuj ekran</source>
        <translation>Lock the screen</translation>
    </message>
    <message>
        <source>Zakończ</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Wyloguj: {name}</source>
        <translation>Sign out: {name}</translation>
    </message>
</context>
<context>
    <name>Trail</name>
    <message>
        <source>Co się działo</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>Nic się jeszcze nie działo.</source>
        <translation>Nothing has happened yet.</translation>
    </message>
</context>
<context>
    <name>TrailModel</name>
    <message>
        <source>Kiedy</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Kto</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Co</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Firma</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>Czego dotyczy</source>
        <translation>About</translation>
    </message>
    <message>
        <source>Zmiana</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>program sam</source>
        <translation>the program itself</translation>
    </message>
    <message>
        <source>dokument {number}</source>
        <translation>document {number}</translation>
    </message>
</context>
<context>
    <name>TrailScreen</name>
    <message>
        <source>Kto</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Co</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Firma</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>Kiedy</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Kto co zrobił</source>
        <translation>Who did what</translation>
    </message>
    <message>
        <source>Zapisz do pliku…</source>
        <translation>Save to a file…</translation>
    </message>
    <message>
        <source>Zapisz wszystko, co pasuje, jako CSV</source>
        <translation>Save all that fits as CSV</translation>
    </message>
    <message>
        <source>wszystko</source>
        <translation>everything</translation>
    </message>
    <message>
        <source>kiedykolwiek</source>
        <translation>at any time</translation>
    </message>
    <message>
        <source>dzisiaj</source>
        <translation>today</translation>
    </message>
    <message>
        <source>ostatnie 7 dni</source>
        <translation>the last 7 days</translation>
    </message>
    <message>
        <source>ostatnie 31 dni</source>
        <translation>the last 31 days</translation>
    </message>
    <message>
        <source>ostatni rok</source>
        <translation>the last year</translation>
    </message>
    <message>
        <source>wszyscy</source>
        <translation>everybody</translation>
    </message>
    <message>
        <source>tylko ludzie</source>
        <translation>people only</translation>
    </message>
    <message>
        <source>program sam</source>
        <translation>the program itself</translation>
    </message>
    <message>
        <source>wszystkie firmy</source>
        <translation>all companies</translation>
    </message>
    <message>
        <source>Wróć</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Wróć (Esc)</source>
        <translation>Back (Esc)</translation>
    </message>
    <message>
        <source>Pomoc</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Nic tu nie pasuje</source>
        <translation>Nothing fits</translation>
    </message>
    <message>
        <source>Wybierz inną osobę, czynność, firmę albo dłuższy czas.</source>
        <translation>Choose another person, act or company, or a longer time.</translation>
    </message>
    <message>
        <source>kto co zrobił.csv</source>
        <translation>who did what.csv</translation>
    </message>
    <message>
        <source>Zapisz do pliku</source>
        <translation>Save to a file</translation>
    </message>
    <message>
        <source>Zapisuję… wierszy: {count}</source>
        <translation>Saving… lines: {count}</translation>
    </message>
    <message>
        <source>Przerwano; pliku nie ma.</source>
        <translation>Left off; there is no file.</translation>
    </message>
    <message>
        <source>Zapisano {file}; wierszy: {count}</source>
        <translation>Saved {file}; lines: {count}</translation>
    </message>
</context>
<context>
    <name>TransferFoot</name>
    <message>
        <source>Odznacz wstrzymane</source>
        <translation>Drop what is held</translation>
    </message>
    <message>
        <source>Z rachunku</source>
        <translation>From account</translation>
    </message>
    <message>
        <source>Format pliku</source>
        <translation>Format of the file</translation>
    </message>
    <message>
        <source>Dzień przelewów</source>
        <translation>Day of the transfers</translation>
    </message>
    <message>
        <source>Zapisz plik…</source>
        <translation>Write file…</translation>
    </message>
    <message>
        <source>Zapisz plik przelewów dla banku</source>
        <translation>Write a file of transfers for the bank</translation>
    </message>
    <message>
        <source>z rachunku</source>
        <translation>from account</translation>
    </message>
    <message>
        <source>dnia</source>
        <translation>on</translation>
    </message>
    <message>
        <source>firma nie ma rachunku</source>
        <translation>the company has no account</translation>
    </message>
    <message numerus="yes">
        <source>%n dokument(y/ów)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wstrzymany(ch) przelew(ów)</source>
        <translation>
            <numerusform>%n transfer held</numerusform>
            <numerusform>%n transfers held</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Zapisz pliki (%n)…</source>
        <translation>
            <numerusform>Write file (%n)…</numerusform>
            <numerusform>Write files (%n)…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TransferSide</name>
    <message>
        <source>Odbiorca w pliku</source>
        <translation>Recipient in the file</translation>
    </message>
    <message>
        <source>Tytuł w pliku</source>
        <translation>Title in the file</translation>
    </message>
    <message>
        <source>Własny tytuł zamiast numeru</source>
        <translation>A title of your own instead of the number</translation>
    </message>
    <message>
        <source>Własny tytuł przelewu</source>
        <translation>Title of your own for the transfer</translation>
    </message>
    <message>
        <source>Dokument</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Kod QR</source>
        <translation>QR code</translation>
    </message>
    <message>
        <source>Wybierz dokument z listy: tu będzie widać, co dostanie bank.</source>
        <translation>Choose a document from the list: what the bank will get is shown here.</translation>
    </message>
    <message>
        <source>(bez nazwy)</source>
        <translation>(no name)</translation>
    </message>
    <message>
        <source>bez terminu</source>
        <translation>without a due date</translation>
    </message>
    <message>
        <source>{number}, termin {due}</source>
        <translation>{number}, due {due}</translation>
    </message>
    <message>
        <source>bez rachunku</source>
        <translation>no account</translation>
    </message>
    <message>
        <source>już zlecono {amount}</source>
        <translation>ordered already: {amount}</translation>
    </message>
    <message>
        <source>zapłacono według wyciągu {amount}</source>
        <translation>paid according to the statement: {amount}</translation>
    </message>
    <message>
        <source>Jednak do zapłaty</source>
        <translation>To be paid after all</translation>
    </message>
    <message>
        <source>Zapłacone poza programem</source>
        <translation>Paid outside the program</translation>
    </message>
    <message>
        <source>Zaznacz dokument (spacja), aby go zapłacić.</source>
        <translation>Choose the document (space) to pay it.</translation>
    </message>
    <message>
        <source>potrącono korektę {number}: {amount}</source>
        <translation>correction {number} taken off: {amount}</translation>
    </message>
</context>
<context>
    <name>TransfersScreen</name>
    <message>
        <source>Firma</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>Dokąd zapisać plik przelewów</source>
        <translation>Where to write the file of transfers</translation>
    </message>
    <message>
        <source>Zapisuję plik przelewów…</source>
        <translation>Writing the file of transfers…</translation>
    </message>
    <message>
        <source>Wróć</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Wróć (Esc)</source>
        <translation>Back (Esc)</translation>
    </message>
    <message>
        <source>Rachunki</source>
        <translation>Accounts</translation>
    </message>
    <message>
        <source>Historia</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Pomoc</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Przelewy</source>
        <translation>Transfers</translation>
    </message>
    <message>
        <source>Firma nie ma jeszcze rachunku, z którego płaci. Dodaj go, aby zapisać plik.</source>
        <translation>The company has no account to pay from yet. Add one to write a file.</translation>
    </message>
    <message>
        <source>Dodaj rachunek</source>
        <translation>Add account</translation>
    </message>
    <message>
        <source>Oznaczono jako zapłacone poza programem.</source>
        <translation>Marked as paid outside the program.</translation>
    </message>
    <message>
        <source>Cofnij</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Dokument jest znów do zapłaty.</source>
        <translation>The document is to be paid again.</translation>
    </message>
    <message>
        <source>Zapisano {file}.</source>
        <translation>Wrote {file}.</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Otwórz okno</source>
        <translation>Open the window</translation>
    </message>
    <message>
        <source>Dodaj pliki…</source>
        <translation>Add files…</translation>
    </message>
    <message>
        <source>Nie przeszkadzaj</source>
        <translation>Do not disturb</translation>
    </message>
    <message>
        <source>Zakończ</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Wznów odczyt</source>
        <translation>Resume reading</translation>
    </message>
    <message>
        <source>Wstrzymaj odczyt</source>
        <translation>Pause reading</translation>
    </message>
    <message>
        <source>Wiadomości od klientów: {count}</source>
        <translation>Messages of clients: {count}</translation>
    </message>
    <message>
        <source>Kłopoty: {count}</source>
        <translation>Troubles: {count}</translation>
    </message>
</context>
<context>
    <name>TreeModel</name>
    <message>
        <source>{text}, nowe wiadomości: {count}</source>
        <translation>{text}, new messages: {count}</translation>
    </message>
</context>
<context>
    <name>TreePanel</name>
    <message>
        <source>Szukaj firmy…</source>
        <translation>Find a company…</translation>
    </message>
    <message>
        <source>Szukaj firmy</source>
        <translation>Find a company</translation>
    </message>
</context>
<context>
    <name>TroublesPanel</name>
    <message>
        <source>Kłopoty</source>
        <translation>Troubles</translation>
    </message>
    <message>
        <source>Spróbuj ponownie wszystkie</source>
        <translation>Try all again</translation>
    </message>
    <message>
        <source>Zamknij</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Nie ma żadnych kłopotów.</source>
        <translation>There are no troubles.</translation>
    </message>
    <message>
        <source>Co zrobić?</source>
        <translation>What to do?</translation>
    </message>
    <message>
        <source>Spróbuj ponownie</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Usuń z listy</source>
        <translation>Remove from the list</translation>
    </message>
</context>
<context>
    <name>UnfinishedWindow</name>
    <message>
        <source>Bezdotyk – przywracanie biura</source>
        <translation>Bezdotyk – restoring the office</translation>
    </message>
    <message>
        <source>Przywracanie biura do folderu {folder} nie zostało dokończone. Wskaż tę samą kopię, a program dokończy: to, co już jest, nie będzie kopiowane drugi raz.</source>
        <translation>Restoring the office into the folder {folder} was not finished. Choose the same backup, and the program goes on: what is there already is not copied again.</translation>
    </message>
    <message>
        <source>Zacznij z pustym biurem</source>
        <translation>Begin with an empty office</translation>
    </message>
    <message>
        <source>Zakończ</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Przywracanie przerwano</source>
        <translation>Restoring was broken off</translation>
    </message>
    <message>
        <source>Usuwam to, co zdążyło się przywrócić…</source>
        <translation>Removing what was restored so far…</translation>
    </message>
</context>
<context>
    <name>Updating</name>
    <message>
        <source>Otwórz stronę</source>
        <translation>Open the page</translation>
    </message>
    <message>
        <source>Pomiń tę wersję</source>
        <translation>Skip this version</translation>
    </message>
</context>
<context>
    <name>UpgradeWindow</name>
    <message>
        <source>Bezdotyk – aktualizacja bazy danych</source>
        <translation>Bezdotyk – upgrading the database</translation>
    </message>
    <message>
        <source>Aktualizacja bazy danych</source>
        <translation>Upgrading the database</translation>
    </message>
    <message>
        <source>Przygotowanie…</source>
        <translation>Preparing…</translation>
    </message>
    <message>
        <source>Nowa wersja programu zmienia budowę bazy. Przy dużym archiwum może to potrwać kilka minut. Gdyby coś to przerwało, nic nie przepadnie: program dokończy przy następnym uruchomieniu.</source>
        <translation>The new version of the program changes the structure of the database. With a large archive this can take some minutes. If something interrupts it, nothing is lost: the program finishes at the next start.</translation>
    </message>
    <message>
        <source>Zamknij</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Krok {number} z {of}: {what}…</source>
        <translation>Step {number} of {of}: {what}…</translation>
    </message>
    <message>
        <source>Trwa {time}</source>
        <translation>Takes {time} so far</translation>
    </message>
</context>
<context>
    <name>UserCard</name>
    <message>
        <source>Wyślij ponownie</source>
        <translation>Send again</translation>
    </message>
    <message>
        <source>Nowe hasło</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>{what}: {who}</source>
        <translation>{what}: {who}</translation>
    </message>
    <message>
        <source>Odblokuj</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>Zablokuj</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>Odbierz</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>Odbierz dostęp: {who}</source>
        <translation>Withdraw access: {who}</translation>
    </message>
    <message>
        <source>Uprawnienia</source>
        <translation>Rights</translation>
    </message>
    <message>
        <source>Uprawnienia: {who}</source>
        <translation>Rights: {who}</translation>
    </message>
</context>
<context>
    <name>ValueMenu</name>
    <message>
        <source>Wszystkie</source>
        <translation>All</translation>
    </message>
</context>
<context>
    <name>VatTable</name>
    <message>
        <source>Stawka</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Netto</source>
        <translation>Net</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>VAT</translation>
    </message>
    <message>
        <source>Brutto</source>
        <translation>Gross</translation>
    </message>
    <message>
        <source>Dodaj wiersz tabeli VAT</source>
        <translation>Add a row to the VAT table</translation>
    </message>
    <message>
        <source>Tabela VAT</source>
        <translation>VAT table</translation>
    </message>
    <message>
        <source>{column}, wiersz {row}</source>
        <translation>{column}, row {row}</translation>
    </message>
    <message>
        <source>Usuń wiersz {row}</source>
        <translation>Remove row {row}</translation>
    </message>
</context>
<context>
    <name>WeeksPlot</name>
    <message>
        <source>Tydzień po tygodniu</source>
        <translation>Week by week</translation>
    </message>
    <message>
        <source>Jakość odczytu tydzień po tygodniu</source>
        <translation>Quality of reading week by week</translation>
    </message>
    <message>
        <source>% pól</source>
        <translation>% of fields</translation>
    </message>
</context>
<context>
    <name>_Chip</name>
    <message>
        <source>bez: {what}</source>
        <translation>without: {what}</translation>
    </message>
    <message>
        <source>Usuń z szukania: {what}</source>
        <translation>Take off the search: {what}</translation>
    </message>
    <message>
        <source>Usuń z szukania</source>
        <translation>Take off the search</translation>
    </message>
</context>
<context>
    <name>_Line</name>
    <message>
        <source>Zamknij</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>_Tree</name>
    <message>
        <source>Firmy i tace</source>
        <translation>Companies and trays</translation>
    </message>
</context>
<context>
    <name>after intake</name>
    <message>
        <source>przenieś plik do folderu _przyjete</source>
        <translation>move the file to the folder _przyjete</translation>
    </message>
    <message>
        <source>usuń plik ze skanera</source>
        <translation>delete the scanner&apos;s file</translation>
    </message>
</context>
<context>
    <name>answer</name>
    <message>
        <source>potwierdzono telefonicznie</source>
        <translation>confirmed by telephone</translation>
    </message>
    <message>
        <source>zgodne z umową</source>
        <translation>as the contract says</translation>
    </message>
    <message>
        <source>klient potwierdził</source>
        <translation>the client confirmed it</translation>
    </message>
    <message>
        <source>nie dotyczy tego dokumentu</source>
        <translation>does not concern this document</translation>
    </message>
</context>
<context>
    <name>backup</name>
    <message>
        <source>Klucz odzyskiwania kopii zapasowych – Bezdotyk</source>
        <translation>Recovery key of backups – Bezdotyk</translation>
    </message>
    <message>
        <source>Kto ma ten klucz i kopie zapasowe, ma wszystkie dane biura. Bez klucza nikt ich nie odtworzy. Trzymaj tę kartkę w sejfie albo w innym miejscu niż komputer.</source>
        <translation>Whoever has this key and the backups has all data of the office. Without the key nobody restores them. Keep this sheet in a safe, or elsewhere than the computer.</translation>
    </message>
    <message>
        <source>Odtworzenie: zainstaluj program na nowym komputerze, przy pierwszym uruchomieniu wybierz „Przywróć z kopii zapasowej”, wskaż miejsce kopii i wpisz klucz. Odstępy i wielkość liter nie mają znaczenia.</source>
        <translation>Restoring: install the program on a new computer, choose “Restore from a backup” at its first start, point at the place and type the key. Gaps and case do not matter.</translation>
    </message>
    <message>
        <source>Biuro: {name}</source>
        <translation>Office: {name}</translation>
    </message>
    <message>
        <source>Miejsce kopii: {place}</source>
        <translation>Place of backups: {place}</translation>
    </message>
    <message>
        <source>Kopiuję bazę danych…</source>
        <translation>Copying the database…</translation>
    </message>
    <message>
        <source>Zapisuję nowe pliki w miejscu kopii…</source>
        <translation>Writing new files to the place of backups…</translation>
    </message>
    <message>
        <source>Odczytuję kopię i porównuję…</source>
        <translation>Reading the backup back and comparing…</translation>
    </message>
    <message>
        <source>Usuwam najdawniejsze kopie…</source>
        <translation>Removing the oldest backups…</translation>
    </message>
    <message>
        <source>Sprawdzam pliki na tym komputerze…</source>
        <translation>Checking files on this computer…</translation>
    </message>
    <message>
        <source>Pakuję biuro do pliku…</source>
        <translation>Packing the office into the file…</translation>
    </message>
    <message>
        <source>Sprawdzam zapisany plik…</source>
        <translation>Checking the file that was written…</translation>
    </message>
    <message>
        <source>Kopie zapasowe nie są ustawione. Awaria dysku zabrałaby wszystko, co jest w programie.</source>
        <translation>Backups are not set up. A broken disk would take all that is in the program.</translation>
    </message>
    <message>
        <source>Kopie są ustawione, ale nie ma jeszcze żadnej.</source>
        <translation>Backups are set up, but there is none yet.</translation>
    </message>
    <message>
        <source>Ostatnia dobra kopia jest za stara (dni: {days}).</source>
        <translation>The last good backup is too old (days: {days}).</translation>
    </message>
    <message>
        <source>Ostatnia dobra kopia: {when}. Codzienne kopie są wyłączone.</source>
        <translation>Last good backup: {when}. Daily backups are off.</translation>
    </message>
    <message>
        <source>Ostatnia dobra kopia: {when}.</source>
        <translation>Last good backup: {when}.</translation>
    </message>
    <message>
        <source>Miejsce: {place}</source>
        <translation>Place: {place}</translation>
    </message>
    <message>
        <source>Pliki: {files}, razem {size}; nowe: {new}. Wszystkie kopie zajmują {place}.</source>
        <translation>Files: {files}, together {size}; new: {new}. All backups take {place}.</translation>
    </message>
    <message>
        <source>Sprawdzona: bazę odtworzono i porównano tabela po tabeli, odczytano z miejsca kopii pliki: {files}.</source>
        <translation>Verified: the database was restored and compared table by table, files read back from the place: {files}.</translation>
    </message>
    <message>
        <source>Kopia zapasowa: nie ustawiona</source>
        <translation>Backup: not set up</translation>
    </message>
    <message>
        <source>Kopia zapasowa: nieudana</source>
        <translation>Backup: failed</translation>
    </message>
    <message>
        <source>Kopia zapasowa: za stara (dni: {days})</source>
        <translation>Backup: too old (days: {days})</translation>
    </message>
</context>
<context>
    <name>channel</name>
    <message>
        <source>Skaner</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Dodany</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>Poczta</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>Panel</source>
        <translation>Panel</translation>
    </message>
    <message>
        <source>Telefon</source>
        <translation>Phone</translation>
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
        <translation>seller&apos;s NIP</translation>
    </message>
    <message>
        <source>NIP nabywcy</source>
        <translation>buyer&apos;s NIP</translation>
    </message>
    <message>
        <source>rachunek</source>
        <translation>account</translation>
    </message>
    <message>
        <source>numer KSeF</source>
        <translation>KSeF number</translation>
    </message>
    <message>
        <source>KSeF = NIP sprzedawcy</source>
        <translation>KSeF = seller&apos;s NIP</translation>
    </message>
    <message>
        <source>netto + VAT = brutto</source>
        <translation>net + VAT = gross</translation>
    </message>
    <message>
        <source>suma netto</source>
        <translation>sum of net</translation>
    </message>
    <message>
        <source>suma VAT</source>
        <translation>sum of VAT</translation>
    </message>
    <message>
        <source>suma brutto</source>
        <translation>sum of gross</translation>
    </message>
    <message>
        <source>suma pozycji</source>
        <translation>sum of lines</translation>
    </message>
    <message>
        <source>VAT według stawek</source>
        <translation>VAT by rates</translation>
    </message>
    <message>
        <source>wiersze tabeli</source>
        <translation>rows of the table</translation>
    </message>
    <message>
        <source>kolejność dat</source>
        <translation>order of dates</translation>
    </message>
    <message>
        <source>nasza firma</source>
        <translation>our company</translation>
    </message>
    <message>
        <source>słownie = cyframi</source>
        <translation>words = figures</translation>
    </message>
</context>
<context>
    <name>column</name>
    <message>
        <source>{month} (zamknięty)</source>
        <translation>{month} (closed)</translation>
    </message>
    <message>
        <source>{certain} z {total}</source>
        <translation>{certain} of {total}</translation>
    </message>
    <message>
        <source>Stan</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Rodzaj</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Numer</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Kontrahent</source>
        <translation>Contractor</translation>
    </message>
    <message>
        <source>NIP</source>
        <translation>NIP</translation>
    </message>
    <message>
        <source>Wystawiono</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>2026-11</source>
        <translation>2026-11</translation>
    </message>
    <message>
        <source>Brutto</source>
        <translation>Gross</translation>
    </message>
    <message>
        <source>100-300</source>
        <translation>100-300</translation>
    </message>
    <message>
        <source>Wal.</source>
        <translation>Cur.</translation>
    </message>
    <message>
        <source>Kanał</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>Otrzymano</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Stron</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Odczytano</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>Firma</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>Miesiąc</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Plik</source>
        <translation>File</translation>
    </message>
</context>
<context>
    <name>company_file</name>
    <message>
        <source>nowa</source>
        <translation>new</translation>
    </message>
    <message>
        <source>już jest</source>
        <translation>here already</translation>
    </message>
    <message>
        <source>wątpliwa</source>
        <translation>doubtful</translation>
    </message>
    <message>
        <source>odrzucona</source>
        <translation>refused</translation>
    </message>
</context>
<context>
    <name>contractor</name>
    <message>
        <source>NIP</source>
        <translation>NIP</translation>
    </message>
    <message>
        <source>Nazwa</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Nazwa skrócona</source>
        <translation>Short name</translation>
    </message>
    <message>
        <source>Ulica i numer</source>
        <translation>Street and number</translation>
    </message>
    <message>
        <source>Kod pocztowy</source>
        <translation>Post code</translation>
    </message>
    <message>
        <source>Miejscowość</source>
        <translation>Town</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Kraj</source>
        <translation>Country</translation>
    </message>
    <message>
        <source>Aktywny</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>Rachunek</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Bez rachunku</source>
        <translation>Without the account</translation>
    </message>
    <message>
        <source>Termin (dni)</source>
        <translation>Term (days)</translation>
    </message>
    <message>
        <source>Kategoria</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Rejestr VAT</source>
        <translation>VAT register</translation>
    </message>
    <message>
        <source>Opis</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Kod w programie</source>
        <translation>Code in the program</translation>
    </message>
    <message>
        <source>Firma</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>Plik</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Drugi kontrahent</source>
        <translation>The other contractor</translation>
    </message>
    <message>
        <source>Nr domu</source>
        <translation>House number</translation>
    </message>
    <message>
        <source>Nr lokalu</source>
        <translation>Flat number</translation>
    </message>
    <message>
        <source>dane z zatwierdzonych dokumentów</source>
        <translation>data from approved documents</translation>
    </message>
    <message>
        <source>dane wpisane ręcznie</source>
        <translation>data typed by hand</translation>
    </message>
    <message>
        <source>dane z pliku</source>
        <translation>data from a file</translation>
    </message>
    <message>
        <source>dane z rejestru</source>
        <translation>data from a register</translation>
    </message>
    <message>
        <source>dodano</source>
        <translation>added</translation>
    </message>
    <message>
        <source>zmieniono</source>
        <translation>changed</translation>
    </message>
    <message>
        <source>ustalono dla firmy</source>
        <translation>agreed with a company</translation>
    </message>
    <message>
        <source>rachunek</source>
        <translation>account</translation>
    </message>
    <message>
        <source>wczytano z pliku</source>
        <translation>imported</translation>
    </message>
    <message>
        <source>uzupełniono z rejestru</source>
        <translation>filled from the register</translation>
    </message>
    <message>
        <source>scalono</source>
        <translation>merged</translation>
    </message>
    <message>
        <source>cofnięto scalenie</source>
        <translation>merge undone</translation>
    </message>
    <message>
        <source>to dwaj różni</source>
        <translation>two different ones</translation>
    </message>
    <message>
        <source>usunięto</source>
        <translation>deleted</translation>
    </message>
    <message>
        <source>ten sam numer, inaczej zapisany</source>
        <translation>the same number, written otherwise</translation>
    </message>
    <message>
        <source>ta sama nazwa i miejscowość</source>
        <translation>the same name and town</translation>
    </message>
    <message>
        <source>wspólny rachunek</source>
        <translation>a shared account</translation>
    </message>
    <message>
        <source>nowy</source>
        <translation>new</translation>
    </message>
    <message>
        <source>zmiana</source>
        <translation>change</translation>
    </message>
    <message>
        <source>bez zmian</source>
        <translation>unchanged</translation>
    </message>
    <message>
        <source>odrzucony</source>
        <translation>refused</translation>
    </message>
    <message>
        <source>tabela CSV</source>
        <translation>CSV table</translation>
    </message>
    <message>
        <source>arkusz Excela</source>
        <translation>Excel workbook</translation>
    </message>
    <message>
        <source>EDI++ (InsERT)</source>
        <translation>EDI++ (InsERT)</translation>
    </message>
    <message>
        <source>XML z Comarch Optima</source>
        <translation>XML of Comarch Optima</translation>
    </message>
    <message>
        <source>tekst z Symfonii</source>
        <translation>text of Symfonia</translation>
    </message>
    <message>
        <source>XML z WAPRO</source>
        <translation>XML of WAPRO</translation>
    </message>
</context>
<context>
    <name>cut</name>
    <message>
        <source>pewne</source>
        <translation>certain</translation>
    </message>
    <message>
        <source>ręcznie</source>
        <translation>by hand</translation>
    </message>
    <message>
        <source>dzielić?</source>
        <translation>divide?</translation>
    </message>
    <message>
        <source>razem</source>
        <translation>together</translation>
    </message>
</context>
<context>
    <name>designing</name>
    <message>
        <source>dokument</source>
        <translation>a document</translation>
    </message>
    <message>
        <source>stawka VAT dokumentu</source>
        <translation>a VAT rate of a document</translation>
    </message>
    <message>
        <source>pozycja dokumentu</source>
        <translation>a line of goods</translation>
    </message>
    <message>
        <source>część opisu księgowego</source>
        <translation>a part of the description</translation>
    </message>
    <message>
        <source>stawki</source>
        <translation>rates</translation>
    </message>
    <message>
        <source>pozycji</source>
        <translation>lines</translation>
    </message>
    <message>
        <source>opisu</source>
        <translation>description</translation>
    </message>
    <message>
        <source>gdy trzeba</source>
        <translation>where needed</translation>
    </message>
    <message>
        <source>zawsze</source>
        <translation>always</translation>
    </message>
    <message>
        <source>nigdy</source>
        <translation>never</translation>
    </message>
    <message>
        <source>UTF-8 ze znacznikiem (Excel)</source>
        <translation>UTF-8 with mark (Excel)</translation>
    </message>
    <message>
        <source>średnik ;</source>
        <translation>semicolon ;</translation>
    </message>
    <message>
        <source>przecinek ,</source>
        <translation>comma ,</translation>
    </message>
    <message>
        <source>tabulator</source>
        <translation>tab</translation>
    </message>
    <message>
        <source>kreska |</source>
        <translation>bar |</translation>
    </message>
    <message>
        <source>przecinek: 1234,56</source>
        <translation>comma: 1234,56</translation>
    </message>
    <message>
        <source>kropka: 1234.56</source>
        <translation>point: 1234.56</translation>
    </message>
    <message>
        <source>Windows (CR LF)</source>
        <translation>Windows (CR LF)</translation>
    </message>
    <message>
        <source>Linux i macOS (LF)</source>
        <translation>Linux and macOS (LF)</translation>
    </message>
</context>
<context>
    <name>engine</name>
    <message>
        <source>tekst z pliku, a gdy go nie ma – obraz</source>
        <translation>text of the file, or the image if there is none</translation>
    </message>
    <message>
        <source>tylko tekst z pliku</source>
        <translation>text of the file only</translation>
    </message>
    <message>
        <source>zawsze z obrazu strony</source>
        <translation>always the page image</translation>
    </message>
</context>
<context>
    <name>export</name>
    <message>
        <source>Tabele CSV</source>
        <translation>CSV tables</translation>
    </message>
    <message>
        <source>EDI++ (Rewizor, Rachmistrz, InsERT nexo)</source>
        <translation>EDI++ (Rewizor, Rachmistrz, InsERT nexo)</translation>
    </message>
    <message>
        <source>Powstaje z jednego dokumentu wyeksportowanego z enova; pomoc opisuje, jak.</source>
        <translation>Made of one document exported from enova; the help says how.</translation>
    </message>
    <message>
        <source>enova365 (XML według szablonu)</source>
        <translation>enova365 (XML by template)</translation>
    </message>
    <message>
        <source>Szablon zakupu</source>
        <translation>Purchase template</translation>
    </message>
    <message>
        <source>Szablon sprzedaży</source>
        <translation>Sales template</translation>
    </message>
    <message>
        <source>Rejestr w enova</source>
        <translation>Register in enova</translation>
    </message>
    <message>
        <source>Kategoria w enova</source>
        <translation>Category in enova</translation>
    </message>
    <message>
        <source>Dokumenty</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Stawki VAT</source>
        <translation>VAT rates</translation>
    </message>
    <message>
        <source>Kategorie i stawki</source>
        <translation>Categories and rates</translation>
    </message>
    <message>
        <source>Kontrahenci</source>
        <translation>Contractors</translation>
    </message>
    <message>
        <source>Oznaczenia JPK</source>
        <translation>JPK marks</translation>
    </message>
    <message>
        <source>Uwagi</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>Rachunek bankowy</source>
        <translation>Bank account</translation>
    </message>
    <message>
        <source>Pełny numer</source>
        <translation>Full number</translation>
    </message>
    <message>
        <source>Netto</source>
        <translation>Net</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>VAT</translation>
    </message>
    <message>
        <source>Brutto</source>
        <translation>Gross</translation>
    </message>
    <message>
        <source>Nazwa</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Miejscowość</source>
        <translation>Town</translation>
    </message>
    <message>
        <source>Kod pocztowy</source>
        <translation>Post code</translation>
    </message>
    <message>
        <source>Nazwa skrócona</source>
        <translation>Short name</translation>
    </message>
    <message>
        <source>Ulica</source>
        <translation>Street</translation>
    </message>
    <message>
        <source>Kod kontrahenta</source>
        <translation>Contractor&apos;s symbol</translation>
    </message>
    <message>
        <source>Państwo</source>
        <translation>Country</translation>
    </message>
    <message>
        <source>NIP</source>
        <translation>NIP</translation>
    </message>
    <message>
        <source>Prefiks UE</source>
        <translation>EU prefix</translation>
    </message>
    <message>
        <source>Unijny</source>
        <translation>From the EU</translation>
    </message>
    <message>
        <source>Wersja</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>Kod nadawcy</source>
        <translation>Sender&apos;s code</translation>
    </message>
    <message>
        <source>Kod magazynu</source>
        <translation>Warehouse code</translation>
    </message>
    <message>
        <source>Nazwa magazynu</source>
        <translation>Warehouse name</translation>
    </message>
    <message>
        <source>Wykonał</source>
        <translation>Made by</translation>
    </message>
    <message>
        <source>Typ</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Licznik</source>
        <translation>Counter</translation>
    </message>
    <message>
        <source>Numer dostawcy</source>
        <translation>Supplier&apos;s number</translation>
    </message>
    <message>
        <source>Numer korygowanego</source>
        <translation>Number of the corrected document</translation>
    </message>
    <message>
        <source>Data korygowanego</source>
        <translation>Date of the corrected document</translation>
    </message>
    <message>
        <source>Numer zamówienia</source>
        <translation>Order number</translation>
    </message>
    <message>
        <source>Kategoria</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Data wystawienia</source>
        <translation>Date of issue</translation>
    </message>
    <message>
        <source>Data sprzedaży</source>
        <translation>Date of sale</translation>
    </message>
    <message>
        <source>Data otrzymania</source>
        <translation>Date of receipt</translation>
    </message>
    <message>
        <source>Liczba stawek</source>
        <translation>Number of rates</translation>
    </message>
    <message>
        <source>Forma płatności</source>
        <translation>Form of payment</translation>
    </message>
    <message>
        <source>Termin płatności</source>
        <translation>Due date</translation>
    </message>
    <message>
        <source>Zapłacono</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>Do zapłaty</source>
        <translation>To pay</translation>
    </message>
    <message>
        <source>Status dodatkowy</source>
        <translation>Special status</translation>
    </message>
    <message>
        <source>Waluta</source>
        <translation>Currency</translation>
    </message>
    <message>
        <source>Kurs</source>
        <translation>Exchange rate</translation>
    </message>
    <message>
        <source>Komentarz</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>Podtytuł</source>
        <translation>Subtitle</translation>
    </message>
    <message>
        <source>Rodzaj transakcji</source>
        <translation>Kind of transaction</translation>
    </message>
    <message>
        <source>Stawka</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Wysokość stawki</source>
        <translation>Per cent</translation>
    </message>
    <message>
        <source>Nazwa w kartotece</source>
        <translation>Name in the card file</translation>
    </message>
    <message>
        <source>Kod kraju</source>
        <translation>Country code</translation>
    </message>
    <message>
        <source>Typ dowodu</source>
        <translation>Kind of proof</translation>
    </message>
    <message>
        <source>Przyczyna korekty</source>
        <translation>Reason of the correction</translation>
    </message>
    <message>
        <source>Wersja formatu</source>
        <translation>Version of the format</translation>
    </message>
    <message>
        <source>1.05.3 (starsze programy)</source>
        <translation>1.05.3 (older programs)</translation>
    </message>
    <message>
        <source>W 1.05.3 nie ma oznaczeń JPK, MPP, metody kasowej ani przyczyn korekt: trafiają do uwag.</source>
        <translation>1.05.3 has no JPK marks, split payment, cash method or reasons of corrections: they go into the remarks.</translation>
    </message>
    <message>
        <source>Pełny numer zakupu</source>
        <translation>Full number of a purchase</translation>
    </message>
    <message>
        <source>Numer własny: FZ 7/11/2026</source>
        <translation>A number of our own: FZ 7/11/2026</translation>
    </message>
    <message>
        <source>Numer dostawcy po symbolu dokumentu</source>
        <translation>The supplier&apos;s number behind the document&apos;s symbol</translation>
    </message>
    <message>
        <source>Dwóch dostawców może mieć ten sam numer, a w pliku każdy pełny numer musi być inny. Numer dostawcy ma też własne pole.</source>
        <translation>Two suppliers may use the same number, and every full number in the file must differ. The supplier&apos;s number has a field of its own too.</translation>
    </message>
    <message>
        <source>Kwoty w walucie obcej</source>
        <translation>Amounts in a foreign currency</translation>
    </message>
    <message>
        <source>W złotych, waluta i kurs w uwagach</source>
        <translation>In złoty, currency and rate in the remarks</translation>
    </message>
    <message>
        <source>W walucie, z kursem</source>
        <translation>In the currency, with the rate</translation>
    </message>
    <message>
        <source>Opis formatu nie mówi, czy program przelicza kwoty po kursie. Kwoty w złotych są pewne w rejestrze VAT.</source>
        <translation>The format&apos;s description does not say whether the program converts amounts by the rate. Amounts in złoty are safe in the VAT register.</translation>
    </message>
    <message>
        <source>Data otrzymania zakupu</source>
        <translation>Date of receipt of a purchase</translation>
    </message>
    <message>
        <source>W miesiącu VAT dokumentu</source>
        <translation>Within the document&apos;s VAT month</translation>
    </message>
    <message>
        <source>Dzień wpływu do biura</source>
        <translation>The day it came to the office</translation>
    </message>
    <message>
        <source>Programy biorą z niej okres VAT. Dokumenty miesiąca wpływają często dopiero po nim.</source>
        <translation>Programs take the VAT period from it. Documents of a month often come when it is over.</translation>
    </message>
    <message>
        <source>Symbol stawki „np”</source>
        <translation>Symbol of the rate “np”</translation>
    </message>
    <message>
        <source>Opis formatu zna tylko „npo”. Sprawdź, co przyjmuje Twój program.</source>
        <translation>The format&apos;s description knows “npo” only. Check what your program takes.</translation>
    </message>
    <message>
        <source>Dołącz kartotekę kontrahentów</source>
        <translation>Add the contractors&apos; card file</translation>
    </message>
    <message>
        <source>Program dopisze nowych kontrahentów i może zmienić dane tych, którzy mają ten sam symbol.</source>
        <translation>The program will add new contractors and may change the data of those with the same symbol.</translation>
    </message>
    <message>
        <source>Kategoria w programie</source>
        <translation>Category in the program</translation>
    </message>
    <message>
        <source>Bez wpisu: nazwa rejestru.</source>
        <translation>If empty: the register&apos;s name.</translation>
    </message>
    <message>
        <source>Bez wpisu: kod kategorii.</source>
        <translation>If empty: the category&apos;s code.</translation>
    </message>
    <message>
        <source>Bez wpisu: nazwa kategorii.</source>
        <translation>If empty: the category&apos;s name.</translation>
    </message>
    <message>
        <source>Forma płatności w programie</source>
        <translation>Form of payment in the program</translation>
    </message>
    <message>
        <source>Bez wpisu: nazwa formy płatności.</source>
        <translation>If empty: the name of the form of payment.</translation>
    </message>
    <message>
        <source>Województwo</source>
        <translation>Voivodeship</translation>
    </message>
    <message>
        <source>Powiat</source>
        <translation>County</translation>
    </message>
    <message>
        <source>Gmina</source>
        <translation>Commune</translation>
    </message>
    <message>
        <source>Numer domu</source>
        <translation>House number</translation>
    </message>
    <message>
        <source>Numer lokalu</source>
        <translation>Flat number</translation>
    </message>
    <message>
        <source>numer dokumentu</source>
        <translation>document number</translation>
    </message>
    <message>
        <source>nazwa nabywcy</source>
        <translation>buyer&apos;s name</translation>
    </message>
    <message>
        <source>adres nabywcy</source>
        <translation>buyer&apos;s address</translation>
    </message>
    <message>
        <source>nazwa towaru lub usługi</source>
        <translation>name of goods or service</translation>
    </message>
    <message>
        <source>przyczyna korekty</source>
        <translation>reason for the correction</translation>
    </message>
    <message>
        <source>podstawa zwolnienia</source>
        <translation>basis of exemption</translation>
    </message>
    <message>
        <source>JPK_FA (faktury sprzedaży)</source>
        <translation>JPK_FA (invoices of sale)</translation>
    </message>
    <message>
        <source>Faktury</source>
        <translation>Invoices</translation>
    </message>
    <message>
        <source>Wiersze faktur</source>
        <translation>Lines of invoices</translation>
    </message>
    <message>
        <source>Kolumna KPiR</source>
        <translation>Column of the tax book</translation>
    </message>
    <message>
        <source>Numer w JPK_PKPIR: 7, 8, 10–13, 15 lub 16; pusta: jak w słowniku.</source>
        <translation>Its number in JPK_PKPIR: 7, 8, 10–13, 15 or 16; empty: as in the list of categories.</translation>
    </message>
    <message>
        <source>Spis z natury na początek roku (zł)</source>
        <translation>Stock at the beginning of the year (zł)</translation>
    </message>
    <message>
        <source>Spis z natury na koniec okresu (zł)</source>
        <translation>Stock at the end of the period (zł)</translation>
    </message>
    <message>
        <source>JPK_PKPIR (księga przychodów i rozchodów)</source>
        <translation>JPK_PKPIR (tax book of revenues and expenses)</translation>
    </message>
    <message>
        <source>Cel złożenia</source>
        <translation>Purpose of filing</translation>
    </message>
    <message>
        <source>złożenie na żądanie urzędu</source>
        <translation>filed because the office asked</translation>
    </message>
    <message>
        <source>złożenie pliku po raz pierwszy</source>
        <translation>filed for the first time</translation>
    </message>
    <message>
        <source>korekta pliku</source>
        <translation>correction of a file</translation>
    </message>
    <message>
        <source>nazwa kontrahenta</source>
        <translation>contractor&apos;s name</translation>
    </message>
    <message>
        <source>adres kontrahenta</source>
        <translation>contractor&apos;s address</translation>
    </message>
    <message>
        <source>opis zdarzenia</source>
        <translation>description of the event</translation>
    </message>
    <message>
        <source>Księga</source>
        <translation>Tax book</translation>
    </message>
    <message>
        <source>Kod urzędu skarbowego</source>
        <translation>Code of the tax office</translation>
    </message>
    <message>
        <source>Cztery cyfry, np. 1471.</source>
        <translation>Four digits, such as 1471.</translation>
    </message>
    <message>
        <source>Podatnik jest osobą fizyczną</source>
        <translation>The taxpayer is a natural person</translation>
    </message>
    <message>
        <source>Imię podatnika</source>
        <translation>Taxpayer&apos;s first name</translation>
    </message>
    <message>
        <source>Nazwisko podatnika</source>
        <translation>Taxpayer&apos;s surname</translation>
    </message>
    <message>
        <source>Data urodzenia podatnika</source>
        <translation>Taxpayer&apos;s date of birth</translation>
    </message>
    <message>
        <source>RRRR-MM-DD; tylko dla osoby fizycznej.</source>
        <translation>YYYY-MM-DD; for a natural person only.</translation>
    </message>
    <message>
        <source>E-mail podatnika</source>
        <translation>Taxpayer&apos;s e-mail</translation>
    </message>
    <message>
        <source>Urząd wysyła na niego wezwania do poprawek.</source>
        <translation>The tax office sends requests for corrections to it.</translation>
    </message>
    <message>
        <source>Stawka podatku, który od zakupu nalicza nabywca</source>
        <translation>Rate of the tax that the buyer counts on a purchase</translation>
    </message>
    <message>
        <source>Gdy ani opis dokumentu, ani kategoria nie ma własnej.</source>
        <translation>Where neither the document&apos;s description nor its category has one.</translation>
    </message>
    <message>
        <source>Marżę opodatkowują osobne dowody wewnętrzne</source>
        <translation>Margins are taxed by internal documents</translation>
    </message>
    <message>
        <source>Sprzedaż w procedurze marży trafia wtedy do pliku bez podatku.</source>
        <translation>A sale by the margin scheme is then in the file without its tax.</translation>
    </message>
    <message>
        <source>Telefon podatnika</source>
        <translation>Taxpayer&apos;s telephone</translation>
    </message>
    <message>
        <source>numer kontrahenta</source>
        <translation>contractor&apos;s number</translation>
    </message>
    <message>
        <source>JPK_V7M (ewidencja VAT)</source>
        <translation>JPK_V7M (VAT record)</translation>
    </message>
    <message>
        <source>Podstawa przy odliczeniu 50% VAT</source>
        <translation>Base where 50% of the VAT is deducted</translation>
    </message>
    <message>
        <source>cała</source>
        <translation>whole</translation>
    </message>
    <message>
        <source>w tej samej części co podatek</source>
        <translation>in the same part as the tax</translation>
    </message>
    <message>
        <source>VAT od importu towarów rozliczany w deklaracji (art. 33a)</source>
        <translation>VAT on imported goods is paid with the declaration (art. 33a)</translation>
    </message>
    <message>
        <source>Sprzedaż</source>
        <translation>Sales</translation>
    </message>
    <message>
        <source>Zakupy</source>
        <translation>Purchases</translation>
    </message>
    <message>
        <source>KSeF: pliki XML faktur sprzedaży</source>
        <translation>KSeF: XML files of sales</translation>
    </message>
    <message>
        <source>Plik</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Numer</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Numer KSeF</source>
        <translation>KSeF number</translation>
    </message>
    <message>
        <source>Bajtów</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Pliki</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>Numer dokumentu</source>
        <translation>Document number</translation>
    </message>
    <message>
        <source>Opis</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Konto</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Symbol dokumentu</source>
        <translation>Document symbol</translation>
    </message>
    <message>
        <source>Rejestr płatności</source>
        <translation>Payment register</translation>
    </message>
    <message>
        <source>Comarch ERP Optima (XML)</source>
        <translation>Comarch ERP Optima (XML)</translation>
    </message>
    <message>
        <source>Identyfikator źródła (BAZA_ZRD_ID)</source>
        <translation>Identifier of the source (BAZA_ZRD_ID)</translation>
    </message>
    <message>
        <source>Taki jak w Optimie na liście baz, z których firma przyjmuje dane (praca rozproszona).</source>
        <translation>The one on Optima&apos;s list of bases the company takes data from (praca rozproszona).</translation>
    </message>
    <message>
        <source>Identyfikator firmy (BAZA_DOC_ID)</source>
        <translation>Identifier of the company (BAZA_DOC_ID)</translation>
    </message>
    <message>
        <source>Identyfikator księgowości w konfiguracji tej firmy w Optimie.</source>
        <translation>The identifier of the accounting base in this company&apos;s configuration in Optima.</translation>
    </message>
    <message>
        <source>Odmiana pliku</source>
        <translation>Variety of the file</translation>
    </message>
    <message>
        <source>bieżąca (comarch.pl)</source>
        <translation>current (comarch.pl)</translation>
    </message>
    <message>
        <source>starsza (cdn.com.pl)</source>
        <translation>older (cdn.com.pl)</translation>
    </message>
    <message>
        <source>Rejestr zakupu, gdy dokument go nie ma</source>
        <translation>Purchase register where the document has none</translation>
    </message>
    <message>
        <source>Rejestr sprzedaży, gdy dokument go nie ma</source>
        <translation>Sales register where the document has none</translation>
    </message>
    <message>
        <source>Bez nich Optima zakłada nowych kontrahentów z danych dokumentu, bez rachunków.</source>
        <translation>Without them Optima makes new contractors from the document&apos;s data, without accounts.</translation>
    </message>
    <message>
        <source>Zapisz numer KSeF w osobnym polu</source>
        <translation>Write the KSeF number into its own field</translation>
    </message>
    <message>
        <source>Wyłącz, jeżeli Twoja wersja Optimy odrzuca NR_KSEF; numer trafi wtedy do uwag.</source>
        <translation>Switch it off if your version of Optima rejects NR_KSEF; the number then goes into the remarks.</translation>
    </message>
    <message>
        <source>Rejestr w Optimie</source>
        <translation>Register in Optima</translation>
    </message>
    <message>
        <source>Kategoria w Optimie</source>
        <translation>Category in Optima</translation>
    </message>
    <message>
        <source>Kolumna KPiR w Optimie</source>
        <translation>Column of the tax book in Optima</translation>
    </message>
    <message>
        <source>Puste: według kolumny kategorii.</source>
        <translation>Empty: by the category&apos;s column.</translation>
    </message>
    <message>
        <source>Rodzaj zakupu lub sprzedaży w Optimie</source>
        <translation>Kind of purchase or sale in Optima</translation>
    </message>
    <message>
        <source>Puste: według rodzaju zakupu w kategorii.</source>
        <translation>Empty: by the category&apos;s kind of purchase.</translation>
    </message>
    <message>
        <source>Stawka ryczałtu</source>
        <translation>Flat rate</translation>
    </message>
    <message>
        <source>Tylko sprzedaż, np. 3.00; puste: pole nie jest zapisywane.</source>
        <translation>Sales only, e.g. 3.00; empty: the field is not written.</translation>
    </message>
    <message>
        <source>Rejestr VAT</source>
        <translation>VAT register</translation>
    </message>
    <message>
        <source>Pozycje rejestru</source>
        <translation>Positions of the register</translation>
    </message>
    <message>
        <source>Płatności</source>
        <translation>Payments</translation>
    </message>
    <message>
        <source>Symfonia Finanse i Księgowość (tekst, format 3.0)</source>
        <translation>Symfonia Finanse i Księgowość (text, format 3.0)</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Symbol</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Data wystawienia (obca)</source>
        <translation>Date of issue (supplier&apos;s)</translation>
    </message>
    <message>
        <source>Strona</source>
        <translation>Side</translation>
    </message>
    <message>
        <source>Kwota</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Okres</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Dekrety</source>
        <translation>Decrees</translation>
    </message>
    <message>
        <source>Rejestry VAT</source>
        <translation>VAT registers</translation>
    </message>
    <message>
        <source>{kod} zastępuje symbol kontrahenta w programie (gdy go nie ma: NIP), {nip} zastępuje NIP.</source>
        <translation>{kod} stands for the contractor&apos;s symbol in the program (without one: the NIP), {nip} stands for the NIP.</translation>
    </message>
    <message>
        <source>Konto kosztów, gdy kategoria nie ma konta</source>
        <translation>Cost account where the category has none</translation>
    </message>
    <message>
        <source>Konto przychodów, gdy kategoria nie ma konta</source>
        <translation>Revenue account where the category has none</translation>
    </message>
    <message>
        <source>Konto VAT naliczonego</source>
        <translation>Input VAT account</translation>
    </message>
    <message>
        <source>Konto VAT należnego</source>
        <translation>Output VAT account</translation>
    </message>
    <message>
        <source>Konto rozrachunków z dostawcą</source>
        <translation>Settlement account of suppliers</translation>
    </message>
    <message>
        <source>Konto rozrachunków z odbiorcą</source>
        <translation>Settlement account of customers</translation>
    </message>
    <message>
        <source>Konto wydatków, które nie są kosztem podatkowym</source>
        <translation>Account of expenses that are no tax cost</translation>
    </message>
    <message>
        <source>Na przykład 25% wydatków na samochód. Puste: wszystko idzie na konto kosztów.</source>
        <translation>25% of the expenses on a car, for example. If empty: all goes to the cost account.</translation>
    </message>
    <message>
        <source>Przy odliczeniu 50% wpisz do rejestru połowę podstawy</source>
        <translation>Where 50% is deducted, enter half of the base in the register</translation>
    </message>
    <message>
        <source>Rejestr zakupu, gdy opis go nie podaje</source>
        <translation>Purchase register where the description names none</translation>
    </message>
    <message>
        <source>Rejestr sprzedaży, gdy opis go nie podaje</source>
        <translation>Sales register where the description names none</translation>
    </message>
    <message>
        <source>Symbol faktury zakupu</source>
        <translation>Symbol of a purchase invoice</translation>
    </message>
    <message>
        <source>Symbol faktury sprzedaży</source>
        <translation>Symbol of a sales invoice</translation>
    </message>
    <message>
        <source>Symbol korekty zakupu</source>
        <translation>Symbol of a purchase correction</translation>
    </message>
    <message>
        <source>Symbol korekty sprzedaży</source>
        <translation>Symbol of a sales correction</translation>
    </message>
    <message>
        <source>Symbol noty (bez VAT)</source>
        <translation>Symbol of a note (without VAT)</translation>
    </message>
    <message>
        <source>Kwoty ujemne w dekrecie</source>
        <translation>Negative amounts in the decree</translation>
    </message>
    <message>
        <source>Ze znakiem minus (storno czerwone)</source>
        <translation>With a minus sign (red reversal)</translation>
    </message>
    <message>
        <source>Po przeciwnej stronie (storno czarne)</source>
        <translation>On the other side (black reversal)</translation>
    </message>
    <message>
        <source>Stawka „zw” w rejestrze</source>
        <translation>The rate “zw” in the register</translation>
    </message>
    <message>
        <source>Stawka „np” w rejestrze</source>
        <translation>The rate “np” in the register</translation>
    </message>
    <message>
        <source>Stawka „oo” w rejestrze</source>
        <translation>The rate “oo” in the register</translation>
    </message>
    <message>
        <source>Zakupy służą sprzedaży</source>
        <translation>Purchases serve sales that are</translation>
    </message>
    <message>
        <source>A – opodatkowanej</source>
        <translation>A – taxed</translation>
    </message>
    <message>
        <source>B – opodatkowanej i zwolnionej</source>
        <translation>B – taxed and exempt</translation>
    </message>
    <message>
        <source>C – zwolnionej</source>
        <translation>C – exempt</translation>
    </message>
    <message>
        <source>Bez wpisu: konto kategorii, a gdy go nie ma, konto z ustawień.</source>
        <translation>If empty: the category&apos;s account, or without one the account of the settings.</translation>
    </message>
    <message>
        <source>Konto części, która nie jest kosztem podatkowym</source>
        <translation>Account of the part that is no tax cost</translation>
    </message>
    <message>
        <source>Bez wpisu: konto z ustawień.</source>
        <translation>If empty: the account of the settings.</translation>
    </message>
    <message>
        <source>Skrót rejestru VAT</source>
        <translation>Short name of the VAT register</translation>
    </message>
    <message>
        <source>Bez wpisu: kod rejestru.</source>
        <translation>If empty: the register&apos;s code.</translation>
    </message>
    <message>
        <source>Konto VAT</source>
        <translation>VAT account</translation>
    </message>
    <message>
        <source>Bez wpisu: konto VAT z ustawień.</source>
        <translation>If empty: the VAT account of the settings.</translation>
    </message>
    <message>
        <source>Rejestr płatności (BANK, KASA)</source>
        <translation>Payment register (BANK, KASA)</translation>
    </message>
    <message>
        <source>Bez wpisu: pole zostaje puste.</source>
        <translation>If empty: the field stays empty.</translation>
    </message>
    <message>
        <source>Excel (XLSX)</source>
        <translation>Excel (XLSX)</translation>
    </message>
    <message>
        <source>Firma</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>Miesiąc</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Rodzaj</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Sprzedawca</source>
        <translation>Seller</translation>
    </message>
    <message>
        <source>Nabywca</source>
        <translation>Buyer</translation>
    </message>
    <message>
        <source>Odbiorca</source>
        <translation>Recipient</translation>
    </message>
    <message>
        <source>Kontrahent w bazie</source>
        <translation>Contractor in the base</translation>
    </message>
    <message>
        <source>Wpłynął</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Kwoty w złotych dla VAT</source>
        <translation>Amounts in złoty for VAT</translation>
    </message>
    <message>
        <source>Kwoty w złotych dla podatku dochodowego</source>
        <translation>Amounts in złoty for income tax</translation>
    </message>
    <message>
        <source>Tabela VAT</source>
        <translation>VAT table</translation>
    </message>
    <message>
        <source>WAPRO Fakir i Kaper (XML)</source>
        <translation>WAPRO Fakir and Kaper (XML)</translation>
    </message>
    <message>
        <source>Wyróżnik zakupu, gdy dokument nie ma rejestru</source>
        <translation>Mark of a purchase without register</translation>
    </message>
    <message>
        <source>Wyróżnik sprzedaży, gdy dokument nie ma rejestru</source>
        <translation>Mark of a sale without register</translation>
    </message>
    <message>
        <source>Wyróżnik w WAPRO</source>
        <translation>Mark in WAPRO</translation>
    </message>
    <message>
        <source>Pozycje</source>
        <translation>Line items</translation>
    </message>
    <message>
        <source>Rabat</source>
        <translation>Discount</translation>
    </message>
    <message>
        <source>Rachunek</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Drugi rachunek</source>
        <translation>Second account</translation>
    </message>
    <message>
        <source>Podzielona płatność</source>
        <translation>Split payment</translation>
    </message>
    <message>
        <source>Numer korygowany</source>
        <translation>Corrected number</translation>
    </message>
    <message>
        <source>Faktury zaliczkowe</source>
        <translation>Advance invoices</translation>
    </message>
    <message>
        <source>Zamówienie</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Podstawa zwolnienia</source>
        <translation>Basis of the exemption</translation>
    </message>
    <message>
        <source>Odwrotne obciążenie</source>
        <translation>Reverse charge</translation>
    </message>
    <message>
        <source>Metoda kasowa</source>
        <translation>Cash method</translation>
    </message>
    <message>
        <source>Procedura marży</source>
        <translation>Margin scheme</translation>
    </message>
    <message>
        <source>Pojazd</source>
        <translation>Vehicle</translation>
    </message>
    <message>
        <source>Płatność w opisie</source>
        <translation>Payment in the booking</translation>
    </message>
    <message>
        <source>Opis księgowy</source>
        <translation>Booking</translation>
    </message>
    <message>
        <source>Nazwa pliku</source>
        <translation>File name</translation>
    </message>
    <message>
        <source>Miejsca: {firma}, {nip}, {miesiac}, {format}, {data}, {godzina}. Zajęta nazwa dostaje numer: nic nie jest nadpisywane.</source>
        <translation>Places: {firma} (company), {nip}, {miesiac} (month), {format}, {data} (date), {godzina} (time). A name that is taken gets a number: nothing is overwritten.</translation>
    </message>
    <message>
        <source>Koszt ujmuje się z dniem</source>
        <translation>A cost is entered on the day of</translation>
    </message>
    <message>
        <source>wystawienia dokumentu</source>
        <translation>the document&apos;s issue</translation>
    </message>
    <message>
        <source>otrzymania dokumentu</source>
        <translation>the document&apos;s receipt</translation>
    </message>
</context>
<context>
    <name>field</name>
    <message>
        <source>Rodzaj</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Numer</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Wystawiono</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>Sprzedano</source>
        <translation>Sold</translation>
    </message>
    <message>
        <source>Termin</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>NIP sprzedawcy</source>
        <translation>seller&apos;s NIP</translation>
    </message>
    <message>
        <source>Sprzedawca</source>
        <translation>Seller</translation>
    </message>
    <message>
        <source>Adres sprzedawcy</source>
        <translation>Seller&apos;s address</translation>
    </message>
    <message>
        <source>NIP nabywcy</source>
        <translation>buyer&apos;s NIP</translation>
    </message>
    <message>
        <source>Nabywca</source>
        <translation>Buyer</translation>
    </message>
    <message>
        <source>Adres nabywcy</source>
        <translation>Buyer&apos;s address</translation>
    </message>
    <message>
        <source>Waluta</source>
        <translation>Currency</translation>
    </message>
    <message>
        <source>Netto</source>
        <translation>Net</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>VAT</translation>
    </message>
    <message>
        <source>Brutto</source>
        <translation>Gross</translation>
    </message>
    <message>
        <source>Do zapłaty</source>
        <translation>Amount due</translation>
    </message>
    <message>
        <source>Sposób zapłaty</source>
        <translation>Payment method</translation>
    </message>
    <message>
        <source>Konto</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Podzielona płatność</source>
        <translation>Split payment</translation>
    </message>
    <message>
        <source>Numer KSeF</source>
        <translation>KSeF number</translation>
    </message>
    <message>
        <source>Koryguje numer</source>
        <translation>Corrects number</translation>
    </message>
    <message>
        <source>Koryguje fakturę z dnia</source>
        <translation>Corrects invoice of</translation>
    </message>
    <message>
        <source>Przyczyna korekty</source>
        <translation>Reason for correction</translation>
    </message>
    <message>
        <source>Numer zamówienia</source>
        <translation>Order number</translation>
    </message>
    <message>
        <source>Faktury zaliczkowe</source>
        <translation>Advance invoices</translation>
    </message>
    <message>
        <source>Zapłacono</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>Rabat razem</source>
        <translation>Total discount</translation>
    </message>
    <message>
        <source>Podstawa zwolnienia</source>
        <translation>Basis of exemption</translation>
    </message>
    <message>
        <source>Odwrotne obciążenie</source>
        <translation>Reverse charge</translation>
    </message>
    <message>
        <source>Metoda kasowa</source>
        <translation>Cash method</translation>
    </message>
    <message>
        <source>Procedura marży</source>
        <translation>Margin scheme</translation>
    </message>
    <message>
        <source>Odbiorca</source>
        <translation>Recipient</translation>
    </message>
    <message>
        <source>NIP odbiorcy</source>
        <translation>Recipient&apos;s NIP</translation>
    </message>
    <message>
        <source>Drugie konto</source>
        <translation>Second account</translation>
    </message>
    <message>
        <source>BDO sprzedawcy</source>
        <translation>Seller&apos;s BDO</translation>
    </message>
    <message>
        <source>REGON sprzedawcy</source>
        <translation>Seller&apos;s REGON</translation>
    </message>
    <message>
        <source>KRS sprzedawcy</source>
        <translation>Seller&apos;s KRS</translation>
    </message>
    <message>
        <source>Nr rejestracyjny</source>
        <translation>Vehicle registration</translation>
    </message>
    <message>
        <source>Stan licznika</source>
        <translation>Odometer</translation>
    </message>
</context>
<context>
    <name>field state</name>
    <message>
        <source>pewne</source>
        <translation>certain</translation>
    </message>
    <message>
        <source>do sprawdzenia</source>
        <translation>to check</translation>
    </message>
    <message>
        <source>brak</source>
        <translation>missing</translation>
    </message>
    <message>
        <source>błąd</source>
        <translation>error</translation>
    </message>
    <message>
        <source>nie ma</source>
        <translation>none</translation>
    </message>
</context>
<context>
    <name>finding</name>
    <message>
        <source>Przenieś do: {name}</source>
        <translation>Move to: {name}</translation>
    </message>
    <message>
        <source>Przenieś do {name}</source>
        <translation>Move to {name}</translation>
    </message>
    <message>
        <source>Przenieś do najbliższego otwartego miesiąca ({name})</source>
        <translation>Move to the next open month ({name})</translation>
    </message>
    <message>
        <source>Zmień na: {name}</source>
        <translation>Change to: {name}</translation>
    </message>
    <message>
        <source>Zaznacz MPP</source>
        <translation>Mark split payment</translation>
    </message>
    <message>
        <source>Rachunek potwierdzony…</source>
        <translation>Account confirmed…</translation>
    </message>
    <message>
        <source>Sprawdź ponownie</source>
        <translation>Check again</translation>
    </message>
    <message>
        <source>Wpisz kurs…</source>
        <translation>Enter the rate…</translation>
    </message>
    <message>
        <source>zatwierdzono mimo to: {who}, {when}</source>
        <translation>approved all the same: {who}, {when}</translation>
    </message>
    <message>
        <source>w porządku: {reason} ({who}, {when})</source>
        <translation>all right: {reason} ({who}, {when})</translation>
    </message>
    <message>
        <source>Kurs wpisany ręcznie przez {who}, {when}</source>
        <translation>Rate entered by hand by {who}, {when}</translation>
    </message>
    <message>
        <source>Dowód: {register}</source>
        <translation>Proof: {register}</translation>
    </message>
</context>
<context>
    <name>first run</name>
    <message>
        <source>Nazwa biura</source>
        <translation>Name of the office</translation>
    </message>
    <message>
        <source>Gdzie są dane</source>
        <translation>Where the data are</translation>
    </message>
    <message>
        <source>Pierwsza firma</source>
        <translation>First company</translation>
    </message>
    <message>
        <source>Folder skanera</source>
        <translation>Scanner folder</translation>
    </message>
    <message>
        <source>Biuro przykładowe</source>
        <translation>Sample office</translation>
    </message>
    <message>
        <source>do zrobienia</source>
        <translation>to be done</translation>
    </message>
    <message>
        <source>na później</source>
        <translation>for later</translation>
    </message>
    <message>
        <source>gotowe</source>
        <translation>done</translation>
    </message>
</context>
<context>
    <name>folder state</name>
    <message>
        <source>działa</source>
        <translation>working</translation>
    </message>
    <message>
        <source>niedostępny</source>
        <translation>not available</translation>
    </message>
    <message>
        <source>brak uprawnień</source>
        <translation>no permission</translation>
    </message>
    <message>
        <source>działa częściowo</source>
        <translation>partly working</translation>
    </message>
    <message>
        <source>działa wolniej, przez przeglądanie</source>
        <translation>working slower, by listing</translation>
    </message>
    <message>
        <source>zatrzymany</source>
        <translation>stopped</translation>
    </message>
</context>
<context>
    <name>folders</name>
    <message>
        <source>Dokąd zapisać?</source>
        <translation>Where to write?</translation>
    </message>
</context>
<context>
    <name>gathering</name>
    <message>
        <source>Foldery, pocztę i panel obsługuje ten komputer.</source>
        <translation>This computer looks after folders, mail and the panel.</translation>
    </message>
    <message>
        <source>Foldery, pocztę i panel obsługuje komputer {computer}.</source>
        <translation>The computer {computer} looks after folders, mail and the panel.</translation>
    </message>
    <message>
        <source>Folderów, poczty i panelu nie obsługuje żaden komputer.</source>
        <translation>No computer looks after folders, mail and the panel.</translation>
    </message>
    <message>
        <source>Serwer biura nie odpowiada. Program łączy się ponownie co kilka sekund.</source>
        <translation>The office&apos;s server does not answer. The program connects again every few seconds.</translation>
    </message>
    <message>
        <source>Wspólną bazę przeniesiono albo zmieniła ją nowsza wersja programu. Uruchom program ponownie.</source>
        <translation>The shared database was moved, or a later version of the program changed it. Start the program again.</translation>
    </message>
    <message>
        <source>Wspólna baza</source>
        <translation>Shared database</translation>
    </message>
    <message>
        <source>Obsługuje: {computer}</source>
        <translation>Looks after it: {computer}</translation>
    </message>
    <message>
        <source>Nikt nie obsługuje folderów i poczty</source>
        <translation>Nobody looks after folders and mail</translation>
    </message>
    <message>
        <source>Serwer biura nie odpowiada</source>
        <translation>The office&apos;s server does not answer</translation>
    </message>
    <message>
        <source>Uruchom program ponownie</source>
        <translation>Start the program again</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>Wszędzie</source>
        <translation>Everywhere</translation>
    </message>
    <message>
        <source>Lista dokumentów</source>
        <translation>List of documents</translation>
    </message>
    <message>
        <source>Zaznaczone dokumenty</source>
        <translation>Selected documents</translation>
    </message>
    <message>
        <source>Sprawdzanie: pola</source>
        <translation>Review: fields</translation>
    </message>
    <message>
        <source>Sprawdzanie: tabela VAT</source>
        <translation>Review: VAT table</translation>
    </message>
    <message>
        <source>Sprawdzanie: obraz strony</source>
        <translation>Review: page image</translation>
    </message>
    <message>
        <source>Sprawdzanie: dokument</source>
        <translation>Review: document</translation>
    </message>
    <message>
        <source>Podział pliku</source>
        <translation>Dividing a file</translation>
    </message>
    <message>
        <source>Tablica miesięcy</source>
        <translation>Board of months</translation>
    </message>
    <message>
        <source>Kontrahenci</source>
        <translation>Contractors</translation>
    </message>
    <message>
        <source>Porównanie duplikatów</source>
        <translation>Comparing duplicates</translation>
    </message>
    <message>
        <source>Przelewy</source>
        <translation>Transfers</translation>
    </message>
    <message>
        <source>Wyciągi bankowe</source>
        <translation>Bank statements</translation>
    </message>
    <message>
        <source>Przekazanie</source>
        <translation>Handing over</translation>
    </message>
    <message>
        <source>Pierwsze kroki</source>
        <translation>First steps</translation>
    </message>
    <message>
        <source>lista klawiszy</source>
        <translation>list of keys</translation>
    </message>
    <message>
        <source>pomoc o tym, co jest na ekranie</source>
        <translation>help about what is on the screen</translation>
    </message>
    <message>
        <source>ustawienia</source>
        <translation>settings</translation>
    </message>
    <message>
        <source>pomoc techniczna: sprawdzenie, dziennik, raporty błędów</source>
        <translation>technical help: checks, log, reports of bugs</translation>
    </message>
    <message>
        <source>zablokuj ekran</source>
        <translation>lock the screen</translation>
    </message>
    <message>
        <source>kto co zrobił</source>
        <translation>who did what</translation>
    </message>
    <message>
        <source>zakończ program</source>
        <translation>quit the program</translation>
    </message>
    <message>
        <source>pierwsze kroki: ustawienie biura po kolei</source>
        <translation>first steps: setting the office up one by one</translation>
    </message>
    <message>
        <source>zapisz krok i idź dalej</source>
        <translation>keep the step and go on</translation>
    </message>
    <message>
        <source>poprzedni krok</source>
        <translation>the step before</translation>
    </message>
    <message>
        <source>pomiń krok na razie</source>
        <translation>skip the step for now</translation>
    </message>
    <message>
        <source>drukuj albo zapisz jako PDF</source>
        <translation>print or save as PDF</translation>
    </message>
    <message>
        <source>dodaj pliki</source>
        <translation>add files</translation>
    </message>
    <message>
        <source>szukaj w dokumentach</source>
        <translation>search in documents</translation>
    </message>
    <message>
        <source>szukaj firmy w drzewie</source>
        <translation>find a company in the tree</translation>
    </message>
    <message>
        <source>odczytaj zaznaczone dokumenty</source>
        <translation>read the selected documents</translation>
    </message>
    <message>
        <source>sprawdzaj od zaznaczonego</source>
        <translation>review from the selected one</translation>
    </message>
    <message>
        <source>sprawdzaj po kolei to, co czeka</source>
        <translation>review what waits, one by one</translation>
    </message>
    <message>
        <source>zatwierdź zaznaczone</source>
        <translation>approve the selected ones</translation>
    </message>
    <message>
        <source>odrzuć zaznaczone, z powodem</source>
        <translation>reject the selected ones, with a reason</translation>
    </message>
    <message>
        <source>przypisz zaznaczone do firmy</source>
        <translation>assign the selected ones to a company</translation>
    </message>
    <message>
        <source>zmień miesiąc zaznaczonych</source>
        <translation>change the month of the selected ones</translation>
    </message>
    <message>
        <source>zmień rodzaj zaznaczonych</source>
        <translation>change the kind of the selected ones</translation>
    </message>
    <message>
        <source>złóż zaznaczone bez księgowania</source>
        <translation>file the selected ones away without booking</translation>
    </message>
    <message>
        <source>zaznaczone to nie duplikaty</source>
        <translation>the selected ones are not duplicates</translation>
    </message>
    <message>
        <source>wpuść zaznaczone z kwarantanny</source>
        <translation>release the selected from quarantine</translation>
    </message>
    <message>
        <source>spóźnione przełóż do najbliższego otwartego miesiąca</source>
        <translation>move late ones to the next open month</translation>
    </message>
    <message>
        <source>cofnij zaznaczone do sprawdzenia</source>
        <translation>take the selected ones back to review</translation>
    </message>
    <message>
        <source>menu eksportu i przekazania</source>
        <translation>the menu of export and handing over</translation>
    </message>
    <message>
        <source>zapisz oryginały</source>
        <translation>save originals</translation>
    </message>
    <message>
        <source>przenieś zaznaczone do kosza</source>
        <translation>move the selected ones to the bin</translation>
    </message>
    <message>
        <source>przywróć zaznaczone z kosza</source>
        <translation>restore the selected ones from the bin</translation>
    </message>
    <message>
        <source>pokaż albo schowaj podgląd</source>
        <translation>show or hide the preview</translation>
    </message>
    <message>
        <source>pokaż albo schowaj filtry kolumn</source>
        <translation>show or hide the column filters</translation>
    </message>
    <message>
        <source>przesyłki: co przyszło i co się z tym stało</source>
        <translation>deliveries: what came and what became of it</translation>
    </message>
    <message>
        <source>odśwież listę</source>
        <translation>refresh the list</translation>
    </message>
    <message>
        <source>pokaż albo schowaj kłopoty</source>
        <translation>show or hide the troubles</translation>
    </message>
    <message>
        <source>udostępnij panel wybranej firmie</source>
        <translation>share the panel with the chosen company</translation>
    </message>
    <message>
        <source>pytania i odpowiedzi klientów</source>
        <translation>questions and answers of clients</translation>
    </message>
    <message>
        <source>tablica miesięcy</source>
        <translation>board of months</translation>
    </message>
    <message>
        <source>przegląd biura</source>
        <translation>office overview</translation>
    </message>
    <message>
        <source>zatwierdź dokument i otwórz następny</source>
        <translation>approve the document and open the next one</translation>
    </message>
    <message>
        <source>następne pole do sprawdzenia</source>
        <translation>next field to check</translation>
    </message>
    <message>
        <source>poprzednie pole do sprawdzenia</source>
        <translation>previous field to check</translation>
    </message>
    <message>
        <source>następne pole, każde</source>
        <translation>next field, any</translation>
    </message>
    <message>
        <source>poprzednie pole, każde</source>
        <translation>previous field, any</translation>
    </message>
    <message>
        <source>potwierdź wartość i idź do następnego pola do sprawdzenia</source>
        <translation>confirm the value and go to the next field to check</translation>
    </message>
    <message>
        <source>popraw wartość od końca; cyfry są wtedy tekstem</source>
        <translation>edit the value from its end; digits are then text</translation>
    </message>
    <message>
        <source>pokaż albo schowaj rzadsze pola</source>
        <translation>show or hide the rarer fields</translation>
    </message>
    <message>
        <source>dodaj pole, którego program nie odczytał</source>
        <translation>add a field that the program did not read</translation>
    </message>
    <message>
        <source>weź jedną z innych możliwych wartości</source>
        <translation>take one of the other possible values</translation>
    </message>
    <message>
        <source>cofnij ostatnią zmianę, krok po kroku</source>
        <translation>undo the last change, step by step</translation>
    </message>
    <message>
        <source>porzuć pisanie; drugi raz: wróć do listy</source>
        <translation>drop what is typed; a second time: back to the list</translation>
    </message>
    <message>
        <source>przejdź do tabeli VAT</source>
        <translation>go to the VAT table</translation>
    </message>
    <message>
        <source>przejdź do pozycji dokumentu</source>
        <translation>go to the line items</translation>
    </message>
    <message>
        <source>dodaj wiersz</source>
        <translation>add a row</translation>
    </message>
    <message>
        <source>usuń wiersz</source>
        <translation>remove a row</translation>
    </message>
    <message>
        <source>przejdź na obraz strony: strzałki wybierają słowo, Spacja je bierze</source>
        <translation>go to the page image: arrows choose a word, Space takes it</translation>
    </message>
    <message>
        <source>obróć stronę w prawo</source>
        <translation>turn the page right</translation>
    </message>
    <message>
        <source>obróć stronę w lewo</source>
        <translation>turn the page left</translation>
    </message>
    <message>
        <source>powiększ (także Ctrl i kółko myszy)</source>
        <translation>zoom in (also Ctrl and the mouse wheel)</translation>
    </message>
    <message>
        <source>pomniejsz</source>
        <translation>zoom out</translation>
    </message>
    <message>
        <source>dopasuj do szerokości</source>
        <translation>fit the width</translation>
    </message>
    <message>
        <source>pokaż całą stronę</source>
        <translation>show the whole page</translation>
    </message>
    <message>
        <source>pokaż oryginał zamiast strony wyprostowanej, albo z powrotem</source>
        <translation>show the original instead of the straightened page, or go back</translation>
    </message>
    <message>
        <source>następna strona dokumentu</source>
        <translation>next page of the document</translation>
    </message>
    <message>
        <source>poprzednia strona dokumentu</source>
        <translation>previous page of the document</translation>
    </message>
    <message>
        <source>następny dokument, bez zatwierdzania</source>
        <translation>next document, without approving</translation>
    </message>
    <message>
        <source>poprzedni dokument</source>
        <translation>previous document</translation>
    </message>
    <message>
        <source>zmień rodzaj dokumentu</source>
        <translation>change the kind of document</translation>
    </message>
    <message>
        <source>zmień firmę</source>
        <translation>change the company</translation>
    </message>
    <message>
        <source>zmień miesiąc</source>
        <translation>change the month</translation>
    </message>
    <message>
        <source>z zamkniętego miesiąca przenieś do najbliższego otwartego</source>
        <translation>move from a closed month to the next open one</translation>
    </message>
    <message>
        <source>to nie faktura: pismo, umowa i inne</source>
        <translation>not an invoice: letter, contract and others</translation>
    </message>
    <message>
        <source>odrzuć dokument, z powodem</source>
        <translation>reject the document, with a reason</translation>
    </message>
    <message>
        <source>to nie duplikat</source>
        <translation>not a duplicate</translation>
    </message>
    <message>
        <source>wpuść dokument z kwarantanny</source>
        <translation>release the document from quarantine</translation>
    </message>
    <message>
        <source>otwórz dokument ponownie</source>
        <translation>reopen the document</translation>
    </message>
    <message>
        <source>przejdź do opisu księgowego</source>
        <translation>go to the booking description</translation>
    </message>
    <message>
        <source>przyjmij cały podpowiadany opis księgowy</source>
        <translation>accept the whole suggested booking description</translation>
    </message>
    <message>
        <source>opisz zaznaczone: rejestr, kategoria i inne</source>
        <translation>describe the selected: register, category and more</translation>
    </message>
    <message>
        <source>cofnij ostatnie opisanie zaznaczonych</source>
        <translation>take back the last description of selected documents</translation>
    </message>
    <message>
        <source>rozmowa z klientem</source>
        <translation>conversation with the client</translation>
    </message>
    <message>
        <source>uwagi kontroli</source>
        <translation>remarks of the checks</translation>
    </message>
    <message>
        <source>podziel albo połącz strony pliku</source>
        <translation>divide or join the file&apos;s pages</translation>
    </message>
    <message>
        <source>podziel albo połącz przed bieżącą stroną</source>
        <translation>divide or join before the current page</translation>
    </message>
    <message>
        <source>obróć zaznaczone strony w prawo</source>
        <translation>turn the selected pages right</translation>
    </message>
    <message>
        <source>obróć zaznaczone strony w lewo</source>
        <translation>turn the selected pages left</translation>
    </message>
    <message>
        <source>usuń albo przywróć zaznaczone strony</source>
        <translation>take out or bring back the selected pages</translation>
    </message>
    <message>
        <source>wykonaj propozycje</source>
        <translation>carry out the proposals</translation>
    </message>
    <message>
        <source>zaznacz wszystkie strony</source>
        <translation>select all pages</translation>
    </message>
    <message>
        <source>wróć</source>
        <translation>go back</translation>
    </message>
    <message>
        <source>porównaj z domniemanym duplikatem</source>
        <translation>compare with a supposed duplicate</translation>
    </message>
    <message>
        <source>porównaj domniemane duplikaty</source>
        <translation>compare supposed duplicates</translation>
    </message>
    <message>
        <source>to samo: zachowaj dokument z prawej</source>
        <translation>the same: keep the document on the right</translation>
    </message>
    <message>
        <source>to samo: zachowaj dokument z lewej</source>
        <translation>the same: keep the document on the left</translation>
    </message>
    <message>
        <source>dokument z lewej to poprawiona wersja</source>
        <translation>the document on the left is a corrected copy</translation>
    </message>
    <message>
        <source>to dwa różne dokumenty</source>
        <translation>these are two different documents</translation>
    </message>
    <message>
        <source>cofnij ostatnią decyzję</source>
        <translation>take the last decision back</translation>
    </message>
    <message>
        <source>następna para</source>
        <translation>next pair</translation>
    </message>
    <message>
        <source>poprzednia para</source>
        <translation>previous pair</translation>
    </message>
    <message>
        <source>pokaż dokumenty tego miesiąca</source>
        <translation>show this month&apos;s documents</translation>
    </message>
    <message>
        <source>zaznacz komplet albo cofnij zaznaczenie</source>
        <translation>mark as complete, or take that back</translation>
    </message>
    <message>
        <source>przypomnij spóźnionym z tego miesiąca</source>
        <translation>remind those who are late with this month</translation>
    </message>
    <message>
        <source>czego brakuje, co jest otwarte, zamknięcie miesiąca</source>
        <translation>what is missing, what is open, closing the month</translation>
    </message>
    <message>
        <source>sprawdź braki wszystkich firm w wybranym miesiącu</source>
        <translation>look at all companies for what is missing in the chosen month</translation>
    </message>
    <message>
        <source>kontrahenci</source>
        <translation>contractors</translation>
    </message>
    <message>
        <source>karta kontrahenta zaznaczonego dokumentu</source>
        <translation>the card of the selected document&apos;s contractor</translation>
    </message>
    <message>
        <source>karta kontrahenta</source>
        <translation>the contractor&apos;s card</translation>
    </message>
    <message>
        <source>weź dane kontrahenta z bazy</source>
        <translation>take the contractor&apos;s data from the base</translation>
    </message>
    <message>
        <source>szukaj kontrahenta</source>
        <translation>find a contractor</translation>
    </message>
    <message>
        <source>nowy kontrahent</source>
        <translation>a new contractor</translation>
    </message>
    <message>
        <source>zapisz kartę</source>
        <translation>save the card</translation>
    </message>
    <message>
        <source>uzupełnij z rejestru</source>
        <translation>fill from the register</translation>
    </message>
    <message>
        <source>scal z innym kontrahentem</source>
        <translation>merge with another contractor</translation>
    </message>
    <message>
        <source>możliwe dublety</source>
        <translation>possible doubles</translation>
    </message>
    <message>
        <source>wczytaj kontrahentów z pliku</source>
        <translation>read contractors from a file</translation>
    </message>
    <message>
        <source>zapisz listę do pliku</source>
        <translation>write the list to a file</translation>
    </message>
    <message>
        <source>kod QR przelewu do aplikacji banku</source>
        <translation>QR code of the transfer for the banking app</translation>
    </message>
    <message>
        <source>przelewy</source>
        <translation>transfers</translation>
    </message>
    <message>
        <source>zaznacz dokument do zapłaty</source>
        <translation>choose the document to pay</translation>
    </message>
    <message>
        <source>zmień kwotę przelewu</source>
        <translation>change the amount of the transfer</translation>
    </message>
    <message>
        <source>podzielona płatność albo zwykły przelew</source>
        <translation>split payment or an ordinary transfer</translation>
    </message>
    <message>
        <source>zapłacone poza programem</source>
        <translation>paid outside the program</translation>
    </message>
    <message>
        <source>przyjmij uwagę</source>
        <translation>accept a remark</translation>
    </message>
    <message>
        <source>otwórz dokument</source>
        <translation>open the document</translation>
    </message>
    <message>
        <source>kod QR do aplikacji banku</source>
        <translation>QR code for the banking app</translation>
    </message>
    <message>
        <source>zapisz plik dla banku</source>
        <translation>write the file for the bank</translation>
    </message>
    <message>
        <source>historia przelewów</source>
        <translation>history of transfers</translation>
    </message>
    <message>
        <source>rachunki firmy</source>
        <translation>the company&apos;s accounts</translation>
    </message>
    <message>
        <source>zapisz rachunek</source>
        <translation>store the account</translation>
    </message>
    <message>
        <source>wyciągi bankowe wybranej firmy</source>
        <translation>bank statements of the chosen company</translation>
    </message>
    <message>
        <source>wczytaj zaznaczone jako wyciągi bankowe</source>
        <translation>read the selected ones as bank statements</translation>
    </message>
    <message>
        <source>wczytaj wyciągi z plików</source>
        <translation>import statements from files</translation>
    </message>
    <message>
        <source>potwierdź propozycję i przejdź do następnej pozycji, która czeka</source>
        <translation>confirm the proposal and go on to the next line that waits</translation>
    </message>
    <message>
        <source>potwierdź wszystkie pewne propozycje wyciągu</source>
        <translation>confirm all certain proposals of the statement</translation>
    </message>
    <message>
        <source>połącz płatność z dokumentem</source>
        <translation>pair the payment with a document</translation>
    </message>
    <message>
        <source>płatność nie potrzebuje dokumentu</source>
        <translation>the payment needs no document</translation>
    </message>
    <message>
        <source>cofnij decyzję o zaznaczonych</source>
        <translation>take back the decision about the selected ones</translation>
    </message>
    <message>
        <source>pokaż dokument płatności</source>
        <translation>show the payment&apos;s document</translation>
    </message>
    <message>
        <source>szukaj wśród pozycji wyciągu</source>
        <translation>search the lines of the statement</translation>
    </message>
    <message>
        <source>usuń wybrany wyciąg</source>
        <translation>remove the chosen statement</translation>
    </message>
    <message>
        <source>zapisz plik wyciągu</source>
        <translation>save the file of the statement</translation>
    </message>
    <message>
        <source>przekaż zatwierdzone do programu księgowego</source>
        <translation>hand over the approved to the accounting program</translation>
    </message>
    <message>
        <source>przekaż zaznaczone do programu księgowego</source>
        <translation>hand over the selected to the accounting program</translation>
    </message>
    <message>
        <source>zapisz plik albo ustawienia</source>
        <translation>write the file or keep the settings</translation>
    </message>
    <message>
        <source>ustawienia formatu</source>
        <translation>the format&apos;s settings</translation>
    </message>
    <message>
        <source>przekazane pliki</source>
        <translation>files handed over</translation>
    </message>
    <message>
        <source>przygotuj podgląd na nowo</source>
        <translation>make the preview anew</translation>
    </message>
    <message>
        <source>z tabeli do uwag i z powrotem</source>
        <translation>from the table to the notices and back</translation>
    </message>
    <message>
        <source>cofnij wybraną paczkę</source>
        <translation>take the chosen batch back</translation>
    </message>
    <message>
        <source>własne tabele biura</source>
        <translation>the office&apos;s own tables</translation>
    </message>
    <message>
        <source>dodaj kolumnę do własnej tabeli</source>
        <translation>add a column to an own table</translation>
    </message>
    <message>
        <source>przesuń kolumnę własnej tabeli w górę</source>
        <translation>move a column of an own table up</translation>
    </message>
    <message>
        <source>przesuń kolumnę własnej tabeli w dół</source>
        <translation>move a column of an own table down</translation>
    </message>
    <message>
        <source>usuń kolumnę własnej tabeli</source>
        <translation>take a column of an own table away</translation>
    </message>
</context>
<context>
    <name>kind</name>
    <message>
        <source>Faktura kosztowa</source>
        <translation>Cost invoice</translation>
    </message>
    <message>
        <source>Faktura sprzedaży</source>
        <translation>Sales invoice</translation>
    </message>
    <message>
        <source>Korekta</source>
        <translation>Correction</translation>
    </message>
    <message>
        <source>Faktura zaliczkowa</source>
        <translation>Advance invoice</translation>
    </message>
    <message>
        <source>Paragon z NIP</source>
        <translation>Receipt with NIP</translation>
    </message>
    <message>
        <source>Pro forma</source>
        <translation>Pro forma</translation>
    </message>
    <message>
        <source>Umowa</source>
        <translation>Contract</translation>
    </message>
    <message>
        <source>Pismo</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Nota księgowa</source>
        <translation>Accounting note</translation>
    </message>
    <message>
        <source>Wezwanie do zapłaty</source>
        <translation>Payment reminder</translation>
    </message>
    <message>
        <source>Wyciąg bankowy</source>
        <translation>Bank statement</translation>
    </message>
    <message>
        <source>Dokument WZ</source>
        <translation>Delivery note</translation>
    </message>
    <message>
        <source>Inny</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>Koszt</source>
        <translation>Cost</translation>
    </message>
    <message>
        <source>Sprzedaż</source>
        <translation>Sale</translation>
    </message>
    <message>
        <source>Zaliczka</source>
        <translation>Advance</translation>
    </message>
    <message>
        <source>Paragon</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>Nota</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Wezwanie</source>
        <translation>Reminder</translation>
    </message>
    <message>
        <source>Wyciąg</source>
        <translation>Statement</translation>
    </message>
    <message>
        <source>WZ</source>
        <translation>Delivery</translation>
    </message>
</context>
<context>
    <name>kpir</name>
    <message>
        <source>sprzedaż towarów i usług</source>
        <translation>sales of goods and services</translation>
    </message>
    <message>
        <source>pozostałe przychody</source>
        <translation>other revenue</translation>
    </message>
    <message>
        <source>zakup towarów i materiałów</source>
        <translation>purchase of goods and materials</translation>
    </message>
    <message>
        <source>koszty uboczne zakupu</source>
        <translation>side costs of purchases</translation>
    </message>
    <message>
        <source>wynagrodzenia</source>
        <translation>wages</translation>
    </message>
    <message>
        <source>pozostałe wydatki</source>
        <translation>other expenses</translation>
    </message>
    <message>
        <source>kolumna wolna</source>
        <translation>free column</translation>
    </message>
    <message>
        <source>badania i rozwój</source>
        <translation>research and development</translation>
    </message>
    <message>
        <source>kol. {column} (druk: {printed}) {name}</source>
        <translation>col. {column} (in print: {printed}) {name}</translation>
    </message>
</context>
<context>
    <name>letter</name>
    <message>
        <source>czeka</source>
        <translation>waiting</translation>
    </message>
    <message>
        <source>jest wysyłany</source>
        <translation>being sent</translation>
    </message>
    <message>
        <source>wysłany</source>
        <translation>sent</translation>
    </message>
    <message>
        <source>nie wysłany</source>
        <translation>not sent</translation>
    </message>
    <message>
        <source>wstrzymany</source>
        <translation>stopped</translation>
    </message>
    <message>
        <source>Zaproszenie do panelu</source>
        <translation>Invitation to the panel</translation>
    </message>
    <message>
        <source>Odpowiedź do nadawcy</source>
        <translation>Answer to a sender</translation>
    </message>
    <message>
        <source>Pytanie do dokumentu</source>
        <translation>Question about a document</translation>
    </message>
    <message>
        <source>Przypomnienie</source>
        <translation>Reminder</translation>
    </message>
    <message>
        <source>Brakujące dokumenty</source>
        <translation>Missing documents</translation>
    </message>
    <message>
        <source>Próba</source>
        <translation>Test</translation>
    </message>
</context>
<context>
    <name>line</name>
    <message>
        <source>brak dokumentu</source>
        <translation>no document</translation>
    </message>
    <message>
        <source>propozycja</source>
        <translation>proposal</translation>
    </message>
    <message>
        <source>połączona</source>
        <translation>paired</translation>
    </message>
    <message>
        <source>bez dokumentu</source>
        <translation>needs none</translation>
    </message>
    <message>
        <source>pewne</source>
        <translation>certain</translation>
    </message>
    <message>
        <source>prawdopodobne</source>
        <translation>likely</translation>
    </message>
    <message>
        <source>możliwe</source>
        <translation>possible</translation>
    </message>
</context>
<context>
    <name>mailbox state</name>
    <message>
        <source>działa</source>
        <translation>works</translation>
    </message>
    <message>
        <source>działa, sprawdzana co pół minuty</source>
        <translation>works, asked every half minute</translation>
    </message>
    <message>
        <source>łączenie…</source>
        <translation>connecting…</translation>
    </message>
    <message>
        <source>brak połączenia</source>
        <translation>no connection</translation>
    </message>
    <message>
        <source>wymaga uwagi</source>
        <translation>needs attention</translation>
    </message>
    <message>
        <source>zatrzymana</source>
        <translation>stopped</translation>
    </message>
</context>
<context>
    <name>moment</name>
    <message>
        <source>dziś {clock}</source>
        <translation>today {clock}</translation>
    </message>
    <message>
        <source>wczoraj {clock}</source>
        <translation>yesterday {clock}</translation>
    </message>
</context>
<context>
    <name>month</name>
    <message>
        <source>styczeń</source>
        <translation>January</translation>
    </message>
    <message>
        <source>luty</source>
        <translation>February</translation>
    </message>
    <message>
        <source>marzec</source>
        <translation>March</translation>
    </message>
    <message>
        <source>kwiecień</source>
        <translation>April</translation>
    </message>
    <message>
        <source>maj</source>
        <translation>May</translation>
    </message>
    <message>
        <source>czerwiec</source>
        <translation>June</translation>
    </message>
    <message>
        <source>lipiec</source>
        <translation>July</translation>
    </message>
    <message>
        <source>sierpień</source>
        <translation>August</translation>
    </message>
    <message>
        <source>wrzesień</source>
        <translation>September</translation>
    </message>
    <message>
        <source>październik</source>
        <translation>October</translation>
    </message>
    <message>
        <source>listopad</source>
        <translation>November</translation>
    </message>
    <message>
        <source>grudzień</source>
        <translation>December</translation>
    </message>
</context>
<context>
    <name>month rule</name>
    <message>
        <source>miesiąc otrzymania</source>
        <translation>month of receipt</translation>
    </message>
    <message>
        <source>miesiąc przed otrzymaniem</source>
        <translation>month before receipt</translation>
    </message>
    <message>
        <source>miesiąc wystawienia</source>
        <translation>month of issue</translation>
    </message>
</context>
<context>
    <name>month standing</name>
    <message>
        <source>zamknięty</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>wyeksportowany</source>
        <translation>exported</translation>
    </message>
    <message>
        <source>sprawdzony</source>
        <translation>reviewed</translation>
    </message>
    <message>
        <source>komplet</source>
        <translation>complete</translation>
    </message>
    <message>
        <source>brak dokumentów</source>
        <translation>no documents</translation>
    </message>
    <message>
        <source>bez potwierdzenia</source>
        <translation>unconfirmed</translation>
    </message>
    <message>
        <source>w toku</source>
        <translation>running</translation>
    </message>
    <message>
        <source>nieoczekiwany</source>
        <translation>not awaited</translation>
    </message>
</context>
<context>
    <name>months</name>
    <message>
        <source>braki: {count}</source>
        <translation>missing: {count}</translation>
    </message>
    <message>
        <source>czeka {count}</source>
        <translation>{count} waiting</translation>
    </message>
    <message>
        <source>brak</source>
        <translation>none</translation>
    </message>
    <message>
        <source>dokumentów: {count}</source>
        <translation>documents: {count}</translation>
    </message>
    <message>
        <source>czeka na biuro: {count}</source>
        <translation>waiting for the office: {count}</translation>
    </message>
    <message>
        <source>brakuje: {count}</source>
        <translation>missing: {count}</translation>
    </message>
    <message>
        <source>komplet zaznaczył(a) {who}, {when}</source>
        <translation>marked complete by {who}, {when}</translation>
    </message>
    <message>
        <source>zamknięto {when} ({who})</source>
        <translation>closed {when} ({who})</translation>
    </message>
    <message>
        <source>przyszło po zamknięciu: {count}</source>
        <translation>came after closing: {count}</translation>
    </message>
    <message>
        <source>przypomniano {when}</source>
        <translation>reminded {when}</translation>
    </message>
    <message>
        <source>{said} (jeszcze nie termin)</source>
        <translation>{said} (not due yet)</translation>
    </message>
    <message>
        <source>{said}: może źle odczytano jeden numer</source>
        <translation>{said}: perhaps one number was misread</translation>
    </message>
    <message>
        <source>{when}, {who}: zamknięto</source>
        <translation>{when}, {who}: closed</translation>
    </message>
    <message>
        <source>{when}, {who}: otwarto ponownie, powód: {reason}</source>
        <translation>{when}, {who}: opened again, reason: {reason}</translation>
    </message>
    <message>
        <source>otwarte było wtedy:</source>
        <translation>open then:</translation>
    </message>
</context>
<context>
    <name>moving</name>
    <message>
        <source>Bezdotyk – przywracanie biura</source>
        <translation>Bezdotyk – restoring the office</translation>
    </message>
    <message>
        <source>Przywracanie biura z kopii zapasowej</source>
        <translation>Restoring the office from a backup</translation>
    </message>
    <message>
        <source>Każdy plik jest sprawdzany. Gdyby coś to przerwało, program dokończy przy następnym uruchomieniu.</source>
        <translation>Every file is checked. If something interrupts it, the program goes on at the next start.</translation>
    </message>
    <message>
        <source>Bezdotyk – wspólna baza</source>
        <translation>Bezdotyk – shared database</translation>
    </message>
    <message>
        <source>Wspólna baza biura</source>
        <translation>The office&apos;s shared database</translation>
    </message>
    <message>
        <source>Każdy wiersz i każdy plik jest porównywany. Dopóki wszystko się nie zgadza, biuro zostaje tam, gdzie było, więc przerwanie niczego nie psuje.</source>
        <translation>Every row and every file is compared. Until everything agrees, the office stays where it was, so breaking it off does no harm.</translation>
    </message>
    <message>
        <source>Bezdotyk – przenoszenie danych</source>
        <translation>Bezdotyk – moving the data</translation>
    </message>
    <message>
        <source>Przenoszenie danych biura</source>
        <translation>Moving the office&apos;s data</translation>
    </message>
    <message>
        <source>Każda kopia jest porównywana z oryginałem. Dopóki wszystko się nie zgadza, dane zostają tam, gdzie były, więc przerwanie niczego nie psuje.</source>
        <translation>Every copy is compared with its original. Until all of them agree the data stay where they were, so an interruption spoils nothing.</translation>
    </message>
</context>
<context>
    <name>observer</name>
    <message>
        <source>dobierz samo</source>
        <translation>choose by itself</translation>
    </message>
    <message>
        <source>zdarzenia systemu</source>
        <translation>events of the system</translation>
    </message>
    <message>
        <source>przeglądanie (dyski sieciowe)</source>
        <translation>listing (network drives)</translation>
    </message>
</context>
<context>
    <name>open</name>
    <message>
        <source>nikt nie potwierdził, że to komplet</source>
        <translation>nobody has confirmed that this is all</translation>
    </message>
    <message>
        <source>nieodczytane dokumenty: {count}</source>
        <translation>documents not read: {count}</translation>
    </message>
    <message>
        <source>dokumenty do sprawdzenia: {count}</source>
        <translation>documents to review: {count}</translation>
    </message>
    <message>
        <source>dokumenty w kwarantannie: {count}</source>
        <translation>documents in quarantine: {count}</translation>
    </message>
    <message>
        <source>pytania do klienta bez odpowiedzi: {count}</source>
        <translation>questions to the client without an answer: {count}</translation>
    </message>
    <message>
        <source>zatwierdzone, niewyeksportowane: {count}</source>
        <translation>approved, not exported: {count}</translation>
    </message>
    <message>
        <source>stali dostawcy bez faktury: {count}</source>
        <translation>recurring suppliers without an invoice: {count}</translation>
    </message>
    <message>
        <source>numery sprzedaży, których nie ma: {count}</source>
        <translation>sales numbers that are missing: {count}</translation>
    </message>
    <message>
        <source>płatności z wyciągów bez dokumentu: {count}</source>
        <translation>payments on statements without a document: {count}</translation>
    </message>
</context>
<context>
    <name>originals</name>
    <message>
        <source>Każdy plik dokładnie taki, jaki przyszedł, i spis (CSV) z sumami kontrolnymi.</source>
        <translation>Each file exactly as it came, and a list (CSV) with checksums.</translation>
    </message>
    <message>
        <source>Każdy dokument jako PDF/A-2b do archiwum; rozpoznany tekst leży pod obrazem i daje się szukać i kopiować. Podpis elektroniczny zostaje w oryginale, który jest obok.</source>
        <translation>Each document as PDF/A-2b for the archive; the recognised text lies below the picture and can be searched and copied. An electronic signature stays in the original, which lies beside it.</translation>
    </message>
    <message>
        <source>pliki jak przyszły, folder</source>
        <translation>files as they came, folder</translation>
    </message>
    <message>
        <source>pliki jak przyszły, ZIP</source>
        <translation>files as they came, ZIP</translation>
    </message>
    <message>
        <source>jeden PDF z zakładkami</source>
        <translation>one PDF with bookmarks</translation>
    </message>
    <message>
        <source>Wszystkie strony w jednym pliku; zakładki: firma, miesiąc, dokument. Za plik, którego nie da się otworzyć, jest strona z wyjaśnieniem.</source>
        <translation>All pages in one file; bookmarks: company, month, document. In place of a file that cannot be opened there is a page that says why.</translation>
    </message>
    <message>
        <source>PDF/A z tekstem, folder</source>
        <translation>PDF/A with text, folder</translation>
    </message>
    <message>
        <source>PDF/A z tekstem, ZIP</source>
        <translation>PDF/A with text, ZIP</translation>
    </message>
    <message>
        <source>nazwa firmy</source>
        <translation>name of the company</translation>
    </message>
    <message>
        <source>NIP firmy</source>
        <translation>NIP of the company</translation>
    </message>
    <message>
        <source>miesiąc, np. 2026-11</source>
        <translation>month, e.g. 2026-11</translation>
    </message>
    <message>
        <source>data wystawienia</source>
        <translation>date of issue</translation>
    </message>
    <message>
        <source>dzień przyjęcia w biurze</source>
        <translation>day on which the office received it</translation>
    </message>
    <message>
        <source>rodzaj dokumentu</source>
        <translation>kind of document</translation>
    </message>
    <message>
        <source>numer dokumentu</source>
        <translation>document number</translation>
    </message>
    <message>
        <source>nazwa kontrahenta</source>
        <translation>contractor&apos;s name</translation>
    </message>
    <message>
        <source>NIP kontrahenta</source>
        <translation>NIP of the contractor</translation>
    </message>
    <message>
        <source>kwota brutto</source>
        <translation>gross amount</translation>
    </message>
    <message>
        <source>waluta</source>
        <translation>currency</translation>
    </message>
    <message>
        <source>numer KSeF</source>
        <translation>KSeF number</translation>
    </message>
    <message>
        <source>nazwa, pod którą plik przyszedł</source>
        <translation>name under which the file came</translation>
    </message>
    <message>
        <source>numer dokumentu w programie</source>
        <translation>the document&apos;s number in the program</translation>
    </message>
</context>
<context>
    <name>page role</name>
    <message>
        <source>pusta</source>
        <translation>blank</translation>
    </message>
    <message>
        <source>rozdzielająca</source>
        <translation>separator</translation>
    </message>
    <message>
        <source>usunięta</source>
        <translation>taken out</translation>
    </message>
    <message>
        <source>Nie można pokazać tej strony.</source>
        <translation>This page cannot be shown.</translation>
    </message>
</context>
<context>
    <name>panel access</name>
    <message>
        <source>zaproszenie czeka</source>
        <translation>invitation waits</translation>
    </message>
    <message>
        <source>otwarto zaproszenie, nie ma jeszcze hasła</source>
        <translation>invitation opened, no password yet</translation>
    </message>
    <message>
        <source>zaproszenie wygasło</source>
        <translation>invitation expired</translation>
    </message>
    <message>
        <source>ma dostęp</source>
        <translation>has access</translation>
    </message>
    <message>
        <source>dostęp zablokowany</source>
        <translation>access locked</translation>
    </message>
    <message>
        <source>wysłano {when}</source>
        <translation>sent {when}</translation>
    </message>
    <message>
        <source>ważne do {when}</source>
        <translation>valid until {when}</translation>
    </message>
    <message>
        <source>ostatnio w panelu {when}</source>
        <translation>last in the panel {when}</translation>
    </message>
    <message>
        <source>z drugim składnikiem</source>
        <translation>with a second factor</translation>
    </message>
</context>
<context>
    <name>panel act</name>
    <message>
        <source>wysłano link: {about}</source>
        <translation>link sent: {about}</translation>
    </message>
    <message>
        <source>otwarto link</source>
        <translation>link opened</translation>
    </message>
    <message>
        <source>wybrano hasło</source>
        <translation>password chosen</translation>
    </message>
    <message>
        <source>cofnięto link: {about}</source>
        <translation>link withdrawn: {about}</translation>
    </message>
    <message>
        <source>zmieniono uprawnienia: {about}</source>
        <translation>rights changed: {about}</translation>
    </message>
    <message>
        <source>zablokowano dostęp: {about}</source>
        <translation>access locked: {about}</translation>
    </message>
    <message>
        <source>odblokowano dostęp: {about}</source>
        <translation>access unlocked: {about}</translation>
    </message>
    <message>
        <source>odebrano dostęp: {about}</source>
        <translation>access withdrawn: {about}</translation>
    </message>
    <message>
        <source>zalogowano się</source>
        <translation>logged in</translation>
    </message>
    <message>
        <source>nieudane logowanie</source>
        <translation>failed login</translation>
    </message>
    <message>
        <source>wylogowano się</source>
        <translation>logged out</translation>
    </message>
    <message>
        <source>zmieniono hasło</source>
        <translation>password changed</translation>
    </message>
    <message>
        <source>włączono drugi składnik</source>
        <translation>second factor turned on</translation>
    </message>
    <message>
        <source>wyłączono drugi składnik</source>
        <translation>second factor turned off</translation>
    </message>
    <message>
        <source>dodano dokument</source>
        <translation>document added</translation>
    </message>
    <message>
        <source>nie przyjęto pliku</source>
        <translation>file refused</translation>
    </message>
    <message>
        <source>wycofano dokument</source>
        <translation>document withdrawn</translation>
    </message>
    <message>
        <source>napisano do klienta</source>
        <translation>wrote to the client</translation>
    </message>
    <message>
        <source>napisano do biura</source>
        <translation>wrote to the office</translation>
    </message>
    <message>
        <source>zaznaczono komplet: {about}</source>
        <translation>marked complete: {about}</translation>
    </message>
    <message>
        <source>cofnięto komplet: {about}</source>
        <translation>complete taken back: {about}</translation>
    </message>
    <message>
        <source>przypomniano o miesiącu: {about}</source>
        <translation>reminded of the month: {about}</translation>
    </message>
    <message>
        <source>obejrzano dokument</source>
        <translation>document looked at</translation>
    </message>
    <message>
        <source>utworzono kod do połączenia telefonu</source>
        <translation>made a code to connect a phone</translation>
    </message>
    <message>
        <source>wycofano kod do połączenia telefonu</source>
        <translation>withdrew a code to connect a phone</translation>
    </message>
    <message>
        <source>połączono telefon</source>
        <translation>connected a phone</translation>
    </message>
    <message>
        <source>odłączono telefon: {about}</source>
        <translation>disconnected a phone: {about}</translation>
    </message>
</context>
<context>
    <name>panel language</name>
    <message>
        <source>polski</source>
        <translation>Polish</translation>
    </message>
    <message>
        <source>angielski</source>
        <translation>English</translation>
    </message>
    <message>
        <source>ukraiński</source>
        <translation>Ukrainian</translation>
    </message>
    <message>
        <source>niemiecki</source>
        <translation>German</translation>
    </message>
</context>
<context>
    <name>panel refused</name>
    <message>
        <source>Wysyłanie poczty nie jest ustawione. Ustaw je i spróbuj ponownie.</source>
        <translation>Sending mail is not set up. Set it up and try again.</translation>
    </message>
    <message>
        <source>Tego dostępu już nie ma.</source>
        <translation>This access no longer exists.</translation>
    </message>
</context>
<context>
    <name>panel right</name>
    <message>
        <source>dodaje dokumenty</source>
        <translation>adds documents</translation>
    </message>
    <message>
        <source>widzi wszystkie dokumenty firmy</source>
        <translation>sees all of the company&apos;s documents</translation>
    </message>
    <message>
        <source>widzi odczytane kwoty i kontrahentów</source>
        <translation>sees amounts and contractors that were read</translation>
    </message>
    <message>
        <source>odpowiada na pytania, zaznacza komplet miesiąca</source>
        <translation>answers questions, marks months as complete</translation>
    </message>
    <message>
        <source>zaprasza inne osoby z firmy</source>
        <translation>invites other people of the company</translation>
    </message>
</context>
<context>
    <name>panel state</name>
    <message>
        <source>wyłączony</source>
        <translation>off</translation>
    </message>
    <message>
        <source>działa</source>
        <translation>works</translation>
    </message>
    <message>
        <source>w innym programie</source>
        <translation>in another program</translation>
    </message>
    <message>
        <source>nie działa</source>
        <translation>does not work</translation>
    </message>
    <message>
        <source>przestał działać – uruchom ponownie</source>
        <translation>has stopped – start it again</translation>
    </message>
</context>
<context>
    <name>panel tls</name>
    <message>
        <source>utworzony przez program</source>
        <translation>made by the program</translation>
    </message>
    <message>
        <source>własny, z plików</source>
        <translation>own, from files</translation>
    </message>
    <message>
        <source>żaden: HTTPS zapewnia serwer pośredniczący</source>
        <translation>none: the proxy provides HTTPS</translation>
    </message>
</context>
<context>
    <name>printing</name>
    <message>
        <source>dokumenty</source>
        <translation>documents</translation>
    </message>
    <message>
        <source>otrzymano {when}</source>
        <translation>received {when}</translation>
    </message>
    <message>
        <source>strona {page} z {pages}</source>
        <translation>page {page} of {pages}</translation>
    </message>
    <message>
        <source>nr {id}</source>
        <translation>no. {id}</translation>
    </message>
    <message>
        <source>dokumentów: {count}</source>
        <translation>documents: {count}</translation>
    </message>
    <message>
        <source>Razem brutto</source>
        <translation>Gross in all</translation>
    </message>
    <message>
        <source>Rozmowa</source>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>Uwagi</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>bez: {what}</source>
        <translation>without: {what}</translation>
    </message>
    <message>
        <source>Miesiąc zamknięty {when}, {who}.</source>
        <translation>Month closed {when}, {who}.</translation>
    </message>
    <message>
        <source>Miesiąc nie jest zamknięty.</source>
        <translation>The month is not closed.</translation>
    </message>
    <message>
        <source>Czego brakuje</source>
        <translation>What is missing</translation>
    </message>
    <message>
        <source>Niczego nie brakuje.</source>
        <translation>Nothing is missing.</translation>
    </message>
    <message>
        <source>Co jest jeszcze do zrobienia</source>
        <translation>What is left to do</translation>
    </message>
    <message>
        <source>Wszystko jest zrobione.</source>
        <translation>Everything is done.</translation>
    </message>
    <message>
        <source>Razem według rejestrów VAT</source>
        <translation>Totals by VAT register</translation>
    </message>
    <message>
        <source>Rejestr</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Dokumenty</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Netto</source>
        <translation>Net</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>VAT</translation>
    </message>
    <message>
        <source>Brutto</source>
        <translation>Gross</translation>
    </message>
    <message>
        <source>Waluta</source>
        <translation>Currency</translation>
    </message>
    <message>
        <source>Żaden dokument nie jest opisany.</source>
        <translation>No document is described.</translation>
    </message>
    <message>
        <source>Bez opisu, więc poza sumami: {count}</source>
        <translation>Not described, so in no total: {count}</translation>
    </message>
    <message>
        <source>bez rejestru</source>
        <translation>no register</translation>
    </message>
</context>
<context>
    <name>privacy</name>
    <message>
        <source>Klienci biura</source>
        <translation>Clients of the office</translation>
    </message>
    <message>
        <source>Baza kontrahentów</source>
        <translation>Base of contractors</translation>
    </message>
    <message>
        <source>Potwierdzone rachunki</source>
        <translation>Confirmed accounts</translation>
    </message>
    <message>
        <source>Czego program się nauczył</source>
        <translation>What the program has learnt</translation>
    </message>
    <message>
        <source>Dokumenty</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Nadawcy dokumentów</source>
        <translation>Senders of documents</translation>
    </message>
    <message>
        <source>Maile i przesyłki</source>
        <translation>Mails and deliveries</translation>
    </message>
    <message>
        <source>Listy biura</source>
        <translation>Letters of the office</translation>
    </message>
    <message>
        <source>Konta w panelu klienta</source>
        <translation>Accounts in the client panel</translation>
    </message>
    <message>
        <source>Telefony</source>
        <translation>Phones</translation>
    </message>
    <message>
        <source>Pliki przesłane w panelu</source>
        <translation>Files sent in the panel</translation>
    </message>
    <message>
        <source>Rozmowy w panelu</source>
        <translation>Talks in the panel</translation>
    </message>
    <message>
        <source>Dziennik panelu</source>
        <translation>Log of the panel</translation>
    </message>
    <message>
        <source>Operacje na wyciągach</source>
        <translation>Movements on statements</translation>
    </message>
    <message>
        <source>Przelewy</source>
        <translation>Transfers</translation>
    </message>
    <message>
        <source>Odpowiedzi rejestrów publicznych</source>
        <translation>Answers of public registers</translation>
    </message>
    <message>
        <source>Pytania do rejestrów publicznych</source>
        <translation>Questions to public registers</translation>
    </message>
    <message>
        <source>Słowniki opisu księgowego</source>
        <translation>Dictionaries for booking</translation>
    </message>
    <message>
        <source>Reguły opisu księgowego</source>
        <translation>Booking rules</translation>
    </message>
    <message>
        <source>Reguły wyciągów</source>
        <translation>Statement rules</translation>
    </message>
    <message>
        <source>Lista kłopotów</source>
        <translation>List of troubles</translation>
    </message>
    <message>
        <source>Zapisane szukania</source>
        <translation>Kept searches</translation>
    </message>
    <message>
        <source>Użytkownicy programu</source>
        <translation>Users of the program</translation>
    </message>
    <message>
        <source>Kto co zrobił: czego dotyczyło</source>
        <translation>Who did what: what it was about</translation>
    </message>
    <message>
        <source>Czynności osoby z biura</source>
        <translation>What somebody of the office did</translation>
    </message>
    <message>
        <source>zniknie</source>
        <translation>goes</translation>
    </message>
    <message>
        <source>do decyzji</source>
        <translation>to decide</translation>
    </message>
    <message>
        <source>zostaje</source>
        <translation>stays</translation>
    </message>
    <message>
        <source>Dowody księgowe</source>
        <translation>Accounting documents</translation>
    </message>
    <message>
        <source>Umowy</source>
        <translation>Contracts</translation>
    </message>
    <message>
        <source>Pisma i inne dokumenty</source>
        <translation>Letters and other documents</translation>
    </message>
    <message>
        <source>Wyciągi bankowe</source>
        <translation>Bank statements</translation>
    </message>
    <message>
        <source>Kopie przekazanych plików</source>
        <translation>Copies of handed over files</translation>
    </message>
    <message>
        <source>Dziennik i rozmowy panelu</source>
        <translation>Log and talks of the panel</translation>
    </message>
    <message>
        <source>Historia zniszczonych dokumentów</source>
        <translation>History of destroyed documents</translation>
    </message>
    <message>
        <source>lat od końca roku następnego po roku dokumentu: art. 70 § 1 i art. 86 § 1 Ordynacji podatkowej, art. 74 ust. 2 pkt 8 ustawy o rachunkowości</source>
        <translation>years from the end of the year after the document&apos;s: art. 70 § 1 and art. 86 § 1 Ordynacja podatkowa, art. 74 ust. 2 pkt 8 ustawy o rachunkowości</translation>
    </message>
    <message>
        <source>lat od końca roku następnego po roku dokumentu; art. 74 ust. 2 pkt 4 ustawy o rachunkowości liczy 5 lat od rozliczenia umowy, którego program nie zna</source>
        <translation>years from the end of the year after the document&apos;s; art. 74 ust. 2 pkt 4 ustawy o rachunkowości counts 5 years from when the contract was settled, which the program does not know</translation>
    </message>
    <message>
        <source>lat od końca roku następnego po roku dokumentu; ustala biuro (art. 5 ust. 1 lit. e RODO)</source>
        <translation>years from the end of the year after the document&apos;s; as the office decides (art. 5(1)(e) GDPR)</translation>
    </message>
    <message>
        <source>lat od końca roku następnego po roku wyciągu: tak jak dowody księgowe</source>
        <translation>years from the end of the year after the statement&apos;s: as accounting documents</translation>
    </message>
    <message>
        <source>lat od końca roku następnego po roku pliku; ustala biuro</source>
        <translation>years from the end of the year after the file&apos;s; as the office decides</translation>
    </message>
    <message>
        <source>lat od końca roku; ustala biuro, zwykle do przedawnienia roszczeń (art. 118 k.c.)</source>
        <translation>years from the end of the year; as the office decides, usually until claims are time-barred (art. 118 Kodeks cywilny)</translation>
    </message>
    <message>
        <source>lat od końca roku wpisu; ustala biuro (art. 5 ust. 2 RODO, art. 118 k.c.)</source>
        <translation>years from the end of the entry&apos;s year; as the office decides (art. 5(2) GDPR, art. 118 Kodeks cywilny)</translation>
    </message>
    <message>
        <source>Protokół usunięcia danych osoby</source>
        <translation>Protocol of the erasure of a person&apos;s data</translation>
    </message>
    <message>
        <source>Protokół brakowania dokumentacji</source>
        <translation>Protocol of the destruction of documents</translation>
    </message>
    <message>
        <source>dotyczy</source>
        <translation>about</translation>
    </message>
    <message>
        <source>rachunek</source>
        <translation>account</translation>
    </message>
    <message>
        <source>adres</source>
        <translation>address</translation>
    </message>
    <message>
        <source>kwota</source>
        <translation>amount</translation>
    </message>
    <message>
        <source>odpowiedź</source>
        <translation>answer</translation>
    </message>
    <message>
        <source>przedtem</source>
        <translation>before</translation>
    </message>
    <message>
        <source>przeglądarka</source>
        <translation>browser</translation>
    </message>
    <message>
        <source>droga</source>
        <translation>channel</translation>
    </message>
    <message>
        <source>dostęp do firm</source>
        <translation>access to companies</translation>
    </message>
    <message>
        <source>kontrahent</source>
        <translation>contractor</translation>
    </message>
    <message>
        <source>ile</source>
        <translation>how many</translation>
    </message>
    <message>
        <source>zatwierdzone dokumenty</source>
        <translation>approved documents</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>e-mail</translation>
    </message>
    <message>
        <source>w polach</source>
        <translation>in the fields</translation>
    </message>
    <message>
        <source>plik</source>
        <translation>file</translation>
    </message>
    <message>
        <source>pierwszy raz</source>
        <translation>first</translation>
    </message>
    <message>
        <source>adres IP</source>
        <translation>IP address</translation>
    </message>
    <message>
        <source>rodzaj</source>
        <translation>kind</translation>
    </message>
    <message>
        <source>ostatni raz</source>
        <translation>last</translation>
    </message>
    <message>
        <source>nauczone z dokumentów</source>
        <translation>learnt from documents</translation>
    </message>
    <message>
        <source>login</source>
        <translation>login</translation>
    </message>
    <message>
        <source>nazwa</source>
        <translation>name</translation>
    </message>
    <message>
        <source>NIP albo inny numer</source>
        <translation>NIP or another number</translation>
    </message>
    <message>
        <source>uwaga</source>
        <translation>note</translation>
    </message>
    <message>
        <source>numer dokumentu</source>
        <translation>document number</translation>
    </message>
    <message>
        <source>numer zapytania</source>
        <translation>number of the question</translation>
    </message>
    <message>
        <source>nadawca</source>
        <translation>sender</translation>
    </message>
    <message>
        <source>zalogowane przeglądarki</source>
        <translation>browsers logged in</translation>
    </message>
    <message>
        <source>temat</source>
        <translation>subject</translation>
    </message>
    <message>
        <source>konto komputera</source>
        <translation>computer account</translation>
    </message>
    <message>
        <source>treść</source>
        <translation>text</translation>
    </message>
    <message>
        <source>tytuł</source>
        <translation>title</translation>
    </message>
    <message>
        <source>do</source>
        <translation>to</translation>
    </message>
    <message>
        <source>co</source>
        <translation>what</translation>
    </message>
    <message>
        <source>gdzie</source>
        <translation>where</translation>
    </message>
    <message>
        <source>kto</source>
        <translation>who</translation>
    </message>
    <message>
        <source>Dane osoby w programie</source>
        <translation>A person&apos;s data in the program</translation>
    </message>
    <message>
        <source>Informacja o przetwarzanych danych (art. 15 RODO), stan na {moment}.</source>
        <translation>Information on the data that are processed (art. 15 GDPR), as of {moment}.</translation>
    </message>
    <message>
        <source>Szukano: {what}</source>
        <translation>Looked for: {what}</translation>
    </message>
    <message>
        <source>Program nie ma danych tej osoby.</source>
        <translation>The program holds no data of this person.</translation>
    </message>
    <message>
        <source>Zostaje co najmniej do {day}.</source>
        <translation>It stays until {day} at least.</translation>
    </message>
    <message>
        <source>Raport obejmuje bazę programu. Kopie zapasowe, serwer poczty, pliki przekazane do programów księgowych i dokumenty na papierze sprawdź osobno: program ich nie przeszukuje.</source>
        <translation>The report covers the program&apos;s database. Look apart at backups, the mail server, files handed to accounting programs and documents on paper: the program does not search them.</translation>
    </message>
    <message>
        <source>Protokół nr {number}</source>
        <translation>Protocol no. {number}</translation>
    </message>
    <message>
        <source>Wykonano {moment}, wykonał(a): {who}.</source>
        <translation>Done {moment} by {who}.</translation>
    </message>
    <message>
        <source>Podstawa: {ground}</source>
        <translation>Ground: {ground}</translation>
    </message>
    <message>
        <source>Usunięto albo zanonimizowano</source>
        <translation>Erased or made anonymous</translation>
    </message>
    <message>
        <source>Zniszczono</source>
        <translation>Destroyed</translation>
    </message>
    <message>
        <source>Zostało, bo nakazuje to prawo albo nikt tego nie wybrał</source>
        <translation>Stayed, because the law has it kept or nobody chose it</translation>
    </message>
    <message>
        <source>Spis</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Starsze kopie zapasowe zawierają te dane, dopóki nie minie okres ich przechowywania. Po przywróceniu takiej kopii czynność trzeba powtórzyć.</source>
        <translation>Older backups hold these data until the time of their own keeping is over. Once such a backup was restored, this has to be done again.</translation>
    </message>
    <message>
        <source>Data i podpis: ......................................................</source>
        <translation>Date and signature: ......................................................</translation>
    </message>
    <message>
        <source>Lp.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Rodzaj</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Numer</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Firma</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>Kontrahent</source>
        <translation>Contractor</translation>
    </message>
    <message>
        <source>{year}, sztuk: {count}</source>
        <translation>{year}, pieces: {count}</translation>
    </message>
    <message>
        <source>konto w panelu nr {number}</source>
        <translation>account in the panel no. {number}</translation>
    </message>
    <message>
        <source>dokumenty</source>
        <translation>documents</translation>
    </message>
    <message>
        <source>kontrahenci</source>
        <translation>contractors</translation>
    </message>
    <message>
        <source>miesiące</source>
        <translation>months</translation>
    </message>
    <message>
        <source>przekazane pliki</source>
        <translation>handed over files</translation>
    </message>
    <message>
        <source>przelewy</source>
        <translation>transfers</translation>
    </message>
    <message>
        <source>wyciągi bankowe</source>
        <translation>bank statements</translation>
    </message>
    <message>
        <source>operacje na wyciągach</source>
        <translation>movements on statements</translation>
    </message>
    <message>
        <source>reguły wyciągów</source>
        <translation>statement rules</translation>
    </message>
    <message>
        <source>kursy wpisane ręcznie</source>
        <translation>rates entered by hand</translation>
    </message>
    <message>
        <source>protokoły</source>
        <translation>protocols</translation>
    </message>
    <message>
        <source>biuro</source>
        <translation>office</translation>
    </message>
</context>
<context>
    <name>reason</name>
    <message>
        <source>podatek</source>
        <translation>tax</translation>
    </message>
    <message>
        <source>składki ZUS</source>
        <translation>ZUS contributions</translation>
    </message>
    <message>
        <source>opłata albo odsetki banku</source>
        <translation>bank fee or interest</translation>
    </message>
    <message>
        <source>wynagrodzenie</source>
        <translation>wages</translation>
    </message>
    <message>
        <source>przelew między własnymi rachunkami</source>
        <translation>transfer between own accounts</translation>
    </message>
    <message>
        <source>gotówka</source>
        <translation>cash</translation>
    </message>
    <message>
        <source>kredyt</source>
        <translation>loan</translation>
    </message>
    <message>
        <source>inny powód</source>
        <translation>another reason</translation>
    </message>
</context>
<context>
    <name>register</name>
    <message>
        <source>biała lista</source>
        <translation>white list</translation>
    </message>
    <message>
        <source>plik płaski białej listy</source>
        <translation>the white list&apos;s flat file</translation>
    </message>
    <message>
        <source>GUS</source>
        <translation>GUS</translation>
    </message>
    <message>
        <source>VIES</source>
        <translation>VIES</translation>
    </message>
    <message>
        <source>NBP</source>
        <translation>NBP</translation>
    </message>
</context>
<context>
    <name>registers</name>
    <message>
        <source>Plik płaski białej listy, pobierany co dzień</source>
        <translation>The white list&apos;s flat file, fetched every day</translation>
    </message>
    <message>
        <source>Wykaz podatników VAT (biała lista) online</source>
        <translation>List of VAT payers (white list) online</translation>
    </message>
    <message>
        <source>Kursy walut NBP, tabela A</source>
        <translation>NBP exchange rates, table A</translation>
    </message>
    <message>
        <source>Rejestr REGON Głównego Urzędu Statystycznego</source>
        <translation>The statistical office&apos;s register REGON (GUS)</translation>
    </message>
    <message>
        <source>VIES: numery VAT z Unii Europejskiej</source>
        <translation>VIES: VAT numbers of the European Union</translation>
    </message>
    <message>
        <source>Sprawdza rachunki bez wysyłania czegokolwiek o kontrahentach. Plik zajmuje około pół gigabajta na każdy dzień.</source>
        <translation>Checks accounts without sending anything about contractors. The file takes about half a gigabyte a day.</translation>
    </message>
    <message>
        <source>Status VAT i rachunki na dany dzień. Ministerstwo Finansów dostaje NIP i rachunek.</source>
        <translation>VAT status and accounts on a given day. The Ministry of Finance is told the NIP and the account.</translation>
    </message>
    <message>
        <source>Całe tabele, więc bank nie dowiaduje się niczego o dokumentach.</source>
        <translation>Whole tables, so the bank learns nothing about documents.</translation>
    </message>
    <message>
        <source>Nazwy i adresy. GUS dostaje NIP. Wymaga klucza.</source>
        <translation>Names and addresses. GUS is told the NIP. Needs a key.</translation>
    </message>
    <message>
        <source>Ważność numeru VAT w dniu pytania. Komisja Europejska dostaje numer, a z NIP-em biura daje numer potwierdzenia.</source>
        <translation>Whether a VAT number is valid on the day of the question. The European Commission is told the number, and with the office&apos;s NIP gives a confirmation number.</translation>
    </message>
    <message>
        <source>jeszcze nie pytano</source>
        <translation>not asked yet</translation>
    </message>
    <message>
        <source>pyta…</source>
        <translation>asking…</translation>
    </message>
    <message>
        <source>działa</source>
        <translation>works</translation>
    </message>
    <message>
        <source>brak odpowiedzi</source>
        <translation>no answer</translation>
    </message>
    <message>
        <source>limit na dziś wyczerpany</source>
        <translation>today&apos;s limit is used up</translation>
    </message>
    <message>
        <source>wyłączony</source>
        <translation>off</translation>
    </message>
    <message>
        <source>nie ma</source>
        <translation>nothing there</translation>
    </message>
    <message>
        <source>czeka na właściwy klucz</source>
        <translation>waits for the right key</translation>
    </message>
    <message>
        <source>czeka pytań: {count}</source>
        <translation>questions waiting: {count}</translation>
    </message>
    <message>
        <source>następna próba: {at}</source>
        <translation>next attempt: {at}</translation>
    </message>
    <message>
        <source>ostatnia odpowiedź: {at}</source>
        <translation>last answer: {at}</translation>
    </message>
    <message>
        <source>dane z dnia {day}</source>
        <translation>data of {day}</translation>
    </message>
    <message>
        <source>pobrano {done} MB</source>
        <translation>{done} MB fetched</translation>
    </message>
    <message>
        <source>pobrano {done} z {total} MB</source>
        <translation>{done} of {total} MB fetched</translation>
    </message>
</context>
<context>
    <name>reject</name>
    <message>
        <source>nieczytelny skan</source>
        <translation>the scan cannot be read</translation>
    </message>
    <message>
        <source>brakuje strony</source>
        <translation>a page is missing</translation>
    </message>
    <message>
        <source>to nie ta firma</source>
        <translation>wrong company</translation>
    </message>
    <message>
        <source>już mamy ten dokument</source>
        <translation>we have this document already</translation>
    </message>
    <message>
        <source>błędne dane nabywcy</source>
        <translation>wrong buyer&apos;s data</translation>
    </message>
    <message>
        <source>nie dotyczy działalności</source>
        <translation>has nothing to do with the business</translation>
    </message>
</context>
<context>
    <name>review</name>
    <message>
        <source>tak</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>nie</source>
        <translation>no</translation>
    </message>
</context>
<context>
    <name>right</name>
    <message>
        <source>oglądać</source>
        <translation>look</translation>
    </message>
    <message>
        <source>dodawać dokumenty</source>
        <translation>add documents</translation>
    </message>
    <message>
        <source>zmieniać dokumenty</source>
        <translation>change documents</translation>
    </message>
    <message>
        <source>zatwierdzać dokumenty</source>
        <translation>approve documents</translation>
    </message>
    <message>
        <source>przekazywać do księgowości i przygotowywać przelewy</source>
        <translation>hand over to accounting and prepare transfers</translation>
    </message>
    <message>
        <source>zamykać miesiące</source>
        <translation>close months</translation>
    </message>
    <message>
        <source>pisać do klientów</source>
        <translation>write to clients</translation>
    </message>
    <message>
        <source>zmieniać bazę kontrahentów</source>
        <translation>change the base of contractors</translation>
    </message>
    <message>
        <source>zmieniać firmy i ich ustawienia</source>
        <translation>change companies and their settings</translation>
    </message>
    <message>
        <source>oglądać, kto co zrobił</source>
        <translation>see who did what</translation>
    </message>
    <message>
        <source>usuwać na zawsze</source>
        <translation>delete for good</translation>
    </message>
    <message>
        <source>zmieniać ustawienia biura</source>
        <translation>change the office&apos;s settings</translation>
    </message>
    <message>
        <source>dodawać użytkowników i zmieniać ich prawa</source>
        <translation>add users and change their rights</translation>
    </message>
</context>
<context>
    <name>role</name>
    <message>
        <source>właściciel</source>
        <translation>owner</translation>
    </message>
    <message>
        <source>księgowość</source>
        <translation>accounting</translation>
    </message>
    <message>
        <source>asysta</source>
        <translation>assistant</translation>
    </message>
    <message>
        <source>tylko odczyt</source>
        <translation>read-only</translation>
    </message>
</context>
<context>
    <name>search</name>
    <message>
        <source>Tekst</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Kontrahent</source>
        <translation>Contractor</translation>
    </message>
    <message>
        <source>Firma</source>
        <translation>Company</translation>
    </message>
    <message>
        <source>Miesiąc</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Wystawiono</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>Brutto</source>
        <translation>Gross</translation>
    </message>
    <message>
        <source>Waluta</source>
        <translation>Currency</translation>
    </message>
    <message>
        <source>Stan</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Rodzaj</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Kanał</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>Zapłata</source>
        <translation>Payment</translation>
    </message>
    <message>
        <source>NIP</source>
        <translation>NIP</translation>
    </message>
    <message>
        <source>Numer</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Konto</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Numer KSeF</source>
        <translation>KSeF number</translation>
    </message>
    <message>
        <source>Nr rejestracyjny</source>
        <translation>Plate</translation>
    </message>
    <message>
        <source>Paczka</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Słowo w treści albo danych dokumentu, w każdej odmianie i jako początek innych słów.</source>
        <translation>A word in the document&apos;s text or data, in every form and as the beginning of other words.</translation>
    </message>
    <message>
        <source>Dokumenty kontrahenta, którego nazwa ma te słowa.</source>
        <translation>Documents of a contractor whose name has these words.</translation>
    </message>
    <message>
        <source>Dokumenty firmy, którą biuro obsługuje.</source>
        <translation>Documents of a company that the office serves.</translation>
    </message>
    <message>
        <source>Miesiąc, w którym dokument leży w biurze.</source>
        <translation>The month that the document is filed in at the office.</translation>
    </message>
    <message>
        <source>Data wystawienia dokumentu.</source>
        <translation>The day the document was issued.</translation>
    </message>
    <message>
        <source>Kwota brutto dokumentu, według wartości.</source>
        <translation>The document&apos;s gross amount, by its value.</translation>
    </message>
    <message>
        <source>Dokument ma kwotę i nie mówi, że jest zapłacony, na przykład przelew z terminem. Wyciągów bankowych program nie zna.</source>
        <translation>The document has an amount and does not say that it is paid, for instance a transfer with a due date. The program knows no bank statements.</translation>
    </message>
    <message>
        <source>NIP sprzedawcy, nabywcy albo odbiorcy.</source>
        <translation>The NIP of seller, buyer or recipient.</translation>
    </message>
    <message>
        <source>Numer dokumentu albo dokumentu, na który się powołuje.</source>
        <translation>The number of the document, or of one that it refers to.</translation>
    </message>
    <message>
        <source>Konto odczytane z dokumentu.</source>
        <translation>An account read from the document.</translation>
    </message>
    <message>
        <source>Dokumenty przekazane w tej paczce, także cofniętej: zobacz „Przekazane pliki”.</source>
        <translation>Documents handed over in this batch, even if it was taken back: see “Files handed over”.</translation>
    </message>
    <message>
        <source>Dokładnie</source>
        <translation>Exactly</translation>
    </message>
    <message>
        <source>Te słowa jedno za drugim, bez odmiany, w treści albo danych dokumentu.</source>
        <translation>These words one behind the other, as they are, in the document&apos;s text or data.</translation>
    </message>
    <message>
        <source>Otrzymano</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Dzień, w którym dokument trafił do biura.</source>
        <translation>The day the document came to the office.</translation>
    </message>
    <message>
        <source>zapłacone, jak mówi dokument</source>
        <translation>paid, as the document says</translation>
    </message>
    <message>
        <source>niezapłacone, jak mówi dokument</source>
        <translation>unpaid, as the document says</translation>
    </message>
    <message>
        <source>Dokument mówi, że jest zapłacony: gotówka, karta, „zapłacono” całość. Wyciągów bankowych program nie zna.</source>
        <translation>The document says that it is paid: cash, card, all of it “paid”. The program knows no bank statements.</translation>
    </message>
    <message>
        <source>do {day}</source>
        <translation>until {day}</translation>
    </message>
    <message>
        <source>od {day}</source>
        <translation>from {day}</translation>
    </message>
    <message>
        <source>do {amount}</source>
        <translation>up to {amount}</translation>
    </message>
    <message>
        <source>od {amount}</source>
        <translation>from {amount}</translation>
    </message>
</context>
<context>
    <name>sending</name>
    <message>
        <source>TLS (zwykle port 465)</source>
        <translation>TLS (usually port 465)</translation>
    </message>
    <message>
        <source>STARTTLS (zwykle port 587)</source>
        <translation>STARTTLS (usually port 587)</translation>
    </message>
    <message>
        <source>bez szyfrowania (tylko ten komputer)</source>
        <translation>not encrypted (this computer only)</translation>
    </message>
    <message>
        <source>nazwa biura</source>
        <translation>the office&apos;s name</translation>
    </message>
    <message>
        <source>telefon biura</source>
        <translation>the office&apos;s telephone</translation>
    </message>
    <message>
        <source>firma klienta</source>
        <translation>the client&apos;s company</translation>
    </message>
    <message>
        <source>odnośnik do panelu</source>
        <translation>link to the panel</translation>
    </message>
    <message>
        <source>ile godzin ważny jest odnośnik</source>
        <translation>how many hours the link is valid</translation>
    </message>
    <message>
        <source>liczba dokumentów</source>
        <translation>number of documents</translation>
    </message>
    <message>
        <source>liczba ze słowem, np. „5 dokumentów”</source>
        <translation>number with the word, e.g. “5 documents”</translation>
    </message>
    <message>
        <source>miesiąc, np. „listopad 2026”</source>
        <translation>month, e.g. “November 2026”</translation>
    </message>
    <message>
        <source>nazwy przyjętych plików</source>
        <translation>names of the files that were taken</translation>
    </message>
    <message>
        <source>pliki nieprzyjęte, z powodem</source>
        <translation>files that were not taken, with the reason</translation>
    </message>
    <message>
        <source>temat wiadomości klienta</source>
        <translation>subject of the client&apos;s message</translation>
    </message>
    <message>
        <source>numer lub nazwa dokumentu</source>
        <translation>number or name of the document</translation>
    </message>
    <message>
        <source>treść pytania</source>
        <translation>the question</translation>
    </message>
    <message>
        <source>do kiedy czekamy</source>
        <translation>until when we wait</translation>
    </message>
    <message>
        <source>Podpis pod listami</source>
        <translation>Signature beneath letters</translation>
    </message>
</context>
<context>
    <name>sentences</name>
    <message>
        <source>W folderze {path} nie ma dokumentu z plikiem prawdy. Połóż PLIK.json obok dokumentu albo w folderze truth.</source>
        <translation>The folder {path} holds no document with a truth file. Put FILE.json beside the document or into a folder named truth.</translation>
    </message>
    <message>
        <source>Pliku prawdy {file} nie da się odczytać: to nie jest obiekt JSON.</source>
        <translation>The truth file {file} cannot be read: it is no JSON object.</translation>
    </message>
    <message>
        <source>Plik jest pusty. Zeskanuj dokument jeszcze raz.</source>
        <translation>The file is empty. Scan the document again.</translation>
    </message>
    <message>
        <source>Plik ma {size} MB, a granica to {limit} MB. Podziel go na mniejsze.</source>
        <translation>The file has {size} MB and the limit is {limit} MB. Split it into smaller ones.</translation>
    </message>
    <message>
        <source>Plik ma {pages} stron, a granica to {limit}. Podziel go na mniejsze.</source>
        <translation>The file has {pages} pages and the limit is {limit}. Split it into smaller ones.</translation>
    </message>
    <message>
        <source>Obraz jest za duży ({width} × {height} punktów). Zeskanuj w 300 dpi.</source>
        <translation>The picture is too large ({width} × {height} pixels). Scan at 300 dpi.</translation>
    </message>
    <message>
        <source>Plik PDF jest zabezpieczony hasłem. Poproś klienta o wersję bez hasła.</source>
        <translation>The PDF file is protected by a password. Ask the client for a version without one.</translation>
    </message>
    <message>
        <source>Tego rodzaju plików program nie przyjmuje. Poproś o PDF, JPEG, PNG, TIFF, WebP, BMP, HEIC lub fakturę w XML.</source>
        <translation>The program does not take this kind of file. Ask for a PDF, JPEG, PNG, TIFF, WebP, BMP, HEIC or an invoice in XML.</translation>
    </message>
    <message>
        <source>Plik XML jest uszkodzony albo niebezpieczny. Poproś o fakturę jeszcze raz.</source>
        <translation>The XML file is damaged or dangerous. Ask for the invoice again.</translation>
    </message>
    <message>
        <source>Tego pliku XML program nie zna: to nie jest faktura KSeF, Factur-X (CII) ani UBL. Plik jest zachowany; poproś o fakturę w PDF albo wpisz pola ręcznie.</source>
        <translation>The program does not know this XML file: it is no KSeF, Factur-X (CII) or UBL invoice. The file is kept; ask for the invoice as a PDF or type the fields yourself.</translation>
    </message>
    <message>
        <source>Plik jest uszkodzony i nie daje się otworzyć. Zeskanuj dokument jeszcze raz.</source>
        <translation>The file is damaged and cannot be opened. Scan the document again.</translation>
    </message>
    <message>
        <source>Plik urywa się przed końcem: skaner go nie dokończył. Zeskanuj dokument jeszcze raz.</source>
        <translation>The file breaks off before its end: the scanner did not finish it. Scan the document again.</translation>
    </message>
    <message>
        <source>Nie można odczytać pliku z dysku. Sprawdź uprawnienia do folderu i spróbuj ponownie.</source>
        <translation>The file cannot be read from the disk. Check the rights to the folder and try again.</translation>
    </message>
    <message>
        <source>Ten plik wywołał awarię czytnika. Oryginał jest zachowany; wpisz pola ręcznie lub zeskanuj go znów.</source>
        <translation>This file crashed the reader. The original is kept; type the fields by hand or scan it again.</translation>
    </message>
    <message>
        <source>Do odczytu tego pliku nie wystarcza pamięci. Zeskanuj dokument w 300 dpi albo podziel plik.</source>
        <translation>There is not enough memory to read this file. Scan the document at 300 dpi or split the file.</translation>
    </message>
    <message>
        <source>Nie odczytano wszystkich stron: bez odczytu zostało {pages}. Sprawdź je samodzielnie.</source>
        <translation>Not all pages were read: {pages} remain unread. Check them yourself.</translation>
    </message>
    <message>
        <source>Odczyt trwał dłużej niż {seconds} s i został przerwany. Spróbuj ponownie albo podziel plik.</source>
        <translation>Reading took longer than {seconds} s and was broken off. Try again or split the file.</translation>
    </message>
    <message>
        <source>Na stronie nie ma tekstu. Sprawdź, czy kartka nie była odwrócona.</source>
        <translation>There is no text on the page. Check whether the sheet was turned over.</translation>
    </message>
    <message>
        <source>Tej skrzynki już nie ma na liście.</source>
        <translation>This mailbox is no longer on the list.</translation>
    </message>
    <message>
        <source>Takiej nazwy serwera, użytkownika, folderu ani portu być nie może. Popraw ją.</source>
        <translation>There can be no such server, user, folder or port. Correct it.</translation>
    </message>
    <message>
        <source>Skrzynka {name} jest już na liście.</source>
        <translation>The mailbox {name} is already on the list.</translation>
    </message>
    <message>
        <source>Połączenie bez szyfrowania jest dozwolone tylko z tym komputerem, a {host} to inny serwer. Wybierz TLS albo STARTTLS.</source>
        <translation>A connection without encryption is allowed to this computer only, and {host} is another server. Choose TLS or STARTTLS.</translation>
    </message>
    <message>
        <source>Podaj nazwę folderu albo etykiety dla przyjętej poczty.</source>
        <translation>Name the folder or label for mail that was taken in.</translation>
    </message>
    <message>
        <source>Przyjęta poczta nie może trafiać do folderu {folder}, z którego jest brana. Podaj inny.</source>
        <translation>Mail that was taken in cannot go to the folder {folder} that it is taken from. Name another.</translation>
    </message>
    <message>
        <source>Nie podano hasła do skrzynki {user}. Wpisz je w ustawieniach poczty.</source>
        <translation>There is no password for the mailbox {user}. Type it in the settings of mail.</translation>
    </message>
    <message>
        <source>Zmienił się serwer albo użytkownik, więc hasło trzeba podać jeszcze raz.</source>
        <translation>Server or user have changed, so the password must be typed again.</translation>
    </message>
    <message>
        <source>Do logowania przez Google lub Microsoft potrzebny jest identyfikator aplikacji biura (client ID).</source>
        <translation>Signing in with Google or Microsoft needs the client ID of the office&apos;s own application.</translation>
    </message>
    <message>
        <source>Nie ma serwera o nazwie {host} albo nie działa sieć. Sprawdź nazwę i połączenie z internetem.</source>
        <translation>There is no server named {host}, or the network is down. Check the name and the Internet connection.</translation>
    </message>
    <message>
        <source>Serwer {host} nie przyjmuje połączeń na porcie {port}. Sprawdź port (zwykle 993 dla TLS, 143 dla STARTTLS).</source>
        <translation>The server {host} takes no connections on port {port}. Check the port (usually 993 for TLS, 143 for STARTTLS).</translation>
    </message>
    <message>
        <source>Serwer {host} nie odpowiada na porcie {port}. Sprawdź port i sposób szyfrowania; program spróbuje ponownie.</source>
        <translation>The server {host} does not answer on port {port}. Check port and encryption; it will be tried again.</translation>
    </message>
    <message>
        <source>Nie można połączyć się z serwerem {host} (port {port}). Sprawdź połączenie z internetem; program spróbuje ponownie.</source>
        <translation>The server {host} (port {port}) cannot be reached. Check the Internet connection; it will be tried again.</translation>
    </message>
    <message>
        <source>Serwer {host} (port {port}) przerwał rozmowę. Sprawdź, czy to serwer IMAP; program spróbuje ponownie.</source>
        <translation>The server {host} (port {port}) has broken off. Check whether it is an IMAP server; it will be tried again.</translation>
    </message>
    <message>
        <source>Serwer poczty prosi, aby spróbować później: {said}</source>
        <translation>The mail server asks to try later: {said}</translation>
    </message>
    <message>
        <source>Serwer {host} nie zaczyna od szyfrowania na porcie {port}. Wybierz STARTTLS albo port 993.</source>
        <translation>The server {host} does not begin with encryption on port {port}. Choose STARTTLS or port 993.</translation>
    </message>
    <message>
        <source>Serwer {host} nie oferuje szyfrowania STARTTLS na porcie {port}. Wybierz TLS i port 993.</source>
        <translation>The server {host} offers no STARTTLS on port {port}. Choose TLS and port 993.</translation>
    </message>
    <message>
        <source>Certyfikat serwera jest wystawiony dla innej nazwy niż {host}. Wpisz nazwę, którą podaje dostawca poczty.</source>
        <translation>The server&apos;s certificate is for another name than {host}. Type the name that the mail provider tells.</translation>
    </message>
    <message>
        <source>Certyfikat serwera {host} wygasł. Zgłoś to dostawcy poczty i sprawdź zegar tego komputera.</source>
        <translation>The certificate of {host} has expired. Tell the mail provider, and check this computer&apos;s clock.</translation>
    </message>
    <message>
        <source>Certyfikat serwera {host} jeszcze nie obowiązuje. Sprawdź zegar tego komputera.</source>
        <translation>The certificate of {host} is not valid yet. Check this computer&apos;s clock.</translation>
    </message>
    <message>
        <source>Certyfikat serwera {host} podpisał on sam, więc nie wiadomo, czy to ten serwer. Poproś dostawcę o właściwy certyfikat albo dodaj go do zaufanych w systemie.</source>
        <translation>The certificate of {host} is signed by itself, so nobody knows whether it is that server. Ask the provider for a proper one, or add it to those that the system trusts.</translation>
    </message>
    <message>
        <source>Certyfikatu serwera {host} nie da się sprawdzić: nie wiadomo, kto go wystawił. Zgłoś to dostawcy poczty.</source>
        <translation>The certificate of {host} cannot be checked: nobody knows who issued it. Tell the mail provider.</translation>
    </message>
    <message>
        <source>Serwer {host} przyjmuje hasło tylko przy szyfrowanym połączeniu. Wybierz TLS albo STARTTLS.</source>
        <translation>The server {host} takes a password only over an encrypted connection. Choose TLS or STARTTLS.</translation>
    </message>
    <message>
        <source>Serwer odrzucił hasło lub nazwę użytkownika {user}. Sprawdź je, a na stronie dostawcy poczty włącz dostęp przez IMAP.</source>
        <translation>The server has refused the password or the user name {user}. Check them, and turn IMAP access on at the mail provider&apos;s page.</translation>
    </message>
    <message>
        <source>Do skrzynki {user} potrzebne jest hasło aplikacji, a nie zwykłe hasło. Utwórz je w ustawieniach konta (przy weryfikacji dwuetapowej) i wpisz tutaj.</source>
        <translation>The mailbox {user} needs an app password, not the usual one. Make one in the account&apos;s settings (with two-step verification) and type it here.</translation>
    </message>
    <message>
        <source>Microsoft nie przyjmuje już haseł do skrzynek takich jak {user}. Wybierz logowanie przez Microsoft.</source>
        <translation>Microsoft no longer takes passwords for mailboxes such as {user}. Choose signing in with Microsoft.</translation>
    </message>
    <message>
        <source>Serwer nie uznał logowania użytkownika {user}. Zaloguj się ponownie w ustawieniach poczty.</source>
        <translation>The server does not accept that {user} is signed in. Sign in again in the settings of mail.</translation>
    </message>
    <message>
        <source>Logowanie przez Google lub Microsoft się nie udało: {said}</source>
        <translation>Signing in with Google or Microsoft has failed: {said}</translation>
    </message>
    <message>
        <source>Dostęp do skrzynki {user} wygasł albo został cofnięty. Zaloguj się ponownie w ustawieniach poczty.</source>
        <translation>The access to {user} has expired or was withdrawn. Sign in again in the settings of mail.</translation>
    </message>
    <message>
        <source>Google nie pozwala logować się do poczty {user} kodem na innym urządzeniu. Zaloguj się w przeglądarce na komputerze z oknem programu albo użyj hasła aplikacji.</source>
        <translation>Google does not allow signing in to the mail of {user} with a code on another device. Sign in in the browser of a computer with the program&apos;s window, or use an app password.</translation>
    </message>
    <message>
        <source>W skrzynce nie ma folderu {folder} (serwer: {said}). Sprawdź nazwę.</source>
        <translation>The mailbox has no folder {folder} (server: {said}). Check the name.</translation>
    </message>
    <message>
        <source>Nie da się przenosić poczty do folderu {folder}. Załóż go w skrzynce albo wybierz inny.</source>
        <translation>Mail cannot be moved to the folder {folder}. Make it in the mailbox or choose another.</translation>
    </message>
    <message>
        <source>Folder {folder} jest tylko do odczytu, więc poczty nie da się w nim oznaczać ani przenosić. Wybierz „zostaw bez zmian”.</source>
        <translation>The folder {folder} is read-only, so mail can be neither marked nor moved in it. Choose “leave untouched”.</translation>
    </message>
    <message>
        <source>Serwer odmówił polecenia {command}: {said}</source>
        <translation>The server has refused the command {command}: {said}</translation>
    </message>
    <message>
        <source>„{domain}” nie wygląda na domenę. Wpisz na przykład dok.biuro.pl.</source>
        <translation>“{domain}” does not look like a domain. Type for instance dok.biuro.pl.</translation>
    </message>
    <message>
        <source>Tej wiadomości nie da się otworzyć. Jest zachowana na serwerze; przejrzyj ją w programie pocztowym.</source>
        <translation>This mail cannot be opened. It is still on the server; look at it in a mail program.</translation>
    </message>
    <message>
        <source>To treść wiadomości. Jeśli sama jest dokumentem, przywołaj ją na listę.</source>
        <translation>This is the mail&apos;s text. If it is a document itself, call it back to the list.</translation>
    </message>
    <message>
        <source>Program antywirusowy znalazł w tym pliku zagrożenie: {threat}. Pliku nie zachowano.</source>
        <translation>The antivirus found a threat in this file: {threat}. The file was not kept.</translation>
    </message>
    <message>
        <source>Program antywirusowy nie potrafi ocenić tego pliku, najczęściej dlatego, że jest za duży. Jeśli ufasz nadawcy, wczytaj go.</source>
        <translation>The antivirus cannot judge this file, most often because it is too large. If you trust the sender, call it back.</translation>
    </message>
    <message>
        <source>Program antywirusowy (clamd) nie odpowiada, więc poczta czeka na serwerze. Uruchom go albo usuń jego adres w ustawieniach panelu; program spróbuje ponownie sam.</source>
        <translation>The antivirus (clamd) does not answer, so mail waits on the server. Start it, or remove its address in the panel&apos;s settings; the program tries again by itself.</translation>
    </message>
    <message>
        <source>Program antywirusowy nie potrafi ocenić tego pliku, najczęściej dlatego, że jest za duży.</source>
        <translation>The antivirus cannot judge this file, most often because it is too large.</translation>
    </message>
    <message>
        <source>To mały obraz, ale jedyny załącznik wiadomości, więc przyjęto go jako dokument.</source>
        <translation>This is a small picture, but all that the mail has, so it was taken as a document.</translation>
    </message>
    <message>
        <source>Ten sam plik jest w tej wiadomości drugi raz.</source>
        <translation>The same file is in this mail a second time.</translation>
    </message>
    <message>
        <source>Pliku nie można też przywołać: pominiętych plików jest w tej wiadomości za dużo, a program zachowuje najwyżej {parts} i {size} MB. Jeśli to dokument, poproś o niego osobno.</source>
        <translation>Nor can the file be called back: too many files of this message were left out, and the program keeps at most {parts} and {size} MB. If it is a document, ask for it separately.</translation>
    </message>
    <message>
        <source>„{address}” nie jest adresem e-mail. Wpisz na przykład dok+zolw@biuro.pl.</source>
        <translation>“{address}” is no e-mail address. Type for instance dok+zolw@biuro.pl.</translation>
    </message>
    <message>
        <source>Inny program zajmuje bazę danych biura. Poczta zostanie przyjęta za chwilę.</source>
        <translation>Another program holds the office&apos;s database. The mail will be taken in a moment.</translation>
    </message>
    <message>
        <source>Adres {address} ma już firma {name}.</source>
        <translation>The address {address} belongs to {name} already.</translation>
    </message>
    <message>
        <source>PIN to 4–12 cyfr lub liter bez odstępów.</source>
        <translation>A PIN is 4–12 digits or letters without spaces.</translation>
    </message>
    <message>
        <source>Firmę wskazał NIP {nip} na dokumencie.</source>
        <translation>The NIP {nip} on the document told the company.</translation>
    </message>
    <message>
        <source>Firmę wskazała osoba: {who}.</source>
        <translation>A person told the company: {who}.</translation>
    </message>
    <message>
        <source>Tej części nie można już przywołać: jest na liście albo nie została zachowana.</source>
        <translation>This part can no longer be called back: it is on the list, or was not kept.</translation>
    </message>
    <message>
        <source>Brakuje pliku modelu OCR {file}. Zainstaluj program ponownie.</source>
        <translation>The OCR model file {file} is missing. Install the program again.</translation>
    </message>
    <message>
        <source>Plik modelu OCR {file} jest zmieniony lub uszkodzony. Zainstaluj program ponownie.</source>
        <translation>The OCR model file {file} is changed or damaged. Install the program again.</translation>
    </message>
    <message>
        <source>Ten sam plik jest już na liście (dokument nr {id}).</source>
        <translation>The same file is in the list already (document no. {id}).</translation>
    </message>
    <message>
        <source>Ta faktura jest już na liście jako inny plik (dokument nr {id}).</source>
        <translation>This invoice is on the list already as another file (document no. {id}).</translation>
    </message>
    <message>
        <source>Nie wiadomo, której firmy to dokument. Wybierz firmę.</source>
        <translation>Nobody knows whose document this is. Choose a company.</translation>
    </message>
    <message>
        <source>Odrzucono: {reason}</source>
        <translation>Rejected: {reason}</translation>
    </message>
    <message>
        <source>Tego dokumentu już nie ma.</source>
        <translation>This document is no longer there.</translation>
    </message>
    <message>
        <source>Tej przesyłki już nie ma.</source>
        <translation>This delivery no longer exists.</translation>
    </message>
    <message>
        <source>Nie można zatwierdzić: brakuje pól: {fields}.</source>
        <translation>Cannot approve: fields are missing: {fields}.</translation>
    </message>
    <message>
        <source>Nie można zatwierdzić: dokument nie ma firmy. Wybierz firmę.</source>
        <translation>Cannot approve: the document has no company. Choose one.</translation>
    </message>
    <message>
        <source>Dokument jest w koszu. Przywróć go, aby coś z nim zrobić.</source>
        <translation>The document is in the bin. Restore it to do anything with it.</translation>
    </message>
    <message>
        <source>Dokument jest już zatwierdzony. Aby go zmienić, cofnij zatwierdzenie.</source>
        <translation>The document is approved already. To change it, take the approval back.</translation>
    </message>
    <message>
        <source>Nie można zatwierdzić: nie wiadomo, co to za dokument. Wybierz rodzaj.</source>
        <translation>Cannot approve: it is not known what this document is. Choose its kind.</translation>
    </message>
    <message>
        <source>Wysłał(a): {who}.</source>
        <translation>Sent by {who}.</translation>
    </message>
    <message>
        <source>Klient wycofał dokument w panelu ({who}).</source>
        <translation>The client withdrew the document in the panel ({who}).</translation>
    </message>
    <message>
        <source>Program antywirusowy znalazł w pliku zagrożenie: {threat}. Plik nie został przyjęty.</source>
        <translation>The antivirus found a threat in the file: {threat}. The file was not taken in.</translation>
    </message>
    <message>
        <source>Wysyłanie tego pliku nie zostało dokończone, więc pliku tu nie ma. Poproś klienta, aby wysłał go jeszcze raz.</source>
        <translation>Sending this file was never finished, so the file is not here. Ask the client to send it again.</translation>
    </message>
    <message>
        <source>Plik zmienił się po drodze i nie został przyjęty. Poproś klienta, aby wysłał go jeszcze raz.</source>
        <translation>The file changed on its way and was not taken in. Ask the client to send it again.</translation>
    </message>
    <message>
        <source>Dokument nie ma firmy, więc nie ma kogo zapytać. Wybierz firmę.</source>
        <translation>The document has no company, so there is nobody to ask. Choose a company.</translation>
    </message>
    <message>
        <source>„{listen}” to nie adres i port. Wpisz na przykład 0.0.0.0:8443.</source>
        <translation>“{listen}” is no address and port. Type for instance 0.0.0.0:8443.</translation>
    </message>
    <message>
        <source>„{url}” nie może być adresem panelu. Wpisz adres bez ścieżki, na przykład https://panel.biuro.pl.</source>
        <translation>“{url}” cannot be the panel&apos;s address. Type an address without a path, for instance https://panel.biuro.pl.</translation>
    </message>
    <message>
        <source>„{names}” to nie nazwy komputera. Wpisz je po przecinku, na przykład panel.firma.lan.</source>
        <translation>“{names}” are no names of a computer. Write them with commas, for instance panel.firma.lan.</translation>
    </message>
    <message>
        <source>„{proxies}” to nie adresy serwerów pośredniczących. Wpisz na przykład 192.168.1.5.</source>
        <translation>“{proxies}” are no addresses of proxies. Type for instance 192.168.1.5.</translation>
    </message>
    <message>
        <source>Bez HTTPS panel działa tylko na tym komputerze, za serwerem pośredniczącym. Ustaw adres 127.0.0.1 i zewnętrzny adres panelu z https.</source>
        <translation>Without HTTPS the panel works only on this computer, behind a proxy. Set the address 127.0.0.1, and the panel&apos;s outer address with https.</translation>
    </message>
    <message>
        <source>Panel nie może działać pod adresem {listen}: {reason}. Wybierz inny port.</source>
        <translation>The panel cannot work at {listen}: {reason}. Choose another port.</translation>
    </message>
    <message>
        <source>Certyfikatu panelu nie można użyć: {reason}. Sprawdź oba pliki w ustawieniach.</source>
        <translation>The panel&apos;s certificate cannot be used: {reason}. Check both files in the settings.</translation>
    </message>
    <message>
        <source>Panel się nie uruchomił. Przyczyna stoi w pliku dziennika.</source>
        <translation>The panel did not start. The log file has the reason.</translation>
    </message>
    <message>
        <source>Nie można wysłać zaproszenia: wysyłanie poczty nie jest ustawione. Ustaw je albo przekaż link sam (--print-link).</source>
        <translation>The invitation cannot be sent: sending mail is not set up. Set it up, or hand over the link yourself (--print-link).</translation>
    </message>
    <message>
        <source>{reason}</source>
        <translation>{reason}</translation>
    </message>
    <message>
        <source>Wpisane lub potwierdzone ręcznie.</source>
        <translation>Typed or confirmed by hand.</translation>
    </message>
    <message>
        <source>Ten plik zawiera chyba więcej dokumentów: {count}. Sprawdź podział stron.</source>
        <translation>This file probably holds more documents: {count}. Check how its pages are divided.</translation>
    </message>
    <message>
        <source>Strona ma numer 1.</source>
        <translation>The page is numbered 1.</translation>
    </message>
    <message>
        <source>Numer strony {page} następuje po poprzednim.</source>
        <translation>Page number {page} follows the one before.</translation>
    </message>
    <message>
        <source>Strona ma numer {page}, więc nie zaczyna dokumentu.</source>
        <translation>The page is numbered {page}, so it does not begin a document.</translation>
    </message>
    <message>
        <source>Poprzednia strona była ostatnią z {pages}.</source>
        <translation>The page before was the last of {pages}.</translation>
    </message>
    <message>
        <source>Poprzednia strona to {page} z {pages}, więc dokument trwa.</source>
        <translation>The page before is {page} of {pages}, so the document goes on.</translation>
    </message>
    <message>
        <source>Numer dokumentu jest inny niż na poprzednich stronach.</source>
        <translation>The document number differs from the pages before.</translation>
    </message>
    <message>
        <source>Numer dokumentu jest ten sam co na poprzednich stronach.</source>
        <translation>The document number is the same as on the pages before.</translation>
    </message>
    <message>
        <source>Na stronie jest numer dokumentu.</source>
        <translation>The page carries a document number.</translation>
    </message>
    <message>
        <source>To chyba drugi egzemplarz tego samego dokumentu.</source>
        <translation>This is probably another copy of the same document.</translation>
    </message>
    <message>
        <source>Numer KSeF jest inny niż na poprzednich stronach.</source>
        <translation>The KSeF number differs from the pages before.</translation>
    </message>
    <message>
        <source>Numer KSeF jest ten sam co na poprzednich stronach.</source>
        <translation>The KSeF number is the same as on the pages before.</translation>
    </message>
    <message>
        <source>U góry strony jest tytuł dokumentu.</source>
        <translation>There is a document title at the top of the page.</translation>
    </message>
    <message>
        <source>Na stronie nie ma tytułu dokumentu.</source>
        <translation>There is no document title on the page.</translation>
    </message>
    <message>
        <source>U góry strony jest inny nagłówek niż wcześniej.</source>
        <translation>The heading at the top of the page differs from before.</translation>
    </message>
    <message>
        <source>Na stronie są dane sprzedawcy i nabywcy.</source>
        <translation>The page names a seller and a buyer.</translation>
    </message>
    <message>
        <source>Na stronie nie ma danych żadnej ze stron.</source>
        <translation>The page names no party.</translation>
    </message>
    <message>
        <source>NIP-y są inne niż na poprzednich stronach.</source>
        <translation>The tax numbers differ from the pages before.</translation>
    </message>
    <message>
        <source>NIP-y są te same co na poprzednich stronach.</source>
        <translation>The tax numbers are the same as on the pages before.</translation>
    </message>
    <message>
        <source>Strona odwołuje się do poprzedniego dokumentu.</source>
        <translation>The page refers to the document before.</translation>
    </message>
    <message>
        <source>Suma jest przenoszona ze strony na stronę.</source>
        <translation>A sum is carried over from page to page.</translation>
    </message>
    <message>
        <source>Poprzedni dokument jest już podsumowany.</source>
        <translation>The document before has reached its totals.</translation>
    </message>
    <message>
        <source>Poprzedni dokument nie jest jeszcze podsumowany.</source>
        <translation>The document before has not reached its totals yet.</translation>
    </message>
    <message>
        <source>Tabela z poprzedniej strony trwa dalej.</source>
        <translation>The table of the page before goes on.</translation>
    </message>
    <message>
        <source>Numeracja paragrafów trwa dalej (§ {section}).</source>
        <translation>The numbering of sections goes on (§ {section}).</translation>
    </message>
    <message>
        <source>Zdanie z poprzedniej strony trwa dalej.</source>
        <translation>A sentence of the page before goes on.</translation>
    </message>
    <message>
        <source>To warunki lub pouczenie do dokumentu.</source>
        <translation>These are terms or instructions that go with a document.</translation>
    </message>
    <message>
        <source>Strona nazywa się załącznikiem.</source>
        <translation>The page calls itself an attachment.</translation>
    </message>
    <message>
        <source>Na stronie jest tylko kilka słów.</source>
        <translation>There are only a few words on the page.</translation>
    </message>
    <message>
        <source>Kartka ma inny rozmiar.</source>
        <translation>The sheet is of another size.</translation>
    </message>
    <message>
        <source>Przed tą stroną leży kartka rozdzielająca.</source>
        <translation>A separator sheet lies before this page.</translation>
    </message>
    <message>
        <source>Kartka rozdzielająca mówi, że to załącznik.</source>
        <translation>The separator sheet says that this is an attachment.</translation>
    </message>
    <message>
        <source>Przed tą stroną leży pusta kartka.</source>
        <translation>A blank sheet lies before this page.</translation>
    </message>
    <message>
        <source>Między stronami nie ma kartki, która rozdziela.</source>
        <translation>There is no separating sheet between the pages.</translation>
    </message>
    <message>
        <source>Zgodnie z ustawieniem każda strona jest dokumentem.</source>
        <translation>As set, every page is a document.</translation>
    </message>
    <message>
        <source>Ten dokument jest chyba duplikatem. Najpierw powiedz, że nim nie jest, a potem podziel go.</source>
        <translation>This document is probably a duplicate. First say that it is not, then divide it.</translation>
    </message>
    <message>
        <source>Program nie zna jeszcze stron tego pliku. Spróbuj za chwilę.</source>
        <translation>The program does not know the pages of this file yet. Try again in a moment.</translation>
    </message>
    <message>
        <source>Nie można cofnąć: ktoś zmienił już te dokumenty.</source>
        <translation>This cannot be undone: somebody has changed these documents since.</translation>
    </message>
    <message>
        <source>Podaj nazwę firmy.</source>
        <translation>Give the company&apos;s name.</translation>
    </message>
    <message>
        <source>NIP {nip} jest błędny: nie zgadza się cyfra kontrolna. Sprawdź, co wpisano.</source>
        <translation>NIP {nip} is wrong: the check digit does not fit. Check what was typed.</translation>
    </message>
    <message>
        <source>Firma z tym NIP już jest: {name}.</source>
        <translation>There is a company with this NIP already: {name}.</translation>
    </message>
    <message>
        <source>Tej firmy nie ma na liście.</source>
        <translation>This company is not in the list.</translation>
    </message>
    <message>
        <source>Nie ma folderu {path}. Sprawdź ścieżkę lub dysk.</source>
        <translation>There is no folder {path}. Check the path or the drive.</translation>
    </message>
    <message>
        <source>Folder {path} jest już na liście folderów skanera.</source>
        <translation>The folder {path} is among the scanner folders already.</translation>
    </message>
    <message>
        <source>Tego folderu nie ma już na liście.</source>
        <translation>This folder is no longer in the list.</translation>
    </message>
    <message>
        <source>Brak uprawnień do folderu {path}. Nadaj prawo odczytu i zapisu.</source>
        <translation>No rights to the folder {path}. Grant reading and writing.</translation>
    </message>
    <message>
        <source>Folder {path} jest niedostępny. Program sam wróci do pracy, gdy się pojawi.</source>
        <translation>The folder {path} is not available. The program goes on by itself once it appears.</translation>
    </message>
    <message>
        <source>Do części podfolderów w {path} nie ma dostępu. Sprawdź uprawnienia.</source>
        <translation>Some sub-folders of {path} cannot be opened. Check the rights.</translation>
    </message>
    <message>
        <source>Folder {path} jest przeglądany co kilka sekund, bo system nie zgłasza zmian.</source>
        <translation>The folder {path} is listed every few seconds, because the system does not report changes.</translation>
    </message>
    <message>
        <source>Plik {name} został przyjęty, ale nie można go przenieść z folderu skanera. Sprawdź uprawnienia.</source>
        <translation>The file {name} was taken in, but cannot be moved out of the scanner folder. Check the rights.</translation>
    </message>
    <message>
        <source>Wiadomość przyszła na adres firmy: {address}.</source>
        <translation>The mail came to the company&apos;s address: {address}.</translation>
    </message>
    <message>
        <source>Wiadomość przyszła na adres z numerem NIP firmy: {address}.</source>
        <translation>The mail came to an address with the company&apos;s NIP: {address}.</translation>
    </message>
    <message>
        <source>Nadawca jest na liście zaufanych tej firmy.</source>
        <translation>The sender is on this company&apos;s list of trusted senders.</translation>
    </message>
    <message>
        <source>Wiadomość przyszła naraz na adresy kilku firm. Wybierz firmę.</source>
        <translation>The mail came to the addresses of several companies at once. Choose the company.</translation>
    </message>
    <message>
        <source>Nadawca jest zaufany w kilku firmach, więc nie wiadomo, o którą chodzi. Wybierz firmę.</source>
        <translation>Several companies trust the sender, so it is not known which one is meant. Choose the company.</translation>
    </message>
    <message>
        <source>Adres {address} nie należy do żadnej firmy. Wybierz firmę albo popraw jej adres.</source>
        <translation>The address {address} belongs to no company. Choose the company or correct its address.</translation>
    </message>
    <message>
        <source>Wiadomość nie przyszła na adres żadnej firmy, a nadawcy żadna nie ma wśród zaufanych. Wybierz firmę.</source>
        <translation>The mail did not come to the address of any company, and none has its sender among the trusted. Choose the company.</translation>
    </message>
    <message>
        <source>Nadawca nie jest zaufany, a w temacie wiadomości nie ma PIN-u firmy. Sprawdź, kto to wysłał, i wpuść dokument albo go odrzuć.</source>
        <translation>The sender is not trusted, and the subject does not hold the company&apos;s PIN. Check who sent it, then let the document in or reject it.</translation>
    </message>
    <message>
        <source>Nadawca nie jest zaufany, a PIN w temacie wiadomości jest inny niż PIN firmy. Sprawdź, kto to wysłał, i wpuść dokument albo go odrzuć.</source>
        <translation>The sender is not trusted, and the PIN in the subject is not the company&apos;s. Check who sent it, then let the document in or reject it.</translation>
    </message>
    <message>
        <source>Ktoś chyba podszywa się pod zaufanego nadawcę: serwer poczty nie potwierdza, że to on (SPF: {spf}, DKIM: {dkim}, DMARC: {dmarc}). Zapytaj nadawcę, zanim wpuścisz dokument.</source>
        <translation>Somebody probably pretends to be a trusted sender: the mail server does not confirm that it is them (SPF: {spf}, DKIM: {dkim}, DMARC: {dmarc}). Ask the sender before you let the document in.</translation>
    </message>
    <message>
        <source>Serwer poczty nie potwierdził, że wysłał to zaufany nadawca (SPF: {spf}, DKIM: {dkim}, DMARC: {dmarc}), a biuro tego wymaga. Sprawdź i wpuść dokument albo go odrzuć.</source>
        <translation>The mail server did not confirm that the trusted sender sent it (SPF: {spf}, DKIM: {dkim}, DMARC: {dmarc}), and the office requires that. Check, then let the document in or reject it.</translation>
    </message>
    <message>
        <source>Wiadomość ma {size} MB, a granica to {limit} MB. Poproś o wysłanie w kilku częściach.</source>
        <translation>The mail has {size} MB, and the limit is {limit} MB. Ask for it to be sent in several parts.</translation>
    </message>
    <message>
        <source>W wiadomości jest zbyt wiele części, jedna w drugiej, i nie da się jej otworzyć. Poproś o same dokumenty.</source>
        <translation>The mail holds too many parts, one within the other, and cannot be opened. Ask for the documents alone.</translation>
    </message>
    <message>
        <source>W wiadomości nic nie napisano, więc nie ma czego zapisać jako PDF.</source>
        <translation>Nothing is written in the mail, so there is nothing to file as PDF.</translation>
    </message>
    <message>
        <source>To mały obraz: logo albo podpis, a nie dokument. Jeśli jednak dokument, wczytaj go.</source>
        <translation>This is a small picture: a logo or a signature, not a document. If it is one, take it in.</translation>
    </message>
    <message>
        <source>Ten sam obraz był już w innych wiadomościach, więc to nie dokument. Jeśli jednak dokument, wczytaj go.</source>
        <translation>The same picture came with other mails before, so it is no document. If it is one, take it in.</translation>
    </message>
    <message>
        <source>Plik jest pusty. Poproś o przesłanie go jeszcze raz.</source>
        <translation>The file is empty. Ask for it to be sent again.</translation>
    </message>
    <message>
        <source>To plik programu biurowego, na przykład Word lub Excel. Poproś o PDF.</source>
        <translation>This is a file of an office program, such as Word or Excel. Ask for a PDF.</translation>
    </message>
    <message>
        <source>To zaproszenie do kalendarza, a nie dokument.</source>
        <translation>This is a calendar invitation, not a document.</translation>
    </message>
    <message>
        <source>To wizytówka, a nie dokument.</source>
        <translation>This is a business card, not a document.</translation>
    </message>
    <message>
        <source>To podpis elektroniczny, a nie dokument.</source>
        <translation>This is an electronic signature, not a document.</translation>
    </message>
    <message>
        <source>To zawiadomienie serwera poczty, a nie dokument.</source>
        <translation>This is a notice of a mail server, not a document.</translation>
    </message>
    <message>
        <source>To zwykły tekst albo strona WWW. Poproś o PDF, jeśli to dokument.</source>
        <translation>This is plain text or a web page. Ask for a PDF if it is a document.</translation>
    </message>
    <message>
        <source>To plik pomocniczy systemu, a nie dokument.</source>
        <translation>This is an auxiliary file of the system, not a document.</translation>
    </message>
    <message>
        <source>Ta część wiadomości jest zaszyfrowana, a program nie ma do niej klucza. Poproś o wysłanie jej bez szyfrowania.</source>
        <translation>This part of the mail is encrypted, and the program has no key for it. Ask for it to be sent without encryption.</translation>
    </message>
    <message>
        <source>Archiwum jest zabezpieczone hasłem. Poproś o wysłanie go bez hasła.</source>
        <translation>The archive is protected by a password. Ask for it to be sent without one.</translation>
    </message>
    <message>
        <source>Takich archiwów program nie otwiera. Poproś o ZIP albo o same dokumenty.</source>
        <translation>The program does not open such archives. Ask for a ZIP or for the documents alone.</translation>
    </message>
    <message>
        <source>Ta część jest uszkodzona i nie daje się otworzyć. Poproś o przesłanie jej jeszcze raz.</source>
        <translation>This part is damaged and cannot be opened. Ask for it to be sent again.</translation>
    </message>
    <message>
        <source>Tej części nie ma w wiadomości: jest w innym miejscu sieci. Poproś o załącznik.</source>
        <translation>This part is not in the mail: it lies elsewhere on the network. Ask for an attachment.</translation>
    </message>
    <message>
        <source>Po rozpakowaniu byłoby więcej niż {limit} MB. Poproś o wysłanie w kilku częściach.</source>
        <translation>Unpacked it would be more than {limit} MB. Ask for it to be sent in several parts.</translation>
    </message>
    <message>
        <source>Plik rozpakowuje się na ponad {limit} razy większy, więc to chyba pułapka. Nie otwarto go.</source>
        <translation>The file unpacks to one more than {limit} times as large, so it is probably a trap. It was not opened.</translation>
    </message>
    <message>
        <source>W wiadomości jest więcej niż {limit} plików. Reszty nie otwarto; poproś o nią osobno.</source>
        <translation>The mail holds more than {limit} files. The rest was not opened; ask for it separately.</translation>
    </message>
    <message>
        <source>To leży głębiej niż {limit} wiadomości i archiwów, jedno w drugim. Nie otwarto tego.</source>
        <translation>This lies deeper than {limit} mails and archives, one within the other. It was not opened.</translation>
    </message>
    <message>
        <source>Pliku już nie ma. Ktoś go przeniósł albo usunął.</source>
        <translation>The file is no longer there. Somebody moved or deleted it.</translation>
    </message>
    <message>
        <source>Plik jest jeszcze zapisywany. Program poczeka.</source>
        <translation>The file is still being written. The program will wait.</translation>
    </message>
    <message>
        <source>Odczyt się nie powiódł. Spróbuj ponownie albo wpisz pola ręcznie.</source>
        <translation>Reading failed. Try again or type the fields by hand.</translation>
    </message>
    <message>
        <source>Na dysku z folderem {folder} brakuje miejsca. Zwolnij je, a pliki zostaną przyjęte.</source>
        <translation>The disk with the folder {folder} is full. Make room, and the files will be taken in.</translation>
    </message>
    <message>
        <source>Kopia pliku w folderze {folder} różni się od oryginału. Sprawdź dysk.</source>
        <translation>The copy of the file in the folder {folder} differs from the original. Check the disk.</translation>
    </message>
    <message>
        <source>Nie udało się zapisać pliku w folderze {folder}. Sprawdź dysk i uprawnienia.</source>
        <translation>The file could not be written to the folder {folder}. Check the disk and the permissions.</translation>
    </message>
    <message>
        <source>Wskazano więcej niż {limit} plików. Tyle dodano; resztę dodaj osobno.</source>
        <translation>More than {limit} files were chosen. That many were added; add the rest separately.</translation>
    </message>
    <message>
        <source>Baza danych pochodzi z nowszej wersji programu ({version}). Zainstaluj nową wersję.</source>
        <translation>The database comes from a newer version of the program ({version}). Install the new version.</translation>
    </message>
    <message>
        <source>Baza danych jest uszkodzona. Przywróć kopię: {backup}.</source>
        <translation>The database is damaged. Restore the copy: {backup}.</translation>
    </message>
    <message>
        <source>Nie udało się zaktualizować bazy danych. Zrób miejsce na dysku, sprawdź prawa do folderu z danymi i uruchom program ponownie: dokończy tam, gdzie przerwał.</source>
        <translation>The database could not be upgraded. Make room on the disk, check the rights to the data folder and start the program again: it goes on where it stopped.</translation>
    </message>
    <message>
        <source>Magazyn haseł systemu jest niedostępny. Odblokuj go albo zaloguj się ponownie.</source>
        <translation>The system&apos;s password store is not available. Unlock it or log in again.</translation>
    </message>
    <message>
        <source>Ten komputer nie ma magazynu haseł. Zainstaluj go (np. GNOME Keyring), a na serwerze bez ekranu daj programowi plik z kluczem: opisuje to strona pomocy „Serwer bez ekranu”.</source>
        <translation>This computer has no keyring. Install one (e.g. GNOME Keyring), or on a server without a screen give the program a file with a key: the help page “A server without a screen” tells how.</translation>
    </message>
    <message>
        <source>Nie da się odczytać klucza do haseł {path}: {reason}. Sprawdź plik i prawa do niego.</source>
        <translation>The key to the passwords, {path}, cannot be read: {reason}. Check the file and the rights to it.</translation>
    </message>
    <message>
        <source>Plik {path} nie nadaje się na klucz do haseł. Ma mieć od 32 do 4096 znaków, a inni użytkownicy komputera nie mogą mieć do niego dostępu.</source>
        <translation>The file {path} cannot be the key to the passwords. It must have from 32 to 4096 characters and be out of reach of other users of the computer.</translation>
    </message>
    <message>
        <source>Klucz {key} nie otwiera haseł w pliku {path}. Daj ten klucz, z którym je zapisano, albo usuń plik i wpisz hasła od nowa.</source>
        <translation>The key {key} does not open the passwords in the file {path}. Give the key they were kept with, or delete the file and enter the passwords anew.</translation>
    </message>
    <message>
        <source>Nie da się użyć pliku z hasłami {path}: {reason}. Sprawdź dysk i prawa do folderu.</source>
        <translation>The file with the passwords, {path}, cannot be used: {reason}. Check the disk and the rights to the folder.</translation>
    </message>
    <message>
        <source>Hasła leżą w zaszyfrowanym pliku: {path}</source>
        <translation>Passwords lie in an encrypted file: {path}</translation>
    </message>
    <message>
        <source>W folderze {path} są już dane biura. Pokaz potrzebuje pustego folderu.</source>
        <translation>The folder {path} holds an office&apos;s data already. The demonstration needs an empty folder.</translation>
    </message>
    <message>
        <source>Modele odczytu są na miejscu i niezmienione.</source>
        <translation>The reading models are in place and unchanged.</translation>
    </message>
    <message>
        <source>Baza danych jest w porządku: {path}</source>
        <translation>The database is in order: {path}</translation>
    </message>
    <message>
        <source>Oryginały są nienaruszone: {count}.</source>
        <translation>The originals are intact: {count}.</translation>
    </message>
    <message>
        <source>Brakuje oryginałów lub zmieniła się ich treść: {count}. Przywróć je z kopii zapasowej.</source>
        <translation>Originals are missing or their content has changed: {count}. Restore them from a backup.</translation>
    </message>
    <message>
        <source>Folder skanera jest dostępny: {path}</source>
        <translation>The scanner folder is available: {path}</translation>
    </message>
    <message>
        <source>Na dysku jest miejsce: {gb} GB ({folder})</source>
        <translation>There is room on the disk: {gb} GB ({folder})</translation>
    </message>
    <message>
        <source>Na dysku zostało tylko {gb} GB ({folder}). Zwolnij miejsce.</source>
        <translation>Only {gb} GB are left on the disk ({folder}). Make room.</translation>
    </message>
    <message>
        <source>Magazyn haseł systemu działa: {name}</source>
        <translation>The system&apos;s password store works: {name}</translation>
    </message>
    <message>
        <source>Czcionki są zainstalowane.</source>
        <translation>Fonts are installed.</translation>
    </message>
    <message>
        <source>System nie ma żadnej czcionki. Zainstaluj na przykład pakiet fonts-noto-core.</source>
        <translation>The system has no font. Install, for instance, the package fonts-noto-core.</translation>
    </message>
    <message>
        <source>Przerwano.</source>
        <translation>Broken off.</translation>
    </message>
    <message>
        <source>Nie ma formatu {format}. Są: {known}.</source>
        <translation>There is no format {format}. There are: {known}.</translation>
    </message>
    <message>
        <source>Folderu {path} nie ma. Wybierz inny.</source>
        <translation>The folder {path} is not there. Choose another one.</translation>
    </message>
    <message>
        <source>Dokument nie jest zatwierdzony. Zatwierdź go przed eksportem.</source>
        <translation>The document is not approved. Approve it before exporting.</translation>
    </message>
    <message>
        <source>Zatwierdzenie cofnięto w trakcie eksportu: dokument jest w pliku, ale nie liczy się jako wysłany. Sprawdź go, zatwierdź i wyeksportuj ponownie.</source>
        <translation>The approval was withdrawn during the export: the document is in the file, but does not count as sent. Check it, approve it and export it again.</translation>
    </message>
    <message>
        <source>Dokument nie ma firmy, a ten format jest dla jednej firmy. Przypisz go do firmy.</source>
        <translation>The document has no company, and this format is for one company. Assign it to a company.</translation>
    </message>
    <message>
        <source>Dokument jest innej firmy niż ten plik. Wyeksportuj go osobno.</source>
        <translation>The document is of another company than this file. Export it separately.</translation>
    </message>
    <message>
        <source>Dokument jest w innym miesiącu niż {month}. Przenieś go albo wyeksportuj osobno.</source>
        <translation>The document is in another month than {month}. Move it, or export it separately.</translation>
    </message>
    <message>
        <source>Od czasu podglądu zmieniono dokumenty ({count}), więc nic nie zapisano. Otwórz podgląd ponownie.</source>
        <translation>Documents ({count}) were changed since the preview, so nothing was written. Open the preview again.</translation>
    </message>
    <message>
        <source>Podaj folder: --to FOLDER. Na próbę: --dry-run.</source>
        <translation>Give a folder: --to FOLDER. To try: --dry-run.</translation>
    </message>
    <message>
        <source>Trwa inny eksport tego biura. Poczekaj, aż się skończy, i spróbuj ponownie.</source>
        <translation>Another export of this office is running. Wait until it ends, and try again.</translation>
    </message>
    <message>
        <source>W nazwie pliku nie ma miejsca {place}. Są: firma, nip, miesiac, format, data i godzina, każde w nawiasach klamrowych.</source>
        <translation>A file name has no place {place}. There are: firma, nip, miesiac, format, data and godzina, each in braces.</translation>
    </message>
    <message>
        <source>Nazwa pliku może mieć najwyżej {limit} znaków, bez / \ : * ? &quot; &lt; &gt; |, i nie zaczyna się kropką.</source>
        <translation>The name of a file may have {limit} characters at the most, without / \ : * ? &quot; &lt; &gt; |, and does not begin with a full stop.</translation>
    </message>
    <message>
        <source>Nie ma paczki o numerze {batch}.</source>
        <translation>There is no batch number {batch}.</translation>
    </message>
    <message>
        <source>Ta paczka jest sprzed wersji, która zachowuje pliki. Wyeksportuj dokumenty ponownie.</source>
        <translation>This batch is older than the version that keeps files. Export the documents again.</translation>
    </message>
    <message>
        <source>Zachowanej kopii pliku {file} nie ma albo jest uszkodzona. Przywróć folder danych z kopii.</source>
        <translation>The kept copy of the file {file} is missing or damaged. Restore the data folder from its copy.</translation>
    </message>
    <message>
        <source>Podaj powód cofnięcia paczki.</source>
        <translation>Give the reason for taking the batch back.</translation>
    </message>
    <message>
        <source>Tej paczki nie można cofnąć: została już cofnięta albo jeszcze się zapisuje.</source>
        <translation>This batch cannot be taken back: it was taken back already, or is still being written.</translation>
    </message>
    <message>
        <source>Eksport pliku {file} do {folder} przerwano, zanim plik był cały. Dokumenty są nadal zatwierdzone; wyeksportuj je ponownie.</source>
        <translation>The export of the file {file} to {folder} was interrupted before the file was whole. The documents are still approved; export them again.</translation>
    </message>
    <message>
        <source>Nie wiadomo, czy przerwany eksport pliku {file} się udał: folderu {folder} nie ma. Podłącz dysk i uruchom program ponownie.</source>
        <translation>It is not known whether the interrupted export of the file {file} succeeded: the folder {folder} is not there. Connect the disk and start the program again.</translation>
    </message>
    <message>
        <source>Przerwana paczka w folderze {folder} może już mieć ten dokument. Podłącz dysk i otwórz podgląd ponownie, zanim przekażesz go drugi raz.</source>
        <translation>An interrupted batch in the folder {folder} may have this document already. Connect the disk and open the preview again before you hand it over a second time.</translation>
    </message>
    <message>
        <source>Nie wiadomo, czy to zakup, czy sprzedaż. Ustaw rodzaj dokumentu na fakturę.</source>
        <translation>It is not known whether this is a purchase or a sale. Set the document&apos;s kind to an invoice.</translation>
    </message>
    <message>
        <source>Dokument nie ma numeru. Wpisz go w sprawdzaniu.</source>
        <translation>The document has no number. Enter it in the review.</translation>
    </message>
    <message>
        <source>Dokument nie ma daty wystawienia. Wpisz ją w sprawdzaniu.</source>
        <translation>The document has no issue date. Enter it in the review.</translation>
    </message>
    <message>
        <source>Dokument nie ma kwot. Wpisz je w sprawdzaniu.</source>
        <translation>The document has no amounts. Enter them in the review.</translation>
    </message>
    <message>
        <source>Netto i VAT nie dają brutto. Popraw kwoty w sprawdzaniu.</source>
        <translation>Net and VAT do not make the gross. Correct the amounts in the review.</translation>
    </message>
    <message>
        <source>Tabela VAT nie zgadza się z sumami dokumentu. Popraw ją w sprawdzaniu.</source>
        <translation>The VAT table does not agree with the document&apos;s totals. Correct it in the review.</translation>
    </message>
    <message>
        <source>Dokument nie ma tabeli VAT, a jego VAT nie wynika z jednej stawki. Dopisz tabelę.</source>
        <translation>The document has no VAT table, and no single rate makes its VAT. Add the table.</translation>
    </message>
    <message>
        <source>Podziału na kategorie nie da się pogodzić ze stawkami VAT. Popraw podział.</source>
        <translation>The split over categories cannot be reconciled with the VAT rates. Correct the split.</translation>
    </message>
    <message>
        <source>Dokument nie ma kontrahenta: ani nazwy, ani numeru NIP. Wpisz go w sprawdzaniu.</source>
        <translation>The document has no contractor: neither a name nor a NIP. Enter it in the review.</translation>
    </message>
    <message>
        <source>Dokument jest w walucie {currency}, a kursu nie ma. Podaj kurs w sprawdzaniu.</source>
        <translation>The document is in {currency}, and there is no rate of exchange. Give one in the review.</translation>
    </message>
    <message>
        <source>Stawki {rate}% nie ma w Polsce. VAT innego kraju nie podlega odliczeniu: w sprawdzaniu wpisz kwotę brutto ze stawką „np”.</source>
        <translation>Poland has no rate of {rate}%. VAT of another country is not deducted: enter the gross amount with the rate “np” while checking.</translation>
    </message>
    <message>
        <source>Stawki {rate}% nie ma w Polsce. Sprzedaż z VAT innego kraju rozlicza się w OSS; wpisz ją w programie.</source>
        <translation>Poland has no rate of {rate}%. A sale with VAT of another country is accounted for in OSS; enter it in the program.</translation>
    </message>
    <message>
        <source>Dostawca ma numer kraju {country}, a naliczył VAT. Jeżeli to VAT tamtego kraju, nie odliczaj go: wpisz kwotę brutto ze stawką „np”.</source>
        <translation>The supplier has a number of {country}, and charged VAT. If it is VAT of that country, do not deduct it: enter the gross amount with the rate “np”.</translation>
    </message>
    <message>
        <source>Symbol kontrahenta {symbol} jest za długi albo należy w pliku do innego kontrahenta. Zapisano {written}.</source>
        <translation>The contractor&apos;s symbol {symbol} is too long, or is another contractor&apos;s in this file. {written} was written.</translation>
    </message>
    <message>
        <source>Program nie ma na to pól, więc stoi w uwagach lub opisie: {facts}.</source>
        <translation>The program has no fields for this, so it is in the remarks or the description: {facts}.</translation>
    </message>
    <message>
        <source>Pole „{field}” mieści {limit} znaków; reszta została skrócona.</source>
        <translation>The field “{field}” holds {limit} characters; the rest was cut.</translation>
    </message>
    <message>
        <source>Pole „{field}”: liter spoza strony kodowej programu zastąpiono podobnymi.</source>
        <translation>The field “{field}”: letters outside the program&apos;s code page were replaced by similar ones.</translation>
    </message>
    <message>
        <source>Pole „{field}”: znaki, których program nie zna, zastąpiono znakiem „?”.</source>
        <translation>The field “{field}”: characters that the program does not know were replaced by “?”.</translation>
    </message>
    <message>
        <source>Pole „{field}”: znaki, których ten format nie dopuszcza, zastąpiono odstępami.</source>
        <translation>The field “{field}”: characters that this format does not allow were replaced by blanks.</translation>
    </message>
    <message>
        <source>Dokument stoi w tabeli dokumentów, ale nie ma wiersza w: {tables}.</source>
        <translation>The document stands in the table of documents, but has no row in: {tables}.</translation>
    </message>
    <message>
        <source>Ustawienie „{option}” ma niedozwoloną wartość (najwyżej {limit}).</source>
        <translation>The setting “{option}” has a value that is not allowed (at most {limit}).</translation>
    </message>
    <message>
        <source>Uzupełnij ustawienie „{option}” tej firmy, zanim zapiszesz plik.</source>
        <translation>Fill in the setting “{option}” of this company before you write the file.</translation>
    </message>
    <message>
        <source>Korekta nie ma numeru dokumentu korygowanego. Wpisz go w sprawdzaniu.</source>
        <translation>The correction does not name the document it corrects. Enter its number while checking.</translation>
    </message>
    <message>
        <source>Sprzedaż w procedurze marży: ten format nie ma na nią pól. Wprowadź ją w programie: podstawa {net}, VAT {vat} zł.</source>
        <translation>Sale by the margin scheme: this format has no fields for it. Enter it in the program: base {net}, VAT {vat} zł.</translation>
    </message>
    <message>
        <source>Dokument nie ma terminu płatności. Zapisano datę wystawienia.</source>
        <translation>The document has no due date. The date of issue was written.</translation>
    </message>
    <message>
        <source>VAT rozlicza nabywca. Plik ma kwoty z dokumentu; podatek należny i naliczony nalicz w programie.</source>
        <translation>The buyer accounts for VAT. The file has the document&apos;s amounts; reckon output and input tax in the program.</translation>
    </message>
    <message>
        <source>Kosztem jest tylko część kwoty, a format tego nie zna: plik ma całą. Ustaw koszt w programie.</source>
        <translation>Only part of the amount is a cost, which the format does not know: the file has all of it. Set the cost in the program.</translation>
    </message>
    <message>
        <source>Kwota i towar wskazują na obowiązkową podzieloną płatność, a dokument nie ma tych słów: plik też nie ma MPP. Sprawdź, czy nie podlega.</source>
        <translation>Amount and goods point to obligatory split payment, but the document lacks the words: the file has no MPP either. Check whether it applies.</translation>
    </message>
    <message>
        <source>Wartość {value} jest poza granicami: od {low} do {high}. Wpisz inną.</source>
        <translation>The value {value} is out of bounds: from {low} to {high}. Enter another one.</translation>
    </message>
    <message>
        <source>W tym stanie dokumentu nie można tego zrobić ({old} → {new}).</source>
        <translation>This cannot be done in the document&apos;s present status ({old} → {new}).</translation>
    </message>
    <message>
        <source>Nie rozumiem wartości „{value}”.</source>
        <translation>I do not understand the value “{value}”.</translation>
    </message>
    <message>
        <source>Nie zapisano: {field} „{value}” w dokumencie {document}. Wróć do niego i wpisz jeszcze raz.</source>
        <translation>Not saved: {field} “{value}” in the document {document}. Go back to it and type it again.</translation>
    </message>
    <message>
        <source>Nie udało się zapisać zmiany. To, co wpisano, zostało w polu; spróbuj jeszcze raz.</source>
        <translation>The change could not be saved. What was typed is still in the field; try again.</translation>
    </message>
    <message>
        <source>Nie można zapisać pliku {file}. Zamknij go w Excelu albo wybierz folder, w którym wolno zapisywać.</source>
        <translation>The file {file} cannot be written. Close it in Excel or choose a folder that may be written to.</translation>
    </message>
    <message>
        <source>Nie udało się zapisać pliku {file} ({reason}). Sprawdź miejsce na dysku i folder.</source>
        <translation>The file {file} could not be written ({reason}). Check the room on the disk and the folder.</translation>
    </message>
    <message>
        <source>NIP sprzedawcy ma poprawną cyfrę kontrolną.</source>
        <translation>The seller&apos;s NIP has a right check digit.</translation>
    </message>
    <message>
        <source>NIP sprzedawcy jest błędny: nie zgadza się cyfra kontrolna.</source>
        <translation>The seller&apos;s NIP is wrong: the check digit does not fit.</translation>
    </message>
    <message>
        <source>NIP nabywcy ma poprawną cyfrę kontrolną.</source>
        <translation>The buyer&apos;s NIP has a right check digit.</translation>
    </message>
    <message>
        <source>NIP nabywcy jest błędny: nie zgadza się cyfra kontrolna.</source>
        <translation>The buyer&apos;s NIP is wrong: the check digit does not fit.</translation>
    </message>
    <message>
        <source>Sprzedawca i nabywca mają ten sam NIP. Sprawdź, kto jest kim.</source>
        <translation>Seller and buyer have the same NIP. Check who is who.</translation>
    </message>
    <message>
        <source>Numer rachunku ma poprawne cyfry kontrolne.</source>
        <translation>The account number has right check digits.</translation>
    </message>
    <message>
        <source>Numer rachunku jest błędny: nie zgadzają się cyfry kontrolne.</source>
        <translation>The account number is wrong: the check digits do not fit.</translation>
    </message>
    <message>
        <source>Numer KSeF ma poprawną sumę kontrolną.</source>
        <translation>The KSeF number has a right checksum.</translation>
    </message>
    <message>
        <source>Numer KSeF jest błędny: nie zgadza się suma kontrolna.</source>
        <translation>The KSeF number is wrong: the checksum does not fit.</translation>
    </message>
    <message>
        <source>Numer KSeF zaczyna się od NIP-u sprzedawcy.</source>
        <translation>The KSeF number begins with the seller&apos;s NIP.</translation>
    </message>
    <message>
        <source>Numer KSeF zaczyna się od innego NIP-u niż NIP sprzedawcy.</source>
        <translation>The KSeF number begins with another NIP than the seller&apos;s.</translation>
    </message>
    <message>
        <source>Netto i VAT dają razem brutto.</source>
        <translation>Net and VAT add up to gross.</translation>
    </message>
    <message>
        <source>Netto i VAT dają razem {sum}, a brutto to {gross}.</source>
        <translation>Net and VAT add up to {sum}, but gross is {gross}.</translation>
    </message>
    <message>
        <source>Kwoty netto według stawek dają razem netto.</source>
        <translation>The net amounts by rate add up to net.</translation>
    </message>
    <message>
        <source>Kwoty netto według stawek dają razem {sum}, a netto to {total}.</source>
        <translation>The net amounts by rate add up to {sum}, but net is {total}.</translation>
    </message>
    <message>
        <source>Pozycje dają razem kwotę netto.</source>
        <translation>The lines add up to the net total.</translation>
    </message>
    <message>
        <source>Pozycje dają razem {sum} netto, a na dokumencie jest {total}.</source>
        <translation>The lines add up to {sum} net, but the document says {total}.</translation>
    </message>
    <message>
        <source>Pozycje dają razem kwotę brutto.</source>
        <translation>The lines add up to the gross total.</translation>
    </message>
    <message>
        <source>Pozycje dają razem {sum} brutto, a na dokumencie jest {total}.</source>
        <translation>The lines add up to {sum} gross, but the document says {total}.</translation>
    </message>
    <message>
        <source>Pozycja {line} („{name}”): ilość razy cena nie daje wartości.</source>
        <translation>Line {line} (&quot;{name}&quot;): quantity times price is not the amount.</translation>
    </message>
    <message>
        <source>Kwoty VAT według stawek dają razem VAT.</source>
        <translation>The VAT amounts by rate add up to VAT.</translation>
    </message>
    <message>
        <source>Kwoty VAT według stawek dają razem {sum}, a VAT to {total}.</source>
        <translation>The VAT amounts by rate add up to {sum}, but VAT is {total}.</translation>
    </message>
    <message>
        <source>Kwoty brutto według stawek dają razem brutto.</source>
        <translation>The gross amounts by rate add up to gross.</translation>
    </message>
    <message>
        <source>Kwoty brutto według stawek dają razem {sum}, a brutto to {total}.</source>
        <translation>The gross amounts by rate add up to {sum}, but gross is {total}.</translation>
    </message>
    <message>
        <source>W stawce {rate} VAT zgadza się z kwotą netto.</source>
        <translation>At the rate {rate} VAT fits the net amount.</translation>
    </message>
    <message>
        <source>W stawce {rate} VAT powinien wynosić {tax}.</source>
        <translation>At the rate {rate} VAT should be {tax}.</translation>
    </message>
    <message>
        <source>W stawce {rate} netto i VAT dają razem brutto.</source>
        <translation>At the rate {rate} net and VAT add up to gross.</translation>
    </message>
    <message>
        <source>W stawce {rate} netto i VAT nie dają razem brutto.</source>
        <translation>At the rate {rate} net and VAT do not add up to gross.</translation>
    </message>
    <message>
        <source>Termin płatności nie jest wcześniejszy niż data wystawienia.</source>
        <translation>The due date is not before the date of issue.</translation>
    </message>
    <message>
        <source>Termin płatności jest wcześniejszy niż data wystawienia.</source>
        <translation>The due date is before the date of issue.</translation>
    </message>
    <message>
        <source>Firma jest na dokumencie sprzedawcą lub nabywcą.</source>
        <translation>The company is the seller or the buyer on the document.</translation>
    </message>
    <message>
        <source>Firma nie jest na dokumencie ani sprzedawcą, ani nabywcą. Sprawdź, czyj to dokument.</source>
        <translation>The company is neither seller nor buyer on the document. Check whose it is.</translation>
    </message>
    <message>
        <source>Kwota słownie zgadza się z kwotą w cyfrach.</source>
        <translation>The amount in words agrees with the one in figures.</translation>
    </message>
    <message>
        <source>Kwota słownie różni się od kwoty w cyfrach.</source>
        <translation>The amount in words differs from the one in figures.</translation>
    </message>
    <message>
        <source>Wysyłanie poczty nie jest ustawione. Podaj serwer i adres: Ustawienia → Wysyłanie.</source>
        <translation>Sending is not set up. Give server and address: Settings → Sending.</translation>
    </message>
    <message>
        <source>„{address}” nie jest adresem e-mail. Wpisz jeden adres, np. jan@firma.pl.</source>
        <translation>“{address}” is no e-mail address. Type one address, e.g. jan@firma.pl.</translation>
    </message>
    <message>
        <source>Podaj nazwę serwera poczty wychodzącej (SMTP), np. smtp.firma.pl.</source>
        <translation>Give the name of the outgoing mail server (SMTP), e.g. smtp.firma.pl.</translation>
    </message>
    <message>
        <source>Port to liczba od 1 do 65535: zwykle 465 (TLS) albo 587 (STARTTLS).</source>
        <translation>A port is a number from 1 to 65535: usually 465 (TLS) or 587 (STARTTLS).</translation>
    </message>
    <message>
        <source>Bez szyfrowania program łączy się tylko z tym komputerem, a {host} to inny. Wybierz TLS albo STARTTLS.</source>
        <translation>Without encryption the program connects to this computer only, and {host} is another. Choose TLS or STARTTLS.</translation>
    </message>
    <message>
        <source>Nie ma serwera {host} albo nie działa Internet. Sprawdź nazwę serwera i połączenie.</source>
        <translation>There is no server {host}, or the Internet does not work. Check the server&apos;s name and the connection.</translation>
    </message>
    <message>
        <source>Serwer {host} nie przyjmuje połączeń na porcie {port}. Sprawdź port.</source>
        <translation>The server {host} takes no connections at port {port}. Check the port.</translation>
    </message>
    <message>
        <source>Serwer {host} nie odpowiada na porcie {port}. Sprawdź port i rodzaj szyfrowania; połączenie może też blokować zapora sieciowa.</source>
        <translation>The server {host} does not answer at port {port}. Check the port and the encryption; a firewall may block the connection as well.</translation>
    </message>
    <message>
        <source>Serwer {host} rozłącza się na porcie {port}. Sprawdź szyfrowanie: 465 to TLS, 587 to STARTTLS.</source>
        <translation>The server {host} hangs up at port {port}. Check the encryption: 465 is TLS, 587 is STARTTLS.</translation>
    </message>
    <message>
        <source>Nie ma połączenia z serwerem {host} (port {port}): {why}. Sprawdź połączenie z siecią.</source>
        <translation>There is no connection to the server {host} (port {port}): {why}. Check the network.</translation>
    </message>
    <message>
        <source>Serwer {host} nie mówi na porcie {port} w TLS. Wybierz STARTTLS (port 587) albo port 465 dla TLS.</source>
        <translation>The server {host} does not speak TLS at port {port}. Choose STARTTLS (port 587), or port 465 for TLS.</translation>
    </message>
    <message>
        <source>Serwer nie zna STARTTLS, a bez szyfrowania program nie poda hasła. Wybierz TLS (port 465).</source>
        <translation>The server does not know STARTTLS, and the program gives no password without encryption. Choose TLS (port 465).</translation>
    </message>
    <message>
        <source>Certyfikat serwera {host} nie budzi zaufania ({why}). Sprawdź nazwę serwera; jeżeli jest dobra, zapytaj dostawcę poczty.</source>
        <translation>The certificate of the server {host} cannot be trusted ({why}). Check the server&apos;s name; if it is right, ask your mail provider.</translation>
    </message>
    <message>
        <source>Serwer nie przyjmuje logowania nazwą i hasłem. Sprawdź port i szyfrowanie albo wyczyść nazwę użytkownika, jeżeli serwer jej nie wymaga.</source>
        <translation>The server takes no login by name and password. Check port and encryption, or clear the user name if the server asks for none.</translation>
    </message>
    <message>
        <source>Listy czekają, bo magazyn haseł systemu jest niedostępny. Odblokuj go albo zaloguj się ponownie.</source>
        <translation>Letters wait because the system&apos;s keyring is unavailable. Unlock it, or log in again.</translation>
    </message>
    <message>
        <source>W magazynie haseł nie ma hasła do wysyłania. Wpisz je: Ustawienia → Wysyłanie.</source>
        <translation>The keyring has no password for sending. Type it: Settings → Sending.</translation>
    </message>
    <message>
        <source>Serwer nie uznał logowania przez Google lub Microsoft. Sprawdź, czy konto może wysyłać pocztę (SMTP), i zaloguj się ponownie w ustawieniach wysyłania. Serwer: {answer}</source>
        <translation>The server did not accept the sign-in with Google or Microsoft. Check that the account may send mail (SMTP), and sign in again in the settings of sending. The server said: {answer}</translation>
    </message>
    <message>
        <source>Zgoda na wysyłanie z konta {user} wygasła albo została cofnięta. Zaloguj się ponownie w ustawieniach wysyłania.</source>
        <translation>The consent to send from the account {user} has expired or was withdrawn. Sign in again in the settings of sending.</translation>
    </message>
    <message>
        <source>Google lub Microsoft nie potwierdza teraz, kim jest biuro ({said}). Listy czekają; program spróbuje ponownie.</source>
        <translation>Google or Microsoft does not confirm at present who the office is ({said}). Letters wait; the program will try again.</translation>
    </message>
    <message>
        <source>Serwer nie może teraz przyjąć listu ({answer}). To, co czeka, program wyśle później sam.</source>
        <translation>The server cannot take the letter now ({answer}). What waits is sent later by itself.</translation>
    </message>
    <message>
        <source>Połączenie z serwerem urwało się. To, co czeka, program wyśle później sam, pod tym samym numerem.</source>
        <translation>The connection to the server broke. What waits is sent later by itself, under the same number.</translation>
    </message>
    <message>
        <source>Serwer odrzucił nazwę użytkownika lub hasło ({answer}). Wpisz je jeszcze raz; niektórzy dostawcy wymagają osobnego hasła dla programów.</source>
        <translation>The server refused the user name or the password ({answer}). Type them again; some providers want a password of its own for programs.</translation>
    </message>
    <message>
        <source>Wiadomość nie podaje jednego nadawcy, tylko kilku albo żadnego tak, jak trzeba, więc nie można jej wierzyć. Sprawdź, kto to wysłał, i wpuść dokument albo go odrzuć.</source>
        <translation>The mail does not name one sender, but several, or none in a proper way, so it cannot be believed. Check who sent it, and let the document in or reject it.</translation>
    </message>
    <message>
        <source>Serwer nie pozwala wysyłać z tego adresu ({answer}). Podaj adres, który należy do tego konta.</source>
        <translation>The server does not allow sending from this address ({answer}). Give an address that belongs to this account.</translation>
    </message>
    <message>
        <source>Serwer nie przyjął adresu odbiorcy ({answer}). Sprawdź adres.</source>
        <translation>The server did not take the recipient&apos;s address ({answer}). Check the address.</translation>
    </message>
    <message>
        <source>Serwer nie przyjął listu ({answer}). Zmień treść albo zapytaj dostawcę poczty.</source>
        <translation>The server did not take the letter ({answer}). Change the text or ask your mail provider.</translation>
    </message>
    <message>
        <source>Program zakończył się w chwili oddawania listu. List idzie jeszcze raz z tym samym numerem, więc odbiorca może go dostać dwa razy.</source>
        <translation>The program ended while the letter was being handed over. It is sent again under the same number, so it may come twice.</translation>
    </message>
    <message>
        <source>List czeka: w tej godzinie wysłano już tyle listów, na ile pozwalają ustawienia.</source>
        <translation>The letter waits: as many letters as the settings allow were sent in this hour.</translation>
    </message>
    <message>
        <source>Przez trzy dni nie udało się wysłać listu. Sprawdź ustawienia i wyślij go ponownie.</source>
        <translation>The letter could not be sent for three days. Check the settings and send it again.</translation>
    </message>
    <message>
        <source>Z tych danych nie da się ułożyć listu. Sprawdź adres nadawcy i odbiorcy.</source>
        <translation>No letter can be written from these data. Check the sender&apos;s and the recipient&apos;s address.</translation>
    </message>
    <message>
        <source>Tego listu już nie ma.</source>
        <translation>This letter is gone.</translation>
    </message>
    <message>
        <source>List jest właśnie wysyłany. Poczekaj chwilę.</source>
        <translation>The letter is just being sent. Wait a moment.</translation>
    </message>
    <message>
        <source>Tego listu nie można już zatrzymać.</source>
        <translation>This letter cannot be stopped any longer.</translation>
    </message>
    <message>
        <source>Odnośnik z tego zaproszenia jest już usunięty. Wyślij nowe zaproszenie.</source>
        <translation>The link of this invitation is already removed. Send a new invitation.</translation>
    </message>
    <message>
        <source>Wpisz temat i treść listu.</source>
        <translation>Type the letter&apos;s subject and text.</translation>
    </message>
    <message>
        <source>Temat lub treść jest za długa; treść może mieć najwyżej {limit} znaków.</source>
        <translation>Subject or text is too long; a text may have {limit} characters at most.</translation>
    </message>
    <message>
        <source>W tym liście nie ma pola {name}. Można użyć: {known}.</source>
        <translation>This letter has no place {name}. You can use: {known}.</translation>
    </message>
    <message>
        <source>W treści brakuje pola {name}. Bez niego list nie ma sensu: dopisz je.</source>
        <translation>The text lacks the place {name}. Without it the letter makes no sense: add it.</translation>
    </message>
    <message>
        <source>Nie udało się wysłać listów: {count}. Powody są w dzienniku: Ustawienia → Wysyłanie.</source>
        <translation>Letters that could not be sent: {count}. The reasons stand in the log: Settings → Sending.</translation>
    </message>
    <message>
        <source>Odpowiedzi do nadawców są wyłączone.</source>
        <translation>Answers to senders are switched off.</translation>
    </message>
    <message>
        <source>Bez odpowiedzi: wiadomość wysłał automat albo lista dyskusyjna.</source>
        <translation>Not answered: a machine or a mailing list sent the message.</translation>
    </message>
    <message>
        <source>Bez odpowiedzi: wiadomość nie ma adresu nadawcy.</source>
        <translation>Not answered: the message has no sender&apos;s address.</translation>
    </message>
    <message>
        <source>Bez odpowiedzi: pod adresem nadawcy nikt nie czyta.</source>
        <translation>Not answered: nobody reads at the sender&apos;s address.</translation>
    </message>
    <message>
        <source>Bez odpowiedzi: nadawca może być podrobiony.</source>
        <translation>Not answered: the sender may be forged.</translation>
    </message>
    <message>
        <source>Bez odpowiedzi: nadawcą jest adres biura.</source>
        <translation>Not answered: the sender is an address of the office.</translation>
    </message>
    <message>
        <source>Bez odpowiedzi: wiadomość czeka w kwarantannie.</source>
        <translation>Not answered: the message waits in quarantine.</translation>
    </message>
    <message>
        <source>Na tę wiadomość już odpowiedziano.</source>
        <translation>This message was answered already.</translation>
    </message>
    <message>
        <source>Bez odpowiedzi: ten nadawca dostał ich w ostatniej godzinie już dość.</source>
        <translation>Not answered: this sender got enough answers in the last hour.</translation>
    </message>
    <message>
        <source>Stoi obok swojej etykiety.</source>
        <translation>Stands beside its label.</translation>
    </message>
    <message>
        <source>Tak drukarki fiskalne oznaczają numer paragonu.</source>
        <translation>Fiscal printers mark the receipt&apos;s number like this.</translation>
    </message>
    <message>
        <source>Stoi w tytule dokumentu.</source>
        <translation>Stands in the document&apos;s title.</translation>
    </message>
    <message>
        <source>Dokument nie ma tytułu; rodzaj wynika z treści.</source>
        <translation>The document has no title; the kind follows from its content.</translation>
    </message>
    <message>
        <source>To pierwsza data na dokumencie; etykiety przy niej nie ma.</source>
        <translation>This is the first date on the document; it has no label.</translation>
    </message>
    <message>
        <source>Stoi w nagłówku pisma po nazwie miejscowości.</source>
        <translation>Stands in the head of the letter after the name of the place.</translation>
    </message>
    <message>
        <source>Wynika z daty wystawienia i liczby dni.</source>
        <translation>Follows from the date of issue and the number of days.</translation>
    </message>
    <message>
        <source>Stoi w bloku z etykietą strony.</source>
        <translation>Stands in the block with the party&apos;s label.</translation>
    </message>
    <message>
        <source>Stoi w bloku bez etykiety; stronę wskazuje układ dokumentu.</source>
        <translation>Stands in a block without a label; the layout tells the party.</translation>
    </message>
    <message>
        <source>Inny numer z tego dokumentu.</source>
        <translation>Another number of this document.</translation>
    </message>
    <message>
        <source>Ma postać numeru KSeF.</source>
        <translation>Has the form of a KSeF number.</translation>
    </message>
    <message>
        <source>Ma postać numeru rachunku.</source>
        <translation>Has the form of an account number.</translation>
    </message>
    <message>
        <source>Stoi przy kwotach.</source>
        <translation>Stands beside the amounts.</translation>
    </message>
    <message>
        <source>Dokument nie podaje waluty. Sprzedawca ma polski NIP.</source>
        <translation>The document names no currency. The seller has a Polish NIP.</translation>
    </message>
    <message>
        <source>Dokument mówi to tymi słowami.</source>
        <translation>The document says so in these words.</translation>
    </message>
    <message>
        <source>To słowo oznacza sposób zapłaty.</source>
        <translation>This word means a payment method.</translation>
    </message>
    <message>
        <source>Na dokumencie jest wzmianka o mechanizmie podzielonej płatności.</source>
        <translation>The document mentions the split payment mechanism.</translation>
    </message>
    <message>
        <source>Wynika z tabeli VAT.</source>
        <translation>Follows from the VAT table.</translation>
    </message>
    <message>
        <source>To suma wierszy tabeli VAT.</source>
        <translation>This is the sum of the rows of the VAT table.</translation>
    </message>
    <message>
        <source>Na dokumencie jest inna wartość, która pasuje równie dobrze.</source>
        <translation>Another value on the document fits just as well.</translation>
    </message>
    <message>
        <source>Znaki są niewyraźne. Porównaj z obrazem.</source>
        <translation>The characters are unclear. Compare with the image.</translation>
    </message>
    <message>
        <source>Tej wartości nic nie potwierdza. Porównaj z obrazem.</source>
        <translation>Nothing confirms this value. Compare with the image.</translation>
    </message>
    <message>
        <source>Odczytano z elementu {element} faktury {form}.</source>
        <translation>Read from the element {element} of the {form} invoice.</translation>
    </message>
    <message>
        <source>Rodzaj podaje faktura {form}.</source>
        <translation>The {form} invoice names its kind.</translation>
    </message>
    <message>
        <source>Numer KSeF stoi w nazwie pliku; jego NIP i data pasują do faktury.</source>
        <translation>The KSeF number stands in the file&apos;s name; its NIP and date fit the invoice.</translation>
    </message>
    <message>
        <source>Cyfry kontrolne się nie zgadzają.</source>
        <translation>The check digits are wrong.</translation>
    </message>
    <message>
        <source>To samo stoi na stronie.</source>
        <translation>The page shows the same.</translation>
    </message>
    <message>
        <source>Na stronie stoi co innego: {value}. Sprawdź, co jest prawdą.</source>
        <translation>The page shows something else: {value}. Check which is true.</translation>
    </message>
    <message>
        <source>Z druku odczytano co innego: {value}.</source>
        <translation>The print was read as something else: {value}.</translation>
    </message>
    <message>
        <source>Kod QR KSeF podaje ten sam NIP sprzedawcy.</source>
        <translation>The KSeF QR code gives the same seller&apos;s NIP.</translation>
    </message>
    <message>
        <source>Kod QR KSeF podaje inny NIP sprzedawcy: {nip}. Sprawdź, co jest prawdą.</source>
        <translation>The KSeF QR code gives another seller&apos;s NIP: {nip}. Check which is true.</translation>
    </message>
    <message>
        <source>Kod QR KSeF podaje tę datę wystawienia.</source>
        <translation>The KSeF QR code gives this date of issue.</translation>
    </message>
    <message>
        <source>Kod QR KSeF podaje inną datę wystawienia: {date}. Sprawdź, co jest prawdą.</source>
        <translation>The KSeF QR code gives another date of issue: {date}. Check which is true.</translation>
    </message>
    <message>
        <source>Kod QR do przelewu podaje ten NIP odbiorcy.</source>
        <translation>The QR code for a transfer gives this payee&apos;s NIP.</translation>
    </message>
    <message>
        <source>Kod QR do przelewu podaje inny NIP odbiorcy: {nip}. Może to faktor; sprawdź, komu zapłacić.</source>
        <translation>The QR code for a transfer gives another payee&apos;s NIP: {nip}. It may be a factor; check whom to pay.</translation>
    </message>
    <message>
        <source>Kod QR do przelewu podaje ten rachunek.</source>
        <translation>The QR code for a transfer gives this account.</translation>
    </message>
    <message>
        <source>Kod QR do przelewu podaje inny rachunek: {account}. Sprawdź, gdzie zapłacić.</source>
        <translation>The QR code for a transfer gives another account: {account}. Check where to pay.</translation>
    </message>
    <message>
        <source>Kod QR do przelewu podaje tę kwotę.</source>
        <translation>The QR code for a transfer gives this amount.</translation>
    </message>
    <message>
        <source>Kod QR do przelewu podaje inną kwotę: {amount}. Sprawdź, ile zapłacić.</source>
        <translation>The QR code for a transfer gives another amount: {amount}. Check how much to pay.</translation>
    </message>
    <message>
        <source>Tytuł przelewu w kodzie QR podaje ten numer.</source>
        <translation>The transfer&apos;s title in the QR code names this number.</translation>
    </message>
    <message>
        <source>Kod QR prowadzi do testowego KSeF: to może nie być prawdziwa faktura.</source>
        <translation>The QR code leads to KSeF&apos;s test system: this may not be a real invoice.</translation>
    </message>
    <message>
        <source>Skrót w kodzie QR KSeF zgadza się z dołączonym plikiem XML.</source>
        <translation>The hash in the KSeF QR code matches the attached XML file.</translation>
    </message>
    <message>
        <source>Skrót w kodzie QR KSeF nie zgadza się z dołączonym plikiem XML. Sprawdź obie wersje.</source>
        <translation>The hash in the KSeF QR code does not match the attached XML file. Check both versions.</translation>
    </message>
    <message>
        <source>Tak było na {count} z {total} faktur tego kontrahenta.</source>
        <translation>So it was on {count} of {total} invoices of this contractor.</translation>
    </message>
    <message>
        <source>Tak było na poprzedniej fakturze tego kontrahenta.</source>
        <translation>So it was on the previous invoice of this contractor.</translation>
    </message>
    <message>
        <source>Dokument nie podaje terminu. U tego kontrahenta to {days} dni od wystawienia ({count} z {total}).</source>
        <translation>The document prints no due date. With this contractor it is {days} days after issue ({count} of {total}).</translation>
    </message>
    <message>
        <source>Na fakturach tego kontrahenta tej wartości nie ma: tak zaznaczono wcześniej.</source>
        <translation>Invoices of this contractor do not print this value: somebody said so before.</translation>
    </message>
    <message>
        <source>Na wcześniejszych fakturach tego kontrahenta ta wartość stała w innym miejscu. Porównaj z obrazem.</source>
        <translation>On earlier invoices of this contractor this value stood in another place. Compare it with the picture.</translation>
    </message>
    <message>
        <source>Numery wcześniejszych faktur tego kontrahenta wyglądają inaczej. Porównaj z obrazem.</source>
        <translation>The numbers of earlier invoices of this contractor look different. Compare it with the picture.</translation>
    </message>
    <message>
        <source>Tego rachunku nie było na wcześniejszych fakturach tego kontrahenta. Upewnij się u niego, że go zmienił: tak działają oszuści.</source>
        <translation>This account was not on earlier invoices of this contractor. Ask the contractor whether it has changed: this is how fraud works.</translation>
    </message>
    <message>
        <source>Zawsze ta sama wartość: {value}.</source>
        <translation>Always the same value: {value}.</translation>
    </message>
    <message>
        <source>Rachunek {value}.</source>
        <translation>Account {value}.</translation>
    </message>
    <message>
        <source>Kontrahenta wskazuje numer {value}.</source>
        <translation>The contractor is told by the number {value}.</translation>
    </message>
    <message>
        <source>Wygląda tak: {pattern} (# to cyfra).</source>
        <translation>It looks like this: {pattern} (# is a digit, MM the month, RRRR the year).</translation>
    </message>
    <message>
        <source>Stoi na prawo od słów „{words}”.</source>
        <translation>It stands right of the words &quot;{words}&quot;.</translation>
    </message>
    <message>
        <source>Stoi na lewo od słów „{words}”.</source>
        <translation>It stands left of the words &quot;{words}&quot;.</translation>
    </message>
    <message>
        <source>Stoi pod słowami „{words}”.</source>
        <translation>It stands below the words &quot;{words}&quot;.</translation>
    </message>
    <message>
        <source>Stoi nad słowami „{words}”.</source>
        <translation>It stands above the words &quot;{words}&quot;.</translation>
    </message>
    <message>
        <source>Stoi zawsze w tym samym miejscu strony.</source>
        <translation>It always stands in the same place of the page.</translation>
    </message>
    <message>
        <source>Tego kontrahent nie drukuje.</source>
        <translation>The contractor does not print it.</translation>
    </message>
    <message>
        <source>Liczba dni od wystawienia: {days}.</source>
        <translation>Days after issue: {days}.</translation>
    </message>
    <message>
        <source>Zmieniono rodzaj na: {kind}.</source>
        <translation>The kind was changed to: {kind}.</translation>
    </message>
    <message>
        <source>Plik {file} nie zawiera wiedzy o kontrahentach. Wybierz plik wyeksportowany z programu.</source>
        <translation>The file {file} holds nothing about contractors. Choose a file that the program exported.</translation>
    </message>
    <message>
        <source>Nie można odczytać pliku {file}. Sprawdź, czy jest na dysku i czy wolno go czytać.</source>
        <translation>The file {file} cannot be read. Check that it is on the disk and may be read.</translation>
    </message>
    <message>
        <source>Program nie nauczył się jeszcze niczego o kontrahencie {supplier}.</source>
        <translation>The program has not learnt anything about the contractor {supplier} yet.</translation>
    </message>
    <message>
        <source>NIP ma poprawną cyfrę kontrolną</source>
        <translation>the NIP has a right check digit</translation>
    </message>
    <message>
        <source>to NIP firmy obsługiwanej przez biuro</source>
        <translation>it is the NIP of a company that the office serves</translation>
    </message>
    <message>
        <source>to NIP kontrahenta, którego biuro zna</source>
        <translation>it is the NIP of a contractor that the office knows</translation>
    </message>
    <message>
        <source>numer rachunku ma poprawne cyfry kontrolne</source>
        <translation>the account number has right check digits</translation>
    </message>
    <message>
        <source>na ten rachunek płacono już temu kontrahentowi</source>
        <translation>this account has been used for this contractor before</translation>
    </message>
    <message>
        <source>biuro zna kontrahenta o tym NIP-ie i tej nazwie</source>
        <translation>the office knows a contractor of this NIP and name</translation>
    </message>
    <message>
        <source>strona powtarza tę nazwę tymi samymi literami</source>
        <translation>the page repeats this name with the same letters</translation>
    </message>
    <message>
        <source>nazwa stoi też w adresie e-mail lub strony</source>
        <translation>the name also stands in an e-mail or web address</translation>
    </message>
    <message>
        <source>numer KSeF ma poprawną sumę kontrolną</source>
        <translation>the KSeF number has a right checksum</translation>
    </message>
    <message>
        <source>numer KSeF zaczyna się od NIP-u sprzedawcy</source>
        <translation>the KSeF number begins with the seller&apos;s NIP</translation>
    </message>
    <message>
        <source>tę samą datę podaje numer KSeF</source>
        <translation>the KSeF number gives the same date</translation>
    </message>
    <message>
        <source>suma netto i VAT zgadza się z kwotą brutto</source>
        <translation>net and VAT add up to the gross amount</translation>
    </message>
    <message>
        <source>kwoty według stawek dają razem tę kwotę</source>
        <translation>the amounts by rate add up to this amount</translation>
    </message>
    <message>
        <source>VAT zgadza się ze stawką</source>
        <translation>the VAT fits its rate</translation>
    </message>
    <message>
        <source>tabela VAT daje tę samą kwotę, którą podaje etykieta</source>
        <translation>the VAT table gives the same amount as the label</translation>
    </message>
    <message>
        <source>kwota słownie zgadza się z kwotą w cyfrach</source>
        <translation>the amount in words agrees with the figures</translation>
    </message>
    <message>
        <source>kwota do zapłaty równa się kwocie brutto</source>
        <translation>the amount due equals the gross amount</translation>
    </message>
    <message>
        <source>kwota brutto po odjęciu wpłat zgadza się z kwotą do zapłaty</source>
        <translation>the gross amount less what was paid agrees with the amount due</translation>
    </message>
    <message>
        <source>daty następują po sobie we właściwej kolejności</source>
        <translation>the dates follow each other in the right order</translation>
    </message>
    <message>
        <source>data wystawienia i data sprzedaży są te same</source>
        <translation>the dates of issue and of sale are the same</translation>
    </message>
    <message>
        <source>rok w numerze zgadza się z datą wystawienia</source>
        <translation>the year in the number agrees with the date of issue</translation>
    </message>
    <message>
        <source>ta sama wartość stoi w kilku miejscach</source>
        <translation>the same value stands in several places</translation>
    </message>
    <message>
        <source>wszystkie znaki są wyraźne</source>
        <translation>all characters are clear</translation>
    </message>
    <message>
        <source>odczytano z etykiety »{label}«</source>
        <translation>read beside the label »{label}«</translation>
    </message>
    <message>
        <source>odczytano obok etykiety</source>
        <translation>read beside its label</translation>
    </message>
    <message>
        <source>odczytano z tytułu dokumentu</source>
        <translation>read from the document&apos;s title</translation>
    </message>
    <message>
        <source>dokument nie ma tytułu, więc rodzaj wynika z treści</source>
        <translation>the document has no title, so the kind follows from its content</translation>
    </message>
    <message>
        <source>to pierwsza data na dokumencie, bez własnej etykiety</source>
        <translation>it is the first date on the document, without a label of its own</translation>
    </message>
    <message>
        <source>odczytano z nagłówka, po nazwie miejscowości</source>
        <translation>read from the heading, behind the name of the place</translation>
    </message>
    <message>
        <source>obliczono z daty wystawienia i liczby dni</source>
        <translation>computed from the date of issue and the number of days</translation>
    </message>
    <message>
        <source>odczytano z bloku opisanego na dokumencie</source>
        <translation>read from the labelled block of the party</translation>
    </message>
    <message>
        <source>odczytano z bloku bez etykiety, a stronę wskazuje układ dokumentu</source>
        <translation>read from a block without a label, the party follows from the layout</translation>
    </message>
    <message>
        <source>zapis ma postać numeru KSeF</source>
        <translation>it has the form of a KSeF number</translation>
    </message>
    <message>
        <source>zapis ma postać numeru rachunku</source>
        <translation>it has the form of an account number</translation>
    </message>
    <message>
        <source>odczytano obok kwot</source>
        <translation>read beside the amounts</translation>
    </message>
    <message>
        <source>dokument nie podaje waluty, a sprzedawca ma polski NIP</source>
        <translation>the document names no currency, and the seller has a Polish NIP</translation>
    </message>
    <message>
        <source>to słowo oznacza sposób zapłaty</source>
        <translation>this word means a method of payment</translation>
    </message>
    <message>
        <source>na dokumencie jest wzmianka o mechanizmie podzielonej płatności</source>
        <translation>the document mentions the split payment mechanism</translation>
    </message>
    <message>
        <source>odczytano z tabeli VAT</source>
        <translation>read from the VAT table</translation>
    </message>
    <message>
        <source>to suma wierszy tabeli VAT</source>
        <translation>it is the sum of the VAT table&apos;s rows</translation>
    </message>
    <message>
        <source>tylko te kwoty z opisanych sumują się</source>
        <translation>of the labelled amounts only these add up</translation>
    </message>
    <message>
        <source>wybrano tę wartość, bo najlepiej zgadza się z resztą dokumentu</source>
        <translation>this value was chosen because it agrees best with the rest of the document</translation>
    </message>
    <message>
        <source>znak {place}. odczytano jako „{taken}” zamiast „{printed}”, bo tylko tak zgadza się cyfra kontrolna</source>
        <translation>character {place} was read as “{taken}” instead of “{printed}”, because only so the check digit is right</translation>
    </message>
    <message>
        <source>znak {place}. odczytano jako „{taken}” zamiast „{printed}”, bo tylko tak zgadzają się cyfry kontrolne rachunku</source>
        <translation>character {place} was read as “{taken}” instead of “{printed}”, because only so the account&apos;s check digits are right</translation>
    </message>
    <message>
        <source>znak {place}. odczytano jako „{taken}” zamiast „{printed}”, bo tylko tak zgadza się suma kontrolna numeru KSeF</source>
        <translation>character {place} was read as “{taken}” instead of “{printed}”, because only so the KSeF number&apos;s checksum is right</translation>
    </message>
    <message>
        <source>znak {place}. odczytano jako „{taken}” zamiast „{printed}”, bo tylko tak zgadzają się kwoty</source>
        <translation>character {place} was read as “{taken}” instead of “{printed}”, because only so the amounts agree</translation>
    </message>
    <message>
        <source>znak {place}. odczytano jako „{taken}” zamiast „{printed}”, bo tylko tak powstaje możliwa data</source>
        <translation>character {place} was read as “{taken}” instead of “{printed}”, because only so it is a possible date</translation>
    </message>
    <message>
        <source>znak {place}. odczytano jako „{taken}” zamiast „{printed}”, bo tak brzmi znany już numer</source>
        <translation>character {place} was read as “{taken}” instead of “{printed}”, because that is a number known already</translation>
    </message>
    <message>
        <source>to za mało, by wartość była pewna</source>
        <translation>that is too little to make the value certain</translation>
    </message>
    <message>
        <source>może to być też „{reading}”, ale to nic pewnego</source>
        <translation>it may be “{reading}”, too, but that is not sure</translation>
    </message>
    <message>
        <source>może to być „{first}” albo „{second}” i sprawdzenie tego nie rozstrzyga</source>
        <translation>it may be “{first}” or “{second}”, and no check decides</translation>
    </message>
    <message>
        <source>znak {place}. („{printed}”) może być też „{other}”</source>
        <translation>character {place} (“{printed}”) may be “{other}”, too</translation>
    </message>
    <message>
        <source>znak {place}. może być też „{other}”, ale sprawdzenie pasuje do „{printed}”</source>
        <translation>character {place} may be “{other}”, too, but the check fits “{printed}”</translation>
    </message>
    <message>
        <source>Tak odczytane wartości prawie zawsze były dobre.</source>
        <translation>Values read like this were nearly always right.</translation>
    </message>
    <message>
        <source>Tak odczytane wartości zwykle były dobre.</source>
        <translation>Values read like this were usually right.</translation>
    </message>
    <message>
        <source>Tak odczytane wartości często były dobre, ale nie zawsze.</source>
        <translation>Values read like this were often right, but not always.</translation>
    </message>
    <message>
        <source>Tak odczytane wartości nieraz były błędne.</source>
        <translation>Values read like this were wrong now and then.</translation>
    </message>
    <message>
        <source>Ta sama wartość stoi w kilku miejscach.</source>
        <translation>The same value stands in several places.</translation>
    </message>
    <message>
        <source>Nie można połączyć się z {host}. Sprawdź połączenie z internetem; program zapyta ponownie sam.</source>
        <translation>{host} cannot be reached. Check the internet connection; the program asks again by itself.</translation>
    </message>
    <message>
        <source>{host} nie odpowiada w rozsądnym czasie. Program zapyta ponownie sam.</source>
        <translation>{host} does not answer in reasonable time. The program asks again by itself.</translation>
    </message>
    <message>
        <source>Certyfikatu {host} nie da się sprawdzić, więc program o nic nie zapytał. Sprawdź zegar komputera; jeśli sieć biura ma własny serwer pośredniczący, jego certyfikat musi być zaufany w systemie.</source>
        <translation>The certificate of {host} cannot be verified, so the program asked nothing. Check the computer&apos;s clock; if the office&apos;s network has a proxy of its own, the system must trust its certificate.</translation>
    </message>
    <message>
        <source>{host} ma awarię (odpowiedź {status}). Program zapyta ponownie sam.</source>
        <translation>{host} is out of order (answer {status}). The program asks again by itself.</translation>
    </message>
    <message>
        <source>{host} odsyła pod inny adres, a program tam nie zagląda. Sprawdź, czy jest nowsza wersja programu.</source>
        <translation>{host} sends to another address, and the program does not go there. See whether there is a newer version of the program.</translation>
    </message>
    <message>
        <source>{host} prosi, aby pytać rzadziej. Program zapyta ponownie sam.</source>
        <translation>{host} wants to be asked less often. The program asks again by itself.</translation>
    </message>
    <message>
        <source>{host} przysyła więcej danych, niż powinien, więc odpowiedź odrzucono.</source>
        <translation>{host} sends more data than it should, so the answer was refused.</translation>
    </message>
    <message>
        <source>Połączenie z {host} urwało się w połowie pliku. Program pobierze go ponownie sam.</source>
        <translation>The connection to {host} broke off in the middle of the file. The program fetches it again by itself.</translation>
    </message>
    <message>
        <source>Odpowiedź {host} jest inna, niż opisuje urząd, więc jej nie użyto. Program zapyta ponownie sam; jeśli to trwa, sprawdź, czy jest nowsza wersja programu.</source>
        <translation>The answer of {host} is not as its office describes it, so it was not used. The program asks again by itself; if this goes on, see whether there is a newer version of the program.</translation>
    </message>
    <message>
        <source>Rejestru pod adresem {host} nie wolno pytać bez szyfrowania.</source>
        <translation>The register at {host} must not be asked without encryption.</translation>
    </message>
    <message>
        <source>Pytanie przerwano, bo program kończy pracę.</source>
        <translation>The question was broken off because the program ends.</translation>
    </message>
    <message>
        <source>Dzienny limit pytań do wykazu podatników VAT jest wyczerpany. Program zapyta po północy; rachunki sprawdzi bez limitu plik płaski.</source>
        <translation>The daily number of questions to the list of VAT payers is used up. The program asks after midnight; the flat file checks accounts without any limit.</translation>
    </message>
    <message>
        <source>Wykaz podatników VAT jest właśnie aktualizowany ({said}). Program zapyta za chwilę.</source>
        <translation>The list of VAT payers is just being renewed ({said}). The program asks in a while.</translation>
    </message>
    <message>
        <source>Rejestr odmówił odpowiedzi na to pytanie ({said}). Sprawdź numer i datę.</source>
        <translation>The register refused to answer this question ({said}). Check the number and the date.</translation>
    </message>
    <message>
        <source>Rejestr kraju {country} jest teraz niedostępny w VIES ({said}); to nie znaczy, że numer jest nieważny. Program zapyta ponownie sam.</source>
        <translation>The register of {country} is not available in VIES now ({said}); that does not mean that the number is invalid. The program asks again by itself.</translation>
    </message>
    <message>
        <source>GUS nie przyjął klucza. Sprawdź klucz w ustawieniach rejestrów; klucz dla biura GUS wydaje bezpłatnie.</source>
        <translation>GUS did not take the key. Check the key in the settings of registers; GUS gives offices a key for nothing.</translation>
    </message>
    <message>
        <source>Brakuje klucza do rejestru GUS. Wpisz go w ustawieniach rejestrów.</source>
        <translation>The key to the register of GUS is missing. Type it in the settings of registers.</translation>
    </message>
    <message>
        <source>To nie wygląda na klucz GUS: ma on zwykle 20 liter i cyfr, bez spacji.</source>
        <translation>This does not look like a key of GUS: it usually has 20 letters and digits, without blanks.</translation>
    </message>
    <message>
        <source>GUS zamyka sesję zaraz po zalogowaniu. Program zapyta ponownie sam.</source>
        <translation>GUS closes the session right after logging in. The program asks again by itself.</translation>
    </message>
    <message>
        <source>Rejestr GUS odpowiedział błędem {said}. Program zapyta ponownie sam.</source>
        <translation>The register of GUS answered with error {said}. The program asks again by itself.</translation>
    </message>
    <message>
        <source>Tabeli kursów NBP z tego dnia jeszcze nie ma. Program zapyta ponownie sam.</source>
        <translation>The NBP table of that day is not out yet. The program asks again by itself.</translation>
    </message>
    <message>
        <source>Dzisiejszego pliku płaskiego jeszcze nie ma. Program zajrzy po niego sam.</source>
        <translation>Today&apos;s flat file is not out yet. The program looks for it by itself.</translation>
    </message>
    <message>
        <source>Plik płaski jest uszkodzony albo niepełny, więc go nie użyto. Pobierz go jeszcze raz ze strony podatki.gov.pl.</source>
        <translation>The flat file is damaged or not whole, so it was not used. Download it again from podatki.gov.pl.</translation>
    </message>
    <message>
        <source>To nie jest plik płaski w znanej postaci ({what}), więc go nie użyto. Wskaż plik .7z lub .json pobrany ze strony podatki.gov.pl.</source>
        <translation>This is no flat file of a known form ({what}), so it was not used. Choose the .7z or .json file downloaded from podatki.gov.pl.</translation>
    </message>
    <message>
        <source>Pod adresem pliku z dnia {wanted} jest plik z dnia {day}, więc go nie użyto.</source>
        <translation>At the address of the file of {wanted} there is the file of {day}, so it was not used.</translation>
    </message>
    <message>
        <source>Na dysku jest za mało miejsca na plik płaski: potrzeba {gigabytes} GB. Zwolnij miejsce.</source>
        <translation>There is not enough room on the disk for the flat file: it needs {gigabytes} GB. Free some room.</translation>
    </message>
    <message>
        <source>Pliku płaskiego nie da się odczytać ani zapisać: {reason}. Sprawdź dysk i uprawnienia.</source>
        <translation>The flat file cannot be read or written: {reason}. Check the disk and the permissions.</translation>
    </message>
    <message>
        <source>Przygotowany plik płaski {file} jest uszkodzony, więc go usunięto. Wczytaj go jeszcze raz.</source>
        <translation>The prepared flat file {file} is damaged and was removed. Load it again.</translation>
    </message>
    <message>
        <source>Przygotowanego pliku płaskiego {file} nie da się teraz odczytać. Sprawdź dysk.</source>
        <translation>The prepared flat file {file} cannot be read now. Check the disk.</translation>
    </message>
    <message>
        <source>Biuro nie włączyło rejestrów, które to wiedzą. Włącz je w ustawieniach rejestrów publicznych.</source>
        <translation>The office has not switched on the registers that know this. Switch them on in the settings of public registers.</translation>
    </message>
    <message>
        <source>„{number}” nie jest numerem NIP: nie zgadza się liczba cyfr albo cyfra kontrolna.</source>
        <translation>&quot;{number}&quot; is no NIP: the number of digits or the check digit is wrong.</translation>
    </message>
    <message>
        <source>To nie jest numer polskiego rachunku: nie zgadza się liczba cyfr albo suma kontrolna.</source>
        <translation>This is no number of a Polish account: the number of digits or the check sum is wrong.</translation>
    </message>
    <message>
        <source>„{currency}” nie jest walutą obcą. Wpisz trzy litery, na przykład EUR.</source>
        <translation>&quot;{currency}&quot; is no foreign currency. Type three letters, for instance EUR.</translation>
    </message>
    <message>
        <source>To nie jest kurs: wpisz liczbę złotych za 1, 10, 100, 1000 lub 10 000 jednostek waluty.</source>
        <translation>This is no rate: type the number of złoty for 1, 10, 100, 1000 or 10 000 units of the currency.</translation>
    </message>
    <message>
        <source>W dniu {day} NBP nie ogłasza tabeli kursów. Wpisz dzień tabeli.</source>
        <translation>NBP publishes no table on {day}. Type the day of the table.</translation>
    </message>
    <message>
        <source>Reguła biura „{rule}”.</source>
        <translation>The office&apos;s rule “{rule}”.</translation>
    </message>
    <message>
        <source>Tak ustawiono w kartotece kontrahenta.</source>
        <translation>Set so on the contractor&apos;s card.</translation>
    </message>
    <message>
        <source>{contractor}: {hits} z {of} ostatnich dokumentów → {category}.</source>
        <translation>{contractor}: {hits} of the last {of} documents → {category}.</translation>
    </message>
    <message>
        <source>Pozycja „{words}”: {hits} z {of} podobnych → {category}.</source>
        <translation>Line “{words}”: {hits} of {of} like it → {category}.</translation>
    </message>
    <message>
        <source>Pozycja „{words}” u innych kontrahentów: {hits} z {of} → {category}. Sprawdź.</source>
        <translation>Line “{words}” of other contractors: {hits} of {of} → {category}. Check.</translation>
    </message>
    <message>
        <source>{contractor}: taki podział miało {hits} z {of} ostatnich dokumentów.</source>
        <translation>{contractor}: {hits} of the last {of} documents were split so.</translation>
    </message>
    <message>
        <source>Tak opisywano ostatnio: {category}.</source>
        <translation>Described so lately: {category}.</translation>
    </message>
    <message>
        <source>Na dokumencie jest pojazd {plate}: koszt {cost} %, VAT {vat} %.</source>
        <translation>The document names the vehicle {plate}: cost {cost} %, VAT {vat} %.</translation>
    </message>
    <message>
        <source>Na dokumencie jest pojazd {plate}, którego nie ma na liście. Dodaj go w ustawieniach.</source>
        <translation>The document names the vehicle {plate}, which is not on the list. Add it in the settings.</translation>
    </message>
    <message>
        <source>Ten pojazd był na poprzednim dokumencie. Sprawdź.</source>
        <translation>This vehicle was on the previous document. Check.</translation>
    </message>
    <message>
        <source>Na dokumencie: „{printed}”.</source>
        <translation>On the document: “{printed}”.</translation>
    </message>
    <message>
        <source>To jedyny rejestr VAT dla takich dokumentów.</source>
        <translation>The only VAT register for such documents.</translation>
    </message>
    <message>
        <source>To pierwszy rejestr na liście. Sprawdź, czy właściwy.</source>
        <translation>The first register of the list. Check that it is the right one.</translation>
    </message>
    <message>
        <source>Faktura ma numer KSeF, więc w JPK idzie ten numer.</source>
        <translation>The invoice has a KSeF number, so JPK bears that number.</translation>
    </message>
    <message>
        <source>Numer KSeF na dokumencie jest błędny. Popraw go albo zostaw BFK.</source>
        <translation>The KSeF number on the document is wrong. Correct it, or leave BFK.</translation>
    </message>
    <message>
        <source>To nie jest faktura, więc DI.</source>
        <translation>This is no invoice, so DI.</translation>
    </message>
    <message>
        <source>Faktura z czasu ogłoszonej awarii KSeF (art. 106nf). Bez numeru w dniu wysyłki JPK ({day}): OFF.</source>
        <translation>An invoice from an announced breakdown of KSeF (art. 106nf). Without a number on the day JPK is filed ({day}): OFF.</translation>
    </message>
    <message>
        <source>Faktura wystawiona offline, jeszcze bez numeru KSeF. Jeśli numeru nie będzie w dniu wysyłki JPK ({day}), idzie DI, a potem korekta. Po awarii KSeF (art. 106nf) wybierz OFF.</source>
        <translation>An invoice issued offline, still without a KSeF number. If there is none on the day JPK is filed ({day}), it is DI, and a correction later. After a breakdown of KSeF (art. 106nf) choose OFF.</translation>
    </message>
    <message>
        <source>Wystawca jest spoza Polski: faktura poza KSeF, więc BFK.</source>
        <translation>The issuer is not Polish: an invoice outside KSeF, so BFK.</translation>
    </message>
    <message>
        <source>Nabywca nie podał NIP-u: faktura poza KSeF, więc BFK.</source>
        <translation>The buyer gave no NIP: an invoice outside KSeF, so BFK.</translation>
    </message>
    <message>
        <source>Paragon z NIP-em jest fakturą uproszczoną poza KSeF, więc BFK.</source>
        <translation>A receipt with a NIP is a simplified invoice outside KSeF, so BFK.</translation>
    </message>
    <message>
        <source>Faktura sprzed obowiązku KSeF (1.02.2026), więc BFK.</source>
        <translation>An invoice from before the duty of KSeF (1.02.2026), so BFK.</translation>
    </message>
    <message>
        <source>Do 31.03.2026 KSeF był obowiązkowy tylko dla największych firm, więc BFK.</source>
        <translation>Until 31.03.2026 KSeF was a duty of the largest firms only, so BFK.</translation>
    </message>
    <message>
        <source>Faktura nie ma numeru KSeF: BFK. Do końca 2026 wolno tak tylko najmniejszym (sprzedaż do 10 000 zł miesięcznie). Sprawdź, czy faktura nie czeka w KSeF.</source>
        <translation>The invoice has no KSeF number: BFK. Until the end of 2026 only the smallest firms may do that (sales up to 10,000 PLN a month). Check that the invoice does not wait in KSeF.</translation>
    </message>
    <message>
        <source>Faktura nie ma numeru KSeF: BFK. Od 2027 powinna być w KSeF. Sprawdź tam.</source>
        <translation>The invoice has no KSeF number: BFK. From 2027 it should be in KSeF. Look there.</translation>
    </message>
    <message>
        <source>{mark}, bo na dokumencie jest „{words}”. Sprawdź.</source>
        <translation>{mark}, because the document says “{words}”. Check.</translation>
    </message>
    <message>
        <source>Sprzedawca rozlicza VAT metodą kasową, więc MK.</source>
        <translation>The seller accounts for VAT by the cash method, so MK.</translation>
    </message>
    <message>
        <source>IMP, bo na dokumencie jest „{words}”. Sprawdź.</source>
        <translation>IMP, because the document says “{words}”. Check.</translation>
    </message>
    <message>
        <source>{mark}, bo na dokumencie jest „{words}”.</source>
        <translation>{mark}, because the document says “{words}”.</translation>
    </message>
    <message>
        <source>Podział nie sumuje się do dokumentu. Zostało: netto {net}, VAT {vat}, brutto {gross}. Dopisz tę resztę do jednej z części.</source>
        <translation>The split does not add up to the document. Left: net {net}, VAT {vat}, gross {gross}. Add that to one of the parts.</translation>
    </message>
    <message>
        <source>Części bez kategorii: {count}. Wybierz kategorię.</source>
        <translation>Parts without a category: {count}. Choose one.</translation>
    </message>
    <message>
        <source>Nie ma kategorii „{what}”. Wybierz inną albo dodaj ją w ustawieniach.</source>
        <translation>There is no category “{what}”. Choose another, or add it in the settings.</translation>
    </message>
    <message>
        <source>Nie ma rejestru „{what}”. Wybierz inny albo dodaj go w ustawieniach.</source>
        <translation>There is no register “{what}”. Choose another, or add it in the settings.</translation>
    </message>
    <message>
        <source>Rejestr „{what}” nie pasuje: zakup i sprzedaż mają osobne rejestry. Wybierz inny.</source>
        <translation>The register “{what}” does not fit: purchases and sales have registers of their own. Choose another.</translation>
    </message>
    <message>
        <source>Kategoria „{what}” nie pasuje: jest tylko dla drugiej strony (zakup albo sprzedaż). Wybierz inną.</source>
        <translation>The category “{what}” does not fit: it is for the other side only (purchase or sale). Choose another.</translation>
    </message>
    <message>
        <source>Oznaczeń {marks} nie wolno użyć na takim dokumencie. Usuń je.</source>
        <translation>The marks {marks} must not be used on such a document. Remove them.</translation>
    </message>
    <message>
        <source>W JPK ma iść numer KSeF, ale na dokumencie go nie ma. Wpisz numer albo wybierz BFK, OFF lub DI.</source>
        <translation>JPK is to bear the KSeF number, but the document has none. Enter the number, or choose BFK, OFF or DI.</translation>
    </message>
    <message>
        <source>Takiego dokumentu się nie księguje. Zmień jego rodzaj, jeśli jest zły.</source>
        <translation>Such a document is not booked. Change its kind if it is wrong.</translation>
    </message>
    <message>
        <source>Dokument nie ma jeszcze kwot. Uzupełnij je najpierw.</source>
        <translation>The document has no amounts yet. Fill them in first.</translation>
    </message>
    <message>
        <source>Dokument opisano potem inaczej, więc zostaje, jak jest.</source>
        <translation>The document was described otherwise since, so it stays as it is.</translation>
    </message>
    <message>
        <source>Wpisz kod: litery, cyfry i znaki.</source>
        <translation>Enter a code: letters, digits and signs.</translation>
    </message>
    <message>
        <source>Kod „{what}” już jest na tej liście. Wpisz inny.</source>
        <translation>The code “{what}” is on this list already. Enter another.</translation>
    </message>
    <message>
        <source>Kodu „{what}” nie można zmienić, bo są nim opisane dokumenty. Dodaj nową pozycję, a tę wyłącz.</source>
        <translation>The code “{what}” cannot be changed, because documents are described with it. Add a new item and switch this one off.</translation>
    </message>
    <message>
        <source>„{plate}” nie wygląda na numer rejestracyjny. Wpisz go bez odstępów, na przykład WX1234A.</source>
        <translation>“{plate}” does not look like a registration number. Enter it without blanks, such as WX1234A.</translation>
    </message>
    <message>
        <source>Procenty przy „{what}” muszą być od 0 do 100.</source>
        <translation>The percentages of “{what}” must be from 0 to 100.</translation>
    </message>
    <message>
        <source>Wybierz kolumnę KPiR kategorii „{what}”.</source>
        <translation>Choose the KPiR column of the category “{what}”.</translation>
    </message>
    <message>
        <source>Wpisz konto kategorii „{what}”.</source>
        <translation>Enter the account of the category “{what}”.</translation>
    </message>
    <message>
        <source>Awaria nie może się skończyć, zanim się zaczęła. Popraw daty.</source>
        <translation>A breakdown cannot end before it begins. Correct the dates.</translation>
    </message>
    <message>
        <source>Nazwij regułę: tę nazwę zobaczysz przy dokumentach.</source>
        <translation>Name the rule: you will see that name beside documents.</translation>
    </message>
    <message>
        <source>Reguła nie ma żadnego warunku. Podaj kontrahenta, słowa, kwotę, firmę albo rodzaj.</source>
        <translation>The rule has no condition. Give a contractor, words, an amount, a company or a kind.</translation>
    </message>
    <message>
        <source>Reguła niczego nie ustawia. Wybierz kategorię, rejestr, opis, pojazd albo oznaczenia.</source>
        <translation>The rule sets nothing. Choose a category, register, description, vehicle or marks.</translation>
    </message>
    <message>
        <source>Kwota „od” jest większa niż „do”. Zamień je.</source>
        <translation>The amount “from” is greater than “to”. Swap them.</translation>
    </message>
    <message>
        <source>„{what}” nie jest oznaczeniem JPK_V7. Dozwolone: GTU_01 do GTU_13, procedury i typy dokumentu.</source>
        <translation>“{what}” is no mark of JPK_V7 that a rule may set. Allowed: GTU_01 to GTU_13, procedures and document types.</translation>
    </message>
    <message>
        <source>Pliku „{file}” nie da się otworzyć. Zamknij go w innym programie i spróbuj jeszcze raz.</source>
        <translation>The file “{file}” cannot be opened. Close it in the other program and try again.</translation>
    </message>
    <message>
        <source>Plik „{file}” jest za duży (granica to {limit} MB). Wyeksportuj z programu księgowego mniej danych.</source>
        <translation>The file “{file}” is too large (the limit is {limit} MB). Export less from the accounting program.</translation>
    </message>
    <message>
        <source>Plik „{file}” nie jest plikiem EPP, XML Optimy, tekstem Symfonii, CSV ani XLSX.</source>
        <translation>The file “{file}” is no EPP, Optima XML, Symfonia text, CSV or XLSX.</translation>
    </message>
    <message>
        <source>W pliku „{file}” nie ma rejestrów, kategorii, opisów, pojazdów ani form płatności.</source>
        <translation>The file “{file}” has no registers, categories, descriptions, vehicles or forms of payment.</translation>
    </message>
    <message>
        <source>Plik „{file}” jest uszkodzony: {reason}. Wyeksportuj go jeszcze raz.</source>
        <translation>The file “{file}” is damaged: {reason}. Export it again.</translation>
    </message>
    <message>
        <source>W pliku „{file}” brakuje nagłówka „Lista” i „Kod”. Wzór znajdziesz w pomocy „Opis księgowy”.</source>
        <translation>The file “{file}” lacks the headings “Lista” and “Kod”. The help page “Booking” shows how it should look.</translation>
    </message>
    <message>
        <source>Tego kontrahenta już nie ma: ktoś go usunął albo scalił z innym. Odśwież listę.</source>
        <translation>This contractor is gone: somebody deleted it or merged it with another. Refresh the list.</translation>
    </message>
    <message>
        <source>Kontrahent musi mieć nazwę albo numer. Wpisz jedno z nich.</source>
        <translation>A contractor must have a name or a number. Type one of them.</translation>
    </message>
    <message>
        <source>NIP ma 10 cyfr, a „{number}” ma ich inną liczbę. Sprawdź numer.</source>
        <translation>A NIP has 10 digits, “{number}” has another number of them. Check the number.</translation>
    </message>
    <message>
        <source>Numer {number} ma złą cyfrę kontrolną. Sprawdź, czy nie ma w nim pomyłki.</source>
        <translation>The check digit of {number} is wrong. Check it for a mistake.</translation>
    </message>
    <message>
        <source>„{number}” nie jest NIP-em ani numerem VAT. Zagraniczny numer zaczyna się od dwóch liter kraju, na przykład DE136695976.</source>
        <translation>“{number}” is neither a NIP nor a VAT number. A foreign number begins with two letters of its country, for example DE136695976.</translation>
    </message>
    <message>
        <source>Numer {number} ma już kontrahent {name}. Otwórz tamtego albo scal obu.</source>
        <translation>The contractor {name} has the number {number} already. Open that one, or merge the two.</translation>
    </message>
    <message>
        <source>Jedno z pól ma więcej niż {limit} znaków. Skróć je i zapisz jeszcze raz.</source>
        <translation>One of the fields has more than {limit} characters. Shorten it and save again.</translation>
    </message>
    <message>
        <source>„{email}” nie jest adresem e-mail. Popraw go albo usuń.</source>
        <translation>“{email}” is no e-mail address. Correct it or remove it.</translation>
    </message>
    <message>
        <source>„{country}” nie jest kodem kraju. Wpisz dwie litery, na przykład PL albo DE.</source>
        <translation>“{country}” is no country code. Type two letters, for example PL or DE.</translation>
    </message>
    <message>
        <source>„{account}” nie jest numerem rachunku: nie zgadza się długość albo cyfry kontrolne.</source>
        <translation>“{account}” is no account number: its length or check digits are wrong.</translation>
    </message>
    <message>
        <source>Termin płatności to liczba dni od 0 do {limit}.</source>
        <translation>The term of payment is a number of days from 0 to {limit}.</translation>
    </message>
    <message>
        <source>Kontrahent ma zatwierdzone dokumenty, więc nie można go usunąć. Scal go z innym albo oznacz jako nieaktywnego.</source>
        <translation>The contractor has approved documents, so it cannot be deleted. Merge it with another, or mark it as inactive.</translation>
    </message>
    <message>
        <source>To jeden i ten sam kontrahent. Wybierz dwóch różnych.</source>
        <translation>This is one and the same contractor. Choose two different ones.</translation>
    </message>
    <message>
        <source>Tego scalenia nie można cofnąć: już je cofnięto.</source>
        <translation>This merge cannot be undone: it was undone already.</translation>
    </message>
    <message>
        <source>Rejestr jeszcze nie odpowiedział. Program pyta w tle; spróbuj za chwilę.</source>
        <translation>The register has not answered yet. The program asks in the background; try again in a moment.</translation>
    </message>
    <message>
        <source>W bazie nie ma kontrahenta „{contractor}”. Podaj numer lub pełną nazwę tak jak na liście.</source>
        <translation>There is no contractor “{contractor}” in the base. Give its number, or its full name as in the list.</translation>
    </message>
    <message>
        <source>W bazie ten NIP ma „{name}”.</source>
        <translation>In the base this NIP belongs to “{name}”.</translation>
    </message>
    <message>
        <source>W bazie ten NIP ma inną nazwę: „{name}”.</source>
        <translation>In the base this NIP has another name: “{name}”.</translation>
    </message>
    <message>
        <source>Adres z bazy: {address}.</source>
        <translation>Address in the base: {address}.</translation>
    </message>
    <message>
        <source>Zwykły termin to {days} dni: {date}.</source>
        <translation>The usual term is {days} days: {date}.</translation>
    </message>
    <message>
        <source>Nie można odczytać pliku {file}. Sprawdź, czy istnieje i czy wolno go czytać.</source>
        <translation>The file {file} cannot be read. Check that it exists and may be read.</translation>
    </message>
    <message>
        <source>Plik {file} jest za duży: granica to {limit} MB. Wyeksportuj kontrahentów w kilku plikach.</source>
        <translation>The file {file} is too large: the limit is {limit} MB. Export the contractors in several files.</translation>
    </message>
    <message>
        <source>W pliku {file} jest więcej niż {limit} kontrahentów. Wyeksportuj ich w kilku plikach.</source>
        <translation>The file {file} holds more than {limit} contractors. Export them in several files.</translation>
    </message>
    <message>
        <source>W pliku {file} nie ma żadnych kontrahentów.</source>
        <translation>There are no contractors in the file {file}.</translation>
    </message>
    <message>
        <source>Plik {file} jest uszkodzony albo niebezpieczny. Wyeksportuj go z programu jeszcze raz.</source>
        <translation>The file {file} is damaged or dangerous. Export it from the program again.</translation>
    </message>
    <message>
        <source>Tego pliku program nie zna: {file}. Czyta CSV, XLSX, EPP (InsERT), XML z Comarch Optima i WAPRO oraz tekst z Symfonii.</source>
        <translation>The program does not know this file: {file}. It reads CSV, XLSX, EPP (InsERT), XML of Comarch Optima and WAPRO, and text of Symfonia.</translation>
    </message>
    <message>
        <source>Nie wiadomo, jak zapisać {file}. Nadaj nazwę, która kończy się na .csv albo .xlsx.</source>
        <translation>It is not known how to write {file}. Give a name that ends in .csv or .xlsx.</translation>
    </message>
    <message>
        <source>Nie wskazano kolumny z nazwą ani z NIP-em. Wskaż, która kolumna co zawiera.</source>
        <translation>No column is named as that of names or NIPs. Say which column holds what.</translation>
    </message>
    <message>
        <source>Ten sam numer jest już w wierszu {row}, z innymi danymi. Zostaw w pliku jeden.</source>
        <translation>The same number stands in line {row} already, with other data. Leave one of them in the file.</translation>
    </message>
    <message>
        <source>W bazie jest kilku kontrahentów o tej nazwie. Dodaj numer w pliku albo scal ich w bazie.</source>
        <translation>There are several contractors of this name in the base. Add the number to the file, or merge them in the base.</translation>
    </message>
    <message>
        <source>Rachunek zapisano w arkuszu jako liczbę i zgubił cyfry. Zapisz go jako tekst.</source>
        <translation>The account was kept as a number in the spreadsheet and lost digits. Keep it as text.</translation>
    </message>
    <message>
        <source>Baza zmieniła się od podglądu. Obejrzyj podgląd jeszcze raz i wtedy wczytaj.</source>
        <translation>The base has changed since the preview. Look at the preview again, then import.</translation>
    </message>
    <message>
        <source>Ten sam plik ma już firma {company} (dokument nr {id}).</source>
        <translation>The company {company} has the same file already (document no. {id}).</translation>
    </message>
    <message>
        <source>Ta sama kartka jest już na liście jako inny skan, zdjęcie albo plik (dokument nr {id}).</source>
        <translation>The same paper is in the list already as another scan, photo or file (document no. {id}).</translation>
    </message>
    <message>
        <source>Tę samą kartkę ma już firma {company} (dokument nr {id}).</source>
        <translation>The company {company} has the same paper already (document no. {id}).</translation>
    </message>
    <message>
        <source>Dokument nr {id} ma tego samego sprzedawcę, rodzaj i numer: to ta sama faktura albo jej poprawiona wersja.</source>
        <translation>Document no. {id} has the same seller, kind and number: it is the same invoice or a corrected copy of it.</translation>
    </message>
    <message>
        <source>Fakturę tego sprzedawcy o tym samym numerze ma już firma {company} (dokument nr {id}).</source>
        <translation>The company {company} has an invoice of this seller with the same number already (document no. {id}).</translation>
    </message>
    <message>
        <source>Dokument nr {id} ma tego samego sprzedawcę, kwotę i datę, a numer jednego z nich jest niepewny.</source>
        <translation>Document no. {id} has the same seller, amount and date, and the number of one of them is unsure.</translation>
    </message>
    <message>
        <source>Firma {company} ma dokument tego samego sprzedawcy na tę samą kwotę i z tego samego dnia (dokument nr {id}).</source>
        <translation>The company {company} has a document of the same seller over the same amount and of the same day (document no. {id}).</translation>
    </message>
    <message>
        <source>Dokument nr {id} ma ten sam numer, kwotę i datę, a sprzedawcy nie odczytano.</source>
        <translation>Document no. {id} has the same number, amount and date; the seller was not read.</translation>
    </message>
    <message>
        <source>Firma {company} ma dokument o tym samym numerze, kwocie i dacie (dokument nr {id}).</source>
        <translation>The company {company} has a document with the same number, amount and date (document no. {id}).</translation>
    </message>
    <message>
        <source>To ten sam dokument co nr {id}; zachowano tamten.</source>
        <translation>It is the same document as no. {id}; that one was kept.</translation>
    </message>
    <message>
        <source>Zastąpiono poprawioną wersją: dokument nr {id}.</source>
        <translation>Replaced by a corrected copy: document no. {id}.</translation>
    </message>
    <message>
        <source>Nie można zatwierdzić: dokument wygląda na ten sam co nr {id}. Porównaj oba i powiedz, czy to duplikat.</source>
        <translation>It cannot be approved: the document looks like no. {id}. Compare the two and say whether it is a duplicate.</translation>
    </message>
    <message>
        <source>Program nie uważa tych dwóch dokumentów za duplikaty.</source>
        <translation>The program does not think that these two documents are duplicates.</translation>
    </message>
    <message>
        <source>W sprawie tych dwóch dokumentów nic jeszcze nie postanowiono.</source>
        <translation>Nothing has been decided about these two documents yet.</translation>
    </message>
    <message>
        <source>Dokument nr {id} jest już w programie księgowym, więc nie można go odrzucić. Zachowaj ten dokument, a odrzuć drugi, albo wskaż drugi jako poprawioną wersję.</source>
        <translation>Document no. {id} is in the accounting program already, so it cannot be rejected. Keep it and reject the other one, or say that the other one is a corrected copy.</translation>
    </message>
    <message>
        <source>Nie można cofnąć: dokument nr {id} jest już zatwierdzony albo wyeksportowany. Najpierw otwórz go ponownie.</source>
        <translation>It cannot be taken back: document no. {id} is approved or exported already. Open it again first.</translation>
    </message>
    <message>
        <source>Nabywcą jest {other} (NIP {nip}), a dokument leży w firmie {company}. Przenieś go tam.</source>
        <translation>The buyer is {other} (NIP {nip}), but the document lies with {company}. Move it there.</translation>
    </message>
    <message>
        <source>Sprzedawcą jest {other} (NIP {nip}), a dokument leży w firmie {company}. Przenieś go tam.</source>
        <translation>The seller is {other} (NIP {nip}), but the document lies with {company}. Move it there.</translation>
    </message>
    <message>
        <source>Nabywca ma NIP {nip}: to nie {company} ani żadna firma biura. Sprawdź, czyj to dokument.</source>
        <translation>The buyer has NIP {nip}: that is neither {company} nor any client of the office. Check whose document this is.</translation>
    </message>
    <message>
        <source>Sprzedawca ma NIP {nip}: to nie {company} ani żadna firma biura. Sprawdź, czyj to dokument.</source>
        <translation>The seller has NIP {nip}: that is neither {company} nor any client of the office. Check whose document this is.</translation>
    </message>
    <message>
        <source>Sprzedawcą jest ta firma: to sprzedaż, a nie koszt. Zmień rodzaj dokumentu.</source>
        <translation>This company is the seller: it is a sale, not a cost. Change the kind of document.</translation>
    </message>
    <message>
        <source>Nabywcą jest ta firma: to koszt, a nie sprzedaż. Zmień rodzaj dokumentu.</source>
        <translation>This company is the buyer: it is a cost, not a sale. Change the kind of document.</translation>
    </message>
    <message>
        <source>Nabywca ma NIP {nip}, a {company} jest odbiorcą. Tak bywa w gminach i grupach VAT.</source>
        <translation>The buyer has NIP {nip}, and {company} is the recipient. That is usual for municipalities and VAT groups.</translation>
    </message>
    <message>
        <source>Na fakturze nie ma NIP-u nabywcy. Bez niego może to być faktura dla konsumenta.</source>
        <translation>The invoice has no NIP of the buyer. Without it, it may be an invoice for a consumer.</translation>
    </message>
    <message>
        <source>Miesiąc {month} jest zamknięty. Wybierz inny albo otwórz go ponownie na tablicy miesięcy.</source>
        <translation>The month {month} is closed. Choose another one, or open it again on the board of months.</translation>
    </message>
    <message>
        <source>Data wystawienia {date} jest w przyszłości. Sprawdź, czy dobrze ją odczytano.</source>
        <translation>The date of issue {date} lies in the future. Check whether it was read correctly.</translation>
    </message>
    <message>
        <source>Data wystawienia {date} jest sprzed ponad pięciu lat. Sprawdź rok.</source>
        <translation>The date of issue {date} is more than five years ago. Check the year.</translation>
    </message>
    <message>
        <source>Sprzedaż należy do miesiąca {other}, a dokument leży w {month}.</source>
        <translation>The sale belongs to the month {other}, but the document lies in {month}.</translation>
    </message>
    <message>
        <source>Dokument wystawiono {date}, po miesiącu {month}, w którym leży.</source>
        <translation>The document was issued on {date}, after the month {month} that it lies in.</translation>
    </message>
    <message>
        <source>Dokument wystawiono {date}, ponad trzy miesiące przed {month}. Odliczenie VAT może wymagać korekty.</source>
        <translation>The document was issued on {date}, more than three months before {month}. Deducting VAT may need a corrected return.</translation>
    </message>
    <message>
        <source>Dokument wystawiono {date}, przed miesiącem {month}, w którym leży.</source>
        <translation>The document was issued on {date}, before the month {month} that it lies in.</translation>
    </message>
    <message>
        <source>Paragon z NIP na {gross} {currency} (do {limit}) jest fakturą uproszczoną.</source>
        <translation>A receipt with a NIP for {gross} {currency} (up to {limit}) is a simplified invoice.</translation>
    </message>
    <message>
        <source>Paragon z NIP na {gross} {currency} przekracza {limit} {currency} i nie jest fakturą. Poproś klienta o fakturę.</source>
        <translation>A receipt with a NIP for {gross} {currency} exceeds {limit} {currency} and is no invoice. Ask the client for an invoice.</translation>
    </message>
    <message>
        <source>Paragon z NIP był fakturą tylko do {last}, a ten jest z {date}. Potrzebna jest faktura z KSeF.</source>
        <translation>A receipt with a NIP was an invoice only until {last}, and this one is of {date}. An invoice from KSeF is needed.</translation>
    </message>
    <message>
        <source>W dniu {date} paragon z NIP nie był jeszcze fakturą. Sprawdź datę.</source>
        <translation>On {date} a receipt with a NIP was not an invoice yet. Check the date.</translation>
    </message>
    <message>
        <source>Na paragonie nie ma NIP-u nabywcy: nie jest fakturą i nie daje odliczenia VAT.</source>
        <translation>The receipt has no NIP of the buyer: it is no invoice and gives no VAT deduction.</translation>
    </message>
    <message>
        <source>Są słowa „mechanizm podzielonej płatności”, ale {gross} zł nie przekracza {limit} zł: obowiązku nie ma.</source>
        <translation>The words &quot;mechanizm podzielonej płatności&quot; are there, but {gross} zł does not exceed {limit} zł: there is no duty.</translation>
    </message>
    <message>
        <source>Są słowa „mechanizm podzielonej płatności” i {gross} zł przekracza {limit} zł. Wśród pozycji nie rozpoznano towarów z załącznika nr 15.</source>
        <translation>The words &quot;mechanizm podzielonej płatności&quot; are there and {gross} zł exceeds {limit} zł. None of the lines was recognised as goods of annex 15.</translation>
    </message>
    <message>
        <source>Podzielona płatność jest obowiązkowa: {gross} zł przekracza {limit} zł, a „{item}” wygląda na załącznik nr 15 ({group}).</source>
        <translation>Split payment is a duty: {gross} zł exceeds {limit} zł, and “{item}” looks like annex 15 ({group}).</translation>
    </message>
    <message>
        <source>Brakuje słów „mechanizm podzielonej płatności”: {gross} zł przekracza {limit} zł, a „{item}” wygląda na załącznik nr 15 ({group}).</source>
        <translation>The words &quot;mechanizm podzielonej płatności&quot; are missing: {gross} zł exceeds {limit} zł, and “{item}” looks like annex 15 ({group}).</translation>
    </message>
    <message>
        <source>Zapłata gotówką {gross} zł między firmami przekracza {limit} zł: wydatek nie jest kosztem.</source>
        <translation>A cash payment of {gross} zł between companies exceeds {limit} zł: the expense is no tax cost.</translation>
    </message>
    <message>
        <source>Stawki {rate} % nie było w dniu {date}. Sprawdź stawkę i datę.</source>
        <translation>There was no rate of {rate} % on {date}. Check the rate and the date.</translation>
    </message>
    <message>
        <source>Kontrahent {number} był {day} czynnym podatnikiem VAT.</source>
        <translation>The contractor {number} was an active VAT payer on {day}.</translation>
    </message>
    <message>
        <source>Kontrahent {number} był {day} zwolniony z VAT i go nie nalicza.</source>
        <translation>The contractor {number} was exempt from VAT on {day} and charges none.</translation>
    </message>
    <message>
        <source>Kontrahent {number} był {day} zwolniony z VAT, a faktura nalicza VAT. Nie odliczaj go bez wyjaśnienia.</source>
        <translation>The contractor {number} was exempt from VAT on {day}, but the invoice charges VAT. Do not deduct it without an explanation.</translation>
    </message>
    <message>
        <source>Kontrahenta {number} nie było {day} w rejestrze VAT, a faktura nie nalicza VAT.</source>
        <translation>The contractor {number} was not in the VAT register on {day}, and the invoice charges no VAT.</translation>
    </message>
    <message>
        <source>Kontrahenta {number} nie było {day} w rejestrze VAT, a faktura nalicza VAT. Nie odliczaj go bez wyjaśnienia.</source>
        <translation>The contractor {number} was not in the VAT register on {day}, but the invoice charges VAT. Do not deduct it without an explanation.</translation>
    </message>
    <message>
        <source>Numer VAT UE {number} jest ważny (VIES, {day}).</source>
        <translation>The EU VAT number {number} is valid (VIES, {day}).</translation>
    </message>
    <message>
        <source>VIES nie zna numeru VAT UE {number} ({day}). Sprawdź numer i stawkę.</source>
        <translation>VIES does not know the EU VAT number {number} ({day}). Check the number and the rate.</translation>
    </message>
    <message>
        <source>Status VAT kontrahenta {number} jest sprawdzany.</source>
        <translation>The VAT status of the contractor {number} is being checked.</translation>
    </message>
    <message>
        <source>Statusu VAT kontrahenta {number} nie sprawdzono: brak połączenia. Program spróbuje ponownie sam.</source>
        <translation>The VAT status of the contractor {number} was not checked: no connection. The program will try again by itself.</translation>
    </message>
    <message>
        <source>Statusu VAT kontrahenta {number} nie sprawdzono: wyczerpano dzienny limit zapytań do rejestru.</source>
        <translation>The VAT status of the contractor {number} was not checked: the register&apos;s daily limit of questions is used up.</translation>
    </message>
    <message>
        <source>Rejestr nie ma odpowiedzi o kontrahencie {number} na dzień {day}.</source>
        <translation>The register has no answer about the contractor {number} for {day}.</translation>
    </message>
    <message>
        <source>Rachunek {account} był {day} na białej liście (NIP {nip}).</source>
        <translation>The account {account} was on the white list on {day} (NIP {nip}).</translation>
    </message>
    <message>
        <source>Rachunek {account} był {day} na białej liście (NIP {nip}, plik płaski).</source>
        <translation>The account {account} was on the white list on {day} (NIP {nip}, flat file).</translation>
    </message>
    <message>
        <source>Rachunek wirtualny {account} był {day} na białej liście (NIP {nip}, maska banku).</source>
        <translation>The virtual account {account} was on the white list on {day} (NIP {nip}, the bank&apos;s mask).</translation>
    </message>
    <message>
        <source>Rachunku {account} nie ma na białej liście, bo sprzedawca nie jest zarejestrowany do VAT.</source>
        <translation>The account {account} is not on the white list because the seller is not registered for VAT.</translation>
    </message>
    <message>
        <source>Rachunku {account} nie było {day} na białej liście przy NIP {nip}. Obowiązek jest powyżej {limit} zł.</source>
        <translation>The account {account} was not on the white list beside NIP {nip} on {day}. The duty begins above {limit} zł.</translation>
    </message>
    <message>
        <source>Rachunku {account} nie było {day} na białej liście przy NIP {nip}, a kwota przekracza {limit} zł. Przelew na niego nie jest kosztem; zgłoszenie ZAW-NR w 7 dni.</source>
        <translation>The account {account} was not on the white list beside NIP {nip} on {day}, and the amount exceeds {limit} zł. A transfer to it is no tax cost; report it with ZAW-NR within 7 days.</translation>
    </message>
    <message>
        <source>Rachunek {account} jest sprawdzany na białej liście.</source>
        <translation>The account {account} is being looked up on the white list.</translation>
    </message>
    <message>
        <source>Rachunku {account} nie sprawdzono na białej liście: brak połączenia i pliku płaskiego z {day}.</source>
        <translation>The account {account} was not looked up on the white list: there is no connection and no flat file of {day}.</translation>
    </message>
    <message>
        <source>Rachunku {account} nie sprawdzono na białej liście: wyczerpano dzienny limit zapytań.</source>
        <translation>The account {account} was not looked up on the white list: the daily limit of questions is used up.</translation>
    </message>
    <message>
        <source>Nie ma białej listy z dnia {day}: rachunku {account} nie sprawdzono.</source>
        <translation>There is no white list of {day}: the account {account} was not checked.</translation>
    </message>
    <message>
        <source>Nowy rachunek {account}! Do {until} sprzedawca miał {old} (dokumentów: {documents}). Zanim klient zapłaci, potwierdź to u sprzedawcy pod znanym numerem telefonu.</source>
        <translation>A new account {account}! Until {until} the seller had {old} (documents: {documents}). Before the client pays, confirm it with the seller under a telephone number you know.</translation>
    </message>
    <message>
        <source>Nowy rachunek {account}; jest na białej liście sprzedawcy. Do {until} był {old} (dokumentów: {documents}).</source>
        <translation>A new account {account}; it is on the seller&apos;s white list. Until {until} it was {old} (documents: {documents}).</translation>
    </message>
    <message>
        <source>Pierwszy dokument z rachunkiem {account}. Inne firmy biura płacą temu sprzedawcy na {old} w tym samym banku.</source>
        <translation>The first document with the account {account}. Other clients of the office pay this seller to {old} at the same bank.</translation>
    </message>
    <message>
        <source>Nowy rachunek {account} w tym samym banku. Ten sprzedawca podaje ich wiele (dotąd {accounts}).</source>
        <translation>A new account {account} at the same bank. This seller gives many of them ({accounts} so far).</translation>
    </message>
    <message>
        <source>Kurs dla VAT: {rate} zł za {currency} z tabeli {table} ({day}). Netto {net}, VAT {vat}, brutto {gross} zł.</source>
        <translation>Rate for VAT: {rate} zł for {currency} from table {table} ({day}). Net {net}, VAT {vat}, gross {gross} zł.</translation>
    </message>
    <message>
        <source>Kurs dla PIT/CIT: {rate} zł za {currency} z tabeli {table} ({day}). Netto {net}, brutto {gross} zł.</source>
        <translation>Rate for PIT/CIT: {rate} zł for {currency} from table {table} ({day}). Net {net}, gross {gross} zł.</translation>
    </message>
    <message>
        <source>Kurs dla VAT wpisany ręcznie przez {who}: {rate} zł za {currency} ({table}, {day}). Netto {net}, VAT {vat}, brutto {gross} zł.</source>
        <translation>Rate for VAT entered by hand by {who}: {rate} zł for {currency} ({table}, {day}). Net {net}, VAT {vat}, gross {gross} zł.</translation>
    </message>
    <message>
        <source>Kurs dla PIT/CIT wpisany ręcznie przez {who}: {rate} zł za {currency} ({table}, {day}). Netto {net}, brutto {gross} zł.</source>
        <translation>Rate for PIT/CIT entered by hand by {who}: {rate} zł for {currency} ({table}, {day}). Net {net}, gross {gross} zł.</translation>
    </message>
    <message>
        <source>Kurs {currency} z ostatniej tabeli NBP przed {before} jest pobierany.</source>
        <translation>The rate of {currency} from the last NBP table before {before} is being fetched.</translation>
    </message>
    <message>
        <source>Brakuje kursu {currency} z ostatniej tabeli NBP przed {before}: nie ma połączenia. Wpisz kurs albo poczekaj.</source>
        <translation>The rate of {currency} from the last NBP table before {before} is missing: there is no connection. Enter the rate or wait.</translation>
    </message>
    <message>
        <source>Brakuje kursu {currency} z ostatniej tabeli NBP przed {before}. Wpisz kurs.</source>
        <translation>The rate of {currency} from the last NBP table before {before} is missing. Enter the rate.</translation>
    </message>
    <message>
        <source>NBP nie ma kursu {currency} w tabeli A przed {before}. Wpisz kurs.</source>
        <translation>NBP has no rate of {currency} in table A before {before}. Enter the rate.</translation>
    </message>
    <message>
        <source>Wydruk i plik XML ({xml}) to ta sama faktura: wartości się zgadzają.</source>
        <translation>The print and the XML file ({xml}) are the same invoice: the values agree.</translation>
    </message>
    <message>
        <source>Skrót w kodzie QR KSeF zgadza się z plikiem XML.</source>
        <translation>The hash in the KSeF QR code agrees with the XML file.</translation>
    </message>
    <message>
        <source>Skrót w kodzie QR KSeF nie zgadza się z plikiem XML: to wydruk innej faktury albo plik zmieniono. Pobierz fakturę z KSeF.</source>
        <translation>The hash in the KSeF QR code does not agree with the XML file: it is the print of another invoice, or a file was changed. Download the invoice from KSeF.</translation>
    </message>
    <message>
        <source>Na dokumencie są kody QR dwóch różnych faktur KSeF. Sprawdź podział stron.</source>
        <translation>The document has QR codes of two different KSeF invoices. Check how the pages are divided.</translation>
    </message>
    <message>
        <source>Kod QR KSeF podaje sprzedawcę {said}, a na wydruku jest {printed}.</source>
        <translation>The KSeF QR code names the seller {said}, but {printed} is printed.</translation>
    </message>
    <message>
        <source>Kod QR KSeF podaje datę wystawienia {said}, a na wydruku jest {printed}.</source>
        <translation>The KSeF QR code names the date of issue {said}, but {printed} is printed.</translation>
    </message>
    <message>
        <source>Faktura wystawiona offline: numer KSeF dostanie później. Gdy przyjdzie z KSeF, to będzie ta sama faktura.</source>
        <translation>An invoice issued offline: it will get its KSeF number later. When it comes from KSeF, it will be the same invoice.</translation>
    </message>
    <message>
        <source>Wydruk mówi co innego niż XML: {field} na wydruku „{printed}”, w XML „{xml}”. Wydruk mógł zostać zmieniony.</source>
        <translation>The print says otherwise than the XML: {field} is “{printed}” in print, “{xml}” in the XML. The print may have been changed.</translation>
    </message>
    <message>
        <source>Rachunek jest tylko na wydruku, w pliku XML go nie ma. Potwierdź go u sprzedawcy, zanim klient zapłaci.</source>
        <translation>The account is only on the print, the XML file does not have it. Confirm it with the seller before the client pays.</translation>
    </message>
    <message>
        <source>Numer KSeF jest z {number}, a fakturę wystawiono {issued}: sprawdź numer i datę.</source>
        <translation>The KSeF number is of {number}, but the invoice was issued on {issued}: check number and date.</translation>
    </message>
    <message>
        <source>Faktura z {date} powinna przyjść przez KSeF. Sprawdź, czy tam jest; VAT odlicza się od faktycznego wpływu.</source>
        <translation>An invoice of {date} should have come by KSeF. Check whether it is there; VAT is deducted from the day it really came.</translation>
    </message>
    <message>
        <source>Ten sprzedawca wystawia w KSeF (dokumentów z numerem: {documents}), a ta faktura numeru nie ma. Sprawdź, czy to nie druga kopia.</source>
        <translation>This seller issues in KSeF (documents with a number: {documents}), but this invoice has no number. Check whether it is a second copy.</translation>
    </message>
    <message>
        <source>Faktura z {date} powinna przyjść przez KSeF: sama przekracza {limit} zł miesięcznie, do których wolno wystawiać poza nim.</source>
        <translation>An invoice of {date} should have come by KSeF: it alone exceeds the {limit} zł a month up to which one may issue outside of it.</translation>
    </message>
    <message>
        <source>Faktura przyszła poza KSeF. Do {until} wolno to sprzedawcy, który ma do {limit} zł sprzedaży miesięcznie.</source>
        <translation>The invoice came outside of KSeF. Until {until} a seller may do so who sells for up to {limit} zł a month.</translation>
    </message>
    <message>
        <source>Faktura przyszła poza KSeF. W dniu {date} obowiązek miały tylko firmy ze sprzedażą ponad 200 mln zł.</source>
        <translation>The invoice came outside of KSeF. On {date} only companies with sales above 200 million zł had the duty.</translation>
    </message>
    <message>
        <source>Sprzedaż dla firmy z {date} powinna być wystawiona w KSeF, a nie ma jego numeru.</source>
        <translation>A sale to a company of {date} should be issued in KSeF, but it has no KSeF number.</translation>
    </message>
    <message>
        <source>Sprzedaż dla firmy z {date} powinna być wystawiona w KSeF, a nie ma jego numeru. Grozi za to kara.</source>
        <translation>A sale to a company of {date} should be issued in KSeF, but it has no KSeF number. There is a penalty for that.</translation>
    </message>
    <message>
        <source>Sprzedaż wystawiona poza KSeF. Do {until} wolno to firmie, która ma do {limit} zł sprzedaży miesięcznie.</source>
        <translation>The sale was issued outside of KSeF. Until {until} a company may do so that sells for up to {limit} zł a month.</translation>
    </message>
    <message>
        <source>Sprzedaż wystawiona poza KSeF. W dniu {date} obowiązek miały tylko firmy ze sprzedażą ponad 200 mln zł.</source>
        <translation>The sale was issued outside of KSeF. On {date} only companies with sales above 200 million zł had the duty.</translation>
    </message>
    <message>
        <source>Nie zatwierdzono, bo jest alarm: {finding}</source>
        <translation>Not approved, because there is an alarm: {finding}</translation>
    </message>
    <message>
        <source>Nie można zatwierdzić: {finding} Biuro wymaga, aby najpierw usunąć przyczynę albo odpowiedzieć.</source>
        <translation>It cannot be approved: {finding} The office wants the cause removed or the alarm answered first.</translation>
    </message>
    <message>
        <source>Napisz, dlaczego to jest w porządku.</source>
        <translation>Write why this is all right.</translation>
    </message>
    <message>
        <source>Tej uwagi już nie ma: dokument zmienił się w międzyczasie.</source>
        <translation>This remark is there no longer: the document has changed meanwhile.</translation>
    </message>
    <message>
        <source>Kurs musi być liczbą większą od zera, na przykład 4,2512.</source>
        <translation>A rate must be a number above zero, such as 4.2512.</translation>
    </message>
    <message>
        <source>Dokument jest w złotych: kursu nie potrzeba.</source>
        <translation>The document is in złoty: no rate is needed.</translation>
    </message>
    <message>
        <source>Miesiąc {month} jest zamknięty i nie przyjmuje dokumentów. Wybierz {offered} albo otwórz {month} ponownie na tablicy miesięcy.</source>
        <translation>{month} is closed and takes no documents. Choose {offered}, or open {month} again on the board of months.</translation>
    </message>
    <message>
        <source>Dokument przyszedł do miesiąca {month}, który jest już zamknięty. Czeka w miejscu „Po zamknięciu”; najbliższy otwarty miesiąc to {offered}.</source>
        <translation>The document came for {month}, which is closed already. It waits under “After closing”; the next open month is {offered}.</translation>
    </message>
    <message>
        <source>Miesiąc {month} jest otwarty, więc dokument może w nim zostać.</source>
        <translation>The month {month} is open, so the document can stay in it.</translation>
    </message>
    <message>
        <source>Dokument nie jest jeszcze w żadnym miesiącu. Wybierz firmę i miesiąc.</source>
        <translation>The document is in no month yet. Choose the company and the month.</translation>
    </message>
    <message>
        <source>Miesiąc {month} nie jest zamknięty, więc nie ma czego otwierać.</source>
        <translation>{month} is not closed, so there is nothing to open.</translation>
    </message>
    <message>
        <source>Miesiąc {month} jest już zamknięty.</source>
        <translation>{month} is closed already.</translation>
    </message>
    <message>
        <source>Napisz, dlaczego otwierasz miesiąc ponownie: powód zostaje w historii.</source>
        <translation>Write why you open the month again: the reason stays in the history.</translation>
    </message>
    <message>
        <source>Miesiąc {month} jeszcze się nie skończył, więc nie można go zamknąć.</source>
        <translation>{month} is not over yet, so it cannot be closed.</translation>
    </message>
    <message>
        <source>Nie ma do kogo napisać: firma nie ma adresu e-mail ani nikogo w panelu. Wpisz adres w ustawieniach firmy.</source>
        <translation>There is nobody to write to: the company has neither an e-mail address nor anybody in the panel. Enter an address in the company’s settings.</translation>
    </message>
    <message>
        <source>Widok musi mieć nazwę. Wpisz ją i zapisz jeszcze raz.</source>
        <translation>A view must have a name. Type it and save again.</translation>
    </message>
    <message>
        <source>Widok zapamiętuje szukanie, a pole szukania jest puste. Wpisz najpierw, czego szukasz.</source>
        <translation>A view keeps a search, and the search box is empty. Type first what you look for.</translation>
    </message>
    <message>
        <source>Widoków może być najwyżej {count}. Usuń w drzewie te, których nie używasz.</source>
        <translation>There can be {count} views at the most. Remove those you do not use in the tree.</translation>
    </message>
    <message>
        <source>Widok „{name}” już jest. Wybierz inną nazwę.</source>
        <translation>There is a view “{name}” already. Choose another name.</translation>
    </message>
    <message>
        <source>Numer {number} jest za długi albo powtarza się w pliku. Pełny numer w programie to {written}, numer dokumentu stoi w uwagach.</source>
        <translation>The number {number} is too long or stands twice in the file. The full number in the program is {written}, the document&apos;s number is in the remarks.</translation>
    </message>
    <message>
        <source>Program przyjmuje jedną kategorię na dokument. Zapisano „{category}”, podział na kategorie stoi w uwagach.</source>
        <translation>The program takes one category a document. “{category}” was written, the split over categories is in the remarks.</translation>
    </message>
    <message>
        <source>Rodzaj transakcji: {kind}. Wynika z kraju kontrahenta i stawek; sprawdź go.</source>
        <translation>Kind of transaction: {kind}. It follows from the contractor&apos;s country and the rates; check it.</translation>
    </message>
    <message>
        <source>Odwrotne obciążenie (oo) dotyczy części dokumentu, a format ma jeden rodzaj transakcji: zapisano {kind} dla całości. Popraw go w programie przy pozostałych stawkach.</source>
        <translation>Reverse charge (oo) concerns a part of the document, but the format has one kind of transaction: {kind} was written for the whole. Correct it in the program for the other rates.</translation>
    </message>
    <message>
        <source>Kurs {currency} ma więcej niż cztery miejsca po przecinku. Kwoty zapisano w złotych.</source>
        <translation>The rate of {currency} has more than four decimals. The amounts were written in złoty.</translation>
    </message>
    <message>
        <source>Dokumentów, których data otrzymania została przesunięta do ich miesiąca VAT: {count}.</source>
        <translation>Documents whose date of receipt was moved into their VAT month: {count}.</translation>
    </message>
    <message>
        <source>Stawka „np” zapisana jest jako „{symbol}”. Sprawdź po pierwszym imporcie, czy program ją rozumie.</source>
        <translation>The rate “np” is written as “{symbol}”. Check after the first import whether the program understands it.</translation>
    </message>
    <message>
        <source>Plik JPK obejmuje jeden miesiąc. Wybierz miesiąc.</source>
        <translation>A JPK file is for one month. Choose the month.</translation>
    </message>
    <message>
        <source>Plik obejmuje cały miesiąc, ale nie ma w nim dokumentów, które przekazano wcześniej: {count}. Zaznacz „także już przekazane” (w wierszu poleceń: --again).</source>
        <translation>The file is of the whole month, but documents that were handed over before are not in it: {count}. Tick “handed over before too” (on the command line: --again).</translation>
    </message>
    <message>
        <source>JPK_V7M(3) obowiązuje od lutego 2026, a wybrano {month}. Za ten miesiąc użyj innego formatu.</source>
        <translation>JPK_V7M(3) is in force from February 2026, and {month} was chosen. Use another format for that month.</translation>
    </message>
    <message>
        <source>Kod urzędu skarbowego to cztery cyfry. Popraw go w ustawieniach tej firmy.</source>
        <translation>The code of a tax office has four digits. Correct it in this company&apos;s settings.</translation>
    </message>
    <message>
        <source>Data urodzenia podatnika musi mieć postać RRRR-MM-DD. Popraw ją w ustawieniach tej firmy.</source>
        <translation>The taxpayer&apos;s date of birth must be written YYYY-MM-DD. Correct it in this company&apos;s settings.</translation>
    </message>
    <message>
        <source>Plik JPK wymaga adresu e-mail podatnika. Wpisz go w ustawieniach tej firmy.</source>
        <translation>A JPK file needs the taxpayer&apos;s e-mail address. Enter it in this company&apos;s settings.</translation>
    </message>
    <message>
        <source>Firma nie ma poprawnego NIP. Popraw go w jej danych.</source>
        <translation>The company has no valid NIP. Correct it in its data.</translation>
    </message>
    <message>
        <source>Pełna nazwa firmy ma w JPK najwyżej {limit} znaków. Skróć ją w danych firmy.</source>
        <translation>A company&apos;s full name has at most {limit} characters in JPK. Shorten it in the company&apos;s data.</translation>
    </message>
    <message>
        <source>Dokument należy do miesiąca {month}, a plik obejmuje inny.</source>
        <translation>The document belongs to {month}, and the file is for another month.</translation>
    </message>
    <message>
        <source>Sprzedaż ze stawką {rate} nie ma kolumny w ewidencji JPK_V7M. Wpisz ją w programie.</source>
        <translation>A sale at the rate {rate} has no column in the record of JPK_V7M. Enter it in the program.</translation>
    </message>
    <message>
        <source>Sprzedaż 0% do nabywcy z kraju {country} wymaga jego numeru VAT-UE. Wpisz numer z literami kraju.</source>
        <translation>A sale at 0% to a buyer in {country} needs the buyer&apos;s VAT-EU number. Enter the number with the country&apos;s letters.</translation>
    </message>
    <message>
        <source>Nie ma VAT do odliczenia, więc dokument nie trafia do ewidencji zakupu.</source>
        <translation>There is no VAT to deduct, so the document does not go into the record of purchases.</translation>
    </message>
    <message>
        <source>Towar spoza UE rozlicza się dokumentem celnym, nie fakturą. Dodaj dokument celny albo zmień kategorię na usługi.</source>
        <translation>Goods from outside the EU are settled by a customs document, not an invoice. Add the customs document, or change the category to services.</translation>
    </message>
    <message>
        <source>Struktura JPK nie przyjmuje tego dokumentu: {reason}</source>
        <translation>The JPK structure does not take this document: {reason}</translation>
    </message>
    <message>
        <source>Zakup z zagranicy ma stawkę „zw”, więc nie policzono od niego podatku. Jeśli podatek nalicza nabywca, wpisz w tabeli VAT stawkę „np”.</source>
        <translation>A purchase from abroad is at “zw”, so no tax was counted on it. If the buyer counts it, enter the rate “np” in the VAT table.</translation>
    </message>
    <message>
        <source>Dokument importu towarów (IMP) nie ma kwoty VAT. Wpisz w tabeli VAT podstawę i podatek z dokumentu celnego.</source>
        <translation>A document of import of goods (IMP) has no amount of VAT. Enter base and tax of the customs document in the VAT table.</translation>
    </message>
    <message>
        <source>Sprzedaż w procedurze marży: faktura nie mówi, ile wynosi marża. Wpisz ją w opisie dokumentu.</source>
        <translation>Sale by the margin scheme: the invoice does not say how much the margin is. Enter it in the document&apos;s description.</translation>
    </message>
    <message>
        <source>Marży nie da się opodatkować stawką {rate}%. Zmień stawkę w opisie dokumentu albo w kategorii.</source>
        <translation>A margin cannot be taxed at {rate}%. Change the rate in the document&apos;s description or in its category.</translation>
    </message>
    <message>
        <source>JPK_FA obejmuje tylko faktury sprzedaży.</source>
        <translation>JPK_FA holds invoices of sale only.</translation>
    </message>
    <message>
        <source>Korekta nie ma numeru faktury korygowanej. Wpisz go w sprawdzaniu.</source>
        <translation>The correction has no number of the invoice it corrects. Enter it in the review.</translation>
    </message>
    <message>
        <source>JPK_FA nie zna stawki {rate}. Popraw tabelę VAT w sprawdzaniu.</source>
        <translation>JPK_FA does not know the rate {rate}. Correct the VAT table in the review.</translation>
    </message>
    <message>
        <source>Kategoria „{category}” nie ma kolumny KPiR. Wybierz kolumnę w słowniku kategorii.</source>
        <translation>The category “{category}” has no column of the tax book. Choose one in the list of categories.</translation>
    </message>
    <message>
        <source>Dokument jest w walucie {currency}, a kursu do podatku dochodowego nie ma. Podaj kurs.</source>
        <translation>The document is in {currency}, and there is no rate for income tax. Give one.</translation>
    </message>
    <message>
        <source>Stawkę 0% wpisano do kolumny {column} (według kraju nabywcy).</source>
        <translation>The rate of 0% was entered in column {column} (by the buyer&apos;s country).</translation>
    </message>
    <message>
        <source>Stawkę „np” dla nabywcy z Unii wpisano do K_11 i K_12, jak usługi z art. 28b. Towary popraw w programie.</source>
        <translation>The rate “np” for a buyer in the EU was entered in K_11 and K_12, as services of art. 28b. Correct goods in the program.</translation>
    </message>
    <message>
        <source>Procedura marży: wpisano tylko wartość sprzedaży; podstawę i podatek ma osobny dowód wewnętrzny.</source>
        <translation>Margin scheme: only the value of the sale was written; base and tax are on an internal document of their own.</translation>
    </message>
    <message>
        <source>Metoda kasowa bez zapłaty: VAT rozlicza się w miesiącu zapłaty. Jeżeli to inny miesiąc, wybierz go w dokumencie.</source>
        <translation>Cash method without payment: VAT is accounted for in the month of the payment. If that is another month, choose it in the document.</translation>
    </message>
    <message>
        <source>Sprzedaż w procedurze marży nie miała oznaczenia: wpisano {mark}. Sprawdź.</source>
        <translation>A sale by the margin scheme had no mark: {mark} was written. Check it.</translation>
    </message>
    <message>
        <source>Zakup w procedurze marży wpisano do ZakupVAT_Marza, jak towar do odsprzedaży w tej procedurze. Jeśli firma kupiła dla siebie, nie powinno go tam być: wybierz kategorię środków trwałych.</source>
        <translation>A purchase by the margin scheme was written to ZakupVAT_Marza, as goods to be sold by that scheme. If the company bought it for itself it should not be there: choose a category of fixed assets.</translation>
    </message>
    <message>
        <source>Stawka „np” przy polskim nabywcy: wpisano do K_11. Czynności w ogóle niepodlegających VAT ewidencja nie obejmuje.</source>
        <translation>Rate “np” with a Polish buyer: written to K_11. What is not subject to VAT at all does not belong in the record.</translation>
    </message>
    <message>
        <source>Kategoria nie mówi, czy to towar, czy usługa: przyjęto usługę. Dla towarów wybierz kategorię „towary”.</source>
        <translation>The category does not say whether it is goods or services: services were assumed. For goods choose a category of goods.</translation>
    </message>
    <message>
        <source>Przy dostawie w Unii liczy się kurs z dnia przed {day} (faktura, najpóźniej 15. dzień miesiąca po dostawie), a dokument ma kurs innego dnia. Popraw kurs.</source>
        <translation>For a delivery within the EU the rate before {day} counts (the invoice, at the latest the 15th of the month after the delivery), and the document has that of another day. Correct the rate.</translation>
    </message>
    <message>
        <source>Faktura dostała numer KSeF dopiero {day}: VAT nie odlicza się przed tym miesiącem. Zmień miesiąc dokumentu.</source>
        <translation>The invoice got its KSeF number on {day} only: VAT is not deducted before that month. Change the document&apos;s month.</translation>
    </message>
    <message>
        <source>Podatek {rate}% nalicza nabywca: kolumny {columns} sprzedaży i odliczenie w zakupach.</source>
        <translation>The buyer counts the tax of {rate}%: columns {columns} of sales, deducted among purchases.</translation>
    </message>
    <message>
        <source>Dokument nie ma numeru KSeF ani innego oznaczenia: wpisano BFK. Sprawdź.</source>
        <translation>The document has neither a KSeF number nor another mark: BFK was entered. Check it.</translation>
    </message>
    <message>
        <source>Ten numer od tego samego dostawcy jest już w pliku. Sprawdź, czy to nie powtórka.</source>
        <translation>This number of the same supplier is in the file already. Check whether it is a repetition.</translation>
    </message>
    <message>
        <source>Dokument nie ma pozycji: wpisano po jednym wierszu na stawkę VAT.</source>
        <translation>The document has no lines: one row a VAT rate was entered.</translation>
    </message>
    <message>
        <source>Faktura powyżej 15 000 zł bez słów „mechanizm podzielonej płatności”. Program nie wie, czy dotyczy załącznika 15: P_18A ma wartość false. Sprawdź.</source>
        <translation>An invoice of more than 15,000 zł without the words of split payment. The program does not know whether annex 15 applies: P_18A is false. Check it.</translation>
    </message>
    <message>
        <source>Sprzedaż zwolniona bez podstawy zwolnienia: P_19A zostało puste. Wpisz podstawę w sprawdzaniu.</source>
        <translation>An exempt sale without the basis of the exemption: P_19A stayed empty. Enter the basis in the review.</translation>
    </message>
    <message>
        <source>Faktura nie mówi, jaka to procedura marży: wpisano „{words}”. Sprawdź.</source>
        <translation>The invoice does not say which margin scheme it is: “{words}” was written. Check it.</translation>
    </message>
    <message>
        <source>Zdarzenie z dnia {day} należy do innego miesiąca księgi. Miesiąc VAT może być inny.</source>
        <translation>The event of {day} belongs to another month of the tax book. The VAT period may be another one.</translation>
    </message>
    <message>
        <source>Zaliczka nie jest przychodem ani kosztem; w księdze staje dopiero dostawa albo usługa.</source>
        <translation>An advance is neither revenue nor cost; only the delivery or service stands in the tax book.</translation>
    </message>
    <message>
        <source>Faktura do paragonu (FP): przychód jest już w raporcie kasy, więc w księdze byłby drugi raz.</source>
        <translation>An invoice to a receipt (FP): the revenue is in the cash register&apos;s report already, and would be in the tax book twice.</translation>
    </message>
    <message>
        <source>Faktura rozlicza zaliczki ({numbers}): przychodem albo kosztem jest cała wartość, a dokument ma samą resztę. Dopisz zaliczki w programie.</source>
        <translation>The invoice settles advances ({numbers}): revenue or cost is the whole value, and the document has only the rest. Add the advances in the program.</translation>
    </message>
    <message>
        <source>Korektę ujęto w miesiącu jej wystawienia (sprzedaż) albo otrzymania (koszt). Korekta błędu wraca do miesiąca dokumentu korygowanego.</source>
        <translation>The correction stands in the month it was issued (sale) or received (cost). The correction of a mistake goes back to the month of the corrected document.</translation>
    </message>
    <message>
        <source>Fakturę wystawiono przed sprzedażą: przychód ujęto z dniem wystawienia. Usługi rozliczane okresowo popraw w programie.</source>
        <translation>The invoice was issued before the sale: the revenue stands on the day of issue. Change services settled by periods in the program.</translation>
    </message>
    <message>
        <source>Procedura marży: wpisano całą sprzedaż, a VAT od marży nie jest przychodem. Odejmij go w programie.</source>
        <translation>Margin scheme: the whole sale was entered, but the VAT on the margin is no revenue. Subtract it in the program.</translation>
    </message>
    <message>
        <source>Dokument nie ma adresu kontrahenta: wpisano „BRAK”.</source>
        <translation>The document has no address of the contractor: “BRAK” was entered.</translation>
    </message>
    <message>
        <source>Ten format obejmuje tylko faktury sprzedaży.</source>
        <translation>This format holds invoices of sale only.</translation>
    </message>
    <message>
        <source>Dokument nie przyszedł jako XML z KSeF, więc nie ma czego przekazać.</source>
        <translation>The document did not come as XML of KSeF, so there is nothing to hand over.</translation>
    </message>
    <message>
        <source>Plik XML tego dokumentu jest uszkodzony. Pobierz fakturę z KSeF jeszcze raz.</source>
        <translation>The XML file of this document is damaged. Fetch the invoice from KSeF once more.</translation>
    </message>
    <message>
        <source>Kategoria „{category}” nie ma konta. Użyto konta z ustawień; przypisz kategorii jej konto.</source>
        <translation>The category “{category}” has no account. That of the settings was used; give the category its account.</translation>
    </message>
    <message>
        <source>Dokument albo jego część nie ma kategorii. Użyto konta z ustawień.</source>
        <translation>The document, or a part of it, has no category. The account of the settings was used.</translation>
    </message>
    <message>
        <source>Konto rozrachunków {account} wymaga symbolu albo NIP kontrahenta. Wpisz symbol w kartotece kontrahentów.</source>
        <translation>The settlement account {account} needs the contractor&apos;s symbol or NIP. Enter the symbol in the contractors&apos; base.</translation>
    </message>
    <message>
        <source>Część wydatku nie jest kosztem podatkowym, a konta dla niej nie ustawiono. Całość jest na koncie kosztów.</source>
        <translation>A part of the expense is no tax cost, and no account is set for it. All of it is on the cost account.</translation>
    </message>
    <message>
        <source>VAT nie jest odliczany w całości. W rejestrze jest VAT odliczany, reszta stoi w wierszu bez VAT i w koszcie.</source>
        <translation>The VAT is not deducted in full. The register has what is deducted, the rest is in a row without VAT and in the cost.</translation>
    </message>
    <message>
        <source>VAT nalicza nabywca. Wpisz go w programie: w dekrecie jest samo netto.</source>
        <translation>The buyer owes the VAT. Enter it in the program: the decree has the net only.</translation>
    </message>
    <message>
        <source>Nazwa szablonu nie może być pusta, dłuższa niż 100 znaków ani zawierać dwukropka.</source>
        <translation>A template&apos;s name must not be empty, longer than 100 characters, or hold a colon.</translation>
    </message>
    <message>
        <source>Szablon musi mieć od jednej do {limit} kolumn.</source>
        <translation>A template must have one to {limit} columns.</translation>
    </message>
    <message>
        <source>Kolumna „{column}” wskazuje na dane, których nie ma. Wybierz je z listy.</source>
        <translation>The column “{column}” points to data that do not exist. Choose them from the list.</translation>
    </message>
    <message>
        <source>Kolumna „{column}” ma za długi nagłówek albo niedozwolony limit znaków.</source>
        <translation>The column “{column}” has too long a heading, or a limit that is not allowed.</translation>
    </message>
    <message>
        <source>Bez cudzysłowów separator pól i znak dziesiętny muszą być różne. Zmień jeden z nich.</source>
        <translation>Without quotes the separator and the decimal sign must differ. Change one of them.</translation>
    </message>
    <message>
        <source>To nie jest szablon Bezdotyku albo jest uszkodzony. {name}</source>
        <translation>This is no template of Bezdotyk, or it is damaged. {name}</translation>
    </message>
    <message>
        <source>Szablonu „{name}” nie ma. Są: {known}.</source>
        <translation>There is no template “{name}”. There are: {known}.</translation>
    </message>
    <message>
        <source>Szablon „{name}” już jest. Wybierz inną nazwę.</source>
        <translation>There is a template “{name}” already. Choose another name.</translation>
    </message>
    <message>
        <source>Pole „{field}” jest wymagane, a dokument go nie ma. Uzupełnij je w sprawdzaniu.</source>
        <translation>The field “{field}” is required, and the document has none. Fill it in in the review.</translation>
    </message>
    <message>
        <source>Dokument nie ma żadnego wiersza tego rodzaju (stawki, pozycji albo opisu).</source>
        <translation>The document has no row of this kind (a rate, a line, or a description).</translation>
    </message>
    <message>
        <source>kopia zapasowa bazy</source>
        <translation>backup of the database</translation>
    </message>
    <message>
        <source>sprawdzenie bazy</source>
        <translation>checking the database</translation>
    </message>
    <message>
        <source>zmiana budowy bazy</source>
        <translation>changing the structure of the database</translation>
    </message>
    <message>
        <source>pewność odczytanych pól</source>
        <translation>certainty of fields</translation>
    </message>
    <message>
        <source>pierwszy odczyt pól</source>
        <translation>first reading of fields</translation>
    </message>
    <message>
        <source>uczenie się kontrahentów</source>
        <translation>learning about contractors</translation>
    </message>
    <message>
        <source>pozycje dokumentów</source>
        <translation>line items</translation>
    </message>
    <message>
        <source>rogi stron na zdjęciach</source>
        <translation>corners of photographed pages</translation>
    </message>
    <message>
        <source>podział plików na dokumenty</source>
        <translation>division of files into documents</translation>
    </message>
    <message>
        <source>noty i wezwania</source>
        <translation>notes and reminders</translation>
    </message>
    <message>
        <source>faktury elektroniczne obok obrazów</source>
        <translation>electronic invoices beside pictures</translation>
    </message>
    <message>
        <source>przesyłki</source>
        <translation>deliveries</translation>
    </message>
    <message>
        <source>listy do klientów</source>
        <translation>letters to clients</translation>
    </message>
    <message>
        <source>skrzynki pocztowe</source>
        <translation>mailboxes</translation>
    </message>
    <message>
        <source>panel klienta</source>
        <translation>client panel</translation>
    </message>
    <message>
        <source>telefony klientów</source>
        <translation>clients&apos; phones</translation>
    </message>
    <message>
        <source>rejestry publiczne</source>
        <translation>public registers</translation>
    </message>
    <message>
        <source>kontrahenci</source>
        <translation>contractors</translation>
    </message>
    <message>
        <source>kontrola dokumentów</source>
        <translation>checks of documents</translation>
    </message>
    <message>
        <source>duplikaty</source>
        <translation>duplicates</translation>
    </message>
    <message>
        <source>opis księgowy</source>
        <translation>description for booking</translation>
    </message>
    <message>
        <source>zamykanie miesięcy</source>
        <translation>closing of months</translation>
    </message>
    <message>
        <source>wyszukiwanie w archiwum</source>
        <translation>searching the archive</translation>
    </message>
    <message>
        <source>paczki eksportu</source>
        <translation>export batches</translation>
    </message>
    <message>
        <source>rachunki kontrahentów</source>
        <translation>accounts of contractors</translation>
    </message>
    <message>
        <source>dziennik kopii zapasowych</source>
        <translation>journal of backups</translation>
    </message>
    <message>
        <source>łączenie ze wspólną bazą</source>
        <translation>connecting to the shared database</translation>
    </message>
    <message>
        <source>odtwarzanie plików z kopii zapasowej</source>
        <translation>restoring files from the backup</translation>
    </message>
    <message>
        <source>kopiowanie danych do nowego folderu</source>
        <translation>copying the data to the new folder</translation>
    </message>
    <message>
        <source>porównywanie kopii z oryginałami</source>
        <translation>comparing the copies with the originals</translation>
    </message>
    <message>
        <source>Wzór nazwy nie ma żadnego miejsca do wypełnienia, więc wszystkie pliki nazywałyby się tak samo. Wstaw choć jedno, np. {numer}.</source>
        <translation>The pattern has no place to be filled, so all files would have the same name. Insert at least one, e.g. {numer}.</translation>
    </message>
    <message>
        <source>Wzór nazwy jest za długi: może mieć najwyżej {limit} znaków.</source>
        <translation>The pattern is too long: it can have {limit} characters at the most.</translation>
    </message>
    <message>
        <source>Wzór nazwy ma za dużo podfolderów: może mieć najwyżej {limit}.</source>
        <translation>The pattern has too many subfolders: it can have {limit} at the most.</translation>
    </message>
    <message>
        <source>Wzór nazwy: nie ma miejsca {place}. Są: {known}.</source>
        <translation>The pattern: there is no place {place}. There are: {known}.</translation>
    </message>
    <message>
        <source>Nie ma dokumentów, których oryginały można by zapisać. Zaznacz dokumenty albo zmień wybór.</source>
        <translation>There are no documents whose originals could be saved. Select documents, or choose others.</translation>
    </message>
    <message>
        <source>{path} już istnieje. Podaj inną nazwę; folder musi być nowy albo pusty.</source>
        <translation>{path} is there already. Give another name; a folder has to be new or empty.</translation>
    </message>
    <message>
        <source>Do {path} zapisuje właśnie inne okno albo program. Poczekaj albo podaj inną nazwę.</source>
        <translation>Another window or program is writing to {path} now. Wait, or give another name.</translation>
    </message>
    <message>
        <source>Na dysku brakuje miejsca na {path}. Zwolnij je albo wybierz inny dysk. Nic nie zapisano.</source>
        <translation>There is not enough room on the disk for {path}. Make some, or choose another disk. Nothing was saved.</translation>
    </message>
    <message>
        <source>Nie udało się zapisać {path} ({reason}). Sprawdź dysk i uprawnienia do folderu. Nic nie zapisano.</source>
        <translation>{path} could not be written ({reason}). Check the disk and your rights to the folder. Nothing was saved.</translation>
    </message>
    <message>
        <source>Oryginału nie ma w magazynie plików. Sprawdź dysk i kopię zapasową.</source>
        <translation>The original is not in the store of files. Check the disk and the backup.</translation>
    </message>
    <message>
        <source>Plik w magazynie nie jest taki, jaki przyszedł: suma kontrolna się nie zgadza. Zapisano go, ale sprawdź dysk i kopię zapasową.</source>
        <translation>The file in the store is not as it came: its checksum differs. It was saved, but check the disk and the backup.</translation>
    </message>
    <message>
        <source>Strony {pages} pliku, w którym są też inne dokumenty.</source>
        <translation>Pages {pages} of a file that holds other documents as well.</translation>
    </message>
    <message>
        <source>Faktura elektroniczna, którą pokazuje sąsiedni plik.</source>
        <translation>The electronic invoice that the neighbouring file shows.</translation>
    </message>
    <message>
        <source>Oryginał: ma podpis elektroniczny, dołączone pliki albo formularz, których PDF/A nie przenosi.</source>
        <translation>The original: it has an electronic signature, files inside or a form, which the PDF/A does not carry.</translation>
    </message>
    <message>
        <source>Plik, z którego powstał sąsiedni PDF/A.</source>
        <translation>The file that the neighbouring PDF/A was made of.</translation>
    </message>
    <message>
        <source>Stron zamienionych na obraz z tekstem pod spodem: {count}. Inaczej nie spełniałyby PDF/A.</source>
        <translation>Pages that became a picture with text below: {count}. Otherwise they would not keep the rules of PDF/A.</translation>
    </message>
    <message>
        <source>Nie dało się zrobić z tego pliku PDF/A ({rules}). Zapisano oryginał.</source>
        <translation>No PDF/A could be made of this file ({rules}). The original was saved.</translation>
    </message>
    <message>
        <source>Nie zamieniono na PDF/A, zapisano oryginał. Powód: {finding}</source>
        <translation>Not turned into PDF/A; the original was saved. Reason: {finding}</translation>
    </message>
    <message>
        <source>Nazwę pliku skrócono.</source>
        <translation>The file&apos;s name was shortened.</translation>
    </message>
    <message>
        <source>Dzień przelewu {day} już minął. Wybierz dzisiejszy ({today}) albo późniejszy.</source>
        <translation>The day of the transfer, {day}, is past. Choose today ({today}) or a later one.</translation>
    </message>
    <message>
        <source>{day} to dzień wolny: bank wykona przelewy najwcześniej {next}.</source>
        <translation>{day} is no working day: the bank will pay on {next} at the earliest.</translation>
    </message>
    <message>
        <source>Numer rachunku firmy {account} jest błędny: nie zgadza się suma kontrolna albo długość.</source>
        <translation>The company&apos;s account number {account} is wrong: its check digits or its length do not fit.</translation>
    </message>
    <message>
        <source>Rachunek {account} nie jest prowadzony w Polsce, a plik Elixir przyjmie tylko polski bank. Wybierz pain.001.</source>
        <translation>Account {account} is not kept in Poland, and only Polish banks take Elixir files. Choose pain.001.</translation>
    </message>
    <message>
        <source>Wpisz nazwę firmy: bank nie przyjmie przelewu bez nazwy zleceniodawcy.</source>
        <translation>Enter the company&apos;s name: the bank takes no transfer without the payer&apos;s name.</translation>
    </message>
    <message>
        <source>Rachunek {account} jest już na liście firmy.</source>
        <translation>Account {account} is on the company&apos;s list already.</translation>
    </message>
    <message>
        <source>Rachunek {account} ma w programie wyciągi, więc jego numer i waluta zostają. Inny rachunek dodaj jako nowy.</source>
        <translation>Statements of account {account} are in the program, so its number and currency stay. Add another account as a new one.</translation>
    </message>
    <message>
        <source>Tego rachunku firmy już nie ma. Wybierz inny albo dodaj go ponownie.</source>
        <translation>This account of the company is gone. Choose another, or add it again.</translation>
    </message>
    <message>
        <source>„{bic}” nie jest kodem BIC: ma on 8 albo 11 znaków, na przykład BREXPLPWXXX.</source>
        <translation>&quot;{bic}&quot; is no BIC: it has 8 or 11 characters, such as BREXPLPWXXX.</translation>
    </message>
    <message>
        <source>Ustawienie rachunku jest nieznane: sprawdź walutę, kodowanie i liczbę przelewów w pliku.</source>
        <translation>A setting of the account is not known: check currency, code page and number of transfers in a file.</translation>
    </message>
    <message>
        <source>Dokument nie ma numeru rachunku. Wpisz go przy sprawdzaniu dokumentu.</source>
        <translation>The document has no account number. Enter it in the review.</translation>
    </message>
    <message>
        <source>Numer rachunku {account} jest błędny: nie zgadza się suma kontrolna albo długość. Porównaj go z dokumentem.</source>
        <translation>Account number {account} is wrong: its check digits or its length do not fit. Compare it with the document.</translation>
    </message>
    <message>
        <source>Rachunek odbiorcy {account} to rachunek samej firmy: pieniądze wróciłyby do niej.</source>
        <translation>The recipient&apos;s account {account} is the company&apos;s own: the money would come back to it.</translation>
    </message>
    <message>
        <source>Rachunek {account} należy do urzędu skarbowego: to przelew podatkowy z okresem i symbolem formularza, zleć go w banku.</source>
        <translation>Account {account} is the tax office&apos;s: that takes a tax transfer with period and form, order it at the bank.</translation>
    </message>
    <message>
        <source>Plik Elixir przenosi tylko złote, a dokument jest w walucie {currency}. Wybierz pain.001.</source>
        <translation>Elixir files carry złoty alone, and the document is in {currency}. Choose pain.001.</translation>
    </message>
    <message>
        <source>Plik Elixir dociera tylko do banków w Polsce, nie na rachunek {account}. Wybierz pain.001.</source>
        <translation>Elixir files reach banks in Poland alone, not account {account}. Choose pain.001.</translation>
    </message>
    <message>
        <source>Przelew {currency} na rachunek {account} nie jest przelewem SEPA: bank może zapytać o BIC odbiorcy i o koszty.</source>
        <translation>A transfer of {currency} to account {account} is not a SEPA transfer: the bank may ask for the recipient&apos;s BIC and about charges.</translation>
    </message>
    <message>
        <source>Rachunek firmy {account} jest prowadzony w {own}, a przelewy są także w {currency}: bank przeliczy je po swoim kursie.</source>
        <translation>The company&apos;s account {account} is kept in {own}, and there are transfers in {currency}: the bank will convert them at its own rate.</translation>
    </message>
    <message>
        <source>Kwota {amount} nie nadaje się do przelewu: musi być większa od zera, z groszami.</source>
        <translation>The amount {amount} cannot be transferred: it must be above nought, in whole grosze.</translation>
    </message>
    <message>
        <source>Kwotę {amount} zł bank wyśle systemem SORBNET: to zwykle kosztuje więcej.</source>
        <translation>The bank will send {amount} zł by SORBNET, which usually costs more.</translation>
    </message>
    <message>
        <source>Nie ma nazwy odbiorcy, którą bank mógłby przyjąć. Wpisz sprzedawcę przy sprawdzaniu.</source>
        <translation>There is no recipient&apos;s name that a bank could take. Enter the seller in the review.</translation>
    </message>
    <message>
        <source>Przelew nie ma tytułu: dokument jest bez numeru. Wpisz numer albo własny tytuł.</source>
        <translation>The transfer has no title: the document is without a number. Enter the number, or a title of your own.</translation>
    </message>
    <message>
        <source>Podzielona płatność jest tylko w złotych, a dokument jest w walucie {currency}.</source>
        <translation>Split payment is for złoty alone, and the document is in {currency}.</translation>
    </message>
    <message>
        <source>Podzielona płatność dociera tylko na rachunki w Polsce.</source>
        <translation>Split payment reaches accounts in Poland alone.</translation>
    </message>
    <message>
        <source>Podzielona płatność wymaga poprawnego NIP-u sprzedawcy, a na dokumencie jest „{nip}”.</source>
        <translation>Split payment needs the seller&apos;s right NIP, and the document has &quot;{nip}&quot;.</translation>
    </message>
    <message>
        <source>Podzielona płatność wymaga numeru faktury. Wpisz go przy sprawdzaniu dokumentu.</source>
        <translation>Split payment needs the invoice&apos;s number. Enter it in the review.</translation>
    </message>
    <message>
        <source>VAT {vat} nie pasuje do kwoty {amount}: w podzielonej płatności musi być większy od zera i nie większy od kwoty przelewu.</source>
        <translation>VAT {vat} does not fit the amount {amount}: in split payment it must be above nought, and not above the transfer&apos;s amount.</translation>
    </message>
    <message>
        <source>Faktura na {gross} zł podlega obowiązkowej podzielonej płatności (art. 108a ust. 1a ustawy o VAT), a przelew jest zwykły. Grozi za to sankcja 30 % VAT.</source>
        <translation>Split payment is a duty for this invoice of {gross} zł (art. 108a ust. 1a of the VAT act), and the transfer is an ordinary one. The sanction is 30% of the VAT.</translation>
    </message>
    <message>
        <source>Kwota {amount} jest większa od tej, która została do zapłaty: {left}.</source>
        <translation>The amount {amount} is larger than what is left to pay: {left}.</translation>
    </message>
    <message>
        <source>Dokument {number} nie ma kwoty do zapłaty. Odznacz go albo wpisz kwotę.</source>
        <translation>Document {number} has no amount to pay. Drop it, or enter an amount.</translation>
    </message>
    <message>
        <source>Dokument jest oznaczony jako zapłacony poza programem ({who}).</source>
        <translation>The document is marked as paid outside the program ({who}).</translation>
    </message>
    <message>
        <source>Dokument {number} nie jest zatwierdzony, a numer, rachunek albo kwota nie są pewne. Porównaj je z obrazem.</source>
        <translation>Document {number} is not approved, and its number, account or amount are not certain. Compare them with the picture.</translation>
    </message>
    <message>
        <source>Uwaga: sprzedawca nigdy nie miał rachunku {account}. Dotąd (do {until}) był to {old}. To najczęstsze oszustwo: zadzwoń do sprzedawcy na znany numer, zanim przyjmiesz.</source>
        <translation>Beware: the seller never had account {account}. Until now (until {until}) it was {old}. This is the commonest fraud: call the seller on a number that you know before you accept.</translation>
    </message>
    <message>
        <source>Sprzedawca ma nowy rachunek {account}; dotąd (do {until}) był to {old}. Nowy jest na białej liście.</source>
        <translation>The seller has a new account {account}; until now (until {until}) it was {old}. The new one is on the white list.</translation>
    </message>
    <message>
        <source>Na tej liście jest już faktura tego sprzedawcy o numerze {number} (dokument {document}): czy to nie ta sama?</source>
        <translation>An invoice of this seller with number {number} is on this list already (document {document}): is it not the same?</translation>
    </message>
    <message>
        <source>Faktura tego sprzedawcy o tym numerze została zlecona {day} z dokumentem {document}: czy to nie ta sama?</source>
        <translation>An invoice of this seller with this number was ordered on {day} with document {document}: is it not the same?</translation>
    </message>
    <message>
        <source>Rachunku nie ma na białej liście ({day}), a faktura przekracza {limit} zł: wydatek nie będzie kosztem i grozi odpowiedzialność za VAT sprzedawcy. Zapłać na rachunek z listy, podzieloną płatnością albo w 7 dni złóż ZAW-NR.</source>
        <translation>The account is not on the white list ({day}), and the invoice is above {limit} zł: the expense will be no cost, and you may be liable for the seller&apos;s VAT. Pay to a listed account or by split payment, or file ZAW-NR within 7 days.</translation>
    </message>
    <message>
        <source>Rachunku nie ma na białej liście ({day}). Sprawdź, czy należy do sprzedawcy.</source>
        <translation>The account is not on the white list ({day}). Check whether it is the seller&apos;s.</translation>
    </message>
    <message>
        <source>Nie wiadomo, czy rachunek jest na białej liście, a faktura przekracza {limit} zł. Włącz rejestr albo plik płaski w ustawieniach, albo sprawdź rachunek na stronie Ministerstwa.</source>
        <translation>It is not known whether the account is on the white list, and the invoice is above {limit} zł. Switch the register or the flat file on in the settings, or check the account on the Ministry&apos;s page.</translation>
    </message>
    <message>
        <source>Nie wiadomo, czy rachunek jest na białej liście: rejestr jeszcze nie odpowiedział.</source>
        <translation>It is not known whether the account is on the white list: the register has not answered yet.</translation>
    </message>
    <message>
        <source>Rachunek był na białej liście {day}, dziś jeszcze nie sprawdzono, a faktura przekracza {limit} zł: liczy się dzień zlecenia.</source>
        <translation>The account was on the white list on {day} and has not been checked today, and the invoice is above {limit} zł: the day of the order counts.</translation>
    </message>
    <message>
        <source>Rachunek był na białej liście {day}; dziś jeszcze nie sprawdzono.</source>
        <translation>The account was on the white list on {day}; it has not been checked today.</translation>
    </message>
    <message>
        <source>Z korekty {number} zostaje {amount}: na liście nie ma tyle do zapłaty temu kontrahentowi.</source>
        <translation>{amount} of correction {number} are left: the list has not that much to pay to this contractor.</translation>
    </message>
    <message>
        <source>Dokument {document} nie jest już do zapłaty. Odznacz go.</source>
        <translation>Document {document} is not to be paid any longer. Drop it.</translation>
    </message>
    <message>
        <source>Pliku nie zapisano: wstrzymane przelewy: {count}. Przyjmij uwagi albo odznacz dokumenty.</source>
        <translation>The file was not written: transfers that are held: {count}. Accept the remarks, or drop the documents.</translation>
    </message>
    <message>
        <source>Nie ma żadnego przelewu do zapisania. Zaznacz dokumenty do zapłaty.</source>
        <translation>There is no transfer to write. Choose documents to pay.</translation>
    </message>
    <message>
        <source>Pliku nie zapisano: w tym czasie zmienił się dokument albo rachunek firmy. Przejrzyj listę jeszcze raz.</source>
        <translation>The file was not written: a document or the company&apos;s account changed meanwhile. Look through the list once more.</translation>
    </message>
    <message>
        <source>Pliku Elixir nie da się zapisać: jeden z rachunków nie jest polski.</source>
        <translation>The Elixir file cannot be written: one of the accounts is not Polish.</translation>
    </message>
    <message>
        <source>Tej paczki przelewów już nie ma.</source>
        <translation>This batch of transfers is gone.</translation>
    </message>
    <message>
        <source>Ta paczka przelewów została już cofnięta.</source>
        <translation>This batch of transfers has been taken back already.</translation>
    </message>
    <message>
        <source>Plik tej paczki nadal leży tam, gdzie go zapisano: {file}.</source>
        <translation>The file of this batch still lies where it was written: {file}.</translation>
    </message>
    <message>
        <source>W tym folderze jest już inny plik {file}. Wybierz inny folder.</source>
        <translation>There is another file {file} in this folder. Choose another folder.</translation>
    </message>
    <message>
        <source>Ten dokument nie ma nic do zapłaty: jest zapłacony, zlecony w całości albo nie jest fakturą kosztową.</source>
        <translation>This document has nothing to pay: it is paid, ordered in full, or no cost invoice.</translation>
    </message>
    <message>
        <source>Firma nie ma rachunku do przelewów. Dodaj go w oknie „Przelewy”, przycisk „Rachunki”.</source>
        <translation>The company has no account for transfers. Add one in the screen &quot;Transfers&quot;, button &quot;Accounts&quot;.</translation>
    </message>
    <message>
        <source>Firma ma kilka rachunków: podaj jeden opcją --account ({accounts}).</source>
        <translation>The company has several accounts: name one with --account ({accounts}).</translation>
    </message>
    <message>
        <source>Kod dla aplikacji banku jest tylko w złotych, a dokument jest w walucie {currency}.</source>
        <translation>The code for banking apps is for złoty alone, and the document is in {currency}.</translation>
    </message>
    <message>
        <source>Kod dla aplikacji banku wymaga poprawnego polskiego numeru rachunku.</source>
        <translation>The code for banking apps needs a right Polish account number.</translation>
    </message>
    <message>
        <source>Kod dla aplikacji banku nie przenosi podzielonej płatności.</source>
        <translation>The code for banking apps cannot carry split payment.</translation>
    </message>
    <message>
        <source>Skrócono nazwę firmy: „{after}”.</source>
        <translation>Shortened the company&apos;s name: &quot;{after}&quot;.</translation>
    </message>
    <message>
        <source>Skrócono nazwę odbiorcy: „{after}”.</source>
        <translation>Shortened the recipient&apos;s name: &quot;{after}&quot;.</translation>
    </message>
    <message>
        <source>Skrócono adres: „{after}” zamiast „{before}”.</source>
        <translation>Shortened the address: &quot;{after}&quot; instead of &quot;{before}&quot;.</translation>
    </message>
    <message>
        <source>Skrócono tytuł: „{after}” zamiast „{before}”.</source>
        <translation>Shortened the title: &quot;{after}&quot; instead of &quot;{before}&quot;.</translation>
    </message>
    <message>
        <source>Numer faktury nie mieści się w tytule: „{after}” zamiast „{before}”.</source>
        <translation>The invoice&apos;s number does not fit the title: &quot;{after}&quot; instead of &quot;{before}&quot;.</translation>
    </message>
    <message>
        <source>Nazwę firmy zapisano znakami banku: „{after}”.</source>
        <translation>The company&apos;s name is written in the bank&apos;s letters: &quot;{after}&quot;.</translation>
    </message>
    <message>
        <source>Nazwę odbiorcy zapisano znakami banku: „{after}”.</source>
        <translation>The recipient&apos;s name is written in the bank&apos;s letters: &quot;{after}&quot;.</translation>
    </message>
    <message>
        <source>Adres zapisano znakami banku: „{after}” zamiast „{before}”.</source>
        <translation>The address is written in the bank&apos;s letters: &quot;{after}&quot; instead of &quot;{before}&quot;.</translation>
    </message>
    <message>
        <source>Tytuł zapisano znakami banku: „{after}” zamiast „{before}”.</source>
        <translation>The title is written in the bank&apos;s letters: &quot;{after}&quot; instead of &quot;{before}&quot;.</translation>
    </message>
    <message>
        <source>Numer faktury zapisano znakami banku: „{after}” zamiast „{before}”.</source>
        <translation>The invoice&apos;s number is written in the bank&apos;s letters: &quot;{after}&quot; instead of &quot;{before}&quot;.</translation>
    </message>
    <message>
        <source>Adres nie mieści się w pliku i nie będzie wysłany: „{before}”.</source>
        <translation>The address does not fit the file and is not sent: &quot;{before}&quot;.</translation>
    </message>
    <message>
        <source>To wyciąg bankowy zapisany dla programów (MT940 albo CAMT.053), a nie dokument do odczytu. Wybierz „Wczytaj jako wyciąg”.</source>
        <translation>This is a bank statement written for programs (MT940 or CAMT.053), and no document to be read. Choose “Read as statement”.</translation>
    </message>
    <message>
        <source>To nie jest wyciąg, który program umie odczytać. Pobierz z banku wyciąg w formacie MT940, CAMT.053 albo PDF.</source>
        <translation>This is no statement that the program can read. Fetch the statement from the bank as MT940, CAMT.053 or PDF.</translation>
    </message>
    <message>
        <source>W tym pliku nie ma żadnego wyciągu. Pobierz go z banku jeszcze raz.</source>
        <translation>There is no statement in this file. Fetch it from the bank again.</translation>
    </message>
    <message>
        <source>Plik z wyciągiem ma ponad {limit} MB. Pobierz z banku wyciąg za krótszy okres.</source>
        <translation>The file of the statement has more than {limit} MB. Fetch a statement of a shorter time.</translation>
    </message>
    <message>
        <source>Plik XML jest uszkodzony albo zawiera coś, czego w wyciągu być nie może. Pobierz wyciąg jeszcze raz.</source>
        <translation>The XML file is damaged or holds what cannot be in a statement. Fetch the statement again.</translation>
    </message>
    <message>
        <source>Wiersz {line} stoi przed początkiem wyciągu (pole :20:). Pobierz wyciąg jeszcze raz.</source>
        <translation>Line {line} stands before the beginning of a statement (field :20:). Fetch the statement again.</translation>
    </message>
    <message>
        <source>Wyciąg ma ponad {limit} pozycji. Pobierz z banku wyciąg za krótszy okres.</source>
        <translation>The statement has more than {limit} lines. Fetch a statement of a shorter time.</translation>
    </message>
    <message>
        <source>Opis jednej z pozycji ma ponad {limit} znaków, więc plik jest uszkodzony. Pobierz wyciąg jeszcze raz.</source>
        <translation>The text of one of the entries has more than {limit} characters, so the file is damaged. Fetch the statement again.</translation>
    </message>
    <message>
        <source>Wyciąg od wiersza {line} nie ma salda początkowego. Pobierz go z banku jeszcze raz.</source>
        <translation>The statement from line {line} on has no opening balance. Fetch it from the bank again.</translation>
    </message>
    <message>
        <source>Wyciąg nie ma salda końcowego. Pobierz go z banku jeszcze raz.</source>
        <translation>The statement has no closing balance. Fetch it from the bank again.</translation>
    </message>
    <message>
        <source>Wyciąg od wiersza {line} nie ma salda końcowego: plik jest urwany. Pobierz go z banku jeszcze raz.</source>
        <translation>The statement from line {line} on has no closing balance: the file breaks off. Fetch it from the bank again.</translation>
    </message>
    <message>
        <source>W jednym wyciągu są różne waluty. Pobierz z banku osobny wyciąg dla każdej.</source>
        <translation>There are different currencies in one statement. Fetch a statement of its own for each.</translation>
    </message>
    <message>
        <source>Saldo w wierszu {line} jest nieczytelne. Pobierz wyciąg jeszcze raz.</source>
        <translation>The balance in line {line} cannot be read. Fetch the statement again.</translation>
    </message>
    <message>
        <source>Pozycja w wierszu {line} jest nieczytelna. Pobierz wyciąg jeszcze raz.</source>
        <translation>The entry in line {line} cannot be read. Fetch the statement again.</translation>
    </message>
    <message>
        <source>W wierszu {line} nie ma prawdziwej daty. Pobierz wyciąg jeszcze raz.</source>
        <translation>There is no true date in line {line}. Fetch the statement again.</translation>
    </message>
    <message>
        <source>Jedna z pozycji wyciągu nie ma daty. Pobierz wyciąg jeszcze raz.</source>
        <translation>One of the entries has no date. Fetch the statement again.</translation>
    </message>
    <message>
        <source>Jedna z kwot wyciągu jest nieczytelna. Pobierz wyciąg jeszcze raz.</source>
        <translation>One of the amounts cannot be read. Fetch the statement again.</translation>
    </message>
    <message>
        <source>Ten PDF to obraz bez tekstu, a ze skanu wyciągu się nie wczytuje. Pobierz z banku wyciąg w formacie MT940, CAMT.053 albo PDF.</source>
        <translation>This PDF is a picture without text, and statements are not read from scans. Fetch the statement from the bank as MT940, CAMT.053 or PDF.</translation>
    </message>
    <message>
        <source>Na wyciągu nie ma salda początkowego i końcowego, więc nie da się sprawdzić, czy odczytano wszystko. Pobierz z banku wyciąg w formacie MT940 albo CAMT.053.</source>
        <translation>The statement has no opening and closing balance, so nobody can check whether all of it was read. Fetch it from the bank as MT940 or CAMT.053.</translation>
    </message>
    <message>
        <source>Odczytane pozycje ({rows}) nie prowadzą od salda początkowego do końcowego, więc wyciągu nie wczytano. Pobierz z banku wyciąg w formacie MT940 albo CAMT.053.</source>
        <translation>The lines that were read ({rows}) do not lead from the opening to the closing balance, so the statement was not imported. Fetch it from the bank as MT940 or CAMT.053.</translation>
    </message>
    <message>
        <source>Na wyciągu nie ma numeru rachunku. Pobierz z banku wyciąg MT940 albo CAMT.053.</source>
        <translation>There is no account number on the statement. Fetch it from the bank as MT940 or CAMT.053.</translation>
    </message>
    <message>
        <source>Nie wiadomo, czyj jest rachunek {account}. Wczytaj wyciąg na ekranie wyciągów firmy, do której należy; program to zapamięta.</source>
        <translation>Nobody knows whose account {account} is. Import the statement on the screen of the company it belongs to; the program remembers it.</translation>
    </message>
    <message>
        <source>Rachunek {account} należy do firmy {company}. Wczytaj ten wyciąg na ekranie wyciągów tamtej firmy.</source>
        <translation>Account {account} belongs to the company {company}. Import this statement on that company&apos;s screen.</translation>
    </message>
    <message>
        <source>Pozycje wyciągu nie dają salda końcowego: różnica {amount} {currency}. Wyciąg wczytano i oznaczono; pobierz go z banku jeszcze raz.</source>
        <translation>The lines do not make the closing balance: difference {amount} {currency}. The statement was imported and marked; fetch it from the bank again.</translation>
    </message>
    <message>
        <source>Tego wyciągu już nie ma. Odśwież listę.</source>
        <translation>This statement is gone. Refresh the list.</translation>
    </message>
    <message>
        <source>Pliku {file} nie ma w programie: wyciąg wczytała starsza wersja. Wczytaj plik jeszcze raz, a zostanie zachowany; pozycje się nie podwoją.</source>
        <translation>The file {file} is not in the program: an older version imported the statement. Import the file once more and it is kept; no line is doubled.</translation>
    </message>
    <message>
        <source>Zachowany plik {file} jest uszkodzony. Sprawdź dysk, przywróć folder danych z kopii zapasowej albo pobierz wyciąg z banku jeszcze raz.</source>
        <translation>The kept file {file} is damaged. Check the disk, restore the data folder from a backup, or download the statement from the bank once more.</translation>
    </message>
    <message>
        <source>Tej pozycji wyciągu już nie ma. Odśwież listę.</source>
        <translation>This line of the statement is gone. Refresh the list.</translation>
    </message>
    <message>
        <source>Tej reguły już nie ma. Odśwież listę.</source>
        <translation>This rule is gone. Refresh the list.</translation>
    </message>
    <message>
        <source>Tego dokumentu nie można połączyć z płatnością: jest już zapłacony, nie ma kwoty albo należy do innej firmy.</source>
        <translation>This document cannot be paired with the payment: it is paid already, has no amount, or belongs to another company.</translation>
    </message>
    <message>
        <source>Płatność nie ma już kwoty, którą można by przypisać tym dokumentom.</source>
        <translation>The payment has no amount left that could go to these documents.</translation>
    </message>
    <message>
        <source>Nie ma po czym poznawać takich płatności: brak rachunku i nazwy. Oznacz pozycję bez zapamiętywania.</source>
        <translation>There is nothing to know such payments by: no account and no name. Mark the line without remembering.</translation>
    </message>
    <message>
        <source>Kwota jest taka, jaka została do zapłaty.</source>
        <translation>The amount is what is left to be paid.</translation>
    </message>
    <message>
        <source>Tylko kwota się zgadza, i żaden inny dokument jej nie ma.</source>
        <translation>Only the amount agrees, and no other document has it.</translation>
    </message>
    <message>
        <source>W tytule stoi numer {number}.</source>
        <translation>The title has the number {number}.</translation>
    </message>
    <message>
        <source>W tytule stoją numery dokumentów ({count}), które razem dają tę kwotę.</source>
        <translation>The title has the numbers of documents ({count}) that together make this amount.</translation>
    </message>
    <message>
        <source>W tytule stoi numer KSeF tego dokumentu.</source>
        <translation>The title has this document&apos;s KSeF number.</translation>
    </message>
    <message>
        <source>W opisie stoi NIP kontrahenta.</source>
        <translation>The text has the contractor&apos;s NIP.</translation>
    </message>
    <message>
        <source>To rachunek tego kontrahenta.</source>
        <translation>It is this contractor&apos;s account.</translation>
    </message>
    <message>
        <source>Zgadza się nazwa kontrahenta.</source>
        <translation>The contractor&apos;s name agrees.</translation>
    </message>
    <message>
        <source>Zapłacono w podzielonej płatności.</source>
        <translation>It was paid by split payment.</translation>
    </message>
    <message>
        <source>Kilka dokumentów pasuje tak samo; to najstarszy z nich.</source>
        <translation>Several documents fit alike; this is the oldest of them.</translation>
    </message>
    <message>
        <source>Dokumenty tego kontrahenta ({count}) razem dają tę kwotę, i tylko te.</source>
        <translation>Documents of this contractor ({count}) together make this amount, and only these.</translation>
    </message>
    <message>
        <source>To część: po tej płatności zostanie {left}.</source>
        <translation>This is a part: {left} is left after it.</translation>
    </message>
    <message>
        <source>Zapłacono o {over} więcej, niż było do zapłaty.</source>
        <translation>{over} more was paid than was to be paid.</translation>
    </message>
    <message>
        <source>Zlecono ją w innej walucie ({currency}).</source>
        <translation>It was ordered in another currency ({currency}).</translation>
    </message>
    <message>
        <source>Wskazano ręcznie.</source>
        <translation>Chosen by hand.</translation>
    </message>
    <message>
        <source>Tak zapamiętano dla takich płatności.</source>
        <translation>This is remembered for such payments.</translation>
    </message>
    <message>
        <source>To rachunek urzędu skarbowego.</source>
        <translation>It is an account of the tax office.</translation>
    </message>
    <message>
        <source>To rachunek ZUS.</source>
        <translation>It is an account of ZUS.</translation>
    </message>
    <message>
        <source>To rachunek tej samej firmy.</source>
        <translation>It is an account of the same company.</translation>
    </message>
    <message>
        <source>Wskazuje na to opis.</source>
        <translation>The text says so.</translation>
    </message>
    <message>
        <source>Nie ma szablonu enova. Wyeksportuj z enova jeden dokument i zrób z niego szablon w ustawieniach formatu.</source>
        <translation>There is no enova template. Export one document from enova and make a template of it in the format&apos;s settings.</translation>
    </message>
    <message>
        <source>Nie ma szablonu zakupu. Dodaj go w ustawieniach formatu.</source>
        <translation>There is no purchase template. Add one in the format&apos;s settings.</translation>
    </message>
    <message>
        <source>Nie ma szablonu sprzedaży. Dodaj go w ustawieniach formatu.</source>
        <translation>There is no sales template. Add one in the format&apos;s settings.</translation>
    </message>
    <message>
        <source>Szablon nie ma miejsca na uwagi, więc w pliku nie ma: {facts}.</source>
        <translation>The template has no place for remarks, so the file lacks: {facts}.</translation>
    </message>
    <message>
        <source>Szablon musi mieć dokładnie jeden blok „#dokument”, a wszystkie miejsca muszą stać w nim.</source>
        <translation>A template must have exactly one block “#dokument”, and all places must stand in it.</translation>
    </message>
    <message>
        <source>Szablon nie ma bloku „#stawka” ani „#pozycja”: dokument z dwiema stawkami straciłby jedną z nich.</source>
        <translation>The template has neither a block “#stawka” nor “#pozycja”: a document with two rates would lose one of them.</translation>
    </message>
    <message>
        <source>Szablon ma nieznane miejsce „{place}”. Pomoc wymienia wszystkie miejsca.</source>
        <translation>The template has an unknown place “{place}”. The help lists all places.</translation>
    </message>
    <message>
        <source>Miejsce „{place}” może stać tylko w bloku „#stawka” albo „#pozycja”.</source>
        <translation>The place “{place}” may stand in a block “#stawka” or “#pozycja” only.</translation>
    </message>
    <message>
        <source>Szablon ma nieznany blok „{block}”.</source>
        <translation>The template has an unknown block “{block}”.</translation>
    </message>
    <message>
        <source>Blok „{block}” stoi w złym miejscu szablonu.</source>
        <translation>The block “{block}” stands in the wrong part of the template.</translation>
    </message>
    <message>
        <source>Blok „{block}” nie ma końca.</source>
        <translation>The block “{block}” has no end.</translation>
    </message>
    <message>
        <source>Koniec „{block}” nie pasuje do otwartego bloku.</source>
        <translation>The end “{block}” does not fit the open block.</translation>
    </message>
    <message>
        <source>Podwójny nawias klamrowy nie jest miejscem ani blokiem: „{text}”.</source>
        <translation>A double brace is neither a place nor a block: “{text}”.</translation>
    </message>
    <message>
        <source>Szablon nie może zawierać „{sign}”. Usuń ten fragment.</source>
        <translation>A template must not contain “{sign}”. Remove that part.</translation>
    </message>
    <message>
        <source>To nie jest poprawny XML (wiersz i znak: {where}). Zrób szablon od nowa.</source>
        <translation>This is no well-formed XML (line and character: {where}). Make the template anew.</translation>
    </message>
    <message>
        <source>W pliku nie ma numeru {number}. Wyeksportuj z enova ten sam dokument, który wybrano w Bezdotyku.</source>
        <translation>The file does not have the number {number}. Export the same document from enova that was chosen in Bezdotyk.</translation>
    </message>
    <message>
        <source>W pliku nie widać, co powtarza się dla każdej stawki. Wybierz dokument z dwiema różnymi stawkami VAT, którego kwoty w enova i w Bezdotyku są takie same.</source>
        <translation>The file does not show what is repeated for each rate. Choose a document with two different VAT rates whose amounts are the same in enova and in Bezdotyk.</translation>
    </message>
    <message>
        <source>Metoda kasowa bez zapłaty: zapisano bez miesiąca deklaracji VAT. Wskaż go w programie po zapłacie.</source>
        <translation>Cash method without payment: written without a month of the VAT return. Set it in the program after payment.</translation>
    </message>
    <message>
        <source>Numer {number} jest dłuższy niż 30 znaków. Zapisano {written}, a cały numer stoi w opisie. Popraw go w programie, zanim wyślesz JPK.</source>
        <translation>The number {number} has more than 30 characters. {written} was written, and the whole number is in the description. Mend it in the program before you file JPK.</translation>
    </message>
    <message>
        <source>Kurs {currency} za jednostkę ma więcej niż cztery miejsca po przecinku. Kwoty zapisano w złotych.</source>
        <translation>The rate of {currency} for one unit has more than four decimals. The amounts were written in złoty.</translation>
    </message>
    <message>
        <source>VAT odlicza się tylko w części, a format tego nie zna: plik ma cały VAT. Ustaw odliczenie w programie.</source>
        <translation>VAT is deducted in part only, which the format does not know: the file has all of it. Set the deduction in the program.</translation>
    </message>
    <message>
        <source>Metoda kasowa bez zapłaty: format jej nie zna. W programie rozlicz VAT dopiero po zapłacie.</source>
        <translation>Cash method without payment: the format does not know it. Account for VAT in the program only after payment.</translation>
    </message>
    <message>
        <source>Żadna data dokumentu nie leży w jego miesiącu VAT. Jako datę VAT zapisano {day}.</source>
        <translation>None of the document&apos;s dates lies in its VAT month. {day} was written as the tax date.</translation>
    </message>
    <message>
        <source>Nie wiadomo, które kolumny zawierają NIP i nazwę. Wskaż je nad tabelą albo nazwij w pierwszym wierszu pliku.</source>
        <translation>It is not known which columns hold NIP and name. Choose them above the table, or name them in the file&apos;s first row.</translation>
    </message>
    <message>
        <source>Od pokazania tabeli lista firm się zmieniła. Obejrzyj ją jeszcze raz i dopiero wczytaj.</source>
        <translation>The companies have changed since the table was shown. Look at it once more before you import.</translation>
    </message>
    <message>
        <source>Brakuje NIP-u.</source>
        <translation>The NIP is missing.</translation>
    </message>
    <message>
        <source>NIP ma 10 cyfr, a tu jest „{nip}”.</source>
        <translation>A NIP has 10 digits, and here is “{nip}”.</translation>
    </message>
    <message>
        <source>NIP {nip} ma złą cyfrę kontrolną: jest w nim pomyłka.</source>
        <translation>The NIP {nip} has a wrong check digit: there is a slip in it.</translation>
    </message>
    <message>
        <source>Arkusz zapisał NIP jako liczbę „{nip}” i zgubił cyfry. Ustaw w nim kolumnę jako tekst i wpisz NIP-y od nowa.</source>
        <translation>The spreadsheet kept the NIP as the number “{nip}” and lost digits. Set the column to text and type the NIPs anew.</translation>
    </message>
    <message>
        <source>„{nip}” to numer zagraniczny. Klient biura musi mieć polski NIP.</source>
        <translation>“{nip}” is a foreign number. A client of the office must have a Polish NIP.</translation>
    </message>
    <message>
        <source>Brakuje nazwy.</source>
        <translation>The name is missing.</translation>
    </message>
    <message>
        <source>Ten NIP ma już wiersz {row}.</source>
        <translation>Row {row} has this NIP already.</translation>
    </message>
    <message>
        <source>Biuro ma już firmę {name}; nic się w niej nie zmieni.</source>
        <translation>The office has the company {name} already; nothing in it changes.</translation>
    </message>
    <message>
        <source>Firma {name} już jest, ale oznaczona jako nieobsługiwana. Przywróć ją w ustawieniach firm.</source>
        <translation>The company {name} is here, but marked as no longer served. Take it back in the settings of companies.</translation>
    </message>
    <message>
        <source>Tak samo nazywa się firma {name} z innym NIP-em. Sprawdź, czy to nie ta sama.</source>
        <translation>The company {name} has the same name and another NIP. See whether it is the same one.</translation>
    </message>
    <message>
        <source>Tak samo nazywa się firma z wiersza {row}, która ma inny NIP.</source>
        <translation>The company of row {row} has the same name and another NIP.</translation>
    </message>
    <message>
        <source>„{email}” nie jest adresem e-mail; firma zostanie dodana bez niego.</source>
        <translation>“{email}” is no e-mail address; the company will be added without it.</translation>
    </message>
    <message>
        <source>Plik mówi, że ta firma nie jest już obsługiwana.</source>
        <translation>The file says that this company is no longer served.</translation>
    </message>
    <message>
        <source>„{name}” nie wygląda na nazwę firmy: jest formułą arkusza, liczbą albo jest zbyt długie.</source>
        <translation>“{name}” does not look like a company&apos;s name: it is a formula, a number or too long.</translation>
    </message>
    <message>
        <source>Widzę plik {name}. Czekam, aż skaner skończy: plik musi się nie zmieniać przez {quiet} s.</source>
        <translation>The file {name} is there. Waiting for the scanner to finish: the file must rest for {quiet} s.</translation>
    </message>
    <message>
        <source>Widzę plik {name}, ale brakuje mu końca: skaner jeszcze go zapisuje ({seconds} s).</source>
        <translation>The file {name} is there, but its end is missing: the scanner is still writing it ({seconds} s).</translation>
    </message>
    <message>
        <source>Widzę plik {name}, na razie pusty: skaner założył go i zaraz zapisze ({seconds} s).</source>
        <translation>The file {name} is there, still empty: the scanner has made it and is about to write it ({seconds} s).</translation>
    </message>
    <message>
        <source>Widzę plik {name}, ale trzyma go otwartego skaner albo inny program ({seconds} s).</source>
        <translation>The file {name} is there, but the scanner or another program holds it open ({seconds} s).</translation>
    </message>
    <message>
        <source>Przyjmuję plik {name}…</source>
        <translation>Taking the file {name}…</translation>
    </message>
    <message>
        <source>Pliku {name} nie udało się przyjąć. Program spróbuje jeszcze raz.</source>
        <translation>The file {name} could not be taken. The program will try again.</translation>
    </message>
    <message>
        <source>To trwa długo. Sprawdź, czy na skanerze nie czeka pytanie o następną stronę albo komunikat o błędzie, i czy skaner ma dokąd skończyć zapis: wolne miejsce i uprawnienia do folderu.</source>
        <translation>This takes long. See whether the scanner asks for the next page or shows an error, and whether it can finish writing: free room, and rights to the folder.</translation>
    </message>
    <message>
        <source>Folderów nie obserwuje teraz to okno. Jeżeli nie robi tego inne okno albo serwer, uruchom program ponownie.</source>
        <translation>This window does not watch the folders now. If no other window or server does, start the program again.</translation>
    </message>
    <message>
        <source>W folderze jest nowy plik {name}, ale takich program nie bierze: to plik tymczasowy albo ukryty. Jeżeli nazwa się nie zmieni, zmień w skanerze nazwę lub format pliku na PDF.</source>
        <translation>There is a new file {name} in the folder, but the program does not take such: it is a temporary or hidden one. If its name stays so, change the name or the format to PDF in the scanner.</translation>
    </message>
    <message>
        <source>Nowy plik {name} pojawił się w innym folderze: {folder}. Skaner zapisuje pewnie tam. Obserwuj tamten folder albo zmień cel w skanerze.</source>
        <translation>A new file {name} has appeared in another folder: {folder}. The scanner probably saves there. Watch that folder, or change the destination in the scanner.</translation>
    </message>
    <message>
        <source>W folderze nic się nie pojawiło. Sprawdź na skanerze, czy wysłał stronę bez błędu, i czy jego cel to ten folder.</source>
        <translation>Nothing has appeared in the folder. See at the scanner whether it has sent the page without an error, and whether its destination is this folder.</translation>
    </message>
    <message>
        <source>„{folder}” to nie jest pełna ścieżka. Wskaż folder od początku, razem z dyskiem.</source>
        <translation>“{folder}” is no whole path. Name the folder from its beginning, with the drive.</translation>
    </message>
    <message>
        <source>Podaj folder: pełną ścieżkę, razem z dyskiem.</source>
        <translation>Give a folder: its full path, with the disk.</translation>
    </message>
    <message>
        <source>„{folder}” zaczyna się od ~, ale na tym komputerze nie ma takiego użytkownika. Podaj pełną ścieżkę albo wskaż folder przyciskiem Wybierz…</source>
        <translation>“{folder}” begins with ~, but there is no such user on this computer. Give the full path, or point to the folder with Choose…</translation>
    </message>
    <message>
        <source>Folder {folder} leży w sieci albo na udostępnionym dysku. Baza danych uszkodziłaby się tam przy pierwszej przerwie w połączeniu. Wybierz folder na dysku tego komputera.</source>
        <translation>The folder {folder} lies in a network or on a shared drive. The first lost connection would damage the database there. Choose a folder on a disk of this computer.</translation>
    </message>
    <message>
        <source>Folder {folder} kopiuje do chmury program {cloud}. Kopiowałby też otwartą bazę danych i mógłby ją uszkodzić, a dokumenty klientów wysłałby na cudzy serwer. Wybierz folder, którego nic nie kopiuje.</source>
        <translation>The folder {folder} is copied to the cloud by {cloud}. It would copy the open database as well and might damage it, and would send the clients&apos; documents to somebody else&apos;s server. Choose a folder that nothing copies.</translation>
    </message>
    <message>
        <source>Folder {folder} leży razem z folderem skanera {scans}. Program brałby własne pliki za dokumenty. Wybierz inny folder.</source>
        <translation>The folder {folder} lies together with the scanner&apos;s folder {scans}. The program would take its own files for documents. Choose another folder.</translation>
    </message>
    <message>
        <source>{folder} to plik, a nie folder. Wskaż folder.</source>
        <translation>{folder} is a file and no folder. Choose a folder.</translation>
    </message>
    <message>
        <source>W folderze {folder} nie można zapisać pliku. Sprawdź uprawnienia do niego albo wybierz inny.</source>
        <translation>No file can be written in the folder {folder}. Look at its rights, or choose another.</translation>
    </message>
    <message>
        <source>W folderze {folder} są już inne pliki. Wybierz pusty folder albo nowy podfolder, na przykład Bezdotyk.</source>
        <translation>There are other files in the folder {folder}. Choose an empty one or a new sub-folder, for instance Bezdotyk.</translation>
    </message>
    <message>
        <source>Na dysku folderu {folder} zostało tylko {free} GB. Zwolnij co najmniej 2 GB albo wybierz inny dysk.</source>
        <translation>The disk of {folder} has only {free} GB left. Free 2 GB at least, or choose another disk.</translation>
    </message>
    <message>
        <source>Dane zajmują {needed} GB i nie zmieszczą się na wybranym dysku. Zwolnij miejsce albo wybierz inny.</source>
        <translation>The data take {needed} GB and do not fit on the chosen disk. Free some room, or choose another.</translation>
    </message>
    <message>
        <source>Folder danych podano przy uruchomieniu programu (--data), więc tutaj nie można go zmienić. Zmień go w skrócie albo w poleceniu, którym program jest uruchamiany.</source>
        <translation>The data folder was named when the program was started (--data), so it cannot be changed here. Change it in the shortcut or command that starts the program.</translation>
    </message>
    <message>
        <source>Dane już leżą w tym folderze. Nie trzeba nic robić.</source>
        <translation>The data lie in this folder already. Nothing has to be done.</translation>
    </message>
    <message>
        <source>Folder {folder} leży wewnątrz obecnego folderu danych. Wybierz folder poza nim.</source>
        <translation>The folder {folder} lies inside the present data folder. Choose one outside of it.</translation>
    </message>
    <message>
        <source>W folderze {folder} jest biuro przykładowe, które można usunąć jednym przyciskiem. Wybierz inny folder.</source>
        <translation>The folder {folder} holds the sample office, which one button removes. Choose another folder.</translation>
    </message>
    <message>
        <source>W folderze {folder} jest już inne biuro. Otwórz je albo wybierz pusty folder.</source>
        <translation>The folder {folder} holds another office already. Open it, or choose an empty folder.</translation>
    </message>
    <message>
        <source>W folderze {folder} nie ma danych biura. Wskaż folder, w którym leży plik bezdotyk.db.</source>
        <translation>There are no data of an office in the folder {folder}. Choose the folder that holds the file bezdotyk.db.</translation>
    </message>
    <message>
        <source>Nie ma danych biura w folderze {folder}. Podłącz dysk, na którym leżą, i spróbuj ponownie, albo wskaż folder, do którego je przeniesiono.</source>
        <translation>There are no data of an office in the folder {folder}. Connect the disk that they lie on and try again, or choose the folder that they were moved to.</translation>
    </message>
    <message>
        <source>Z tymi danymi pracuje jeszcze inne okno albo serwer (bezdotyk serve). Zamknij je i spróbuj ponownie.</source>
        <translation>Another window or a server (bezdotyk serve) still works with these data. Close it and try again.</translation>
    </message>
    <message>
        <source>Nie wiadomo, gdzie leżą dane biura: pliku {file} nie da się odczytać. Spróbuj ponownie albo wskaż folder z danymi. Leży w nim plik bezdotyk.db.</source>
        <translation>Nobody knows where the office&apos;s data lie: the file {file} cannot be read. Try again, or show the data folder. The file bezdotyk.db lies in it.</translation>
    </message>
    <message>
        <source>Nie udało się skopiować danych do folderu {folder}. Dane są dalej tam, gdzie były. Sprawdź dysk i jego wolne miejsce i spróbuj ponownie albo wybierz inny folder.</source>
        <translation>The data could not be copied to the folder {folder}. They are where they were. Look at the disk and its free room and try again, or choose another folder.</translation>
    </message>
    <message>
        <source>Kopia pliku {file} różni się od oryginału. Dane są dalej tam, gdzie były. Sprawdź dysk docelowy albo wybierz inny.</source>
        <translation>The copy of the file {file} differs from the original. The data are where they were. Look at the target&apos;s disk, or choose another.</translation>
    </message>
    <message>
        <source>Nie udało się zapamiętać folderu danych w pliku {file}. Sprawdź uprawnienia do niego i spróbuj ponownie.</source>
        <translation>The data folder could not be remembered in the file {file}. Look at its rights and try again.</translation>
    </message>
    <message>
        <source>Folder {folder} nie jest biurem przykładowym, więc program go nie usunie.</source>
        <translation>The folder {folder} is no sample office, so the program does not remove it.</translation>
    </message>
    <message>
        <source>Nie udało się usunąć wszystkiego z folderu {folder}. Zamknij programy, które mają otwarte pliki z niego, i spróbuj ponownie.</source>
        <translation>Not everything in the folder {folder} could be removed. Close the programs that have files of it open, and try again.</translation>
    </message>
    <message>
        <source>Dane biura leżą teraz w folderze {folder}.</source>
        <translation>The office&apos;s data lie in the folder {folder} now.</translation>
    </message>
    <message>
        <source>Dane biura leżą teraz w folderze {folder}. Kopia została w {left}; usuń ją, gdy wszystko działa.</source>
        <translation>The office&apos;s data lie in the folder {folder} now. A copy was left in {left}; remove it once everything works.</translation>
    </message>
    <message>
        <source>Biuro przywrócono z kopii zapasowej do folderu {folder}.</source>
        <translation>The office was restored from a backup into the folder {folder}.</translation>
    </message>
    <message>
        <source>Biuro przywrócono do folderu {folder}, ale bez plików, które w kopii są uszkodzone albo których w niej nie ma: {count}, na przykład {file}. Poszukaj ich w starszej kopii albo na starym komputerze.</source>
        <translation>The office was restored into the folder {folder}, but without files that are damaged in the backup or not in it: {count}, for example {file}. Look for them in an older backup or on the old computer.</translation>
    </message>
    <message>
        <source>W folderze {folder} jest już biuro z firmami albo dokumentami, więc nic w nim nie zostanie zastąpione. Wskaż wyżej inny, pusty folder.</source>
        <translation>The folder {folder} holds an office with companies or documents already, so nothing in it is replaced. Choose another, empty folder above.</translation>
    </message>
    <message>
        <source>Otwarto biuro z folderu {folder}.</source>
        <translation>Opened the office in the folder {folder}.</translation>
    </message>
    <message>
        <source>To biuro przykładowe. Można w nim wszystkiego spróbować: nic nie trafi do Twojego biura.</source>
        <translation>This is the sample office. Anything can be tried in it: nothing comes into your own.</translation>
    </message>
    <message>
        <source>Usunięto biuro przykładowe ze wszystkimi jego dokumentami.</source>
        <translation>The sample office was removed with all its documents.</translation>
    </message>
    <message>
        <source>Nie wiadomo, czyich danych szukać. Podaj nazwisko, e-mail, numer albo telefon.</source>
        <translation>It is not known whose data to look for. Give a name, an e-mail, a number or a phone.</translation>
    </message>
    <message>
        <source>Jedno słowo wskaże zbyt wiele osób. Podaj imię i nazwisko albo całą nazwę.</source>
        <translation>A single word points at too many people. Give first name and surname or the whole name.</translation>
    </message>
    <message>
        <source>To nie jest adres e-mail. Popraw go.</source>
        <translation>This is no e-mail address. Mend it.</translation>
    </message>
    <message>
        <source>To nie wygląda na NIP, PESEL ani numer VAT. Podaj same cyfry, w VAT z literami kraju.</source>
        <translation>This does not look like a NIP, a PESEL or a VAT number. Give the digits, with the country&apos;s letters for VAT.</translation>
    </message>
    <message>
        <source>To nie jest numer telefonu. Podaj co najmniej sześć cyfr.</source>
        <translation>This is no phone number. Give six digits at least.</translation>
    </message>
    <message>
        <source>Wpisu {key} nie ma w raporcie. Zrób raport jeszcze raz i wybierz z niego.</source>
        <translation>The entry {key} is not in the report. Make the report again and choose from it.</translation>
    </message>
    <message>
        <source>Wpisu {key} usunąć nie można: raport mówi, dlaczego i do kiedy zostaje.</source>
        <translation>The entry {key} cannot be erased: the report says why and until when it stays.</translation>
    </message>
    <message>
        <source>Nic nie zostało wybrane, więc nic nie zniknęło.</source>
        <translation>Nothing was chosen, so nothing has gone.</translation>
    </message>
    <message>
        <source>Od czasu podglądu coś się zmieniło, więc nic nie zniknęło. Obejrzyj go jeszcze raz.</source>
        <translation>Something has changed since it was shown, so nothing has gone. Look at it once more.</translation>
    </message>
    <message>
        <source>Protokół musi mieć podstawę. Wpisz, dlaczego to znika.</source>
        <translation>A protocol needs a ground. Type why this goes.</translation>
    </message>
    <message>
        <source>Podstawa wymienia osobę, której dane znikają, a protokół zostaje. Napisz ją bez nazwiska i numerów.</source>
        <translation>The ground names the person whose data go, and the protocol stays. Word it without name and numbers.</translation>
    </message>
    <message>
        <source>Okres przechowywania może mieć od {low} do {high} lat.</source>
        <translation>A period of keeping may have {low} to {high} years.</translation>
    </message>
    <message>
        <source>Pozycji {key} nie ma na liście do zniszczenia. Zrób listę jeszcze raz i wybierz z niej.</source>
        <translation>The line {key} is not on the list of what may be destroyed. List it again and choose from it.</translation>
    </message>
    <message>
        <source>Nie ma takiego protokołu. Wybierz z listy.</source>
        <translation>There is no such protocol. Choose from the list.</translation>
    </message>
    <message>
        <source>Takiego pliku program nie zapisze. Nadaj nazwie końcówkę: {endings}.</source>
        <translation>The program does not write such a file. Give its name one of these endings: {endings}.</translation>
    </message>
    <message>
        <source>Dowód księgowy: trzeba go przechowywać (art. 86 § 1 Ordynacji podatkowej, art. 74 ustawy o rachunkowości; art. 17 ust. 3 lit. b RODO).</source>
        <translation>Accounting evidence: it has to be kept (art. 86 § 1 Ordynacja podatkowa, art. 74 ustawy o rachunkowości; art. 17(3)(b) GDPR).</translation>
    </message>
    <message>
        <source>Stoi na zatwierdzonych dokumentach, które trzeba przechowywać. Zniknie tylko to, czego na nich nie ma.</source>
        <translation>It stands on approved documents that have to be kept. Only what is not on them goes.</translation>
    </message>
    <message>
        <source>Klient biura: dane są potrzebne do umowy (art. 6 ust. 1 lit. b RODO). Zmienia się je w ustawieniach firmy.</source>
        <translation>A client of the office: the data are needed for the contract (art. 6(1)(b) GDPR). They are changed in the company&apos;s settings.</translation>
    </message>
    <message>
        <source>Użytkownik programu: konto usuwa właściciel w ustawieniach, w części „Użytkownicy”.</source>
        <translation>A user of the program: an owner removes the account in the settings, section “Users”.</translation>
    </message>
    <message>
        <source>Historia zmian: biuro musi umieć się z niej rozliczyć (art. 5 ust. 2 RODO).</source>
        <translation>History of changes: the office has to be able to account for it (art. 5(2) GDPR).</translation>
    </message>
    <message>
        <source>List jeszcze nie wyszedł. Wstrzymaj go w dzienniku listów, potem usuń dane.</source>
        <translation>The letter has not left yet. Stop it in the log of letters, then erase.</translation>
    </message>
    <message>
        <source>Plik jest właśnie przesyłany. Poczekaj do jutra albo zamknij dostęp do panelu.</source>
        <translation>A file is on its way. Wait until tomorrow, or close the access to the panel.</translation>
    </message>
    <message>
        <source>Sprawdź, czy chodzi o tę osobę i czy nikt tego nie potrzebuje. Zniknie tylko wybrane.</source>
        <translation>See whether this person is meant and nobody needs it. Only what is chosen goes.</translation>
    </message>
    <message>
        <source>Zniknie cały dokument z oryginałem. Wybierz, jeśli nie jest potrzebny.</source>
        <translation>The whole document goes, original included. Choose it if it is not needed.</translation>
    </message>
    <message>
        <source>Zniknie dokument i jego tekst. Strony zostaną w pliku, w którym są też inne dokumenty, dopóki te są potrzebne.</source>
        <translation>The document and its text go. The pages stay in a file that holds other documents too, as long as those are needed.</translation>
    </message>
    <message>
        <source>Dokument zostaje. Znikną tylko nadawca i uwaga, które go nie stanowią.</source>
        <translation>The document stays. Only sender and note go, which are no part of it.</translation>
    </message>
    <message>
        <source>Kopie zapasowe nie są ustawione. Ustaw je: Ustawienia, „Kopie zapasowe”.</source>
        <translation>Backups are not set up. Set them up: Settings, “Backups”.</translation>
    </message>
    <message>
        <source>Kopia zapasowa albo sprawdzanie już trwa, być może w innym programie. Poczekaj, aż się skończy.</source>
        <translation>A backup or a check is running, perhaps in another program. Wait until it has ended.</translation>
    </message>
    <message>
        <source>Folder {path} leży w folderze z danymi biura: razem z nimi by zginął. Wybierz inny dysk albo udział sieciowy.</source>
        <translation>The folder {path} lies among the office&apos;s data and would perish with them. Choose another disk or a network share.</translation>
    </message>
    <message>
        <source>Nie ma folderu {path}. Podłącz dysk albo udział sieciowy i wybierz folder, który istnieje.</source>
        <translation>There is no folder {path}. Plug in the disk or connect the share, and choose a folder that exists.</translation>
    </message>
    <message>
        <source>Miejsce kopii zapasowych jest niedostępne: {place} ({reason}). Podłącz dysk albo sprawdź sieć. Program spróbuje znowu za godzinę.</source>
        <translation>The place of backups cannot be reached: {place} ({reason}). Plug the disk in or check the network. The program tries again in an hour.</translation>
    </message>
    <message>
        <source>Program nie może pisać w miejscu kopii zapasowych: {place}. Nadaj prawa zapisu albo wybierz inne miejsce.</source>
        <translation>The program may not write where backups go: {place}. Give the right to write, or choose another place.</translation>
    </message>
    <message>
        <source>W miejscu kopii zapasowych brakuje miejsca: {place}. Zwolnij je albo przechowuj mniej kopii. Wcześniejsze kopie są całe.</source>
        <translation>There is no room where backups go: {place}. Make room, or keep fewer backups. Earlier backups are whole.</translation>
    </message>
    <message>
        <source>To, co zapisano w miejscu kopii zapasowych, odczytuje się inaczej: {file}. Dysk albo udział jest uszkodzony. Wybierz inne miejsce.</source>
        <translation>What was written to the place of backups reads back otherwise: {file}. The disk or share is damaged. Choose another place.</translation>
    </message>
    <message>
        <source>Brakuje tajnego klucza do magazynu S3 {bucket}. Wpisz go w ustawieniach kopii zapasowych.</source>
        <translation>The secret key of the S3 storage {bucket} is missing. Type it in the settings of backups.</translation>
    </message>
    <message>
        <source>Magazyn S3 odrzucił klucze albo nie pozwala pisać w {bucket}. Sprawdź klucz dostępu, tajny klucz i ich prawa.</source>
        <translation>The S3 storage rejected the keys, or does not let them write to {bucket}. Check the access key, the secret key and their rights.</translation>
    </message>
    <message>
        <source>Magazyn S3 nie ma zasobnika {bucket}. Załóż go u dostawcy albo popraw nazwę i region.</source>
        <translation>The S3 storage has no bucket {bucket}. Make it at the provider, or correct the name and the region.</translation>
    </message>
    <message>
        <source>Magazyn S3 nie odpowiada: {address} ({reason}). Sprawdź połączenie i adres. Program spróbuje znowu za godzinę.</source>
        <translation>The S3 storage does not answer: {address} ({reason}). Check the connection and the address. The program tries again in an hour.</translation>
    </message>
    <message>
        <source>Magazyn S3 {bucket} odmówił: {reason}. Spróbuj później; jeśli to się powtarza, zapytaj dostawcę.</source>
        <translation>The S3 storage {bucket} refused: {reason}. Try later; if it comes again, ask the provider.</translation>
    </message>
    <message>
        <source>Te kopie zapasowe zrobiła nowsza wersja programu. Zainstaluj nową wersję.</source>
        <translation>A later version of the program made these backups. Install the new version.</translation>
    </message>
    <message>
        <source>Plik {file} w miejscu kopii zapasowych jest uszkodzony. Przywróć go z innej kopii tego miejsca albo wybierz nowe.</source>
        <translation>The file {file} at the place of backups is damaged. Take it from another copy of this place, or choose a new one.</translation>
    </message>
    <message>
        <source>W tym miejscu są już kopie zapasowe z innym kluczem. Podaj ich klucz albo wybierz inne miejsce.</source>
        <translation>There are backups with another key here already. Give their key, or choose another place.</translation>
    </message>
    <message>
        <source>W tym miejscu nie ma kopii zapasowych programu. Sprawdź, czy to ten folder albo zasobnik i czy dysk jest podłączony.</source>
        <translation>There are no backups of the program here. Check that this is the folder or bucket, and that the disk is plugged in.</translation>
    </message>
    <message>
        <source>Nie ma takiej kopii zapasowej. Wybierz jedną z listy.</source>
        <translation>There is no such backup. Choose one from the list.</translation>
    </message>
    <message>
        <source>Tej kopii zapasowej nie da się odczytać: jej spis jest uszkodzony. Wybierz wcześniejszą.</source>
        <translation>This backup cannot be read: its list is damaged. Choose an earlier one.</translation>
    </message>
    <message>
        <source>Bazy danych w tej kopii zapasowej nie da się odtworzyć: jest uszkodzona. Wybierz wcześniejszą kopię.</source>
        <translation>The database in this backup cannot be restored: it is damaged. Choose an earlier backup.</translation>
    </message>
    <message>
        <source>Nie zrobiono kopii zapasowej: baza danych biura jest uszkodzona. Wcześniejsze kopie są całe. Odtwórz biuro z ostatniej.</source>
        <translation>No backup was made: the office&apos;s database is damaged. Earlier backups are whole. Restore the office from the last one.</translation>
    </message>
    <message>
        <source>Do zrobienia kopii zapasowej brakuje miejsca na dysku z danymi: potrzeba {mb} MB w {folder}. Zwolnij je.</source>
        <translation>There is no room on the data disk to make the backup: {mb} MB are needed in {folder}. Make room.</translation>
    </message>
    <message>
        <source>Nie zrobiono kopii zapasowej: pliku {file} z folderu danych nie da się odczytać. Sprawdź dysk.</source>
        <translation>No backup was made: the file {file} of the data folder cannot be read. Check the disk.</translation>
    </message>
    <message>
        <source>Nie zrobiono kopii zapasowej: magazyn haseł systemu jest niedostępny. Odblokuj go albo zaloguj się ponownie.</source>
        <translation>No backup was made: the system&apos;s keyring cannot be reached. Unlock it or sign in again.</translation>
    </message>
    <message>
        <source>Kopia zapasowa nie powiodła się z nieznanego powodu. Wcześniejsze są całe. Miejsce błędu jest w pliku dziennika.</source>
        <translation>The backup failed for an unknown reason. Earlier ones are whole. The log file says where.</translation>
    </message>
    <message>
        <source>Ostatnia dobra kopia zapasowa ma już {days} dni. Zrób nową i sprawdź, czy kopie codzienne są włączone.</source>
        <translation>The last good backup is {days} days old. Make a new one, and check that daily backups are on.</translation>
    </message>
    <message>
        <source>Kopie zapasowe są ustawione, ale żadna dobra nie powstała: każdą coś przerywa albo zegar komputera był źle ustawiony. Zrób kopię teraz i zostaw program włączony, aż się skończy.</source>
        <translation>Backups are set up, but no good one came about: something breaks each off, or the computer&apos;s clock was wrong. Back up now and leave the program open until it is done.</translation>
    </message>
    <message>
        <source>W to samo miejsce robi kopie także inny komputer z tym samym biurem, ostatnio {when}. Zakończ tam program albo wyłącz kopie, a przy odtwarzaniu wybierz kopię z właściwego komputera.</source>
        <translation>Another computer with the same office backs up to the same place too, last {when}. Close the program there or turn its backups off, and when restoring choose a backup of the right computer.</translation>
    </message>
    <message>
        <source>Miejsce kopii zapasowych uszkodziło pliki: {count}, na przykład {file}. Program zapisał je od nowa. Jeśli to się powtarza, wymień dysk.</source>
        <translation>The place of backups spoilt files: {count}, for instance {file}. The program wrote them anew. If it comes again, replace the disk.</translation>
    </message>
    <message>
        <source>Tej kopii zapasowej nie da się odtworzyć w całości. Uszkodzone pliki: {count}, na przykład {file}. Zrób nową kopię, a do odtwarzania wybierz inną.</source>
        <translation>This backup cannot be restored whole. Damaged files: {count}, for instance {file}. Make a new backup, and restore from another.</translation>
    </message>
    <message>
        <source>Nowa kopia jest dobra, ale którejś z dawnych nie da się odczytać. Sprawdź je na liście kopii; jeśli przybędzie takich, wymień dysk.</source>
        <translation>The new backup is good, but one of the older ones cannot be read. Check them in the list of backups; if there are more of them, replace the disk.</translation>
    </message>
    <message>
        <source>Kopia jest zrobiona, ale na tym komputerze brakuje oryginałów albo zmieniła się ich treść: {count}; {lost} z nich nie ma w żadnej kopii. Ustawienia, „Kopie zapasowe”, „Napraw z kopii”.</source>
        <translation>The backup is made, but originals are missing on this computer, or their content has changed: {count}; {lost} of them are in no backup. Settings, “Backups”, “Mend from the backup”.</translation>
    </message>
    <message>
        <source>To nie jest klucz odzyskiwania: zaczyna się on od AGE-SECRET-KEY-1.</source>
        <translation>This is no recovery key: it begins with AGE-SECRET-KEY-1.</translation>
    </message>
    <message>
        <source>W kluczu odzyskiwania jest literówka. Porównaj go znak po znaku z wydrukiem.</source>
        <translation>There is a slip in the recovery key. Compare it letter by letter with the sheet.</translation>
    </message>
    <message>
        <source>Pliku z kluczem {path} nie da się odczytać: {reason}.</source>
        <translation>The key file {path} cannot be read: {reason}.</translation>
    </message>
    <message>
        <source>Ten klucz otwiera inne kopie zapasowe, nie te. Poszukaj klucza, który wydrukowano przy ustawianiu tych kopii.</source>
        <translation>This key opens other backups, not these. Look for the key that was printed when these were set up.</translation>
    </message>
    <message>
        <source>Te kopie zapasowe otwiera klucz odzyskiwania. Wpisz go z wydruku albo wskaż plik z kluczem.</source>
        <translation>A recovery key opens these backups. Type it from the sheet, or point at the key file.</translation>
    </message>
    <message>
        <source>Na tym komputerze nie ma klucza kopii zapasowych: zniknął z magazynu haseł. Podaj klucz z wydruku albo z pliku w ustawieniach kopii.</source>
        <translation>The key of the backups is not on this computer: it is gone from the keyring. Give the key from the sheet or from a file in the settings of backups.</translation>
    </message>
    <message>
        <source>To nie jest ten klucz. Przepisz go z wydruku albo wskaż plik, w którym go zapisano.</source>
        <translation>This is not the key. Type it from the sheet, or point at the file that it was saved to.</translation>
    </message>
    <message>
        <source>Hasło do kopii jest za krótkie: ma mieć co najmniej {least} znaków. Najlepsze jest kilka słów.</source>
        <translation>The passphrase is too short: it must have at least {least} characters. Some words are best.</translation>
    </message>
    <message>
        <source>Hasło do kopii jest inne. Uważaj na wielkie litery i układ klawiatury.</source>
        <translation>The passphrase is another. Mind capitals and the layout of the keyboard.</translation>
    </message>
    <message>
        <source>W folderze {path} są już dane. Odtwarzanie potrzebuje folderu, którego nie ma albo jest pusty.</source>
        <translation>There are data in the folder {path}. Restoring needs a folder that is not there or is empty.</translation>
    </message>
    <message>
        <source>Brakuje miejsca na dysku: {path}. Zwolnij je i spróbuj ponownie: program dokończy tam, gdzie przerwał.</source>
        <translation>There is no room on the disk: {path}. Make room and try again: the program goes on where it stopped.</translation>
    </message>
    <message>
        <source>Dysk nie przyjmuje tak dużych plików: {path}. Tak jest na nośnikach z systemem FAT32 powyżej 4 GB. Wybierz inny dysk albo sformatuj ten na exFAT lub NTFS.</source>
        <translation>The disk does not take files this large: {path}. So it is with sticks of the FAT32 system above 4 GB. Choose another disk, or format this one as exFAT or NTFS.</translation>
    </message>
    <message>
        <source>Nie da się zapisać {path}: {reason}. Sprawdź prawa do folderu albo wybierz inny.</source>
        <translation>{path} cannot be written: {reason}. Check the rights to the folder, or choose another.</translation>
    </message>
    <message>
        <source>Odtwarzanie biura w folderze {path} nie jest skończone. Uruchom je jeszcze raz z tą samą kopią: program dokończy tam, gdzie przerwał.</source>
        <translation>Restoring the office into the folder {path} is not finished. Run it again with the same backup: the program goes on where it stopped.</translation>
    </message>
    <message>
        <source>Plik {path} już istnieje. Podaj inną nazwę.</source>
        <translation>The file {path} is there already. Give another name.</translation>
    </message>
    <message>
        <source>Plik {path} jest uszkodzony albo niecały. Skopiuj go jeszcze raz ze starego komputera albo zrób nowy.</source>
        <translation>The file {path} is damaged or not whole. Copy it once more from the old computer, or make a new one.</translation>
    </message>
    <message>
        <source>Pliku {path} nie da się otworzyć: {reason}.</source>
        <translation>The file {path} cannot be opened: {reason}.</translation>
    </message>
    <message>
        <source>To nie jest plik z biurem do przeniesienia. Robi go polecenie „Zapisz biuro do pliku” w kopiach zapasowych.</source>
        <translation>This is no file with an office to be moved. “Save the office to a file” among backups makes one.</translation>
    </message>
    <message>
        <source>Wybierz, co otworzy kopie zapasowe: nowy klucz odzyskiwania (--new-key PLIK) albo hasło (--passphrase).</source>
        <translation>Choose what opens the backups: a new recovery key (--new-key FILE) or a passphrase (--passphrase).</translation>
    </message>
    <message>
        <source>Podaj folder z kopiami zapasowymi albo zasobnik magazynu S3 (--s3).</source>
        <translation>Give the folder with backups, or a bucket of an S3 storage (--s3).</translation>
    </message>
    <message>
        <source>Wpisano dwa różne hasła. Spróbuj jeszcze raz.</source>
        <translation>Two different passphrases were typed. Try again.</translation>
    </message>
    <message>
        <source>Nie ma kogo zapytać o hasło albo klucz: podaj go na wejściu i dodaj opcję --stdin.</source>
        <translation>There is nobody to ask for a passphrase or key: give it on standard input and add the option --stdin.</translation>
    </message>
    <message>
        <source>Na tym komputerze są uszkodzone albo brakujące pliki oryginałów: {count}. Ustawienia, „Kopie zapasowe”, „Napraw z kopii”.</source>
        <translation>Files of originals on this computer are damaged or missing: {count}. Settings, “Backups”, “Mend from the backup”.</translation>
    </message>
    <message>
        <source>Baza danych biura jest uszkodzona. Zamknij program i odtwórz biuro z ostatniej kopii zapasowej.</source>
        <translation>The office&apos;s database is damaged. Close the program and restore the office from the last backup.</translation>
    </message>
    <message>
        <source>Bezdotyk już działa na tych danych, ale nie odpowiada. Poczekaj chwilę; jeśli to nie pomoże, zakończ go w menedżerze zadań i uruchom ponownie.</source>
        <translation>Bezdotyk runs on this data already but does not answer. Wait a moment; if that does not help, end it in the task manager and start it again.</translation>
    </message>
    <message>
        <source>Działający program nie przyjął tych plików: może być ich za dużo naraz. Dodaj je w jego oknie.</source>
        <translation>The running program did not take these files: there may be too many at once. Add them in its window.</translation>
    </message>
    <message>
        <source>Nie ma pliku {path}. Sprawdź nazwę i folder.</source>
        <translation>There is no file {path}. Check the name and the folder.</translation>
    </message>
    <message>
        <source>Nie udało się zmienić uruchamiania z systemem: {reason}. Zmień je w ustawieniach systemu albo poproś o to administratora komputera.</source>
        <translation>Starting with the system could not be changed: {reason}. Change it in the system&apos;s settings, or ask the computer&apos;s administrator.</translation>
    </message>
    <message>
        <source>Pod tym adresem program nie może pytać o nowe wersje. Wpisz adres zaczynający się od https://.</source>
        <translation>The program cannot ask for new versions at this address. Type one that begins with https://.</translation>
    </message>
    <message>
        <source>{host} nie podaje wersji programu. Sprawdź adres w ustawieniach, „Ten komputer”.</source>
        <translation>{host} tells no version of the program. Check the address in the settings, “This computer”.</translation>
    </message>
    <message>
        <source>Reguły zapory program dodaje tylko w systemie Windows. Tutaj zrób to narzędziem swojego systemu.</source>
        <translation>The program adds rules to the firewall on Windows only. Do it here with your system&apos;s own tool.</translation>
    </message>
    <message>
        <source>Panel klienta jest wyłączony. Włącz go w ustawieniach, a potem otwórz zaporę.</source>
        <translation>The client panel is off. Switch it on in the settings, then open the firewall.</translation>
    </message>
    <message>
        <source>Panel jest udostępniany tylko na tym komputerze ({address}), więc zapora nie ma znaczenia. Żeby sięgały do niego inne komputery, zmień adres w ustawieniach panelu.</source>
        <translation>The panel is served on this computer only ({address}), so the firewall does not matter. For other computers to reach it, change the address in the panel&apos;s settings.</translation>
    </message>
    <message>
        <source>System nie zmienił reguł zapory. Zgódź się, gdy Windows zapyta o uprawnienia administratora, albo poproś o to administratora.</source>
        <translation>The system did not change the firewall&apos;s rules. Agree when Windows asks for an administrator&apos;s rights, or ask your administrator to.</translation>
    </message>
    <message>
        <source>Nie ma tu nic do wydrukowania: lista jest pusta albo plik nie ma stron.</source>
        <translation>There is nothing to print here: the list is empty, or the file has no pages.</translation>
    </message>
    <message>
        <source>To razem {pages} stron, a naraz da się wydrukować {most}. Zaznacz mniej dokumentów.</source>
        <translation>These are {pages} pages in all, and {most} can be printed at once. Select fewer documents.</translation>
    </message>
    <message>
        <source>Lista ma {count} wierszy, a naraz da się wydrukować {most}. Zawęź ją filtrem albo wyszukaj.</source>
        <translation>The list has {count} lines, and {most} can be printed at once. Narrow it by a filter, or search.</translation>
    </message>
    <message>
        <source>Nikt nie jest zalogowany. Zaloguj się i spróbuj jeszcze raz.</source>
        <translation>Nobody is signed in. Sign in and try again.</translation>
    </message>
    <message>
        <source>Żeby {right}, trzeba mieć rolę: {roles}. Twoja rola to: {role}. Poproś właściciela o to albo o inną rolę.</source>
        <translation>To {right}, one needs the role: {roles}. Your role is: {role}. Ask an owner for it, or for another role.</translation>
    </message>
    <message>
        <source>To dotyczy firmy, która nie jest Ci przydzielona, albo żadnej firmy. Wybierz jedną ze swoich firm albo poproś właściciela o przydzielenie.</source>
        <translation>This is about a company that is not assigned to you, or about none. Choose one of your companies, or ask an owner to assign it.</translation>
    </message>
    <message>
        <source>To dotyczy całego biura, a Tobie przydzielono tylko niektóre firmy. Poproś o to kogoś, kto ma wszystkie.</source>
        <translation>This is about the whole office, and only some companies are assigned to you. Ask somebody who has all of them.</translation>
    </message>
    <message>
        <source>Nie ma takiego użytkownika albo konto wyłączono. Odśwież listę użytkowników.</source>
        <translation>There is no such user, or the account is switched off. Refresh the list of users.</translation>
    </message>
    <message>
        <source>Wpisz login, którym ta osoba będzie się logować.</source>
        <translation>Enter the login that this person will sign in with.</translation>
    </message>
    <message>
        <source>Login może mieć najwyżej {most} znaków, bez spacji i bez znaków / \ :</source>
        <translation>A login may have {most} characters at the most, without spaces and without / \ :</translation>
    </message>
    <message>
        <source>Login „{login}” ma już ktoś inny. Wybierz inny.</source>
        <translation>Somebody else has the login “{login}”. Choose another one.</translation>
    </message>
    <message>
        <source>Wpisz imię i nazwisko: pod nim wpisywane jest, kto co zrobił.</source>
        <translation>Enter a name: what is done is signed with it.</translation>
    </message>
    <message>
        <source>„{name}” już jest. Nazwiska muszą się różnić, żeby było wiadomo, kto co zrobił: dopisz na przykład drugie imię.</source>
        <translation>There is a “{name}” already. Names have to differ, so that one knows who did what: add a second name, for instance.</translation>
    </message>
    <message>
        <source>Konto komputera „{account}” loguje już inną osobę: {name}.</source>
        <translation>The computer&apos;s account “{account}” signs in somebody else: {name}.</translation>
    </message>
    <message>
        <source>{name} nie miałby jak się zalogować. Podaj hasło albo konto komputera.</source>
        <translation>{name} would have no way to sign in. Give a password or an account of the computer.</translation>
    </message>
    <message>
        <source>Pierwszy użytkownik musi być właścicielem: inaczej nikt nie mógłby dodać następnych.</source>
        <translation>The first user has to be an owner: nobody could add others otherwise.</translation>
    </message>
    <message>
        <source>To ostatni czynny właściciel. Najpierw daj tę rolę komuś innemu: bez właściciela nikt nie mógłby zmieniać praw.</source>
        <translation>This is the last active owner. Give somebody else that role first: without an owner nobody could change rights.</translation>
    </message>
    <message>
        <source>Kod odzyskiwania mają tylko właściciele. Zapomniane hasło tej osoby zmienia właściciel.</source>
        <translation>Only owners have a recovery code. This person&apos;s forgotten password is changed by an owner.</translation>
    </message>
    <message>
        <source>Wybierz przynajmniej jedną firmę albo zaznacz, że {name} ma wszystkie.</source>
        <translation>Choose one company at least, or tick that {name} has all of them.</translation>
    </message>
    <message>
        <source>Hasło musi mieć co najmniej {least} znaków.</source>
        <translation>A password has to have {least} characters at least.</translation>
    </message>
    <message>
        <source>Hasło może mieć najwyżej {most} znaków.</source>
        <translation>A password may have {most} characters at the most.</translation>
    </message>
    <message>
        <source>To hasło łatwo zgadnąć. Wybierz inne, na przykład kilka przypadkowych słów.</source>
        <translation>This password is easily guessed. Choose another one, a few random words for instance.</translation>
    </message>
    <message>
        <source>Oba hasła muszą być takie same. Wpisz je jeszcze raz.</source>
        <translation>Both passwords have to be the same. Enter them again.</translation>
    </message>
    <message>
        <source>Login albo hasło się nie zgadza. Sprawdź, czy nie jest włączony Caps Lock.</source>
        <translation>Login or password is not right. See whether Caps Lock is on.</translation>
    </message>
    <message>
        <source>Login albo kod odzyskiwania się nie zgadza. Kod mają tylko właściciele; pokazano go przy zakładaniu konta.</source>
        <translation>Login or recovery code is not right. Only owners have a code; it was shown when the account was made.</translation>
    </message>
    <message>
        <source>Za dużo prób. Spróbuj ponownie za {seconds} s.</source>
        <translation>Too many attempts. Try again in {seconds} s.</translation>
    </message>
    <message>
        <source>Konto tego komputera nie loguje żadnego czynnego użytkownika. Zaloguj się hasłem.</source>
        <translation>This computer&apos;s account signs in no active user. Sign in with a password.</translation>
    </message>
    <message>
        <source>Biuro nie ma jeszcze użytkowników, więc nikt się nie loguje. Pierwszego dodaje: bezdotyk users add.</source>
        <translation>The office has no users yet, so nobody signs in. The first is added by: bezdotyk users add.</translation>
    </message>
    <message>
        <source>Ekran blokuje się, gdy biuro ma użytkowników. Dodaj ich w ustawieniach, w części Użytkownicy.</source>
        <translation>The screen can be locked where the office has users. Add them in the settings, under Users.</translation>
    </message>
    <message>
        <source>Biuro ma użytkowników. Powiedz, kto wydaje polecenie: bezdotyk --user LOGIN …, albo przypisz tej osobie konto tego komputera.</source>
        <translation>The office has users. Say who gives the command: bezdotyk --user LOGIN …, or assign this computer&apos;s account to that person.</translation>
    </message>
    <message>
        <source>Nie udało się zapisać pliku {path}. Sprawdź, czy folder istnieje i czy plik nie jest otwarty.</source>
        <translation>The file {path} could not be written. See whether the folder exists and the file is not open.</translation>
    </message>
    <message>
        <source>Nie ma połączenia z bazą danych biura na serwerze {server}. Sprawdź sieć i serwer. Gdy wróci, praca pójdzie dalej bez ponownego uruchamiania.</source>
        <translation>There is no connection to the office&apos;s database on the server {server}. Check the network and the server. Once it is back, work goes on without starting again.</translation>
    </message>
    <message>
        <source>Serwer {server} nie przyjął użytkownika albo hasła do bazy danych biura. Popraw je w ustawieniach miejsca danych.</source>
        <translation>The server {server} did not accept the user or the password of the office&apos;s database. Correct them in the settings of the place of the data.</translation>
    </message>
    <message>
        <source>Na serwerze {server} nie ma bazy danych „{database}”. Sprawdź nazwę albo poproś opiekuna serwera, żeby ją założył.</source>
        <translation>There is no database “{database}” on the server {server}. Check its name, or ask whoever keeps the server to make it.</translation>
    </message>
    <message>
        <source>Użytkownikowi bazy „{database}” na serwerze {server} brakuje praw. Opiekun serwera musi dać mu tę bazę na własność.</source>
        <translation>The user of the database “{database}” on the server {server} lacks rights. Whoever keeps the server has to make them the database&apos;s owner.</translation>
    </message>
    <message>
        <source>Połączenia z serwerem {server} nie da się zaszyfrować albo jego certyfikat jest niewłaściwy. Pokaż to opiekunowi serwera.</source>
        <translation>The connection to the server {server} cannot be encrypted, or its certificate is not the right one. Show this to whoever keeps the server.</translation>
    </message>
    <message>
        <source>Serwer {server} nie przyjmuje więcej połączeń. Zamknij program na którymś komputerze albo poproś opiekuna serwera o większą liczbę połączeń.</source>
        <translation>The server {server} takes no more connections. Close the program on one of the computers, or ask whoever keeps the server to allow more.</translation>
    </message>
    <message>
        <source>Serwerowi {server} brakuje miejsca na dysku albo pamięci. Nic nie zostało zapisane. Powiadom opiekuna serwera.</source>
        <translation>The server {server} has no room on its disk or in its memory. Nothing was saved. Tell whoever keeps the server.</translation>
    </message>
    <message>
        <source>Baza danych biura jest zajęta: ktoś inny długo w niej zapisuje. Spróbuj za chwilę jeszcze raz.</source>
        <translation>The office&apos;s database is busy: somebody else has been writing to it for long. Try again in a moment.</translation>
    </message>
    <message>
        <source>Nie ma komputera o nazwie {server}. Sprawdź pisownię albo wpisz jego adres IP, na przykład 192.168.1.10.</source>
        <translation>There is no computer called {server}. Check the spelling or type its IP address, for instance 192.168.1.10.</translation>
    </message>
    <message>
        <source>Komputer {server} działa, ale na porcie {port} nic nie odpowiada. Sprawdź, czy PostgreSQL jest uruchomiony, czy ma listen_addresses dla sieci biura i czy zapora przepuszcza ten port.</source>
        <translation>The computer {server} is on, but nothing answers at port {port}. Check that PostgreSQL runs, that it has listen_addresses for the office&apos;s network, and that the firewall lets this port through.</translation>
    </message>
    <message>
        <source>Serwer {server} nie odpowiada. Sprawdź, czy jest włączony, czy ten komputer jest w sieci biura (albo w jej VPN) i czy zapora serwera przepuszcza port {port}.</source>
        <translation>The server {server} does not answer. Check that it is on, that this computer is in the office&apos;s network (or its VPN), and that the server&apos;s firewall lets port {port} through.</translation>
    </message>
    <message>
        <source>Serwer biura nie odpowiada. Program łączy się ponownie co kilka sekund.</source>
        <translation>The office&apos;s server does not answer. The program connects again every few seconds.</translation>
    </message>
    <message>
        <source>Wspólną bazę przeniesiono albo zmieniła ją nowsza wersja programu. Uruchom program ponownie.</source>
        <translation>The shared database was moved, or a later version of the program changed it. Start the program again.</translation>
    </message>
    <message>
        <source>PostgreSQL na serwerze {server} właśnie się uruchamia albo wyłącza. Spróbuj za minutę.</source>
        <translation>PostgreSQL on the server {server} is just starting or shutting down. Try again in a minute.</translation>
    </message>
    <message>
        <source>Serwer {server} nie przyjmuje więcej połączeń. Zamknij program na którymś komputerze albo zwiększ max_connections w postgresql.conf.</source>
        <translation>The server {server} takes no more connections. Close the program on some computer, or raise max_connections in postgresql.conf.</translation>
    </message>
    <message>
        <source>Na dysku serwera {server} nie ma miejsca. Zwolnij je i spróbuj ponownie.</source>
        <translation>There is no room on the disk of the server {server}. Make some and try again.</translation>
    </message>
    <message>
        <source>Serwer {server} odmówił z powodu, którego program nie zna. Szczegóły są w dzienniku PostgreSQL na serwerze.</source>
        <translation>The server {server} refused for a reason that the program does not know. Details are in PostgreSQL&apos;s log on the server.</translation>
    </message>
    <message>
        <source>Serwer {server} nie przyjął hasła użytkownika {user}. Sprawdź jedno i drugie; duże i małe litery się różnią.</source>
        <translation>The server {server} did not take the password of the user {user}. Check both; capital and small letters differ.</translation>
    </message>
    <message>
        <source>W magazynie haseł tego komputera nie ma hasła do wspólnej bazy. Podaj je ponownie (bezdotyk shared password).</source>
        <translation>This computer&apos;s keyring has no password for the shared database. Give it again (bezdotyk shared password).</translation>
    </message>
    <message>
        <source>Serwer {server} nie wpuszcza użytkownika {user} z tego komputera. Dopisz ten komputer do pg_hba.conf i przeładuj ustawienia PostgreSQL.</source>
        <translation>The server {server} does not let the user {user} in from this computer. Add this computer to pg_hba.conf and reload PostgreSQL&apos;s settings.</translation>
    </message>
    <message>
        <source>Na serwerze {server} nie ma bazy {name}. Załóż ją: CREATE DATABASE {name} OWNER {user};</source>
        <translation>There is no database {name} on the server {server}. Make it: CREATE DATABASE {name} OWNER {user};</translation>
    </message>
    <message>
        <source>Użytkownik {user} nie ma praw do bazy {name}. Uczyń go jej właścicielem: ALTER DATABASE {name} OWNER TO {user};</source>
        <translation>The user {user} has no rights to the database {name}. Make it its owner: ALTER DATABASE {name} OWNER TO {user};</translation>
    </message>
    <message>
        <source>Serwer {server} nie szyfruje połączeń, więc hasło i dane szłyby przez sieć otwarcie. Włącz w postgresql.conf ssl = on i podaj certyfikat serwera.</source>
        <translation>The server {server} does not encrypt connections, so password and data would go openly through the network. Turn on ssl = on in postgresql.conf and give the server&apos;s certificate.</translation>
    </message>
    <message>
        <source>Serwer {server} przyjmuje tylko połączenia szyfrowane. Włącz szyfrowanie.</source>
        <translation>The server {server} takes encrypted connections only. Turn encryption on.</translation>
    </message>
    <message>
        <source>Bez szyfrowania można się połączyć tylko z serwerem na tym samym komputerze, a {server} jest w sieci. Włącz szyfrowanie.</source>
        <translation>Without encryption only a server on the same computer can be connected to, and {server} is in the network. Turn encryption on.</translation>
    </message>
    <message>
        <source>Serwer {server} przedstawia inny certyfikat niż ten z podanego pliku. Jeżeli certyfikat serwera wymieniono, wskaż nowy plik; jeżeli nie, to może być cudzy komputer – nie łącz się z nim.</source>
        <translation>The server {server} shows another certificate than that of the file given. If the server&apos;s certificate was replaced, choose the new file; if not, it may be a stranger&apos;s computer – do not connect to it.</translation>
    </message>
    <message>
        <source>W pliku {file} nie ma certyfikatu. Wskaż certyfikat serwera w postaci tekstowej (PEM, zwykle .crt).</source>
        <translation>There is no certificate in the file {file}. Choose the server&apos;s certificate as text (PEM, usually .crt).</translation>
    </message>
    <message>
        <source>PostgreSQL na serwerze ma wersję {version}, a potrzebna jest 14 albo nowsza.</source>
        <translation>PostgreSQL on the server is version {version}, and 14 or later is needed.</translation>
    </message>
    <message>
        <source>Baza {name} nie zapisuje wszystkich liter. Załóż ją na nowo: CREATE DATABASE {name} ENCODING &apos;UTF8&apos; TEMPLATE template0;</source>
        <translation>The database {name} does not keep all letters. Make it anew: CREATE DATABASE {name} ENCODING &apos;UTF8&apos; TEMPLATE template0;</translation>
    </message>
    <message>
        <source>W bazie {name} są tabele innego programu, których nic nie ruszy. Załóż dla biura osobną bazę.</source>
        <translation>In the database {name} are tables of another program, which nothing will touch. Make a database of its own for the office.</translation>
    </message>
    <message>
        <source>W bazie {name} są dane Bezdotyku, które nie są biurem (na przykład kopia zrobiona ręcznie). Załóż pustą bazę.</source>
        <translation>In the database {name} are data of Bezdotyk that are no office (for instance a copy made by hand). Make an empty database.</translation>
    </message>
    <message>
        <source>Na innym komputerze biura jest już nowsza wersja programu, która zmieniła bazę {name}. Zaktualizuj program na tym komputerze.</source>
        <translation>Another computer of the office has a later version of the program already, which changed the database {name}. Update the program on this computer.</translation>
    </message>
    <message>
        <source>W bazie {name} jest teraz inne biuro niż to, do którego dołączono ten komputer. Nic nie zmieniono. Sprawdź, czy baza nie została podmieniona albo usunięta.</source>
        <translation>In the database {name} is another office now than the one this computer joined. Nothing was changed. Check whether the database was replaced or removed.</translation>
    </message>
    <message>
        <source>Przenoszenie biura do bazy {name} przerwano i nie jest to całe biuro. Dokończ je na komputerze, z którego je przenoszono.</source>
        <translation>Moving an office into the database {name} was broken off, and it is not a whole office. Finish it on the computer from which it was moved.</translation>
    </message>
    <message>
        <source>Z bazy {name} przeniesiono biuro na jeden komputer; to, co w niej jest, to pozostawiona kopia. Usuń bazę i załóż nową, pustą, albo wybierz inną.</source>
        <translation>The office was moved from the database {name} to one computer; what is in it is a copy left behind. Remove the database and make a new, empty one, or choose another.</translation>
    </message>
    <message>
        <source>Biuro przeniesiono ze wspólnej bazy na komputer {computer}. Pracuj na nim albo przenieś je stamtąd znowu do wspólnej bazy.</source>
        <translation>The office was moved from the shared database to the computer {computer}. Work there, or move it from there into a shared database again.</translation>
    </message>
    <message>
        <source>W bazie {name} jest już inne biuro z danymi. Dołącz do niego z pustego folderu danych albo załóż nową bazę.</source>
        <translation>In the database {name} is another office with data already. Join it from an empty data folder, or make a new database.</translation>
    </message>
    <message>
        <source>Wspólna baza jest otwarta na innych komputerach ({computers}). Zamknij na nich program i spróbuj ponownie.</source>
        <translation>The shared database is open on other computers ({computers}). Close the program on them and try again.</translation>
    </message>
    <message>
        <source>Ktoś właśnie przenosi albo aktualizuje wspólną bazę. Spróbuj ponownie, gdy skończy.</source>
        <translation>Somebody is just moving or updating the shared database. Try again when they are done.</translation>
    </message>
    <message>
        <source>Ten komputer nie ma klucza do haseł biura, bo hasło bazy zmieniono. Najpierw podaj nowe hasło na komputerze, który pracował z biurem wcześniej (bezdotyk shared password), a potem tutaj.</source>
        <translation>This computer does not have the key of the office&apos;s passwords, as the database&apos;s password was changed. Give the new password on a computer that worked with the office before first (bezdotyk shared password), then here.</translation>
    </message>
    <message>
        <source>Nie ma dostępu do folderu oryginałów {folder}. Sprawdź, czy serwer jest włączony, a folder sieciowy podłączony. Na innym komputerze może mieć inną ścieżkę.</source>
        <translation>The folder of originals {folder} cannot be reached. Check that the server is on and the network folder connected. On another computer it may have another path.</translation>
    </message>
    <message>
        <source>W folderze oryginałów {folder} nie można zapisać pliku. Daj użytkownikowi tego komputera prawo zapisu i zmiany nazw w tym folderze.</source>
        <translation>No file can be written in the folder of originals {folder}. Give the user of this computer the right to write and rename in this folder.</translation>
    </message>
    <message>
        <source>W folderze {folder} są już inne pliki albo oryginały innego biura. Wskaż pusty folder.</source>
        <translation>In the folder {folder} are other files already, or originals of another office. Choose an empty folder.</translation>
    </message>
    <message>
        <source>W folderze {folder} nie ma oryginałów tego biura. Wskaż ten sam folder, którego używają inne komputery.</source>
        <translation>The folder {folder} does not hold the originals of this office. Choose the folder that the other computers use.</translation>
    </message>
    <message>
        <source>Folder {folder} jest folderem danych tego komputera. Oryginały muszą leżeć w folderze, do którego sięgają wszystkie komputery biura.</source>
        <translation>The folder {folder} is the data folder of this computer. The originals must lie in a folder that all computers of the office reach.</translation>
    </message>
    <message>
        <source>Nie można odczytać pliku {file}, który mówi, gdzie jest wspólna baza. Przywróć go z kopii albo usuń i dołącz do biura ponownie.</source>
        <translation>The file {file}, which says where the shared database is, cannot be read. Restore it from a copy, or remove it and join the office again.</translation>
    </message>
    <message>
        <source>Biuro jest już we wspólnej bazie.</source>
        <translation>The office is in the shared database already.</translation>
    </message>
    <message>
        <source>Biuro leży na tym komputerze, a nie we wspólnej bazie. Nie ma czego stamtąd przenosić.</source>
        <translation>The office lies on this computer, not in a shared database. There is nothing to move from there.</translation>
    </message>
    <message>
        <source>W folderze {folder} jest biuro z firmami albo dokumentami. Przenieś je do pustej wspólnej bazy (bezdotyk shared move) albo dołącz z pustego folderu danych.</source>
        <translation>In the folder {folder} is an office with companies or documents. Move it into an empty shared database (bezdotyk shared move), or join from an empty data folder.</translation>
    </message>
    <message>
        <source>Baza nie przyjęła wiersza tabeli {table}. Biuro zostało tam, gdzie było. Zgłoś to z raportem z pomocy technicznej.</source>
        <translation>The database did not take a row of the table {table}. The office stayed where it was. Report it with a report from technical help.</translation>
    </message>
    <message>
        <source>Po skopiowaniu tabela {table} nie jest taka sama. Niczego nie przełączono: biuro jest tam, gdzie było. Spróbuj ponownie.</source>
        <translation>After copying, the table {table} is not the same. Nothing was switched over: the office is where it was. Try again.</translation>
    </message>
    <message>
        <source>Nie udało się skopiować biura do folderu {folder}. Biuro jest tam, gdzie było. Sprawdź folder i jego wolne miejsce i spróbuj ponownie.</source>
        <translation>The office could not be copied to the folder {folder}. The office is where it was. Check the folder and its free room and try again.</translation>
    </message>
    <message>
        <source>Założono nowe biuro we wspólnej bazie {place}.</source>
        <translation>A new office was begun in the shared database {place}.</translation>
    </message>
    <message>
        <source>Ten komputer dołączył do biura we wspólnej bazie {place}.</source>
        <translation>This computer has joined the office in the shared database {place}.</translation>
    </message>
    <message>
        <source>Biuro leży teraz we wspólnej bazie {place}: skopiowano i porównano {rows} wierszy i {files} plików.</source>
        <translation>The office lies in the shared database {place} now: {rows} rows and {files} files were copied and compared.</translation>
    </message>
    <message>
        <source>Biuro leży teraz we wspólnej bazie {place}: skopiowano i porównano {rows} wierszy i {files} plików. Poprzednia baza została jako {left}, a oryginały obok niej; usuń je, gdy wszystko działa.</source>
        <translation>The office lies in the shared database {place} now: {rows} rows and {files} files were copied and compared. The former database stays as {left}, and the originals beside it; remove them when all works.</translation>
    </message>
    <message>
        <source>Biuro leży teraz na tym komputerze: skopiowano i porównano {rows} wierszy i {files} plików. Wspólna baza {place} została nieruszona, ale nikt jej już nie otworzy; usuń ją, gdy wszystko działa.</source>
        <translation>The office lies on this computer now: {rows} rows and {files} files were copied and compared. The shared database {place} was left untouched, but nobody opens it any longer; remove it when all works.</translation>
    </message>
    <message>
        <source>Wspólna baza {place} odpowiada (PostgreSQL {version}).</source>
        <translation>The shared database {place} answers (PostgreSQL {version}).</translation>
    </message>
    <message>
        <source>PostgreSQL liczy sumy kontrolne stron bazy i sprawdza je przy każdym odczycie (data_checksums).</source>
        <translation>PostgreSQL keeps checksums of the database&apos;s pages and checks them with every reading (data_checksums).</translation>
    </message>
    <message>
        <source>PostgreSQL nie liczy sum kontrolnych stron bazy, więc nie zauważy, że dysk serwera coś zmienił. Zatrzymaj go i włącz je: pg_checksums --enable.</source>
        <translation>PostgreSQL keeps no checksums of the database&apos;s pages, so it will not notice that the server&apos;s disk changed something. Stop it and turn them on: pg_checksums --enable.</translation>
    </message>
    <message>
        <source>Foldery, pocztę i panel obsługuje komputer {computer}.</source>
        <translation>The computer {computer} looks after folders, mail and the panel.</translation>
    </message>
    <message>
        <source>Żaden komputer nie obsługuje teraz folderów, poczty i panelu. Zrobi to pierwszy, na którym program działa i wolno mu to robić.</source>
        <translation>No computer looks after folders, mail and the panel just now. The first on which the program runs and which is allowed to will do it.</translation>
    </message>
</context>
<context>
    <name>severity</name>
    <message>
        <source>alarm</source>
        <translation>alarm</translation>
    </message>
    <message>
        <source>ostrzeżenie</source>
        <translation>warning</translation>
    </message>
    <message>
        <source>informacja</source>
        <translation>note</translation>
    </message>
    <message>
        <source>w porządku</source>
        <translation>all right</translation>
    </message>
</context>
<context>
    <name>source</name>
    <message>
        <source>z pliku e-faktury</source>
        <translation>from the e-invoice file</translation>
    </message>
    <message>
        <source>z kodu QR</source>
        <translation>from the QR code</translation>
    </message>
    <message>
        <source>z tekstu pliku PDF</source>
        <translation>from the text of the PDF</translation>
    </message>
    <message>
        <source>z obrazu strony</source>
        <translation>from the page image</translation>
    </message>
    <message>
        <source>wyliczono</source>
        <translation>computed</translation>
    </message>
    <message>
        <source>z wcześniejszych dokumentów</source>
        <translation>from earlier documents</translation>
    </message>
    <message>
        <source>wpisane ręcznie</source>
        <translation>typed by hand</translation>
    </message>
</context>
<context>
    <name>split rule</name>
    <message>
        <source>automatycznie</source>
        <translation>automatically</translation>
    </message>
    <message>
        <source>nie dziel: jeden plik to jeden dokument</source>
        <translation>do not divide: one file is one document</translation>
    </message>
    <message>
        <source>każda strona to dokument</source>
        <translation>every page is a document</translation>
    </message>
    <message>
        <source>puste kartki rozdzielają</source>
        <translation>blank sheets part</translation>
    </message>
    <message>
        <source>puste kartki rozdzielają, skan dwustronny</source>
        <translation>blank sheets part, two-sided scan</translation>
    </message>
    <message>
        <source>kartki rozdzielające z kodem</source>
        <translation>separator sheets with a code</translation>
    </message>
</context>
<context>
    <name>stage</name>
    <message>
        <source>tak jak ustawiono u firmy</source>
        <translation>as set for the company</translation>
    </message>
    <message>
        <source>odczytaj od razu</source>
        <translation>read at once</translation>
    </message>
    <message>
        <source>odczytaj później, na polecenie</source>
        <translation>read later, on request</translation>
    </message>
    <message>
        <source>tylko złóż, bez odczytu</source>
        <translation>only file, without reading</translation>
    </message>
</context>
<context>
    <name>status</name>
    <message>
        <source>przyjęty</source>
        <translation>received</translation>
    </message>
    <message>
        <source>odczyt…</source>
        <translation>reading…</translation>
    </message>
    <message>
        <source>do sprawdzenia</source>
        <translation>to check</translation>
    </message>
    <message>
        <source>zatwierdzony</source>
        <translation>approved</translation>
    </message>
    <message>
        <source>wyeksportowany</source>
        <translation>exported</translation>
    </message>
    <message>
        <source>złożony</source>
        <translation>filed</translation>
    </message>
    <message>
        <source>nieczytelny</source>
        <translation>unreadable</translation>
    </message>
    <message>
        <source>duplikat?</source>
        <translation>duplicate?</translation>
    </message>
    <message>
        <source>w kwarantannie</source>
        <translation>in quarantine</translation>
    </message>
    <message>
        <source>odrzucony</source>
        <translation>rejected</translation>
    </message>
    <message>
        <source>w koszu</source>
        <translation>in the bin</translation>
    </message>
</context>
<context>
    <name>talking</name>
    <message>
        <source>nowa wiadomość klienta</source>
        <translation>new message of the client</translation>
    </message>
    <message>
        <source>pytanie bez odpowiedzi</source>
        <translation>question without an answer</translation>
    </message>
</context>
<context>
    <name>trail</name>
    <message>
        <source>przyjęcie dokumentu</source>
        <translation>document received</translation>
    </message>
    <message>
        <source>odczyt</source>
        <translation>reading</translation>
    </message>
    <message>
        <source>zmiana pola</source>
        <translation>field changed</translation>
    </message>
    <message>
        <source>zmiana stanu</source>
        <translation>status changed</translation>
    </message>
    <message>
        <source>przypisanie do firmy</source>
        <translation>assigned to a company</translation>
    </message>
    <message>
        <source>zmiana miesiąca</source>
        <translation>month changed</translation>
    </message>
    <message>
        <source>zmiana rodzaju</source>
        <translation>kind changed</translation>
    </message>
    <message>
        <source>zmiana pozycji</source>
        <translation>lines changed</translation>
    </message>
    <message>
        <source>zmiana tabeli VAT</source>
        <translation>VAT table changed</translation>
    </message>
    <message>
        <source>obrócenie strony</source>
        <translation>page turned</translation>
    </message>
    <message>
        <source>przekazanie do księgowości</source>
        <translation>handed over</translation>
    </message>
    <message>
        <source>cofnięcie przekazania</source>
        <translation>hand-over undone</translation>
    </message>
    <message>
        <source>usunięcie na zawsze</source>
        <translation>deleted for good</translation>
    </message>
    <message>
        <source>polecenie odczytu</source>
        <translation>reading asked for</translation>
    </message>
    <message>
        <source>zwolnienie z kwarantanny</source>
        <translation>let out of quarantine</translation>
    </message>
    <message>
        <source>wydzielenie z pliku</source>
        <translation>split from a file</translation>
    </message>
    <message>
        <source>połączenie z innym dokumentem</source>
        <translation>joined with another document</translation>
    </message>
    <message>
        <source>dołączenie e-faktury</source>
        <translation>e-invoice joined</translation>
    </message>
    <message>
        <source>opis do księgowania</source>
        <translation>described for booking</translation>
    </message>
    <message>
        <source>odpowiedź na uwagę</source>
        <translation>finding answered</translation>
    </message>
    <message>
        <source>potwierdzenie konta</source>
        <translation>account confirmed</translation>
    </message>
    <message>
        <source>kurs waluty</source>
        <translation>rate of exchange</translation>
    </message>
    <message>
        <source>decyzja o duplikacie</source>
        <translation>decision on a duplicate</translation>
    </message>
    <message>
        <source>przelew</source>
        <translation>transfer</translation>
    </message>
    <message>
        <source>oznaczenie zapłaty</source>
        <translation>marked as paid</translation>
    </message>
    <message>
        <source>zmiana stron</source>
        <translation>pages changed</translation>
    </message>
    <message>
        <source>płatność z wyciągu</source>
        <translation>payment from a statement</translation>
    </message>
    <message>
        <source>dodanie użytkownika</source>
        <translation>user added</translation>
    </message>
    <message>
        <source>zmiana użytkownika</source>
        <translation>user changed</translation>
    </message>
    <message>
        <source>usunięcie użytkownika</source>
        <translation>user removed</translation>
    </message>
    <message>
        <source>zmiana hasła</source>
        <translation>password changed</translation>
    </message>
    <message>
        <source>nowy kod odzyskiwania</source>
        <translation>new recovery code</translation>
    </message>
    <message>
        <source>odzyskanie hasła kodem</source>
        <translation>password recovered by code</translation>
    </message>
    <message>
        <source>zalogowanie</source>
        <translation>signed in</translation>
    </message>
    <message>
        <source>nieudane logowanie</source>
        <translation>sign-in failed</translation>
    </message>
    <message>
        <source>wylogowanie</source>
        <translation>signed out</translation>
    </message>
    <message>
        <source>zablokowanie ekranu</source>
        <translation>screen locked</translation>
    </message>
    <message>
        <source>odblokowanie ekranu</source>
        <translation>screen unlocked</translation>
    </message>
    <message>
        <source>zapisanie tej listy do pliku</source>
        <translation>this list saved to a file</translation>
    </message>
    <message>
        <source>zmiana ustawień</source>
        <translation>settings changed</translation>
    </message>
    <message>
        <source>zmiana w danych firmy</source>
        <translation>company&apos;s data changed</translation>
    </message>
    <message>
        <source>zmiana folderu skanera</source>
        <translation>scanner folder changed</translation>
    </message>
    <message>
        <source>zmiana skrzynki pocztowej</source>
        <translation>mailbox changed</translation>
    </message>
    <message>
        <source>zmiana wysyłania listów</source>
        <translation>sending of letters changed</translation>
    </message>
    <message>
        <source>zmiana panelu klienta</source>
        <translation>client panel changed</translation>
    </message>
    <message>
        <source>zmiana dostępu klienta</source>
        <translation>client&apos;s access changed</translation>
    </message>
    <message>
        <source>zmiana rejestrów publicznych</source>
        <translation>public registers changed</translation>
    </message>
    <message>
        <source>zmiana słowników i reguł</source>
        <translation>dictionaries and rules changed</translation>
    </message>
    <message>
        <source>zmiana w bazie kontrahentów</source>
        <translation>base of contractors changed</translation>
    </message>
    <message>
        <source>plik przelewów</source>
        <translation>file of transfers</translation>
    </message>
    <message>
        <source>zamknięcie albo otwarcie miesiąca</source>
        <translation>month closed or reopened</translation>
    </message>
    <message>
        <source>wyciąg bankowy</source>
        <translation>bank statement</translation>
    </message>
    <message>
        <source>zapisanie oryginałów</source>
        <translation>originals saved</translation>
    </message>
    <message>
        <source>opróżnienie kosza</source>
        <translation>bin emptied</translation>
    </message>
    <message>
        <source>usunięcie danych albo okresy przechowywania</source>
        <translation>data erased or periods of keeping</translation>
    </message>
    <message>
        <source>kopie zapasowe: miejsce, klucz albo przenosiny</source>
        <translation>backups: place, key or moving out</translation>
    </message>
    <message>
        <source>login</source>
        <translation>login</translation>
    </message>
    <message>
        <source>imię i nazwisko</source>
        <translation>name</translation>
    </message>
    <message>
        <source>rola</source>
        <translation>role</translation>
    </message>
    <message>
        <source>czynne</source>
        <translation>active</translation>
    </message>
    <message>
        <source>konto komputera</source>
        <translation>computer account</translation>
    </message>
    <message>
        <source>firmy</source>
        <translation>companies</translation>
    </message>
    <message>
        <source>nazwa biura</source>
        <translation>office&apos;s name</translation>
    </message>
    <message>
        <source>telefon biura</source>
        <translation>office&apos;s telephone</translation>
    </message>
    <message>
        <source>e-mail biura</source>
        <translation>office&apos;s e-mail</translation>
    </message>
    <message>
        <source>procesy odczytu</source>
        <translation>reading processes</translation>
    </message>
    <message>
        <source>sposób odczytu</source>
        <translation>way of reading</translation>
    </message>
    <message>
        <source>spokój pliku (s)</source>
        <translation>quiet time of files (s)</translation>
    </message>
    <message>
        <source>plik źródłowy po przyjęciu</source>
        <translation>source file after intake</translation>
    </message>
    <message>
        <source>największy plik (MB)</source>
        <translation>largest file (MB)</translation>
    </message>
    <message>
        <source>najwięcej stron</source>
        <translation>most pages</translation>
    </message>
    <message>
        <source>limit czasu odczytu (s)</source>
        <translation>time limit of reading (s)</translation>
    </message>
    <message>
        <source>pominięte części poczty (dni)</source>
        <translation>parts left out of mail (days)</translation>
    </message>
    <message>
        <source>dziennik listów (dni)</source>
        <translation>log of letters (days)</translation>
    </message>
    <message>
        <source>blokada ekranu (min)</source>
        <translation>lock of the screen (min)</translation>
    </message>
    <message>
        <source>nazwa skrócona</source>
        <translation>short name</translation>
    </message>
    <message>
        <source>pełna nazwa</source>
        <translation>full name</translation>
    </message>
    <message>
        <source>NIP</source>
        <translation>NIP</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>e-mail</translation>
    </message>
    <message>
        <source>PIN w temacie</source>
        <translation>PIN in the subject</translation>
    </message>
    <message>
        <source>adresy</source>
        <translation>addresses</translation>
    </message>
    <message>
        <source>zaufani nadawcy</source>
        <translation>trusted senders</translation>
    </message>
    <message>
        <source>włączone</source>
        <translation>on</translation>
    </message>
    <message>
        <source>adres i port</source>
        <translation>address and port</translation>
    </message>
    <message>
        <source>adres dla klientów</source>
        <translation>address for clients</translation>
    </message>
    <message>
        <source>serwer</source>
        <translation>server</translation>
    </message>
    <message>
        <source>port</source>
        <translation>port</translation>
    </message>
    <message>
        <source>użytkownik</source>
        <translation>user</translation>
    </message>
    <message>
        <source>nadawca</source>
        <translation>sender</translation>
    </message>
    <message>
        <source>tak</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>nie</source>
        <translation>no</translation>
    </message>
    <message>
        <source>wszystkie</source>
        <translation>all</translation>
    </message>
    <message>
        <source>nic</source>
        <translation>nothing</translation>
    </message>
    <message>
        <source>do rozstrzygnięcia</source>
        <translation>to be decided</translation>
    </message>
    <message>
        <source>ten sam</source>
        <translation>the same</translation>
    </message>
    <message>
        <source>poprawiona wersja</source>
        <translation>corrected version</translation>
    </message>
    <message>
        <source>różne dokumenty</source>
        <translation>different documents</translation>
    </message>
    <message>
        <source>podejrzenie nieaktualne</source>
        <translation>suspicion withdrawn</translation>
    </message>
    <message>
        <source>z dokumentem {number}: {verdict}</source>
        <translation>with document {number}: {verdict}</translation>
    </message>
</context>
<context>
    <name>transfers</name>
    <message>
        <source>nie dotyczy</source>
        <translation>does not apply</translation>
    </message>
    <message>
        <source>nie ma</source>
        <translation>not listed</translation>
    </message>
    <message>
        <source>jest</source>
        <translation>listed</translation>
    </message>
    <message>
        <source>sprawdzam</source>
        <translation>asking</translation>
    </message>
    <message>
        <source>nie wiadomo</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>zapłacone poza programem</source>
        <translation>paid outside the program</translation>
    </message>
    <message>
        <source>niepewny</source>
        <translation>uncertain</translation>
    </message>
    <message>
        <source>nie można</source>
        <translation>impossible</translation>
    </message>
    <message>
        <source>do przyjęcia</source>
        <translation>to be accepted</translation>
    </message>
    <message>
        <source>rozliczone korektą</source>
        <translation>settled by correction</translation>
    </message>
    <message>
        <source>gotowy</source>
        <translation>ready</translation>
    </message>
</context>
<context>
    <name>tree</name>
    <message>
        <source>Dokumenty</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Firmy</source>
        <translation>Companies</translation>
    </message>
    <message>
        <source>Biuro</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Tablica miesięcy</source>
        <translation>Board of months</translation>
    </message>
    <message>
        <source>Przegląd biura</source>
        <translation>Office overview</translation>
    </message>
    <message>
        <source>Kosz</source>
        <translation>Bin</translation>
    </message>
    <message>
        <source>Wszystkie dokumenty</source>
        <translation>All documents</translation>
    </message>
    <message>
        <source>Do sprawdzenia</source>
        <translation>To review</translation>
    </message>
    <message>
        <source>Nierozpoznane</source>
        <translation>Unassigned</translation>
    </message>
    <message>
        <source>Kwarantanna</source>
        <translation>Quarantine</translation>
    </message>
    <message>
        <source>Po zamknięciu</source>
        <translation>After closing</translation>
    </message>
    <message>
        <source>Pytania i odpowiedzi</source>
        <translation>Questions and answers</translation>
    </message>
    <message>
        <source>Nowe wiadomości klienta: {count}</source>
        <translation>New messages of the client: {count}</translation>
    </message>
</context>
<context>
    <name>wait</name>
    <message>
        <source>tego samego dnia</source>
        <translation>on the same day</translation>
    </message>
    <message>
        <source>nazajutrz</source>
        <translation>on the next day</translation>
    </message>
    <message>
        <source>do 3 dni</source>
        <translation>within 3 days</translation>
    </message>
    <message>
        <source>do tygodnia</source>
        <translation>within a week</translation>
    </message>
    <message>
        <source>dłużej</source>
        <translation>longer</translation>
    </message>
</context>
</TS>
