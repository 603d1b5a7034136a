"""What is known of widely used mail servers."""

from __future__ import annotations

from desktop.domain.mailboxes import Mailbox
from desktop.intake.mail.verdicts import NAMELESS

_USUAL = {
    "gmail.com": "mx.google.com",
    "googlemail.com": "mx.google.com",
    "office365.com": NAMELESS,
    "outlook.com": NAMELESS,
}
"""As whom servers sign their Authentication-Results, by the end of their host names.

As the headers of mail that they received say; Microsoft's name no server.
"""

_HOSTS = {
    "gmail.com": "imap.gmail.com",
    "outlook.com": "outlook.office365.com",
    "hotmail.com": "outlook.office365.com",
    "wp.pl": "imap.wp.pl",
    "o2.pl": "poczta.o2.pl",
    "tlen.pl": "poczta.o2.pl",
    "onet.pl": "imap.poczta.onet.pl",
    "op.pl": "imap.poczta.onet.pl",
    "interia.pl": "poczta.interia.pl",
    "poczta.fm": "poczta.interia.pl",
}
"""IMAP servers of addresses, as their providers' instructions name them; all with TLS at port 993."""


def usual_host(address: str) -> str:
    """The IMAP server of an address; empty if its domain is not one that everybody has addresses at."""
    return _HOSTS.get(address.rpartition("@")[2].strip().casefold(), "")


def authserv_ids(mailbox: Mailbox) -> frozenset[str]:
    """The servers whose Authentication-Results are believed in this mailbox's mail."""
    if mailbox.authserv.strip():
        return frozenset(one for one in mailbox.authserv.casefold().replace(",", " ").split() if one)
    host = mailbox.host.casefold()
    return frozenset(name for end, name in _USUAL.items() if host == end or host.endswith("." + end))
