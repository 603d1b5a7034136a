"""Polish names of the countries that documents come from; accounting programs want them written out."""

from __future__ import annotations

_NAMES = {
    "AT": "Austria", "AU": "Australia", "BE": "Belgia", "BG": "Bułgaria", "BY": "Białoruś", "CA": "Kanada",
    "CH": "Szwajcaria", "CN": "Chiny", "CY": "Cypr", "CZ": "Czechy", "DE": "Niemcy", "DK": "Dania",
    "EE": "Estonia", "ES": "Hiszpania", "FI": "Finlandia", "FR": "Francja", "GB": "Wielka Brytania",
    "GR": "Grecja", "HK": "Hongkong", "HR": "Chorwacja", "HU": "Węgry", "IE": "Irlandia", "IL": "Izrael",
    "IN": "Indie", "IS": "Islandia", "IT": "Włochy", "JP": "Japonia", "KR": "Korea Południowa",
    "LI": "Liechtenstein", "LT": "Litwa", "LU": "Luksemburg", "LV": "Łotwa", "MD": "Mołdawia", "MT": "Malta",
    "NL": "Holandia", "NO": "Norwegia", "PL": "Polska", "PT": "Portugalia", "RO": "Rumunia", "RS": "Serbia",
    "SE": "Szwecja", "SG": "Singapur", "SI": "Słowenia", "SK": "Słowacja", "TR": "Turcja", "TW": "Tajwan",
    "UA": "Ukraina", "US": "Stany Zjednoczone", "VN": "Wietnam",
}  # fmt: skip


def country_name(code: str) -> str:
    """The name of the country with this ISO 3166 code; the code itself where it is not listed."""
    return _NAMES.get(code, code)
