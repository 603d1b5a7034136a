"""The gate: a service as front ends get it, which asks whoever sits at the desk before it does anything."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import wraps
from typing import Any, TypeVar, cast

from desktop.db import reach
from desktop.db.engine import Database
from desktop.domain.errors import UserError
from desktop.domain.users import Person
from desktop.services.users import office_trail
from desktop.services.users.permissions.rule import FREE, Note, Rule
from desktop.services.users.permissions.subjects import Companies
from desktop.services.users.permissions.table import RULES, UNKNOWN
from desktop.services.users.seat import Seat

T = TypeVar("T")

_SECRET = frozenset({"pin"})
_LONGEST = 2000
"""Characters of what a setting was or is."""


class Gate:
    """Puts services behind the seat at the desk.

    A service behind it behaves as itself, but its methods go by their rules: they raise ``users.sign_in``
    while nobody sits there, ``users.not_allowed`` to those whose role may not do that, and
    ``users.not_yours`` for what belongs to companies out of reach.  What they do, whoever sits there does:
    the trail says so.
    """

    def __init__(self, seat: Seat, database: Database) -> None:
        self._seat = seat
        self._database = database

    def before(self, service: T) -> T:
        """``service`` behind the gate; its parts, and the sessions that it opens, are too."""
        return cast("T", _Guarded(service, self))

    def through(self, service: Any, rule: Rule, method: Callable[..., Any]) -> Callable[..., Any]:
        """``method`` of ``service`` by its rule."""
        if rule is FREE:
            return method

        @wraps(method)
        def call(*args: Any, **kwargs: Any) -> Any:
            return self._call(service, rule, method, args, kwargs)

        return call

    def wrap(self, value: Any) -> Any:
        """What a service gives: sessions and parts of it behind the gate, anything else as it is."""
        return _Guarded(value, self) if type(value) in RULES else value

    def _call(
        self,
        service: Any,
        rule: Rule,
        method: Callable[..., Any],
        args: tuple[Any, ...],
        kwargs: dict[str, Any],
    ) -> Any:
        try:
            person = self._person(rule)
            limited = person.companies is not None
            if limited or rule.note is not None:
                args, kwargs, named = _bound(method, args, kwargs)
            else:
                named = {}
            about = self._companies(rule, named) if limited or rule.note is not None else set()
            if limited and not rule.makes_call:
                self._seat.require_companies(about)
        except UserError:
            if rule.quiet:
                return None
            raise
        with self._seat.acts(person):
            if rule.makes_call:
                again = Rule(rule.right, rule.subjects)
                return self.through(service, again, method(*args, **kwargs))
            before = _kept(service, rule.note, named)
            if rule.limited:
                with reach.within(person.companies):
                    result = method(*args, **kwargs)
            else:
                result = method(*args, **kwargs)
            if rule.note is not None:
                self._note(rule.note, person, named, about, before)
            return self.wrap(result)

    def _person(self, rule: Rule) -> Person:
        """Whoever acts, who may do what the rule is about for some company."""
        if rule.right is None:
            raise AssertionError("what anybody may do is not asked about")
        person = self._seat.require(rule.right)
        if rule.everything and person.companies is not None:
            raise UserError("users.not_all")
        return person

    def _companies(self, rule: Rule, named: Mapping[str, Any]) -> Companies:
        """Whose the things are that the arguments stand for."""
        found: Companies = set()
        if rule.subjects:
            with self._database.read() as session:
                for name, subject in rule.subjects.items():
                    if name in named:
                        found |= subject(session, named[name])
        return found

    def _note(
        self,
        note: Note,
        person: Person,
        named: Mapping[str, Any],
        about: Companies,
        before: object,
    ) -> None:
        old, new = _differences(before, named.get(note.given))
        with self._database.write() as session:
            office_trail.record(
                session,
                person.name,
                note.act,
                subject=str(note.subject(named)),
                company_id=next(iter(about)) if len(about) == 1 else None,
                old=old,
                new=new,
            )


class _Guarded:
    """A service behind the gate."""

    __slots__ = ("_gate", "_service")

    def __init__(self, service: Any, gate: Gate) -> None:
        object.__setattr__(self, "_service", service)
        object.__setattr__(self, "_gate", gate)

    @property
    def __class__(self) -> Any:
        # Whoever asks what it is gets the service's own answer.
        return type(object.__getattribute__(self, "_service"))

    @__class__.setter
    def __class__(self, _value: Any) -> None:
        raise TypeError("a service behind the gate stays what it is")

    def __getattr__(self, name: str) -> Any:
        service = object.__getattribute__(self, "_service")
        gate: Gate = object.__getattribute__(self, "_gate")
        value = getattr(service, name)
        if name.startswith("_"):
            return value
        rule = RULES.get(type(service), {}).get(name)
        if rule is None and not (inspect.isroutine(value) and hasattr(type(service), name)):
            return gate.wrap(value)
        return gate.through(service, rule or UNKNOWN, value)

    def __setattr__(self, name: str, value: Any) -> None:
        setattr(object.__getattribute__(self, "_service"), name, value)

    def __delattr__(self, name: str) -> None:
        delattr(object.__getattribute__(self, "_service"), name)

    def __repr__(self) -> str:
        return f"<{object.__getattribute__(self, '_service')!r} behind the gate>"


def _bound(
    method: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any]
) -> tuple[tuple[Any, ...], dict[str, Any], dict[str, Any]]:
    """The arguments as they can be passed on, and by name; an iterator among them is a list then."""
    given = inspect.signature(method).bind(*args, **kwargs)
    given.apply_defaults()
    for name, value in given.arguments.items():
        if isinstance(value, Iterator):
            given.arguments[name] = list(value)
    return given.args, given.kwargs, dict(given.arguments)


def _kept(service: Any, note: Note | None, named: Mapping[str, Any]) -> object:
    """What is kept now of what the note compares."""
    if note is None or not note.kept:
        return None
    ask = getattr(service, note.kept)
    return ask(named[note.given].id) if inspect.signature(ask).parameters else ask()


def _differences(before: object, after: object) -> tuple[str | None, str | None]:
    """What was set otherwise before, and how it is now: a line for each that changed."""
    if not is_dataclass(before) or isinstance(before, type) or type(before) is not type(after):
        return None, None
    old: list[str] = []
    new: list[str] = []
    for one in fields(before):
        was, now = getattr(before, one.name), getattr(after, one.name)
        if was == now:
            continue
        if is_dataclass(was) and not isinstance(was, type) and type(was) is type(now):
            inner = _differences(was, now)
            old.append(inner[0] or "")
            new.append(inner[1] or "")
        else:
            old.append(f"{one.name}={_plain(one.name, was)}")
            new.append(f"{one.name}={_plain(one.name, now)}")
    return "\n".join(old)[:_LONGEST] or None, "\n".join(new)[:_LONGEST] or None


def _plain(name: str, value: object) -> str:
    """A setting's value as text; of what is to be known to few only that it is set."""
    if name in _SECRET:
        return "***" if value else ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple | frozenset | list):
        return ", ".join(sorted(map(str, value)))
    return str(getattr(value, "value", value))
