"""The seat at the desk: who works with the program now, and what that person may do."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import ParamSpec, TypeVar

from desktop.domain.errors import UserError
from desktop.domain.users import Person, Right, Role, roles_with

P = ParamSpec("P")
T = TypeVar("T")

_ACTING: ContextVar[Person | None] = ContextVar("acting", default=None)


class Seat:
    """Who sits at the desk; may be asked from any thread.

    An office that knows no users has one person, who may do everything and is called as the computer calls
    them: that person always sits.  Once it knows users, nobody does until somebody signs in.

    Work that nobody in person does (reading, mail, the panel) goes on whoever sits, and under the same name
    as in an office without users.
    """

    def __init__(self, alone: str) -> None:
        self._lock = threading.Lock()
        self._alone = Person(alone, alone, Role.OWNER)
        self._has_users = False
        self._sitting: Person | None = None
        self._listeners: tuple[Callable[[], None], ...] = ()

    # -- who ---------------------------------------------------------------------------------------

    @property
    def person(self) -> Person | None:
        """Who acts: in this thread, else at the desk; ``None``: nobody has signed in."""
        pinned = _ACTING.get()
        if pinned is not None:
            return pinned
        with self._lock:
            if self._sitting is not None:
                return self._sitting
            return None if self._has_users else self._alone

    @property
    def sitting(self) -> Person | None:
        """Who has signed in at the desk, whoever acts in this thread."""
        with self._lock:
            return self._sitting

    @property
    def has_users(self) -> bool:
        """Whether people sign in here."""
        with self._lock:
            return self._has_users

    @property
    def name(self) -> str:
        """What the trail calls whoever sits here; empty if nobody does."""
        person = self.person
        return "" if person is None else person.name

    @property
    def companies(self) -> frozenset[int] | None:
        """The companies that are in reach; ``None``: all."""
        person = self.person
        return frozenset() if person is None else person.companies

    def acting(self) -> str:
        """For services: who does what is being done in this thread, the office's own name if nobody does."""
        person = _ACTING.get()
        return self._alone.name if person is None else person.name

    def login(self) -> str:
        """As :meth:`acting`, by what stays the same when a person is renamed."""
        person = _ACTING.get()
        return self._alone.login if person is None else person.login

    # -- sitting down and getting up -----------------------------------------------------------------

    def sit(self, person: Person) -> None:
        """Have ``person``, who has proved who they are, sit here from now on."""
        self._put(person, has_users=True)

    def leave(self) -> None:
        """Nobody sits here until somebody signs in."""
        self._put(None, has_users=None)

    def know_users(self, *, exist: bool) -> None:
        """Whether the office knows users: without any, its one person sits here."""
        self._put(self._sitting if exist else None, has_users=exist)

    def when_changed(self, call: Callable[[], None]) -> Callable[[], None]:
        """Have ``call`` called, on any thread, when somebody else sits here or may do something else.

        Until the returned function is called.
        """
        with self._lock:
            self._listeners = (*self._listeners, call)

        def forget() -> None:
            with self._lock:
                self._listeners = tuple(one for one in self._listeners if one is not call)

        return forget

    def _put(self, person: Person | None, *, has_users: bool | None) -> None:
        with self._lock:
            before = (self._sitting, self._has_users)
            self._sitting = person
            self._has_users = self._has_users if has_users is None else has_users
            changed = before != (self._sitting, self._has_users)
            listeners = self._listeners if changed else ()
        for call in listeners:
            call()

    # -- what they may do ------------------------------------------------------------------------------

    def may(self, right: Right, company_id: int | None = None) -> bool:
        """Whether whoever sits here may do that; with a company, for it."""
        person = self.person
        if person is None or not person.may(right):
            return False
        return company_id is None or person.companies is None or company_id in person.companies

    def require(self, right: Right) -> Person:
        """Whoever acts, who may do that; else raises ``users.sign_in`` or ``users.not_allowed``."""
        person = self.person
        if person is None:
            raise UserError("users.sign_in")
        if not person.may(right):
            roles = ",".join(role.value for role in roles_with(right))
            raise UserError("users.not_allowed", right=right.value, roles=roles, role=person.role.value)
        return person

    def require_companies(self, companies: Iterable[int | None]) -> None:
        """All of these in reach (``None``: what belongs to no company), else raises ``users.not_yours``."""
        person = self.person
        if person is None:
            raise UserError("users.sign_in")
        if person.companies is not None and not set(companies) <= person.companies:
            raise UserError("users.not_yours")

    # -- acting ------------------------------------------------------------------------------------

    @contextmanager
    def acts(self, person: Person | None) -> Iterator[None]:
        """What this thread does meanwhile, ``person`` does, whoever sits down."""
        token = _ACTING.set(person)
        try:
            yield
        finally:
            _ACTING.reset(token)

    def pinned(self, call: Callable[P, T]) -> Callable[P, T]:
        """``call`` as done by whoever sits here now, though it may run later and on another thread."""
        person = self.person

        def run(*args: P.args, **kwargs: P.kwargs) -> T:
            with self.acts(person):
                return call(*args, **kwargs)

        return run
