"""What can be typed."""

from __future__ import annotations

import argparse
from datetime import date
from decimal import Decimal
from pathlib import Path

from desktop import __version__
from desktop.domain.companies import MonthRule
from desktop.domain.contractor_files import ENCODINGS
from desktop.domain.dates import Month
from desktop.domain.devices import MOST_DAYS, MOST_PHONES, USUAL_DAYS, USUAL_PHONES
from desktop.domain.documents import Stage
from desktop.domain.folders import AfterIntake, ObserverKind
from desktop.domain.kinds import DocumentKind
from desktop.domain.mailboxes import AfterMail
from desktop.domain.mailservers import Login, Security
from desktop.domain.panel import Right
from desktop.domain.reading import Engine
from desktop.domain.registers import Register
from desktop.domain.splitting import Sides, SplitPolicy
from desktop.domain.statuses import Status
from desktop.services.panel.texts import LANGUAGES


def make_parser() -> argparse.ArgumentParser:
    """The parser; ``command`` names what to run, ``None`` for the window."""
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument(
        "--data",
        type=Path,
        metavar="FOLDER",
        default=argparse.SUPPRESS,
        help="folder z danymi biura (zwykle: folder danych użytkownika)",
    )
    listing = argparse.ArgumentParser(add_help=False)
    listing.add_argument("--json", action="store_true", help="wypisz w formacie JSON")
    parser = argparse.ArgumentParser(
        prog="bezdotyk",
        parents=[common],
        description="Dokumenty klientów biura rachunkowego: przyjęcie, odczyt, sprawdzenie, eksport.",
    )
    parser.add_argument("--version", action="version", version=f"bezdotyk {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="POLECENIE")

    demo = commands.add_parser("demo", parents=[common], help="pokaż pracę na przykładowych dokumentach")
    demo.add_argument("--screenshot", type=Path, metavar="PLIK", help="dokąd zapisać obraz okna (PNG)")
    demo.add_argument("--no-window", action="store_true", help="bez okna, choćby był ekran")

    serve = commands.add_parser("serve", parents=[common], help="pracuj bez okna, aż do zatrzymania")
    serve.add_argument("--once", action="store_true", help="przyjmij i odczytaj to, co czeka, i zakończ")
    serve.add_argument("--workers", type=_count, metavar="N", help="liczba procesów odczytu")
    serve.add_argument("--panel", metavar="ADRES:PORT", help="udostępnij panel klienta pod tym adresem")
    serve.add_argument("--base-url", metavar="URL", help="adres, pod którym klienci widzą panel (https://…)")
    serve.add_argument(
        "--proxies", metavar="ADRESY", help="serwery pośredniczące, którym wierzyć (adresy, po przecinku)"
    )
    serve.add_argument(
        "--plain-http", action="store_true", help="bez HTTPS: tylko na 127.0.0.1, za serwerem pośredniczącym"
    )

    read = commands.add_parser("read", parents=[common], help="odczytaj pliki; po jednym JSON na dokument")
    read.add_argument("files", nargs="+", type=Path, metavar="PLIK")
    read.add_argument("--out", type=Path, metavar="FOLDER", help="dokąd zapisać pliki JSON")
    read.add_argument("--engine", type=Engine, choices=list(Engine), default=Engine.AUTO)
    read.add_argument("--workers", type=_count, metavar="N", help="liczba procesów odczytu")
    _add_split(read, SplitPolicy.AUTO)

    bench = commands.add_parser("bench", parents=[common], help="oceń odczyt dokumentów o znanej treści")
    bench.add_argument("folder", type=Path, metavar="FOLDER", help="dokumenty i pliki prawdy (folder truth)")
    bench.add_argument("--json", type=Path, metavar="PLIK", help="dokąd zapisać cały wynik")
    bench.add_argument("--out", type=Path, metavar="FOLDER", help="dokąd zapisać odczyty")
    bench.add_argument("--failures", type=int, default=20, metavar="N", help="ile błędów wypisać")
    bench.add_argument("--engine", type=Engine, choices=list(Engine), default=Engine.AUTO)
    bench.add_argument("--workers", type=_count, metavar="N", help="liczba procesów odczytu")

    _add_company(commands, common, listing)
    _add_folder(commands, common, listing)

    _add_mailbox(commands, common, listing)

    _add_learnt(commands, common, listing)
    _add_outgoing(commands, common, listing)
    _add_invite(commands, common, listing)
    _add_phone(commands, common, listing)
    _add_duplicates(commands, common, listing)
    _add_booking(commands, common, listing)
    _add_contractors(commands, common, listing)
    _add_registers(commands, common, listing)
    _add_months(commands, common, listing)

    documents = commands.add_parser("documents", parents=[common, listing], help="lista dokumentów")
    documents.add_argument("--company", metavar="NIP")
    documents.add_argument("--status", type=Status, choices=list(Status), metavar="STAN")
    documents.add_argument("--search", default="", metavar="TEKST", help="szukaj słów w treści dokumentów")
    documents.add_argument(
        "--find", default="", metavar="PYTANIE", help='szukaj jak w oknie, np. "orlen maj 300-400 zł"'
    )
    documents.add_argument("--limit", type=_id, metavar="N", help="wypisz najwyżej tyle")
    documents.add_argument("--concerns", action="store_true", help="tylko z otwartymi uwagami kontroli")
    documents.add_argument(
        "--findings", action="store_true", help="przy --json także wyniki kontroli, dowody i kwoty w złotych"
    )

    approve = commands.add_parser("approve", parents=[common, listing], help="zatwierdź dokumenty")
    approve.add_argument("ids", nargs="+", type=_id, metavar="ID")

    export = commands.add_parser("export", parents=[common, listing], help="eksportuj zatwierdzone dokumenty")
    export.add_argument("--to", type=Path, required=True, metavar="FOLDER")
    export.add_argument("--format", default="csv", metavar="csv|xlsx")
    export.add_argument("ids", nargs="*", type=_id, metavar="ID", help="tylko te dokumenty, też ponownie")

    sheets = commands.add_parser("separators", parents=[common], help="kartki rozdzielające do wydruku (PDF)")
    sheets.add_argument("--company", metavar="NIP", help="za kartkami leżą dokumenty tej firmy")
    sheets.add_argument("--to", type=Path, required=True, metavar="PLIK")

    commands.add_parser("doctor", parents=[common, listing], help="sprawdź instalację i powiedz, co zrobić")
    return parser


def _add_company(
    commands: argparse._SubParsersAction[argparse.ArgumentParser],
    common: argparse.ArgumentParser,
    listing: argparse.ArgumentParser,
) -> None:
    company = commands.add_parser("company", parents=[common], help="firmy: klienci biura")
    actions = company.add_subparsers(dest="action", metavar="CZYNNOŚĆ", required=True)
    add = actions.add_parser("add", parents=[common, listing], help="dodaj firmę")
    add.add_argument("nip", metavar="NIP")
    add.add_argument("--name", required=True, help="krótka nazwa")
    edit = actions.add_parser("edit", parents=[common, listing], help="zmień firmę")
    edit.add_argument("nip", metavar="NIP")
    edit.add_argument("--name", help="krótka nazwa")
    edit.add_argument("--active", type=_yes_no, metavar="tak|nie")
    for one in (add, edit):
        one.add_argument("--full-name", help="pełna nazwa")
        one.add_argument("--email")
        one.add_argument("--read-at-once", type=_yes_no, metavar="tak|nie", help="odczyt zaczyna się sam")
        one.add_argument("--month-rule", type=MonthRule, choices=list(MonthRule))
        one.add_argument(
            "--address", action="append", metavar="ADRES", help="adres firmy na dokumenty; także kilka razy"
        )
        one.add_argument(
            "--trusted",
            action="append",
            metavar="NADAWCA",
            help="zaufany nadawca: adres albo @domena; także kilka razy",
        )
        one.add_argument("--pin", help="PIN w temacie poczty od innych nadawców; pusty: bez PIN-u")
    actions.add_parser("list", parents=[common, listing], help="lista firm")


def _add_folder(
    commands: argparse._SubParsersAction[argparse.ArgumentParser],
    common: argparse.ArgumentParser,
    listing: argparse.ArgumentParser,
) -> None:
    folder = commands.add_parser("folder", parents=[common], help="foldery skanera")
    actions = folder.add_subparsers(dest="action", metavar="CZYNNOŚĆ", required=True)
    add = actions.add_parser("add", parents=[common, listing], help="obserwuj folder")
    add.add_argument("path", type=Path, metavar="FOLDER")
    add.add_argument("--root", action="store_true", help="folder główny: podfolder dla każdej firmy")
    add.add_argument("--company", metavar="NIP", help="wszystko w folderze należy do tej firmy")
    add.add_argument("--kind", type=DocumentKind, choices=list(DocumentKind))
    add.add_argument("--month-rule", type=MonthRule, choices=list(MonthRule))
    add.add_argument("--label", default="", help="nazwa skanera, widoczna na liście")
    add.add_argument("--observer", type=ObserverKind, choices=list(ObserverKind), default=ObserverKind.AUTO)
    add.add_argument("--quiet", type=_seconds, metavar="SEKUNDY", help="jak długo plik ma się nie zmieniać")
    add.add_argument(
        "--after", type=AfterIntake, choices=list(AfterIntake), help="co zrobić z przyjętym plikiem"
    )
    add.add_argument("--stage", type=Stage, choices=list(Stage), default=Stage.AUTO)
    _add_split(add, None)
    actions.add_parser("list", parents=[common, listing], help="lista folderów")
    remove = actions.add_parser("remove", parents=[common], help="nie obserwuj folderu")
    remove.add_argument("id", type=_id, metavar="ID")


def _add_mailbox(
    commands: argparse._SubParsersAction[argparse.ArgumentParser],
    common: argparse.ArgumentParser,
    listing: argparse.ArgumentParser,
) -> None:
    mailbox = commands.add_parser("mailbox", parents=[common], help="skrzynki pocztowe na dokumenty")
    actions = mailbox.add_subparsers(dest="action", metavar="CZYNNOŚĆ", required=True)
    add = actions.add_parser("add", parents=[common, listing], help="bierz pocztę ze skrzynki")
    add.add_argument("--host", required=True, help="serwer IMAP")
    add.add_argument("--port", type=_port, help="zwykle: 993 dla TLS, 143 dla STARTTLS")
    add.add_argument("--user", required=True, help="nazwa użytkownika, zwykle adres")
    add.add_argument(
        "--security",
        type=Security,
        choices=list(Security),
        default=Security.TLS,
        help="szyfrowanie; none tylko dla serwera na tym komputerze",
    )
    add.add_argument(
        "--login",
        type=Login,
        choices=list(Login),
        default=Login.PASSWORD,
        help="google i microsoft: zgoda w przeglądarce na tym komputerze",
    )
    add.add_argument("--client-id", default="", metavar="ID", help="aplikacja biura u Google lub Microsoftu")
    _add_device_code(add)
    add.add_argument("--folder", default="INBOX", help="folder skrzynki (zwykle: INBOX)")
    add.add_argument(
        "--password-stdin", action="store_true", help="hasło (albo tajny klucz aplikacji) z wejścia"
    )
    add.add_argument(
        "--after",
        type=AfterMail,
        choices=list(AfterMail),
        default=AfterMail.NOTHING,
        help="co zrobić z przyjętą pocztą (zwykle: nothing, bez zmian)",
    )
    add.add_argument("--after-name", default="", metavar="NAZWA", help="folder albo etykieta do --after")
    add.add_argument(
        "--since", type=date.fromisoformat, metavar="RRRR-MM-DD", help="nie bierz starszej poczty"
    )
    add.add_argument(
        "--authserv", default="", metavar="NAZWA", help="czyim wynikom SPF, DKIM i DMARC wierzyć"
    )
    actions.add_parser("list", parents=[common, listing], help="lista skrzynek")
    test = actions.add_parser("test", parents=[common, listing], help="sprawdź połączenie ze skrzynkami")
    test.add_argument("ids", nargs="*", type=_id, metavar="ID")
    remove = actions.add_parser("remove", parents=[common], help="nie bierz poczty ze skrzynki")
    remove.add_argument("id", type=_id, metavar="ID")


def _add_phone(
    commands: argparse._SubParsersAction[argparse.ArgumentParser],
    common: argparse.ArgumentParser,
    listing: argparse.ArgumentParser,
) -> None:
    phone = commands.add_parser("phone", parents=[common], help="telefony klientów")
    actions = phone.add_subparsers(dest="action", metavar="CZYNNOŚĆ", required=True)
    pair = actions.add_parser("pair", parents=[common, listing], help="kod do połączenia telefonu")
    guide = actions.add_parser("guide", parents=[common], help="kartka dla klienta do wydruku (PDF)")
    for one in (pair, guide):
        one.add_argument("nip", metavar="NIP")
        one.add_argument(
            "--days",
            type=int,
            choices=range(1, MOST_DAYS + 1),
            default=USUAL_DAYS,
            metavar="N",
            help="ważność",
        )
        one.add_argument(
            "--phones",
            type=int,
            choices=range(1, MOST_PHONES + 1),
            default=USUAL_PHONES,
            metavar="N",
            help="ile telefonów wpuści kod",
        )
    guide.add_argument("--to", type=Path, required=True, metavar="PLIK")
    guide.add_argument("--language", choices=list(LANGUAGES), default="pl", help="język kartki")
    listed = actions.add_parser("list", parents=[common, listing], help="połączone telefony")
    listed.add_argument("--company", metavar="NIP")
    revoke = actions.add_parser("revoke", parents=[common], help="odłącz telefon")
    revoke.add_argument("id", type=_id, metavar="ID")


def _add_months(
    commands: argparse._SubParsersAction[argparse.ArgumentParser],
    common: argparse.ArgumentParser,
    listing: argparse.ArgumentParser,
) -> None:
    months = commands.add_parser("months", parents=[common], help="miesiące firm")
    actions = months.add_subparsers(dest="action", metavar="CZYNNOŚĆ", required=True)
    listed = actions.add_parser("list", parents=[common, listing], help="gdzie stoi każdy miesiąc")
    listed.add_argument("--company", metavar="NIP")
    listed.add_argument("--months", type=_count, default=6, metavar="N", help="ile ostatnich miesięcy")
    missing = actions.add_parser("missing", parents=[common, listing], help="czego brakuje w miesiącu")
    missing.add_argument("month", type=_month, nargs="?", metavar="RRRR-MM", help="zwykle: poprzedni")
    missing.add_argument("--company", metavar="NIP")
    missing.add_argument("--send", action="store_true", help="wyślij klientowi list z tym, czego brakuje")
    close = actions.add_parser("close", parents=[common, listing], help="zamknij miesiąc")
    close.add_argument("--anyway", action="store_true", help="choć coś jest jeszcze otwarte")
    reopen = actions.add_parser("reopen", parents=[common, listing], help="otwórz miesiąc ponownie")
    reopen.add_argument("--reason", required=True, metavar="TEKST", help="powód, który zostaje w historii")
    for one in (close, reopen):
        one.add_argument("nip", metavar="NIP")
        one.add_argument("month", type=_month, metavar="RRRR-MM")


def _add_split(parser: argparse.ArgumentParser, usual: SplitPolicy | None) -> None:
    parser.add_argument(
        "--split",
        type=SplitPolicy,
        choices=list(SplitPolicy),
        default=usual,
        help="jak dzielić plik z wieloma dokumentami (zwykle: auto)",
    )
    parser.add_argument(
        "--sides",
        type=Sides,
        choices=list(Sides),
        default=Sides.ANY,
        help="czy skaner skanuje też odwrotne strony kartek (zwykle: program poznaje sam)",
    )


def _add_learnt(
    commands: argparse._SubParsersAction[argparse.ArgumentParser],
    common: argparse.ArgumentParser,
    listing: argparse.ArgumentParser,
) -> None:
    learnt = commands.add_parser("learnt", parents=[common], help="czego program nauczył się o kontrahentach")
    actions = learnt.add_subparsers(dest="action", metavar="CZYNNOŚĆ", required=True)
    actions.add_parser("list", parents=[common, listing], help="kontrahenci, o których coś wiadomo")
    show = actions.add_parser("show", parents=[common, listing], help="co wiadomo o kontrahencie")
    show.add_argument("nip", metavar="NIP")
    export = actions.add_parser("export", parents=[common], help="zapisz wiedzę bez danych klientów")
    export.add_argument("file", type=Path, metavar="PLIK")
    take_in = actions.add_parser("import", parents=[common], help="wczytaj wiedzę z innego biura")
    take_in.add_argument("file", type=Path, metavar="PLIK")
    forget = actions.add_parser("forget", parents=[common], help="zapomnij, co wiadomo o kontrahencie")
    forget.add_argument("nip", metavar="NIP")


def _add_device_code(account: argparse.ArgumentParser) -> None:
    account.add_argument(
        "--device-code",
        action="store_true",
        help="microsoft: bez przeglądarki tutaj, kod wpisuje się na innym urządzeniu",
    )


def _add_contractors(
    commands: argparse._SubParsersAction[argparse.ArgumentParser],
    common: argparse.ArgumentParser,
    listing: argparse.ArgumentParser,
) -> None:
    contractors = commands.add_parser("contractors", parents=[common], help="baza kontrahentów biura")
    actions = contractors.add_subparsers(dest="action", metavar="CZYNNOŚĆ", required=True)
    listed = actions.add_parser("list", parents=[common, listing], help="kontrahenci")
    listed.add_argument("--search", default="", metavar="TEKST", help="numer, nazwa, miejscowość, e-mail")
    listed.add_argument("--company", metavar="NIP", help="tylko kontrahenci tej firmy")
    listed.add_argument("--inactive", action="store_true", help="także nieaktywni")
    take_in = actions.add_parser(
        "import", parents=[common, listing], help="wczytaj z CSV, XLSX, EPP, Optimy, Symfonii albo WAPRO"
    )
    take_in.add_argument("file", type=Path, metavar="PLIK")
    take_in.add_argument("--company", metavar="NIP", help="plik jest z programu tej firmy: kody i terminy")
    take_in.add_argument("--dry-run", action="store_true", help="tylko pokaż, co by się stało")
    take_in.add_argument("--fill-only", action="store_true", help="uzupełnij tylko to, co puste")
    take_in.add_argument("--encoding", choices=ENCODINGS, help="kodowanie pliku CSV (zwykle: zgadywane)")
    take_in.add_argument("--separator", metavar="ZNAK", help="znak między kolumnami CSV (zwykle: zgadywany)")
    export = actions.add_parser("export", parents=[common], help="zapisz bazę jako CSV albo XLSX")
    export.add_argument("file", type=Path, metavar="PLIK")
    export.add_argument("--company", metavar="NIP", help="tylko kontrahenci tej firmy, z ich ustaleniami")
    merge = actions.add_parser("merge", parents=[common], help="zrób z dwóch jednego")
    merge.add_argument("kept", metavar="A", help="numer albo nazwa tego, który zostaje")
    merge.add_argument("gone", metavar="B", help="numer albo nazwa tego, który ma się stać jego częścią")


def _add_booking(
    commands: argparse._SubParsersAction[argparse.ArgumentParser],
    common: argparse.ArgumentParser,
    listing: argparse.ArgumentParser,
) -> None:
    booking = commands.add_parser("booking", parents=[common], help="opis księgowy: słowniki, reguły, opisy")
    actions = booking.add_subparsers(dest="action", metavar="CZYNNOŚĆ", required=True)
    whose = argparse.ArgumentParser(add_help=False)
    whose.add_argument(
        "--company", metavar="NIP", default="", help="tylko dla tej firmy (zwykle: całe biuro)"
    )
    take_in = actions.add_parser("import", parents=[common, whose], help="wczytaj słowniki z plików")
    take_in.add_argument(
        "files", nargs="+", type=Path, metavar="PLIK", help="EPP, XML Optimy, Symfonia, CSV, XLSX"
    )
    take_in.add_argument("--dry-run", action="store_true", help="tylko pokaż, co by się zmieniło")
    actions.add_parser("begin", parents=[common, whose], help="dodaj gotowy zestaw dla KPiR")
    actions.add_parser("list", parents=[common, listing, whose], help="rejestry, kategorie i inne listy")
    show = actions.add_parser("show", parents=[common, listing], help="opis dokumentów, z powodami")
    show.add_argument("ids", nargs="+", type=_id, metavar="ID")
    accept = actions.add_parser("accept", parents=[common], help="przyjmij podpowiadany opis dokumentów")
    accept.add_argument("ids", nargs="+", type=_id, metavar="ID")
    rules = actions.add_parser("rules", parents=[common], help="reguły biura")
    steps = rules.add_subparsers(dest="rule_action", metavar="CZYNNOŚĆ", required=True)
    steps.add_parser("list", parents=[common, listing], help="reguły w ich kolejności")
    add = steps.add_parser("add", parents=[common, whose], help="dodaj regułę")
    add.add_argument("name", metavar="NAZWA")
    add.add_argument("--contractor", action="append", default=[], metavar="NIP|NAZWA")
    add.add_argument("--words", action="append", default=[], metavar="SŁOWA")
    add.add_argument("--low", metavar="KWOTA", help="brutto co najmniej")
    add.add_argument("--high", metavar="KWOTA", help="brutto najwyżej")
    add.add_argument("--category", default="", metavar="KOD")
    add.add_argument("--register", default="", metavar="KOD")
    add.add_argument("--description", default="", metavar="TEKST")
    add.add_argument("--vehicle", default="", metavar="NUMER")
    add.add_argument("--mark", action="append", default=[], metavar="OZNACZENIE")
    add.add_argument("--dry-run", action="store_true", help="tylko sprawdź, do ilu dokumentów pasuje")
    remove = steps.add_parser("remove", parents=[common], help="usuń regułę")
    remove.add_argument("id", type=_id, metavar="NR")


def _add_duplicates(
    commands: argparse._SubParsersAction[argparse.ArgumentParser],
    common: argparse.ArgumentParser,
    listing: argparse.ArgumentParser,
) -> None:
    duplicates = commands.add_parser(
        "duplicates", parents=[common, listing], help="dokumenty, które przyszły dwa razy"
    )
    actions = duplicates.add_subparsers(dest="action", metavar="CZYNNOŚĆ")
    shown = actions.add_parser("list", parents=[common, listing], help="pary, które czekają na decyzję")
    shown.add_argument("--all", action="store_true", help="także te, o których już postanowiono")
    same = actions.add_parser("same", parents=[common], help="to ten sam dokument: jeden zostaje")
    same.add_argument("kept", type=_id, metavar="ZOSTAJE")
    same.add_argument("gone", type=_id, metavar="ODRZUCONY")
    corrected = actions.add_parser("corrected", parents=[common], help="nowszy jest poprawioną wersją")
    corrected.add_argument("newer", type=_id, metavar="NOWSZY")
    corrected.add_argument("older", type=_id, metavar="STARSZY")
    for name, what in (("different", "to dwa różne dokumenty"), ("undo", "cofnij decyzję o tej parze")):
        action = actions.add_parser(name, parents=[common], help=what)
        action.add_argument("one", type=_id, metavar="ID")
        action.add_argument("two", type=_id, metavar="ID")


def _add_outgoing(
    commands: argparse._SubParsersAction[argparse.ArgumentParser],
    common: argparse.ArgumentParser,
    listing: argparse.ArgumentParser,
) -> None:
    outgoing = commands.add_parser("outgoing", parents=[common], help="wysyłanie listów do klientów (SMTP)")
    actions = outgoing.add_subparsers(dest="action", metavar="CZYNNOŚĆ", required=True)
    account = actions.add_parser(
        "set", parents=[common, listing], help="ustaw serwer i nadawcę; czego nie podasz, zostaje"
    )
    account.add_argument("--host", metavar="SERWER")
    account.add_argument("--port", type=int, metavar="PORT", help="zwykle 465 (tls) albo 587 (starttls)")
    account.add_argument("--security", type=Security, choices=list(Security), help="none: tylko ten komputer")
    account.add_argument("--user", metavar="NAZWA", help="pusta: serwer nie wymaga logowania")
    account.add_argument(
        "--login",
        type=Login,
        choices=list(Login),
        help="google i microsoft: zgoda w przeglądarce na tym komputerze",
    )
    account.add_argument("--client-id", metavar="ID", help="aplikacja biura u Google lub Microsoftu")
    _add_device_code(account)
    account.add_argument(
        "--password-stdin",
        action="store_true",
        help="hasło (albo tajny klucz aplikacji) z wejścia do magazynu haseł",
    )
    account.add_argument("--sender", metavar="ADRES", help="z tego adresu idą listy")
    account.add_argument("--sender-name", metavar="NAZWA")
    account.add_argument("--reply-to", metavar="ADRES", help="dokąd mają iść odpowiedzi")
    account.add_argument("--phone", metavar="TELEFON", help="telefon biura, do podpisu i dla klientów")
    account.add_argument("--per-hour", type=int, metavar="N", help="listów w ciągu godziny")
    account.add_argument(
        "--per-recipient", type=int, metavar="N", help="listów do jednej osoby w ciągu godziny"
    )
    account.add_argument("--answers", type=_yes_no, metavar="tak|nie", help="odpowiadaj nadawcom dokumentów")
    test = actions.add_parser("test", parents=[common], help="wyślij list na próbę")
    test.add_argument("--to", required=True, metavar="ADRES")
    letters = actions.add_parser("list", parents=[common, listing], help="listy: stan, czas, powód")
    letters.add_argument("--limit", type=_id, default=50, metavar="N")
    for name, said in (("retry", "wyślij list jeszcze raz"), ("cancel", "nie wysyłaj listu")):
        one = actions.add_parser(name, parents=[common], help=said)
        one.add_argument("id", type=_id, metavar="ID")


def _add_invite(
    commands: argparse._SubParsersAction[argparse.ArgumentParser],
    common: argparse.ArgumentParser,
    listing: argparse.ArgumentParser,
) -> None:
    invite = commands.add_parser("invite", parents=[common, listing], help="zaproś klienta do panelu")
    invite.add_argument("nip", metavar="NIP")
    invite.add_argument("--email", required=True, metavar="E-MAIL")
    invite.add_argument("--name", default="", metavar="NAZWISKO")
    invite.add_argument(
        "--rights",
        type=_rights,
        metavar="add,list,amounts,answer,users",
        help="co wolno w panelu (zwykle: wszystko prócz users)",
    )
    invite.add_argument("--language", choices=["pl", "en", "uk", "de"], default="pl")
    invite.add_argument("--print-link", action="store_true", help="nie wysyłaj listu, wypisz link")


def _add_registers(
    commands: argparse._SubParsersAction[argparse.ArgumentParser],
    common: argparse.ArgumentParser,
    listing: argparse.ArgumentParser,
) -> None:
    registers = commands.add_parser("registers", parents=[common], help="rejestry publiczne")
    actions = registers.add_subparsers(dest="action", metavar="CZYNNOŚĆ", required=True)
    actions.add_parser("status", parents=[common, listing], help="jak się mają rejestry")
    actions.add_parser("update", parents=[common, listing], help="zapytaj teraz o to, co czeka")
    load = actions.add_parser("load", parents=[common], help="wczytaj plik płaski (.7z albo .json)")
    load.add_argument("file", type=Path, metavar="PLIK")
    check = actions.add_parser("check", parents=[common, listing], help="czy rachunek jest w wykazie")
    check.add_argument("nip", metavar="NIP")
    check.add_argument("account", metavar="RACHUNEK")
    check.add_argument("--date", type=date.fromisoformat, metavar="RRRR-MM-DD", help="zwykle: dziś")
    rate = actions.add_parser("rate", parents=[common, listing], help="kurs NBP z tabeli przed dniem")
    rate.add_argument("currency", metavar="WALUTA")
    rate.add_argument("date", type=date.fromisoformat, metavar="RRRR-MM-DD")
    rate.add_argument("--type", type=_rate, metavar="KURS", help="zapisz kurs tabeli z tego dnia")
    rate.add_argument("--table", default="", metavar="NUMER", help="numer tabeli do --type")
    rate.add_argument("--per", type=int, default=1, metavar="N", help="za ile jednostek waluty (zwykle 1)")
    key = actions.add_parser("key", parents=[common], help="klucz do rejestru")
    key.add_argument("register", choices=["gus"])
    one = key.add_mutually_exclusive_group(required=True)
    one.add_argument("--stdin", action="store_true", help="klucz z wejścia do magazynu haseł")
    one.add_argument("--forget", action="store_true", help="zapomnij klucz")
    for name, said in (("on", "pozwól pytać rejestry"), ("off", "nie pytaj rejestrów")):
        switch = actions.add_parser(name, parents=[common, listing], help=said)
        switch.add_argument(
            "which", nargs="*", type=Register, metavar="|".join(Register), help="zwykle: wszystkie"
        )


def _rate(text: str) -> Decimal:
    try:
        return Decimal(text.replace(",", "."))
    except ArithmeticError:
        raise ValueError from None


def _rights(text: str) -> frozenset[Right]:
    return frozenset(Right(one.strip()) for one in text.split(","))


def _month(text: str) -> Month:
    try:
        return Month.parse(text)
    except ValueError:
        raise argparse.ArgumentTypeError("miesiąc jako RRRR-MM, na przykład 2026-11") from None


def _count(text: str) -> int:
    number = int(text)
    if not 1 <= number <= 64:
        raise ValueError
    return number


def _port(text: str) -> int:
    number = int(text)
    if not 0 < number < 65536:
        raise ValueError
    return number


def _id(text: str) -> int:
    number = int(text)
    if not 0 < number < 2**63:
        raise ValueError
    return number


def _seconds(text: str) -> float:
    seconds = float(text)
    if not 0 < seconds <= 3600:
        raise argparse.ArgumentTypeError("liczba większa niż 0, najwyżej 3600")
    return seconds


def _yes_no(text: str) -> bool:
    try:
        return {"tak": True, "yes": True, "nie": False, "no": False}[text.casefold()]
    except KeyError:
        raise argparse.ArgumentTypeError("tak albo nie") from None
