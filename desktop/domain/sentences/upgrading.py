"""Bringing the database up to date: what each step is about."""

from __future__ import annotations

from desktop.domain.sentences.marking import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    "upgrade.backup": QT_TRANSLATE_NOOP("sentences", "kopia zapasowa bazy"),
    "upgrade.check": QT_TRANSLATE_NOOP("sentences", "sprawdzenie bazy"),
    "upgrade.other": QT_TRANSLATE_NOOP("sentences", "zmiana budowy bazy"),
    "upgrade.0002": QT_TRANSLATE_NOOP("sentences", "pewność odczytanych pól"),
    "upgrade.0003": QT_TRANSLATE_NOOP("sentences", "pierwszy odczyt pól"),
    "upgrade.0004": QT_TRANSLATE_NOOP("sentences", "uczenie się kontrahentów"),
    "upgrade.0005": QT_TRANSLATE_NOOP("sentences", "pozycje dokumentów"),
    "upgrade.0006": QT_TRANSLATE_NOOP("sentences", "rogi stron na zdjęciach"),
    "upgrade.0007": QT_TRANSLATE_NOOP("sentences", "podział plików na dokumenty"),
    "upgrade.0008": QT_TRANSLATE_NOOP("sentences", "noty i wezwania"),
    "upgrade.0009": QT_TRANSLATE_NOOP("sentences", "faktury elektroniczne obok obrazów"),
    "upgrade.0010": QT_TRANSLATE_NOOP("sentences", "przesyłki"),
    "upgrade.0011": QT_TRANSLATE_NOOP("sentences", "listy do klientów"),
    "upgrade.0012": QT_TRANSLATE_NOOP("sentences", "skrzynki pocztowe"),
    "upgrade.0013": QT_TRANSLATE_NOOP("sentences", "panel klienta"),
    "upgrade.0014": QT_TRANSLATE_NOOP("sentences", "telefony klientów"),
    "upgrade.0015": QT_TRANSLATE_NOOP("sentences", "rejestry publiczne"),
    "upgrade.0016": QT_TRANSLATE_NOOP("sentences", "kontrahenci"),
    "upgrade.0017": QT_TRANSLATE_NOOP("sentences", "kontrola dokumentów"),
    "upgrade.0018": QT_TRANSLATE_NOOP("sentences", "duplikaty"),
    "upgrade.0019": QT_TRANSLATE_NOOP("sentences", "opis księgowy"),
    "upgrade.0020": QT_TRANSLATE_NOOP("sentences", "zamykanie miesięcy"),
    "upgrade.0021": QT_TRANSLATE_NOOP("sentences", "wyszukiwanie w archiwum"),
    "upgrade.0022": QT_TRANSLATE_NOOP("sentences", "paczki eksportu"),
    "upgrade.0025": QT_TRANSLATE_NOOP("sentences", "rachunki kontrahentów"),
    "upgrade.0028": QT_TRANSLATE_NOOP("sentences", "dziennik kopii zapasowych"),
    # Moving the data to another folder
    "upgrade.entering": QT_TRANSLATE_NOOP("sentences", "łączenie ze wspólną bazą"),
    "upgrade.restoring": QT_TRANSLATE_NOOP("sentences", "odtwarzanie plików z kopii zapasowej"),
    "upgrade.moving": QT_TRANSLATE_NOOP("sentences", "kopiowanie danych do nowego folderu"),
    "upgrade.comparing": QT_TRANSLATE_NOOP("sentences", "porównywanie kopii z oryginałami"),
}
