"""Who acts: the name that stands in the audit trail, known to services without their being told each time."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, overload

Acting = str | Callable[[], str]
"""A name, or what knows it at the moment: another person may have sat down at the desk since."""


def name_of(acting: Acting) -> str:
    """Who acts now."""
    return acting if isinstance(acting, str) else acting()


class ActingName:
    """An attribute of a service: set to an :data:`Acting`, it gives the name of whoever acts now."""

    def __set_name__(self, owner: type[Any], name: str) -> None:
        """Know where it is kept."""
        self._kept = f"{name}_acting"

    def __set__(self, service: Any, acting: Acting) -> None:
        """Have this be who acts."""
        service.__dict__[self._kept] = acting

    @overload
    def __get__(self, service: None, owner: type[Any]) -> ActingName: ...
    @overload
    def __get__(self, service: object, owner: type[Any]) -> str: ...
    def __get__(self, service: Any, owner: type[Any]) -> ActingName | str:
        """The name; the attribute itself of a class."""
        return self if service is None else name_of(service.__dict__[self._kept])
