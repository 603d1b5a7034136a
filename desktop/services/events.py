"""What happened, for whoever shows it: services publish, the window and the command line listen."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass

from desktop.domain.folders import FolderStatus
from desktop.domain.mailboxes import MailboxStatus
from desktop.domain.shared import GatheringState

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class DocumentsChanged:
    """These documents are new, changed or gone."""

    ids: frozenset[int]


@dataclass(frozen=True, slots=True)
class FindingsChanged:
    """What the rules find on these documents is not what it was, or somebody has answered it."""

    ids: frozenset[int]


@dataclass(frozen=True, slots=True)
class BatchesChanged:
    """Documents were handed over, or a batch was taken back."""


@dataclass(frozen=True, slots=True)
class DeliveriesChanged:
    """These deliveries are new or changed."""

    ids: frozenset[int]


@dataclass(frozen=True, slots=True)
class CompaniesChanged:
    """A company was added or changed."""


@dataclass(frozen=True, slots=True)
class PanelChanged:
    """Something changed in the client panel of these companies: access, messages, months."""

    companies: frozenset[int]


@dataclass(frozen=True, slots=True)
class PanelStopped:
    """The client panel was being served, and its server ended though nobody closed it."""


@dataclass(frozen=True, slots=True)
class GatheringChanged:
    """In a shared office: another computer gathers now, or none, or the server does not answer."""

    state: GatheringState


@dataclass(frozen=True, slots=True)
class FolderStates:
    """How it goes with the watched folders."""

    states: tuple[FolderStatus, ...]


@dataclass(frozen=True, slots=True)
class MailboxStates:
    """How it goes with the mailboxes."""

    states: tuple[MailboxStatus, ...]


@dataclass(frozen=True, slots=True)
class ReadingProgress:
    """``done`` of ``total`` documents since the queue was last empty; ``running`` are being read now."""

    done: int = 0
    total: int = 0
    running: int = 0
    paused: bool = False


@dataclass(frozen=True, slots=True)
class IntakeProgress:
    """``done`` of ``total`` files that somebody adds by hand."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class TroublesChanged:
    """How many troubles wait for a person now."""

    count: int


@dataclass(frozen=True, slots=True)
class LettersChanged:
    """A letter of the office was queued, or has come further."""


@dataclass(frozen=True, slots=True)
class RegistersAnswered:
    """Public registers have said something new about these tax numbers and currencies.

    With ``everything`` anything may be answered otherwise now: there is the flat file of another day, or
    other registers may be asked.
    """

    numbers: frozenset[str]
    everything: bool = False


@dataclass(frozen=True, slots=True)
class RegisterStatesChanged:
    """How it goes with the public registers."""


@dataclass(frozen=True, slots=True)
class ContractorsChanged:
    """Contractors were added, changed, merged or imported; which, where few were."""

    ids: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class StatementsChanged:
    """Bank statements of these companies came, went, or were decided about."""

    companies: frozenset[int]


@dataclass(frozen=True, slots=True)
class BackupChanged:
    """A backup was made, failed or was set up, or files were held against their hashes."""


@dataclass(frozen=True, slots=True)
class BackupProgress:
    """How far a backup or a check is: ``done`` of ``of``; no ``stage`` once it has ended."""

    stage: str
    """A value of :class:`desktop.services.backup.course.Stage`."""
    done: int
    of: int


@dataclass(frozen=True, slots=True)
class Resumed:
    """The computer slept and is awake again; what was missed meanwhile is being done."""


Event = (
    BackupChanged
    | BackupProgress
    | DocumentsChanged
    | FindingsChanged
    | BatchesChanged
    | DeliveriesChanged
    | CompaniesChanged
    | PanelChanged
    | PanelStopped
    | GatheringChanged
    | FolderStates
    | MailboxStates
    | ReadingProgress
    | IntakeProgress
    | TroublesChanged
    | LettersChanged
    | RegistersAnswered
    | RegisterStatesChanged
    | ContractorsChanged
    | StatementsChanged
    | Resumed
)
Listener = Callable[[Event], None]


class EventBus:
    """Passes events on, in the thread that publishes; listeners must be quick and move to their own."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._listeners: tuple[Listener, ...] = ()

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call ``listener`` with every event from now on, until the returned function is called."""
        with self._lock:
            self._listeners = (*self._listeners, listener)

        def unsubscribe() -> None:
            with self._lock:
                self._listeners = tuple(one for one in self._listeners if one is not listener)

        return unsubscribe

    def publish(self, event: Event) -> None:
        """Tell every listener."""
        for listener in self._listeners:
            try:
                listener(event)
            except Exception:  # noqa: BLE001 - one bad listener must not stop the work that publishes
                _LOG.exception("a listener failed on %s", type(event).__name__)
