"""The formats that are offered: those of the program, and those that the office designed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from desktop.domain.errors import UserError
from desktop.services.exporting.file_names import options_of
from desktop.services.exporting.values import FormatInfo

if TYPE_CHECKING:
    from desktop.export.registry import Exporter


class Formats:
    """Finds exporters by their keys; ``designed`` gives the office's own anew whenever it is asked."""

    def __init__(self, designed: Callable[[], Iterable[Exporter]]) -> None:
        self._designed = designed

    def all(self) -> dict[str, Exporter]:
        """Every exporter by its key, in the order in which they are offered."""
        # Loaded when somebody exports: the spreadsheets' library alone takes longer than the start.
        from desktop.export.registry import FORMATS

        return {**FORMATS, **{one.key: one for one in self._designed()}}

    def get(self, key: str) -> Exporter:
        """The exporter with this key.

        Raises :class:`UserError` ``export.unknown_format``, or ``export.template_gone`` for a template.
        """
        from desktop.export.templates.exporter import PREFIX

        known = self.all()
        if key in known:
            return known[key]
        if key.startswith(PREFIX):
            names = (one.removeprefix(PREFIX) for one in known if one.startswith(PREFIX))
            raise UserError("export.template_gone", name=key.removeprefix(PREFIX), known=", ".join(names))
        raise UserError("export.unknown_format", format=key, known=", ".join(known))

    def names(self) -> dict[str, str]:
        """The formats' names by their keys."""
        return {key: one.name for key, one in self.all().items()}


def info_of(exporter: Exporter) -> FormatInfo:
    """What is told of a format to whoever offers it."""
    return FormatInfo(
        key=exporter.key,
        name=exporter.name,
        mixed=exporter.mixed,
        options=options_of(exporter),
        mapped=exporter.mapped,
        help=exporter.help,
    )
