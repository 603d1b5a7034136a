"""What the panel refuses, and how it says so to a client."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from desktop.domain.messages import fill


class Why(StrEnum):
    """The ground of a refusal, by which a front end chooses its signal."""

    BAD = "bad"
    """What was asked makes no sense."""
    LOGIN = "login"
    NOT_ALLOWED = "not_allowed"
    NOT_FOUND = "not_found"
    CONFLICT = "conflict"
    TOO_LARGE = "too_large"
    BAD_TYPE = "bad_type"
    TOO_MANY = "too_many"
    UNAVAILABLE = "unavailable"


def _(text: str) -> str:
    """Marks a text for the panel's catalogues (see :mod:`desktop.services.panel.texts`)."""
    return text


REFUSALS: Mapping[str, tuple[Why, str]] = {
    "bad_request": (Why.BAD, _("Przeglądarka wysłała coś niezrozumiałego. Odśwież stronę i spróbuj jeszcze raz.")),
    "bad_login": (Why.LOGIN, _("Adres e-mail albo hasło się nie zgadza.")),
    "bad_code": (Why.LOGIN, _("Ten kod się nie zgadza. Wpisz aktualny kod z aplikacji.")),
    "log_in": (Why.LOGIN, _("Zaloguj się jeszcze raz.")),
    "wait": (Why.TOO_MANY, _("Za dużo prób. Spróbuj ponownie za {seconds} s.")),
    "stale_page": (Why.NOT_ALLOWED, _("Ta strona była otwarta za długo. Odśwież ją i spróbuj jeszcze raz.")),
    "not_allowed": (Why.NOT_ALLOWED, _("Nie masz do tego uprawnień. Poproś o nie biuro.")),
    "not_found": (Why.NOT_FOUND, _("Tego tu nie ma.")),
    "other_company": (
        Why.CONFLICT,
        _("W innej karcie wybrano inną firmę. Odśwież stronę, zanim coś wyślesz."),
    ),
    "dead_link": (
        Why.NOT_FOUND,
        _("Ten link już nie działa: minęły 72 godziny albo został użyty. Poproś biuro o nowy."),
    ),
    "dead_pairing": (
        Why.NOT_FOUND,
        _("Ten kod nie działa: minął jego termin albo został użyty. Poproś biuro o nowy."),
    ),
    "short_password": (Why.BAD, _("Hasło musi mieć co najmniej {least} znaków.")),
    "long_password": (Why.BAD, _("Hasło może mieć najwyżej {most} znaków.")),
    "plain_password": (Why.BAD, _("To hasło łatwo zgadnąć. Wybierz inne, na przykład kilka przypadkowych słów.")),
    "other_password": (Why.BAD, _("Oba hasła muszą być takie same.")),
    "wrong_password": (Why.BAD, _("Dotychczasowe hasło się nie zgadza.")),
    "bad_email": (Why.BAD, _("To nie jest adres e-mail: {email}")),
    "no_rights": (Why.BAD, _("Zaznacz przynajmniej jedno uprawnienie.")),
    "not_yourself": (Why.BAD, _("Własnego dostępu nie można zmienić. Poproś o to biuro.")),
    "month_closed": (
        Why.CONFLICT,
        _("Ten miesiąc jest już zamknięty. Jeśli czegoś w nim brakuje, zadzwoń do biura."),
    ),
    "many_invited": (
        Why.TOO_MANY,
        _("Na odpowiedź czeka już {limit} zaproszeń. Poczekaj, aż ktoś z nich skorzysta, usuń zbędne albo zadzwoń do biura."),
    ),
    "many_links_today": (
        Why.TOO_MANY,
        _("W ciągu doby wysłano już {limit} linków. Wyślij następne jutro albo zadzwoń do biura."),
    ),
    "locked": (Why.CONFLICT, _("Ten dostęp jest zablokowany. Najpierw go odblokuj.")),
    "mail_off": (Why.UNAVAILABLE, _("Biuro nie włączyło wysyłania poczty. Zadzwoń do biura.")),
    "no_keyring": (Why.UNAVAILABLE, _("Tego nie można teraz włączyć. Zadzwoń do biura.")),
    "empty_text": (Why.BAD, _("Napisz coś, zanim wyślesz.")),
    "long_text": (Why.BAD, _("Tekst jest za długi: najwyżej {most} znaków.")),
    "cannot_withdraw": (Why.CONFLICT, _("Biuro już pracuje nad tym dokumentem. Napisz do biura, jeśli jest zbędny.")),
    "empty_file": (Why.BAD_TYPE, _("Plik jest pusty.")),
    "bad_type": (
        Why.BAD_TYPE,
        _("Tego rodzaju plików nie przyjmujemy. Wyślij PDF, zdjęcie (JPEG, PNG, HEIC, TIFF, WebP, BMP) albo fakturę XML."),
    ),
    "infected": (Why.BAD_TYPE, _("Program antywirusowy znalazł w tym pliku zagrożenie. Plik nie został przyjęty.")),
    "many_pages": (Why.TOO_LARGE, _("Plik ma ponad {limit} stron. Podziel go na mniejsze i wyślij po kolei.")),
    "large_file": (Why.TOO_LARGE, _("Plik ma {size} MB, a można wysłać najwyżej {limit} MB. Podziel go na mniejsze.")),
    "much_today": (Why.TOO_LARGE, _("Dzisiaj można wysłać jeszcze tylko {left} MB. Wyślij resztę jutro albo zadzwoń do biura.")),
    "many_today": (Why.TOO_MANY, _("Dzisiaj wysłano już {limit} plików. Wyślij resztę jutro albo zadzwoń do biura.")),
    "many_open": (Why.TOO_MANY, _("Wysyła się już {limit} plików naraz. Poczekaj, aż się skończą.")),
    "other_offset": (Why.CONFLICT, _("Część pliku już doszła. Wysyłanie zacznie się od właściwego miejsca.")),
    "busy": (Why.CONFLICT, _("Ten plik właśnie się wysyła, może w innej karcie.")),
    "more_than_said": (Why.BAD, _("Plik jest większy, niż podała przeglądarka. Wyślij go jeszcze raz.")),
    "changed_file": (Why.CONFLICT, _("Plik zmienił się po drodze. Wyślij go jeszcze raz.")),
    "disk_full": (Why.UNAVAILABLE, _("W biurze brakuje miejsca na dysku. Zadzwoń do biura.")),
    "no_scanner": (Why.UNAVAILABLE, _("Nie można teraz sprawdzić pliku programem antywirusowym. Spróbuj za chwilę.")),
    "failed": (Why.UNAVAILABLE, _("Teraz się to nie udało. Spróbuj za chwilę albo zadzwoń do biura.")),
    "no_preview": (Why.NOT_FOUND, _("Podglądu jeszcze nie ma.")),
    "slow_down": (Why.TOO_MANY, _("Za dużo naraz. Poczekaj chwilę i spróbuj ponownie.")),
}  # fmt: skip
"""Polish texts by code; the catalogues have the other languages."""


class Refused(Exception):  # noqa: N818 - it is no error of the program
    """The panel does not do what was asked; ``code`` is one of :data:`REFUSALS`."""

    def __init__(self, code: str, **details: object) -> None:
        super().__init__(code)
        self.code = code
        self.details = {name: str(value) for name, value in details.items()}

    @property
    def why(self) -> Why:
        """Its ground."""
        return REFUSALS[self.code][0]

    @property
    def polish(self) -> str:
        """The Polish text without its details: the key in the catalogues."""
        return REFUSALS[self.code][1]

    @property
    def sentence(self) -> str:
        """The Polish text with its details."""
        return fill(self.polish, self.details)
