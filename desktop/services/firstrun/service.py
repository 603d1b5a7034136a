"""How far the first run is: read off the office itself, with what a person left for later."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.db.engine import Database
from desktop.db.tables import CompanyTable, DocumentTable, SettingTable, WatchedFolderTable
from desktop.domain.firstrun import FirstRunState, Step, StepState
from desktop.services.settings import load_settings

_KEY = "first_run"


class FirstRun:
    """Knows what is done, without being told: a company that was added in the settings counts as well."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def state(self) -> FirstRunState:
        """How far each step is."""
        with self._database.read() as session:
            return _state(session)

    def skip(self, step: Step) -> FirstRunState:
        """Leave ``step`` for later; one that is done stays so."""
        return self._mark(step, StepState.SKIPPED)

    def finish(self, step: Step) -> FirstRunState:
        """Say that ``step`` is done, where nothing else shows it: a place confirmed, samples seen."""
        return self._mark(step, StepState.DONE)

    def hide(self, *, hidden: bool = True) -> FirstRunState:
        """Remind of it no more, or again."""
        with self._database.write() as session:
            kept = dict(_kept(session))
            session.merge(SettingTable(key=_KEY, value={**kept, "hidden": hidden}))
            session.flush()
            return _state(session)

    def _mark(self, step: Step, state: StepState) -> FirstRunState:
        with self._database.write() as session:
            kept = dict(_kept(session))
            marks = _marks(kept)
            if marks.get(step.value) != StepState.DONE:
                marks[step.value] = state.value
            session.merge(SettingTable(key=_KEY, value={**kept, "steps": marks}))
            session.flush()
            return _state(session)


def _kept(session: Session) -> Mapping[str, Any]:
    row = session.get(SettingTable, _KEY)
    return {} if row is None else row.value


def _marks(kept: Mapping[str, Any]) -> dict[str, str]:
    steps = kept.get("steps")
    return dict(steps) if isinstance(steps, Mapping) else {}


def _state(session: Session) -> FirstRunState:
    kept = _kept(session)
    marks = _marks(kept)
    has_documents = session.scalar(select(DocumentTable.id).limit(1)) is not None
    companies = session.scalar(select(func.count()).select_from(CompanyTable)) or 0
    folders = session.scalar(select(func.count()).select_from(WatchedFolderTable)) or 0
    name = load_settings(session).office_name
    # An office that works already needs nobody to ask where its data should lie.
    works = has_documents and companies > 0
    shown = {
        Step.OFFICE: bool(name),
        Step.PLACE: works,
        Step.COMPANY: companies > 0,
        Step.SCANNER: folders > 0 and has_documents,
        Step.SAMPLES: works,
    }
    steps = {step: _of(marks.get(step.value), shown[step]) for step in Step}
    begun = bool(marks or name or companies or folders or has_documents)
    empty = not (companies or has_documents)
    return FirstRunState(steps, kept.get("hidden") is True, empty, begun)


def _of(mark: str | None, shown: bool) -> StepState:
    if shown or mark == StepState.DONE:
        return StepState.DONE
    return StepState.SKIPPED if mark == StepState.SKIPPED else StepState.OPEN
