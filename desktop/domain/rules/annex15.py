"""Words on a line of goods that point to annex 15 of the VAT act: a hint, never a proof.

The annex lists goods by PKWiU, which invoices seldom print.  The words are beginnings of words, folded.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from desktop.domain.collation import fold
from desktop.domain.fields import LineItem

_GROUPS: dict[str, str] = {
    "stal i wyroby stalowe": r"stal\w*|pret\w* (?:zebrow|stal|gladk)\w*|blach\w*"
    r"|ksztaltownik\w*|dwuteownik\w*|ceownik\w*|walcowk\w*|drut\w* stal\w*|rur\w* stal\w*|profil\w* stal\w*",
    "metale": r"miedz\w*|aluminium|aluminiow\w*|olow|cynk|cyna|nikiel|srebro"
    r"|zlot[oa] (?:inwest|dewiz|nieobrob)\w*",
    "odpady i złom": r"zlom\w*|odpad\w* (?:metal|stal|szkl|papier|plastik|tworzyw|guma|gumow)\w*|makulatur\w*"
    r"|surowc\w* wtorn\w*",
    "węgiel": r"weg(?:iel|la|lem)|ekogrosz\w*|koks\w*|brykiet\w* z wegla|mial weglowy",
    "paliwa": r"benzyn\w*|olej\w* naped\w*|olej\w* opal\w*|diesel|on ekodiesel|pb ?9[58]|lpg|autogaz"
    r"|olej\w* (?:silnik|smar|przeklad|hydraul)\w*|smar\w*",
    "elektronika": r"laptop\w*|notebook\w*|ultrabook\w*|tablet\w*|komputer\w*|procesor\w*|dysk\w*|smartfon\w*"
    r"|smartphone\w*|telefon\w* (?:komork|samsung|iphone|xiaomi)\w*|iphone\w*|ipad\w*|konsol\w*|telewizor\w*"
    r"|aparat\w* fotograf\w*|kamer\w* cyfrow\w*|toner\w*|tusz\w* do drukar\w*|pamiec (?:ram|flash)\w*",
    "części samochodowe": r"czesc\w* (?:samochod|zamienn\w* (?:do )?samochod)\w*|akumulator\w* samochod\w*"
    r"|klock\w* hamulc\w*|tarcz\w* hamulc\w*|amortyzator\w*|rozrusznik\w*|alternator\w*",
    "roboty budowlane": r"(?:robot|prac|uslug)\w* (?:budowl|remont|wykonczen|instalac|ziemn|dekarsk|murar"
    r"|tynkar|malars|elektryczn|hydraul|drog|izolac|rozbiork|wyburz|montaz)\w*|generaln\w* wykonaw\w*"
    r"|wykonanie (?:elewac|dach|fundament|instalac|przylacz|nawierzchn|posadz|tynk)\w*",
    "folie": r"foli[aei]\w* stretch\w*|stretch",
    "uprawnienia do emisji": r"uprawnie\w* do emisji\w*",
}
_PATTERNS = {name: re.compile(rf"(?<!\w)(?:{words})(?!\w)") for name, words in _GROUPS.items()}
_MOST_ITEMS = 500
"""Lines that are looked at; a hostile document may have very many."""


def likely_group(items: Iterable[LineItem]) -> tuple[str, str] | None:
    """The group of annex 15 that the first fitting line seems to be of, and the line's name."""
    for number, item in enumerate(items):
        if number >= _MOST_ITEMS:
            return None
        name = fold(item.name[:300])
        for group, pattern in _PATTERNS.items():
            if pattern.search(name):
                return group, item.name
    return None
