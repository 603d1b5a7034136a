"""The account that letters are sent with, and the rules of answering; kept for the whole office."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, replace
from enum import StrEnum
from typing import Any, TypeVar

from sqlalchemy.orm import Session

from desktop.db.engine import Database
from desktop.db.tables import SettingTable
from desktop.domain.errors import UserError
from desktop.domain.mailservers import Login, Security, is_loopback
from desktop.domain.sending import LANGUAGES, AnswerRules, SendingAccount
from desktop.services.outgoing.addresses import checked_address, one_line
from desktop.services.secrets import Secrets
from desktop.services.signingin.proofs import Code, Identity, Proofs

SECRET = "outgoing"  # noqa: S105 - not the password itself
"""The name of the password in the keyring."""
_ACCOUNT = "outgoing.account"
_ANSWERS = "outgoing.answers"
_MOST_PER_HOUR = 10_000
_WORDS = frozenset({"security", "login"})
_Word = TypeVar("_Word", bound=StrEnum)


class Accounts:
    """Loads and saves the settings of sending."""

    def __init__(self, database: Database, secrets: Secrets) -> None:
        self._database = database
        self._proofs = Proofs(secrets)

    def load(self) -> SendingAccount:
        """The account; one that is not set yet has no host."""
        with self._database.read() as session:
            return load_account(session)

    def save(self, account: SendingAccount, password: str | None = None) -> SendingAccount:
        """Keep ``account`` and, if given, its password; an empty one is forgotten.

        Raises :class:`UserError` ``outgoing.bad_host``, ``outgoing.bad_port``, ``outgoing.only_here``
        (an open way to another computer), ``outgoing.bad_address``, ``settings.bad_value`` or
        ``keyring.unavailable``.
        """
        kept = checked_account(account)
        # The keyring first: an account without its password would fail at the next letter.
        if password is not None:
            if password:
                self._proofs.keep(SECRET, password)
            else:
                self._proofs.forget(SECRET)
        with self._database.write() as session:
            session.merge(SettingTable(key=_ACCOUNT, value=asdict(kept)))
        return kept

    def has_password(self) -> bool:
        """Whether a password or a grant is kept; raises ``keyring.unavailable``."""
        return self._proofs.is_kept(SECRET)

    def proof(self, account: SendingAccount, secret: str | None = None) -> str | None:
        """The password or access token; of ``secret`` if given, instead of what is kept.

        ``None`` where the server asks nobody who he is, or no password is kept.  Raises
        :class:`UserError` ``outgoing.sign_in_again``, ``outgoing.signing_in_failed`` or
        ``keyring.unavailable``.
        """
        if not account.user:
            return None
        try:
            return self._proofs.proof(_identity(account), secret)
        except UserError as error:
            if error.code == "mailbox.no_password":
                return None
            message = error.message
            # The same trouble, told of the account that sends.
            code = message.code.replace("mailbox.", "outgoing.")
            raise UserError(code, **message.details) from error

    def sign_in(
        self,
        account: SendingAccount,
        client_secret: str,
        open_browser: Callable[[str], object],
        stopped: Callable[[], bool],
    ) -> str:
        """As :meth:`Proofs.sign_in`."""
        return self._proofs.sign_in(_identity(account), client_secret, open_browser, stopped)

    def sign_in_elsewhere(
        self,
        account: SendingAccount,
        client_secret: str,
        show: Callable[[Code], object],
        stopped: Callable[[], bool],
    ) -> str:
        """As :meth:`Proofs.sign_in_elsewhere`."""
        return self._proofs.sign_in_elsewhere(_identity(account), client_secret, show, stopped)

    def answers(self) -> AnswerRules:
        """The rules of answering."""
        with self._database.read() as session:
            return load_answers(session)

    def save_answers(self, rules: AnswerRules) -> None:
        """Keep ``rules``; raises :class:`UserError` ``settings.bad_value``."""
        _in_bounds(rules.per_hour, 1, 1000)
        value = {
            "on": rules.on,
            "per_hour": rules.per_hour,
            "companies": {str(key): on for key, on in rules.companies.items()},
            "languages": {str(key): one for key, one in rules.languages.items() if one in LANGUAGES},
        }
        with self._database.write() as session:
            session.merge(SettingTable(key=_ANSWERS, value=value))


def checked_account(account: SendingAccount) -> SendingAccount:
    """``account``, tidied; raises what :meth:`Accounts.save` raises of it."""
    host = account.host.strip().rstrip(".").lower()
    if not host or len(host) > 253 or any(char.isspace() or char in "/@\\" for char in host):
        raise UserError("outgoing.bad_host")
    if not 1 <= account.port <= 65535:
        raise UserError("outgoing.bad_port")
    if account.security is Security.NONE and not is_loopback(host):
        raise UserError("outgoing.only_here", host=one_line(host, 80))
    _in_bounds(account.per_hour, 1, _MOST_PER_HOUR)
    _in_bounds(account.per_recipient, 1, _MOST_PER_HOUR)
    return replace(
        account,
        host=host,
        user=one_line(account.user, 320),
        client_id=one_line(account.client_id, 300),
        sender=checked_address(account.sender),
        sender_name=one_line(account.sender_name, 120),
        reply_to=checked_address(account.reply_to) if account.reply_to.strip() else "",
        phone=one_line(account.phone, 60),
    )


def load_account(session: Session) -> SendingAccount:
    """The account as it is kept."""
    row = session.get(SettingTable, _ACCOUNT)
    values: Mapping[str, Any] = {} if row is None else row.value
    default = SendingAccount()
    known = {
        name: values[name]
        for name, standard in asdict(default).items()
        if name not in _WORDS and isinstance(values.get(name), type(standard))
    }
    return SendingAccount(
        security=_word(Security, values.get("security"), default.security),
        login=_word(Login, values.get("login"), default.login),
        **known,
    )


def _word(words: type[_Word], kept: object, default: _Word) -> _Word:
    try:
        return words(str(kept))
    except ValueError:
        return default


def _identity(account: SendingAccount) -> Identity:
    return Identity(SECRET, account.user, account.login, account.client_id, sends=True)


def load_answers(session: Session) -> AnswerRules:
    """The rules of answering as they are kept."""
    row = session.get(SettingTable, _ANSWERS)
    rules = AnswerRules()
    if row is None:
        return rules
    value = row.value
    return AnswerRules(
        on=bool(value.get("on", False)),
        per_hour=int(value.get("per_hour", rules.per_hour)),
        companies={int(key): bool(on) for key, on in value.get("companies", {}).items()},
        languages={int(key): str(one) for key, one in value.get("languages", {}).items()},
    )


def _in_bounds(value: int, low: int, high: int) -> None:
    if not low <= value <= high:
        raise UserError("settings.bad_value", value=value, low=low, high=high)
