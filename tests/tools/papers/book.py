"""All layouts together."""

from tests.tools.papers import composed, foreign, letters, programs, services, slips, special
from tests.tools.papers.registry import LAYOUTS, is_held

MODULES = (programs, services, foreign, special, slips, letters, composed)
__all__ = ["LAYOUTS", "MODULES", "is_held"]
