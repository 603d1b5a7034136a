"""The services' events as Qt signals, at a pace that a window can follow."""

from __future__ import annotations

import threading

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal, SignalInstance

from desktop.services.events import (
    BackupChanged,
    BackupProgress,
    BatchesChanged,
    CompaniesChanged,
    ContractorsChanged,
    DeliveriesChanged,
    DocumentsChanged,
    Event,
    EventBus,
    FindingsChanged,
    FolderStates,
    GatheringChanged,
    IntakeProgress,
    LettersChanged,
    MailboxStates,
    PanelChanged,
    PanelStopped,
    ReadingProgress,
    RegistersAnswered,
    RegisterStatesChanged,
    Resumed,
    StatementsChanged,
    TroublesChanged,
)

INTERVAL_MS = 100
"""At most ten deliveries a second, however fast events come."""


class Bridge(QObject):
    """Gathers events from any thread and delivers them on the window's thread.

    Between two of them, changed documents, deliveries and companies are joined into sets, and of progress
    and states only the newest counts.
    """

    documents_changed = Signal(object)
    """``frozenset[int]`` of ids."""
    companies_changed = Signal()
    deliveries_changed = Signal(object)
    """``frozenset[int]`` of ids."""
    folder_states = Signal(object)
    mailbox_states = Signal(object)
    reading_progress = Signal(object)
    troubles_changed = Signal(int)
    intake_progress = Signal(int, int)
    letters_changed = Signal()
    register_states_changed = Signal()
    registers_answered = Signal()
    """Public registers have said something new."""
    panel_changed = Signal(object)
    """``frozenset[int]`` of companies."""
    panel_stopped = Signal()
    gathering_changed = Signal(object)
    """In a shared office: the :class:`GatheringState` as it is now."""
    contractors_changed = Signal()
    batches_changed = Signal()
    """Documents were handed over, or a batch was taken back."""
    backup_changed = Signal()
    """A backup was made, failed or was set up; or files were held against their hashes."""
    backup_progress = Signal(str, int, int)
    """What is being done, how much of it is done, of how much; no text once it has ended."""
    statements_changed = Signal()
    """Bank statements came, went, or were decided about."""
    resumed = Signal()
    """The computer slept and is awake again."""
    _wake = Signal()

    def __init__(self, bus: EventBus, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = threading.Lock()
        self._joined: dict[type[object], set[int]] = {}
        self._latest: dict[type[object], Event] = {}
        self._woken = False
        self._open = True
        self._since = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._deliver)
        self._wake.connect(self._schedule, Qt.ConnectionType.QueuedConnection)
        self._plain: dict[type[object], SignalInstance] = {
            CompaniesChanged: self.companies_changed,
            LettersChanged: self.letters_changed,
            PanelStopped: self.panel_stopped,
            RegistersAnswered: self.registers_answered,
            BatchesChanged: self.batches_changed,
            ContractorsChanged: self.contractors_changed,
            RegisterStatesChanged: self.register_states_changed,
            StatementsChanged: self.statements_changed,
            BackupChanged: self.backup_changed,
            Resumed: self.resumed,
        }
        self._unsubscribe = bus.subscribe(self._take)

    def close(self) -> None:
        """Hear and tell no more; what is under way to the window's thread finds nobody to be told."""
        self._open = False
        self._unsubscribe()
        self._timer.stop()

    def _take(self, event: Event) -> None:
        with self._lock:
            if isinstance(event, FindingsChanged):
                # The list shows them with their documents.
                self._joined.setdefault(DocumentsChanged, set()).update(event.ids)
            elif isinstance(event, DocumentsChanged | DeliveriesChanged):
                self._joined.setdefault(type(event), set()).update(event.ids)
            elif isinstance(event, PanelChanged):
                self._joined.setdefault(PanelChanged, set()).update(event.companies)
            else:
                self._latest[type(event)] = event
            if self._woken:
                return
            self._woken = True
        self._wake.emit()

    def _schedule(self) -> None:
        if not self._open:
            return
        passed = self._since.elapsed() if self._since.isValid() else INTERVAL_MS
        self._timer.start(max(0, INTERVAL_MS - passed))

    def _deliver(self) -> None:
        with self._lock:
            joined, self._joined = self._joined, {}
            latest, self._latest = list(self._latest.values()), {}
            self._woken = False
        self._since.start()
        signals = (
            (DocumentsChanged, self.documents_changed),
            (DeliveriesChanged, self.deliveries_changed),
            (PanelChanged, self.panel_changed),
        )
        for kind, signal in signals:
            if joined.get(kind):
                signal.emit(frozenset(joined[kind]))
        for event in latest:
            self._tell(event)

    def _tell(self, event: Event) -> None:
        plain = self._plain.get(type(event))
        if plain is not None:
            plain.emit()
            return
        match event:
            case FolderStates(states):
                self.folder_states.emit(states)
            case MailboxStates(states):
                self.mailbox_states.emit(states)
            case ReadingProgress():
                self.reading_progress.emit(event)
            case GatheringChanged(state):
                self.gathering_changed.emit(state)
            case TroublesChanged(count):
                self.troubles_changed.emit(count)
            case IntakeProgress(done, total):
                self.intake_progress.emit(done, total)
            case BackupProgress(stage, done, of):
                self.backup_progress.emit(stage, done, of)
