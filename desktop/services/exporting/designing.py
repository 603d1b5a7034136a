"""Tables that the office designs, for programs that publish no format."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from typing import TYPE_CHECKING

from sqlalchemy import select

from desktop.db.engine import Database
from desktop.db.exporting_tables import ExportTemplateTable
from desktop.domain.collation import sort_key
from desktop.domain.errors import UserError

if TYPE_CHECKING:
    from desktop.export.registry import Exporter
    from desktop.export.templates.template import Template

_LOG = logging.getLogger(__name__)


class Templates:
    """Keeps the office's templates; each is a format ``template:NAME``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[Template, ...]:
        """Every template by its name in Polish order.

        One that this version does not understand is left out: it may come from a later one.
        """
        from desktop.export.templates.sources import SOURCES
        from desktop.export.templates.template import from_text

        with self._database.read() as session:
            kept = list(session.scalars(select(ExportTemplateTable.body)))
        found = []
        for body in kept:
            try:
                found.append(from_text(body, SOURCES))
            except UserError as error:
                _LOG.warning("a template cannot be used: %s", error.code)
        return tuple(sorted(found, key=lambda one: sort_key(one.name)))

    def exporters(self) -> Iterator[Exporter]:
        """The formats that the templates are."""
        from desktop.export.templates.exporter import TemplateExporter

        return (TemplateExporter(one) for one in self.all())

    def save(self, template: Template, *, instead_of: str = "") -> None:
        """Keep ``template``, in place of the one called ``instead_of`` where it is another's new version.

        Raises :class:`UserError` ``export.template_taken`` if another has its name, else what
        :func:`desktop.export.templates.template.checked` raises.
        """
        from desktop.export.templates.sources import SOURCES
        from desktop.export.templates.template import checked, to_text

        body = to_text(checked(template, SOURCES))
        with self._database.write() as session:
            if template.name != instead_of and session.get(ExportTemplateTable, template.name) is not None:
                raise UserError("export.template_taken", name=template.name)
            old = session.get(ExportTemplateTable, instead_of)
            if old is not None:
                session.delete(old)
                session.flush()
            session.add(ExportTemplateTable(name=template.name, body=body))

    def text(self, name: str) -> str:
        """A template as another office can take it; raises :class:`UserError` ``export.template_gone``."""
        with self._database.read() as session:
            row = session.get(ExportTemplateTable, name)
            known = ", ".join(session.scalars(select(ExportTemplateTable.name)))
        if row is None:
            raise UserError("export.template_gone", name=name, known=known)
        return row.body

    def remove(self, name: str) -> None:
        """Forget a template; batches that were written by it stay.  One that is gone is fine."""
        with self._database.write() as session:
            row = session.get(ExportTemplateTable, name)
            if row is not None:
                session.delete(row)

    def take(self, text: str) -> Template:
        """Keep a template that another office wrote out (``to_text``); returns it, raises as :meth:`save`."""
        from desktop.export.templates.sources import SOURCES
        from desktop.export.templates.template import from_text

        template = from_text(text, SOURCES)
        self.save(template)
        return template
