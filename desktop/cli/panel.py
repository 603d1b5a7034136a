"""``invite``: access to the client panel, for scripts and offices without a window."""

from __future__ import annotations

import argparse

from desktop.app import DataFolder, open_office
from desktop.cli.output import print_json, say
from desktop.cli.run import OK
from desktop.cli.setup import company_by_nip
from desktop.domain.errors import UserError
from desktop.domain.panel import USUAL_RIGHTS
from desktop.services.panel.refusals import Refused


def invite(options: argparse.Namespace, data: DataFolder) -> int:
    """Send somebody a link to the panel, or print it."""
    office = open_office(data)
    company = company_by_nip(office.companies, options.nip)
    try:
        made = office.panel.accounts.invite(
            company.id,
            options.email,
            options.rights or USUAL_RIGHTS,
            by=office.user,
            name=options.name,
            language=options.language,
            send=not options.print_link,
        )
    except Refused as refused:
        if refused.code == "mail_off":
            raise UserError("panel.mail_off") from refused
        raise UserError("panel.refused", reason=refused.sentence) from refused
    if options.json:
        print_json({"access": made.access, "link": made.link if options.print_link else None})
    elif options.print_link:
        say(made.link)
    else:
        say(f"Wysłano zaproszenie na adres {made.access.email}. Link działa 72 godziny.")
    return OK
