"""What the office decided for all its mail, and whom each company trusts: the mail's rules, from settings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.db import records
from desktop.db.engine import Database
from desktop.db.tables import CompanyTable, MailboxTable, SettingTable
from desktop.domain.errors import UserError
from desktop.intake.mail.routing import MailClient, MailRules

_KEY = "mail"


@dataclass(frozen=True, slots=True)
class MailSettings:
    """The office's settings for mail; domains in small letters, without ``@``."""

    catch_all_domains: tuple[str, ...] = ()
    """Domains all of whose addresses end in the office's mailboxes."""
    own_domains: tuple[str, ...] = ()
    """Whose senders work at the office: they are trusted for every company."""
    require_verdicts: bool = False
    """A trusted sender is believed only if the receiving server vouches for it (SPF, DKIM, DMARC)."""


class MailSettingsStore:
    """Loads and saves them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def load(self) -> MailSettings:
        """The settings; what was never set has its default."""
        with self._database.read() as session:
            return _load(session)

    def save(self, settings: MailSettings) -> None:
        """Keep ``settings``; raises :class:`UserError` ``mail.bad_domain``."""
        tidy = MailSettings(
            catch_all_domains=_domains(settings.catch_all_domains),
            own_domains=_domains(settings.own_domains),
            require_verdicts=settings.require_verdicts,
        )
        with self._database.write() as session:
            session.merge(SettingTable(key=_KEY, value=asdict(tidy)))


def clients(session: Session) -> list[MailClient]:
    """The companies as mail knows them; those no longer served get none."""
    query = select(CompanyTable).where(CompanyTable.active).order_by(CompanyTable.id)
    return [client(row) for row in session.scalars(query)]


def client(row: CompanyTable) -> MailClient:
    """A company as mail knows it."""
    company = records.company(row)
    settings = company.settings
    return MailClient(company.id, company.nip, settings.addresses, settings.trusted, settings.pin)


def rules(session: Session) -> MailRules:
    """What the office decided for all its mail, its mailboxes' own addresses included."""
    settings = _load(session)
    users = session.scalars(select(MailboxTable.user).distinct().order_by(MailboxTable.user))
    return MailRules(
        own_addresses=tuple(user.casefold() for user in users if "@" in user),
        catch_all_domains=settings.catch_all_domains,
        own_domains=settings.own_domains,
        require_verdicts=settings.require_verdicts,
    )


def _load(session: Session) -> MailSettings:
    row = session.get(SettingTable, _KEY)
    value = {} if row is None else row.value
    return MailSettings(
        catch_all_domains=tuple(str(one) for one in value.get("catch_all_domains", ())),
        own_domains=tuple(str(one) for one in value.get("own_domains", ())),
        require_verdicts=value.get("require_verdicts") is True,
    )


def _domains(typed: Iterable[str]) -> tuple[str, ...]:
    found = []
    for text in typed:
        domain = text.strip().removeprefix("@").rstrip(".").casefold()
        if not domain:
            continue
        if "." not in domain or "@" in domain or any(letter.isspace() for letter in domain):
            raise UserError("mail.bad_domain", domain=text.strip())
        found.append(domain)
    return tuple(dict.fromkeys(found))
