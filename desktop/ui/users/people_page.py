"""The settings tab "Użytkownicy": who works in the office, what they may do, and for whom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QFormLayout,
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QSizePolicy,
    QWidget,
)

from desktop.domain import names
from desktop.domain.companies import Company
from desktop.domain.errors import UserError
from desktop.domain.trail import role_name
from desktop.domain.users import LOGIN_LONGEST, NAME_LONGEST, RIGHTS, Right, Role, User, UserData
from desktop.services.users.accounts import NewUser
from desktop.services.users.computer import computer_account
from desktop.ui import texts
from desktop.ui.background import Background, Newest, message_of
from desktop.ui.style.textscale import scaled
from desktop.ui.style.tokens import Tone
from desktop.ui.users.sign_in import secret_line
from desktop.ui.widgets.boxes import at_left, column, label, row
from desktop.ui.widgets.combo import SearchCombo
from desktop.ui.widgets.elements import button
from desktop.ui.widgets.numberbox import NumberBox
from desktop.ui.widgets.strip import Strip

if TYPE_CHECKING:
    from desktop.services.office import Office
    from desktop.services.settings import OfficeSettings


class PeoplePage(QWidget):
    """A list of people, and a form for one of them."""

    lock_changed = Signal(object)
    """The :class:`OfficeSettings` with another time until the screen is locked."""

    def __init__(self, office: Office, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "page")
        self._office = office
        self._background = background
        self._requests = Newest(background)
        self._editing: User | None = None
        self._people: Sequence[User] = ()
        self._settings: OfficeSettings | None = None
        self._account = computer_account()
        self.strip = Strip()
        self.code = QLineEdit()
        self.code.setReadOnly(True)
        self.code.setAccessibleName(self.tr("Kod odzyskiwania"))
        self._code_card = QFrame()
        self.list = QListWidget()
        self.list.setProperty("look", "plain")
        self.list.setAccessibleName(self.tr("Użytkownicy"))
        self.list.currentItemChanged.connect(lambda item, _before: self._chosen(item))
        self.login = QLineEdit()
        self.login.setMaxLength(LOGIN_LONGEST)
        self.name = QLineEdit()
        self.name.setMaxLength(NAME_LONGEST)
        self.role = SearchCombo(self.tr("Rola"))
        self.role.fill([(role, role_name(role, QCoreApplication.translate)) for role in Role])
        self.role.currentIndexChanged.connect(lambda _index: self._role_chosen())
        self._may = label(look="muted", wrap=True)
        self.password = secret_line()
        self.again = secret_line()
        self.account = QLineEdit()
        self.account.setMaxLength(200)
        self.all_companies = QCheckBox(self.tr("wszystkie firmy, także przyszłe, i dokumenty bez firmy"))
        self.all_companies.toggled.connect(lambda _on: self._role_chosen())
        self.companies = QListWidget()
        self.companies.setAccessibleName(self.tr("Przydzielone firmy"))
        self.companies.setFixedHeight(150)
        self.active = QCheckBox(self.tr("może się logować"))
        self._heading = label(look="heading")
        self.save = button(self.tr("Zapisz"), self.store, look="primary")
        self.remove = button(self.tr("Usuń"), self._ask_remove, icon_name="bin")
        self.new_code = button(self.tr("Nowy kod odzyskiwania"), self._make_code)
        self.minutes = NumberBox()
        self.minutes.setRange(0, 480)
        self.minutes.setSuffix(self.tr(" min"))
        self.minutes.setSpecialValueText(self.tr("nigdy"))
        self.minutes.setAccessibleName(self.tr("Zablokuj ekran po"))
        self.minutes.editingFinished.connect(self._keep_minutes)
        self._arrange()
        self.add_new()

    def refresh(self) -> None:
        """Ask for people, companies and settings again."""
        office = self._office

        def ask() -> tuple[Sequence[User], Sequence[Company], OfficeSettings]:
            return office.users.accounts.all(), office.companies.all(), office.settings.load()

        self._requests.run(ask, self._fill)

    def add_new(self) -> None:
        """Empty the form for somebody new."""
        self.list.setCurrentRow(-1)
        self._edit(None)
        self.login.setFocus()

    def store(self) -> None:
        """Keep what the form says."""
        if self.password.text() != self.again.text():
            self._failed(UserError("users.other_password"))
            return
        data, password = self._typed(), self.password.text() or None
        accounts, old = self._office.users.accounts, self._editing
        self.save.setEnabled(False)
        if old is None:
            self._background.run(partial(accounts.add, data, password), self._added, self._failed)
            return

        def keep() -> User:
            # The password first: without it somebody may be left with no way in.
            if password is not None:
                accounts.set_password(old.id, password)
            return accounts.change(old.id, data)

        self._background.run(keep, self._changed, self._failed)

    # -- inside ------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        form = self._form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.login.setPlaceholderText(self.tr("np. anna"))
        self.name.setPlaceholderText(self.tr("tak podpisane jest, kto co zrobił"))
        self.account.setPlaceholderText(self.tr("puste: tylko hasło"))
        mine = button(self.tr("To konto"), self._take_account, look="link")
        mine.setToolTip(
            self.tr("Wpisz konto, na którym teraz działa program: {name}").format(name=self._account)
        )
        mine.setEnabled(bool(self._account))
        account = QWidget()
        account.setLayout(row(self.account, mine))
        account.setMinimumHeight(self.account.sizeHint().height())
        fields: tuple[tuple[str, QWidget], ...] = (
            (self.tr("Login"), self.login),
            (self.tr("Imię i nazwisko"), self.name),
            (self.tr("Rola"), self.role),
            ("", self._may),
            (self.tr("Firmy"), self.all_companies),
            ("", self.companies),
            (self.tr("Hasło"), self.password),
            (self.tr("Hasło jeszcze raz"), self.again),
            (self.tr("Konto komputera"), account),
            ("", self.active),
        )
        for name, widget in fields:
            form.addRow(label(name, "muted"), widget)
            if isinstance(widget, QLineEdit):
                widget.setAccessibleName(name)
                widget.returnPressed.connect(self.store)
        self.account.setAccessibleName(self.tr("Konto komputera"))
        card = QFrame()
        card.setProperty("look", "card")
        inside = column(self._heading, margins=(24, 16, 24, 16), gap=12)
        inside.addLayout(form)
        inside.addLayout(row(self.remove, self.new_code, None, self.save))
        card.setLayout(inside)
        # Scrolled where there is little room, not squeezed.
        card.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._code_card.setProperty("look", "card")
        said = label(
            self.tr(
                "Zapisz ten kod poza komputerem, na przykład w sejfie. Pozwoli ustawić nowe hasło, gdy"
                " właściciel je zapomni. Nie będzie pokazany ponownie."
            ),
            wrap=True,
        )
        copy = button(self.tr("Kopiuj"), lambda: QApplication.clipboard().setText(self.code.text()))
        done = button(self.tr("Zapisane"), self._code_card.hide, look="primary")
        shown = column(
            label(self.tr("Kod odzyskiwania"), "heading"), said, self.code, margins=(24, 16, 24, 16), gap=12
        )
        shown.addLayout(row(None, copy, done))
        self._code_card.setLayout(shown)
        self._code_card.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._code_card.hide()
        side = QFrame()
        side.setProperty("look", "side")
        listing = column(
            button(self.tr("+ Nowa osoba"), self.add_new), self.list, margins=(12, 12, 12, 12), gap=8
        )
        listing.addWidget(label(self.tr("Zablokuj ekran po"), "muted"))
        listing.addLayout(row(self.minutes, None))
        side.setLayout(listing)
        side.setMinimumWidth(scaled(180))
        side.setMaximumWidth(scaled(320))
        right = column(margins=(24, 24, 24, 24), gap=16)
        for one in (self._code_card, card):
            right.addLayout(at_left(one, scaled(640)))
        right.addStretch(1)
        forms = QWidget()
        forms.setLayout(right)
        scroll = QScrollArea()
        scroll.setWidget(forms)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        body = row(gap=0)
        body.addWidget(side, 2)
        body.addWidget(scroll, 5)
        whole = column(self.strip, gap=0)
        whole.addLayout(body, 1)
        self.setLayout(whole)

    def _fill(self, answer: tuple[Sequence[User], Sequence[Company], OfficeSettings]) -> None:
        self._people, companies, self._settings = answer
        self.minutes.setValue(self._settings.lock_minutes)
        self.companies.clear()
        for company in companies:
            item = QListWidgetItem(company.short_name)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            item.setData(Qt.ItemDataRole.UserRole, company.id)
            self.companies.addItem(item)
        if not self._people:
            self.strip.say(
                Tone.QUIET,
                self.tr(
                    "Biuro nie ma użytkowników: nikt się nie loguje i każdy może wszystko. Pierwszą osobą"
                    " jest właściciel; od tej chwili trzeba się logować."
                ),
            )
        self._show_list()
        now = None if self._editing is None else self._editing.id
        self._edit(next((one for one in self._people if one.id == now), None))

    def _show_list(self) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        for one in self._people:
            said = role_name(one.role, QCoreApplication.translate)
            if not one.active:
                said = self.tr("{role}, wyłączone").format(role=said)
            item = QListWidgetItem(f"{one.name}\n{one.login} · {said}")
            item.setData(Qt.ItemDataRole.UserRole, one)
            self.list.addItem(item)
            if self._editing is not None and one.id == self._editing.id:
                self.list.setCurrentItem(item)
        self.list.blockSignals(False)

    def _chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._edit(item.data(Qt.ItemDataRole.UserRole))

    def _edit(self, user: User | None) -> None:
        self._editing = user
        first = user is None and not self._people
        self._heading.setText(
            self.tr("Pierwszy właściciel") if first else self.tr("Nowa osoba") if user is None else user.name
        )
        self.login.setText("" if user is None else user.login)
        self.name.setText("" if user is None else user.name)
        self.role.choose(Role.OWNER if first else Role.ASSISTANT if user is None else user.role)
        self.role.setEnabled(not first)
        self.account.setText("" if user is None else user.system_account)
        self.all_companies.setChecked(user is None or user.all_companies)
        for place in range(self.companies.count()):
            item = self.companies.item(place)
            given = user is not None and item.data(Qt.ItemDataRole.UserRole) in user.companies
            item.setCheckState(Qt.CheckState.Checked if given else Qt.CheckState.Unchecked)
        self.active.setChecked(user is None or user.active)
        self._form.setRowVisible(self.active, user is not None)
        for line in (self.password, self.again):
            line.clear()
        kept = user is not None and user.has_password
        self.password.setPlaceholderText(self.tr("bez zmian") if kept else self.tr("co najmniej 10 znaków"))
        self.remove.setVisible(user is not None)
        self.new_code.setVisible(user is not None and user.role is Role.OWNER)
        self.save.setText(self.tr("Dodaj") if user is None else self.tr("Zapisz"))
        self.save.setEnabled(True)
        self._role_chosen()

    def _role_chosen(self) -> None:
        role = self.role.value()
        if not isinstance(role, Role):
            return
        owner = role is Role.OWNER
        words = [
            QCoreApplication.translate("right", names.RIGHT_NAMES[one])
            for one in Right
            if one in RIGHTS[role]
        ]
        said = self.tr("Może wszystko.") if owner else self.tr("Może: {rights}.")
        self._may.setText(said.format(rights=", ".join(words)))
        self.all_companies.setEnabled(not owner)
        self._form.setRowVisible(self.companies, not owner and not self.all_companies.isChecked())

    def _typed(self) -> UserData:
        role = self.role.value()
        items = (self.companies.item(place) for place in range(self.companies.count()))
        chosen = frozenset(
            item.data(Qt.ItemDataRole.UserRole)
            for item in items
            if item.checkState() is Qt.CheckState.Checked
        )
        everything = self.all_companies.isChecked()
        return UserData(
            self.login.text(),
            self.name.text(),
            role if isinstance(role, Role) else Role.READER,
            self.active.isChecked(),
            self.account.text(),
            everything,
            frozenset() if everything else chosen,
        )

    def _take_account(self) -> None:
        self.account.setText(self._account)

    def _added(self, made: NewUser) -> None:
        self._editing = made.user
        self.strip.say(Tone.GOOD, self.tr("Dodano: {name}.").format(name=made.user.name))
        if made.recovery:
            self._show_code(made.recovery)
        self.refresh()

    def _changed(self, user: User) -> None:
        self._editing = user
        self.strip.say(Tone.GOOD, self.tr("Zapisano: {name}.").format(name=user.name))
        self.refresh()

    def _failed(self, error: BaseException) -> None:
        self.save.setEnabled(True)
        self.strip.say(Tone.BAD, texts.say(message_of(error)))

    def _ask_remove(self) -> None:
        if self._editing is not None:
            said = self.tr("Usunąć konto: {name}? To, co ta osoba zrobiła, zostaje w historii.")
            self.strip.say(
                Tone.CHECK,
                said.format(name=self._editing.name),
                self.tr("Usuń"),
                partial(self._remove, self._editing),
            )

    def _remove(self, user: User) -> None:
        def gone(_nothing: object) -> None:
            self.strip.say(Tone.GOOD, self.tr("Usunięto: {name}.").format(name=user.name))
            self._editing = None
            self.refresh()

        self._background.run(partial(self._office.users.accounts.remove, user.id), gone, self._failed)

    def _make_code(self) -> None:
        if self._editing is not None:
            call = partial(self._office.users.accounts.new_recovery, self._editing.id)
            self._background.run(call, self._show_code, self._failed)

    def _show_code(self, code: str) -> None:
        self.code.setText(code)
        self._code_card.show()
        self.code.setFocus()
        self.code.selectAll()

    def _keep_minutes(self) -> None:
        if self._settings is None or self._settings.lock_minutes == self.minutes.value():
            return
        settings = replace(self._settings, lock_minutes=self.minutes.value())
        self._settings = settings
        self._background.run(
            partial(self._office.settings.save, settings),
            lambda _nothing: self.lock_changed.emit(settings),
            self._failed,
        )
