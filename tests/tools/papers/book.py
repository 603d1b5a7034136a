"""All layouts together."""

from tests.tools.papers import foreign, programs, services
from tests.tools.papers.registry import LAYOUTS, is_held

MODULES = (programs, services, foreign)
__all__ = ["LAYOUTS", "MODULES", "is_held"]
