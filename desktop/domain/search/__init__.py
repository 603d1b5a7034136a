"""The language of the search box: free Polish (and English) text, understood piece by piece."""

from desktop.domain.search.known import Known, Nobody
from desktop.domain.search.meanings import Key, Meaning, Part, Query
from desktop.domain.search.parser import LONGEST, understand

__all__ = ["LONGEST", "Key", "Known", "Meaning", "Nobody", "Part", "Query", "understand"]
