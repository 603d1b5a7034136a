"""Pages out of templates: everything put in is escaped, nothing of a client is ever a script."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from desktop.assets import asset
from desktop.domain.dates import Month
from desktop.domain.monthnames import NAMES
from desktop.services.panel.texts import LANGUAGES

if TYPE_CHECKING:
    from desktop.server.visit import Visit


class Pages:
    """The panel's templates."""

    def __init__(self) -> None:
        self._environment = Environment(
            loader=FileSystemLoader(asset("panel", "templates")),
            autoescape=select_autoescape(default=True, default_for_string=True),
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._environment.filters.update(moment=moment, day=day, amount=amount)

    def render(self, template: str, visit: Visit, **values: Any) -> str:
        """The page ``template`` for this visit."""
        office = visit.panel.office.load()
        return self._environment.get_template(template).render(
            visit=visit,
            t=visit.say,
            tn=visit.say.count,
            language=visit.say.language,
            languages=LANGUAGES,
            caller=None if visit.stranger else visit.caller,
            csrf=visit.csrf,
            office=office,
            month_name=lambda month: month_name(month, visit.say.language),
            path=visit.request.url.path,
            **values,
        )


def month_name(month: Month, language: str) -> str:
    """``listopad 2026``."""
    return f"{NAMES[language][month.month - 1]} {month.year}"


def moment(at: datetime | None) -> str:
    """A moment in the office's time, ``2026-11-12 12:41``."""
    return "" if at is None else at.astimezone().strftime("%Y-%m-%d %H:%M")


def day(at: date | None) -> str:
    """``2026-11-12``."""
    return "" if at is None else at.isoformat()


def amount(value: Decimal | None, currency: str = "") -> str:
    """``1 234,56 PLN``, with spaces that do not break."""
    if value is None:
        return ""
    text = f"{value:,.2f}".replace(",", "\u00a0").replace(".", ",")
    return f"{text}\u00a0{currency}".strip()
