"""All keys of the program in one table: menus, tooltips, the key handlers and the list of keys use it.

No key is built on Ctrl+Alt: on Windows that is AltGr, which types Polish letters.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QKeyCombination
from PySide6.QtGui import QKeySequence

from desktop.domain.sentences import QT_TRANSLATE_NOOP


class KeyGroup(StrEnum):
    """Where keys work: the headings of the list of keys."""

    EVERYWHERE = "everywhere"
    DOCUMENTS = "documents"
    SELECTED = "selected"
    FIELDS = "fields"
    VAT_TABLE = "vat_table"
    PAGE = "page"
    DOCUMENT = "document"
    SPLITTING = "splitting"
    MONTHS = "months"
    CONTRACTORS = "contractors"
    COMPARING = "comparing"
    TRANSFERS = "transfers"
    STATEMENTS = "statements"
    HANDOVER = "handover"
    FIRST_RUN = "first_run"


class Command(StrEnum):
    """What keys do; the values are stable names."""

    HELP = "help"
    MANUAL = "manual"
    SETTINGS = "settings"
    SUPPORT = "support"
    QUIT = "quit"
    FIRST_RUN = "first_run"
    LOCK = "lock"
    TRAIL = "trail"

    NEXT_STEP = "next_step"
    PREVIOUS_STEP = "previous_step"
    SKIP_STEP = "skip_step"

    ADD_FILES = "add_files"
    SEARCH = "search"
    FIND_COMPANY = "find_company"
    READ = "read"
    REVIEW = "review"
    REVIEW_WAITING = "review_waiting"
    APPROVE_SELECTED = "approve_selected"
    REJECT_SELECTED = "reject_selected"
    ASSIGN = "assign"
    MONTH_OF_SELECTED = "month_of_selected"
    KIND_OF_SELECTED = "kind_of_selected"
    FILE_AWAY = "file_away"
    NOT_DUPLICATE_SELECTED = "not_duplicate_selected"
    RELEASE_SELECTED = "release_selected"
    MOVE_LATE = "move_late"
    REOPEN_SELECTED = "reopen_selected"
    DESCRIBE_SELECTED = "describe_selected"
    UNDO_DESCRIBING = "undo_describing"
    EXPORT = "export"
    ORIGINALS = "originals"
    BIN = "bin"
    RESTORE = "restore"
    PREVIEW = "preview"
    FILTERS = "filters"
    REFRESH = "refresh"
    PRINT = "print"
    TROUBLES = "troubles"
    DELIVERIES = "deliveries"
    SHARE_PANEL = "share_panel"
    TALKS = "talks"
    MONTHS_BOARD = "months_board"
    OVERVIEW = "overview"

    APPROVE = "approve"
    NEXT_DOUBTFUL = "next_doubtful"
    PREVIOUS_DOUBTFUL = "previous_doubtful"
    NEXT_FIELD = "next_field"
    PREVIOUS_FIELD = "previous_field"
    CONFIRM_FIELD = "confirm_field"
    TYPE_IN_FIELD = "type_in_field"
    ADD_FIELD = "add_field"
    MORE_FIELDS = "more_fields"
    CANDIDATE_1 = "candidate_1"
    CANDIDATE_2 = "candidate_2"
    CANDIDATE_3 = "candidate_3"
    CANDIDATE_4 = "candidate_4"
    CANDIDATE_5 = "candidate_5"
    UNDO = "undo"
    LEAVE = "leave"

    GO_VAT_TABLE = "go_vat_table"
    GO_ITEMS = "go_items"
    ADD_VAT_ROW = "add_vat_row"
    REMOVE_VAT_ROW = "remove_vat_row"

    GO_PAGE = "go_page"
    ROTATE_RIGHT = "rotate_right"
    ROTATE_LEFT = "rotate_left"
    ZOOM_IN = "zoom_in"
    ZOOM_OUT = "zoom_out"
    FIT_WIDTH = "fit_width"
    FIT_PAGE = "fit_page"
    SHOW_ORIGINAL = "show_original"
    NEXT_PAGE = "next_page"
    PREVIOUS_PAGE = "previous_page"

    NEXT_DOCUMENT = "next_document"
    PREVIOUS_DOCUMENT = "previous_document"
    CHANGE_KIND = "change_kind"
    CHANGE_COMPANY = "change_company"
    CHANGE_MONTH = "change_month"
    TO_OPEN_MONTH = "to_open_month"
    NOT_AN_INVOICE = "not_an_invoice"
    REJECT = "reject"
    NOT_DUPLICATE = "not_duplicate"
    RELEASE = "release"
    REOPEN = "reopen"
    TALK = "talk"
    GO_BOOKING = "go_booking"
    ACCEPT_BOOKING = "accept_booking"
    CHECKS = "checks"
    PAYMENT_CODE = "payment_code"

    SPLIT = "split"
    SPLIT_SELECTED = "split_selected"
    TOGGLE_CUT = "toggle_cut"
    TURN_RIGHT = "turn_right"
    TURN_LEFT = "turn_left"
    DELETE_PAGES = "delete_pages"
    CUT_PROPOSED = "cut_proposed"
    SELECT_ALL_PAGES = "select_all_pages"
    LEAVE_SPLITTING = "leave_splitting"

    COMPARE = "compare"
    COMPARE_SELECTED = "compare_selected"
    KEEP_EARLIER = "keep_earlier"
    KEEP_LATER = "keep_later"
    CORRECTED_COPY = "corrected_copy"
    TWO_DOCUMENTS = "two_documents"
    UNDO_DECISION = "undo_decision"
    NEXT_PAIR = "next_pair"
    PREVIOUS_PAIR = "previous_pair"
    LEAVE_COMPARING = "leave_comparing"

    OPEN_MONTH = "open_month"
    TICK_MONTH = "tick_month"
    REMIND = "remind"
    MONTH_DETAIL = "month_detail"
    FIND_MISSING = "find_missing"

    CONTRACTORS = "contractors"
    CONTRACTOR_OF_SELECTED = "contractor_of_selected"
    CONTRACTOR_CARD = "contractor_card"
    TAKE_KNOWN = "take_known"
    FIND_CONTRACTOR = "find_contractor"
    NEW_CONTRACTOR = "new_contractor"
    SAVE_CONTRACTOR = "save_contractor"
    FILL_CONTRACTOR = "fill_contractor"
    MERGE_CONTRACTOR = "merge_contractor"
    DOUBLES = "doubles"
    IMPORT_CONTRACTORS = "import_contractors"
    EXPORT_CONTRACTORS = "export_contractors"

    TRANSFERS = "transfers"
    CHOOSE_PAYMENT = "choose_payment"
    EDIT_PAYMENT = "edit_payment"
    SPLIT_PAYMENT = "split_payment"
    MARK_PAID = "mark_paid"
    ACCEPT_PAYMENT = "accept_payment"
    OPEN_PAYMENT = "open_payment"
    TRANSFER_CODE = "transfer_code"
    WRITE_TRANSFERS = "write_transfers"
    TRANSFER_HISTORY = "transfer_history"
    PAYER_ACCOUNTS = "payer_accounts"
    SAVE_PAYER_ACCOUNT = "save_payer_account"
    STATEMENTS = "statements"
    READ_STATEMENT = "read_statement"
    IMPORT_STATEMENTS = "import_statements"
    CONFIRM_LINE = "confirm_line"
    CONFIRM_CERTAIN = "confirm_certain"
    PAIR_LINE = "pair_line"
    NO_DOCUMENT = "no_document"
    TAKE_BACK = "take_back"
    OPEN_PAID = "open_paid"
    FIND_LINE = "find_line"
    REMOVE_STATEMENT = "remove_statement"
    SAVE_STATEMENT = "save_statement"
    HANDOVER = "handover"
    HANDOVER_SELECTED = "handover_selected"
    WRITE_FILE = "write_file"
    FORMAT_SETTINGS = "format_settings"
    BATCHES = "batches"
    NEW_PREVIEW = "new_preview"
    NEXT_PART = "next_part"
    TAKE_BATCH_BACK = "take_batch_back"
    TEMPLATES = "templates"
    ADD_COLUMN = "add_column"
    COLUMN_UP = "column_up"
    COLUMN_DOWN = "column_down"
    REMOVE_COLUMN = "remove_column"


@dataclass(frozen=True, slots=True)
class Key:
    """The default keys of a command (Qt's portable names, the first is the one shown) and what it does."""

    group: KeyGroup
    keys: tuple[str, ...]
    what: str


_GROUPS: dict[KeyGroup, str] = {
    KeyGroup.EVERYWHERE: QT_TRANSLATE_NOOP("keys", "Wszędzie"),
    KeyGroup.DOCUMENTS: QT_TRANSLATE_NOOP("keys", "Lista dokumentów"),
    KeyGroup.SELECTED: QT_TRANSLATE_NOOP("keys", "Zaznaczone dokumenty"),
    KeyGroup.FIELDS: QT_TRANSLATE_NOOP("keys", "Sprawdzanie: pola"),
    KeyGroup.VAT_TABLE: QT_TRANSLATE_NOOP("keys", "Sprawdzanie: tabela VAT"),
    KeyGroup.PAGE: QT_TRANSLATE_NOOP("keys", "Sprawdzanie: obraz strony"),
    KeyGroup.DOCUMENT: QT_TRANSLATE_NOOP("keys", "Sprawdzanie: dokument"),
    KeyGroup.SPLITTING: QT_TRANSLATE_NOOP("keys", "Podział pliku"),
    KeyGroup.MONTHS: QT_TRANSLATE_NOOP("keys", "Tablica miesięcy"),
    KeyGroup.CONTRACTORS: QT_TRANSLATE_NOOP("keys", "Kontrahenci"),
    KeyGroup.COMPARING: QT_TRANSLATE_NOOP("keys", "Porównanie duplikatów"),
    KeyGroup.TRANSFERS: QT_TRANSLATE_NOOP("keys", "Przelewy"),
    KeyGroup.STATEMENTS: QT_TRANSLATE_NOOP("keys", "Wyciągi bankowe"),
    KeyGroup.HANDOVER: QT_TRANSLATE_NOOP("keys", "Przekazanie"),
    KeyGroup.FIRST_RUN: QT_TRANSLATE_NOOP("keys", "Pierwsze kroki"),
}

KEYS: dict[Command, Key] = {
    Command.HELP: Key(KeyGroup.EVERYWHERE, ("Shift+F1",), QT_TRANSLATE_NOOP("keys", "lista klawiszy")),
    Command.MANUAL: Key(
        KeyGroup.EVERYWHERE, ("F1",), QT_TRANSLATE_NOOP("keys", "pomoc o tym, co jest na ekranie")
    ),
    Command.SETTINGS: Key(KeyGroup.DOCUMENTS, ("Ctrl+,",), QT_TRANSLATE_NOOP("keys", "ustawienia")),
    Command.SUPPORT: Key(
        KeyGroup.DOCUMENTS,
        ("Ctrl+F1",),
        QT_TRANSLATE_NOOP("keys", "pomoc techniczna: sprawdzenie, dziennik, raporty błędów"),
    ),
    Command.LOCK: Key(KeyGroup.EVERYWHERE, ("Ctrl+L",), QT_TRANSLATE_NOOP("keys", "zablokuj ekran")),
    Command.TRAIL: Key(KeyGroup.DOCUMENTS, ("Ctrl+Shift+J",), QT_TRANSLATE_NOOP("keys", "kto co zrobił")),
    Command.QUIT: Key(KeyGroup.EVERYWHERE, ("Ctrl+Q",), QT_TRANSLATE_NOOP("keys", "zakończ program")),
    Command.FIRST_RUN: Key(
        KeyGroup.DOCUMENTS, ("F12",), QT_TRANSLATE_NOOP("keys", "pierwsze kroki: ustawienie biura po kolei")
    ),
    Command.NEXT_STEP: Key(
        KeyGroup.FIRST_RUN, ("Enter", "Alt+Right"), QT_TRANSLATE_NOOP("keys", "zapisz krok i idź dalej")
    ),
    Command.PREVIOUS_STEP: Key(
        KeyGroup.FIRST_RUN, ("Alt+Left",), QT_TRANSLATE_NOOP("keys", "poprzedni krok")
    ),
    Command.SKIP_STEP: Key(KeyGroup.FIRST_RUN, ("F8",), QT_TRANSLATE_NOOP("keys", "pomiń krok na razie")),
    Command.PRINT: Key(
        KeyGroup.EVERYWHERE,
        ("Shift+F12", "Ctrl+Shift+F12"),
        QT_TRANSLATE_NOOP("keys", "drukuj albo zapisz jako PDF"),
    ),
    Command.ADD_FILES: Key(KeyGroup.DOCUMENTS, ("Ctrl+N",), QT_TRANSLATE_NOOP("keys", "dodaj pliki")),
    Command.SEARCH: Key(KeyGroup.DOCUMENTS, ("Ctrl+F",), QT_TRANSLATE_NOOP("keys", "szukaj w dokumentach")),
    Command.FIND_COMPANY: Key(
        KeyGroup.DOCUMENTS, ("Ctrl+K",), QT_TRANSLATE_NOOP("keys", "szukaj firmy w drzewie")
    ),
    Command.READ: Key(
        KeyGroup.SELECTED, ("Ctrl+R",), QT_TRANSLATE_NOOP("keys", "odczytaj zaznaczone dokumenty")
    ),
    Command.REVIEW: Key(
        KeyGroup.SELECTED, ("Enter", "Return"), QT_TRANSLATE_NOOP("keys", "sprawdzaj od zaznaczonego")
    ),
    Command.REVIEW_WAITING: Key(
        KeyGroup.DOCUMENTS, ("F2",), QT_TRANSLATE_NOOP("keys", "sprawdzaj po kolei to, co czeka")
    ),
    Command.APPROVE_SELECTED: Key(
        KeyGroup.SELECTED, ("Ctrl+Enter", "Ctrl+Return"), QT_TRANSLATE_NOOP("keys", "zatwierdź zaznaczone")
    ),
    Command.REJECT_SELECTED: Key(
        KeyGroup.SELECTED, ("Ctrl+Shift+R",), QT_TRANSLATE_NOOP("keys", "odrzuć zaznaczone, z powodem")
    ),
    Command.ASSIGN: Key(
        KeyGroup.SELECTED, ("F4",), QT_TRANSLATE_NOOP("keys", "przypisz zaznaczone do firmy")
    ),
    Command.MONTH_OF_SELECTED: Key(
        KeyGroup.SELECTED, ("F10",), QT_TRANSLATE_NOOP("keys", "zmień miesiąc zaznaczonych")
    ),
    Command.KIND_OF_SELECTED: Key(
        KeyGroup.SELECTED, ("F7",), QT_TRANSLATE_NOOP("keys", "zmień rodzaj zaznaczonych")
    ),
    Command.FILE_AWAY: Key(
        KeyGroup.SELECTED, ("F11",), QT_TRANSLATE_NOOP("keys", "złóż zaznaczone bez księgowania")
    ),
    Command.NOT_DUPLICATE_SELECTED: Key(
        KeyGroup.SELECTED, ("Ctrl+Shift+D",), QT_TRANSLATE_NOOP("keys", "zaznaczone to nie duplikaty")
    ),
    Command.RELEASE_SELECTED: Key(
        KeyGroup.SELECTED, ("Ctrl+Shift+W",), QT_TRANSLATE_NOOP("keys", "wpuść zaznaczone z kwarantanny")
    ),
    Command.MOVE_LATE: Key(
        KeyGroup.SELECTED,
        ("Ctrl+F10",),
        QT_TRANSLATE_NOOP("keys", "spóźnione przełóż do najbliższego otwartego miesiąca"),
    ),
    Command.REOPEN_SELECTED: Key(
        KeyGroup.SELECTED, ("Ctrl+Shift+Z",), QT_TRANSLATE_NOOP("keys", "cofnij zaznaczone do sprawdzenia")
    ),
    Command.EXPORT: Key(
        KeyGroup.SELECTED, ("Ctrl+E",), QT_TRANSLATE_NOOP("keys", "menu eksportu i przekazania")
    ),
    Command.ORIGINALS: Key(
        KeyGroup.SELECTED, ("Ctrl+Shift+E",), QT_TRANSLATE_NOOP("keys", "zapisz oryginały")
    ),
    Command.BIN: Key(
        KeyGroup.SELECTED, ("Delete",), QT_TRANSLATE_NOOP("keys", "przenieś zaznaczone do kosza")
    ),
    Command.RESTORE: Key(
        KeyGroup.SELECTED, ("Ctrl+Shift+P",), QT_TRANSLATE_NOOP("keys", "przywróć zaznaczone z kosza")
    ),
    Command.PREVIEW: Key(
        KeyGroup.DOCUMENTS, ("F3",), QT_TRANSLATE_NOOP("keys", "pokaż albo schowaj podgląd")
    ),
    Command.FILTERS: Key(
        KeyGroup.DOCUMENTS, ("Ctrl+Shift+L",), QT_TRANSLATE_NOOP("keys", "pokaż albo schowaj filtry kolumn")
    ),
    Command.DELIVERIES: Key(
        KeyGroup.DOCUMENTS,
        ("Ctrl+J",),
        QT_TRANSLATE_NOOP("keys", "przesyłki: co przyszło i co się z tym stało"),
    ),
    Command.REFRESH: Key(KeyGroup.DOCUMENTS, ("F5",), QT_TRANSLATE_NOOP("keys", "odśwież listę")),
    Command.TROUBLES: Key(
        KeyGroup.DOCUMENTS, ("Ctrl+T",), QT_TRANSLATE_NOOP("keys", "pokaż albo schowaj kłopoty")
    ),
    Command.SHARE_PANEL: Key(
        KeyGroup.DOCUMENTS, ("Ctrl+U",), QT_TRANSLATE_NOOP("keys", "udostępnij panel wybranej firmie")
    ),
    Command.TALKS: Key(
        KeyGroup.DOCUMENTS, ("Ctrl+P",), QT_TRANSLATE_NOOP("keys", "pytania i odpowiedzi klientów")
    ),
    Command.MONTHS_BOARD: Key(KeyGroup.DOCUMENTS, ("Ctrl+M",), QT_TRANSLATE_NOOP("keys", "tablica miesięcy")),
    Command.OVERVIEW: Key(KeyGroup.DOCUMENTS, ("Ctrl+Shift+G",), QT_TRANSLATE_NOOP("keys", "przegląd biura")),
    Command.APPROVE: Key(
        KeyGroup.FIELDS,
        ("Enter", "Return"),
        QT_TRANSLATE_NOOP("keys", "zatwierdź dokument i otwórz następny"),
    ),
    Command.NEXT_DOUBTFUL: Key(
        KeyGroup.FIELDS, ("Tab",), QT_TRANSLATE_NOOP("keys", "następne pole do sprawdzenia")
    ),
    Command.PREVIOUS_DOUBTFUL: Key(
        KeyGroup.FIELDS, ("Shift+Tab",), QT_TRANSLATE_NOOP("keys", "poprzednie pole do sprawdzenia")
    ),
    Command.NEXT_FIELD: Key(
        KeyGroup.FIELDS, ("Down", "Ctrl+Tab"), QT_TRANSLATE_NOOP("keys", "następne pole, każde")
    ),
    Command.PREVIOUS_FIELD: Key(
        KeyGroup.FIELDS, ("Up", "Ctrl+Shift+Tab"), QT_TRANSLATE_NOOP("keys", "poprzednie pole, każde")
    ),
    Command.CONFIRM_FIELD: Key(
        KeyGroup.FIELDS,
        ("Ctrl+Enter", "Ctrl+Return"),
        QT_TRANSLATE_NOOP("keys", "potwierdź wartość i idź do następnego pola do sprawdzenia"),
    ),
    Command.TYPE_IN_FIELD: Key(
        KeyGroup.FIELDS, ("F2",), QT_TRANSLATE_NOOP("keys", "popraw wartość od końca; cyfry są wtedy tekstem")
    ),
    Command.MORE_FIELDS: Key(
        KeyGroup.FIELDS, ("Shift+F3",), QT_TRANSLATE_NOOP("keys", "pokaż albo schowaj rzadsze pola")
    ),
    Command.ADD_FIELD: Key(
        KeyGroup.FIELDS, ("F3",), QT_TRANSLATE_NOOP("keys", "dodaj pole, którego program nie odczytał")
    ),
    Command.CANDIDATE_1: Key(
        KeyGroup.FIELDS, ("Alt+1",), QT_TRANSLATE_NOOP("keys", "weź jedną z innych możliwych wartości")
    ),
    Command.CANDIDATE_2: Key(
        KeyGroup.FIELDS, ("Alt+2",), QT_TRANSLATE_NOOP("keys", "weź jedną z innych możliwych wartości")
    ),
    Command.CANDIDATE_3: Key(
        KeyGroup.FIELDS, ("Alt+3",), QT_TRANSLATE_NOOP("keys", "weź jedną z innych możliwych wartości")
    ),
    Command.CANDIDATE_4: Key(
        KeyGroup.FIELDS, ("Alt+4",), QT_TRANSLATE_NOOP("keys", "weź jedną z innych możliwych wartości")
    ),
    Command.CANDIDATE_5: Key(
        KeyGroup.FIELDS, ("Alt+5",), QT_TRANSLATE_NOOP("keys", "weź jedną z innych możliwych wartości")
    ),
    Command.UNDO: Key(
        KeyGroup.FIELDS, ("Ctrl+Z",), QT_TRANSLATE_NOOP("keys", "cofnij ostatnią zmianę, krok po kroku")
    ),
    Command.LEAVE: Key(
        KeyGroup.FIELDS, ("Escape",), QT_TRANSLATE_NOOP("keys", "porzuć pisanie; drugi raz: wróć do listy")
    ),
    Command.GO_VAT_TABLE: Key(
        KeyGroup.VAT_TABLE, ("F8",), QT_TRANSLATE_NOOP("keys", "przejdź do tabeli VAT")
    ),
    Command.GO_ITEMS: Key(
        KeyGroup.VAT_TABLE, ("Shift+F8",), QT_TRANSLATE_NOOP("keys", "przejdź do pozycji dokumentu")
    ),
    Command.ADD_VAT_ROW: Key(KeyGroup.VAT_TABLE, ("Ctrl+D",), QT_TRANSLATE_NOOP("keys", "dodaj wiersz")),
    Command.REMOVE_VAT_ROW: Key(
        KeyGroup.VAT_TABLE, ("Ctrl+Delete",), QT_TRANSLATE_NOOP("keys", "usuń wiersz")
    ),
    Command.GO_PAGE: Key(
        KeyGroup.PAGE,
        ("F6",),
        QT_TRANSLATE_NOOP("keys", "przejdź na obraz strony: strzałki wybierają słowo, Spacja je bierze"),
    ),
    Command.ROTATE_RIGHT: Key(KeyGroup.PAGE, ("Ctrl+]",), QT_TRANSLATE_NOOP("keys", "obróć stronę w prawo")),
    Command.ROTATE_LEFT: Key(KeyGroup.PAGE, ("Ctrl+[",), QT_TRANSLATE_NOOP("keys", "obróć stronę w lewo")),
    Command.ZOOM_IN: Key(
        KeyGroup.PAGE,
        ("Ctrl++", "Ctrl+="),
        QT_TRANSLATE_NOOP("keys", "powiększ (także Ctrl i kółko myszy)"),
    ),
    Command.ZOOM_OUT: Key(KeyGroup.PAGE, ("Ctrl+-",), QT_TRANSLATE_NOOP("keys", "pomniejsz")),
    Command.FIT_WIDTH: Key(KeyGroup.PAGE, ("Ctrl+0",), QT_TRANSLATE_NOOP("keys", "dopasuj do szerokości")),
    Command.FIT_PAGE: Key(KeyGroup.PAGE, ("Ctrl+9",), QT_TRANSLATE_NOOP("keys", "pokaż całą stronę")),
    Command.SHOW_ORIGINAL: Key(
        KeyGroup.PAGE,
        ("Ctrl+O",),
        QT_TRANSLATE_NOOP("keys", "pokaż oryginał zamiast strony wyprostowanej, albo z powrotem"),
    ),
    Command.NEXT_PAGE: Key(
        KeyGroup.PAGE, ("Ctrl+PgDown",), QT_TRANSLATE_NOOP("keys", "następna strona dokumentu")
    ),
    Command.PREVIOUS_PAGE: Key(
        KeyGroup.PAGE, ("Ctrl+PgUp",), QT_TRANSLATE_NOOP("keys", "poprzednia strona dokumentu")
    ),
    Command.NEXT_DOCUMENT: Key(
        KeyGroup.DOCUMENT,
        ("PgDown", "Alt+Right"),
        QT_TRANSLATE_NOOP("keys", "następny dokument, bez zatwierdzania"),
    ),
    Command.PREVIOUS_DOCUMENT: Key(
        KeyGroup.DOCUMENT, ("PgUp", "Alt+Left"), QT_TRANSLATE_NOOP("keys", "poprzedni dokument")
    ),
    Command.CHANGE_KIND: Key(KeyGroup.DOCUMENT, ("F7",), QT_TRANSLATE_NOOP("keys", "zmień rodzaj dokumentu")),
    Command.CHANGE_COMPANY: Key(KeyGroup.DOCUMENT, ("F9",), QT_TRANSLATE_NOOP("keys", "zmień firmę")),
    Command.CHANGE_MONTH: Key(KeyGroup.DOCUMENT, ("F10",), QT_TRANSLATE_NOOP("keys", "zmień miesiąc")),
    Command.TO_OPEN_MONTH: Key(
        KeyGroup.DOCUMENT,
        ("Ctrl+F10",),
        QT_TRANSLATE_NOOP("keys", "z zamkniętego miesiąca przenieś do najbliższego otwartego"),
    ),
    Command.NOT_AN_INVOICE: Key(
        KeyGroup.DOCUMENT, ("F11",), QT_TRANSLATE_NOOP("keys", "to nie faktura: pismo, umowa i inne")
    ),
    Command.REJECT: Key(KeyGroup.DOCUMENT, ("F12",), QT_TRANSLATE_NOOP("keys", "odrzuć dokument, z powodem")),
    Command.NOT_DUPLICATE: Key(
        KeyGroup.DOCUMENT, ("Ctrl+Shift+D",), QT_TRANSLATE_NOOP("keys", "to nie duplikat")
    ),
    Command.RELEASE: Key(
        KeyGroup.DOCUMENT, ("Ctrl+Shift+W",), QT_TRANSLATE_NOOP("keys", "wpuść dokument z kwarantanny")
    ),
    Command.REOPEN: Key(
        KeyGroup.DOCUMENT, ("Ctrl+Shift+Z",), QT_TRANSLATE_NOOP("keys", "otwórz dokument ponownie")
    ),
    Command.GO_BOOKING: Key(
        KeyGroup.DOCUMENT, ("F4",), QT_TRANSLATE_NOOP("keys", "przejdź do opisu księgowego")
    ),
    Command.ACCEPT_BOOKING: Key(
        KeyGroup.DOCUMENT, ("Ctrl+B",), QT_TRANSLATE_NOOP("keys", "przyjmij cały podpowiadany opis księgowy")
    ),
    Command.DESCRIBE_SELECTED: Key(
        KeyGroup.SELECTED,
        ("Ctrl+B",),
        QT_TRANSLATE_NOOP("keys", "opisz zaznaczone: rejestr, kategoria i inne"),
    ),
    Command.UNDO_DESCRIBING: Key(
        KeyGroup.SELECTED,
        ("Ctrl+Shift+B",),
        QT_TRANSLATE_NOOP("keys", "cofnij ostatnie opisanie zaznaczonych"),
    ),
    Command.TALK: Key(KeyGroup.DOCUMENT, ("Ctrl+P",), QT_TRANSLATE_NOOP("keys", "rozmowa z klientem")),
    Command.CHECKS: Key(KeyGroup.DOCUMENT, ("Ctrl+K",), QT_TRANSLATE_NOOP("keys", "uwagi kontroli")),
    Command.SPLIT: Key(
        KeyGroup.DOCUMENT, ("Ctrl+Shift+S",), QT_TRANSLATE_NOOP("keys", "podziel albo połącz strony pliku")
    ),
    Command.SPLIT_SELECTED: Key(
        KeyGroup.SELECTED, ("Ctrl+Shift+S",), QT_TRANSLATE_NOOP("keys", "podziel albo połącz strony pliku")
    ),
    Command.TOGGLE_CUT: Key(
        KeyGroup.SPLITTING,
        ("Enter", "Return"),
        QT_TRANSLATE_NOOP("keys", "podziel albo połącz przed bieżącą stroną"),
    ),
    Command.TURN_RIGHT: Key(
        KeyGroup.SPLITTING, ("R",), QT_TRANSLATE_NOOP("keys", "obróć zaznaczone strony w prawo")
    ),
    Command.TURN_LEFT: Key(
        KeyGroup.SPLITTING, ("Shift+R",), QT_TRANSLATE_NOOP("keys", "obróć zaznaczone strony w lewo")
    ),
    Command.DELETE_PAGES: Key(
        KeyGroup.SPLITTING, ("Delete",), QT_TRANSLATE_NOOP("keys", "usuń albo przywróć zaznaczone strony")
    ),
    Command.CUT_PROPOSED: Key(
        KeyGroup.SPLITTING, ("Ctrl+Enter", "Ctrl+Return"), QT_TRANSLATE_NOOP("keys", "wykonaj propozycje")
    ),
    Command.SELECT_ALL_PAGES: Key(
        KeyGroup.SPLITTING, ("Ctrl+A",), QT_TRANSLATE_NOOP("keys", "zaznacz wszystkie strony")
    ),
    Command.LEAVE_SPLITTING: Key(KeyGroup.SPLITTING, ("Escape",), QT_TRANSLATE_NOOP("keys", "wróć")),
    Command.COMPARE: Key(
        KeyGroup.DOCUMENT, ("Ctrl+Shift+K",), QT_TRANSLATE_NOOP("keys", "porównaj z domniemanym duplikatem")
    ),
    Command.COMPARE_SELECTED: Key(
        KeyGroup.SELECTED, ("Ctrl+Shift+K",), QT_TRANSLATE_NOOP("keys", "porównaj domniemane duplikaty")
    ),
    Command.KEEP_EARLIER: Key(
        KeyGroup.COMPARING, ("1",), QT_TRANSLATE_NOOP("keys", "to samo: zachowaj dokument z prawej")
    ),
    Command.KEEP_LATER: Key(
        KeyGroup.COMPARING, ("2",), QT_TRANSLATE_NOOP("keys", "to samo: zachowaj dokument z lewej")
    ),
    Command.CORRECTED_COPY: Key(
        KeyGroup.COMPARING, ("3",), QT_TRANSLATE_NOOP("keys", "dokument z lewej to poprawiona wersja")
    ),
    Command.TWO_DOCUMENTS: Key(
        KeyGroup.COMPARING, ("4",), QT_TRANSLATE_NOOP("keys", "to dwa różne dokumenty")
    ),
    Command.UNDO_DECISION: Key(
        KeyGroup.COMPARING, ("Ctrl+Z",), QT_TRANSLATE_NOOP("keys", "cofnij ostatnią decyzję")
    ),
    Command.NEXT_PAIR: Key(KeyGroup.COMPARING, ("PgDown",), QT_TRANSLATE_NOOP("keys", "następna para")),
    Command.PREVIOUS_PAIR: Key(KeyGroup.COMPARING, ("PgUp",), QT_TRANSLATE_NOOP("keys", "poprzednia para")),
    Command.LEAVE_COMPARING: Key(KeyGroup.COMPARING, ("Escape",), QT_TRANSLATE_NOOP("keys", "wróć")),
    Command.OPEN_MONTH: Key(
        KeyGroup.MONTHS, ("Enter", "Return"), QT_TRANSLATE_NOOP("keys", "pokaż dokumenty tego miesiąca")
    ),
    Command.TICK_MONTH: Key(
        KeyGroup.MONTHS, ("Space",), QT_TRANSLATE_NOOP("keys", "zaznacz komplet albo cofnij zaznaczenie")
    ),
    Command.REMIND: Key(
        KeyGroup.MONTHS, ("Ctrl+Shift+U",), QT_TRANSLATE_NOOP("keys", "przypomnij spóźnionym z tego miesiąca")
    ),
    Command.MONTH_DETAIL: Key(
        KeyGroup.MONTHS,
        ("Ctrl+Shift+M",),
        QT_TRANSLATE_NOOP("keys", "czego brakuje, co jest otwarte, zamknięcie miesiąca"),
    ),
    Command.FIND_MISSING: Key(
        KeyGroup.MONTHS,
        ("Ctrl+Shift+B",),
        QT_TRANSLATE_NOOP("keys", "sprawdź braki wszystkich firm w wybranym miesiącu"),
    ),
    Command.CONTRACTORS: Key(KeyGroup.DOCUMENTS, ("Ctrl+Shift+I",), QT_TRANSLATE_NOOP("keys", "kontrahenci")),
    Command.CONTRACTOR_OF_SELECTED: Key(
        KeyGroup.SELECTED, ("Ctrl+I",), QT_TRANSLATE_NOOP("keys", "karta kontrahenta zaznaczonego dokumentu")
    ),
    Command.CONTRACTOR_CARD: Key(
        KeyGroup.DOCUMENT, ("Ctrl+I",), QT_TRANSLATE_NOOP("keys", "karta kontrahenta")
    ),
    Command.TAKE_KNOWN: Key(
        KeyGroup.FIELDS, ("Ctrl+G",), QT_TRANSLATE_NOOP("keys", "weź dane kontrahenta z bazy")
    ),
    Command.FIND_CONTRACTOR: Key(
        KeyGroup.CONTRACTORS, ("Ctrl+F",), QT_TRANSLATE_NOOP("keys", "szukaj kontrahenta")
    ),
    Command.NEW_CONTRACTOR: Key(
        KeyGroup.CONTRACTORS, ("Ctrl+N",), QT_TRANSLATE_NOOP("keys", "nowy kontrahent")
    ),
    Command.SAVE_CONTRACTOR: Key(
        KeyGroup.CONTRACTORS, ("Ctrl+S",), QT_TRANSLATE_NOOP("keys", "zapisz kartę")
    ),
    Command.FILL_CONTRACTOR: Key(
        KeyGroup.CONTRACTORS, ("Ctrl+R",), QT_TRANSLATE_NOOP("keys", "uzupełnij z rejestru")
    ),
    Command.MERGE_CONTRACTOR: Key(
        KeyGroup.CONTRACTORS, ("Ctrl+Shift+M",), QT_TRANSLATE_NOOP("keys", "scal z innym kontrahentem")
    ),
    Command.DOUBLES: Key(KeyGroup.CONTRACTORS, ("Ctrl+D",), QT_TRANSLATE_NOOP("keys", "możliwe dublety")),
    Command.IMPORT_CONTRACTORS: Key(
        KeyGroup.CONTRACTORS, ("Ctrl+O",), QT_TRANSLATE_NOOP("keys", "wczytaj kontrahentów z pliku")
    ),
    Command.EXPORT_CONTRACTORS: Key(
        KeyGroup.CONTRACTORS, ("Ctrl+E",), QT_TRANSLATE_NOOP("keys", "zapisz listę do pliku")
    ),
    Command.PAYMENT_CODE: Key(
        KeyGroup.DOCUMENT, ("Ctrl+Shift+Q",), QT_TRANSLATE_NOOP("keys", "kod QR przelewu do aplikacji banku")
    ),
    Command.TRANSFERS: Key(KeyGroup.DOCUMENTS, ("Ctrl+Shift+T",), QT_TRANSLATE_NOOP("keys", "przelewy")),
    Command.CHOOSE_PAYMENT: Key(
        KeyGroup.TRANSFERS, ("Space",), QT_TRANSLATE_NOOP("keys", "zaznacz dokument do zapłaty")
    ),
    Command.EDIT_PAYMENT: Key(KeyGroup.TRANSFERS, ("F2",), QT_TRANSLATE_NOOP("keys", "zmień kwotę przelewu")),
    Command.SPLIT_PAYMENT: Key(
        KeyGroup.TRANSFERS, ("Ctrl+M",), QT_TRANSLATE_NOOP("keys", "podzielona płatność albo zwykły przelew")
    ),
    Command.MARK_PAID: Key(
        KeyGroup.TRANSFERS, ("Delete",), QT_TRANSLATE_NOOP("keys", "zapłacone poza programem")
    ),
    Command.ACCEPT_PAYMENT: Key(
        KeyGroup.TRANSFERS, ("Ctrl+Enter", "Ctrl+Return"), QT_TRANSLATE_NOOP("keys", "przyjmij uwagę")
    ),
    Command.OPEN_PAYMENT: Key(KeyGroup.TRANSFERS, ("Ctrl+O",), QT_TRANSLATE_NOOP("keys", "otwórz dokument")),
    Command.TRANSFER_CODE: Key(
        KeyGroup.TRANSFERS, ("Ctrl+K",), QT_TRANSLATE_NOOP("keys", "kod QR do aplikacji banku")
    ),
    Command.WRITE_TRANSFERS: Key(
        KeyGroup.TRANSFERS, ("Ctrl+E",), QT_TRANSLATE_NOOP("keys", "zapisz plik dla banku")
    ),
    Command.TRANSFER_HISTORY: Key(
        KeyGroup.TRANSFERS, ("Ctrl+H",), QT_TRANSLATE_NOOP("keys", "historia przelewów")
    ),
    Command.PAYER_ACCOUNTS: Key(KeyGroup.TRANSFERS, ("Ctrl+R",), QT_TRANSLATE_NOOP("keys", "rachunki firmy")),
    Command.SAVE_PAYER_ACCOUNT: Key(
        KeyGroup.TRANSFERS, ("Ctrl+S",), QT_TRANSLATE_NOOP("keys", "zapisz rachunek")
    ),
    Command.STATEMENTS: Key(
        KeyGroup.DOCUMENTS, ("Ctrl+Y",), QT_TRANSLATE_NOOP("keys", "wyciągi bankowe wybranej firmy")
    ),
    Command.READ_STATEMENT: Key(
        KeyGroup.SELECTED,
        ("Ctrl+Shift+Y",),
        QT_TRANSLATE_NOOP("keys", "wczytaj zaznaczone jako wyciągi bankowe"),
    ),
    Command.IMPORT_STATEMENTS: Key(
        KeyGroup.STATEMENTS, ("Ctrl+O",), QT_TRANSLATE_NOOP("keys", "wczytaj wyciągi z plików")
    ),
    Command.CONFIRM_LINE: Key(
        KeyGroup.STATEMENTS,
        ("Enter", "Return"),
        QT_TRANSLATE_NOOP("keys", "potwierdź propozycję i przejdź do następnej pozycji, która czeka"),
    ),
    Command.CONFIRM_CERTAIN: Key(
        KeyGroup.STATEMENTS,
        ("Ctrl+Enter", "Ctrl+Return"),
        QT_TRANSLATE_NOOP("keys", "potwierdź wszystkie pewne propozycje wyciągu"),
    ),
    Command.PAIR_LINE: Key(
        KeyGroup.STATEMENTS, ("F4",), QT_TRANSLATE_NOOP("keys", "połącz płatność z dokumentem")
    ),
    Command.NO_DOCUMENT: Key(
        KeyGroup.STATEMENTS, ("F11",), QT_TRANSLATE_NOOP("keys", "płatność nie potrzebuje dokumentu")
    ),
    Command.TAKE_BACK: Key(
        KeyGroup.STATEMENTS, ("Ctrl+Z",), QT_TRANSLATE_NOOP("keys", "cofnij decyzję o zaznaczonych")
    ),
    Command.OPEN_PAID: Key(
        KeyGroup.STATEMENTS, ("Ctrl+D",), QT_TRANSLATE_NOOP("keys", "pokaż dokument płatności")
    ),
    Command.FIND_LINE: Key(
        KeyGroup.STATEMENTS, ("Ctrl+F",), QT_TRANSLATE_NOOP("keys", "szukaj wśród pozycji wyciągu")
    ),
    Command.REMOVE_STATEMENT: Key(
        KeyGroup.STATEMENTS, ("Ctrl+Delete",), QT_TRANSLATE_NOOP("keys", "usuń wybrany wyciąg")
    ),
    Command.SAVE_STATEMENT: Key(
        KeyGroup.STATEMENTS, ("Ctrl+E",), QT_TRANSLATE_NOOP("keys", "zapisz plik wyciągu")
    ),
    Command.HANDOVER: Key(
        KeyGroup.DOCUMENTS,
        ("Ctrl+Shift+H",),
        QT_TRANSLATE_NOOP("keys", "przekaż zatwierdzone do programu księgowego"),
    ),
    Command.HANDOVER_SELECTED: Key(
        KeyGroup.SELECTED, ("Ctrl+H",), QT_TRANSLATE_NOOP("keys", "przekaż zaznaczone do programu księgowego")
    ),
    Command.WRITE_FILE: Key(
        KeyGroup.HANDOVER, ("Ctrl+S",), QT_TRANSLATE_NOOP("keys", "zapisz plik albo ustawienia")
    ),
    Command.FORMAT_SETTINGS: Key(KeyGroup.HANDOVER, ("F8",), QT_TRANSLATE_NOOP("keys", "ustawienia formatu")),
    Command.BATCHES: Key(KeyGroup.HANDOVER, ("Ctrl+H",), QT_TRANSLATE_NOOP("keys", "przekazane pliki")),
    Command.NEW_PREVIEW: Key(
        KeyGroup.HANDOVER, ("F5",), QT_TRANSLATE_NOOP("keys", "przygotuj podgląd na nowo")
    ),
    Command.NEXT_PART: Key(
        KeyGroup.HANDOVER, ("F6",), QT_TRANSLATE_NOOP("keys", "z tabeli do uwag i z powrotem")
    ),
    Command.TAKE_BATCH_BACK: Key(
        KeyGroup.HANDOVER, ("Ctrl+Shift+Z",), QT_TRANSLATE_NOOP("keys", "cofnij wybraną paczkę")
    ),
    Command.TEMPLATES: Key(KeyGroup.HANDOVER, ("Ctrl+T",), QT_TRANSLATE_NOOP("keys", "własne tabele biura")),
    Command.ADD_COLUMN: Key(
        KeyGroup.HANDOVER, ("Ctrl+N",), QT_TRANSLATE_NOOP("keys", "dodaj kolumnę do własnej tabeli")
    ),
    Command.COLUMN_UP: Key(
        KeyGroup.HANDOVER, ("Alt+Up",), QT_TRANSLATE_NOOP("keys", "przesuń kolumnę własnej tabeli w górę")
    ),
    Command.COLUMN_DOWN: Key(
        KeyGroup.HANDOVER, ("Alt+Down",), QT_TRANSLATE_NOOP("keys", "przesuń kolumnę własnej tabeli w dół")
    ),
    Command.REMOVE_COLUMN: Key(
        KeyGroup.HANDOVER, ("Delete",), QT_TRANSLATE_NOOP("keys", "usuń kolumnę własnej tabeli")
    ),
}

_CAPS = {"Down": "↓", "Up": "↑", "Right": "→", "Left": "←", "Return": "Enter", "PgDown": "PgDn"}

CANDIDATES = (
    Command.CANDIDATE_1,
    Command.CANDIDATE_2,
    Command.CANDIDATE_3,
    Command.CANDIDATE_4,
    Command.CANDIDATE_5,
)


def sequences(command: Command) -> list[QKeySequence]:
    """The command's keys, as :meth:`QAction.setShortcuts` takes them."""
    return [
        QKeySequence.fromString(text, QKeySequence.SequenceFormat.PortableText) for text in KEYS[command].keys
    ]


def combination(sequence: QKeySequence) -> QKeyCombination:
    """The one keystroke of a sequence: the program's keys have no second."""
    first: QKeyCombination = sequence[0]  # type: ignore[index]  # missing in the stubs
    return first


def shown(command: Command) -> str:
    """The command's main key as this system writes it: "Ctrl+Z", on a Mac "⌘Z"."""
    return key_text(sequences(command)[0])


def key_text(sequence: QKeySequence) -> str:
    """A key as it is printed on keyboards: arrows as arrows."""
    # Elsewhere than on a Mac the native names are translated words that no keyboard bears.
    mac = sys.platform == "darwin"
    names = QKeySequence.SequenceFormat.NativeText if mac else QKeySequence.SequenceFormat.PortableText
    text = sequence.toString(names)
    head, plus, last = text.rpartition("+") if not text.endswith("+") else (text, "", "")
    return f"{head}{plus}{_CAPS.get(last, last)}"


def what(command: Command) -> str:
    """What the command does, in the window's language, as a part of a sentence."""
    return QCoreApplication.translate("keys", KEYS[command].what)


def group_name(group: KeyGroup) -> str:
    """The group's heading in the window's language."""
    return QCoreApplication.translate("keys", _GROUPS[group])


def tooltip(text: str, command: Command) -> str:
    """A tooltip that names the key behind its text: "Powiększ (Ctrl++)"."""
    return f"{text} ({shown(command)})"
