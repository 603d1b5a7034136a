"""Windows' firewall and the client panel."""

from __future__ import annotations

from desktop.domain.sentences.marking import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    "firewall.not_windows": QT_TRANSLATE_NOOP(
        "sentences",
        "Reguły zapory program dodaje tylko w systemie Windows. Tutaj zrób to narzędziem swojego systemu.",
    ),
    "firewall.panel_off": QT_TRANSLATE_NOOP(
        "sentences", "Panel klienta jest wyłączony. Włącz go w ustawieniach, a potem otwórz zaporę."
    ),
    "firewall.only_here": QT_TRANSLATE_NOOP(
        "sentences",
        "Panel jest udostępniany tylko na tym komputerze ({address}), więc zapora nie ma znaczenia. Żeby"
        " sięgały do niego inne komputery, zmień adres w ustawieniach panelu.",
    ),
    "firewall.refused": QT_TRANSLATE_NOOP(
        "sentences",
        "System nie zmienił reguł zapory. Zgódź się, gdy Windows zapyta o uprawnienia administratora, albo"
        " poproś o to administratora.",
    ),
}
